-- After the login: sender, recipient, message, limits.
return {
  { id = "use_own_sender", causes = { "mail.sender_not_allowed" }, who = "user", link = { "help_url" }, changes = { "from" } },
  {
    id = "add_alias", causes = { "mail.sender_not_allowed" }, who = "user",
    impossible = { provider_kind = { "transactional", "corporate" } },
    link = { "help_url" },
  },
  {
    id = "ask_admin_send_as", causes = { "mail.sender_not_allowed" }, who = "admin",
    impossible = { provider_kind = { "transactional", "webmail", "isp" } },
    link = { "help_url" },
  },
  {
    id = "verify_sender", causes = { "mail.sender_unverified", "mail.sender_not_allowed" }, who = "user",
    when = { { cause = "mail.sender_unverified" }, { provider_kind = "transactional" } },
    link = { "help_url" },
  },
  {
    id = "use_verified_sender", causes = { "mail.sender_unverified" }, who = "user",
    link = { "help_url" }, changes = { "from" },
  },
  { id = "check_sender", causes = { "mail.sender_rejected" }, who = "user", changes = { "from" } },

  {
    id = "log_in_to_send", causes = { "rcpt.relay_denied" }, who = "user",
    proved = { credential = { "password", "token", "app_password" } },
    link = { "help_url" }, changes = { "username", "password" },
  },
  {
    id = "check_outgoing_host", causes = { "rcpt.relay_denied" }, who = "user",
    proved = { seen = "outgoing_host" },
    link = { "help_url" }, changes = { "host" },
  },
  { id = "check_recipient", causes = { "rcpt.unknown_recipient" }, who = "user" },
  { id = "try_other_recipient", causes = { "rcpt.rejected" }, who = "user" },

  { id = "wait_or_raise_limit", causes = { "send.quota_exceeded" }, who = "user", link = { "help_url" } },
  { id = "slow_down", causes = { "send.rate_limited" }, who = "user", link = { "help_url" } },
  { id = "try_message_again", causes = { "send.greylisted" }, who = "user" },
  { id = "make_smaller", causes = { "send.message_too_large" }, who = "user" },
  { id = "send_plain", causes = { "send.content_rejected" }, who = "user" },
  { id = "check_domain_records", causes = { "send.policy_rejected" }, who = "admin", link = { "help_url" } },
  { id = "try_again_later", causes = { "server.temporary" }, who = "provider" },
}
