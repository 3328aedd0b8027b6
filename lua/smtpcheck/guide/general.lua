-- The article's facts where the provider is unknown: port 587 is for submission (RFC 6409 section 3.1) and takes STARTTLS
-- (RFC 3207), port 465 is for submission over TLS (RFC 8314 section 3.3).
return {
  settings = { { port = 587, security = "starttls" }, { port = 465, security = "tls" } },
  sources = {
    "https://www.rfc-editor.org/rfc/rfc6409", "https://www.rfc-editor.org/rfc/rfc3207", "https://www.rfc-editor.org/rfc/rfc8314",
  },
  as_of = "2026-11-25",
}
