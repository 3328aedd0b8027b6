-- The sender: may this login send as that address, is it verified, does it exist. Told at MAIL, at RCPT or after the message, and
-- under many codes; 553 and "relaying" among them.
local v = require "smtpcheck.rules.vocabulary"

local reply = { "mail", "rcpt", "send" }
local domain = v.words [[ domain | host | dominio | domaine | домен | 域名 | ドメイン ]]
local not_found = v.words [[
    not found | does not exist | doesn t exist | not exist | no such | can t resolve | cannot resolve | not resolve | unresolvable
    must resolve | no mx | no a record | couldn t be resolved | could not be resolved | no valid mx | invalid domain | unable to resolve
    lookup failed | unknown domain | is invalid | not valid | nicht gefunden | existiert nicht | n existe | no existe | nao existe
    non esiste | не существует | не найден | 不存在 ]]
local form = v.words [[
    syntax | malformed | fully qualified | need fully | bad address | illegal | not a valid address | invalid address | invalid input
    arg syntax | null sender ]]

return {
  { id = "sender-not-same", cause = "mail.sender_not_allowed", weight = 9, says = { v.sender, v.not_same },
    stage = { "auth", "mail", "rcpt", "send" },
    unless = v.words [[
        literals | spf sender | mx record | has been denied | unauthenticated | verified | sandbox | not logged in | spf | dkim | dmarc
        sending from domain ]] },
  { id = "sender-account", cause = "mail.sender_not_allowed", weight = 8, stage = reply, says = { v.words [[
      mail from | from | sender | expediteur | remitente | absender | 发件人 ]],
      v.words [[
          authorized user | authorization user | authenticated user | authentication | auth account | login user | logged in user
          mismatch with login | username | user name | configurata per l autenticazione | authentifiz ]],
      v.words [[ must | not | doesn t | don t | mismatch | non | nicht | equal | same ]] } },
  { id = "sender-relaying-as", cause = "mail.sender_not_allowed", weight = 11, says = { v.words [[
      sender is not allowed to relay | not allowed to relay emails | not permitted to relay as ]] } },
  { id = "sender-not-owned", cause = "mail.sender_not_allowed", weight = 10, says = { v.words [[
      not owned by user | not owned by | send as denied | permissions to send as | not authorized to send as | not allowed to send as
      permission to send as | cannot send as | not permitted to send as | send on behalf | not authorized to send from
      not authorized to use | may not send | sender is not authorized | must use this domain | sender address must | unauthorized sender
      sender address is unauthorized | from address not allowed | invalid from address for this account ]] } },
  { id = "sender-logged-in-as", cause = "auth.required", weight = 12, says = { v.sender, v.words [[ not logged in ]] } },

  { id = "sender-unverified", cause = "mail.sender_unverified", weight = 10, stage = reply,
    says = { v.words [[
        sender | identity | identities | from address | from email | email address | domain | sending domain | address in your account
        mail from | absender | expediteur | remitente | 发件 | домен ]], v.unverified },
    unless = v.words [[
        recipient | verify failed | address verification | unverified address | spf | dkim | dmarc | callout | could not verify sender
        sender verif | helo ]] },
  { id = "sender-verified-identity", cause = "mail.sender_unverified", weight = 11, says = { v.words [[
      email address is not verified | not a verified | verified sender | sender identity | unconfigured domain | domain must be verified
      verify your domain | verify your sender | sender not verified | domain is not verified | domain not verified | unverified domain
      unverified sender | sender signature | not been verified | authorized recipients | is not confirmed | confirmed sender ]] } },
  { id = "sender-domain-not-allowed", cause = "mail.sender_unverified", weight = 9, stage = reply,
    says = { domain, v.words [[
        not allowed to send | not associated with your account | is not allowed | not in your account | not registered | not configured
        not set up | not authorized to send ]], v.words [[
        send | associated | account ]] },
    unless = v.words [[ spf | dmarc | relay | recipient ]] },

  { id = "sender-domain-missing", cause = "mail.sender_rejected", weight = 10, says = { v.words [[
      sender | mail from | from address | from domain | from_ | return path | originator | absender | expediteur | remitente | emetteur
      отправител | 发件人 ]], domain, not_found },
    unless = v.words [[ recipient address rejected | helo | reverse | ptr ]] },
  { id = "sender-rejected", cause = "mail.sender_rejected", weight = 7, says = { v.words [[
      sender address rejected | sender has been denied | sender rejected | sender denied | sender refused | invalid sender | bad sender
      sender invalid | sender address is invalid | emetteur invalide | sender verify failed | could not verify sender | sender unknown
      unknown sender | sender not accepted | absender abgelehnt | remitente rechazado | expediteur refuse | отправитель отвергнут
      mittente rifiutato ]] },
    unless = v.words [[ spf sender | not logged in | not owned | not allowed | coincide | configurata | not permitted | verified ]] },
  { id = "sender-refused", cause = "mail.sender_rejected", weight = 5, stage = reply, says = { v.sender, v.refused },
    unless = v.words [[ not allowed | not owned | not logged in | disallowed | verified | spf | dmarc | dkim | spam | reputation ]] },
  { id = "sender-malformed", general = true, cause = "mail.sender_rejected", weight = 6, stage = "mail", says = { form } },
  { id = "sender-command", cause = "mail.sender_rejected", weight = 5, stage = "mail", code = { 500, 501, 553, 555 },
    says = { v.words [[ invalid | syntax | command | was expecting ]] } },
}
