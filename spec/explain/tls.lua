-- Pasted failures of encryption: the two ways to begin it, STARTTLS, certificates, the handshake. Rows: cause, text, context.
return {
  { "tls.implicit_expected", "Error: Greeting never received\n    at SMTPConnection._onTimeout (/app/index.js:806:19) {\n  code: 'ETIMEDOUT'\n}", { port = 465, security = "starttls" } },
  { "tls.implicit_expected", "smtplib.SMTPServerDisconnected: Connection unexpectedly closed: timed out\n(server smtp.example.com, port 465)", { port = 465, security = "none" } },
  { "tls.implicit_expected", "javax.mail.MessagingException: Could not connect to SMTP host: smtp.example.com, port: 465, response: -1" },
  { "tls.implicit_expected", "System.Net.Mail.SmtpException: The operation has timed out.\n   at System.Net.Mail.SmtpClient.Send(MailMessage message)", { port = 465, security = "starttls" } },
  { "tls.implicit_expected", "Connection: opening to smtp.example.com:465, timeout=300, options=array()\nConnection: opened\nSMTP -> get_lines(): timed-out (300 sec)", { port = 465, security = "starttls" } },

  { "tls.plaintext_port", "[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1129)", { port = 587, security = "tls" } },
  { "tls.plaintext_port", "Error: 140132:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/ssl/record/ssl3_record.c:355:\n {\n  code: 'ESOCKET',\n  command: 'CONN'\n}" },
  { "tls.plaintext_port", "javax.net.ssl.SSLException: Unsupported or unrecognized SSL message\n\tat sun.security.ssl.SSLSocketInputRecord.handleUnknownRecord(SSLSocketInputRecord.java:448)" },
  { "tls.plaintext_port", "tls: first record does not look like a TLS handshake" },
  { "tls.plaintext_port", "MailKit.Security.SslHandshakeException: An error occurred while attempting to establish an SSL or TLS connection.\n"
    .. "The server's port is not an SSL TLS record\n ---> System.IO.IOException: Cannot determine the frame size or a corrupted frame was received." },
  { "tls.plaintext_port", "SMTP connect() failed: could not connect to host (stream_socket_client(): SSL operation failed with code 1. error:1408F10B:SSL routines:ssl3_get_record:wrong version number)" },

  { "tls.starttls_not_offered", "smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server." },
  { "tls.starttls_not_offered", "msmtp: the server does not support TLS via the STARTTLS command\nSTARTTLS not supported by server" },
  { "tls.starttls_not_offered", "MailKit: System.NotSupportedException: The SMTP server does not support the STARTTLS extension." },
  { "tls.starttls_not_offered", "status=deferred (TLS is required, but was not offered by host mx.example.net[192.0.2.25])" },
  { "tls.starttls_not_offered", "STARTTLS\n502 5.5.1 Command not implemented" },
  { "tls.starttls_not_offered", "System.Net.Mail.SmtpException: Server does not support secure connections." },

  { "tls.starttls_refused", "C: STARTTLS\nS: 454 4.7.0 TLS not available due to a local problem" },
  { "tls.starttls_refused", "SMTP ERROR: STARTTLS command failed: 454 4.7.0 TLS currently unavailable" },
  { "tls.starttls_refused", "(454, b'4.3.0 TLS not available: try it again')", { stage = "tls" } },
  { "tls.starttls_refused", "SERVER -> CLIENT: 220 ready\nCLIENT -> SERVER: STARTTLS\nSERVER -> CLIENT: 451 4.7.1 starttls refused for now" },

  { "tls.required", "MAIL FROM:<ann@example.com>\r\n530 5.7.0 Must issue a STARTTLS command first\r\n" },
  { "tls.required", "smtplib.SMTPSenderRefused: (530, b'5.7.0 Must issue a STARTTLS command first. x1-2002 - gsmtp', 'ann@example.com')" },
  { "tls.required", "Error: Mail command failed: 530 5.7.0 Please use STARTTLS before you send" },
  { "tls.required", "530 #5.7.0 Must issue a STARTTLS command first", { stage = "mail" } },
  { "tls.required", "Net::SMTPFatalError: 550 5.7.10 Encryption required, use STARTTLS first\n/usr/lib/ruby/net/smtp.rb:880:in `mailfrom'" },

  { "tls.cert_expired", "x509: certificate has expired or is not yet valid: current time 2026-03-01T10:00:00Z is after 2026-02-01T00:00:00Z" },
  { "tls.cert_expired", "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1129)" },
  { "tls.cert_expired", "Error: certificate has expired\n    at TLSSocket.onConnectSecure (node:_tls_wrap:1530:34) {\n  code: 'CERT_HAS_EXPIRED'\n}" },
  { "tls.cert_expired", "curl: (60) SSL certificate problem: certificate is not yet valid" },

  { "tls.cert_name_mismatch", "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: mail.example.com. is not in the cert's altnames: DNS:srv7.example.org" },
  { "tls.cert_name_mismatch", "x509: certificate is valid for srv7.example.org, not mail.example.com" },
  { "tls.cert_name_mismatch", "stream_socket_enable_crypto(): Peer certificate CN=`srv7.example.org' did not match expected CN=`mail.example.com'" },
  { "tls.cert_name_mismatch", "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'mail.example.com'. (_ssl.c:1007)" },

  { "tls.cert_self_signed", "Error: self-signed certificate in certificate chain {\n  code: 'SELF_SIGNED_CERT_IN_CHAIN',\n  command: 'CONN'\n}" },
  { "tls.cert_self_signed", "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self signed certificate (_ssl.c:1129)" },
  { "tls.cert_self_signed", "msmtp: TLS certificate verification failed: the certificate is self-signed" },
  { "tls.cert_self_signed", "curl: (60) SSL certificate problem: self-signed certificate" },

  { "tls.cert_untrusted", "javax.net.ssl.SSLHandshakeException: sun.security.validator.ValidatorException: PKIX path building failed: unable to find valid certification path to requested target" },
  { "tls.cert_untrusted", "x509: certificate signed by unknown authority" },
  { "tls.cert_untrusted", "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)" },
  { "tls.cert_untrusted", "Error: unable to verify the first certificate {\n  code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'\n}" },
  { "tls.cert_untrusted", "System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: PartialChain" },

  { "tls.cert_revoked", "curl: (60) SSL certificate problem: certificate revoked" },
  { "tls.cert_revoked", "Error: certificate revoked {\n  code: 'CERT_REVOKED'\n}" },
  { "tls.cert_revoked", "The server's certificate has been revoked by its issuer." },
  { "tls.cert_revoked", "schannel: CRYPT_E_REVOKED (0x80092010) - The certificate is revoked." },

  { "tls.protocol_version", "error:0A000102:SSL routines::unsupported protocol" },
  { "tls.protocol_version", "javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)" },
  { "tls.protocol_version", "remote error: tls: protocol version not supported" },
  { "tls.protocol_version", "[SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version (_ssl.c:1129)" },

  { "tls.handshake_failed", "[SSL: SSLV3_ALERT_HANDSHAKE_FAILURE] sslv3 alert handshake failure (_ssl.c:1129)" },
  { "tls.handshake_failed", "error:0A000410:SSL routines::sslv3 alert handshake failure" },
  { "tls.handshake_failed", "error:141A318A:SSL routines:tls_process_ske_dhe:dh key too small" },
  { "tls.handshake_failed", "javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure" },
  { "tls.handshake_failed", "no shared cipher between client and server, TLS handshake failed" },

  -- other languages
  { "tls.cert_expired", "Das Zertifikat des Servers mail.example.com ist abgelaufen." },
  { "tls.cert_expired", "Срок действия сертификата сервера mail.example.com истек." },
  { "tls.cert_self_signed", "Le certificat du serveur mail.example.com est auto-signé." },
  { "tls.cert_self_signed", "服务器 mail.example.com 的证书是自签名证书。" },
  { "tls.starttls_not_offered", "El servidor no admite conexiones seguras." },
  { "tls.cert_untrusted", "Das Remotezertifikat ist laut Validierungsverfahren ungültig: das Zertifikat ist nicht vertrauenswürdig." },
}
