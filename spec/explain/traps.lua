-- Failures whose first sight misleads. Rows: what misleads, cause, text, context.
local at_login, at_rcpt, at_mail = { stage = "auth" }, { stage = "rcpt" }, { stage = "mail" }

return {
  -- a refused login that is no wrong password
  { "535, and SMTP AUTH is switched off", "auth.smtp_auth_disabled", "SMTPAuthenticationError: (535, b'5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.')" },
  { "535, and passwords are no longer taken", "auth.basic_auth_disabled", "Invalid login: 535 5.7.139 Authentication unsuccessful, basic authentication is disabled." },
  { "535, and there were too many attempts", "auth.too_many_attempts", "535 5.7.8 Error: authentication failed: too many login attempts, wait 15 minutes", at_login },
  { "535, and the quota is used up", "send.quota_exceeded", "535 5.7.8 Authentication failed: daily sending limit reached for this key", at_login },
  { "535, and the mechanism is not taken", "auth.mechanism_unsupported", "535 5.7.8 authentication failed: no mechanism available", at_login },
  { "535, and nobody has paid", "auth.account_disabled", "535 5.7.8 Authentication failed: your account has an unpaid invoice", at_login },
  { "535, and the address is not allowed", "auth.client_not_allowed", "535 5.7.8 Authentication failed: your IP address is not in the list of this account", at_login },
  { "535, and a browser is wanted", "auth.browser_login_required", "535 5.7.8 Authentication failed, suspicious sign-in: go on in your web browser", at_login },
  { "535, and encryption is wanted", "auth.encryption_required", "535 5.7.8 Authentication failed: plain text login needs SSL/TLS, encryption required", at_login },

  { "535, and the second factor is on", "auth.app_password_required", "535 5.7.8 Error: authentication failed: Invalid user or password! Accounts with two-step verification need a password made for this program", at_login },
  { "535, and the service has yet to be enabled", "auth.service_not_enabled", "535 5.7.8 Error: authentication failed: IMAP/SMTP access has to be enabled in the web mail settings", at_login },
  { "535, and SMTP is off for the domain", "auth.smtp_auth_disabled", "535 5.7.0 Error: authentication failed: access to SMTP is switched off for this mailbox in the settings of the domain", at_login },
  { "535, and the country is not allowed", "auth.client_not_allowed", "535 5.7.8 Error: authentication failed: your country is not permitted to log in here", at_login },
  { "535, and the mailbox is closed", "auth.account_disabled", "535 5.7.8 Error: authentication failed: this mailbox is closed", at_login },
  { "535, and the server's back end is away", "auth.temporary_failure", "535 5.7.8 Error: authentication failed: Connection lost to authentication server", at_login },
  { "535, and the user name is no user name", "auth.wrong_credential_type", "535 5.7.8 Bad username / password: user name must be apikey", at_login },

  -- temporary and permanent
  { "a 4xx that waiting does not mend: no such domain", "mail.sender_rejected", "MAIL FROM:<ann@nowhere.invalid>\n450 4.1.8 Sender address rejected: Domain not found" },
  { "a 4xx that waiting does not mend: the login is wanted", "auth.required", "MAIL FROM:<ann@example.com>\n454 4.7.0 authentication required first" },
  { "a 4xx that waiting does not mend: encryption is wanted", "tls.required", "MAIL FROM:<ann@example.com>\n451 5.7.3 STARTTLS is required to send mail" },
  { "a 5xx that waiting mends: greylisted", "send.greylisted", "RCPT TO:<bob@example.net>\n550 Greylisted, please try again in 5 minutes" },
  { "a 5xx that waiting mends: too many logins", "auth.too_many_attempts", "550 5.7.1 Too many failed login attempts, try again later", at_login },
  { "a 5xx that waiting mends: too fast", "send.rate_limited", "RCPT TO:<bob@example.net>\n550 rate limit exceeded, slow down" },

  -- the sender, in the words for a recipient
  { "the sender, called a mailbox", "mail.sender_not_allowed", "Mailbox unavailable. The server response was: 5.7.60 SMTP; Client does not have permissions to send as this sender" },
  { "the sender, called a relay", "mail.sender_not_allowed", "MAIL FROM:<boss@example.org>\n553 Relaying disallowed as boss@example.org" },
  { "the sender, called a mailbox name", "mail.sender_not_allowed", "553 mailbox name not allowed: the sender is not owned by user ann", at_mail },

  -- a login is wanted, under any code
  { "log in first, as 501", "auth.required", "MAIL FROM:<ann@example.com>\n501 please log in first" },
  { "log in first, as 502", "auth.required", "502 authentication required before sending", at_mail },
  { "log in first, as 503", "auth.required", "RCPT TO:<bob@example.net>\n503 5.5.1 AUTH first: you must authenticate" },
  { "log in first, as 550", "auth.required", "RCPT TO:<bob@example.net>\n550 Authentication is required for relaying" },
  { "log in first, as 553", "auth.required", "MAIL FROM:<ann@example.com>\n553 authentication required to send mail" },
  { "log in first, as 554", "auth.required", "RCPT TO:<bob@example.net>\n554 5.7.1 not logged in: please authenticate" },

  { "log in first, worded as a refused recipient", "auth.required", "554 5.7.1 <bob@example.net>: Recipient address rejected: Access denied; log in before you send", at_rcpt },
  { "encrypt first, as 554", "tls.required", "554 5.7.1 Session encryption is required", at_mail },

  -- a program that calls it something else
  { "a login, and it was the certificate", "tls.cert_self_signed", "SMTP Error: Could not authenticate.\nstream_socket_enable_crypto(): SSL operation failed: certificate verify failed (self signed certificate)" },
  { "a login, and it was the certificate's name", "tls.cert_name_mismatch", "System.Security.Authentication.AuthenticationException: Authentication failed: the remote certificate is invalid: RemoteCertificateNameMismatch" },
  { "a connection, and it was the wrong way to encrypt", "tls.plaintext_port", "SMTP connect() failed: could not connect to host\nSSL operation failed with code 1: error:0A00010B:SSL routines::wrong version number" },
  { "a connection, and it was the certificate", "tls.cert_expired", "Could not connect to SMTP host. Connection could not be established: certificate has expired" },
  { "a mailbox, and it was the relay", "rcpt.relay_denied", "SmtpFailedRecipientException: Mailbox unavailable. The server response was: Unable to relay for bob@example.net", at_rcpt },
  { "a sent message, and it was the login", "auth.bad_credentials", "Failure sending mail.\n535 5.7.8 authentication failed: wrong password" },

  -- a port that waits for TLS
  { "a read that timed out on port 465", "tls.implicit_expected", "SMTP -> get_lines(): timed-out, read timed out after 30 s", { port = 465, security = "starttls" } },
  { "a greeting that never came on port 465", "tls.implicit_expected", "Error: Greeting never received", { port = 465, security = "none" } },
  { "a connection to port 465 whose read timed out", "tls.implicit_expected", "Connecting to smtp.example.com:465\nread: i/o timeout", { port = 465, security = "starttls" } },
  { "no read that timed out on port 587", "timeout", "SocketTimeoutException: Read timed out", { port = 587, security = "starttls" } },

  -- a provider that takes no account password
  { "Gmail takes no account password", "auth.app_password_required", "535-5.7.8 Username and Password not accepted. Learn more at\n535 5.7.8 https://support.example.com/mail/?p=BadCredentials", { stage = "auth", provider = "gmail" } },
  { "Yahoo takes no account password", "auth.app_password_required", "535 5.7.0 (#AUTH005) the login was refused", { stage = "auth", provider = "yahoo" } },
  { "QQ takes no account password", "auth.app_password_required", "535 Login Fail: the user name or password is incorrect", { stage = "auth", provider = "qq" } },
  { "Gmail takes a token", "auth.oauth_token_rejected", "535-5.7.8 Username and Password not accepted. Learn more at\n535 5.7.8 https://support.example.com/mail/?p=BadCredentials", { stage = "auth", provider = "gmail", credential = "token" } },
  { "Yahoo takes a token", "auth.oauth_token_rejected", "535 5.7.0 (#AUTH005) the login was refused", { stage = "auth", provider = "yahoo", credential = "token" } },
  { "QQ takes a token", "auth.oauth_token_rejected", "535 Login Fail: the user name or password is incorrect", { stage = "auth", provider = "qq", credential = "token" } },
}
