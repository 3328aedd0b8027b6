--- `smtpcheck send`: send a message, and tell what became of it for each recipient.
-- @module smtpcheck.cli.send
local file = require "smtpcheck.cli.file"
local flags = require "smtpcheck.cli.settings_flags"
local locale = require "smtpcheck.cli.locale"
local output = require "smtpcheck.cli.output"
local smtpcheck = require "smtpcheck"

local send = { summary = "send a message, by default a short test message to its own sender" }

--- Declare the flags.
function send.declare(command)
  for _, row in ipairs { { "to", "recipient" }, { "cc", "recipient of a copy" }, { "bcc", "recipient whom no header names" } } do
    command:option("--" .. row[1]):argname("ADDRESS"):count("*"):target("message_" .. row[1])
      :description(row[2] .. "; may be given again")
  end
  command:option("--subject"):argname("TEXT"):target("message_subject"):description("subject")
  command:option("--text"):argname("TEXT"):target("message_text"):description("text of the message")
  command:option("--text-file"):argname("FILE"):description("the same from a file, or - for standard input")
  command:option("--html-file"):argname("FILE"):description("the message as HTML, too")
  command:option("--attach"):argname("FILE"):count("*"):description("a file to attach; may be given again")
  command:option("--header"):argname("NAME:VALUE"):count("*"):description("a further header; may be given again")
  command:option("--header-from"):argname("ADDRESS"):target("message_from"):description("header From, when it is not --from")
  command:option("--raw"):argname("FILE"):description("a ready RFC 5322 message, or - for standard input")
  locale.declare(command)
  output.declare(command)
  flags.declare(command)
end

local function read(path)
  if path == "-" then
    return io.stdin:read("a")
  end
  local bytes = file.read(path)
  if bytes == nil then
    return nil, ("the file %s cannot be read"):format(path)
  end
  return bytes
end

local function headers(lines)
  local found = {}
  for _, line in ipairs(lines) do
    local name, value = line:match("^([^%s:]+):%s*(.-)%s*$")
    if not name then
      return nil, "a header is given as 'Name: value'"
    end
    found[name] = found[name] or {}
    table.insert(found[name], value)
  end
  return next(found) and found or nil
end

local alone = { "message_subject", "message_text", "text_file", "html_file" }

local function clash(args)
  if args.raw then
    for _, name in ipairs(alone) do
      if args[name] then
        return ("--%s cannot go with --raw"):format((name:gsub("^message_", ""):gsub("_", "-")))
      end
    end
    if #args.attach > 0 or #args.header > 0 then
      return "--attach and --header cannot go with --raw"
    end
  end
  if args.message_text and args.text_file then
    return "--text and --text-file cannot go together"
  end
  local input = 0
  for _, path in ipairs { args.text_file or "", args.html_file or "", args.raw or "" } do
    input = input + (path == "-" and 1 or 0)
  end
  if args.password_fd == "0" or args.access_token_fd == "0" then
    input = input + 1
  end
  return input > 1 and "standard input can be read once only" or nil
end

local function addresses(list)
  return #list > 0 and list or nil
end

local function body(args, message)
  local files = { text = args.text_file, html = args.html_file, raw = args.raw }
  for field, path in pairs(files) do
    local bytes, why = read(path)
    if bytes == nil then
      return nil, why
    end
    message[field] = bytes
  end
  return message
end

local function build(args)
  local why = clash(args)
  if why then
    return nil, why
  end
  local message = {
    to = addresses(args.message_to), cc = addresses(args.message_cc), bcc = addresses(args.message_bcc),
    subject = args.message_subject, text = args.message_text, from = args.message_from,
  }
  message.headers, why = headers(args.header)
  if why then
    return nil, why
  end
  for i, path in ipairs(args.attach) do
    message.attachments = message.attachments or {}
    message.attachments[i] = { path = path }
  end
  return body(args, message)
end

--- Run it.
-- @return as `smtpcheck.cli.test`
function send.run(args)
  local message, why = build(args)
  if message == nil then
    return nil, why, 2
  end
  local settings, status
  settings, why, status = flags.settings(args, true)
  if settings == nil then
    return nil, why, status or 2
  end
  local result, fault = smtpcheck.send(settings, message, { on_event = output.progress(args), locale = locale.of(args) })
  if result == nil then
    return nil, fault, 70
  end
  return output.result(args, result)
end

return send
