-- The two rocks that the fake server stands on. They are loaded here and nowhere else, so that whoever lacks one is
-- told its name in one sentence.
local rock = {}

local rocks = { cqueues = "cqueues", openssl = "luaossl" }

--- Load a module of one of the two rocks.
-- @tparam string module such as "cqueues.socket" or "openssl.pkey"
-- @return the module; raises, naming the rock, when it can't be loaded
function rock.need(module)
  local loaded, found = pcall(require, module)
  if loaded then
    return found
  end
  local name = rocks[module:match("^_?(%a+)")] or module
  error(("the fake server needs the rock '%s' (luarocks install %s): %s"):format(name, name,
    tostring(found):match("^[^\n]*")), 0)
end

return rock
