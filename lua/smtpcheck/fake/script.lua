-- Scripts of the fake server: checked, completed, and never the given table itself. A script is plain data:
--
--     { security = "starttls",
--       { client = "^AUTH ", server = "534 5.7.9 Application-specific password required" } }
--
-- The fields are listed in `fields` below, those of a step in `step_fields`.
local ready = require "smtpcheck.fake.scripts"

local script = {}

local securities = { none = true, starttls = true, tls = true }
local versions = { ["1.0"] = true, ["1.1"] = true, ["1.2"] = true, ["1.3"] = true }
local handshakes = { silent = true, close = true, reset = true, garbage = true, plaintext = true, alert = true }
local keys = { ec = true, rsa = true }
local requests = { [true] = true, [false] = true, optional = true, required = true }

local mechanisms = {
  "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS", "XOAUTH2",
  "OAUTHBEARER", "EXTERNAL",
}

local certificates = {
  "valid", "expired", "not_yet_valid", "wrong_name", "self_signed", "unknown_ca", "self_signed_in_chain",
  "missing_intermediate", "intermediate", "revoked", "weak_key", "weak_signature",
}

local function set(list)
  local result = {}
  for _, name in ipairs(list) do
    result[name] = true
  end
  return result
end

local function one_of(choices)
  local names = {}
  for name in pairs(choices) do
    names[#names + 1] = tostring(name)
  end
  table.sort(names)
  return function(value)
    return choices[value] or false, "one of " .. table.concat(names, ", ")
  end
end

local function is(kind)
  return function(value)
    return type(value) == kind, "a " .. kind
  end
end

local function seconds(value)
  return type(value) == "number" and value >= 0 and value < math.huge, "a number of seconds"
end

local function line(value)
  return type(value) == "string" and not value:find("[\r\n]"), "a line without its end (`raw` takes any bytes)"
end

local function list_of(check)
  return function(value)
    if type(value) ~= "table" then
      return false, "a list"
    end
    for key, item in pairs(value) do
      local good, wanted = check(item)
      if math.type(key) ~= "integer" or not good then
        return false, "a list, each item " .. (wanted or "in order")
      end
    end
    return true
  end
end

local function lines(value)
  if type(value) == "table" then
    return #value > 0 and list_of(line)(value), "one or more lines without their ends"
  end
  return line(value)
end

local function accounts(value)
  if type(value) ~= "table" then
    return false, "a table from user name to secret"
  end
  for user, secret in pairs(value) do
    if type(user) ~= "string" or type(secret) ~= "string" then
      return false, "a table from user name to secret, both strings"
    end
  end
  return true
end

-- string.find finds a fault in a pattern only when it gets that far, and then in the middle of a dialogue.
local function well_formed(text)
  local at, open, captures = 1, 0, 0
  while at <= #text do
    local char = text:sub(at, at)
    if char == "%" then
      local kind = text:sub(at + 1, at + 1)
      if kind == "" or kind == "b" and at + 3 > #text or kind == "f" and text:sub(at + 2, at + 2) ~= "[" then
        return false
      end
      at = at + (kind == "b" and 4 or 2)
    elseif char == "[" then
      local last = text:match("^%[%^?%]?()", at)
      local done
      repeat
        local here = text:sub(last, last)
        if here == "" then
          return false
        end
        done = here == "]"
        last = last + (here == "%" and 2 or 1)
      until done
      at = last
    else
      if char == "(" then
        open, captures = open + 1, captures + 1
      elseif char == ")" then
        open = open - 1
      end
      if open < 0 or captures > 32 then
        return false
      end
      at = at + 1
    end
  end
  return open == 0
end

local function pattern(value)
  return type(value) == "string" and well_formed(value), "a Lua pattern"
end

local function count(value)
  return math.type(value) == "integer" and value >= 0, "a whole number"
end

local flood_fields = {
  line = function(value)
    return type(value) == "string" and value ~= "", "bytes, at least one"
  end,
  count = count,
}

local step_fields = {
  client = pattern, -- the client's line must match it; without it the step follows the one before at once
  server = lines, -- the answer
  raw = is("string"), -- or these bytes, as they are
  delay = seconds, -- before the answer
  drip = seconds, -- between two bytes of the answer
  silent = is("boolean"), -- nothing is answered from here on
  flood = is("table"), -- { line = bytes, count = how many times, or until the client goes }, after the answer
  close = is("boolean"), -- the connection is closed after that
  then_close = is("boolean"), -- the same
  reset = is("boolean"), -- or reset
  note = is("string"),
}

local tls_fields = {
  certificate = one_of(set(certificates)),
  key = one_of(keys), -- of a valid certificate
  min = one_of(versions),
  max = one_of(versions),
  ciphers = is("string"),
  client_ca = one_of(requests), -- a client certificate is demanded ("optional": asked for)
  handshake = one_of(handshakes), -- what comes in place of a handshake
  alert = count, -- the number that handshake = "alert" sends
}

local fields = {
  security = one_of(securities),
  auth_before_tls = is("boolean"), -- AUTH is offered before STARTTLS too
  starttls_required = is("boolean"), -- 530 to what needs TLS first
  auth_required = is("boolean"), -- 530 to MAIL without a login
  users = accounts, -- user name to password
  tokens = accounts, -- user name to OAuth 2.0 token
  login = lines, -- the answer to every login, right or wrong
  auth = list_of(one_of(set(mechanisms))), -- the mechanisms offered
  capabilities = list_of(line), -- further lines of the answer to EHLO
  tls = is("table"), -- see tls_fields
  -- what a client should make of it; the server doesn't look at these
  cause = is("string"),
  stage = is("string"),
  note = is("string"),
  settings = is("table"), -- further settings of that client
  stop_after = is("string"), -- how far it has to go
}

local function refuse(text, ...)
  error("fake server: " .. text:format(...), 0)
end

local function check_fields(known, given, where)
  local names = {}
  for name in pairs(given) do
    if math.type(name) ~= "integer" then
      names[#names + 1] = tostring(name)
    end
  end
  table.sort(names)
  for _, name in ipairs(names) do
    if not known[name] then
      refuse("%s: unknown field '%s'", where, name)
    end
    local good, wanted = known[name](given[name])
    if not good then
      refuse("%s: '%s' must be %s", where, name, wanted)
    end
  end
end

local function copy(value)
  if type(value) ~= "table" then
    return value
  end
  local result = {}
  for key, item in pairs(value) do
    result[key] = copy(item)
  end
  return result
end

local function step(given, number)
  local where = "step " .. number
  if type(given) ~= "table" then
    refuse("%s: a table expected, got %s", where, type(given))
  end
  check_fields(step_fields, given, where)
  check_fields(flood_fields, given.flood or {}, where .. ".flood")
  if #given > 0 then
    refuse("%s: a step has no array part", where)
  elseif given.server and given.raw then
    refuse("%s: 'server' and 'raw' are two answers", where)
  elseif given.reset and (given.close or given.then_close) then
    refuse("%s: 'close' and 'reset' are two ends", where)
  elseif given.flood and not given.flood.line then
    refuse("%s: 'flood' needs a 'line'", where)
  elseif given.silent and given.flood then
    refuse("%s: 'silent' and 'flood' exclude each other", where)
  end
  local bytes = given.raw
  if type(given.server) == "string" then
    bytes = given.server .. "\r\n"
  elseif given.server then
    bytes = table.concat(given.server, "\r\n") .. "\r\n"
  end
  return {
    client = given.client, bytes = bytes, delay = given.delay, drip = given.drip, silent = given.silent,
    flood = copy(given.flood), close = given.close or given.then_close, reset = given.reset,
    -- a step without an answer of its own only delays, drips or passes on the built-in one
    own = bytes ~= nil or given.silent or given.flood or given.close or given.then_close or given.reset or false,
  }
end

local function with_defaults(given)
  local result = copy(given)
  for i in ipairs(result) do
    result[i] = nil
  end
  result.security = given.security or "starttls"
  result.users = result.users or { ["ann@example.com"] = "right" }
  result.tokens = result.tokens or { ["ann@example.com"] = "good-token" }
  result.auth = result.auth or { "PLAIN", "LOGIN" }
  result.capabilities = result.capabilities or { "SIZE 26214400", "8BITMIME", "SMTPUTF8" }
  result.tls = result.tls or {}
  result.tls.certificate = result.tls.certificate or "valid"
  if result.starttls_required == nil then
    result.starttls_required = result.security == "starttls" and not result.auth_before_tls
  end
  return result
end

--- The names of the ready scripts, sorted.
-- @treturn table array
function script.names()
  local names = {}
  for name in pairs(ready) do
    names[#names + 1] = name
  end
  table.sort(names)
  return names
end

--- Check a script and fill in what it leaves out.
-- @tparam[opt] table|string given a script, or the name of a ready one; a good server when there is none
-- @treturn table a new table with `steps`; raises, saying where, when the script is wrong
function script.prepare(given)
  if type(given) == "string" then
    if not ready[given] then
      refuse("there is no ready script '%s'; there are: %s", given, table.concat(script.names(), ", "))
    end
    given = ready[given]
  end
  given = given or {}
  if type(given) ~= "table" then
    refuse("a script is a table or a name, not a %s", type(given))
  end
  check_fields(fields, given, "script")
  check_fields(tls_fields, given.tls or {}, "script.tls")
  local result = with_defaults(given)
  result.steps = {}
  local largest = 0
  for key in pairs(given) do
    if math.type(key) == "integer" then
      largest = math.max(largest, key)
    end
  end
  for i = 1, largest do
    result.steps[i] = step(given[i], i)
  end
  local tls = result.tls
  if tls.min and tls.max and tls.min > tls.max then
    refuse("script: tls.min is above tls.max")
  end
  return result
end

return script
