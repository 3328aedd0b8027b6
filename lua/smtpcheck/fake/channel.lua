-- The bytes of one connection: lines and messages in, lines, drips and floods out, and the ways to end it. It knows
-- neither SMTP nor scripts. Every function here may wait, and so must run in a coroutine of the server's loop.
local core = require "smtpcheck.core"
local rock = require "smtpcheck.fake.rock"

local cqueues = rock.need("cqueues")

local channel = {}

local methods = {}
local metatable = { __index = methods, __name = "smtpcheck.fake.channel" }

local READ = 16 * 1024
local FLOOD = 16 * 1024
-- A peer that sends without end gives way to the others after so many reads.
local TURN = 16
local LINGER, LINGER_BYTES = 1, 1024 * 1024
-- Long enough for a reader on this machine to take what stands before a reset: the reset may void what is unread.
local BEFORE_RESET = 0.02

--- Take over a connected socket.
-- @param socket a cqueues socket
-- @tparam number idle seconds without a byte after which reading ends
-- @treturn table channel
function channel.new(socket, idle)
  socket:setmode("b", "bf")
  socket:onerror(function(_, _, why)
    return why
  end)
  return setmetatable({ socket = socket, idle = idle, buffer = "", at = 1, reads = 0 }, metatable)
end

-- More bytes into the buffer; false at the end, on an error, and when the peer has been idle for too long.
local function fill(self, seconds)
  self.reads = self.reads + 1
  if self.reads % TURN == 0 then
    cqueues.sleep(0)
  end
  local bytes, why = self.socket:xread(-READ, "b", seconds or self.idle)
  if not bytes then
    self.ended = true
    self.why = why
    return false
  end
  self.buffer = self.buffer:sub(self.at) .. bytes
  self.at = 1
  return true
end

--- The next piece of input: up to and with its line feed, or a part of a line that is longer than the buffer.
-- @treturn[1] string
-- @treturn[1] boolean does it end a line
-- @treturn[2] nil at the end of the input
function methods:piece()
  while true do
    local feed = self.buffer:find("\n", self.at, true)
    local last = feed or #self.buffer - self.at + 1 >= READ and #self.buffer
    if last then
      local piece = self.buffer:sub(self.at, last)
      self.at = last + 1
      return piece, feed ~= nil
    end
    if not fill(self) then
      return nil
    end
  end
end

--- The next line without its end.
-- @tparam number limit bytes
-- @treturn[1] string
-- @treturn[1] boolean true when the line was longer and has been cut
-- @treturn[2] nil at the end of the input
function methods:line(limit)
  local parts, size, cut = {}, 0, false
  while true do
    local piece, complete = self:piece()
    if not piece then
      return nil
    end
    if size < limit then
      parts[#parts + 1] = piece
    end
    size = size + #piece
    cut = cut or size > limit
    if complete then
      return (table.concat(parts):gsub("\r?\n$", "")), cut
    end
  end
end

--- A message up to the line with the dot alone (RFC 5321, 4.1.1.4); dots are unstuffed, line ends left as they came.
-- @tparam number limit bytes to keep
-- @treturn[1] string the message, or as much of it as may be kept
-- @treturn[1] number its size
-- @treturn[2] nil when the connection ended first
function methods:message(limit)
  local parts, size = {}, 0
  local fresh = true -- only CRLF begins a line: "\n.\r\n" ends nothing
  while true do
    local piece = self:piece()
    if not piece then
      return nil
    elseif fresh and piece == ".\r\n" then
      return table.concat(parts), size
    end
    if fresh and piece:sub(1, 1) == "." then
      piece = piece:sub(2)
    end
    if size + #piece <= limit then
      parts[#parts + 1] = piece
    else
      limit = 0
    end
    size = size + #piece
    fresh = piece:sub(-2) == "\r\n"
  end
end

--- Forget what was read and not used.
-- @treturn number bytes
function methods:forget()
  local count = #self.buffer - self.at + 1
  self.buffer, self.at = "", 1
  return count
end

--- Wait for the first bytes and leave them unread by line: for answers to a handshake that never happens.
-- @treturn boolean did any come
function methods:await()
  return self.at <= #self.buffer or fill(self)
end

--- Send bytes.
-- @tparam string bytes
-- @tparam[opt] number drip seconds between two bytes
-- @treturn boolean false when the peer is gone
function methods:send(bytes, drip)
  if not drip then
    return self.socket:write(bytes) ~= nil and self.socket:flush() ~= false
  end
  for i = 1, #bytes do
    if i > 1 then
      cqueues.sleep(drip)
    end
    if not self:send(bytes:sub(i, i)) then
      return false
    end
  end
  return true
end

--- Send a line again and again: so many times, or until the peer goes. What is waiting to be sent stays small, and
-- every other connection gets its turn.
-- @tparam string line
-- @tparam[opt] number count
-- @treturn boolean false when the peer is gone
function methods:flood(line, count)
  local each = math.max(FLOOD // #line, 1)
  local block = line:rep(each)
  while not count or count > 0 do
    if count and count < each then
      block = line:rep(count)
    end
    if not self:send(block) then
      return false
    end
    count = count and count - each
    cqueues.sleep(0)
  end
  return true
end

--- Wait.
-- @tparam number seconds
function methods.pause(_, seconds)
  cqueues.sleep(seconds)
end

--- Read and forget whatever comes, until the peer goes.
-- @tparam[opt] number seconds at the most
-- @tparam[opt] number bytes at the most
function methods:drain(seconds, bytes)
  local deadline = seconds and cqueues.monotime() + seconds
  local count = self:forget()
  while not self.ended and (not bytes or count < bytes) do
    local left = deadline and deadline - cqueues.monotime()
    if left and left <= 0 or not fill(self, left) then
      return
    end
    count = count + self:forget()
  end
end

--- Shake hands.
-- @param context an openssl.ssl.context object
-- @treturn[1] table the TLS session, an openssl.ssl object
-- @treturn[2] nil when there was no agreement
function methods:handshake(context)
  if not self.socket:starttls(context, self.idle) then
    return nil
  end
  return self.socket:checktls()
end

--- End the connection in order: the peer reads all that was sent, then the end. The socket is not closed while the
-- peer still sends, since that would be a reset.
function methods:finish()
  self.socket:flush()
  self.socket:shutdown("w")
  self:drain(LINGER, LINGER_BYTES)
  self:close()
end

--- End the connection by a reset (RST).
function methods:reset()
  self.socket:flush()
  cqueues.sleep(BEFORE_RESET)
  local fd = self.socket:pollfd()
  if fd and fd >= 0 then
    core.abort(fd)
  end
  self:close()
end

--- Close the socket; twice is fine.
function methods:close()
  if not self.closed then
    self.closed = true
    pcall(self.socket.close, self.socket)
  end
end

return channel
