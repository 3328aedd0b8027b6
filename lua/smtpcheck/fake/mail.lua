-- Mail transactions (RFC 5321, section 3.3): a sender, its recipients, a message. The message is kept by the server and goes
-- nowhere.
local core = require "smtpcheck.core"
local offer = require "smtpcheck.fake.offer"

local mail = {}

-- As in `smtpcheck.fake.commands`: what is answered, and what an answer that says "done" changes.
local answers, effects = {}, {}
mail.answers, mail.effects = answers, effects

--- Forget the transaction that was begun.
-- @tparam table self the connection
function mail.forget(self)
  self.sender, self.recipients = nil, {}
end

local function parameters(text)
  local found = {}
  for word in text:gmatch("%S+") do
    local name, value = word:match("^([^=]+)=?(.*)$")
    found[(name or word):upper()] = value
  end
  return found
end

local function allowed_parameters(self, found)
  local script = self.script
  for name in pairs(found) do
    local good = name == "SIZE" and offer.size_limit(script) or name == "BODY" and offer.advertises(script, "8BITMIME")
      or name == "SMTPUTF8" and offer.advertises(script, "SMTPUTF8") or name == "AUTH" and #offer.mechanisms(self) > 0
    if not good then
      return false
    end
  end
  return true
end

function answers.MAIL(self, argument)
  local address, rest = argument:match("^[Ff][Rr][Oo][Mm]: *<([^<>]*)>(.*)$")
  if offer.needs_tls(self) then
    return offer.TLS_FIRST
  elseif not self.greeted then
    return "503 5.5.1 Say EHLO first"
  elseif self.script.auth_required and not self.user then
    return "530 5.7.0 Authentication required"
  elseif self.sender then
    return "503 5.5.1 Nested MAIL command"
  elseif not address or (rest ~= "" and rest:sub(1, 1) ~= " ") then
    return "501 5.5.4 Syntax: MAIL FROM:<address>"
  end
  local found = parameters(rest)
  local limit = offer.size_limit(self.script)
  if not allowed_parameters(self, found) then
    return "555 5.5.4 Unsupported option"
  elseif found.SIZE and limit and limit > 0 and (math.tointeger(found.SIZE) or 0) > limit then
    return "552 5.3.4 Message size exceeds fixed limit"
  elseif address:find("[\128-\255]") and not found.SMTPUTF8 then
    return "553 5.6.7 SMTPUTF8 is required for this address"
  end
  return "250 2.1.0 Ok"
end

function effects.MAIL(self, argument)
  self.sender = argument:match("<([^<>]*)>") or ""
  self.recipients = {}
end

function answers.RCPT(self, argument)
  if offer.needs_tls(self) then
    return offer.TLS_FIRST
  elseif not self.sender then
    return "503 5.5.1 Need MAIL command"
  elseif not argument:match("^[Tt][Oo]: *<[^<>]+>") then
    return "501 5.5.4 Syntax: RCPT TO:<address>"
  end
  return "250 2.1.5 Ok"
end

function effects.RCPT(self, argument)
  table.insert(self.recipients, argument:match("<([^<>]*)>") or "")
end

function answers.DATA(self)
  if offer.needs_tls(self) then
    return offer.TLS_FIRST
  elseif not self.sender then
    return "503 5.5.1 Need MAIL command"
  elseif #self.recipients == 0 then
    return "554 5.5.1 No valid recipients"
  end
  return "354 End data with <CR><LF>.<CR><LF>"
end

function effects.DATA(self)
  self.in_data = true
end

-- The message, once the dot has come.
function answers.MESSAGE(self)
  local limit = offer.size_limit(self.script)
  if limit and limit > 0 and self.message_size > limit then
    return "552 5.3.4 Message size exceeds fixed limit"
  end
  local id = {}
  for _, byte in ipairs({ core.random(5):byte(1, -1) }) do
    id[#id + 1] = ("%02X"):format(byte)
  end
  return "250 2.0.0 Ok: queued as " .. table.concat(id)
end

function effects.MESSAGE(self)
  self.server:keep_message({
    from = self.sender, recipients = self.recipients, data = self.message, size = self.message_size,
  })
  mail.forget(self)
end

effects.RSET = mail.forget

return mail
