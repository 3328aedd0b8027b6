-- Sendmail: the refusals of its rule sets and of the server.
local w = require("smtpcheck.rules.vocabulary").words

local rules = "Sendmail, cf/m4/proto.m4, https://sources.debian.org/src/sendmail/"
local server = "Sendmail, sendmail/srvrsmtp.c, https://sources.debian.org/src/sendmail/"
local read = "2026-11"

return {
  { id = "sendmail-relay-login", cause = "auth.required", weight = 12, source = rules, date = read, says = { w [[
      relaying denied proper authentication required ]] } },
  { id = "sendmail-relay-name", cause = "rcpt.relay_denied", weight = 10, source = rules, date = read, says = { w [[
      relaying denied ip name | relaying temporarily denied cannot resolve ptr ]] } },
  { id = "sendmail-relay", cause = "rcpt.relay_denied", weight = 8, source = rules, date = read, says = { w [[ relaying denied ]] },
    unless = w [[ proper authentication ]] },
  { id = "sendmail-sender-domain", cause = "mail.sender_rejected", weight = 12, source = rules, date = read, says = { w [[
      domain of sender address ]], w [[ does not exist | does not resolve ]] } },
  { id = "sendmail-sender-form", cause = "mail.sender_rejected", weight = 9, source = rules, date = read, says = { w [[
      domain name required | user address required | fully qualified domain name required ]] }, unless = w [[ helo | ehlo ]] },
  { id = "sendmail-helo", cause = "ehlo.rejected", weight = 12, source = rules, date = read, says = { w [[
      bogus helo name used | helo requires domain address | ehlo requires domain address ]] } },
  { id = "sendmail-disabled", cause = "rcpt.rejected", weight = 12, source = rules, date = read, says = { w [[
      mailbox disabled for this recipient ]] } },
  { id = "sendmail-login-not-now", cause = "auth.temporary_failure", weight = 11, source = server, date = read, code = 454,
    enhanced = "4.5.4", says = { w [[ temporary authentication failure ]] } },
  { id = "sendmail-tls", cause = "tls.starttls_refused", weight = 12, source = server, date = read, enhanced = "4.3.3", says = { w [[
      tls not available | tls currently not available ]] } },
  { id = "sendmail-login-form", cause = "server.permanent", weight = 9, source = server, date = read, code = 501, says = { w [[
      auth aborted | auth mechanism must be specified | cannot base64 decode ]] } },
  { id = "sendmail-disk", cause = "server.temporary", weight = 11, source = server, date = read, says = { w [[
      insufficient disk space try again ]] } },
  { id = "sendmail-recipients", cause = "rcpt.unknown_recipient", weight = 7, source = server, date = read, code = 421, says = { w [[
      too many bad recipients closing ]] } },
}
