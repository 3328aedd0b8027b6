-- Ways in that are switched off, or other than a password, and accounts that are shut: what the article does not know.
local BAD, APP, TYPE = "auth.bad_credentials", "auth.app_password_required", "auth.wrong_credential_type"

local for_persons = { "webmail", "isp", "hosting" }
local login_given = { credential = { "password", "token", "app_password" } }

return {
  -- OAuth only
  {
    id = "use_oauth",
      causes = { BAD, APP, "auth.basic_auth_disabled", "auth.smtp_auth_disabled", "auth.mechanism_unsupported", "unknown" }, who = "user",
    when = { { cause = "auth.basic_auth_disabled" }, { secret_wanted = "oauth" },
      { cause = "auth.mechanism_unsupported", only_oauth = true }, { seen = { "advanced_protection", "ask_admin_app_passwords" } } },
    impossible = { { credential = "token" }, { cause = "unknown", before_login = true }, { cause = "unknown", after_login = true } },
    link = { "help_url" }, changes = { "access_token" },
  },
  {
    id = "ask_admin_password_login", causes = { "auth.basic_auth_disabled" }, who = "admin",
    impossible = { { provider_kind = for_persons }, { secret_wanted = "oauth" }, { credential = "token" } },
    link = { "help_url" },
  },

  -- SMTP login or access switched off
  {
    id = "ask_admin_smtp_auth_365", causes = { "auth.smtp_auth_disabled" }, who = "admin",
    when = { provider = "microsoft-365" },
    link = { "help_url" },
  },
  {
    id = "ask_admin_smtp_auth", causes = { "auth.smtp_auth_disabled" }, who = "admin",
    impossible = { { provider = "microsoft-365" }, { provider_kind = for_persons } },
    link = { "help_url" },
  },
  {
    id = "switch_on_smtp", causes = { "auth.service_not_enabled", "auth.smtp_auth_disabled" }, who = "user",
    when = { { cause = "auth.service_not_enabled" }, { provider_kind = for_persons } },
    impossible = { { provider_kind = "corporate" } },
    link = { "help_url" },
  },
  {
    id = "ask_admin_access", causes = { "auth.service_not_enabled" }, who = "admin",
    when = { provider_kind = "corporate" },
    link = { "help_url" },
  },
  {
    id = "see_whether_switched_on", causes = { BAD }, who = "user",
    when = { provider_has_switch = true, provider_kind = for_persons },
    impossible = { secret_wanted = "oauth" },
    link = { "help_url" },
    asks = true, yes = "next", no = "switch_on_smtp", done = "retest",
  },

  -- API key or SMTP credentials
  {
    id = "make_api_key", causes = { BAD, APP, TYPE }, who = "user",
    when = { secret_wanted = "key" },
    link = { "app_password_url", "help_url" }, changes = { "username", "password" },
  },
  {
    id = "make_smtp_credentials", causes = { BAD, APP, TYPE }, who = "user",
    when = { { cause = TYPE }, { secret_wanted = "smtp" } },
    impossible = { secret_wanted = "key" },
    link = { "app_password_url", "help_url" }, changes = { "username", "password" },
  },

  -- OAuth 2.0 tokens
  {
    id = "get_new_token", causes = { BAD, "auth.oauth_token_rejected" }, who = "user",
    when = { { cause = "auth.oauth_token_rejected" }, { credential = "token" } },
    link = { "help_url" }, changes = { "access_token" },
  },
  { id = "name_of_token", causes = { "auth.oauth_token_rejected" }, who = "user", changes = { "username" } },

  -- mechanisms
  {
    id = "auth_auto", causes = { "auth.mechanism_unsupported" }, who = "user",
    proved = { { auth = "auto" }, { only_oauth = true } },
    changes = { "auth" },
  },
  {
    id = "check_offered", causes = { "auth.mechanism_unsupported" }, who = "user",
    link = { "help_url" }, changes = { "auth" },
  },

  -- no login on this port, or none made
  {
    id = "check_login_port", causes = { "auth.not_offered" }, who = "user",
    proved = { port = { 465, 587, 2525 } },
    link = { "help_url" }, changes = { "port", "security" },
  },
  {
    id = "check_security", causes = { "auth.not_offered" }, who = "user",
    proved = { { encrypted = true }, { security = { "starttls", "tls" } } },
    link = { "help_url" }, changes = { "security" },
  },
  {
    id = "check_login_host", causes = { "auth.not_offered" }, who = "user",
    proved = { seen = "outgoing_host" },
    link = { "help_url" }, changes = { "host" },
  },
  {
    id = "enter_login", causes = { "auth.required" }, who = "user",
    proved = login_given,
    link = { "help_url" }, changes = { "username", "password" },
  },
  { id = "program_logs_in", causes = { "auth.required" }, when = login_given, who = "user" },

  -- the account
  {
    id = "unlock_account", causes = { "auth.account_disabled" }, who = "user",
    impossible = { provider_kind = "transactional" },
    link = { "help_url" },
    asks = true, yes = "retest", no = "next", done = "retest",
  },
  { id = "ask_about_account", causes = { "auth.account_disabled" }, who = "admin", link = { "help_url" } },
  {
    id = "change_password", causes = { "auth.password_expired" }, who = "user",
    link = { "help_url" }, changes = { "password" },
  },
  { id = "wait_quietly", causes = { "auth.too_many_attempts" }, who = "user", done = "next" },
  {
    id = "then_check_password", causes = { "auth.too_many_attempts" }, who = "user",
    impossible = { credential = "token" },
    link = { "help_url" }, changes = { "username", "password" },
    asks = true, mends = "no", yes = "retest", no = "retest",
  },
  { id = "ask_admin_allow", causes = { "auth.client_not_allowed" }, who = "admin", link = { "help_url" } },
  { id = "try_login_again", causes = { "auth.temporary_failure" }, who = "provider" },
}
