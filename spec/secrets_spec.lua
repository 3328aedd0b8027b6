-- A password is in nothing that comes back: not when the server says it back, not in errors, events or dumps.

local helper = require("spec.helper")
local smtpcheck = require("smtpcheck")

local plain_payload = helper.base64("\0" .. helper.username .. "\0" .. helper.canary)
local login_payload = helper.base64(helper.canary)

-- What a server may say; every row holds the secret in some form.
local echoes = {
  { "535 5.7.8 AUTH PLAIN " .. plain_payload .. " is wrong" },
  { "535 5.7.8 wrong password '" .. helper.canary .. "' for " .. helper.username },
  { "535 5.7.8 " .. login_payload },
  { "535-5.7.8 wrong", "535-5.7.8 " .. plain_payload, "535 5.7.8 " .. helper.canary },
  { "454 4.7.0 could not ask the back end for user=ann pass=" .. helper.canary .. "; later" },
  { "501 5.5.2 cannot decode \"" .. plain_payload .. "\"" },
  { "250 " .. helper.canary },
}

describe("a server that says the password back", function()
  after_each(helper.close_all)

  for number, lines in ipairs(echoes) do
    it("in a reply to AUTH, " .. number, function()
      local server = helper.fake({ security = "tls", { client = "^AUTH ", server = lines } })
      local events = {}
      local result = helper.test(helper.settings(server), { on_event = function(event)
        events[#events + 1] = event
      end })
      assert.is_false(result.ok)
      assert.is_true(#events > 0)
      helper.no_leak(events)
    end)
  end

  it("as bytes that are no reply", function()
    for _, raw in ipairs({ helper.canary .. "\r\n", plain_payload .. "\r\n", "535 " .. helper.canary:sub(1, 12)
      .. "\0" .. helper.canary .. "\r\n",
        "what: " .. login_payload .. "\r\n", ("x"):rep(500) .. helper.canary .. "\r\n" }) do
      local server = helper.fake({ security = "tls", { client = "^AUTH ", raw = raw } })
      local result = helper.test(helper.settings(server))
      assert.is_false(result.ok)
    end
  end)

  it("half of it, then silence or an end", function()
    for _, after in ipairs({ { close = true }, { reset = true }, {} }) do
      local server = helper.fake({ security = "tls",
        helper.merge({ client = "^AUTH ", raw = "535-5.7.8 " .. helper.canary .. "\r\n535 " .. plain_payload },
          after) })
      local result = helper.test(helper.settings(server, { timeout = helper.seconds(0.8) }))
      assert.is_false(result.ok)
    end
  end)

  it("in a 334", function()
    local server = helper.fake({ security = "tls", auth = { "LOGIN" },
      { client = "^AUTH LOGIN", server = "334 VXNlcm5hbWU6" },
      { client = "", server = "334 UGFzc3dvcmQ6" }, { client = "", server = "334 " .. login_payload } })
    local result = helper.test(helper.settings(server))
    assert.is_false(result.ok)
  end)

  it("in the banner and in EHLO, where it can only be the account's", function()
    local server = helper.fake({ security = "tls", { server = "220 mail.example.com " .. helper.canary },
      { client = "^EHLO ", server = { "250-mail.example.com " .. helper.canary, "250-X-" .. helper.canary, "250-X-"
        .. plain_payload,
        "250 AUTH PLAIN" } } })
    local result = helper.test(helper.settings(server))
    assert.is_true(result.ok, helper.lines(result.transcript))
  end)

  it("after the login, in MAIL, RCPT, DATA and the end of the message", function()
    for _, client in ipairs({ "^MAIL ", "^RCPT ", "^DATA", "^%.$" }) do
      local server = helper.fake({ security = "tls", { client = client, server = "554 5.7.1 " .. helper.canary .. " "
        .. plain_payload } })
      local result = helper.send(helper.settings(server), helper.message())
      assert.is_false(result.ok, client)
    end
  end)

  it("after a second mechanism was tried", function()
    local server = helper.fake({ security = "tls", auth = { "PLAIN", "LOGIN" },
      { client = "^AUTH PLAIN", server = "504 5.5.4 " .. plain_payload },
      { client = "^AUTH LOGIN", server = "334 VXNlcm5hbWU6" }, { client = "", server = "334 UGFzc3dvcmQ6" },
      { client = "", server = "535 5.7.8 " .. plain_payload .. login_payload } })
    local result = helper.test(helper.settings(server))
    assert.is_false(result.ok)
  end)

  it("of CRAM-MD5 the digest", function()
    local server = helper.fake({ security = "tls", auth = { "CRAM-MD5" },
      { client = "^AUTH CRAM", server = "334 PDEuMkBleGFtcGxlPg==" },
      { client = "", server = "535 5.7.8 no" } })
    local result = helper.test(helper.settings(server))
    assert.is_false(result.ok)
    for _, entry in ipairs(result.transcript) do
      if entry.dir == ">" then
        assert.is_nil(entry.text:match("^[%w+/=]+$") and #entry.text > 20 or nil,
          "an AUTH payload is in the transcript: " .. entry.text)
      end
    end
  end)
end)

describe("the password", function()
  after_each(helper.close_all)

  it("is hidden when it is short or looks like a common word", function()
    for _, password in ipairs({ "a1b2", "hunter2", "xyzzy" }) do
      local server = helper.fake({ security = "tls", users = { [helper.username] = password },
        { client = "^AUTH ", server = "535 5.7.8 the password '" .. password .. "' is wrong" } })
      local result = helper.test(helper.settings(server, { password = password }))
      assert.is_nil(helper.lines(result.transcript):find("'" .. password .. "'", 1, true))
      assert.is_nil(result.reply.text:find("'" .. password .. "'", 1, true))
    end
  end)

  it("is in no error, whatever is wrong with the other settings", function()
    local base = { host = "127.0.0.1", port = 587, security = "none", username = helper.username,
      password = helper.canary }
    local wrong = {
      { port = 0 }, { port = "many" }, { host = "" }, { host = "a b" }, { host = "a\r\nb" }, { security = "maybe" },
        { auth = "kerberos" },
      { timeout = -1 }, { timeout = "soon" }, { from = "no address" }, { from = "a@b\r\nRCPT TO:<c@d>" },
        { helo = "a\r\nb" },
      { username = "ann\0" }, { username = "ann\r\n" }, { ca_file = "/nonexistent" }, { family = "ipx" },
        { policy = "strict" },
      { password = helper.canary .. "\0" }, { password = helper.canary .. "\r\n" }, { unknown_field = helper.canary },
      { client_cert = "/nonexistent", client_key = "/nonexistent" },
        { proxy = "gopher://" .. helper.canary .. "@127.0.0.1" },
      { proxy = "socks5://ann:" .. helper.canary .. "@127.0.0.1:1" }, { verify = "no" }, { tls_min = "0.9" },
    }
    for _, extra in ipairs(wrong) do
      local fine, result, message = pcall(smtpcheck.test, helper.merge(base, extra, { timeout = extra.timeout or 1 }))
      helper.no_leak(result, message)
      assert.is_false(fine and type(result) == "table" and result.ok)
      local _, problems, notes = pcall(smtpcheck.validate, helper.merge(base, extra))
      if problems == nil then
        helper.no_leak(notes)
      end
    end
  end)

  it("is in no error of a function that gives it", function()
    local server = helper.fake({ security = "tls" })
    local functions = {
      function()
        error("no key ring: " .. helper.canary)
      end,
      function()
        error({ secret = helper.canary })
      end,
      function()
        return nil
      end,
      function()
        return 17
      end,
    }
    for _, give in ipairs(functions) do
      local fine, result, message, code = pcall(smtpcheck.test, helper.settings(server, { password = give }))
      assert.is_true(fine)
      assert.is_nil(result)
      assert.are.equal("secret", code)
      helper.no_leak(message)
    end
    local result = helper.test(helper.settings(server))
    assert.is_true(result.ok)
  end)

  it("is not in what tostring says of a session, an engine or a result", function()
    local server = helper.fake({ security = "tls" })
    local settings = helper.settings(server)
    local session <close> = assert(smtpcheck.session(settings))
    local engine = assert(smtpcheck.engine())
    engine:submit(settings, "tag")
    assert.is_nil(helper.finds(tostring(session)))
    assert.is_nil(helper.finds(tostring(engine)))
    session:auth()
    assert.is_nil(helper.finds(tostring(session)))
    helper.no_leak(session:transcript())
    engine:close()
    assert.is_nil(helper.finds(tostring(smtpcheck.test(settings))))
  end)

  it("is not in the events", function()
    local server = helper.fake({ security = "starttls" })
    local events = {}
    local result = helper.test(helper.settings(server), { on_event = function(event)
      events[#events + 1] = event
    end })
    assert.is_true(result.ok)
    assert.is_true(#events >= 6)
    helper.no_leak(events)
  end)

  it("is not in the message of a settings.invalid result", function()
    local result = helper.test({ host = "127.0.0.1", port = 70000, username = helper.username,
      password = helper.canary })
    assert.are.equal("settings.invalid", result.cause)
  end)

  it("stays out of the settings that validate gives to a log", function()
    local server = helper.fake({ security = "tls" })
    local clean, notes = smtpcheck.validate(helper.settings(server))
    assert.is_table(clean)
    helper.no_leak(notes or {})
    assert.is_nil(helper.finds(tostring(clean)))
  end)
end)

describe("text from settings", function()
  after_each(helper.close_all)

  local bad = {
    from = { "ann@example.com\r\nRCPT TO:<eve@example.com>", "ann@example.com\n", "ann\0@example.com",
      "ann@exa\tmple.com\r", "<a>\r\n@b.c" },
    username = { "ann\r\nQUIT", "ann\0", "ann\n" },
    host = { "127.0.0.1\r\n", "127.0.0.1\0.example.com", "a\nb" },
    helo = { "client\r\nMAIL FROM:<>", "a\0b", "a b\n" },
  }
  for field, values in pairs(bad) do
    it("with control characters in " .. field .. " is refused before a connection", function()
      for _, value in ipairs(values) do
        local server = helper.fake({ security = "none" })
        local result = helper.test(helper.settings(server, { [field] = value }), { stop_after = "mail" })
        assert.is_false(result.ok)
        assert.are.equal("settings.invalid", result.cause, ("%q"):format(value))
        assert.are.equal("settings", result.stage)
        local named
        for _, problem in ipairs(result.problems) do
          named = named or problem.field == field
        end
        assert.is_true(named, "the field is not named")
        assert.are.equal(0, server.connections)
      end
    end)
  end

  it("with control characters in options.to is refused before a connection", function()
    local server = helper.fake({ security = "none" })
    local fine, result = pcall(helper.test, helper.settings(server),
      { stop_after = "rcpt", to = "a@b.example\r\nDATA" })
    assert.is_true(not fine or result.cause == "settings.invalid")
    assert.are.equal(0, server.connections)
  end)
end)
