-- The fields themselves, without a look at any server.
return {
  {
    id = "public_server", causes = { "settings.invalid" }, who = "user",
    when = { outcome = "denied" },
    link = { "help_url" }, changes = { "host", "port" },
  },
  {
    id = "correct_fields", causes = { "settings.invalid" }, who = "user",
    impossible = { outcome = "denied" },
    changes = "problems",
  },
  {
    id = "outgoing_host",
      causes = { "dns.not_found", "connect.refused", "connect.timeout", "connect.closed", "greeting.not_smtp", "greeting.timeout",
      "auth.not_offered", "rcpt.relay_denied" }, who = "user",
    when = { host_for_reading = true },
    link = { "help_url" }, changes = { "host" },
  },
  {
    id = "compare_settings", causes = { "unknown" }, who = "user",
    proved = { after_login = true },
    link = { "help_url" }, changes = { "host", "port", "security" },
    asks = true, mends = "no", yes = "next", no = "retest",
  },
}
