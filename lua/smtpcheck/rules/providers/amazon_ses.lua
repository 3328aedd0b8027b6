-- Amazon SES. Its user name and password are made for SMTP; access keys and their secrets are refused as any wrong password.
local w = require("smtpcheck.rules.vocabulary").words

local codes = "SMTP response codes returned by Amazon SES, https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html"
local quotas = "Errors related to the sending quotas, https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html"
local faults = "Amazon SES email sending errors, https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html"
local read = "2026-11"

return {
  { id = "ses-login", general = true, cause = "auth.wrong_credential_type", weight = 3, stage = "auth", code = 535,
    provider = "amazon-ses", source = codes, date = read, says = { w [[ authentication credentials invalid ]] } },
  { id = "ses-rate", cause = "send.rate_limited", weight = 12, source = quotas, date = read, says = { w [[
      throttling failure maximum sending rate | maximum sending rate exceeded ]] } },
  { id = "ses-quota", cause = "send.quota_exceeded", weight = 14, source = quotas, date = read, says = { w [[
      throttling failure daily message quota | daily message quota exceeded ]] } },
  { id = "ses-connections", cause = "send.rate_limited", weight = 10, source = codes, date = read, says = { w [[
      too many concurrent smtp connections ]], w [[ too many ]] }, stage = { "ehlo", "mail", "rcpt", "send" } },
  { id = "ses-not-now", cause = "server.temporary", weight = 8, code = 451, source = codes, date = read, says = { w [[
      temporary service failure ]] } },
  { id = "ses-not-verified", cause = "mail.sender_unverified", weight = 13, source = faults, date = read, says = { w [[
      identities failed the check in region | email address is not verified ]] } },
  { id = "ses-paused", cause = "auth.account_disabled", weight = 13, source = faults, date = read, says = { w [[
      sending suspended for this account | sending paused for this account | account is paused | sending is paused
      sending is disabled for | sending paused for this configuration set ]] } },
  { id = "ses-permission", cause = "mail.sender_not_allowed", weight = 12, source = faults, date = read, says = { w [[
      not authorized to perform ]], w [[ ses_ ]] } },
  { id = "ses-configuration-set", cause = "server.permanent", weight = 12, source = faults, date = read, says = { w [[
      configuration set ]], w [[ does not exist ]] } },
}
