--- `smtpcheck test`: do these settings work?
-- @module smtpcheck.cli.test
local flags = require "smtpcheck.cli.settings_flags"
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
  output.declare(command)
  flags.declare(command)
end

--- Run it.
-- @treturn[1] integer exit status
-- @treturn[2] nil
-- @treturn[2] string message for standard error
-- @treturn[2] integer exit status
function test.run(args)
  local goal = args.stop_after
  local settings, why, status = flags.settings(args, goal == nil or with_login[goal] == true)
  if settings == nil then
    return nil, why, status or 2
  end
  local result, message = smtpcheck.test(settings, {
    stop_after = goal, to = args.to, probe = not args.no_probe, on_event = output.progress(args),
  })
  if result == nil then
    return nil, message, 70
  end
  return output.result(args, result)
end

return test
