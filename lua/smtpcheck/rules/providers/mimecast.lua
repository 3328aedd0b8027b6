-- Mimecast's gateway, before the servers of companies.
local w = require("smtpcheck.rules.vocabulary").words

local page, read = "Mimecast SMTP error codes, https://community.mimecast.com/s/article/email-security-cloud-gateway-mimecast-smtp-error-"
  .. "codes", "2024-10-09"

return {
  { id = "mimecast-relay", cause = "rcpt.relay_denied", weight = 12, source = page, date = read, says = { w [[
      open relay not allowed | open relay is not allowed ]] } },
  { id = "mimecast-address", cause = "auth.client_not_allowed", weight = 9, source = page, date = read, says = { w [[
      host network not allowed ]] } },
  { id = "mimecast-login", cause = "auth.required", weight = 11, source = page, date = read, says = { w [[
      submitter failed to authenticate ]] } },
  { id = "mimecast-account", cause = "auth.account_disabled", weight = 11, source = page, date = read, says = { w [[
      account outbounds disabled | submitter failed to disabled ]] } },
  { id = "mimecast-encrypt", cause = "tls.required", weight = 12, source = page, date = read, says = { w [[
      route requires encryption ]] } },
  { id = "mimecast-tls", cause = "tls.protocol_version", weight = 12, source = page, date = read, says = { w [[
      route requires tls version | route requires high strength ]] } },
  { id = "mimecast-blocked-sender", cause = "send.policy_rejected", weight = 13, source = page, date = read, says = { w [[
      header based manually blocked | header based blocked senders | header based anti spoofing | anti spoofing policy
      administrative prohibition envelope blocked | envelope blocked user | envelope rejected block policy
      sender invalid envelope rejected
      email rejected due to security policies ]] } },
  { id = "mimecast-content", cause = "send.content_rejected", weight = 12, source = page, date = read, says = { w [[
      content examination policy ]] } },
  { id = "mimecast-threads", cause = "send.rate_limited", weight = 12, source = page, date = read, says = { w [[
      outbound thread limit ]] } },
  { id = "mimecast-not-now", cause = "server.temporary", weight = 10, source = page, date = read, says = { w [[
      internal resources are temporarily unavailable | internal resource temporarily unavailable | account service is temporarily ]] } },
}
