-- Which links are shown as links: whole web addresses without anything that a page or a terminal could take for its own.

--- @tparam any url
-- @treturn boolean
return function(url)
  local rest = type(url) == "string" and url:match("^https?://%w[%w.:-]*(.*)$")
  return rest and (rest == "" or rest:find("^[/?#]")) and not url:find("[^%w%-._~:/?#%[%]@!$&()*+,;=%%]") or false
end
