-- Brevo, once Sendinblue. The password is an SMTP key, which is neither an API key nor the account's password.
local w = require("smtpcheck.rules.vocabulary").words

local activate, activate_read = "https://github.com/supabase/agent-skills/issues/133", "2026-07-13"
local login = "Troubleshooting Brevo SMTP, https://help.brevo.com/hc/en-us/articles/115000188150"
local address = "Unauthorized: not verified or IP not authorized, https://wpmailsmtp.com/docs/brevo-unauthorized-not-verified/"

local brevo = "brevo"

return {
  { id = "brevo-activate", cause = "auth.account_disabled", weight = 13, source = activate, date = activate_read, says = { w [[
      smtp account is not yet activated ]] } },
  { id = "brevo-address", cause = "auth.client_not_allowed", weight = 12, stage = { "auth", "mail" }, source = address, date = "2026-05-22",
    says = { w [[ unauthorized ip address | ip not authorized ]] } },
  { id = "brevo-login", general = true, cause = "auth.wrong_credential_type", weight = 4, stage = "auth", code = 535, provider = brevo,
    source = login, date = "2026-11", says = { w [[ authentication failed | invalid login | key not found ]] } },
  { id = "brevo-key", cause = "auth.wrong_credential_type", weight = 9, stage = "auth", source = "https://smtptester.org/guides/brevo-smtp-"
    .. "test/", date = "2026-11", says = { w [[ key not found ]] } },
  { id = "brevo-sender", cause = "mail.sender_unverified", weight = 10, provider = brevo, stage = { "mail", "send" }, source = login,
    date = "2026-11", says = { w [[ sender is invalid | sender not valid | sender you used | not valid validate your sender ]] } },
}
