-- Pasted failures after the login: sender, recipient, message, limits. Rows: cause, text, context.
return {
  { "mail.sender_not_allowed", "MAIL FROM:<boss@example.com>\n553 5.7.1 <boss@example.com>: Sender address rejected: not owned by user ann@example.com" },
  { "mail.sender_not_allowed", "smtplib.SMTPDataError: (554, b'5.2.252 SendAsDenied; ann@example.com not allowed to send as boss@example.com')" },
  { "mail.sender_not_allowed", "Error: Mail command failed: 501 mail from address must be same as authorization user" },
  { "mail.sender_not_allowed", "com.sun.mail.smtp.SMTPSendFailedException: 553 5.7.1 You may not send as this address\n\tat com.sun.mail.smtp.SMTPTransport.mailFrom(SMTPTransport.java:1650)" },
  { "mail.sender_not_allowed", "550 5.7.60 SMTP; Client does not have permissions to send as this sender", { stage = "send" } },

  { "mail.sender_unverified", "MessageRejected: 554 Message rejected: Email address is not verified: boss@example.com", { stage = "send" } },
  { "mail.sender_unverified", "Error: Message failed: 550 the from address does not match a verified sender identity" },
  { "mail.sender_unverified", "(550, b'5.7.1 your sending domain has not been verified yet')", { stage = "mail" } },
  { "mail.sender_unverified", "DATA\n354 go on\n550 5.7.0 sender not verified: confirm the address in your account first" },

  { "mail.sender_rejected", "MAIL FROM:<ann@nowhere.invalid>\n450 4.1.8 <ann@nowhere.invalid>: Sender address rejected: Domain not found" },
  { "mail.sender_rejected", "smtplib.SMTPSenderRefused: (501, b'5.1.7 bad sender address syntax', 'ann')" },
  { "mail.sender_rejected", "Error: Mail command failed: 550 5.1.0 sender rejected" },
  { "mail.sender_rejected", "550 the sender's domain does not exist", { stage = "mail" } },

  { "rcpt.relay_denied", "RCPT TO:<bob@example.net>\n554 5.7.1 <bob@example.net>: Relay access denied" },
  { "rcpt.relay_denied", "smtplib.SMTPRecipientsRefused: {'bob@example.net': (550, b'5.7.1 we do not relay')}" },
  { "rcpt.relay_denied", "System.Net.Mail.SmtpFailedRecipientException: Mailbox unavailable. The server response was: 5.7.1 Unable to relay for bob@example.net" },

  { "rcpt.unknown_recipient", "Final-Recipient: rfc822;nobody@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <nobody@example.net>: User unknown" },
  { "rcpt.unknown_recipient", "status=bounced (host mx.example.net[192.0.2.25] said: 550 5.1.1 no such mailbox (in reply to RCPT TO command))" },
  { "rcpt.unknown_recipient", "SMTP error from remote mail server after RCPT TO:<nobody@example.net>: 550 no such user here" },

  { "rcpt.rejected", "RCPT TO:<bob@example.net>\n552 5.2.2 mailbox full" },
  { "rcpt.rejected", "status=bounced (host mx.example.net[192.0.2.25] said: 550 5.2.1 the mailbox is disabled (in reply to RCPT TO command))" },

  { "send.quota_exceeded", "DATA\n550 5.4.5 Daily user sending limit exceeded" },
  { "send.quota_exceeded", "Error: Message failed: 552 you have used up your monthly quota of messages" },

  { "send.rate_limited", "RCPT TO:<bob@example.net>\n450 4.7.1 too many messages per minute, slow down" },
  { "send.rate_limited", "smtplib.SMTPDataError: (454, b'Throttling failure: Maximum sending rate exceeded.')" },

  { "send.greylisted", "status=deferred (host mx.example.net[192.0.2.25] said: 450 4.2.0 Greylisted, come back in 300 s (in reply to RCPT TO command))" },
  { "send.greylisted", "RCPT TO:<bob@example.net>\n451 4.7.1 Greylisting in action, please try again in 5 minutes" },

  { "send.message_too_large", "MAIL FROM:<ann@example.com> SIZE=99999999\n552 5.3.4 Message size exceeds fixed limit" },
  { "send.message_too_large", "Error: Message failed: 552 5.3.4 the message is too big for us" },

  { "send.content_rejected", "smtplib.SMTPDataError: (554, b'5.7.1 message looks like spam')" },
  { "send.content_rejected", "552-5.7.0 This message was blocked because its content presents a potential security issue:\n552 5.7.0 attachment not allowed", { stage = "send" } },

  { "send.policy_rejected", "DATA\n354 go on\n550 5.7.26 the mail was not authenticated: neither SPF nor DKIM passed" },
  { "send.policy_rejected", "SMTP error from remote mail server after RCPT TO:<bob@example.net>: 554 5.7.1 Service unavailable; Client host [192.0.2.9] blocked using a block list" },

  { "server.temporary", "RCPT TO:<bob@example.net>\n451 4.3.0 Temporary lookup failure" },
  { "server.temporary", "status=deferred (host mx.example.net[192.0.2.25] said: 452 4.3.1 Insufficient system storage (in reply to MAIL FROM command))" },

  { "server.permanent", "554 5.4.6 Too many hops: mail loop", { stage = "send" } },
  { "server.permanent", "554 SMTP synchronization error: protocol violation" },

  -- more wrappings
  { "rcpt.unknown_recipient", "2026-03-01 10:00:00 1tAbCd-0001-2k ** nobody@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<nobody@example.net>: 550 5.1.1 Unknown mailbox" },
  { "rcpt.relay_denied", "Sending of the message failed.\nThe message could not be sent because one of the recipients was rejected: bob@example.net. The mail server responded: 550 relaying is not permitted." },
  { "rcpt.relay_denied", 'Expected response code "250/251/252" but got code "554", with message "554 5.7.1 <bob@example.net>: Relay access denied".' },
  { "send.message_too_large", "An error occurred while sending mail. The mail server responded: 552 5.3.4 Message too large for this server." },
  { "send.quota_exceeded", '{"message":"Expected response code \\"354\\" but got code \\"550\\", with message \\"550 5.4.5 hourly limit of this plan exceeded\\".","context":{"exception":"TransportException"}}' },
  { "send.rate_limited", "452 4.5.3 too many recipients for one message", { stage = "rcpt" } },
  { "send.greylisted", "<** 450 4.7.1 <bob@example.net>: Recipient address rejected: Greylisted, please try again in 60 seconds\n -> QUIT", { stage = "rcpt" } },
  { "send.policy_rejected", "550-5.7.25 the sending address has no PTR record\n550 5.7.25 reverse DNS is wanted", { stage = "send" } },
  { "send.policy_rejected", "Reporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.7.26\nDiagnostic-Code: smtp; 550 5.7.26 DMARC policy of the domain: rejected" },
  { "send.content_rejected", "550 5.6.0 the header From is missing: not RFC 5322", { stage = "send" } },
  { "mail.sender_rejected", "2026-03-01 10:00:00 1tAbCd-0001-2k ** bob@example.net: SMTP error from remote mail server after MAIL FROM:<ann@nowhere.invalid>: 550 Sender verify failed" },
  { "mail.sender_not_allowed", "<~  MAIL FROM:<boss@example.com>\n<~* 553 5.7.1 sender is not owned by the user that has logged in" },
  { "auth.required", "An error occurred while sending mail. The mail server responded: 550 5.7.1 authentication required. Please check the message recipient bob@example.net and try again.", { stage = "rcpt" } },
  { "rcpt.rejected", "com.sun.mail.smtp.SMTPAddressFailedException: 452 4.2.2 The mailbox is over quota\n\tat com.sun.mail.smtp.SMTPTransport.rcptTo(SMTPTransport.java:1921)" },
  { "server.temporary", "Net::SMTPServerBusy: 451 4.3.2 internal error, try it again\n/usr/lib/ruby/net/smtp.rb:990:in `data'" },

  -- other languages
  { "rcpt.unknown_recipient", "550 5.1.1 Empfänger unbekannt", { stage = "rcpt" } },
  { "rcpt.unknown_recipient", "550 5.1.1 пользователь не найден", { stage = "rcpt" } },
  { "rcpt.unknown_recipient", "550 5.1.1 收件人不存在", { stage = "rcpt" } },
  { "rcpt.rejected", "552 5.2.2 Das Postfach ist voll", { stage = "rcpt" } },
  { "rcpt.rejected", "552 5.2.2 El buzón está lleno", { stage = "rcpt" } },
  { "send.message_too_large", "552 5.3.4 Die Nachricht ist zu groß", { stage = "send" } },
  { "send.message_too_large", "552 5.3.4 A mensagem é muito grande para este servidor: tamanho demais", { stage = "send" } },
  { "mail.sender_not_allowed", "553 5.7.1 发件人与登录用户不一致", { stage = "mail" } },
  { "mail.sender_rejected", "550 Absender abgelehnt", { stage = "mail" } },
  { "rcpt.relay_denied", "550 5.7.1 Weiterleiten verboten: Relay nicht erlaubt", { stage = "rcpt" } },
  { "send.content_rejected", "554 5.7.1 Сообщение похоже на спам", { stage = "send" } },
  { "rcpt.unknown_recipient", "550 5.1.1 宛先が存在しません", { stage = "rcpt" } },
  { "rcpt.unknown_recipient", "550 5.1.1 Le destinataire est inconnu", { stage = "rcpt" } },
  { "rcpt.unknown_recipient", "550 5.1.1 Nieznany użytkownik", { stage = "rcpt" } },
  { "send.quota_exceeded", "550 5.4.5 Превышен дневной лимит отправки", { stage = "send" } },
  { "send.quota_exceeded", "550 5.4.5 Tageslimit für den Versand erreicht", { stage = "send" } },
}
