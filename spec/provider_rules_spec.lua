-- What servers say in words of their own, provider by provider: a short reply for each behaviour that their pages or sources show.
local explain = require("smtpcheck.explain").explain
local rules = require "smtpcheck.rules"

-- file -> rows of { reply, cause, the provider where it is known, the stage where the text alone does not tell it }
local said = {
  aliyun = {
    { "526 Authentication failure[0]", "auth.bad_credentials", "aliyun-qiye", "auth" },
    { "526 Authentication failure[1]", "auth.too_many_attempts", "aliyun-qiye", "auth" },
    { "440 mail from account doesn't conform with authentication", "mail.sender_not_allowed" },
    { "541 This account isn't allowed to send email", "auth.account_disabled", nil, "send" },
    { "557 The length of DATA content is achieved the maximum threshold", "send.message_too_large" },
    { "554 Reject by behaviour spam", "send.policy_rejected", nil, "send" },
    { "554 Reject by content spam", "send.content_rejected", nil, "send" },
    { "552 Daily sending quota exceeded", "send.quota_exceeded", nil, "send" },
  },
  amazon_ses = {
    { "454 Throttling failure: Maximum sending rate exceeded", "send.rate_limited" },
    { "454 Throttling failure: Daily message quota exceeded", "send.quota_exceeded" },
    { "554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1",
      "mail.sender_unverified" },
    { "554 Message rejected: Sending suspended for this account.", "auth.account_disabled", "amazon-ses", "send" },
    { "554 Access denied: User 'x' is not authorized to perform 'ses:SendRawEmail'", "mail.sender_not_allowed", nil, "send" },
    { "554 Configuration set 'x' does not exist", "server.permanent", "amazon-ses", "send" },
  },
  apple = {
    { "554 5.7.1 [CS01] Message rejected due to local policy.", "send.policy_rejected", nil, "send" },
    { "554 5.7.1 [HME1] This message was blocked for failing both SPF and DKIM authentication checks.", "send.policy_rejected" },
    { "421 4.7.1 Messages to x deferred due to excessive volume. Try again later", "send.rate_limited", nil, "rcpt" },
    { "550 5.1.6 recipient no longer on server", "rcpt.unknown_recipient" },
    { "550 5.1.1 unknown or illegal alias", "rcpt.unknown_recipient" },
    { "535 5.7.8 Error: authentication failed", "auth.app_password_required", "icloud" },
  },
  brevo = {
    { "502 5.7.0 Your SMTP account is not yet activated", "auth.account_disabled" },
    { "525 5.7.1 Unauthorized IP address", "auth.client_not_allowed", "brevo" },
    { "535 5.7.8 Key not found", "auth.wrong_credential_type", "brevo", "auth" },
    { "535 5.7.8 Authentication failed", "auth.bad_credentials", "brevo", "auth" },
    { "550 5.7.1 Sending has been rejected because the sender you used is not valid. Validate your sender", "mail.sender_unverified",
      "brevo", "send" },
  },
  comcast = {
    { "550 5.7.1 BL000001 listed", "send.policy_rejected", "comcast", "rcpt" },
    { "554 comcast block for spam. Please see BL000000", "greeting.rejected", nil, "greeting" },
    { "421 RL000001 sending too much", "send.rate_limited", nil, "rcpt" },
    { "554 PH000001 a link in it", "send.content_rejected", nil, "send" },
    { "550 5.1.1 Not our Customer", "rcpt.unknown_recipient" },
    { "552 5.1.1 recipient rejected - extended quota violation", "rcpt.rejected", nil, "rcpt" },
  },
  cox = {
    { "550 sending blocked AUP#CXMJ", "auth.account_disabled", "cox", "send" },
    { "554 rejected AUP#CXBL", "send.policy_rejected", nil, "rcpt" },
    { "554 rejected AUP#IPBL0001", "greeting.rejected", nil, "greeting" },
    { "421 too many sessions AUP#CXCNCT", "send.rate_limited", nil, "mail" },
    { "550 refused AUP#URLBL011", "send.content_rejected", nil, "send" },
    { "550 refused AUP#CXSNDR", "mail.sender_rejected", nil, "mail" },
  },
  dovecot = {
    { "454 4.7.0 Temporary authentication failure.", "auth.temporary_failure", nil, "auth" },
    { "530 5.7.0 Authentication required.", "auth.required", nil, "mail" },
    { "530 5.7.0 TLS required.", "tls.required", nil, "mail" },
    { "523 5.7.10 Cleartext authentication disallowed on non-secure (SSL/TLS) connections.", "auth.encryption_required", nil, "auth" },
    { "502 5.5.1 TLS support is not enabled.", "tls.starttls_not_offered" },
    { "421 4.4.2 Disconnected for inactivity", "timeout", nil, "mail" },
  },
  exim = {
    { "535 Incorrect authentication data", "auth.bad_credentials" },
    { "435 Unable to authenticate at present", "auth.temporary_failure" },
    { "503 AUTH command used when not advertised", "auth.not_offered" },
    { "550 Please turn on SMTP Authentication in your mail client.", "auth.required", nil, "rcpt" },
    { "550 relay not permitted", "rcpt.relay_denied", nil, "rcpt" },
    { "550 Sender verify failed", "mail.sender_rejected", nil, "rcpt" },
    { "554 SMTP synchronization error", "server.permanent" },
    { "454 TLS currently unavailable", "tls.starttls_refused" },
  },
  gmx = {
    { "554-gmx.net Nemesis ESMTP Service not available\n554-No SMTP service\n554 IP address is block listed.", "greeting.rejected", nil,
      "greeting" },
    { "421-gmx.net Nemesis ESMTP Service not available\n421 Service not available", "greeting.unavailable", nil, "greeting" },
    { "450-Requested mail action not taken\n450 Rate limit reached", "send.rate_limited", "gmx-net", "send" },
    { "550-Requested action not taken: mailbox unavailable\n550 Reject due to policy restrictions.", "send.policy_rejected", "web-de",
      "send" },
    { "550-Requested action not taken: mailbox unavailable\n550 Sender address is not allowed.", "mail.sender_not_allowed", "gmx-net",
      "mail" },
    { "535 Authentication credentials invalid", "auth.bad_credentials", "gmx-net" },
  },
  godaddy = {
    { "535 Authentication not allowed on IBSMTP Servers. IB401", "auth.not_offered" },
    { "550 From: Domain is invalid. Please provide a valid From: IB506", "mail.sender_rejected", nil, "mail" },
    { "550 Invalid SPF record. IB508", "send.policy_rejected", nil, "mail" },
    { "552 Virus infected message rejected. IB705", "send.content_rejected", nil, "send" },
    { "550 This IP has sent too many messages this hour. IB504", "send.rate_limited", nil, "rcpt" },
    { "554 Connection refused. This IP address is listed. IB104", "greeting.rejected", nil, "greeting" },
  },
  google = {
    { "454 4.7.0 Too many login attempts, please try again later. - gsmtp", "auth.too_many_attempts" },
    { "534 5.7.9 Application-specific password required. - gsmtp", "auth.app_password_required" },
    { "534 5.7.14 Please log in via your web browser and then try again. WebLoginRequired", "auth.browser_login_required" },
    { "550 5.4.5 Daily user sending limit exceeded.", "send.quota_exceeded" },
    { "450 4.2.1 Peak SMTP relay limit exceeded for customer.", "send.rate_limited" },
    { "550 5.7.1 Invalid credentials for relay. The IP address you've registered in your Workspace SMTP Relay service doesn't match",
      "auth.client_not_allowed" },
    { "421 4.7.28 Gmail has detected an unusual rate of unsolicited email. Email has been temporarily rate limited.",
      "send.rate_limited" },
    { "550 5.7.1 The IP you're using to send email is not authorized to send email directly to our servers.", "send.policy_rejected" },
    { "550 5.7.26 This email has been blocked because the sender is unauthenticated.", "send.policy_rejected" },
    { "552 5.2.2 The recipient's inbox is out of storage space.", "rcpt.rejected" },
  },
  haraka = {
    { "550 Envelope domain 'a' doesn't match AUTH domain 'b'", "mail.sender_not_allowed", nil, "mail" },
    { "550 Mail from domain 'a' is not allowed from your host", "mail.sender_not_allowed", nil, "mail" },
    { "550 Spoofed MAIL FROM", "mail.sender_rejected", nil, "mail" },
    { "501 SSL attempted over a non-SSL socket", "tls.plaintext_port" },
    { "550 Mail matches a known spam signature", "send.content_rejected", nil, "send" },
    { "550 Message too big!", "send.message_too_large", nil, "send" },
  },
  hmailserver = {
    { "535 Authentication failed. Too many invalid logon attempts.", "auth.too_many_attempts" },
    { "535 Authentication failed. Restarting authentication process.", "auth.bad_credentials" },
    { "530 A SSL/TLS-connection is required for authentication.", "auth.encryption_required", nil, "auth" },
    { "530 SMTP authentication is required.", "auth.required", nil, "rcpt" },
    { "504 Authentication mechanism not supported.", "auth.mechanism_unsupported" },
    { "550 Delivery is not allowed to this address.", "rcpt.relay_denied" },
    { "554 Rejected - Message containing bare LF's.", "send.content_rejected", nil, "send" },
  },
  mail_ru = {
    { "535 5.7.0 NEOBHODIM parol prilozheniya / Application password is REQUIRED", "auth.app_password_required" },
    { "503 Administrative prohibition -- authorization required.", "auth.required", "mail-ru", "send" },
    { "550 message sending for this account is disabled", "auth.account_disabled", "mail-ru", "send" },
    { "550 spam message rejected.", "send.content_rejected", "mail-ru", "send" },
    { "550 Message was not accepted -- invalid mailbox. Local mailbox is unavailable: user not found", "rcpt.unknown_recipient", nil,
      "rcpt" },
    { "550 Message was not accepted -- invalid mailbox. Local mailbox is unavailable: account is disabled", "rcpt.rejected", nil,
      "rcpt" },
  },
  mailgun = {
    { "421 Domain is not allowed to send: Please activate your Mailgun account.", "auth.account_disabled" },
    { "554 Sandbox subdomains are for test purposes only. Please add the address to authorized recipients", "mail.sender_unverified" },
    { "550 Free accounts are for test purposes only.", "mail.sender_unverified", "mailgun", "send" },
    { "421 Your account is on probation and domains are limited to 100 messages / hour.", "send.quota_exceeded", "mailgun", "send" },
    { "550 Domain is not allowed to send: the domain is disabled", "auth.account_disabled", "mailgun", "send" },
  },
  microsoft = {
    { "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.", "auth.smtp_auth_disabled" },
    { "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.", "auth.basic_auth_disabled" },
    { "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy.",
      "auth.client_not_allowed" },
    { "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully.",
      "auth.client_not_allowed" },
    { "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.", "auth.bad_credentials" },
    { "554 5.2.0 OutboundSpamException; WASCL UserAction verdict is not None. Actual verdict is HipNotify, ShowTierUpgrade.",
      "auth.browser_login_required" },
    { "554 5.2.0 OutboundSpamException; WASCL UserAction verdict is not None. Actual verdict is Suspend, ShowTierUpgrade.",
      "auth.account_disabled" },
    { "554 5.2.0 OutboundSpamException; WASCL UserAction verdict is not None. Actual verdict is RefuseQuota.", "send.quota_exceeded" },
    { "550 5.7.64 TenantAttribution; Relay Access Denied", "rcpt.relay_denied" },
    { "550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains", "mail.sender_unverified" },
    { "550 5.7.606 Access denied, banned sending IP", "send.policy_rejected" },
    { "550 5.7.1 Unable to relay", "rcpt.relay_denied", nil, "rcpt" },
    { "504 5.7.4 Unrecognized authentication type", "auth.mechanism_unsupported" },
    { "452 4.3.1 Insufficient system resources", "server.temporary", nil, "mail" },
    { "451 4.7.0 Temporary server error. Please try again later. PRX4", "server.temporary", nil, "send" },
  },
  mimecast = {
    { "451 Open relay not allowed", "rcpt.relay_denied", nil, "rcpt" },
    { "550 submitter failed to authenticate", "auth.required", nil, "rcpt" },
    { "451 Account outbounds disabled", "auth.account_disabled", nil, "mail" },
    { "553 This route requires encryption (TLS)", "tls.required", nil, "mail" },
    { "550 Rejected by header based manually Blocked Senders", "send.policy_rejected", nil, "send" },
    { "550 Exceeding outbound thread limit", "send.rate_limited", nil, "mail" },
  },
  netease = {
    { "550 User has no permission", "auth.service_not_enabled" },
    { "451 Requested mail action not taken: too much fail authentication", "auth.too_many_attempts" },
    { "554 DT:SPM 163 smtp", "send.content_rejected" },
    { "451 MI:SFQ", "send.rate_limited" },
    { "450 DT:RBL", "send.policy_rejected", nil, "mail" },
    { "554 RP:TRC", "send.quota_exceeded", nil, "rcpt" },
    { "421 HL:ICC", "greeting.unavailable", nil, "greeting" },
    { "553 Requested action not taken: Local user only", "mail.sender_not_allowed", nil, "mail" },
  },
  orange = {
    { "552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]", "rcpt.rejected" },
    { "550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416]", "rcpt.unknown_recipient" },
    { "501 5.1.0 Emetteur invalide. Invalid Sender. OFR004_405 [405]", "mail.sender_rejected" },
    { "550 5.2.0 Mail rejete. Mail rejected. OFR_506 [506]", "send.content_rejected", "orange-fr" },
    { "550 5.5.0 Authentification requise. Authentication Required. LPN105_402", "auth.required", nil, "mail" },
    { "550 5.5.3 Mail from not owned by user. LPN105_421", "mail.sender_not_allowed", nil, "mail" },
    { "421 ME Trop de connexions. OFR004_104", "send.rate_limited", nil, "mail" },
    { "571 5.7.1 Message refused, DMARC verification Failed. LPN007_517", "send.policy_rejected", nil, "send" },
  },
  postal = {
    { "530 From/Sender name is not valid", "mail.sender_not_allowed" },
    { "535 Invalid credential", "auth.bad_credentials" },
    { "535 Mail server has been suspended", "auth.account_disabled" },
    { "550 Invalid server token", "rcpt.rejected", nil, "rcpt" },
    { "503 EHLO/HELO first please", "server.permanent" },
  },
  postfix = {
    { "535 5.7.8 Error: authentication failed: Invalid authentication mechanism", "auth.mechanism_unsupported" },
    { "454 4.7.0 Temporary authentication failure: Connection lost to authentication server", "auth.temporary_failure" },
    { "503 5.5.1 Error: authentication not enabled", "auth.not_offered" },
    { "504 5.5.4 Encryption required for requested authentication mechanism", "auth.encryption_required" },
    { "553 5.7.1 Sender address rejected: not owned by user", "mail.sender_not_allowed" },
    { "553 5.7.1 Sender address rejected: not logged in", "auth.required" },
    { "450 4.7.1 Error: too much mail from 192.0.2.1", "send.rate_limited" },
    { "554 5.5.0 Error: SMTP protocol synchronization", "server.permanent" },
  },
  postmark = {
    { "535 5.7.8 a Server API token is needed", "auth.wrong_credential_type", "postmark", "auth" },
    { "535 5.7.8 Authentication failed", "auth.bad_credentials", "postmark", "auth" },
    { "550 You tried to send to a recipient that has been marked as inactive.", "rcpt.rejected", "postmark", "send" },
    { "550 Sender signature not confirmed", "mail.sender_unverified", "postmark", "send" },
    { "550 The account is pending approval", "auth.account_disabled", "postmark", "send" },
  },
  proton = {
    { "535 incorrect Bridge password", "auth.bad_credentials", "proton-bridge", "auth" },
    { "454 4.7.0 Error: no such user", "auth.bad_credentials", "proton-bridge", "auth" },
    { "451 4.0.0 backend: invalid return path: not owned by user", "mail.sender_not_allowed" },
    { "554 5.0.0 Error: The account is not available in Bridge.", "mail.sender_not_allowed" },
    { "554 5.0.0 Error: transaction failed: unknown sender address", "mail.sender_not_allowed", nil, "send" },
  },
  qmail = {
    { "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", "rcpt.relay_denied" },
    { "553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)", "mail.sender_rejected" },
    { "451 qqt failure (#4.3.0)", "server.temporary" },
    { "554 too many hops, this message is looping (#5.4.6)", "server.permanent" },
    { "552 sorry, that message size exceeds my databytes limit (#5.3.4)", "send.message_too_large" },
    { "451 Sorry, there is a problem with my child and I can't auth (#4.3.0)", "auth.temporary_failure" },
  },
  sendgrid = {
    { "451 Authentication failed: Maximum credits exceeded", "send.quota_exceeded" },
    { "550 The from address does not match a verified Sender Identity.", "mail.sender_unverified" },
    { "550 Unauthenticated senders not allowed", "auth.required" },
    { "535 Authentication failed: The provided authorization grant is invalid, expired, or revoked", "auth.bad_credentials" },
    { "550 Temporarily blocked due to repeated bad requests", "send.rate_limited", "sendgrid", "mail" },
  },
  sendmail = {
    { "550 5.7.1 Relaying denied. Proper authentication required.", "auth.required" },
    { "550 5.7.1 Relaying denied. IP name lookup failed", "rcpt.relay_denied", nil, "rcpt" },
    { "553 5.1.8 Domain of sender address does not exist", "mail.sender_rejected" },
    { "550 5.7.1 bogus HELO name used", "ehlo.rejected" },
    { "454 4.3.3 TLS not available after start", "tls.starttls_refused" },
    { "452 4.4.5 Insufficient disk space; try again later", "server.temporary", nil, "mail" },
  },
  sina = {
    { "551 auth error.", "auth.bad_credentials" },
    { "451 auth error.", "auth.temporary_failure" },
    { "451 auth mode unsupported.", "auth.mechanism_unsupported" },
    { "553 relay check local fail.", "auth.required" },
    { "553 host denies relay.", "rcpt.relay_denied" },
    { "554 mail address invalid.", "mail.sender_not_allowed" },
    { "552 message rejected by anti-spam engine.", "send.content_rejected" },
  },
  sparkpost = {
    { "550 5.7.1 Unconfigured Sending Domain", "mail.sender_unverified" },
    { "554 5.7.1 recipient address was suppressed due to customer policy", "rcpt.rejected" },
    { "421 4.4.5 Service unavailable, concurrency limit reached", "send.rate_limited", nil, "mail" },
    { "421 4.3.0 Resource limitations, please try later", "server.temporary", nil, "send" },
    { "550 5.6.0 Lone CR or LF in headers (see RFC2822 section 2.2)", "send.content_rejected" },
  },
  spectrum = {
    { "550 5.1.0 blocked AUP#O-1010", "auth.account_disabled", "spectrum", "send" },
    { "554 ESMTP server not available AUP#I-1000", "greeting.rejected", nil, "greeting" },
    { "421 too many AUP#I-1300", "send.rate_limited", nil, "rcpt" },
    { "550 refused AUP#O-1500", "mail.sender_not_allowed", nil, "mail" },
    { "552 refused AUP#O-1530", "send.message_too_large", nil, "send" },
    { "550 refused AUP#O-1580", "send.rate_limited", nil, "rcpt" },
  },
  tencent = {
    { "535 Login Fail. Please enter your authorization code to login.", "auth.app_password_required" },
    { "535 Login fail. Account is abnormal, service is not open, password is incorrect, login frequency limited, or system is busy.",
      "auth.app_password_required" },
    { "501 mail from address must be same as authorization user", "mail.sender_not_allowed" },
    { "550 Domain frequency limited", "send.rate_limited" },
    { "550 Mail content denied.", "send.content_rejected" },
    { "550 Mailbox unavailable or access denied", "rcpt.rejected", nil, "rcpt" },
  },
  yahoo = {
    { "535 5.7.0 (#AUTH005)", "auth.app_password_required", "yahoo", "auth" },
    { "421 4.7.0 [TSS04] Messages temporarily deferred due to unexpected volume or user complaints", "send.rate_limited" },
    { "553 5.7.2 [TSS09] All messages will be permanently deferred", "send.policy_rejected" },
    { "554 Message not allowed - [PH01] Email not accepted for policy reasons.", "send.content_rejected", nil, "send" },
    { "421 Max message per connection reached, closing transmission channel", "send.rate_limited", "yahoo", "mail" },
    { "554 delivery error: dd This user doesn't have a yahoo.com account", "rcpt.unknown_recipient" },
  },
  yandex = {
    { "535 5.7.8 Error: authentication failed: This user does not have access rights to this service", "auth.service_not_enabled" },
    { "530 5.7.7 Email sending without SSL/TLS encryption is not allowed.", "auth.encryption_required", "yandex", "auth" },
    { "553 5.7.1 Sender address rejected: not owned by auth user.", "mail.sender_not_allowed" },
    { "554 5.7.1 [2] Message rejected under suspicion of SPAM", "send.content_rejected" },
    { "550 5.7.1 Policy rejection on the target address", "rcpt.rejected", nil, "rcpt" },
    { "450 4.2.1 The recipient has exceeded message rate limit. Try again later.", "send.rate_limited" },
  },
  zoho = {
    { "553 Relaying disallowed as a", "mail.sender_not_allowed" },
    { "554 5.1.8 Email Outgoing Blocked", "auth.account_disabled" },
    { "550 5.4.6 Unusual sending activity detected.", "auth.account_disabled" },
    { "552 5.7.1 virus detected by Zoho Mail", "send.content_rejected", nil, "send" },
    { "552 5.2.0 Email size exceeded the policy", "send.message_too_large", nil, "send" },
    { "452 Mailbox delivery restricted by policy error", "rcpt.rejected", nil, "rcpt" },
  },
}

local loaded = {}
for _, rule in ipairs(rules.list) do
  loaded[rule.id] = true
end

describe("rules by provider:", function()
  for name, rows in pairs(said) do
    it(name .. " says what it means", function()
      for _, row in ipairs(rows) do
        local found = explain(row[1], { provider = row[3], stage = row[4] })
        assert.are.equal(row[2], found.cause, row[1])
      end
    end)

    it(name .. " tells where each rule is from, and is loaded", function()
      for _, rule in ipairs(require("smtpcheck.rules.providers." .. name)) do
        assert.is_true(#(rule.source or "") > 10, rule.id)
        assert.is_truthy((rule.date or ""):find("^20%d%d%-%d%d") ~= nil, rule.id)
        assert.is_true(loaded[rule.id], rule.id)
      end
    end)
  end

  it("the code for a login comes before the guess of a wrong password, with the other one named", function()
    local found = explain("535 Login fail. Account is abnormal, service is not open, password is incorrect", { provider = "qq" })
    assert.are.equal("auth.app_password_required", found.cause)
    local others = {}
    for _, one in ipairs(found.alternatives) do
      others[one.cause] = true
    end
    assert.is_true(others["auth.bad_credentials"])
    assert.is_true(others["auth.service_not_enabled"])
  end)
end)
