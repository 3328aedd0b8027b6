-- Postmark. A token is user name and password at once; it belongs to one of the account's servers, not to the account.
local w = require("smtpcheck.rules.vocabulary").words

local login = "Common SMTP Connection Errors, https://postmarkapp.com/support/article/common-smtp-connection-errors"
local refused = "SMTP API Error, https://postmarkapp.com/developer/webhooks/smtp-api-error"
local transport = "Postmark as a transport, https://posthorn.dev/configuration/transports/postmark/"
local read = "2026-11"

return {
  { id = "postmark-login", general = true, cause = "auth.wrong_credential_type", weight = 4, stage = "auth", code = 535,
    provider = "postmark", source = login, date = read,
    says = { w [[ authentication failed | authentication unsuccessful | invalid ]] } },
  { id = "postmark-token", cause = "auth.wrong_credential_type", weight = 10, stage = "auth", source = login, date = read, says = { w [[
      server api token | server token | account api token ]] } },
  { id = "postmark-inactive", cause = "rcpt.rejected", weight = 13, source = refused, date = read, says = { w [[
      marked as inactive | inactive addresses | inactive recipient ]] } },
  { id = "postmark-signature", cause = "mail.sender_unverified", weight = 13, source = transport, date = read, says = { w [[
      sender signature ]] } },
  { id = "postmark-approval", cause = "auth.account_disabled", weight = 11, provider = "postmark", source = transport, date = read,
    says = { w [[ pending approval | email address not allowed ]] } },
}
