-- `smtpcheck explain` and `smtpcheck rules` as a person or a script meets them, and the language of the sentences.

local command = require("spec.command")
local dkjson = require("dkjson")
local helper = require("spec.helper")
local smtpcheck = require("smtpcheck")

local english = require("smtpcheck.messages.en")
local german = require("smtpcheck.messages.de")

local run, file_with = command.run, command.file_with

local gmail = "smtplib.SMTPAuthenticationError: (534, b'5.7.9 Application-specific password required. For more information, go to\\n"
  .. "5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor 4fb4d7f45d1cf-5c0 - gsmtp')\n"

-- Explains a text that comes on standard input.
local function explain(text, words, env)
  local given = { "explain" }
  for _, word in ipairs(words or {}) do
    given[#given + 1] = word
  end
  return run(given, env or "LC_ALL=C", "<" .. file_with(text))
end

local function has(text, part)
  assert.is_truthy(text:find(part, 1, true), ("no '%s' in:\n%s"):format(part, text))
end

local function lines_of(text)
  local lines = {}
  for line in text:gmatch("([^\n]*)\n") do
    lines[#lines + 1] = line
  end
  return lines
end

describe("smtpcheck explain", function()
  setup(command.begin)
  after_each(command.clean_up)

  it("says cause, confidence and next step in the first three lines", function()
    local said = explain(gmail)
    assert.are.equal(15, said.status, said.err)
    assert.are.equal("", said.err)
    local lines = lines_of(said.out)
    assert.is_truthy(lines[1]:find("^FAILED +auth%.app_password_required: .* %(who can fix it: user%)$"), lines[1])
    assert.is_truthy(lines[2]:find("^Confidence +%d+ %%, at the stage 'auth'$"), lines[2])
    assert.is_truthy(lines[3]:find("^Next +STEP 1: "), lines[3])
    assert.are.equal("", lines[4])
  end)

  it("gives reason, evidence, alternatives with what decides, and the steps with their links", function()
    local out = explain(gmail).out
    assert.is_truthy(out:find("\nWhy +" .. english.causes["auth.app_password_required"].why:gsub("%p", "%%%0")), out)
    assert.is_truthy(out:find("\nEvidence +[%w.-]+: "), out)
    has(out, "login-app-password: application specific password")
    assert.is_truthy(out:find("\nOr perhaps +auth%.bad_credentials %(%d+ %%%): Log in "), out)
    assert.is_truthy(out:find("\nSteps +STEP 1: .-\n +STEP 2: .-\n +https://%S+\n +STEP 3: .-\n +https://myaccount%.google%.com/apppasswords\n"), out)
  end)

  it("reads a file, standard input, and standard input by the name of -", function()
    local path = file_with(gmail)
    local first = explain(gmail).out
    assert.are.equal(first, run({ "explain", path }, "LC_ALL=C").out)
    assert.are.equal(first, explain(gmail, { "-" }).out)
  end)

  it("reads the beginning and the end of a long text", function()
    local rest = ("The quick brown fox.\n"):rep(50000)
    assert.are.equal(15, explain(gmail .. rest).status)
    assert.are.equal(15, explain(rest .. gmail).status)
    assert.are.equal(1, explain(rest .. gmail .. rest).status)
  end)

  it("exits with the number of the stage", function()
    for _, row in ipairs({
      { 10, "Could not resolve host: smtp.exmaple.com" }, { 11, "connect to smtp.example.com port 587: Connection refused" },
      { 14, "SSL certificate problem: certificate has expired" }, { 16, "553 5.7.1 Sender address rejected: not owned by user" },
      { 17, "550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown in virtual mailbox table" },
      { 1, "It does not work." },
    }) do
      local said = explain(row[2])
      assert.are.equal(row[1], said.status, said.out)
    end
    assert.are.equal(1, explain("It does not work.", { "--stage", "auth" }).status)
    has(explain("It does not work.").out, "UNKNOWN ")
  end)

  it("gives the diagnosis as JSON, to a file where that is wanted", function()
    local said = explain(gmail, { "--format", "json" })
    assert.are.equal(15, said.status)
    local found = dkjson.decode(said.out)
    assert.are.equal("auth.app_password_required", found.cause)
    assert.is_true(#found.advice > 2 and #found.evidence > 0)
    local path = file_with("")
    assert.are.equal("", explain(gmail, { "--format", "json", "--output", path }).out)
    assert.are.equal(said.out, command.contents(path))
    assert.are.equal(70, explain(gmail, { "--output", "/nonexistent/file" }).status)
  end)

  it("takes what is known besides", function()
    local text = "535 5.7.8 Authentication failed"
    local said = explain(text, { "--host", "smtp.gmail.com", "--port", "587", "--security", "starttls", "--credential", "token", "--username",
      "ann@gmail.com", "--from", "ann@gmail.com", "--stage", "auth", "--format", "json" })
    local found = dkjson.decode(said.out)
    assert.are.equal("gmail", found.provider)
    assert.are.equal("auth.oauth_token_rejected", found.cause)
    assert.are.equal(587, found.context.port)
    assert.are.equal("starttls", found.context.security)
    said = explain(text, { "--provider", "Yahoo", "--format", "json" })
    assert.are.equal("yahoo", dkjson.decode(said.out).provider)
  end)

  it("calls wrong usage wrong usage", function()
    for _, words in ipairs({ { "--port", "0" }, { "--port", "x" }, { "--security", "ssl" }, { "--credential", "hunter2" },
      { "--provider", "nobody" }, { "--stage", "later" }, { "--format", "pdf" }, { "--rules", "/nonexistent" }, { "--password", "x" },
      { "a", "b" } }) do
      local said = explain(gmail, words)
      assert.are.equal(2, said.status, table.concat(words, " "))
      assert.are.equal("", said.out)
      assert.is_truthy(said.err:find("^smtpcheck: "))
    end
  end)

  it("says when there is nothing to read", function()
    for _, path in ipairs({ "/nonexistent", "/" }) do
      local said = run({ "explain", path })
      assert.are.equal(2, said.status)
      has(said.err, path .. " cannot be read")
      assert.are.equal("", said.out)
    end
    local said = explain(" \n")
    assert.are.equal(2, said.status)
    has(said.err, "standard input is empty")
  end)

  it("puts no control characters of the text on the terminal, and no secrets of it", function()
    local said = explain("\27[31m535 5.7.8 \27]0;x\7Authentication failed\nAUTH PLAIN " .. helper.base64("\0ann\0" .. helper.canary) .. "\n"
      .. "password=" .. helper.canary .. "\n")
    assert.are.equal(15, said.status)
    assert.is_nil(said.out:find("[\27\7]"))
  end)

  it("asks one's own rules first", function()
    local rules = file_with([[return { { id = "our-hold", cause = "auth.account_disabled", stage = "auth", says = "mailbox on hold" } }]])
    local said = explain("535 5.7.8 Mailbox on hold", { "--rules", rules })
    assert.are.equal(15, said.status)
    has(said.out, "auth.account_disabled: ")
    has(said.out, "our-hold: mailbox on hold")
    said = explain("535 x", { "--rules", file_with([[return { function(e) return e.none.at_all end }]]) })
    assert.are.equal(2, said.status)
    assert.are.equal("", said.out)
  end)
end)

describe("smtpcheck rules", function()
  setup(command.begin)
  after_each(command.clean_up)

  local function test(source)
    return run({ "rules", "test", file_with(source) })
  end

  it("lists each rule with its cause and weight", function()
    local said = run({ "rules", "list" })
    assert.are.equal(0, said.status)
    local rules = require("smtpcheck.rules").list
    assert.are.equal(#rules, #lines_of(said.out))
    assert.is_truthy(said.out:find("\nlogin%-app%-password +auth%.app_password_required +%d+\n"))
  end)

  it("lists those of a cause", function()
    local said = run({ "rules", "list", "--cause", "auth.app_password_required" })
    assert.are.equal(0, said.status)
    for _, line in ipairs(lines_of(said.out)) do
      has(line, " auth.app_password_required ")
    end
    assert.are.equal(2, run({ "rules", "list", "--cause", "auth.nonsense" }).status)
    assert.are.equal(2, run({ "rules" }).status)
  end)

  it("passes a good file", function()
    local said = test([[
      return {
        { id = "our-hold", cause = "auth.account_disabled", stage = "auth", code = 535, says = "mailbox on hold" },
        function(e) return e.host == "relay.example.com" and { cause = "rcpt.relay_denied" } or nil end,
        examples = {
          { text = "535 5.7.8 Mailbox on hold", cause = "auth.account_disabled" },
          { text = "550 no", context = { host = "relay.example.com", port = 25 }, cause = "rcpt.relay_denied" },
          { text = "535 5.7.8 Authentication failed", cause = "auth.bad_credentials" },
        },
      }]])
    assert.are.equal("rules: 2, examples: 3 (3 passed, 0 failed)\n", said.out, said.err)
    assert.are.equal(0, said.status)
  end)

  it("tells of each example that fails, and of rules that none reaches", function()
    local said = test([[
      return {
        { id = "our-hold", cause = "auth.account_disabled", says = "mailbox on hold" },
        { cause = "auth.password_expired", says = "renew yourself" },
        function(e) return e.error:find("boom") and error("no luck") end,
        function(e) return false end,
        examples = {
          { text = "535 5.7.8 Mailbox on hold", cause = "auth.password_expired" },
          { text = "535 5.7.8 boom", cause = "auth.bad_credentials" },
          { text = "535 5.7.8 Mailbox on hold", context = { hots = "x" }, cause = "auth.account_disabled" },
          { text = "535 5.7.8 Mailbox on hold", cause = "auth.account_disabled" },
        },
      }]])
    assert.are.equal(1, said.status)
    has(said.out, "example 1: wanted auth.password_expired, found auth.account_disabled, by rule 'our-hold'")
    has(said.out, "example 2: ")
    has(said.out, "no luck")
    has(said.out, "example 3: context: unknown field 'hots'")
    has(said.out, "WARNING")
    has(said.out, "rule 'own-2': no example reaches it")
    has(said.out, "rule 'own-4': no example reaches it")
    assert.is_nil(said.out:find("rule 'our-hold': no", 1, true))
    has(said.out, "\nrules: 4, examples: 4 (1 passed, 3 failed)\n")
  end)

  it("only warns of a rule without an example", function()
    local said = test([[return { { id = "alone", cause = "auth.bad_credentials", says = "no such luck" } }]])
    assert.are.equal(0, said.status)
    has(said.out, "rule 'alone': no example reaches it")
    has(said.out, "rules: 1, examples: 0 (0 passed, 0 failed)")
  end)

  it("names file, rule and field of everything that is wrong", function()
    local path = file_with([[
      return {
        { id = "one", cause = "auth.nonsense", says = "Capitals", colour = "red", weight = -1 },
        { id = "two", stage = "later", code = "535", class = 7, enhanced = "5.7", pattern = "(", when = true },
        { id = "two", cause = "unknown" },
        { id = "login-app-password", cause = "unknown" },
        { cause = "unknown", unless = { 5 }, weight = "much" },
        "a rule",
        examples = { { text = 5, cause = "auth.nonsense", note = "x" }, { context = { rules = {} } }, "text" },
      }]])
    local said = run({ "rules", "test", path })
    assert.are.equal(1, said.status)
    for _, part in ipairs({
      "rule 'one': field 'cause': unknown cause 'auth.nonsense'", "rule 'one': field 'says': 'Capitals' is no phrase in lower case",
      "rule 'one': unknown field 'colour'", "rule 'one': field 'weight': the weight must be positive",
      "rule 'two': field 'stage': 'later' is no stage", "rule 'two': field 'code': '535' is no reply code",
      "rule 'two': field 'class': '7' is no first digit of a reply code", "rule 'two': field 'enhanced': '5.7' is no enhanced code",
      "rule 'two': field 'pattern': '(' is no Lua pattern", "rule 'two': field 'when': function expected, got boolean",
      "rule 'two': field 'cause' is missing", "rule 'two': field 'id': stands twice",
      "rule 'login-app-password': field 'id': one of smtpcheck's rules has that name",
      "rule 'own-5': field 'unless': '5' is no phrase in lower case", "rule 'own-5': field 'weight': number expected, got string",
      "rule 'own-6': a table or a function expected, got string",
      "example 1: field 'text': string expected, got number", "example 1: field 'cause': unknown cause 'auth.nonsense'",
      "example 1: unknown field 'note'", "example 2: field 'text' is missing", "example 2: field 'cause' is missing",
      "example 2: field 'context': no 'rules' here", "example 3: a table expected, got string",
    }) do
      has(said.out, ("ERROR    %s: %s\n"):format(path, part))
    end
    has(said.out, "23 things are wrong; no example was tried\n")
    said = explain(gmail, { "--rules", path })
    assert.are.equal(2, said.status)
    has(said.err, "rule 'one'")
  end)

  it("knows what is no file of rules", function()
    for _, row in ipairs({ { "return 5", "it returns no table" }, { "return {", "expected" }, { "error('x')", "x" },
      { "return os.getenv('HOME')", "os" }, { "return { rule = {} }", "unknown field 'rule'" },
      { "return { examples = 5 }", "field 'examples': table expected, got number" } }) do
      local said = test(row[1])
      assert.are.equal(1, said.status, row[1])
      assert.is_truthy(said.out:find("^ERROR "), said.out)
      has(said.out, row[2])
    end
    local said = run({ "rules", "test", "/nonexistent" })
    assert.are.equal(2, said.status)
    assert.are.equal("", said.out)
    has(said.err, "/nonexistent cannot be read")
  end)

  it("lets a file use Lua's libraries, and keeps ours as they are", function()
    local said = test([[
      string.find, table.concat = nil, nil
      return { function(e) return ("x"):rep(2) == "xx" and e.words:find("hold") and { cause = "auth.account_disabled" } end,
        examples = { { text = "535 on hold", cause = "auth.account_disabled" } } }]])
    assert.are.equal(0, said.status, said.out)
  end)

  it("shows the format in its help", function()
    local said = run({ "rules", "test", "--help" })
    has(said.out, "examples = {")
    local example = assert(load(said.out:match("\n  (return %b{})")))()
    assert.are.equal("auth.account_disabled", smtpcheck.explain(example.examples[1].text, { rules = { table.unpack(example) } }).cause)
  end)
end)

describe("the language of the sentences", function()
  setup(command.begin)
  after_each(command.clean_up)

  local in_english, in_german = english.causes["auth.bad_credentials"].why, german.causes["auth.bad_credentials"].why
  local refusal = "535 5.7.8 Username and Password not accepted"

  it("is that of --locale, LC_ALL, LC_MESSAGES or LANG, whichever comes first", function()
    for _, row in ipairs({
      { "LC_ALL=de_DE.UTF-8 LANG=C", {}, in_german }, { "LC_ALL= LC_MESSAGES=de LANG=en_GB.UTF-8", {}, in_german },
      { "LC_ALL= LC_MESSAGES= LANG=de_CH", {}, in_german }, { "LC_ALL=C LANG=de_DE", {}, in_english },
      { "LC_ALL=en_US", { "--locale", "de" }, in_german }, { "LC_ALL=de_DE", { "--locale", "en" }, in_english },
      { "LC_ALL=xx_XX", {}, in_english }, { "LC_ALL=de_DE", { "--locale", "xx" }, in_english },
    }) do
      local said = explain(refusal, row[2], row[1])
      assert.are.equal(15, said.status, said.err)
      has(said.out, row[3])
    end
  end)

  it("holds for test and send, too", function()
    local server = helper.spawn({ security = "starttls", login = refusal })
    for _, name in ipairs({ "test", "send" }) do
      local said = run(command.arguments(name, server, { "--locale", "de", "--format", "json" }), command.in_env)
      assert.are.equal(15, said.status, said.err)
      assert.are.equal(in_german, dkjson.decode(said.out).why)
      said = run(command.arguments(name, server, { "--format", "json" }), command.in_env .. " LC_ALL=C")
      assert.are.equal(in_english, dkjson.decode(said.out).why)
    end
  end)

  it("is an option of the API", function()
    local server = helper.fake({ security = "starttls", login = refusal })
    local settings = helper.settings(server)
    assert.are.equal(in_german, helper.test(settings, { locale = "de_AT" }).why)
    assert.are.equal(in_english, helper.test(settings).why)
    assert.are.equal(in_german, helper.send(settings, helper.message(), { locale = "de" }).why)
    for _, pair in ipairs({ { { locale = "de" }, nil }, { nil, { locale = "de" } } }) do
      local session <close> = smtpcheck.session(settings, pair[1])
      assert.are.equal(in_german, helper.checked(session:test(pair[2])).why)
    end
    local invalid = german.causes["settings.invalid"].summary
    assert.are.equal(invalid, smtpcheck.test({ host = "a b" }, { locale = "de" }).summary)
    assert.are.equal(invalid, smtpcheck.session({ host = "a b" }, { locale = "de" }):connect().summary)
  end)

  it("has to be a string there", function()
    assert.has_error(function() smtpcheck.test({ host = "localhost" }, { locale = 5 }) end, "option 'locale': string expected, got number")
    assert.has_error(function() smtpcheck.session({ host = "localhost" }, { locale = 5 }) end, "option 'locale': string expected, got number")
    assert.has_error(function() smtpcheck.session({ host = "localhost" }, { to = "x" }) end, "unknown option 'to'")
  end)
end)

describe("a command of which a part is missing", function()
  setup(command.begin)
  after_each(command.clean_up)

  it("does without that part", function()
    local folder = os.tmpname()
    os.remove(folder)
    local said = command.shell(([[
cp -r lua %s && rm %s/smtpcheck/cli/explain.lua
export LUA_PATH='%s/?.lua;%s/?/init.lua;;' LUA_CPATH="${SMTPCHECK_LIBRARY:-build}/?.so;;"
%s rockspec/smtpcheck.lua --help
%s rockspec/smtpcheck.lua rules list >/dev/null && echo the rules are there
%s rockspec/smtpcheck.lua explain; echo status=$?
rm -r %s]]):format(folder, folder, folder, folder, helper.lua, helper.lua, helper.lua, folder))
    has(said.out, "\n   doctor ")
    assert.is_nil(said.out:find("\n   explain ", 1, true))
    has(said.out, "the rules are there")
    has(said.out, "status=2")
    has(said.err, "explain")
  end)
end)
