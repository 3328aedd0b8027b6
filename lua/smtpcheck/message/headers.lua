--- Header fields of RFC 5322: folded lines, unstructured text, display names, addresses, dates. Pure.
-- A field is a name and segments; a line may be broken before each segment, which brings its own leading blank.
-- @module smtpcheck.message.headers
local encode = require "smtpcheck.message.encode"

local headers = {}

-- RFC 5322 wants 78; RFC 2047 wants 76 for lines with encoded words.
local WIDTH = 76
local LONGEST = 998

local ENCODED_WORD = "=%?[^%s?]+%?[bBqQ]%?[^%s?]*%?="

--- A whole field as lines, each ended by CRLF.
-- @tparam string name
-- @tparam table segments
-- @treturn string
function headers.field(name, segments)
  local out, column = { name, ":" }, #name + 1
  for i, segment in ipairs(segments) do
    local text = i == 1 and " " .. segment or segment
    -- an own line helps only where it makes the segment fit
    local broken = column + #text > WIDTH and (i > 1 or #text <= WIDTH)
    if broken and text:find("^ ") then
      out[#out + 1] = "\r\n"
      column = 0
    end
    out[#out + 1] = text
    column = column + #text
  end
  out[#out + 1] = "\r\n"
  return table.concat(out)
end

local function must_encode(word)
  return word:find("[\128-\255]") or word:find(ENCODED_WORD) or #word > LONGEST - WIDTH
end

-- Which words must be encoded: all between the first and the last, since blanks between encoded words are not shown.
local function encoded_range(words, text)
  if text:find("^ ") or text:find(" $") then
    return 1, #words
  end
  local first, last
  for i, word in ipairs(words) do
    if must_encode(word) then
      first, last = first or i, i
    end
  end
  return first, last
end

local function append_words(segments, text, context, room, phrase)
  -- an encoded word of a few bytes at the end of a long line is worth nothing
  local first = room >= 30 and room or nil
  for i, word in ipairs(encode.words(text, { first = first, phrase = phrase, base64 = context.base64 })) do
    segments[#segments + 1] = (i > 1 or #segments > 0) and " " .. word or word
  end
end

local function width(segments, from)
  local column = from
  for _, segment in ipairs(segments) do
    column = column + #segment
    if column > WIDTH then
      column = #segment
    end
  end
  return column
end

--- Text of a field that has no structure, such as Subject.
-- @tparam string text valid UTF-8 without control characters
-- @tparam string name the field's, for the first line is shorter by it
-- @tparam table context `base64`
-- @treturn table segments
function headers.unstructured(text, name, context)
  local words = {}
  for word in text:gmatch(" *[^ ]+") do
    words[#words + 1] = word
  end
  if #words == 0 then
    return { "" }
  end
  words[#words] = words[#words] .. text:match(" *$")
  local first, last = encoded_range(words, text)
  local segments = {}
  for i = 1, (first or #words + 1) - 1 do
    segments[i] = words[i]
  end
  if first then
    local run = table.concat(words, "", first, last)
    run = first > 1 and run:gsub("^ ", "") or run
    append_words(segments, run, context, WIDTH - width(segments, #name + 2) - 1, false)
    table.move(words, last + 1, #words, #segments + 1, segments)
  end
  return segments
end

-- A quoted string may be broken at single blanks; more of them stay together, or their number would not be sure.
local function quoted_segments(name)
  local segments = {}
  for word in ('"' .. name:gsub('[\\"]', "\\%0") .. '"'):gmatch(" *[^ ]+") do
    segments[#segments + 1] = word
  end
  return segments
end

--- A display name before an address.
-- @tparam string name valid UTF-8 without control characters
-- @tparam table context `base64`
-- @treturn table segments
function headers.phrase(name, context)
  if must_encode(name) or #name > LONGEST // 4 then
    local segments = {}
    append_words(segments, name, context, WIDTH - #"Reply-To: ", true)
    return segments
  elseif name:find("^[%w!#$%%&'*+/=?^_`{|}~ -]+$") and not name:find("  ", 1, true) then
    local segments = {}
    for word in name:gmatch(" *[^ ]+") do
      segments[#segments + 1] = word
    end
    return segments
  end
  return quoted_segments(name)
end

--- A list of addresses.
-- @tparam table list array of { address =, name = or nil }
-- @tparam table context `base64`
-- @treturn table segments
function headers.addresses(list, context)
  local segments = {}
  for i, item in ipairs(list) do
    local own = item.name and headers.phrase(item.name, context) or {}
    own[#own + 1] = item.name and " <" .. item.address .. ">" or item.address
    own[1] = i > 1 and " " .. own[1] or own[1]
    own[#own] = own[#own] .. (i < #list and "," or "")
    table.move(own, 1, #own, #segments + 1, segments)
  end
  return segments
end

--- Values with semicolons between them, as in Content-Type.
-- @tparam string value
-- @tparam[opt] table parameters what stands between the semicolons
-- @treturn table segments
function headers.parameters(value, parameters)
  local segments = { value }
  for _, parameter in ipairs(parameters or {}) do
    segments[#segments] = segments[#segments] .. ";"
    segments[#segments + 1] = " " .. parameter
  end
  return segments
end

local days = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" }
local months = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" }

--- A date of RFC 5322; names of days and months are English whatever the locale says.
-- @tparam number now seconds since 1970, UTC
-- @tparam[opt=0] number offset of the local time in seconds, east is positive
-- @treturn string
function headers.date(now, offset)
  offset = offset or 0
  local t = os.date("!*t", math.floor(now) + math.floor(offset))
  local minutes = math.abs(math.floor(offset)) // 60
  return ("%s, %02d %s %04d %02d:%02d:%02d %s%02d%02d"):format(days[t.wday], t.day, months[t.month], t.year, t.hour,
    t.min, t.sec, offset < 0 and "-" or "+", minutes // 60, minutes % 60)
end

return headers
