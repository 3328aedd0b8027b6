-- Tencent: QQ Mail, foxmail.com and the mail for companies. An authorization code takes the place of the password.
local w = require("smtpcheck.rules.vocabulary").words

local page, read = "QQ Mail, bounces and their causes, https://service.mail.qq.com/detail/122", "2024-10-09"
local login = "QQ Mail, what an authorization code is, https://service.mail.qq.com/cgi-bin/help?subtype=1&id=28&no=1001256"
local login_read = "2019-03-01"

-- One reply for all that may be wrong.
local any_of = w [[ account is abnormal | service is not open ]]

return {
  { id = "tencent-login-code", cause = "auth.app_password_required", weight = 12, source = login, date = login_read, says = { w [[
      enter your authorization code | input your authorization code ]] } },
  { id = "tencent-login-any-of", cause = "auth.app_password_required", weight = 9, source = login, date = login_read,
    says = { any_of, w [[ password is incorrect | login frequency limited ]] } },
  { id = "tencent-login-any-of-password", cause = "auth.bad_credentials", weight = 3, source = login, date = login_read,
    says = { any_of, w [[ password is incorrect ]] } },
  { id = "tencent-login-any-of-service", cause = "auth.service_not_enabled", weight = 4, source = login, date = login_read,
    says = { w [[ service is not open ]], w [[ password is incorrect ]] } },
  { id = "tencent-login-too-many", cause = "auth.too_many_attempts", weight = 11, source = login, date = login_read, says = { w [[
      login frequency limited ]] }, unless = w [[ password is incorrect ]] },
  { id = "tencent-sender", cause = "mail.sender_not_allowed", weight = 12, source = page, date = read, says = { w [[
      must be same as authorization user | must be the same as authorization user | mail from address must be same ]] } },
  { id = "tencent-frequency", cause = "send.rate_limited", weight = 12, source = page, date = read, says = { w [[
      domain frequency limited | sender frequency limited | ip frequency limited | connection frequency limited ]] } },
  { id = "tencent-content", cause = "send.content_rejected", weight = 12, source = page, date = read, says = { w [[
      mail content denied | spam is embedded in the email | suspected spam http | content rejected http ]] } },
  { id = "tencent-spam-source", cause = "send.policy_rejected", weight = 10, source = page, date = read, says = { w [[
      suspected spam ip | suspected bounce attacks | suspected spam sender | connection denied http ]] } },
  { id = "tencent-recipient-busy", cause = "rcpt.rejected", weight = 10, source = page, date = read, says = { w [[
      mailbox unavailable or access denied | mail is rejected by recipients | is a deactivated mailbox ]] } },
}
