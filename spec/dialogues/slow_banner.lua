-- A banner of two lines, a byte at a time, after a delay: slow, and good.
return {
  { delay = 0.1, server = { "220-mail.example.com ESMTP", "220 No spam, please" }, drip = 0.001 },
  cause = "ok",
  stage = "auth",
}
