-- Postfix whose authentication daemon is away.
return {
  { server = "220 mail.example.com ESMTP Postfix" },
  { client = "^AUTH ", server = "454 4.7.0 Temporary authentication failure: Connection lost to authentication server" },
  cause = "auth.temporary_failure",
  stage = "auth",
}
