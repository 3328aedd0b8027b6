-- The TLS context of a fake server, from a script's `tls` table.
local certificates = require "smtpcheck.fake.certificates"
local rock = require "smtpcheck.fake.rock"

local context = rock.need("openssl.ssl.context")
local store = rock.need("openssl.x509.store")

local M = {}

local versions = { "1.0", "1.1", "1.2", "1.3" }
local off = { ["1.0"] = context.OP_NO_TLSv1, ["1.1"] = context.OP_NO_TLSv1_1, ["1.2"] = context.OP_NO_TLSv1_2,
  ["1.3"] = context.OP_NO_TLSv1_3 or 0x20000000 }

--- @tparam[opt] table tls { certificate =, min =, max =, ciphers =, client_ca = }
-- @return an openssl.ssl.context
function M.context(tls)
  tls = tls or {}
  local identity = certificates.get(tls.certificate or "valid")
  local ctx = context.new("TLS", true)
  ctx:setCipherList((tls.ciphers or "DEFAULT") .. ":@SECLEVEL=0") -- it must be able to show what is too weak
  for _, version in ipairs(versions) do
    if (tls.min and version < tls.min) or (tls.max and version > tls.max) then
      ctx:setOptions(off[version])
    end
  end
  ctx:setCertificate(identity.certificate)
  ctx:setPrivateKey(identity.key)
  local rest = certificates.chain(identity)
  if rest then
    ctx:setCertificateChain(rest)
  end
  if tls.client_ca then
    local trusted = store.new()
    trusted:add(certificates.authority())
    ctx:setStore(trusted)
    ctx:setVerify(context.VERIFY_PEER | context.VERIFY_FAIL_IF_NO_PEER_CERT)
  end
  return ctx
end

return M
