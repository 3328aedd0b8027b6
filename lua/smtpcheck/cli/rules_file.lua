--- A Lua file of one's own rules. It returns an array of rules; each is a table as described in `smtpcheck.rules`, or a function that
-- is given the evidence and returns nil or `{ cause =, weight = }`. Beside them may stand examples, texts with the cause that is
-- wanted for each:
--
--     return {
--       { id = "our-relay-locked", cause = "auth.account_disabled", stage = "auth", code = 535, says = "mailbox on hold" },
--       examples = {
--         { text = "535 5.7.8 Mailbox on hold, ask extension 4711", cause = "auth.account_disabled" },
--         { text = "535 5.7.8 Mailbox on hold", context = { host = "relay.example.com" }, cause = "auth.account_disabled" },
--       },
--     }
--
-- `context` is what `smtpcheck.explain` takes as its second argument, less rules, messages and locale. The file sees Lua's
-- libraries for strings, tables, numbers and UTF-8, and nothing of the system.
-- @module smtpcheck.cli.rules_file
local file = require "smtpcheck.cli.file"
local causes = require "smtpcheck.causes"
local rules = require "smtpcheck.rules"

local rules_file = {}

local pure = { "assert", "error", "ipairs", "next", "pairs", "pcall", "select", "tonumber", "tostring", "type" }
local libraries = { "math", "string", "table", "utf8" }

local stages = { settings = true, dns = true, connect = true, greeting = true, ehlo = true, tls = true, auth = true, mail = true,
  rcpt = true, send = true }

local example_fields = { text = "string", context = "table", cause = "string" }
local not_from_a_file = { rules = true, messages = true, locale = true }

-- Copies: a file that changes its `string` does not change ours.
local function surroundings()
  local env = {}
  for _, name in ipairs(pure) do
    env[name] = _G[name]
  end
  for _, name in ipairs(libraries) do
    env[name] = {}
    for key, value in pairs(_G[name]) do
      env[name][key] = value
    end
  end
  return env
end

-- ---- faults ----

local function named(rule, number)
  return type(rule) == "table" and type(rule.id) == "string" and rule.id or "own-" .. number
end

local function list_of(value)
  return type(value) == "table" and value or { value }
end

-- What the loader of rules does not look at, since smtpcheck's own specs do: values that no evidence has.
local values = {
  stage = function(stage)
    return stages[stage] or "is no stage"
  end,
  code = function(code)
    return math.type(code) == "integer" and code >= 200 and code <= 599 or "is no reply code"
  end,
  class = function(class)
    return (class == 2 or class == 3 or class == 4 or class == 5) or "is no first digit of a reply code"
  end,
  enhanced = function(code)
    return type(code) == "string" and code:find("^[245x]%.%d+%.%d+$") ~= nil or "is no enhanced code"
  end,
  pattern = function(pattern)
    return type(pattern) == "string" and pcall(string.find, "", pattern) or "is no Lua pattern"
  end,
}

local function value_fault(name, value)
  for _, one in ipairs(values[name] and list_of(value) or {}) do
    local verdict = values[name](one)
    if verdict ~= true then
      return ("'%s' %s"):format(tostring(one), verdict)
    end
  end
end

-- Each field is tried alone, so that a rule's faults are told together and by the field's name.
local function field_fault(name, value)
  local alone = { id = "alone", cause = "unknown" }
  alone[name] = value
  local good, why = pcall(rules.prepare, alone)
  if good then
    return value_fault(name, value)
  end
  return (why:gsub("^rule '.-': ", ""):gsub("^field '.-': ", ""))
end

local function rule_faults(rule, id, taken)
  if type(rule) ~= "table" then
    return { ("a table or a function expected, got %s"):format(type(rule)) }
  end
  local faults, names = {}, {}
  for name in pairs(rule) do
    names[#names + 1] = tostring(name)
  end
  table.sort(names)
  for _, name in ipairs(names) do
    local why = field_fault(name, rule[name])
    if why and why:find("^unknown field") then
      faults[#faults + 1] = why
    elseif why then
      faults[#faults + 1] = ("field '%s': %s"):format(name, why)
    end
  end
  if rule.cause == nil then
    faults[#faults + 1] = "field 'cause' is missing"
  end
  if taken[id] then
    faults[#faults + 1] = "field 'id': " .. taken[id]
  end
  return faults
end

local function example_faults(example)
  if type(example) ~= "table" then
    return { ("a table expected, got %s"):format(type(example)) }
  end
  local faults = {}
  for name, value in pairs(example) do
    if example_fields[name] == nil then
      faults[#faults + 1] = ("unknown field '%s'"):format(tostring(name))
    elseif type(value) ~= example_fields[name] then
      faults[#faults + 1] = ("field '%s': %s expected, got %s"):format(name, example_fields[name], type(value))
    end
  end
  if example.text == nil then
    faults[#faults + 1] = "field 'text' is missing"
  end
  if type(example.cause) ~= "string" then
    faults[#faults + 1] = example.cause == nil and "field 'cause' is missing" or nil
  elseif causes[example.cause] == nil then
    faults[#faults + 1] = ("field 'cause': unknown cause '%s'"):format(example.cause)
  end
  for name in pairs(type(example.context) == "table" and example.context or {}) do
    if not_from_a_file[name] then
      faults[#faults + 1] = ("field 'context': no '%s' here"):format(name)
    end
  end
  table.sort(faults)
  return faults
end

local function add(faults, path, what, found)
  for _, fault in ipairs(found) do
    faults[#faults + 1] = ("%s: %s: %s"):format(path, what, fault)
  end
end

local function look_at_all(path, found, faults)
  local taken = {}
  for _, rule in ipairs(rules.list) do
    taken[rule.id] = "one of smtpcheck's rules has that name"
  end
  for i, rule in ipairs(found.rules) do
    if type(rule) ~= "function" then
      local id = named(rule, i)
      add(faults, path, ("rule '%s'"):format(id), rule_faults(rule, id, taken))
      taken[id] = taken[id] or "stands twice"
    end
  end
  for i, example in ipairs(found.examples) do
    add(faults, path, ("example %d"):format(i), example_faults(example))
  end
end

-- ---- reading ----

-- The array and the examples apart; anything else in the table is a slip.
local function parts(path, given)
  local found, faults = { rules = {}, examples = {} }, {}
  for key, value in pairs(given) do
    if key == "examples" and type(value) == "table" then
      found.examples = value
    elseif key == "examples" then
      faults[#faults + 1] = ("%s: field 'examples': table expected, got %s"):format(path, type(value))
    elseif math.type(key) ~= "integer" or key < 1 or key > #given then
      faults[#faults + 1] = ("%s: unknown field '%s': the file returns an array of rules, and 'examples'"):format(path, tostring(key))
    end
  end
  table.move(given, 1, #given, 1, found.rules)
  return found, faults
end

--- Read a file of rules, and look at each of them.
-- @tparam string path
-- @treturn[1] table { rules = array as the option `rules` takes it, examples = array, ids = names of the rules }
-- @treturn[2] nil
-- @treturn[2] table what is wrong, all of it: sentences with file, rule and field
-- @treturn[2] boolean true when there is no such file, or it cannot be read
function rules_file.read(path)
  local bytes = file.read(path)
  if bytes == nil then
    return nil, { ("the file %s cannot be read"):format(path) }, true
  end
  local chunk, why = load(bytes, "@" .. path, "t", surroundings())
  if chunk == nil then
    return nil, { why }
  end
  local ran, given = pcall(chunk)
  if not ran or type(given) ~= "table" then
    return nil, { ran and path .. ": it returns no table" or tostring(given) }
  end
  local found, faults = parts(path, given)
  table.sort(faults)
  look_at_all(path, found, faults)
  if #faults > 0 then
    return nil, faults
  end
  found.ids = {}
  for i, rule in ipairs(found.rules) do
    found.ids[i] = named(rule, i)
  end
  return found
end

return rules_file
