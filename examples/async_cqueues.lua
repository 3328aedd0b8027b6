-- Tests several accounts at once inside a cqueues loop, while other work of the same program goes on.
--
-- Usage: lua5.4 examples/async_cqueues.lua
-- The servers are fake ones in this process; the engine is driven in the same way with real ones. Any other loop (luv, copas)
-- does it alike: wait until `engine:fd()` can be read or `engine:timeout()` is over, then `engine:step()`.
local cqueues = require "cqueues"
local smtpcheck = require "smtpcheck"

local scripts = { "good", "yahoo-bad-credentials", "gmail-app-password", "implicit-tls", "certificate-expired" }
local servers = {}
local loop = cqueues.new()
local running = true

loop:wrap(function()
  local engine <close> = assert(smtpcheck.engine())
  for _, name in ipairs(scripts) do
    local server = smtpcheck.fake(name)
    servers[#servers + 1] = server
    engine:submit({
      host = server.host, port = server.port, security = name == "implicit-tls" and "tls" or "starttls",
      ca_file = server.ca_file, username = "ann@example.com", password = "right", timeout = 10,
    }, name)
  end
  while engine:count() > 0 do
    -- fake servers in this process have no thread of their own: look after them every few milliseconds
    cqueues.poll({ pollfd = engine:fd(), events = "r" }, math.min(engine:timeout() or 0.01, 0.01))
    for _, done in ipairs(engine:step()) do
      print(("%-22s %s"):format(done.tag, done.result and done.result.cause or done.error))
    end
  end
  running = false
end)

local ticks = 0
loop:wrap(function()
  while running do
    ticks = ticks + 1
    cqueues.sleep(0.005)
  end
end)

assert(loop:loop())
for _, server in ipairs(servers) do
  server:close()
end
print(("meanwhile: %s"):format(ticks > 1 and "the other work went on" or "nothing"))
