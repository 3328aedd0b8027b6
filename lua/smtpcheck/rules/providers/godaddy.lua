-- GoDaddy (secureserver.net): a sentence with "IB" and three digits behind it.
local w = require("smtpcheck.rules.vocabulary").words

local page, read = "Fix rejected email with a bounce error, https://www.godaddy.com/help/fix-rejected-email-with-a-bounce-error-40685",
  "2026-11"

local late = { "ehlo", "mail", "rcpt", "send" }
local listed = w [[ ib103_ | ib104_ | ib105_ | ib106_ | ib110_ | ib111_ | ib112_ | ib113_ | rbl reject ]]

return {
  { id = "godaddy-no-login", cause = "auth.not_offered", weight = 12, source = page, date = read, says = { w [[
      authentication not allowed on ibsmtp | ib401_ ]] } },
  { id = "godaddy-sender", cause = "mail.sender_rejected", weight = 12, source = page, date = read, says = { w [[
      ib501_ | ib502_ | ib506_ ]] } },
  { id = "godaddy-domain", cause = "send.policy_rejected", weight = 12, source = page, date = read, says = { w [[
      ib508_ | ib108_ ]] } },
  { id = "godaddy-content", cause = "send.content_rejected", weight = 12, source = page, date = read, says = { w [[
      ib212_ | ib705_ | rejected for spam or virus content ]] } },
  { id = "godaddy-rate", cause = "send.rate_limited", weight = 12, stage = late, source = page, date = read, says = { w [[
      ib504_ | ib510_ | ib607_ | ib605_ | ib007_ ]] } },
  { id = "godaddy-not-now", cause = "server.temporary", weight = 10, stage = late, source = page, date = read, says = { w [[ ib101_ ]] } },
  { id = "godaddy-not-now-greeting", cause = "greeting.unavailable", weight = 10, stage = { "connect", "greeting" }, source = page,
    date = read, says = { w [[ ib101_ | ib007_ ]] } },
  { id = "godaddy-listed", cause = "send.policy_rejected", weight = 11, stage = late, source = page, date = read, says = { listed } },
  { id = "godaddy-listed-greeting", cause = "greeting.rejected", weight = 11, stage = { "connect", "greeting" }, source = page, date = read,
    says = { listed } },
}
