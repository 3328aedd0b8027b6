-- The three steps of the article. STEP 1 begins with what the evidence shows of user name and password; what the server or
-- the provider's record has settled is left out.
local BAD, APP, BROWSER, TYPE = "auth.bad_credentials", "auth.app_password_required", "auth.browser_login_required",
  "auth.wrong_credential_type"

local app_password_form = { secret_form = "app_password" }
local made_for_smtp = { "key", "smtp" }

-- What failed then has nothing to do with the password.
local not_the_password = { "auth.mechanism_unsupported", "auth.not_offered", "auth.encryption_required", "auth.required", "tls.required" }

-- No password of the account is the way in, so that checking it helps nothing.
local other_way_in = { { secret_wanted = { "key", "smtp", "oauth" } }, { credential = "token" }, { main = not_the_password } }

-- Providers that know no app passwords, senders that are no person, and failures that have nothing to do with them. Where the
-- provider's record names none, only the server's own words speak for one.
local no_app_password = {
  { secret_wanted = { "code", "key", "smtp", "oauth" } }, { kind = "campaign" }, { credential = "token" }, { main = not_the_password },
  { cause = { BAD, BROWSER, "unknown" }, two_step_at = "unlisted" }, { alternative = true, two_step_at = "unlisted" },
  { cause = BROWSER, two_step_at = "unknown" },
  { cause = "unknown", before_login = true }, { cause = "unknown", after_login = true },
}

local function no_app_password_or(more)
  local list = { table.unpack(no_app_password) }
  list[#list + 1] = more
  return list
end

return {
  -- STEP 1: what the evidence shows
  {
    id = "account_host", causes = { BAD, APP, TYPE }, who = "user",
    when = { other_account = true },
    changes = { "host", "port", "security" },
  },
  {
    id = "fixed_user_name", causes = { BAD, APP, TYPE }, who = "user",
    when = { user_name_wanted = "fixed", username_form = { "address", "local", "domain\\user" } },
    link = { "help_url" }, changes = { "username" },
  },
  {
    id = "generated_user_name", causes = { BAD, APP, TYPE }, who = "user",
    when = { user_name_wanted = { "smtp_username", "account_id", "api_token" }, username_form = "address" },
    link = { "app_password_url", "help_url" }, changes = { "username" },
  },
  {
    id = "whole_address", causes = { BAD }, who = "user",
    when = { user_name_wanted = "full_address", username_form = { "local", "domain\\user" } },
    link = { "help_url" }, changes = { "username" },
  },
  {
    id = "short_user_name", causes = { BAD }, who = "user",
    when = { user_name_wanted = "local_part", username_form = "address" },
    link = { "help_url" }, changes = { "username" },
  },
  {
    id = "dotted_user_name", causes = { BAD }, who = "user",
    when = { user_name_wanted = "localpart.domain", username_form = { "address", "local" } },
    link = { "help_url" }, changes = { "username" },
  },
  {
    id = "blank_in_password", causes = { BAD }, who = "user",
    when = { { note_blank_at_end = true }, { note_blank_at_start = true }, { note_line_end = true } },
    changes = { "password" },
  },
  {
    id = "blanks_in_app_password", causes = { BAD, APP }, who = "user",
    when = { note_groups_of_four = true },
    changes = { "password" },
  },
  {
    id = "capitals_in_password", causes = { BAD }, who = "user",
    when = { note_capitals = true },
    impossible = { { secret_wanted = made_for_smtp }, app_password_form },
    changes = { "password" },
  },

  -- STEP 1: user name and password
  {
    id = "keep_user_name", causes = { APP }, who = "user",
    proved = { seen = { "check_login", "check_app_password", "fixed_user_name", "generated_user_name" } },
    impossible = other_way_in,
    link = { "help_url" }, changes = { "username" },
    asks = true, mends = "no", yes = "next", no = "next", done = "next",
  },
  {
    id = "check_app_password", causes = { BAD, APP }, who = "user",
    when = app_password_form,
    impossible = other_way_in,
    link = { "app_password_url", "help_url" }, changes = { "username", "password" },
    asks = true, mends = "no", yes = "next", no = "retest",
  },
  {
    id = "check_key", causes = { BAD }, who = "user",
    when = { secret_wanted = made_for_smtp },
    link = { "app_password_url", "help_url" }, changes = { "username", "password" },
    asks = true, mends = "no", yes = "next", no = "retest",
  },
  {
    id = "check_login", causes = { BAD, "unknown" }, who = "user",
    proved = { app_password_form, { seen = "keep_user_name" }, { cause = "unknown", after_login = true } },
    impossible = { { cause = "unknown", before_login = true }, table.unpack(other_way_in) },
    link = { "help_url" }, changes = { "username", "password" },
    asks = true, mends = "no", yes = "next", no = "retest",
  },
  { id = "sign_in_with_browser", causes = { BROWSER }, who = "user", link = { "help_url" } },

  -- STEP 2: 2-step verification
  {
    id = "two_step", causes = { BAD, APP, BROWSER, "unknown" }, who = "user",
    proved = { app_password_form, { two_step = "on" } },
    impossible = no_app_password_or({ two_step_at = { "none", "maybe", "unlisted" } }),
    link = { "two_factor_url" },
    asks = true, yes = "next", no = "switch_on_two_step", done = "next",
      learn = { yes = { two_step = "on" }, done = { two_step = "on" } },
  },
  {
    id = "see_about_two_step", causes = { BAD, APP, BROWSER, "unknown" }, who = "user",
    when = { two_step_at = { "maybe", "unlisted" } },
    proved = { app_password_form, { two_step = "on" } },
    impossible = no_app_password,
    link = { "app_password_url", "help_url" },
    done = "next", learn = { done = { two_step = "on" } },
  },
  {
    id = "switch_on_two_step", only_from = true, who = "user",
    link = { "two_factor_url", "help_url" },
    no = "organisation_off", done = "app_password", learn = { no = { two_step = "off" }, done = { two_step = "on" } },
  },

  -- STEP 3: app password, and why there may be none
  {
    id = "app_password", causes = { BAD, APP, BROWSER, "unknown" }, who = "user",
    proved = app_password_form,
    impossible = no_app_password_or({ two_step = "off" }),
    link = { "app_password_url", "help_url" }, changes = { "password" },
    asks = true, mends = "yes", yes = "retest", no = "no_two_step_yet",
  },
  {
    id = "authorization_code", causes = { BAD, APP, BROWSER, "unknown" }, who = "user",
    when = { secret_wanted = "code" },
    impossible = { { cause = "unknown", before_login = true }, { cause = "unknown", after_login = true } },
    link = { "app_password_url", "help_url" }, changes = { "password" },
  },
  {
    id = "no_two_step_yet", only_from = true, who = "user",
    proved = { two_step = "on" },
    link = { "two_factor_url", "help_url" },
    asks = true, yes = "security_keys_only", no = "switch_on_two_step", done = "app_password", otherwise = "security_keys_only",
      learn = { yes = { two_step = "on" }, done = { two_step = "on" } },
  },
  {
    id = "security_keys_only", only_from = true, who = "user",
    link = { "two_factor_url", "help_url" },
    asks = true, yes = "app_password", no = "advanced_protection", done = "app_password",
  },
  {
    id = "advanced_protection", only_from = true, who = "user",
    when = { { provider = { "gmail", "google-workspace" } }, { provider_known = false } },
    link = { "help_url" },
    asks = true, yes = "use_oauth", no = "organisation_off", done = "app_password", otherwise = "organisation_off",
  },
  {
    id = "organisation_off", only_from = true, who = "user",
    asks = true, yes = "ask_admin_app_passwords", no = "next", done = "next",
  },
  {
    id = "ask_admin_app_passwords", only_from = true, who = "admin",
    link = { "help_url" },
    no = "use_oauth", done = "app_password", learn = { done = { two_step = "on" } },
  },
}
