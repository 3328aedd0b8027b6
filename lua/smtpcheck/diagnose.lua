--- From evidence to a diagnosis: every rule that holds adds its weight to its cause, the sums are ranked and made a confidence.
-- Own facts outweigh what a server says, and its codes outweigh its words, by the weights alone (rules/init.lua).
-- Pure: evidence in, diagnosis out.
-- @module smtpcheck.diagnose
local advice = require "smtpcheck.advice"
local causes = require "smtpcheck.causes"
local evidence = require "smtpcheck.evidence"
local messages = require "smtpcheck.messages.en"
local rules = require "smtpcheck.rules"

local M = {}

local ALTERNATIVES = 3
local OWN_RULE = 1000 -- a caller's rule beats all of ours
local DOUBT = 1.5     -- what weighs against every cause: one weak rule is no certainty
local LEAST = 0.02    -- an alternative below this confidence is noise
local NAMES = 5       -- names of a certificate that a sentence has room for
local LONGEST_WAIT = 86400

local known_options = { rules = "table", messages = "table" }

-- ---- does a rule hold? ----

local function first_said(list, words)
  for _, one in ipairs(list) do
    if words:find(one, 1, true) then
      return one
    end
  end
end

local function all_said(says, words)
  local found = {}
  for i, list in ipairs(says) do
    found[i] = first_said(list, words)
    if found[i] == nil then
      return nil
    end
  end
  return (table.concat(found):match("^%s*(.-)%s*$"))
end

local function pattern_said(patterns, plain)
  for _, pattern in ipairs(patterns) do
    local found = plain:match(pattern)
    if found then
      return found
    end
  end
end

local function enhanced_is(set, code)
  return code ~= nil and (set[code] or set["x" .. code:sub(2)]) and code or nil
end

-- 1 where the rule's stage is this one, 0.5 where this one is not known and a code speaks for it, else nil.
local function at_stage(rule, stage)
  if rule.stage == nil or rule.stage[stage] then
    return 1
  end
  return stage == nil and rule.by_code and 0.5 or nil
end

local function equal(rule, e)
  local last
  for _, pair in ipairs(rule.equal) do
    local name = pair[1]
    local value
    if name == "code" then
      value = e.reply and e.reply.code
    else
      value = e[name]
    end
    if value == nil or not pair[2][value] then
      return nil
    end
    last = value
  end
  return last == nil and "" or tostring(last)
end

-- How far the rule holds (1 or 0.5) and what it has matched, or nil.
local function holds(rule, e)
  local share = at_stage(rule, e.stage)
  if share == nil or (rule.from_reply and e.outcome ~= "reply") then
    return nil
  end
  local what = equal(rule, e)
  if what == nil then
    return nil
  end
  if rule.enhanced then
    what = enhanced_is(rule.enhanced, e.reply.enhanced)
    if what == nil then
      return nil
    end
  end
  if rule.says then
    what = all_said(rule.says, e.words)
  end
  if what and rule.pattern then
    what = pattern_said(rule.pattern, e.plain)
  end
  if what and rule.error then
    what = e.outcome == nil and first_said(rule.error, e.error_words)
    what = what and what:match("^%s*(.-)%s*$")
  end
  if not what or (rule.unless and first_said(rule.unless, e.words)) or (rule.when and not rule.when(e)) then
    return nil
  end
  return share, what ~= "" and what or e.outcome
end

-- ---- score ----

local function own_rules(given)
  local own = {}
  for i, rule in ipairs(given or {}) do
    local id = "own-" .. i
    if type(rule) == "function" then
      own[i] = { id = id, call = rule }
    elseif type(rule) == "table" then
      own[i] = rules.prepare(rule, id)
    else
      error(("option 'rules': table or function expected, got %s"):format(type(rule)), 0)
    end
  end
  return own
end

local function ask(one, e)
  local found = one.call(e)
  if not found then
    return nil
  elseif type(found) ~= "table" or causes[found.cause] == nil or type(found.weight or 1) ~= "number" then
    error(("rule '%s' gave no { cause =, weight = } with a known cause"):format(one.id), 0)
  end
  return found.cause, found.weight or 1, found.matched, found.id
end

local function score(e, own)
  local sums, spoke = {}, {}
  local function add(cause, weight, id, what)
    sums[cause] = (sums[cause] or 0) + weight
    spoke[#spoke + 1] = { cause = cause, rule = id, matched = what, weight = weight }
  end
  for _, rule in ipairs(rules.list) do
    local share, what = holds(rule, e)
    if share then
      add(rule.cause, rule.weight * share, rule.id, what)
    end
  end
  for _, one in ipairs(own) do
    if one.call then
      local cause, weight, what, id = ask(one, e)
      if cause then
        add(cause, weight * OWN_RULE, id or one.id, what)
      end
    else
      local share, what = holds(one, e)
      if share then
        add(one.cause, one.weight * share * OWN_RULE, one.id, what)
      end
    end
  end
  return sums, spoke
end

local function ranked(sums)
  local list, total = {}, 0
  for cause, weight in pairs(sums) do
    list[#list + 1] = { cause = cause, weight = weight }
    total = total + weight
  end
  table.sort(list, function(a, b)
    if a.weight ~= b.weight then
      return a.weight > b.weight
    end
    return a.cause < b.cause
  end)
  return list, total
end

local function confidence(weight, total)
  return math.floor(weight / (total + DOUBT) * 100 + 0.5) / 100
end

-- ---- the diagnosis ----

-- The cause's own stage, but where the dialogue stood for what can happen at several.
local function stage_of(cause, e)
  local own = causes[cause].stage
  if e.outcome == "too_large" then -- known before anything was said of it
    return own
  elseif own == "any" or own == "send" or cause == "connect.closed" then
    return e.stage
  end
  return own
end

-- A server that says when to come back is believed, within reason.
local function wait_of(cause, e)
  local about = causes[cause]
  if about.retry ~= "later" then
    return nil
  end
  local number, unit = e.words:match(" (%d+) (sec)")
  if number == nil then
    number, unit = e.words:match(" (%d+) (min)")
  end
  local seconds = number and tonumber(number) * (unit == "min" and 60 or 1)
  return seconds and seconds > 0 and seconds <= LONGEST_WAIT and math.tointeger(seconds) or about.wait
end

local function listed(values)
  if type(values) ~= "table" or #values == 0 then
    return nil
  end
  local some = table.concat(values, ", ", 1, math.min(#values, NAMES))
  return #values > NAMES and some .. ", …" or some
end

local function day(time)
  return type(time) == "string" and (time:match("^%d+%-%d+%-%d+") or time) or nil
end

-- Fills the places of a sentence. A part in square brackets is left out when one of its places has no value; elsewhere the
-- catalogue's own words stand for what is not known.
local function filler(e, catalogue)
  local values = {
    host = e.host, port = e.port and tostring(e.port), stage = e.stage and catalogue.stages[e.stage], names = listed(e.names),
    offered = listed(e.offered), not_before = day(e.not_before), not_after = day(e.not_after), mechanism = e.mechanism,
    reply = e.reply and e.reply.code and tostring(e.reply.code), limit = e.limit and catalogue.limits[e.limit],
  }
  return function(text)
    text = text:gsub("%[(.-)%]", function(part)
      for name in part:gmatch("{([%w_]+)}") do
        if values[name] == nil then
          return ""
        end
      end
      return part
    end)
    text = text:gsub("(){([%w_]+)}", function(at, name)
      local word = catalogue.unknown[name]
      return values[name] or (at == 1 and word:gsub("^%l", string.upper) or word)
    end)
    return (text:gsub("%c", "?"))
  end
end

local function sentences_of(cause, e, catalogue)
  local entry = catalogue.causes[cause]
  return e.policy == "web" and entry.discreet or e.outcome == "proxy" and entry.proxied or entry
end

local function alternatives_of(list, total, e, catalogue, fill)
  local found = {}
  for i = 2, math.min(#list, ALTERNATIVES + 1) do
    local one = list[i]
    local sure = confidence(one.weight, total)
    if sure >= LEAST then
      found[#found + 1] = { cause = one.cause, confidence = sure, test = fill(sentences_of(one.cause, e, catalogue).test) }
    end
  end
  return found
end

local function what_spoke(spoke, cause)
  local found = {}
  for _, one in ipairs(spoke) do
    if one.cause == cause then
      found[#found + 1] = { rule = one.rule, matched = one.matched }
    end
  end
  return found
end

local function check_options(options)
  for name, value in pairs(options) do
    local wanted = known_options[name]
    if wanted == nil then
      error(("unknown option '%s'"):format(tostring(name)), 0)
    elseif type(value) ~= wanted then
      error(("option '%s': %s expected, got %s"):format(name, wanted, type(value)), 0)
    end
  end
end

local function diagnose(given, options)
  check_options(options)
  local catalogue = options.messages or messages
  local e = evidence.of(given)
  local sums, spoke = score(e, own_rules(options.rules))
  local list, total = ranked(sums)
  local best = list[1] or { cause = "unknown", weight = 0 }
  local cause = best.cause
  local fill, entry = filler(e, catalogue), sentences_of(cause, e, catalogue)
  return {
    cause = cause, stage = stage_of(cause, e), confidence = cause == "ok" and 1 or confidence(best.weight, total),
    alternatives = cause == "ok" and {} or alternatives_of(list, total, e, catalogue, fill),
    summary = fill(entry.summary), why = entry.why and fill(entry.why), who_can_fix = causes[cause].who,
    retry = causes[cause].retry, retry_after = wait_of(cause, e),
    advice = advice.steps(entry.steps or advice.order[cause], catalogue, fill), evidence = what_spoke(spoke, cause),
  }
end

--- What is wrong.
-- @tparam table given evidence: { stage, reply = "535 5.7.8 …" or { code, enhanced, text }, error, host, port, security,
-- credential, … }; every field may be missing
-- @tparam[opt] table options { rules = array of own rules: data as in rules/init.lua, or function(evidence) -> { cause =, weight = };
-- messages = a catalogue of sentences }
-- @treturn table diagnosis { cause, stage, confidence, alternatives, summary, why, who_can_fix, retry, retry_after, advice, evidence }
-- @raise on misuse: evidence is no table or has a field of the wrong type, an unknown option, a rule that is none
function M.diagnose(given, options)
  if type(given) ~= "table" then
    error(("evidence: table expected, got %s"):format(type(given)), 2)
  elseif options ~= nil and type(options) ~= "table" then
    error(("options: table expected, got %s"):format(type(options)), 2)
  end
  return diagnose(given, options or {})
end

return M
