-- Ready scripts: refusals as the well-known providers word them, and the usual misfortunes. `cause` and `stage` are what
-- a client should make of it, given the settings in `settings` and going as far as `stop_after` (a login otherwise);
-- `note` says in one line what it shows. Pure data; the fields are explained in script.lua.
local gmail = { server = "220 smtp.gmail.com ESMTP 4fb4d7f45d1cf-5c0 - gsmtp" }
local outlook = { server = "220 AM0PR01CA0001.outlook.office365.com Microsoft ESMTP MAIL Service ready" }
local yahoo = { server = "220 smtp.mail.yahoo.com ESMTP ready" }

return {
  ["good"] = {
    cause = "ok", stage = "auth", note = "A good server with STARTTLS: everything works.",
  },
  ["gmail-app-password"] = {
    cause = "auth.app_password_required", stage = "auth",
    note = "Gmail, two-step verification is on and the account's own password was given.",
    gmail,
    login = {
      "534-5.7.9 Application-specific password required. For more information, go to",
      "534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor 4fb4d7f45d1cf-5c0 - gsmtp",
    },
  },
  ["gmail-web-login"] = {
    cause = "auth.browser_login_required", stage = "auth",
    note = "Gmail blocks an unfamiliar sign-in until it is confirmed in a browser.",
    gmail,
    login = {
      "534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1> Please log in via",
      "534-5.7.14 your web browser and then try again.",
      "534-5.7.14 Learn more at",
      "534 5.7.14  https://support.google.com/mail/answer/78754 4fb4d7f45d1cf-5c0 - gsmtp",
    },
  },
  ["gmail-bad-credentials"] = {
    cause = "auth.bad_credentials", stage = "auth",
    note = "Gmail knows the password to be wrong, or takes it for an app password mistyped.",
    gmail,
    login = {
      "535-5.7.8 Username and Password not accepted. For more information, go to",
      "535 5.7.8  https://support.google.com/mail/?p=BadCredentials 4fb4d7f45d1cf-5c0 - gsmtp",
    },
  },
  ["too-many-attempts"] = {
    cause = "auth.too_many_attempts", stage = "auth",
    note = "Gmail, after too many logins in a short time.",
    gmail,
    login = "454 4.7.0 Too many login attempts, please try again later. 4fb4d7f45d1cf-5c0 - gsmtp",
  },
  ["outlook-smtp-auth-disabled"] = {
    cause = "auth.smtp_auth_disabled", stage = "auth",
    note = "Microsoft 365, SMTP AUTH is switched off for the whole organisation.",
    outlook,
    auth = { "LOGIN", "XOAUTH2" },
    login = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."
      .. " Visit https://aka.ms/smtp_auth_disabled for more information. [AM0PR01CA0001.eurprd01.prod.outlook.com]",
  },
  ["outlook-basic-auth-disabled"] = {
    cause = "auth.basic_auth_disabled", stage = "auth",
    note = "Outlook.com and Microsoft 365 where passwords are no longer taken: OAuth 2.0 is needed.",
    outlook,
    auth = { "LOGIN", "XOAUTH2" },
    login = "535 5.7.139 Authentication unsuccessful, basic authentication is disabled."
      .. " [AM0PR01CA0001.eurprd01.prod.outlook.com]",
  },
  ["yahoo-app-password"] = {
    cause = "auth.too_many_attempts", stage = "auth",
    note = "Yahoo, whose answer to an account's own password in place of an app password soon becomes this one.",
    yahoo,
    login = "535 5.7.0 (#AUTH005) Too many bad auth attempts.",
  },
  ["yahoo-bad-credentials"] = {
    cause = "auth.bad_credentials", stage = "auth",
    note = "Yahoo, a wrong user name or password.",
    yahoo,
    login = "535 5.7.0 (#MBR1212) Incorrect username or password.",
  },
  ["zoho"] = {
    cause = "auth.bad_credentials", stage = "auth",
    note = "Zoho, one wording for a wrong password and for an app password that is missing.",
    { server = "220 mx.zohomail.com SMTP Server ready" },
    login = "535 Authentication Failed",
  },
  ["ses-bad-credentials"] = {
    cause = "auth.bad_credentials", stage = "auth",
    note = "Amazon SES: wrong SMTP credentials, or AWS access keys in their place.",
    { server = "220 email-smtp.amazonaws.com ESMTP SimpleEmailService" },
    login = "535 Authentication Credentials Invalid",
  },
  ["xoauth2-refused"] = {
    cause = "auth.oauth_token_rejected", stage = "auth",
    note = "An OAuth 2.0 token that has expired: the error comes in a challenge, then the refusal.",
    gmail,
    auth = { "XOAUTH2", "PLAIN", "LOGIN" },
    tokens = {},
    login = {
      "535-5.7.8 Username and Password not accepted. For more information, go to",
      "535 5.7.8  https://support.google.com/mail/?p=BadCredentials 4fb4d7f45d1cf-5c0 - gsmtp",
    },
    settings = { password = false, access_token = "an-expired-token" },
  },
  ["sender-not-owned"] = {
    cause = "mail.sender_not_allowed", stage = "mail", stop_after = "mail",
    note = "The login is good and may not send as that From address.",
    { client = "^MAIL ", server = "553 5.7.1 <bob@example.com>: Sender address rejected: not owned by user ann@example.com" },
    settings = { from = "bob@example.com" },
  },
  ["relay-denied"] = {
    cause = "rcpt.relay_denied", stage = "rcpt", stop_after = "rcpt",
    note = "The server doesn't relay to that recipient.",
    { client = "^RCPT ", server = "554 5.7.1 <ann@example.com>: Relay access denied" },
  },
  ["greylisted"] = {
    cause = "send.greylisted", stage = "rcpt", stop_after = "rcpt",
    note = "Greylisting: the same message is taken on a later try.",
    { client = "^RCPT ", server = "451 4.7.1 <ann@example.com>: Greylisted, please try again in 300 seconds" },
  },
  ["message-too-large"] = {
    cause = "send.message_too_large", stage = "send", stop_after = "send",
    note = "A message over the size that the server announces.",
    capabilities = { "SIZE 100", "8BITMIME" },
  },
  ["quota"] = {
    cause = "send.quota_exceeded", stage = "send", stop_after = "send",
    note = "The day's sending limit is used up.",
    { client = "^%.$", server = "550 5.4.5 Daily user sending limit exceeded." },
  },
  ["banner-421"] = {
    cause = "greeting.unavailable", stage = "greeting",
    note = "The server is there and too busy to talk.",
    { server = "421 4.7.0 Too many connections, try again later", close = true },
  },
  ["banner-554"] = {
    cause = "greeting.rejected", stage = "greeting",
    note = "This client's address is refused before a word is said.",
    { server = "554 5.7.1 Service refused: your address is on a block list", close = true },
  },
  ["starttls-missing"] = {
    cause = "tls.starttls_not_offered", stage = "tls",
    note = "A server without STARTTLS.",
    security = "none",
    settings = { security = "starttls", allow_plaintext_auth = false },
  },
  ["implicit-tls"] = {
    cause = "tls.implicit_expected", stage = "tls",
    note = "A port that wants TLS from the first byte, spoken to with STARTTLS; with security = tls it is a good server.",
    security = "tls",
    settings = { security = "starttls", timeout = 5 },
  },
  ["certificate-expired"] = {
    cause = "tls.cert_expired", stage = "tls",
    note = "The server's certificate has expired.",
    tls = { certificate = "expired" },
  },
  ["certificate-wrong-name"] = {
    cause = "tls.cert_name_mismatch", stage = "tls",
    note = "The server's certificate is for mail.other.example.",
    tls = { certificate = "wrong_name" },
  },
  ["certificate-self-signed"] = {
    cause = "tls.cert_self_signed", stage = "tls",
    note = "The server's certificate is its own issuer.",
    tls = { certificate = "self_signed" },
  },
  ["certificate-unknown-ca"] = {
    cause = "tls.cert_untrusted", stage = "tls",
    note = "The server's certificate is from an authority that the client doesn't know.",
    tls = { certificate = "unknown_ca" },
  },
  ["silent"] = {
    cause = "greeting.timeout", stage = "greeting",
    note = "The connection is taken, and nothing is said.",
    security = "none",
    { silent = true },
    settings = { security = "starttls", timeout = 2 },
  },
  ["http"] = {
    cause = "greeting.not_smtp", stage = "greeting",
    note = "A web server where the mail server should be.",
    security = "none",
    { raw = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", close = true },
    settings = { security = "starttls" },
  },
}
