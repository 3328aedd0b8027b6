-- Tests one account and says what is wrong, if anything.
--
-- Usage: lua5.4 examples/test_one.lua [HOST PORT SECURITY USERNAME]
-- The password is taken from the environment variable SMTP_PASSWORD when the login is due, and not before.
-- Without arguments a fake server in this process is tested: it holds the sign-in back as Gmail does.
local smtpcheck = require "smtpcheck"

local host, port, security, username = ...
local settings = {
  host = host, port = math.tointeger(tonumber(port)), security = security, username = username,
  password = function()
    return os.getenv("SMTP_PASSWORD")
  end,
}

local server
if host == nil then
  server = smtpcheck.fake("gmail-app-password")
  settings = {
    host = server.host, port = server.port, ca_file = server.ca_file, username = "ann@example.com",
    password = "the account's own",
  }
end

local result, message, code = smtpcheck.test(settings)
if server then
  server:close()
end
if result == nil then
  -- a fault on our side, such as no memory: nothing is known of the settings
  io.stderr:write(message, " (", code, ")\n")
  os.exit(70)
end

print(result.ok and "these settings work" or result.cause .. ": " .. result.summary)
if result.fix then
  print("set:")
  for field, value in pairs(result.fix.set) do
    print("", field, value)
  end
end
if not result.ok then
  for i, step in ipairs(result.advice) do
    print(("%d. %s. %s"):format(i, step.title, step.text))
  end
end
