-- The fake server itself, judged by a client that knows nothing of smtpcheck: plain sockets in a loop of their own.

local helper = require("spec.helper")
local fake = require("smtpcheck.fake")
local core = require("smtpcheck.core")
local cqueues = require("cqueues")
local socket = require("cqueues.socket")
local errno = require("cqueues.errno")
local ssl_context = require("openssl.ssl.context")
local store = require("openssl.x509.store")
local x509 = require("openssl.x509")

local LIMIT = helper.seconds(20)
local user, password = helper.username, helper.canary
local b64 = helper.base64

-- ---- the client ----

local client = {}
client.__index = client

local function connect(server)
  local connection = socket.connect({ host = server.host, port = server.port, nodelay = true })
  connection:onerror(function(_, _, why)
    return why
  end)
  connection:setmode("b", "bn")
  assert(connection:connect(LIMIT))
  return setmetatable({ socket = connection, server = server }, client)
end

function client:send(bytes)
  assert(self.socket:write(bytes))
  self.socket:flush()
end

-- A reply with its last line: "250-a|250 b".
function client:reply()
  local lines = {}
  repeat
    local line = self.socket:xread("*L", "b", LIMIT)
    if not line then
      return nil
    end
    lines[#lines + 1] = line:gsub("\r\n$", "")
  until line:sub(4, 4) ~= "-"
  return table.concat(lines, "|")
end

function client:ask(line)
  self:send(line .. "\r\n")
  return self:reply()
end

-- All bytes until the server ends the connection, and how it ended: nil or an error number.
function client:rest(limit)
  local parts, size = {}, 0
  while not limit or size < limit do
    local bytes, why = self.socket:xread(-4096, "b", LIMIT)
    if not bytes then
      return table.concat(parts), why
    end
    parts[#parts + 1] = bytes
    size = size + #bytes
  end
  return table.concat(parts)
end

-- Does nothing come for so long?
function client:hears_nothing(seconds)
  local bytes, why = self.socket:xread(-1, "b", seconds)
  if why == errno.ETIMEDOUT then
    self.socket:clearerr()
    return true
  end
  return false, bytes
end

function client:start_tls(options)
  options = options or {}
  local context = ssl_context.new("TLS", false)
  local trusted = store.new()
  local file = assert(io.open(self.server.ca_file))
  trusted:add(x509.new(file:read("a")))
  file:close()
  context:setStore(trusted)
  context:setCipherList("DEFAULT:@SECLEVEL=" .. (options.level or 0))
  if options.only then
    context = ssl_context.new(options.only, false)
    context:setCipherList("DEFAULT:@SECLEVEL=0")
  end
  local fine, why = self.socket:starttls(context, LIMIT)
  return fine and self.socket:checktls() or nil, why
end

function client:login_plain(secret)
  return self:ask("AUTH PLAIN " .. b64("\0" .. user .. "\0" .. secret))
end

-- Runs each function with a client of its own, all in one loop beside the servers.
local function together(server, ...)
  local loop = cqueues.new()
  for _, act in ipairs({ ... }) do
    loop:wrap(function()
      local one = connect(server)
      act(one)
      one.socket:close()
    end)
  end
  local deadline = core.monotonic() + LIMIT
  while not loop:empty() do
    fake.step_all()
    local fine, why, _, thread = loop:step(0)
    if not fine then
      error(debug.traceback(thread, tostring(why)), 0)
    end
    assert(core.monotonic() < deadline, "a client waits for ever")
    local fds = fake.fds()
    fds[#fds + 1] = loop:pollfd()
    core.poll(fds, math.min(loop:timeout() or 1, fake.next_timeout() or 1, 1))
  end
  fake.step_all()
end

local function talk(script, ...)
  local server = helper.fake(script)
  together(server, ...)
  return server
end

local function plain(...)
  return { security = "none", ... }
end

local good = plain()

-- ---- scripts ----

describe("a script", function()
  after_each(helper.close_all)

  it("may be the name of a ready one", function()
    assert.are.equal("auth.app_password_required", fake.scripts()["gmail-app-password"].cause)
    talk("banner-554", function(c)
      assert.are.equal("554 5.7.1 Service refused: your address is on a block list", c:reply())
      assert.are.same({ "" }, { c:rest() })
    end)
  end)

  it("that doesn't exist is answered with the names of those that do", function()
    local fine, why = pcall(fake, "gmail")
    assert.is_false(fine)
    assert.is_truthy(why:find("no ready script 'gmail'", 1, true))
    for _, name in ipairs(fake.names()) do
      assert.is_truthy(why:find(name, 1, true), name)
    end
  end)

  local wrong = {
    { { securty = "none" }, "unknown field 'securty'" },
    { { security = "ssl" }, "'security' must be one of none, starttls, tls" },
    { { auth = { "PLAIN", "GSSAPI" } }, "'auth' must be a list, each item one of" },
    { { users = { ann = 1 } }, "'users' must be a table from user name to secret" },
    { { capabilities = { "SIZE 1\r\n" } }, "'capabilities'" },
    { { tls = { certificate = "stolen" } }, "script.tls: 'certificate' must be one of" },
    { { tls = { min = "1.3", max = "1.2" } }, "tls.min is above tls.max" },
    { { tls = { ciphers = "NO-SUCH-CIPHER" } }, "tls.ciphers" },
    { { { sever = "220 x" } }, "step 1: unknown field 'sever'" },
    { { { server = "220 x" }, { client = "^EHLO[", server = "250 x" } }, "step 2: 'client' must be a Lua pattern" },
    { { { client = "^(EHLO", server = "250 x" } }, "step 1: 'client' must be a Lua pattern" },
    { { { client = "EHLO%", server = "250 x" } }, "step 1: 'client' must be a Lua pattern" },
    { { { server = {} } }, "step 1: 'server' must be one or more lines" },
    { { { server = "220 x\r\n" } }, "step 1: 'server' must be a line without its end" },
    { { { server = "220 x", raw = "220 x\r\n" } }, "step 1: 'server' and 'raw'" },
    { { { close = true, reset = true } }, "step 1: 'close' and 'reset'" },
    { { { delay = -1 } }, "step 1: 'delay' must be a number of seconds" },
    { { { flood = { line = "" } } }, "step 1.flood: 'line' must be bytes" },
    { { { flood = {} } }, "step 1: 'flood' needs a 'line'" },
    { { [2] = { server = "220 x" } }, "step 1: a table expected" },
    { 42, "a script is a table or a name" },
  }
  for _, row in ipairs(wrong) do
    it("is refused: " .. row[2], function()
      local fine, why = pcall(fake.start, row[1])
      assert.is_false(fine)
      assert.is_truthy(tostring(why):find(row[2], 1, true), why)
    end)
  end

  it("is left alone", function()
    local script = { security = "none", { client = "^NOOP", server = "250 first" } }
    local before = helper.source(script.users) .. #script
    talk(script, function() end)
    assert.are.equal(before, helper.source(script.users) .. #script)
    assert.is_nil(script.auth)
  end)

  it("is known by unknown options too", function()
    assert.has_error(function()
      fake.start(nil, { prot = 1 })
    end, "unknown option 'prot'")
  end)

  it("has a cause, a stage and a note when it is a ready one", function()
    local causes = require("smtpcheck.causes")
    for name, script in pairs(fake.scripts()) do
      assert.is_truthy(name:find("^[%l%d-]+$"), name)
      assert.is_table(causes[script.cause] or script.cause == "ok" and {}, name)
      assert.is_string(script.stage, name)
      assert.is_nil(script.note:find("\n"), name)
    end
  end)
end)

-- ---- a good server ----

describe("the good server", function()
  after_each(helper.close_all)

  it("offers STARTTLS first, AUTH after it, and takes a message", function()
    local server = talk(nil, function(c)
      assert.are.equal("220 smtp.example.com ESMTP ready", c:reply())
      local hello = c:ask("EHLO client.example.com")
      assert.is_truthy(hello:find("|250 STARTTLS", 1, true))
      assert.is_nil(hello:find("AUTH", 1, true))
      assert.are.equal("530 5.7.0 Must issue a STARTTLS command first", c:ask("AUTH PLAIN"))
      assert.are.equal("530 5.7.0 Must issue a STARTTLS command first", c:ask("MAIL FROM:<ann@example.com>"))
      assert.are.equal("220 2.0.0 Ready to start TLS", c:ask("STARTTLS"))
      assert.are.equal(0, c:start_tls():getVerifyResult())
      assert.are.equal("503 5.5.1 Say EHLO first", c:ask("MAIL FROM:<ann@example.com>"))
      hello = c:ask("EHLO client.example.com")
      assert.is_truthy(hello:find("|250 AUTH PLAIN LOGIN", 1, true))
      assert.is_nil(hello:find("STARTTLS", 1, true))
      assert.are.equal("235 2.7.0 Authentication successful", c:login_plain(password))
      assert.are.equal("503 5.5.1 Already authenticated", c:login_plain(password))
      assert.are.equal("250 2.1.0 Ok", c:ask("MAIL FROM:<ann@example.com> SIZE=10 BODY=8BITMIME"))
      assert.are.equal("250 2.1.5 Ok", c:ask("RCPT TO:<bob@example.com>"))
      assert.are.equal("354 End data with <CR><LF>.<CR><LF>", c:ask("DATA"))
      -- neither ".\n" nor "\n.\r\n" ends a message
      local queued = c:ask("Subject: x\r\n\r\n..dot\r\nbare\n.\nbare\n.\r\nend\r\n.")
      assert.is_truthy(queued:find("^250 2%.0%.0 Ok: queued as %x+$"), queued)
      assert.are.equal("221 2.0.0 Bye", c:ask("QUIT"))
      assert.are.same({ "" }, { c:rest() })
    end)
    assert.are.equal(1, server.logins)
    assert.are.equal(1, server.connections)
    assert.are.equal(0, server.open)
    assert.are.same({ { from = "ann@example.com", recipients = { "bob@example.com" }, size = 40,
      data = "Subject: x\r\n\r\n.dot\r\nbare\n.\nbare\n.\r\nend\r\n" } }, server.messages)
    local log = table.concat(server.log, "\n")
    assert.is_truthy(log:find("AUTH PLAIN (masked)\n", 1, true))
    assert.are.equal("QUIT", server.log[#server.log])
    helper.no_leak(server.log)
  end)

  it("takes commands in the order of RFC 5321 only", function()
    talk(good, function(c)
      c:reply()
      local turns = {
        { "MAIL FROM:<a@example.com>", "503 5.5.1 Say EHLO first" },
        { "EHLO", "501 5.5.4 Syntax: EHLO hostname" },
        { "helo client.example.com", "250 smtp.example.com" },
        { "RCPT TO:<a@example.com>", "503 5.5.1 Need MAIL command" },
        { "DATA", "503 5.5.1 Need MAIL command" },
        { "MAIL FROM:a@example.com", "501 5.5.4 Syntax: MAIL FROM:<address>" },
        { "MAIL FROM:<a@example.com> RET=HDRS", "555 5.5.4 Unsupported option" },
        { "MAIL FROM:<\xc3\xa4@example.com>", "553 5.6.7 SMTPUTF8 is required for this address" },
        { "MAIL FROM:<>", "250 2.1.0 Ok" },
        { "MAIL FROM:<>", "503 5.5.1 Nested MAIL command" },
        { "DATA", "554 5.5.1 No valid recipients" },
        { "RCPT TO:<>", "501 5.5.4 Syntax: RCPT TO:<address>" },
        { "RSET", "250 2.0.0 Ok" },
        { "RCPT TO:<a@example.com>", "503 5.5.1 Need MAIL command" },
        { "NOOP", "250 2.0.0 Ok" },
        { "VRFY ann", "252 2.0.0 Send some mail, and see" },
        { "STARTTLS", "502 5.5.1 Command not implemented" },
        { "FOO bar", "500 5.5.2 Command not recognised" },
        { "", "500 5.5.2 Command not recognised" },
        { ("x"):rep(100000), "500 5.5.2 Line too long" },
        { "NOOP", "250 2.0.0 Ok" },
      }
      for _, turn in ipairs(turns) do
        assert.are.equal(turn[2], c:ask(turn[1]), turn[1])
      end
    end)
  end)

  it("keeps to its SIZE, at MAIL and at the end of the message", function()
    local server = talk({ security = "none", capabilities = { "SIZE 100" } }, function(c)
      c:reply()
      assert.is_truthy(c:ask("EHLO x"):find("|250-SIZE 100|", 1, true))
      assert.are.equal("552 5.3.4 Message size exceeds fixed limit", c:ask("MAIL FROM:<a@example.com> SIZE=101"))
      c:ask("MAIL FROM:<a@example.com> SIZE=100")
      c:ask("RCPT TO:<a@example.com>")
      c:ask("DATA")
      assert.are.equal("552 5.3.4 Message size exceeds fixed limit", c:ask(("line\r\n"):rep(20) .. "."))
      c:ask("MAIL FROM:<a@example.com>")
      c:ask("RCPT TO:<a@example.com>")
      c:ask("DATA")
      assert.are.equal("250", c:ask("short\r\n."):sub(1, 3))
    end)
    assert.are.equal(1, #server.messages)
  end)

  it("wants a login before MAIL when the script says so", function()
    talk({ security = "none", auth_required = true }, function(c)
      c:reply()
      c:ask("EHLO x")
      assert.are.equal("530 5.7.0 Authentication required", c:ask("MAIL FROM:<a@example.com>"))
      c:login_plain(password)
      assert.are.equal("250 2.1.0 Ok", c:ask("MAIL FROM:<a@example.com>"))
    end)
  end)

  it("forgets what was sent in front of the handshake", function()
    local server = talk(nil, function(c)
      c:reply()
      c:ask("EHLO x")
      assert.are.equal("220", c:ask("STARTTLS\r\nNOOP injected"):sub(1, 3))
      assert.is_table(c:start_tls() and {})
      assert.are.equal("250 2.0.0 Ok", c:ask("RSET"))
    end)
    assert.is_nil(table.concat(server.log, "\n"):find("injected", 1, true))
  end)

  it("serves many clients at once, each with a state of its own", function()
    local acts = {}
    for i = 1, 100 do
      acts[i] = function(c)
        c:reply()
        c:ask("EHLO x")
        assert.are.equal("250", c:ask(("MAIL FROM:<user%d@example.com>"):format(i)):sub(1, 3))
        cqueues.sleep(0.05)
        c:ask(("RCPT TO:<to%d@example.com>"):format(i))
        c:ask("DATA")
        c:ask(("Number %d\r\n."):format(i))
      end
    end
    local server = talk(good, table.unpack(acts))
    assert.are.equal(100, server.connections)
    assert.is_true(server.peak > 50)
    assert.are.equal(100, #server.messages)
    for _, message in ipairs(server.messages) do
      local number = message.from:match("%d+")
      assert.are.same({ ("to%s@example.com"):format(number) }, message.recipients)
      assert.are.equal(("Number %s\r\n"):format(number), message.data)
    end
  end)
end)

-- ---- logins ----

describe("the login", function()
  after_each(helper.close_all)

  it("is refused with 535 for a wrong password and for a wrong user alike", function()
    local server = talk(good, function(c)
      c:reply()
      c:ask("EHLO x")
      local refusal = c:login_plain("wrong")
      assert.are.equal("535 5.7.8 Authentication credentials invalid", refusal)
      assert.are.equal(refusal, c:ask("AUTH PLAIN " .. b64("\0bob@example.com\0" .. password)))
      assert.are.equal(refusal, c:ask("AUTH PLAIN " .. b64("bob\0" .. user .. "\0" .. password)))
      assert.are.equal(refusal, c:ask("AUTH PLAIN " .. b64("nonsense")))
    end)
    assert.are.equal(4, server.logins)
  end)

  it("goes by PLAIN and LOGIN, with an initial response and without", function()
    local server = talk(good, function(c)
      c:reply()
      c:ask("EHLO x")
      assert.are.equal("334 ", c:ask("AUTH PLAIN"))
      assert.are.equal("235", c:ask(b64("\0" .. user .. "\0" .. password)):sub(1, 3))
    end, function(c)
      c:reply()
      c:ask("EHLO x")
      assert.are.equal("334 " .. b64("Username:"), c:ask("auth login"))
      assert.are.equal("334 " .. b64("Password:"), c:ask(b64(user)))
      assert.are.equal("235", c:ask(b64(password)):sub(1, 3))
    end, function(c)
      c:reply()
      c:ask("EHLO x")
      assert.are.equal("334 " .. b64("Password:"), c:ask("AUTH LOGIN " .. b64(user)))
      assert.are.equal("535", c:ask(b64("wrong")):sub(1, 3))
    end)
    assert.are.equal(3, server.logins)
    helper.no_leak(server.log)
  end)

  it("counts when a secret arrived, not before", function()
    local server = talk(good, function(c)
      c:reply()
      c:ask("EHLO x")
      assert.are.equal("504", c:ask("AUTH KERBEROS_V4"):sub(1, 3))
      assert.are.equal("504", c:ask("AUTH CRAM-MD5"):sub(1, 3))
      assert.are.equal("334", c:ask("AUTH LOGIN"):sub(1, 3))
      assert.are.equal("501 5.7.0 Authentication cancelled", c:ask("*"))
      assert.are.equal("334", c:ask("AUTH PLAIN"):sub(1, 3))
      assert.are.equal("501 5.5.2 Cannot decode the response", c:ask("!?"))
      assert.are.equal("250 2.0.0 Ok", c:ask("NOOP"))
    end)
    assert.are.equal(0, server.logins)
  end)

  local mechanisms = {
    "plain", "login", "cram-md5", "scram-sha-1", "scram-sha-1-plus", "scram-sha-256", "scram-sha-256-plus",
  }
  for _, name in ipairs(mechanisms) do
    it("by " .. name .. " agrees with the client of this project", function()
      local script = { security = "tls", auth = { name:upper() } }
      local server = helper.fake(script)
      assert.is_true(helper.test(helper.settings(server, { auth = name })).ok)
      local result = helper.test(helper.settings(server, { auth = name, password = "wrong" }))
      assert.are.equal("auth.bad_credentials", result.cause)
      assert.are.equal(2, server.logins)
    end)
  end

  for _, name in ipairs({ "xoauth2", "oauthbearer" }) do
    it("by " .. name .. " takes the right token and tells a wrong one's error in a challenge", function()
      local server = helper.fake({ security = "tls", auth = { name:upper() } })
      local settings = helper.settings(server, { auth = name, password = false, access_token = "good-token" })
      assert.is_true(helper.test(settings).ok)
      settings.access_token = "old-token"
      local result = helper.test(settings)
      assert.are.equal("auth.oauth_token_rejected", result.cause)
      assert.are.equal(2, server.logins)
      assert.is_nil(table.concat(server.log, "\n"):find("token", 1, true))
    end)
  end

  it("by EXTERNAL needs the client's certificate", function()
    local server = helper.fake({ security = "tls", auth = { "EXTERNAL" }, tls = { client_ca = "optional" } })
    local settings = helper.settings(server, { auth = "external", password = false, client_cert = server.client_cert,
      client_key = server.client_key })
    assert.is_true(helper.test(settings).ok)
    settings.client_cert, settings.client_key = nil, nil
    assert.is_false(helper.test(settings).ok)
  end)

  it("by SCRAM offers channel binding where there is a channel, and takes the flags that go with it", function()
    local flags = { -- what each mechanism says to a first message
      ["SCRAM-SHA-256"] = { ["n"] = "334", ["y"] = "535", ["p=tls-exporter"] = "535", ["x"] = "535" },
      ["SCRAM-SHA-256-PLUS"] = {
        ["p=tls-exporter"] = "334", ["p=tls-unique"] = "535", ["p=tls-telepathy"] = "535", ["n"] = "535", ["y"] = "535",
      },
      ["SCRAM-SHA-1"] = { ["n"] = "334", ["y"] = "334" },
    }
    local function try(c, name, flag)
      local answer = c:ask(("AUTH %s %s"):format(name, b64(flag .. ",,n=" .. user .. ",r=nonce"))):sub(1, 3)
      if answer == "334" then
        assert.are.equal("501", c:ask("*"):sub(1, 3))
      end
      return answer
    end
    talk({ auth_before_tls = true, auth = { "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS", "SCRAM-SHA-1" } }, function(c)
      c:reply()
      assert.is_truthy(c:ask("EHLO x"):find("AUTH SCRAM-SHA-256 SCRAM-SHA-1", 1, true))
      assert.are.equal("504", try(c, "SCRAM-SHA-256-PLUS", "p=tls-exporter"))
      assert.are.equal("334", try(c, "SCRAM-SHA-256", "y"))
      c:ask("STARTTLS")
      assert.is_truthy(c:start_tls())
      assert.is_truthy(c:ask("EHLO x"):find("AUTH SCRAM-SHA-256 SCRAM-SHA-256-PLUS SCRAM-SHA-1", 1, true))
      for name, answers in pairs(flags) do
        for flag, answer in pairs(answers) do
          assert.are.equal(answer, try(c, name, flag), name .. " " .. flag)
        end
      end
    end)
  end)

  it("binds to sessions that are open, and to nothing else", function()
    local session = require("openssl.ssl").new(ssl_context.new("TLS", true))
    assert.is_nil(core.tls_finished(session)) -- no handshake yet
    assert.is_nil(core.tls_export(session, "EXPORTER-Channel-Binding", 32))
    for _, wrong in ipairs({ "text", 1, {}, io.stdout, false }) do
      assert.is_false(pcall(core.tls_finished, wrong))
      assert.is_false(pcall(core.tls_export, wrong, "label", 32))
    end
    assert.is_false(pcall(core.tls_export, session, "label", 0))
    assert.is_false(pcall(core.tls_export, session, "label", 65))
  end)

  it("gets the script's answer, right or wrong, where there is one", function()
    talk({ security = "none", login = { "535-5.7.8 No", "535 5.7.8 and no" } }, function(c)
      c:reply()
      c:ask("EHLO x")
      assert.are.equal("535-5.7.8 No|535 5.7.8 and no", c:login_plain(password))
      assert.are.equal("334", c:ask("AUTH LOGIN"):sub(1, 3))
      assert.are.equal("334", c:ask(b64(user)):sub(1, 3))
      assert.are.equal("535-5.7.8 No|535 5.7.8 and no", c:ask(b64(password)))
    end)
  end)

  it("is masked in the log even when the secret comes too late", function()
    local server = talk(plain({ client = "^AUTH", server = "535 5.7.8 No" }), function(c)
      c:reply()
      c:ask("EHLO x")
      c:ask("AUTH LOGIN")
      assert.are.equal("500", c:ask(b64(password)):sub(1, 3))
      assert.are.equal("500", c:ask(password):sub(1, 3))
    end)
    helper.no_leak(server.log)
    assert.are.equal(0, server.logins)
  end)
end)

-- ---- steps ----

describe("a step", function()
  after_each(helper.close_all)

  it("answers the next line that matches, once, and every connection begins anew", function()
    local function act(c)
      assert.are.equal("220 one|220", (c:reply():gsub("^220%-one|220 two$", "220 one|220")))
      assert.are.equal("250", c:ask("NOOP"):sub(1, 3))
      assert.are.equal("550 first", c:ask("EHLO x"))
      assert.are.equal("551 second", c:ask("ehlo x"))
      assert.are.equal("250-smtp.example.com", c:ask("EHLO x"):match("^[^|]+"))
    end
    talk(plain({ server = { "220-one", "220 two" } }, { client = "^EHLO ", server = "550 first" },
      { client = "^EHLO ", server = "551 second" }), act, act)
  end)

  it("without a client's line follows at once", function()
    talk(plain({ client = "^NOOP", server = "250 ok" }, { server = "421 4.3.2 Going", delay = 0.02, close = true }), function(c)
      c:reply()
      assert.are.equal("250 ok", c:ask("NOOP"))
      assert.are.same({ "421 4.3.2 Going\r\n" }, { c:rest() })
    end)
  end)

  it("has the effect of the built-in answer when it says yes, and none when it says no", function()
    talk(plain({ client = "^EHLO", server = "250 just me" }, { client = "^MAIL", server = "250 fine" },
      { client = "^RCPT", server = "550 no" }, { client = "^RCPT", server = "250 yes" },
      { client = "^AUTH", server = "235 whoever you are" }, { client = "^DATA", server = "354 go" },
      { client = "^%.$", server = "550 no" }), function(c)
      c:reply()
      c:ask("EHLO x")
      c:ask("MAIL FROM:<a@example.com>")
      c:ask("RCPT TO:<a@example.com>")
      assert.are.equal("554", c:ask("DATA"):sub(1, 3))
      c:ask("RCPT TO:<a@example.com>")
      assert.are.equal("235 whoever you are", c:ask("AUTH GSSAPI"))
      assert.are.equal("354 go", c:ask("DATA"))
      assert.are.equal("550 no", c:ask("QUIT\r\n."))
      assert.are.equal("503", c:ask("DATA"):sub(1, 3))
    end)
  end)

  it("that only waits, or drips, passes the built-in answer on", function()
    talk(plain({ delay = 0.05 }, { client = "^NOOP", drip = 0.001 }), function(c)
      assert.is_true(c:hears_nothing(0.01))
      assert.are.equal("220 smtp.example.com ESMTP ready", c:reply())
      assert.are.equal("250 2.0.0 Ok", c:ask("NOOP"))
    end)
  end)

  it("sends raw bytes as they are", function()
    local bytes = "220-\0\255\r\n\n220 x\r250"
    talk(plain({ raw = bytes, close = true }), function(c)
      assert.are.same({ bytes }, { c:rest() })
    end)
  end)

  it("drips byte by byte", function()
    talk(plain({ raw = "220 x\r\n", drip = 0.02 }), function(c)
      local sizes = {}
      for _ = 1, 7 do
        sizes[#sizes + 1] = #c.socket:xread(-100, "b", LIMIT)
      end
      assert.are.same({ 1, 1, 1, 1, 1, 1, 1 }, sizes)
    end)
  end)

  it("may be silent from then on, and the connection stays", function()
    local server = talk(plain({ client = "^EHLO", raw = "250-half", silent = true }), function(c)
      c:reply()
      c:send("EHLO x\r\nQUIT\r\n")
      assert.are.equal("250-half", c:rest(8))
      assert.is_true(c:hears_nothing(0.1))
    end)
    assert.are.equal(0, server.open)
  end)

  it("closes in order after its answer, even over unread input", function()
    talk(plain({ client = "^EHLO", server = "554 No", close = true }), function(c)
      c:reply()
      c:send("EHLO x\r\n" .. ("NOOP\r\n"):rep(1000))
      assert.are.same({ "554 No\r\n" }, { c:rest() })
    end)
  end)

  it("resets after its answer", function()
    talk(plain({ client = "^EHLO", server = "554 No", reset = true }), function(c)
      c:reply()
      c:send("EHLO x\r\n")
      assert.are.same({ "554 No\r\n", errno.ECONNRESET }, { c:rest() })
    end)
    talk(plain({ reset = true }), function(c)
      assert.are.same({ "", errno.ECONNRESET }, { c:rest() })
    end)
    talk({ security = "tls", { reset = true } }, function(c)
      assert.is_truthy(c:start_tls())
      assert.is_truthy(select(2, c:rest()))
    end)
  end)

  it("floods with so many lines", function()
    talk(plain({ raw = "220-a\r\n", flood = { line = "220-b\r\n", count = 5000 } }, { raw = "220 c\r\n", close = true }), function(c)
      assert.are.same({ "220-a\r\n" .. ("220-b\r\n"):rep(5000) .. "220 c\r\n" }, { c:rest() })
    end)
  end)

  it("floods without end: nobody else waits, and nothing grows", function()
    for _, security in ipairs({ "none", "tls" }) do
      local script = { security = security, { client = "^NOOP", flood = { line = "250-more\r\n" } } }
      local function hello(c)
        if security == "tls" then
          assert(c:start_tls())
        end
        return c:reply()
      end
      local before = helper.memory()
      local server = talk(script, function(c)
        hello(c)
        c:send("NOOP\r\n")
        local bytes = c:rest(4 * 1024 * 1024)
        assert.are.equal(("250-more\r\n"):rep(1000), bytes:sub(1, 10000))
      end, function(c)
        hello(c)
        c:send("NOOP\r\n") -- and never reads
        cqueues.sleep(0.3)
      end, function(c)
        hello(c)
        for _ = 1, 50 do
          assert.are.equal("250", c:ask("RSET"):sub(1, 3))
        end
      end)
      assert.are.equal(0, server.open)
      assert.is_true(helper.memory() - before < 2048)
      helper.close_all()
    end
  end)

  it("that answers STARTTLS with 220 is followed by the handshake", function()
    talk({ { client = "^STARTTLS", raw = "220-well\r\n220 go\r\n" } }, function(c)
      c:reply()
      c:ask("EHLO x")
      assert.are.equal("220-well|220 go", c:ask("STARTTLS"))
      assert.is_truthy(c:start_tls())
      assert.is_truthy(c:ask("EHLO x"):find("AUTH PLAIN", 1, true))
    end)
    talk(plain({ client = "^STARTTLS", server = "220 after all" }), function(c)
      c:reply()
      assert.are.equal("220 after all", c:ask("STARTTLS"))
      assert.is_truthy(c:start_tls())
    end)
    talk({ { client = "^STARTTLS", server = "454 not now" } }, function(c)
      c:reply()
      assert.are.equal("454 not now", c:ask("STARTTLS"))
      assert.are.equal("250 2.0.0 Ok", c:ask("NOOP"))
    end)
  end)

  it("may give a challenge of its own, and the login goes on from there", function()
    local challenge = "<1.2@example.com>"
    local server = talk({ security = "none", auth = { "CRAM-MD5" }, { client = "^AUTH", server = "334 " .. b64(challenge) } },
      function(c)
        local digest = require("openssl.hmac").new(password, "md5"):final(challenge):gsub(".", function(byte)
          return ("%02x"):format(byte:byte())
        end)
        c:reply()
        c:ask("EHLO x")
        assert.are.equal("334 " .. b64(challenge), c:ask("AUTH CRAM-MD5"))
        assert.are.equal("235", c:ask(b64(user .. " " .. digest)):sub(1, 3))
      end)
    assert.are.equal(1, server.logins)
  end)
end)

-- ---- TLS ----

describe("TLS", function()
  after_each(helper.close_all)

  -- what the client's verification says (X509_V_ERR_*), at OpenSSL's security level 2
  local certificates = {
    { "valid", 0, 1 }, { "intermediate", 0, 2 }, { "expired", 10, 1 }, { "not_yet_valid", 9, 1 }, { "self_signed", 18, 1 },
    { "self_signed_in_chain", 19, 2 }, { "unknown_ca", 20, 1 }, { "missing_intermediate", 20, 1 }, { "weak_key", 66, 1 },
    { "weak_signature", 68, 1 }, { "wrong_name", 0, 1 }, { "revoked", 0, 1 },
  }
  for _, row in ipairs(certificates) do
    it(("shows the certificate '%s'"):format(row[1]), function()
      talk({ security = "tls", tls = { certificate = row[1] } }, function(c)
        local session = c:start_tls({ level = 2 })
        local first, count = nil, 0
        for certificate in pairs(session:getPeerChain()) do
          first = first or certificate
          count = count + 1
        end
        assert.are.equal(row[2], (session:getVerifyResult()))
        assert.are.equal(row[3], count)
        local names = {}
        for _, name in pairs(session:getPeerCertificate():getSubjectAlt()) do
          names[#names + 1] = name
        end
        assert.is_true(#names > 0)
      end)
    end)
  end

  it("has a certificate that another run's authority, or a list of revocations, undoes", function()
    local server = helper.fake({ security = "tls", tls = { certificate = "revoked" } })
    assert.is_true(helper.test(helper.settings(server)).ok)
    local result = helper.test(helper.settings(server, { crl_file = server.crl_file }))
    assert.are.equal("tls.cert_revoked", result.cause)
  end)

  it("keeps to its versions", function()
    for _, row in ipairs({ { "TLSv1_2", true }, { "TLSv1_3", false } }) do
      talk({ security = "tls", tls = { max = "1.2" } }, function(c)
        assert.are.equal(row[2], c:start_tls({ only = row[1] }) ~= nil)
      end)
    end
    talk({ security = "tls", tls = { max = "1.1" } }, function(c)
      assert.is_nil((c:start_tls({ only = "TLSv1_2" })))
    end)
    talk({ security = "tls", tls = { max = "1.1" } }, function(c)
      assert.is_truthy(c:start_tls({ only = "TLSv1_1" }))
    end)
  end)

  it("may demand a client's certificate", function()
    local server = helper.fake({ security = "tls", tls = { client_ca = true } })
    assert.is_false(helper.test(helper.settings(server)).ok)
    local result = helper.test(helper.settings(server, { client_cert = server.client_cert, client_key = server.client_key }))
    assert.is_true(result.ok)
  end)

  -- the first bytes of a ClientHello are enough
  local hello = "\22\3\1\0\4\1\0\0\0"
  local faults = {
    { "alert", "\21\3\3\0\2\2\40" },
    { "close", "" },
    { "reset", "", errno.ECONNRESET },
  }
  for _, row in ipairs(faults) do
    it("handshake fault, in place of the ServerHello: " .. row[1], function()
      talk({ security = "tls", tls = { handshake = row[1] } }, function(c)
        assert.is_true(c:hears_nothing(0.05))
        c:send(hello)
        assert.are.same({ row[2], row[3] }, { c:rest() })
      end)
      talk({ tls = { handshake = row[1] } }, function(c)
        c:reply()
        c:ask("STARTTLS")
        c:send(hello)
        assert.are.same({ row[2], row[3] }, { c:rest() })
      end)
    end)
  end

  it("handshake fault: another alert", function()
    talk({ security = "tls", tls = { handshake = "alert", alert = 70 } }, function(c)
      c:send(hello)
      assert.are.same({ "\21\3\3\0\2\2\70" }, { c:rest() })
    end)
  end)

  it("handshake fault: silence", function()
    talk({ security = "tls", tls = { handshake = "silent" } }, function(c)
      c:send(hello)
      assert.is_true(c:hears_nothing(0.1))
    end)
  end)

  it("handshake fault: garbage that is neither a record nor text", function()
    talk({ security = "tls", tls = { handshake = "garbage" } }, function(c)
      c:send(hello)
      local bytes = c:rest(2)
      assert.is_nil(bytes:find("^[\20-\23]"))
      assert.is_truthy(bytes:find("^%c"))
    end)
  end)

  it("handshake fault: plain text, as from a server that knows no TLS", function()
    talk({ security = "tls", tls = { handshake = "plaintext" } }, function(c)
      assert.are.equal("220 smtp.example.com ESMTP ready", c:reply())
    end)
    talk({ tls = { handshake = "plaintext" } }, function(c)
      c:reply()
      c:ask("STARTTLS")
      c:send(hello)
      assert.are.equal("500 5.5.2 Command not recognised", c:reply())
    end)
  end)

  it("a client that speaks plain text to it ends only its own connection", function()
    talk({ security = "tls" }, function(c)
      c:send("EHLO x\r\n")
      c:rest()
    end, function(c)
      assert.is_truthy(c:start_tls())
      assert.are.equal("220", c:reply():sub(1, 3))
    end)
  end)
end)

-- ---- the server as an object ----

describe("the server", function()
  after_each(helper.close_all)

  it("is driven by a foreign loop with its descriptor and its time-out", function()
    local server = helper.fake(plain({ delay = 0.05 }))
    local loop = cqueues.new()
    local heard
    loop:wrap(function()
      local c = connect(server)
      heard = c:reply()
      c.socket:close()
    end)
    loop:wrap(function()
      while not heard do
        local fd, timeout = server:fd(), server:timeout()
        assert.are.equal("integer", math.type(fd))
        cqueues.poll({ pollfd = fd, events = "r", timeout = function() return timeout end }, LIMIT)
        server:step(0)
      end
    end)
    local deadline = core.monotonic() + LIMIT
    while not loop:empty() and core.monotonic() < deadline do
      assert(loop:step(1))
    end
    assert.are.equal("220 smtp.example.com ESMTP ready", heard)
  end)

  it("is closed once, however often it is closed", function()
    local server = fake(good)
    server:close()
    server:close()
    assert.is_nil(server:fd())
    assert.is_nil(server:timeout())
    server:step(0)
    do
      local scoped <close> = fake(good)
      assert.is_nil(scoped.closed)
      server = scoped
    end
    assert.is_true(server.closed)
    assert.are.same({}, fake.fds())
  end)

  it("drops its clients when it is closed", function()
    local server = helper.fake(good)
    together(server, function(c)
      c:reply()
      server:close()
      c:rest()
    end)
  end)

  it("is collected when nobody holds it", function()
    local function descriptors()
      local count = 0
      for _ in io.popen("ls /proc/$PPID/fd"):lines() do
        count = count + 1
      end
      return count
    end
    collectgarbage()
    local before = descriptors()
    for _ = 1, 20 do
      fake(good):step(0)
    end
    collectgarbage()
    collectgarbage()
    assert.is_true(descriptors() <= before + 2)
    assert.are.same({}, fake.fds())
  end)

  it("says when it can't have a port", function()
    local server = helper.fake(good)
    local none, why, code = fake.start(good, { port = server.port })
    assert.is_nil(none)
    assert.is_truthy(why:find("127.0.0.1:" .. server.port, 1, true))
    assert.are.equal("system", code)
  end)

  it("tells each line to whoever wants to know, masked", function()
    local heard = {}
    local server = fake(helper.merge({ users = { [user] = password } }, good), { on_line = function(line, connection)
      heard[#heard + 1] = connection .. " " .. line
    end })
    together(server, function(c)
      c:reply()
      c:ask("EHLO x")
      c:login_plain(password)
    end)
    server:close()
    assert.are.same({ "1 EHLO x", "1 AUTH PLAIN (masked)" }, heard)
  end)

  it("passes an error in such a function on to whoever steps", function()
    local server = fake(good, { on_line = function()
      error("oh dear")
    end })
    assert.has_error(function()
      together(server, function(c)
        c:reply()
        c:ask("NOOP")
      end)
    end)
    server:close()
  end)
end)

describe("a server in the foreground", function()
  after_each(helper.close_all)

  local function program(call)
    return helper.lua .. " -e '" .. call .. "'"
  end

  it("prints where it is and ends when its time is over", function()
    local text, fine = helper.run(program('print(require("smtpcheck.fake").serve("good", { seconds = 0.2 }))'))
    local host, port, ca_file, how = text:match("^(%S+) (%d+)\n(%S+)\n(%S+)\n$")
    assert.is_true(fine, text)
    assert.are.equal("127.0.0.1", host)
    assert.is_true(tonumber(port) > 0)
    assert.are.equal("time", how)
    assert.is_nil(io.open(ca_file), "the CA's file is left behind")
  end)

  it("answers another process, and clears up when it is told to end", function()
    local server = helper.spawn({ security = "starttls" })
    local command = ("printf 'QUIT\\r\\n' | timeout 10 openssl s_client -quiet -starttls smtp -crlf -CAfile %s -verify_return_error"
      .. " -verify_hostname localhost -connect %s:%d"):format(server.ca_file, server.host, server.port)
    local text = helper.run(command)
    assert.is_truthy(text:find("221 2.0.0 Bye", 1, true), text)
    local result = helper.test(helper.settings(server))
    assert.is_true(result.ok)
    local path = server.ca_file
    assert(io.open(path)):close()
    server:close()
    assert.is_nil(io.open(path), "the CA's file is left behind")
  end)

  it("names the rock that is missing", function()
    for rock, module in pairs({ cqueues = "cqueues", luaossl = "openssl.pkey" }) do
      local text, fine = helper.run(program(([[package.preload["%s"] = function() error("gone") end
        require("smtpcheck.fake")("good")]]):format(module)))
      assert.is_false(fine)
      assert.is_truthy(text:find("the fake server needs the rock '" .. rock .. "'", 1, true), text)
    end
  end)
end)

-- ---- what smtpcheck says to the scripts ----

describe("smtpcheck says what the script says it should:", function()
  after_each(helper.close_all)

  local function check(script, server)
    local settings = helper.settings(server, script.settings)
    settings.timeout = helper.seconds(settings.timeout or 5)
    local result
    if script.stop_after == "send" then
      result = helper.send(settings, helper.message())
    else
      result = helper.test(settings, { stop_after = script.stop_after, to = helper.username })
    end
    local note = helper.lines(result.transcript)
    assert.are.equal(script.cause, result.cause, note)
    if script.cause ~= "ok" then
      assert.are.equal(script.stage, result.stage, note)
    end
  end

  for _, name in ipairs(fake.names()) do
    it("ready script " .. name, function()
      check(fake.scripts()[name], helper.fake(name))
    end)
  end

  local pipe = assert(io.popen("ls spec/dialogues/*.lua"))
  for path in pipe:lines() do
    it("dialogue " .. path:match("([^/]+)%.lua$"), function()
      local script = dofile(path)
      check(script, helper.fake(script))
    end)
  end
  pipe:close()
end)
