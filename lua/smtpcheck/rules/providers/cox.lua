-- Cox: "AUP#" and a short word.
local w = require("smtpcheck.rules.vocabulary").words

local page, read = "Cox postmaster, error codes, http://postmaster.cox.net/confluence/display/postmaster/Error+Codes", "2026-11"

local late = { "ehlo", "mail", "rcpt", "send" }
local client = w [[ aup#cxbl | aup#cdrbl | aup#ipbl | aup#cxdns | cdrbl ]]

return {
  { id = "cox-account", cause = "auth.account_disabled", weight = 13, source = page, date = read, says = { w [[
      aup#cxmj | aup#cxthrt | cxthrt ]] } },
  { id = "cox-client", cause = "send.policy_rejected", weight = 12, stage = late, source = page, date = read, says = { client } },
  { id = "cox-client-greeting", cause = "greeting.rejected", weight = 11, stage = { "connect", "greeting" }, source = page, date = read,
    says = { client } },
  { id = "cox-sender", cause = "mail.sender_rejected", weight = 10, source = page, date = read, says = { w [[ aup#cxsndr ]] } },
  { id = "cox-sender-policy", cause = "send.policy_rejected", weight = 9, source = page, date = read, says = { w [[ aup#cxsndr ]] } },
  { id = "cox-connections", cause = "send.rate_limited", weight = 12, source = page, date = read, says = { w [[
      aup#cxcnct | aup#cxmxrt | message threshold exceeded ]] } },
  { id = "cox-content", cause = "send.content_rejected", weight = 12, source = page, date = read, says = { w [[ aup#urlbl ]] } },
}
