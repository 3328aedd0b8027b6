--- Adds up what all rules say of some evidence: a sum for each cause, and what spoke for it. Pure.
-- @module smtpcheck.rules.score
local causes = require "smtpcheck.causes"
local holds = require "smtpcheck.rules.match"
local rules = require "smtpcheck.rules"
local words = require "smtpcheck.evidence.words"

local OWN_RULE = 1000 -- a caller's rule beats all of ours
local CLEAR = 3       -- from this weight on, words say what a code means
local COMPLAINT = 7   -- above this, a client library's name for a failure is clear
local BESIDE = 0.35   -- what a general word or a code still counts beside clearer words

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

-- A code alone is in use for many things, and so is "failed": where clearer words were said, these count for little. Where no
-- server has replied, what the client library calls it beats words that only look like a server's.
local function quieten(spoke)
  local any, clear, complaint = 0, 0, 0
  for _, one in ipairs(spoke) do
    local about = one.about
    if about.worded then
      any = math.max(any, one.weight)
      clear = about.general and clear or math.max(clear, one.weight)
      complaint = about.error and not about.general and math.max(complaint, one.weight) or complaint
    end
  end
  for _, one in ipairs(spoke) do
    local about = one.about
    if (about.general and clear >= CLEAR) or (about.code_alone and any >= CLEAR) or (about.says and complaint > COMPLAINT) then
      one.weight = one.weight * BESIDE
    end
  end
end

-- The rules that can hold: those that ask for no words, and those of which the first words were said.
local function candidates(e)
  local found, seen = table.move(rules.wordless, 1, #rules.wordless, 1, {}), {}
  for _, text in ipairs({ e.said, e.around }) do
    for group in pairs(words.hits(text)) do
      for _, rule in ipairs(not seen[group] and rules.by_words[group] or {}) do
        found[#found + 1] = rule
      end
      seen[group] = true
    end
  end
  return found
end

local function by_place(a, b)
  return a.about.place < b.about.place
end

--- @tparam table e evidence
-- @tparam ?table given the caller's own rules
-- @treturn table cause -> sum of weights
-- @treturn table array of { cause, rule = id, matched, weight }
-- @raise when one of the caller's rules is none
return function(e, given)
  local spoke, sums = {}, {}
  for _, rule in ipairs(candidates(e)) do
    local share, what = holds(rule, e)
    if share then
      spoke[#spoke + 1] = { cause = rule.cause, rule = rule.id, matched = what, weight = rule.weight * share, about = rule }
    end
  end
  table.sort(spoke, by_place)
  quieten(spoke)
  for _, one in ipairs(own_rules(given)) do
    if one.call then
      local cause, weight, what, id = ask(one, e)
      if cause then
        spoke[#spoke + 1] = { cause = cause, rule = id or one.id, matched = what, weight = weight * OWN_RULE }
      end
    else
      local share, what = holds(one, e)
      if share then
        spoke[#spoke + 1] = { cause = one.cause, rule = one.id, matched = what, weight = one.weight * share * OWN_RULE }
      end
    end
  end
  for _, one in ipairs(spoke) do
    sums[one.cause] = (sums[one.cause] or 0) + one.weight
  end
  return sums, spoke
end
