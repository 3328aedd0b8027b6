-- Sina Mail: short replies under codes that mean something else in the standard, so the code belongs to the words.
local w = require("smtpcheck.rules.vocabulary").words

local page, read = "Sina Mail, replies of its server, https://blog.sina.com.cn/s/blog_8dc13ec50101fxxr.html", "2026-11"

return {
  { id = "sina-login", cause = "auth.bad_credentials", weight = 12, code = 551, source = page, date = read, says = { w [[ auth error ]] } },
  { id = "sina-login-not-now", cause = "auth.temporary_failure", weight = 11, code = 451, source = page, date = read, says = { w [[
      auth error | domain auth support error ]] } },
  { id = "sina-login-mode", cause = "auth.mechanism_unsupported", weight = 11, source = page, date = read, says = { w [[
      auth mode unsupported ]] } },
  { id = "sina-locked", cause = "auth.account_disabled", weight = 9, code = 550, source = page, date = read, says = { w [[
      user is locked ]] } },
  { id = "sina-local-login", cause = "auth.required", weight = 11, source = page, date = read, says = { w [[ relay check local fail ]] } },
  { id = "sina-relay", cause = "rcpt.relay_denied", weight = 11, source = page, date = read, says = { w [[
      relay check domain fail | host denies relay ]] } },
  { id = "sina-sender-differs", cause = "mail.sender_not_allowed", weight = 11, code = 554, source = page, date = read, says = { w [[
      mail address invalid ]] } },
  { id = "sina-sender", cause = "mail.sender_rejected", weight = 11, source = page, date = read, says = { w [[
      mail from invalid | sender is unvalidated | host denies the sender ]] } },
  { id = "sina-client", cause = "send.policy_rejected", weight = 10, source = page, date = read, says = { w [[
      black ip_ | rbl deny | openrelay check | remote ip check error | smtpport check error ]] } },
  { id = "sina-helo", cause = "ehlo.rejected", weight = 11, source = page, date = read, says = { w [[ helohost error ]] } },
  { id = "sina-content", cause = "send.content_rejected", weight = 11, source = page, date = read, says = { w [[
      rejected by anti spam engine | too many same size mails ]] } },
  { id = "sina-size", cause = "send.message_too_large", weight = 11, source = page, date = read, says = { w [[
      attachment is too long | message is too long ]] } },
  { id = "sina-recipients-many", cause = "send.rate_limited", weight = 10, source = page, date = read, says = { w [[
      out of allow rcpt numbers ]] } },
}
