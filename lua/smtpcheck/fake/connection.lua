-- One client's dialogue with a fake server: the script's steps first, the built-in behaviour for all else.
local cqueues = require "cqueues"
local core = require "smtpcheck.core"
local hmac = require "openssl.hmac"
local tls_of = require "smtpcheck.fake.tls"

local M = {}

local LONGEST_LINE = 1 << 20
local FLOOD_PIECE = 4096

local Connection = {}
Connection.__index = Connection

local function hex(bytes)
  return (bytes:gsub(".", function(c)
    return ("%02x"):format(c:byte())
  end))
end

function Connection:write(bytes)
  return self.socket:write(bytes)
end

function Connection:say(lines)
  if type(lines) == "string" then
    lines = { lines }
  end
  self.prompted = lines[#lines]:find("^334") ~= nil
  self:write(table.concat(lines, "\r\n") .. "\r\n")
end

-- Reads on and answers nothing, until the peer goes.
function Connection:mute()
  while self.socket:read(-4096) do
    self.muted = true
  end
  self.over = true
end

function Connection:leave(reset)
  if reset then
    core.abort(self.socket:pollfd())
  end
  self.over = true
end

local function flood(self, how)
  local piece = how.line:rep(math.max(1, FLOOD_PIECE // #how.line))
  local left = how.count and how.count * #how.line
  while not left or left > 0 do
    local bytes = left and left < #piece and piece:sub(1, left) or piece
    if not self:write(bytes) then
      self.over = true
      return
    end
    left = left and left - #bytes
    cqueues.sleep(0)
  end
end

local function drip(self, bytes, seconds)
  for i = 1, #bytes do
    if not self:write(bytes:sub(i, i)) then
      self.over = true
      return
    end
    cqueues.sleep(seconds)
  end
end

function Connection:play(step)
  if step.delay then
    cqueues.sleep(step.delay)
  end
  if step.silent then
    return self:mute()
  end
  local bytes = step.raw
  if not bytes and step.server then
    bytes = (type(step.server) == "table" and table.concat(step.server, "\r\n") or step.server) .. "\r\n"
  end
  if bytes then
    self.prompted = bytes:find("334", 1, true) == 1
    if bytes:find("^354") then
      self.collecting = {}
    elseif bytes:find("^220") and step.client and step.client:find("STARTTLS", 1, true) and not step.raw and not step.close then
      self:write(bytes)
      return self:secure()
    end
    if step.drip then
      drip(self, bytes, step.drip)
    else
      self:write(bytes)
    end
  end
  if step.flood then
    flood(self, step.flood)
  end
  if step.close or step.then_close or step.reset then
    self:leave(step.reset)
  end
end

-- The next step of the script, when it waits for no line or for this one.
function Connection:scripted(line)
  local step = self.script[self.at]
  if step == nil then
    return false
  end
  if line == nil then
    if step.client then
      return false
    end
  elseif not step.client or not line:find(step.client) then
    return false
  end
  self.at = self.at + 1
  self:play(step)
  return true
end

local handshakes = {
  silent = function(self) self:mute() end,
  close = function(self) self:leave() end,
  reset = function(self) self:leave(true) end,
  garbage = function(self) self:write("\x16\x03\x03\x00\x20" .. ("\xff"):rep(32)) self:leave() end,
  plaintext = function(self) self:write("220 smtp.example.com ESMTP\r\n") self:mute() end,
  alert = function(self) self:write("\x15\x03\x03\x00\x02\x02\x28") self:leave() end,
}

function Connection:secure()
  local tls = self.script.tls or {}
  if tls.handshake then
    return handshakes[tls.handshake](self)
  end
  if not self.socket:starttls(tls_of.context(tls), 30) then
    self.over = true
    return
  end
  self.encrypted = true
end

-- --- AUTH ---

local mechanisms = {}

local function refuse(self)
  self:say("535 5.7.8 Error: authentication failed")
end

local function judge(self, user, password)
  if user and self.server.users[user] ~= nil and self.server.users[user] == password then
    self.user = user
    self:say("235 2.7.0 Authentication successful")
  else
    refuse(self)
  end
end

local function plain(self, bytes)
  local user, password = bytes:match("^[^%z]*%z([^%z]*)%z([^%z]*)$")
  judge(self, user, password)
end

mechanisms.PLAIN = function(self, first)
  plain(self, first or self:ask(""))
end

mechanisms.LOGIN = function(self, first)
  local user = first or self:ask("Username:")
  judge(self, user, self:ask("Password:"))
end

mechanisms["CRAM-MD5"] = function(self)
  local challenge = "<" .. hex(core.random(8)) .. "@smtp.example.com>"
  local user, digest = self:ask(challenge):match("^(.*) (%x+)$")
  local password = user and self.server.users[user]
  local right = password and hex(hmac.new(password, "md5"):final(challenge))
  judge(self, user, digest == right and password or nil)
end

local function token(self, bytes)
  local user = bytes:match("user=([^\1]*)\1") or bytes:match("^n,a=([^,]*),")
  local given = bytes:match("auth=Bearer ([^\1]*)\1")
  if user and given and self.server.tokens[user] == given then
    self.user = user
    self:say("235 2.7.0 Authentication successful")
    return
  end
  self:ask('{"status":"401","schemes":"bearer","scope":"https://mail.example.com/"}')
  refuse(self)
end

mechanisms.XOAUTH2 = function(self, first)
  token(self, first or self:ask(""))
end
mechanisms.OAUTHBEARER = mechanisms.XOAUTH2

mechanisms.EXTERNAL = function(self, first)
  if not first then
    self:ask("")
  end
  local tls = self.encrypted and self.socket:checktls()
  if tls and tls:getPeerCertificate() then
    self:say("235 2.7.0 Authentication successful")
  else
    refuse(self)
  end
end

-- A challenge; gives the decoded answer. Ends the dialogue's turn by an error when the client cancels or goes.
function Connection:ask(challenge)
  self:say("334 " .. core.base64_encode(challenge))
  local line = self:read()
  if line == nil then
    error("gone", 0)
  elseif line == "*" then
    self:say("501 5.7.0 Authentication aborted")
    error("cancelled", 0)
  end
  return core.base64_decode(line) or ""
end

local function offered(self)
  return self.script.auth or { "PLAIN", "LOGIN" }
end

local function auth(self, line)
  local name, payload = line:match("^%S+%s+(%S+)%s*(.*)$")
  local mechanism
  for _, each in ipairs(offered(self)) do
    if name and each == name:upper() then
      mechanism = mechanisms[each]
    end
  end
  if mechanism == nil then
    return self:say("504 5.5.4 Unrecognized authentication type")
  end
  local first
  if payload ~= "" then
    first = payload == "=" and "" or core.base64_decode(payload)
    if first == nil then
      return self:say("501 5.5.2 Cannot decode response")
    end
  end
  local done, why = pcall(mechanism, self, first)
  if not done and why == "gone" then
    self.over = true
  elseif not done and why ~= "cancelled" then
    error(why, 0)
  end
end

-- --- the other commands ---

local commands = { AUTH = auth }

local function before_tls(self)
  local script = self.script
  return script.security == nil or script.security == "starttls", not self.encrypted
end

local function wants_tls(self)
  local starttls, open = before_tls(self)
  if not (starttls and open) then
    return false
  end
  if self.script.starttls_required ~= nil then
    return self.script.starttls_required
  end
  return not self.script.auth_before_tls
end

function commands.EHLO(self)
  local lines = { "smtp.example.com" }
  for _, each in ipairs(self.script.capabilities or { "PIPELINING", "8BITMIME" }) do
    lines[#lines + 1] = each
  end
  local starttls, open = before_tls(self)
  if starttls and open then
    lines[#lines + 1] = "STARTTLS"
  end
  if #offered(self) > 0 and (not (starttls and open) or self.script.auth_before_tls) then
    lines[#lines + 1] = "AUTH " .. table.concat(offered(self), " ")
  end
  for i, each in ipairs(lines) do
    lines[i] = (i == #lines and "250 " or "250-") .. each
  end
  self:say(lines)
end

function commands.HELO(self)
  self:say("250 smtp.example.com")
end

function commands.STARTTLS(self)
  local starttls, open = before_tls(self)
  if not (starttls and open) then
    return self:say("502 5.5.1 Command not implemented")
  end
  self:say("220 2.0.0 Ready to start TLS")
  self:secure()
end

local function size_limit(self)
  for _, each in ipairs(self.script.capabilities or {}) do
    local limit = each:match("^SIZE (%d+)$")
    if limit then
      return tonumber(limit)
    end
  end
end

function commands.MAIL(self, line)
  local limit, size = size_limit(self), tonumber(line:match("SIZE=(%d+)"))
  if limit and size and size > limit then
    return self:say("552 5.3.4 Message size exceeds fixed limit")
  end
  self.message = { from = line:match("<(.-)>"), to = {} }
  self:say("250 2.1.0 Ok")
end

function commands.RCPT(self, line)
  if self.message then
    table.insert(self.message.to, line:match("<(.-)>"))
  end
  self:say("250 2.1.5 Ok")
end

function commands.DATA(self)
  self.collecting = {}
  self:say("354 End data with <CR><LF>.<CR><LF>")
end

commands["."] = function(self)
  self:say("250 2.0.0 Ok: queued as " .. hex(core.random(5)):upper())
end

function commands.RSET(self)
  self.message = nil
  self:say("250 2.0.0 Ok")
end

function commands.NOOP(self)
  self:say("250 2.0.0 Ok")
end

function commands.QUIT(self)
  self:say("221 2.0.0 Bye")
  self:leave()
end

function Connection:builtin(line)
  local word = line == "." and "." or (line:match("^(%a+)") or ""):upper()
  local free = { EHLO = true, HELO = true, STARTTLS = true, NOOP = true, QUIT = true, RSET = true }
  if commands[word] and wants_tls(self) and not free[word] then
    return self:say("530 5.7.0 Must issue a STARTTLS command first")
  end
  if commands[word] == nil then
    return self:say("500 5.5.2 Error: command not recognized")
  end
  commands[word](self, line)
end

-- --- lines ---

-- What is kept of a line holds no secret.
local function kept(self, line)
  local head, payload = line:match("^([Aa][Uu][Tt][Hh]%s+%S+)%s+(.+)$")
  if head then
    self.server.logins = self.server.logins + (payload ~= "=" and 1 or 0)
    self.delivered = payload ~= "="
    return head .. " [hidden]"
  elseif line:upper():find("^AUTH") then
    self.delivered = false
  elseif self.prompted and line ~= "*" then
    if not self.delivered and line ~= "" then
      self.server.logins = self.server.logins + 1
      self.delivered = true
    end
    return "[hidden]"
  end
  return line
end

function Connection:read()
  local line = self.socket:read("*l")
  if line == nil then
    return nil
  end
  line = line:gsub("\r$", "")
  table.insert(self.server.log, kept(self, line))
  self.prompted = false
  return line
end

-- A message, up to its dot; gives the dot.
function Connection:read_message()
  local lines = self.collecting
  self.collecting = nil
  while true do
    local line = self.socket:read("*L")
    if line == nil then
      return nil
    elseif line == ".\r\n" then
      break
    end
    lines[#lines + 1] = line
  end
  table.insert(self.server.messages, { from = (self.message or {}).from, to = (self.message or {}).to, data = table.concat(lines) })
  table.insert(self.server.log, ".")
  return "."
end

--- Serve one client until one of both goes.
function M.run(server, client)
  local self = setmetatable({ server = server, socket = client, script = server.script, at = 1 }, Connection)
  client:setmode("b", "bn")
  client:setmaxline(LONGEST_LINE)
  client:onerror(function(_, _, why)
    return why
  end)
  if self.script.security == "tls" then
    self:secure()
    if self.over then
      return
    end
  end
  if not self:scripted(nil) then
    self:say("220 smtp.example.com ESMTP")
  end
  while not self.over do
    while not self.over and self:scripted(nil) do
      self.chained = true
    end
    if self.over then
      break
    end
    local line
    if self.collecting then
      line = self:read_message()
    else
      line = self:read()
    end
    if line == nil then
      break
    end
    if not self:scripted(line) then
      self:builtin(line)
    end
  end
end

return M
