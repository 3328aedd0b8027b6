-- Hosting companies: Germany, Austria and Switzerland. The fields are explained in smtpcheck.providers.
return {
  {
    id = "ionos-de", name = "IONOS Germany (1&1)", kind = "hosting", confidence = "high", as_of = "2025-08-14",
    domains = {
      "online.de", "onlinehome.de", "sofortstart.de", "sofort-start.de", "sofortsurf.de", "sofort-surf.de", "go4more.de", "ionos.de",
      "ionos.com",
    },
    mx_suffixes = { "kundenserver.de", "schlund.de" },
    banners = { "^kundenserver%.de %(mreue%d+%) Nemesis" },
    hosts = {
      { host = "smtp.ionos.de", port = 465, security = "tls" },
      { host = "smtp.ionos.de", port = 587, security = "starttls" },
      { host = "smtp.1und1.de", port = 465, security = "tls" },
      { host = "smtp.1und1.de", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_if_2fa",
    two_factor_url = "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
    app_password_url = "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
    help_url = "https://www.ionos.de/hilfe/e-mail/allgemeine-themen/serverinformationen-fuer-imap-pop3-und-smtp/",
    limits = "Mail Basic and Business, by age of the contract: 50 messages an hour for 7 days, 100 to day 14, 400 to day 30, then 500",
    notes = "The mailbox's password, not the customer account's. With two-step login for webmail: an app password.",
    sources = {
      "thunderbird/autoconfig:ispdb/1und1.de.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "M66B/FairEmail:FAQ.md",
      "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
      "https://ionos.com/help/email/general-topics/what-are-the-mass-mailing-limits",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
      "nodemailer/nodemailer:lib/well-known/services.json",
    },
  },
  {
    id = "strato", name = "STRATO", kind = "hosting", confidence = "high", as_of = "2024-05-10",
    domains = { "strato.de" },
    mx_suffixes = { "rzone.de" },
    hosts = {
      { host = "smtp.strato.de", port = 465, security = "tls" },
      { host = "smtp.strato.de", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.strato.com/faq/en_us/product/the-strato-email-server/",
    sources = {
      "thunderbird/autoconfig:ispdb/strato.de.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
    },
  },
  {
    id = "hetzner", name = "Hetzner (web hosting)", kind = "hosting", confidence = "high", as_of = "2024-01-16",
    mx_suffixes = { "your-server.de" },
    hosts = {
      { host = "mail.your-server.de", port = 465, security = "tls" },
      { host = "mail.your-server.de", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://wiki.hetzner.de/index.php/KonsoleH:Email-Konto_einrichten/en",
    sources = {
      "thunderbird/autoconfig:ispdb/hetzner.de.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
    },
  },
  {
    id = "domainfactory", name = "domainFACTORY", kind = "hosting", confidence = "high", as_of = "2022-11-19",
    mx_suffixes = { "ispgateway.de" },
    hosts = {
      { host = "sslout.df.eu", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.df.eu/de/support/df-faq/e-mail/pop3-imap-postfaecher/mail-programme/",
    sources = {
      "thunderbird/autoconfig:ispdb/df.eu.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
    },
  },
  {
    id = "all-inkl", name = "ALL-INKL.COM", kind = "hosting", confidence = "low", as_of = "2018-06-09",
    hosts = {
      { host = "{server}.kasserver.com", port = 465, security = "tls" },
    },
    notes = "The server's name is in the customer area.",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md", "cypht-org/cypht:modules/nux/services.php" },
  },
  {
    id = "netcup", name = "netcup (web hosting)", kind = "hosting", confidence = "low", as_of = "2020-06-30",
    hosts = {
      { host = "{host}.netcup.net", port = 587, security = "starttls" },
    },
    notes = "The sender's domain must be the hosted one.",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "mittwald", name = "Mittwald", kind = "hosting", confidence = "high", as_of = "2024-10-12",
    mx_suffixes = { "agenturserver.de" },
    hosts = {
      { host = "mail.agenturserver.de", port = 465, security = "tls" },
      { host = "mail.agenturserver.de", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.mittwald.de/faq/e-mail/webmailer/e-mail-einrichtung-thunderbird",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml", "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "united-domains", name = "united-domains", kind = "hosting", confidence = "low", as_of = "2019-09-03",
    hosts = {
      { host = "smtp.udag.de", port = 465, security = "tls" },
    },
    username = "account_id", password = "account",
    notes = "The user name is a mailbox name such as example-com-0001.",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "webgo", name = "webgo", kind = "hosting", confidence = "low", as_of = "2018-06-19",
    hosts = {
      { host = "{server}.goserver.host", port = 587, security = "starttls" },
    },
    username = "account_id", password = "account",
    notes = "The user name is like web123p1.",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "host-europe", name = "Host Europe", kind = "hosting", confidence = "medium", as_of = "2026-08-21",
    hosts = {
      { host = "{account}.mailout.server-he.de", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.hosteurope.de/faq/e-mail/mailprogramme/welchemailserver",
    notes = "The server's name is the account's own.",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "goneo", name = "goneo", kind = "hosting", confidence = "high", as_of = "2024-09-14",
    hosts = {
      { host = "smtp.goneo.de", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://wiki.goneo.de/e_mail_allgemein",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "1blu", name = "1blu", kind = "hosting", confidence = "medium", as_of = "2021-10-28",
    hosts = {
      { host = "smtp.1blu.de", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://faq.1blu.de/content/467/882/de/e_mail_einrichtung-_-wie-lauten-die-einstellungen-fuer-mein-e_mail_system.html",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "ud-media", name = "UD Media", kind = "hosting", confidence = "low", as_of = "2016-08-17",
    hosts = {
      { host = "mail.ud{nn}.udmedia.de", port = 587, security = "starttls" },
    },
    password = "account",
    help_url = "https://www.udmedia.de/login/mail/",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "uberspace", name = "Uberspace", kind = "hosting", confidence = "low", as_of = "2020-04-05",
    hosts = {
      { host = "{host}.uberspace.de", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://manual.uberspace.de/",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "greensta", name = "Greensta", kind = "hosting", confidence = "medium", as_of = "2023-04-18",
    mx_suffixes = { "greensta.de" },
    hosts = {
      { host = "mail.greensta.de", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://support.greensta.de/help/de-de/4-e-mail/55-wie-kann-ich-mein-e-mail-programm-z-b-outlook-thunderbird-einrichten",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "servercow", name = "Servercow (mailcow hosting)", kind = "hosting", confidence = "low", as_of = "2020-02-03",
    hosts = {
      { host = "hosted.mailcow.de", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://cp.servercow.de/plugin/support_manager/knowledgebase/view/13/imap-pop3-und-smtp-zugriff/3/",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "hostpoint", name = "Hostpoint", kind = "hosting", confidence = "medium", as_of = "2021-11-09",
    hosts = {
      { host = "asmtp.mail.hostpoint.ch", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://support.hostpoint.ch/en/technical/e-mail/frequently-asked-questions/e-mail-settings-at-a-glance",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "ipax", name = "IPAX", kind = "hosting", confidence = "low", as_of = "2022-11-19",
    domains = { "ipax.at" },
    hosts = {
      { host = "mail.ipax.at", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/ipax.at.xml" },
  },
}
