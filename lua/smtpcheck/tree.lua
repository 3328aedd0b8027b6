--- The troubleshooting tree as a walk: from a diagnosis, step by step, to a new test or to the end of what can be tried. The tree
-- is data (tree/nodes.lua); this steps through it. What the evidence has proved is skipped, what cannot be done at that provider
-- is left out; when the cause is not certain, the branches of the alternatives follow, each behind the question that decides.
-- Pure: what a person does about a step stays with the caller.
-- @module smtpcheck.tree
local check = require "smtpcheck.options"
local causes = require "smtpcheck.causes"
local facts = require "smtpcheck.tree.facts"
local left_out = require "smtpcheck.tree.conditions"
local messages = require "smtpcheck.messages.en"
local nodes = require "smtpcheck.tree.nodes"
local sentences = require "smtpcheck.sentences"

local tree = {}

local VERSION = 1
local MOST_SHOWN = 2 -- times that one step is come back to

local walk_methods = {}
local walk_mt = { __index = walk_methods, __name = "smtpcheck.walk" }
local inside = setmetatable({}, { __mode = "k" }) -- walk -> what callers need not see

local known_options = { messages = "table", provider = "any" }

-- The table of providers is large, and only looked into when one is named.
local function providers()
  return require "smtpcheck.providers"
end

-- ---- steps ----

local links = setmetatable({}, { __mode = "k" }) -- record -> what it has by name: a batch asks for the same ones again and again

local function fact_of(record, name)
  local known = links[record] or {}
  links[record] = known
  if known[name] == nil then
    known[name] = providers().fact(record, name) or false
  end
  return known[name]
end

local function link_of(node, record)
  for _, name in ipairs(record and node.link or {}) do
    local fact = fact_of(record, name)
    if fact then
      return fact.value, fact.source, fact.date
    end
  end
end

local function step_of(node, inner)
  local words, fill = inner.catalogue.steps[node.id], inner.fill
  local link, source, checked = link_of(node, inner.record)
  return { id = node.id, title = fill(words[1]), text = fill(words[2]), question = fill(words[3] or inner.catalogue.questions.done),
    who = node.who, link = link, link_source = source, link_checked = checked }
end

-- ---- the walk ----

local function note_skipped(walk, node, why)
  for _, one in ipairs(walk.skipped) do
    if one.id == node.id then
      return
    end
  end
  walk.skipped[#walk.skipped + 1] = { id = node.id, why = why }
end

local function show(walk, inner, node)
  inner.node = node
  inner.shown[node.id] = (inner.shown[node.id] or 0) + 1
  walk.step = step_of(node, inner)
end

local function stop(walk, inner, outcome)
  inner.node, walk.step, walk.outcome = nil, nil, outcome
end

-- The nodes of the branch that is due: an alternative begins with the question that decides.
local function begin_branch(inner)
  inner.branch, inner.at = inner.branch + 1, 0
  local cause = inner.causes[inner.branch]
  if cause == nil then
    return false
  end
  inner.f.cause, inner.f.alternative = cause, inner.branch > 1
  inner.line = { inner.branch > 1 and nodes.decides[cause] or nil }
  for _, node in ipairs(nodes.branches[cause]) do
    inner.line[#inner.line + 1] = node
  end
  return true
end

local function forward(walk, inner)
  while true do
    inner.at = inner.at + 1
    local node = inner.line[inner.at]
    if node == nil then
      if not begin_branch(inner) then
        break
      end
    elseif not inner.shown[node.id] then
      local why = left_out(node, inner.f, inner.shown)
      if why == nil then
        return show(walk, inner, node)
      elseif why ~= "elsewhere" then
        note_skipped(walk, node, why)
      end
    end
  end
  if not inner.shown[nodes.last.id] then
    return show(walk, inner, nodes.last)
  end
  stop(walk, inner, "exhausted")
end

local function go_to(walk, inner, place)
  while nodes.by_id[place] do
    local node = nodes.by_id[place]
    local why = left_out(node, inner.f, inner.shown)
    if why == nil and (inner.shown[place] or 0) < MOST_SHOWN then
      return show(walk, inner, node)
    end
    place = node.otherwise or "next"
  end
  if place == "retest" then
    return stop(walk, inner, "retest")
  elseif place == "end" then
    return stop(walk, inner, "exhausted")
  elseif place == "branch" then
    inner.at = #inner.line
  end
  forward(walk, inner)
end

local function add_changed(walk, fields)
  local known = {}
  for _, field in ipairs(walk.changed) do
    known[field] = true
  end
  for _, field in ipairs(fields) do
    if not known[field] then
      walk.changed[#walk.changed + 1] = field
    end
  end
end

local function fields_of(node, f)
  if node.changes ~= "problems" then
    return node.changes or {}
  end
  local fields = {}
  for field in (f.problems or ""):gmatch("%S+") do
    fields[#fields + 1] = field
  end
  return fields
end

local function take(walk, inner, answer)
  local node = inner.node
  inner.answers[#inner.answers + 1] = node.id .. ":" .. answer
  if answer == "yes" and not node.asks then
    answer = "done"
  end
  for name, value in pairs(node.learn and node.learn[answer] or {}) do
    inner.f[name] = value
  end
  if answer == "done" or answer == node.mends then
    add_changed(walk, fields_of(node, inner.f))
  end
  go_to(walk, inner, node[answer] or (answer == "no" and "next" or "retest"))
end

--- Answer the step's question: "yes", "no", or "done" when what the step says was done.
-- @tparam string answer
-- @treturn[1] table the next step
-- @treturn[2] nil the walk is over: `walk.outcome` says how
-- @raise on another word
-- @function walk:answer
function walk_methods:answer(answer)
  if answer ~= "yes" and answer ~= "no" and answer ~= "done" then
    error(("answer: 'yes', 'no' or 'done' expected, got '%s'"):format(tostring(answer)), 2)
  end
  local inner = inside[self]
  if inner.node then
    take(self, inner, answer)
  end
  return self.step
end

--- Where the walk is, as a flat table of strings, numbers and booleans, without secrets: to be kept (as JSON, in a session) and
-- given to `tree.resume`.
-- @treturn table
-- @function walk:state
function walk_methods:state()
  local inner = inside[self]
  local state = { walk = VERSION, answers = table.concat(inner.answers, " ") }
  for name, value in pairs(inner.known) do
    state[name] = value
  end
  return state
end

-- ---- opening ----

-- The provider's record: the one given, or the one that the diagnosis names.
local function record_of(given, id)
  if type(given) == "table" then
    return given
  elseif given ~= nil and type(given) ~= "string" then
    error(("option 'provider': record or id expected, got %s"):format(type(given)), 0)
  end
  local record = (given or id) and providers().by_id(given or id)
  if given and record == nil then
    error(("option 'provider': '%s' is no provider"):format(given), 0)
  end
  return record
end

local function open(known, options)
  local record = record_of(options.provider, known.provider)
  known.provider = record and record.id or known.provider
  local f = facts.complete(known, record, known.account_provider and providers().by_id(known.account_provider))
  local catalogue = options.messages or messages
  local to_fill = setmetatable({ reply = { code = f.reply } }, { __index = f })
  local inner = { known = known, f = f, record = record, catalogue = catalogue, fill = sentences.filler(to_fill, catalogue), causes = {},
    branch = 0, at = 0, line = {}, shown = {}, answers = {} }
  if known.cause ~= "ok" then
    inner.causes[1] = known.cause
    for cause in (known.alternatives or ""):gmatch("%S+") do
      inner.causes[#inner.causes + 1] = cause
    end
  end
  local walk = setmetatable({ changed = {}, skipped = {} }, walk_mt)
  inside[walk] = inner
  if known.cause ~= "ok" then
    forward(walk, inner)
  end
  return walk
end

local function check_state(state)
  if type(state) ~= "table" or state.walk ~= VERSION then
    error(("state: one of a walk of version %d expected"):format(VERSION), 0)
  end
  local known = {}
  for name, value in pairs(state) do
    local kind = facts.kinds[name]
    if name == "answers" then
      kind = "string"
    end
    if name ~= "walk" then
      if kind == nil or type(value) ~= kind then
        error(("state: field '%s' is none of a walk's"):format(tostring(name)), 0)
      end
      known[name] = kind == "number" and math.tointeger(value) or value -- JSON may have made it 587.0
    end
  end
  known.answers = nil
  for cause in ((state.cause or "-") .. " " .. (state.alternatives or "")):gmatch("%S+") do
    if causes[cause] == nil then
      error(("state: '%s' is no cause"):format(cause), 0)
    end
  end
  return known
end

--- Go on with a walk from its state, at the same place. Where the tree has changed since, the walk goes as far as the answers fit.
-- @tparam table state from `walk:state()`
-- @tparam[opt] table options as for `tree.walk`; the same ones
-- @treturn table walk
-- @raise when it is no state
function tree.resume(state, options)
  options = check.check(options, known_options)
  local walk = open(check_state(state), options)
  local inner = inside[walk]
  for id, answer in (state.answers or ""):gmatch("([%w_]+):(%a+)") do
    if inner.node == nil or inner.node.id ~= id or (answer ~= "yes" and answer ~= "no" and answer ~= "done") then
      break
    end
    take(walk, inner, answer)
  end
  return walk
end

--- A walk through the tree.
-- @tparam table found a diagnosis, a result, or the state of a walk, which goes on from there
-- @tparam[opt] table options { provider = a record or an id, else the diagnosis says it; messages = a catalogue of sentences }
-- @treturn table walk: `step` { id, title, text, question, who, link, link_source, link_checked } or nil at the end;
-- `outcome` "retest" (something was done: test again), "exhausted" (nothing is left to try) or nil; `changed`, the fields of the
-- settings that have to be entered anew; `skipped`, array of { id, why = "proved" | "impossible" };
-- `walk:answer("yes" | "no" | "done")`, `walk:state()`
-- @raise on misuse: no diagnosis, an unknown option
function tree.walk(found, options)
  if type(found) == "table" and found.walk ~= nil then
    return tree.resume(found, options)
  end
  return open(facts.of(found), check.check(options, known_options))
end

--- The same walk as a list of all that there is to do, in order: the steps of the cause and of the alternatives that are about as
-- likely, without the questions that only decide and without the ways that an answer opens.
-- @tparam table found a diagnosis or a result
-- @tparam[opt] table options as for `tree.walk`
-- @treturn table array of { id, title, text, who, link, link_source, link_checked }
-- @raise as `tree.walk`
function tree.flatten(found, options)
  local walk = open(facts.of(found), check.check(options, known_options))
  local inner = inside[walk]
  local steps = {}
  while walk.step and (inner.branch <= 1 + inner.known.close or #steps == 0) do
    if not inner.node.decides then
      walk.step.question = nil
      steps[#steps + 1] = walk.step
    end
    forward(walk, inner)
  end
  return steps
end

return tree
