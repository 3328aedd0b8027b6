--- Tables of options, as callers give them to a function: each is one that exists, and of its type. Pure.
-- @module smtpcheck.options
local options = {}

--- Checks a table of options.
-- @tparam ?table given
-- @tparam table known name -> type, or "any"
-- @tparam[opt=0] integer level of `error` for the caller's place, counted from the function that calls this; 0: no place is named
-- @treturn table the same, or an empty one for nil
-- @raise when it is no table, or has an option that is unknown or of another type
function options.check(given, known, level)
  local place = (level or 0) > 0 and level + 1 or 0
  if given == nil then
    return {}
  elseif type(given) ~= "table" then
    error(("options: table expected, got %s"):format(type(given)), place)
  end
  for name, value in pairs(given) do
    local wanted = known[name]
    if wanted == nil then
      error(("unknown option '%s'"):format(tostring(name)), place)
    elseif wanted ~= "any" and type(value) ~= wanted then
      error(("option '%s': %s expected, got %s"):format(name, wanted, type(value)), place)
    end
  end
  return given
end

return options
