-- Spectrum (Charter, Time Warner, Road Runner): "AUP#I-" to its customers, "AUP#O-" from them, and four digits.
local w = require("smtpcheck.rules.vocabulary").words

local page, read = "Understanding email error codes, https://www.spectrumbusiness.net/support/internet/understanding-email-error-codes",
  "2024-10-09"

local mark = { w [[ aup#i | aup#o | aup#1 ]] }

local function between(first, last)
  return function(e)
    local number = tonumber(e.plain:match("aup#%a*%-?(1%d%d%d)%f[%D]"))
    return number ~= nil and number >= first and number <= last
  end
end

local late = { "ehlo", "mail", "rcpt", "send" }

return {
  { id = "spectrum-greeting", cause = "greeting.rejected", weight = 11, stage = { "connect", "greeting" }, says = mark,
    when = between(1000, 1260), source = page, date = read },
  { id = "spectrum-client", cause = "send.policy_rejected", weight = 12, stage = late, says = mark, when = between(1000, 1000),
    source = page, date = read },
  { id = "spectrum-account", cause = "auth.account_disabled", weight = 11, says = mark, source = page, date = read,
    when = function(e) return between(1010, 1080)(e) and e.plain:find("aup#o", 1, true) ~= nil end },
  { id = "spectrum-sender-blocked", cause = "send.policy_rejected", weight = 11, stage = late, says = mark, source = page, date = read,
    when = function(e) return between(1010, 1080)(e) and e.plain:find("aup#o", 1, true) == nil end },
  { id = "spectrum-not-now", cause = "server.temporary", weight = 11, says = mark, when = between(1090, 1090),
    source = page, date = read },
  { id = "spectrum-policy", cause = "send.policy_rejected", weight = 12, stage = late, says = mark, when = between(1100, 1260),
    source = page, date = read },
  { id = "spectrum-rate", cause = "send.rate_limited", weight = 12, stage = late, says = mark, when = between(1300, 1490),
    source = page, date = read },
  { id = "spectrum-rate-greeting", cause = "greeting.unavailable", weight = 11, stage = { "connect", "greeting" }, says = mark,
    when = between(1300, 1490), source = page, date = read },
  { id = "spectrum-sender", cause = "mail.sender_not_allowed", weight = 12, says = mark, when = between(1500, 1520),
    source = page, date = read },
  { id = "spectrum-size", cause = "send.message_too_large", weight = 12, says = mark, when = between(1530, 1530),
    source = page, date = read },
  { id = "spectrum-many", cause = "send.rate_limited", weight = 12, says = mark, when = between(1540, 1580),
    source = page, date = read },
}
