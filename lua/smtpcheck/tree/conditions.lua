-- Whether the conditions of a node hold; nodes.lua says what they look like. Pure.

local function equals(wanted, value)
  if type(wanted) ~= "table" then
    return wanted == value
  end
  for _, one in ipairs(wanted) do
    if one == value then
      return true
    end
  end
  return false
end

local function seen_one(wanted, shown)
  for _, id in ipairs(type(wanted) == "table" and wanted or { wanted }) do
    if shown[id] then
      return true
    end
  end
  return false
end

local function all_hold(condition, f, shown)
  for name, wanted in pairs(condition) do
    if name == "seen" then
      if not seen_one(wanted, shown) then
        return false
      end
    elseif f[name] == nil or not equals(wanted, f[name]) then
      return false
    end
  end
  return true
end

local function holds(condition, f, shown)
  if #condition == 0 then
    return all_hold(condition, f, shown)
  end
  for _, one in ipairs(condition) do
    if all_hold(one, f, shown) then
      return true
    end
  end
  return false
end

--- Why a node is left out.
-- @tparam table node
-- @tparam table f facts
-- @tparam table shown ids of the nodes shown before
-- @treturn ?string "elsewhere" (it is not for this case), "impossible" or "proved"; nil when the node is shown
return function(node, f, shown)
  if node.when and not holds(node.when, f, shown) then
    return "elsewhere"
  elseif node.impossible and holds(node.impossible, f, shown) then
    return "impossible"
  end
  return node.proved and holds(node.proved, f, shown) and "proved" or nil
end
