-- The commands of a plain SMTP server (RFC 5321, RFC 3207, RFC 4954), as functions of the connection and the argument.
local auth = require "smtpcheck.fake.auth"
local handshake = require "smtpcheck.fake.handshake"
local mail = require "smtpcheck.fake.mail"
local offer = require "smtpcheck.fake.offer"

local commands = {}

--- A verb's answer when no step has one: a line or several, without a change of state. "RESPONSE" is the client's half of
-- AUTH, "MESSAGE" the dot behind a message.
local answers = {}

--- What changes once a verb was answered positively, be it by a step. A function that returns false has ended the
-- connection.
local effects = {}

--- Replies of a verb that say it was done, where that isn't any 2xx.
commands.positive = { STARTTLS = "220", AUTH = "235", DATA = "354" }

--- What a client may say outside of AUTH without saying a secret.
commands.harmless = {}
for verb in ("HELO EHLO LHLO STARTTLS MAIL RCPT DATA BDAT RSET NOOP QUIT VRFY EXPN HELP ETRN TURN"):gmatch("%a+") do
  commands.harmless[verb] = true
end

for _, part in ipairs({ auth, mail }) do
  for verb, answer in pairs(part.answers) do
    answers[verb] = answer
  end
  for verb, effect in pairs(part.effects) do
    effects[verb] = effect
  end
end

function answers.EHLO(self, argument)
  if argument == "" then
    return "501 5.5.4 Syntax: EHLO hostname"
  end
  local lines = { offer.NAME, "PIPELINING", "ENHANCEDSTATUSCODES" }
  for _, line in ipairs(self.script.capabilities) do
    lines[#lines + 1] = line
  end
  if self.script.security == "starttls" and not self.tls then
    lines[#lines + 1] = "STARTTLS"
  end
  local mechanisms = offer.mechanisms(self)
  if #mechanisms > 0 then
    lines[#lines + 1] = "AUTH " .. table.concat(mechanisms, " ")
  end
  for i, line in ipairs(lines) do
    lines[i] = (i < #lines and "250-" or "250 ") .. line
  end
  return lines
end

function answers.HELO(_, argument)
  return argument == "" and "501 5.5.4 Syntax: HELO hostname" or "250 " .. offer.NAME
end

function effects.EHLO(self)
  self.greeted = true
  mail.forget(self)
end
effects.HELO = effects.EHLO

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

--- Shake hands with the client, and begin anew.
-- @tparam table self the connection
-- @treturn boolean false when the connection is over
function commands.secure(self)
  self.tls = handshake.perform(self)
  self.greeted = false
  self.user = nil
  mail.forget(self)
  return self.tls ~= nil
end

effects.STARTTLS = commands.secure

function answers.RSET()
  return "250 2.0.0 Ok"
end

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

commands.answers, commands.effects = answers, effects

return commands
