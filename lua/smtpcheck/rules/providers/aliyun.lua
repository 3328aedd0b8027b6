-- Alibaba: its mail for companies and DirectMail, which keep to code numbers of their own.
local w = require("smtpcheck.rules.vocabulary").words

local page = "Alibaba Mail, reply codes of bounces, https://help.aliyun.com/document_detail/36612.html"
local direct = "Alibaba Cloud DirectMail, classes of bounce codes, as reprinted at http://cryptsofthecoliseum.com/article-show-50-294.html"
local read = "2026-11"

return {
  { id = "aliyun-login", cause = "auth.bad_credentials", weight = 11, code = 526, source = page, date = read, says = { w [[
      authentication failure 0 | authentication failure ]] }, unless = w [[ authentication failure 1 ]] },
  { id = "aliyun-login-too-many", cause = "auth.too_many_attempts", weight = 12, code = 526, source = page, date = read, says = { w [[
      authentication failure 1 ]] } },
  { id = "aliyun-login-empty", cause = "auth.bad_credentials", weight = 10, source = page, date = read, says = { w [[
      username or passwd is null | cipher text is invalid base64 ]] } },
  { id = "aliyun-sender", cause = "mail.sender_not_allowed", weight = 12, source = page, date = read, says = { w [[
      conform with authentication ]] } },
  { id = "aliyun-sender-not-here", cause = "mail.sender_not_allowed", weight = 11, source = page, date = read, says = { w [[
      is non local account | mailfrom account is a local account ]] } },
  { id = "aliyun-sender-off", cause = "auth.account_disabled", weight = 11, source = page, date = read, says = { w [[
      isn t allowed to send email | main account unavailable ]] } },
  { id = "aliyun-recipient-off", cause = "rcpt.rejected", weight = 11, source = page, date = read, says = { w [[
      isn t allowed to receive email ]] } },
  { id = "aliyun-recipient", cause = "rcpt.unknown_recipient", weight = 11, source = page, date = read, says = { w [[
      rcptto account isn t a local | rcpt dosn t exist | rcpt account dosn t exist | invalid rcptto ]] } },
  { id = "aliyun-size", cause = "send.message_too_large", weight = 12, source = page, date = read, says = { w [[
      length of data content | length of attach | number of attachments ]], w [[ maximum threshold ]] } },
  { id = "aliyun-recipients-many", cause = "send.rate_limited", weight = 10, source = page, date = read, says = { w [[
      number of rcpt attempts | total of rcpts | number of rcpts is over ]] } },
  { id = "aliyun-behaviour", cause = "send.policy_rejected", weight = 11, class = 5, source = page, date = read, says = { w [[
      reject by behaviour spam ]] } },
  { id = "aliyun-behaviour-for-now", cause = "send.rate_limited", weight = 11, source = page, date = read, says = { w [[
      transient reject by behaviour spam ]] } },
  { id = "aliyun-content", cause = "send.content_rejected", weight = 12, source = page, date = read, says = { w [[
      reject by content spam | spamed by local spam engine ]] } },
  { id = "aliyun-quota", cause = "send.quota_exceeded", weight = 12, source = direct, date = read, says = { w [[
      monthly sending quota exceeded | daily sending quota exceeded | not enough sending quota ]] } },
}
