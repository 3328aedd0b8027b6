-- The server says 421 on its own, right behind its answer to EHLO, and goes.
return {
  security = "tls",
  { client = "^EHLO ", server = { "250-mail.example.com", "250 AUTH PLAIN LOGIN" } },
  { server = "421 4.3.2 Service shutting down", close = true },
  cause = "server.temporary",
  stage = "auth",
}
