-- Results as bytes: for people, and for programs.

local report = require("smtpcheck.report")
local safe = require("smtpcheck.report.safe")

local function refused(extra)
  local result = {
    schema = 1, ok = false, cause = "auth.bad_credentials", stage = "auth", confidence = 0.9, alternatives = {},
    summary = "smtp.example.com refuses this user name and password.", who_can_fix = "user", retry = "after_change",
    advice = { { id = "a", title = "Check both", text = "Type them again." },
      { id = "b", title = "Ask", text = "The provider knows.", link = "https://example.com/help" } },
    reply = { code = 535, enhanced = "5.7.8", text = "5.7.8 no\n5.7.8 never" },
    server = { host = "smtp.example.com", port = 587, address = "192.0.2.1", banner = "smtp.example.com ESMTP",
      attempts = { { address = "192.0.2.1", family = "ipv4", outcome = "connected", seconds = 0.0123456789 } } },
    security = "starttls", encrypted = true,
    tls = { version = "TLSv1.3", cipher = "TLS_AES_256_GCM_SHA384", verified = true, certificates = { { subject = "CN=smtp.example.com",
      issuer = "CN=Example CA", names = { "smtp.example.com" }, not_before = "2026-01-01T00:00:00Z", not_after = "2027-01-01T00:00:00Z",
      sha256 = "ab12" } } },
    auth = { mechanism = "PLAIN", tried = { "PLAIN" }, offered_before_tls = {}, offered = { "PLAIN", "LOGIN" } },
    timing = { dns = 0.001, connect = 0.0123456789, total = 0.5 }, passed = { "dns", "connect", "greeting", "ehlo", "tls" },
    transcript = { { dir = "<", text = "220 smtp.example.com ESMTP", at = 0.1 }, { dir = ">", text = "EHLO a.example", at = 0.2 } },
  }
  for name, value in pairs(extra or {}) do
    result[name] = value
  end
  return result
end

local function head(result)
  local lines = {}
  for line in report.write(result):gmatch("[^\n]*") do
    lines[#lines + 1] = line
  end
  return { lines[1], lines[2], lines[3], lines[4] }
end

describe("a report as text", function()
  it("begins with verdict, cause and next step", function()
    assert.same({
      "FAILED        smtp.example.com port 587, at the stage 'auth'",
      "Cause         auth.bad_credentials: smtp.example.com refuses this user name and password. (who can fix it: user)",
      "Next          Check both. Type them again.",
      "",
    }, head(refused()))
  end)

  it("says what was proved when it is ok", function()
    assert.same({
      "OK            smtp.example.com port 587, proved up to the stage 'auth'",
      "Cause         ok: Everything that was asked for worked.",
      "Next          nothing to do",
      "",
    }, head(refused({ ok = true, cause = "ok", summary = "Everything that was asked for worked.", passed = { "dns", "auth" } })))
  end)

  it("says what became of a message", function()
    local sent = refused({ ok = true, cause = "ok", sent = true, queue_id = "4F2A1", message_id = "<1@example.com>", recipients = {
      { address = "bob@example.com", accepted = true }, { address = "eve@example.com", accepted = false,
        reply = { code = 550, text = "5.1.1 no such user" } } } })
    local text = report.write(sent)
    assert.are.equal("SENT          by smtp.example.com port 587, queued as 4F2A1", text:match("^[^\n]*"))
    assert.is_truthy(text:find("bob@example.com accepted\n", 1, true))
    assert.is_truthy(text:find("eve@example.com not accepted, 550 5.1.1 no such user\n", 1, true))
    assert.is_truthy(text:find("<1@example.com>", 1, true))
  end)

  it("puts a fix before advice, and tells the proof", function()
    local result = refused({ fix = { set = { security = "tls", port = 465 }, proof = "port 465 answered" } })
    assert.are.equal("Next          set port = 465, security = tls", head(result)[3])
    local text = report.write(result)
    assert.is_truthy(text:find("port = 465, security = tls: port 465 answered", 1, true))
    assert.is_truthy(text:find("1. Check both. Type them again.", 1, true))
  end)

  it("names what is wrong with settings, with what to type instead", function()
    local result = { ok = false, cause = "settings.invalid", stage = "settings", summary = "Not testable.", passed = {}, transcript = {},
      timing = { total = 0 }, problems = { { field = "host", code = "malformed", message = "'host' holds a blank.", suggestion = "ab" },
        { field = "port", code = "required", message = "'port' is missing." } } }
    assert.same({
      "INVALID       these settings cannot be tested; nothing was sent",
      "Cause         settings.invalid: Not testable.",
      "Next          correct this: 'host' holds a blank.",
      "",
    }, head(result))
    local text = report.write(result)
    assert.is_truthy(text:find("'host' holds a blank. Suggested: ab\n", 1, true))
    assert.is_truthy(text:find("'port' is missing.\n", 1, true))
  end)

  it("gives the server's own words, each line with its code", function()
    assert.is_truthy(report.write(refused()):find("Server says   535 5.7.8 no\n              535 5.7.8 never\n", 1, true))
  end)

  it("tells connection, certificate, login, times, doubts, looks and notes", function()
    local text = report.write(refused({ alternatives = { { cause = "auth.app_password_required", confidence = 0.2, test = "Ask." } },
      probes = { { port = 465, security = "tls", outcome = "done", stage = "tls", encrypted = true } },
      notes = { { code = "x", message = "IPv6 does not work." } } }))
    for _, part in ipairs({
      "smtp.example.com port 587 (192.0.2.1), STARTTLS, TLSv1.3 TLS_AES_256_GCM_SHA384, certificate verified", "CN=smtp.example.com; for smtp.example.com; "
        .. "issued by CN=Example CA", "SHA-256 ab12", "tried PLAIN; offered before TLS: none; offered: PLAIN LOGIN", "connect 0.012 s",
      "total 0.500 s", "dns, connect, greeting, ehlo, tls", "auth.app_password_required (20 %): Ask.",
      "port 465, TLS from the first byte: works, encrypted", "IPv6 does not work.", "https://example.com/help",
    }) do
      assert.is_truthy(text:find(part, 1, true), part)
    end
  end)

  it("lists the addresses when not all went well", function()
    local result = refused()
    assert.is_nil(report.write(result):find("Addresses", 1, true))
    table.insert(result.server.attempts, 1, { address = "2001:db8::1", outcome = "unreachable" })
    assert.is_truthy(report.write(result):find("2001:db8::1 unreachable\n", 1, true))
  end)

  it("has the dialogue when asked for", function()
    local line = "   0.100 < 220 smtp.example.com ESMTP\n   0.200 > EHLO a.example\n"
    assert.is_nil(report.write(refused()):find(line, 1, true))
    assert.is_truthy(report.write(refused(), "text", { transcript = true }):find(line, 1, true))
  end)

  it("lets nothing through that works on a terminal", function()
    local bad = "a\27[2Jb\8c\rd\194\155e\226\128\174f\255g"
    local text = report.write(refused({ summary = bad, received = bad, reply = { code = 535, text = bad },
      transcript = { { dir = "<", text = bad, at = 0 } } }), "text", { transcript = true })
    assert.is_nil(text:find("[%c\127]", 1) and text:gsub("\n", ""):find("[%c\127]"))
    assert.is_nil(text:find("\194\155", 1, true))
    assert.is_nil(text:find("\226\128\174", 1, true))
    assert.is_truthy(utf8.len(text))
  end)

  it("makes do with a result that has next to nothing", function()
    local text = report.write({ ok = false, cause = "unknown" })
    assert.are.equal("FAILED        the server, at the stage 'unknown'\nCause         unknown\nNext          look at the transcript\n", text)
  end)
end)

describe("text that is made safe", function()
  local rows = {
    { "plain", "plain" }, { "Grüße, 世界", "Grüße, 世界" }, { "a\0b", "a\\x00b" }, { "\27]0;x\7", "\\x1B]0;x\\x07" },
    { "\194\133", "\\u{85}" }, { "\226\128\174", "\\u{202E}" }, { "\226\129\166", "\\u{2066}" }, { "caf\233", "caf\\xE9" },
    { "", "" }, { "\127", "\\x7F" },
  }
  for _, row in ipairs(rows) do
    it("is " .. row[2], function()
      assert.are.equal(row[2], safe(row[1]))
    end)
  end
end)

describe("a report as JSON", function()
  local dkjson = require("dkjson")

  it("is the whole result", function()
    local decoded = dkjson.decode(report.write(refused(), "json"))
    local expected = refused()
    expected.timing.connect, expected.server.attempts[1].seconds = 0.012346, 0.012346
    assert.same(expected, setmetatable(decoded, nil))
  end)

  it("has the same keys in the same order every time", function()
    local first = report.write(refused(), "json")
    for _ = 1, 20 do
      assert.are.equal(first, report.write(refused(), "json"))
    end
    local keys = {}
    for key in first:gmatch('\n  "([%w_]+)"') do
      keys[#keys + 1] = key
    end
    assert.same({ "schema", "ok", "cause", "stage", "confidence", "summary", "who_can_fix", "retry", "advice", "alternatives", "reply",
      "server", "tls", "auth", "passed", "timing", "encrypted", "security", "transcript" }, keys)
  end)

  it("tells an empty list from an empty object", function()
    local text = report.write({ ok = true, cause = "ok", passed = {}, transcript = {}, timing = {} }, "json")
    assert.is_truthy(text:find('"passed":[]', 1, true))
    assert.is_truthy(text:find('"timing":{%s*}'))
  end)

  it("is valid whatever the server said", function()
    local text = report.write(refused({ received = "\0\27[2J\255\226\128\168", summary = "two\nlines" }), "json")
    assert.is_truthy(utf8.len(text))
    assert.is_nil(text:gsub("\n", ""):find("[%c\127]"))
    local decoded = dkjson.decode(text)
    assert.are.equal("\\x00\\x1B[2J\\xFF\\xE2\\x80\\xA8", decoded.received)
    assert.are.equal("two\nlines", decoded.summary)
  end)

  it("leaves out numbers that JSON has no word for", function()
    local decoded = dkjson.decode(report.write({ ok = false, confidence = 0 / 0, retry_after = math.huge, timing = { total = 3 } }, "json"))
    assert.same({ ok = false, timing = { total = 3 } }, decoded)
  end)

  it("says which library is missing", function()
    local loaded, searched = package.loaded.dkjson, package.searchers[2]
    package.loaded.dkjson = nil
    package.searchers[2] = function(name)
      return name == "dkjson" and "none" or searched(name)
    end
    local preload = package.preload.dkjson
    package.preload.dkjson = nil
    local text, message, code = report.write(refused(), "json")
    package.loaded.dkjson, package.searchers[2], package.preload.dkjson = loaded, searched, preload
    assert.is_nil(text)
    assert.are.equal("rock", code)
    assert.is_truthy(message:find("dkjson", 1, true))
  end)
end)

describe("report.write", function()
  it("raises on misuse", function()
    assert.has_error(function()
      report.write(nil)
    end, "result: table expected, got nil")
    assert.has_error(function()
      report.write({}, "pdf")
    end, "unknown format 'pdf'")
  end)
end)
