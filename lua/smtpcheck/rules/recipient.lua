-- The recipient: does the mailbox exist, does it take this, and does the server carry mail there at all.
local v = require "smtpcheck.rules.vocabulary"

local after = { "rcpt", "send" }
local relay = v.words [[ relay | retransmis | weiterleit | relais | reenvi | inoltr | пересылк | релей | 转发 | 中继 | 中継 ]]
local relay_refused = v.words [[
    denied | denies | negad | insecure | as a relay | check | not been configured to let | not permitted | prohibited | not allowed
    disallowed | rejected | refused | unable to | cannot | can t | do not | don t | not authorized | unauthorized | open relay
    access denied | attempt | no relay | forbidden | not accept | invalid credentials for | verboten | nicht erlaubt | abgelehnt
    interdit | refuse | non autorise | denegad | no permitid | non consentit | запрещ | 拒绝 | 禁止 | 不允许 | 拒否 ]]

local function answered(e)
  return e.reply ~= nil
end

return {
  { id = "recipient-unknown", cause = "rcpt.unknown_recipient", weight = 10, says = { v.words [[
      user unknown | unknown user | no such user | no mailbox | mailbox not found | recipient not found | unknown recipient
      recipient unknown | address not found | host unknown | user doesn t exist | user does not exist | user not found | no such recipient
      no such mailbox | mailbox does not exist | mailbox unknown | unknown mailbox | account does not exist | unrouteable address
      unroutable address | undeliverable address | couldn t find any host | name service error | no smtp service | user is unknown
      invalid recipient | recipient address rejected domain not found | invalid mailbox
      email account that you tried to reach does not exist | no such address | recipient does not exist | bad destination mailbox
      not a known user | no longer available | no such domain | not a valid mailbox | no account by that name | doesn t have a
      does not have an account | this user doesn | not a valid recipient | empfanger unbekannt | benutzer unbekannt
      empfanger nicht gefunden | destinataire inconnu | utilisateur inconnu | destinatario desconocido | usuario desconocido
      no existe el usuario | utente sconosciuto | destinatario inesistente | usuario inexistente | destinatario nao existe
      пользователь не найден | неизвестный пользователь | 收件人不存在 | 用户不存在 | 邮箱不存在 | 宛先が存在しません | uzytkownik nieznany | nieznany uzytkownik
      onbekende gebruiker ]] },
    unless = v.words [[ sender | unverified address | mail from | full ]], stage = { "mail", "rcpt", "send", "dns" } },
  { id = "recipient-unknown-words", cause = "rcpt.unknown_recipient", weight = 6, stage = after, when = answered, says = { v.recipient,
    v.missing },
    unless = v.words [[ sender | full_ | quota | syntax | spf | disabled | from address | relay | too many | authenticat ]] },
  { id = "recipient-verification", cause = "server.temporary", weight = 8, class = 4, says = { v.words [[
      address verification in progress ]] } },

  { id = "recipient-full", cause = "rcpt.rejected", weight = 14, stage = after, says = { v.words [[
      recipient overquota | mailbox full | mailbox is full | mailbox for user is full | inbox is full | over quota | overquota
      quota exceeded | exceeded storage | full mailbox | over its quota | exceeded its quota | storage quota | mailbox size
      insufficient storage | disk quota | user is over | postfach voll | postfach ist voll | boite pleine | boite aux lettres pleine
      buzon lleno | buzon esta lleno | casella piena | caixa cheia | ящик переполнен | 邮箱已满 | メールボックスが一杯 | destinataire pleine
      destinatario lleno ]] },
    unless = v.words [[ policy rejection | relay quota | sending | insufficient system ]] },
  { id = "recipient-disabled", cause = "rcpt.rejected", weight = 9, stage = after, when = answered, says = { v.recipient, v.words [[
      disabled | inactive | suspended | deactivated | not active | blocked | closed | gesperrt | desactiv | отключен | 停用 ]] },
    unless = v.words [[ client host | ip address | your ip | sender | listed | spamhaus ]] },
  { id = "recipient-policy", cause = "rcpt.rejected", weight = 9, stage = after, says = { v.words [[
      recipient preferences | recipient has been denied | envelope recipient | recipient has exceeded | they can receive
      does not accept mail from | not accepting mail | recipient not allowed | not allowed to receive | only accepts
      recipients were rejected | bad address syntax | parse to address | to address | receiving mail too ]] },
    unless = v.words [[ size | user unknown | relay | blocked using | spamhaus | recipsizelimit ]] },
  { id = "recipient-refused", cause = "rcpt.rejected", weight = 4.5, stage = after, says = { v.words [[
      recipient | destinat | empfanger | mailbox unavailable | 收件人 | получател ]], v.refused },
    unless = v.words [[
        unknown | not found | not exist | relay | greylist | graylist | spf | quota | too many | authenticat | sender | policy
        client host | verif ]] },

  { id = "recipient-unavailable", cause = "rcpt.unknown_recipient", weight = 4.5, stage = after, says = { v.words [[
      mailbox unavailable | mailbox not available | mailbox is unavailable ]] } },
  { id = "recipient-unavailable-refused", cause = "rcpt.rejected", weight = 4.5, stage = after, says = { v.words [[
      mailbox unavailable | mailbox not available | mailbox is unavailable ]] } },
  { id = "recipient-may-not", cause = "rcpt.relay_denied", weight = 7, stage = "rcpt", says = { v.words [[
      you are not allowed to send | not allowed to send mail | not allowed to send email | not allowed to send to | not permitted to send
      forward path ]] },
    unless = v.words [[ sender | from address | on behalf | send as ]] },
  { id = "recipient-forward-path", cause = "rcpt.relay_denied", weight = 8, says = { v.words [[
      forward path ]], v.words [[
      not allowed | denied | refused ]] } },
  { id = "recipient-relay", cause = "rcpt.relay_denied", weight = 12, says = { relay, relay_refused },
    unless = v.words [[
        disallowed as | sender is not | proper authentication | authentication required | authenticate | relay limit | relay quota
        not allowed to relay | log in | login | smtp auth ]],
    stage = { "mail", "rcpt", "send" } },
  { id = "recipient-relay-login", cause = "auth.required", weight = 13, stage = { "mail", "rcpt", "send" }, says = { relay, v.words [[
      proper authentication | authentication required | authenticate | log in | login first | smtp auth | pop before | check mail ]] },
    unless = v.words [[ not allowed to relay | disallowed as ]] },
  -- Postfix's words for everybody who has not logged in, on a port for those who have
  { id = "recipient-client-without-login", cause = "rcpt.relay_denied", weight = 14, stage = { "mail", "rcpt" }, says = { v.words [[
      client host rejected access denied ]] },
    when = function(e) return e.source == "check" and e.credential == nil end },
  { id = "recipient-not-carried", cause = "rcpt.relay_denied", weight = 6, says = { v.words [[ cannot deliver mail for ]] } },
  { id = "recipient-not-local", cause = "rcpt.relay_denied", weight = 9, stage = { "mail", "rcpt" }, says = { v.words [[
      rcpthosts | anfitrio | lista de hosts | not in my list of allowed | not a local | not local | not hosted here | we don t handle mail
      not a domain of mine | non local | kein lokaler ]] } },
}
