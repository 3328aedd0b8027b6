-- The listening socket of a fake server, its loop and its clients.
local rock = require "smtpcheck.fake.rock"
local scripts = require "smtpcheck.fake.script"
local certificates = require "smtpcheck.fake.certificates"
local context = require "smtpcheck.fake.context"
local channel = require "smtpcheck.fake.channel"
local connection = require "smtpcheck.fake.connection"

local cqueues = rock.need("cqueues")
local socket = rock.need("cqueues.socket")
local errno = rock.need("cqueues.errno")

local server = {}

local methods = {}
local lazy = { crl_file = true, client_cert = true, client_key = true }

local HOST = "127.0.0.1"
local IDLE = 300 -- RFC 5321, 4.5.3.2.7
local LOG_LINES, LOG_LINE = 10000, 1000
local MESSAGES, MESSAGE_BYTES, ALL_BYTES = 100, 32 * 1024 * 1024, 64 * 1024 * 1024

local metatable = {
  __name = "smtpcheck.fake",
  __index = function(_, key)
    return methods[key] or lazy[key] and certificates.file(key) or nil
  end,
}

--- Note a line that a client sent, secrets masked already.
function methods:note(number, line)
  if #self.log < LOG_LINES then
    self.log[#self.log + 1] = line:sub(1, LOG_LINE)
  end
  if self.on_line then
    self.on_line(line, number)
  end
end

--- Keep a message that was accepted: the last ones are in `messages`.
function methods:keep_message(message)
  local messages = self.messages
  table.insert(messages, message)
  local bytes = 0
  for i = #messages, 1, -1 do
    bytes = bytes + #messages[i].data
    if #messages - i >= MESSAGES or bytes > ALL_BYTES then
      table.move(messages, i + 1, #messages + i, 1)
      return
    end
  end
end

--- The TLS context; where the script's settings speak of none, a step may have answered STARTTLS.
function methods:tls_context()
  self.tls = self.tls or context.new(self.script.tls)
  return self.tls
end

local function serve_client(self, accepted)
  local number = self.connections + 1
  self.connections = number
  local client = channel.new(accepted, IDLE)
  self.clients[client] = true
  self.open = self.open + 1
  self.peak = math.max(self.peak, self.open)
  self.loop:wrap(function()
    local fine, why = xpcall(connection.run, debug.traceback, self, client, number)
    if not fine then
      self.failure = self.failure or why
    end
    self.clients[client] = nil
    self.open = self.open - 1
    client:close()
  end)
end

local function accept(self)
  while not self.closed do
    local accepted = self.listener:accept({ nodelay = true })
    if accepted then
      serve_client(self, accepted)
    else
      -- out of descriptors: try again when one may be free
      cqueues.sleep(0.05)
    end
  end
end

--- Do what is due.
-- @tparam[opt=0] number seconds to wait when nothing is
function methods:step(seconds)
  if self.closed or cqueues.running() == self.loop then
    return -- a step inside of a step: a callback of ours that tests something
  end
  local fine, why = self.loop:step(seconds or 0)
  local failure = self.failure or not fine and why
  if failure then
    self.failure = nil
    error("fake server: " .. tostring(failure), 0)
  end
end

--- A descriptor that is readable when a step is due, for other loops.
-- @treturn integer|nil nil once the server is closed
function methods:fd()
  return not self.closed and self.loop:pollfd() or nil
end

--- Seconds after which a step is due even if the descriptor is not readable.
-- @treturn number|nil nil: none
function methods:timeout()
  return not self.closed and self.loop:timeout() or nil
end

--- Stop listening and drop every client; twice is fine.
function methods:close()
  if self.closed then
    return
  end
  self.closed = true
  pcall(self.listener.close, self.listener)
  for client in pairs(self.clients) do
    client:close()
  end
  self.clients, self.open = {}, 0
  if cqueues.running() ~= self.loop then
    pcall(self.loop.close, self.loop)
  end
end

metatable.__gc = methods.close
metatable.__close = methods.close

local function listen(port)
  local listener = socket.listen({ host = HOST, port = port, reuseaddr = true })
  listener:onerror(function(_, _, why)
    return why
  end)
  local ready, why = listener:listen()
  if not ready then
    listener:close()
    return nil, errno.strerror(why)
  end
  local _, _, bound = listener:localname()
  return listener, bound
end

--- Start a server on 127.0.0.1; see `smtpcheck.fake.start`.
function server.start(given, options)
  local script = scripts.prepare(given)
  local tls = script.security ~= "none" and context.new(script.tls) or nil -- raises for wrong ciphers
  local listener, port = listen(options.port or 0)
  if not listener then
    return nil, ("cannot listen on %s:%d: %s"):format(HOST, options.port or 0, port), "system"
  end
  local self = setmetatable({
    host = HOST, port = port, ca_file = certificates.file("ca_file"), script = script, tls = tls,
    users = script.users, tokens = script.tokens, log = {}, messages = {}, connections = 0, open = 0, peak = 0, logins = 0,
    message_limit = MESSAGE_BYTES, on_line = options.on_line, listener = listener, clients = {}, loop = cqueues.new(),
  }, metatable)
  self.loop:wrap(accept, self)
  return self
end

--- Step a server until `seconds` are over or a signal (INT, TERM, HUP) comes.
-- @tparam table self
-- @tparam[opt] number seconds
-- @treturn string "time" or "signal"
function server.run(self, seconds)
  local signal = rock.need("cqueues.signal")
  local wanted = { signal.SIGINT, signal.SIGTERM, signal.SIGHUP }
  local deadline = seconds and cqueues.monotime() + seconds
  local caught = false
  signal.block(table.unpack(wanted))
  local listener = signal.listen(table.unpack(wanted))
  self.loop:wrap(function()
    caught = listener:wait(seconds) ~= nil or caught
  end)
  while not caught and (not deadline or cqueues.monotime() < deadline) do
    self:step(deadline and math.max(deadline - cqueues.monotime(), 0) or 60)
  end
  signal.unblock(table.unpack(wanted))
  return caught and "signal" or "time"
end

return server
