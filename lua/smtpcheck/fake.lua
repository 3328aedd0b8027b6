--- A scripted SMTP server on loopback, for users' own tests, the specs and the demo. What it says and how it misbehaves is data.
-- It lives on the steps of the checks in the same process, or in a process of its own (`serve`).
-- Needs the rocks cqueues and luaossl.
-- @module smtpcheck.fake
local rock = require "smtpcheck.fake.rock"

local cqueues = rock.need("cqueues")
local socket = rock.need("cqueues.socket")
local certificates = require "smtpcheck.fake.certificates"
local connection = require "smtpcheck.fake.connection"
local scripts = require "smtpcheck.fake.scripts"

local M = {}

local Server = { __name = "smtpcheck.fake" }
Server.__index = Server

local alive = {}

local known = {
  security = true, auth_before_tls = true, starttls_required = true, users = true, tokens = true, auth = true, capabilities = true,
  tls = true, cause = true, stage = true, settings = true, note = true,
}

--- A script by its name, or a table of one's own, checked.
-- @raise on an unknown name or field
local function read_script(script)
  if script == nil then
    script = "good"
  end
  if type(script) == "string" then
    if scripts[script] == nil then
      local names = {}
      for name in pairs(scripts) do
        names[#names + 1] = name
      end
      table.sort(names)
      error(("no script named '%s'; there are: %s"):format(script, table.concat(names, ", ")), 3)
    end
    return scripts[script]
  end
  if type(script) ~= "table" then
    error(("script: name or table expected, got %s"):format(type(script)), 3)
  end
  for field in pairs(script) do
    if math.type(field) ~= "integer" and not known[field] then
      error(("script: unknown field '%s'"):format(tostring(field)), 3)
    end
  end
  return script
end

--- Start a server on a free port of 127.0.0.1.
-- @param[opt] script the name of a ready one (`smtpcheck.fake.scripts`), or a table
-- @tparam[opt] table options { port = }
-- @treturn table server: host, port, ca_file, log, connections, logins; :step(seconds), :fd(), :timeout(), :close()
-- @raise on a script that is none, and when a rock is missing
function M.start(script, options)
  script = read_script(script)
  local self = setmetatable({
    host = "127.0.0.1", script = script, log = {}, connections = 0, logins = 0, messages = {}, open = {},
    users = script.users or { ["ann@example.com"] = "right" }, tokens = script.tokens or { ["ann@example.com"] = "good-token" },
  }, Server)
  for _, name in ipairs { "ca_file", "crl_file", "client_cert", "client_key" } do
    self[name] = certificates.file(name)
  end
  self.loop = cqueues.new()
  self.listener = assert(socket.listen { host = "127.0.0.1", port = (options or {}).port or 0, reuseaddr = true })
  assert(self.listener:listen())
  local _, _, port = self.listener:localname()
  self.port = port
  self.loop:wrap(function()
    while self.listener do
      local client = self.listener:accept()
      if client then
        self.connections = self.connections + 1
        self.open[client] = true
        self.loop:wrap(function()
          -- a peer that goes away in the middle is nothing to report
          pcall(connection.run, self, client)
          self.open[client] = nil
          client:close()
        end)
      end
    end
  end)
  alive[self] = true
  return self
end

--- Let the server do what is due, waiting at most so many seconds.
function Server:step(seconds)
  if self.loop then
    self.loop:step(seconds or 0)
  end
end

--- A descriptor that can be read when there is something to do.
function Server:fd()
  return self.loop and self.loop:pollfd()
end

--- Seconds until there is something to do without that; nil: nothing.
function Server:timeout()
  return self.loop and self.loop:timeout()
end

--- Close it and all connections. May be called twice.
function Server:close()
  alive[self] = nil
  if self.loop then
    for client in pairs(self.open) do
      client:close()
    end
    self.listener:close()
    self.listener, self.loop, self.open = nil, nil, {}
  end
end

Server.__close = Server.close
Server.__gc = Server.close

--- Step every server of this process that is open.
function M.step_all()
  for server in pairs(alive) do
    server:step(0)
  end
end

--- Their descriptors.
function M.fds()
  local fds = {}
  for server in pairs(alive) do
    fds[#fds + 1] = server:fd()
  end
  return fds
end

--- Seconds until one of them is due; nil: none.
function M.next_timeout()
  local least
  for server in pairs(alive) do
    local timeout = server:timeout()
    if timeout and (not least or timeout < least) then
      least = timeout
    end
  end
  return least
end

--- Run a server in the foreground: prints "host port" and the CA's file, then serves.
-- @param[opt] script
-- @tparam[opt] table options { port =, seconds = how long, default for ever }
function M.serve(script, options)
  options = options or {}
  local server = M.start(script, options)
  io.stdout:write(server.host, " ", server.port, "\n", server.ca_file, "\n")
  io.stdout:flush()
  local until_ = options.seconds and cqueues.monotime() + options.seconds
  repeat
    server:step(until_ and math.max(until_ - cqueues.monotime(), 0) or 60)
  until until_ and cqueues.monotime() >= until_
  server:close()
end

return setmetatable(M, {
  __call = function(_, ...)
    return M.start(...)
  end,
})
