-- Faults before the first byte of SMTP. A row: name, script (of the fake server) or place (where to connect), settings
-- (for the client), options, cause, stage; `send` asks for smtpcheck.send, `ok` and the rest is what must come back.
return {
  { name = "nothing listens", place = "closed_port", cause = "connect.refused", stage = "connect" },
  { name = "no answer to SYN", place = "black_hole", settings = { timeout = 0.8 }, cause = "connect.timeout",
    stage = "connect" },
  { name = "no answer to SYN, implicit TLS", place = "black_hole", settings = { timeout = 0.8, security = "tls" },
    cause = "connect.timeout", stage = "connect" },
  { name = "no answer to SYN, the connect limit alone", place = "black_hole",
    settings = { timeout = 5, timeouts = { connect = 0.5 } }, within = 0.5, cause = "connect.timeout",
      stage = "connect",
    limit = "connect" },
  { name = "closed before the banner", script = { security = "none", { close = true } }, cause = "connect.closed",
    stage = "greeting" },
  { name = "reset before the banner", script = { security = "none", { reset = true } }, cause = "connect.closed",
    stage = { "connect", "greeting" } },
  { name = "closed after a delay, no banner", script = { security = "none", { delay = 0.2, close = true } },
    cause = "connect.closed", stage = "greeting" },
  { name = "reset after a delay, no banner", script = { security = "none", { delay = 0.2, reset = true } },
    cause = "connect.closed", stage = "greeting" },
  { name = "only an address of the other family", place = "closed_port",
    settings = { host = "127.0.0.1", family = "ipv6" },
    cause = { "dns.not_found", "settings.invalid", "connect.unreachable" }, stage = { "dns", "settings", "connect" } },
}
