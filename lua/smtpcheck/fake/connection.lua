-- One client's dialogue: the script's steps where they match, a plain SMTP server (RFC 5321, RFC 4954, RFC 3207)
-- everywhere else.
local core = require "smtpcheck.core"
local sasl = require "smtpcheck.fake.sasl"

local connection = {}

local methods = {}
local metatable = { __index = methods, __name = "smtpcheck.fake.connection" }

local NAME = "smtp.example.com"
local LINE = 64 * 1024 -- long enough for every token
local MASK = "(masked)"

-- What a client may say outside of AUTH without saying a secret.
local verbs = {}
for verb in ("HELO EHLO LHLO STARTTLS MAIL RCPT DATA BDAT RSET NOOP QUIT VRFY EXPN HELP ETRN TURN"):gmatch("%a+") do
  verbs[verb] = true
end

-- Replies of a verb that say it was done.
local positive = { STARTTLS = "220", AUTH = "235", DATA = "354" }

-- A verb's answer when no step has one: lines, without a change of state. Its effect, once it was answered positively,
-- is in `effects`, so that a step's answer has it as well.
local answers, effects = {}, {}

local function size_limit(script)
  for _, line in ipairs(script.capabilities) do
    local limit = line:upper():match("^SIZE (%d+)")
    if limit then
      return math.tointeger(limit)
    end
  end
end

local function advertises(script, word)
  for _, line in ipairs(script.capabilities) do
    if line:upper():match("^%S+") == word then
      return true
    end
  end
  return false
end

-- ---- hello ----

local function offers_auth(self)
  local script = self.script
  return #script.auth > 0 and (self.tls or script.security ~= "starttls" or script.auth_before_tls)
end

function answers.EHLO(self, argument)
  if argument == "" then
    return "501 5.5.4 Syntax: EHLO hostname"
  end
  local lines = { NAME, "PIPELINING", "ENHANCEDSTATUSCODES" }
  for _, line in ipairs(self.script.capabilities) do
    lines[#lines + 1] = line
  end
  if self.script.security == "starttls" and not self.tls then
    lines[#lines + 1] = "STARTTLS"
  end
  if offers_auth(self) then
    lines[#lines + 1] = "AUTH " .. table.concat(self.script.auth, " ")
  end
  for i, line in ipairs(lines) do
    lines[i] = (i < #lines and "250-" or "250 ") .. line
  end
  return lines
end

function answers.HELO(_, argument)
  return argument == "" and "501 5.5.4 Syntax: HELO hostname" or "250 " .. NAME
end

local function forget_transaction(self)
  self.sender, self.recipients = nil, {}
end

function effects.EHLO(self)
  self.greeted = true
  forget_transaction(self)
end
effects.HELO = effects.EHLO

-- ---- TLS ----

function answers.STARTTLS(self, argument)
  if self.tls then
    return "503 5.5.1 TLS is active already"
  elseif self.script.security ~= "starttls" then
    return "502 5.5.1 Command not implemented"
  elseif argument ~= "" then
    return "501 5.5.4 STARTTLS takes no parameter"
  end
  return "220 2.0.0 Ready to start TLS"
end

-- Bytes that no TLS client takes for a record, nor a person for text.
local GARBAGE = "\0\255\1\254\2\253\3\252\4\251\5\250\6\249\7\248\r\n"

local faults = {}

function faults.silent(self)
  self.channel:drain()
end

function faults.close(self)
  self.channel:finish()
end

function faults.reset(self)
  self.channel:reset()
end

function faults.garbage(self)
  self.channel:send(GARBAGE)
  self.channel:drain()
end

-- As a server that never thought of TLS: its banner on a port of its own, its puzzlement after STARTTLS.
function faults.plaintext(self)
  if self.script.security ~= "tls" then
    self.channel:send("500 5.5.2 Command not recognised\r\n")
  end
  self.channel:drain()
end

function faults.alert(self)
  local FATAL = 2
  self.channel:send("\21\3\3\0\2" .. string.char(FATAL, self.script.tls.alert or 40))
  self.channel:finish()
end

-- False when the connection is over.
local function shake_hands(self)
  local fault = self.script.tls.handshake
  if fault then
    if fault == "plaintext" and self.script.security == "tls" then
      self.channel:send("220 " .. NAME .. " ESMTP ready\r\n")
    end
    -- after the client's first bytes: closed over unread bytes, a connection would be reset
    if self.channel:await() then
      self.channel:forget()
      faults[fault](self)
    end
    return false
  end
  self.channel:forget() -- what was sent before TLS doesn't count in it
  local session = self.channel:handshake(self.server:tls_context())
  if not session then
    return false
  end
  self.tls = session
  self.greeted = false
  self.user = nil
  forget_transaction(self)
  return true
end

function effects.STARTTLS(self)
  if not shake_hands(self) then
    return false
  end
end

-- ---- AUTH ----

local function needs_tls(self)
  return self.script.starttls_required and self.script.security == "starttls" and not self.tls
end

local TLS_FIRST = "530 5.7.0 Must issue a STARTTLS command first"

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
  elseif needs_tls(self) then
    return TLS_FIRST
  elseif not offers_auth(self) then
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

local function start_exchange(self, name)
  return sasl.start(name, {
    users = self.server.users, tokens = self.server.tokens, certificate = certificate_name(self),
  })
end

-- A step's challenge takes the place of the one that was due. After the last one, it asks for everything again, as
-- servers do that pay no attention to an initial response.
local function challenged(self, text)
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
local function begin_exchange(self, argument)
  local name = (argument:match("^%S+") or ""):upper()
  local offered = false
  for _, mechanism in ipairs(self.script.auth) do
    offered = offered or mechanism == name
  end
  self.exchange = nil
  -- a mechanism that only the steps offer is followed too
  if sasl.known(name) and (offered or self.scripted) then
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

-- ---- mail ----

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
    local good = name == "SIZE" and size_limit(script) or name == "BODY" and advertises(script, "8BITMIME")
      or name == "SMTPUTF8" and advertises(script, "SMTPUTF8") or name == "AUTH" and offers_auth(self)
    if not good then
      return false
    end
  end
  return true
end

function answers.MAIL(self, argument)
  local address, rest = argument:match("^[Ff][Rr][Oo][Mm]: *<([^<>]*)>(.*)$")
  if needs_tls(self) then
    return TLS_FIRST
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
  local limit = size_limit(self.script)
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
  if needs_tls(self) then
    return TLS_FIRST
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
  if needs_tls(self) then
    return TLS_FIRST
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
  local limit = size_limit(self.script)
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
  forget_transaction(self)
end

-- ---- the rest ----

function answers.RSET()
  return "250 2.0.0 Ok"
end
effects.RSET = forget_transaction

function answers.NOOP()
  return "250 2.0.0 Ok"
end

function answers.VRFY()
  return "252 2.0.0 Send some mail, and see"
end

function answers.QUIT()
  return "221 2.0.0 Bye"
end

function effects.QUIT(self)
  self.channel:finish()
  return false
end

-- ---- turns ----

local function reply_bytes(reply)
  if type(reply) == "table" then
    return table.concat(reply, "\r\n") .. "\r\n"
  end
  return reply .. "\r\n"
end

-- What an answer, built in or of a step, changes. False: the connection is over.
local function take_effect(self, verb, argument, bytes)
  local code = bytes:match("^%d%d%d") or ""
  local as = verb == "RESPONSE" and "AUTH" or verb
  if as == "AUTH" then
    self.waiting = code == "334"
    if self.waiting then
      challenged(self, bytes:match("^334 ([^\r\n]*)") or "")
    end
  end
  local done = positive[as] and code == positive[as] or not positive[as] and code:sub(1, 1) == "2"
  local result
  if done and effects[as] then
    result = effects[as](self, argument)
  elseif as == "MESSAGE" then
    forget_transaction(self)
  end
  if as == "AUTH" and not self.waiting then
    self.exchange = nil
  end
  return result ~= false
end

-- Performs a step around the built-in answer. False: the connection is over.
local function perform(self, step, verb, argument, built_in)
  local channel = self.channel
  local bytes = step.bytes or not step.own and built_in or nil
  if step.delay then
    channel:pause(step.delay)
  end
  if bytes and not channel:send(bytes, step.drip) then
    return false
  end
  if step.silent then
    channel:drain()
    return false
  elseif step.flood and not channel:flood(step.flood.line, step.flood.count) then
    return false
  elseif step.close then
    channel:finish()
    return false
  elseif step.reset then
    channel:reset()
    return false
  end
  return not verb or not bytes or take_effect(self, verb, argument, bytes)
end

-- Steps without a client's line follow the one before them at once.
local function perform_unprompted(self)
  while true do
    local step = self.steps[self.next]
    if not step or step.client then
      return true
    end
    self.next = self.next + 1
    if not perform(self, step) then
      return false
    end
  end
end

local function greet(self)
  local banner = "220 " .. NAME .. " ESMTP ready\r\n"
  local first = self.steps[1]
  if not first or first.client then
    return self.channel:send(banner)
  end
  self.next = 2
  return perform(self, first, nil, nil, banner) and perform_unprompted(self)
end

-- One line of the client's, or a whole message as the line ".": by the next step, if that is meant, or as built in.
local function answer(self, verb, argument, line)
  local step = self.steps[self.next]
  if step and not (step.client and line:find(step.client)) then
    step = nil
  end
  self.scripted = step ~= nil
  if verb == "AUTH" then
    begin_exchange(self, argument)
  end
  local respond = answers[verb]
  local built_in = reply_bytes(respond and respond(self, argument) or "500 5.5.2 Command not recognised")
  if not step then
    return self.channel:send(built_in) and take_effect(self, verb, argument, built_in)
  end
  self.next = self.next + 1
  return perform(self, step, verb, argument, built_in) and perform_unprompted(self)
end

local function masked(self, verb, line)
  if self.waiting then
    return MASK
  elseif verb == "AUTH" then
    local name, rest = line:match("^(%S+ +%S+)(.*)$")
    return name and name .. (rest ~= "" and " " .. MASK or "") or line
  end
  -- after AUTH, a line that is no command may be a secret that came too late
  return (verbs[verb] or not self.seen_auth) and line or MASK
end

local function take_message(self)
  self.in_data = false
  self.message, self.message_size = self.channel:message(self.server.message_limit)
  if not self.message then
    return false
  end
  self.server:note(self.number, ".")
  local going = answer(self, "MESSAGE", "", ".")
  self.message = nil
  return going
end

local function take_line(self)
  local line, cut = self.channel:line(LINE)
  if not line then
    return false
  end
  local word, argument = line:match("^(%a+) *(.*)$")
  local verb = word and word:upper() or ""
  if self.waiting and not cut then
    self.server:note(self.number, MASK)
    return answer(self, "RESPONSE", line, line)
  end
  self.server:note(self.number, masked(self, verb, line))
  if cut then
    self.waiting = false
    return self.channel:send("500 5.5.2 Line too long\r\n")
  end
  self.seen_auth = self.seen_auth or verb == "AUTH"
  local subject = word and verb .. line:sub(#word + 1) or line
  if verb == "AUTH" then
    subject = subject:gsub("^(AUTH +)(%S+)", function(command, name)
      return command .. name:upper()
    end)
  end
  return answer(self, verb, argument or "", subject)
end

--- Hold one client's dialogue from the banner to its end. To be run in a coroutine of the server's loop.
-- @tparam table server the fake server: script, context, users, tokens, and `note` and `keep_message` to be told
-- @tparam table channel from `smtpcheck.fake.channel`
-- @tparam integer number which connection it is, from 1
function connection.run(server, channel, number)
  local self = setmetatable({
    server = server, channel = channel, number = number, script = server.script, steps = server.script.steps,
    next = 1, recipients = {}, waiting = false,
  }, metatable)
  if self.script.security == "tls" and not shake_hands(self) then
    return
  end
  if not greet(self) then
    return
  end
  repeat
    local going
    if self.in_data then
      going = take_message(self)
    else
      going = take_line(self)
    end
  until not going
end

return connection
