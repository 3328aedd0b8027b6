--- `smtpcheck fake`: a scripted SMTP server on loopback, for tests of programs that send mail.
-- @module smtpcheck.cli.fake
local smtpcheck_fake = require "smtpcheck.fake"

local fake = { summary = "a scripted SMTP server on loopback, until it is stopped" }

--- Declare the flags.
function fake.declare(command)
  command:argument("script"):args("?"):description("a ready script's name, or a Lua file that returns a table")
  command:option("--port"):argname("N"):convert(function(text)
    local port = math.tointeger(tonumber(text))
    if port and port >= 0 and port <= 65535 then
      return port
    end
    return nil, "a port is a whole number up to 65535"
  end):description("port of 127.0.0.1; a free one unless given")
  command:flag("--list"):description("show the ready scripts")
end

local function list()
  local scripts = smtpcheck_fake.scripts()
  for _, name in ipairs(smtpcheck_fake.names()) do
    local line = ("%-28s %-30s %s"):format(name, scripts[name].cause or "", scripts[name].note or "")
    io.stdout:write((line:gsub(" +$", "")), "\n")
  end
  return 0
end

-- A script is data: its file sees no library.
local function load_script(path)
  local chunk, why = loadfile(path, "t", {})
  if not chunk then
    return nil, why
  end
  local ran, script = pcall(chunk)
  if not ran or type(script) ~= "table" then
    return nil, ran and path .. " returns no table" or script
  end
  return script
end

local function script_of(name)
  if name == nil or smtpcheck_fake.scripts()[name] then
    return name
  elseif not name:find("[/.]") then
    return nil, ("there is no ready script '%s'; see smtpcheck fake --list"):format(name)
  end
  return load_script(name)
end

--- Run it.
-- @return as `smtpcheck.cli.test`
function fake.run(args)
  if args.list then
    return list()
  end
  local script, why = script_of(args.script)
  if why then
    return nil, why, 2
  end
  local ran, served, fault = pcall(smtpcheck_fake.serve, script, { port = args.port })
  if not ran then
    return nil, tostring(served), 2 -- a rock that is missing, or a script that makes no sense
  elseif not served then
    return nil, fault, 70
  end
  return 0
end

return fake
