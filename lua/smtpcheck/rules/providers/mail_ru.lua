-- Mail.ru and its domains (list.ru, bk.ru, inbox.ru); passwords for programs are made in the settings.
local w = require("smtpcheck.rules.vocabulary").words

local faults, faults_read = "Frequent errors of Mail.ru, https://mailout.ru/2015/09", "2015-09"
local codes, codes_read = "Mail.ru in the SMTP Field Manual, https://smtpfieldmanual.com/provider/mailru", "2025-02-10"
local login = "Mail.ru, passwords for other programs, https://help.mail.ru/mail/security/protection/external/"

return {
  { id = "mail-ru-app-password", cause = "auth.app_password_required", weight = 13, source = login, date = "2026-11", says = { w [[
      parol prilozheniya | application password is required ]] } },
  { id = "mail-ru-login-first", cause = "auth.required", weight = 12, source = "https://pastebin.com/xDPN2fTF", date = "2026-11",
    says = { w [[
      administrative prohibition authorization required | not allowed to send email without authorization ]] } },
  { id = "mail-ru-sending-off", cause = "auth.account_disabled", weight = 12, source = faults, date = faults_read, says = { w [[
      sending for this account is disabled ]] } },
  { id = "mail-ru-spam", cause = "send.content_rejected", weight = 11, source = codes, date = codes_read, says = { w [[
      spam message rejected | spam message discarded ]] } },
  { id = "mail-ru-recipient", cause = "rcpt.unknown_recipient", weight = 8, source = codes, date = codes_read, says = { w [[
      message was not accepted invalid mailbox ]] }, unless = w [[ account is disabled ]] },
  { id = "mail-ru-recipient-off", cause = "rcpt.rejected", weight = 12, source = codes, date = codes_read, says = { w [[
      message was not accepted invalid mailbox | local mailbox ]], w [[ account is disabled ]] } },
}
