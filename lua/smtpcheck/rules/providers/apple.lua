-- iCloud Mail. It takes app passwords alone; its servers are Postfix and Proofpoint, and refer to a page of Apple's help.
local w = require("smtpcheck.rules.vocabulary").words

local page, read = "Postmaster information for iCloud Mail, https://support.apple.com/102322", "2025-02-26"

return {
  { id = "apple-local-policy", cause = "send.policy_rejected", weight = 10, source = page, date = read, says = { w [[
      cs01 | message rejected due to local policy ]] } },
  { id = "apple-not-authenticated", cause = "send.policy_rejected", weight = 11, source = page, date = read, says = { w [[
      hme1 | blocked for failing both spf and dkim ]] } },
  { id = "apple-volume", cause = "send.rate_limited", weight = 11, source = page, date = read, says = { w [[
      deferred due to excessive volume ]] } },
  { id = "apple-listed", cause = "send.policy_rejected", weight = 10, source = page, date = read, says = { w [[
      rejected due to having a domain present | rejected due to listing in ]] } },
  { id = "apple-recipient", cause = "rcpt.unknown_recipient", weight = 11, source = page, date = read, says = { w [[
      inactive email address | recipient no longer on server | unknown or illegal alias ]] } },
  { id = "apple-login", general = true, cause = "auth.app_password_required", weight = 4, stage = "auth", provider = "icloud",
    source = page, date = read, says = { w [[ authentication failed | bad username or password ]] } },
}
