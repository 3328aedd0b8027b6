-- What is known of a failure, made flat: from records, from what callers give, and the words that rules may look at.

local evidence = require("smtpcheck.evidence")

describe("evidence.reply", function()
  local rows = {
    { "535 5.7.8 No", { code = 535, enhanced = "5.7.8", text = "5.7.8 No" } },
    { "535-5.7.8 One\n535 5.7.8 Two", { code = 535, enhanced = "5.7.8", text = "5.7.8 One\n5.7.8 Two" } },
    { "535-5.7.8 One\r\n535 5.7.8 Two\r\n", { code = 535, enhanced = "5.7.8", text = "5.7.8 One\n5.7.8 Two" } },
    { "  550 No such user", { code = 550, text = "No such user" } },
    { "421", { code = 421, text = "" } },
    { "250-a", { code = 250, text = "a" } },
    { "535: 5.7.3 No", { code = 535, enhanced = "5.7.3", text = "5.7.3 No" } },
    { "550 sorry (#5.7.1)", { code = 550, enhanced = "5.7.1", text = "sorry (#5.7.1)" } },
    { "451 5.7.3 STARTTLS is required", { code = 451, enhanced = "5.7.3", text = "5.7.3 STARTTLS is required" } },
    { "535 5.7.139 No", { code = 535, enhanced = "5.7.139", text = "5.7.139 No" } },
    { "550 5.7.1.2 is no code", { code = 550, text = "5.7.1.2 is no code" } },
    { "550 host 10.5.7.1 and 5.7.1-beta", { code = 550, text = "host 10.5.7.1 and 5.7.1-beta" } },
    { "550 5.7.1234 No", { code = 550, text = "5.7.1234 No" } },
    { "250 2.0.0 OK", { code = 250, enhanced = "2.0.0", text = "2.0.0 OK" } },
    { "250 OK, 5.1.1 next time", { code = 250, text = "OK, 5.1.1 next time" } },
    { "5.7.8 the code was lost", { enhanced = "5.7.8", text = "5.7.8 the code was lost" } },
  }
  for _, row in ipairs(rows) do
    it("reads '" .. row[1]:gsub("%c", "~") .. "'", function()
      assert.same(row[2], evidence.reply(row[1]))
    end)
  end

  it("finds none in a text without one", function()
    for _, text in ipairs({ "", "hello", "5350 no", "199 no", "650 no", "10.5.7.1", "5.7.1.2", "53 no", "535x" }) do
      assert.is_nil(evidence.reply(text), text)
    end
  end)
end)

describe("evidence.from_record", function()
  local record = {
    stage = "tls", outcome = "tls", limit = "tls", security = "starttls", encrypted = false, credential = "password", goal = "auth",
    reply = { code = 220, text = "go" }, received = "x",
    server = { host = "a.example", port = 587, banner = "a.example ESMTP", attempts = { { outcome = "connected" } },
      capabilities_before_tls = { "PIPELINING", "STARTTLS" } },
    tls = { started = true, problem = "expired", checked = true, alert = 45, error = "0A000086", plaintext = "220",
      certificates = { { names = { "a.example" }, not_before = "2025-01-01T00:00:00Z", not_after = "2026-01-01T00:00:00Z" } } },
    auth = { mechanism = "PLAIN", offered = { "PLAIN" }, challenge = "{}" },
  }

  it("is flat", function()
    assert.same({
      source = "check", stage = "tls", outcome = "tls", limit = "tls", security = "starttls", encrypted = false, credential = "password",
      goal = "auth", reply = { code = 220, text = "go" }, received = "x", host = "a.example", port = 587, banner = "a.example ESMTP",
      attempts = { { outcome = "connected" } }, starttls_offered = true, tls_started = true, problem = "expired", checked = true,
      alert = 45, tls_error = "0A000086", plaintext = "220", names = { "a.example" }, not_before = "2025-01-01T00:00:00Z",
      not_after = "2026-01-01T00:00:00Z", mechanism = "PLAIN", offered = { "PLAIN" }, challenge = "{}",
    }, evidence.from_record(record))
  end)

  it("takes a record that has next to nothing", function()
    local e = evidence.from_record({ stage = "dns", outcome = "resolve", resolve = { error = "EAI_NONAME" } })
    assert.are.equal("EAI_NONAME", e.resolve)
    assert.is_false(e.starttls_offered)
  end)

  it("sees STARTTLS as a word of its own", function()
    for line, offered in pairs({ ["STARTTLS"] = true, ["starttls"] = true, ["STARTTLS REQUIRED"] = true, ["XSTARTTLS"] = false,
      ["STARTTLSX"] = false }) do
      assert.are.equal(offered, evidence.from_record({ server = { capabilities = { line } } }).starttls_offered, line)
    end
  end)
end)

describe("evidence.of", function()
  local function of(given)
    local e = evidence.of(given)
    return e
  end

  it("takes a reply as a string or as a table", function()
    for _, reply in ipairs({ "535 5.7.8 No", { code = 535, text = "5.7.8 No" }, { code = 535, enhanced = "5.7.8", text = "5.7.8 No" } }) do
      local e = of({ reply = reply })
      assert.same({ code = 535, enhanced = "5.7.8", text = "5.7.8 No" }, e.reply)
      assert.same({ "reply", 5 }, { e.outcome, e.class })
    end
    assert.same({ code = 535, text = "" }, of({ reply = { code = 535 } }).reply)
    assert.same({ text = "no reply at all" }, of({ reply = "no reply at all" }).reply)
    assert.is_nil(of({ reply = "no reply at all" }).outcome)
  end)

  it("knows the stage by codes that belong to one command, and by other names", function()
    local rows = { { { reply = "535 No" }, "auth" }, { { reply = "538 No" }, "auth" }, { { reply = "5.7.8 No" }, "auth" },
      { { reply = "550 No" }, nil }, { { stage = "DATA" }, "send" }, { { stage = "starttls" }, "tls" }, { { stage = "banner" }, "greeting" },
      { { stage = "rcpt", reply = "535 No" }, "rcpt" }, { { stage = "the moon" }, nil } }
    for _, row in ipairs(rows) do
      assert.are.equal(row[2], of(row[1]).stage)
    end
  end)

  it("knows from the security whether it is encrypted, where that is certain", function()
    assert.is_false(of({ security = "none", stage = "auth" }).encrypted)
    assert.is_true(of({ security = "tls", stage = "mail" }).encrypted)
    assert.is_nil(of({ security = "tls", stage = "tls" }).encrypted)
    assert.is_nil(of({ security = "starttls", stage = "auth" }).encrypted)
    assert.is_nil(of({ security = "opportunistic", stage = "auth" }).encrypted)
    assert.is_false(of({ security = "starttls", stage = "auth", encrypted = false }).encrypted)
  end)

  it("keeps an outcome that a check has seen", function()
    assert.are.equal("closed", of({ source = "check", outcome = "closed", reply = { code = 535, text = "" } }).outcome)
    assert.are.equal("reply", of({ outcome = "closed", reply = { code = 535, text = "" } }).outcome)
  end)

  it("gives words in lower case, a blank around each, with no name or address", function()
    local function words(text, more)
      more = more or {}
      more.reply = { code = 550, text = text }
      return of(more).words
    end
    assert.are.equal(" error authentication failed ", words("Error: Authentication-FAILED!"))
    assert.are.equal(" one two ", words("one\ntwo"))
    assert.are.equal(" user unknown ", words("<bob@example.com>: User unknown"))
    assert.are.equal(" blocked ", words("mail.example.com [192.0.2.1] blocked (2001:db8::1)"))
    assert.are.equal(" see mail p invalidsecondfactor ", words("see https://support.example.com/mail/?p=InvalidSecondFactor"))
    assert.are.equal(" failed please retry ", words("failed.Please retry"))
    assert.are.equal(" not owned by user ", words("not owned by user Ann", { username = "ann@example.com" }))
    assert.are.equal(" ann is a common word ", words("ann is a common word", { username = "ann@example.com" }))
    assert.are.equal(" no ", words("no {relay}", { username = "relay" }))
    assert.are.equal(" denied ", words("mx7.internal. denied", { host = "MX7.internal" }))
    assert.are.equal(" refus\233 ", words("Refus\233"))
    assert.are.equal(" #auth005 ", words("(#AUTH005)"))
  end)

  it("bounds its work on a text without an end", function()
    local names = { "a@", ".", "a.", "://", "5.7.", "535 ", "<", "x" }
    for _, unit in ipairs(names) do
      local text = unit:rep(1024 * 1024 // #unit)
      local steps = 0
      debug.sethook(function() steps = steps + 1 end, "", 1000)
      local e = of({ stage = "auth", reply = { code = 535, text = text }, error = text })
      debug.sethook()
      assert.is_true(#e.words <= 8192 + 2)
      assert.is_true(steps < 2000, unit .. ": " .. steps .. " thousand instructions")
    end
  end)

  it("leaves what it was given alone", function()
    local given = { stage = "data", reply = { code = 554, text = "No" } }
    of(given)
    assert.same({ stage = "data", reply = { code = 554, text = "No" } }, given)
  end)

  it("raises on a field of the wrong type", function()
    assert.error_matches(function() of({ stage = 5 }) end, "'stage'")
    assert.error_matches(function() of({ reply = true }) end, "'reply'")
    assert.error_matches(function() of({ offered = "PLAIN" }) end, "'offered'")
  end)
end)
