-- qmail and what came of it (notqmail, IndiMail): enhanced codes in brackets at the end, "(#5.7.1)".
local w = require("smtpcheck.rules.vocabulary").words

local code, read = "notqmail, qmail-smtpd.c, https://github.com/notqmail/notqmail", "2026-11"
local indimail = "IndiMail, smtpd.c, https://github.com/indimail/indimail-mta"

return {
  { id = "qmail-rcpthosts", cause = "rcpt.relay_denied", weight = 12, source = code, date = read, says = { w [[
      that domain isn t in my list of allowed | list of allowed rcpthosts ]] } },
  { id = "qmail-bad-sender", cause = "mail.sender_rejected", weight = 13, source = code, date = read, says = { w [[
      in my badmailfrom list ]] } },
  { id = "qmail-bare-newline", cause = "send.content_rejected", weight = 12, source = code, date = read, says = { w [[
      docs smtplf html | djb docs smtplf | i received bare lf ]] } },
  { id = "qmail-queue", cause = "server.temporary", weight = 11, source = code, date = read, class = 4, says = { w [[
      qqt failure | qq trouble | unable to read controls | unable to figure out my ip | sorry i ran out of memory ]] } },
  { id = "qmail-hops", cause = "server.permanent", weight = 12, source = code, date = read, says = { w [[
      too many hops this message is looping ]] } },
  { id = "qmail-size", cause = "send.message_too_large", weight = 12, source = code, date = read, says = { w [[
      exceeds my databytes limit ]] } },
  { id = "qmail-timeout", cause = "timeout", weight = 8, source = code, date = read, code = 451, says = { w [[
      timeout #4 4 2 | reached a timeout reading from client ]] } },
  { id = "qmail-login-child", cause = "auth.temporary_failure", weight = 12, source = indimail, date = read, says = { w [[
      child and i can t auth | child won t start and i can t auth | open pipe and i can t auth | write pipe and i can t auth ]] } },
  { id = "qmail-login-not-offered", cause = "auth.not_offered", weight = 12, source = indimail, date = read, code = 503, says = { w [[
      auth not available ]] } },
  { id = "qmail-login-cancelled", cause = "server.permanent", weight = 8, source = indimail, date = read, code = 501, says = { w [[
      auth exchange cancelled | malformed auth input ]] } },
}
