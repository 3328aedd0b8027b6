--- A temporary folder that real servers run in, and everything that must go away with it.
-- The folder remembers which process made it, so that the next run clears up after one that was
-- killed: its servers are ended (only processes that live in the folder, never by a name) and the
-- folder is removed.
-- @module spec.servers.sandbox

local lfs = require "lfs"
local socket = require "cqueues.socket"
local system = require "system"

local sandbox = {}

local PREFIX = "smtpcheck-servers."

local Sandbox = { __name = "spec.servers.sandbox" }
Sandbox.__index = Sandbox

local function read_file(path)
  local file = io.open(path, "rb")
  if not file then
    return nil
  end
  local text = file:read("a")
  file:close()
  return text
end

--- Quote a word for the shell.
-- @tparam string word
-- @treturn string
function sandbox.quote(word)
  return "'" .. word:gsub("'", "'\\''") .. "'"
end

--- Run a command and return what it printed.
-- By way of a file: a daemon that the command leaves behind would hold a pipe open.
-- @tparam string command for the shell
-- @treturn[1] string standard output and standard error
-- @treturn[2] nil
-- @treturn[2] string what it printed
function sandbox.run(command)
  local name = os.tmpname()
  local done = os.execute("{ unset LD_PRELOAD\n" .. command .. "\n} >" .. name .. " 2>&1 </dev/null")
  local output = read_file(name) or ""
  os.remove(name)
  if done then
    return output
  end
  return nil, output
end

--- Whether programs are there.
-- @tparam table programs name to the package that has it
-- @treturn[1] boolean true
-- @treturn[2] nil
-- @treturn[2] string what is missing
function sandbox.has(programs)
  for program, package in pairs(programs) do
    if not sandbox.run("command -v " .. program) then
      return nil, ("the package %s is not installed"):format(package)
    end
  end
  return true
end

--- Wait, at most so long, until a function returns something true.
-- @tparam number seconds
-- @tparam function condition
-- @return what the function returned last
function sandbox.wait(seconds, condition)
  local deadline = system.monotime() + seconds
  while true do
    local value = condition()
    if value or system.monotime() >= deadline then
      return value
    end
    system.sleep(0.01)
  end
end

--- Ports on 127.0.0.1 that nothing listens on. All are held until the last is known, so that they differ.
-- @tparam {string,...} names
-- @treturn table name to port
function sandbox.free_ports(names)
  local held, ports = {}, {}
  for i, name in ipairs(names) do
    held[i] = assert(socket.listen("127.0.0.1", 0))
    assert(held[i]:listen())
    local _, _, port = held[i]:localname()
    ports[name] = port
  end
  for _, listener in ipairs(held) do
    listener:close()
  end
  return ports
end

--- Whether something listens on a TCP port of 127.0.0.1, asked of the kernel: a connection would be an entry in
-- the server's log and one of the connections it counts.
-- @tparam integer port
-- @treturn boolean
function sandbox.listens(port)
  local wanted = (" 0100007F:%04X 00000000:0000 0A "):format(port)
  return (read_file("/proc/net/tcp") or ""):find(wanted, 1, true) ~= nil
end

-- A process is named by its id and the time it started: ids are used again.
local function start_time(pid)
  local stat = read_file("/proc/" .. pid .. "/stat")
  local after_name = stat and stat:match("^.*%)%s(.*)$")
  if not after_name then
    return nil
  end
  local count = 2
  for field in after_name:gmatch("%S+") do
    count = count + 1
    if count == 22 then
      return field
    end
  end
end

local function own_pid()
  return assert(read_file("/proc/self/stat")):match("^%d+")
end

local function works_in(pid, folder)
  local attributes = lfs.symlinkattributes("/proc/" .. pid .. "/cwd")
  local place = attributes and attributes.target or ""
  return place == folder or place:sub(1, #folder + 1) == folder .. "/"
end

local function was_started_in(pid, folder)
  local environment = read_file("/proc/" .. pid .. "/environ") or ""
  return environment:find("SMTPCHECK_SERVERS=" .. folder, 1, true) ~= nil
    or environment:find("MAIL_CONFIG=" .. folder, 1, true) ~= nil
end

-- Both servers change into a folder of their own and clear their environment, in this order or the other.
local function inhabitants(folder)
  local found, own = {}, own_pid()
  for pid in lfs.dir("/proc") do
    if pid:find("^%d+$") and pid ~= own and (works_in(pid, folder) or was_started_in(pid, folder)) then
      found[#found + 1] = pid
    end
  end
  return found
end

local function signal(name, pids)
  if #pids > 0 then
    sandbox.run("kill -" .. name .. " " .. table.concat(pids, " "))
  end
end

local function empty(folder)
  signal("TERM", inhabitants(folder))
  sandbox.wait(5, function() return #inhabitants(folder) == 0 end)
  for _ = 1, 20 do
    local left = inhabitants(folder)
    if #left == 0 then
      break
    end
    signal("KILL", left)
    system.sleep(0.05)
  end
end

local function clear(folder)
  empty(folder)
  sandbox.run("rm -rf " .. sandbox.quote(folder))
end

--- Remove what dead runs have left behind.
-- @tparam[opt] string parent the folder to look in
function sandbox.sweep(parent)
  parent = parent or "/tmp"
  for name in lfs.dir(parent) do
    if name:sub(1, #PREFIX) == PREFIX then
      local folder = parent .. "/" .. name
      local pid, started = (read_file(folder .. "/owner") or ""):match("^(%d+) (%d+)")
      if pid and start_time(pid) ~= started then
        clear(folder)
      end
    end
  end
end

--- Make a folder. It is short and outside the home folder: paths of UNIX sockets have a limit, and servers
-- that give up root must reach it.
-- @treturn table sandbox with its `folder`
function sandbox.new()
  sandbox.sweep()
  local folder = assert(sandbox.run("mktemp -d /tmp/" .. PREFIX .. "XXXXXX")):gsub("%s+$", "")
  local self = setmetatable({ folder = folder }, Sandbox)
  local pid = own_pid()
  self:write("owner", pid .. " " .. start_time(pid) .. "\n")
  assert(sandbox.run("chmod 755 " .. sandbox.quote(folder)))
  return self
end

--- The full name of something in the folder.
-- @tparam string name
-- @treturn string
function Sandbox:path(name)
  return self.folder .. "/" .. name
end

--- Write a file, with the folders it needs.
-- @tparam string name
-- @tparam string text
-- @treturn string its full name
function Sandbox:write(name, text)
  local path = self:path(name)
  local parent = path:match("^(.*)/")
  if not lfs.attributes(parent) then
    assert(sandbox.run("mkdir -p " .. sandbox.quote(parent)))
  end
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
  return path
end

--- Read a file of the folder.
-- @tparam string name
-- @treturn[1] string
-- @treturn[2] nil when there is none
function Sandbox:read(name)
  return read_file(self:path(name))
end

--- Run a command that is recognised as ours later, whatever becomes of it.
-- @tparam string command
-- @treturn[1] string what it printed
-- @treturn[2] nil
-- @treturn[2] string what it printed
function Sandbox:run(command)
  return sandbox.run("export SMTPCHECK_SERVERS=" .. sandbox.quote(self.folder) .. "; " .. command)
end

--- End every process that works below one of its folders.
-- @tparam string name
function Sandbox:empty(name)
  empty(self:path(name))
end

--- End everything in the folder and remove it. May be called twice.
function Sandbox:remove()
  if self.folder and not self.removed then
    self.removed = true
    clear(self.folder)
  end
end

Sandbox.__gc = Sandbox.remove
Sandbox.__close = Sandbox.remove

return sandbox
