-- Exim, and cPanel, which comes with it.
local w = require("smtpcheck.rules.vocabulary").words

local code, read = "Exim, src/smtp_in.c, receive.c and configure.default, https://github.com/Exim/exim", "2026-11"
local cpanel = "https://pastebin.com/e25g8b3J"

return {
  { id = "exim-login", cause = "auth.bad_credentials", weight = 9, source = code, date = read, says = { w [[
      incorrect authentication data ]] }, code = 535 },
  { id = "exim-login-not-now", cause = "auth.temporary_failure", weight = 12, source = code, date = read, says = { w [[
      unable to authenticate at present ]] } },
  { id = "exim-login-not-offered", cause = "auth.not_offered", weight = 12, source = code, date = read, says = { w [[
      auth command used when not advertised ]] } },
  { id = "exim-cpanel-login", cause = "auth.required", weight = 13, source = cpanel, date = "2017-05-04", says = { w [[
      please turn on smtp authentication | not permitted to relay through this server without ]] } },
  { id = "exim-relay", cause = "rcpt.relay_denied", weight = 12, source = code, date = read, says = { w [[ relay not permitted ]] },
    unless = w [[ authentication | authenticate | login ]] },
  { id = "exim-sender", cause = "mail.sender_rejected", weight = 10, source = code, date = read, says = { w [[
      sender verify failed | sender address must contain a domain ]] } },
  { id = "exim-recipient-form", cause = "rcpt.rejected", weight = 11, source = code, date = read, says = { w [[
      recipient address must contain a domain | restricted characters in address ]] } },
  { id = "exim-recipients", cause = "rcpt.unknown_recipient", weight = 9, source = code, date = read, says = { w [[
      rejected for too many bad recipients ]] } },
  { id = "exim-early", cause = "server.permanent", weight = 11, source = code, date = read, says = { w [[
      smtp synchronization error ]] } },
  { id = "exim-load", cause = "server.temporary", weight = 9, source = code, date = read, says = { w [[
      too much load please try | space shortage please try ]] } },
  { id = "exim-message", cause = "send.content_rejected", weight = 12, source = code, date = read, says = { w [[
      message header is ridiculously long | message header line is too long
      maximum allowed line length | header not crlf terminated ]] } },
  { id = "exim-tls", cause = "tls.starttls_refused", weight = 12, source = code, date = read, code = 454, says = { w [[
      tls currently unavailable ]] } },
}
