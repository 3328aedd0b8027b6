--- What the specs share: a fake server with a canary password, settings for it, and the search for that canary in
-- everything that comes back. No spec builds its own password, so one search serves them all.

local helper = {}

--- The password of every account in every spec. It must never be seen in any output, raw or base64.
helper.canary = "CANARY-s3cr3t-9f2c"
helper.username = "ann@example.com"

-- The collector at work in every allocation: a value that the C core forgot to anchor doesn't live long.
-- (A pause or step size of 0 would mean "leave as it is"; 1 is rounded down to none.)
if os.getenv("SMTPCHECK_GC") == "1" then
  collectgarbage("incremental", 1, 1000, 1)
end

-- Under valgrind, a sanitizer or a busy collector everything takes longer; SMTPCHECK_SLOW multiplies every limit.
local slow = tonumber(os.getenv("SMTPCHECK_SLOW") or "") or (os.getenv("SMTPCHECK_GC") == "1" and 5 or 1)

--- A time limit for this run of the suite.
-- @tparam number seconds
-- @treturn number the same, longer under a slow tool
function helper.seconds(seconds)
  return seconds * slow
end

--- Is the program under a tool that changes its use of memory?
helper.slow = slow ~= 1

local alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

--- Base64 in plain Lua: the search must not lean on the code that it judges.
-- @tparam string bytes
-- @treturn string
function helper.base64(bytes)
  local out = {}
  for i = 1, #bytes, 3 do
    local a, b, c = bytes:byte(i, i + 2)
    local n = a << 16 | (b or 0) << 8 | (c or 0)
    for place = 1, 4 do
      local digit = n >> (24 - 6 * place) & 63
      local empty = place == 3 and not b or place == 4 and not c
      out[#out + 1] = empty and "=" or alphabet:sub(digit + 1, digit + 1)
    end
  end
  return table.concat(out)
end

-- A secret inside a longer base64 text stands at one of three alignments; the digits that it shares with its
-- neighbours are left out.
local function base64_shapes(secret)
  local shapes = {}
  for before = 0, 2 do
    local text = helper.base64(("\0"):rep(before) .. secret)
    local first = (before * 8 + 5) // 6
    local last = (before + #secret) * 8 // 6
    shapes[#shapes + 1] = text:sub(first + 1, last)
  end
  return shapes
end

--- Looks for a secret in a text.
-- @tparam string text
-- @tparam[opt] string secret the canary unless given
-- @treturn string|nil how it was written ("raw" or "base64"), nil when it is not there
function helper.finds(text, secret)
  secret = secret or helper.canary
  if text:find(secret, 1, true) then
    return "raw"
  end
  for _, shape in ipairs(base64_shapes(secret)) do
    if text:find(shape, 1, true) then
      return "base64"
    end
  end
end

--- Looks for a secret in a value: every string below it, keys and metatables too, and what tostring says.
-- @param value
-- @tparam[opt] string secret
-- @treturn string|nil where it was found
function helper.leak(value, secret)
  local seen = {}
  local function look(v, path)
    local kind = type(v)
    if kind == "string" then
      local how = helper.finds(v, secret)
      return how and path .. " (" .. how .. ")"
    end
    if seen[v] or kind == "nil" or kind == "boolean" or kind == "number" then
      return nil
    end
    seen[v] = true
    local how = helper.finds(tostring(v), secret)
    if how then
      return "tostring(" .. path .. ") (" .. how .. ")"
    end
    if kind ~= "table" then
      return nil
    end
    for key, item in next, v do
      local found = look(key, path .. ".<key>") or look(item, path .. "." .. tostring(key))
      if found then
        return found
      end
    end
    local meta = getmetatable(v)
    return type(meta) == "table" and look(meta, path .. ".<meta>") or nil
  end
  return look(value, "value")
end

--- Raises when the canary is anywhere in the given values.
function helper.no_leak(...)
  for i = 1, select("#", ...) do
    local where = helper.leak((select(i, ...)))
    if where then
      error("the canary password leaks: " .. where, 2)
    end
  end
end

--- A copy of a table with the fields of others put over it.
function helper.merge(...)
  local out = {}
  for i = 1, select("#", ...) do
    for key, value in pairs((select(i, ...)) or {}) do
      out[key] = value
    end
  end
  return out
end

-- A ready script by its name, a table, or the default; with the canary as the password of the one account.
local function with_canary(script)
  if type(script) == "string" then
    script = require("smtpcheck.fake.scripts")[script]
  end
  return helper.merge({ users = { [helper.username] = helper.canary } }, script)
end

local opened = {}

--- A fake server in this process; closed by helper.close_all().
-- @tparam[opt] table|string script
-- @treturn table server
function helper.fake(script)
  local server = require("smtpcheck.fake")(with_canary(script))
  server.spec_security = type(script) == "table" and script.security or nil
  opened[#opened + 1] = server
  return server
end

--- Settings that are right for a fake server.
-- @tparam table server
-- @tparam[opt] table extra fields to put over them; `false` leaves a field out
-- @treturn table settings
function helper.settings(server, extra)
  local security = server.spec_security or "starttls"
  local settings = {
    host = server.host,
    port = server.port,
    security = security,
    username = helper.username,
    password = helper.canary,
    allow_plaintext_auth = security == "none" or nil,
    ca_file = server.ca_file,
    helo = "client.example.com",
    timeout = helper.seconds(5),
  }
  for key, value in pairs(extra or {}) do
    if value == false and key ~= "verify" and key ~= "allow_plaintext_auth" then
      settings[key] = nil
    else
      settings[key] = value
    end
  end
  return settings
end

local function checked(result, ...)
  if result == nil then
    error(("a check gave no result: %s (%s)"):format(tostring((...)), tostring((select(2, ...)))), 3)
  end
  local where = helper.leak(result)
  if where then
    error("the canary password leaks: " .. where, 3)
  end
  for _, server in ipairs(opened) do
    where = helper.leak(server.log)
    if where then
      error("the canary password leaks into the server's log: " .. where, 3)
    end
  end
  return result
end

--- smtpcheck.test, and then the search for the canary in the whole result.
function helper.test(settings, options)
  return checked(require("smtpcheck").test(settings, options))
end

--- smtpcheck.send with the same search.
function helper.send(settings, message, options)
  return checked(require("smtpcheck").send(settings, message, options))
end

--- Checks a result that came another way (a session, an engine).
helper.checked = checked

--- The message of the specs: short, plain, harmless.
function helper.message(extra)
  return helper.merge({ to = helper.username, subject = "A test", text = "Hello.\n" }, extra)
end

-- ---- other processes ----

local function source(value)
  local kind = type(value)
  if kind == "string" then
    return ("%q"):format(value):gsub("\\\n", "\\n")
  elseif kind ~= "table" then
    return tostring(value)
  end
  local parts = {}
  for key, item in pairs(value) do
    parts[#parts + 1] = "[" .. source(key) .. "]=" .. source(item)
  end
  return "{" .. table.concat(parts, ",") .. "}"
end

--- A table of plain data as Lua source.
helper.source = source

--- Runs a shell command and says how it ended.
-- @treturn string what it printed on both streams
-- @treturn boolean did it succeed
-- @treturn number its status (or the signal's number)
function helper.run(command)
  local pipe = assert(io.popen(command .. " 2>&1", "r"))
  local text = pipe:read("a")
  local done, _, status = pipe:close()
  return text, done == true, status
end

--- The interpreter that runs this suite, ready for a shell.
helper.lua = "lua5.4"

--- How a command gets a network and mounts of its own here.
-- In a chroot the root is no mount, and how mounts spread cannot be changed: there it stays as it is, and the
-- scripts unmount
-- what they mount.
-- @treturn[1] string what to put before the command
-- @treturn[2] nil
-- @treturn[2] string why there is none to be had
function helper.apart()
  local why
  for _, command in ipairs({ "unshare --mount --net ", "unshare --mount --net --propagation unchanged " }) do
    local text, done = helper.run(command .. "ip link set lo up")
    if done then
      return command
    end
    why = why or text
  end
  return nil, why
end

--- A fake server in a process of its own.
-- @tparam[opt] table|string script
-- @treturn table server with host, port, ca_file, pid and close()
function helper.spawn(script)
  local name = os.tmpname()
  local file = assert(io.open(name, "w"))
  file:write('require("smtpcheck.fake").serve(', source(with_canary(script)), ")\n")
  file:close()
  -- exec: the pid is the server's own
  local pipe = assert(io.popen(("echo $$; exec %s %s 2>&1"):format(helper.lua, name), "r"))
  local pid = assert(tonumber(pipe:read("l")))
  local line = pipe:read("l") or ""
  local host, port = line:match("^(%S+) (%d+)$")
  local server = { pid = pid, host = host, port = tonumber(port), spec_security = type(script) == "table"
    and script.security or nil }
  function server.close(self)
    if self.pid then
      os.execute("kill " .. self.pid .. " 2>/dev/null")
      self.pid = nil
      pipe:close()
      os.remove(name)
    end
  end
  opened[#opened + 1] = server
  if not host then
    local rest = pipe:read("a")
    server:close()
    error("the fake server did not start: " .. line .. "\n" .. rest, 2)
  end
  server.ca_file = pipe:read("l")
  return server
end

--- Closes every server that a spec opened; for after_each.
function helper.close_all()
  for i = #opened, 1, -1 do
    opened[i]:close()
    opened[i] = nil
  end
end

--- Memory of this process in KiB: what Lua holds, and what the system gave it.
-- @treturn number Lua's
-- @treturn number|nil the resident set, nil where /proc does not tell
function helper.memory()
  collectgarbage()
  collectgarbage()
  local resident
  local file = io.open("/proc/self/status")
  if file then
    resident = tonumber(file:read("a"):match("VmRSS:%s*(%d+)"))
    file:close()
  end
  return collectgarbage("count"), resident
end

--- The lines of a transcript in one direction, or all of them.
-- @tparam table transcript
-- @tparam[opt] string dir
-- @treturn string joined by line ends
function helper.lines(transcript, dir)
  local out = {}
  for _, entry in ipairs(transcript or {}) do
    if not dir or entry.dir == dir then
      out[#out + 1] = entry.text
    end
  end
  return table.concat(out, "\n")
end

--- A port of 127.0.0.1 where nothing listens.
function helper.closed_port()
  local uv = require("luv")
  local tcp = uv.new_tcp()
  assert(tcp:bind("127.0.0.1", 0))
  local port = tcp:getsockname().port
  tcp:close()
  uv.run("nowait")
  return port
end

--- A port of 127.0.0.1 that never answers a SYN: its queue is full and nobody accepts.
-- @treturn table with port and close()
function helper.black_hole()
  local uv = require("luv")
  local listener = uv.new_tcp()
  assert(listener:bind("127.0.0.1", 0))
  assert(listener:listen(1, function() end))
  local hole = { port = listener:getsockname().port }
  local clients = {}
  for i = 1, 4 do
    clients[i] = uv.new_tcp()
    clients[i]:connect("127.0.0.1", hole.port, function() end)
  end
  function hole.close(self)
    if listener then
      listener:close()
      for _, client in ipairs(clients) do
        client:close()
      end
      uv.run("nowait")
      listener = nil
    end
    return self
  end
  opened[#opened + 1] = hole
  return hole
end

return helper
