-- A name server for one spec, on 127.0.0.1:53 of its own network: the name says how it answers.
--   nx.test         no such name
--   fail.test       SERVFAIL
--   empty.test      the name is there, and has no address
--   mute.test       no answer at all
--   good.test       127.0.0.1
--   both.test       127.0.0.1, and an IPv6 address of this machine where nobody listens
--   half.test       127.0.0.1, and an IPv6 address that no route leads to
--   nowhere.test    an IPv4 address that no route leads to
--   second.test     127.0.0.2 and 127.0.0.1

local uv = require("luv")

local A, AAAA = 1, 28
local deaf6 = "\x20\x01\x0d\xb8\0\1" .. ("\0"):rep(9) .. "\1"
local lost6 = "\x20\x01\x0d\xb8" .. ("\0"):rep(11) .. "\1"

local addresses = {
  ["good.test"] = { [A] = { "\127\0\0\1" } },
  ["both.test"] = { [A] = { "\127\0\0\1" }, [AAAA] = { deaf6 } },
  ["half.test"] = { [A] = { "\127\0\0\1" }, [AAAA] = { lost6 } },
  ["nowhere.test"] = { [A] = { "\203\0\113\9" } },
  ["second.test"] = { [A] = { "\127\0\0\2", "\127\0\0\1" } },
  ["empty.test"] = {},
}
local codes = { ["nx.test"] = 3, ["fail.test"] = 2 }

local function question(packet)
  local labels, at = {}, 13
  while packet:byte(at) ~= 0 do
    local len = packet:byte(at)
    labels[#labels + 1] = packet:sub(at + 1, at + len)
    at = at + len + 1
  end
  return table.concat(labels, "."):lower(), packet:byte(at + 1) << 8 | packet:byte(at + 2), packet:sub(13, at + 4)
end

local function answer(packet)
  local name, kind, asked = question(packet)
  if name == "mute.test" then
    return nil
  end
  local known = addresses[name]
  local records = known and known[kind] or {}
  local code = codes[name] or (known and 0) or 3
  local parts = { packet:sub(1, 2), string.pack(">I2I2I2I2I2", 0x8180 | code, 1, #records, 0, 0), asked }
  for _, address in ipairs(records) do
    parts[#parts + 1] = string.pack(">I2I2I2I4s2", 0xc00c, kind, 1, 1, address)
  end
  return table.concat(parts)
end

local socket = uv.new_udp()
assert(socket:bind("127.0.0.1", 53))
socket:recv_start(function(_, packet, from)
  local reply = packet and #packet > 16 and answer(packet)
  if reply then
    socket:send(reply, from.ip, from.port, function() end)
  end
end)
io.stdout:write("ready\n")
io.stdout:flush()
uv.run()
