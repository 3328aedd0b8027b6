-- Mail for organisations, on their own domains: mostly known by the MX host. The fields are explained in smtpcheck.providers.
return {
  {
    id = "microsoft-365", name = "Microsoft 365 / Exchange Online", kind = "corporate", confidence = "high", as_of = "2026-10-02",
    domains = { "office365.com", "onmicrosoft.com" },
    patterns = { "^[%w-]+%.onmicrosoft%.com$" },
    mx_suffixes = { "protection.outlook.com", "mx.microsoft" },
    banners = { "outlook%.office365%.com Microsoft ESMTP", "protection%.outlook%.com Microsoft ESMTP" },
    hosts = {
      { host = "smtp.office365.com", port = 587, security = "starttls" },
      { host = "smtp.office365.com", port = 25, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission",
    smtp_enable = "Authenticated SMTP, by an administrator: for the mailbox (Users > Active users > Mail > Manage email apps) or the "
      .. "organisation (Set-TransportConfig); off in organisations younger than January 2020 and with security defaults",
    oauth = {
      scope = "https://outlook.office.com/SMTP.Send offline_access",
      auth_url = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
      token_url = "https://login.microsoftonline.com/common/oauth2/v2.0/token",
      sasl = { "XOAUTH2" },
    },
    limits = "30 messages a minute and 10,000 recipients a day",
    notes = "Password login (timeline of 2026-01-27): as before through December 2026, then off by default, an administrator can "
      .. "turn it on again; not by default in organisations made later; the final date is to be named in the second half of 2027. "
      .. "OAuth stays. TLS 1.2 or later.",
    disputed = "End of password login: many guides still give March or April 2026",
    sources = {
      "thunderbird/autoconfig:ispdb/office365.com.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "M66B/FairEmail:FAQ.md",
      "postalsys/emailengine:lib/autodetect-imap-settings.js",
      "mozilla/releases-comm-central:mailnews/base/src/OAuth2Providers.sys.mjs",
      "thunderbird/thunderbird-android:app-thunderbird/src/release/kotlin/net/thunderbird/android/auth/TbOAuthConfigurationFactory.kt",
      "simonrob/email-oauth2-proxy:emailproxy.config",
      "muttmua/mutt:contrib/mutt_oauth2.py",
      "https://mc.merill.net/message/MC786329/compare/2026-01-27T20-11-01-253Z/2024-04-26T00-17-12-6Z",
      "https://microsoftmessageid.com/?p=343",
      "https://github.com/msgwing/ZeroSMTP/discussions/460",
      "https://github.com/OpenCTI-Platform/opencti/issues/12069",
      "MicrosoftDocs/office-docs-powershell:exchange/exchange-ps/ExchangePowerShell/Set-TransportConfig.md",
      "MicrosoftDocs/OfficeDocs-Exchange:Exchange/ExchangeOnline/clients-and-mobile-in-exchange-online/"
        .. "authenticated-client-smtp-submission.md",
      "MicrosoftDocs/OfficeDocs-Exchange:Exchange/ExchangeOnline/mail-flow-best-practices/"
        .. "how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365.md",
      "https://learn.microsoft.com/en-us/answers/questions/2258712/what-is-the-maximum-number-of-emails-that-can-be-s",
      "https://learn.microsoft.com/en-us/purview/how-smtp-dane-works",
    },
  },
  {
    id = "google-workspace", name = "Google Workspace (Gmail for organisations)", kind = "corporate", confidence = "high",
    as_of = "2026-06-10",
    mx_suffixes = { "google.com", "googlemail.com" },
    hosts = {
      { host = "smtp.gmail.com", port = 465, security = "tls" },
      { host = "smtp.gmail.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_required",
    two_factor_url = "https://support.google.com/accounts/answer/185839",
    app_password_url = "https://myaccount.google.com/apppasswords",
    help_url = "https://support.google.com/a/answer/14114704",
    oauth = {
      scope = "https://mail.google.com/",
      auth_url = "https://accounts.google.com/o/oauth2/auth",
      token_url = "https://oauth2.googleapis.com/token",
      sasl = { "XOAUTH2", "OAUTHBEARER" },
    },
    limits = "2,000 recipients in 24 hours for each user",
    notes = "App password or OAuth only since 2025-05-01. Where the administrator forbids app passwords or 2-Step Verification: "
      .. "OAuth or the relay.",
    sources = {
      "thunderbird/autoconfig:ispdb/googlemail.com.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailcore-provider-settings.json",
      "postalsys/emailengine:lib/autodetect-imap-settings.js",
      "nodemailer/nodemailer-homepage:docs/guides/using-gmail.md",
      "mozilla/releases-comm-central:mailnews/base/src/OAuth2Providers.sys.mjs",
      "https://nanopo.st/reference/lsa-app-passwords-2026/",
      "https://knowledge.workspace.google.com/kb/how-to-generate-an-app-passwords-000009237",
      "https://github.com/warmbly/warmbly/pull/577",
    },
  },
  {
    id = "google-workspace-relay", name = "Google Workspace SMTP relay", kind = "corporate", confidence = "high", as_of = "2026-06-10",
    banners = { "^smtp%-relay%.gmail%.com .*gsmtp$" },
    hosts = {
      { host = "smtp-relay.gmail.com", port = 587, security = "starttls" },
      { host = "smtp-relay.gmail.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    two_factor_url = "https://support.google.com/accounts/answer/185839",
    app_password_url = "https://myaccount.google.com/apppasswords",
    help_url = "https://support.google.com/a/answer/176600",
    smtp_enable = "SMTP relay service, by an administrator in the Admin console",
    oauth = {
      scope = "https://mail.google.com/",
      auth_url = "https://accounts.google.com/o/oauth2/auth",
      token_url = "https://oauth2.googleapis.com/token",
      sasl = { "XOAUTH2", "OAUTHBEARER" },
    },
    limits = "10,000 recipients a day for each user",
    notes = "No login from addresses that the administrator has listed.",
    sources = {
      "nodemailer/nodemailer:lib/well-known/services.json",
      "nodemailer/nodemailer-homepage:docs/guides/using-gmail.md",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
      "https://developer.nylas.com/docs/cookbook/email/gmail-smtp-settings.md",
      "https://docker-mailserver.github.io/docker-mailserver/latest/config/advanced/mail-forwarding/gmail-smtp",
    },
  },
  {
    id = "netease-qiye", name = "NetEase enterprise mail", kind = "corporate", confidence = "low", as_of = "2023-12-31",
    hosts = {
      { host = "smtp.ym.163.com", port = 465, security = "tls" },
      { host = "smtphz.qiye.163.com", port = 465, security = "tls" },
    },
    username = "full_address",
    help_url = "https://qiye.163.com/help/client-profile.html",
    notes = "smtp.ym.163.com: free edition; smtphz.qiye.163.com: paid.",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "aliyun-qiye", name = "Alibaba Mail (enterprise)", kind = "corporate", confidence = "high", as_of = "2025-05-19",
    mx_suffixes = { "sg.aliyun.com" },
    hosts = {
      { host = "smtp.qiye.aliyun.com", port = 465, security = "tls" },
      { host = "smtp.mxhichina.com", port = 465, security = "tls" },
      { host = "smtp.sg.aliyun.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://help.aliyun.com/en/document_detail/36687.html",
    smtp_enable = "SMTP access; with the security password for other clients switched on, that one",
    notes = "smtp.mxhichina.com is the older name.",
    sources = {
      "https://help.aliyun.com/en/document_detail/36687.html",
      "nodemailer/nodemailer:lib/well-known/services.json",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
      "postalsys/emailengine:lib/autodetect-imap-settings.js",
    },
  },
  {
    id = "tencent-exmail", name = "Tencent Exmail (QQ enterprise mail)", kind = "corporate", confidence = "low", as_of = "2017-01-31",
    domains = { "exmail.qq.com" },
    mx_suffixes = { "qq.com" },
    hosts = {
      { host = "smtp.exmail.qq.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    notes = "Organisations may demand a password for clients.",
    disputed = "Password: the mailbox's, by a single text of 2020",
    sources = {
      "nodemailer/nodemailer:lib/well-known/services.json",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
      "postalsys/emailengine:lib/autodetect-imap-settings.js",
      "https://blog.csdn.net/kongzhonghu/article/details/106118415",
    },
  },
  {
    id = "feishu", name = "Feishu Mail", kind = "corporate", confidence = "medium", as_of = "2024-04-26",
    hosts = {
      { host = "smtp.feishu.cn", port = 465, security = "tls" },
    },
    username = "full_address", password = "authorization_code",
    help_url = "https://www.feishu.cn/hc/en-US/articles/360049068017-admin-allow-members-to-access-feishu-mail-using-third-party-"
      .. "email-clients",
    smtp_enable = "Other mail clients, by an administrator; the member then gets an authentication code",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md", "nodemailer/nodemailer:lib/well-known/services.json" },
  },
  {
    id = "lark", name = "Lark Mail (Larksuite)", kind = "corporate", confidence = "medium", as_of = "2026-08-10",
    mx_suffixes = { "larksuite.com" },
    hosts = {
      { host = "smtp.larksuite.com", port = 465, security = "tls" },
    },
    sources = { "postalsys/emailengine:lib/autodetect-imap-settings.js" },
  },
  {
    id = "proton-smtp", name = "Proton Mail (direct SMTP submission)", kind = "corporate", confidence = "high", as_of = "2025-01-04",
    hosts = {
      { host = "smtp.protonmail.ch", port = 587, security = "starttls" },
    },
    username = "full_address", password = "smtp_credential",
    help_url = "https://proton.me/support/smtp-submission",
    smtp_enable = "SMTP token for an address on an own domain, in some business plans, Visionary and Family",
    notes = "Sending only. Other paid accounts: the Bridge; free accounts: neither.",
    sources = { "https://proton.me/support/smtp-submission", "nodemailer/nodemailer:lib/well-known/services.json" },
  },
  {
    id = "amazon-workmail", name = "Amazon WorkMail", kind = "corporate", confidence = "high", as_of = "2026-08-21",
    mx_suffixes = {
      "inbound-smtp.us-east-1.amazonaws.com", "inbound-smtp.us-west-2.amazonaws.com", "inbound-smtp.eu-west-1.amazonaws.com",
    },
    hosts = {
      { host = "smtp.mail.{region}.awsapps.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://docs.aws.amazon.com/workmail/latest/userguide/using_IMAP_client.html",
    notes = "Regions: us-east-1, us-west-2, eu-west-1.",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "postalsys/emailengine:lib/autodetect-imap-settings.js",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
    },
  },
  {
    id = "nic-in", name = "NIC / gov.in mail", kind = "corporate", confidence = "medium", as_of = "2022-04-27",
    domains = { "nic.in" },
    hosts = {
      { host = "smtp.mail.gov.in", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
}
