-- Ready scripts by name: a good server, and well-known refusals as their servers word them. `cause` and `stage` say what smtpcheck makes of it.
local function auth(server, cause, note)
  return { security = "starttls", { client = "^AUTH ", server = server }, cause = cause, stage = "auth", note = note }
end

local function after(client, server, cause, stage, note)
  return { security = "starttls", { client = client, server = server }, cause = cause, stage = stage, note = note }
end

local function certificate(kind, cause)
  return { security = "starttls", tls = { certificate = kind }, cause = cause, stage = "tls", note = "a certificate: " .. kind }
end

return {
  ["good"] = { security = "starttls", capabilities = { "PIPELINING", "8BITMIME", "SIZE 10485760", "SMTPUTF8" }, cause = "ok", note = "STARTTLS, then a login" },
  ["implicit-tls"] = { security = "tls", cause = "ok", note = "TLS from the first byte" },
  ["starttls-missing"] = { security = "none", cause = "tls.starttls_not_offered", stage = "tls", note = "no STARTTLS" },

  ["gmail-app-password"] = auth({ "534-5.7.9 Application-specific password required. For more information, go to",
    "534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor - gsmtp" }, "auth.app_password_required", "Gmail: 2-Step Verification is on"),
  ["gmail-web-login"] = auth({ "534-5.7.14 Please log in via your web browser and then try again.",
    "534 5.7.14  https://support.google.com/mail/answer/78754 - gsmtp" }, "auth.browser_login_required", "Gmail: sign-in held back"),
  ["gmail-bad-credentials"] = auth({ "535-5.7.8 Username and Password not accepted. For more information, go to",
    "535 5.7.8  https://support.google.com/mail/?p=BadCredentials - gsmtp" }, "auth.bad_credentials", "Gmail: wrong password, or an account password"),
  ["outlook-smtp-auth-disabled"] = auth("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
    "auth.smtp_auth_disabled", "Microsoft 365: SMTP AUTH is off"),
  ["outlook-basic-auth-disabled"] = auth("535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
    "auth.basic_auth_disabled", "Outlook.com: OAuth only"),
  ["yahoo-too-many"] = auth("535 5.7.0 (#AUTH005) Too many bad auth attempts.", "auth.too_many_attempts", "Yahoo: too many bad logins"),
  ["too-many-attempts"] = auth("421 4.7.0 Too many login attempts, please try again later", "auth.too_many_attempts", "logins are limited"),
  ["temporary"] = auth("454 4.7.0 Temporary authentication failure", "auth.temporary_failure", "the password could not be checked"),
  ["bad-credentials"] = auth("535 5.7.8 Error: authentication failed", "auth.bad_credentials", "a wrong password"),

  ["xoauth2-refused"] = { security = "starttls", auth = { "XOAUTH2", "OAUTHBEARER" }, tokens = {}, cause = "auth.oauth_token_rejected", stage = "auth",
    note = "a token that is refused" },
  ["sender-not-owned"] = after("^MAIL ", "553 5.7.1 Sender address rejected: not owned by user", "mail.sender_not_allowed", "mail", "another sender"),
  ["relay-denied"] = after("^RCPT ", "554 5.7.1 Relay access denied", "rcpt.relay_denied", "rcpt", "no relay"),
  ["greylisted"] = after("^RCPT ", "451 4.7.1 Greylisted, try again in 300 seconds", "send.greylisted", "rcpt", "greylisting"),
  ["quota"] = after("^MAIL ", "550 5.4.5 Daily user sending limit exceeded", "send.quota_exceeded", "mail", "a daily limit"),
  ["message-too-large"] = { security = "starttls", capabilities = { "SIZE 100" }, cause = "send.message_too_large", stage = "mail", note = "SIZE 100" },
  ["content-rejected"] = after("^%.$", "554 5.6.0 Message content rejected", "send.content_rejected", "send", "refused as spam"),

  ["busy"] = { security = "none", { server = "421 4.7.0 Too many connections", close = true }, cause = "greeting.unavailable", stage = "greeting", note = "busy" },
  ["blocked"] = { security = "none", { server = "554 5.7.1 Your address is on a block list", close = true }, cause = "greeting.rejected",
    stage = "greeting", note = "this address is refused" },
  ["silent"] = { security = "none", { silent = true }, cause = "greeting.timeout", stage = "greeting", note = "says nothing" },
  ["http"] = { security = "none", { raw = "HTTP/1.1 400 Bad Request\r\n\r\n", close = true }, cause = "greeting.not_smtp", stage = "greeting",
    note = "a web server" },
  ["expired-certificate"] = certificate("expired", "tls.cert_expired"),
  ["wrong-name"] = certificate("wrong_name", "tls.cert_name_mismatch"),
  ["self-signed"] = certificate("self_signed", "tls.cert_self_signed"),
  ["unknown-ca"] = certificate("unknown_ca", "tls.cert_untrusted"),
}
