-- Channel binding at the server's end: bytes that only the two ends of one TLS session know, and that its client must have
-- meant (RFC 5056).
local core = require "smtpcheck.core"

local binding = {}

local makers = {}

-- RFC 9266: for TLS 1.3 in place of tls-unique, which is not defined there.
makers["tls-exporter"] = function(session)
  return core.tls_export(session, "EXPORTER-Channel-Binding", 32)
end

local TLS_1_3 = 0x304

-- RFC 5929: the first Finished message.
makers["tls-unique"] = function(session)
  return session:getVersion() < TLS_1_3 and core.tls_finished(session) or nil
end

--- The bytes of a channel binding.
-- @tparam string kind as in SCRAM's "p="
-- @param session an openssl.ssl object, or nil without TLS
-- @treturn string|nil nil: there are none of this kind
function binding.of(kind, session)
  local make = session and makers[kind]
  return make and make(session)
end

return binding
