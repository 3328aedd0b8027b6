--- Real failures with the right cause, from a file of JSON lines outside the checkout: { id, paste, cause, accept, host, port,
-- security, credential, provider }. And which of them are alike, so that wording can be held back as a whole.
local json = require "dkjson"

local corpus = {}

local ALIKE = 0.5 -- of the words of both

local function text_or_nil(value)
  return type(value) == "string" and value ~= "" and value or nil
end

-- What a person who pastes a failure could say besides.
local function context_of(row)
  return { host = text_or_nil(row.host), port = math.tointeger(tonumber(row.port)), security = text_or_nil(row.security),
    credential = text_or_nil(row.credential), provider = text_or_nil(row.provider) }
end

--- @tparam string file
-- @treturn[1] table array of { id, text, cause, accept = set, context }
-- @treturn[2] nil
-- @treturn[2] string message
function corpus.read(file)
  local handle, why = io.open(file, "rb")
  if handle == nil then
    return nil, why
  end
  local rows, number = {}, 0
  for line in handle:lines() do
    number = number + 1
    local row, _, fault = json.decode(line)
    if type(row) ~= "table" then
      handle:close()
      return nil, ("%s: line %d: %s"):format(file, number, fault or "no object")
    end
    local accept = { [row.cause] = true }
    for _, cause in ipairs(type(row.accept) == "table" and row.accept or {}) do
      accept[cause] = true
    end
    rows[#rows + 1] = { id = row.id, text = row.paste, cause = row.cause, accept = accept, context = context_of(row) }
  end
  handle:close()
  return rows
end

local function words_of(text)
  local words, count = {}, 0
  text = text:lower():gsub("https?://%S+", " "):gsub("%S+@%S+", " ")
  for word in text:gmatch("[%a\128-\255][%a\128-\255][%a\128-\255]+") do
    count = count + (words[word] and 0 or 1)
    words[word] = true
  end
  return words, count
end

local function alike(a, b)
  local both = 0
  for word in pairs(a.words) do
    both = both + (b.words[word] and 1 or 0)
  end
  local all = a.count + b.count - both
  return all > 0 and both / all >= ALIKE
end

--- Puts rows that are worded alike into one cluster: `row.cluster` is the number of its first row.
function corpus.cluster(rows)
  local function top(i)
    while rows[i].cluster ~= i do
      i = rows[i].cluster
    end
    return i
  end
  for i, row in ipairs(rows) do
    row.words, row.count = words_of(row.text)
    row.cluster = i
    for j = 1, i - 1 do
      if alike(row, rows[j]) then
        local a, b = top(i), top(j)
        rows[math.max(a, b)].cluster = math.min(a, b)
      end
    end
  end
  for i, row in ipairs(rows) do
    row.cluster = top(i)
  end
end

return corpus
