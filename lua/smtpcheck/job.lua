-- From a caller's settings and options to what the core runs: one place for defaults that depend on what is asked. Pure but for
-- the host name and the conversion of international names, which come in as arguments.
local check = require "smtpcheck.options"
local core = require "smtpcheck.core"
local message = require "smtpcheck.message"
local mailbox = require "smtpcheck.settings.mailbox"
local settings = require "smtpcheck.settings"

local job = {}

local stages = {
  dns = true, connect = true, greeting = true, ehlo = true, tls = true, auth = true, mail = true, rcpt = true,
}

local known_options = {
  stop_after = "string", to = "string", probe = "boolean", on_event = "function", rules = "any", locale = "string",
  message = "any", addresses = "table",
}

--- Raises unless every option is one that exists, with the right type.
function job.check_options(options, level)
  options = check.check(options, known_options, level + 1)
  if options.stop_after ~= nil and not stages[options.stop_after] then
    error(("option 'stop_after': '%s' is not a stage"):format(options.stop_after), level + 1)
  end
  return options
end

local function problem(field, code, sentence)
  return { field = field, code = code, message = sentence, severity = "error" }
end

-- The name for EHLO: the machine's own when it is a full one; nil lets the core take its address literal.
local function own_name()
  local name = core.hostname()
  if name and name:find("^[%w][%w%-%.]*%.[%a][%w%-]*[%w]$") and not name:find("%.%.") then
    return name
  end
end

--- Settings as they came in -> clean settings | nil, problems.
-- Misuse (no table, an unknown field, a value of the wrong Lua type) raises.
function job.clean(given, level)
  if type(given) ~= "table" then
    error(("settings: table expected, got %s"):format(type(given)), level + 1)
  end
  local clean, notes = settings.check(given, { to_ascii = core.to_ascii, mechanisms = core.version().mechanisms })
  if clean == nil then
    for _, p in ipairs(notes) do
      if p.code == "unknown_field" or p.code == "wrong_type" then
        error("settings: " .. p.message, level + 1)
      end
    end
  end
  return clean, notes
end

local function wants_login(clean)
  return clean.password ~= nil or clean.access_token ~= nil or clean.auth == "external" or clean.auth == "gssapi"
end

--- The stage at which a connection is ready for a login: the last EHLO.
function job.connected(clean)
  return clean.security == "tls" and "ehlo" or "tls"
end

local function goal_of(clean, options, problems)
  local goal = options.stop_after or (wants_login(clean) and "auth" or job.connected(clean))
  local order = { auth = 1, mail = 2, rcpt = 3, send = 4 }
  if options.message ~= nil then
    goal = "send"
  end
  if options.stop_after == "auth" and not wants_login(clean) then
    problems[#problems + 1] = problem("username", "required", "A login is to be tested, and there is no user name and password.")
  end
  if (order[goal] or 0) >= 2 and clean.from == nil and options.message == nil then
    problems[#problems + 1] = problem("from", "required", "A sender address is needed: 'from' is missing, and the user name is no address.")
  end
  if options.to ~= nil then
    local to, _, why = mailbox.parse(options.to, core.to_ascii)
    if to == nil then
      problems[#problems + 1] = problem("to", "invalid", ("The recipient's address cannot be used: %s."):format(why))
    end
  end
  return goal, order[goal] ~= nil and wants_login(clean)
end

local function secret_of(clean)
  local value = clean.access_token
  if value ~= nil then
    return value, true
  end
  return clean.password, false
end

--- What the core runs.
-- @treturn[1] table options for the core
-- @treturn[1] function|nil the function that gives the secret when it is due
-- @treturn[2] nil
-- @treturn[2] table problems
function job.compile(clean, options, letter)
  local problems = {}
  local goal, login = goal_of(clean, options, problems)
  if #problems > 0 then
    return nil, problems
  end
  local policy = type(clean.policy) == "table" and clean.policy or { private = clean.policy ~= "web" }
  local given = {
    host = clean.host, ascii_host = clean.ascii_host or clean.host, port = clean.port, security = clean.security,
    auth = clean.auth, from = clean.from, helo = clean.helo or own_name(), timeout = clean.timeout,
    timeouts = clean.timeouts, ca_file = clean.ca_file, ca_path = clean.ca_path, crl_file = clean.crl_file,
    verify = clean.verify, tls_min = clean.tls_min, tls_max = clean.tls_max, ciphers = clean.ciphers,
    client_cert = clean.client_cert, client_key = clean.client_key, client_key_password = clean.client_key_password,
    proxy = clean.proxy, source_address = clean.source_address, family = clean.family,
    allow_plaintext_auth = clean.allow_plaintext_auth, allow_unverified_auth = clean.allow_unverified_auth,
    deny_private = policy.private == false, allow = policy.allow, addresses = options.addresses,
    goal = goal, login = login, events = options.on_event ~= nil, keep = options.keep,
  }
  local fetch
  if login then
    given.username = clean.username
    local secret, token = secret_of(clean)
    given.token_wanted = token
    if type(secret) == "function" then
      fetch, given.secret_pending = secret, true
    else
      given[token and "token" or "password"] = secret
    end
  end
  if letter ~= nil then
    given.message, given.recipients, given.from = letter.data, letter.recipients, letter.from
    given.smtputf8, given.eightbit = letter.smtputf8, letter.eightbit
  elseif goal == "rcpt" then
    given.recipients, given.dry_run = { options.to or clean.from }, true
  end
  if given.from and given.from:find("[\128-\255]") then
    given.smtputf8 = true
  end
  return given, fetch
end

local function read_file(path)
  local file, why = io.open(path, "rb")
  if not file then
    return nil, why
  end
  local bytes = file:read("a")
  file:close()
  return bytes
end

--- A caller's message as bytes for the wire.
-- @treturn[1] table what message.build gives
-- @treturn[2] nil
-- @treturn[2] table problems
function job.letter(clean, given)
  return message.build(given, {
    from = clean.from, now = os.time(), random = core.random, base64 = core.base64_encode, hostname = core.hostname(),
    to_ascii = core.to_ascii, read = read_file,
    test = given.text == nil and given.html == nil and given.raw == nil, -- none of the caller's own: a test message, marked as one
  })
end

--- Calls the caller's function for a secret. What it says on failure may hold the secret: not repeated.
-- @treturn string|nil the secret
-- @treturn string|nil why there is none
function job.secret(fetch)
  local called, value = pcall(fetch)
  if called and type(value) == "string" and value ~= "" and not value:find("\0", 1, true) then
    return value
  end
  return nil, called and "the function for the secret gave none" or "the function for the secret raised an error"
end

return job
