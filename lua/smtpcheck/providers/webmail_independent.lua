-- Webmail: small and independent services, many of them for the sake of privacy. The fields are explained in smtpcheck.providers.
return {
  {
    id = "tuta", name = "Tuta (Tutanota)", kind = "webmail", confidence = "low", as_of = "2026-04-21",
    domains = { "tutanota.com", "tutanota.de", "tutamail.com", "tuta.io", "keemail.me", "tuta.com" },
    notes = "No access for mail programs; no server known.",
    disputed = "smtp.tutanota.com:465 in one source, against the provider's closed system",
    sources = { "chatmail/provider-db:_providers/tutanota.md", "nodemailer/nodemailer:lib/well-known/services.json" },
  },
  {
    id = "hey", name = "HEY", kind = "webmail", confidence = "low", as_of = "2020-06",
    domains = { "hey.com" },
    notes = "No access for mail programs; no server known.",
    sources = { "chatmail/provider-db:_providers/hey.com.md" },
  },
  {
    id = "thundermail", name = "Thundermail (Thunderbird Pro)", kind = "webmail", confidence = "high", as_of = "2026-08-05",
    domains = { "thundermail.com", "tb.pro" },
    hosts = {
      { host = "mail.thundermail.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    oauth = {
      scope = "openid profile email offline_access",
      auth_url = "https://auth.tb.pro/realms/tbpro/protocol/openid-connect/auth",
      token_url = "https://auth.tb.pro/realms/tbpro/protocol/openid-connect/token",
    },
    notes = "App password or OAuth.",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "mozilla/releases-comm-central:mailnews/base/src/OAuth2Providers.sys.mjs",
      "thunderbird/thunderbird-android:app-thunderbird/src/release/kotlin/net/thunderbird/android/auth/TbOAuthConfigurationFactory.kt",
    },
  },
  {
    id = "startmail", name = "StartMail", kind = "webmail", confidence = "medium", as_of = "2025-10-17",
    domains = { "startmail.com" },
    hosts = {
      { host = "smtp.startmail.com", port = 465, security = "tls" },
      { host = "smtp.startmail.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_required",
    app_password_url = "https://support.startmail.com/hc/en-us/articles/360006536217-Configure-a-trusted-device-IMAP-password",
    help_url = "https://support.startmail.com/hc/en-us/articles/360006596718-Server-addresses",
    notes = "A device password from the settings, not the account's.",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "soverin", name = "Soverin", kind = "webmail", confidence = "medium", as_of = "2026-04-27",
    mx_suffixes = { "soverin.net" },
    hosts = {
      { host = "smtp.soverin.net", port = 465, security = "tls" },
      { host = "smtp.soverin.net", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://soverin.nl/help/setup",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "runbox", name = "Runbox", kind = "webmail", confidence = "medium", as_of = "2025-08-22",
    domains = { "runbox.com" },
    hosts = {
      { host = "mail.runbox.com", port = 465, security = "tls" },
      { host = "smtp.runbox.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://help.runbox.com/email-program-settings/",
    disputed = "Server: two sources, two names",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "nodemailer/nodemailer:lib/well-known/services.json",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "mailfence", name = "Mailfence", kind = "webmail", confidence = "medium", as_of = "2024-07-07",
    domains = { "mailfence.com" },
    hosts = {
      { host = "smtp.mailfence.com", port = 465, security = "tls" },
    },
    username = "local_part", password = "app_password_required",
    app_password_url = "https://kb.mailfence.com/kb/service-specific-passwords/",
    help_url = "https://mailfence.com/en/faq.jsp",
    notes = "The service password comes with a user name of its own.",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "kolab-now", name = "Kolab Now", kind = "webmail", confidence = "medium", as_of = "2025-08-22",
    domains = { "kolabnow.com" },
    hosts = {
      { host = "smtp.kolabnow.com", port = 465, security = "tls" },
    },
    sources = { "nodemailer/nodemailer:lib/well-known/services.json", "cypht-org/cypht:modules/nux/services.php" },
  },
  {
    id = "hushmail", name = "Hushmail", kind = "webmail", confidence = "low", as_of = "2024-06-02",
    domains = { "hushmail.com" },
    hosts = {
      { host = "smtp.hushmail.com", port = 465, security = "tls" },
      { host = "smtp.hushmail.com", port = 587, security = "tls" },
    },
    disputed = "Port 587 with TLS from the start: one source, unusual",
    sources = { "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailcore-provider-settings.json" },
  },
  {
    id = "countermail", name = "CounterMail", kind = "webmail", confidence = "medium", as_of = "2023-08-23",
    domains = { "countermail.com" },
    hosts = {
      { host = "imap1.countermail.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    app_password_url = "https://support.countermail.com/kb/faq.php?id=14",
    help_url = "https://support.countermail.com/kb/faq.php?id=14",
    notes = "The password is an IMAP key, not the account's.",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "disroot", name = "Disroot", kind = "webmail", confidence = "high", as_of = "2025-08-27",
    domains = { "disroot.org" },
    hosts = {
      { host = "disroot.org", port = 587, security = "starttls" },
    },
    username = "local_part", password = "account",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "chatmail/provider-db:_providers/disroot.md",
      "nodemailer/nodemailer:lib/well-known/services.json",
    },
  },
  {
    id = "riseup", name = "Riseup", kind = "webmail", confidence = "high", as_of = "2024-08",
    domains = { "riseup.net" },
    hosts = {
      { host = "mail.riseup.net", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://riseup.net/en/email/clients#basic-client-configuration",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml", "chatmail/provider-db:_providers/riseup.net.md" },
  },
  {
    id = "autistici", name = "Autistici/Inventati", kind = "webmail", confidence = "low", as_of = "2024-09-14",
    domains = { "autistici.org" },
    hosts = {
      { host = "smtp.autistici.org", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = {
      "chatmail/provider-db:_providers/autistici.org.md",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "systemli", name = "systemli.org", kind = "webmail", confidence = "low", as_of = "2020-05",
    domains = { "systemli.org" },
    hosts = {
      { host = "mail.systemli.org", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "chatmail/provider-db:_providers/systemli.org.md" },
  },
  {
    id = "dismail", name = "dismail.de", kind = "webmail", confidence = "low", as_of = "2018-11-09",
    domains = { "dismail.de" },
    hosts = {
      { host = "smtp.dismail.de", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://dismail.de/info.html",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml", "chatmail/provider-db:_providers/dismail.de.md" },
  },
  {
    id = "murena", name = "Murena / e.email", kind = "webmail", confidence = "low", as_of = "2021-01",
    domains = { "e.email" },
    hosts = {
      { host = "mail.ecloud.global", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://e.foundation/email-configuration/",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml", "chatmail/provider-db:_providers/e.email.md" },
  },
  {
    id = "vivaldi", name = "Vivaldi Webmail", kind = "webmail", confidence = "low", as_of = "2021-06",
    domains = { "vivaldi.net" },
    hosts = {
      { host = "smtp.vivaldi.net", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    sources = { "chatmail/provider-db:_providers/vivaldi.md" },
  },
  {
    id = "lilo", name = "Lilo Mail", kind = "webmail", confidence = "low", as_of = "2020-03-14",
    domains = { "lilo.org" },
    hosts = {
      { host = "mail.lilo.org", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://mail.lilo.org/imap",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "pobox", name = "Pobox", kind = "webmail", confidence = "low", as_of = "2024-06-02",
    domains = { "pobox.com" },
    mx_suffixes = { "pobox.com", "rightbox.com" },
    hosts = {
      { host = "smtp.pobox.com", port = 465, security = "tls" },
      { host = "smtp.pobox.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "http://www.pobox.com/helpspot/index.php?pg=kb.book&id=18",
    sources = {
      "thunderbird/autoconfig:ispdb/pobox.com.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailcore-provider-settings.json",
    },
  },
  {
    id = "nubo", name = "nubo", kind = "webmail", confidence = "low", as_of = "2022-12",
    domains = { "nubo.coop" },
    hosts = {
      { host = "mail.nubo.coop", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "chatmail/provider-db:_providers/nubo.coop.md" },
  },
  {
    id = "ouvaton", name = "Ouvaton", kind = "webmail", confidence = "low", as_of = "2022-12",
    domains = { "ouvaton.org" },
    hosts = {
      { host = "smtp.ouvaton.coop", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "chatmail/provider-db:_providers/ouvaton.coop.md" },
  },
}
