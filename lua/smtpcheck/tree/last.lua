-- Where every other step is done.
return {
  { id = "ask_provider", causes = { "unknown", "server.permanent" }, last = true, who = "provider", link = { "help_url" } },
}
