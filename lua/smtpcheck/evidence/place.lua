--- Where a pasted failure happened and with what: host, port, provider and credential, as far as the text tells. Pure, and in one
-- pass over the words of the text.
-- @module smtpcheck.evidence.place
local providers = require "smtpcheck.providers"
local words = require "smtpcheck.evidence.words"

local NAMES = 48    -- names that are looked at
local GREETINGS = 8 -- lines that may be one
local LONGEST = 253 -- bytes of a name (RFC 1035)

local tokens = { "auth xoauth2", "auth oauthbearer", "aadsts", "access token", "refresh token", "\"xoauth2\"", "xoauth2 authentication" }

local in_name = {}
for byte = 0, 255 do
  in_name[byte] = string.char(byte):find("^[%w_-]$") ~= nil
end

-- The port behind a name: "smtp.example.com:587", "host: smtp.example.com, port: 587", "host, port: a.b, 25".
local function port_at(text, at)
  local port = text:match("^:(%d+)%f[%D]", at) or text:match("^[\"',; ]*port[\"':= ]*(%d+)", at)
    or text:match("^, (%d%d%d?%d?%d?)%f[%D]", at)
  return port and math.tointeger(tonumber(port))
end

-- Names with dots, and "localhost", with the port behind them, in order. Each dot is looked at, and what stands around it.
local function names_in(text)
  local found, at, here = {}, 1, text:find("localhost", 1, true)
  while #found < NAMES do
    local dot = text:find(".", at, true)
    if here and (dot == nil or here < dot) then
      at = here + #"localhost"
      found[#found + 1] = { name = "localhost", port = port_at(text, at), number = true }
      here = text:find("localhost", at, true)
    elseif dot then
      local from = dot
      while from > at and dot - from < LONGEST and in_name[text:byte(from - 1)] do
        from = from - 1
      end
      local name, stop = text:match("^([%w._-]*[%w])()", from)
      at = math.max(stop or 0, dot + 1)
      local number = name ~= nil and name:find("^%d+%.%d+%.%d+%.%d+$") ~= nil
      if number or (name and #name <= LONGEST and words.is_domain(name)) then
        found[#found + 1] = { name = name, port = port_at(text, stop), number = number }
      end
    else
      break
    end
  end
  return found
end

local function provider_of(name)
  local record = providers.by_host(name) or providers.by_mx(name)
  return record and record.id
end

local function host_of(names)
  for _, one in ipairs(names) do
    if one.port then
      return one
    end
  end
end

local function credential_in(text)
  for _, sign in ipairs(tokens) do
    if text:find(sign, 1, true) then
      return "token"
    end
  end
end

-- The first greeting that gives its provider away; some put their mark at the end of every reply.
local function provider_greeting(text)
  local looked = 0
  for line in text:gmatch("%f[%d]220[ -]([^\n]*)") do
    local record = looked < GREETINGS and providers.by_banner(line:sub(1, LONGEST))
    if record then
      return record.id
    end
    looked = looked + 1
  end
end

local function provider_in(e, names, text)
  local id = e.host and provider_of(e.host)
  local seen = {}
  for _, one in ipairs(names) do
    if id == nil and not one.number and not seen[one.name] then
      id = provider_of(one.name)
      seen[one.name] = true
    end
  end
  return id or provider_greeting(text)
end

--- @tparam table e evidence; its fields are filled where they are missing
-- @tparam string text lower case
return function(e, text)
  local names = names_in(text)
  local with_port = host_of(names)
  if e.host == nil and with_port then
    e.host = with_port.name
  end
  e.port = e.port or (with_port and with_port.port) or math.tointeger(tonumber(text:match("%f[%w]port[:= \"']+(%d+)")))
  if e.credential == "oauth" then
    e.credential = "token"
  end
  e.credential = e.credential or credential_in(text)
  e.provider = e.provider or provider_in(e, names, text)
end
