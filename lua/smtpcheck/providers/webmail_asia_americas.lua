-- Webmail: services of Asia and of South America. The fields are explained in smtpcheck.providers.
return {
  {
    id = "uol", name = "UOL", kind = "webmail", confidence = "low", as_of = "2022-11-19",
    domains = { "uol.com.br" },
    hosts = {
      { host = "smtps.uol.com.br", port = 587, security = "starttls" },
    },
    username = "local_part", password = "account",
    help_url = "https://sac.uol.com.br/info/primeiros_passos/config_mozillathunderbird.jhtm",
    smtp_enable = "Access for mail programs, in the webmail's settings",
    sources = { "thunderbird/autoconfig:ispdb/uol.com.br.xml" },
  },
  {
    id = "bol-br", name = "BOL", kind = "webmail", confidence = "low", as_of = "2022-11-19",
    domains = { "bol.com.br" },
    hosts = {
      { host = "smtps.bol.com.br", port = 465, security = "tls" },
      { host = "smtps.bol.com.br", port = 587, security = "starttls" },
    },
    username = "local_part", password = "account",
    help_url = "http://email.bol.uol.com.br/ajuda/configuracao/imap-thunderbird-3-bol.jhtm",
    disputed = "Server: smtp.bol.com.br:587 in one source",
    sources = { "thunderbird/autoconfig:ispdb/bol.com.br.xml", "nodemailer/nodemailer:lib/well-known/services.json" },
  },
  {
    id = "rediffmail", name = "Rediffmail", kind = "webmail", confidence = "medium", as_of = "2025-07-29",
    domains = { "rediffmail.com" },
    hosts = {
      { host = "smtp.rediffmail.com", port = 465, security = "tls" },
      { host = "smtp.rediffmail.com", port = 586, security = "tls" },
      { host = "smtp.rediffmail.com", port = 587, security = "none" },
    },
    username = "full_address", password = "account",
    notes = "The source has TLS on port 586 first, and 587 without TLS.",
    sources = { "thunderbird/autoconfig:ispdb/rediffmail.com.xml" },
  },
  {
    id = "rediffmail-pro", name = "Rediffmail Pro / rediff.com", kind = "webmail", confidence = "medium", as_of = "2023-06-06",
    domains = { "rediff.com" },
    hosts = {
      { host = "smtp.rediffmailpro.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://support.rediff.com/imap-settings-for-outlook/",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "naver", name = "Naver Mail", kind = "webmail", confidence = "high", as_of = "2025-12-17",
    domains = { "naver.com" },
    mx_suffixes = { "naver.com" },
    hosts = {
      { host = "smtp.naver.com", port = 465, security = "tls" },
      { host = "smtp.naver.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_required",
    two_factor_url = "https://nid.naver.com/user2/help/2StepVerif?m=viewManageSettings",
    help_url = "https://help.naver.com/service/30029/contents/21342?osType=PC&lang=ko",
    smtp_enable = "IMAP/SMTP, in the mail settings of the web page",
    notes = "An application password only since 2025; it needs 2-Step Verification first.",
    sources = {
      "thunderbird/autoconfig:ispdb/naver.com.xml",
      "chatmail/provider-db:_providers/naver.md",
      "postalsys/emailengine:lib/autodetect-imap-settings.js",
      "nodemailer/nodemailer:lib/well-known/services.json",
      "https://10wontips.blogspot.com/2025/08/update-your-naver-mail-password-to.html",
      "https://it-learner.tistory.com/159",
    },
  },
  {
    id = "daum", name = "Daum / Hanmail (Kakao)", kind = "webmail", confidence = "medium", as_of = "2025-12-10",
    domains = { "daum.net", "hanmail.net" },
    hosts = {
      { host = "smtp.daum.net", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_if_2fa",
    help_url = "https://cs.daum.net/faq/43/9234.html#24081",
    smtp_enable = "IMAP/SMTP: Settings > IMAP/POP3, on a computer",
    limits = "10,000 messages a day, 150 at a time",
    notes = "With two-step verification: the password from its settings page.",
    sources = {
      "thunderbird/autoconfig:ispdb/daum.net.xml",
      "https://docs.channel.io/campaignus/ko/articles/%EB%8B%A4%EC%9D%8C%EC%9C%BC%EB%A1%9C-%EB%A9%94%EC%9D%BC-"
        .. "%EC%84%9C%EB%B9%84%EC%8A%A4-%EC%A0%9C%EA%B3%B5%EC%97%85%EC%B2%B4-%EC%A7%80%EC%A0%95-%EB%B0%A9%EB%B2%95-de33ee9c",
    },
  },
  {
    id = "yahoo-jp", name = "Yahoo! JAPAN Mail", kind = "webmail", confidence = "high", as_of = "2024-06-02",
    domains = { "yahoo.co.jp" },
    hosts = {
      { host = "smtp.mail.yahoo.co.jp", port = 465, security = "tls" },
    },
    username = "local_part", password = "account",
    sources = {
      "thunderbird/autoconfig:ispdb/yahoo.co.jp.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailcore-provider-settings.json",
    },
  },
  {
    id = "qq", name = "QQ Mail (and foxmail.com)", kind = "webmail", confidence = "high", as_of = "2026-01-19",
    domains = { "qq.com", "foxmail.com" },
    hosts = {
      { host = "smtp.qq.com", port = 465, security = "tls" },
      { host = "smtp.qq.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "authorization_code",
    app_password_url = "https://service.mail.qq.com/cgi-bin/help?subtype=1&id=28&no=331",
    help_url = "https://service.mail.qq.com/cgi-bin/help?subtype=1&id=28&no=331",
    smtp_enable = "IMAP/SMTP or POP3/SMTP: Settings > Account; gives the authorization code of 16 letters",
    sources = {
      "thunderbird/autoconfig:ispdb/qq.com.xml",
      "chatmail/provider-db:_providers/qq.md",
      "nodemailer/nodemailer:lib/well-known/services.json",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
      "https://support.huaweicloud.com/eu/de-de/usermanual-roma/roma_03_5025.html",
      "https://blog.csdn.net/zimou5581/article/details/70227860",
      "https://blog.csdn.net/2301_79835671/article/details/137305275",
    },
  },
  {
    id = "netease-163", name = "163 Mail (NetEase)", kind = "webmail", confidence = "high", as_of = "2025-07-07",
    domains = { "163.com" },
    hosts = {
      { host = "smtp.163.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "authorization_code",
    smtp_enable = "POP3/SMTP/IMAP, in the settings, with an authorization code",
    limits = "2 authorization codes at a time on a free account",
    sources = {
      "thunderbird/autoconfig:ispdb/163.com.xml",
      "chatmail/provider-db:_providers/163.md",
      "nodemailer/nodemailer:lib/well-known/services.json",
    },
  },
  {
    id = "netease-126", name = "126 Mail (NetEase)", kind = "webmail", confidence = "low", as_of = "2025-07-07",
    domains = { "126.com" },
    hosts = {
      { host = "smtp.126.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "authorization_code",
    smtp_enable = "SMTP, in the settings, with an authorization code",
    sources = {
      "thunderbird/autoconfig:ispdb/126.com.xml",
      "nodemailer/nodemailer:lib/well-known/services.json",
      "chatmail/provider-db:_providers/163.md",
      "https://github.com/selfteaching/selfteaching-python-camp/issues/1053",
    },
  },
  {
    id = "netease-yeah", name = "yeah.net (NetEase)", kind = "webmail", confidence = "low", as_of = "2022-11-19",
    domains = { "yeah.net" },
    hosts = {
      { host = "smtp.yeah.net", port = 465, security = "tls" },
    },
    username = "full_address",
    notes = "163 and 126, its sisters, want an authorization code; no source says so for this one.",
    sources = { "thunderbird/autoconfig:ispdb/yeah.net.xml" },
  },
  {
    id = "sina", name = "Sina Mail", kind = "webmail", confidence = "low", as_of = "2020-10-23",
    domains = { "sina.com" },
    hosts = {
      { host = "smtp.sina.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "authorization_code",
    help_url = "http://help.sina.com.cn/comquestiondetail/view/1566/",
    smtp_enable = "SMTP, in the webmail's settings; gives the authorization code",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "aliyun-mail", name = "Alibaba Mail (personal, aliyun.com)", kind = "webmail", confidence = "medium", as_of = "2023-09-05",
    domains = { "aliyun.com" },
    hosts = {
      { host = "smtp.aliyun.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "chatmail/provider-db:_providers/aliyun.md", "nodemailer/nodemailer:lib/well-known/services.json" },
  },
}
