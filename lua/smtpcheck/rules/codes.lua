-- What a refusal's code and enhanced code mean at a stage: RFC 5321 4.2, RFC 4954 6, RFC 3463, and what servers have made of them.
-- A code alone is weak; a second rule of lower weight beside it names the other thing that it is used for.
local function not_token(e)
  return e.credential ~= "token"
end

local function token(e)
  return e.credential == "token"
end

local function challenge_mechanism(e)
  local m = e.mechanism or ""
  return e.credential ~= "token" and (m == "CRAM-MD5" or m == "DIGEST-MD5" or m == "NTLM" or m:find("^SCRAM") ~= nil)
end

local function tls_open(e)
  return e.encrypted == false and e.starttls_offered == true
end

local function no_tls_to_start(e)
  return not tls_open(e)
end

local function plain(e)
  return e.encrypted == false
end

-- x.3.x and x.5.x speak of the system and the protocol, not of an address or a message (RFC 3463)
local function no_system_fault(e)
  local subject = (e.reply.enhanced or ""):match("^%d%.(%d+)")
  return subject ~= "3" and subject ~= "5"
end

return {
  -- EHLO
  { id = "ehlo-5xx", cause = "ehlo.rejected", weight = 6, stage = "ehlo", class = 5,
    when = function(e) return e.reply.code ~= 530 and e.reply.code ~= 554 end },
  { id = "ehlo-554", cause = "ehlo.rejected", weight = 4, stage = "ehlo", code = 554 },
  { id = "ehlo-530", cause = "tls.required", weight = 5, stage = "ehlo", code = 530 },
  { id = "ehlo-4xx", cause = "server.temporary", weight = 6, stage = "ehlo", class = 4 },

  -- AUTH
  { id = "auth-535", cause = "auth.bad_credentials", weight = 6, stage = "auth", code = 535, when = not_token },
  { id = "auth-535-other", cause = "auth.app_password_required", weight = 1, stage = "auth", code = 535, when = not_token },
  { id = "auth-535-mechanism", cause = "auth.mechanism_unsupported", weight = 4, stage = "auth", code = 535, when = challenge_mechanism },
  { id = "auth-535-token", cause = "auth.oauth_token_rejected", weight = 7, stage = "auth", code = 535, when = token },
  { id = "auth-334-document", cause = "auth.oauth_token_rejected", weight = 4, stage = "auth", class = 5,
    when = function(e) return e.credential == "token" and e.challenge ~= nil end },
  { id = "auth-535-5.7.8", cause = "auth.bad_credentials", weight = 2, stage = "auth", code = 535, enhanced = "5.7.8", when = not_token },
  { id = "auth-535-5.7.139", cause = "auth.smtp_auth_disabled", weight = 8, stage = "auth", enhanced = "5.7.139", when = not_token },
  { id = "auth-535-5.7.139-basic", cause = "auth.basic_auth_disabled", weight = 7, stage = "auth", enhanced = "5.7.139", when = not_token },
  { id = "auth-534-5.7.9", cause = "auth.app_password_required", weight = 7, stage = "auth", code = 534, enhanced = "5.7.9" },
  { id = "auth-534-5.7.9-weak", cause = "auth.mechanism_unsupported", weight = 3, stage = "auth", code = 534, enhanced = "5.7.9" },
  { id = "auth-534-5.7.14", cause = "auth.browser_login_required", weight = 8, stage = "auth", code = 534, enhanced = "5.7.14" },
  { id = "auth-534", cause = "auth.mechanism_unsupported", weight = 3, stage = "auth", code = 534 },
  { id = "auth-538", cause = "auth.encryption_required", weight = 8, stage = "auth", code = 538 },
  { id = "auth-5.7.11", cause = "auth.encryption_required", weight = 4, stage = "auth", enhanced = "5.7.11" },
  { id = "auth-530-plain", cause = "tls.required", weight = 7, stage = "auth", code = 530, when = tls_open },
  { id = "auth-530-plain-2", cause = "auth.encryption_required", weight = 5, stage = "auth", code = 530, when = plain },
  { id = "auth-530", cause = "auth.required", weight = 4, stage = "auth", code = 530, when = no_tls_to_start },
  { id = "auth-500", cause = "auth.not_offered", weight = 7, stage = "auth", code = { 500, 502, 503 } },
  { id = "auth-501", cause = "server.permanent", weight = 3, stage = "auth", code = 501 },
  { id = "auth-501-mechanism", cause = "auth.mechanism_unsupported", weight = 2, stage = "auth", code = 501 },
  { id = "auth-504", cause = "auth.mechanism_unsupported", weight = 8, stage = "auth", code = 504 },
  { id = "auth-432", cause = "auth.password_expired", weight = 7, stage = "auth", code = 432 },
  { id = "auth-4.7.12", cause = "auth.password_expired", weight = 4, stage = "auth", enhanced = { "4.7.12", "5.7.12" } },
  { id = "auth-5.7.13", cause = "auth.account_disabled", weight = 7, stage = "auth", enhanced = "5.7.13" },
  { id = "auth-5.2.1", cause = "auth.account_disabled", weight = 7, stage = "auth", enhanced = "5.2.1" },
  { id = "auth-5.7.60", cause = "mail.sender_not_allowed", weight = 5, stage = "auth", enhanced = "5.7.60" },
  { id = "auth-454", cause = "auth.temporary_failure", weight = 7, stage = "auth", code = 454 },
  { id = "auth-45x", cause = "auth.temporary_failure", weight = 5, stage = "auth", code = { 450, 451, 452, 453, 435, 430 } },
  { id = "auth-421", cause = "auth.too_many_attempts", weight = 4, stage = "auth", code = 421 },
  { id = "auth-421-other", cause = "server.temporary", weight = 3, stage = "auth", code = 421 },
  { id = "auth-4.7.0", cause = "auth.too_many_attempts", weight = 2, stage = "auth", code = { 421, 454 }, enhanced = "4.7.0" },
  { id = "auth-550", cause = "auth.account_disabled", weight = 2, stage = "auth", code = 550 },
  { id = "auth-525", cause = "auth.account_disabled", weight = 7, stage = "auth", code = 525 },

  -- before or after: who is asked to log in, or to encrypt
  { id = "mail-530-tls", cause = "tls.required", weight = 8, stage = { "mail", "rcpt" }, code = 530, when = tls_open },
  { id = "mail-530", cause = "auth.required", weight = 8, stage = { "mail", "rcpt", "send" }, code = 530, when = no_tls_to_start },
  { id = "mail-5.7.0-auth", cause = "auth.required", weight = 3, stage = { "mail", "rcpt" }, code = { 535, 505 } },

  -- MAIL
  { id = "mail-553", cause = "mail.sender_not_allowed", weight = 5, stage = "mail", code = 553 },
  { id = "mail-553-rejected", cause = "mail.sender_rejected", weight = 3, stage = "mail", code = 553 },
  { id = "mail-5.7.1", cause = "mail.sender_not_allowed", weight = 4, stage = "mail", enhanced = { "5.7.1", "5.7.60", "5.7.27" } },
  { id = "mail-5.1.x", cause = "mail.sender_rejected", weight = 6, stage = "mail", enhanced = { "5.1.7", "5.1.8", "5.5.4", "5.5.2" },
    when = function(e) return e.reply.code > 500 end },
  { id = "mail-4.1.8", cause = "mail.sender_rejected", weight = 6, stage = { "mail", "rcpt" }, enhanced = { "4.1.8", "5.1.8" } },
  { id = "mail-550", cause = "mail.sender_not_allowed", weight = 4, stage = "mail", code = { 550, 551, 554 }, when = no_system_fault },
  { id = "mail-550-rejected", cause = "mail.sender_rejected", weight = 3, stage = "mail", code = { 550, 554 }, when = no_system_fault },
  { id = "mail-501", cause = "mail.sender_rejected", weight = 5, stage = "mail", code = { 501, 555 } },

  -- RCPT
  { id = "rcpt-5.1.1", cause = "rcpt.unknown_recipient", weight = 8, stage = "rcpt", enhanced = { "5.1.1", "5.1.2", "5.1.10", "5.4.4" } },
  { id = "rcpt-5.7.1", cause = "rcpt.relay_denied", weight = 6, stage = "rcpt", code = { 550, 554 }, enhanced = "5.7.1" },
  { id = "rcpt-5.7.1-policy", cause = "rcpt.rejected", weight = 3, stage = "rcpt", code = { 550, 554 }, enhanced = "5.7.1" },
  { id = "rcpt-553-5.7.1", cause = "mail.sender_not_allowed", weight = 8, stage = "rcpt", code = 553, enhanced = "5.7.1" },
  { id = "rcpt-553", cause = "rcpt.rejected", weight = 4, stage = "rcpt", code = 553, when = function(e) return e.reply.enhanced ~= "5.7.1" end },
  { id = "rcpt-550", cause = "rcpt.unknown_recipient", weight = 3, stage = "rcpt", code = 550,
    when = function(e) return e.reply.enhanced == nil end },
  { id = "rcpt-550-relay", cause = "rcpt.relay_denied", weight = 2, stage = "rcpt", code = { 550, 551, 554 },
    when = function(e) return e.reply.enhanced == nil end },
  { id = "rcpt-551", cause = "rcpt.relay_denied", weight = 4, stage = "rcpt", code = 551 },
  { id = "rcpt-554", cause = "rcpt.relay_denied", weight = 2, stage = "rcpt", code = 554 },
  { id = "rcpt-5xx", cause = "rcpt.rejected", weight = 3, stage = "rcpt", code = { 501, 552, 555, 556, 550, 554 },
    when = function(e) return e.reply.enhanced ~= "5.7.1" end },
  { id = "rcpt-5.2.x", cause = "rcpt.rejected", weight = 7, stage = "rcpt", enhanced = { "5.2.1", "5.2.2", "4.2.1", "5.1.3", "5.1.6" } },
  { id = "rcpt-4.2.2", cause = "rcpt.rejected", weight = 7, stage = "rcpt", enhanced = "4.2.2" },
  { id = "rcpt-greylisted", cause = "send.greylisted", weight = 6, stage = "rcpt", code = { 450, 451 }, enhanced = { "4.7.1", "4.7.0", "4.2.0" } },
  { id = "rcpt-450", cause = "send.greylisted", weight = 3, stage = "rcpt", code = { 450, 451 } },
  { id = "rcpt-450-other", cause = "server.temporary", weight = 2, stage = "rcpt", code = { 450, 451 } },

  -- anywhere from MAIL on
  { id = "size-5.3.4", cause = "send.message_too_large", weight = 8, stage = { "mail", "rcpt", "send" }, enhanced = { "5.3.4", "4.3.4", "5.2.3" } },
  { id = "size-552", cause = "send.message_too_large", weight = 5, stage = { "mail", "send" }, code = 552,
    when = function(e) return e.reply.enhanced ~= "5.2.2" and e.reply.enhanced ~= "5.7.0" end },
  { id = "quota-552", cause = "send.quota_exceeded", weight = 6, stage = { "mail", "send" }, code = { 552, 452 }, enhanced = { "5.2.2", "4.2.2" } },
  { id = "quota-5.4.5", cause = "send.quota_exceeded", weight = 8, stage = { "auth", "mail", "rcpt", "send" }, enhanced = { "5.4.5", "4.4.5" } },
  { id = "content-552-5.7.0", cause = "send.content_rejected", weight = 7, stage = "send", code = 552, enhanced = "5.7.0" },
  { id = "rate-4.7.28", cause = "send.rate_limited", weight = 7, stage = { "mail", "rcpt", "send" }, enhanced = { "4.7.28", "5.7.28" } },
  { id = "rate-452", cause = "send.rate_limited", weight = 3, stage = { "mail", "rcpt", "send" }, code = 452, when = no_system_fault },
  { id = "rate-421", cause = "send.rate_limited", weight = 2, stage = { "mail", "rcpt", "send" }, code = 421 },
  { id = "temporary-421", cause = "server.temporary", weight = 4, stage = { "mail", "rcpt", "send" }, code = 421 },
  { id = "policy-5.7.2x", cause = "send.policy_rejected", weight = 8, stage = { "mail", "rcpt", "send" },
    enhanced = { "5.7.23", "5.7.25", "5.7.26", "4.7.23", "4.7.25", "4.7.26" } },
  { id = "send-554", cause = "send.content_rejected", weight = 5, stage = "send", code = { 554, 550 }, when = no_system_fault },
  { id = "send-554-policy", cause = "send.policy_rejected", weight = 3, stage = "send", code = { 554, 550 }, when = no_system_fault },
  { id = "send-451-4.7.1", cause = "send.greylisted", weight = 4, stage = "send", code = 451, enhanced = "4.7.1" },

  -- any other refusal
  { id = "any-4xx", cause = "server.temporary", weight = 2, outcome = "reply", class = 4 },
  { id = "any-5xx", cause = "server.permanent", weight = 1, outcome = "reply", class = 5 },
}
