--- `smtpcheck test`: do these settings work?
-- @module smtpcheck.cli.test
local flags = require "smtpcheck.cli.settings_flags"
local locale = require "smtpcheck.cli.locale"
local output = require "smtpcheck.cli.output"
local smtpcheck = require "smtpcheck"

local test = { summary = "test settings: connect, secure, log in; nothing is sent" }

local stages = { "dns", "connect", "greeting", "ehlo", "tls", "auth", "mail", "rcpt" }
local with_login = { auth = true, mail = true, rcpt = true }

--- Declare the flags.
function test.declare(command)
  command:option("--stop-after"):argname("STAGE"):choices(stages)
    :description("how far to go: " .. table.concat(stages, ", "))
  command:option("--to"):argname("ADDRESS"):description("recipient for --stop-after rcpt, a dry run")
  command:flag("--no-probe"):description("after a failure, do not look at the other usual port")
  locale.declare(command)
  output.declare(command)
  flags.declare(command)
end

--- Whether the login will be reached.
-- @treturn boolean
function test.with_login(args)
  return args.stop_after == nil or with_login[args.stop_after] == true
end

--- The options for `smtpcheck.test` from the flags.
-- @treturn table
function test.options(args)
  return { stop_after = args.stop_after, to = args.to, probe = not args.no_probe, on_event = output.progress(args),
    locale = locale.of(args) }
end

--- Run it.
-- @treturn[1] integer exit status
-- @treturn[2] nil
-- @treturn[2] string message for standard error
-- @treturn[2] integer exit status
function test.run(args)
  local settings, why, status = flags.settings(args, test.with_login(args))
  if settings == nil then
    return nil, why, status or 2
  end
  local result, message = smtpcheck.test(settings, test.options(args))
  if result == nil then
    return nil, message, 70
  end
  return output.result(args, result)
end

return test
