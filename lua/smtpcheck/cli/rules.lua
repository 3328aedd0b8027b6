--- `smtpcheck rules`: the rules that come with smtpcheck, and a test for rules of one's own. `smtpcheck.cli.rules_file` says what
-- their file looks like.
-- @module smtpcheck.cli.rules
local causes = require "smtpcheck.causes"
local evidence = require "smtpcheck.evidence"
local explain = require "smtpcheck.explain"
local output = require "smtpcheck.cli.output"
local own = require "smtpcheck.cli.rules_file"
local rules = require "smtpcheck.rules"
local safe = require "smtpcheck.report.safe"
local score = require "smtpcheck.rules.score"

local command = { summary = "the rules of the diagnosis; a test for a file of rules of your own" }

local USAGE, FAILED = 2, 1

local FORMAT = [[
FILE is Lua and returns an array of rules, and examples:

  return {
    { id = "our-hold", cause = "auth.account_disabled", stage = "auth",
      code = 535, says = "mailbox on hold" },
    examples = {
      { text = "535 5.7.8 Mailbox on hold", context = { port = 587 },
        cause = "auth.account_disabled" },
    },
  }

A rule needs a cause (see 'smtpcheck rules list'). Of stage, outcome, security,
credential, problem, resolve, limit, mechanism, provider, takes, code, class,
policy and enhanced, those that are there must be equal: a value, or a list
of which one must be. 'says' has words in lower case that the reply must have,
'unless' words that it must not have, 'pattern' is a Lua pattern for it,
'error' has words of a client library's exception, 'when' is a function of the
evidence, 'weight' a number (1). A rule may also be a function that is given
the evidence and returns nil or { cause =, weight = }. An example is a text,
what is known besides (host, port, security, credential, provider, username,
from, to, stage), and the cause that it should have.

Exit status: 0 all examples passed, 1 a rule or an example is wrong, 2 there
is no such file. A rule that no example reaches is a warning.]]

--- Declare the subcommands.
function command.declare(parser)
  parser:command_target("rules_command")
  local list = parser:command("list"):summary("name, cause and weight of each rule"):description("Name, cause and weight of each rule.")
  list:option("--cause"):argname("CAUSE"):target("rules_cause"):convert(function(name)
    if causes[name] then
      return name
    end
    return nil, ("there is no cause '%s'"):format(safe(name))
  end):description("those that speak for it")
  local test = parser:command("test"):summary("test a file of your own rules"):description("Test a file of your own rules.")
  test:argument("file"):target("rules_file"):argname("FILE"):description("a Lua file; what stands in it is said below")
  test:epilog(FORMAT)
end

local function list(cause)
  local lines = {}
  for _, rule in ipairs(rules.list) do
    if cause == nil or rule.cause == cause then
      lines[#lines + 1] = ("%-40s %-29s %g\n"):format(rule.id, rule.cause, rule.weight)
    end
  end
  return table.concat(lines)
end

-- Functions are wrapped, to see which of them speak.
local function watched(found, reached)
  local copies = {}
  for i, rule in ipairs(found.rules) do
    copies[i] = type(rule) == "function" and function(e)
      local said = rule(e)
      reached[found.ids[i]] = reached[found.ids[i]] or said ~= nil and said ~= false
      return said
    end or rule
  end
  return copies
end

local function context_with(rules_of_file, context)
  local copy = { rules = rules_of_file }
  for name, value in pairs(context or {}) do
    copy[name] = value
  end
  return copy
end

-- Why an example fails, or nil. The scorer tells which rules spoke, those for other causes too.
local function judge(example, own_rules, reached)
  local ran, found = pcall(explain.explain, example.text, context_with(own_rules, example.context))
  if not ran then
    return tostring(found)
  end
  local _, spoke = score(evidence.of(evidence.from_text(example.text, example.context)), own_rules)
  for _, one in ipairs(spoke) do
    reached[one.rule] = true
  end
  if found.cause ~= example.cause then
    local by = found.evidence[1] and (", by rule '%s'"):format(found.evidence[1].rule) or ""
    return ("wanted %s, found %s%s"):format(example.cause, found.cause, by)
  end
end

local function test(path)
  local found, faults, missing = own.read(path)
  if missing then
    return nil, faults[1], USAGE
  end
  local lines, failed, reached = {}, 0, {}
  local function say(text, ...)
    lines[#lines + 1] = safe(text:format(...)) .. "\n"
  end
  if found == nil then
    for _, fault in ipairs(faults) do
      say("ERROR    %s", fault)
    end
    say("%d %s wrong; no example was tried", #faults, #faults == 1 and "thing is" or "things are")
    return table.concat(lines), FAILED
  end
  local own_rules = watched(found, reached)
  for i, example in ipairs(found.examples) do
    local why = judge(example, own_rules, reached)
    if why then
      failed = failed + 1
      say("FAILED   %s: example %d: %s", path, i, why)
    end
  end
  for _, id in ipairs(found.ids) do
    if not reached[id] then
      say("WARNING  %s: rule '%s': no example reaches it", path, id)
    end
  end
  say("rules: %d, examples: %d (%d passed, %d failed)", #found.rules, #found.examples, #found.examples - failed, failed)
  return table.concat(lines), failed > 0 and FAILED or 0
end

local function say(bytes, status)
  local done, why, code = output.write(nil, bytes)
  if not done then
    return nil, why, code
  end
  return status
end

--- Run it.
-- @return as `smtpcheck.cli.test`
function command.run(args)
  if args.rules_command == "list" then
    return say(list(args.rules_cause), 0)
  end
  local bytes, status, code = test(args.rules_file)
  if bytes == nil then
    return nil, status, code
  end
  return say(bytes, status)
end

return command
