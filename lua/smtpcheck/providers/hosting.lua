-- Hosting companies: everywhere else. The fields are explained in smtpcheck.providers.
return {
  {
    id = "forward-email", name = "Forward Email", kind = "hosting", confidence = "high", as_of = "2025-07-07",
    domains = { "forwardemail.net" },
    hosts = {
      { host = "smtp.forwardemail.net", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://forwardemail.net/faq#what-are-your-imap-server-configuration-settings",
    smtp_enable = "Paid plan",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml", "nodemailer/nodemailer:lib/well-known/services.json" },
  },
  {
    id = "migadu", name = "Migadu", kind = "hosting", confidence = "high", as_of = "2024-09",
    domains = { "migadu.com" },
    hosts = {
      { host = "smtp.migadu.com", port = 465, security = "tls" },
      { host = "smtp.migadu.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.migadu.com/guides/index.html",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "chatmail/provider-db:_providers/migadu.md",
      "cypht-org/cypht:modules/nux/services.php",
    },
  },
  {
    id = "purelymail", name = "Purelymail", kind = "hosting", confidence = "high", as_of = "2023-12",
    domains = { "purelymail.com", "cheapermail.com", "placeq.com", "rethinkmail.com", "worldofmail.com" },
    hosts = {
      { host = "smtp.purelymail.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://purelymail.com/docs/setup/technical",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml", "chatmail/provider-db:_providers/purelymail.com.md" },
  },
  {
    id = "zone-ee", name = "Zone.ee / Zone.eu", kind = "hosting", confidence = "medium", as_of = "2026-08-10",
    mx_suffixes = { "zone.eu", "zonemx.eu" },
    hosts = {
      { host = "smtp.zone.ee", port = 465, security = "tls" },
    },
    sources = { "postalsys/emailengine:lib/autodetect-imap-settings.js" },
  },
  {
    id = "ionos-com", name = "IONOS (US)", kind = "hosting", confidence = "high", as_of = "2022-05-13",
    banners = { "^perfora%.net %(mreueus%d+%) Nemesis" },
    hosts = {
      { host = "smtp.ionos.com", port = 465, security = "tls" },
      { host = "smtp.ionos.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_if_2fa",
    two_factor_url = "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
    app_password_url = "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
    help_url = "https://www.ionos.com/help/email/general-topics/settings-for-your-email-programs-imap-pop3/",
    limits = "Mail Basic and Business, by age of the contract: 50 messages an hour for 7 days, 100 to day 14, 400 to day 30, then 500",
    notes = "The mailbox's password, not the customer account's. With two-step login for webmail: an app password.",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "M66B/FairEmail:FAQ.md",
      "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
      "https://ionos.com/help/email/general-topics/what-are-the-mass-mailing-limits",
    },
  },
  {
    id = "ionos-uk", name = "IONOS (UK)", kind = "hosting", confidence = "high", as_of = "2022-05-13",
    hosts = {
      { host = "smtp.ionos.co.uk", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_if_2fa",
    two_factor_url = "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
    app_password_url = "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
    help_url = "https://www.ionos.co.uk/help/email/general-topics/settings-for-your-email-programs-imap-pop3/",
    limits = "Mail Basic and Business, by age of the contract: 50 messages an hour for 7 days, 100 to day 14, 400 to day 30, then 500",
    notes = "The mailbox's password, not the customer account's. With two-step login for webmail: an app password.",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "M66B/FairEmail:FAQ.md",
      "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
      "https://ionos.com/help/email/general-topics/what-are-the-mass-mailing-limits",
    },
  },
  {
    id = "ionos-fr", name = "IONOS (France)", kind = "hosting", confidence = "high", as_of = "2022-05-13",
    hosts = {
      { host = "smtp.ionos.fr", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_if_2fa",
    two_factor_url = "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
    app_password_url = "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
    help_url = "https://www.ionos.fr/assistance/email/sujets-generaux/parametres-pour-les-programmes-de-messagerie/",
    limits = "Mail Basic and Business, by age of the contract: 50 messages an hour for 7 days, 100 to day 14, 400 to day 30, then 500",
    notes = "The mailbox's password, not the customer account's. With two-step login for webmail: an app password.",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "M66B/FairEmail:FAQ.md",
      "https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification",
      "https://ionos.com/help/email/general-topics/what-are-the-mass-mailing-limits",
    },
  },
  {
    id = "ovh", name = "OVHcloud", kind = "hosting", confidence = "high", as_of = "2024-06-02",
    domains = { "ovh.net" },
    mx_suffixes = { "ovh.net" },
    hosts = {
      { host = "ssl0.ovh.net", port = 465, security = "tls" },
      { host = "ssl0.ovh.net", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://docs.ovh.com/fr/emails/mail-mutualise-guide-configuration-dun-telephone-mobile-sous-android-version-51/",
    notes = "MX Plan; Exchange and Email Pro have a server of their own, shown in the control panel. smtp. and the own domain fails "
      .. "the certificate check.",
    sources = {
      "thunderbird/autoconfig:ispdb/ovh.net.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailcore-provider-settings.json",
      "https://www.quai-des-entrepreneurs.com/ovh-mail",
      "https://formezvousrapidement.fr/ex4mailovhnet-smtp/",
      "http://gids.ovh.nl/EmailSmtpPop3Imap",
    },
  },
  {
    id = "gandi", name = "Gandi Mail", kind = "hosting", confidence = "high", as_of = "2022-11-19",
    mx_suffixes = { "gandi.net" },
    hosts = {
      { host = "mail.gandi.net", port = 465, security = "tls" },
      { host = "mail.gandi.net", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://docs.gandi.net/en/gandimail/standard_email_settings/",
    sources = {
      "thunderbird/autoconfig:ispdb/gandi.net.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
      "cypht-org/cypht:modules/nux/services.php",
      "nodemailer/nodemailer:lib/well-known/services.json",
    },
  },
  {
    id = "infomaniak", name = "Infomaniak", kind = "hosting", confidence = "high", as_of = "2026-02-23",
    domains = { "ik.me", "ikmail.com", "etik.com" },
    hosts = {
      { host = "mail.infomaniak.com", port = 465, security = "tls" },
      { host = "mail.infomaniak.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://www.infomaniak.com/fr/support/faq/search?q=imap",
    limits = "10 recipients a message (2021-10)",
    notes = "The device password from the dashboard, not the account's.",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "chatmail/provider-db:_providers/infomaniak.com.md",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
      "nodemailer/nodemailer:lib/well-known/services.json",
    },
  },
  {
    id = "online-net", name = "Online.net / Scaleway Dedibox", kind = "hosting", confidence = "low", as_of = "2016-02-23",
    hosts = {
      { host = "smtpauth.online.net", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "amen-fr", name = "Amen.fr / securemail.pro", kind = "hosting", confidence = "low", as_of = "2016-11-03",
    hosts = {
      { host = "smtp-fr.securemail.pro", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "aruba-it", name = "Aruba (hosting mail)", kind = "hosting", confidence = "high", as_of = "2025-08-22",
    domains = { "aruba.it" },
    hosts = {
      { host = "smtps.aruba.it", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://guide.hosting.aruba.it/email/servizi-opzionali-email/email-imap.aspx",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "nodemailer/nodemailer:lib/well-known/services.json",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
    },
  },
  {
    id = "aruba-pec", name = "Aruba PEC", kind = "hosting", confidence = "high", as_of = "2022-11-19",
    domains = { "pec.it", "arubapec.it", "mypec.eu", "gigapec.it", "ingpec.eu", "pec.cloud", "casellapec.com", "pecditta.com" },
    hosts = {
      { host = "smtps.pec.aruba.it", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://guide.pec.it/posta-pec/configurare-casella-pec/configurare-casella-pec-programma-posta.aspx",
    sources = { "thunderbird/autoconfig:ispdb/arubapec.it.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "namirial-pec", name = "Namirial PEC (sicurezzapostale)", kind = "hosting", confidence = "medium", as_of = "2024-05-23",
    mx_suffixes = { "sicurezzapostale.it" },
    hosts = {
      { host = "smtps.sicurezzapostale.it", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://servicedesk.namirial.com/hc/it/articles/4406869586065-Come-si-configura-in-un-client-di-"
      .. "posta#h_01FJBS1SXG8J110SFVJ03ENQAB",
    disputed = "App password: perhaps needed, by one source",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "godaddy", name = "GoDaddy Workspace / Professional Email", kind = "hosting", confidence = "high", as_of = "2024-06-02",
    mx_suffixes = { "secureserver.net" },
    hosts = {
      { host = "smtpout.secureserver.net", port = 465, security = "tls" },
      { host = "smtpout.secureserver.net", port = 80, security = "none" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.godaddy.com/help/server-and-port-settings-for-workspace-email-6949",
    notes = "Mail sold as Microsoft 365: smtp.office365.com. Regions: smtpout.europe and smtpout.asia.",
    sources = {
      "thunderbird/autoconfig:ispdb/wildwestdomains.com.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
      "nodemailer/nodemailer:lib/well-known/services.json",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailcore-provider-settings.json",
    },
  },
  {
    id = "rackspace", name = "Rackspace Email", kind = "hosting", confidence = "high", as_of = "2024-06-02",
    mx_suffixes = { "emailsrvr.com" },
    hosts = {
      { host = "secure.emailsrvr.com", port = 465, security = "tls" },
      { host = "secure.emailsrvr.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    sources = {
      "thunderbird/autoconfig:ispdb/emailsrvr.com.xml",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailcore-provider-settings.json",
    },
  },
  {
    id = "opensrs", name = "OpenSRS hosted email", kind = "hosting", confidence = "low", as_of = "2017-04-17",
    hosts = {
      { host = "mail.hostedemail.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "namecheap", name = "Namecheap Private Email", kind = "hosting", confidence = "high", as_of = "2021-08-11",
    hosts = {
      { host = "mail.privateemail.com", port = 465, security = "tls" },
      { host = "mail.privateemail.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.namecheap.com/support/knowledgebase/article.aspx/1179/2175/"
      .. "general-private-email-configuration-for-mail-clients-and-mobile-devices/",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "https://mailflowauthority.com/email-infrastructure/private-email-imap-settings",
    },
  },
  {
    id = "hostinger", name = "Hostinger Email", kind = "hosting", confidence = "high", as_of = "2026-05-25",
    mx_suffixes = { "hostinger.com" },
    hosts = {
      { host = "smtp.hostinger.com", port = 465, security = "tls" },
      { host = "smtp.hostinger.com", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.hostinger.com/support/4768584-how-to-set-up-hostinger-email-on-mozilla-thunderbird-desktop-windows/",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailcore-provider-settings.json",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "dreamhost", name = "DreamHost", kind = "hosting", confidence = "medium", as_of = "2024-06-02",
    mx_suffixes = { "mail.dreamhost.com" },
    hosts = {
      { host = "smtp.dreamhost.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://help.dreamhost.com/hc/en-us/articles/214918038-Email-client-configuration-overview",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailcore-provider-settings.json",
    },
  },
  {
    id = "mxroute", name = "MXroute", kind = "hosting", confidence = "low", as_of = "2020-09-20",
    hosts = {
      { host = "mail.mxlogin.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://mxroute.com/support/",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "one-com", name = "one.com", kind = "hosting", confidence = "high", as_of = "2022-11-19",
    mx_suffixes = { "one.com" },
    hosts = {
      { host = "send.one.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://help.one.com/hc/en-us/articles/115005586769-Setting-up-a-Mobile-Phone",
    sources = {
      "thunderbird/autoconfig:ispdb/one.com.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "nodemailer/nodemailer:lib/well-known/services.json",
    },
  },
  {
    id = "loopia", name = "Loopia", kind = "hosting", confidence = "low", as_of = "2024-06-18",
    hosts = {
      { host = "mailcluster.loopia.se", port = 465, security = "tls" },
    },
    notes = "Port 465; that it is TLS from the start is not said.",
    sources = { "nodemailer/nodemailer:lib/well-known/services.json" },
  },
  {
    id = "active24", name = "ACTIVE 24", kind = "hosting", confidence = "low", as_of = "2022-11-19",
    domains = { "active24.com", "smtp.cz" },
    hosts = {
      { host = "email.active24.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/active24.com.xml" },
  },
  {
    id = "websupport-sk", name = "WebSupport", kind = "hosting", confidence = "low", as_of = "2022-11-19",
    domains = { "websupport.sk" },
    hosts = {
      { host = "smtp.websupport.sk", port = 465, security = "tls" },
      { host = "smtp.websupport.sk", port = 25, security = "starttls" },
    },
    username = "full_address", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/websupport.sk.xml" },
  },
  {
    id = "gransy", name = "Gransy (G-Hosting)", kind = "hosting", confidence = "low", as_of = "2022-11-19",
    domains = { "gransy.com", "internetserver.cz" },
    hosts = {
      { host = "smtp.gransy.com", port = 465, security = "tls" },
      { host = "smtp.gransy.com", port = 587, security = "starttls" },
      { host = "smtp.gransy.com", port = 25, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://emaily.eu/",
    sources = { "thunderbird/autoconfig:ispdb/gransy.com.xml" },
  },
  {
    id = "cesky-hosting", name = "Český hosting", kind = "hosting", confidence = "low", as_of = "2022-11-19",
    domains = { "thinline.cz" },
    hosts = {
      { host = "smtp.cesky-hosting.cz", port = 465, security = "tls" },
      { host = "smtp.cesky-hosting.cz", port = 587, security = "starttls" },
      { host = "smtp.cesky-hosting.cz", port = 25, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "http://www.cesky-hosting.cz/pro-zakazniky/napoveda/nastaveni-postovniho-klienta.html",
    sources = { "thunderbird/autoconfig:ispdb/thinline.cz.xml" },
  },
  {
    id = "registrator-cz", name = "Registrator.cz", kind = "hosting", confidence = "low", as_of = "2022-11-19",
    domains = { "one.cz" },
    hosts = {
      { host = "smtp.registrator.cz", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/one.cz.xml" },
  },
  {
    id = "webhuset", name = "Webhuset", kind = "hosting", confidence = "low", as_of = "2022-11-19",
    domains = { "webhuset.no" },
    hosts = {
      { host = "smtp.webhuset.no", port = 465, security = "tls" },
      { host = "smtp.webhuset.no", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.webhuset.no/kb/8/oppsett-for-epost-hos-oss",
    sources = { "thunderbird/autoconfig:ispdb/webhuset.no.xml" },
  },
  {
    id = "gigahost-dk", name = "Gigahost", kind = "hosting", confidence = "low", as_of = "2022-11-19",
    domains = { "gigahost.dk" },
    hosts = {
      { host = "smtp.gigahost.dk", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "http://support.gigahost.dk/?cat=7",
    sources = { "thunderbird/autoconfig:ispdb/gigahost.dk.xml" },
  },
  {
    id = "dinahosting", name = "Dinahosting", kind = "hosting", confidence = "low", as_of = "2017-07-31",
    hosts = {
      { host = "{domain-with-dashes}.correoseguro.dinaserver.com", port = 587, security = "starttls" },
    },
    username = "account_id", password = "account",
    notes = "The user name is the mailbox with hyphens, such as name-example-com.",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "dondominio", name = "DonDominio / MrDomain", kind = "hosting", confidence = "low", as_of = "2022-11-19",
    domains = { "dondominio.com" },
    hosts = {
      { host = "smtp.dondominio.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/dondominio.com.xml" },
  },
  {
    id = "combell", name = "Combell", kind = "hosting", confidence = "medium", as_of = "2022-01-12",
    hosts = {
      { host = "smtp-auth.mailprotect.be", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.combell.com/en/help/kb/set-up-a-basic-mailbox-on-your-devices/",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "mijndomein", name = "Mijndomein", kind = "hosting", confidence = "medium", as_of = "2024-08-10",
    mx_suffixes = { "mijndomein.nl" },
    hosts = {
      { host = "mail.mijndomein.nl", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://mijndomein.zendesk.com/hc/nl/articles/200448252-E-mail-instellen-in-een-eigen-e-mailprogramma-met-IMAP",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "yourhosting", name = "Yourhosting", kind = "hosting", confidence = "medium", as_of = "2025-10-16",
    domains = { "yourhosting.nl" },
    mx_suffixes = { "yourfilter.nl" },
    hosts = {
      { host = "mail.yourhosting.nl", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.yourhosting.nl/kennisbank/e-mail/gegevens-om-mail-in-te-stellen/",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "sohosted", name = "SoHosted / Hoasted", kind = "hosting", confidence = "medium", as_of = "2023-08-29",
    domains = { "sohosted.com" },
    mx_suffixes = { "sohosted.com" },
    hosts = {
      { host = "hostingsecure.email", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://support.hoasted.com/article/235-e-mail-instellen-op-google-android",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "netim", name = "Netim", kind = "hosting", confidence = "medium", as_of = "2021-11-05",
    hosts = {
      { host = "mail1.netim.hosting", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://support.netim.com/en/wiki/Setup_your_messaging_software",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "123-reg", name = "123 Reg", kind = "hosting", confidence = "low", as_of = "2021-05-03",
    hosts = {
      { host = "smtp.123-reg.co.uk", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.123-reg.co.uk/support/email/how-do-i-set-up-an-email-client-with-123-mail/",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "uk2", name = "UK2", kind = "hosting", confidence = "low", as_of = "2020-05-22",
    hosts = {
      { host = "mail.uk2.net", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.uk2.net/knowledgebase/pages/viewpage.action?pageId=1016358",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "freehostia", name = "Freehostia", kind = "hosting", confidence = "low", as_of = "2019-02-27",
    hosts = {
      { host = "mbox.freehostia.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "ox-cloud-eu", name = "OX Cloud (EU)", kind = "hosting", confidence = "medium", as_of = "2024-08-27",
    mx_suffixes = { "cloudeu.xion.oxcs.net" },
    hosts = {
      { host = "smtp.eu.appsuite.cloud", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://confluence-public.open-xchange.com/display/OASC/OX+Cloud+%28OX+brand%29+endpoints",
    sources = { "thunderbird/autoconfig:ispdb/oxcloud-eu.xml" },
  },
  {
    id = "ox-cloud-us", name = "OX Cloud (US)", kind = "hosting", confidence = "medium", as_of = "2024-08-27",
    mx_suffixes = { "cloudus.xion.oxcs.net" },
    hosts = {
      { host = "smtp.us.appsuite.cloud", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://confluence-public.open-xchange.com/display/OASC/OX+Cloud+%28OX+brand%29+endpoints",
    sources = { "thunderbird/autoconfig:ispdb/oxcloud-us.xml" },
  },
}
