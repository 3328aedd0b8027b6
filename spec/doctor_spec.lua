-- The doctor: a test, the steps of the tree with a person or with answers given beforehand, and a test again.

local command = require("spec.command")
local dkjson = require("dkjson")
local helper = require("spec.helper")
local scripts = require("smtpcheck.fake.scripts")

local refused_password = "ann5-own-passw0rd"
local secrets = ("LC_ALL=C SECRET=%s NEXT=%s"):format(command.quoted(refused_password), command.quoted(helper.canary))

local opened = {}

-- A fake server that gives its script's answer to the first logins, as many as `refusals`, and looks at the password from then on.
-- It keeps count of the logins in a file.
local function server_that_refuses(script, refusals)
  local count = command.file_with("0")
  local name = command.file_with(([[
local logins, server = 0, nil
require("smtpcheck.fake").serve(%s, {
  on_ready = function(ready)
    server = ready
    print(ready.host, ready.port)
    print(ready.ca_file)
    io.stdout:flush()
  end,
  on_line = function(line)
    if line:find("^AUTH ") then
      logins = logins + 1
      server.script.login = logins <= %d and server.script.login or nil
      local file = assert(io.open(%q, "w"))
      file:write(logins)
      file:close()
    end
  end,
})]]):format(helper.source(helper.merge({ users = { [helper.username] = helper.canary } }, script)), refusals, count))
  local pipe = assert(io.popen(("echo $$; exec %s %s 2>&1"):format(helper.lua, name), "r"))
  local pid = pipe:read("l")
  local host, port = pipe:read("l"):match("^(%S+)\t(%d+)$")
  local server = { host = host, port = tonumber(port), ca_file = pipe:read("l"), spec_security = script.security }
  opened[#opened + 1] = function()
    os.execute("kill " .. pid)
    pipe:close()
  end
  function server.logins()
    return tonumber(command.contents(count))
  end
  return server
end

local function gmail(refusals)
  return server_that_refuses(scripts["gmail-app-password"], refusals or 1)
end

local function doctor(server, answers, extra)
  local words = command.arguments("doctor", server, extra)
  if answers then
    table.insert(words, "--answers")
    table.insert(words, answers)
  end
  local said = command.run(words, secrets)
  assert.is_nil(helper.finds(said.out .. said.err, refused_password))
  return said
end

local function at_terminal(server, turns, extra, secret)
  local before = ("export LC_ALL=C SECRET=%s; trap : INT"):format(command.quoted(refused_password))
  local screen = command.at_terminal(command.arguments("doctor", server, extra, secret), turns, before)
  assert.is_nil(helper.finds(screen, refused_password), "the refused password leaks")
  assert.is_truthy(screen:find("%f[-%w]echo%f[%W]"), screen)
  return screen
end

local function has(text, part)
  assert.is_truthy(text:find(part, 1, true), ("no '%s' in:\n%s"):format(part, text))
end

-- What has to stand in a text in this order.
local function has_in_order(text, parts)
  local from = 1
  for _, part in ipairs(parts) do
    local _, last = text:find(part, from, true)
    assert.is_truthy(last, ("no '%s' from %d on in:\n%s"):format(part, from, text))
    from = last + 1
  end
end

describe("smtpcheck doctor", function()
  setup(command.begin)

  after_each(function()
    for i = #opened, 1, -1 do
      opened[i]()
      opened[i] = nil
    end
    command.clean_up()
  end)

  describe("at a terminal", function()
    local keep_user_name = { "mostly the whole address? [yes, no, done or quit]", "yes\\n" }
    local two_step = { "Is 2-step verification on for this account?", "y\\n" }
    local app_password = { "Could you make one and put it in?", "yes\\n" }

    it("goes through the steps, takes the app password without echo, and tests again", function()
      local server = gmail()
      local screen = at_terminal(server, { keep_user_name, two_step, app_password,
        { "Password of ann@example.com at 127.0.0.1: ", helper.canary .. "\\n" } })
      has_in_order(screen, { "Test 1", "FAILED ", "auth.app_password_required", "534 5.7.9 ", "\n1. ", "STEP 1: ", "\n2. ", "STEP 2: ",
        "\n3. ", "STEP 3: ", "Password of ", "Test 2", "OK ", "\r\nOK ", "status=0" })
      assert.are.equal(2, server.logins())
    end)

    it("asks for the first password, too", function()
      local server = gmail()
      local screen = at_terminal(server, { { "Password of ", refused_password .. "\\n" }, keep_user_name, two_step, app_password,
        { "Password of ", helper.canary .. "\\n" } }, {}, {})
      has(screen, "status=0")
      assert.are.equal(2, server.logins())
    end)

    it("does not try the refused password again, but goes on with the steps", function()
      local server = gmail()
      local screen = at_terminal(server, { keep_user_name, two_step, app_password, { "Password of ", refused_password .. "\\n" },
        { "Password of ", "\\n" }, { "security keys the only second step", "quit\\n" } })
      has_in_order(screen, { "That is the password that was there already.", "no second login is made with it", "STEP 3: security keys",
        "Left off here.", "status=15" })
      assert.are.equal(1, server.logins())
    end)

    it("asks again when it does not understand", function()
      local screen = at_terminal(gmail(), { { "or quit]", "perhaps\\n" }, { "or quit]", "q\\n" } })
      has(screen, "status=15")
    end)

    it("ends with the terminal's end of input", function()
      has(at_terminal(gmail(), { { "or quit]", "\\004" } }), "status=15")
    end)

    it("can be interrupted at a question and at a prompt", function()
      has(at_terminal(gmail(), { { "or quit]", "\\003" } }), "status=130")
      has(at_terminal(gmail(), { keep_user_name, two_step, app_password, { "Password of ", "secr\\003" } }), "status=130")
    end)

    it("asks for other fields, an empty line keeps them", function()
      local server = helper.spawn()
      local wrong = helper.merge(server, { port = helper.closed_port() })
      local screen = at_terminal(wrong, { { "Password of ", helper.canary .. "\\n" }, { "Is this done? ", "done\\n" },
        { ("port [%d]: "):format(wrong.port), server.port .. "\\n" }, { "security [starttls]: ", "\\n" } }, {}, {})
      has_in_order(screen, { "connect.refused", "Test 2", "OK ", "status=0" })
    end)

    it("puts in what was seen to work, after asking", function()
      local server = helper.spawn({ security = "tls" })
      server.spec_security = "starttls"
      local screen = at_terminal(server, { { "Password of ", helper.canary .. "\\n" }, { "Set security = tls?", "yes\\n" } },
        { "--timeout-greeting", tostring(helper.seconds(0.5)) }, {})
      has_in_order(screen, { "tls.implicit_expected", "It was seen to work otherwise: port ", "Set security = tls?", "Test 2", "OK ", "status=0" })
    end)
  end)

  describe("with answers", function()
    it("gets from the refusal to a login", function()
      local server = gmail()
      local said = doctor(server, "yes,yes,yes", { "--next-password-env", "NEXT" })
      assert.are.equal(0, said.status, said.out .. said.err)
      assert.are.equal("", said.err)
      has_in_order(said.out, { "Test 1", "STEP 1", "STEP 2", "STEP 3", "Could you make one and put it in? yes", "Test 2", "OK " })
      assert.are.equal(2, server.logins())
    end)

    it("reads the answers and several passwords from files", function()
      local server = gmail(0)
      local said = doctor(server, command.file_with("no,\n no\n"), { "--next-password-file", command.file_with("wrong-too\n"),
        "--next-password-file", command.file_with(helper.canary) })
      assert.are.equal(3, server.logins())
      has_in_order(said.out, { "Test 1", "auth.bad_credentials", "'username' stays as it is.", "Test 2", "auth.bad_credentials", "Test 3", "OK " })
      assert.are.equal(0, said.status, said.out)
    end)

    it("never makes a refused login again when nothing has changed", function()
      for _, extra in ipairs({ {}, { "--next-password-env", "SECRET" } }) do
        local server = gmail(9)
        local said = doctor(server, "yes,yes,yes", extra)
        assert.are.equal(15, said.status, said.out .. said.err)
        has_in_order(said.out, { "Could you make one and put it in? yes", "no second login is made with it", "STEP 3: security keys alone",
          "(no answer is left)", "Left off here." })
        assert.are.equal(1, server.logins())
      end
    end)

    it("makes it once more, and no third time, when something was done at the provider", function()
      local server = server_that_refuses(scripts["gmail-web-login"], 1)
      local said = doctor(server, "done", { "--password-env", "NEXT" })
      assert.are.equal(0, said.status, said.out)
      has(said.out, "The same login is made once more")
      assert.are.equal(2, server.logins())

      server = server_that_refuses(scripts["gmail-web-login"], 9)
      said = doctor(server, "done,done,done,done,done,done,done,done,done")
      assert.are.equal(15, said.status, said.out)
      has(said.out, "This login was refused twice: it is not made again.")
      assert.are.equal(2, server.logins())
    end)

    it("says when nothing is left", function()
      local said = doctor(helper.spawn(scripts["banner-554"]), "no,no,no,no,no,no,no,no,no,no")
      assert.are.equal(12, said.status, said.out)
      has_in_order(said.out, { "greeting.rejected", "1. ", "Nothing is left to try here.", "FAILED " })
    end)

    it("puts in what was seen to work, or leaves it", function()
      local server = helper.spawn({ security = "tls" })
      server.spec_security = "starttls"
      local wait = { "--timeout-greeting", tostring(helper.seconds(0.5)), "--password-env", "NEXT" }
      local said = doctor(server, "yes", wait)
      assert.are.equal(0, said.status, said.out .. said.err)
      has_in_order(said.out, { "Set security = tls? yes", "Test 2", "OK " })
      said = doctor(server, "no,no,no,no,no,no,no,no", wait)
      assert.are.equal(14, said.status, said.out .. said.err)
      has_in_order(said.out, { "Set security = tls? no", "1. ", "Nothing is left to try here." })
    end)

    it("does not repeat a test when nothing has changed in the settings", function()
      local server = helper.spawn(scripts["sender-not-owned"])
      local said = doctor(server, "done", { "--stop-after", "mail", "--password-env", "NEXT" })
      assert.are.equal(16, said.status, said.out .. said.err)
      has_in_order(said.out, { "mail.sender_not_allowed", "'from' stays as it is.", "the test is not repeated" })
      assert.is_nil(said.out:find("Test 2", 1, true))
    end)

    it("tests ten times at most", function()
      local said = doctor(helper.spawn(scripts["banner-421"]), ("done,"):rep(30))
      assert.are.equal(12, said.status)
      has(said.out, "\nTest 10\n")
      assert.is_nil(said.out:find("\nTest 11", 1, true))
    end)

    it("gives the last result as JSON, the dialogue beside it", function()
      local said = doctor(gmail(), "yes,yes,yes", { "--next-password-env", "NEXT", "--format", "json" })
      assert.are.equal(0, said.status, said.err)
      assert.is_true(dkjson.decode(said.out).ok)
      has_in_order(said.err, { "Test 1", "STEP 3", "Test 2" })
    end)

    it("speaks the language that is asked for", function()
      local said = doctor(gmail(), "yes", { "--locale", "de_AT" })
      has(said.out, require("smtpcheck.messages.de").steps.keep_user_name[1])
      said = command.run(command.arguments("doctor", gmail(), { "--answers", "yes" }), (secrets:gsub("LC_ALL=C", "LC_ALL=de_DE.UTF-8")))
      has(said.out, require("smtpcheck.messages.de").steps.keep_user_name[1])
    end)

    it("needs no answer when all is well", function()
      assert.are.equal(0, doctor(helper.spawn(), "", { "--password-env", "NEXT" }).status)
    end)

    it("says what is wrong about them", function()
      local server = gmail()
      for _, answers in ipairs({ "yes,perhaps", "/nonexistent", "/" }) do
        local said = doctor(server, answers)
        assert.are.equal(2, said.status)
        assert.are.equal("", said.out)
        has(said.err, "--answers takes a list")
      end
      local said = doctor(server, command.file_with("yes no\n" .. helper.canary))
      assert.are.equal(2, said.status)
      has(said.err, "word 3 ")
      said = doctor(server, "yes,yes,yes", { "--next-password-file", "/nonexistent" })
      assert.are.equal(2, said.status)
      has(said.err, "/nonexistent cannot be read")
      assert.are.equal(1, server.logins())
    end)
  end)

  it("does not ask where nobody answers", function()
    local server = gmail()
    local said = doctor(server)
    assert.are.equal(2, said.status)
    assert.are.equal("", said.out)
    has(said.err, "--answers")
    assert.are.equal(0, server.logins())
  end)

  it("takes no password as an argument", function()
    local server = gmail()
    for _, words in ipairs({ { "--next-password", helper.canary }, { "--next-password=" .. helper.canary }, { "--password", helper.canary } }) do
      assert.are.equal(2, doctor(server, "yes", words).status)
    end
    assert.are.equal(0, server.logins())
  end)

  it("keeps the passwords out of everything it said here", function()
    assert.is_nil(helper.finds(command.all_said()))
    assert.is_nil(helper.finds(command.all_said(), refused_password))
  end)
end)
