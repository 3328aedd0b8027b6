--- What a pasted failure means: a log, an exception, a bounce of any client. No network, nothing kept. Pure.
-- @module smtpcheck.explain
local diagnose = require "smtpcheck.diagnose"
local evidence = require "smtpcheck.evidence"

local M = {}

local known = { host = "string", port = "number", security = "string", credential = "string", provider = "string", username = "string",
  from = "string", to = "string", stage = "string", rules = "table", messages = "table", locale = "string" }

--- Explains a text.
-- @tparam string text bytes of any encoding and wrapping; of more than 32 KiB, the beginning and the end are read
-- @tparam[opt] table context what is known besides: host, port, security, credential ("password", "token", "none"), provider (an id of
-- the provider table), username, from, to, stage; and as in diagnose: rules, messages, locale
-- @treturn table diagnosis, as from diagnose; cause "unknown" where the text does not tell
-- @raise on misuse: text is no string, an unknown field of the context, or one of the wrong type
function M.explain(text, context)
  if type(text) ~= "string" then
    error(("text: string expected, got %s"):format(type(text)), 2)
  elseif context ~= nil and type(context) ~= "table" then
    error(("context: table expected, got %s"):format(type(context)), 2)
  end
  local given = {}
  for name, value in pairs(context or {}) do
    if known[name] == nil then
      error(("context: unknown field '%s'"):format(tostring(name)), 2)
    elseif type(value) ~= known[name] then
      error(("context: field '%s': %s expected, got %s"):format(name, known[name], type(value)), 2)
    end
    given[name] = value
  end
  local options = { rules = given.rules, messages = given.messages, locale = given.locale }
  given.rules, given.messages, given.locale = nil, nil, nil
  return diagnose.diagnose(evidence.from_text(text, given), options)
end

return M
