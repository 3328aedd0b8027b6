-- Postfix: "Error: …" from the server itself, "… rejected: …" from its restrictions.
local w = require("smtpcheck.rules.vocabulary").words

local code, read = "Postfix, src/smtpd/smtpd.c and smtpd_check.c, https://github.com/vdukhovni/postfix", "2026-11"

return {
  { id = "postfix-login-mechanism", cause = "auth.mechanism_unsupported", weight = 12, source = code, date = read, says = { w [[
      authentication failed invalid authentication mechanism | authentication failed no mechanism available ]] } },
  { id = "postfix-login-not-now", cause = "auth.temporary_failure", weight = 11, source = code, date = read, code = 454, says = { w [[
      temporary authentication failure ]] } },
  { id = "postfix-login-not-offered", cause = "auth.not_offered", weight = 12, source = code, date = read, code = 503, says = { w [[
      error authentication not enabled ]] } },
  { id = "postfix-login-encrypt", cause = "auth.encryption_required", weight = 12, source = code, date = read, says = { w [[
      encryption required for requested authentication ]] } },
  { id = "postfix-login-rate", cause = "auth.too_many_attempts", weight = 12, source = code, date = read, says = { w [[
      too many auth commands from ]] } },
  { id = "postfix-sender-not-owned", cause = "mail.sender_not_allowed", weight = 11, source = code, date = read, says = { w [[
      sender address rejected not owned by user ]] } },
  { id = "postfix-sender-no-login", cause = "auth.required", weight = 10, source = code, date = read, says = { w [[
      sender address rejected not logged in ]] } },
  { id = "postfix-relay", cause = "rcpt.relay_denied", weight = 9, source = code, date = read, says = { w [[ relay access denied ]] },
    unless = w [[ authenticate | authentication | log in ]] },
  { id = "postfix-rate", cause = "send.rate_limited", weight = 12, source = code, date = read, says = { w [[
      error too much mail from | error too many recipients from | error too many new tls ]] } },
  { id = "postfix-connections", cause = "send.rate_limited", weight = 7, source = code, date = read, code = 421,
    stage = { "ehlo", "mail", "rcpt", "send" }, says = { w [[ error too many connections from ]] } },
  { id = "postfix-connections-greeting", cause = "greeting.unavailable", weight = 9, source = code, date = read, code = 421,
    stage = { "connect", "greeting" }, says = { w [[ too many connections | server ports are busy | screening ports are busy ]] } },
  { id = "postfix-errors", cause = "server.temporary", weight = 7, source = code, date = read, code = 421, says = { w [[
      error too many errors ]] } },
  { id = "postfix-not-now", cause = "server.temporary", weight = 9, source = code, date = read, code = 451, says = { w [[
      temporary lookup failure | server configuration error | temporary lookup error ]] } },
  { id = "postfix-synchronization", cause = "server.permanent", weight = 11, source = code, date = read, says = { w [[
      smtp protocol synchronization | improper use of smtp command pipelining ]] } },
  { id = "postfix-rules", cause = "greeting.rejected", weight = 9, source = code, date = read, code = 521, says = { w [[
      i can break rules too ]] } },
}
