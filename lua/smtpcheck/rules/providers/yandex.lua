-- Yandex Mail and Yandex 360.
local w = require("smtpcheck.rules.vocabulary").words

local bounces = "Yandex Mail, report on non-delivery, https://www.yandex.com/support/mail/bounces/other.html"
local codes, codes_read = "Yandex in the SMTP Field Manual, https://smtpfieldmanual.com/provider/yandex", "2025-02-10"
local access = "Yandex Mail, no access rights to this service, https://searchengines.guru/ru/forum/1037543"
local read = "2026-11"

return {
  { id = "yandex-login-access", cause = "auth.service_not_enabled", weight = 11, source = access, date = read, says = { w [[
      does not have access rights to this service ]] } },
  { id = "yandex-login-app-password", cause = "auth.app_password_required", weight = 6, source = access, date = read, says = { w [[
      does not have access rights to this service ]] } },
  { id = "yandex-login-robot", cause = "auth.browser_login_required", weight = 13, source = "https://github.com/higty/higlabo/pull/17",
    date = "2021-11-23", says = { w [[ prove you are not a robot | need to use web for sending ]] } },
  { id = "yandex-encrypt", cause = "auth.encryption_required", weight = 12, stage = "auth", date = "2015-07-15",
    source = "https://github.com/PHPMailer/PHPMailer/issues/283", says = { w [[
      sending without ssl tls encryption is not allowed ]] } },
  { id = "yandex-sender", cause = "mail.sender_not_allowed", weight = 12, date = "2020-05-12",
    source = "https://github.com/splitbrain/dokuwiki-plugin-smtp/issues/38", says = { w [[ not owned by auth user ]] } },
  { id = "yandex-spam", cause = "send.content_rejected", weight = 12, source = bounces, date = read, says = { w [[
      rejected under suspicion of spam | spam limit exceeded ]] } },
  { id = "yandex-recipient-rate", cause = "send.rate_limited", weight = 11, source = codes, date = codes_read, says = { w [[
      recipient has exceeded message rate limit ]] } },
  { id = "yandex-recipient-policy", cause = "rcpt.rejected", weight = 12, source = codes, date = codes_read, says = { w [[
      policy rejection on the target address ]] } },
  { id = "yandex-recipient-missing", cause = "rcpt.unknown_recipient", weight = 8, enhanced = "5.7.1", source = codes, date = codes_read,
    says = { w [[ no such user ]] } },
  { id = "yandex-not-now", cause = "server.temporary", weight = 10, enhanced = "4.7.1", source = codes, date = codes_read, says = { w [[
      service is currently unavailable please come back ]] } },
}
