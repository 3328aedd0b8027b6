-- Comcast Xfinity: two letters for the kind and six digits.
local w = require("smtpcheck.rules.vocabulary").words

local page, read = "Mail delivery error codes, http://postmaster.comcast.net/mail-error-codes.html", "2026-11"

local late = { "ehlo", "mail", "rcpt", "send" }
local listed = w [[ bl000 | bl001 | es0000 | comcast block for spam ]]
local reverse = w [[ reverse dns failure | comcast requires that all mail servers ]]

return {
  { id = "comcast-listed", cause = "send.policy_rejected", weight = 12, stage = late, source = page, date = read, says = { listed } },
  { id = "comcast-listed-greeting", cause = "greeting.rejected", weight = 11, stage = { "connect", "greeting" }, source = page, date = read,
    says = { listed } },
  { id = "comcast-domain", cause = "send.policy_rejected", weight = 12, source = page, date = read, says = { w [[ dm0000 ]] } },
  { id = "comcast-rate", cause = "send.rate_limited", weight = 12, source = page, date = read, says = { w [[
      rl0000 | rl001 | too many sessions opened | too many recent messages ]] } },
  { id = "comcast-content", cause = "send.content_rejected", weight = 12, source = page, date = read, says = { w [[ ph0000 ]] } },
  { id = "comcast-reverse", cause = "send.policy_rejected", weight = 11, stage = late, source = page, date = read, says = { reverse } },
  { id = "comcast-reverse-greeting", cause = "greeting.rejected", weight = 11, class = 5, stage = { "connect", "greeting" }, source = page,
    date = read, says = { reverse } },
  { id = "comcast-recipient", cause = "rcpt.unknown_recipient", weight = 11, source = page, date = read, says = { w [[
      not our customer | recipient mailbox unallocated ]] } },
  { id = "comcast-recipient-full", cause = "rcpt.rejected", weight = 12, source = page, date = read, says = { w [[
      extended quota violation ]] } },
}
