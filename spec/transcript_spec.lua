-- The record of the dialogue: both directions in order, safe to print, with secrets hidden and an end.

local helper = require("spec.helper")

local MAX = 64 * 1024

local function run(script, extra, options)
  local server = helper.fake(script)
  return helper.test(helper.settings(server, extra), options), server
end

local function size(transcript)
  local bytes = 0
  for _, entry in ipairs(transcript) do
    bytes = bytes + #entry.text
  end
  return bytes
end

describe("the transcript", function()
  after_each(helper.close_all)

  it("has both directions, in order, with times", function()
    local result = run({ security = "starttls", auth = { "LOGIN" } })
    assert.is_true(result.ok, helper.lines(result.transcript))
    local last = 0
    for _, entry in ipairs(result.transcript) do
      assert.is_truthy(entry.dir == ">" or entry.dir == "<" or entry.dir == "*", entry.dir)
      assert.is_string(entry.text)
      assert.is_true(entry.at >= last and entry.at < 60, "times run backwards")
      last = entry.at
    end
    local text = {}
    for _, entry in ipairs(result.transcript) do
      if entry.dir ~= "*" then
        text[#text + 1] = entry.dir .. entry.text
      end
    end
    text = table.concat(text, "\n")
    local at = 1
    for _, piece in ipairs({ "<220", ">EHLO client.example.com", "<250", ">STARTTLS", "<220",
      ">EHLO client.example.com", "<250",
      ">AUTH LOGIN", "<334", ">", "<334", ">", "<235" }) do
      local from, to = text:find(piece, at, true)
      assert.is_truthy(from, piece .. " is not where it should be in\n" .. text)
      at = to + 1
    end
  end)

  it("has the facts of TLS", function()
    local result = run({ security = "tls" })
    assert.is_truthy(helper.lines(result.transcript, "*"):find("TLSv1", 1, true), helper.lines(result.transcript, "*"))
  end)

  it("shows that a secret was sent, and not which", function()
    for _, mechanism in ipairs({ "PLAIN", "LOGIN", "CRAM-MD5" }) do
      local result = run({ security = "tls", auth = { mechanism } })
      assert.is_true(result.ok, helper.lines(result.transcript))
      local sent = helper.lines(result.transcript, ">")
      assert.is_truthy(sent:find("AUTH " .. mechanism, 1, true))
      assert.is_truthy(sent:find("hidden", 1, true))
    end
  end)

  it("makes bytes safe that are no text", function()
    local result = run({ security = "none", { client = "^EHLO ",
      raw = "250-a\0b\27[2Jc\255\254\r\n250-\xc3\xa9\r\n250 AUTH PLAIN\r\n" } })
    local text = helper.lines(result.transcript)
    assert.is_nil(text:find("[%z\1-\8\11-\31\127]"), "a control character is in the transcript")
    assert.is_truthy(utf8.len(text), "the transcript is not UTF-8")
    assert.is_truthy(text:find("\xc3\xa9", 1, true), "good UTF-8 was changed")
    for _, line in ipairs(result.server.capabilities) do
      assert.is_truthy(utf8.len(line))
      assert.is_nil(line:find("[%z\1-\31\127]"))
    end
  end)

  it("makes the banner and refusals safe as well", function()
    local result = run({ security = "none", { raw = "554 5.7.1 go\0 away \27]0;title\7 \xff\r\n" } })
    assert.are.equal("greeting.rejected", result.cause)
    for _, text in ipairs({ result.reply.text, result.server.banner or "", result.summary }) do
      assert.is_truthy(utf8.len(text))
      assert.is_nil(text:find("[%z\1-\8\11-\31\127]"))
    end
  end)

  it("is bounded, and says when it was cut", function()
    local long = {}
    for i = 1, 20 do
      long[i] = (i < 20 and "250-" or "250 ") .. ("y"):rep(200)
    end
    local steps = { security = "none" }
    local to = {}
    for i = 1, 40 do
      steps[i] = { client = "^RCPT ", server = long }
      to[i] = ("user%d@example.com"):format(i)
    end
    local server = helper.fake(steps)
    local result = helper.send(helper.settings(server), helper.message({ to = to }))
    assert.is_true(result.ok, result.cause)
    assert.is_true(size(result.transcript) <= MAX + 1024, size(result.transcript) .. " bytes")
    assert.is_true(size(result.transcript) > MAX / 2, size(result.transcript) .. " bytes")
    assert.is_truthy(helper.lines(result.transcript, "*"):find("cut", 1, true), "does not say that it was cut")
    assert.are.equal(40, #result.recipients)
  end)

  it("does not hold the message, but says how long it was", function()
    local server = helper.fake({ security = "starttls" })
    local result = helper.send(helper.settings(server), helper.message({ text = "A secret of the heart.\n" }))
    assert.is_true(result.ok, result.cause)
    local text = helper.lines(result.transcript)
    assert.is_nil(text:find("secret of the heart", 1, true))
    assert.is_truthy(text:find("%d+ bytes"))
  end)

  it("is there for every failure after the connection, and empty before it", function()
    local result = run({ security = "none", { server = "554 No" } })
    assert.is_truthy(helper.lines(result.transcript, "<"):find("554 No", 1, true))
    result = run({ security = "none", { raw = "HTTP/1.1 400 Bad Request\r\n\r\n" } })
    assert.is_truthy(helper.lines(result.transcript, "<"):find("HTTP/1.1 400", 1, true))
    result = run({ security = "none", { raw = "half a ban", close = true } })
    assert.is_truthy(helper.lines(result.transcript):find("half a ban", 1, true)
      or (result.received or ""):find("half a ban", 1, true))
    result = helper.test({ host = "a b", port = 25 })
    assert.are.same({}, result.transcript)
  end)

  it("shows RSET and QUIT of a dry run", function()
    local result, server = run({ security = "none" }, nil, { stop_after = "rcpt", to = "ann@example.com" })
    assert.is_true(result.ok, helper.lines(result.transcript))
    for _ = 1, 50 do
      server:step(0.01)
      if server.log[#server.log] == "QUIT" then
        break
      end
    end
    local log = table.concat(server.log, "\n")
    assert.is_truthy(log:find("MAIL FROM:<ann@example.com>", 1, true), log)
    assert.is_truthy(log:find("RCPT TO:<ann@example.com>", 1, true))
    assert.is_truthy(log:find("RSET", 1, true))
    assert.is_truthy(log:find("QUIT", 1, true))
    assert.is_nil(log:find("DATA", 1, true))
  end)
end)
