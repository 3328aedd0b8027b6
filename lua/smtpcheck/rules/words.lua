-- What servers share in their wording: kinds of refusal, in words that stand for one thing only. Lower case, plain text.
return {
  { id = "words-starttls-first", cause = "tls.required", weight = 12, code = { 530, 538, 550, 554 }, says = { "starttls" },
    when = function(e) return e.encrypted == false end },
  { id = "words-mechanism", cause = "auth.mechanism_unsupported", weight = 7, stage = "auth", code = { 534, 535 }, says = { "mechanism" } },
  { id = "words-app-specific", cause = "auth.app_password_required", weight = 7, stage = "auth", class = 5, says = { "application-specific password" } },
  { id = "words-app-password", cause = "auth.app_password_required", weight = 7, stage = "auth", class = 5, says = { "app password" } },
  { id = "words-web-browser", cause = "auth.browser_login_required", weight = 6, stage = "auth", class = 5, says = { "web browser" } },
  { id = "words-smtp-auth-off", cause = "auth.smtp_auth_disabled", weight = 8, stage = "auth", class = 5, says = { "smtpclientauthentication is disabled" } },
  { id = "words-basic-auth-off", cause = "auth.basic_auth_disabled", weight = 8, stage = "auth", class = 5, says = { "basic authentication", "disabled" } },
  { id = "words-too-many", cause = "auth.too_many_attempts", weight = 8, stage = "auth", says = { "too many" } },
  { id = "words-not-owned", cause = "mail.sender_not_allowed", weight = 6, stage = { "mail", "rcpt", "send" }, class = 5, says = { "not owned" } },
  { id = "words-relay", cause = "rcpt.relay_denied", weight = 5, stage = "rcpt", class = 5, says = { "relay" } },
  { id = "words-greylist", cause = "send.greylisted", weight = 6, class = 4, says = { "greylist" } },
}
