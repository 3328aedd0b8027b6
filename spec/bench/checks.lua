-- How many checks a second, against a fake server in a process of its own: one after the other, and many at once.
-- Usage: make bench
local helper = require "spec.helper"
local core = require "smtpcheck.core"
local smtpcheck = require "smtpcheck"

local CHECKS, AT_ONCE = 200, 32

local function must(result, message)
  assert(result, message)
  assert(result.ok, result.summary)
end

local function one_by_one(settings)
  for _ = 1, CHECKS do
    must(smtpcheck.test(settings))
  end
end

local function at_once(settings)
  local engine <close> = assert(smtpcheck.engine())
  local submitted, ended = 0, 0
  while ended < CHECKS do
    while submitted < CHECKS and submitted - ended < AT_ONCE do
      submitted = submitted + 1
      engine:submit(settings, submitted)
    end
    for _, done in ipairs(engine:step(10)) do
      must(done.result, done.error)
      ended = ended + 1
    end
  end
end

local function measure(name, run, settings)
  run(settings) -- once to load what is loaded on demand
  local began, processor = core.monotonic(), os.clock()
  run(settings)
  local seconds = core.monotonic() - began
  print(("%-28s %6.0f checks/s  %5.2f ms of processor time each"):format(name, CHECKS / seconds,
    (os.clock() - processor) / CHECKS * 1000))
end

for _, security in ipairs { "none", "starttls", "tls" } do
  local server = helper.spawn({ security = security })
  local settings = helper.settings(server)
  measure(security .. ", one by one", one_by_one, settings)
  measure(("%s, %d at once"):format(security, AT_ONCE), at_once, settings)
  server:close()
end
