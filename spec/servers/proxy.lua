-- Proxies for the specs, in a process of their own: SOCKS5 (RFC 1928, with the password of RFC 1929), HTTP CONNECT (RFC 9110),
-- and somebody in the middle, who has a certificate that the client trusts, ends its TLS and begins another with the target.
-- Every target is one place on loopback; which one was asked for goes to the log.
local cqueues = require "cqueues"
local pkey = require "openssl.pkey"
local socket = require "cqueues.socket"
local ssl_context = require "openssl.ssl.context"
local x509 = require "openssl.x509"

local proxy = {}

local function pump(from, to)
  while true do
    local bytes = from:read(-4096)
    if not bytes or not to:write(bytes) then
      break
    end
  end
  to:shutdown("w")
end

local function connect(options)
  local target = socket.connect({ host = "127.0.0.1", port = options.target })
  target:setmode("b", "bn")
  target:onerror(function(_, _, why)
    return why
  end)
  return target
end

local function join(loop, client, options)
  local target = connect(options)
  loop:wrap(pump, client, target)
  pump(target, client)
end

local function note(options, text)
  local file = assert(io.open(options.log, "a"))
  file:write(text, "\n")
  file:close()
end

local serve = {}

function serve.socks(loop, client, options)
  local methods = client:read(2):byte(2)
  client:read(methods)
  if options.user then
    client:write("\5\2")
    client:read(1)
    local user = client:read(client:read(1):byte())
    local password = client:read(client:read(1):byte())
    local right = user == options.user and password == options.password
    client:write(right and "\1\0" or "\1\1")
    if not right then
      return note(options, "refused")
    end
  else
    client:write("\5\0")
  end
  local kind = client:read(4):byte(4)
  local host = kind == 3 and client:read(client:read(1):byte()) or table.concat({ client:read(4):byte(1, 4) }, ".")
  client:read(2)
  note(options, (kind == 3 and "name " or "address ") .. host)
  client:write("\5" .. (options.refuse and "\2" or "\0") .. "\0\1\0\0\0\0\0\0")
  if not options.refuse then
    join(loop, client, options)
  end
end

function serve.http(loop, client, options)
  local line = client:read("*l")
  repeat
    local header = client:read("*l")
  until not header or header:match("^%s*$")
  note(options, line:gsub("\r", ""))
  if options.refuse then
    client:write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
  else
    client:write("HTTP/1.1 200 Connection established\r\n\r\n")
    join(loop, client, options)
  end
end

local function content(path)
  local file = assert(io.open(path))
  local text = file:read("a")
  file:close()
  return text
end

function serve.middle(loop, client, options)
  local context = ssl_context.new("TLS", true)
  context:setCertificate(x509.new(content(options.certificate)))
  context:setPrivateKey(pkey.new(content(options.key)))
  client:onerror(function(_, _, why)
    return why
  end)
  local target = connect(options)
  if not client:starttls(context) or not target:starttls(ssl_context.new("TLS")) then
    return note(options, "no handshake")
  end
  loop:wrap(pump, client, target)
  for line in target:lines("*L") do
    client:write((line:gsub(options.remove or "^$", "")))
  end
  client:shutdown("w")
end

--- Serve until killed. options: kind = "socks", "http" or "middle", target = port on loopback, log = file; user, password and
-- refuse for the first two; certificate, key (PEM files) and remove (a pattern: what of the target's lines is left out) for
-- the last
function proxy.serve(options)
  local loop = cqueues.new()
  local listener = assert(socket.listen({ host = "127.0.0.1", port = 0 }))
  assert(listener:listen())
  local _, _, port = listener:localname()
  io.stdout:write(port, "\n")
  io.stdout:flush()
  loop:wrap(function()
    while true do
      local client = listener:accept()
      client:setmode("b", "bn")
      loop:wrap(function()
        pcall(serve[options.kind], loop, client, options)
        client:close()
      end)
    end
  end)
  assert(loop:loop())
end

--- Start one in a process of its own.
-- @treturn table { port, log() -> its text, close() }
function proxy.start(options)
  local helper = require "spec.helper"
  options.log = os.tmpname()
  local name = os.tmpname()
  local file = assert(io.open(name, "w"))
  file:write('require("spec.servers.proxy").serve(', helper.source(options), ")\n")
  file:close()
  local pipe = assert(io.popen(("echo $$; exec %s %s 2>&1"):format(helper.lua, name), "r"))
  local pid = assert(tonumber(pipe:read("l")))
  local first = pipe:read("l")
  return {
    port = assert(tonumber(first), first),
    log = function()
      return content(options.log)
    end,
    close = function()
      os.execute("kill " .. pid)
      pipe:close()
      os.remove(name)
      os.remove(options.log)
    end,
  }
end

return proxy
