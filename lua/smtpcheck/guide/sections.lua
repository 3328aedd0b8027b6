-- The sections of the article, in its order: what stands in each for which provider. Their words are in messages/ under
-- `guide.sections`, those of their steps under `steps`, as the tree has them. A section is data:
--
--     id          key of its words
--     texts       its sentences, each { key, when = condition }, in this order; those that hold are joined
--     when        there only where this holds; without it the section is in every article
--     impossible  left out where this holds
--     causes      whose steps to take, as the tree lists them for this provider
--     steps       those of them that belong here; where there are none, the section is left out
--     facts       fields of the provider's record that are shown
--
-- Conditions are those of the tree (tree/conditions.lua); besides its facts there are `password` (the record's word for it),
-- `has_oauth`, `has_limits`, `servers` ("none", "one", "several"), `any_placeholder` and `any_unprotected`.
local BAD, APP = "auth.bad_credentials", "auth.app_password_required"

local made_for_sending = { secret_wanted = { "key", "smtp" } }
local only_oauth = { secret_wanted = "oauth" }
local known, unknown = { provider_known = true }, { provider_known = false }

-- Programs and consoles have no 2-step verification or app password that a mail program meets.
local no_person = { provider_kind = { "transactional", "bridge" } }

return {
  { id = "purpose", texts = { { "text" } } },
  {
    id = "settings",
    texts = {
      { "general", when = unknown }, { "no_host", when = { servers = "none" } }, { "one", when = { servers = "one" } },
      { "several", when = { servers = "several", provider_known = true } }, { "placeholder", when = { any_placeholder = true } },
      { "unprotected", when = { any_unprotected = true } },
    },
    facts = { "smtp_enable", "notes", "disputed" },
  },
  { id = "test", texts = { { "text" } } },
  {
    id = "refused",
    texts = { { "key", when = made_for_sending }, { "oauth", when = only_oauth },
      { "text", when = { secret_wanted = { "account", "app", "code", "unknown" } } } },
  },

  {
    id = "step1", texts = { { "text" } }, causes = { BAD },
    steps = { "fixed_user_name", "generated_user_name", "whole_address", "short_user_name", "dotted_user_name", "check_key",
      "check_login" },
  },
  {
    id = "step2", texts = { { "text" } }, causes = { APP }, impossible = no_person,
    steps = { "two_step", "see_about_two_step" },
  },
  {
    id = "step3", causes = { APP }, impossible = no_person,
    texts = { { "required", when = { password = "app_password_required" } }, { "if_two_step", when = { password = "app_password_if_2fa" } },
      { "code", when = { secret_wanted = "code" } }, { "unknown", when = { secret_wanted = { "account", "unknown" } } } },
    steps = { "app_password", "authorization_code" },
  },

  {
    id = "access", causes = { "auth.service_not_enabled" },
    when = { unknown, { provider_has_switch = true, provider_kind = { "webmail", "isp", "hosting" } } },
    texts = { { "text", when = known }, { "general", when = unknown } },
    steps = { "switch_on_smtp" }, facts = { "smtp_enable" },
  },
  {
    id = "oauth", causes = { "auth.basic_auth_disabled" }, when = { unknown, only_oauth },
    texts = { { "only", when = only_oauth }, { "general", when = unknown } },
    steps = { "use_oauth", "ask_admin_password_login" },
  },
  {
    id = "oauth", when = { has_oauth = true }, impossible = only_oauth,
    texts = { { "also" } },
  },
  {
    id = "credentials", causes = { "auth.wrong_credential_type", "mail.sender_not_allowed" },
    when = { unknown, made_for_sending, { provider_kind = "transactional" } },
    texts = { { "text", when = known }, { "general", when = unknown } },
    steps = { "make_api_key", "make_smtp_credentials", "verify_sender" },
  },
  {
    id = "admin", causes = { "auth.smtp_auth_disabled" }, when = { unknown, { provider_kind = "corporate" } }, texts = { { "text" } },
    steps = { "ask_admin_smtp_auth", "ask_admin_smtp_auth_365" },
  },
  {
    id = "limits", causes = { "send.quota_exceeded" }, when = { unknown, { has_limits = true } },
    texts = { { "text", when = known }, { "general", when = unknown } },
    steps = { "wait_or_raise_limit" }, facts = { "limits" },
  },

  { id = "campaigns", texts = { { "text" }, { "service", when = { provider_kind = "transactional" } } } },
}
