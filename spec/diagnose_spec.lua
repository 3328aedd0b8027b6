-- Evidence in, diagnosis out. Cases are rows; what a refusal's words add by provider is not judged here.

local causes = require("smtpcheck.causes")
local diagnose = require("smtpcheck.diagnose").diagnose
local evidence = require("smtpcheck.evidence")

local SURE = 0.8

local function show(value)
  if type(value) ~= "table" then
    return tostring(value)
  end
  local parts = {}
  for key, item in pairs(value) do
    parts[#parts + 1] = tostring(key) .. "=" .. show(item)
  end
  table.sort(parts)
  return "{" .. table.concat(parts, " ") .. "}"
end

-- ---- own facts: a record's outcome and what stands beside it ----

local function attempts(...)
  local list = {}
  for i, outcome in ipairs({ ... }) do
    list[i] = { address = "192.0.2." .. i, family = "ipv4", outcome = outcome, seconds = 0.1 }
  end
  return list
end

local function connect(...)
  return { stage = "connect", outcome = "connect", attempts = attempts(...) }
end

local function tls(more, security)
  local e = { stage = "tls", outcome = "tls", security = security or "starttls", tls_started = true, source = "check", checked = true }
  for key, value in pairs(more) do
    e[key] = value
  end
  return e
end

local facts = {
  { { stage = "auth", outcome = "done" }, "ok", "auth" },
  { { stage = "settings", outcome = "invalid" }, "settings.invalid", "settings" },
  { { stage = "connect", outcome = "denied" }, "settings.invalid", "settings" },

  { { stage = "dns", outcome = "resolve", resolve = "EAI_NONAME" }, "dns.not_found", "dns" },
  { { stage = "dns", outcome = "resolve", resolve = "EAI_NODATA" }, "dns.not_found", "dns" },
  { { stage = "dns", outcome = "resolve", resolve = "EAI_ADDRFAMILY" }, "dns.not_found", "dns" },
  { { stage = "dns", outcome = "resolve", resolve = "EAI_AGAIN" }, "dns.unavailable", "dns" },
  { { stage = "dns", outcome = "resolve", resolve = "EAI_FAIL" }, "dns.unavailable", "dns" },
  { { stage = "dns", outcome = "resolve", resolve = "EAI_SOMETHING" }, "dns.unavailable", "dns" },
  { { stage = "dns", outcome = "resolve" }, "dns.unavailable", "dns" },
  { { stage = "dns", outcome = "timeout", limit = "total" }, "dns.unavailable", "dns" },
  { { outcome = "timeout", limit = "dns" }, "dns.unavailable", "dns" },

  { connect("refused"), "connect.refused", "connect" },
  { connect("refused", "refused"), "connect.refused", "connect" },
  { connect("refused", "denied"), "connect.refused", "connect" },
  { connect("timeout", "refused"), "connect.timeout", "connect" },
  { connect("timeout"), "connect.timeout", "connect" },
  { connect("unreachable", "timeout"), "connect.timeout", "connect" },
  { connect("unreachable"), "connect.unreachable", "connect" },
  { connect("unreachable", "refused"), "connect.refused", "connect" },
  { connect("reset"), "connect.closed", "connect" },
  { connect("error"), "connect.unreachable", "connect" },
  { { stage = "connect", outcome = "timeout", limit = "connect" }, "connect.timeout", "connect" },
  { { stage = "connect", outcome = "proxy" }, "connect.unreachable", "connect" },
  { { stage = "connect", outcome = "reset" }, "connect.closed", "connect" },

  { { stage = "greeting", outcome = "timeout", limit = "greeting" }, "greeting.timeout", "greeting" },
  { { stage = "greeting", outcome = "timeout", received = "220 mail.exa" }, "greeting.timeout", "greeting" },
  { { stage = "greeting", outcome = "timeout", probe_tls = true }, "tls.implicit_expected", "tls" },
  { { stage = "greeting", outcome = "closed" }, "connect.closed", "greeting" },
  { { stage = "greeting", outcome = "reset" }, "connect.closed", "greeting" },
  { { stage = "greeting", outcome = "closed", probe_tls = true }, "tls.implicit_expected", "tls" },
  { { stage = "greeting", outcome = "not_smtp", received = "HTTP/1.1 400 Bad Request" }, "greeting.not_smtp", "greeting" },
  { { stage = "greeting", outcome = "not_smtp", received = "\\x15\\x03\\x03\\x00\\x02\\x02P" }, "tls.implicit_expected", "tls" },
  { { stage = "greeting", outcome = "not_smtp", received = "\\x16\\x03\\x01" }, "tls.implicit_expected", "tls" },
  { { stage = "greeting", outcome = "not_smtp", received = "\x15\3\1\0" }, "tls.implicit_expected", "tls" },
  { { stage = "greeting", outcome = "malformed", received = "* OK IMAP" }, "greeting.not_smtp", "greeting" },
  { { stage = "greeting", outcome = "malformed" }, "greeting.not_smtp", "greeting" },
  { { stage = "greeting", outcome = "malformed", received = "220-a\\r\\n554 b", source = "check" }, "server.protocol_error", "greeting" },
  { { stage = "greeting", outcome = "too_long" }, "server.protocol_error", "greeting" },
  { { stage = "greeting", reply = "554 5.7.1 No" }, "greeting.rejected", "greeting" },
  { { stage = "greeting", reply = "421 4.7.0 Too many connections" }, "greeting.unavailable", "greeting" },
  { { stage = "greeting", reply = "451 Not now" }, "greeting.unavailable", "greeting" },
  { { stage = "banner", reply = "521 No mail here" }, "greeting.rejected", "greeting" },

  { { stage = "ehlo", outcome = "timeout" }, "timeout", "ehlo" },
  { { stage = "ehlo", outcome = "closed" }, "connect.closed", "ehlo" },
  { { stage = "ehlo", outcome = "malformed", received = "who is it" }, "server.protocol_error", "ehlo" },
  { { stage = "ehlo", outcome = "malformed", banner = "ProFTPD Server ready" }, "greeting.not_smtp", "greeting" },
  { { stage = "ehlo", reply = "500 EHLO not understood", banner = "FTP server ready" }, "greeting.not_smtp", "greeting" },
  { { stage = "ehlo", reply = "354 Go on", source = "check" }, "server.protocol_error", "ehlo" },

  { { stage = "tls", outcome = "starttls_missing", security = "starttls" }, "tls.starttls_not_offered", "tls" },
  { { stage = "tls", reply = "454 4.7.0 TLS not available" }, "tls.starttls_refused", "tls" },
  { { stage = "starttls", reply = "421 4.7.0 Not now" }, "tls.starttls_refused", "tls" },
  { { stage = "tls", reply = "554 5.7.3 Unable to initialize" }, "tls.starttls_refused", "tls" },
  { { stage = "tls", reply = "500 5.5.1 What?" }, "tls.starttls_not_offered", "tls" },
  { { stage = "tls", reply = "502 5.5.1 Not implemented" }, "tls.starttls_not_offered", "tls" },
  { { stage = "tls", reply = "503 5.5.1 Not now" }, "tls.starttls_not_offered", "tls" },
  { { stage = "tls", outcome = "timeout", security = "starttls" }, "timeout", "tls" },
  { { stage = "tls", outcome = "timeout", security = "tls", tls_started = true }, "timeout", "tls" },
  { { stage = "tls", outcome = "timeout", security = "tls", probe_plaintext = true }, "tls.plaintext_port", "tls" },
  { { stage = "tls", outcome = "closed", security = "starttls" }, "connect.closed", "tls" },
  { { stage = "tls", outcome = "reset", security = "starttls", tls_started = true }, "tls.handshake_failed", "tls" },
  { { stage = "tls", outcome = "closed", security = "tls", tls_started = true, probe_plaintext = true }, "tls.plaintext_port", "tls" },
  { tls({ plaintext = "220 m" }, "tls"), "tls.plaintext_port", "tls" },
  { tls({ plaintext = "220 m" }), "tls.handshake_failed", "tls" },
  { tls({ tls_error = "0A00010B" }, "tls"), "tls.handshake_failed", "tls" },
  { { stage = "tls", outcome = "tls", security = "tls", tls_error = "0A00010B" }, "tls.plaintext_port", "tls" },
  { tls({ alert = 70 }), "tls.protocol_version", "tls" },
  { tls({ tls_error = "0A00042E" }), "tls.protocol_version", "tls" },
  { tls({ tls_error = "0A00014D" }), "tls.protocol_version", "tls" },
  { tls({ tls_error = "0A000102" }, "tls"), "tls.protocol_version", "tls" },
  { tls({ alert = 40 }), "tls.handshake_failed", "tls" },
  { tls({ alert = 40, problem = "self_signed", checked = false }), "tls.handshake_failed", "tls" },
  { tls({}), "tls.handshake_failed", "tls" },
  { tls({ problem = "expired" }), "tls.cert_expired", "tls" },
  { tls({ problem = "not_yet_valid" }), "tls.cert_expired", "tls" },
  { tls({ problem = "name_mismatch" }), "tls.cert_name_mismatch", "tls" },
  { tls({ problem = "self_signed" }), "tls.cert_self_signed", "tls" },
  { tls({ problem = "self_signed_in_chain" }), "tls.cert_self_signed", "tls" },
  { tls({ problem = "unknown_issuer" }), "tls.cert_untrusted", "tls" },
  { tls({ problem = "missing_intermediate" }), "tls.cert_untrusted", "tls" },
  { tls({ problem = "revoked" }), "tls.cert_revoked", "tls" },
  { tls({ problem = "weak_key" }), "tls.cert_untrusted", "tls" },
  { tls({ problem = "weak_signature" }), "tls.cert_untrusted", "tls" },
  { tls({ problem = "other" }), "tls.cert_untrusted", "tls" },

  { { stage = "auth", outcome = "unencrypted" }, "auth.encryption_required", "auth" },
  { { stage = "auth", outcome = "unverified" }, "auth.encryption_required", "auth" },
  { { stage = "auth", outcome = "auth_missing" }, "auth.not_offered", "auth" },
  { { stage = "auth", outcome = "no_mechanism", offered = { "NTLM" } }, "auth.mechanism_unsupported", "auth" },
  { { stage = "auth", outcome = "no_mechanism", offered = { "XOAUTH2" }, credential = "password" }, "auth.mechanism_unsupported", "auth" },
  { { stage = "auth", outcome = "server_signature" }, "server.protocol_error", "auth" },
  { { stage = "auth", outcome = "malformed" }, "server.protocol_error", "auth" },
  { { stage = "auth", outcome = "timeout" }, "timeout", "auth" },
  { { stage = "auth", outcome = "closed" }, "connect.closed", "auth" },
  { { stage = "mail", outcome = "reset" }, "connect.closed", "mail" },
  { { stage = "mail", outcome = "too_large" }, "send.message_too_large", "send" },
  { { stage = "mail", outcome = "no_smtputf8" }, "mail.sender_rejected", "mail" },
  { { stage = "rcpt", outcome = "no_smtputf8" }, "rcpt.rejected", "rcpt" },
  { { stage = "rcpt", outcome = "timeout" }, "timeout", "rcpt" },
  { { stage = "send", outcome = "timeout" }, "timeout", "send" },
  { { stage = "data", outcome = "closed" }, "connect.closed", "send" },
  { { outcome = "closed" }, "connect.closed", nil },
  { { outcome = "timeout" }, "timeout", nil },
}

-- ---- replies: stage, reply, cause, stage of the diagnosis, more evidence ----

local password = { credential = "password", encrypted = true }
local token = { credential = "token", encrypted = true }
local plain = { encrypted = false, starttls_offered = true }
local bare = { encrypted = false, starttls_offered = false }

local replies = {
  { "ehlo", "550 5.7.1 Helo command rejected", "ehlo.rejected", "ehlo" },
  { "ehlo", "501 5.5.4 Invalid domain name", "ehlo.rejected", "ehlo" },
  { "ehlo", "502 5.5.1 Not implemented", "ehlo.rejected", "ehlo" },
  { "ehlo", "554 5.7.1 No", "ehlo.rejected", "ehlo" },
  { "ehlo", "530 5.7.0 Encrypt first", "tls.required", "tls", plain },
  { "ehlo", "421 4.3.2 Closing", "server.temporary", "ehlo" },
  { "ehlo", "450 4.7.1 Not now", "server.temporary", "ehlo" },

  { "auth", "535 5.7.8 No", "auth.bad_credentials", "auth", password },
  { "auth", "535 No", "auth.bad_credentials", "auth" },
  { "auth", "535 5.7.3 No", "auth.bad_credentials", "auth", password },
  { "auth", "535 5.7.1 No", "auth.bad_credentials", "auth", password },
  { "auth", "526 No", "auth.bad_credentials", "auth" },
  { "auth", "535 5.7.8 No", "auth.bad_credentials", "auth", { mechanism = "CRAM-MD5", credential = "password" } },
  { "auth", "535 5.7.8 No", "auth.oauth_token_rejected", "auth", token },
  { "auth", "535 No", "auth.oauth_token_rejected", "auth", token },
  { "auth", "554 No", "auth.oauth_token_rejected", "auth", { credential = "token", challenge = '{"status":"401"}' } },
  { "auth", "535 5.7.139 No", "auth.smtp_auth_disabled", "auth", password },
  { "auth", "534 5.7.9 No", "auth.app_password_required", "auth", password },
  { "auth", "534 5.7.14 No", "auth.browser_login_required", "auth", password },
  { "auth", "534 5.7.12 No", "auth.password_expired", "auth" },
  { "auth", "534 No", "auth.mechanism_unsupported", "auth" },
  { "auth", "500 5.5.1 What?", "auth.not_offered", "auth" },
  { "auth", "502 5.5.1 Not implemented", "auth.not_offered", "auth" },
  { "auth", "503 Not advertised", "auth.not_offered", "auth" },
  { "auth", "500 5.5.6 Line too long", "server.permanent", "auth" },
  { "auth", "501 5.5.2 Cannot decode", "server.permanent", "auth" },
  { "auth", "504 5.5.4 Unknown type", "auth.mechanism_unsupported", "auth" },
  { "auth", "504 5.7.4 Unknown type", "auth.mechanism_unsupported", "auth" },
  { "auth", "535 5.5.4 Not for that mode", "auth.mechanism_unsupported", "auth" },
  { "auth", "538 5.7.11 Encrypt", "auth.encryption_required", "auth" },
  { "auth", "523 5.7.10 Encrypt", "auth.encryption_required", "auth" },
  { "auth", "530 5.7.0 No", "tls.required", "tls", plain },
  { "auth", "530 5.7.0 No", "auth.encryption_required", "auth", bare },
  { "auth", "530 5.7.0 No", "auth.required", "auth", { encrypted = true } },
  { "auth", "525 5.7.13 No", "auth.account_disabled", "auth" },
  { "auth", "535 5.7.13 No", "auth.account_disabled", "auth" },
  { "auth", "550 5.2.1 No", "auth.account_disabled", "auth" },
  { "auth", "432 4.7.12 No", "auth.password_expired", "auth" },
  { "auth", "432 No", "auth.password_expired", "auth" },
  { "auth", "432 4.3.2 No", "send.rate_limited", "auth" },
  { "auth", "454 4.7.0 No", "auth.temporary_failure", "auth" },
  { "auth", "454 No", "auth.temporary_failure", "auth" },
  { "auth", "451 4.3.0 No", "auth.temporary_failure", "auth" },
  { "auth", "435 No", "auth.temporary_failure", "auth" },
  { "auth", "421 4.7.0 No", "auth.too_many_attempts", "auth" },
  { "auth", "421 4.3.2 No", "server.temporary", "auth" },
  { "auth", "421 4.4.2 No", "server.temporary", "auth" },
  { "auth", "554 5.3.0 No", "server.permanent", "auth" },
  { "auth", "550 5.4.5 No", "send.quota_exceeded", "auth" },
  { "auth", "250 OK", "server.protocol_error", "auth" },

  { "mail", "530 5.7.0 No", "auth.required", "auth", { encrypted = true } },
  { "mail", "530 5.7.0 No", "auth.required", "auth", bare },
  { "mail", "530 5.7.0 No", "tls.required", "tls", plain },
  { "mail", "530 5.7.0 No", "auth.required", "auth" },
  { "mail", "530 No", "auth.required", "auth" },
  { "mail", "530 5.7.57 No", "auth.required", "auth" },
  { "mail", "523 5.7.10 No", "tls.required", "tls", plain },
  { "mail", "553 5.7.1 No", "mail.sender_not_allowed", "mail" },
  { "mail", "550 5.7.1 No", "mail.sender_not_allowed", "mail" },
  { "mail", "550 5.7.60 No", "mail.sender_not_allowed", "mail" },
  { "mail", "553 5.1.8 No", "mail.sender_rejected", "mail" },
  { "mail", "501 5.1.7 No", "mail.sender_rejected", "mail" },
  { "mail", "450 4.1.8 No", "mail.sender_rejected", "mail" },
  { "mail", "550 5.1.0 No", "mail.sender_rejected", "mail" },
  { "mail", "555 5.5.4 No", "mail.sender_rejected", "mail" },
  { "mail", "550 5.7.27 No", "mail.sender_rejected", "mail" },
  { "mail", "550 5.7.750 No", "mail.sender_unverified", "mail" },
  { "mail", "552 5.3.4 No", "send.message_too_large", "mail" },
  { "mail", "452 4.3.1 No", "server.temporary", "mail" },
  { "mail", "451 4.3.0 No", "server.temporary", "mail" },
  { "mail", "421 4.3.2 No", "server.temporary", "mail" },
  { "mail", "503 5.5.1 No", "server.permanent", "mail", { credential = "password" } },
  { "mail", "554 5.3.0 No", "server.permanent", "mail" },
  { "mail", "550 5.4.5 No", "send.quota_exceeded", "mail" },
  { "mail", "550 5.7.23 No", "send.policy_rejected", "mail" },
  { "mail", "451 4.7.650 No", "send.rate_limited", "mail" },

  { "rcpt", "550 5.1.1 No", "rcpt.unknown_recipient", "rcpt" },
  { "rcpt", "550 5.1.2 No", "rcpt.unknown_recipient", "rcpt" },
  { "rcpt", "550 5.1.10 No", "rcpt.unknown_recipient", "rcpt" },
  { "rcpt", "550 5.4.1 No", "rcpt.unknown_recipient", "rcpt" },
  { "rcpt", "550 No", "rcpt.unknown_recipient", "rcpt" },
  { "rcpt", "450 4.1.2 No", "rcpt.unknown_recipient", "rcpt" },
  { "rcpt", "450 4.1.1 No", "server.temporary", "rcpt" },
  { "rcpt", "554 5.7.1 No", "rcpt.relay_denied", "rcpt" },
  { "rcpt", "550 5.7.1 No", "rcpt.relay_denied", "rcpt" },
  { "rcpt", "550 5.7.64 No", "rcpt.relay_denied", "rcpt" },
  { "rcpt", "551 5.7.1 No", "rcpt.relay_denied", "rcpt" },
  { "rcpt", "553 5.7.1 No", "mail.sender_not_allowed", "mail", password },
  { "rcpt", "550 5.1.8 No", "mail.sender_rejected", "mail" },
  { "rcpt", "450 4.1.8 No", "mail.sender_rejected", "mail" },
  { "rcpt", "530 5.7.0 No", "auth.required", "auth", { encrypted = true } },
  { "rcpt", "552 5.2.2 No", "rcpt.rejected", "rcpt" },
  { "rcpt", "452 4.2.2 No", "rcpt.rejected", "rcpt" },
  { "rcpt", "550 5.2.1 No", "rcpt.rejected", "rcpt" },
  { "rcpt", "501 5.1.3 No", "rcpt.rejected", "rcpt" },
  { "rcpt", "550 5.7.133 No", "rcpt.rejected", "rcpt" },
  { "rcpt", "553 5.1.3 No", "rcpt.rejected", "rcpt" },
  { "rcpt", "450 4.7.1 No", "send.greylisted", "rcpt" },
  { "rcpt", "451 4.7.1 No", "send.greylisted", "rcpt" },
  { "rcpt", "450 4.2.0 No", "send.greylisted", "rcpt" },
  { "rcpt", "451 4.3.0 No", "server.temporary", "rcpt" },
  { "rcpt", "452 4.5.3 No", "send.rate_limited", "rcpt" },
  { "rcpt", "421 4.7.28 No", "send.rate_limited", "rcpt" },
  { "rcpt", "421 4.3.2 No", "server.temporary", "rcpt" },
  { "rcpt", "503 5.5.1 No", "server.permanent", "rcpt", password },

  { "send", "552 5.3.4 No", "send.message_too_large", "send" },
  { "send", "550 5.2.3 No", "send.message_too_large", "send" },
  { "send", "552 No", "send.message_too_large", "send" },
  { "send", "552 5.2.2 No", "send.quota_exceeded", "send" },
  { "send", "550 5.4.5 No", "send.quota_exceeded", "send" },
  { "send", "550 5.7.705 No", "send.quota_exceeded", "send" },
  { "send", "554 5.6.0 No", "send.content_rejected", "send" },
  { "send", "552 5.7.0 No", "send.content_rejected", "send" },
  { "send", "554 5.7.1 No", "send.content_rejected", "send" },
  { "send", "550 5.7.26 No", "send.policy_rejected", "send" },
  { "send", "550 5.7.25 No", "send.policy_rejected", "send" },
  { "send", "550 5.7.509 No", "send.policy_rejected", "send" },
  { "data", "550 5.7.606 No", "send.policy_rejected", "send" },
  { "send", "421 4.7.28 No", "send.rate_limited", "send" },
  { "send", "451 4.7.1 No", "send.greylisted", "send" },
  { "send", "451 4.3.0 No", "server.temporary", "send" },
  { "send", "452 4.3.1 No", "server.temporary", "send" },
  { "send", "421 4.4.2 No", "server.temporary", "send" },
  { "send", "503 5.5.1 No", "server.permanent", "send", password },
  { "send", "554 5.5.1 No", "server.permanent", "send" },
  { "send", "554 5.2.252 No", "mail.sender_not_allowed", "mail" },
  { "send", "550 5.1.1 No", "rcpt.unknown_recipient", "rcpt" },

  -- the stage is not told
  { nil, "535 5.7.8 No", "auth.bad_credentials", "auth" },
  { nil, "534-5.7.9 No\n534 5.7.9 No", "auth.app_password_required", "auth" },
  { nil, "550 5.1.1 No", "rcpt.unknown_recipient", "rcpt" },
  { nil, "552 5.3.4 No", "send.message_too_large", nil },
  { nil, "599 No", "server.permanent", nil },
  { nil, "499 No", "server.temporary", nil },
  { "auth", "5.7.8 the code was lost", "auth.bad_credentials", "auth" },
}

-- One code, two uses: never sure.
local ambiguous = {
  { "auth", "535 5.7.8 No", password }, { "auth", "535 No", password }, { "auth", "535 5.7.3 No", password },
  { "auth", "535 5.7.139 No", password }, { "auth", "534 5.7.9 No", password }, { "auth", "534 No" }, { "auth", "421 4.7.0 No" },
  { "auth", "454 4.7.0 No" }, { "auth", "550 No" }, { "auth", "501 No" }, { "auth", "535 5.7.8 No", { mechanism = "SCRAM-SHA-256" } },
  { "mail", "530 5.7.0 No" }, { "mail", "530 5.7.0 No", { security = "none" } }, { "mail", "550 No" }, { "mail", "553 5.7.1 No" }, { "mail", "550 5.7.1 No" }, { "mail", "503 5.5.1 No" },
  { "rcpt", "550 No" }, { "rcpt", "550 5.7.1 No" }, { "rcpt", "554 5.7.1 No" }, { "rcpt", "553 5.7.1 No" }, { "rcpt", "450 4.7.1 No" },
  { "rcpt", "450 No" }, { "rcpt", "452 No" }, { "rcpt", "450 4.1.1 No" }, { "send", "554 5.7.1 No" }, { "send", "550 No" },
  { "send", "552 No" }, { "send", "421 No" }, { nil, "550 5.7.1 No" }, { nil, "421 No" }, { nil, "554 No" },
}

-- Causes that only words, or a provider's own code, can tell: the others are all reached above.
local by_words = { ["auth.basic_auth_disabled"] = true, ["auth.service_not_enabled"] = true, ["auth.wrong_credential_type"] = true,
  ["auth.client_not_allowed"] = true, ["unknown"] = true }

local function of_reply(row)
  local e = { stage = row[1], reply = row[2] }
  for key, value in pairs(row[5] or {}) do
    e[key] = value
  end
  return e
end

local function judge(given, cause, stage)
  local found = diagnose(given)
  local note = show(given) .. " -> " .. found.cause .. " at " .. tostring(found.stage)
  assert.are.equal(cause, found.cause, note)
  assert.are.equal(stage, found.stage, note)
  return found
end

local function causes_of(list)
  local names = {}
  for i, one in ipairs(list) do
    names[i] = one.cause
  end
  return names
end

describe("a diagnosis", function()
  it("from own facts", function()
    for _, row in ipairs(facts) do
      judge(row[1], row[2], row[3])
    end
  end)

  it("from codes and enhanced codes, whatever the words", function()
    for _, row in ipairs(replies) do
      judge(of_reply(row), row[3], row[4])
    end
  end)

  it("is tried in at least 200 rows, which reach every cause that facts and codes can tell", function()
    local reached = {}
    for _, row in ipairs(facts) do
      reached[row[2]] = true
    end
    for _, row in ipairs(replies) do
      reached[row[3]] = true
    end
    for cause in pairs(causes) do
      assert.is_truthy(reached[cause] or by_words[cause], cause .. " is reached by no row")
    end
    assert.is_true(#facts + #replies >= 200)
  end)

  it("from an own fact that stands alone is sure", function()
    for _, given in ipairs({ connect("refused"), tls({ problem = "expired" }), tls({ alert = 70 }),
      { stage = "dns", outcome = "resolve", resolve = "EAI_NONAME" }, { stage = "greeting", outcome = "timeout" },
      { stage = "greeting", reply = "554 No" }, { stage = "auth", outcome = "unencrypted" } }) do
      assert.is_true(diagnose(given).confidence >= SURE, show(given))
    end
  end)

  it("from an ambiguous reply is never sure, and names what else it may be", function()
    for _, row in ipairs(ambiguous) do
      local given = of_reply({ row[1], row[2], [5] = row[3] })
      local found = diagnose(given)
      assert.is_true(found.confidence < SURE, show(given) .. ": " .. found.confidence)
      assert.is_true(#found.alternatives >= 1, show(given))
      for _, other in ipairs(found.alternatives) do
        assert.is_true(other.confidence <= found.confidence)
        assert.is_string(other.test)
        assert.are_not.equal(found.cause, other.cause)
      end
    end
  end)

  it("of a success is sure and has no alternatives", function()
    local found = diagnose({ stage = "auth", outcome = "done", reply = "235 2.7.0 OK" })
    assert.same({ "ok", 1, {}, "no", {} }, { found.cause, found.confidence, found.alternatives, found.retry, found.advice })
  end)

  it("of nothing is 'unknown', without confidence, with a next step", function()
    for _, given in ipairs({ {}, { stage = "auth" }, { error = "something odd" }, { reply = "no code in it" } }) do
      local found = diagnose(given)
      assert.are.equal("unknown", found.cause)
      assert.are.equal(0, found.confidence)
      assert.is_true(#found.advice >= 1)
    end
  end)

  it("of a challenge mechanism that was refused counts the mechanism among the reasons", function()
    local with = diagnose({ stage = "auth", reply = "535 5.7.8 No", mechanism = "CRAM-MD5", credential = "password" })
    local without = diagnose({ stage = "auth", reply = "535 5.7.8 No", mechanism = "PLAIN", credential = "password" })
    assert.are.equal("auth.mechanism_unsupported", with.alternatives[1].cause)
    assert.is_true(with.confidence < without.confidence)
  end)

  it("of 5.7.139 names both things that it stands for", function()
    local found = diagnose({ stage = "auth", reply = "535 5.7.139 No", credential = "password" })
    assert.same({ "auth.smtp_auth_disabled", "auth.basic_auth_disabled" }, { found.cause, found.alternatives[1].cause })
  end)

  it("of a password where only OAuth is offered names that", function()
    local found = diagnose({ stage = "auth", outcome = "no_mechanism", offered = { "XOAUTH2", "OAUTHBEARER" }, credential = "password" })
    assert.same({ "auth.basic_auth_disabled" }, causes_of(found.alternatives))
  end)

  it("says who can repair it and when another try is worth it", function()
    local rows = {
      { { stage = "auth", reply = "535 No" }, "user", "after_change" },
      { { stage = "auth", reply = "454 4.7.0 No" }, "provider", "later", 300 },
      { { stage = "auth", reply = "421 4.7.0 No" }, "user", "later", 900 },
      { { stage = "tls", outcome = "tls", problem = "expired" }, "provider", "after_change" },
      { { stage = "dns", outcome = "timeout" }, "network", "later", 60 },
    }
    for _, row in ipairs(rows) do
      local found = diagnose(row[1])
      assert.same({ row[2], row[3], row[4] }, { found.who_can_fix, found.retry, found.retry_after })
    end
  end)

  it("believes a server that says when to come back, within reason", function()
    local function wait(text)
      return diagnose({ stage = "rcpt", reply = "450 4.7.1 " .. text }).retry_after
    end
    assert.are.equal(120, wait("Try again in 120 seconds"))
    assert.are.equal(600, wait("wait 10 minutes, please"))
    assert.are.equal(300, wait("Try again in 999999 seconds"))
    assert.are.equal(300, wait("Try again later"))
    assert.is_nil(diagnose({ stage = "auth", reply = "535 No, not in 60 seconds" }).retry_after)
  end)

  it("says which rules spoke for it, and what they matched", function()
    local found = diagnose({ stage = "rcpt", reply = "550 5.1.1 No" })
    assert.same({ { rule = "rcpt-5.1.1", matched = "5.1.1" } }, found.evidence)
    found = diagnose({ stage = "auth", reply = "504 No" })
    assert.same({ { rule = "auth-504", matched = "504" } }, found.evidence)
  end)

  it("lets the last meaningful reply beat a disconnect", function()
    for _, outcome in ipairs({ "closed", "reset", "timeout" }) do
      judge({ stage = "auth", outcome = outcome, reply = "535 5.7.8 No" }, "auth.bad_credentials", "auth")
    end
    judge({ stage = "mail", outcome = "closed", reply = "235 2.7.0 OK" }, "connect.closed", "mail")
  end)

  it("reads a client library's error names where there is no reply", function()
    local rows = {
      { "connect ECONNREFUSED 127.0.0.1:587", "connect.refused", "connect" },
      { "getaddrinfo ENOTFOUND smtp.example.com", "dns.not_found", "dns" },
      { "getaddrinfo EAI_AGAIN smtp.example.com", "dns.unavailable", "dns" },
      { "connect ENETUNREACH 2001:db8::1:465", "connect.unreachable", "connect" },
      { "dial tcp 192.0.2.1:465: connect: connection timed out", "connect.timeout", "connect" },
      { "read ECONNRESET", "connect.closed", nil },
      { "error:0A00010B:SSL routines::wrong version number", "tls.plaintext_port", "tls" },
      { "certificate verify failed: certificate has expired", "tls.cert_expired", "tls" },
      { "certificate verify failed: Hostname mismatch", "tls.cert_name_mismatch", "tls" },
      { "self-signed certificate in certificate chain", "tls.cert_self_signed", "tls" },
      { "unable to get local issuer certificate", "tls.cert_untrusted", "tls" },
      { "certificate revoked", "tls.cert_revoked", "tls" },
      { "error:0A000102:SSL routines::unsupported protocol", "tls.protocol_version", "tls" },
      { "ssl/tls alert handshake failure", "tls.handshake_failed", "tls" },
    }
    for _, row in ipairs(rows) do
      judge({ error = row[1] }, row[2], row[3])
    end
    judge({ stage = "greeting", error = "timed out" }, "greeting.timeout", "greeting")
    judge({ stage = "auth", error = "read ETIMEDOUT" }, "timeout", "auth")
  end)

  it("lets an inner reply beat a wrapper's words", function()
    judge({ stage = "auth", reply = "454 4.7.0 No", error = "read ECONNRESET" }, "auth.temporary_failure", "auth")
  end)

  it("under policy web tells refused, silent, unreachable and reset ports apart in nothing", function()
    local seen = {}
    local function look(given)
      given.policy, given.host, given.port = "web", "mail.example.com", 587
      seen[#seen + 1] = diagnose(given)
    end
    for _, outcome in ipairs({ "refused", "timeout", "unreachable", "reset", "error" }) do
      look(connect(outcome))
    end
    look({ stage = "connect", outcome = "timeout", limit = "connect" })
    look({ stage = "connect", outcome = "reset" })
    for i = 1, #seen do
      assert.are.equal("connect.timeout", seen[i].cause)
      assert.same(seen[1], seen[i])
    end
    assert.is_nil(seen[1].summary:find("Nothing answered", 1, true))
    judge({ stage = "connect", outcome = "done", policy = "web" }, "ok", "connect")
  end)

  it("leaves the evidence alone", function()
    local given = { stage = "data", reply = { code = 554, text = "5.7.1 No" }, names = { "a.example" } }
    local before = show(given)
    diagnose(given)
    assert.are.equal(before, show(given))
  end)

  it("is the same for a record as for its evidence by hand", function()
    local record = { stage = "auth", outcome = "reply", reply = { code = 534, enhanced = "5.7.9", text = "5.7.9 No" }, security = "starttls",
      encrypted = true, credential = "password", server = { host = "a.example", port = 587 }, auth = { mechanism = "PLAIN", offered = { "PLAIN" } } }
    local a = diagnose(evidence.from_record(record))
    local b = diagnose({ stage = "auth", reply = "534 5.7.9 No", security = "starttls", credential = "password", host = "a.example", port = 587 })
    assert.same({ a.cause, a.stage, a.confidence, a.summary }, { b.cause, b.stage, b.confidence, b.summary })
  end)
end)

describe("words", function()
  local rule = { cause = "auth.account_disabled", says = { "frozen" } }

  local function cause_of(text, more, own)
    local given = { stage = "auth", reply = "535 5.7.0 " .. text, username = "frozen@example.com", host = "frozen.example.com" }
    for key, value in pairs(more or {}) do
      given[key] = value
    end
    return diagnose(given, { rules = { own or rule } }).cause
  end

  it("are the server's own: not host names, addresses, or what the user typed", function()
    assert.are.equal("auth.account_disabled", cause_of("the account is frozen"))
    for _, text in ipairs({ "frozen@example.com: no", "<frozen@example.com>: no", "by frozen.example.com", "no such user frozen",
      "user <frozen> is not known", "[frozen.example.net:25]", "see https://frozen.example.org/help", "FROZEN.EXAMPLE.ORG refuses" }) do
      assert.are.equal("auth.bad_credentials", cause_of(text), text)
    end
  end)

  it("match from the start of a word, over punctuation, case and line ends", function()
    local words = { cause = "auth.account_disabled", says = { "blue-green password", { "relay", "limit" } } }
    assert.are.equal("auth.account_disabled", cause_of("Blue-Green\n535 5.7.0 passwords... RELAYING", nil,
      { cause = "auth.account_disabled", says = { "blue-green", { "relay", "limit" } } }))
    assert.are.equal("auth.account_disabled", cause_of("Limit: blue green password", nil, words))
    assert.are.equal("auth.bad_credentials", cause_of("blue green password, unlimited", nil, words))
  end)

  it("may be excluded, and may be a pattern", function()
    local one = { cause = "auth.account_disabled", says = "locked", unless = { "not locked" } }
    assert.are.equal("auth.account_disabled", cause_of("locked", nil, one))
    assert.are.equal("auth.bad_credentials", cause_of("not locked", nil, one))
    local two = { cause = "auth.account_disabled", pattern = { "%(#auth%d+%)" } }
    assert.are.equal("auth.account_disabled", cause_of("(#AUTH005)", nil, two))
    assert.are.equal("auth.bad_credentials", cause_of("(#MBR1212)", nil, two))
  end)

  it("keep what belongs together in sentences without a blank", function()
    assert.are.equal("auth.account_disabled", cause_of("refused.Frozen since May", { username = "ann" }))
  end)
end)

describe("rules of the caller's own", function()
  local given = { stage = "auth", reply = "535 5.7.8 The moon is full", provider = "moonmail" }

  it("win over ours, as data and as functions", function()
    local data = diagnose(given, { rules = { { id = "moon", cause = "auth.client_not_allowed", says = { "moon" }, stage = "auth", code = 535 } } })
    assert.are.equal("auth.client_not_allowed", data.cause)
    assert.same({ { rule = "moon", matched = "moon" } }, data.evidence)
    assert.is_true(data.confidence >= 0.9)
    local asked
    local called = diagnose(given, { rules = { function(e)
      asked = e
      return { cause = "auth.password_expired", weight = 2 }
    end } })
    assert.are.equal("auth.password_expired", called.cause)
    assert.are.equal(535, asked.reply.code)
    assert.are.equal("own-1", called.evidence[1].rule)
  end)

  it("win over an own fact, too", function()
    local found = diagnose({ stage = "connect", outcome = "connect", attempts = attempts("refused") },
      { rules = { { cause = "connect.timeout", weight = 0.1, outcome = "connect" } } })
    assert.are.equal("connect.timeout", found.cause)
  end)

  it("say nothing where they do not hold", function()
    local found = diagnose(given, { rules = { function() end, { cause = "auth.password_expired", provider = "other" },
      { cause = "auth.password_expired", stage = "mail" } } })
    assert.are.equal("auth.bad_credentials", found.cause)
  end)

  it("are ranked by weight among themselves", function()
    local found = diagnose(given, { rules = { { cause = "auth.password_expired", weight = 1, provider = "moonmail" },
      { cause = "auth.client_not_allowed", weight = 3, code = { 534, 535 } } } })
    assert.are.equal("auth.client_not_allowed", found.cause)
    assert.are.equal("auth.password_expired", found.alternatives[1].cause)
  end)

  it("that are none raise", function()
    local bad = {
      { { cause = "no.such" }, "unknown cause" }, { { cause = "timeout", colour = 1 }, "unknown field 'colour'" },
      { { cause = "timeout", weight = 0 }, "positive" }, { { cause = "timeout", weight = "1" }, "number expected" },
      { { cause = "timeout", says = { "Upper" } }, "lower case" }, { { cause = "timeout", when = true }, "function expected" },
      { 5, "table or function expected" }, { function() return { cause = "no.such" } end, "known cause" },
      { function() return 1 end, "known cause" },
    }
    for _, row in ipairs(bad) do
      assert.error_matches(function() diagnose(given, { rules = { row[1] } }) end, row[2])
    end
  end)
end)

describe("misuse", function()
  it("raises", function()
    assert.error_matches(function() diagnose() end, "table expected")
    assert.error_matches(function() diagnose("535 No") end, "table expected")
    assert.error_matches(function() diagnose({}, 1) end, "table expected")
    assert.error_matches(function() diagnose({}, { colour = 1 }) end, "unknown option 'colour'")
    assert.error_matches(function() diagnose({}, { rules = 1 }) end, "option 'rules'")
    assert.error_matches(function() diagnose({ reply = 535 }) end, "'reply'")
    assert.error_matches(function() diagnose({ stage = 1 }) end, "'stage'")
  end)
end)

describe("the rules", function()
  local rules = require("smtpcheck.rules")

  it("have one id each, and a known cause", function()
    local seen = {}
    for _, rule in ipairs(rules.list) do
      assert.is_nil(seen[rule.id], rule.id)
      assert.is_truthy(causes[rule.cause], rule.id)
      seen[rule.id] = true
    end
    assert.is_true(#rules.list > 150)
  end)

  it("fail at load when an id stands twice", function()
    local list, own = package.loaded["smtpcheck.rules"], package.loaded["smtpcheck.rules.server"]
    package.loaded["smtpcheck.rules"] = nil
    package.loaded["smtpcheck.rules.server"] = { { id = "done", cause = "ok", weight = 1 } }
    local loaded, why = pcall(require, "smtpcheck.rules")
    package.loaded["smtpcheck.rules"], package.loaded["smtpcheck.rules.server"] = list, own
    assert.is_false(loaded)
    assert.is_truthy(tostring(why):find("'done': stands twice", 1, true), tostring(why))
  end)
end)
