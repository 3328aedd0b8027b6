--- Does a rule hold for some evidence, how far, and by what? The format of rules stands in rules/init.lua. Pure.
-- @module smtpcheck.rules.match
local words = require "smtpcheck.evidence.words"

local HALF = 0.5    -- the stage is not known
local BESIDE = 0.25 -- the words stand beside the reply, not in it
local UNKNOWN = 0.7 -- words that belong to a stage, and the stage is not known

local NEAR = 110    -- bytes within which the words of one rule stand
local PLACES = 6    -- places of one phrase that are looked at

-- One phrase of each further group in a stretch of text, or nil.
local function all_in(found, stretch)
  local parts = {}
  for i = 2, #found do
    for _, one in ipairs(found[i]) do
      if stretch:find(one, 1, true) then
        parts[i - 1] = one
        break
      end
    end
    if parts[i - 1] == nil then
      return nil
    end
  end
  return table.concat(parts)
end

-- What was said of each group, near each other, in one string; or nil.
local function all_said(says, said)
  if #says == 1 then
    local one = words.first(says[1], said)
    return one and one:match("^%s*(.-)%s*$")
  end
  local found = {}
  for i, group in ipairs(says) do
    found[i] = words.found(group, said)
    if found[i] == nil then
      return nil
    end
  end
  for _, one in ipairs(found[1]) do
    local at = said.said:find(one, 1, true)
    for _ = 1, PLACES do
      if at == nil then
        break
      end
      local others = all_in(found, said.said:sub(math.max(1, at - NEAR), at + #one + NEAR))
      if others then
        return ((one .. others):match("^%s*(.-)%s*$"))
      end
      at = said.said:find(one, at + 1, true)
    end
  end
end

-- The reply's own words, then those of the program around it, which count for less.
local function spoken(rule, e)
  local what = all_said(rule.says, e.said)
  if what then
    return not (rule.unless and words.first(rule.unless, e.said)) and 1 or nil, what
  elseif e.source == "text" and e.around ~= e.said then
    what = all_said(rule.says, e.around)
    return what and not (rule.unless and words.first(rule.unless, e.around)) and BESIDE or nil, what
  end
end

-- What a client library calls it; only where nothing better is known.
local function complained(rule, e)
  if (rule.also_error and not words.first(rule.also_error, e.around))
    or (rule.unless_error and words.first(rule.unless_error, e.around)) then
    return nil
  end
  local what = words.first(rule.error, e.around)
  return what and what:match("^%s*(.-)%s*$")
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

local function at_stage(rule, e)
  local stage = e.stage
  if rule.stage == nil or rule.stage[stage] then
    return 1
  elseif stage == nil and not (rule.general and e.reply == nil) then
    return rule.by_code and HALF or rule.says and UNKNOWN or nil
  end
end

local function equal(rule, e)
  local last = ""
  for _, pair in ipairs(rule.equal) do
    local name = pair[1]
    local value = e[name]
    if name == "code" then
      value = e.reply and e.reply.code
    end
    if value == nil and name == "class" and rule.says then
      last = "" -- words alone, whose code is lost
    elseif value == nil or not pair[2][value] then
      return nil
    else
      last = tostring(value)
    end
  end
  return last
end

-- Own facts, codes and all that is no wording.
local function told(rule, e)
  local share = at_stage(rule, e)
  if share == nil or (rule.from_reply and e.outcome ~= "reply") then
    return nil
  end
  local what = equal(rule, e)
  if what and rule.enhanced then
    what = enhanced_is(rule.enhanced, e.reply.enhanced)
  end
  return what and share, what
end

--- @tparam table rule prepared by rules/init.lua
-- @tparam table e evidence
-- @treturn[1] number how far: 1, or less where something is not known
-- @treturn[1] string what it has matched
-- @treturn[2] nil it does not hold
return function(rule, e)
  if rule.error and e.outcome ~= nil then
    return nil
  end
  local share, what = told(rule, e)
  if share == nil then
    return nil
  end
  if rule.says then
    local part, found = spoken(rule, e)
    if part == nil then
      return nil
    end
    share, what = share * part, found
  elseif rule.unless and words.first(rule.unless, e.said) then
    return nil
  end
  if rule.pattern then
    what = pattern_said(rule.pattern, e.plain)
  end
  if what and rule.error then
    what = complained(rule, e)
  end
  if not what or (rule.when and not rule.when(e)) then
    return nil
  end
  return share, what ~= "" and what or e.outcome
end
