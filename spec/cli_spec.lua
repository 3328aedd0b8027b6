-- The command line as a person or a script meets it: streams, exit statuses, secrets.

local helper = require("spec.helper")
local dkjson = require("dkjson")

local command = require("spec.command")
local run, arguments, contents, file_with = command.run, command.arguments, command.contents, command.file_with
local in_env = command.in_env

local function ready(name)
  return require("smtpcheck.fake.scripts")[name]
end

describe("smtpcheck", function()
  setup(command.begin)
  after_each(command.clean_up)

  describe("on its own", function()
    it("says how it is used, and fails", function()
      local said = run({})
      assert.are.equal(2, said.status)
      assert.are.equal("", said.out)
      assert.is_truthy(said.err:find("smtpcheck --help", 1, true))
    end)

    it("helps on standard output", function()
      for _, words in ipairs({ { "--help" }, { "test", "--help" }, { "send", "-h" }, { "fake", "--help" },
        { "explain", "--help" }, { "doctor", "--help" }, { "rules", "--help" }, { "rules", "test", "--help" } }) do
        local said = run(words)
        assert.are.equal(0, said.status)
        assert.are.equal("", said.err)
        assert.is_truthy(said.out:find("Usage: smtpcheck", 1, true))
      end
    end)

    it("tells its version and mechanisms", function()
      local said = run({ "--version" })
      assert.are.equal(0, said.status)
      assert.is_truthy(said.out:find("^smtpcheck " .. require("smtpcheck")._VERSION:gsub("%p", "%%%0") .. " "))
      assert.is_truthy(said.out:find("PLAIN", 1, true))
    end)

    it("calls wrong usage wrong usage", function()
      for _, words in ipairs({ { "walk" }, { "test", "extra" }, { "test", "--hots", "x" }, { "test", "--format", "pdf" },
        { "test", "--stop-after", "send" }, { "test", "--verify", "perhaps" }, { "test", "--host" } }) do
        local said = run(words)
        assert.are.equal(2, said.status, table.concat(words, " "))
        assert.are.equal("", said.out)
        assert.is_truthy(said.err:find("^smtpcheck: "))
      end
    end)

    it("has a flag for each field of the settings", function()
      local flags = require("smtpcheck.cli.settings_flags").fields()
      for name in pairs(require("smtpcheck.settings").fields) do
        assert.is_true(name == "ascii_host" or flags[name] == true, name)
      end
    end)
  end)

  describe("test", function()
    it("is ok when the login is proved", function()
      local said = run(arguments("test", helper.spawn()), in_env)
      assert.are.equal(0, said.status, said.out .. said.err)
      assert.is_truthy(said.out:find("^OK "))
      assert.are.equal("", said.err)
    end)

    local statuses = {
      { 12, ready("banner-421"), "greeting.unavailable" },
      { 13, { security = "none", { client = "^[EH]", server = "550 5.7.1 no" }, { client = "^[EH]", server = "550 5.7.1 no" } }, "ehlo.rejected" },
      { 14, ready("certificate-expired"), "tls.cert_expired" },
      { 15, ready("gmail-app-password"), "auth.app_password_required" },
      { 16, ready("sender-not-owned"), "mail.sender_not_allowed", "rcpt" },
      { 17, ready("relay-denied"), "rcpt.relay_denied", "rcpt" },
    }
    for _, row in ipairs(statuses) do
      it(("exits with %d on %s"):format(row[1], row[3]), function()
        local extra = { "--allow-plaintext-auth" }
        if row[4] then
          extra = { "--stop-after", row[4] }
        end
        local said = run(arguments("test", helper.spawn(row[2]), extra), in_env)
        assert.are.equal(row[1], said.status, said.out .. said.err)
        assert.is_truthy(said.out:find("\nCause         " .. row[3] .. ":", 1, true), said.out)
      end)
    end

    it("exits with 10 on a name that does not exist", function()
      local said = run({ "test", "--host", "no-such-host.invalid", "--timeout", "5" })
      assert.are.equal(10, said.status, said.out)
    end)

    it("exits with 11 on a closed port", function()
      local said = run({ "test", "--host", "127.0.0.1", "--port", helper.closed_port() })
      assert.are.equal(11, said.status, said.out)
    end)

    it("exits with 2 on settings that cannot be tested, and asks for no password first", function()
      local said = run({ "test", "--host", "a b", "--port", "0", "--username", "ann" })
      assert.are.equal(2, said.status)
      assert.is_truthy(said.out:find("'host' holds a blank.", 1, true), said.out .. said.err)
      assert.is_truthy(said.out:find("'port' must be", 1, true))
      assert.are.equal("", said.err)
    end)

    it("gives the whole result as JSON", function()
      local said = run(arguments("test", helper.spawn(ready("gmail-app-password")), { "--format", "json" }), in_env)
      assert.are.equal(15, said.status)
      local result = dkjson.decode(said.out)
      assert.are.equal("auth.app_password_required", result.cause)
      assert.are.equal(534, result.reply.code)
      assert.is_true(#result.transcript > 5)
      assert.are.equal("", said.err)
    end)

    it("writes to a file, and nothing to standard output", function()
      local path = file_with("")
      local said = run(arguments("test", helper.spawn(), { "--output", path, "--transcript" }), in_env)
      assert.are.equal(0, said.status)
      assert.are.equal("", said.out)
      local text = contents(path)
      assert.is_truthy(text:find("^OK "))
      assert.is_truthy(text:find("> AUTH PLAIN [hidden]", 1, true))
      helper.no_leak(text)
    end)

    it("says when the result cannot be written", function()
      local said = run({ "test", "--host", "127.0.0.1", "--port", helper.closed_port() }, "", ">/dev/full </dev/null")
      assert.are.equal(70, said.status)
      assert.is_truthy(said.err:find("cannot write the result", 1, true))
      said = run({ "test", "--host", "127.0.0.1", "--port", helper.closed_port(), "--output", "/nonexistent/file" })
      assert.are.equal(70, said.status)
    end)

    it("tells its progress on standard error", function()
      local said = run(arguments("test", helper.spawn(), { "--progress" }), in_env)
      assert.are.equal(0, said.status)
      assert.is_truthy(said.err:find("auth: passed", 1, true))
      assert.is_nil(said.out:find("auth: passed", 1, true))
    end)

    it("stops where it is told to, without a password", function()
      local said = run(arguments("test", helper.spawn(), { "--stop-after", "tls", "--format", "json" }, {}))
      assert.are.equal(0, said.status, said.out .. said.err)
      local passed = dkjson.decode(said.out).passed
      assert.are.equal("tls", passed[#passed])
    end)

    it("knows switches in both senses", function()
      local server = helper.spawn({ security = "starttls", tls = { certificate = "self_signed" } })
      assert.are.equal(14, run(arguments("test", server), in_env).status)
      assert.are.equal(14, run(arguments("test", server, { "--verify" }), in_env).status)
      local unverified = { "--no-verify", "--allow-unverified-auth" }
      assert.are.equal(0, run(arguments("test", server, unverified), in_env).status)
      unverified = { "--verify=no", "--allow-unverified-auth", "yes" }
      assert.are.equal(0, run(arguments("test", server, unverified), in_env).status)
      assert.are_not.equal(0, run(arguments("test", server, { "--verify", "no" }), in_env).status)
    end)

    it("takes the limits of the stages", function()
      local server = helper.spawn({ security = "none", { silent = true } })
      local said = run(arguments("test", server, { "--timeout-greeting", "0.2", "--no-probe", "--format", "json" }), in_env)
      assert.are.equal(12, said.status, said.out)
      assert.are.equal("greeting", dkjson.decode(said.out).limit)
    end)
  end)

  describe("a secret", function()
    local server

    local function login(secret, before, after)
      server = server or helper.spawn()
      return run(arguments("test", server, {}, secret), before, after)
    end

    before_each(function()
      server = nil
    end)

    it("is never taken from an argument, nor repeated", function()
      for _, words in ipairs({ { "--password", helper.canary }, { "--password=" .. helper.canary }, { "--password" },
        { "--access-token", helper.canary }, { "--client-key-password", helper.canary } }) do
        local said = login(words)
        assert.are.equal(2, said.status)
        assert.are.equal("", said.out)
        assert.is_truthy(said.err:find("-env, ", 1, true), said.err)
      end
    end)

    it("comes from a variable", function()
      assert.are.equal(0, login({ "--password-env", "SECRET" }, in_env).status)
      local said = login({ "--password-env", "SECRET" }, "env -u SECRET")
      assert.are.equal(2, said.status)
      assert.is_truthy(said.err:find("SECRET is not set", 1, true))
      assert.are.equal(2, login({ "--password-env", "SECRET" }, "SECRET=").status)
    end)

    it("comes from a file that others cannot read, less one line end", function()
      for _, ending in ipairs({ "", "\n", "\r\n" }) do
        local said = login({ "--password-file", file_with(helper.canary .. ending) })
        assert.are.equal(0, said.status, said.out .. said.err)
      end
      assert.are.equal(15, login({ "--password-file", file_with(helper.canary .. "\n\n") }).status)
      for _, mode in ipairs({ "644", "640", "604" }) do
        local said = login({ "--password-file", file_with(helper.canary, mode) })
        assert.are.equal(2, said.status)
        assert.is_truthy(said.err:find("mode " .. mode, 1, true), said.err)
      end
      assert.are.equal(2, login({ "--password-file", "/nonexistent/file" }).status)
      assert.are.equal(2, login({ "--password-file", file_with("") }).status)
      assert.are.equal(2, login({ "--password-file", "/" }).status)
    end)

    it("comes from a descriptor", function()
      local path = file_with(helper.canary .. "\n")
      assert.are.equal(0, login({ "--password-fd", "3" }, "", "3<" .. path .. " </dev/null").status)
      assert.are.equal(0, login({ "--password-fd", "0" }, "", "<" .. path).status)
      assert.are.equal(0, login({ "--password-file", "/dev/fd/4" }, "", "4<" .. path .. " </dev/null").status)
      -- 9 is closed here: the suite's own descriptors are open in what it starts
      for _, number in ipairs({ "9", "4321", "1", "-1", "x", "3;id" }) do
        local said = login({ "--password-fd=" .. number }, "", "9<&- </dev/null")
        assert.are.equal(2, said.status, number)
        assert.are.equal("", said.out)
      end
    end)

    it("comes from a command", function()
      local path = file_with(helper.canary .. "\n")
      assert.are.equal(0, login({ "--password-command", "cat " .. path }).status)
      local said = login({ "--password-command", "cat " .. path .. "; exit 3" })
      assert.are.equal(2, said.status)
      assert.is_truthy(said.err:find("status 3", 1, true))
      assert.are.equal(2, login({ "--password-command", "true" }).status)
      assert.are.equal(2, login({ "--password-command", "cat /dev/zero" }).status)
    end)

    it("comes one way only", function()
      local said = login({ "--password-env", "SECRET", "--password-fd", "3" }, in_env)
      assert.are.equal(2, said.status)
      assert.is_truthy(said.err:find("cannot go together", 1, true))
      assert.are.equal(2, login({ "--password-env", "SECRET", "--access-token-env", "SECRET" }, in_env).status)
    end)

    it("may be a token", function()
      local other = helper.spawn({ security = "starttls", auth = { "XOAUTH2" }, tokens = { [helper.username] = helper.canary } })
      local said = run(arguments("test", other, {}, { "--access-token-env", "SECRET" }), in_env)
      assert.are.equal(0, said.status, said.out .. said.err)
    end)

    it("in a proxy's URL is refused as an argument", function()
      local said = login({ "--password-env", "SECRET", "--proxy", "socks5h://ann:" .. helper.canary .. "@127.0.0.1:1" }, in_env)
      assert.are.equal(2, said.status)
      assert.is_truthy(said.err:find("--proxy-env", 1, true))
      said = login({ "--password-env", "SECRET", "--proxy-env", "PROXY" }, in_env .. " PROXY=socks5h://ann:" .. helper.canary
        .. "@127.0.0.1:" .. helper.closed_port())
      assert.are.equal(11, said.status, said.out .. said.err)
    end)

    it("without a terminal is asked for in vain", function()
      local said = login({}, "setsid -w")
      assert.are.equal(2, said.status, said.err)
      assert.is_truthy(said.err:find("no terminal", 1, true))
      assert.is_truthy(said.err:find("--password-file", 1, true))
    end)

    local function at_terminal(typed, before)
      server = helper.spawn()
      return command.at_terminal(arguments("test", server, {}, {}), { { "Password of", typed } }, before)
    end

    it("is asked for at the terminal, without echo", function()
      local out = at_terminal(helper.canary .. "\\n")
      assert.is_truthy(out:find("Password of ann@example.com at 127.0.0.1: ", 1, true), out)
      assert.is_truthy(out:find("OK ", 1, true), out)
      assert.is_truthy(out:find("status=0", 1, true), out)
      assert.is_truthy(out:find("%f[-%w]echo%f[%W]"), out)
    end)

    it("may be refused there, and the terminal is left as it was", function()
      local out = at_terminal("secr\\003", "trap : INT")
      assert.is_truthy(out:find("status=130", 1, true), out)
      assert.is_truthy(out:find("%f[-%w]echo%f[%W]"), out)
      assert.is_nil(out:find("secr", 1, true))
    end)
  end)

  describe("send", function()
    it("sends to every recipient, and says so", function()
      local path = file_with("a,b\n")
      local said = run(arguments("send", helper.spawn(), { "--to", "bob@example.com", "--to", "eve@example.com", "--cc", "cy@example.com",
        "--bcc", "dan@example.com", "--subject", "Grüße", "--text", "Hello.", "--attach", path, "--header", "X-Kind: a test",
        "--header", "X-Kind: twice", "--format", "json" }), in_env)
      assert.are.equal(0, said.status, said.out .. said.err)
      local result = dkjson.decode(said.out)
      local addresses = {}
      for i, one in ipairs(result.recipients) do
        addresses[i] = one.address
      end
      assert.same({ "bob@example.com", "eve@example.com", "cy@example.com", "dan@example.com" }, addresses)
      assert.is_true(result.sent)
      assert.is_string(result.message_id)
    end)

    it("sends a test message to the sender itself when nothing else is said", function()
      local said = run(arguments("send", helper.spawn()), in_env)
      assert.are.equal(0, said.status, said.out .. said.err)
      assert.is_truthy(said.out:find("^SENT "))
      assert.is_truthy(said.out:find("Recipients    " .. helper.username, 1, true))
    end)

    it("takes text, HTML and a ready message from files", function()
      local text, html = file_with("Hello.\n"), file_with("<p>Hello.</p>\n")
      local said = run(arguments("send", helper.spawn(), { "--to", "bob@example.com", "--text-file", "-", "--html-file", html }), in_env,
        "<" .. text)
      assert.are.equal(0, said.status, said.out .. said.err)
      local raw = file_with("From: ann@example.com\nTo: bob@example.com\nSubject: x\nMessage-ID: <r1@example.com>\n\n.\nHi\n")
      said = run(arguments("send", helper.spawn(), { "--raw", raw }), in_env)
      assert.are.equal(0, said.status, said.out .. said.err)
      assert.is_truthy(said.out:find("<r1@example.com>", 1, true))
    end)

    it("exits with 18 when the content is refused", function()
      local said = run(arguments("send", helper.spawn({ security = "starttls", { client = "^%.$", server = "554 5.6.0 Message content rejected" } })), in_env)
      assert.are.equal(18, said.status, said.out)
    end)

    it("refuses what does not go together, before anything else", function()
      local server = helper.spawn()
      for _, extra in ipairs({
        { "--raw", "-", "--subject", "x" }, { "--raw", "-", "--attach", "x" }, { "--text", "x", "--text-file", "-" },
        { "--text-file", "-", "--html-file", "-" }, { "--header", "no colon" }, { "--text-file", "/nonexistent" },
      }) do
        local said = run(arguments("send", server, extra), in_env)
        assert.are.equal(2, said.status, table.concat(extra, " "))
        assert.are.equal("", said.out)
      end
      for _, extra in ipairs({ { "--attach", "/nonexistent" }, { "--to", "a@b\r\nRCPT TO:<c@d>" }, { "--subject", "a\nb" },
        { "--header", "X-A: b\nBcc: c@d.example" } }) do
        local said = run(arguments("send", server, extra), in_env)
        assert.are.equal(2, said.status, table.concat(extra, " "))
      end
    end)
  end)

  describe("fake", function()
    it("lists its ready scripts with the cause that each gives", function()
      local said = run({ "fake", "--list" })
      assert.are.equal(0, said.status)
      assert.is_truthy(said.out:find("gmail%-app%-password%s+auth.app_password_required"))
    end)

    it("serves a script until it is stopped", function()
      local path = file_with('return { security = "none", { server = "421 4.3.2 closed for today", close = true } }')
      for _, script in ipairs({ "banner-421", path }) do
        local pipe = assert(io.popen(("echo $$; exec %s fake %s"):format(command.path, script)))
        local pid, place = pipe:read("l"), pipe:read("l")
        local port = place:match("^127%.0%.0%.1 (%d+)$")
        local said = run({ "test", "--host", "127.0.0.1", "--port", port, "--security", "none" })
        os.execute("kill " .. pid)
        pipe:close()
        assert.are.equal(12, said.status, said.out)
      end
    end)

    it("knows what is no script", function()
      for _, words in ipairs({ { "fake", "unheard-of" }, { "fake", "/nonexistent.lua" }, { "fake", file_with("return 1") },
        { "fake", file_with("return os.getenv('HOME')") }, { "fake", "--port", "70000" } }) do
        local said = run(words)
        assert.are.equal(2, said.status, words[2])
        assert.is_truthy(said.err:find("^smtpcheck: "))
      end
    end)
  end)

  it("keeps the password out of everything it said here", function()
    assert.is_nil(helper.finds(command.all_said()))
  end)
end)
