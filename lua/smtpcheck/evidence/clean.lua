--- What a person pastes, as text: the wrappings of logs, JSON, Python, HTML and mail undone, and letters that were read in the
-- wrong encoding put right. Bounded and pure.
-- @module smtpcheck.evidence.clean
local core = require "smtpcheck.core"

local HEAD, TAIL = 24576, 8192 -- bytes of a paste that are looked at: what matters stands at its beginning or at its end

local ZEROS = 256 -- bytes that are looked at for UTF-16
local FEW = 4     -- one byte in so many that is no UTF-8: the text is, but for these
local LETTERS = 3 -- high bytes in a row, on average, that no Western text has

local escapes = { n = "\n", r = "\n", t = " ", ['"'] = '"', ["'"] = "'", ["/"] = "/", ["\\"] = "\\" }
local entities = { lt = "<", gt = ">", amp = "&", quot = '"', apos = "'", nbsp = " ", ["#39"] = "'", ["#34"] = '"', ["#x27"] = "'" }
local signs = { ["⏎"] = "\n", ["↵"] = "\n", ["␍"] = "\n", ["␊"] = "\n", ["\u{2028}"] = "\n", ["\u{FEFF}"] = "" }

-- The bytes 128 to 159 of Windows' Western code page, as the characters that they are shown as.
local windows = {}
for i, code in pairs({ [128] = 0x20AC, [130] = 0x201A, [131] = 0x192, [132] = 0x201E, [133] = 0x2026, [134] = 0x2020, [135] = 0x2021,
  [136] = 0x2C6, [137] = 0x2030, [138] = 0x160, [139] = 0x2039, [140] = 0x152, [142] = 0x17D, [145] = 0x2018, [146] = 0x2019,
  [147] = 0x201C, [148] = 0x201D, [149] = 0x2022, [150] = 0x2013, [151] = 0x2014, [152] = 0x2DC, [153] = 0x2122, [154] = 0x161,
  [155] = 0x203A, [156] = 0x153, [158] = 0x17E, [159] = 0x178 }) do
  windows[code] = i
end

-- The beginning and the end. They are cut at a blank where there is one, for half a character would make the text look like one in
-- another encoding.
local function clipped(text)
  if #text <= HEAD + TAIL then
    return text
  end
  local head, tail = text:sub(1, HEAD), text:sub(-TAIL)
  return (head:match("^(.*)%s") or head) .. "\n" .. (tail:match("%s(.*)$") or tail)
end

local function code_point(digits, base)
  local code = tonumber(digits, base)
  if code == nil or code > 0x10FFFF or (code >= 0xD800 and code <= 0xDFFF) then
    return " "
  end
  return utf8.char(code)
end

-- \r\n, \", \u00e9, and \xc3\xa9 as Python prints bytes. A Windows path has backslashes of its own: only what is an escape goes.
local function unescaped(text)
  if not text:find("\\", 1, true) then
    return text
  end
  text = text:gsub("\\+", "\\")
  text = text:gsub("\\u(%x%x%x%x)", function(digits) return code_point(digits, 16) end)
  text = text:gsub("\\x(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end)
  return (text:gsub("\\([nrt\"'/])", function(letter) return escapes[letter] end))
end

local function without_markup(text)
  if text:find("&[%a#]") then
    text = text:gsub("&(#?%w+);", function(name)
      return entities[name] or (name:find("^#%d+$") and code_point(name:sub(2), 10)) or nil
    end)
  end
  if text:find("</?%a") then
    text = text:gsub("</?(%a%w*)%s*/?>", function(name)
      name = name:lower()
      return (name == "br" or name == "p" or name == "div" or name == "li" or name == "pre") and "\n"
        or (name == "b" or name == "code" or name == "span" or name == "strong" or name == "i" or name == "em") and "" or nil
    end)
  end
  return text
end

-- RFC 2045 6.7, told by its soft line ends or by encoded UTF-8.
local function without_quoted_printable(text)
  if not text:find("=[C-Fc-f]%x=[89ABab]%x") and not text:find("=3D", 1, true) then
    return text
  end
  text = text:gsub("=\r?\n", "")
  return (text:gsub("=(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end))
end

-- Which encoding high bytes are in that are no UTF-8: Chinese ones come in pairs, most of which begin with 176 to 215 (the common
-- characters) or 161 to 163 (their punctuation); Cyrillic ones in words; Western ones between plain letters.
local function encoding_of(text)
  local runs, bytes, paired, common = 0, 0, true, 0
  for run in text:gmatch("[\128-\255]+") do
    runs, bytes = runs + 1, bytes + #run
    paired = paired and #run % 2 == 0 and not run:find("[\128-\160]")
    for first in run:gmatch("(.).?") do
      common = common + (first:find("[\161-\163\176-\215]") and 1 or 0)
    end
  end
  return paired and common > bytes / 3 and "GB18030" or bytes > runs * LETTERS and "CP1251" or "CP1252"
end

-- Bytes that are no UTF-8 in a text that is: each stands for itself, as in Latin-1.
local function patched(text)
  local parts, at = {}, 1
  while at <= #text do
    local _, bad = utf8.len(text, at)
    parts[#parts + 1] = text:sub(at, bad and bad - 1 or -1)
    if bad == nil then
      break
    end
    parts[#parts + 1] = utf8.char(text:byte(bad))
    at = bad + 1
  end
  return table.concat(parts)
end

local function as_utf8(text)
  if utf8.len(text) then
    return text
  end
  local _, high = text:gsub("[\128-\255]", "")
  local rest = text:gsub("[\240-\244][\128-\191][\128-\191][\128-\191]", ""):gsub("[\224-\239][\128-\191][\128-\191]", "")
  local _, bad = rest:gsub("[\194-\223][\128-\191]", ""):gsub("[\128-\255]", "")
  if bad * FEW <= high then
    return patched(text)
  end
  return core.recode(text, encoding_of(text)) or patched(text)
end

-- "Ã©" -> "é", "Óû§" -> "用户": UTF-8 or Chinese that was read as Latin-1 or as Windows' code page, and written as UTF-8 again.
local function read_again(run)
  local bytes = {}
  for _, code in utf8.codes(run) do
    local byte = code < 256 and code or windows[code]
    if byte == nil or #bytes > 4096 then
      return nil
    end
    bytes[#bytes + 1] = string.char(byte)
  end
  local once = table.concat(bytes)
  if utf8.len(once) then
    return once
  end
  return #once > LETTERS and encoding_of(once) == "GB18030" and core.recode(once, "GB18030") or nil
end

local function repaired(text)
  if not text:find("[\195\194\196\197\226]") then
    return text
  end
  return (text:gsub("[\194-\244][\128-\244]+", read_again))
end

-- A log that Windows wrote as UTF-16, which takes two bytes for each: twice as many are looked at.
local function from_utf16(text)
  local mark = text:sub(1, 2)
  local little, big = mark == "\255\254", mark == "\254\255"
  if not little and not big then
    local _, zeros = text:sub(1, ZEROS):gsub("%z", "")
    if zeros * 3 < math.min(#text, ZEROS) then
      return text
    end
    big = text:byte(1) == 0
  end
  local length = #text - #text % 2
  if length > 2 * (HEAD + TAIL) then
    text = text:sub(1, 2 * HEAD) .. text:sub(length - 2 * TAIL + 1, length)
  else
    text = text:sub(1, length)
  end
  return core.recode(text, big and "UTF-16BE" or "UTF-16LE") or text
end

-- Mail that was answered: "> " before each line.
local function unquoted(text)
  local _, lines = text:gsub("[^\n]+", "")
  local _, quoted = ("\n" .. text):gsub("\n> [^>]", "")
  return quoted > 1 and quoted * 4 >= lines * 3 and ("\n" .. text):gsub("\n> ?", "\n") or text
end

--- @tparam string text what was pasted, bytes of any kind
-- @treturn string UTF-8; one blank between words, none at the beginning of a line
return function(text)
  text = clipped(from_utf16(text))
  if text:find("%c") then
    text = text:gsub("\27%[[%d;]*%a", ""):gsub("%z", " "):gsub("\r\n?", "\n")
  end
  text = without_quoted_printable(without_markup(unescaped(text)))
  text = unquoted(repaired(as_utf8(text)))
  if text:find("[\226\239]") then
    text = text:gsub("\226[\134\143\144][\128-\191]", signs):gsub("\239\187\191", "")
  end
  if text:find("[\t\v\f]") then
    text = text:gsub("[\t\v\f]", " ")
  end
  return (text:gsub("  +", " "):gsub("\n%s+", "\n"):gsub("^%s+", ""))
end
