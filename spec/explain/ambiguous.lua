-- Texts that leave it open what is wrong: { text, context }; texts that are no failure, or none of mail; and such texts with words
-- in them that a failure has, too.
return {
  open = {
    { "535" }, { "550" }, { "554" }, { "421" }, { "451" }, { "501" }, { "503" }, { "530" },
    { "535 5.7.8" }, { "550 5.7.1" }, { "554 5.7.0" }, { "550 5.0.0" }, { "5.7.1" }, { "4.7.0" },
    { "554 Transaction failed" }, { "550 Requested action not taken" }, { "550 Access denied" }, { "554 No" }, { "550 Rejected" },
    { "535 Authentication failed" }, { "535 5.7.3 Authentication unsuccessful" }, { "Authentication failed" }, { "Login failed" },
    { "Connection failed" }, { "Could not connect" }, { "SMTP connect() failed." }, { "SMTP Error: Could not authenticate." },
    { "SMTP Error: Could not connect to SMTP host." }, { "SMTP Error: data not accepted." }, { "Failure sending mail." }, { "Message could not be sent." },
    { "The operation failed." }, { "Mailer Error" }, { "mailbox unavailable" }, { "Mailbox unavailable. The server response was: no" },
    { "554 Service unavailable" }, { "451 Try it later" }, { "550 Not allowed", { stage = "rcpt" } }, { "553 No", { stage = "mail" } },
  },
  none = {
    "", " ", "\n\n\n", "\0", "?", "12345", "lorem ipsum dolor sit amet", "hello world", "asdf qwer zxcv", "a4e1 9c2f 77b0",
    "Dear Bob,\nthank you for the cake. The garden looks lovely, and we come again in May.\nAnn",
    "The meeting is at 5 pm in room 12; please bring the figures of the last quarter.",
    "local function add(a, b)\n  return a + b\nend\n\nprint(add(1, 2))",
    "for (int i = 0; i < 10; i++) {\n  total += values[i];\n}",
    '{"name": "ann", "age": 41, "tags": ["a", "b"]}',
    "<html><body><p>A page about birds and trees.</p></body></html>",
    "220 mail.example.com ESMTP\nEHLO pc.example.org\n250-mail.example.com\n250 SIZE 10240000\nMAIL FROM:<ann@example.com>\n250 2.1.0 Ok\n"
      .. "RCPT TO:<bob@example.net>\n250 2.1.5 Ok\nDATA\n354 go on\n.\n250 2.0.0 Ok: queued as 4B1C\nQUIT\n221 2.0.0 Bye",
    "235 2.7.0 Authentication successful",
    "postfix/smtp[811]: 3F2A: to=<bob@example.net>, relay=mx.example.net[192.0.2.25]:25, delay=0.5, status=sent (250 2.0.0 Ok: queued as 4B1C)",
    "msmtp: host=smtp.example.com tls=on auth=on user=ann from=ann@example.com recipients=bob@example.net mailsize=312 smtpstatus=250 exitcode=EX_OK",
  },
  near = {
    "The timeout lasted for two minutes, then the match went on.",
    "Our host refused the second cup of tea.",
    "The relay race was denied to us by rain; the user of the track was unknown.",
    "Certificates are handed out at the end of the course. Yours has not been signed yet.",
    "How do I set up two-factor authentication for my game account?",
    'if timeout > limit then\n  error("connection refused")\nend',
    "def login(user, password):\n    if not check(password):\n        raise ValueError('wrong password')\n    return True",
    "try {\n  await transport.sendMail(message);\n} catch (error) {\n  console.error('could not send', error);\n}",
    "$mail->SMTPAuth = true;\n$mail->SMTPSecure = 'tls';\n$mail->Port = 587;\n$mail->Host = 'smtp.example.com';",
    "250-smtp.example.com\n250-SIZE 35882577\n250-8BITMIME\n250-STARTTLS\n250-ENHANCEDSTATUSCODES\n250 PIPELINING",
    "Order 550 has been shipped.", "Room 421, floor 4.7.0", "Version 5.7.1 of the plugin is out: bug fixes only.", "total 535",
    "SELECT * FROM users WHERE id = 550", "timeout", "500", "404", "Error: undefined", "it does not work",
    "E-Mail kann nicht gesendet werden", "邮件发送失败", "ошибка отправки",
  },
}
