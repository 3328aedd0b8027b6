-- Which mechanism is tried, what follows a refusal, and what counts as a login.

local authority = require("spec.servers.authority")
local binding = require("smtpcheck.fake.binding")
local core = require("smtpcheck.core")
local helper = require("spec.helper")
local proxy = require("spec.servers.proxy")
local sandbox = require("spec.servers.sandbox")
local sasl = require("smtpcheck.fake.sasl")

local function ehlo_lines(mechanisms)
  return { "250-mail.example.com", "250-SIZE 1000000", "250 AUTH " .. mechanisms }
end

-- What the client said of AUTH, in order: the mechanisms' names.
local function tried(result)
  local names = {}
  for name in helper.lines(result.transcript, ">"):gmatch("AUTH ([%w-]+)") do
    names[#names + 1] = name
  end
  return table.concat(names, " ")
end

local function run(script, extra, options)
  local server = helper.fake(script)
  return helper.test(helper.settings(server, extra), options), server
end

local function note(result)
  return ("got %s\n%s"):format(tostring(result.cause), helper.lines(result.transcript))
end

-- A server over TLS that offers these mechanisms and answers AUTH as the steps say.
local function offering(mechanisms, ...)
  return { security = "tls", { client = "^EHLO ", server = ehlo_lines(mechanisms) }, ... }
end

describe("the mechanism", function()
  after_each(helper.close_all)

  local orders = {
    { "CRAM-MD5 LOGIN PLAIN", "PLAIN" },
    { "CRAM-MD5 LOGIN", "LOGIN" },
    { "CRAM-MD5 DIGEST-MD5 NTLM GSSAPI PLAIN", "PLAIN" },
    { "GSSAPI NTLM LOGIN", "LOGIN" },
    { "SCRAM-SHA-256 CRAM-MD5", "SCRAM-SHA-256" },
    { "SCRAM-SHA-1 CRAM-MD5", "SCRAM-SHA-1" },
    { "CRAM-MD5", "CRAM-MD5" },
    { "XOAUTH2 PLAIN", "PLAIN" },
    { "plain login", "PLAIN" },
  }
  for _, row in ipairs(orders) do
    it(("over TLS, of %s, is %s"):format(row[1], row[2]), function()
      local result = run(offering(row[1], { client = "^AUTH ", server = "535 5.7.8 No" }))
      assert.are.equal(row[2], tried(result), note(result))
      assert.are.equal("auth.bad_credentials", result.cause)
      assert.are.equal(row[2], result.auth.mechanism)
    end)
  end

  it("without TLS is one that does not show the password, or none", function()
    local function plain(mechanisms)
      return run({ security = "none", { client = "^EHLO ", server = ehlo_lines(mechanisms) },
        { client = "^AUTH ", server = "535 5.7.8 No" } }, { allow_plaintext_auth = false })
    end
    local result = plain("PLAIN LOGIN CRAM-MD5")
    assert.are.equal("CRAM-MD5", tried(result), note(result))
    result = plain("PLAIN LOGIN")
    assert.are.equal("", tried(result), note(result))
    assert.are.equal("auth.encryption_required", result.cause)
  end)

  for _, name in ipairs({ "plain", "login", "cram-md5" }) do
    it("asked for, " .. name .. ", works and no other is tried", function()
      local result, server = run({ security = "tls", auth = { "PLAIN", "LOGIN", "CRAM-MD5" } }, { auth = name })
      assert.is_true(result.ok, note(result))
      assert.are.equal(name:upper(), tried(result))
      assert.are.equal(1, server.logins)
      result = run(offering("PLAIN LOGIN CRAM-MD5", { client = "^AUTH ", server = "504 5.5.4 No" }), { auth = name })
      assert.are.equal(name:upper(), tried(result))
      assert.are.equal("auth.mechanism_unsupported", result.cause)
    end)
  end

  it("that this build lacks is said to be lacking, before a connection", function()
    local known = {}
    for _, name in ipairs(core.version().mechanisms) do
      known[name] = true
    end
    for _, name in ipairs({ "digest-md5", "ntlm", "scram-sha-1", "scram-sha-256" }) do
      if not known[name:upper()] then
        local result, server = run(nil, { auth = name })
        assert.is_false(result.ok)
        assert.are.equal("settings.invalid", result.cause)
        assert.are.equal(0, server.connections)
      end
    end
  end)

  it("lists what was offered before and after TLS", function()
    local result = run({ security = "starttls", auth_before_tls = true, auth = { "PLAIN", "LOGIN" } })
    assert.is_true(result.ok, note(result))
    assert.are.equal("PLAIN LOGIN", table.concat(result.auth.offered, " "))
    assert.are.equal("PLAIN LOGIN", table.concat(result.auth.offered_before_tls, " "))
    result = run({ security = "starttls", auth = { "PLAIN", "LOGIN" } })
    assert.are.equal("", table.concat(result.auth.offered_before_tls, " "))
  end)
end)

describe("a second mechanism", function()
  after_each(helper.close_all)

  it("is tried when the first one is refused as a mechanism", function()
    for _, line in ipairs({ "504 5.5.4 Unrecognized authentication type",
      "534 5.7.9 Authentication mechanism is too weak" }) do
      local result = run(offering("PLAIN LOGIN", { client = "^AUTH PLAIN", server = line }))
      assert.is_true(result.ok, note(result))
      assert.are.equal("PLAIN LOGIN", tried(result))
      assert.are.equal("LOGIN", result.auth.mechanism)
    end
  end)

  it("is never tried after anything else", function()
    local refusals = { "535 5.7.8 No", "535 Authentication failed", "534 5.7.14 Log in with your browser",
      "454 4.7.0 Later",
      "421 4.7.0 Bye", "500 5.5.1 What", "501 5.5.2 Syntax", "503 Not now", "530 5.7.0 Must not", "538 5.7.11 Encrypt",
      "550 5.7.1 No", "250 OK" }
    for _, line in ipairs(refusals) do
      local result, server = run(offering("PLAIN LOGIN CRAM-MD5", { client = "^AUTH ", server = line }))
      assert.is_false(result.ok, line)
      assert.are.equal("PLAIN", tried(result), line .. ": " .. note(result))
      assert.is_true(server.logins <= 1)
    end
  end)

  it("ends when no mechanism is left", function()
    local result = run(offering("PLAIN LOGIN", { client = "^AUTH PLAIN", server = "504 5.5.4 No" },
      { client = "^AUTH LOGIN", server = "504 5.5.4 No" }))
    assert.are.equal("PLAIN LOGIN", tried(result), note(result))
    assert.are.equal("auth.mechanism_unsupported", result.cause)
  end)
end)

describe("a login", function()
  after_each(helper.close_all)

  it("is a 235 and nothing else", function()
    for _, line in ipairs({ "250 2.7.0 Authentication successful", "220 OK", "200 OK", "251 OK", "354 OK",
      "503 5.5.1 Already authenticated",
        "199 OK", "235OK" }) do
      local result = run(offering("PLAIN", { client = "^AUTH ", raw = line .. "\r\n" }))
      assert.is_false(result.ok, line .. ": " .. note(result))
      assert.is_nil(table.concat(result.passed, " "):find("auth", 1, true), line)
    end
  end)

  it("happens once", function()
    local result, server = run({ security = "starttls" })
    assert.is_true(result.ok, note(result))
    assert.are.equal(1, server.logins)
    result, server = run({ security = "starttls" }, { password = "wrong, as it happens" })
    assert.is_false(result.ok)
    assert.is_true(server.logins <= 1)
    assert.are.equal(1, server.connections)
  end)

  it("sends the password in the initial response where it fits, else after a 334", function()
    local long = ("p"):rep(600)
    local server = helper.fake({ security = "tls", auth = { "PLAIN" }, users = { [helper.username] = long } })
    local result = helper.test(helper.settings(server, { password = long }))
    assert.is_true(result.ok, note(result))
    assert.is_truthy(helper.lines(result.transcript, ">"):find("AUTH PLAIN\n", 1, true), note(result))
    assert.is_truthy(helper.lines(result.transcript, "<"):find("334", 1, true))
    assert.is_nil(helper.leak(result, long))
    result = run({ security = "tls", auth = { "PLAIN" } })
    assert.is_true(result.ok, note(result))
    assert.is_nil(helper.lines(result.transcript, "<"):find("334", 1, true))
  end)

  it("takes names and passwords of any characters", function()
    for _, password in ipairs({ "pässwörd-ünïcode", "with space and \"quotes\"", "=+/==", ("x"):rep(200) }) do
      for _, mechanism in ipairs({ "plain", "login", "cram-md5" }) do
        local server = helper.fake({ security = "tls", auth = { "PLAIN", "LOGIN", "CRAM-MD5" },
          users = { ["jörg@example.com"] = password } })
        local result = helper.test(helper.settings(server, { username = "jörg@example.com", from = helper.username,
          password = password, auth = mechanism }))
        assert.is_true(result.ok, mechanism .. ": " .. note(result))
        assert.is_nil(helper.leak(result, password))
      end
    end
  end)

  it("asks the function for the password once, when it is due", function()
    local calls = 0
    local server = helper.fake({ security = "starttls" })
    local result = helper.test(helper.settings(server, { password = function()
      calls = calls + 1
      return helper.canary
    end }))
    assert.is_true(result.ok, note(result))
    assert.are.equal(1, calls)
    calls = 0
    result = helper.test({ host = "127.0.0.1", port = helper.closed_port(), security = "none",
      username = helper.username,
      timeout = helper.seconds(2), password = function()
        calls = calls + 1
        return helper.canary
      end })
    assert.are.equal("connect.refused", result.cause)
    assert.are.equal(0, calls)
  end)

  it("is not there: no AUTH offered, no common mechanism, HELO in place of EHLO", function()
    local result = run({ security = "none", { client = "^EHLO ", server = { "250-mail.example.com", "250 SIZE 1" } } })
    assert.are.equal("auth.not_offered", result.cause)
    assert.is_false(result.ok)
    result = run(offering("X-UNKNOWN"))
    assert.are.equal("auth.mechanism_unsupported", result.cause)
    result = run({ security = "none", { client = "^EHLO ", server = "502 5.5.1 Not implemented" },
      { client = "^HELO ", server = "250 mail.example.com" } })
    assert.are.equal("ehlo.rejected", result.cause)
  end)
end)

describe("OAuth 2.0", function()
  after_each(helper.close_all)

  local function token_settings(token, extra)
    return helper.merge({ password = false, access_token = token }, extra)
  end

  for _, mechanism in ipairs({ "XOAUTH2", "OAUTHBEARER" }) do
    it(mechanism .. " logs in with a good token", function()
      local result, server = run({ security = "tls", auth = { "PLAIN", mechanism },
        tokens = { [helper.username] = helper.canary } },
        token_settings(helper.canary))
      assert.is_true(result.ok, note(result))
      assert.are.equal(mechanism, result.auth.mechanism)
      assert.are.equal(1, server.logins)
    end)

    it(mechanism .. " is refused with the server's reason", function()
      local document = '{"status":"401","schemes":"bearer","scope":"https://mail.example.com/"}'
      local result = run({ security = "tls", { client = "^EHLO ", server = ehlo_lines(mechanism) },
        { client = "^AUTH ", server = "334 " .. helper.base64(document) },
        { client = "", server = "535 5.7.8 Username and token not accepted" } },
          token_settings("old-" .. helper.canary))
      assert.are.equal("auth.oauth_token_rejected", result.cause, note(result))
      assert.are.equal(document, result.auth.challenge)
      assert.are.equal(535, result.reply.code)
    end)
  end

  it("a token that is echoed in the challenge is hidden", function()
    local document = '{"status":"401","token":"' .. helper.canary .. '"}'
    local result = run({ security = "tls", { client = "^EHLO ", server = ehlo_lines("XOAUTH2") },
      { client = "^AUTH ", server = "334 " .. helper.base64(document) },
      { client = "", server = "535 5.7.8 No: " .. helper.canary } }, token_settings(helper.canary))
    assert.are.equal("auth.oauth_token_rejected", result.cause, note(result))
  end)

  it("a long token is sent after a 334", function()
    local token = ("t0ken."):rep(400)
    local result = run({ security = "tls", auth = { "XOAUTH2" }, tokens = { [helper.username] = token } },
      token_settings(token))
    assert.is_true(result.ok, note(result))
    assert.is_nil(helper.leak(result, token))
  end)

  it("a token over a plain connection is not sent", function()
    local result, server = run({ security = "none", auth = { "XOAUTH2" } },
      token_settings("good-token", { allow_plaintext_auth = false }))
    assert.are.equal("auth.encryption_required", result.cause, note(result))
    assert.are.equal(0, server.logins)
  end)
end)

describe("SCRAM with channel binding", function()
  after_each(helper.close_all)

  local doors = {
    { "STARTTLS, TLS 1.3", { security = "starttls", tls = { min = "1.3" } }, "tls-exporter" },
    { "STARTTLS, TLS 1.2", { security = "starttls", tls = { max = "1.2" } }, "tls-unique" },
    { "implicit TLS, TLS 1.3", { security = "tls", tls = { min = "1.3" } }, "tls-exporter" },
    { "implicit TLS, TLS 1.2", { security = "tls", tls = { max = "1.2" } }, "tls-unique" },
  }

  -- The types of binding that a server was asked for while a function ran.
  local function types_asked_for(run_it)
    local kinds, of = {}, binding.of
    binding.of = function(kind, session)
      kinds[#kinds + 1] = kind
      return of(kind, session)
    end
    local done, why = pcall(run_it)
    binding.of = of
    assert(done, why)
    return table.concat(kinds, " ")
  end

  for _, door in ipairs(doors) do
    for _, name in ipairs({ "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256-PLUS" }) do
      it(("%s, over %s: the right password and a wrong one"):format(name, door[1]), function()
        local script = helper.merge(door[2], { auth = { name } })
        local kinds = types_asked_for(function()
          local result, server = run(script)
          assert.is_true(result.ok, note(result))
          assert.are.equal(name, result.auth.mechanism)
          assert.are.equal(name, tried(result))
          assert.are.equal(1, server.logins)
          result, server = run(script, { password = "wrong, as it happens" })
          assert.are.equal("auth.bad_credentials", result.cause, note(result))
          assert.are.equal(535, result.reply.code)
          assert.are.equal(1, server.logins)
        end)
        assert.are.equal(door[3] .. " " .. door[3], kinds)
      end)
    end
  end

  it("asked for or not, is taken where it alone is offered, and comes before the unbound form", function()
    for offered, extra in pairs({
      ["SCRAM-SHA-256-PLUS"] = { auth = "scram-sha-256" },
      ["SCRAM-SHA-256 SCRAM-SHA-256-PLUS"] = {},
      ["SCRAM-SHA-1-PLUS SCRAM-SHA-256-PLUS SCRAM-SHA-1"] = {},
      ["PLAIN SCRAM-SHA-256 SCRAM-SHA-256-PLUS"] = { auth = "scram-sha-256-plus" },
    }) do
      local names = {}
      for name in offered:gmatch("%S+") do
        names[#names + 1] = name
      end
      local result = run({ security = "tls", auth = names }, extra)
      assert.is_true(result.ok, offered .. ": " .. note(result))
      assert.are.equal("SCRAM-SHA-256-PLUS", tried(result), offered)
    end
  end)

  it("is not tried without TLS, whoever offers it or asks for it", function()
    local plain = { security = "none", auth = { "CRAM-MD5" }, { client = "^EHLO ", server = ehlo_lines("SCRAM-SHA-256-PLUS CRAM-MD5") } }
    local result = run(plain, { allow_plaintext_auth = false })
    assert.is_true(result.ok, note(result))
    assert.are.equal("CRAM-MD5", tried(result))
    plain[1].server = ehlo_lines("SCRAM-SHA-256-PLUS")
    for _, extra in ipairs({ {}, { auth = "scram-sha-256-plus" }, { auth = "scram-sha-256" } }) do
      result = run(plain, extra)
      assert.is_false(result.ok)
      assert.are.equal("", tried(result), note(result))
    end
    result = run(plain, { auth = "scram-sha-256-plus" })
    assert.are.equal("auth.encryption_required", result.cause, note(result))
  end)

  describe("with somebody in the middle, whose certificate the client trusts,", function()
    local box, root, certificate, key
    lazy_setup(function()
      box = sandbox.new()
      root = authority.new(box, "middle")
      certificate, key = root:issue("middle", { ip = { "127.0.0.1" } })
    end)
    lazy_teardown(function()
      box:remove()
    end)

    local function through_the_middle(auth, extra, remove)
      local server = helper.fake({ security = "tls", auth = auth })
      local middle = proxy.start({
        kind = "middle", target = server.port, certificate = certificate, key = key, remove = remove,
      })
      local result = helper.test(helper.settings(server, helper.merge({
        security = "tls", port = middle.port, ca_file = root.ca_file,
      }, extra)))
      local said = middle.log()
      middle.close()
      assert.are.equal("", said)
      assert.is_true(result.tls.verified, note(result))
      return result
    end

    it("a password goes through, and so does SCRAM that binds nothing", function()
      for _, name in ipairs({ "PLAIN", "SCRAM-SHA-256" }) do
        local result = through_the_middle({ name })
        assert.is_true(result.ok, note(result))
        assert.are.equal(name, tried(result))
      end
    end)

    it("the right password is refused, since it is bound to another session", function()
      for _, name in ipairs({ "SCRAM-SHA-256-PLUS", "SCRAM-SHA-1-PLUS" }) do
        for _, extra in ipairs({ {}, { tls_max = "1.2" } }) do
          local result = through_the_middle({ name }, extra)
          assert.is_false(result.ok, note(result))
          assert.are.equal("auth", result.stage)
          assert.are.equal(535, result.reply.code)
          assert.are.equal(name, tried(result))
        end
      end
    end)

    it("-PLUS taken out of the offer is noticed by the server that made it", function()
      local both = { "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS" }
      local result = through_the_middle(both, {}, " SCRAM%-SHA%-256%-PLUS")
      assert.is_false(result.ok, note(result))
      assert.are.equal("SCRAM-SHA-256", tried(result))
      assert.are.same({ "SCRAM-SHA-256" }, result.auth.offered)
      assert.are.equal(535, result.reply.code)
    end)
  end)

  it("tells the server which it believes: offered and bound, not offered, offered and passed over, impossible", function()
    local function flag(script, extra)
      local flags = {}
      local start = sasl.start
      sasl.start = function(name, accounts)
        local exchange = start(name, accounts)
        local feed = exchange.feed
        exchange.feed = function(bytes)
          flags[#flags + 1] = bytes and bytes:match("^([pyn])[^,]*,,n=")
          return feed(bytes)
        end
        return exchange
      end
      local done, result = pcall(run, script, extra)
      sasl.start = start
      assert(done, result)
      assert.is_true(result.ok, note(result))
      return table.concat(flags)
    end
    local both = { security = "tls", auth = { "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS" } }
    assert.are.equal("p", flag(both))
    assert.are.equal("y", flag({ security = "tls", auth = { "SCRAM-SHA-256" } }))
    -- -PLUS of another hash is none of this mechanism
    assert.are.equal("y", flag({ security = "tls", auth = { "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256" } }, { auth = "scram-sha-256" }))
    assert.are.equal("n", flag(both, { auth = "scram-sha-256" }))
    assert.are.equal("n", flag({ security = "none", auth = { "SCRAM-SHA-256" } }, { auth = "scram-sha-256" }))
  end)
end)
