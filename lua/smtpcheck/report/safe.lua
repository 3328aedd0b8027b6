--- Text from a server or a person, made harmless for a terminal: no control character, no change of writing direction,
-- valid UTF-8. Pure.
-- @module smtpcheck.report.safe
local function as_byte(char)
  return ("\\x%02X"):format(char:byte())
end

local function as_code(char)
  return ("\\u{%X}"):format(utf8.codepoint(char))
end

-- C1 controls, line and paragraph separators, and the marks that turn the direction of what follows.
local hidden = {
  "\xC2[\x80-\x9F]", "\xD8\x9C", "\xE2\x80[\x8E\x8F\xA8-\xAE]", "\xE2\x81[\xA6-\xA9]", "\xEF\xBB\xBF",
}

--- @tparam string text
-- @treturn string the same, with escapes (`\x1B`, `\u{202E}`) for what must not reach a terminal
return function(text)
  local safe = text:gsub("[%c\127]", as_byte)
  if not utf8.len(safe) then
    return (safe:gsub("[\128-\255]", as_byte))
  end
  for _, pattern in ipairs(hidden) do
    safe = safe:gsub(pattern, as_code)
  end
  return safe
end
