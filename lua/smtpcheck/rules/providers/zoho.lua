-- Zoho Mail and ZeptoMail.
local w = require("smtpcheck.rules.vocabulary").words

local zepto = "ZeptoMail, SMTP Error Codes, https://www.zoho.com/zeptomail/help/api/smtp-error-codes.html"
local codes = "Zoho in smtp.codes, https://smtp.codes/zoho"
local blocked = "https://help.zoho.com/portal/en/community/topic/issue-with-outgoing-mail"
local unusual = "https://help.zoho.com/portal/en/community/topic/unable-to-send-message-reason-550-5-4-6-unusual-sending-activity-detected"
local read = "2026-11"

return {
  { id = "zoho-relaying-as", cause = "mail.sender_not_allowed", weight = 12, source = zepto, date = read, says = { w [[
      relaying disallowed as ]] } },
  { id = "zoho-sender-blocked", cause = "auth.account_disabled", weight = 12, enhanced = "5.1.8", source = blocked, date = read,
    says = { w [[ sender address blocked | outgoing blocked ]] } },
  { id = "zoho-unusual", cause = "auth.account_disabled", weight = 12, source = unusual, date = read, says = { w [[
      unusual sending activity ]] } },
  { id = "zoho-content", cause = "send.content_rejected", weight = 12, source = zepto, date = read, says = { w [[
      detected by zoho mail | subject is mandatory | email flagged as spam ]] } },
  { id = "zoho-size", cause = "send.message_too_large", weight = 12, source = zepto, date = read, says = { w [[
      email size exceeded the policy ]] } },
  { id = "zoho-recipient-policy", cause = "rcpt.rejected", weight = 11, source = codes, date = read, says = { w [[
      mailbox delivery restricted by policy | mail rejected by destination domain | mailbox delivery failure policy
      mailpolicy violation ]] } },
}
