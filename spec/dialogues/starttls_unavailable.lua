-- STARTTLS is advertised, and then refused.
return {
  { client = "^STARTTLS$", server = "454 4.7.0 TLS not available due to local problem" },
  cause = "tls.starttls_refused",
  stage = "tls",
}
