-- Mailgun: "Domain … is not allowed to send:" and a reason.
local w = require("smtpcheck.rules.vocabulary").words

local activate, activate_read = "https://github.com/Monstarrrr/rebutify/issues/162", "2024-06-11"
local sandbox, sandbox_read = "https://github.com/leemunroe/grunt-email-workflow/issues/81", "2016-12-22"
local free, free_read = "https://github.com/mailgun/wordpress-plugin/issues/68", "2017-12-05"
local disabled = "My domain has been disabled, https://help.mailgun.com/hc/en-us/articles/202051664-My-domain-has-been-disabled-Now-what"

return {
  { id = "mailgun-activate", cause = "auth.account_disabled", weight = 14, source = activate, date = activate_read, says = { w [[
      activate your mailgun account ]] } },
  { id = "mailgun-sandbox", cause = "mail.sender_unverified", weight = 13, source = sandbox, date = sandbox_read, says = { w [[
      sandbox subdomains are for test ]] } },
  { id = "mailgun-free", cause = "mail.sender_unverified", weight = 11, source = free, date = free_read, says = { w [[
      free accounts are for test ]] } },
  { id = "mailgun-probation", cause = "send.quota_exceeded", weight = 13, source = disabled, date = "2026-11", says = { w [[
      account is on probation | domains are limited to ]] } },
  { id = "mailgun-disabled", cause = "auth.account_disabled", weight = 10, source = disabled, date = "2026-11", says = { w [[
      is not allowed to send ]], w [[ domain is disabled | account is disabled | account disabled | business verification ]] } },
  { id = "mailgun-login-first", cause = "auth.required", weight = 5, provider = "mailgun", stage = "rcpt", enhanced = "5.7.1",
    source = "https://pastebin.com/TkYJJTpt", date = "2018-08-16", says = { w [[ relaying denied ]] } },
}
