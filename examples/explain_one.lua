-- Explains a failure that another program has shown, and walks through what can be done about it. No network.
--
-- Usage: lua5.4 examples/explain_one.lua [FILE]
-- Without a file it takes a refusal as Gmail words it. The walk's state is a plain table: a web form keeps it between two pages.
local smtpcheck = require "smtpcheck"

local text = [[SMTPAuthenticationError: (534, b'5.7.9 Application-specific password required. Learn more at
5.7.9 https://support.google.com/mail/?p=InvalidSecondFactor')]]
if arg[1] then
  local file = assert(io.open(arg[1], "rb"))
  text = file:read("a")
  file:close()
end

local found = smtpcheck.explain(text, { host = "smtp.gmail.com" })
print(found.cause, found.confidence, found.summary)
for _, one in ipairs(found.alternatives) do
  print("or perhaps", one.cause, one.confidence, one.test)
end

local walk = smtpcheck.tree(found)
while walk.step do
  print(walk.step.title, walk.step.link or "")
  walk:answer("done")
  walk = walk.step and smtpcheck.tree(walk:state()) or walk -- as if a page had been loaded in between
end
print("then", walk.outcome)
