-- Faults in the answers to QUIT (and to the RSET before it): a courtesy that nobody waits for, so the verdict stands.
local function quit(step)
  step.client = "^QUIT"
  return { security = "starttls", step }
end

local rows = {
  { name = "silence", script = quit({ silent = true }) },
  { name = "closed", script = quit({ close = true }) },
  { name = "reset", script = quit({ reset = true }) },
  { name = "drip", script = quit({ raw = "221 2.0.0 Bye, and thanks for the visit\r\n", drip = 0.2 }) },
  { name = "garbage", script = quit({ raw = "\0\1\2\r\n" }) },
  { name = "flood", script = quit({ flood = { line = "221-bye\r\n" } }) },
  { name = "500", script = quit({ server = "500 What?" }) },
  { name = "421", script = quit({ server = "421 4.4.2 Too late" }) },
  { name = "RSET: silence", script = { security = "starttls", { client = "^RSET", silent = true } },
    options = { stop_after = "rcpt", to = "ann@example.com" } },
  { name = "RSET: 500", script = { security = "starttls", { client = "^RSET", server = "500 What?" } },
    options = { stop_after = "rcpt", to = "ann@example.com" } },
  { name = "RSET: closed", script = { security = "starttls", { client = "^RSET", close = true } },
    options = { stop_after = "mail" } },
  { name = "sent, then silence", script = quit({ silent = true }), send = true },
  { name = "sent, then a flood", script = quit({ flood = { line = "250 more\r\n" } }), send = true },
}

for _, row in ipairs(rows) do
  row.ok = true
  row.at_once = true
end
return rows
