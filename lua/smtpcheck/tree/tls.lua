-- Security of the connection. No step asks for what is on already.
local secured = { { encrypted = true }, { security = { "starttls", "tls" } } }

return {
  {
    id = "set_tls", causes = { "tls.implicit_expected", "tls.starttls_not_offered" }, who = "user",
    when = { { cause = "tls.implicit_expected" }, { port = 465 } },
    proved = { security = "tls" },
    link = { "help_url" }, changes = { "security" },
  },
  {
    id = "set_starttls", causes = { "tls.plaintext_port" }, who = "user",
    proved = { security = "starttls" },
    link = { "help_url" }, changes = { "security" },
  },
  {
    id = "check_port_for_security", causes = { "tls.implicit_expected", "tls.plaintext_port" }, who = "user",
    link = { "help_url" }, changes = { "port", "security" },
  },
  {
    id = "switch_tls_on", causes = { "tls.required" }, who = "user",
    proved = secured,
    link = { "help_url" }, changes = { "security" },
  },
  {
    id = "protect_login", causes = { "auth.encryption_required" }, who = "user",
    proved = secured,
    link = { "help_url" }, changes = { "port", "security" },
  },
  {
    id = "program_skips_tls", causes = { "tls.required", "auth.encryption_required" }, who = "user",
    when = { security = { "starttls", "tls" } },
    impossible = { encrypted = true },
  },
  {
    id = "verify_certificate", causes = { "auth.encryption_required" }, who = "user",
    when = { outcome = "unverified" },
    changes = { "verify", "ca_file" },
  },
  {
    id = "tell_about_security", causes = { "tls.required", "auth.encryption_required" }, who = "provider",
    when = { encrypted = true },
    impossible = { outcome = "unverified" },
    link = { "help_url" },
  },

  {
    id = "try_465", causes = { "tls.starttls_not_offered" }, who = "user",
    proved = { port = 465 },
    link = { "help_url" }, changes = { "port", "security" },
  },
  { id = "compare_networks", causes = { "tls.starttls_not_offered" }, who = "network" },
  { id = "tell_provider_starttls", causes = { "tls.starttls_refused" }, who = "provider", link = { "help_url" } },

  { id = "check_clock", causes = { "tls.cert_expired" }, who = "user", asks = true, mends = "no", yes = "next", no = "retest" },
  { id = "renew_certificate", causes = { "tls.cert_expired" }, who = "provider", link = { "help_url" } },
  {
    id = "use_certificate_name", causes = { "tls.cert_name_mismatch" }, who = "user",
    link = { "help_url" }, changes = { "host" },
  },
  {
    id = "check_interception", causes = { "tls.cert_self_signed", "tls.cert_untrusted" }, who = "network",
    when = { provider_known = true },
  },
  {
    id = "trust_own_ca", causes = { "tls.cert_self_signed", "tls.cert_untrusted" }, who = "admin",
    impossible = { provider_known = true },
    changes = { "ca_file" },
  },
  { id = "complete_chain", causes = { "tls.cert_untrusted" }, who = "provider", link = { "help_url" } },
  { id = "ask_public_certificate", causes = { "tls.cert_self_signed" }, who = "provider", link = { "help_url" } },
  { id = "replace_certificate", causes = { "tls.cert_revoked" }, who = "provider", link = { "help_url" } },
  { id = "check_tls_versions", causes = { "tls.protocol_version" }, who = "user", changes = { "tls_min", "tls_max" } },
  { id = "update_tls", causes = { "tls.protocol_version" }, who = "provider", link = { "help_url" } },
  {
    id = "check_client_certificate", causes = { "tls.handshake_failed" }, who = "user",
    changes = { "client_cert", "client_key" },
  },
  { id = "tell_provider_alert", causes = { "tls.handshake_failed" }, who = "provider", link = { "help_url" } },
}
