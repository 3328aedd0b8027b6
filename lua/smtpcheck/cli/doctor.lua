--- `smtpcheck doctor`: test, go through the steps with a person, change what they name, test again, until it works or nothing is left.
-- A login that was refused is not made a second time: only when something was done about the account itself is the same password tried
-- once more.
-- @module smtpcheck.cli.doctor
local change = require "smtpcheck.cli.change"
local dialogue = require "smtpcheck.cli.dialogue"
local flags = require "smtpcheck.cli.settings_flags"
local messages = require "smtpcheck.messages"
local output = require "smtpcheck.cli.output"
local page = require "smtpcheck.report.page"
local report = require "smtpcheck.report"
local secret = require "smtpcheck.cli.secret"
local smtpcheck = require "smtpcheck"
local test = require "smtpcheck.cli.test"
local tree = require "smtpcheck.tree"

local doctor = { summary = "test, be asked what to do about a failure, and test again, until it works" }

local USAGE, OWN, INTERRUPTED = 2, 70, 130
local MOST_TESTS = 10
local MOST_TRIES = 2 -- of one login, the second one after something was done about the account

local ways = { env = "VAR", file = "FILE", fd = "N", command = "COMMAND" }

--- Declare the flags.
function doctor.declare(command)
  command:option("--answers"):argname("LIST|FILE")
    :description("answers given beforehand, such as yes,no,done, or a file with them; without it a person at the terminal is asked")
  for _, way in ipairs(secret.ways) do
    command:option("--next-password-" .. way):argname(ways[way]):count("*"):target("next_password"):init({})
      :action(function(args, _, from)
        table.insert(args.next_password, { way = way, from = from })
      end):description("a password for the next test, when one is due; may be given again")
  end
  test.declare(command)
end

-- ---- what is said ----

local function report_test(talk, number, result)
  local lines = page.new()
  if result.reply and not result.ok then
    lines:put("Server says", ("%d %s"):format(result.reply.code, (result.reply.text:gsub("\n.*", " …"))))
  end
  local verdict_and_cause = report.write(result, "text"):match("^[^\n]*\n[^\n]*\n")
  talk:write(("%sTest %d\n%s%s"):format(number > 1 and "\n" or "", number, verdict_and_cause, #lines > 0 and lines:bytes() or ""))
end

local function show_step(talk, number, step)
  local lines = page.new()
  lines:step(number .. ".", step)
  talk:write("\n" .. lines:bytes())
end

-- ---- a round ----

-- Seen to work: it is put in when the person agrees.
local function apply_fix(talk, settings, result)
  local fix = result.fix
  if fix == nil then
    return "none"
  end
  talk:write("\n")
  talk:say("It was seen to work otherwise: " .. fix.proof .. ".")
  local answer = talk:ask(("Set %s?"):format(change.words(fix.set)))
  if answer == nil then
    return "left"
  elseif answer == "no" then
    return "none"
  end
  settings.port = settings.port or result.server.port -- what was usual for the old security
  for name, value in pairs(fix.set) do
    settings[name] = value
  end
  return "test"
end

-- Answers till the walk is over. Whether the last step is done outside of the settings: at the provider, say.
local function answer_steps(self, walk)
  local outside
  while walk.step do
    self.steps = self.steps + 1
    show_step(self.talk, self.steps, walk.step)
    local answer = self.talk:ask(walk.step.question)
    if answer == nil then
      return nil
    end
    local before = #walk.changed
    walk:answer(answer)
    outside = #walk.changed == before
  end
  return true, outside
end

-- Nothing was changed after all: the walk goes on as if the last step had been left alone.
local function as_if_left_alone(self, walk)
  local state = walk:state()
  state.answers = state.answers:gsub("%a+$", function(last)
    return last == "no" and "yes" or "no"
  end)
  return tree.resume(state, { messages = self.catalogue })
end

-- Whether there is something new to be tested.
local function is_new(self, changed, outside)
  local times = self.memory.times(self.settings)
  if times == 0 then
    if not changed and not outside then
      self.talk:say("Nothing has changed in the settings: the test is not repeated.")
    end
    return changed or outside
  elseif outside and times < MOST_TRIES then
    self.talk:say("The same login is made once more, since something was done about the account.")
    return true
  end
  self.talk:say(times < MOST_TRIES and "Nothing has changed in the login that was refused: no second login is made with it."
    or "This login was refused twice: it is not made again.")
  return false
end

local function walk_round(self, result)
  local walk = tree.walk(result, { messages = self.catalogue })
  while true do
    local answered, outside = answer_steps(self, walk)
    if not answered then
      return "left"
    elseif walk.outcome ~= "retest" then
      return "exhausted"
    end
    local changed, why, status = change.ask(self.talk, self.settings, walk.changed, self.waiting)
    if changed == nil then
      return nil, why, status
    elseif is_new(self, changed, outside) then
      return "test"
    end
    walk = as_if_left_alone(self, walk)
  end
end

-- A secret that could not be asked for before the other settings made sense.
local function complete(self)
  for _, name in ipairs { "password", "access_token" } do
    local get = self.settings[name]
    if type(get) == "function" and self.with_login and smtpcheck.validate(self.settings) then
      local value, why, broken_off = get()
      if value == nil then
        return nil, why, broken_off and INTERRUPTED or USAGE
      end
      self.settings[name] = value
    end
  end
  return true
end

local ends = {
  left = "Left off here.",
  exhausted = "Nothing is left to try here.",
}

local function next_round(self, result)
  local what, why, status = apply_fix(self.talk, self.settings, result), nil, nil
  if what == "none" then
    what, why, status = walk_round(self, result)
  end
  if what == "test" then
    return true
  elseif what == nil then
    return nil, why, status
  end
  self.talk:say(ends[what])
  return false
end

-- Tests and talks till it works or nothing is left.
local function treat(self, options)
  for number = 1, MOST_TESTS do
    local done, why, status = complete(self)
    if not done then
      return nil, why, status
    end
    local result, fault = smtpcheck.test(self.settings, options)
    if result == nil then
      return nil, fault, OWN
    end
    self.memory.note(self.settings, result)
    report_test(self.talk, number, result)
    if result.ok or number == MOST_TESTS then
      return result
    end
    local again
    again, why, status = next_round(self, result)
    if again == nil then
      return nil, why, status
    elseif not again then
      return result
    end
  end
end

--- Run it.
-- @return as `smtpcheck.cli.test`
function doctor.run(args)
  local talk, why = dialogue.open(args.answers, args.format ~= "text" or args.output ~= nil)
  if talk == nil then
    return nil, why, USAGE
  end
  local with_login = test.with_login(args)
  local settings, reason, code = flags.settings(args, with_login)
  if settings == nil then
    return nil, reason, code or USAGE
  end
  local options = test.options(args)
  local self = {
    talk = talk, settings = settings, with_login = with_login, waiting = args.next_password, memory = change.memory(), steps = 0,
    catalogue = messages.catalogue(options.locale),
  }
  local result, fault, status = treat(self, options)
  if result == nil then
    return nil, fault, status
  end
  talk:write("\n")
  return output.result(args, result)
end

return doctor
