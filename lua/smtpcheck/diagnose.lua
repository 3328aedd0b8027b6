--- From evidence to a diagnosis: every rule that holds adds its weight to its cause, the sums are ranked and made a confidence.
-- Own facts outweigh what a server says, and its codes outweigh its words, by the weights alone (rules/init.lua).
-- Pure: evidence in, diagnosis out.
-- @module smtpcheck.diagnose
local check = require "smtpcheck.options"
local causes = require "smtpcheck.causes"
local evidence = require "smtpcheck.evidence"
local messages = require "smtpcheck.messages"
local score = require "smtpcheck.rules.score"
local sentences = require "smtpcheck.sentences"
local tree = require "smtpcheck.tree"

local M = {}

local ALTERNATIVES = 3
local DOUBT = 1.5     -- what weighs against every cause: one weak rule is no certainty
local ONLY_WORDS = 0.75 -- words without a reply are not sure of anything
local LEAST = 0.02    -- an alternative below this confidence is noise
local LONGEST_WAIT = 86400

local known_options = { rules = "table", messages = "table", locale = "string" }

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

-- Words alone, with no server's reply and no program's name for a failure beside them: they may be about something else.
local function only_words(e, spoke)
  if e.source ~= "text" or e.reply ~= nil then
    return false
  end
  for _, one in ipairs(spoke) do
    if one.about == nil or one.about.error then
      return false
    end
  end
  return true
end

local function alternatives_of(list, total, e, catalogue, fill)
  local found = {}
  for i = 2, math.min(#list, ALTERNATIVES + 1) do
    local one = list[i]
    local sure = confidence(one.weight, total)
    if sure >= LEAST then
      found[#found + 1] = { cause = one.cause, confidence = sure, test = fill(sentences.of(one.cause, e, catalogue).test) }
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

-- Outcomes that decide a step of the tree; the others would tell a form on a server more than its policy allows.
local telling = { denied = true, proxy = true, unverified = true }

-- What the tree asks of the evidence: names, numbers and words, no secrets.
local function context_of(e)
  return {
    host = e.host, port = e.port, security = e.security, encrypted = e.encrypted, mechanism = e.mechanism, auth = e.auth,
    offered = sentences.listed(e.offered), names = sentences.listed(e.names), not_before = e.not_before, not_after = e.not_after,
    reply = e.reply and e.reply.code, outcome = telling[e.outcome] and e.outcome or nil, policy = e.policy,
    limit = e.policy ~= "web" and e.limit or nil, provider = e.provider, account_provider = e.account_provider, kind = e.kind,
    credential = e.credential, username_form = e.username_form, secret_form = e.secret_form, secret_notes = e.secret_notes,
  }
end

local function diagnose(given, options)
  options = check.check(options, known_options)
  local catalogue = options.messages or messages.catalogue(options.locale)
  local e = evidence.of(given)
  local sums, spoke = score(e, options.rules)
  local list, total = ranked(sums)
  local best = list[1] or { cause = "unknown", weight = 0 }
  local cause = best.cause
  local fill, entry = sentences.filler(e, catalogue), sentences.of(cause, e, catalogue)
  local sure = cause == "ok" and 1 or confidence(best.weight, total)
  local found = {
    cause = cause, stage = stage_of(cause, e), confidence = only_words(e, spoke) and math.min(sure, ONLY_WORDS) or sure,
    alternatives = cause == "ok" and {} or alternatives_of(list, total, e, catalogue, fill),
    summary = fill(entry.summary), why = entry.why and fill(entry.why), who_can_fix = causes[cause].who,
    retry = causes[cause].retry, retry_after = wait_of(cause, e), evidence = what_spoke(spoke, cause), provider = e.provider,
    context = context_of(e),
  }
  found.advice = tree.flatten(found, { messages = catalogue })
  return found
end

--- What is wrong.
-- @tparam table given evidence: { stage, reply = "535 5.7.8 …" or { code, enhanced, text }, error, host, port, security,
-- credential, … }; every field may be missing
-- @tparam[opt] table options { rules = array of own rules: data as in rules/init.lua, or function(evidence) -> { cause =, weight = };
-- messages = a catalogue of sentences, locale = "de_AT" and the like: a language of messages/, else English }
-- @treturn table diagnosis { cause, stage, confidence, alternatives, summary, why, who_can_fix, retry,
-- retry_after, advice, evidence, provider, context }
-- @raise on misuse: evidence is no table or has a field of the wrong type, an unknown option, a rule that is none
function M.diagnose(given, options)
  if type(given) ~= "table" then
    error(("evidence: table expected, got %s"):format(type(given)), 2)
  end
  return diagnose(given, options)
end

return M
