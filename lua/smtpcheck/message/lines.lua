--- Line ends. A bare CR or LF that reaches the wire is how messages are smuggled past a server, so all become CRLF.
-- @module smtpcheck.message.lines
local lines = {}

--- The longest line that RFC 5322 allows, without its end.
lines.LONGEST = 998

--- Every line end, CRLF, CR or LF, as CRLF.
-- @tparam string text
-- @treturn string
function lines.normalise(text)
  return (text:gsub("\r\n", "\n"):gsub("\r", "\n"):gsub("\n", "\r\n"))
end

--- The same with a line end at the end; an empty text stays empty.
-- @tparam string text
-- @treturn string
function lines.ended(text)
  return (text == "" or text:sub(-2) == "\r\n") and text or text .. "\r\n"
end

--- The number of the first line that is longer than a limit.
-- @tparam string text with CRLF
-- @tparam integer limit bytes without the line end
-- @treturn integer|nil
function lines.too_long(text, limit)
  local from, number = 1, 1
  while from <= #text do
    local stop = text:find("\r\n", from, true) or #text + 1
    if stop - from > limit then
      return number
    end
    from, number = stop + 2, number + 1
  end
end

return lines
