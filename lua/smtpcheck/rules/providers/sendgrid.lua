-- Twilio SendGrid. The user name is the word "apikey", the password an API key.
local w = require("smtpcheck.rules.vocabulary").words

local codes = "SMTP Errors and Troubleshooting, https://www.twilio.com/docs/sendgrid/for-developers/sending-email/smtp-errors-and-"
  .. "troubleshooting"
local upgrade = "Upgrade your authentication method to API keys, https://www.twilio.com/docs/sendgrid/for-developers/sending-email/"
  .. "upgrade-your-authentication-method-to-api-keys"
local read = "2026-11"

return {
  { id = "sendgrid-credits", cause = "send.quota_exceeded", weight = 14, source = codes, date = read, says = { w [[
      maximum credits exceeded ]] } },
  { id = "sendgrid-identity", cause = "mail.sender_unverified", weight = 13, source = codes, date = read, says = { w [[
      not match a verified sender | verified sender identity ]] } },
  { id = "sendgrid-from", cause = "mail.sender_unverified", weight = 10, source = codes, date = read, provider = "sendgrid", says = { w [[
      not authorized to send from that email address ]] } },
  { id = "sendgrid-login-first", cause = "auth.required", weight = 12, source = "https://github.com/sendgrid/docs/issues/6473",
    date = "2021-02-25", says = { w [[ unauthenticated senders not allowed ]] } },
  { id = "sendgrid-key", cause = "auth.bad_credentials", weight = 11, source = codes, date = read, says = { w [[
      provided authorization grant is invalid ]] } },
  { id = "sendgrid-password", general = true, cause = "auth.wrong_credential_type", weight = 5, stage = "auth", provider = "sendgrid",
    source = upgrade, date = read, says = { w [[ bad username | username and password authentication ]] } },
  { id = "sendgrid-blocked", cause = "send.rate_limited", weight = 9, source = codes, date = read, says = { w [[
      temporarily blocked due to repeated bad requests | too frequent connects from ]] } },
}
