-- Programs on the same machine that log in elsewhere. The fields are explained in smtpcheck.providers.
return {
  {
    id = "proton-bridge", name = "Proton Mail Bridge", kind = "bridge", confidence = "high", as_of = "2024-09-14",
    domains = { "proton.me", "protonmail.com", "protonmail.ch", "pm.me" },
    hosts = {
      { host = "127.0.0.1", port = 1025, security = "starttls" },
    },
    username = "full_address", password = "smtp_credential",
    help_url = "https://proton.me/mail/bridge",
    smtp_enable = "Proton Mail Bridge on this machine (paid plans), signed in",
    notes = "User name, port and password are those that the Bridge shows; the port may differ.",
    sources = {
      "Foundry376/Mailspring:app/internal_packages/onboarding/lib/mailspring-provider-settings.json",
      "chatmail/provider-db:_providers/protonmail.md",
      "nodemailer/nodemailer:lib/well-known/services.json",
      "https://xenocept.com/docs/email-setup/proton.html",
    },
  },
  {
    id = "email-oauth2-proxy", name = "Email OAuth 2.0 Proxy (local)", kind = "bridge", confidence = "high", as_of = "2026-04-21",
    hosts = {
      { host = "127.0.0.1", port = 1587, security = "none" },
      { host = "127.0.0.1", port = 2465, security = "none" },
    },
    username = "full_address",
    help_url = "https://github.com/simonrob/email-oauth2-proxy",
    notes = "Takes any local password and logs in by OAuth. As delivered, 1587 leads to smtp-mail.outlook.com and 2465 to "
      .. "smtp.gmail.com; without TLS on both.",
    sources = { "simonrob/email-oauth2-proxy:emailproxy.config" },
  },
}
