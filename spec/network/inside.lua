-- Runs inside a network of its own (spec/network_spec.lua): one check, and what it says, line by line.
-- Arguments: host, timeout, port, CA file, security.

local host, timeout, port, ca_file, security = ...
local smtpcheck = require("smtpcheck")

local result = assert(smtpcheck.test({ host = host, port = tonumber(port), security = security, ca_file = ca_file,
  timeout = tonumber(timeout), verify = true }, { stop_after = "ehlo" }))

local function say(name, value)
  print(name .. "=" .. tostring(value))
end

say("ok", result.ok)
say("cause", result.cause)
say("stage", result.stage)
say("limit", result.limit)
for _, attempt in ipairs(result.server.attempts) do
  say("attempt", attempt.address .. " " .. attempt.outcome)
end
for _, note in ipairs(result.notes or {}) do
  say("note", note.code)
end
