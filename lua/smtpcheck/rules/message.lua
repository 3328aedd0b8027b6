-- The message: quotas and rates, greylisting, size, content, and the policies of the receiving side.
local v = require "smtpcheck.rules.vocabulary"

local late = { "mail", "rcpt", "send" }
local listed = v.words [[
    blocklist | block list | blacklist | black list | blocked using | rbl_ | dnsbl | spamhaus | spamcop | sorbs | barracuda reputation
    barracudacentral | is listed | listed in | listed at | listing in | uceprotect | invaluement | abuseat | proofpoint dynamic
    cloudfilter | senderscore | poor reputation | bad reputation | low reputation | reputation of the | sending ip | ip reputation
    block for spam | banned sending ip | your ip | ip blocked | blocked ip | ip address blocked | s list | schwarze liste | liste noire
    lista negra | черный список | 黑名单 | ブラックリスト ]]
local reverse = v.words [[
    reverse dns | reverse hostname | rdns | ptr record | ptr_ | reverse lookup | reverse name | ip name lookup | cannot find your hostname
    cannot find your reverse | hostname lookup | no reverse | missing ptr | bad dns ptr | fcrdns ]]
local domain_records = v.words [[
    spf_ | spf check | dkim_ | dmarc | sender policy framework | domain owner discourages | authentication information
    authentication checks | unauthenticated email | unauthenticated mail | sender id | arc_ ]]

return {
  { id = "quota-period", cause = "send.quota_exceeded", weight = 9, says = { v.quota, v.used_up, v.period }, unless = v.words [[
      they can receive | defers and failures | login | attempts | concurrent | size | mailbox full | mailbox is full | thread limit
      frequency ]] },
  { id = "quota-sending", cause = "send.quota_exceeded", weight = 10, says = { v.words [[
      sending limit | sending quota | message limit | messages per day | messages per hour | emails per day | emails per hour
      recipients per day | per day limit | daily limit | daily quota | daily sending | hourly limit | monthly limit | monthly quota
      relay quota | relay limit exceeded | quota exceeded policy | mail limit | email limit | limit of messages | no credit
      not enough credit | insufficient credit | credits | out of credit | has exceeded its | recipients this hour | per 24 | plan limit
      quota reached | upgrade your plan | upgrade your account | tageslimit | sendelimit | versandlimit | limite d envoi | quota d envoi
      limite de envio | limite diario | limite di invio | limite giornaliero | дневной лимит | суточный лимит | лимит отправ | 发送上限 | 发信量
      发送量 | 每日发送 | 送信制限 | 送信数 ]] },
    unless = v.words [[ attempts | rate limit | peak | frequency | concurrent ]] },
  { id = "quota-words", cause = "send.quota_exceeded", weight = 6, stage = late, says = { v.quota, v.used_up }, unless = v.words [[
      size | big_ | large | mailbox | concurrent | thread | attempts | rate_ | connections | frequency | credentials | storage | resource
      hop ]] },
  { id = "quota-storage", general = true, cause = "send.quota_exceeded", weight = 5, stage = { "mail", "send" }, says = { v.words [[
      storage | mailbox full | over quota | disk quota | quota exceeded ]] }, unless = v.words [[
      message size | insufficient system storage ]] },

  { id = "rate-words", cause = "send.rate_limited", weight = 9, says = { v.words [[
      defers and failures | max defers | too many messages | too many mails | too many emails | too many connections | too many concurrent
      too many recipients | too many sessions | too many commands | too many requests | too fast | too quickly | too much mail
      rate limit | at a rate | rate limited | ratelimit | throttl | slow down | frequency limited | frequency limit
      concurrent connection | concurrent | thread limit | number of messages | unusual rate | sending rate | emails too fast
      message rate | connection rate | per second | per minute | exceeded the rate | connection limit | limit on simultaneous
      server busy | system busy | zu viele verbindungen | zu viele nachrichten | zu viele empfanger | trop de connexions
      trop de messages | trop de destinataires | demasiadas conexiones | demasiados mensajes | demasiados destinatarios
      troppe connessioni | слишком много соединений | слишком много сообщ | слишком часто | 发送频率 | 频率限制 | 频率过高 | 连接过多 | 并发 | 送信頻度 | 接続数 ]] }, unless = v.words [[
          login | attempts | auth ]] },
  { id = "greylist", cause = "send.greylisted", weight = 11, says = { v.words [[
      greylist | graylist | grey list | gray list | greylisting | postgrey | temporarily greylisted | please try again in
      try again in a few | retry in | серый список | 灰名单 | グレーリスト ]] },
    unless = v.words [[ too many | limit | login | auth ]] },

  { id = "size", cause = "send.message_too_large", weight = 10, says = { v.words [[
      message size | mail size | email size | message length | length of data | stream is more than | message too | message file
      message is too | email is too | mail is too | size exceeds | size limit | maximum size | message body | attachment | exceeds size
      message exceeds | nachricht | taille | tamano | dimensione | tamanho | размер | 邮件大小 | 邮件过大 | 附件 | サイズ | message larger | サイズが ]],
        v.big },
    unless = v.words [[ quota | day_ | daily | line_ ]] },

  { id = "content-spam", cause = "send.content_rejected", weight = 9, says = { v.words [[
      spam_ | spam message | spam content | as spam | with the below content | banned file | mime banned | file attachment
      looks like spam | junk | phish | virus | malware | trojan | content rejected | content filter | message content
      rejected for content | suspicious | prohibited content | banned content | bad content | unsolicited | blocked attachment
      attachment type | file type | executable | uribl | surbl | message was blocked | message has been blocked | message rejected as
      message was rejected | rejected due to content | security policy violation in the message | вирус | спам | 垃圾邮件 | 病毒 | 内容 | スパム
      ウイルス ]] },
    stage = late, unless = v.words [[
        reputation | spamhaus | sending ip | block for spam | client host | listed | not verified | ip address | your ip
        likely suspicious due ]] },
  { id = "content-attachment", cause = "send.content_rejected", weight = 10, says = { v.words [[
      attachment | file extension | file type | anhang | piece jointe | adjunto | allegato | anexo | вложени | 附件 | 添付 ]],
      v.words [[
          illegal | not allowed | blocked | forbidden | dangerous | prohibited | banned | rejected | unsafe | security | verboten
          interdit | prohibid | запрещ | 禁止 ]] }, unless = v.words [[
          too large | too big | exceeds | size ]] },
  { id = "content-looks-like-spam", cause = "send.content_rejected", weight = 12, says = { v.words [[
      message looks like spam | looks like spam | message is spam | considered spam | detected as spam | classified as spam
      suspicion of spam | identified as spam ]] } },
  { id = "content-format", cause = "send.content_rejected", weight = 9, says = { v.words [[
      rfc 5322 | rfc5322 | rfc 2822 | rfc2822 compliant | line is too long | line too long | lines too long | line length | bare lf
      bare newline | bare linefeed | bare cr | duplicate header | multiple subject | header error | header missing | missing header
      missing from | from header is missing | invalid header | malformed message | malformed mime | mime error | message id | bad header
      headers missing | non ascii | 8bit | nul character | stray | message format | not rfc ]] },
    stage = { "send" } },
  { id = "content-refused", general = true, cause = "send.content_rejected", weight = 5, stage = "send", says = { v.words [[
      message | mail | email | nachricht | correo | mensaje | письмо | 邮件 | メール ]], v.words [[
      rejected | refused | blocked | not accepted | abgelehnt | rechazado | refuse | отклонен | 拒绝 | 拒否 ]] },
    unless = v.words [[
        verified | listed | reputation | spf | dkim | dmarc | policy | quota | limit | relay | sender | from_ | not authorized | ptr
        ip address | your ip ]] },

  { id = "policy-listed", cause = "send.policy_rejected", weight = 10, says = { listed }, stage = { "ehlo", "mail", "rcpt", "send" },
    unless = v.words [[
      frequency | message rate | authentication failures ]] },
  { id = "policy-listed-greeting", cause = "greeting.rejected", weight = 6, says = { listed }, stage = { "greeting", "connect" } },
  { id = "policy-reverse", cause = "send.policy_rejected", weight = 10, says = { reverse }, stage = { "ehlo", "mail", "rcpt", "send" } },
  { id = "policy-domain", cause = "send.policy_rejected", weight = 10, says = { domain_records }, stage = late, unless = v.words [[
      duplicate header ]] },
  { id = "policy-client", cause = "send.policy_rejected", weight = 8, says = { v.words [[
      your access to | not welcome | unwelcome | go away | manually blocked | smtp server of your | your isp | your provider s | isp s
      dynamic ip | dynamic address | dial up | dialup | residential | end user | client host rejected | client host
      client address rejected | access denied | administrative prohibition | local policy | policy violation | policy reasons
      due to policy | for policy | policy rejection | blacklisted by recipient | prohibited by administrator | adminstrative
      not accepted from | ip address not allowed | banned ]] },
    stage = late, unless = v.words [[
        quota | not authorized to perform | relay access | relaying | limit | recipient address rejected access | mime banned ]] },
}
