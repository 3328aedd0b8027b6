-- What is read out of a paste before any rule looks at it.
local dialogue = "220 mx.example.net ESMTP\nEHLO pc.example.org\n250-mx.example.net\n250 SIZE 99\nMAIL FROM:<ann@example.com>\n250 2.1.0 Ok\n"

return {
  -- wrappings undone: what, text, clean text
  clean = {
    { "JSON", '"535 5.7.8 no\\r\\nbye \\"x\\" \\u00e9"', '"535 5.7.8 no\nbye "x" é"' },
    { "JSON in JSON", 'a\\\\r\\\\nb', "a\nb" },
    { "Python's bytes", "b'535 pass\\xc3\\xa9 \\'x\\''", "b'535 passé 'x''" },
    { "a path of Windows", "C:\\Mail\\log", "C:\\Mail\\log" },
    { "HTML", "<p>535 &lt;no&gt; &amp; &quot;bye&quot;&#39;s</p>", "535 <no> & \"bye\"'s\n" },
    { "HTML's line ends", "a<br/>b<br>c", "a\nb\nc" },
    { "numbers of letters in HTML", "&#233;&nbsp;x", "é x" },
    { "mail addresses that look like markup", "<ann@example.com> <x.y>", "<ann@example.com> <x.y>" },
    { "quoted-printable", "535 Authentication fail=\r\ned =C3=A9", "535 Authentication failed é" },
    { "no quoted-printable in base64", "AUTH PLAIN AGE=\n535 no", "AUTH PLAIN AGE=\n535 no" },
    { "colours of a terminal", "\27[31m535\27[0m no \27[1;32mbye", "535 no bye" },
    { "UTF-8 read as Latin-1", "Ã©chec", "échec" },
    { "UTF-8 read as Windows' code page", "lâ€™hÃ´te", "l’hôte" },
    { "Latin-1", "\233chec", "échec" },
    { "zero bytes", "535\0no", "535 no" },
    { "line ends of all kinds", "a\r\nb\rc\nd", "a\nb\nc\nd" },
    { "signs for a line end", "a⏎b␍c", "a\nb\nc" },
    { "a byte order mark", "\239\187\191a", "a" },
    { "blanks", "a  \t b\n   c", "a b\nc" },
    { "half an escape", "\\u00 \\x4 \\q \\", "\\u00 \\x4 \\q \\" },
    { "half a letter", "a\226\130", "aâ‚" },
  },

  -- which reply is the refusal: what, text, code, enhanced code, words that it has, words that it has not
  replies = {
    { "one line", "535 5.7.8 wrong password", 535, "5.7.8", "wrong password" },
    { "several lines", "550-5.7.1 first\n550-5.7.1 second\n550 5.7.1 third", 550, "5.7.1", "first second third" },
    { "the inner reply over the wrapper's", "System.Net.Mail: 577 delivery failed, host said: 550 5.1.1 user unknown", 550, "5.1.1", "user unknown", "delivery" },
    { "the first refusal over its consequences", dialogue .. "RCPT TO:<bob@example.net>\n550 5.7.1 relay denied\nDATA\n554 5.5.1 no valid recipients\nQUIT\n221 bye", 550, "5.7.1", "relay denied", "valid" },
    { "a refused recipient over the sequence", "RCPT TO:<bob@example.net>\n550 5.1.1 nobody\nDATA\n503 5.5.1 RCPT first", 550, "5.1.1", "nobody", "first" },
    { "a login over the goodbye", "AUTH LOGIN\n535 5.7.8 wrong\n421 4.7.0 too many errors", 535, "5.7.8", "wrong", "errors" },
    { "a code behind a colon", "server replied: 535 5.7.8 wrong", 535, "5.7.8", "wrong" },
    { "Python's pair", "(535, b'5.7.8 wrong')", 535, "5.7.8", "wrong" },
    { "JSON", '{"responseCode":550,"response":"550 5.1.1 nobody"}', 550, "5.1.1", "nobody" },
    { "no code, an enhanced one", "The server response was: 5.7.57 log in", nil, "5.7.57", "log in" },
    { "a code in words", "Mailbox unavailable. The server response was: 5.7.1 no relay", 550, "5.7.1", "no relay" },
    { "lettre's code", "Permanent(Code { severity: PermanentNegativeCompletion, category: Unspecified3, detail: Five })", 535, nil, "" },
    { "Postfix's bounce", "host mx.example.net[192.0.2.25] said: 550 5.1.1 nobody (in reply to RCPT TO command)", 550, "5.1.1", "nobody", "in reply" },
  },

  -- numbers that are no reply
  numbers = {
    "index.js:535:12", "on line 550 of mail.php", "port 587", "smtp.example.com:465", "took 535 ms", "HTTP 500", "HTTP/1.1 503 Service",
    "10:05:550", "error 5350", "version 5.5.1", "OpenSSL 4.5.1-beta", "192.0.5.51", "pid 450", "550 messages", "of 500 users",
    "app[535]: started", "$550", "550%", "after 421 seconds", "2026-05-50", "#550", "id 554", "size 552 bytes", "A550B", "0.535",
  },

  -- the stage: what, text, stage
  stages = {
    { "the last command", dialogue .. "RCPT TO:<bob@example.net>\n550 no", "rcpt" },
    { "the command, not a later one", "MAIL FROM:<ann@example.com>\n550 no\nRCPT TO:<bob@example.net>\n503 no", "mail" },
    { "a login", "AUTH PLAIN AGE=\n550 no", "auth" },
    { "a login's question", "334 UGFzc3dvcmQ6\n550 no", "auth" },
    { "the message", "DATA\n354 go on\n550 no", "send" },
    { "a capability is no command", "250-STARTTLS\n250 AUTH PLAIN\nMAIL FROM:<ann@example.com>\n550 no", "mail" },
    { "Postfix", "said: 550 no (in reply to end of DATA command)", "send" },
    { "Exim", "SMTP error from remote mail server after MAIL FROM:<ann@example.com>: 550 no", "mail" },
    { "smtplib", "smtplib.SMTPRecipientsRefused: {'bob@example.net': (550, b'no')}", "rcpt" },
    { "nodemailer", "Error: Message failed: 550 no", "send" },
    { "a code of the login alone", "535 no", "auth" },
    { "nothing", "550 no", nil },
  },

  -- the place: what, text, host, port, provider
  places = {
    { "name and port", "dial tcp smtp.example.com:587: no", "smtp.example.com", 587 },
    { "host and port in words", "Could not connect to SMTP host: smtp.example.com, port: 465", "smtp.example.com", 465 },
    { "an address", "connect to 192.0.2.25:25: no", "192.0.2.25", 25 },
    { "a port alone", "port: 2525", nil, 2525 },
    { "a provider by its host", "opening to smtp.gmail.com:587", "smtp.gmail.com", 587, "gmail" },
    { "a provider by its greeting", "220 smtp.mail.yahoo.com ESMTP ready\n535 no", nil, nil, "yahoo" },
    { "a class of Java is no host", "javax.mail.MessagingException: no", nil, nil },
    { "a sentence is no host", "failed.Please try", nil, nil },
  },
}
