-- Questions that decide whether an alternative is worth its steps. Each is asked before the branch of its cause.
local function decide(id, cause, yes, no)
  return { id = id, decides = cause, who = "user", asks = true, yes = yes, no = no, done = "next" }
end

return {
  decide("account_opens", "auth.account_disabled", "branch", "next"),
  decide("organisation_account", "auth.smtp_auth_disabled", "next", "branch"),
  decide("password_works_elsewhere", "auth.basic_auth_disabled", "branch", "next"),
  decide("asked_for_new_password", "auth.password_expired", "next", "branch"),
  decide("works_from_elsewhere", "auth.client_not_allowed", "next", "branch"),
  decide("tried_again_and_again", "auth.too_many_attempts", "next", "branch"),
  decide("sender_on_list", "mail.sender_unverified", "branch", "next"),
  decide("another_recipient_works", "rcpt.rejected", "next", "branch"),
}
