-- A server that pays no attention to the initial response and asks for it again.
return {
  auth = { "PLAIN" },
  { client = "^AUTH PLAIN", server = "334 " },
  cause = "ok",
  stage = "auth",
}
