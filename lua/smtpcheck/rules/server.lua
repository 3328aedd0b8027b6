-- The greeting, EHLO, TLS and the server itself, in words.
local v = require "smtpcheck.rules.vocabulary"

return {
  { id = "helo-refused", cause = "ehlo.rejected", weight = 9, says = { v.words [[
      helo | ehlo | say hello | send hello | hello first | polite people | my name was ]], v.words [[
      syntax | rejected | refused | invalid | syntactically | fully qualified | host not found | not permitted | send hello | say hello
      polite people | unexpected | bad_ | must | required | first | denied | argument | requires | illegal | not allowed | mismatch
      wrong ]] },
    unless = v.words [[ ssl routines | synchronization | starttls | reply to ehlo | spf | host unknown ]] },
  { id = "helo-name", general = true, cause = "ehlo.rejected", weight = 7, stage = "ehlo", says = { v.words [[
      syntax helo | syntax ehlo | domain name | host name | hostname | fully qualified | fqdn | syntactically invalid ]] } },

  { id = "tls-first", cause = "tls.required", weight = 11, says = { v.words [[
      issue a starttls | starttls first | starttls command first | must use starttls | use starttls | starttls is required
      starttls required | requires starttls | issue starttls | need starttls | mustissuestarttls ]] },
    unless = v.words [[ not supported | doesn t | does not | unable ]] },
  { id = "tls-not-offered-by", cause = "tls.starttls_not_offered", weight = 12, says = { v.tls, v.words [[
      but was not offered | not offered by | does not offer | not advertised ]] } },
  { id = "smtputf8", cause = "rcpt.rejected", weight = 7, says = { v.words [[
      smtputf8 ]], v.words [[
      required | not offered | not supported | support ]] } },
  { id = "smtputf8-sender", cause = "mail.sender_rejected", weight = 4, says = { v.words [[
      smtputf8 ]], v.words [[
      required | not offered | not supported | support ]] } },
  { id = "tls-missing", cause = "tls.starttls_not_offered", weight = 10, says = { v.words [[ missing requirement ]], v.tls } },
  { id = "tls-wanted", cause = "tls.required", weight = 8, stage = { "ehlo", "mail", "rcpt", "send" }, says = { v.tls, v.words [[
      required | require | must | only_ | first | mandatory | without | erforderlich | requis | necesari | требуется | 需要 | 必须 ]] },
    unless = v.words [[
        client was not authenticated | non secured | non securisee | not available | not authenticated | sicheren verbindung
        secure connection or | conexion segura o | conexao segura ou | certificate | not supported ]] },
  { id = "tls-handshake", cause = "tls.handshake_failed", weight = 8, says = { v.words [[
      tls handshake failed | tls negotiation failed | ssl handshake failed ]] } },
  { id = "tls-not-available", cause = "tls.starttls_refused", weight = 11, says = { v.words [[
      tls not available | tls is not available | tls currently unavailable | tls temporarily | tls is currently | tls unavailable
      starttls not available | starttls refused | tls not available due | ssl not available | unable to initialize tls
      tls initialization ]] } },
  { id = "tls-not-offered", cause = "tls.starttls_not_offered", weight = 11, says = { v.words [[
      starttls extension not supported | starttls extension not found | doesn t support starttls | does not support starttls
      not support starttls | server does not support secure connections | no starttls | starttls not supported | starttls is not supported
      starttls not offered | host does not support starttls | support the starttls | starttls is required but
      does not advertise starttls | doesn t advertise that | does not advertise that | doesn t advertise starttls
      didn t advertise starttls | starttls isn t supported | starttls unsupported | unsupported starttls | server does not support tls
      server doesn t support tls | tls is not supported | does not support ssl | doesn t support ssl | starttls not advertised
      starttls was not offered | starttls command not recognized | starttls command not implemented | starttls nicht unterst
      ne prend pas en charge starttls | no admite starttls | не поддерживает starttls | не поддерживает безопасн
      no admite conexiones seguras | ne prend pas en charge les connexions securisees | keine sicheren verbindungen | 不支持安全连接
      不支持starttls | requested but not supported | starttls not in ]] } },

  { id = "greeting-no-service", cause = "greeting.rejected", weight = 9, class = 5, says = { v.words [[
      esmtp service not available | esmtp not accepting | not accepting connections ]] } },
  { id = "greeting-refused-from", cause = "greeting.rejected", weight = 9, class = 5, stage = "greeting", says = { v.words [[
      connection refused from | connections from | refused connection from | rejecting connection | connection rejected
      connection denied ]] } },
  { id = "greeting-421-alone", cause = "greeting.unavailable", weight = 6, code = 421, when = function(e) return e.stage == nil end },
  { id = "tls-too-old", cause = "tls.protocol_version", weight = 13, says = { v.words [[ tls 1 0 | tls 1 1 | tls 1 2 | tlsv1 | ssl 3 ]],
      v.words [[ not supported | no longer | upgrade | minimum | or higher | or later | too old | is required ]] } },
  { id = "greeting-421", cause = "greeting.unavailable", weight = 10, code = 421, when = function(e) return e.stage == nil end,
    says = { v.words [[
        closing connection | try again later | not available | shutting down | too many connections | service refuse ]] },
          unless = v.words [[
            rate limit | limit reached ]] },
  { id = "command-unknown-stage", cause = "server.permanent", weight = 6.9, code = { 500, 501, 502, 503 },
    when = function(e) return e.stage == nil end },

  { id = "protocol-sequence", cause = "server.permanent", weight = 7, says = { v.words [[
      synchronization error | before smtp greeting | protocol violation | out of sequence | bad sequence | pipelining
      command parameter not implemented | improper command ]] },
    unless = v.words [[ authenticat | login ]] },
  { id = "loop", cause = "server.permanent", weight = 10, says = { v.words [[
      too many hops | hop count | routing loop | mail loop | loops back | loop detected | looping ]] } },
  { id = "server-stalled", cause = "timeout", weight = 7, says = { v.words [[
      timeout waiting for | timeout exceeded | timed out waiting | timeout from client | idle timeout | timeout while waiting
      connection timeout | command timeout | timeout closing | session timeout | idle too long ]] }, outcome = "reply" },
  { id = "server-cannot-connect", cause = "connect.timeout", weight = 8, says = { v.words [[
      cannot connect to smtp server | connect error 10060 ]] } },
  { id = "server-proxy", cause = "greeting.unavailable", weight = 6, says = { v.words [[
      smtp server is not available | service not available ]] }, class = 4, stage = "greeting" },
  { id = "server-rejects-for-now", cause = "server.temporary", weight = 6, says = { v.words [[ temporarily rejected ]] } },
  { id = "greylist-rejects-for-now", cause = "send.greylisted", weight = 6.5, says = { v.words [[ temporarily rejected rcpt ]] } },
  { id = "server-verifying", cause = "server.temporary", weight = 6, class = 4, stage = { "mail", "rcpt" }, says = { v.words [[
      unable to verify | could not verify | cannot verify ]] } },
  { id = "server-not-now", general = true, cause = "server.temporary", weight = 5, class = 4, says = { v.words [[
      try again later | try later | temporar | resources | local error | internal error | insufficient system | service not active
      unable to contact | could not load | lookup error | system problem | system error | not available | service unavailable
      in processing | ldap | database ]] },
    unless = v.words [[ greylist | spf | too many | limit | starttls | tls not ]], stage = { "ehlo", "mail", "rcpt", "send" } },
}
