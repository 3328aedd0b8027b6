--- Rules between fields: what must come with what. Each looks at clean values, and speaks only where the fields it
-- needs were sound, so that one mistake gives one problem.
-- @module smtpcheck.settings.rules
local by_token = { xoauth2 = true, oauthbearer = true }

-- Mechanisms that need neither password nor token: a certificate or a ticket stands for them.
local without_secret = { external = true, gssapi = true }

local function given_any(given, ...)
  for i = 1, select("#", ...) do
    if given[(select(i, ...))] ~= nil then
      return true
    end
  end
  return false
end

local rules = {}

local function login_by_token(given, auth, report)
  if given.access_token == nil then
    local why = ("is missing: %s logs in with an access token."):format(auth:upper())
    report:field("access_token"):error("required", why)
  end
end

local function login_by_password(given, auth, report)
  if given.password == nil then
    local chosen = auth ~= "auto" and ("%s logs in with a password."):format(auth:upper()) or "there is a user name."
    report:field("password"):error("required", "is missing: " .. chosen)
  end
end

--- A login has a name and a secret, and the secret is one of the kind that the mechanism takes.
function rules.login(clean, given, report)
  local auth = clean.auth
  local secret = given_any(given, "password", "access_token")
  if secret and given.username == nil then
    report:field("username"):error("required", "is missing: there is a password or an access token for a login.")
  elseif not secret and given.username == nil and auth ~= nil and auth ~= "auto" and not without_secret[auth] then
    report:field("username"):error("required", ("is missing: a login by %s is asked for."):format(auth:upper()))
    return
  end
  if auth == nil or without_secret[auth] or given.username == nil then
    return
  elseif by_token[auth] then
    login_by_token(given, auth, report)
  elseif auth ~= "auto" or not secret then
    login_by_password(given, auth, report)
  end
end

--- EXTERNAL is the login by client certificate: it needs one, and TLS to show it.
function rules.external(clean, given, report)
  if clean.auth ~= "external" then
    return
  end
  if given.client_cert == nil then
    report:field("client_cert"):error("required", "is missing: EXTERNAL logs in with a client certificate.")
  end
  if clean.security == "none" then
    local why = "is 'none', but EXTERNAL shows a client certificate, and that needs TLS."
    report:field("security"):error("conflict", why, "starttls")
  end
end

--- A key belongs to a certificate.
function rules.client_key(_, given, report)
  for _, name in ipairs { "client_key", "client_key_password" } do
    if given[name] ~= nil and given.client_cert == nil then
      report:field(name):error("conflict", "is of no use without 'client_cert'.")
    end
  end
end

--- The range of TLS versions isn't empty.
function rules.tls_range(clean, given, report)
  if clean.tls_min and clean.tls_max and clean.tls_min > clean.tls_max then
    local default = given.tls_min == nil and ", its default" or ""
    local why = ("is below 'tls_min', which is %s%s."):format(clean.tls_min, default)
    report:field("tls_max"):error("conflict", why, clean.tls_min)
  end
end

--- A source address is of the family that is asked for.
function rules.source(clean, _, report)
  if clean.source_address == nil or clean.family == "any" or clean.family == nil then
    return
  end
  local family = clean.source_address:find(":", 1, true) and "ipv6" or "ipv4"
  if family ~= clean.family then
    local why = ("is not of the family that is asked for, %s."):format(clean.family)
    report:field("source_address"):error("conflict", why)
  end
end

--- What a policy forbids. A proxy would connect where the policy can't see, so it goes with open policies only.
function rules.policy(clean, given, report)
  local policy = report.policies[clean.policy] or clean.policy
  if policy == nil then
    return
  end
  if policy.ports and clean.port then
    local allowed = false
    for _, port in ipairs(policy.ports) do
      allowed = allowed or port == clean.port
    end
    if not allowed then
      local ports = table.concat(policy.ports, ", ")
      report:field("port"):error("not_allowed", ("is not allowed by the policy; allowed are: %s."):format(ports))
    end
  end
  if policy.private == false and given.proxy ~= nil then
    report:field("proxy"):error("not_allowed", "is not allowed by the policy, which tells addresses apart.")
  end
end

rules.order = { "login", "external", "client_key", "tls_range", "source", "policy" }

return rules
