-- NetEase (163, 126, yeah.net and the mail for companies), and others that run the same software (Coremail): two letters for what was
-- looked at (HL the client, MI the sender, RP the recipient, DT the message, WM the lists) and three for what it was.
local w = require("smtpcheck.rules.vocabulary").words

local page, read = "NetEase Mail, reply codes of bounces, https://mail.163.com/help/help_spam_16.htm, as reprinted at "
  .. "https://biecuoliao.com/pa/MBRrwEM.html", "2026-11"
local coremail = "Coremail, hints in bounces, https://www.icoremail.vip/support/index.php?cate_id=84"

local late = { "ehlo", "mail", "rcpt", "send" }

return {
  { id = "netease-no-permission", cause = "auth.service_not_enabled", weight = 12, source = "NetEase Mail, switching on SMTP for other "
    .. "programs, https://github.com/testerSunshine/12306/issues/62", date = "2019-01-02", says = { w [[
      user has no permission ]] } },
  { id = "netease-login-too-many", cause = "auth.too_many_attempts", weight = 12, source = page, date = read, says = { w [[
      too much fail authentication ]] } },
  { id = "netease-content", cause = "send.content_rejected", weight = 12, source = page, date = read, says = { w [[ dt spm_ ]] } },
  { id = "netease-listed", cause = "send.policy_rejected", weight = 12, source = page, date = read, says = { w [[
      dt rbl_ | wm bli_ | mi spf_ ]] } },
  { id = "netease-sender-refused", cause = "mail.sender_rejected", weight = 11, source = page, date = read, says = { w [[ wm blu_ ]] } },
  { id = "netease-sender-rate", cause = "send.rate_limited", weight = 12, source = page, date = read, says = { w [[
      mi sfq_ | mi dmc_ | mi sfc_ | rp qrc_ ]] } },
  { id = "netease-recipients-rate", cause = "send.rate_limited", weight = 9, source = page, date = read, says = { w [[ rp drc_ ]] } },
  { id = "netease-recipients-many", cause = "rcpt.rejected", weight = 8, source = page, date = read, says = { w [[ rp drc_ ]] } },
  { id = "netease-day-limit", cause = "send.quota_exceeded", weight = 12, source = page, date = read, says = { w [[
      mi stc_ | rp trc_ ]] } },
  { id = "netease-commands", cause = "server.temporary", weight = 10, source = page, date = read, says = { w [[
      mi cel_ | mi ccl_ | rp cel_ | rp ccl_ ]] } },
  { id = "netease-client-rate", cause = "send.rate_limited", weight = 11, stage = late, source = page, date = read, says = { w [[
      hl icc_ | hl ifc_ | hl ifq_ ]] } },
  { id = "netease-client-rate-greeting", cause = "greeting.unavailable", weight = 10, stage = { "connect", "greeting" }, source = page,
    date = read, says = { w [[ hl icc_ | hl ifc_ | hl ifq_ ]] } },
  { id = "netease-client-refused", cause = "send.policy_rejected", weight = 11, stage = late, source = page, date = read, says = { w [[
      hl rep_ | hl mep_ | hl ihu_ | hl ipb_ ]] } },
  { id = "netease-client-refused-greeting", cause = "greeting.rejected", weight = 10, stage = { "connect", "greeting" }, source = page,
    date = read, says = { w [[ hl rep_ | hl mep_ | hl ihu_ | hl ipb_ ]] } },
  { id = "netease-local-user-only", cause = "mail.sender_not_allowed", weight = 12, source = coremail, date = read, says = { w [[
      action not taken local user only | mail from must equal authorized user | action not taken no smtp mx only ]] } },
  { id = "netease-null-sender", cause = "mail.sender_rejected", weight = 11, source = coremail, date = read, says = { w [[
      null sender is not allowed | action not taken fake sender ]] } },
  { id = "netease-client-listed", cause = "send.policy_rejected", weight = 10, source = coremail, date = read, says = { w [[
      mail action not taken invalid ip | ip is hangup ]] } },
}
