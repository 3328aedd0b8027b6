-- Internet providers: Europe. The fields are explained in smtpcheck.providers.
return {
  {
    id = "t-online", name = "Telekom / T-Online", kind = "isp", confidence = "high", as_of = "2024-04-04",
    domains = { "t-online.de", "magenta.de" },
    mx_suffixes = { "t-online.de" },
    hosts = {
      { host = "securesmtp.t-online.de", port = 465, security = "tls" },
      { host = "securesmtp.t-online.de", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_required",
    app_password_url = "https://www.telekom.de/hilfe/apps-dienste/e-mail/programme/passwort-definition",
    help_url = "https://www.telekom.de/hilfe/apps-dienste/e-mail/einstellungen/posteingang-postausgang-server",
    smtp_enable = "E-mail password for mail programs, in the webmail settings",
    notes = "The password of the site does not work.",
    sources = {
      "thunderbird/autoconfig:ispdb/t-online.de.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "chatmail/provider-db:_providers/t-online.md",
      "postalsys/emailengine:lib/autodetect-imap-settings.js",
      "M66B/FairEmail:FAQ.md",
      "http://pda.teltarif.de/internet/e-mail/t-online-unverschluesselt.html",
    },
  },
  {
    id = "vodafone-de", name = "Vodafone Germany / Arcor", kind = "isp", confidence = "high", as_of = "2024-04-02",
    domains = { "vodafonemail.de", "arcor.de", "kabelmail.de", "vodafone.de", "unity-mail.de", "nexgo.de" },
    hosts = {
      { host = "smtp.vodafonemail.de", port = 465, security = "tls" },
      { host = "smtp.vodafonemail.de", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://www.vodafone.de/hilfe/vodafone-e-mail-"
      .. "cloud.html?tab=servereinstellungen&icmp=hilfe:email:tab2:abrufen:servereinstellungen",
    disputed = "App password: one client's flag of 2020-08, no second source. Kabel Mail: this server (2024-04), smtp.kabelmail.de "
      .. "(2020). Arcor: mail.arcor.de (2020)",
    sources = {
      "thunderbird/autoconfig:ispdb/vodafonemail.de.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "chatmail/provider-db:_providers/vodafone.de.md",
      "chatmail/provider-db:_providers/arcor.de.md",
    },
  },
  {
    id = "unitymedia-de", name = "Unitymedia / unitybox.de", kind = "isp", confidence = "low", as_of = "2019-09-04",
    domains = { "unitybox.de" },
    hosts = {
      { host = "submit.unitybox.de", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    sources = { "gitlabhq/omnibus-gitlab:doc/settings/smtp.md" },
  },
  {
    id = "ewe", name = "EWE / EWEtel", kind = "isp", confidence = "high", as_of = "2024-09-14",
    domains = { "ewe.net", "ewetel.net", "ewetel.de", "teleos-web.de" },
    hosts = {
      { host = "smtp.ewe.net", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://service.ewe.de/internet/faq-internet-und-telefon",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "m-net", name = "M-net", kind = "isp", confidence = "medium", as_of = "2024-02-19",
    domains = { "mnet-mail.de", "mnet-online.de" },
    hosts = {
      { host = "mail.mnet-online.de", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.m-net.de/hilfe-service/anleitungen/webmailer/",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "alice-de", name = "Alice (Germany)", kind = "isp", confidence = "medium", as_of = "2023-01-29",
    domains = { "alice.de", "alice-dsl.de", "alice-dsl.net" },
    hosts = {
      { host = "smtp.alice.de", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://maildienste.de/alice/",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "gelsen-net", name = "Gelsen-Net", kind = "isp", confidence = "medium", as_of = "2022-11-10",
    domains = { "gelsennet.de" },
    hosts = {
      { host = "mx.gelsennet.de", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://help.gelsennet.de/faq.php",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "free-de", name = "FREE! (free.de)", kind = "isp", confidence = "medium", as_of = "2023-04-04",
    domains = { "free.de" },
    hosts = {
      { host = "smtp.free.de", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://faq.free.de/content/310251/44/de/wie-lauten-die-einstellungen-fuer-den-zugriff-auf-mein-free-@freede-"
      .. "mailkonto.html",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "bt", name = "BT Mail", kind = "isp", confidence = "high", as_of = "2023-05-18",
    domains = { "btinternet.com", "btopenworld.com", "talk21.com" },
    hosts = {
      { host = "mail.btinternet.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.bt.com/help/email/manage-email-account/manual-settings/"
      .. "what-are-the-settings-for-outgoing-and-incoming-bt-email-servers",
    sources = { "thunderbird/autoconfig:ispdb/btinternet.com.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "sky-uk", name = "Sky Mail", kind = "isp", confidence = "high", as_of = "2022-11-19",
    domains = { "sky.com" },
    hosts = {
      { host = "smtp.tools.sky.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "http://help.sky.com/articles/get-emails-on-other-clients?product=email",
    disputed = "App password: one client's flag of 2020-04, no second source",
    sources = { "thunderbird/autoconfig:ispdb/sky.com.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "virgin-media", name = "Virgin Media Mail", kind = "isp", confidence = "high", as_of = "2023-07-01",
    domains = { "virginmedia.com", "ntlworld.com", "blueyonder.co.uk", "virgin.com", "virgin.net" },
    hosts = {
      { host = "smtp.virginmedia.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    app_password_url = "https://www.virginmedia.com/help/broadband/manage-email-account",
    help_url = "https://www.virginmedia.com/help/broadband/manage-email-account",
    smtp_enable = "Email app password, in the account settings of the Virgin Media O2 ID",
    disputed = "Server: one for each domain in older files",
    sources = {
      "thunderbird/autoconfig:ispdb/virginmedia.com.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "thunderbird/autoconfig:ispdb/ntlworld.com.xml",
      "thunderbird/autoconfig:ispdb/blueyonder.co.uk.xml",
      "thunderbird/autoconfig:ispdb/virgin.net.xml",
      "https://community.virginmedia.com/discussions/email/locked-out-of-email/5680204",
    },
  },
  {
    id = "talktalk", name = "TalkTalk", kind = "isp", confidence = "medium", as_of = "2021-07-29",
    domains = {
      "talktalk.net", "tiscali.co.uk", "lineone.net", "pipex.com", "tinyworld.co.uk", "tinyonline.co.uk", "worldonline.co.uk",
      "homechoice.co.uk", "homecall.co.uk",
    },
    patterns = { "^d%a+%.pipex%.%a+$", "^d%a+%.pipex%.co%.uk$", "^onetel%.com$", "^onetel%.net$", "^onetel%.net%.uk$" },
    hosts = {
      { host = "smtp.talktalk.net", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://community.talktalk.co.uk/t5/Articles/Email-settings-IMAP-amp-POP3/ta-p/2204399",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "plusnet", name = "Plusnet", kind = "isp", confidence = "medium", as_of = "2022-05-09",
    domains = { "plus.com" },
    patterns = { "^[%w-]+%.plus%.com$" },
    hosts = {
      { host = "relay.plus.net", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.plus.net/help/email-guides/how-to-set-up-plusnet-email/",
    notes = "Addresses end in ACCOUNT.plus.com. Force9 and Free-online: relay.force9.net, relay.free-online.net.",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "kpn", name = "KPN (and Planet, Hetnet, Telfort ...)", kind = "isp", confidence = "high", as_of = "2023-05-24",
    domains = {
      "kpnmail.nl", "kpnplanet.nl", "planet.nl", "wxs.nl", "hetnet.nl", "freeler.nl", "xs4all.nl", "telfort.nl", "tip.nl", "tiscali.nl",
      "tiscalimail.nl",
    },
    patterns = { "^onsnet%a*%.n[lu]$" },
    hosts = {
      { host = "smtp.kpnmail.nl", port = 465, security = "tls" },
      { host = "smtp.kpnmail.nl", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.kpn.com/service/internet/e-mail/instellen-laptop-pc.htm",
    disputed = "xs4all.nl: smtp.xs4all.nl in an older source (2019)",
    sources = { "thunderbird/autoconfig:ispdb/kpnmail.nl.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "ziggo", name = "Ziggo", kind = "isp", confidence = "high", as_of = "2024-01-03",
    domains = { "ziggo.nl", "ziggomail.com", "casema.nl", "upcmail.nl", "chello.nl", "multiweb.nl", "home.nl", "quicknet.nl", "a2000.nl" },
    hosts = {
      { host = "smtp.ziggo.nl", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.ziggo.nl/klantenservice/internet/e-mail/serverinstellingen",
    sources = {
      "thunderbird/autoconfig:ispdb/ziggo.nl.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "chatmail/provider-db:_providers/ziggo.nl.md",
    },
  },
  {
    id = "freedom-nl", name = "Freedom Internet", kind = "isp", confidence = "low", as_of = "2019-11-11",
    domains = { "freedom.nl" },
    hosts = {
      { host = "smtp.freedom.nl", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.freedom.nl/support",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "solcon", name = "Solcon", kind = "isp", confidence = "medium", as_of = "2021-11-20",
    hosts = {
      { host = "mail.solcon.nl", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.solcon.nl/zakelijk/klantenservice/e-mail/wat-zijn-de-e-mail-instellingen-voor-solcon/",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "hccnet", name = "HCCnet", kind = "isp", confidence = "low", as_of = "2020-09-14",
    domains = { "hcc.nl", "hccnet.nl", "kader.hcc.nl" },
    hosts = {
      { host = "smtp.hccnet.nl", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.hcc.nl/hccnet",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "zeelandnet", name = "ZeelandNet", kind = "isp", confidence = "low", as_of = "2022-11-19",
    domains = { "zeelandnet.nl" },
    hosts = {
      { host = "mail.zeelandnet.nl", port = 465, security = "tls" },
    },
    username = "local_part", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/zeelandnet.nl.xml" },
  },
  {
    id = "telenet", name = "Telenet", kind = "isp", confidence = "high", as_of = "2024-09-14",
    domains = { "telenet.be" },
    hosts = {
      { host = "smtp.telenet.be", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www2.telenet.be/nl/klantenservice/e-mails-versturen/",
    sources = {
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
    },
  },
  {
    id = "proximus", name = "Proximus (skynet.be)", kind = "isp", confidence = "medium", as_of = "2024-12-25",
    domains = { "skynet.be", "proximus.be", "belgacom.net", "kidcity.be" },
    hosts = {
      { host = "relay.proximus.be", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "http://support.en.proximus.be/app/answers/detail/residential/internet/e-mails/set-up-your-mailbox/a_id/13753/c/"
      .. "1284,1349,1372,1963",
    sources = { "thunderbird/autoconfig:ispdb/skynet.be.xml" },
  },
  {
    id = "scarlet-be", name = "Scarlet", kind = "isp", confidence = "low", as_of = "2020-07-12",
    hosts = {
      { host = "smtp.scarlet.be", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://www.scarlet.be/help/faq/769/59/Welke-standaardinstellingen-gebruikt-Scarlet-voor-e-mail",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "orange-fr", name = "Orange / Wanadoo (France)", kind = "isp", confidence = "high", as_of = "2025-12-10",
    domains = { "orange.fr", "wanadoo.fr" },
    hosts = {
      { host = "smtp.orange.fr", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://assistance.orange.fr/ordinateurs-peripheriques/installer-et-utiliser/l-utilisation-du-mail-et-du-cloud/"
      .. "mail-orange/le-mail-orange-nouvelle-version/parametrer-la-boite-mail/"
      .. "mail-orange-comment-acceder-a-sa-boite-mail-orange-depuis-une-application-ou-un-logiciel-de-messagerie-non-fourni-par-"
      .. "orange_434630-964290#",
    notes = "The help page has the current rule for other programs.",
    sources = { "thunderbird/autoconfig:ispdb/orange.fr.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "free-fr", name = "Free (France)", kind = "isp", confidence = "high", as_of = "2023-01-05",
    domains = { "free.fr", "libertysurf.fr" },
    hosts = {
      { host = "smtp.free.fr", port = 465, security = "tls" },
    },
    username = "local_part", password = "account",
    help_url = "https://free.fr/assistance/597.html",
    smtp_enable = "Authenticated SMTP, in the mailbox's management page",
    notes = "The user name is the part before the @, not the Freebox number.",
    disputed = "App password: marked by one source whose text does not speak of it",
    sources = { "thunderbird/autoconfig:ispdb/free.fr.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml", "M66B/FairEmail:FAQ.md" },
  },
  {
    id = "sfr", name = "SFR / Neuf", kind = "isp", confidence = "high", as_of = "2022-11-19",
    domains = { "sfr.fr", "neuf.fr", "club-internet.fr", "cegetel.net", "9online.fr" },
    hosts = {
      { host = "smtp.sfr.fr", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://assistance.sfr.fr/service-et-accessoire/sfr-mail/serveurs-messagerie-sfr.html",
    sources = { "thunderbird/autoconfig:ispdb/sfr.fr.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "bbox", name = "Bouygues Bbox", kind = "isp", confidence = "medium", as_of = "2022-04-25",
    domains = { "bbox.fr" },
    hosts = {
      { host = "smtp.bbox.fr", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.assistance.bouyguestelecom.fr/s/article/logiciel-messagerie-emails-bbox",
    notes = "Port 587 speaks TLS from the start, by one source.",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "bluewin", name = "Swisscom / Bluewin", kind = "isp", confidence = "high", as_of = "2022-11-19",
    domains = { "bluewin.ch", "bluemail.ch" },
    hosts = {
      { host = "smtpauths.bluewin.ch", port = 465, security = "tls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://emailsetup.swisscom.ch/guide/#step=emailSettingsMobileAppSelection",
    notes = "Own domains at Swisscom: mail.hostcenter.com:587.",
    disputed = "App password: one client's flag of 2020-05, no second source",
    sources = {
      "thunderbird/autoconfig:ispdb/bluewin.ch.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "chatmail/provider-db:_providers/bluewin.ch.md",
      "nodemailer/nodemailer:lib/well-known/services.json",
    },
  },
  {
    id = "sunrise", name = "Sunrise", kind = "isp", confidence = "low", as_of = "2020-03-29",
    domains = { "sunrise.ch" },
    hosts = {
      { host = "smtp2.sunrise.ch", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.sunrise.ch/de/privatkunden/hilfe/nutzung-und-dienste/sunrise-mail.html",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "a1-at", name = "A1 (Austria)", kind = "isp", confidence = "high", as_of = "2023-12-31",
    domains = { "a1.net", "aon.at" },
    hosts = {
      { host = "securemail.a1.net", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.a1.net/hilfe-kontakt/article/Vertrag-Services/E-Mail/E-Mail-einrichten/"
      .. "Wie-lauten-die-Servereinstellungen-f%C3%BCr-meine-A1-E-Mail-Adresse-/500000000007404/500000000027481",
    sources = { "thunderbird/autoconfig:ispdb/a1.net.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "drei-at", name = "Drei (Austria)", kind = "isp", confidence = "medium", as_of = "2023-01-06",
    domains = { "drei.at" },
    hosts = {
      { host = "smtp.drei.at", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.drei.at/de/info/support/e-mail-einstellungen/",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "magenta-at", name = "Magenta / chello.at", kind = "isp", confidence = "low", as_of = "2020-05",
    domains = { "chello.at" },
    hosts = {
      { host = "mail.mymagenta.at", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "chatmail/provider-db:_providers/chello.at.md" },
  },
  {
    id = "telia-se", name = "Telia (Sweden)", kind = "isp", confidence = "low", as_of = "2021-04-01",
    domains = { "telia.com" },
    hosts = {
      { host = "mailout.telia.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.telia.se/privat/support/info/konfigurera-e-post-android",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "bahnhof", name = "Bahnhof", kind = "isp", confidence = "low", as_of = "2021-03-15",
    domains = { "bahnhof.se" },
    hosts = {
      { host = "mailout.privat.bahnhof.se", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.bahnhof.se/support/category/bahnhofmejl/fragor-och-svar-om-din-bahnhofmejl/1546",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "telenor-dk", name = "Telenor Denmark", kind = "isp", confidence = "low", as_of = "2024-09-14",
    hosts = {
      { host = "mail.telenor.dk", port = 587, security = "starttls" },
    },
    username = "full_address",
    sources = { "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json" },
  },
  {
    id = "yousee", name = "YouSee Mail (mail.dk)", kind = "isp", confidence = "medium", as_of = "2023-08-05",
    domains = { "mail.dk" },
    hosts = {
      { host = "asmtp.mail.dk", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://yousee.dk/hjaelp/artikler/hvad-er-mine-serveroplysninger-til-yousee-mail",
    sources = { "thunderbird/autoconfig:ispdb/mail.dk.xml" },
  },
  {
    id = "jubii", name = "Jubii Mail", kind = "isp", confidence = "medium", as_of = "2024-06-28",
    domains = { "jubii.dk", "mail.jubii.dk" },
    patterns = { "^jubii%a+%.dk$" },
    hosts = {
      { host = "smtp.jubii.dk", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://support.jubii.dk/hc/da/articles/200545089-Ops%C3%A6tning-af-e-mail-Andre-klienter",
    sources = { "thunderbird/autoconfig:ispdb/mail.jubii.dk.xml" },
  },
  {
    id = "tim-it", name = "TIM Mail", kind = "isp", confidence = "high", as_of = "2025-12-10",
    domains = { "tim.it" },
    hosts = {
      { host = "smtp.tim.it", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta",
    disputed = "App password: one client's flag of 2021-03, no second source",
    sources = { "thunderbird/autoconfig:ispdb/tim.it.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "alice-it", name = "Alice Mail (TIM)", kind = "isp", confidence = "high", as_of = "2023-07-19",
    domains = { "alice.it" },
    hosts = {
      { host = "out.alice.it", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta",
    disputed = "App password: one client's flag of 2021-08, no second source",
    sources = { "thunderbird/autoconfig:ispdb/alice.it.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "tin-it", name = "Tin.it (TIM)", kind = "isp", confidence = "medium", as_of = "2021-08-18",
    domains = { "tin.it" },
    hosts = {
      { host = "smtps.tin.it", port = 587, security = "starttls" },
    },
    username = "full_address", password = "app_password_required",
    help_url = "https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta",
    disputed = "App password: one client's flag of 2021-08, no second source",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "fastweb", name = "Fastweb", kind = "isp", confidence = "high", as_of = "2025-12-10",
    domains = { "fastwebnet.it" },
    hosts = {
      { host = "smtp.fastwebnet.it", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.fastweb.it/fastmail/guida/mail_POPeIMAP/",
    sources = {
      "thunderbird/autoconfig:ispdb/fastwebnet.it.xml",
      "M66B/FairEmail:app/src/main/res/xml/providers.xml",
      "gitlabhq/omnibus-gitlab:doc/settings/smtp.md",
    },
  },
  {
    id = "tiscali-it", name = "Tiscali (Italy)", kind = "isp", confidence = "high", as_of = "2025-12-10",
    domains = { "tiscali.it" },
    hosts = {
      { host = "smtp.tiscali.it", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://assistenza.tiscali.it/servizi/guida/posta-elettronica/",
    notes = "From its own network only, by one source.",
    sources = { "thunderbird/autoconfig:ispdb/tiscali.it.xml", "chatmail/provider-db:_providers/tiscali.it.md" },
  },
  {
    id = "postecert", name = "PosteCert (Poste Italiane PEC)", kind = "isp", confidence = "medium", as_of = "2025-12-10",
    domains = { "postecert.it" },
    hosts = {
      { host = "mail.postecert.it", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://postecert.poste.it/pec/configurazione.shtml",
    sources = { "thunderbird/autoconfig:ispdb/postecert.it.xml" },
  },
  {
    id = "vodafone-hu", name = "Vodafone Hungary", kind = "isp", confidence = "medium", as_of = "2022-04-02",
    domains = { "vodafone.hu" },
    hosts = {
      { host = "mail.vodamail.hu", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "cytanet", name = "Cytanet", kind = "isp", confidence = "medium", as_of = "2022-04-27",
    domains = { "cablenet.com.cy" },
    hosts = {
      { host = "mail-out.cytanet.com.cy", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.eworkswsi.com.cy/eworkswsi-cyprus-internet-marketing-blog/"
      .. "using-your-own-smtp-server-with-a-cytanet-e-mail-account-in-cyprus-1",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "teol", name = "TEOL / m:tel", kind = "isp", confidence = "medium", as_of = "2025-11-17",
    domains = { "teol.net", "mtel.tel" },
    hosts = {
      { host = "smtp.teol.net", port = 465, security = "tls" },
    },
    password = "account",
    help_url = "https://hostingpodrska.teol.net/osticket/kb/faq.php?id=29",
    sources = { "thunderbird/autoconfig:ispdb/teol.net.xml" },
  },
  {
    id = "tiscali-cz", name = "Tiscali (Czech)", kind = "isp", confidence = "low", as_of = "2022-11-19",
    domains = { "tiscali.cz", "wo.cz", "worldonline.cz", "worldmail.cz" },
    hosts = {
      { host = "smtp.mail.tiscali.cz", port = 25, security = "none" },
    },
    username = "full_address", password = "account",
    notes = "Port 25 without TLS is all that the source has.",
    sources = { "thunderbird/autoconfig:ispdb/tiscali.cz.xml" },
  },
}
