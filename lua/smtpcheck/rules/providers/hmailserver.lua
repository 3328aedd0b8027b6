-- hMailServer, on Windows.
local w = require("smtpcheck.rules.vocabulary").words

local code, read = "hMailServer, source/Server/SMTP, https://github.com/hmailserver/hmailserver", "2026-11"

return {
  { id = "hmailserver-login-too-many", cause = "auth.too_many_attempts", weight = 13, source = code, date = read, says = { w [[
      too many invalid logon attempts ]] } },
  { id = "hmailserver-login", cause = "auth.bad_credentials", weight = 11, source = code, date = read, says = { w [[
      restarting authentication process ]] } },
  { id = "hmailserver-login-gone", cause = "auth.bad_credentials", weight = 10, source = code, date = read, code = 550, says = { w [[
      login credentials no longer valid ]] } },
  { id = "hmailserver-encrypt", cause = "auth.encryption_required", weight = 13, source = code, date = read, says = { w [[
      ssl tls connection is required for authentication ]] } },
  { id = "hmailserver-login-first", cause = "auth.required", weight = 12, source = code, date = read, code = 530, says = { w [[
      smtp authentication is required ]] } },
  { id = "hmailserver-mechanism", cause = "auth.mechanism_unsupported", weight = 12, source = code, date = read, code = 504, says = { w [[
      authentication mechanism not supported | authentication type not specified ]] } },
  { id = "hmailserver-not-offered", cause = "auth.not_offered", weight = 12, source = code, date = read, code = 504, says = { w [[
      authentication not enabled ]] } },
  { id = "hmailserver-relay", cause = "rcpt.relay_denied", weight = 12, source = code, date = read, says = { w [[
      delivery is not allowed to this address ]] } },
  { id = "hmailserver-sender", cause = "mail.sender_rejected", weight = 10, source = code, date = read, says = { w [[
      sender address must be specified | syntax should be mail from ]] } },
  { id = "hmailserver-recipient", cause = "rcpt.rejected", weight = 10, source = code, date = read, says = { w [[
      syntax should be rcpt to ]] } },
  { id = "hmailserver-route", cause = "rcpt.unknown_recipient", weight = 11,
    source = "https://github.com/hmailserver/hmailserver/issues/21", date = "2014-08-30", says = { w [[ recipient not in route list ]] } },
  { id = "hmailserver-message", cause = "send.content_rejected", weight = 11, source = code, date = read, says = { w [[
      message containing bare lf ]] } },
  { id = "hmailserver-not-saved", cause = "server.permanent", weight = 11, source = code, date = read, says = { w [[
      received but it could not be saved ]] } },
}
