--- OAuth 2.0 access tokens that a server can check by itself: JSON Web Tokens signed with HMAC-SHA-256.
-- @module spec.servers.token

local hmac = require "openssl.hmac"
local json = require "dkjson"

local token = {}

local ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

local function base64url(bytes)
  return (bytes:gsub("..?.?", function(group)
    local a, b, c = group:byte(1, 3)
    local bits = a << 16 | (b or 0) << 8 | (c or 0)
    local out = {}
    for i = 1, #group + 1 do
      local index = bits >> (24 - 6 * i) & 63
      out[i] = ALPHABET:sub(index + 1, index + 1)
    end
    return table.concat(out)
  end))
end

--- Sign a token.
-- @tparam string key
-- @tparam table claims
-- @treturn string
function token.sign(key, claims)
  local header = json.encode({ alg = "HS256", typ = "JWT" }, { keyorder = { "alg", "typ" } })
  local signed = base64url(header) .. "." .. base64url(json.encode(claims))
  return signed .. "." .. base64url(hmac.new(key, "sha256"):final(signed))
end

return token
