-- Internet providers: Japan, Australia, New Zealand. The fields are explained in smtpcheck.providers.
return {
  {
    id = "telstra", name = "Telstra / BigPond", kind = "isp", confidence = "high", as_of = "2024-01-03",
    domains = { "bigpond.com", "bigpond.net.au", "telstra.com", "bigpond.net" },
    hosts = {
      { host = "smtp.telstra.com", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.telstra.com.au/support/category/email/set-up/imap-pop-and-smtp-information-for-manual-email-set-up",
    sources = { "thunderbird/autoconfig:ispdb/bigpond.com.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "iinet", name = "iiNet", kind = "isp", confidence = "low", as_of = "2024-09-14",
    domains = { "iinet.net.au" },
    hosts = {
      { host = "mail.iinet.net.au", port = 587, security = "starttls" },
    },
    username = "full_address",
    sources = { "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json" },
  },
  {
    id = "internode", name = "Internode", kind = "isp", confidence = "low", as_of = "2024-09-14",
    domains = { "internode.on.net" },
    hosts = {
      { host = "mail.internode.on.net", port = 465, security = "tls" },
    },
    username = "full_address",
    sources = { "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json" },
  },
  {
    id = "tpg", name = "TPG", kind = "isp", confidence = "medium", as_of = "2023-08-18",
    domains = { "tpg.com.au" },
    hosts = {
      { host = "mail.tpg.com.au", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    help_url = "https://support.tpg.com.au/email-settings#toc_4",
    sources = { "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "xtra", name = "Spark Xtra Mail", kind = "isp", confidence = "high", as_of = "2025-12-09",
    domains = { "xtra.co.nz" },
    hosts = {
      { host = "send.xtra.co.nz", port = 465, security = "tls" },
      { host = "send.xtra.co.nz", port = 587, security = "starttls" },
    },
    username = "full_address", password = "account",
    help_url = "https://www.spark.co.nz/help/get-more/xtra/xtra-mail-setup/",
    sources = { "thunderbird/autoconfig:ispdb/xtra.co.nz.xml", "M66B/FairEmail:app/src/main/res/xml/providers.xml" },
  },
  {
    id = "biglobe", name = "BIGLOBE", kind = "isp", confidence = "low", as_of = "2022-11-19",
    domains = { "biglobe.ne.jp" },
    mx_suffixes = { "bgmgate1.biglobe.ne.jp" },
    hosts = {
      { host = "mail.biglobe.ne.jp", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/biglobe.ne.jp.xml" },
  },
  {
    id = "nifty", name = "@nifty", kind = "isp", confidence = "low", as_of = "2022-11-19",
    domains = { "nifty.com" },
    hosts = {
      { host = "smtp.nifty.com", port = 587, security = "none" },
    },
    username = "local_part", password = "account",
    notes = "The source has no TLS.",
    sources = { "thunderbird/autoconfig:ispdb/nifty.com.xml" },
  },
  {
    id = "ocn", name = "OCN", kind = "isp", confidence = "low", as_of = "2022-11-19",
    domains = { "ocn.ne.jp", "ocn.ad.jp" },
    hosts = {
      { host = "smtp.ocn.ne.jp", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/ocn.ne.jp.xml" },
  },
  {
    id = "softbank-jp", name = "SoftBank (i.softbank.jp)", kind = "isp", confidence = "low", as_of = "2022-11-19",
    domains = { "i.softbank.jp" },
    hosts = {
      { host = "smtp.softbank.jp", port = 465, security = "tls" },
    },
    username = "local_part", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/i.softbank.jp.xml" },
  },
  {
    id = "mopera", name = "mopera U (docomo)", kind = "isp", confidence = "low", as_of = "2022-11-19",
    domains = { "mopera.net" },
    hosts = {
      { host = "mail.mopera.net", port = 465, security = "tls" },
      { host = "mail.mopera.net", port = 587, security = "starttls" },
    },
    username = "local_part", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/mopera.net.xml" },
  },
  {
    id = "iijmio", name = "IIJmio Safety Mail", kind = "isp", confidence = "low", as_of = "2022-11-19",
    domains = { "iijmio-mail.jp", "miomio.jp", "miobox.jp", "e23.jp", "x-il.jp" },
    hosts = {
      { host = "mbox.iijmio-mail.jp", port = 587, security = "starttls" },
    },
    username = "localpart.domain", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/iijmio-mail.jp.xml" },
  },
  {
    id = "iij4u", name = "IIJ4U", kind = "isp", confidence = "low", as_of = "2022-11-19",
    patterns = { "^%a%a%.iij4u%.or%.jp$" },
    hosts = {
      { host = "mbox.iij4u.or.jp", port = 587, security = "starttls" },
    },
    username = "localpart.domain", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/dd.iij4u.or.jp.xml" },
  },
  {
    id = "ybb", name = "Yahoo! BB", kind = "isp", confidence = "low", as_of = "2022-11-19",
    domains = { "ybb.ne.jp" },
    hosts = {
      { host = "ybbsmtp.mail.yahoo.co.jp", port = 465, security = "tls" },
    },
    username = "local_part", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/ybb.ne.jp.xml" },
  },
  {
    id = "plala", name = "Plala (broba.cc)", kind = "isp", confidence = "low", as_of = "2022-11-19",
    patterns = { "^%a+%.broba%.cc$" },
    hosts = {
      { host = "mail.broba.cc", port = 587, security = "none" },
    },
    username = "full_address", password = "account",
    notes = "The source has no TLS.",
    sources = { "thunderbird/autoconfig:ispdb/broba.cc.xml" },
  },
  {
    id = "cty", name = "CTY", kind = "isp", confidence = "low", as_of = "2022-11-19",
    domains = { "cty-net.ne.jp", "cty-net.com" },
    patterns = { "^m%d%.cty%-net%.ne%.jp$" },
    hosts = {
      { host = "smtps.cty-net.ne.jp", port = 465, security = "tls" },
    },
    username = "full_address", password = "account",
    sources = { "thunderbird/autoconfig:ispdb/cty-net.ne.jp.xml" },
  },
  {
    id = "tikitiki", name = "TikiTiki Internet", kind = "isp", confidence = "medium", as_of = "2023-05-24",
    patterns = { "^m[ax]%d+%.tiki%.ne%.jp$", "^mx%d+%.[ew]t%.tiki%.ne%.jp$" },
    hosts = {
      { host = "smtp-auth.tiki.ne.jp", port = 587, security = "none" },
    },
    username = "full_address", password = "account",
    notes = "The source has no TLS.",
    sources = { "thunderbird/autoconfig:ispdb/mx1.tiki.ne.jp.xml" },
  },
}
