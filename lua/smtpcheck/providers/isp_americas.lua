-- Internet providers: the Americas. The fields are explained in smtpcheck.providers.
return {
  {
    id = "att", name = "AT&T Mail (att.net, sbcglobal.net, bellsouth.net ...)", kind = "isp", confidence = "high", as_of = "2025-12-10",
    domains = {
      "ameritech.net", "att.net", "bellsouth.net", "currently.com", "flash.net", "nvbell.net", "pacbell.net", "prodigy.net",
      "sbcglobal.net", "snet.net", "swbell.net", "wans.net",
    },
    mx_suffixes = { "prodigy.net" },
    hosts = {
      { host = "outbound.att.net", port = 465, security = "tls" },
      { host = "smtp.mail.att.net", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    app_password_url = "https://www.att.com/support/article/email-support/KM1240308",
    help_url = "https://www.att.com/support/article/email-support/KM1010523/",
    oauth = {
      scope = "mail-w",
      auth_url = "https://api.login.yahoo.com/oauth2/request_auth",
      token_url = "https://api.login.yahoo.com/oauth2/get_token",
    },
    notes = "The password is a secure mail key from the AT&T profile. Runs at Yahoo, whose rule is disputed.",
    sources = {
      "thunderbird/autoconfig:ispdb/att.net.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "postalsys/emailengine:lib/autodetect-imap-settings.js",
      "mozilla/releases-comm-central:mailnews/base/src/OAuth2Providers.sys.mjs",
    },
  },
  {
    id = "comcast", name = "Comcast / Xfinity", kind = "isp", confidence = "medium", as_of = "2024-06-02",
    domains = { "comcast.net", "xfinity.com" },
    mx_suffixes = { "mx1.comcast.net", "mx2.comcast.net" },
    hosts = {
      { host = "smtp.comcast.net", port = 465, security = "tls" },
      { host = "smtp.comcast.net", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.xfinity.com/support/articles/email-client-programs-with-xfinity-email",
    smtp_enable = "Third-party email access",
    oauth = {
      scope = "https://email.comcast.net/ profile openid",
      auth_url = "https://oauth.xfinity.com/oauth/authorize",
      token_url = "https://oauth.xfinity.com/oauth/token",
    },
    notes = "Mailboxes move to Yahoo in steps since 2025; after that, Yahoo's servers and login.",
    sources = {
      "thunderbird/autoconfig:ispdb/comcast.net.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "chatmail/provider-db:_providers/comcast.md",
      "M66B/FairEmail:FAQ.md",
      "mozilla/releases-comm-central:mailnews/base/src/OAuth2Providers.sys.mjs",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailcore-provider-settings.json",
      "https://tecknexus.com/comcast-moves-xfinity-email-to-yahoo-mail/3",
    },
  },
  {
    id = "cox", name = "Cox (cox.net)", kind = "isp", confidence = "medium", as_of = "2025-11-17",
    domains = { "cox.net" },
    hosts = {
      { host = "smtp.mail.yahoo.com", port = 465, security = "tls" },
      { host = "smtp.cox.net", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://www.cox.com/residential/support/imap-server-settings.html",
    oauth = {
      scope = "mail-w",
      auth_url = "https://api.login.yahoo.com/oauth2/request_auth",
      token_url = "https://api.login.yahoo.com/oauth2/get_token",
    },
    notes = "Runs at Yahoo, whose rule is disputed.",
    disputed = "Server: Yahoo's (2025-11), smtp.cox.net in other sources (2024)",
    sources = {
      "thunderbird/autoconfig:ispdb/yahoo.com.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "verizon", name = "Verizon (verizon.net)", kind = "isp", confidence = "medium", as_of = "2025-08-21",
    domains = { "verizon.net" },
    hosts = {
      { host = "smtp.aol.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://help.aol.com/articles/how-do-i-set-up-other-email-applications-to-send-and-receive-my-verizon-net-mail",
    oauth = {
      scope = "mail-w",
      auth_url = "https://api.login.aol.com/oauth2/request_auth",
      token_url = "https://api.login.aol.com/oauth2/get_token",
    },
    notes = "Runs at AOL: AOL's rule.",
    disputed = "Server: smtp.verizon.net:465 in one source",
    sources = {
      "thunderbird/autoconfig:ispdb/verizon.net.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "chatmail/provider-db:_providers/aol.md",
    },
  },
  {
    id = "spectrum", name = "Spectrum / Charter", kind = "isp", confidence = "high", as_of = "2024-09-14",
    domains = { "charter.net", "spectrum.net", "bresnan.net", "charter.com" },
    hosts = {
      { host = "mobile.charter.net", port = 587, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://www.spectrum.net/support/internet/spectrum-email-server-settings/",
    notes = "TLS from the start on port 587.",
    disputed = "App password: one client's flag of 2021-03, no second source",
    sources = {
      "thunderbird/autoconfig:ispdb/charter.net.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "spectrum-brighthouse", name = "Spectrum (Bright House, regional rr.com)", kind = "isp", confidence = "medium",
    as_of = "2022-09-08",
    domains = {
      "brighthouse.com", "bak.rr.com", "bham.rr.com", "cfl.rr.com", "emore.rr.com", "eufala.rr.com", "indy.rr.com", "mi.rr.com",
      "panhandle.rr.com", "tampabay.rr.com",
    },
    hosts = {
      { host = "mail.brighthouse.com", port = 587, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://www.spectrum.net/support/internet/spectrum-email-server-settings/",
    notes = "TLS from the start on port 587.",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "spectrum-twc", name = "Spectrum (Road Runner / TWC)", kind = "isp", confidence = "high", as_of = "2022-11-19",
    domains = { "rr.com", "roadrunner.com" },
    hosts = {
      { host = "mail.twc.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://www.spectrum.net/support/internet/spectrum-email-server-settings/",
    sources = { "thunderbird/autoconfig:ispdb/rr.com.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "optimum", name = "Optimum (optimum.net, optonline.net)", kind = "isp", confidence = "medium", as_of = "2025-05-23",
    domains = { "optimum.net", "optonline.net" },
    hosts = {
      { host = "mail.optimum.net", port = 465, security = "tls" },
      { host = "mail.optonline.net", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://faq.optimum.net/node/7327",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "suddenlink", name = "Suddenlink (Optimum)", kind = "isp", confidence = "medium", as_of = "2025-05-23",
    domains = { "suddenlink.net" },
    hosts = {
      { host = "smtp.suddenlink.net", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.optimum.net/FAQ/#/answers/a_id/216",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "centurylink", name = "CenturyLink (q.com, embarqmail.com ...)", kind = "isp", confidence = "high", as_of = "2022-11-19",
    domains = { "centurylink.net", "embarqmail.com", "q.com", "centurytel.net", "elpasotel.net", "qwest.net" },
    hosts = {
      { host = "smtp.centurylink.net", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.centurylink.com/home/help/internet/email/how-to-set-up-your-email-server-settings-to-go-through-pop-and-"
      .. "smtp.html",
    disputed = "Server: smtp.q.com, smtpauth.centurytel.net, smtp.elpasotel.net in older files, by domain",
    sources = {
      "thunderbird/autoconfig:ispdb/centurylink.net.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "thunderbird/autoconfig:ispdb/q.com.xml",
      "thunderbird/autoconfig:ispdb/centurytel.net.xml",
      "thunderbird/autoconfig:ispdb/elpasotel.net.xml",
    },
  },
  {
    id = "earthlink", name = "EarthLink", kind = "isp", confidence = "high", as_of = "2024-05-08",
    domains = { "earthlink.net", "mindspring.com", "ix.netcom.com" },
    mx_suffixes = { "earthlink.net" },
    hosts = {
      { host = "smtpauth.earthlink.net", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://help.earthlink.net/portal/en/kb/articles/earthlink-imap-email-setup-howto#What_are_the_IMAP_settings",
    sources = { "thunderbird/autoconfig:ispdb/earthlink.net.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "pentelodata", name = "PenTeleData", kind = "isp", confidence = "high", as_of = "2022-11-19",
    domains = { "ptd.net" },
    hosts = {
      { host = "promail.ptd.net", port = 465, security = "tls" },
      { host = "promail.ptd.net", port = 587, security = "starttls" },
    },
    username = "local_part", password = "account",
    help_url = "https://www.ptd.net/support/email-communication/how-setup-your-email/smartphone-imap",
    sources = { "thunderbird/autoconfig:ispdb/ptd.net.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "sonic", name = "Sonic", kind = "isp", confidence = "medium", as_of = "2023-01",
    domains = { "sonic.net" },
    password = "account",
    notes = "No server known.",
    sources = { "chatmail/provider-db:_providers/sonic.md" },
  },
  {
    id = "bell-ca", name = "Bell Canada", kind = "isp", confidence = "low", as_of = "2022-11-19",
    domains = { "bell.net", "sympatico.ca" },
    hosts = {
      { host = "smtphm.sympatico.ca", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/bell.net.xml" },
  },
  {
    id = "shaw-rogers", name = "Shaw / Rogers (shaw.ca)", kind = "isp", confidence = "medium", as_of = "2025-03-11",
    domains = { "shaw.ca" },
    hosts = {
      { host = "mail.shaw.ca", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.rogers.com/support/internet/shaw-email/pop-and-imap-email-server-settings",
    disputed = "User name: the part before the @ in one source (2024)",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "rogers-yahoo", name = "Rogers (rogers.com)", kind = "isp", confidence = "low", as_of = "2024-09-14",
    domains = { "rogers.com" },
    hosts = {
      { host = "smtp.mail.yahoo.com", port = 465, security = "tls" },
    },
    username = "full_address",
    notes = "Runs at Yahoo.",
    sources = {
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
      "chatmail/provider-db:_providers/rogers.com.md",
    },
  },
  {
    id = "nili", name = "Nili", kind = "isp", confidence = "medium", as_of = "2026-03-10",
    domains = { "nili.ca" },
    hosts = {
      { host = "email.nili.email", port = 465, security = "tls" },
      { host = "email.nili.email", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://nili.ca/knowledge-base/how-to-connect-email-clients-to-servers/",
    sources = { "thunderbird/autoconfig:ispdb/nili.ca.xml" },
  },
  {
    id = "kelcom", name = "KELCOM", kind = "isp", confidence = "medium", as_of = "2024-01-03",
    domains = { "kelcom.net" },
    hosts = {
      { host = "smtp.kelcom.net", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://portal.kelcom.net/support/faq/6/",
    sources = { "thunderbird/autoconfig:ispdb/kelcom.net.xml" },
  },
  {
    id = "nauta-cu", name = "Nauta (Cuba)", kind = "isp", confidence = "medium", as_of = "2024-01",
    domains = { "nauta.cu" },
    hosts = {
      { host = "smtp.nauta.cu", port = 25, security = "starttls" },
    },
    username = "full_address", password = "account",
    limits = "20 recipients a message",
    notes = "The certificate may not verify.",
    sources = { "chatmail/provider-db:_providers/nauta.cu.md" },
  },
  {
    id = "terra", name = "Terra", kind = "isp", confidence = "low", as_of = "2024-09-14",
    domains = { "terra.com" },
    hosts = {
      { host = "smtp.terra.com", port = 465, security = "tls" },
    },
    username = "full_address",
    sources = { "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json" },
  },
}
