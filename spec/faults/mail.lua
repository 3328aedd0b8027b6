-- Faults in the answer to MAIL.
local function mail(step)
  step.client = "^MAIL "
  return { security = "starttls", step }
end

local function refused(line, cause, stage)
  local enhanced = line:match("^%d+ (%d%.%d+%.%d+)")
  return { name = "refused: " .. line, script = mail({ server = line }), cause = cause, stage = stage or "mail",
    code = tonumber(line:sub(1, 3)), enhanced = enhanced }
end

local rows = {
  refused("553 5.7.1 <ann@example.com>: Sender address rejected: not owned by user bob", "mail.sender_not_allowed"),
  refused("550 5.7.60 SMTP; Client does not have permissions to send as this sender", "mail.sender_not_allowed"),
  refused("501 5.1.7 Bad sender address syntax", "mail.sender_rejected"),
  refused("553 5.1.8 Sender address rejected: Domain not found", "mail.sender_rejected"),
  refused("550 5.1.7 Sender address refused", "mail.sender_rejected"),
  refused("450 4.1.8 Sender address rejected: Domain not found", { "mail.sender_rejected", "server.temporary" }),
  refused("451 4.3.0 Temporary lookup failure", "server.temporary"),
  refused("452 4.3.1 Insufficient system storage", "server.temporary"),
  refused("421 4.3.2 Closing down", "server.temporary"),
  refused("552 5.3.4 Message size exceeds fixed limit", "send.message_too_large", { "send", "mail" }),
  refused("503 5.5.1 Bad sequence of commands", "server.permanent"),
  refused("500 5.5.2 Syntax error", { "server.permanent", "mail.sender_rejected" }),
  refused("554 5.3.0 Failure", { "server.permanent", "mail.sender_rejected" }),
  refused("354 Go ahead", "server.protocol_error"),
  refused("334 VXNlcm5hbWU6", "server.protocol_error"),
  { name = "silence", script = mail({ silent = true }), settings = { timeout = 0.8 }, cause = "timeout",
    stage = "mail" },
  { name = "drip", script = mail({ raw = "250 2.1.0 Sender address is fine with me\r\n", drip = 0.2 }),
    settings = { timeout = 0.8 },
    cause = "timeout", stage = "mail" },
  { name = "closed", script = mail({ close = true }), cause = "connect.closed", stage = "mail" },
  { name = "reset", script = mail({ reset = true }), cause = "connect.closed", stage = "mail" },
  { name = "half a reply, closed", script = mail({ raw = "250 2.1", close = true }), cause = "connect.closed",
    stage = "mail" },
  { name = "garbage", script = mail({ raw = "\255\254 what\r\n" }), cause = "server.protocol_error", stage = "mail" },
  { name = "lines of different codes", script = mail({ raw = "250-2.1.0 OK\r\n553 5.7.1 No\r\n" }),
    cause = "server.protocol_error",
    stage = "mail" },
  { name = "flood", script = mail({ flood = { line = "250-2.1.0 and so on\r\n" } }), cause = "server.protocol_error",
    stage = "mail" },
  { name = "553, then closed", script = mail({ server = "553 5.7.1 Sender address rejected: not owned by user",
    close = true }),
    cause = "mail.sender_not_allowed", stage = "mail", code = 553 },
  { name = "closed before MAIL", script = { security = "starttls",
    { client = "^AUTH ", server = "235 2.7.0 OK", close = true } },
    cause = "connect.closed", stage = "mail" },
  { name = "250, then closed: proved", script = mail({ server = "250 2.1.0 OK", close = true }), ok = true },
  { name = "250 with bare LF", script = mail({ raw = "250 2.1.0 OK\n" }), ok = true },
  { name = "250 with NUL", script = mail({ raw = "250 2.1.0 O\0K\r\n" }), ok = true },
}

for _, row in ipairs(rows) do
  row.options = row.options or { stop_after = "mail" }
end
return rows
