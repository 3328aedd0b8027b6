--- The settings of an account: fields, defaults, spellings, and every problem of a table at once. Pure.
-- Whether settings work is found out by a check; this says whether they make sense.
-- @module smtpcheck.settings
local mailbox = require "smtpcheck.settings.mailbox"
local rules = require "smtpcheck.settings.rules"
local security = require "smtpcheck.settings.security"
local values = require "smtpcheck.settings.values"

local settings = {}

-- Limits of the stages as parts of the whole time limit: each leaves room for what follows.
local FRACTIONS = { dns = 0.3, connect = 0.4, greeting = 0.6, tls = 0.4, reply = 0.5 }

local MECHANISMS = {
  "auto", "plain", "login", "cram-md5", "digest-md5", "ntlm", "gssapi", "external",
  "scram-sha-1", "scram-sha-1-plus", "scram-sha-256", "scram-sha-256-plus", "xoauth2", "oauthbearer",
}

--- The fields, by name: `check` (a function of smtpcheck.settings.values), `default`, `required`, and `secret` for one
-- whose value must not be shown. A field without a default is left out of clean settings unless it is given; defaults
-- that depend on other fields are in `settings.check`.
settings.fields = {
  host = { check = values.host, required = true },
  ascii_host = { check = values.derived },
  port = { check = values.port },
  security = { check = values.security },
  username = { check = values.text },
  password = { check = values.password, secret = true },
  access_token = { check = values.token, secret = true },
  auth = { check = values.mechanism(MECHANISMS), default = "auto" },
  from = { check = values.address },
  kind = { check = values.one_of("user", "campaign"), default = "user" },
  helo = { check = values.helo },
  timeout = { check = values.seconds, default = 15 },
  timeouts = { check = values.limits(FRACTIONS) },
  ca_file = { check = values.path },
  ca_path = { check = values.path },
  crl_file = { check = values.path },
  verify = { check = values.boolean, default = true },
  tls_min = { check = values.version, default = "1.2" },
  tls_max = { check = values.version },
  ciphers = { check = values.ciphers },
  client_cert = { check = values.path },
  client_key = { check = values.path },
  client_key_password = { check = values.passphrase, secret = true },
  proxy = { check = values.proxy, secret = true },
  source_address = { check = values.ip },
  family = { check = values.one_of("any", "ipv4", "ipv6"), default = "any" },
  allow_plaintext_auth = { check = values.boolean, default = false },
  allow_unverified_auth = { check = values.boolean, default = false },
  policy = { check = values.policy, default = "open" },
}

-- What other programs call the fields.
local aliases = {
  user = "username", login = "username", user_name = "username", account = "username", smtp_username = "username",
  pass = "password", passwd = "password", pwd = "password", secret = "password", smtp_password = "password",
  token = "access_token", accesstoken = "access_token", oauth_token = "access_token",
  server = "host", hostname = "host", address = "host", smtp_host = "host", smtp_server = "host", smtp_port = "port",
  encryption = "security", ssl = "security", tls = "security", secure = "security", starttls = "security",
  use_tls = "security", use_ssl = "security", protocol = "security",
  mechanism = "auth", auth_type = "auth", auth_mechanism = "auth", authentication = "auth",
  sender = "from", mail_from = "from", from_address = "from", email = "from",
  ehlo = "helo", ca = "ca_file", cafile = "ca_file", capath = "ca_path", crl = "crl_file",
  cert = "client_cert", key = "client_key", bind = "source_address", interface = "source_address",
  verify_peer = "verify", insecure = "verify", cipher = "ciphers",
}

-- The number of single changes between two short words, two letters the wrong way round being one.
local function distance(a, b)
  local rows = { [0] = {} }
  for j = 0, #b do
    rows[0][j] = j
  end
  for i = 1, #a do
    rows[i] = { [0] = i }
    for j = 1, #b do
      local same = a:byte(i) == b:byte(j) and 0 or 1
      local least = math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same)
      if i > 1 and j > 1 and a:byte(i) == b:byte(j - 1) and a:byte(i - 1) == b:byte(j) then
        least = math.min(least, rows[i - 2][j - 2] + 1)
      end
      rows[i][j] = least
    end
  end
  return rows[#a][#b]
end

local function likely_field(name)
  local word = name:lower():gsub("[%s-]", "_")
  if settings.fields[word] or aliases[word] then
    return settings.fields[word] and word or aliases[word]
  elseif #word > 40 then
    return nil
  end
  local best, least
  for known in pairs(settings.fields) do
    local d = distance(word, known)
    if d <= 2 and d < #word / 2 and (not least or d < least or d == least and known < best) then
      best, least = known, d
    end
  end
  return best
end

-- A name of a field as it may stand in a sentence: it came from outside.
local function printable(name)
  return (tostring(name):sub(1, 40):gsub("[^\32-\126]", "?"))
end

-- Collects what is said about the fields; one view of it for each field.
local Report = {}
Report.__index = Report

local function new_report(given, context)
  return setmetatable({
    given = given, problems = {}, notes = {}, derived = {}, policies = values.policies,
    to_ascii = context.to_ascii, mechanisms = context.mechanisms,
  }, Report)
end

function Report:field(name)
  return setmetatable({ name = name }, { __index = self })
end

function Report:inner(name)
  return self:field(self.name .. "." .. printable(name))
end

local function remark(field, code, sentence, suggestion, severity)
  return {
    field = field, code = code, message = ("'%s' %s"):format(field, sentence), suggestion = suggestion,
    severity = severity,
  }
end

function Report:error(code, sentence, suggestion)
  table.insert(self.problems, remark(self.name, code, sentence, suggestion, "error"))
end

function Report:note(code, sentence, suggestion)
  table.insert(self.notes, remark(self.name, code, sentence, suggestion, "note"))
end

local function by_field(a, b)
  if a.field ~= b.field then
    return a.field < b.field
  elseif a.code ~= b.code then
    return a.code < b.code
  end
  return a.message < b.message
end

local function unknown_fields(given, report)
  for name in pairs(given) do
    if settings.fields[name] == nil then
      local known = type(name) == "string" and likely_field(name) or nil
      report:field(printable(name)):error("unknown_field",
        known and ("is not a field; '%s' may be meant."):format(known) or "is not a field.", known)
    end
  end
end

local function check_fields(given, report)
  local clean = {}
  for name, field in pairs(settings.fields) do
    local value = given[name]
    if value == nil then
      clean[name] = field.default
      if field.required then
        report:field(name):error("required", "is missing.")
      end
    elseif field.check ~= values.derived then
      clean[name] = field.check(value, report:field(name))
    end
  end
  for name, value in pairs(report.derived) do
    clean[name] = value
  end
  return clean
end

local function fill_in(clean, given, report)
  if given.security == nil and (given.port == nil or clean.port ~= nil) then
    clean.security = security.default(clean.port)
  end
  if clean.security ~= nil then
    report.default_port = security.port(clean.security)
    if given.port == nil then
      clean.port = report.default_port
    end
  end
  if given.from == nil and clean.username ~= nil then
    local found = mailbox.parse(clean.username, report.to_ascii)
    clean.from = found and found.address
  end
  if clean.timeout ~= nil and (given.timeouts == nil or clean.timeouts ~= nil) then
    clean.timeouts = clean.timeouts or {}
    for name, part in pairs(FRACTIONS) do
      clean.timeouts[name] = clean.timeouts[name] or clean.timeout * part
    end
  end
end

--- Check settings and fill in what is missing.
-- @tparam table given left alone
-- @tparam[opt] table context `to_ascii`, a function that gives the A-label form of an international name or nil;
-- `mechanisms`, a list of the mechanisms that there are (all, unless given)
-- @treturn[1] table clean settings, which are taken again as they are; `ascii_host` is the host for the network
-- @treturn[1] table notes about what was understood or changed, sorted by field:
-- `{ field =, code =, message =, suggestion =, severity = "note" }`
-- @treturn[2] nil
-- @treturn[2] table problems, all of them, sorted by field; as the notes, `severity = "error"`.
-- Codes: required, unknown_field, wrong_type, empty, control, not_utf8, malformed, out_of_range, unknown_value,
-- unavailable, conflict, not_allowed, and those of smtpcheck.settings.mailbox
-- @treturn[2] table the notes
-- @raise when `given` is no table
function settings.check(given, context)
  if type(given) ~= "table" then
    error(("settings: table expected, got %s"):format(type(given)), 2)
  end
  local report = new_report(given, context or {})
  unknown_fields(given, report)
  local clean = check_fields(given, report)
  fill_in(clean, given, report)
  for _, name in ipairs(rules.order) do
    rules[name](clean, given, report)
  end
  table.sort(report.problems, by_field)
  table.sort(report.notes, by_field)
  if #report.problems > 0 then
    return nil, report.problems, report.notes
  end
  return clean, report.notes
end

--- The rules behind a policy of clean settings.
-- @tparam string|table policy
-- @treturn table `{ private = boolean, ports = list or nil, allow = list or nil }`
function settings.policy(policy)
  return values.policies[policy] or policy
end

return settings
