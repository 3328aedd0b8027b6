-- The server's half of SCRAM (RFC 5802, RFC 7677), without channel binding.
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

local function first_message(exchange, bytes)
  local flag, bare = bytes:match("^([ny],[^,]*,)(.*)$")
  local user, nonce = (bare or ""):match("^n=([^,]*),r=([^,]+)")
  if not user then
    return nil, false
  end
  exchange.user = user:gsub("=2C", ","):gsub("=3D", "=")
  exchange.header, exchange.bare = flag, bare
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
-- @treturn function
function scram.mechanism(hash)
  return function(exchange, accounts)
    local proved = false
    return function(bytes)
      if not bytes then
        return ""
      elseif not exchange.first then
        return first_message(exchange, bytes)
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
