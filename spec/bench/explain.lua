-- How many pasted failures of 1 KiB are explained in a second of processor time, beside a plain table of codes in the same run.
local codes = require "spec.accuracy.codes"
local explain = require("smtpcheck.explain").explain

local RUNS = 2000

local log = table.concat({
  "2026-01-01 12:00:01 SERVER -> CLIENT: 220 smtp.example.com ESMTP", "CLIENT -> SERVER: EHLO client.example.com",
  "SERVER -> CLIENT: 250-smtp.example.com", "250-AUTH PLAIN LOGIN", "250 SIZE 35882577", "CLIENT -> SERVER: AUTH LOGIN",
  "SERVER -> CLIENT: 334 VXNlcm5hbWU6", "SERVER -> CLIENT: 535 5.7.8 Error: authentication failed: bad password",
  "SMTP ERROR: Password command failed: 535 5.7.8 Error: authentication failed", "SMTP Error: Could not authenticate.",
}, "\n")
local text = (log .. ("\n    at mail.transport.Service.connect(Service.java:345)"):rep(20)):sub(1, 1024)

local function per_second(what)
  local from = os.clock()
  for _ = 1, RUNS do
    what(text)
  end
  return RUNS / (os.clock() - from)
end

assert(explain(text).cause == "auth.bad_credentials")
local ours, plain = per_second(explain), per_second(codes)
print(("explanations of 1 KiB a second   %.0f (wanted 1000)   a plain table of codes %.0f   ratio %.4f"):format(ours, plain, ours / plain))
