-- An answer to EHLO that never ends.
return {
  security = "none",
  { client = "^EHLO ", server = "250-mail.example.com", flood = { line = "250-X-MORE\r\n" } },
  cause = "server.protocol_error",
  stage = "ehlo",
  settings = { security = "none", allow_plaintext_auth = true },
}
