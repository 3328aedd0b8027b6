-- Dovecot's submission server, and its words where Postfix or another server asks it about a password.
local w = require("smtpcheck.rules.vocabulary").words

local code, read = "Dovecot, src/submission-login and src/submission, https://github.com/dovecot/core", "2026-11"

return {
  { id = "dovecot-login-not-now", cause = "auth.temporary_failure", weight = 11, source = code, date = read, stage = "auth", class = 4,
    says = { w [[ temporary authentication failure ]] } },
  { id = "dovecot-login-first", cause = "auth.required", weight = 10, source = code, date = read, code = 530, enhanced = "5.7.0",
    stage = { "mail", "rcpt", "send" }, says = { w [[ authentication required ]] } },
  { id = "dovecot-tls-first", cause = "tls.required", weight = 11, source = code, date = read, code = 530, stage = { "mail", "rcpt" },
    says = { w [[ tls required ]] } },
  { id = "dovecot-login-plain", cause = "auth.encryption_required", weight = 12, source = code, date = read, says = { w [[
      cleartext authentication disallowed | plaintext authentication disallowed ]] } },
  { id = "dovecot-tls-not-offered", cause = "tls.starttls_not_offered", weight = 12, source = code, date = read, says = { w [[
      tls support is not enabled ]] } },
  { id = "dovecot-idle", cause = "timeout", weight = 8, source = code, date = read, code = 421, says = { w [[
      disconnected for inactivity ]] } },
  { id = "dovecot-invalid-commands", cause = "server.temporary", weight = 7, source = code, date = read, code = 421, says = { w [[
      too many invalid commands ]] } },
}
