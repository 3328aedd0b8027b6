-- Faults in the answer to RCPT.
local function rcpt(step)
  step.client = "^RCPT "
  return { security = "starttls", step }
end

local function refused(line, cause, stage)
  local enhanced = line:match("^%d+ (%d%.%d+%.%d+)")
  return { name = "refused: " .. line, script = rcpt({ server = line }), cause = cause, stage = stage or "rcpt",
    code = tonumber(line:sub(1, 3)), enhanced = enhanced }
end

local rows = {
  refused("550 5.1.1 <ann@example.com>: User unknown", "rcpt.unknown_recipient"),
  refused("550 5.1.2 Bad destination system address", "rcpt.unknown_recipient"),
  refused("550 5.1.10 Recipient not found", "rcpt.unknown_recipient"),
  refused("554 5.7.1 <ann@example.com>: Relay access denied", "rcpt.relay_denied"),
  refused("550 5.7.1 Not for you", { "rcpt.relay_denied", "rcpt.rejected" }),
  refused("552 5.2.2 Mailbox full", "rcpt.rejected"),
  refused("550 5.2.1 Mailbox disabled", { "rcpt.rejected", "rcpt.unknown_recipient" }),
  refused("501 5.1.3 Bad recipient address syntax", "rcpt.rejected"),
  refused("550 Requested action not taken: mailbox unavailable", { "rcpt.unknown_recipient", "rcpt.rejected" }),
  refused("451 4.3.0 Temporary lookup failure", "server.temporary"),
  refused("450 4.2.0 Greylisted, try again in 300 seconds", { "send.greylisted", "server.temporary" },
    { "send", "rcpt" }),
  refused("452 4.5.3 Too many recipients", { "send.rate_limited", "server.temporary" }, { "send", "rcpt" }),
  refused("421 4.3.2 Closing down", "server.temporary"),
  refused("503 5.5.1 Bad sequence of commands", "server.permanent"),
  refused("530 5.7.0 Authentication required", "auth.required", "auth"),
  refused("354 Go ahead", "server.protocol_error"),
  { name = "silence", script = rcpt({ silent = true }), settings = { timeout = 0.8 }, cause = "timeout",
    stage = "rcpt" },
  { name = "drip", script = rcpt({ raw = "250 2.1.5 This recipient is fine with me\r\n", drip = 0.2 }),
    settings = { timeout = 0.8 },
    cause = "timeout", stage = "rcpt" },
  { name = "closed", script = rcpt({ close = true }), cause = "connect.closed", stage = "rcpt" },
  { name = "reset", script = rcpt({ reset = true }), cause = "connect.closed", stage = "rcpt" },
  { name = "garbage", script = rcpt({ raw = "<html>\r\n" }), cause = "server.protocol_error", stage = "rcpt" },
  { name = "lines of different codes", script = rcpt({ raw = "250-2.1.5 OK\r\n550 5.1.1 No\r\n" }),
    cause = "server.protocol_error",
    stage = "rcpt" },
  { name = "flood", script = rcpt({ flood = { line = "250-2.1.5 and so on\r\n" } }), cause = "server.protocol_error",
    stage = "rcpt" },
  { name = "MAIL 250, then closed", script = { security = "starttls",
    { client = "^MAIL ", server = "250 2.1.0 OK", close = true } },
    cause = "connect.closed", stage = "rcpt" },
  { name = "550, then closed", script = rcpt({ server = "550 5.1.1 User unknown", close = true }),
    cause = "rcpt.unknown_recipient",
    stage = "rcpt", code = 550 },
  { name = "250, then closed: proved", script = rcpt({ server = "250 2.1.5 OK", close = true }), ok = true },
  { name = "251, will forward", script = rcpt({ server = "251 2.1.5 User not local; will forward" }), ok = true },
}

for _, row in ipairs(rows) do
  row.options = row.options or { stop_after = "rcpt", to = "ann@example.com" }
end
return rows
