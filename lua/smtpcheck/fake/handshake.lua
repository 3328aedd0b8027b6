-- The handshake of a connection, or what a script puts in its place.
local offer = require "smtpcheck.fake.offer"

local handshake = {}

-- Bytes that no TLS client takes for a record, nor a person for text.
local GARBAGE = "\0\255\1\254\2\253\3\252\4\251\5\250\6\249\7\248\r\n"

local faults = {}

function faults.silent(client)
  client.channel:drain()
end

function faults.close(client)
  client.channel:finish()
end

function faults.reset(client)
  client.channel:reset()
end

function faults.garbage(client)
  client.channel:send(GARBAGE)
  client.channel:drain()
end

-- As a server that never thought of TLS: its banner on a port of its own, its puzzlement after STARTTLS.
function faults.plaintext(client)
  if client.script.security ~= "tls" then
    client.channel:send("500 5.5.2 Command not recognised\r\n")
  end
  client.channel:drain()
end

function faults.alert(client)
  local FATAL = 2
  client.channel:send("\21\3\3\0\2" .. string.char(FATAL, client.script.tls.alert or 40))
  client.channel:finish()
end

--- Shake hands with the client.
-- @tparam table client the connection
-- @treturn[1] table the TLS session, an openssl.ssl object
-- @treturn[2] nil when the connection is over
function handshake.perform(client)
  local channel, script = client.channel, client.script
  local fault = script.tls.handshake
  if fault then
    if fault == "plaintext" and script.security == "tls" then
      channel:send("220 " .. offer.NAME .. " ESMTP ready\r\n")
    end
    -- after the client's first bytes: closed over unread bytes, a connection would be reset
    if channel:await() then
      channel:forget()
      faults[fault](client)
    end
    return nil
  end
  channel:forget() -- what was sent before TLS doesn't count in it
  return channel:handshake(client.server:tls_context())
end

return handshake
