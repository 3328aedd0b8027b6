--- A server's log file, read from where the test began.
-- @module spec.servers.log

local sandbox = require "spec.servers.sandbox"

local log = {}

local Log = { __name = "spec.servers.log" }
Log.__index = Log

--- @tparam string path the file, which need not exist yet
function log.new(path)
  return setmetatable({ path = path, from = 0 }, Log)
end

local function text_from(self)
  local file = io.open(self.path, "rb")
  if not file then
    return ""
  end
  file:seek("set", self.from)
  local text = file:read("a")
  file:close()
  return text
end

--- Forget what is in the log by now.
function Log:mark()
  self.from = self.from + #text_from(self)
end

--- What was logged since the mark.
-- @treturn string
function Log:text()
  return text_from(self)
end

--- How many lines since the mark match.
-- @tparam string pattern
-- @treturn integer
function Log:count(pattern)
  local count = 0
  for line in text_from(self):gmatch("[^\n]+") do
    if line:find(pattern) then
      count = count + 1
    end
  end
  return count
end

--- Wait for a line: servers write it when they are done, which may be after their last word to the client.
-- @tparam string pattern
-- @tparam[opt=5] number seconds
-- @return[1] the pattern's captures
-- @treturn[2] nil when it has not come
function Log:wait(pattern, seconds)
  local found
  sandbox.wait(seconds or 5, function()
    found = table.pack(text_from(self):match(pattern))
    return found[1] ~= nil
  end)
  return table.unpack(found, 1, found.n)
end

return log
