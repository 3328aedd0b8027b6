--- The steps that repair a cause, in order: here by name, their words in the catalogue, so that languages cannot disagree on
-- what is to be done. Pure data, and one function that puts the words in.
local advice = {}

advice.order = {
  ["unknown"] = { "read_transcript", "ask_provider" },
  ["settings.invalid"] = { "correct_fields" },
  ["dns.not_found"] = { "check_host_name" },
  ["dns.unavailable"] = { "try_name_service_again" },
  ["connect.refused"] = { "check_port", "check_host_refuses" },
  ["connect.timeout"] = { "try_other_port", "ask_about_firewall" },
  ["connect.unreachable"] = { "check_network" },
  ["connect.closed"] = { "try_again_busy", "swap_port" },
  ["greeting.rejected"] = { "read_reply_block_list", "ask_provider_address" },
  ["greeting.unavailable"] = { "try_again_maintenance" },
  ["greeting.not_smtp"] = { "check_host_and_port" },
  ["greeting.timeout"] = { "check_port_and_security", "allow_more_time" },
  ["ehlo.rejected"] = { "set_helo" },
  ["tls.implicit_expected"] = { "set_tls" },
  ["tls.plaintext_port"] = { "set_starttls" },
  ["tls.starttls_not_offered"] = { "try_465", "compare_networks" },
  ["tls.starttls_refused"] = { "tell_provider_starttls" },
  ["tls.required"] = { "switch_tls_on" },
  ["tls.cert_expired"] = { "check_clock", "renew_certificate" },
  ["tls.cert_name_mismatch"] = { "use_certificate_name" },
  ["tls.cert_self_signed"] = { "trust_own_ca" },
  ["tls.cert_untrusted"] = { "complete_chain", "name_ca" },
  ["tls.cert_revoked"] = { "replace_certificate" },
  ["tls.protocol_version"] = { "update_tls" },
  ["tls.handshake_failed"] = { "check_client_certificate", "tell_provider_alert" },
  ["auth.bad_credentials"] = { "check_login", "turn_on_two_step", "make_app_password" },
  ["auth.app_password_required"] = { "keep_user_name", "two_step_first", "put_app_password" },
  ["auth.browser_login_required"] = { "sign_in_with_browser" },
  ["auth.basic_auth_disabled"] = { "use_oauth" },
  ["auth.smtp_auth_disabled"] = { "ask_admin_smtp_auth" },
  ["auth.service_not_enabled"] = { "switch_on_smtp" },
  ["auth.wrong_credential_type"] = { "make_smtp_credentials" },
  ["auth.oauth_token_rejected"] = { "get_new_token" },
  ["auth.mechanism_unsupported"] = { "auth_auto", "check_offered" },
  ["auth.not_offered"] = { "check_login_port", "check_security" },
  ["auth.encryption_required"] = { "protect_login" },
  ["auth.required"] = { "enter_login" },
  ["auth.account_disabled"] = { "ask_about_account" },
  ["auth.password_expired"] = { "change_password" },
  ["auth.too_many_attempts"] = { "wait_quietly", "then_check_password" },
  ["auth.client_not_allowed"] = { "ask_admin_allow" },
  ["auth.temporary_failure"] = { "try_login_again" },
  ["mail.sender_not_allowed"] = { "use_own_sender" },
  ["mail.sender_unverified"] = { "verify_sender" },
  ["mail.sender_rejected"] = { "check_sender" },
  ["rcpt.relay_denied"] = { "log_in_to_send", "check_outgoing_host" },
  ["rcpt.unknown_recipient"] = { "check_recipient" },
  ["rcpt.rejected"] = { "read_reply_recipient" },
  ["send.quota_exceeded"] = { "wait_or_raise_limit" },
  ["send.rate_limited"] = { "slow_down" },
  ["send.greylisted"] = { "try_message_again" },
  ["send.message_too_large"] = { "make_smaller" },
  ["send.content_rejected"] = { "send_plain" },
  ["send.policy_rejected"] = { "check_domain_records" },
  ["server.temporary"] = { "try_again_later" },
  ["server.permanent"] = { "read_reply" },
  ["server.protocol_error"] = { "check_what_answers" },
  ["timeout"] = { "try_with_more_time" },
  ["ok"] = {},
}

--- Steps in a catalogue's words.
-- @tparam table names of steps, in order
-- @tparam table catalogue messages of one language
-- @tparam function fill text -> text with its places filled
-- @treturn table array of { id =, title =, text = }
function advice.steps(names, catalogue, fill)
  local steps = {}
  for i, name in ipairs(names or {}) do
    local words = catalogue.steps[name]
    steps[i] = { id = name, title = fill(words[1]), text = fill(words[2]) }
  end
  return steps
end

return advice
