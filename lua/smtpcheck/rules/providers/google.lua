-- Gmail and Google Workspace, the relay for Workspace among them. Google signs its replies "gsmtp" and links to a page of its help;
-- the words below stand without that.
local w = require("smtpcheck.rules.vocabulary").words

local codes, read = "Gmail SMTP errors and codes, https://support.google.com/a/answer/3726730", "2026-02-15"

local google = { "gmail", "google-workspace", "google-workspace-relay" }

return {
  { id = "google-login-too-many", cause = "auth.too_many_attempts", weight = 12, source = codes, date = read, says = { w [[
      too many login attempts please try again ]] } },
  { id = "google-login-not-now", cause = "auth.temporary_failure", weight = 11, source = codes, date = read, says = { w [[
      cannot authenticate due to a temporary system problem ]] } },
  { id = "google-login-browser", cause = "auth.browser_login_required", weight = 12, source = codes, date = read, says = { w [[
      please log in through your web browser | please log in with your web browser | weblogin ]] } },
  { id = "google-login-app-password", cause = "auth.app_password_required", weight = 11, source = codes, date = read, says = { w [[
      application specific password required | invalidsecondfactor ]] } },

  -- the relay for Workspace, which knows its customers by address, by HELO or by login
  { id = "google-relay-limit", cause = "send.quota_exceeded", weight = 12, source = codes, date = read, says = { w [[
      daily smtp relay limit | daily smtp relay sending limit | daily user sending limit | daily user sending quota ]] } },
  { id = "google-relay-peak", cause = "send.rate_limited", weight = 12, source = codes, date = read, says = { w [[
      peak smtp relay limit ]] } },
  { id = "google-relay-address", cause = "auth.client_not_allowed", weight = 13, source = codes, date = read, says = { w [[
      invalid credentials for relay ]], w [[
      registered in your workspace | registered in your g suite | registered in your google ]] } },
  { id = "google-relay-denied", cause = "rcpt.relay_denied", weight = 9, source = codes, date = read, says = { w [[
      mail relay denied | email relay denied ]] }, unless = w [[ suspended due to abuse ]] },
  { id = "google-relay-unknown", cause = "rcpt.relay_denied", weight = 8, source = codes, date = read, says = { w [[
      invalid credentials for relay ]] }, unless = w [[ registered in your ]] },
  { id = "google-relay-suspended", cause = "auth.account_disabled", weight = 12, source = codes, date = read, says = { w [[
      relay denied ]], w [[
      suspended due to abuse ]] } },
  { id = "google-relay-no-sending", cause = "auth.account_disabled", weight = 8, source = codes, date = read, says = { w [[
      email sending denied | mail sending denied ]] } },
  { id = "google-relay-helo", cause = "ehlo.rejected", weight = 7, stage = "ehlo", provider = google, code = 421, source = codes,
    date = read, says = { w [[ try again later closing ]] } },

  -- mail for Gmail's own users
  { id = "google-unusual-rate", cause = "send.rate_limited", weight = 12, source = codes, date = read, says = { w [[
      unusual rate of email | unusual rate of mail | unusual rate of unsolicited | unusual amount of unsolicited
      temporarily rate limited | email has been rate limited | mail has been rate limited | sending messages that have the same ]] },
    unless = w [[
      unauthenticated | reputation | ptr | spf | dkim | dmarc | tls | from header | ip reputation ]] },
  { id = "google-direct", cause = "send.policy_rejected", weight = 14, source = codes, date = read, says = { w [[
      not authorized to send ]], w [[
      directly to our servers ]] } },
  { id = "google-reputation", cause = "send.policy_rejected", weight = 11, source = codes, date = read, says = { w [[
      suspicious due to the very low reputation | low reputation of the sending ]] } },
  { id = "google-unauthenticated", cause = "send.policy_rejected", weight = 12, source = codes, date = read, says = { w [[
      sender is unauthenticated | gmail requires all senders | gmail requires all bulk | gmail requires bulk | isn t aligned with either
      hard fail policy | ipv6 sending guidelines | does not have a ptr | doesn t have a ptr ]] } },
  { id = "google-allow-list", cause = "send.policy_rejected", weight = 11, source = codes, date = read, says = { w [[
      ip not in whitelist for rcpt domain ]] } },
  { id = "google-customer-policy", cause = "send.policy_rejected", weight = 10, source = codes, date = read, says = { w [[
      that you are sending to or from has a policy | has a policy that prohibits | gcdp ]] } },
  { id = "google-tls-for-recipient", cause = "tls.required", weight = 12, source = codes, date = read, says = { w [[
      tls required for rcpt domain ]] } },
  { id = "google-content", cause = "send.content_rejected", weight = 12, source = codes, date = read, says = { w [[
      content presents a potential | illegal attachment | likely unsolicited | nature of the content | unicode character in a disallowed
      messages missing a valid | messages with multiple addresses | encoded word syntax is not permitted ]] } },
  { id = "google-size", cause = "send.message_too_large", weight = 12, source = codes, date = read, says = { w [[
      google s message size | google s message header size | google s limit of | google s header name limit ]] } },
  { id = "google-recipient-rate", cause = "send.rate_limited", weight = 11, source = codes, date = read, says = { w [[
      user you are trying to contact is receiving ]] } },
  { id = "google-recipient-full", cause = "rcpt.rejected", weight = 12, source = codes, date = read, says = { w [[
      recipient s inbox is out of storage | overquotaperm | overquotatemp ]] } },
  { id = "google-recipient-missing", cause = "rcpt.unknown_recipient", weight = 10, source = codes, date = read, says = { w [[
      account that you tried to reach does not exist | nosuchuser | weren t able to find the recipient domain ]] } },
  { id = "google-recipient-disabled", cause = "rcpt.rejected", weight = 12, source = codes, date = read, says = { w [[
      account that you tried to reach is disabled | account that you tried to reach is inactive | disableduser ]] } },
  { id = "google-destinations", cause = "server.temporary", weight = 9, source = codes, date = read, says = { w [[
      multiple destination domains per transaction ]] } },
}
