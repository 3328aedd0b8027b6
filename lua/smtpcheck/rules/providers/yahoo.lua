-- Yahoo and AOL, and the providers whose mailboxes they keep: marks in brackets ("[TSS04]"), and "#AUTH005" at the login.
local w = require("smtpcheck.rules.vocabulary").words

local codes, read = "SMTP Error Codes, https://senders.yahooinc.com/smtp-error-codes", "2025-04-11"
local login, login_read = "https://github.com/nedimf/maildroid/issues/17", "2019-10-08"
local hosted = { "yahoo", "aol", "att", "verizon", "cox", "rogers-yahoo", "bell-ca", "xtra" }

return {
  { id = "yahoo-login-app-password", cause = "auth.app_password_required", weight = 6, source = login, date = login_read, says = { w [[
      #auth005 ]] } },
  { id = "yahoo-login-too-many", cause = "auth.too_many_attempts", weight = 2, source = login, date = login_read, says = { w [[
      #auth005 ]] } },
  { id = "yahoo-login-refused", general = true, cause = "auth.app_password_required", weight = 4, stage = "auth", provider = hosted,
    source = login, date = login_read, says = { w [[ too many bad auth attempts | authentication failed ]] } },
  { id = "yahoo-deferred", cause = "send.rate_limited", weight = 11, source = codes, date = read, says = { w [[
      tss04 | ts01 | ts02 | temporarily deferred due to unexpected volume | unexpected volume or user complaints ]] } },
  { id = "yahoo-deferred-for-good", cause = "send.policy_rejected", weight = 11, source = codes, date = read, says = { w [[
      tss05 | tss07 | tss09 | tss11 | ts03 | will be permanently deferred | permanently deferred retrying ]] } },
  { id = "yahoo-listed", cause = "send.policy_rejected", weight = 11, source = codes, date = read, says = { w [[
      bl21 | bl23 ]] } },
  { id = "yahoo-content", cause = "send.content_rejected", weight = 11, source = codes, date = read, says = { w [[
      ph01 | email not accepted for policy reasons | headers are not rfc compliant ]] } },
  { id = "yahoo-policy", cause = "send.policy_rejected", weight = 9, source = codes, date = read, enhanced = "5.7.9", says = { w [[
      not accepted for policy reasons | yahoo requires all senders ]] } },
  { id = "yahoo-connection-used-up", cause = "send.rate_limited", weight = 11, source = codes, date = read, says = { w [[
      max message per connection ]] } },
  { id = "yahoo-sender-domain", cause = "mail.sender_rejected", weight = 11, source = codes, date = read, says = { w [[
      unresolvable rfc 5321 | unresolvable rfc 5322 ]] } },
  { id = "yahoo-resources", cause = "server.temporary", weight = 9, source = codes, date = read, says = { w [[
      resources temporarily unavailable ]] } },
  { id = "yahoo-recipient", cause = "rcpt.unknown_recipient", weight = 11, source = codes, date = read, says = { w [[
      delivery error dd ]], w [[ doesn t have a | no longer valid ]] } },
  { id = "yahoo-recipient-disabled", cause = "rcpt.rejected", weight = 11, source = codes, date = read, says = { w [[
      delivery error dd ]], w [[ mailbox is disabled ]] } },
}
