-- What a walk knows, in one flat table of strings, numbers and booleans: what is not in it is not known, and no condition on it
-- holds. No secret is among it, and no user name. Pure.
local causes = require "smtpcheck.causes"
local sentences = require "smtpcheck.sentences"

local facts = {}

-- Names and types of the facts that a state keeps; the rest follows from them and from the provider's record.
facts.kinds = {
  cause = "string", stage = "string", alternatives = "string", close = "number", provider = "string", account_provider = "string",
  host = "string", port = "number", security = "string", encrypted = "boolean", outcome = "string", policy = "string", limit = "string",
  names = "string", not_before = "string", not_after = "string", reply = "number", kind = "string", auth = "string",
  mechanism = "string", offered = "string", credential = "string", username_form = "string", secret_form = "string",
  secret_notes = "string", problems = "string",
}

local CLOSE = 0.5 -- an alternative with this share of the first cause's confidence is as good as it

local before_login = { settings = true, dns = true, connect = true, greeting = true, ehlo = true, tls = true }
local after_login = { mail = true, rcpt = true, send = true }

-- What a provider takes in the place of a password, in one word.
local wanted = { account = "account", app_password_required = "app", app_password_if_2fa = "app", authorization_code = "code",
  api_key = "key", smtp_credential = "smtp", none_oauth_only = "oauth" }
local no_two_step = { code = true, key = true, smtp = true, oauth = true }

-- A list, a list of tables or a set of names, with a blank between its items.
local function joined(list, field)
  if type(list) ~= "table" then
    return list
  end
  local found = {}
  for name, item in pairs(list) do
    if type(item) == "table" then
      item = item[field]
    elseif item == true then
      item = name
    end
    found[#found + 1] = type(item) == "string" and item or nil
  end
  if #list == 0 then
    table.sort(found)
  end
  return #found > 0 and table.concat(found, " ") or nil
end

local function part(value)
  return type(value) == "table" and value or {}
end

local function check(found)
  if type(found) ~= "table" then
    error(("diagnosis: table expected, got %s"):format(type(found)), 0)
  elseif causes[found.cause] == nil then
    error(("diagnosis: field 'cause': '%s' is no cause"):format(tostring(found.cause)), 0)
  elseif found.alternatives ~= nil and type(found.alternatives) ~= "table" then
    error(("diagnosis: field 'alternatives': table expected, got %s"):format(type(found.alternatives)), 0)
  end
  for i, other in ipairs(found.alternatives or {}) do
    if type(other) ~= "table" or causes[other.cause] == nil then
      error(("diagnosis: field 'alternatives': item %d has no known cause"):format(i), 0)
    end
  end
end

local function close_ones(found)
  local sure, count = found.confidence or 1, 0
  for _, other in ipairs(found.alternatives or {}) do
    if (other.confidence or 0) < sure * CLOSE then
      break
    end
    count = count + 1
  end
  return count
end

--- The facts in a diagnosis or a result. A diagnosis carries them in `context`; a result has some of them in its own fields.
-- @tparam table found
-- @treturn table of the names above
-- @raise when it is neither
function facts.of(found)
  check(found)
  local context, server, auth = part(found.context), part(found.server), part(found.auth)
  local certificate = part(part(part(found.tls).certificates)[1])
  local f = {
    cause = found.cause, stage = found.stage, alternatives = joined(found.alternatives, "cause"), close = close_ones(found),
    provider = found.provider, host = server.host, port = server.port, security = found.security, encrypted = found.encrypted,
    limit = found.limit, names = sentences.listed(certificate.names), not_before = certificate.not_before,
      not_after = certificate.not_after,
    reply = part(found.reply).code, mechanism = auth.mechanism, offered = sentences.listed(auth.offered),
    problems = joined(found.problems, "field"),
  }
  for name, value in pairs(context) do
    if facts.kinds[name] then
      f[name] = (name == "names" or name == "offered") and sentences.listed(value) or joined(value)
    end
  end
  for name, kind in pairs(facts.kinds) do
    if type(f[name]) ~= kind then
      f[name] = nil
    end
  end
  return f
end

local function only_oauth(offered)
  local found = false
  for name in (offered or ""):gmatch("[%w%-]+") do
    if name ~= "XOAUTH2" and name ~= "OAUTHBEARER" then
      return false
    end
    found = true
  end
  return found
end

-- How the provider has it with 2-step verification, as far as its record says.
local function two_step_at(record, kind)
  if record.two_factor_url then
    return "page"
  elseif no_two_step[kind] then
    return "none"
  elseif kind == "app" or record.app_password_url then
    return "maybe"
  end
  return kind == "account" and "unlisted" or "unknown"
end

-- Whether the host is another provider's, and none of those that the account's own provider names.
local function other_host(record, own, host)
  if own == nil or record == nil or own == record or host == nil then
    return false
  end
  for _, entry in ipairs(own.hosts or {}) do
    if entry.host == host:lower() or entry.host:find("{", 1, true) then
      return false
    end
  end
  return own.hosts ~= nil
end

--- All that conditions may ask for: the facts, what follows from them, and what the provider's record says.
-- @tparam table known facts
-- @tparam[opt] table record of the provider whose server it is
-- @tparam[opt] table own record of the provider whose domain the user name has
-- @treturn table a new one
function facts.complete(known, record, own)
  local f = {}
  for name, value in pairs(known) do
    f[name] = value
  end
  f.main = f.cause
  f.before_login, f.after_login = before_login[f.stage] or false, after_login[f.stage] or false
  f.host_for_reading = (f.host or ""):lower():find("^imap[%d%-]*%.") ~= nil or (f.host or ""):lower():find("^pop%d?[%d%-]*%.") ~= nil
  f.only_oauth = only_oauth(f.offered)
  f.other_account = other_host(record, own, f.host)
  for name in (f.secret_notes or ""):gmatch("[%w_]+") do
    f["note_" .. name] = true
  end
  if f.note_groups_of_four or f.credential == "app_password" then
    f.secret_form = "app_password"
  end
  f.provider_known = record ~= nil
  record = record or {}
  local user_name = record.username or ""
  f.provider_name = record.name and record.name:match("^(.-)%s*%(.*%)$") or record.name -- without what tells records apart
  f.provider_kind = record.kind
  f.user_name = user_name:match("^literal:(.+)$")
  f.user_name_wanted = f.user_name and "fixed" or record.username
  f.secret_wanted = wanted[record.password] or "unknown"
  f.two_step_at = two_step_at(record, f.secret_wanted)
  f.provider_has_switch = record.smtp_enable ~= nil
  return f
end

return facts
