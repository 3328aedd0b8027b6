-- AUTH (RFC 4954): the exchange of a mechanism in lines of SMTP.
local core = require "smtpcheck.core"
local offer = require "smtpcheck.fake.offer"
local sasl = require "smtpcheck.fake.sasl"

local auth = {}

-- As in `smtpcheck.fake.commands`: what is answered, and what an answer that says "done" changes.
local answers, effects = {}, {}
auth.answers, auth.effects = answers, effects

-- The name in the certificate that the client showed, if it is one of ours.
local function certificate_name(self)
  if not self.script.tls.client_ca or not self.tls then
    return nil
  end
  local certificate = self.tls:getPeerCertificate()
  if not certificate then
    return nil
  end
  for kind, value in pairs(certificate:getSubject():all() or {}) do
    local entry = type(value) == "table" and value or { sn = kind, blob = value }
    if entry.sn == "CN" then
      return entry.blob
    end
  end
end

local function verdict(self, exchange, good)
  exchange.over = true
  return self.script.login or good and "235 2.7.0 Authentication successful" or "535 5.7.8 Authentication credentials invalid"
end

-- One turn of the exchange. A secret counts as a login when it arrives, whatever the answer, and once an exchange.
local function turn(self, exchange, bytes)
  local challenge, good = exchange.feed(bytes)
  if exchange.delivered and not exchange.counted then
    exchange.counted = true
    self.server.logins = self.server.logins + 1
  end
  if challenge then
    return "334 " .. core.base64_encode(challenge)
  end
  return verdict(self, exchange, good)
end

local function decoded(text)
  if text == "=" then
    return ""
  end
  return core.base64_decode(text)
end

function answers.AUTH(self, argument)
  local name, initial = argument:match("^(%S+) ?(.*)$")
  name = name and name:upper()
  if self.user then
    return "503 5.5.1 Already authenticated"
  elseif self.sender then
    return "503 5.5.1 Not during a mail transaction"
  elseif offer.needs_tls(self) then
    return offer.TLS_FIRST
  elseif #offer.mechanisms(self) == 0 then
    return "502 5.5.1 Command not implemented"
  elseif not name then
    return "501 5.5.4 Syntax: AUTH mechanism"
  end
  if not self.exchange then
    return "504 5.5.4 Unrecognized authentication type"
  end
  local bytes
  if initial ~= "" then
    bytes = decoded(initial)
    if not bytes then
      self.exchange = nil
      return "501 5.5.2 Cannot decode the response"
    end
  end
  return turn(self, self.exchange, bytes)
end

local function offers(self, name)
  for _, mechanism in ipairs(offer.mechanisms(self)) do
    if mechanism == name then
      return true
    end
  end
  return false
end

local function start_exchange(self, name)
  return sasl.start(name, {
    users = self.server.users, tokens = self.server.tokens, certificate = certificate_name(self), session = self.tls,
    offers = function(other)
      return offers(self, other)
    end,
  })
end

-- A step's challenge takes the place of the one that was due. After the last one, it asks for everything again, as
-- servers do that pay no attention to an initial response.
function auth.challenged(self, text)
  local exchange = self.exchange
  if not exchange then
    return
  elseif exchange.over then
    local again = start_exchange(self, exchange.mechanism)
    again.counted = exchange.counted
    again.feed(nil)
    self.exchange = again
  end
  self.exchange.challenge = core.base64_decode(text) or self.exchange.challenge
end

-- The exchange begins with the command, so that it follows a step's challenges as well.
function auth.begin(self, argument)
  local name = (argument:match("^%S+") or ""):upper()
  self.exchange = nil
  -- a mechanism that only the steps offer is followed too
  if sasl.known(name) and (offers(self, name) or self.scripted) then
    self.exchange = start_exchange(self, name)
  end
  self.waiting = true
end

function answers.RESPONSE(self, line)
  local exchange = self.exchange
  if line == "*" then
    self.exchange = nil
    return "501 5.7.0 Authentication cancelled"
  elseif not exchange then
    return "535 5.7.8 Authentication credentials invalid"
  end
  local bytes = decoded(line)
  if not bytes then
    self.exchange = nil
    return "501 5.5.2 Cannot decode the response"
  end
  return turn(self, exchange, bytes)
end

function effects.AUTH(self)
  self.user = self.exchange and self.exchange.user or "?"
end

return auth
