--- Encodings of MIME: encoded words (RFC 2047), quoted-printable and base64 (RFC 2045), parameters (RFC 2231). Pure.
-- Text comes in as valid UTF-8.
-- @module smtpcheck.message.encode
local encode = {}

local WORD_MAX = 75
local WORD_FRAME = #"=?UTF-8?Q??="

-- What may stand for itself in Q: in a display name less than in a subject (RFC 2047, section 5).
local Q_TEXT = "[^%w!*+/'(),.:;<>@#$%%&~^`{|}-]"
local Q_PHRASE = "[^%w!*+/-]"

local function q(text, other)
  return (text:gsub(other, function(c)
    return c == " " and "_" or ("=%02X"):format(c:byte())
  end))
end

local function characters(text)
  return text:gmatch(utf8.charpattern)
end

-- Characters together as long as their encoded form fits.
local function pieces(text, limits, length)
  local out, held, used = {}, {}, 0
  local limit = limits.first
  for character in characters(text) do
    if used > 0 and length(table.concat(held) .. character) > limit then
      out[#out + 1] = table.concat(held)
      held, limit = {}, limits.later
    end
    held[#held + 1] = character
    used = #held
  end
  if used > 0 then
    out[#out + 1] = table.concat(held)
  end
  return out
end

--- A text as encoded words: Q or base64, whichever is shorter, no character cut in two, none longer than 75 bytes.
-- @tparam string text
-- @tparam table options `first`, the room for the first word (at most 75); `phrase`, true in a display name;
-- `base64`, the function that encodes bytes
-- @treturn table the words
function encode.words(text, options)
  local other = options.phrase and Q_PHRASE or Q_TEXT
  local limits = { first = math.min(options.first or WORD_MAX, WORD_MAX) - WORD_FRAME, later = WORD_MAX - WORD_FRAME }
  local by_q = #q(text, other) <= 4 * ((#text + 2) // 3)
  local length = by_q and function(s) return #q(s, other) end or function(s) return 4 * ((#s + 2) // 3) end
  local words = {}
  for i, piece in ipairs(pieces(text, limits, length)) do
    words[i] = by_q and "=?UTF-8?Q?" .. q(piece, other) .. "?=" or "=?UTF-8?B?" .. options.base64(piece) .. "?="
  end
  return words
end

-- A line of quoted-printable in pieces of 76 bytes at most; "=XX" stays whole.
local function soft_breaks(line)
  local out, from = {}, 1
  while #line - from + 1 > 76 do
    local last = from + 74
    if line:sub(last, last) == "=" then
      last = last - 1
    elseif line:sub(last - 1, last - 1) == "=" then
      last = last - 2
    end
    out[#out + 1] = line:sub(from, last) .. "="
    from = last + 1
  end
  out[#out + 1] = line:sub(from)
  return table.concat(out, "\r\n")
end

local function hex(c)
  return ("=%02X"):format(c:byte())
end

--- Quoted-printable of a text whose lines end with CRLF.
-- @tparam string text
-- @treturn string
function encode.quoted_printable(text)
  local out = {}
  for line in (text .. "\r\n"):gmatch("(.-)\r\n") do
    line = line:gsub("[^\t\32-\60\62-\126]", hex):gsub("[ \t]$", hex)
    line = line:gsub("^F(rom )", "=46%1") -- mailbox files would put a ">" before it
    out[#out + 1] = soft_breaks(line)
  end
  return table.concat(out, "\r\n")
end

--- Base64 in lines of 76 columns, each ended by CRLF.
-- @tparam string bytes
-- @tparam function base64 encodes bytes, without line ends
-- @treturn string
function encode.base64_lines(bytes, base64)
  local text = base64(bytes)
  local lines = text:gsub(("."):rep(76), "%0\r\n")
  if #text % 76 ~= 0 then
    lines = lines .. "\r\n"
  end
  return lines
end

local function extended(character)
  return (character:gsub("[^%w!#$&+.^_`{|}~-]", function(c)
    return ("%%%02X"):format(c:byte())
  end))
end

--- A parameter of a header field, such as `filename`: a quoted string when that does, else by RFC 2231, in several
-- numbered parts when it is long.
-- @tparam string name
-- @tparam string value
-- @treturn table what stands between the semicolons
function encode.parameter(name, value)
  -- readers are known to decode encoded words in quoted strings, to cut blanks at the ends and to stumble over escapes
  local plain = not value:find('[^\32-\126]') and not value:find('[\\"]') and not value:find("=?", 1, true)
  if #value <= 60 and plain and not value:find("^ ") and not value:find(" $") then
    return { ('%s="%s"'):format(name, value) }
  end
  local parts, held = {}, ""
  for character in characters(value) do
    local written = extended(character)
    if #held + #written > 54 then
      parts[#parts + 1], held = held, ""
    end
    held = held .. written
  end
  parts[#parts + 1] = held
  if #parts == 1 then
    return { name .. "*=UTF-8''" .. parts[1] }
  end
  for i, part in ipairs(parts) do
    parts[i] = ("%s*%d*=%s%s"):format(name, i - 1, i == 1 and "UTF-8''" or "", part)
  end
  return parts
end

return encode
