--- A result as JSON: all of it, the same keys in the same order every time. Needs the rock dkjson.
-- @module smtpcheck.report.json
local safe = require "smtpcheck.report.safe"

-- What a reader looks for first; everything else follows by the alphabet.
local first = {
  "schema", "ok", "cause", "stage", "confidence", "summary", "who_can_fix", "retry", "retry_after", "fix", "advice",
  "alternatives", "reply", "problems", "server", "tls", "auth", "recipients", "passed", "timing",
}

local rank = {}
for place, name in ipairs(first) do
  rank[name] = place
end

-- An empty table has no shape of its own; these are lists.
local lists = {}
for name in ([[advice alternatives attempts capabilities capabilities_before_tls certificates evidence names notes offered
  facts history offered_before_tls passed probes problems providers recipients sections sources steps transcript tried]]):gmatch("%S+") do
  lists[name] = true
end

local function by_rank(a, b)
  local x, y = rank[a] or math.huge, rank[b] or math.huge
  if x ~= y then
    return x < y
  end
  return a < b
end

local function number(value)
  if value ~= value or value == math.huge or value == -math.huge then
    return nil
  elseif math.type(value) == "integer" then
    return value
  end
  return math.floor(value * 1e6 + 0.5) / 1e6
end

local shape

local function object(value)
  local out, keys = {}, {}
  for key, item in pairs(value) do
    local name = tostring(key)
    local shaped = shape(item, name)
    if shaped ~= nil then
      out[name] = shaped
      keys[#keys + 1] = name
    end
  end
  table.sort(keys, by_rank)
  return setmetatable(out, { __jsontype = "object", __jsonorder = keys })
end

local function list(value)
  local out = {}
  for i, item in ipairs(value) do
    out[i] = shape(item)
  end
  return setmetatable(out, { __jsontype = "array" })
end

-- Line ends in a text are JSON's to escape; everything else that `safe` hides stays hidden in a terminal, too.
local function text(value)
  local lines = {}
  for line in (value .. "\n"):gmatch("(.-)\n") do
    lines[#lines + 1] = safe(line)
  end
  return table.concat(lines, "\n")
end

function shape(value, name)
  local kind = type(value)
  if kind == "string" then
    return text(value)
  elseif kind == "number" then
    return number(value)
  elseif kind == "boolean" then
    return value
  elseif kind == "table" then
    return (#value > 0 or next(value) == nil and lists[name]) and list(value) or object(value)
  end
end

return function(result)
  local found, dkjson = pcall(require, "dkjson")
  if not found then
    return nil, "JSON needs the Lua library dkjson (rock: dkjson, Debian: lua-dkjson), which is not installed", "rock"
  end
  return dkjson.encode(shape(result), { indent = true }) .. "\n"
end
