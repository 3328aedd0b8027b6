-- Sends one message with an attachment, and tells what became of it for each recipient.
--
-- Usage: lua5.4 examples/send_one.lua [HOST PORT USERNAME RECIPIENT...]
-- The password is taken from the environment variable SMTP_PASSWORD. Without arguments the message goes to a fake server in
-- this process.
local smtpcheck = require "smtpcheck"

local host, port, username = ...
local settings, server = { host = host, port = port, username = username, password = os.getenv("SMTP_PASSWORD") }, nil
local recipients = { select(4, ...) }
if host == nil then
  server = smtpcheck.fake()
  settings = {
    host = server.host, port = server.port, ca_file = server.ca_file, username = "ann@example.com", password = "right",
  }
  recipients = { "bob@example.com", "carol@example.net" }
end

local result, message = smtpcheck.send(settings, {
  to = recipients,
  subject = "Grüße",
  text = "The report is attached.\n",
  attachments = { { filename = "report.csv", type = "text/csv", data = "day,sent\n1,42\n" } },
})
if server then
  server:close()
end
if result == nil then
  io.stderr:write(message, "\n")
  os.exit(70)
end

print(result.cause, result.summary)
for _, one in ipairs(result.recipients or {}) do
  print(one.address, one.accepted and "accepted" or ("refused: %d %s"):format(one.reply.code, one.reply.text))
end
print("Message-ID", result.message_id)
print("queue id", result.queue_id or "none was given")
os.exit(result.ok and 0 or 1)
