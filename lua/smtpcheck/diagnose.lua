--- From evidence to a diagnosis: every rule that holds adds its weight to its cause, the sums are ranked and made a confidence.
-- Pure: evidence in, diagnosis out.
-- @module smtpcheck.diagnose
local advice = require "smtpcheck.advice"
local causes = require "smtpcheck.causes"
local evidence = require "smtpcheck.evidence"
local messages = require "smtpcheck.messages.en"
local rules = require "smtpcheck.rules"

local M = {}

local ALTERNATIVES = 3
local OWN_RULE = 100  -- a caller's rule beats all of ours
local DOUBT = 1.5     -- what weighs against a cause for which little speaks: one weak rule is no certainty

local fields = { "stage", "outcome", "security", "credential", "problem", "resolve" }

local function one_of(wanted, value)
  if type(wanted) ~= "table" then
    return wanted == value
  end
  for _, each in ipairs(wanted) do
    if each == value then
      return true
    end
  end
  return false
end

local function says(words, text)
  for _, word in ipairs(words) do
    if not text:find(word, 1, true) then
      return false
    end
  end
  return true
end

-- What in the evidence a rule has matched, or nil.
local function matched(rule, e)
  local reply = type(e.reply) == "table" and e.reply or {}
  for _, field in ipairs(fields) do
    if rule[field] ~= nil and not one_of(rule[field], e[field]) then
      return nil
    end
  end
  if rule.code and not one_of(rule.code, reply.code) or rule.enhanced and not one_of(rule.enhanced, reply.enhanced)
    or rule.class and not one_of(rule.class, reply.code and reply.code // 100) then
    return nil
  end
  if (rule.code or rule.enhanced or rule.class) and e.outcome ~= "reply" then
    return nil
  end
  if rule.says and not says(rule.says, (reply.text or ""):lower()) then
    return nil
  end
  if rule.when and not rule.when(e) then
    return nil
  end
  if rule.says then
    return table.concat(rule.says, " ")
  end
  return rule.enhanced and reply.enhanced or (rule.code or rule.class) and reply.code and tostring(reply.code)
    or rule.problem or e.outcome
end

local function add(sums, spoke, cause, weight, id, what)
  if causes[cause] == nil then
    error(("rule '%s' names the unknown cause '%s'"):format(id, tostring(cause)), 0)
  end
  sums[cause] = (sums[cause] or 0) + weight
  spoke[#spoke + 1] = { rule = id, matched = what, cause = cause }
end

local function score(e, own)
  local sums, spoke = {}, {}
  for _, rule in ipairs(rules) do
    local what = matched(rule, e)
    if what then
      add(sums, spoke, rule.cause, rule.weight, rule.id, what)
    end
  end
  for i, rule in ipairs(own or {}) do
    if type(rule) == "function" then
      local found = rule(e)
      if found then
        add(sums, spoke, found.cause, OWN_RULE * (found.weight or 1), found.id or ("own-" .. i), found.matched)
      end
    else
      local what = matched(rule, e)
      if what then
        add(sums, spoke, rule.cause, OWN_RULE * (rule.weight or 1), rule.id or ("own-" .. i), what)
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

local where_it_stood = { ["connect.closed"] = true }

-- The cause's own stage, but where the dialogue stood for what can happen anywhere.
local function stage_of(cause, e)
  local own = causes[cause].stage
  if e.outcome == "too_large" then -- known before anything was said of it
    return own
  end
  if own == "any" or own == "send" or where_it_stood[cause] then
    return e.stage or (own ~= "any" and own or nil)
  end
  return own
end

local function fill(text, e)
  local reply = type(e.reply) == "table" and e.reply or {}
  local values = {
    host = e.host or "the server", port = e.port and tostring(e.port) or "this port", limit = e.limit or "time",
    names = #(e.names or {}) > 0 and table.concat(e.names, ", ") or "another name", stage = e.stage or "dialogue",
    offered = #(e.offered or {}) > 0 and table.concat(e.offered, ", ") or "none", not_after = e.not_after or "an earlier day",
    reply = reply.code and tostring(reply.code) or "a refusal",
  }
  return (text:gsub("{(%w+_?%w*)}", values))
end

local function confidence(weight, total)
  return math.floor(weight / (total + DOUBT * (weight >= 9 and 0.2 or 1)) * 100 + 0.5) / 100
end

--- What is wrong.
-- @tparam table given evidence: { stage, reply = "535 5.7.8 …" or { code, enhanced, text }, error, host, port, security, credential, … }
-- @tparam[opt] table options { rules = array of own rules: data, or function(evidence) -> { cause =, weight = } }
-- @treturn table diagnosis { cause, stage, confidence, alternatives, summary, who_can_fix, retry, retry_after, advice, evidence }
-- @raise when evidence is no table
function M.diagnose(given, options)
  if type(given) ~= "table" then
    error(("evidence: table expected, got %s"):format(type(given)), 2)
  end
  local e = evidence.of(given)
  local sums, spoke = score(e, options and options.rules)
  local list, total = ranked(sums)
  local best = list[1] or { cause = "unknown", weight = 0 }
  local cause = best.cause
  local found = {
    cause = cause, stage = stage_of(cause, e), confidence = best.weight > 0 and confidence(best.weight, total) or 0,
    alternatives = {}, summary = fill(messages[cause].summary, e), who_can_fix = causes[cause].who,
    retry = causes[cause].retry, retry_after = causes[cause].wait, evidence = {},
  }
  if cause == "ok" then
    found.confidence = 1
  end
  for i = 2, math.min(#list, ALTERNATIVES + 1) do
    found.alternatives[#found.alternatives + 1] = {
      cause = list[i].cause, confidence = confidence(list[i].weight, total), test = messages[list[i].cause].test,
    }
  end
  for _, one in ipairs(spoke) do
    if one.cause == cause then
      found.evidence[#found.evidence + 1] = { rule = one.rule, matched = one.matched }
    end
  end
  found.advice = advice.steps(cause, function(text)
    return fill(text, e)
  end)
  return found
end

return M
