--- Real servers: Postfix that asks Dovecot who may log in, and Dovecot's own submission server, each over STARTTLS
-- and over implicit TLS. What the client was told is compared with what the servers say that they did.

local cyrus = require("spec.servers.cyrus")
local dovecot = require("spec.servers.dovecot")
local helper = require("spec.helper")
local kerberos = require("spec.servers.kerberos")
local mail = require("spec.servers.mail")
local smtpcheck = require("smtpcheck")
local socket = require("cqueues.socket")

local ANN, BOB, JOERG = helper.username, "bob@example.com", "jörg@example.com"
-- Has a ticket, and is turned away by the mail servers.
local DENIED = "denied@example.com"

local doors = {
  { name = "Postfix, STARTTLS", server = "postfix", port = "submission", security = "starttls" },
  { name = "Postfix, implicit TLS", server = "postfix", port = "submissions", security = "tls" },
  { name = "Dovecot, STARTTLS", server = "dovecot", port = "dovecot_submission", security = "starttls" },
  { name = "Dovecot, implicit TLS", server = "dovecot", port = "dovecot_submissions", security = "tls" },
}

local possible, obstacle = mail.possible()
local cyrus_possible, no_cyrus = cyrus.possible()
local tickets_possible, no_tickets = kerberos.possible()
local pair

local function settings(port, extra)
  local given = {
    host = "127.0.0.1", port = pair.ports[port], security = "starttls", username = ANN, password = helper.canary,
    ca_file = pair.ca_file, helo = "client.example.com", timeout = helper.seconds(10),
  }
  for field, value in pairs(extra or {}) do
    given[field] = value or nil
  end
  return given
end

local function at(door, extra)
  return settings(door.port, helper.merge({ security = door.security }, extra))
end

-- What a failed expectation shows.
local function story(result)
  return ("%s at %s\n%s\n%s\n%s"):format(tostring(result.cause), tostring(result.stage), helper.lines(result.transcript),
    pair.postfix.log:text(), pair.dovecot.log:text())
end

local function is(result, cause, stage)
  assert.are.equal(cause, result.cause, story(result))
  assert.are.equal(cause == "ok", result.ok, story(result))
  if stage then
    assert.are.equal(stage, result.stage, story(result))
  end
  return result
end

local function refused(result, cause, stage, code, enhanced)
  is(result, cause, stage)
  assert.is_table(result.reply, story(result))
  assert.are.same({ code, enhanced }, { result.reply.code, result.reply.enhanced }, story(result))
  return result
end

-- Postfix sums a connection up at its end: "disconnect from localhost[127.0.0.1] ehlo=2 starttls=1 auth=0/1 quit=1 commands=4/5".
local function connections(logged)
  local found = {}
  for summary in logged:gmatch(" disconnect from [^ ]+([^\n]*)") do
    local commands = {}
    for name, good, all in summary:gmatch(" (%l+)=(%d+)/?(%d*)") do
      commands[name] = { good = tonumber(good), all = tonumber(all) or tonumber(good) }
    end
    found[#found + 1] = commands
  end
  return found
end

local function only_connection()
  pair.postfix.log:wait(" disconnect from ")
  local found = connections(pair.postfix.log:text())
  assert.are.equal(1, #found, pair.postfix.log:text())
  assert.are.equal(1, pair.postfix.log:count(" connect from "), pair.postfix.log:text())
  return found[1]
end

local function sent_to_postfix(command)
  return (only_connection()[command] or { all = 0 }).all
end

-- Asserts how many logins the server has seen since the test began, and how many of them it took.
local function logins(door, good, all)
  if door.server == "postfix" then
    local auth = only_connection().auth or { good = 0, all = 0 }
    assert.are.same({ good = good, all = all }, auth, pair.postfix.log:text())
    return
  end
  local log = pair.dovecot.log
  log:wait(good > 0 and "submission%-login: Info: Login:" or "submission%-login: Info: Disconnected")
  assert.are.equal(good, log:count("submission%-login: Info: Login:"), log:text())
  local attempts = 0
  for count in log:text():gmatch("auth failed, (%d+) attempts") do
    attempts = attempts + tonumber(count)
  end
  assert.are.equal(all - good, attempts, log:text())
end

local function nothing_was_queued()
  assert.are.equal(0, pair.postfix:queued())
  assert.are.equal(0, pair.postfix.log:count("message%-id="), pair.postfix.log:text())
  assert.are.equal(0, pair.postfix.log:count("queue active"), pair.postfix.log:text())
end

-- The line that says what became of a message, once there is one for each recipient.
local function delivered(queue_id, address)
  return pair.postfix.log:wait(queue_id .. ": to=<" .. address:gsub("%p", "%%%0") .. ">[^\n]* status=(%w+)")
end

local function mechanism_built(name)
  for _, built in ipairs(smtpcheck.version().mechanisms) do
    if built == name then
      return true
    end
  end
  return false
end

local function test(sentence, run, also_possible, also_obstacle)
  it(sentence, function()
    if not possible or also_possible == nil and also_obstacle then
      pending(obstacle or also_obstacle)
      return
    end
    run()
  end)
end

describe("real servers #servers", function()
  lazy_setup(function()
    if possible then
      pair = mail.start {
        users = { [ANN] = helper.canary, [BOB] = "another" },
        owners = { [JOERG] = ANN },
        tickets_for = tickets_possible and { ANN, DENIED },
      }
    end
  end)
  lazy_teardown(function()
    if pair then
      pair:stop()
      pair:stop()
    end
  end)
  before_each(function()
    if pair then
      pair:mark()
    end
  end)

  for _, door in ipairs(doors) do
    describe(door.name .. ":", function()
      test("the right password, by PLAIN when nothing is asked for", function()
        local result = is(helper.test(at(door)), "ok")
        assert.are.equal("PLAIN", result.auth.mechanism)
        assert.are.equal(235, result.reply.code)
        assert.is_true(result.tls.verified)
        logins(door, 1, 1)
      end)

      test("a wrong password, tried once", function()
        refused(helper.test(at(door, { password = "wrong" })), "auth.bad_credentials", "auth", 535, "5.7.8")
        logins(door, 0, 1)
      end)

      test("an unknown user", function()
        refused(helper.test(at(door, { username = "nobody@example.com" })), "auth.bad_credentials", "auth", 535, "5.7.8")
        logins(door, 0, 1)
      end)

      for _, name in ipairs { "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "DIGEST-MD5" } do
        test(name .. ": the right password and a wrong one", function()
          local extra = { auth = name:lower() }
          if not mechanism_built(name) then
            is(helper.test(at(door, extra)), "settings.invalid", "settings")
            return
          end
          local result = is(helper.test(at(door, extra)), "ok")
          assert.are.equal(name, result.auth.mechanism)
          logins(door, 1, 1)
          pair:mark()
          extra.password = "wrong"
          result = refused(helper.test(at(door, extra)), "auth.bad_credentials", "auth", 535, "5.7.8")
          assert.are.equal(name, result.auth.mechanism)
          logins(door, 0, 1)
        end)
      end

      for _, name in ipairs { "XOAUTH2", "OAUTHBEARER" } do
        test(name .. ": a good token, an old one and none at all", function()
          local good = dovecot.token(ANN)
          local extra = { auth = name:lower(), password = false, access_token = good }
          local result = is(helper.test(at(door, extra)), "ok")
          assert.are.equal(name, result.auth.mechanism)
          assert.is_nil(helper.leak(result, good))
          logins(door, 1, 1)
          for _, bad in ipairs { dovecot.token(ANN, -30), "no-token-of-this-server" } do
            pair:mark()
            extra.access_token = bad
            result = refused(helper.test(at(door, extra)), "auth.oauth_token_rejected", "auth", 535, "5.7.8")
            assert.is_truthy(result.auth.challenge:find('"status"', 1, true), result.auth.challenge)
            assert.is_nil(helper.leak(result, bad))
            logins(door, 0, 1)
          end
        end)
      end

      describe("GSSAPI", function()
        local function check(extra, user)
          local given = at(door, helper.merge({ host = "localhost", auth = "gssapi", password = false }, extra))
          return pair.realm:check(given, user and pair.realm:ticket(user))
        end

        local function gssapi(sentence, run)
          test(sentence, function()
            if mechanism_built("GSSAPI") then
              run()
            else
              is(helper.test(at(door, { auth = "gssapi", password = false })), "settings.invalid", "settings")
            end
          end, tickets_possible, no_tickets)
        end

        gssapi("with a ticket", function()
          local result = is(check({}, ANN), "ok")
          assert.are.equal("GSSAPI", result.auth.mechanism)
          assert.are.equal(235, result.reply.code)
          logins(door, 1, 1)
        end)

        gssapi("with the ticket of a user who is turned away", function()
          local result = refused(check({ username = DENIED }, DENIED), "auth.bad_credentials", "auth", 535, "5.7.8")
          assert.are.equal("GSSAPI", result.auth.mechanism)
          assert.are.equal(1, pair.dovecot.log:count("User found from deny passdb"), pair.dovecot.log:text())
        end)

        gssapi("without a ticket: not the server's fault, and nothing is sent to it", function()
          local result, message, code = check({})
          assert.is_nil(result)
          assert.are.same({ "no Kerberos ticket for smtp/localhost is to be had", "kerberos" }, { message, code })
          -- with one, but none for this name
          result, message, code = check({ host = "127.0.0.1" }, ANN)
          assert.is_nil(result)
          assert.are.same({ "no Kerberos ticket for smtp/127.0.0.1 is to be had", "kerberos" }, { message, code })
          assert.are.equal(0, pair.dovecot.log:count("incoming data"), pair.dovecot.log:text())
        end)
      end)

      test("EXTERNAL with a client certificate", function()
        local certificate, key = pair.authority:issue(ANN, { client = true })
        local result = helper.test(at(door, { auth = "external", password = false, client_cert = certificate, client_key = key }))
        if door.server == "dovecot" then
          is(result, "ok")
          assert.are.equal("EXTERNAL", result.auth.mechanism)
          logins(door, 1, 1)
        else
          -- Postfix does not hand the certificate on to Dovecot, so it leaves EXTERNAL out of its offer
          is(result, "auth.mechanism_unsupported", "auth")
          logins(door, 0, 0)
        end
      end)

      test("an issuer that is not known", function()
        -- Dovecot sends the root along, because it also knows it as the issuer of its users' certificates
        local alone = door.server == "postfix"
        local result = is(helper.test(at(door, { ca_file = false })),
          alone and "tls.cert_untrusted" or "tls.cert_self_signed", "tls")
        assert.is_false(result.tls.verified)
        assert.are.equal(alone and "unknown_issuer" or "self_signed_in_chain", result.tls.problem)
        assert.are.equal(alone and 1 or 2, #result.tls.certificates)
        assert.are.same({ "localhost", "127.0.0.1" }, result.tls.certificates[1].names)
      end)

      test("a dry run to RCPT leaves no message", function()
        is(helper.test(at(door), { stop_after = "rcpt" }), "ok")
        logins(door, 1, 1)
        pair.postfix.log:wait(" disconnect from ")
        local commands = connections(pair.postfix.log:text())[1]
        assert.are.same({ 1, 1 }, { commands.mail.good, commands.rcpt.good })
        assert.is_nil(commands.data)
        nothing_was_queued()
      end)

      test("the queue id of a sent message is the one in Postfix's log", function()
        local before = #pair:delivered(BOB)
        local result = is(helper.send(at(door), helper.message { to = BOB, text = ".\n..\n.end\nlast" }), "ok")
        assert.are.equal("sent", delivered(result.queue_id, BOB), story(result))
        assert.is_truthy(pair.postfix.log:wait(result.queue_id .. ": message%-id=" .. result.message_id:gsub("%p", "%%%0")))
        logins(door, 1, 1)
        local messages = pair:delivered(BOB)
        assert.are.equal(before + 1, #messages)
        assert.is_truthy(messages[#messages]:find("\n\n.\n..\n.end\nlast\n", 1, true), messages[#messages])
      end)

      test("several recipients, one of them unknown", function()
        local result = helper.send(at(door), helper.message { to = { ANN, "no.such.user@example.com", BOB } })
        local outcomes = {}
        for i, recipient in ipairs(result.recipients) do
          outcomes[i] = { recipient.address, recipient.accepted, recipient.reply.code }
        end
        assert.are.same({ { ANN, true, 250 }, { "no.such.user@example.com", false, 550 }, { BOB, true, 250 } }, outcomes,
          story(result))
        is({ ok = result.ok, cause = result.cause, stage = result.stage, transcript = result.transcript },
          "rcpt.unknown_recipient", "rcpt")
        assert.are.equal("sent", delivered(result.queue_id, ANN), story(result))
        assert.are.equal("sent", delivered(result.queue_id, BOB), story(result))
      end)

      test("text, HTML and attachments arrive as they were", function()
        local bytes = {}
        for i = 0, 255 do
          bytes[#bytes + 1] = string.char(i)
        end
        local result = is(helper.send(at(door), helper.message {
          to = BOB, subject = "Grüße aus Köln", text = "Grüße\n", html = "<p>Grüße</p>",
          attachments = { { filename = "all bytes.bin", data = table.concat(bytes), type = "application/octet-stream" } },
        }), "ok")
        assert.are.equal("sent", delivered(result.queue_id, BOB), story(result))
        local messages = pair:delivered(BOB)
        local message = messages[#messages]
        assert.is_truthy(message:lower():find("message-id: " .. result.message_id:lower(), 1, true), message)
        assert.is_truthy(message:find("multipart/mixed", 1, true), message)
        assert.is_truthy(message:gsub("\n", ""):find(helper.base64(table.concat(bytes)), 1, true), message)
        assert.is_nil(message:find("[\128-\255\r]"), "what is made here is 7-bit")
      end)

      test("a test message is marked as one", function()
        local result = is(helper.send(at(door), { to = BOB }), "ok")
        assert.are.equal("sent", delivered(result.queue_id, BOB), story(result))
        local messages = pair:delivered(BOB)
        assert.is_truthy(messages[#messages]:find("\nAuto-Submitted: auto-generated\n", 1, true), messages[#messages])
        assert.is_truthy(messages[#messages]:find("\nX-Smtpcheck-Id: ", 1, true), messages[#messages])
      end)

      test("a message over the announced SIZE is not begun", function()
        local big = ("x"):rep(70) .. "\n"
        local result = is(helper.send(at(door), helper.message { to = BOB, text = big:rep(16000) }), "send.message_too_large")
        assert.is_nil(helper.lines(result.transcript, ">"):find("MAIL", 1, true))
        nothing_was_queued()
      end)

      test("a session does everything on one connection", function()
        local session <close> = smtpcheck.session(at(door))
        is(helper.checked(session:connect()), "ok")
        is(helper.checked(session:auth()), "ok")
        is(helper.checked(session:test { stop_after = "rcpt" }), "ok")
        local first = is(helper.checked(session:send(helper.message { to = BOB })), "ok")
        local second = is(helper.checked(session:send(helper.message { to = BOB })), "ok")
        assert.is_nil(helper.leak(session:transcript()))
        session:close()
        assert.are_not.equal(first.queue_id, second.queue_id)
        assert.are.equal("sent", delivered(first.queue_id, BOB))
        assert.are.equal("sent", delivered(second.queue_id, BOB))
        pair.postfix.log:wait(" disconnect from ")
        logins(door, 1, 1)
      end)
    end)
  end

  for port, security in pairs { cyrus = "starttls", cyrus_tls = "tls" } do
    describe(("Postfix with Cyrus SASL, %s:"):format(security), function()
      for _, name in ipairs { "PLAIN", "LOGIN", "CRAM-MD5", "DIGEST-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "NTLM" } do
        test(name .. ": the right password, a wrong one and an unknown user", function()
          local extra = { security = security, auth = name:lower() }
          if not mechanism_built(name) then
            is(helper.test(settings(port, extra)), "settings.invalid", "settings")
            return
          end
          local result = is(helper.test(settings(port, extra)), "ok")
          assert.are.equal(name, result.auth.mechanism)
          assert.are.same({ good = 1, all = 1 }, only_connection().auth)
          for _, wrong in ipairs { { password = "wrong" }, { username = "nobody@example.com" } } do
            pair:mark()
            result = refused(helper.test(settings(port, helper.merge(extra, wrong))), "auth.bad_credentials", "auth", 535, "5.7.8")
            assert.are.equal(name, result.auth.mechanism)
            assert.are.same({ good = 0, all = 1 }, only_connection().auth)
          end
        end, cyrus_possible, no_cyrus)
      end
    end)
  end

  describe("either of them:", function()
    test("a port that speaks TLS at once, and one that does not, mixed up", function()
      local result = is(helper.test(settings("submissions", { timeout = helper.seconds(3) })), "tls.implicit_expected", "tls")
      assert.are.equal("tls", result.fix.set.security)
      result = is(helper.test(settings("submission", { security = "tls" })), "tls.plaintext_port", "tls")
      assert.are.equal("starttls", result.fix.set.security)
    end)

    test("Dovecot's ports mixed up in the same way", function()
      local result = is(helper.test(settings("dovecot_submissions", { timeout = helper.seconds(3) })), "tls.implicit_expected", "tls")
      assert.are.equal("tls", result.fix.set.security)
      result = is(helper.test(settings("dovecot_submission", { security = "tls" })), "tls.plaintext_port", "tls")
      assert.are.equal("starttls", result.fix.set.security)
    end)

    test("a mechanism that is not offered: nothing is sent", function()
      local result = is(helper.test(settings("few", { auth = "scram-sha-256" })), "auth.mechanism_unsupported", "auth")
      assert.are.same({ "PLAIN", "LOGIN" }, result.auth.offered)
      assert.are.equal(0, sent_to_postfix("auth"))
    end)

    test("no AUTH at all", function()
      is(helper.test(settings("no_login")), "auth.not_offered", "auth")
      assert.are.equal(0, sent_to_postfix("auth"))
    end)

    test("AUTH only after STARTTLS, and settings without TLS", function()
      local result = helper.test(settings("submission", { security = "none" }))
      assert.is_false(result.ok)
      assert.is_truthy(result.cause == "auth.not_offered" or result.cause == "auth.encryption_required", story(result))
    end)

    test("no STARTTLS where the settings want it", function()
      is(helper.test(settings("plain")), "tls.starttls_not_offered", "tls")
      assert.are.equal(0, sent_to_postfix("auth"))
    end)

    test("without TLS a password is not sent, unless that is allowed; an answer to a challenge is", function()
      is(helper.test(settings("plain", { security = "none", auth = "plain" })), "auth.encryption_required", "auth")
      assert.are.equal(0, sent_to_postfix("auth"))
      pair:mark()
      is(helper.test(settings("plain", { security = "none", auth = "plain", allow_plaintext_auth = true })), "ok")
      assert.are.equal(1, sent_to_postfix("auth"))
      pair:mark()
      local result = is(helper.test(settings("plain", { security = "none" })), "ok")
      assert.is_truthy(result.auth.mechanism:find("^SCRAM%-"), result.auth.mechanism)
      assert.are.equal(1, sent_to_postfix("auth"))
    end)

    test("a sender that belongs to another user, at MAIL", function()
      local result = refused(helper.test(settings("prompt", { from = BOB }), { stop_after = "mail" }),
        "mail.sender_not_allowed", "mail", 553, "5.7.1")
      assert.is_truthy(result.reply.text:find("not owned by user", 1, true))
      nothing_was_queued()
    end)

    test("a sender that belongs to another user, at RCPT, where Postfix says it", function()
      local result = refused(helper.test(settings("submission", { from = BOB }), { stop_after = "rcpt" }),
        "mail.sender_not_allowed", "mail", 553, "5.7.1")
      assert.is_truthy(result.reply.text:find("not owned by user", 1, true))
      nothing_was_queued()
    end)

    test("a sender that belongs to a user, without a login", function()
      local result = refused(helper.test(settings("submission", { username = false, password = false, from = ANN }),
        { stop_after = "rcpt" }), "auth.required", "auth", 553, "5.7.1")
      assert.is_truthy(result.reply.text:find("not logged in", 1, true))
    end)

    test("no relaying without a login", function()
      local stranger = { username = false, password = false, from = "someone@example.net" }
      local result = refused(helper.test(settings("submission", stranger), { stop_after = "rcpt", to = "other@example.org" }),
        "rcpt.relay_denied", "rcpt", 554, "5.7.1")
      assert.is_truthy(result.reply.text:find("Relay access denied", 1, true))
      result = refused(helper.test(settings("members", stranger), { stop_after = "rcpt", to = "other@example.org" }),
        "rcpt.relay_denied", "rcpt", 554, "5.7.1")
      assert.is_truthy(result.reply.text:find("Client host rejected", 1, true))
      nothing_was_queued()
    end)

    test("an unknown recipient", function()
      refused(helper.test(settings("submission"), { stop_after = "rcpt", to = "no.such.user@example.com" }),
        "rcpt.unknown_recipient", "rcpt", 550, "5.1.1")
    end)

    test("a message too large: before it is sent, and after where the server does not tell its limit", function()
      local message = helper.message { to = BOB, text = ("x"):rep(60):rep(100, "\n") }
      is(helper.send(settings("small"), message), "send.message_too_large")
      assert.are.equal(0, sent_to_postfix("mail"))
      pair:mark()
      refused(helper.send(settings("small_silent"), message), "send.message_too_large", "send", 552, "5.3.4")
      assert.are.equal(1, sent_to_postfix("data"))
      assert.are.equal(0, pair.postfix:queued())
    end)

    test("an address that needs SMTPUTF8", function()
      local result = is(helper.send(settings("submission", { from = JOERG }), helper.message { to = BOB }), "ok")
      assert.is_truthy(helper.lines(result.transcript, ">"):find("MAIL FROM:<" .. JOERG .. ">[^\n]* SMTPUTF8"))
      assert.are.equal("sent", delivered(result.queue_id, BOB), story(result))
      pair:mark()
      result = is(helper.send(settings("ascii", { from = JOERG }), helper.message { to = BOB }), "mail.sender_rejected", "mail")
      assert.are.equal(0, sent_to_postfix("mail"), story(result))
    end)

    test("too many connections", function()
      local other = assert(socket.connect("127.0.0.1", pair.ports.crowded))
      other:setmode("b", "bn")
      assert(other:read("*l"):find("^220 "))
      refused(helper.test(settings("crowded")), "greeting.unavailable", "greeting", 421, "4.7.0")
      other:close()
      pair.postfix.log:wait(" disconnect from .* disconnect from ")
      is(helper.test(settings("crowded")), "ok")
    end)

    test("a name in EHLO that is no full one", function()
      local result = refused(helper.test(settings("strict", { helo = "client" })), "ehlo.rejected", "ehlo", 504, "5.5.2")
      assert.is_truthy(result.reply.text:find("Helo command rejected", 1, true))
      -- by itself Postfix says so only at RCPT
      result = helper.test(settings("strict_later", { helo = "client" }), { stop_after = "rcpt" })
      assert.is_false(result.ok)
      assert.are.same({ 504, "5.5.2" }, { result.reply.code, result.reply.enhanced }, story(result))
    end)

    test("a certificate for another name", function()
      for port, security in pairs { misnamed = "starttls", misnamed_tls = "tls" } do
        local result = is(helper.test(settings(port, { host = "localhost", security = security })),
          "tls.cert_name_mismatch", "tls")
        assert.are.same({ "mail.example.net" }, result.tls.certificates[1].names)
      end
    end)

    test("no TLS version in common", function()
      is(helper.test(settings("old")), "tls.protocol_version", "tls")
      is(helper.test(settings("not_newest", { tls_min = "1.3" })), "tls.protocol_version", "tls")
      -- Dovecot closes without an alert: what was wrong with the handshake is not to be known
      local result = is(helper.test(settings("dovecot_submission", { tls_min = "1.0", tls_max = "1.1" })),
        "tls.handshake_failed", "tls")
      assert.is_nil(result.tls.alert)
    end)

    test("Dovecot gone under Postfix, and back", function()
      is(helper.test(settings("submission")), "ok")
      pair.dovecot:stop()
      finally(function()
        pair.dovecot:start()
      end)
      -- a smtpd that has its offer from before, and one that cannot make any
      local result = helper.test(settings("submission"))
      refused(result, "auth.temporary_failure", "auth", 454, "4.7.0")
      assert.are.equal("later", result.retry)
      is(helper.test(settings("fresh")), "connect.closed")
      assert(pair.dovecot:start())
      is(helper.test(settings("submission")), "ok")
    end)
  end)
end)
