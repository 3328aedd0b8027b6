-- One client's dialogue: the script's steps where they match, a plain SMTP server (`smtpcheck.fake.commands`) everywhere
-- else.
local auth = require "smtpcheck.fake.auth"
local commands = require "smtpcheck.fake.commands"
local mail = require "smtpcheck.fake.mail"
local offer = require "smtpcheck.fake.offer"

local connection = {}

local LINE = 64 * 1024 -- long enough for every token
local MASK = "(masked)"

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
      auth.challenged(self, bytes:match("^334 ([^\r\n]*)") or "")
    end
  end
  local done = commands.positive[as] and code == commands.positive[as] or not commands.positive[as] and code:sub(1, 1) == "2"
  local result
  if done and commands.effects[as] then
    result = commands.effects[as](self, argument)
  elseif as == "MESSAGE" then
    mail.forget(self)
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
  local banner = "220 " .. offer.NAME .. " ESMTP ready\r\n"
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
    auth.begin(self, argument)
  end
  local respond = commands.answers[verb]
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
  return (commands.harmless[verb] or not self.seen_auth) and line or MASK
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
  local self = {
    server = server, channel = channel, number = number, script = server.script, steps = server.script.steps,
    next = 1, recipients = {}, waiting = false,
  }
  if self.script.security == "tls" and not commands.secure(self) then
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
