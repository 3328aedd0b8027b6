--- The spellings of `security` that people, forms and other clients' settings use.
-- The key is what is left of a spelling when case, blanks, hyphens, slashes and the like are gone.
-- @module smtpcheck.settings.security
local security = {}

security.canonical = { "starttls", "tls", "none", "opportunistic" }

-- "by_port": encryption is wanted and the way is not said; the port says it.
-- "auto": what the server offers; implicit TLS on its own port, for nothing else works there.
local spellings = {
  starttls = {
    "starttls", "starttlsrequired", "requirestarttls", "requiredstarttls", "starttlsrequire", "tlsstarttls",
    "starttlstls", "sslstarttls", "explicit", "explicittls", "explicitssl", "esmtps", "encrypt", "sslreqd",
    "587", "submission", "usestarttls", "starttlsalways", "alwaysstarttls", "upgrade",
  },
  tls = {
    "tls", "ssl", "ssltls", "tlsssl", "smtps", "submissions", "implicit", "implicittls", "implicitssl", "tlsimplicit",
    "sslimplicit", "sslonconnect", "tlsonconnect", "tlswrapper", "wrappermode", "tlswrappermode", "465", "usessl",
  },
  none = {
    "", "none", "no", "false", "off", "0", "plain", "plaintext", "plaintextonly", "cleartext", "clear", "unencrypted",
    "unencryptedconnection", "insecure", "disabled", "disable", "never", "25", "nossl", "notls", "noencryption",
    "nil", "null",
  },
  opportunistic = {
    "opportunistic", "opportunistictls", "starttlswhenavailable", "starttlsifavailable", "starttlsoptional",
    "optionalstarttls", "starttlsopportunistic", "opportunisticstarttls", "trystarttls", "tlsifavailable",
    "tlswhenavailable", "ifavailable", "whenavailable", "optional", "may", "try", "trytls", "tryssl",
    "prefer", "preferred",
  },
  by_port = { "true", "yes", "on", "1", "enabled", "enable", "encrypted", "secure", "required", "always",
    "tlsrequired", "requiretls" },
  auto = { "auto", "automatic", "autodetect", "detect", "any" },
}

local meaning = {}
for name, keys in pairs(spellings) do
  for _, key in ipairs(keys) do
    if meaning[key] then
      error("spelling '" .. key .. "' has two meanings")
    end
    meaning[key] = name
  end
end

--- The canonical name behind a spelling.
-- @param given string, boolean or number
-- @tparam[opt] integer port decides where the spelling alone doesn't
-- @treturn string|nil "starttls", "tls", "none" or "opportunistic"; nil when it is no spelling of any
function security.of(given, port)
  local text = math.type(given) == "float" and ("%g"):format(given) or tostring(given)
  local found = meaning[text:lower():gsub("[ _/+,&().-]", "")]
  if found == "by_port" then
    return security.default(port)
  elseif found == "auto" then
    return port == 465 and "tls" or "opportunistic"
  end
  return found
end

--- What is taken when nothing is said.
-- @tparam[opt] integer port
-- @treturn string
function security.default(port)
  return port == 465 and "tls" or "starttls"
end

--- The port that goes with a way of securing the connection.
-- @tparam string name
-- @treturn integer
function security.port(name)
  return name == "tls" and 465 or 587
end

return security
