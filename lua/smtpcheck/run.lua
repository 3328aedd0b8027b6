--- One check, start to end: an engine with one check in it.
-- @module smtpcheck
local core = require "smtpcheck.core"
local engine = require "smtpcheck.engine"
local job = require "smtpcheck.job"
local settings = require "smtpcheck.settings"

local run = {}

local function only_one(given, options)
  local e <close>, text, code = engine.open()
  if e == nil then
    return nil, text, code
  end
  e:submit(given, "one", options)
  while true do
    local done = e:step(3600)[1]
    if done then
      if done.error then
        return nil, done.error, done.code
      end
      return done.result
    end
  end
end

--- Test settings: connect, secure, log in, and as far as `stop_after` says; nothing is sent.
-- @tparam table given settings
-- @tparam[opt] table options { stop_after = "dns|connect|greeting|ehlo|tls|auth|mail|rcpt", to =, probe =, on_event =, rules =,
-- locale = "de_AT" and the like, for the sentences }
-- @treturn[1] table result; `result.ok` only when the dialogue proved it
-- @treturn[2] nil
-- @treturn[2] string message (a fault on our side)
-- @treturn[2] string code
-- @raise on misuse: no table, an unknown field or option, a value of the wrong type
function run.test(given, options)
  options = job.check_options(options, 2)
  job.clean(given, 2)
  return only_one(given, options)
end

--- Send a message, and tell what became of it for each recipient.
-- @tparam table given settings
-- @tparam table message { to =, cc =, bcc =, subject =, text =, html =, headers =, attachments = } or { raw = }
-- @tparam[opt] table options as for `test`
-- @treturn[1] table result, with `recipients`, `message_id`, `queue_id`
-- @treturn[2] nil
-- @treturn[2] string message
-- @treturn[2] string code
function run.send(given, message, options)
  if type(message) ~= "table" then
    error(("message: table expected, got %s"):format(type(message)), 2)
  end
  local with = { message = message }
  for name, value in pairs(job.check_options(options, 2)) do
    with[name] = value
  end
  if with.stop_after ~= nil or with.to ~= nil then
    error("options 'stop_after' and 'to' are for test", 2)
  end
  job.clean(given, 2)
  return only_one(given, with)
end

--- Check settings without any connection.
-- @tparam table given settings, left alone
-- @treturn[1] table clean settings
-- @treturn[1] table notes
-- @treturn[2] nil
-- @treturn[2] table problems: { field =, code =, message =, suggestion =, severity = }, all of them
function run.validate(given)
  if type(given) ~= "table" then
    error(("settings: table expected, got %s"):format(type(given)), 2)
  end
  return settings.check(given, { to_ascii = core.to_ascii, mechanisms = core.version().mechanisms })
end

return run
