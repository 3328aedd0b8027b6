-- Orange and laposte.net, which share the software: "OFR" or "LPN", the server's number, and the number of the reason.
local w = require("smtpcheck.rules.vocabulary").words

local page, read = "Orange postmaster, SMTP error codes OFR, https://www.postmastery.com/orange-postmaster-smtp-error-codes-ofr/", "2026-11"

local mark = { w [[ ofr | lpn | lpnaaa | ouk ]] }
local late = { "ehlo", "mail", "rcpt", "send" }

-- "OFR_417", "OFR004_417", "LPN105-417", "LPN416"
local function number(...)
  local patterns = {}
  for _, code in ipairs({ ... }) do
    for _, name in ipairs({ "ofr", "lpn", "lpnaaa", "ouk" }) do
      patterns[#patterns + 1] = "%f[%w]" .. name .. "%d*[_-]" .. code .. "%f[%D]"
    end
    patterns[#patterns + 1] = "%f[%w]lpn" .. code .. "%f[%D]"
  end
  return patterns
end

return {
  { id = "orange-connections", cause = "send.rate_limited", weight = 11, stage = late, says = mark, pattern = number("104"), source = page,
    date = read },
  { id = "orange-connections-greeting", cause = "greeting.unavailable", weight = 10, stage = { "connect", "greeting" }, says = mark,
    pattern = number("104", "105", "107", "108", "109", "201", "999"), source = page, date = read },
  { id = "orange-service-refused", cause = "server.temporary", weight = 9, class = 4, stage = late, says = mark,
    pattern = number("105", "107", "108", "109", "201", "423", "424", "505"), source = page, date = read },
  { id = "orange-client", cause = "send.policy_rejected", weight = 12, stage = late, says = mark,
    pattern = number("101", "102", "103", "510", "630"), source = page, date = read },
  { id = "orange-client-greeting", cause = "greeting.rejected", weight = 10, class = 5, stage = { "connect", "greeting" }, says = mark,
    pattern = number("101", "102", "103", "630"), source = page, date = read },
  { id = "orange-domain", cause = "send.policy_rejected", weight = 12, says = mark, pattern = number("401", "517"), source = page,
    date = read },
  { id = "orange-login", cause = "auth.required", weight = 12, says = mark, pattern = number("402"), source = page, date = read },
  { id = "orange-login-code", cause = "auth.bad_credentials", weight = 10, says = mark, pattern = number("305"), source = page,
    date = read },
  { id = "orange-sender", cause = "mail.sender_rejected", weight = 12, says = mark, pattern = number("403", "405", "415"), source = page,
    date = read },
  { id = "orange-sender-not-owned", cause = "mail.sender_not_allowed", weight = 12, says = mark, pattern = number("421"), source = page,
    date = read },
  { id = "orange-recipient", cause = "rcpt.unknown_recipient", weight = 12, says = mark, pattern = number("416"), source = page,
    date = read },
  { id = "orange-recipient-full", cause = "rcpt.rejected", weight = 12, says = mark, pattern = number("417", "420", "426"), source = page,
    date = read },
  { id = "orange-content", cause = "send.content_rejected", weight = 12, says = mark, pattern = number("506", "513"), source = page,
    date = read },
  { id = "orange-size", cause = "send.message_too_large", weight = 12, says = mark, pattern = number("514"), source = page, date = read },
}
