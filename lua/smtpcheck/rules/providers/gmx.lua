-- GMX, WEB.DE, mail.com and 1&1 IONOS: several lines, of which the first is the standard's and the last one says why.
local w = require("smtpcheck.rules.vocabulary").words

local page, read = "Error messages when sending emails to GMX, https://postmaster.gmx.com/en/error-messages", "2026-11"
local web_de = "WEB.DE, Fehlermeldungen, https://postmaster.web.de/de/fehlermeldungen"

local siblings = { "gmx-net", "gmx-com", "web-de", "mail-com" }

return {
  { id = "gmx-login-or-service", general = true, cause = "auth.service_not_enabled", weight = 3, stage = "auth", provider = siblings,
    code = 535, source = page, date = read, says = { w [[ authentication credentials invalid ]] } },
  { id = "gmx-not-this-address", cause = "greeting.rejected", weight = 11, class = 5, stage = { "connect", "greeting" }, source = page,
    date = read, says = { w [[ nemesis esmtp ]], w [[ service not available | block listed ]] } },
  { id = "gmx-not-now", cause = "greeting.unavailable", weight = 9, class = 4, stage = { "connect", "greeting" }, source = page,
    date = read, says = { w [[ nemesis esmtp ]], w [[ service not available ]] } },
  { id = "gmx-rate", cause = "send.rate_limited", weight = 11, stage = { "mail", "rcpt", "send" }, source = web_de, date = read,
    says = { w [[ rate limit reached ]] } },
  { id = "gmx-policy", cause = "send.policy_rejected", weight = 10, stage = { "mail", "rcpt", "send" }, source = web_de, date = read,
    says = { w [[
      reject due to policy violations | reject due to policy restrictions | reject due to mailing policy | reject due to spf policy
      bad dns ptr resource | ip address is block listed ]] } },
  { id = "gmx-sender-domain", cause = "mail.sender_rejected", weight = 9, stage = { "mail", "send" }, source = web_de, date = read,
    says = { w [[
      invalid dns mx or a aaaa ]] } },
  { id = "gmx-sender", cause = "mail.sender_not_allowed", weight = 12, source = web_de, date = read, says = { w [[
      sender address is not allowed ]] } },
}
