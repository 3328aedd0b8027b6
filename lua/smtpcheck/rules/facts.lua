-- Own facts: what the check saw itself, whatever words came with it.
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
    for _, a in ipairs(e.attempts or {}) do
      if a.outcome ~= outcome and a.outcome ~= "denied" then
        return false
      end
    end
    return #(e.attempts or {}) > 0
  end
end

local function open(e)
  return e.policy ~= "web"
end

local function both(a, b)
  return function(e)
    return a(e) and b(e)
  end
end

local function tls_bytes(e)
  return (e.received or ""):find("^\\x1[4-7]\\x03") ~= nil
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

local function plain_peer(e)
  return e.plaintext ~= nil or e.probe_plaintext == true or (e.tls_error == "0A00010B" and e.source ~= "check")
end

local function silent_greeting(e)
  return (e.received or "") == ""
end

local function says_ftp(e)
  return (e.banner or ""):upper():find("%f[%w]FTP") ~= nil or (e.banner or ""):upper():find("FTPD", 1, true) ~= nil
end

local function not_ftp(e)
  return not says_ftp(e)
end

local function version_alert(e)
  return e.alert == 70 or e.tls_error == "0A00042E" or e.tls_error == "0A000102" or e.tls_error == "0A00014D"
end

local function other_tls(e)
  return not version_alert(e) and e.problem == nil and not (e.security == "tls" and plain_peer(e))
end

local later = { "greeting", "ehlo", "auth", "mail", "rcpt", "send" }

local facts = {
  { id = "done", cause = "ok", weight = 10, outcome = "done" },
  { id = "settings", cause = "settings.invalid", weight = 10, outcome = "invalid" },
  { id = "denied", cause = "settings.invalid", weight = 10, outcome = "denied" },

  { id = "name-unknown", cause = "dns.not_found", weight = 10, outcome = "resolve",
    resolve = { "EAI_NONAME", "EAI_NODATA", "EAI_ADDRFAMILY" } },
  { id = "resolver-down", cause = "dns.unavailable", weight = 10, outcome = "resolve",
    resolve = { "EAI_AGAIN", "EAI_FAIL", "EAI_SYSTEM", "EAI_MEMORY", "EAI_FAMILY", "EAI_?" } },
  { id = "resolver-silent", cause = "dns.unavailable", weight = 10, outcome = "timeout", stage = "dns" },

  { id = "all-refused", cause = "connect.refused", weight = 10, outcome = "connect", when = both(open, every_attempt("refused")) },
  { id = "some-refused", cause = "connect.refused", weight = 6, outcome = "connect", when = both(open, any_attempt("refused")) },
  { id = "unreachable", cause = "connect.unreachable", weight = 7, outcome = "connect", when = both(open, any_attempt("unreachable")) },
  { id = "attempt-timeout", cause = "connect.timeout", weight = 8, outcome = "connect", when = both(open, any_attempt("timeout")) },
  { id = "attempt-reset", cause = "connect.closed", weight = 7, outcome = "connect", when = both(open, any_attempt("reset")) },
  { id = "attempt-error", cause = "connect.unreachable", weight = 4, outcome = "connect", when = both(open, any_attempt("error")) },
  { id = "connect-web", cause = "connect.timeout", weight = 10, outcome = "connect", when = function(e) return e.policy == "web" end },
  { id = "connect-silent", cause = "connect.timeout", weight = 10, outcome = "timeout", stage = "connect" },
  { id = "proxy", cause = "connect.unreachable", weight = 8, outcome = "proxy" },

  { id = "gone", cause = "connect.closed", weight = 9, outcome = { "closed", "reset" }, stage = later, when = no_probe },
  { id = "gone-probe", cause = "tls.implicit_expected", weight = 10, outcome = { "closed", "reset" }, stage = "greeting", when = probe },
  { id = "gone-connecting", cause = "connect.closed", weight = 9, outcome = { "closed", "reset" }, stage = "connect" },
  { id = "gone-in-handshake", cause = "tls.handshake_failed", weight = 8, outcome = { "closed", "reset" }, stage = "tls",
    when = function(e) return e.tls_started and not (e.security == "tls" and plain_peer(e)) end },
  { id = "gone-at-starttls", cause = "connect.closed", weight = 9, outcome = { "closed", "reset" }, stage = "tls",
    when = function(e) return not e.tls_started end },

  { id = "not-smtp", cause = "greeting.not_smtp", weight = 10, outcome = "not_smtp", when = no_tls_bytes },
  { id = "tls-bytes", cause = "tls.implicit_expected", weight = 10, outcome = "not_smtp", when = tls_bytes },
  { id = "banner-ftp", cause = "greeting.not_smtp", weight = 10, outcome = { "reply", "malformed" }, stage = { "ehlo", "tls" }, when = says_ftp },
  { id = "banner-silent", cause = "greeting.timeout", weight = 9, outcome = "timeout", stage = "greeting",
    when = both(no_probe, silent_greeting) },
  { id = "banner-stalled", cause = "greeting.timeout", weight = 8, outcome = "timeout", stage = "greeting",
    when = function(e) return not e.probe_tls and (e.received or "") ~= "" end },
  { id = "banner-silent-tls", cause = "tls.implicit_expected", weight = 10, outcome = "timeout", stage = "greeting", when = probe },
  { id = "banner-5xx", cause = "greeting.rejected", weight = 10, outcome = "reply", stage = "greeting", class = 5 },
  { id = "banner-4xx", cause = "greeting.unavailable", weight = 10, outcome = "reply", stage = "greeting", class = 4 },
  { id = "malformed", cause = "server.protocol_error", weight = 9, outcome = "malformed", when = not_ftp },
  { id = "too-long", cause = "server.protocol_error", weight = 9, outcome = "too_long" },
  { id = "wrong-class", cause = "server.protocol_error", weight = 9, outcome = "reply", class = { 2, 3 } },

  { id = "starttls-missing", cause = "tls.starttls_not_offered", weight = 10, outcome = "starttls_missing" },
  { id = "starttls-4xx", cause = "tls.starttls_refused", weight = 10, outcome = "reply", stage = "tls", class = 4 },
  { id = "starttls-unknown", cause = "tls.starttls_not_offered", weight = 8, outcome = "reply", stage = "tls",
    code = { 500, 501, 502, 503 } },
  { id = "starttls-5xx", cause = "tls.starttls_refused", weight = 8, outcome = "reply", stage = "tls",
    when = function(e) return e.reply and e.reply.code >= 504 end },
  { id = "tls-to-plain", cause = "tls.plaintext_port", weight = 10, stage = "tls", security = "tls",
    outcome = { "tls", "timeout", "closed", "reset" }, when = plain_peer },
  { id = "tls-version", cause = "tls.protocol_version", weight = 10, outcome = "tls", when = version_alert },
  { id = "tls-other", cause = "tls.handshake_failed", weight = 8, outcome = "tls", when = other_tls },
  { id = "tls-stalled", cause = "timeout", weight = 8, outcome = "timeout", stage = "tls",
    when = function(e) return not (e.security == "tls" and plain_peer(e)) end },
  { id = "stalled", cause = "timeout", weight = 9, outcome = "timeout", stage = { "ehlo", "auth", "mail", "rcpt", "send" } },

  { id = "unencrypted", cause = "auth.encryption_required", weight = 10, outcome = "unencrypted" },
  { id = "unverified", cause = "auth.encryption_required", weight = 10, outcome = "unverified" },
  { id = "auth-missing", cause = "auth.not_offered", weight = 10, outcome = "auth_missing" },
  { id = "no-mechanism", cause = "auth.mechanism_unsupported", weight = 10, outcome = "no_mechanism" },
  { id = "server-signature", cause = "server.protocol_error", weight = 9, outcome = "server_signature" },
  { id = "too-large", cause = "send.message_too_large", weight = 10, outcome = "too_large" },
  { id = "no-smtputf8", cause = "mail.sender_rejected", weight = 9, outcome = "no_smtputf8" },
}

local problems = {
  expired = "tls.cert_expired", not_yet_valid = "tls.cert_expired", name_mismatch = "tls.cert_name_mismatch",
  self_signed = "tls.cert_self_signed", self_signed_in_chain = "tls.cert_self_signed", unknown_issuer = "tls.cert_untrusted",
  missing_intermediate = "tls.cert_untrusted", revoked = "tls.cert_revoked", weak_key = "tls.cert_untrusted",
  weak_signature = "tls.cert_untrusted", other = "tls.cert_untrusted",
}
for problem, cause in pairs(problems) do
  facts[#facts + 1] = { id = "certificate-" .. problem, cause = cause, weight = 10, outcome = "tls", problem = problem,
    when = function(e) return e.alert == nil end }
  facts[#facts + 1] = { id = "certificate-alert-" .. problem, cause = cause, weight = 5, outcome = "tls", problem = problem,
    when = function(e) return e.alert ~= nil and e.checked ~= false end }
end
facts[#facts + 1] = { id = "tls-alert", cause = "tls.handshake_failed", weight = 6, outcome = "tls",
  when = function(e) return e.alert ~= nil and e.problem ~= nil and not version_alert(e) end }

return facts
