--- New values for fields of the settings, and the memory of logins that were refused. Secrets are asked for without echo.
-- @module smtpcheck.cli.change
local flags = require "smtpcheck.cli.settings_flags"
local secret = require "smtpcheck.cli.secret"

local change = {}

local labels = { password = "Password of %s at %s: ", access_token = "Access token of %s at %s: ",
  client_key_password = "Pass phrase of the client's key (%s at %s): ", proxy = "URL of the proxy (%s at %s): " }
local other = { password = "access_token", access_token = "password" } -- one login has one of them

local truth = { yes = true, no = false }
local switches = { verify = true, allow_plaintext_auth = true, allow_unverified_auth = true }

local function who_and_where(settings)
  return tostring(settings.username or "nobody"), tostring(settings.host)
end

-- nil: it stays as it is; the third value is true when the person broke off.
local function typed_secret(talk, settings, name)
  while true do
    local value, why, broken_off = secret.from_prompt(labels[name]:format(who_and_where(settings)))
    if value == nil then
      return nil, why, broken_off
    elseif value ~= settings[name] or name ~= "password" then
      return value
    end
    talk:say("That is the password that was there already.")
  end
end

local function next_password(talk, settings, waiting)
  local source = table.remove(waiting, 1)
  if source then
    return secret.read(source.way, source.from)
  elseif talk:with_person() then
    return typed_secret(talk, settings, "password")
  end
end

local function shown(value)
  if type(value) == "boolean" then
    return value and "yes" or "no"
  end
  return value ~= nil and type(value) ~= "table" and tostring(value) or nil
end

local function typed_value(talk, settings, name)
  local value = talk:value(name, shown(settings[name]))
  if value and switches[name] then
    return truth[value:lower()]
  end
  return value
end

local function new_value(talk, settings, name, waiting)
  if name == "password" then
    return next_password(talk, settings, waiting)
  elseif not talk:with_person() then
    return nil
  elseif labels[name] then
    return typed_secret(talk, settings, name)
  end
  return typed_value(talk, settings, name)
end

local function put(settings, name, value)
  settings[name] = value
  if other[name] then
    settings[other[name]] = nil
  end
end

--- Asks for new values, and puts them into the settings.
-- @tparam table talk dialogue
-- @tparam table settings
-- @tparam table fields names
-- @tparam table waiting array of { way =, from = }: passwords given beforehand, used up from the front
-- @treturn[1] boolean whether a value is another one now
-- @treturn[2] nil
-- @treturn[2] string why not
-- @treturn[2] integer exit status
function change.ask(talk, settings, fields, waiting)
  local known, changed = flags.fields(), false
  if #fields > 0 and talk:with_person() then
    talk:say("New values; an empty line keeps what is there.")
  end
  for _, name in ipairs(fields) do
    if known[name] and name ~= "timeouts" then
      local given = name == "password" and waiting[1]
      local value, why, broken_off = new_value(talk, settings, name, waiting)
      if broken_off then
        return nil, why, 130
      elseif value == nil and given then
        return nil, why, 2
      elseif value ~= nil then
        changed = changed or value ~= settings[name]
        put(settings, name, value)
      elseif not talk:with_person() then
        talk:say(("'%s' stays as it is."):format(name))
      end
    end
  end
  return changed
end

--- Fields and values as words.
-- @tparam table set field -> value
-- @treturn string "port = 465, security = tls"
function change.words(set)
  local names = {}
  for name in pairs(set) do
    names[#names + 1] = name
  end
  table.sort(names)
  for i, name in ipairs(names) do
    names[i] = ("%s = %s"):format(name, shown(set[name]))
  end
  return table.concat(names, ", ")
end

-- What makes a login another one.
local function login_of(settings)
  local parts = {}
  for i, name in ipairs { "host", "port", "security", "username", "auth", "password", "access_token" } do
    parts[i] = tostring(settings[name])
  end
  return table.concat(parts, "\0")
end

--- A memory of refused logins.
-- @treturn table with `note(settings, result)` and `times(settings)`
function change.memory()
  local refused = {}
  return {
    note = function(settings, result)
      local has_login = settings.password ~= nil or settings.access_token ~= nil
      if has_login and result.stage == "auth" and result.reply then
        refused[login_of(settings)] = (refused[login_of(settings)] or 0) + 1
      end
    end,
    times = function(settings)
      return refused[login_of(settings)] or 0
    end,
  }
end

return change
