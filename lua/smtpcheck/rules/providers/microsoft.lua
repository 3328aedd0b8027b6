-- Microsoft: Exchange Online, Outlook.com, whose accounts have no administrator to ask, and Exchange Server.
local w = require("smtpcheck.rules.vocabulary").words

local ndr = "Email non-delivery reports and SMTP errors in Exchange Online, https://learn.microsoft.com/exchange/troubleshoot/email-"
  .. "delivery/ndr/non-delivery-reports-in-exchange-online"
local smtp_auth = "Enable or disable authenticated client SMTP submission, https://aka.ms/smtp_auth_disabled"
local printers = "Microsoft Office 365 SMTP authentication errors, https://docs.bookyourpto.com/features/smtp-troubleshoot"
local server = "NDRs and bounce messages in Exchange Server, https://learn.microsoft.com/exchange/mail-flow/non-delivery-reports-and-"
  .. "bounce-messages/non-delivery-reports-and-bounce-messages"
local verdict, verdict_read = "https://github.com/nodemailer/nodemailer/issues/1486", "2022-11-22"
local read = "2026-11"

-- The verdict of the outgoing filter; it speaks of the account before it speaks of the message.
local filter = w [[ wascl useraction | outboundspamexception ]]

return {
  { id = "microsoft-smtp-auth-off", cause = "auth.smtp_auth_disabled", weight = 12, source = smtp_auth, date = read, says = { w [[
      smtpclientauthentication is disabled | smtp auth disabled ]], w [[ tenant | mailbox | smtp auth disabled ]] } },
  { id = "microsoft-basic-off", cause = "auth.basic_auth_disabled", weight = 12, source = smtp_auth, date = read, says = { w [[
      basic authentication is disabled | basicauthblocked | basic auth is disabled ]] } },
  { id = "microsoft-security-defaults", cause = "auth.client_not_allowed", weight = 13, source = printers, date = read, says = { w [[
      user is locked by your organization | security defaults policy | access has been blocked by conditional
      conditional access ]] } },
  { id = "microsoft-criteria", cause = "auth.client_not_allowed", weight = 10, source = printers, date = read, says = { w [[
      did not meet the criteria to be authenticated ]] } },
  { id = "microsoft-credentials", cause = "auth.bad_credentials", weight = 12, source = printers, date = read, says = { w [[
      user credentials were incorrect ]] } },
  { id = "microsoft-login-unsuccessful", general = true, cause = "auth.smtp_auth_disabled", weight = 3, source = printers, date = read,
    stage = "auth", enhanced = "5.7.3", provider = "microsoft-365", says = { w [[ authentication unsuccessful ]] } },
  { id = "microsoft-no-login", cause = "auth.required", weight = 9, source = printers, date = read,
    stage = { "mail", "rcpt", "send" }, says = { w [[
        not authenticated to send mail | not authenticated to send anonymous ]] } },

  -- the sender
  { id = "microsoft-send-as", cause = "mail.sender_not_allowed", weight = 12, source = ndr, date = read, says = { w [[
      sendasdenied | not allowed to send as this sender | does not have permissions to send as
      not have permissions to send as this ]] } },
  { id = "microsoft-unregistered-domain", cause = "mail.sender_unverified", weight = 12, source = ndr, date = read, says = { w [[
      sending from unregistered domains | unregistered domain ]] } },
  { id = "microsoft-bad-outbound", cause = "auth.account_disabled", weight = 12, source = ndr, date = read, says = { w [[
      bad outbound sender ]] } },
  { id = "microsoft-tenant-threshold", cause = "send.quota_exceeded", weight = 12, source = ndr, date = read, says = { w [[
      tenant has exceeded threshold | submissionquotaexceeded | submission quota exceeded | daily limit for message recipients ]] } },
  { id = "microsoft-traffic-refused", cause = "auth.account_disabled", weight = 11, source = ndr, date = read, says = { w [[
      traffic not accepted from this ip ]] } },
  { id = "microsoft-threads", cause = "send.rate_limited", weight = 12, source = ndr, date = read, says = { w [[
      sender thread limit | recipient thread limit | number of concurrent connections per resource ]] } },
  { id = "microsoft-server-busy", cause = "send.rate_limited", weight = 9, source = ndr, date = read, enhanced = "4.7.500", says = { w [[
      server busy ]] } },

  { id = "microsoft-verdict-person", cause = "auth.browser_login_required", weight = 14, source = verdict, date = verdict_read,
    says = { filter, w [[ hipnotify | hipsend | hip_ ]] } },
  { id = "microsoft-verdict-suspend", cause = "auth.account_disabled", weight = 14, source = verdict, date = verdict_read,
    says = { filter, w [[ verdict is suspend ]] } },
  { id = "microsoft-verdict-quota", cause = "send.quota_exceeded", weight = 14, source = verdict, date = verdict_read,
    says = { filter, w [[ refusequota ]] } },
  { id = "microsoft-verdict-spam", cause = "send.content_rejected", weight = 8, source = verdict, date = verdict_read, says = { filter },
    unless = w [[ hipnotify | hipsend | verdict is suspend | refusequota ]] },

  -- recipients, and what only goes to those who may
  { id = "microsoft-tenant", cause = "rcpt.relay_denied", weight = 12, source = ndr, date = read, says = { w [[
      tenantattribution | tenantinboundattribution ]] } },
  { id = "microsoft-recipient-unknown", cause = "rcpt.unknown_recipient", weight = 12, source = ndr, date = read, says = { w [[
      recipientnotfound | exrecipnotfound | nonexistentdomain ]] } },
  { id = "microsoft-recipient-restricted", cause = "rcpt.rejected", weight = 12, source = ndr, date = read, says = { w [[
      resolver rst authrequired | resolver rst notauthorized | sendernotauthenticatedfor | restrictedtogrouppermission
      restrictedtorecipientspermission | not in allowed senders | sender not authenticated for ]] } },
  { id = "microsoft-recipient-hourly", cause = "rcpt.rejected", weight = 10, source = ndr, date = read, says = { w [[
      recipient has exceeded their limit | per hour message receive limit ]] } },
  { id = "microsoft-recipient-size", cause = "send.message_too_large", weight = 12, source = ndr, date = read, says = { w [[
      recipsizelimit | sendersizelimit | messagesubmissionexceeded | maxsubmissionexceeded ]] } },

  -- the address that mail comes from
  { id = "microsoft-banned-address", cause = "send.policy_rejected", weight = 12, source = ndr, date = read, says = { w [[
      access denied banned sending ip | on our block list s | part of their network is on our block list | customer block list ]] } },
  { id = "microsoft-slowed-address", cause = "send.rate_limited", weight = 11, source = ndr, date = read, says = { w [[
      temporarily rate limited due to ip reputation ]] } },
  { id = "microsoft-spam-source", cause = "send.policy_rejected", weight = 9, source = ndr, date = read, says = { w [[
      access denied spam abuse detected | access denied banned sender | must pass either spf or dkim | required authentication level
      does not pass dmarc verification ]] } },

  -- Exchange Server in a company's own house
  { id = "microsoft-server-relay", cause = "rcpt.relay_denied", weight = 11, source = server, date = read, says = { w [[
      unable to relay ]] } },
  { id = "microsoft-server-mechanism", cause = "auth.mechanism_unsupported", weight = 12, enhanced = "5.7.4", source = server, date = read,
    says = { w [[ unrecognized authentication type ]] } },
  { id = "microsoft-server-resources", cause = "server.temporary", weight = 10, enhanced = { "4.3.1", "4.3.2" }, source = server,
    date = read, says = { w [[ insufficient system resources | system not accepting network messages | service not active ]] } },
  { id = "microsoft-server-proxy", cause = "server.temporary", weight = 10, source = server, date = read, says = { w [[
      temporary server error please try again later ]] } },
  { id = "microsoft-server-hello", cause = "ehlo.rejected", weight = 9, enhanced = "5.5.2", source = server, date = read, says = { w [[
      send hello first ]] } },
  { id = "microsoft-server-helo-name", cause = "ehlo.rejected", weight = 9, enhanced = "5.5.4", source = server, date = read,
    stage = "ehlo", says = { w [[ invalid domain name ]] } },
}
