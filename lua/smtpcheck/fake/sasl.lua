-- The server's half of the SASL mechanisms. An exchange is fed what the client sent (decoded) and answers with a
-- challenge or with a verdict; it knows no SMTP.
local core = require "smtpcheck.core"
local rock = require "smtpcheck.fake.rock"
local scram = require "smtpcheck.fake.scram"

local hmac = rock.need("openssl.hmac")

local sasl = {}

local function hex(bytes)
  return (bytes:gsub(".", function(byte)
    return ("%02x"):format(byte:byte())
  end))
end

-- Compares in full: a server that answers sooner to a wrong first letter is no model.
local function same(a, b)
  if #a ~= #b then
    return false
  end
  local difference = 0
  for i = 1, #a do
    difference = difference | (a:byte(i) ~ b:byte(i))
  end
  return difference == 0
end

local function knows(accounts, user, secret)
  local right = accounts[user]
  return right ~= nil and same(right, secret)
end

-- Each mechanism is a function of (exchange, accounts) that returns how it takes what the client sends: a function of
-- the bytes (nil: no initial response) that returns a challenge, or nil and whether the login is good.
local mechanisms = {}

mechanisms["PLAIN"] = function(exchange, accounts)
  return function(bytes)
    if not bytes then
      return ""
    end
    exchange.delivered = true
    local authority, user, password = bytes:match("^([^\0]*)\0([^\0]*)\0([^\0]*)$")
    exchange.user = user
    return nil, user ~= nil and (authority == "" or authority == user) and knows(accounts.users, user, password)
  end
end

mechanisms["LOGIN"] = function(exchange, accounts)
  return function(bytes)
    if not bytes then
      return "Username:"
    elseif not exchange.user then
      exchange.user = bytes
      return "Password:"
    end
    exchange.delivered = true
    return nil, knows(accounts.users, exchange.user, bytes)
  end
end

mechanisms["CRAM-MD5"] = function(exchange, accounts)
  return function(bytes)
    if not bytes then
      exchange.challenge = ("<%s.%d@smtp.example.com>"):format(hex(core.random(8)), os.time())
      return exchange.challenge
    end
    exchange.delivered = true
    local user, digest = bytes:match("^(.*) (%x+)$")
    local password = user and accounts.users[user]
    exchange.user = user
    return nil, password ~= nil and exchange.challenge ~= nil
      and same(digest:lower(), hex(hmac.new(password, "md5"):final(exchange.challenge)))
  end
end

-- A refused token is told in a challenge; the client acknowledges it, and then comes the refusal.
local function bearer(refusal)
  return function(exchange, accounts)
    local told = false
    return function(bytes)
      if told then
        return nil, false
      elseif not bytes then
        return ""
      end
      exchange.delivered = true
      exchange.user = bytes:match("user=([^\1]*)\1") or bytes:match("^n,a=([^,]*),")
      local token = bytes:match("\1auth=[Bb]earer ([^\1]*)\1\1$")
      if exchange.user and token and knows(accounts.tokens, exchange.user, token) then
        return nil, true
      end
      told = true
      return refusal
    end
  end
end

mechanisms["XOAUTH2"] = bearer('{"status":"400","schemes":"Bearer","scope":"https://mail.example.com/"}')
mechanisms["OAUTHBEARER"] = bearer('{"status":"invalid_token","scope":"mail"}')

mechanisms["EXTERNAL"] = function(exchange, accounts)
  return function(bytes)
    if not bytes then
      return ""
    end
    exchange.delivered = true
    exchange.user = bytes ~= "" and bytes or accounts.certificate
    return nil, accounts.certificate ~= nil and (bytes == "" or bytes == accounts.certificate)
  end
end

mechanisms["SCRAM-SHA-1"] = scram.mechanism("sha1", false)
mechanisms["SCRAM-SHA-1-PLUS"] = scram.mechanism("sha1", true)
mechanisms["SCRAM-SHA-256"] = scram.mechanism("sha256", false)
mechanisms["SCRAM-SHA-256-PLUS"] = scram.mechanism("sha256", true)

--- Is this mechanism known here?
-- @tparam string name in upper case
-- @treturn boolean
function sasl.known(name)
  return mechanisms[name] ~= nil
end

--- The names of the mechanisms, sorted.
-- @treturn table array
function sasl.names()
  local names = {}
  for name in pairs(mechanisms) do
    names[#names + 1] = name
  end
  table.sort(names)
  return names
end

--- Begin an exchange.
-- @tparam string name a known mechanism
-- @tparam table accounts `{ users =, tokens =, certificate = name in the client's verified certificate or nil, session = of
-- TLS or nil, offers = function(name): is that mechanism offered here }`
-- @treturn table exchange: `exchange.feed(bytes)` returns a challenge, or nil and whether the login is good;
-- `exchange.delivered` is true once the client has sent a secret, `exchange.user` is whom it named
function sasl.start(name, accounts)
  local exchange = { mechanism = name, delivered = false }
  exchange.feed = mechanisms[name](exchange, accounts)
  return exchange
end

return sasl
