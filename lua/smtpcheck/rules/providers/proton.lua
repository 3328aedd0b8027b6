-- Proton Mail: Bridge, which listens on this machine and has passwords of its own, and the submission server with its tokens.
local w = require("smtpcheck.rules.vocabulary").words

local user, user_read = "https://github.com/ProtonMail/proton-bridge/issues/503", "2024-11-10"
local path, path_read = "https://github.com/shenxn/protonmail-bridge-docker/issues/28", "2021-04-16"
local password, password_read = "https://github.com/ProtonMail/proton-bridge/issues/214", "2021-08-24"
local token, token_read = "https://github.com/dawidd6/action-send-mail/issues/208", "2024-06-25"

return {
  { id = "proton-bridge-password", cause = "auth.bad_credentials", weight = 10, source = password, date = password_read, says = { w [[
      incorrect bridge password | check bridge password ]] } },
  { id = "proton-bridge-user", cause = "auth.bad_credentials", weight = 9, provider = "proton-bridge", source = user, date = user_read,
    says = { w [[ no such user ]] }, unless = w [[ recipient ]] },
  { id = "proton-bridge-sender", cause = "mail.sender_not_allowed", weight = 12, source = path, date = path_read, says = { w [[
      invalid return path not owned ]] } },
  { id = "proton-bridge-account", cause = "mail.sender_not_allowed", weight = 12, source = user, date = user_read, says = { w [[
      account is not available in bridge ]] } },
  { id = "proton-hydroxide-sender", cause = "mail.sender_not_allowed", weight = 12,
    source = "https://github.com/emersion/hydroxide/issues/173", date = "2022-06-13", says = { w [[
      transaction failed unknown sender address ]] } },
  { id = "proton-token", general = true, cause = "auth.wrong_credential_type", weight = 5, stage = "auth", provider = "proton-smtp",
    source = token, date = token_read, says = { w [[ authentication failed ]] }, unless = w [[ mechanism ]] },
}
