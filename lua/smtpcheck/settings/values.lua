--- Checks of single values: small functions, put together in the table of fields.
-- A check takes a value and a report and gives back the clean value, or nil after `report:error`. Sentences follow the
-- field's name; they never repeat the value, for it may be a secret in the wrong field.
-- @module smtpcheck.settings.values
local mailbox = require "smtpcheck.settings.mailbox"
local names = require "smtpcheck.settings.names"
local security = require "smtpcheck.settings.security"

local values = {}

-- Longer limits are milliseconds taken for seconds.
local LONGEST = 3600

local POLICY = { open = { private = true }, web = { private = false, ports = { 25, 465, 587, 2525 } } }
values.policies = POLICY

local function wrong_type(report, expected, value)
  return report:error("wrong_type", ("must be %s, not a %s."):format(expected, type(value)))
end

-- What every text is asked first. `kind`: "text" is read by people, "path" may hold any byte but controls, "secret" any
-- but NUL.
local function sound(value, report, kind)
  if value == "" then
    return report:error("empty", "is empty.")
  elseif value:find("\0", 1, true) then
    return report:error("control", "holds a NUL byte.")
  elseif kind ~= "secret" and value:find("%c") then
    return report:error("control", "holds a line break or another control character.")
  elseif kind == "text" and not utf8.len(value) then
    return report:error("not_utf8", "is not valid UTF-8.")
  end
  return value
end

local function text_of(kind, check)
  return function(value, report)
    if type(value) ~= "string" then
      return wrong_type(report, "a string", value)
    elseif not sound(value, report, kind) then
      return nil
    end
    return (check or function(same) return same end)(value, report)
  end
end

values.text = text_of("text")
values.path = text_of("path")

--- A password: any bytes but NUL, or a function that gives it when it is due.
function values.password(value, report)
  if type(value) == "function" then
    return value
  elseif type(value) ~= "string" then
    return wrong_type(report, "a string or a function that returns one", value)
  end
  return sound(value, report, "secret")
end

--- A password that is needed at once.
values.passphrase = text_of("secret")

--- An access token: in XOAUTH2 and OAUTHBEARER control characters end a part (RFC 7628), so they can't be in one.
function values.token(value, report)
  if type(value) == "function" then
    return value
  elseif type(value) ~= "string" then
    return wrong_type(report, "a string or a function that returns one", value)
  end
  return sound(value, report, "path")
end

function values.boolean(value, report)
  if type(value) ~= "boolean" then
    return wrong_type(report, "true or false", value)
  end
  return value
end

-- A number, or digits in a text as forms send them.
local function number_of(value)
  if type(value) == "string" then
    return value:find("^%d+%.?%d*$") and tonumber(value) or nil
  end
  return value
end

function values.port(value, report)
  if type(value) ~= "number" and type(value) ~= "string" then
    return wrong_type(report, "a number", value)
  end
  local port
  if type(value) == "number" or value:find("^%d+$") then
    port = math.tointeger(tonumber(value))
  end
  if not port then
    local digits = type(value) == "string" and value:match("^%D*(%d+)%D*$")
    local likely = digits and math.tointeger(tonumber(digits))
    return report:error("malformed", "must be a whole number such as 587.",
      likely and likely > 0 and likely < 65536 and likely or nil)
  elseif port < 1 or port > 65535 then
    return report:error("out_of_range", "must be a number from 1 to 65535.")
  end
  return port
end

function values.seconds(value, report)
  if type(value) ~= "number" and type(value) ~= "string" then
    return wrong_type(report, "a number of seconds", value)
  end
  local seconds = number_of(value)
  if not seconds or seconds ~= seconds then
    return report:error("malformed", "must be a number of seconds such as 15.")
  elseif seconds <= 0 then
    return report:error("out_of_range", "must be more than 0 seconds.")
  elseif seconds > LONGEST then
    local likely = seconds / 1000
    return report:error("out_of_range", ("is a number of seconds, %d at most."):format(LONGEST),
      likely >= 1 and likely <= LONGEST and (math.tointeger(likely) or likely) or nil)
  end
  return seconds
end

--- The limits of the stages; what is missing is a part of the whole time limit and is filled in later.
function values.limits(fractions)
  return function(value, report)
    if type(value) ~= "table" then
      return wrong_type(report, "a table", value)
    end
    local clean = {}
    for name, limit in pairs(value) do
      local inner = report:inner(name)
      if fractions[name] == nil then
        inner:error("unknown_field", "is no stage with a limit: dns, connect, greeting, tls and reply are.")
      else
        clean[name] = values.seconds(limit, inner)
      end
    end
    return clean
  end
end

local host_faults = {
  { "[ \t]", "holds a blank." },
  { "://", "holds a scheme such as smtp://; only the name of the server belongs here." },
  { "@", "holds an @; only the name of the server belongs here, not an address or a user." },
  { "[/\\]", "holds a slash; only the name of the server belongs here, without a path." },
  { "%%", "holds a percent sign; write the name as it is, without escapes and without a zone." },
  { "^[^:]*:%d*$", "holds a port; that belongs in the field 'port'." },
  { "^%[.*%]:%d*$", "holds a port; that belongs in the field 'port'." },
  { "^[%d.]*%d[%d.]*$", "is a number; an address has four decimal numbers without leading zeros, such as 192.0.2.1." },
  { "^0[xX]%x+$", "is a number; an address has four decimal numbers without leading zeros, such as 192.0.2.1." },
  { "%.%.", "has two dots in a row." },
}

local function host_fault(value)
  for _, fault in ipairs(host_faults) do
    if value:find(fault[1]) then
      return fault[2]
    end
  end
  return names.has_invisible(value) and "holds a blank or an invisible character."
    or "is not the name of a server: letters, digits, hyphens and dots make one."
end

--- A host: a name (international ones too) or an address; the ASCII form of a name goes to `ascii_host`.
values.host = text_of("text", function(value, report)
  local bare = value:match("^%[(.*)%]$")
  local address, family = names.address(bare or value)
  if family == "ipv6" or address and not bare then
    if bare then
      report:note("cleaned", "was given in brackets, which are not part of the address.", bare)
    end
    report.derived.ascii_host = address
    return bare or value
  end
  local name = value
  if value:find("[^.]%.$") then
    name = value:sub(1, -2)
    report:note("cleaned", "ended with a dot, which was left out.", name)
  end
  local ascii = names.is_domain(name) and names.to_ascii(name, report.to_ascii)
  if not ascii then
    if names.is_domain(name) then
      return report:error("malformed", "can't be written as an international domain name.")
    end
    return report:error("malformed", host_fault(value), names.likely_host(value))
  end
  report.derived.ascii_host = not ascii:find("[\128-\255]") and ascii or nil
  return name
end)

--- The clean host in ASCII: computed, accepted so that clean settings can be given again.
function values.derived(_, report)
  return report.derived[report.name]
end

values.helo = text_of("text", function(value, report)
  if names.is_helo(value) then
    return value
  end
  local address, family = names.address(value)
  return report:error("malformed", "must be a full domain name, or an address in brackets such as [192.0.2.1].",
    address and (family == "ipv6" and "[IPv6:" .. address .. "]" or "[" .. address .. "]") or names.likely_host(value))
end)

--- An address for MAIL FROM; its domain becomes A-labels, so that fewer servers need SMTPUTF8.
values.address = text_of("text", function(value, report)
  local found, code, why = mailbox.parse(value, report.to_ascii)
  if not found then
    return report:error(code, why .. ".", mailbox.likely(value))
  end
  if found.address ~= value then
    report:note("cleaned", "has an international domain, which is written in ASCII.", found.address)
  end
  return found.address
end)

--- One of a few words, in whatever case.
function values.one_of(...)
  local words = { ... }
  local known = {}
  for _, word in ipairs(words) do
    known[word] = true
  end
  return text_of("text", function(value, report)
    local word = value:lower()
    if not known[word] then
      return report:error("unknown_value", ("must be one of: %s."):format(table.concat(words, ", ")))
    end
    return word
  end)
end

--- A mechanism to log in with. One that exists but is not in this build is told apart.
function values.mechanism(known)
  local choice = values.one_of(table.unpack(known))
  return function(value, report)
    if type(value) == "string" then
      value = value:gsub("[_ ]", "-")
    end
    local name = choice(value, report)
    if name == nil or name == "auto" or report.mechanisms == nil then
      return name
    end
    for _, mechanism in ipairs(report.mechanisms) do
      if mechanism:lower() == name then
        return name
      end
    end
    return report:error("unavailable", ("asks for %s, which is not in this build."):format(name:upper()), "auto")
  end
end

--- How the connection is secured, in any of its spellings.
function values.security(value, report)
  local kind = type(value)
  if kind ~= "string" and kind ~= "boolean" and kind ~= "number" then
    return wrong_type(report, "a string", value)
  elseif kind == "string" and value ~= "" and not sound(value, report, "text") then
    return nil
  end
  local port = math.tointeger(tonumber(report.given.port))
  local name = security.of(value, port)
  if not name then
    return report:error("unknown_value", ("must be one of: %s."):format(table.concat(security.canonical, ", ")),
      security.default(port))
  elseif name ~= value then
    report:note("cleaned", ("was understood as '%s'."):format(name), name)
  end
  return name
end

local versions = { ["1.0"] = true, ["1.1"] = true, ["1.2"] = true, ["1.3"] = true }

--- A version of TLS; "TLSv1.2" and the number 1.2 are understood.
function values.version(value, report)
  if type(value) ~= "string" and type(value) ~= "number" then
    return wrong_type(report, 'a string such as "1.2"', value)
  end
  local text = type(value) == "number" and ("%.1f"):format(value) or value
  if not sound(text, report, "text") then
    return nil
  end
  local version = text:lower():gsub("^tls[ _]?v?", ""):gsub("_", ".")
  version = version == "1" and "1.0" or version
  if not versions[version] then
    return report:error("unknown_value", "must be one of: 1.0, 1.1, 1.2, 1.3.")
  elseif version ~= value then
    report:note("cleaned", ("was understood as '%s'."):format(version), version)
  end
  return version
end

values.ciphers = text_of("text", function(value, report)
  if not value:find("^[%w:+!@=_., -]+$") then
    return report:error("malformed", "must be a list of cipher names with colons between them.")
  end
  return value
end)

local proxies = { http = true, https = true, socks4 = true, socks4a = true, socks5 = true, socks5h = true }

--- A proxy as a URL. It may hold a password, so nothing of it is repeated.
values.proxy = text_of("text", function(value, report)
  local scheme, rest = value:match("^(%a[%w]*)://(.+)$")
  if not scheme then
    return report:error("malformed", "must be a URL such as socks5h://proxy.example.com:1080.")
  elseif not proxies[scheme:lower()] then
    return report:error("unknown_value", "must begin with one of: http, https, socks4, socks4a, socks5, socks5h.")
  end
  rest = rest:gsub("/$", "")
  local target = rest:match("@([^@]*)$") or rest
  local host, port = target:match("^%[([%x:.]+)%]:?(%d*)$")
  if host then
    host = names.ipv6(host)
  else
    host, port = target:match("^([^:]*):?(%d*)$")
    host = host and (names.is_ipv4(host) or names.is_domain(host)) and host
  end
  local number = port and port ~= "" and tonumber(port) or 1080
  if not host or value:find(" ", 1, true) then
    return report:error("malformed", "must be a URL such as socks5h://proxy.example.com:1080; its host is malformed.")
  elseif number < 1 or number > 65535 then
    return report:error("out_of_range", "has a port that is not from 1 to 65535.")
  end
  return value
end)

values.ip = text_of("text", function(value, report)
  local address = names.address(value)
  if not address then
    return report:error("malformed", "must be an IP address of this machine, such as 192.0.2.1.",
      names.address(value:match("^%[(.*)%]$") or ""))
  end
  return address
end)

local policy_parts = {}

function policy_parts.private(value, report)
  return values.boolean(value, report)
end

local function list(value, report, check, sentence)
  if type(value) ~= "table" then
    return wrong_type(report, "a list", value)
  end
  local clean = {}
  for key, item in pairs(value) do
    if math.type(key) ~= "integer" or key < 1 or key > #value then
      return report:error("malformed", "must be a list without gaps and names.")
    end
    clean[key] = check(item)
    if clean[key] == nil then
      return report:error("malformed", sentence)
    end
  end
  return clean
end

function policy_parts.ports(value, report)
  return list(value, report, function(item)
    local port = math.type(item) == "integer" and item
      or type(item) == "string" and item:find("^%d+$") and math.tointeger(tonumber(item))
    return port and port > 0 and port < 65536 and port or nil
  end, "must be a list of port numbers.")
end

-- One form for each address: the core compares them as text.
function policy_parts.allow(value, report)
  return list(value, report, function(item)
    return type(item) == "string" and names.address(item) or nil
  end, "must be a list of IP addresses.")
end

--- Where connections may go: a name, or a table of rules. A table that doesn't speak of private addresses refuses them.
function values.policy(value, report)
  if type(value) == "string" then
    return values.one_of("open", "web")(value, report)
  elseif type(value) ~= "table" then
    return wrong_type(report, '"open", "web" or a table', value)
  end
  local clean, sound_parts = { private = false }, true
  for name, part in pairs(value) do
    local inner = report:inner(name)
    local check = policy_parts[name]
    if check == nil then
      inner:error("unknown_field", "is no part of a policy: private, ports and allow are.")
    else
      clean[name] = check(part, inner)
    end
    sound_parts = sound_parts and check ~= nil and clean[name] ~= nil
  end
  return sound_parts and clean or nil
end

return values
