-- The way to the server: its name, its port, what stands in between, its greeting, and the name that this client gives.
return {
  {
    id = "check_host_name", causes = { "dns.not_found" }, who = "user",
    proved = { seen = "outgoing_host" },
    link = { "help_url" }, changes = { "host" },
  },
  { id = "try_name_service_again", causes = { "dns.unavailable" }, who = "network" },

  { id = "check_port", causes = { "connect.refused" }, who = "user", link = { "help_url" }, changes = { "port", "security" } },
  {
    id = "check_host_refuses", causes = { "connect.refused" }, who = "user",
    proved = { seen = "outgoing_host" },
    link = { "help_url" }, changes = { "host" },
  },
  {
    id = "check_host_and_port", causes = { "connect.timeout", "greeting.not_smtp" }, who = "user",
    when = { { cause = "greeting.not_smtp" }, { policy = "web" } },
    link = { "help_url" }, changes = { "host", "port" },
  },
  {
    id = "try_other_port", causes = { "connect.timeout" }, who = "user",
    impossible = { policy = "web" },
    link = { "help_url" }, changes = { "port", "security" },
  },
  { id = "ask_about_firewall", causes = { "connect.timeout" }, impossible = { policy = "web" }, who = "network" },
  { id = "check_proxy", causes = { "connect.unreachable" }, when = { outcome = "proxy" }, who = "user", changes = { "proxy" } },
  { id = "check_network", causes = { "connect.unreachable" }, impossible = { outcome = "proxy" }, who = "network" },
  { id = "try_again_busy", causes = { "connect.closed" }, who = "user" },
  {
    id = "swap_port", causes = { "connect.closed" }, who = "user",
    proved = { { stage = "auth" }, { after_login = true } },
    link = { "help_url" }, changes = { "port", "security" },
  },

  { id = "ask_provider_address", causes = { "greeting.rejected" }, who = "provider", link = { "help_url" } },
  { id = "try_again_maintenance", causes = { "greeting.unavailable" }, who = "provider" },
  {
    id = "check_port_and_security", causes = { "greeting.timeout" }, who = "user",
    proved = { { port = 465, security = "tls" }, { port = { 587, 2525 }, security = { "starttls", "none", "opportunistic" } } },
    link = { "help_url" }, changes = { "port", "security" },
  },
  { id = "allow_more_time", causes = { "greeting.timeout" }, who = "user", changes = { "timeout" } },
  { id = "set_helo", causes = { "ehlo.rejected" }, who = "user", changes = { "helo" } },
  { id = "try_with_more_time", causes = { "timeout" }, who = "user", changes = { "timeout" } },
  {
    id = "check_what_answers", causes = { "server.protocol_error" }, who = "user",
    link = { "help_url" }, changes = { "host", "port" },
  },
}
