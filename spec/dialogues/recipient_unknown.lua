-- Sending, to a mailbox that doesn't exist.
return {
  { client = "^MAIL ", server = "250 2.1.0 Ok" },
  { client = "^RCPT ", server = "550 5.1.1 <ann@example.com>: Recipient address rejected: User unknown" },
  cause = "rcpt.unknown_recipient",
  stage = "rcpt",
  stop_after = "send",
}
