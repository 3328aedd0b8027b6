-- Own facts: what the check saw itself, whatever words came with it. A fact weighs 20 to 40, more than all words together.
local function any_attempt(outcome)
  return function(e)
    for _, a in ipairs(e.attempts or {}) do
      if a.outcome == outcome then
        return true
      end
    end
    return false
  end
end

local function every_attempt(outcome)
  return function(e)
    local some = false
    for _, a in ipairs(e.attempts or {}) do
      if a.outcome == outcome then
        some = true
      elseif a.outcome ~= "denied" and a.outcome ~= "abandoned" then
        return false
      end
    end
    return some
  end
end

local function no_attempt(e)
  return #(e.attempts or {}) == 0
end

local function open(e)
  return e.policy ~= "web"
end

local function both(a, b)
  return function(e)
    return a(e) and b(e)
  end
end

-- "\x15\x03…": an alert, or another TLS record, where a greeting was due
local function tls_bytes(e)
  return (e.received or ""):find("^\\x1[4-7]\\x03") ~= nil or (e.received or ""):find("^[\x14-\x17]\x03") ~= nil
end

local function no_tls_bytes(e)
  return not tls_bytes(e)
end

local function no_probe(e)
  return not e.probe_tls
end

local function probe(e)
  return e.probe_tls == true
end

-- "wrong version number" alone is no proof in a check of our own: rubbish gives it, too
local function plain_peer(e)
  return e.plaintext ~= nil or e.probe_plaintext == true or (e.tls_error == "0A00010B" and e.source ~= "check")
end

local function not_plain_port(e)
  return not (e.security == "tls" and plain_peer(e))
end

local function says_ftp(e)
  local banner = (e.banner or ""):upper()
  return banner:find("%f[%w]FTP") ~= nil or banner:find("FTPD", 1, true) ~= nil
end

local function not_ftp(e)
  return not says_ftp(e)
end

local version_errors = { ["0A00042E"] = true, ["0A000102"] = true, ["0A00014D"] = true }

local function version_alert(e)
  return e.alert == 70 or version_errors[e.tls_error] == true
end

local function other_tls(e)
  return not version_alert(e) and e.problem == nil and not_plain_port(e)
end

local function smtp_so_far(e)
  return (e.received or ""):find("^[2-5]%d%d[ %-]") ~= nil
end

local function resolver_failed(e)
  return e.resolve ~= "EAI_NONAME" and e.resolve ~= "EAI_NODATA" and e.resolve ~= "EAI_ADDRFAMILY"
end

local function not_at_dns(e)
  return e.stage ~= "dns"
end

local function unknown_command(e)
  return e.reply.code ~= nil and e.reply.code <= 504
end

local oauth = { XOAUTH2 = true, OAUTHBEARER = true }

local function only_oauth_offered(e)
  for _, name in ipairs(e.offered or {}) do
    if type(name) ~= "string" or not oauth[name:upper()] then
      return false
    end
  end
  return #(e.offered or {}) > 0 and e.credential ~= "token"
end

-- our own check knows at which stage it stood; another program's text lets it be guessed
local function told(e)
  return e.source == "text"
end

local function seen(e)
  return not told(e)
end

local later = { "greeting", "ehlo", "auth", "mail", "rcpt", "send" }
local after_greeting = { "ehlo", "auth", "mail", "rcpt", "send" }
local gone = { "closed", "reset" }

local facts = {
  { id = "done", cause = "ok", weight = 40, outcome = "done" },
  { id = "settings", cause = "settings.invalid", weight = 40, outcome = "invalid" },
  { id = "denied", cause = "settings.invalid", weight = 40, outcome = "denied" },

  { id = "name-unknown", cause = "dns.not_found", weight = 40, outcome = "resolve", resolve = { "EAI_NONAME", "EAI_NODATA", "EAI_ADDRFAMILY" } },
  { id = "resolver-down", cause = "dns.unavailable", weight = 40, outcome = "resolve", when = resolver_failed },
  { id = "resolver-silent", cause = "dns.unavailable", weight = 40, outcome = "timeout", stage = "dns" },
  { id = "resolver-limit", cause = "dns.unavailable", weight = 40, outcome = "timeout", limit = "dns", when = not_at_dns },

  { id = "all-refused", cause = "connect.refused", weight = 40, outcome = "connect", when = both(open, every_attempt("refused")) },
  { id = "some-refused", cause = "connect.refused", weight = 28, outcome = "connect",
    when = function(e) return open(e) and any_attempt("refused")(e) and not every_attempt("refused")(e) end },
  { id = "attempt-timeout", cause = "connect.timeout", weight = 32, outcome = "connect", when = both(open, any_attempt("timeout")) },
  { id = "attempt-unreachable", cause = "connect.unreachable", weight = 24, outcome = "connect", when = both(open, any_attempt("unreachable")) },
  { id = "attempt-reset", cause = "connect.closed", weight = 26, outcome = "connect", when = both(open, any_attempt("reset")) },
  { id = "attempt-error", cause = "connect.unreachable", weight = 16, outcome = "connect", when = both(open, any_attempt("error")) },
  { id = "no-address", cause = "connect.unreachable", weight = 8, outcome = "connect", when = both(open, no_attempt) },
  { id = "connect-silent", cause = "connect.timeout", weight = 40, outcome = "timeout", stage = "connect", when = open },
  { id = "proxy", cause = "connect.unreachable", weight = 32, outcome = "proxy" },
  { id = "gone-connecting", cause = "connect.closed", weight = 36, outcome = gone, stage = "connect", when = open },
  -- a form on a server tells nobody what listens in its network: one cause, one rule, one sentence for all of these
  { id = "not-connected", cause = "connect.timeout", weight = 40, stage = "connect", policy = "web",
    when = function(e) return e.outcome ~= "done" and e.outcome ~= "denied" and e.outcome ~= "proxy" end },

  { id = "gone", cause = "connect.closed", weight = 36, outcome = gone, stage = later,
    when = function(e) return e.stage ~= "greeting" or not e.probe_tls end },
  { id = "gone-probe", cause = "tls.implicit_expected", weight = 40, outcome = gone, stage = "greeting", when = probe },
  { id = "gone-in-handshake", cause = "tls.handshake_failed", weight = 32, outcome = gone, stage = "tls",
    when = function(e) return e.tls_started and not_plain_port(e) end },
  { id = "gone-at-starttls", cause = "connect.closed", weight = 36, outcome = gone, stage = "tls",
    when = function(e) return not e.tls_started and not_plain_port(e) end },
  { id = "gone-somewhere", cause = "connect.closed", weight = 24, outcome = gone, when = function(e) return e.stage == nil end },

  { id = "not-smtp", cause = "greeting.not_smtp", weight = 40, outcome = "not_smtp", when = no_tls_bytes },
  { id = "tls-bytes", cause = "tls.implicit_expected", weight = 40, outcome = "not_smtp", when = tls_bytes },
  { id = "banner-ftp", cause = "greeting.not_smtp", weight = 60, outcome = { "reply", "malformed" }, stage = { "ehlo", "tls" }, when = says_ftp },
  { id = "banner-silent", cause = "greeting.timeout", weight = 36, outcome = "timeout", stage = "greeting", when = no_probe },
  { id = "banner-silent-tls", cause = "tls.implicit_expected", weight = 40, outcome = "timeout", stage = "greeting", when = probe },
  { id = "banner-5xx", cause = "greeting.rejected", weight = 40, outcome = "reply", stage = "greeting", class = 5, when = seen },
  { id = "banner-5xx-told", cause = "greeting.rejected", weight = 9, outcome = "reply", stage = "greeting", class = 5, when = told },
  { id = "banner-4xx", cause = "greeting.unavailable", weight = 40, outcome = "reply", stage = "greeting", class = 4, when = seen },
  { id = "banner-4xx-told", cause = "greeting.unavailable", weight = 9, outcome = "reply", stage = "greeting", class = 4, when = told },
  { id = "banner-malformed", cause = "greeting.not_smtp", weight = 36, outcome = "malformed", stage = "greeting",
    when = function(e) return e.received ~= nil and not smtp_so_far(e) or e.received == nil and e.source ~= "check" end },
  { id = "malformed", cause = "server.protocol_error", weight = 36, outcome = "malformed",
    when = function(e)
      return not_ftp(e) and (e.stage ~= "greeting" or smtp_so_far(e) or (e.received == nil and e.source == "check"))
    end },
  { id = "too-long", cause = "server.protocol_error", weight = 36, outcome = "too_long" },
  { id = "wrong-class", cause = "server.protocol_error", weight = 36, outcome = "reply", class = { 2, 3 },
    when = function(e) return e.source == "check" end },
  -- the same from another program: it may show the last reply that it liked, and not the one that stopped it
  { id = "wrong-class-told", cause = "server.protocol_error", weight = 4, outcome = "reply", class = { 2, 3 },
    when = function(e) return e.source ~= "check" end },

  { id = "starttls-missing", cause = "tls.starttls_not_offered", weight = 40, outcome = "starttls_missing" },
  { id = "starttls-4xx", cause = "tls.starttls_refused", weight = 40, outcome = "reply", stage = "tls", class = 4, when = seen },
  { id = "starttls-4xx-told", cause = "tls.starttls_refused", weight = 8, outcome = "reply", stage = "tls", class = 4, when = told },
  { id = "starttls-unknown", cause = "tls.starttls_not_offered", weight = 32, outcome = "reply", stage = "tls", class = 5, when = unknown_command },
  { id = "starttls-5xx", cause = "tls.starttls_refused", weight = 32, outcome = "reply", stage = "tls", class = 5,
    when = function(e) return not unknown_command(e) end },
  { id = "tls-to-plain", cause = "tls.plaintext_port", weight = 40, stage = "tls", security = "tls",
    outcome = { "tls", "timeout", "closed", "reset" }, when = plain_peer },
  { id = "tls-version", cause = "tls.protocol_version", weight = 40, outcome = "tls", when = version_alert },
  { id = "tls-other", cause = "tls.handshake_failed", weight = 32, outcome = "tls", when = other_tls },
  { id = "tls-stalled", cause = "timeout", weight = 32, outcome = "timeout", stage = "tls", when = not_plain_port },
  { id = "stalled", cause = "timeout", weight = 36, outcome = "timeout", stage = after_greeting,
    when = function(e) return e.limit ~= "dns" end },
  { id = "stalled-somewhere", cause = "timeout", weight = 24, outcome = "timeout",
    when = function(e) return e.stage == nil and e.limit ~= "dns" end },

  { id = "unencrypted", cause = "auth.encryption_required", weight = 40, outcome = "unencrypted" },
  { id = "unverified", cause = "auth.encryption_required", weight = 40, outcome = "unverified" },
  { id = "auth-missing", cause = "auth.not_offered", weight = 40, outcome = "auth_missing" },
  { id = "no-mechanism", cause = "auth.mechanism_unsupported", weight = 40, outcome = "no_mechanism" },
  { id = "only-oauth", cause = "auth.basic_auth_disabled", weight = 20, outcome = "no_mechanism", when = only_oauth_offered },
  { id = "server-signature", cause = "server.protocol_error", weight = 36, outcome = "server_signature" },
  { id = "too-large", cause = "send.message_too_large", weight = 40, outcome = "too_large" },
  { id = "no-smtputf8", cause = "mail.sender_rejected", weight = 36, outcome = "no_smtputf8", stage = { "mail", "send" } },
  { id = "no-smtputf8-recipient", cause = "rcpt.rejected", weight = 36, outcome = "no_smtputf8", stage = "rcpt" },
}

-- ---- certificates ----

local problems = {
  expired = "tls.cert_expired", not_yet_valid = "tls.cert_expired", name_mismatch = "tls.cert_name_mismatch",
  self_signed = "tls.cert_self_signed", self_signed_in_chain = "tls.cert_self_signed", unknown_issuer = "tls.cert_untrusted",
  missing_intermediate = "tls.cert_untrusted", revoked = "tls.cert_revoked", weak_key = "tls.cert_untrusted",
  weak_signature = "tls.cert_untrusted", other = "tls.cert_untrusted",
}

-- an alert of the server's beside a problem of its certificate: the handshake failed for the one or the other
local function alone(e)
  return e.alert == nil
end

local function with_alert(e)
  return e.alert ~= nil and e.checked ~= false
end

for problem, cause in pairs(problems) do
  facts[#facts + 1] = { id = "certificate-" .. problem, cause = cause, weight = 40, outcome = "tls", problem = problem, when = alone }
  facts[#facts + 1] = { id = "certificate-alert-" .. problem, cause = cause, weight = 20, outcome = "tls", problem = problem, when = with_alert }
end
facts[#facts + 1] = { id = "tls-alert", cause = "tls.handshake_failed", weight = 24, outcome = "tls",
  when = function(e) return e.alert ~= nil and e.problem ~= nil and not version_alert(e) end }

return facts
