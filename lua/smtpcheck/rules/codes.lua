-- What a refusal's code and enhanced code mean at a stage: RFC 5321 4.2, RFC 4954 6, RFC 3463, RFC 5248 and the registry of
-- enhanced codes, and what the large servers have made of them. A code alone is weak: where one is in use for two things, a rule
-- of lower weight names the other one, which keeps the first from coming out sure.
local late = { "mail", "rcpt", "send" }
local barred = { 550, 551, 552, 553, 554, 571 }

local function not_token(e)
  return e.credential ~= "token"
end

local function challenge_mechanism(e)
  local m = e.mechanism or ""
  return e.credential ~= "token" and (m == "CRAM-MD5" or m == "DIGEST-MD5" or m == "NTLM" or m:find("^SCRAM") ~= nil)
end

local function no_login(e)
  return e.credential == nil
end

local function tls_open(e)
  return e.encrypted == false and e.starttls_offered == true
end

-- not known to be encrypted, and nobody has looked whether STARTTLS is offered
local function maybe_tls_first(e)
  return e.encrypted == nil or (e.encrypted == false and e.starttls_offered == nil)
end

local function no_tls_to_start(e)
  return not tls_open(e)
end

local function plain(e)
  return e.encrypted == false
end

local function not_encrypted(e)
  return e.encrypted ~= true
end

local function no_enhanced(e)
  return e.reply.enhanced == nil
end

-- the subject and the detail of an enhanced code as numbers (RFC 3463)
local function enhanced(e)
  local subject, detail = (e.reply.enhanced or ""):match("^%d%.(%d+)%.(%d+)$")
  return tonumber(subject), tonumber(detail)
end

local function subject(number)
  return function(e)
    return (enhanced(e)) == number
  end
end

-- x.3.x and x.5.x speak of the system and the protocol, not of an address or a message
local function no_system_fault(e)
  local about = enhanced(e)
  return about ~= 3 and about ~= 5
end

local function no_system_or_network_fault(e)
  return no_system_fault(e) and (enhanced(e)) ~= 4
end

local function security_between(first, last)
  return function(e)
    local about, detail = enhanced(e)
    return about == 7 and detail >= first and detail <= last
  end
end

local function without(...)
  local not_these = {}
  for _, code in ipairs({ ... }) do
    not_these[code] = true
  end
  return function(e)
    return not not_these[e.reply.enhanced]
  end
end

local function both(a, b)
  return function(e)
    return a(e) and b(e)
  end
end

return {
  -- EHLO
  { id = "ehlo-5xx", cause = "ehlo.rejected", weight = 8, stage = "ehlo", class = 5,
    when = function(e) return e.reply.code ~= 530 and e.reply.code ~= 554 end },
  { id = "ehlo-554", cause = "ehlo.rejected", weight = 4, stage = "ehlo", code = 554 },
  { id = "ehlo-554-client", cause = "greeting.rejected", weight = 2, stage = "ehlo", code = { 550, 554 } },
  { id = "ehlo-530", cause = "tls.required", weight = 6, stage = "ehlo", code = 530, when = not_encrypted },
  { id = "ehlo-530-encrypted", cause = "ehlo.rejected", weight = 4, stage = "ehlo", code = 530, when = function(e) return e.encrypted == true end },
  { id = "ehlo-4xx", cause = "server.temporary", weight = 6, stage = "ehlo", class = 4 },

  -- AUTH: the login itself
  { id = "auth-535", cause = "auth.bad_credentials", weight = 6, stage = "auth", code = { 535, 526 }, when = not_token },
  { id = "auth-535-other", cause = "auth.app_password_required", weight = 1.5, stage = "auth", code = 535, when = not_token },
  { id = "auth-535-mechanism", cause = "auth.mechanism_unsupported", weight = 4, stage = "auth", code = 535, when = challenge_mechanism },
  { id = "auth-535-token", cause = "auth.oauth_token_rejected", weight = 7, stage = "auth", code = 535, credential = "token" },
  { id = "auth-334-document", cause = "auth.oauth_token_rejected", weight = 5, stage = "auth", class = 5, credential = "token",
    when = function(e) return e.challenge ~= nil end },
  { id = "auth-5.7.8", cause = "auth.bad_credentials", weight = 2, stage = "auth", enhanced = "5.7.8", when = not_token },
  { id = "auth-5.7.8-token", cause = "auth.oauth_token_rejected", weight = 2, stage = "auth", enhanced = "5.7.8", credential = "token" },
  { id = "auth-5.7.3-off", cause = "auth.smtp_auth_disabled", weight = 2.5, stage = "auth", enhanced = "5.7.3", when = not_token },
  { id = "auth-5.7.1-browser", cause = "auth.browser_login_required", weight = 1.5, stage = "auth", code = 535, enhanced = "5.7.1", when = not_token },
  { id = "auth-5.7.139", general = true, cause = "auth.smtp_auth_disabled", weight = 8, stage = "auth", enhanced = "5.7.139", when = not_token },
  { id = "auth-5.7.139-basic", general = true, cause = "auth.basic_auth_disabled", weight = 7, stage = "auth", enhanced = "5.7.139", when = not_token },
  { id = "auth-5.7.139-client", general = true, cause = "auth.client_not_allowed", weight = 2, stage = "auth", enhanced = "5.7.139" },
  { id = "auth-550", cause = "auth.bad_credentials", weight = 3, stage = "auth", code = { 550, 554 }, when = both(not_token, no_system_fault) },
  { id = "auth-550-account", cause = "auth.account_disabled", weight = 2, stage = "auth", code = 550, when = no_system_fault },
  { id = "auth-550-client", cause = "auth.client_not_allowed", weight = 1.5, stage = "auth", code = { 550, 554 }, when = no_system_fault },

  -- AUTH: 534, in one use by the standard and in two others by a large provider
  { id = "auth-534-5.7.9", cause = "auth.app_password_required", weight = 7, stage = "auth", code = 534, enhanced = "5.7.9" },
  { id = "auth-534-5.7.9-browser", cause = "auth.browser_login_required", weight = 2, stage = "auth", code = 534, enhanced = "5.7.9" },
  { id = "auth-534-5.7.14", cause = "auth.browser_login_required", weight = 9, stage = "auth", code = 534, enhanced = "5.7.14" },
  { id = "auth-534", cause = "auth.mechanism_unsupported", weight = 3, stage = "auth", code = 534 },
  { id = "auth-5.7.9-other", cause = "auth.mechanism_unsupported", weight = 4, stage = "auth", enhanced = "x.7.9",
    when = function(e) return e.reply.code ~= 534 end },

  -- AUTH: the mechanism, the command
  { id = "auth-500", cause = "auth.not_offered", weight = 8, stage = "auth", code = { 500, 502, 503 }, when = without("5.5.6") },
  { id = "auth-500-line", cause = "server.permanent", weight = 5, stage = "auth", enhanced = "5.5.6" },
  { id = "auth-501", cause = "server.permanent", weight = 3, stage = "auth", code = 501 },
  { id = "auth-501-mechanism", cause = "auth.mechanism_unsupported", weight = 2, stage = "auth", code = 501 },
  { id = "auth-504", cause = "auth.mechanism_unsupported", weight = 9, stage = "auth", code = 504 },
  { id = "auth-5.7.4", cause = "auth.mechanism_unsupported", weight = 4, stage = "auth", enhanced = "x.7.4" },
  { id = "auth-535-5.5.4", cause = "auth.mechanism_unsupported", weight = 7, stage = "auth", code = 535, enhanced = "5.5.4" },

  -- AUTH: encryption first, or a login first
  { id = "auth-538", cause = "auth.encryption_required", weight = 9, stage = "auth", code = { 538, 523, 524 } },
  { id = "auth-5.7.11", cause = "auth.encryption_required", weight = 4, stage = "auth", enhanced = { "x.7.10", "x.7.11" } },
  { id = "auth-530-starttls", cause = "tls.required", weight = 7, stage = "auth", code = 530, when = tls_open },
  { id = "auth-530-plain", cause = "auth.encryption_required", weight = 5, stage = "auth", code = 530, when = plain },
  { id = "auth-530-unknown", cause = "auth.encryption_required", weight = 3, stage = "auth", code = 530,
    when = function(e) return e.encrypted == nil end },
  { id = "auth-530", cause = "auth.required", weight = 4, stage = "auth", code = 530, when = no_tls_to_start },

  -- AUTH: the account
  { id = "auth-525", cause = "auth.account_disabled", weight = 7, stage = "auth", code = 525 },
  { id = "auth-5.7.13", cause = "auth.account_disabled", weight = 7, stage = "auth", enhanced = { "x.7.13", "5.2.1" } },
  { id = "auth-525-off", cause = "auth.smtp_auth_disabled", weight = 2, stage = "auth", code = 525 },
  { id = "auth-432", cause = "auth.password_expired", weight = 7, stage = "auth", code = 432, when = without("4.3.2") },
  { id = "auth-5.7.12", cause = "auth.password_expired", weight = 4, stage = "auth", enhanced = "x.7.12" },
  { id = "auth-5.7.60", cause = "mail.sender_not_allowed", weight = 5, stage = "auth", enhanced = "5.7.60" },

  -- AUTH: not now
  { id = "auth-454", cause = "auth.temporary_failure", weight = 8, stage = "auth", code = 454 },
  { id = "auth-45x", cause = "auth.temporary_failure", weight = 6, stage = "auth", code = { 430, 435, 450, 451, 452, 453 } },
  { id = "auth-4.7.0", cause = "auth.too_many_attempts", weight = 2, stage = "auth", code = { 421, 450, 451, 454 }, enhanced = { "4.7.0", "4.7.1" } },
  { id = "auth-421", cause = "auth.too_many_attempts", weight = 4, stage = "auth", code = 421, when = no_system_or_network_fault },
  { id = "auth-421-other", cause = "server.temporary", weight = 3, stage = "auth", code = 421 },
  { id = "auth-432-4.3.2", cause = "send.rate_limited", weight = 7, stage = "auth", code = 432, enhanced = "4.3.2" },

  -- from MAIL on: who is asked to log in, or to encrypt
  { id = "late-530-starttls", cause = "tls.required", weight = 9, stage = late, code = 530, when = tls_open },
  { id = "late-530", cause = "auth.required", weight = 9, stage = late, code = 530, when = no_tls_to_start },
  { id = "late-530-unknown", cause = "tls.required", weight = 3, stage = late, code = 530, enhanced = "5.7.0", when = maybe_tls_first },
  { id = "late-5.7.10", cause = "tls.required", weight = 10, stage = late, enhanced = { "x.7.10", "x.7.11" } },
  { id = "late-5.7.57", cause = "auth.required", weight = 7, stage = late, enhanced = "5.7.57" },
  { id = "late-535", cause = "auth.required", weight = 4, stage = { "mail", "rcpt" }, code = { 535, 505 } },
  { id = "late-535-login", cause = "auth.bad_credentials", weight = 3, stage = { "mail", "rcpt" }, code = 535 },
  { id = "late-503", cause = "server.permanent", weight = 3, stage = late, code = 503 },
  { id = "late-503-login", cause = "auth.required", weight = 2.5, stage = late, code = 503, when = no_login },

  -- MAIL
  { id = "mail-553", cause = "mail.sender_not_allowed", weight = 5, stage = "mail", code = 553 },
  { id = "mail-553-rejected", cause = "mail.sender_rejected", weight = 3, stage = "mail", code = 553 },
  { id = "mail-5.7.1", cause = "mail.sender_not_allowed", weight = 3, stage = "mail", code = barred, enhanced = { "5.7.0", "5.7.1", "5.7.2" } },
  { id = "mail-5.7.1-policy", cause = "send.policy_rejected", weight = 3, stage = "mail", code = barred, enhanced = { "5.7.0", "5.7.1" } },
  { id = "mail-5.1.x", cause = "mail.sender_rejected", weight = 6, stage = "mail", class = 5,
    enhanced = { "5.1.0", "5.1.3", "5.1.7", "5.1.8", "5.5.2", "5.5.4", "5.6.7", "5.7.27" } },
  { id = "mail-550", cause = "mail.sender_not_allowed", weight = 4, stage = "mail", code = { 550, 551, 554 }, when = no_system_fault },
  { id = "mail-550-rejected", cause = "mail.sender_rejected", weight = 3, stage = "mail", code = { 550, 554 }, when = no_system_fault },
  { id = "mail-501", cause = "mail.sender_rejected", weight = 5, stage = "mail", code = { 501, 555 } },
  { id = "mail-4.1.x", cause = "mail.sender_rejected", weight = 6, stage = "mail", enhanced = { "4.1.0", "4.1.7" } },
  { id = "mail-4.7.1", cause = "send.greylisted", weight = 2, stage = "mail", code = { 450, 451 }, enhanced = { "4.7.0", "4.7.1" } },

  -- the sender, told only at RCPT or after the message
  { id = "sender-x.1.8", cause = "mail.sender_rejected", weight = 8, stage = { "mail", "rcpt" }, enhanced = { "x.1.8", "x.1.7" } },
  { id = "sender-5.1.8-send", cause = "mail.sender_rejected", weight = 5, stage = "send", enhanced = { "x.1.8", "x.1.7" } },
  { id = "sender-5.1.8-blocked", cause = "auth.account_disabled", weight = 4, stage = "send", enhanced = "5.1.8" },
  { id = "sender-5.7.60", cause = "mail.sender_not_allowed", weight = 10, stage = late, enhanced = { "5.7.60", "5.2.252" } },
  { id = "sender-5.7.750", cause = "mail.sender_unverified", weight = 8, stage = late, enhanced = "5.7.750" },
  { id = "sender-553-5.7.1", cause = "mail.sender_not_allowed", weight = 7, stage = "rcpt", code = 553, enhanced = "5.7.1" },
  { id = "sender-553-5.7.1-login", cause = "auth.required", weight = 3, stage = "rcpt", code = 553, enhanced = "5.7.1", when = no_login },
  { id = "sender-553-send", cause = "mail.sender_not_allowed", weight = 6, stage = "send", code = 553 },
  { id = "sender-553-send-relay", cause = "rcpt.relay_denied", weight = 2, stage = "send", code = 553 },

  -- RCPT
  { id = "rcpt-5.1.1", cause = "rcpt.unknown_recipient", weight = 9, stage = "rcpt", enhanced = { "5.1.1", "5.1.2", "5.1.6", "5.1.10", "5.4.4" } },
  { id = "send-5.1.1", cause = "rcpt.unknown_recipient", weight = 7, stage = "send", enhanced = { "5.1.1", "5.1.2", "5.1.10" } },
  { id = "rcpt-5.4.1", cause = "rcpt.unknown_recipient", weight = 5, stage = "rcpt", enhanced = "5.4.1" },
  { id = "rcpt-5.4.1-rejected", cause = "rcpt.rejected", weight = 3, stage = "rcpt", enhanced = "5.4.1" },
  { id = "rcpt-4.1.2", cause = "rcpt.unknown_recipient", weight = 7, stage = "rcpt", enhanced = "4.1.2" },
  { id = "rcpt-4.1.1", cause = "server.temporary", weight = 4, stage = "rcpt", enhanced = "4.1.1" },
  { id = "rcpt-4.1.1-unknown", cause = "rcpt.unknown_recipient", weight = 3, stage = "rcpt", enhanced = "4.1.1" },
  { id = "rcpt-5.7.1", cause = "rcpt.relay_denied", weight = 6, stage = "rcpt", code = { 550, 554 }, enhanced = { "5.7.1", "5.7.0" } },
  { id = "rcpt-5.7.1-policy", cause = "send.policy_rejected", weight = 4, stage = "rcpt", code = { 550, 554 }, enhanced = { "5.7.1", "5.7.0" } },
  { id = "rcpt-5.7.1-rejected", cause = "rcpt.rejected", weight = 2, stage = "rcpt", code = { 550, 554 }, enhanced = { "5.7.1", "5.7.0" } },
  { id = "rcpt-5.7.64", cause = "rcpt.relay_denied", weight = 8, stage = late, enhanced = "5.7.64" },
  { id = "rcpt-550", cause = "rcpt.unknown_recipient", weight = 4, stage = "rcpt", code = 550, when = no_enhanced },
  { id = "rcpt-550-relay", cause = "rcpt.relay_denied", weight = 2.5, stage = "rcpt", code = { 550, 554 }, when = no_enhanced },
  { id = "rcpt-551", cause = "rcpt.relay_denied", weight = 6, stage = "rcpt", code = 551 },
  { id = "rcpt-551-moved", cause = "rcpt.unknown_recipient", weight = 2, stage = "rcpt", code = 551 },
  { id = "rcpt-553", cause = "rcpt.rejected", weight = 4, stage = "rcpt", code = 553, when = without("5.7.1") },
  { id = "rcpt-553-relay", cause = "rcpt.relay_denied", weight = 3, stage = "rcpt", code = 553, when = no_enhanced },
  { id = "rcpt-554", cause = "rcpt.relay_denied", weight = 1.5, stage = "rcpt", code = 554, when = no_system_fault },
  { id = "rcpt-5xx", cause = "rcpt.rejected", weight = 3, stage = "rcpt", code = { 501, 550, 552, 554, 555, 556 }, when = without("5.7.1", "5.7.0", "5.4.1") },
  { id = "rcpt-5.2.x", cause = "rcpt.rejected", weight = 8, stage = "rcpt",
    enhanced = { "5.2.0", "5.2.1", "x.2.2", "x.2.4", "x.1.3", "x.1.4", "5.6.7", "5.7.2", "5.7.17", "5.7.18" } },
  { id = "rcpt-5.7.12x", cause = "rcpt.rejected", weight = 7, stage = { "rcpt", "send" }, enhanced = { "5.7.124", "5.7.133", "5.7.134", "5.7.136" } },
  { id = "rcpt-4.2.1", cause = "rcpt.rejected", weight = 4, stage = "rcpt", enhanced = "4.2.1" },
  { id = "rcpt-4.2.1-rate", cause = "send.rate_limited", weight = 3, stage = "rcpt", enhanced = "4.2.1" },
  { id = "rcpt-greylisted", cause = "send.greylisted", weight = 5, stage = "rcpt", code = { 450, 451 }, enhanced = { "4.7.1", "4.7.0", "4.2.0" } },
  { id = "rcpt-4.7.1-policy", cause = "send.policy_rejected", weight = 2, stage = "rcpt", code = { 450, 451 }, enhanced = "4.7.1" },
  { id = "rcpt-450", cause = "send.greylisted", weight = 3.5, stage = "rcpt", code = { 450, 451 }, when = no_enhanced },
  { id = "rcpt-450-other", cause = "server.temporary", weight = 2.5, stage = "rcpt", code = { 450, 451 } },

  -- the message
  { id = "content-5.6.x", cause = "send.content_rejected", weight = 8, stage = "send", class = 5, when = subject(6) },
  { id = "content-552-5.7.0", cause = "send.content_rejected", weight = 8, stage = "send", code = 552, enhanced = "5.7.0" },
  { id = "content-5.7.512", cause = "send.content_rejected", weight = 7, stage = "send", enhanced = "5.7.512" },
  { id = "content-554", cause = "send.content_rejected", weight = 4.5, stage = "send", code = { 550, 554 }, when = no_system_or_network_fault },
  { id = "content-554-policy", cause = "send.policy_rejected", weight = 3, stage = "send", code = { 550, 554 }, when = no_system_or_network_fault },

  -- policy
  { id = "policy-5.7.2x", cause = "send.policy_rejected", weight = 9, stage = late,
    enhanced = { "x.7.20", "x.7.21", "x.7.22", "x.7.23", "x.7.24", "x.7.25", "x.7.26", "x.7.29", "x.7.30", "5.7.509" } },
  { id = "policy-5.7.27", cause = "send.policy_rejected", weight = 8, stage = { "rcpt", "send" }, enhanced = "x.7.27" },
  { id = "policy-5.7.5xx", cause = "send.policy_rejected", weight = 6, stage = late, class = 5,
    when = function(e) return security_between(500, 749)(e) and e.reply.enhanced ~= "5.7.512" and e.reply.enhanced ~= "5.7.509"
      and e.reply.enhanced ~= "5.7.705" end },
  { id = "policy-5.7.50x-account", cause = "auth.account_disabled", weight = 3, stage = late, enhanced = { "5.7.501", "5.7.502", "5.7.503", "5.7.708" } },

  -- size, quota, rate
  { id = "size-5.3.4", cause = "send.message_too_large", weight = 7, stage = late, enhanced = { "x.3.4", "x.2.3" } },
  { id = "size-552", cause = "send.message_too_large", weight = 5, stage = { "mail", "send" }, code = 552, when = without("5.2.2", "5.7.0") },
  { id = "quota-552-alone", cause = "send.quota_exceeded", weight = 3, stage = { "mail", "send" }, code = 552, when = no_enhanced },
  { id = "quota-x.2.2", cause = "send.quota_exceeded", weight = 8, stage = { "mail", "send" }, enhanced = "x.2.2" },
  { id = "quota-5.4.5", cause = "send.quota_exceeded", weight = 9, stage = { "auth", "mail", "rcpt", "send" }, enhanced = { "5.4.5", "5.1.90", "5.7.705" } },
  { id = "rate-x.7.28", cause = "send.rate_limited", weight = 8, stage = late, enhanced = "x.7.28" },
  { id = "rate-4.7.5xx", cause = "send.rate_limited", weight = 6, stage = late, class = 4, when = security_between(500, 899) },
  { id = "rate-4.5.3", cause = "send.rate_limited", weight = 5, stage = late, enhanced = { "4.5.3", "5.5.3" } },
  { id = "rate-432", cause = "send.rate_limited", weight = 6, stage = late, code = 432 },
  { id = "rate-452", cause = "send.rate_limited", weight = 3, stage = late, code = 452,
    when = function(e) local about = enhanced(e) return about ~= 2 and no_system_fault(e) end },
  { id = "rate-421", cause = "send.rate_limited", weight = 2, stage = late, code = 421, when = no_system_or_network_fault },
  { id = "rate-4.4.5", cause = "send.rate_limited", weight = 2, stage = late, enhanced = "4.4.5" },
  { id = "temporary-421", cause = "server.temporary", weight = 4, stage = late, code = 421 },
  { id = "greylisted-send", cause = "send.greylisted", weight = 5, stage = "send", code = { 450, 451 }, enhanced = { "4.7.0", "4.7.1" } },

  -- any other refusal
  { id = "any-4xx", cause = "server.temporary", weight = 1.5, outcome = "reply", class = 4 },
  { id = "any-5xx", cause = "server.permanent", weight = 0.5, outcome = "reply", class = 5 },
}
