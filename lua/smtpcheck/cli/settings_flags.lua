--- The settings as flags: `--` and the field's name with dashes. Secrets have no flag of their own name.
-- @module smtpcheck.cli.settings_flags
local secret = require "smtpcheck.cli.secret"
local smtpcheck = require "smtpcheck"

local M = {}

-- field, what stands for its value in the help, its line there
local texts = {
  { "host", "NAME", "outgoing server: name or address" },
  { "port", "N", "587 unless given, 465 with --security tls" },
  { "security", "HOW", "starttls, tls, none or opportunistic" },
  { "username", "NAME", "user name for the login; none: no login" },
  { "auth", "MECHANISM", "auto, plain, login, cram-md5, scram-sha-256, xoauth2 …" },
  { "from", "ADDRESS", "sender: MAIL FROM and header From" },
  { "kind", "KIND", "user (a person's account) or campaign (a sender of bulk mail)" },
  { "helo", "NAME", "name to give in EHLO" },
  { "timeout", "SECONDS", "deadline for everything, 15 unless given" },
  { "ca_file", "FILE", "trusted certificates, in place of the system's" },
  { "ca_path", "FOLDER", "trusted certificates, a folder of hashed names" },
  { "crl_file", "FILE", "revoked certificates" },
  { "tls_min", "VERSION", "lowest TLS version, 1.2 unless given" },
  { "tls_max", "VERSION", "highest TLS version" },
  { "ciphers", "LIST", "ciphers for TLS 1.2 and older" },
  { "client_cert", "FILE", "certificate to show to the server" },
  { "client_key", "FILE", "its key, when it is not in the same file" },
  { "proxy", "URL", "socks5h://host:port and the like; with a password in it, use --proxy-env and its kind" },
  { "source_address", "ADDRESS", "address of this machine to connect from" },
  { "family", "FAMILY", "any, ipv4 or ipv6" },
  { "policy", "NAME", "open, or web: for forms on servers" },
}

local switches = {
  { "verify", "verify the server's certificate (on unless given)" },
  { "allow_plaintext_auth", "log in over a connection that is not encrypted" },
  { "allow_unverified_auth", "log in though the certificate is not verified" },
}

local limits = { "dns", "connect", "greeting", "tls", "reply" }

-- Those that can wait until the login is due can be asked for at the prompt.
local secrets = {
  { "password", "the password" },
  { "access_token", "the OAuth 2.0 access token" },
  { "client_key_password", "the pass phrase of the client's key" },
  { "proxy", "the proxy's URL" },
}

local no_password = { external = true, gssapi = true }

local function dashed(name)
  return (name:gsub("_", "-"))
end

local truth = {
  yes = true, ["true"] = true, on = true, ["1"] = true, no = false, ["false"] = false, off = false, ["0"] = false,
}

local function to_boolean(text)
  local value = truth[text:lower()]
  if value == nil then
    return nil, "a switch is yes or no"
  end
  return value and "yes" or "no"
end

local sources = {
  env = { "VAR", "%s: the value of this environment variable" },
  file = { "FILE", "%s: this file, which others must not be able to read" },
  fd = { "N", "%s: what this open descriptor gives" },
  command = { "COMMAND", "%s: what this command prints" },
}

local function refuse(name)
  local flag = dashed(name)
  return function()
    return nil, ("--%s takes no value: everybody on this machine could read it. Use --%s-env, --%s-file, --%s-fd, "
      .. "--%s-command, or type it at the prompt"):format(flag, flag, flag, flag, flag)
  end
end

local function declare_secret(command, name, text)
  local flag = dashed(name)
  for _, way in ipairs(secret.ways) do
    command:option("--" .. flag .. "-" .. way):argname(sources[way][1]):target(name .. "_" .. way)
      :description(sources[way][2]:format(text))
  end
  if name ~= "proxy" then
    command:option("--" .. flag):args("?"):hidden(true):target(name .. "_refused"):convert(refuse(name))
  end
end

--- Declare the flags on a subcommand.
-- @param command of argparse
function M.declare(command)
  for _, row in ipairs(texts) do
    command:option("--" .. dashed(row[1])):argname(row[2]):target(row[1]):description(row[3])
  end
  for _, row in ipairs(switches) do
    command:option("--" .. dashed(row[1])):args("?"):argname("yes|no"):target(row[1]):convert(to_boolean)
      :description(row[2])
    command:flag("--no-" .. dashed(row[1])):target("no_" .. row[1]):hidden(true)
  end
  for _, name in ipairs(limits) do
    command:option("--timeout-" .. name):argname("SECONDS"):target("timeout_" .. name)
      :description(("limit for %s"):format(name == "reply" and "each reply" or "the stage " .. name))
  end
  for _, row in ipairs(secrets) do
    declare_secret(command, row[1], row[2])
  end
end

local function switch(args, name)
  if args["no_" .. name] then
    return false
  elseif args[name] == nil then
    return nil
  end
  local value = args[name]
  return (type(value) == "table" and value[1] or value) ~= "no"
end

local function plain(args)
  local settings = {}
  for _, row in ipairs(texts) do
    settings[row[1]] = args[row[1]]
  end
  for _, row in ipairs(switches) do
    settings[row[1]] = switch(args, row[1])
  end
  for _, name in ipairs(limits) do
    if args["timeout_" .. name] then
      settings.timeouts = settings.timeouts or {}
      settings.timeouts[name] = args["timeout_" .. name]
    end
  end
  return settings
end

-- Which way a secret comes, or nil; two ways are one too many.
local function source_of(args, name)
  local found
  for _, way in ipairs(secret.ways) do
    local from = args[name .. "_" .. way]
    if from and found then
      return nil, ("--%s-%s and --%s-%s cannot go together"):format(dashed(name), found.way, dashed(name), way)
    elseif from then
      found = { name = name, way = way, from = from }
    end
  end
  return found
end

local function gather(args)
  local found = {}
  for _, row in ipairs(secrets) do
    local name = row[1]
    local why
    if args[name .. "_refused"] ~= nil then
      return nil, select(2, refuse(name)())
    end
    found[name], why = source_of(args, name)
    if why then
      return nil, why
    end
  end
  if found.password and found.access_token then
    return nil, "a password and an access token cannot go together"
  elseif args.proxy and found.proxy then
    return nil, "--proxy cannot go with another flag that gives it"
  elseif args.proxy and args.proxy:find("@", 1, true) then
    return nil, "--proxy with a user or password in it could be read by everybody on this machine: use --proxy-env, "
      .. "--proxy-file, --proxy-fd or --proxy-command"
  end
  return found
end

local function at_once(settings, found)
  for _, name in ipairs { "client_key_password", "proxy" } do
    if found[name] then
      local value, why = secret.read(found[name].way, found[name].from)
      if value == nil then
        return nil, why
      end
      settings[name] = value
    end
  end
  return true
end

local function ask(settings, name)
  local question = ("%s of %s at %s: "):format(name == "password" and "Password" or "Access token", settings.username,
    settings.host)
  local value, why, broken_off = secret.from_prompt(question)
  if value == nil and not broken_off then
    local flag = dashed(name)
    why = ("%s; use --%s-env, --%s-file, --%s-fd or --%s-command"):format(why, flag, flag, flag, flag)
  end
  return value, why, broken_off
end

local by_token = { xoauth2 = true, oauthbearer = true }

-- The login's secret: which one, and a function that gets it.
local function login(settings, found)
  local name = found.access_token and "access_token" or found.password and "password" or nil
  local auth = (settings.auth or "auto"):lower()
  if not name and (settings.username == nil or no_password[auth]) then
    return nil
  elseif not name then
    name = by_token[auth] and "access_token" or "password"
    return name, function()
      return ask(settings, name)
    end
  end
  return name, function()
    return secret.read(found[name].way, found[name].from)
  end
end

--- Settings from parsed arguments. The secret is read, or asked for, only when the other settings make sense and a login
-- will be tried with it.
-- @tparam table args of argparse
-- @tparam boolean with_login whether the login will be reached
-- @treturn[1] table settings
-- @treturn[2] nil
-- @treturn[2] string why not
-- @treturn[2] integer|nil an exit status other than that of wrong usage
function M.settings(args, with_login)
  local found, why = gather(args)
  if not found then
    return nil, why
  end
  local settings = plain(args)
  why = select(2, at_once(settings, found))
  if why then
    return nil, why
  end
  local name, get = login(settings, found)
  if name == nil then
    return settings
  end
  settings[name] = get
  if with_login and smtpcheck.validate(settings) then
    local value, broken_off
    value, why, broken_off = get()
    if value == nil then
      return nil, why, broken_off and 130 or nil
    end
    settings[name] = value
  end
  return settings
end

--- The fields that have a flag or a set of flags.
-- @treturn table set of names
function M.fields()
  local names = { timeouts = true }
  for _, rows in ipairs { texts, switches, secrets } do
    for _, row in ipairs(rows) do
      names[row[1]] = true
    end
  end
  return names
end

return M
