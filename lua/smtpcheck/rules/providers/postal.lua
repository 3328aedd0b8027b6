-- Postal, the open mail server for programs; its users' "credentials" are tokens.
local w = require("smtpcheck.rules.vocabulary").words

local source, read = "Postal, app/lib/smtp_server, https://github.com/postalserver/postal", "2026-11"

return {
  { id = "postal-sender", cause = "mail.sender_not_allowed", weight = 12, source = source, date = read, says = { w [[
      from sender name is not valid ]] } },
  { id = "postal-credential", cause = "auth.bad_credentials", weight = 11, code = 535, source = source, date = read, says = { w [[
      invalid credential_ ]] } },
  { id = "postal-suspended", cause = "auth.account_disabled", weight = 13, source = source, date = read, says = { w [[
      mail server has been suspended ]] } },
  { id = "postal-token", cause = "rcpt.rejected", weight = 11, source = source, date = read, says = { w [[
      invalid route token | invalid server token | route does not accept incoming ]] } },
  { id = "postal-hello", cause = "server.permanent", weight = 10, code = 503, source = source, date = read, says = { w [[
      ehlo helo first please | ehlo helo and mail from first ]] } },
}
