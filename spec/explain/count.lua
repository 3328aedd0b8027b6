--- Lua's pattern matcher once more, in Lua, with a counter: how much work patterns do for a text, whatever the machine. It follows
-- lstrlib.c of Lua 5.4 item by item; a step is one attempt to match one character. The search for a plain string, which C does
-- without the matcher, is counted on its own: one for each byte that is passed over.
local byte, sub, plain_find, plain_gsub = string.byte, string.sub, string.find, string.gsub

local count = { steps = 0, passed = 0 }

local SPECIALS = "[%^%$%*%+%?%.%(%[%%%-]"

-- ---- classes and sets: a table of the bytes that they take ----

local ctype = {}
for name, class in pairs({ a = "%a", c = "%c", d = "%d", g = "%g", l = "%l", p = "%p", s = "%s", u = "%u", w = "%w", x = "%x" }) do
  ctype[name] = {}
  for code = 0, 255 do
    ctype[name][code] = plain_find(string.char(code), class) ~= nil
  end
end

ctype.z = {}
for code = 0, 255 do
  ctype.z[code] = code == 0 -- an old name that 5.4 still knows
end

local function class_takes(letter, code)
  local set = ctype[letter:lower()]
  if set == nil then
    return code == byte(letter)
  elseif letter ~= letter:lower() then
    return not set[code]
  end
  return set[code]
end

-- The set that begins at `at` ("["), and the place behind it.
local function set_at(pattern, at)
  local set, from, inverted = {}, at + 1, false
  if sub(pattern, from, from) == "^" then
    from, inverted = from + 1, true
  end
  local first = true
  while first or sub(pattern, from, from) ~= "]" do
    first = false
    local one = sub(pattern, from, from)
    assert(one ~= "", "malformed pattern (missing ']')")
    if one == "%" then
      for code = 0, 255 do
        set[code] = set[code] or class_takes(sub(pattern, from + 1, from + 1), code)
      end
      from = from + 2
    elseif sub(pattern, from + 1, from + 1) == "-" and sub(pattern, from + 2, from + 2) ~= "]" then
      for code = byte(one), byte(pattern, from + 2) do
        set[code] = true
      end
      from = from + 3
    else
      set[byte(one)] = true
      from = from + 1
    end
  end
  if inverted then
    for code = 0, 255 do
      set[code] = not set[code]
    end
  end
  return set, from + 1
end

local function single_at(pattern, at)
  local one = sub(pattern, at, at)
  if one == "[" then
    return set_at(pattern, at)
  end
  local set = {}
  for code = 0, 255 do
    if one == "." then
      set[code] = true
    elseif one == "%" then
      set[code] = class_takes(sub(pattern, at + 1, at + 1), code)
    else
      set[code] = code == byte(one)
    end
  end
  assert(one ~= "%" or at < #pattern, "malformed pattern (ends with '%')")
  return set, at + (one == "%" and 2 or 1)
end

-- ---- a pattern as a list of items ----

local repeats = { ["*"] = "greedy", ["+"] = "some", ["-"] = "lazy", ["?"] = "option" }

local function item_at(pattern, at)
  local one, two = sub(pattern, at, at), sub(pattern, at, at + 1)
  if one == "(" then
    return two == "()" and { kind = "position" } or { kind = "open" }, at + (two == "()" and 2 or 1)
  elseif one == ")" then
    return { kind = "close" }, at + 1
  elseif one == "$" and at == #pattern then
    return { kind = "end" }, at + 1
  elseif two == "%b" then
    assert(at + 3 <= #pattern, "missing arguments to '%b'")
    return { kind = "balance", first = byte(pattern, at + 2), last = byte(pattern, at + 3) }, at + 4
  elseif two == "%f" then
    assert(sub(pattern, at + 2, at + 2) == "[", "missing '[' after '%f' in pattern")
    local set, after = set_at(pattern, at + 2)
    return { kind = "frontier", set = set }, after
  elseif plain_find(two, "^%%%d") then
    return { kind = "back", number = byte(two, 2) - 48 }, at + 2
  end
  local set, after = single_at(pattern, at)
  local many = repeats[sub(pattern, after, after)]
  return { kind = many or "single", set = set }, after + (many and 1 or 0)
end

local compiled = {}

local function items_of(pattern, anchors)
  local key = (anchors and "a" or "-") .. pattern
  local items = compiled[key]
  if items == nil then
    items = { anchored = anchors and sub(pattern, 1, 1) == "^" }
    local at = items.anchored and 2 or 1
    while at <= #pattern do
      items[#items + 1], at = item_at(pattern, at)
    end
    compiled[key] = items
  end
  return items
end

-- ---- the match: `state` has the text, its length, and captures as { from, length } ----

local match

local takes = {}

function takes.single(state, at, items, i)
  count.steps = count.steps + 1
  if at <= state.length and items[i].set[byte(state.text, at)] then
    return match(state, at + 1, items, i + 1)
  end
end

function takes.option(state, at, items, i)
  count.steps = count.steps + 1
  if at <= state.length and items[i].set[byte(state.text, at)] then
    local after = match(state, at + 1, items, i + 1)
    if after then
      return after
    end
  end
  return match(state, at, items, i + 1)
end

local function expand(state, at, items, i, least)
  local text, length, set, n = state.text, state.length, items[i].set, 0
  while at + n <= length and set[byte(text, at + n)] do
    n = n + 1
  end
  count.steps = count.steps + n + 1
  while n >= least do
    local after = match(state, at + n, items, i + 1)
    if after then
      return after
    end
    n = n - 1
  end
end

function takes.greedy(state, at, items, i)
  return expand(state, at, items, i, 0)
end

function takes.some(state, at, items, i)
  return expand(state, at, items, i, 1)
end

function takes.lazy(state, at, items, i)
  local set = items[i].set
  while true do
    local after = match(state, at, items, i + 1)
    if after then
      return after
    end
    count.steps = count.steps + 1
    if at > state.length or not set[byte(state.text, at)] then
      return nil
    end
    at = at + 1
  end
end

function takes.position(state, at, items, i)
  state[#state + 1] = { at, "position" }
  local after = match(state, at, items, i + 1)
  if after == nil then
    state[#state] = nil
  end
  return after
end

function takes.open(state, at, items, i)
  state[#state + 1] = { at, "open" }
  local after = match(state, at, items, i + 1)
  if after == nil then
    state[#state] = nil
  end
  return after
end

function takes.close(state, at, items, i)
  local open
  for n = #state, 1, -1 do
    if state[n][2] == "open" then
      open = state[n]
      break
    end
  end
  assert(open, "invalid pattern capture")
  open[2] = at - open[1]
  local after = match(state, at, items, i + 1)
  if after == nil then
    open[2] = "open"
  end
  return after
end

takes["end"] = function(state, at)
  count.steps = count.steps + 1
  return at == state.length + 1 and at or nil
end

function takes.balance(state, at, items, i)
  local one, text, depth = items[i], state.text, 1
  count.steps = count.steps + 1
  if byte(text, at) ~= one.first then
    return nil
  end
  for here = at + 1, state.length do
    count.steps = count.steps + 1
    local code = byte(text, here)
    if code == one.last then
      depth = depth - 1
      if depth == 0 then
        return match(state, here + 1, items, i + 1)
      end
    elseif code == one.first then
      depth = depth + 1
    end
  end
end

function takes.frontier(state, at, items, i)
  local set = items[i].set
  count.steps = count.steps + 2
  if not set[at > 1 and byte(state.text, at - 1) or 0] and set[at <= state.length and byte(state.text, at) or 0] then
    return match(state, at, items, i + 1)
  end
end

function takes.back(state, at, items, i)
  local capture = assert(state[items[i].number], "invalid capture index")
  local said = sub(state.text, capture[1], capture[1] + capture[2] - 1)
  count.steps = count.steps + #said
  if sub(state.text, at, at + #said - 1) == said then
    return match(state, at + #said, items, i + 1)
  end
end

function match(state, at, items, i)
  local one = items[i]
  if one == nil then
    return at
  end
  return takes[one.kind](state, at, items, i)
end

local function fresh(state)
  for n = #state, 1, -1 do
    state[n] = nil
  end
end

local function capture_of(state, n)
  local capture = state[n]
  assert(capture[2] ~= "open", "unfinished capture")
  if capture[2] == "position" then
    return capture[1]
  end
  return sub(state.text, capture[1], capture[1] + capture[2] - 1)
end

local function captures(state, from, after, whole)
  if #state == 0 and whole then
    return sub(state.text, from, after - 1)
  end
  local list = {}
  for n = 1, #state do
    list[n] = capture_of(state, n)
  end
  return table.unpack(list, 1, #state)
end

local function start_of(text, init)
  init = init or 1
  return init > 0 and init or init == 0 and 1 or math.max(1, #text + init + 1)
end

-- memchr for the first character, memcmp for the others
local function plainly(text, said, init)
  local from, after = plain_find(text, said, init, true)
  local stop = from or #text
  count.passed = count.passed + math.max(0, stop - init + 1)
  if #said > 1 then
    local first, at = sub(said, 1, 1), init
    while true do
      at = plain_find(text, first, at, true)
      if at == nil or at > stop then
        break
      end
      local n = 1
      while n < #said and byte(text, at + n) == byte(said, n + 1) do
        n = n + 1
      end
      count.passed = count.passed + n
      at = at + 1
    end
  end
  if from then
    return from, after
  end
  return nil
end

local function seek(text, pattern, init)
  local items = items_of(pattern, true)
  local state = { text = text, length = #text }
  local at = init
  repeat
    local after = match(state, at, items, 1)
    if after then
      return state, at, after
    end
    fresh(state)
    at = at + 1
  until at > #text + 1 or items.anchored
end

-- ---- the four functions, as string.* has them ----

local counting = {}

function counting.find(text, pattern, init, plain)
  text, init = tostring(text), start_of(text, init)
  if init > #text + 1 then
    return nil
  elseif plain or not plain_find(pattern, SPECIALS) then
    return plainly(text, pattern, init)
  end
  local state, from, after = seek(text, pattern, init)
  if state then
    return from, after - 1, captures(state, from, after, false)
  end
  return nil
end

function counting.match(text, pattern, init)
  text, init = tostring(text), start_of(text, init)
  if init > #text + 1 then
    return nil
  end
  local state, from, after = seek(text, pattern, init)
  if state then
    return captures(state, from, after, true)
  end
  return nil
end

function counting.gmatch(text, pattern, init)
  text = tostring(text)
  local items, state = items_of(pattern, false), { text = text, length = #text }
  local at, last = start_of(text, init), nil
  return function()
    while at <= #text + 1 do
      fresh(state)
      local from, after = at, match(state, at, items, 1)
      if after and after ~= last then
        at, last = after, after
        return captures(state, from, after, true)
      end
      at = at + 1
    end
  end
end

local function by_template(template, state, from, after)
  return (plain_gsub(template, "%%(.)", function(letter)
    if letter == "0" or (letter == "1" and #state == 0) then
      return sub(state.text, from, after - 1)
    end
    return plain_find(letter, "%d") and tostring(capture_of(state, byte(letter) - 48)) or letter
  end))
end

local function replacement(given, state, from, after)
  local value
  if type(given) == "function" then
    value = given(captures(state, from, after, true))
  elseif type(given) == "table" then
    value = given[(captures(state, from, after, true))]
  else
    value = plain_find(given, "%", 1, true) and by_template(given, state, from, after) or given
  end
  return value and tostring(value) or sub(state.text, from, after - 1)
end

function counting.gsub(text, pattern, given, most)
  text = tostring(text)
  given = type(given) == "number" and tostring(given) or given
  local items, state = items_of(pattern, true), { text = text, length = #text }
  local parts, at, done, last = {}, 1, 0, nil
  while done < (most or math.huge) do
    fresh(state)
    local after = match(state, at, items, 1)
    if after and after ~= last then
      done = done + 1
      parts[#parts + 1] = replacement(given, state, at, after)
      at, last = after, after
    elseif at <= #text then
      parts[#parts + 1] = sub(text, at, at)
      at = at + 1
    else
      break
    end
    if items.anchored then
      break
    end
  end
  parts[#parts + 1] = sub(text, at)
  return table.concat(parts), done
end

count.functions = counting

--- Runs a function with string's own matcher replaced, for methods of strings as well.
-- @tparam function run
-- @param ... its arguments
-- @treturn number steps of the matcher
-- @treturn number bytes passed over in search of plain strings
-- @return what it returns first
function count.during(run, ...)
  local own = {}
  for name, replaced in pairs(counting) do
    own[name] = string[name]
    rawset(string, name, replaced)
  end
  count.steps, count.passed = 0, 0
  local good, found = pcall(run, ...)
  for name in pairs(counting) do
    rawset(string, name, own[name])
  end
  assert(good, found)
  return count.steps, count.passed, found
end

return count
