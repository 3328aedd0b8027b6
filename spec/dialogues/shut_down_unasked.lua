-- The server says 421 on its own, shortly after its answer to EHLO, and goes.
return {
  security = "tls",
  { client = "^EHLO ", server = { "250-mail.example.com", "250 AUTH PLAIN LOGIN" } },
  { delay = 0.05, server = "421 4.3.2 Service shutting down", close = true },
  cause = "server.temporary",
  stage = "auth",
}
