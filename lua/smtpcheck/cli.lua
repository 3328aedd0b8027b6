--- The command line, in the words of the API. Results go to standard output, progress and errors to standard error.
-- @module smtpcheck.cli
local core = require "smtpcheck.core"
local smtpcheck = require "smtpcheck"

local cli = {}

local USAGE, OWN, INTERRUPTED = 2, 70, 130

local names = { "test", "send", "doctor", "explain", "guide", "providers", "rules", "fake" }

local function version()
  local parts = core.version()
  return ("smtpcheck %s (Lua %s, libcurl %s, OpenSSL %s)\nmechanisms: %s"):format(smtpcheck._VERSION,
    _VERSION:match("[%d.]+"), parts.curl, parts.openssl, table.concat(parts.mechanisms, " "))
end

-- A part of the command that is not installed is no reason why the others should fail.
local function load_command(name)
  local module = "smtpcheck.cli." .. name
  local found, command = pcall(require, module)
  if not found and not tostring(command):find(("module '%s' not found"):format(module), 1, true) then
    error(command, 0)
  end
  return found and command or nil
end

-- The one that is meant, as far as the first word tells; the others need not be loaded then.
local function load_commands(first)
  for _, name in ipairs(names) do
    local command = name == first and load_command(name)
    if command then
      return { [name] = command }
    end
  end
  local all = {}
  for _, name in ipairs(names) do
    all[name] = load_command(name)
  end
  return all
end

local function new_parser(argparse, arguments)
  local parser = argparse("smtpcheck", "Tells whether outgoing-mail (SMTP) settings work and, when they do not, why.",
    "Exit status: 0 ok, 1 a cause at no stage, 2 usage or settings, 10 dns, 11 connect, 12 greeting, 13 ehlo,\n"
    .. "14 tls, 15 auth, 16 mail, 17 rcpt, 18 send, 70 a fault of smtpcheck.")
  parser:command_target("command")
  parser:flag("--version"):description("show the version"):action(function()
    print(version())
    os.exit(0)
  end)
  local commands = load_commands(arguments[1])
  for _, name in ipairs(names) do
    if commands[name] then
      local command = parser:command(name)
      command:summary(commands[name].summary):description(commands[name].summary:gsub("^%l", string.upper) .. ".")
      commands[name].declare(command)
    end
  end
  return parser, commands
end

local function run(arguments)
  local found, argparse = pcall(require, "argparse")
  if not found then
    return nil, "the command line needs the Lua library argparse (rock: argparse, Debian: lua-argparse)", USAGE
  end
  local parser, commands = new_parser(argparse, arguments)
  local parsed, args = parser:pparse(arguments)
  if not parsed then
    return nil, args:gsub("\n", ". ") .. "; see smtpcheck --help", USAGE
  end
  return commands[args.command].run(args)
end

local function say(text)
  io.stderr:write("smtpcheck: ", require("smtpcheck.report.safe")(text), "\n")
end

--- Run the command line.
-- @tparam table arguments as in `arg`
-- @treturn integer exit status
function cli.main(arguments)
  core.harden() -- before there is any secret
  local ran, status, message, failed = xpcall(run, function(fault)
    return tostring(fault)
  end, arguments)
  if not ran then
    if status:find("interrupted!", 1, true) then
      return INTERRUPTED
    end
    say(status)
    return OWN
  elseif status == nil then
    say(message)
    return failed or OWN
  end
  return status
end

return cli
