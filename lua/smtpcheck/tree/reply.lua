-- Before all else: whose page this is, and the server's own words where nothing better is known.
local login_and_sender = { "auth.bad_credentials", "auth.app_password_required", "auth.browser_login_required", "auth.basic_auth_disabled",
  "auth.smtp_auth_disabled", "auth.service_not_enabled", "auth.wrong_credential_type", "auth.oauth_token_rejected",
  "auth.account_disabled", "auth.password_expired", "auth.too_many_attempts", "auth.client_not_allowed", "mail.sender_not_allowed",
  "mail.sender_unverified", "mail.sender_rejected", "send.quota_exceeded", "send.rate_limited" }

return {
  { id = "campaign_page", causes = login_and_sender, when = { kind = "campaign" }, who = "user",
    asks = true, yes = "end", no = "next", done = "end", learn = { no = { kind = "user" } } },
  { id = "read_transcript", causes = { "unknown" }, who = "user", done = "next" },
  { id = "read_reply", causes = { "server.permanent", "rcpt.rejected" }, who = "user" },
  { id = "read_reply_block_list", causes = { "greeting.rejected" }, who = "user", done = "next" },
}
