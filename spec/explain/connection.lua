-- Pasted failures before any login: settings, names, connections, greetings, EHLO. Rows: cause, text, context.
return {
  { "settings.invalid", "Swift_RfcComplianceException: Address in mailbox given [ann at example] does not comply with RFC 2822, 3.6.2." },
  { "settings.invalid", "Error: No recipients defined\n    at SMTPConnection._formatError (/app/lib/smtp-connection/index.js:790:19) {\n  code: 'EENVELOPE'\n}" },
  { "settings.invalid", 'dial tcp: address smtp.example.com: missing port in address' },
  { "settings.invalid", 'InvalidArgumentException: The "smtp://" mailer DSN must contain a host' },

  { "dns.not_found", "PHPMailer: 2026-03-01 10:00:00 Connection: opening to smtp.exmaple.com:587, timeout=300, options=array()\n"
    .. "2026-03-01 10:00:00 Connection failed. Error #2: stream_socket_client(): php_network_getaddresses: getaddrinfo failed: Name or service not known" },
  { "dns.not_found", "Error: getaddrinfo ENOTFOUND smtp.exmaple.com\n    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:107:26) {\n  errno: -3008,\n  code: 'EDNS',\n  command: 'CONN'\n}" },
  { "dns.not_found", "socket.gaierror: [Errno -2] Name or service not known" },
  { "dns.not_found", "javax.mail.MessagingException: Unknown SMTP host: mial.example.net;\n  nested exception is:\n\tjava.net.UnknownHostException: mial.example.net" },
  { "dns.not_found", "dial tcp: lookup mial.example.net on 192.0.2.53:53: no such host" },
  { "dns.not_found", "curl: (6) Could not resolve host: mial.example.net" },

  { "dns.unavailable", "msmtp: cannot locate host smtp.example.org: Temporary failure in name resolution\nmsmtp: could not send mail" },
  { "dns.unavailable", "socket.gaierror: [Errno -3] Temporary failure in name resolution" },
  { "dns.unavailable", "Error: getaddrinfo EAI_AGAIN smtp.example.org\n    at GetAddrInfoReqWrap.onlookup (node:dns:71:26)" },
  { "dns.unavailable", "dial tcp: lookup smtp.example.org on 192.0.2.53:53: server misbehaving" },

  { "connect.refused", "Error: connect ECONNREFUSED 192.0.2.25:25\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16) {\n  errno: -111,\n  code: 'ESOCKET'\n}" },
  { "connect.refused", "ConnectionRefusedError: [Errno 111] Connection refused" },
  { "connect.refused", "System.Net.Mail.SmtpException: Failure sending mail.\n ---> System.Net.WebException: Unable to connect to the remote server\n"
    .. " ---> System.Net.Sockets.SocketException: No connection could be made because the target machine actively refused it 192.0.2.25:25" },
  { "connect.refused", "dial tcp 192.0.2.25:587: connect: connection refused" },
  { "connect.refused", "status=deferred (connect to mx.example.net[192.0.2.25]:25: Connection refused)" },
  { "connect.refused", "Connection error: Os { code: 111, kind: ConnectionRefused, message: \"Connection refused\" }" },

  { "connect.timeout", "PHPMailer: SMTP ERROR: Failed to connect to server: Connection timed out (110)\nSMTP connect() failed." },
  { "connect.timeout", "Error: connect ETIMEDOUT 192.0.2.25:587\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)" },
  { "connect.timeout", "postfix/smtp[4711]: 3F2A: to=<bob@example.net>, relay=none, delay=301, status=deferred (connect to mx.example.net[192.0.2.25]:25: Connection timed out)" },
  { "connect.timeout", "dial tcp 192.0.2.25:25: i/o timeout" },
  { "connect.timeout", "Net::OpenTimeout: execution expired\n/usr/lib/ruby/net/smtp.rb:541:in `initialize'" },
  { "connect.timeout", "*** Error connecting to smtp.example.org:25:\n*** \tIO::Socket::INET6: connect: Connection timed out" },

  { "connect.unreachable", "OSError: [Errno 101] Network is unreachable" },
  { "connect.unreachable", "java.net.NoRouteToHostException: No route to host (Host unreachable)" },
  { "connect.unreachable", "dial tcp [2001:db8::25]:587: connect: network is unreachable" },
  { "connect.unreachable", "Error: connect EHOSTUNREACH 192.0.2.25:465" },

  { "connect.closed", "smtplib.SMTPServerDisconnected: Connection unexpectedly closed" },
  { "connect.closed", "Error: read ECONNRESET\n    at TCP.onStreamRead (node:internal/stream_base_commons:217:20) {\n  errno: -104,\n  code: 'ESOCKET',\n  command: 'CONN'\n}" },
  { "connect.closed", "postfix/smtp[812]: A1B2: to=<bob@example.net>, relay=mx.example.net[192.0.2.25]:25, status=deferred (lost connection with mx.example.net[192.0.2.25] while sending RCPT TO)" },
  { "connect.closed", "EOFError: end of file reached\n/usr/lib/ruby/2.7/net/protocol.rb:225:in `rbuf_fill'" },

  { "greeting.rejected", "=== Trying mx.example.net:25...\n=== Connected to mx.example.net.\n<** 554 mx.example.net - we take no mail from your address, see our list\n -> QUIT" },
  { "greeting.rejected", "status=bounced (host mx.example.net[192.0.2.25] refused to talk to me: 554 5.7.1 Your address is on our block list)" },
  { "greeting.rejected", "Error: Invalid greeting. response=521 this host takes no mail\n    at SMTPConnection._actionGreeting (/app/index.js:1189:20) {\n  code: 'EPROTOCOL',\n  responseCode: 521\n}" },

  { "greeting.unavailable", "status=deferred (host mx.example.net[192.0.2.25] refused to talk to me: 421 4.7.0 Too many connections from you)" },
  { "greeting.unavailable", 'smtplib.SMTPConnectError: (421, b"4.3.2 Service not available, shutting down")', { stage = "greeting" } },
  { "greeting.unavailable", "Error: Invalid greeting. response=421 down for maintenance\n    at SMTPConnection._actionGreeting (/app/index.js:1189:20)" },

  { "greeting.not_smtp", "Error: Invalid greeting. response=* OK Dovecot ready." },
  { "greeting.not_smtp", "javax.mail.MessagingException: Could not connect to SMTP host: imap.example.org, port: 143, response: -1\n* OK IMAP4rev1 ready" },
  { "greeting.not_smtp", 'gomail: could not read greeting: short response: HTTP/1.1 400 Bad Request' },

  { "greeting.timeout", "Error: Greeting never received\n    at SMTPConnection._formatError (/app/index.js:790:19) {\n  code: 'ETIMEDOUT',\n  command: 'CONN'\n}" },
  { "greeting.timeout", "Connected to 192.0.2.25, waiting for the greeting.\nError: timed out waiting for greeting", { port = 25, security = "none" } },

  { "ehlo.rejected", "-> EHLO localhost\n<- 501 5.5.4 EHLO argument localhost is not a fully qualified name" },
  { "ehlo.rejected", "EHLO pc_1\r\n501 Syntactically invalid EHLO argument(s)\r\n" },
  { "ehlo.rejected", 'smtplib.SMTPHeloError: (550, b"Helo command rejected: need a fully-qualified hostname")' },

  { "timeout", "javax.mail.MessagingException: Exception reading response;\n  nested exception is:\n\tjava.net.SocketTimeoutException: Read timed out\n"
    .. "\tat com.sun.mail.smtp.SMTPTransport.rcptTo(SMTPTransport.java:1921)" },
  { "timeout", "read tcp 192.0.2.9:50122->192.0.2.25:587: i/o timeout" },
  { "timeout", "Net::ReadTimeout: Net::ReadTimeout with #<TCPSocket:(closed)>\n/usr/lib/ruby/net/smtp.rb:900:in `data'" },

  { "server.protocol_error", "javax.mail.MessagingException: Weird server reply: wait" },
  { "server.protocol_error", 'Expected response code "250" but got code "354", with message "354 go on".' },

  -- other languages
  { "connect.refused", "System.Net.Sockets.SocketException: Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte 192.0.2.25:587" },
  { "connect.refused", "Aucune connexion n’a pu être établie car l’ordinateur cible l’a expressément refusée 192.0.2.25:587 : connexion refusée" },
  { "connect.refused", "No se puede establecer una conexión ya que el equipo de destino denegó expresamente dicha conexión 192.0.2.25:25" },
  { "connect.refused", "Impossibile stabilire la connessione. Rifiuto persistente del computer di destinazione 192.0.2.25:25" },
  { "connect.refused", "Nenhuma conexão pôde ser feita porque a máquina de destino as recusou ativamente 192.0.2.25:25" },
  { "connect.refused", "Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение 192.0.2.25:25" },
  { "connect.refused", "由于目标计算机积极拒绝，无法连接。 192.0.2.25:25" },
  { "connect.refused", "Nie można nawiązać połączenia, ponieważ komputer docelowy aktywnie go odmawia 192.0.2.25:25" },
  { "connect.timeout", "Ein Verbindungsversuch ist fehlgeschlagen, da die Gegenstelle nach einer bestimmten Zeitspanne nicht richtig reagiert hat 192.0.2.25:587" },
  { "connect.timeout", "Попытка установить соединение была безуспешной, т.к. от другого компьютера за требуемое время не получен нужный отклик 192.0.2.25:25" },
  { "connect.timeout", "由于连接方在一段时间后没有正确答复或连接的主机没有反应，连接尝试失败。 192.0.2.25:25" },
  { "dns.not_found", "Der Server mial.example.net wurde nicht gefunden: Unbekannter Host" },
  { "dns.not_found", "Impossible d'envoyer : hôte inconnu mial.example.net" },
  { "dns.not_found", "無法送信: ホストが見つかりません mial.example.net" },
  { "dns.not_found", "Не удалось разрешить имя узла: имя или служба не известны" },
  { "connect.closed", "接続が切断されました: 既存の接続はリモート ホストに強制的に切断されました。" },
  { "connect.closed", "Удаленный хост принудительно разорвал существующее подключение" },
}
