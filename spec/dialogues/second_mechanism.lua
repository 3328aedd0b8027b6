-- PLAIN is refused as a mechanism, LOGIN is taken.
return {
  { client = "^AUTH PLAIN", server = "504 5.5.4 Unrecognized authentication type" },
  cause = "ok",
  stage = "auth",
}
