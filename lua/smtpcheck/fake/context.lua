-- The TLS side of a fake server: from the script's `tls` table to a context that shakes hands as it says.
local rock = require "smtpcheck.fake.rock"
local certificates = require "smtpcheck.fake.certificates"

local ssl_context = rock.need("openssl.ssl.context")
local x509_store = rock.need("openssl.x509.store")

local context = {}

local versions = { "1.0", "1.1", "1.2", "1.3" }
local switched_off = {
  ["1.0"] = ssl_context.OP_NO_TLSv1,
  ["1.1"] = ssl_context.OP_NO_TLSv1_1,
  ["1.2"] = ssl_context.OP_NO_TLSv1_2,
  ["1.3"] = ssl_context.OP_NO_TLSv1_3,
}

-- Versions are switched off one by one: the TLS library's binding has no lowest and highest. Unless they are asked
-- for, 1.0 and 1.1 stay off.
local function limit_versions(ctx, min, max)
  min, max = min or (max and max < "1.2" and max) or "1.2", max or "1.3"
  for _, version in ipairs(versions) do
    if version < min or version > max then
      ctx:setOptions(switched_off[version])
    end
  end
end

-- Whether a client certificate must be shown, may be shown, or isn't asked for.
local function ask_for_certificate(ctx, wanted)
  if not wanted then
    return
  end
  ctx:setStore(x509_store.new():add(certificates.authority()))
  local mode = ssl_context.VERIFY_PEER
  if wanted ~= "optional" then
    mode = mode | ssl_context.VERIFY_FAIL_IF_NO_PEER_CERT
  end
  ctx:setVerify(mode)
end

--- A context for the server's side of the handshake.
-- @tparam table tls the script's `tls` table, checked
-- @return an openssl.ssl.context object; raises when the ciphers mean nothing to the TLS library
function context.new(tls)
  local ctx = ssl_context.new("TLS", true)
  limit_versions(ctx, tls.min, tls.max)
  -- Level 0: this side refuses neither a weak key nor an old version, so that the client has to.
  local ciphers = tls.ciphers or "DEFAULT"
  if not ciphers:find("@SECLEVEL", 1, true) then
    ciphers = ciphers .. ":@SECLEVEL=0"
  end
  local fits, why = pcall(ctx.setCipherList, ctx, ciphers)
  if not fits then
    error(("tls.ciphers: '%s' is refused by the TLS library (%s)"):format(tls.ciphers or ciphers, tostring(why)), 0)
  end
  local kind = tls.key == "rsa" and tls.certificate == "valid" and "rsa" or tls.certificate
  local identity = certificates.get(kind)
  ctx:setCertificate(identity.certificate)
  ctx:setPrivateKey(identity.key)
  local chain = certificates.chain(identity)
  if chain then
    ctx:setCertificateChain(chain)
  end
  ask_for_certificate(ctx, tls.client_ca)
  return ctx
end

return context
