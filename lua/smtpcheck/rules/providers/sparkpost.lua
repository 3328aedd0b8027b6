-- SparkPost, whose software (Momentum) others run too. The user name is "SMTP_Injection", the password an API key.
local w = require("smtpcheck.rules.vocabulary").words

local codes = "Message Responses, https://developers.sparkpost.com/web-ref/responses-by-message"
local suppressed = "Recipient address was suppressed due to customer policy, https://support.sparkpost.com/docs/deliverability/"
  .. "recipient-address-was-suppressed-due-to-customer-policy"
local domain, domain_read = "https://github.com/theCrag/website/issues/2160", "2016-03-29"
local read = "2026-11"

return {
  { id = "sparkpost-domain", cause = "mail.sender_unverified", weight = 13, source = domain, date = domain_read, says = { w [[
      unconfigured sending domain ]] } },
  { id = "sparkpost-suppressed", cause = "rcpt.rejected", weight = 13, source = suppressed, date = read, says = { w [[
      recipient address was suppressed ]] } },
  { id = "sparkpost-login", general = true, cause = "auth.wrong_credential_type", weight = 2, stage = "auth", code = 535,
    provider = "sparkpost", source = suppressed, date = read, says = { w [[ sorry ]] } },
  { id = "sparkpost-rate", cause = "send.rate_limited", weight = 11, source = codes, date = read,
    stage = { "ehlo", "mail", "rcpt", "send" }, says = { w [[ service unavailable ]], w [[
      concurrency limit reached | batch limit reached ]] } },
  { id = "sparkpost-resources", cause = "server.temporary", weight = 9, source = codes, date = read, says = { w [[
      resource limitations please try later ]] } },
  { id = "sparkpost-content", cause = "send.content_rejected", weight = 12, source = codes, date = read, says = { w [[
      see rfc2822 section ]] } },
}
