-- XOAUTH2, with the error told in a challenge of the script's own.
return {
  auth = { "XOAUTH2" },
  { client = "^AUTH XOAUTH2 ", server = "334 eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiQmVhcmVyIiwic2NvcGUiOiJtYWlsIn0=" },
  { client = "^$", server = "535 5.7.8 Token rejected" },
  cause = "auth.oauth_token_rejected",
  stage = "auth",
  settings = { password = false, access_token = "good-token" },
}
