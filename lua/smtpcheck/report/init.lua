--- A result as bytes for people or programs. Pure; a format is a module of its own below this one.
-- @module smtpcheck.report
local report = {}

--- The formats, by the words of the command line.
report.formats = { "text", "json" }

local known = {}
for _, name in ipairs(report.formats) do
  known[name] = true
end

--- Write a result.
-- @tparam table result as `smtpcheck.test` or `smtpcheck.send` gives it
-- @tparam[opt="text"] string format one of `report.formats`
-- @tparam[opt] table options `{ transcript = true }`: with the dialogue (text; JSON always has it)
-- @treturn[1] string bytes, ending with a line end
-- @treturn[2] nil
-- @treturn[2] string message
-- @treturn[2] string code ("rock": the library for this format is not installed)
-- @raise when the result is no table or there is no such format
function report.write(result, format, options)
  if type(result) ~= "table" then
    error(("result: table expected, got %s"):format(type(result)), 2)
  elseif format ~= nil and not known[format] then
    error(("unknown format '%s'"):format(tostring(format)), 2)
  end
  return require("smtpcheck.report." .. (format or "text"))(result, options or {})
end

return report
