-- Faults in the answers to DATA and to the end of the message.
local function data(step)
  step.client = "^DATA"
  return { security = "starttls", step }
end

local function dot(step)
  step.client = "^%.$"
  return { security = "starttls", step }
end

local function refused(at, line, cause, stage)
  local enhanced = line:match("^%d+ (%d%.%d+%.%d+)")
  return { name = (at == data and "DATA" or "message") .. " refused: " .. line, script = at({ server = line }),
    cause = cause,
    stage = stage or "send", code = tonumber(line:sub(1, 3)), enhanced = enhanced }
end

local rows = {
  refused(data, "451 4.3.0 Not now", "server.temporary"),
  refused(data, "421 4.3.2 Closing down", "server.temporary"),
  refused(data, "503 5.5.1 Bad sequence of commands", "server.permanent"),
  refused(data, "554 5.5.1 No valid recipients", { "server.permanent", "rcpt.rejected" }, { "send", "rcpt" }),
  refused(data, "250 2.0.0 OK", "server.protocol_error"),
  { name = "DATA: silence", script = data({ silent = true }), settings = { timeout = 0.8 }, cause = "timeout",
    stage = "send" },
  { name = "DATA: drip", script = data({ raw = "354 End data with <CR><LF>.<CR><LF>\r\n", drip = 0.2 }),
    settings = { timeout = 0.8 },
    cause = "timeout", stage = "send" },
  { name = "DATA: closed", script = data({ close = true }), cause = "connect.closed", stage = "send" },
  { name = "DATA: reset", script = data({ reset = true }), cause = "connect.closed", stage = "send" },
  { name = "DATA: garbage", script = data({ raw = "354\0?\r\n" }), cause = "server.protocol_error", stage = "send" },
  { name = "DATA: flood", script = data({ flood = { line = "354-go on\r\n" } }), cause = "server.protocol_error",
    stage = "send" },
  { name = "DATA: 354 and closed", script = data({ server = "354 Go ahead", close = true }),
    cause = "connect.closed", stage = "send" },
  { name = "DATA: lines of different codes", script = data({ raw = "354-Go\r\n250 on\r\n" }),
    cause = "server.protocol_error",
    stage = "send" },
  refused(dot, "554 5.6.0 Message content rejected", "send.content_rejected"),
  refused(dot, "552 5.3.4 Message too big", "send.message_too_large"),
  refused(dot, "550 5.7.26 Message rejected: unauthenticated mail", "send.policy_rejected"),
  refused(dot, "554 5.7.1 Message rejected by local policy", { "send.policy_rejected", "send.content_rejected" }),
  refused(dot, "550 5.7.1 Spam message rejected", { "send.content_rejected", "send.policy_rejected" }),
  refused(dot, "451 4.7.1 Greylisting in action", { "send.greylisted", "server.temporary" }),
  refused(dot, "451 4.3.0 Queue file write error", "server.temporary"),
  refused(dot, "452 4.3.1 Insufficient system storage", "server.temporary"),
  refused(dot, "421 4.4.2 Closing down", "server.temporary"),
  refused(dot, "550 5.4.5 Daily user sending limit exceeded", "send.quota_exceeded"),
  refused(dot, "554 Transaction failed", { "server.permanent", "send.content_rejected" }),
  refused(dot, "354 More, please", "server.protocol_error"),
  refused(dot, "334 VXNlcm5hbWU6", "server.protocol_error"),
  { name = "message: silence", script = dot({ silent = true }), settings = { timeout = 0.8 }, cause = "timeout",
    stage = "send" },
  { name = "message: drip", script = dot({ raw = "250 2.0.0 Ok: queued as 4F1C2A0B7D\r\n", drip = 0.2 }),
    settings = { timeout = 0.8 },
    cause = "timeout", stage = "send" },
  { name = "message: closed", script = dot({ close = true }), cause = "connect.closed", stage = "send" },
  { name = "message: reset", script = dot({ reset = true }), cause = "connect.closed", stage = "send" },
  { name = "message: half a reply, closed", script = dot({ raw = "250 2.0.0 Ok: que", close = true }),
    cause = "connect.closed",
    stage = "send" },
  { name = "message: garbage", script = dot({ raw = "yes, yes\r\n" }), cause = "server.protocol_error",
    stage = "send" },
  { name = "message: flood", script = dot({ flood = { line = "250-queued\r\n" } }), cause = "server.protocol_error",
    stage = "send" },
  { name = "message: flood in one line", script = dot({ raw = "250 ", flood = { line = ("q"):rep(4096) } }),
    cause = "server.protocol_error", stage = "send" },
  { name = "message: 250 and then closed: sent", script = dot({ server = "250 2.0.0 Ok: queued as 4F1C2A0B7D",
    close = true }),
    ok = true, queue_id = "4F1C2A0B7D" },
  { name = "message: 250 and then reset: sent", script = dot({ delay = 0.05,
    server = "250 2.0.0 Ok: queued as 4F1C2A0B7D" }),
    ok = true, queue_id = "4F1C2A0B7D" },
  { name = "message: over the SIZE that the server tells",
    script = { security = "starttls", capabilities = { "SIZE 100" } },
    message = { text = ("A line of text.\n"):rep(100) }, cause = "send.message_too_large", stage = "send",
      not_sent = true },
  { name = "one of two recipients refused", script = { security = "starttls",
    { client = "^RCPT ", server = "250 2.1.5 OK" },
      { client = "^RCPT ", server = "550 5.1.1 User unknown" } },
    message = { to = { "ann@example.com", "bob@example.com" } }, cause = "rcpt.unknown_recipient", stage = "rcpt" },
  { name = "all recipients refused", script = { security = "starttls",
    { client = "^RCPT ", server = "550 5.1.1 User unknown" },
      { client = "^RCPT ", server = "550 5.1.1 User unknown" } },
    message = { to = { "ann@example.com", "bob@example.com" } }, cause = "rcpt.unknown_recipient", stage = "rcpt",
      not_sent = true },
}

for _, row in ipairs(rows) do
  row.send = true
end
return rows
