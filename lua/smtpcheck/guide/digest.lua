--- A digest of data: the same for the same strings, numbers, booleans and tables of them, whatever the order of their keys.
-- It tells a change, not a forgery. Pure.
-- @module smtpcheck.guide.digest

-- Each value with its type and length, so that no two different ones read the same.
local function write(value, out)
  if type(value) ~= "table" then
    local text = tostring(value)
    out[#out + 1] = ("%s%d:%s"):format(type(value):sub(1, 1), #text, text)
    return
  end
  local keys = {}
  for key in pairs(value) do
    keys[#keys + 1] = key
  end
  table.sort(keys, function(a, b)
    if type(a) ~= type(b) then
      return type(a) == "number"
    end
    return a < b
  end)
  out[#out + 1] = ("t%d:"):format(#keys)
  for _, key in ipairs(keys) do
    write(key, out)
    write(value[key], out)
  end
end

--- @tparam any value
-- @treturn string 16 hexadecimal digits: FNV-1a with 64 bits of the value written out
return function(value)
  local out = {}
  write(value, out)
  local hash = 0xcbf29ce484222325
  for _, part in ipairs(out) do
    for i = 1, #part do
      hash = (hash ~ part:byte(i)) * 0x100000001b3
    end
  end
  return ("%016x"):format(hash)
end
