-- The server's half of SCRAM (RFC 5802, RFC 7677), with and without channel binding.
local binding = require "smtpcheck.fake.binding"
local core = require "smtpcheck.core"
local rock = require "smtpcheck.fake.rock"

local digest = rock.need("openssl.digest")
local hmac = rock.need("openssl.hmac")
local kdf = rock.need("openssl.kdf")

local scram = {}

local ITERATIONS = 4096
local SIZE = { sha1 = 20, sha256 = 32 } -- bytes

local function xor(a, b)
  local out = {}
  for i = 1, #a do
    out[i] = string.char(a:byte(i) ~ b:byte(i))
  end
  return table.concat(out)
end

-- Hi() of RFC 5802 is PBKDF2 with one block of output.
local function salted(hash, password, salt)
  return kdf.derive({ type = "PBKDF2", md = hash, pass = password, salt = salt, iter = ITERATIONS, outlen = SIZE[hash] })
end

-- What has to stand in "c=" behind the header, or nil when the client's flag is none for this mechanism (RFC 5802,
-- section 6): "p" names a binding, "y" believes that the server offers none, "n" has none itself.
local function bound_to(exchange, accounts, flag)
  if exchange.plus then
    local kind = flag:match("^p=(.+)$")
    return kind and binding.of(kind, accounts.session)
  elseif flag == "n" or flag == "y" and not accounts.offers(exchange.mechanism .. "-PLUS") then
    return ""
  end
end

local function first_message(exchange, accounts, bytes)
  local header, bare = bytes:match("^([^,]*,[^,]*,)(.*)$")
  local user, nonce = (bare or ""):match("^n=([^,]*),r=([^,]+)")
  local bound = user and bound_to(exchange, accounts, header:match("^[^,]*"))
  if not bound then
    return nil, false
  end
  exchange.user = user:gsub("=2C", ","):gsub("=3D", "=")
  exchange.header, exchange.bare = header .. bound, bare
  exchange.nonce = nonce .. core.base64_encode(core.random(12))
  exchange.salt = core.random(16)
  exchange.first = ("r=%s,s=%s,i=%d"):format(exchange.nonce, core.base64_encode(exchange.salt), ITERATIONS)
  return exchange.first
end

-- The server's signature when the proof is right, else nil.
local function check_proof(exchange, hash, password, bytes)
  local without, proof = bytes:match("^(.*),p=([^,]+)$")
  local header, nonce = (without or ""):match("^c=([^,]+),r=([^,]+)$")
  proof = proof and core.base64_decode(proof)
  if not proof or nonce ~= exchange.nonce or core.base64_decode(header) ~= exchange.header or not password then
    return nil
  end
  local secret = salted(hash, password, exchange.salt)
  local stored = digest.new(hash):final(hmac.new(secret, hash):final("Client Key"))
  local transcript = exchange.bare .. "," .. exchange.first .. "," .. without
  local signature = hmac.new(stored, hash):final(transcript)
  if #proof ~= #signature or digest.new(hash):final(xor(proof, signature)) ~= stored then
    return nil
  end
  return hmac.new(hmac.new(secret, hash):final("Server Key"), hash):final(transcript)
end

--- A mechanism for `smtpcheck.fake.sasl`.
-- @tparam string hash "sha1" or "sha256"
-- @tparam boolean plus the mechanism binds the channel
-- @treturn function
function scram.mechanism(hash, plus)
  return function(exchange, accounts)
    local proved = false
    exchange.plus = plus
    return function(bytes)
      if not bytes then
        return ""
      elseif not exchange.first then
        return first_message(exchange, accounts, bytes)
      elseif proved then
        return nil, true
      end
      exchange.delivered = true
      local signature = check_proof(exchange, hash, accounts.users[exchange.user], bytes)
      if not signature then
        return nil, false
      end
      proved = true
      return "v=" .. core.base64_encode(signature)
    end
  end
end

return scram
