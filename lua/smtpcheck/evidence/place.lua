--- Where a pasted failure happened and with what: host, port, provider and credential, as far as the text tells. Pure, and in one
-- pass over the words of the text.
-- @module smtpcheck.evidence.place
local providers = require "smtpcheck.providers"
local words = require "smtpcheck.evidence.words"

local NAMES = 48    -- names that are looked at
local GREETINGS = 8 -- lines that may be one
local LONGEST = 253 -- bytes of a name (RFC 1035)

local tokens = { "auth xoauth2", "auth oauthbearer", "aadsts", "access token", "refresh token", "\"xoauth2\"", "xoauth2 authentication" }

local function is_name(word)
  return #word <= LONGEST and words.is_domain(word)
end

-- Names with the port behind them, in order: "smtp.example.com:587", "host: smtp.example.com, port: 587", "host, port: a.b, 25".
local function names_in(text)
  local found, last = {}, nil
  for word in text:gmatch("[%w.:_-]+") do
    if #found >= NAMES then
      break
    end
    local name, port
    if word:find(".", 1, true) or word:find("localhost", 1, true) then
      name, port = word:match("^([%w.-]+):(%d+)")
      name = name or words.without_stop(word):match("^[%w.-]+$")
    end
    if name and (is_name(name) or name == "localhost" or name:find("^%d+%.%d+%.%d+%.%d+$")) then
      last = { name = name, port = port and math.tointeger(tonumber(port)), number = name:find("^[%d.]+$") ~= nil }
      found[#found + 1] = last
    elseif last and last.port == nil and not last.closed then
      if word:find("^%d%d%d?%d?%d?$") then
        last.port = math.tointeger(tonumber(word))
      elseif word ~= "port:" and word ~= "port" then
        last.closed = true -- something else stands between the name and the number
      end
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
