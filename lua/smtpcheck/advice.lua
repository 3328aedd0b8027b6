-- The steps that repair a cause, in order. Pure.
local messages = require "smtpcheck.messages.en"

local advice = {}

--- @tparam string cause
-- @tparam function fill text -> text with its places filled
-- @treturn table array of { id =, title =, text = }
function advice.steps(cause, fill)
  local steps = {}
  for i, step in ipairs(messages[cause].steps or {}) do
    steps[i] = { id = ("%s.%d"):format(cause, i), title = fill(step[1]), text = fill(step[2]) }
  end
  return steps
end

return advice
