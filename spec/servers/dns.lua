--- A name server of few words for specs, and the network of its own that it serves.
-- `look` runs one check there: a new network namespace has nothing but a loopback interface, a mount namespace of its
-- own has this server in /etc/resolv.conf.
-- @module spec.servers.dns

local uv = require "luv"

local dns = {}

local TYPES = { A = 1, CNAME = 5, AAAA = 28 }
local LOOPBACK = { A = "\127\0\0\1", AAAA = ("\0"):rep(15) .. "\1" }

-- What is known of a name: `addresses` (types that have the loopback address), `alias`, `code` (of the answer),
-- `delay` (milliseconds), `truncated` (the answer is to be had over TCP, where nobody listens), `rubbish`.
dns.zone = {
  ["both.test"] = { addresses = { "A", "AAAA" } },
  ["refused.test"] = { code = 5 },
  ["alias.test"] = { alias = "nobody.test", code = 3 },
  ["slow.test"] = { addresses = { "A" }, delay = 200 },
  ["truncated.test"] = { truncated = true },
  ["rubbish.test"] = { rubbish = true },
}

local function encoded(name)
  return (name:gsub("([^.]+)%.?", function(label) return string.pack("s1", label) end)) .. "\0"
end

local function question(packet)
  local labels, at = {}, 13
  while packet:byte(at) ~= 0 do
    local label
    label, at = string.unpack("s1", packet, at)
    labels[#labels + 1] = label:lower()
  end
  return table.concat(labels, "."), string.unpack(">I2", packet, at + 1), packet:sub(13, at + 4)
end

local function record(name, kind, data)
  return encoded(name) .. string.pack(">I2I2I4s2", kind, 1, 1, data)
end

local function answer(packet)
  local name, kind, asked = question(packet)
  local known = dns.zone[name] or { code = 3 }
  if known.rubbish then
    return packet:sub(1, 2) .. "rubbish", known
  end
  local records = {}
  if known.alias then
    records[1] = record(name, TYPES.CNAME, encoded(known.alias))
  end
  for _, each in ipairs(known.addresses or {}) do
    if TYPES[each] == kind then
      records[#records + 1] = record(name, kind, LOOPBACK[each])
    end
  end
  local flags = 0x8180 | (known.code or 0) | (known.truncated and 0x0200 or 0)
  local head = packet:sub(1, 2) .. string.pack(">I2I2I2I2I2", flags, 1, #records, 0, 0)
  return head .. asked .. table.concat(records), known
end

--- Serve on 127.0.0.1:53 until killed; prints a line when it is ready.
function dns.serve()
  local server = uv.new_udp()
  assert(server:bind("127.0.0.1", 53))
  server:recv_start(function(_, packet, from)
    if not packet or #packet < 17 then
      return
    end
    local reply, known = answer(packet)
    uv.sleep(known.delay or 0)
    server:send(reply, from.ip, from.port, function() end)
  end)
  print("ready")
  io.stdout:flush()
  uv.run()
end

-- A listener that nobody accepts from, its queue full: the system drops what comes next.
local function never_answer(host, port)
  local listener = uv.new_tcp()
  assert(listener:bind(host, port, { ipv6only = true }))
  assert(listener:listen(1, function() end))
  local waiting = {}
  for i = 1, 4 do
    waiting[i] = uv.new_tcp()
    waiting[i]:connect(host, port, function() end)
  end
  return { listener, waiting }
end

--- The part inside: starts a fake SMTP server on 127.0.0.1, checks `host` at its port, and prints the result.
-- @tparam string host
-- @tparam number timeout
-- @tparam string deaf "yes": the same port of ::1 never answers
function dns.inside(host, timeout, deaf)
  local json = require "dkjson"
  local smtpcheck = require "smtpcheck"
  local server <close> = smtpcheck.fake { security = "none" }
  local queue = deaf == "yes" and never_answer("::1", server.port) or nil
  local result = assert(smtpcheck.test({ host = host, port = server.port, security = "none", timeout = tonumber(timeout) },
    { stop_after = "ehlo" }))
  print(json.encode(result))
  return queue
end

local SCRIPT = [[
set -e
work=$(mktemp -d)
trap 'kill $names 2>/dev/null; umount /etc/resolv.conf /etc/nsswitch.conf; rm -r $work' EXIT
ip link set lo up
printf 'nameserver 127.0.0.1\noptions timeout:%%s attempts:1\n' %d >$work/resolv.conf
echo 'hosts: dns' >$work/nsswitch.conf
mount --bind $work/resolv.conf /etc/resolv.conf
mount --bind $work/nsswitch.conf /etc/nsswitch.conf
if [ %s = yes ]; then
  mkfifo $work/ready
  lua5.4 -e 'require("spec.servers.dns").serve()' >$work/ready &
  names=$!
  read -r _ <$work/ready
fi
timeout 120 lua5.4 -e 'require("spec.servers.dns").inside(table.unpack(arg))' - '%s' %s %s
]]

--- Check a host name in a network of its own.
-- @tparam string host
-- @tparam table options `timeout` (the check's), `server` (false: no name server), `deaf` (true: ::1 never answers),
-- `patience` (seconds that the resolver waits for an answer)
-- @treturn table result
function dns.look(host, options)
  local helper = require "spec.helper"
  local json = require "dkjson"
  local script = SCRIPT:format(options.patience or 1, options.server == false and "no" or "yes", host, options.timeout,
    options.deaf and "yes" or "no")
  local name = os.tmpname()
  local file = assert(io.open(name, "w"))
  file:write(script)
  file:close()
  local output = helper.run(helper.apart() .. "sh " .. name)
  os.remove(name)
  return json.decode(output:match("{.*}") or "", 1, nil) or error("no result from inside:\n" .. output, 2)
end

return dns
