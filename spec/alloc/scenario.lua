-- What is done while memory gives out. Arguments: scenario, host, port, CA file, user name, password.
-- Returns run(), which may fail for want of memory and for no other reason, and again(), which must not fail.

local scenario, host, port, ca_file, username, password = ...
local smtpcheck = require("smtpcheck")

-- everything that is loaded on demand is loaded before memory gets scarce
for _, name in ipairs({ "run", "engine", "session", "message", "evidence", "diagnose" }) do
  require("smtpcheck." .. name)
end
smtpcheck.diagnose({ stage = "auth", reply = "535 5.7.8 refused", host = "smtp.example.com" })
smtpcheck.provider("ann@example.com")
-- And Lua's own buffer for long strings has been used: the metatable of its box is registered before it is filled (Lua 5.4.4,
-- lauxlib.c, newbox), so a state whose memory gave out in between can never again make a long string.
assert(#("x"):rep(4096) == 4096)

local function settings(extra)
  local given = { host = host, port = tonumber(port), security = "starttls", username = username, password = password,
    ca_file = ca_file, timeout = 20, helo = "client.example.com" }
  for key, value in pairs(extra or {}) do
    given[key] = value
  end
  return given
end

-- A fault of ours, as it must look: nil, a message, and a code.
local function fault(message, code)
  if type(message) == "string" and code == "memory" then
    error("not enough memory (reported)", 0)
  end
  error(("a fault that is none of memory: %s (%s)"):format(tostring(message), tostring(code)), 0)
end

local function judge(result, message, code)
  if result == nil then
    return fault(message, code)
  end
  if not result.ok then
    error(("not ok: %s at %s: %s"):format(result.cause, result.stage, result.summary), 0)
  end
  return result
end

local scenarios = {}

function scenarios.test()
  judge(smtpcheck.test(settings()))
end

function scenarios.plain()
  judge(smtpcheck.test(settings({ security = "none", allow_plaintext_auth = true })))
end

function scenarios.secret()
  judge(smtpcheck.test(settings({ password = function()
    return password
  end })))
end

function scenarios.events()
  local seen = 0
  judge(smtpcheck.test(settings(), { stop_after = "rcpt", to = username, on_event = function(event)
    seen = seen + #event.type
  end }))
end

function scenarios.send()
  judge(smtpcheck.send(settings(), { to = { username, "bob@example.com" }, subject = "Grüße", text = "Hello.\n.\n",
    attachments = { { filename = "a.txt", data = ("text "):rep(100), type = "text/plain" } } }))
end

function scenarios.session()
  local session <close>, message, code = smtpcheck.session(settings())
  if session == nil then
    return fault(message, code)
  end
  judge(session:connect())
  judge(session:auth())
  judge(session:send({ to = username, subject = "One", text = "One.\n" }))
  judge(session:send({ to = username, subject = "Two", text = "Two.\n" }))
  assert(#session:transcript() > 0)
end

function scenarios.engine()
  local engine <close>, message, code = smtpcheck.engine()
  if engine == nil then
    return fault(message, code)
  end
  for i = 1, 3 do
    engine:submit(settings(), i)
  end
  local left = 3
  while left > 0 do
    for _, done in ipairs(engine:step(20)) do
      left = left - 1
      judge(done.result, done.error, done.code)
    end
  end
end

-- A refused login: the certificate is right, the password is not.
function scenarios.refused()
  local result, message, code = smtpcheck.test(settings({ password = "wrong, as it happens" }))
  if result == nil then
    return fault(message, code)
  end
  assert(not result.ok and result.cause == "auth.bad_credentials", result.cause)
end

-- A certificate that is not trusted, with its chain in the result.
function scenarios.untrusted()
  local result, message, code = smtpcheck.test(settings({ ca_file = "/etc/ssl/certs/ca-certificates.crt" }))
  if result == nil then
    return fault(message, code)
  end
  assert(not result.ok and result.cause:find("^tls%.cert"), result.cause)
end

-- A name, which a thread looks up.
function scenarios.name()
  judge(smtpcheck.test(settings({ host = "localhost", family = "ipv4" })))
end

local run = assert(scenarios[scenario], "no such scenario")
return run, run
