--- What a subcommand that gives a result writes, where, and with which exit status.
-- @module smtpcheck.cli.output
local report = require "smtpcheck.report"
local safe = require "smtpcheck.report.safe"

local output = {}

local NO_STAGE, USAGE, OWN = 1, 2, 70

local by_stage = {
  settings = USAGE, dns = 10, connect = 11, greeting = 12, ehlo = 13, tls = 14, auth = 15, mail = 16, rcpt = 17, send = 18,
}

--- Declare the flags on a subcommand.
function output.declare(command)
  command:option("--format"):argname("FORMAT"):choices(report.formats):default("text"):show_default(false)
    :description("text (unless given) or json")
  command:option("--output"):argname("FILE"):description("write the result there, not to standard output")
  command:flag("--transcript"):description("show the whole dialogue, secrets hidden (json always has it)")
  command:flag("--progress"):description("say on standard error what is going on")
end

--- The exit status of a result.
-- @tparam table result
-- @treturn integer
function output.status(result)
  if result.ok then
    return 0
  end
  return by_stage[result.stage] or NO_STAGE
end

--- A function for `on_event`, or nil when no progress is wanted.
function output.progress(args)
  if not args.progress then
    return nil
  end
  return function(event)
    if event.type == "stage" then
      io.stderr:write(("%s: %s\n"):format(event.stage, tostring(event.state)))
    elseif event.type == "reply" then
      io.stderr:write(("%s: %d %s\n"):format(event.stage, event.reply.code, safe((event.reply.text:gsub("\n", ", ")))))
    end
  end
end

local function put(file, bytes)
  local done, why = file:write(bytes)
  if done then
    done, why = file:flush()
  end
  return done and true, why
end

local function put_into(path, bytes)
  if path == nil then
    return put(io.stdout, bytes)
  end
  local file, why = io.open(path, "wb")
  if not file then
    return false, why
  end
  local done, reason = put(file, bytes)
  file:close()
  return done, reason
end

--- Write bytes.
-- @tparam ?string path of a file; nil: to standard output
-- @tparam string bytes
-- @tparam[opt="the result"] string what they are, for the message
-- @treturn[1] boolean true
-- @treturn[2] nil
-- @treturn[2] string why not
-- @treturn[2] integer exit status
function output.write(path, bytes, what)
  local done, reason = put_into(path, bytes)
  if not done then
    return nil, ("cannot write %s: %s"):format(what or "the result", tostring(reason)), OWN
  end
  return true
end

--- Write a result.
-- @tparam table args of argparse
-- @tparam table result
-- @treturn[1] integer exit status
-- @treturn[2] nil
-- @treturn[2] string why not
-- @treturn[2] integer exit status
function output.result(args, result)
  local bytes, why, code = report.write(result, args.format, { transcript = args.transcript })
  if bytes == nil then
    return nil, why, code == "rock" and USAGE or OWN
  end
  local done, reason, status = output.write(args.output, bytes)
  if not done then
    return nil, reason, status
  end
  return output.status(result)
end

return output
