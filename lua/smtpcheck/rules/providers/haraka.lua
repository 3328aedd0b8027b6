-- Haraka, also under the name of services that are built on it.
local w = require("smtpcheck.rules.vocabulary").words

local code, read = "Haraka, connection.js and plugins, https://github.com/haraka/Haraka", "2026-11"

return {
  { id = "haraka-sender-domain", cause = "mail.sender_not_allowed", weight = 12, source = code, date = read, says = { w [[
      envelope domain | mail from domain | header from ]], w [[ match auth domain | match envelope domain ]] } },
  { id = "haraka-host", cause = "mail.sender_not_allowed", weight = 10, source = code, date = read, says = { w [[
      is not allowed from your host ]] } },
  { id = "haraka-spoofed", cause = "mail.sender_rejected", weight = 11, source = code, date = read, says = { w [[ spoofed mail from ]] } },
  { id = "haraka-login-form", cause = "server.permanent", weight = 8, source = code, date = read, code = 504, says = { w [[
      invalid auth string ]] } },
  { id = "haraka-tls-port", cause = "tls.plaintext_port", weight = 12, source = code, date = read, says = { w [[
      ssl attempted over a non ssl ]] } },
  { id = "haraka-content", cause = "send.content_rejected", weight = 12, source = code, date = read, says = { w [[
      known spam signature | credential leak detected | too many mime parts ]] } },
  { id = "haraka-welcome", cause = "send.policy_rejected", weight = 11, source = code, date = read, says = { w [[
      your mail is not welcome here | rdns lookup failed ]] } },
  { id = "haraka-size", cause = "send.message_too_large", weight = 11, source = code, date = read, code = { 450, 550 }, says = { w [[
      message too big ]] } },
  { id = "haraka-recipients", cause = "rcpt.rejected", weight = 6, source = code, date = read, code = 554, says = { w [[
      no valid recipients ]] } },
}
