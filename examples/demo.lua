-- Shows what smtpcheck says: a success, and failures with their cause and the next step, from a fake server on loopback in this
-- process.
--
-- Usage: make demo, or lua5.4 examples/demo.lua
local report = require "smtpcheck.report"
local smtpcheck = require "smtpcheck"

-- title, script, settings over the right ones, the cause that it must give
local cases = {
  { "the settings are right", "good", {}, "ok" },
  { "the password is wrong", "good", { password = "mistyped" }, "auth.bad_credentials" },
  { "the account has two-step verification", "gmail-app-password", {}, "auth.app_password_required" },
  { "SMTP AUTH is switched off for the tenant", "outlook-smtp-auth-disabled", {}, "auth.smtp_auth_disabled" },
  { "the sign-in is held back until a person confirms it", "gmail-web-login", {}, "auth.browser_login_required" },
  { "the certificate has expired", "certificate-expired", {}, "tls.cert_expired" },
  { "STARTTLS on the port for TLS from the first byte", "implicit-tls", { security = "starttls", timeouts = { greeting = 1 } },
    "tls.implicit_expected" },
  { "nothing listens on the port", "good", {}, "connect.refused", closed = true },
}

-- The head of a report: verdict, cause, next step.
local function head(result)
  return report.write(result):match("^(.-\n)\n") or report.write(result)
end

local function merged(settings, over)
  local out = {}
  for name, value in pairs(settings) do
    out[name] = value
  end
  for name, value in pairs(over) do
    out[name] = value
  end
  return out
end

local function show(title, settings)
  local result = assert(smtpcheck.test(settings))
  print(("--- %s ---\n%s"):format(title, head(result)))
  return result
end

local wrong = 0
for _, case in ipairs(cases) do
  local server = smtpcheck.fake(case[2])
  if case.closed then
    server:close()
  end
  local settings = merged({
    host = server.host, port = server.port, security = "starttls", ca_file = server.ca_file, username = "ann@example.com",
    password = "right", timeout = 10,
  }, case[3])
  local result = show(case[1], settings)
  wrong = wrong + (result.cause == case[4] and 0 or 1)
  if result.fix then
    result = show("the same with the proposed fix", merged(settings, result.fix.set))
    wrong = wrong + (result.ok and 0 or 1)
  end
  server:close()
end

if wrong > 0 then
  io.stderr:write(("%d of the cases did not give the cause that they should\n"):format(wrong))
  os.exit(1)
end
