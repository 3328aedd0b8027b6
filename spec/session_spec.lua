-- A session: one connection, its steps one by one.

local helper = require("spec.helper")
local smtpcheck = require("smtpcheck")

local function open(script, extra)
  local server = helper.fake(script)
  return assert(smtpcheck.session(helper.settings(server, extra))), server
end

local function ok(result)
  helper.checked(result)
  assert.is_true(result.ok, tostring(result.cause) .. "\n" .. helper.lines(result.transcript))
  return result
end

local function has(list, value)
  for _, item in ipairs(list) do
    if item == value then
      return true
    end
  end
  return false
end

describe("a session", function()
  after_each(helper.close_all)

  it("connects without a login", function()
    local session, server = open()
    local result = ok(session:connect())
    assert.is_true(has(result.passed, "ehlo"))
    assert.is_false(has(result.passed, "auth"))
    assert.is_table(result.tls)
    assert.is_true(result.tls.verified)
    assert.are.equal(0, server.logins)
    assert.is_nil(helper.lines(session:transcript(), ">"):find("AUTH", 1, true))
    session:close()
  end)

  it("goes step by step over one connection", function()
    local session, server = open()
    ok(session:connect())
    local result = ok(session:auth())
    assert.is_string(result.auth.mechanism)
    assert.are.equal(1, server.logins)
    ok(session:test())
    local sent = ok(session:send(helper.message()))
    assert.is_string(sent.message_id)
    assert.are.equal(1, server.connections)
    assert.are.equal(1, server.logins)
    session:close()
  end)

  it("connects by itself when a later step is asked for first", function()
    local session, server = open()
    ok(session:auth())
    assert.are.equal(1, server.connections)
    assert.are.equal(1, server.logins)
    session:close()
  end)

  it("sends two messages over one login", function()
    local session, server = open()
    ok(session:send(helper.message()))
    ok(session:send(helper.message({ subject = "Another" })))
    assert.are.equal(1, server.connections)
    assert.are.equal(1, server.logins)
    session:close()
  end)

  it("reports a refused login as a result", function()
    local session = open(nil, { password = "not the right one" })
    ok(session:connect())
    local result = helper.checked(session:auth())
    assert.is_false(result.ok)
    assert.are.equal("auth.bad_credentials", result.cause)
    session:close()
  end)

  it("reports a refused connection as a result", function()
    local session = assert(smtpcheck.session({ host = "127.0.0.1", port = helper.closed_port(), security = "none",
      timeout = helper.seconds(2) }))
    local result = session:connect()
    assert.is_false(result.ok)
    assert.are.equal("connect.refused", result.cause)
    session:close()
  end)

  it("notices that the server went away between two steps", function()
    local session = open({ security = "starttls", { client = "^AUTH ", server = "235 2.7.0 OK", close = true } })
    ok(session:auth())
    local result = helper.checked(session:send(helper.message()))
    assert.is_false(result.ok)
    assert.are.equal("connect.closed", result.cause)
    session:close()
  end)

  it("has its whole dialogue in the transcript", function()
    local session = open()
    ok(session:connect())
    ok(session:auth())
    local transcript = session:transcript()
    helper.no_leak(transcript)
    local sent = helper.lines(transcript, ">")
    assert.is_truthy(sent:find("EHLO", 1, true))
    assert.is_truthy(sent:find("STARTTLS", 1, true))
    assert.is_truthy(sent:find("AUTH", 1, true))
    session:close()
  end)

  it("may be closed twice, and says so when used after that", function()
    local session = open()
    ok(session:connect())
    session:close()
    session:close()
    for _, method in ipairs({ "connect", "auth", "test" }) do
      local fine, message = pcall(session[method], session)
      assert.is_false(fine, method .. " works on a closed session")
      assert.is_truthy(tostring(message):find("closed", 1, true), tostring(message))
    end
    assert.is_false(pcall(session.send, session, helper.message()))
    assert.is_true(pcall(tostring, session))
  end)

  it("is closed at the end of its block, also by an error", function()
    local server = helper.fake()
    local kept
    pcall(function()
      local session <close> = assert(smtpcheck.session(helper.settings(server)))
      ok(session:connect())
      kept = session
      error("out of here")
    end)
    assert.is_false(pcall(kept.auth, kept))
  end)

  it("says goodbye", function()
    local session, server = open()
    ok(session:auth())
    session:close()
    for _ = 1, 50 do
      server:step(0.01)
      if server.log[#server.log] == "QUIT" then
        break
      end
    end
    assert.are.equal("QUIT", server.log[#server.log])
  end)

  it("is collected with its connection open", function()
    local weak = setmetatable({}, { __mode = "k" })
    local server = helper.fake()
    do
      local session = assert(smtpcheck.session(helper.settings(server)))
      ok(session:connect())
      weak[session] = true
    end
    collectgarbage()
    collectgarbage()
    assert.is_nil(next(weak))
  end)

  it("raises on misuse", function()
    local server = helper.fake()
    assert.is_false(pcall(smtpcheck.session))
    assert.is_false(pcall(smtpcheck.session, 17))
    local session = assert(smtpcheck.session(helper.settings(server)))
    assert.is_false(pcall(session.send, session))
    assert.is_false(pcall(session.send, session, 17))
    session:close()
  end)

  it("many at a time leave no descriptor behind", function()
    local function open_fds()
      local n = 0
      for name in require("lfs").dir("/proc/self/fd") do
        n = n + (name:match("^%d+$") and 1 or 0)
      end
      return n
    end
    local server = helper.fake({ security = "none" })
    local before
    for i = 1, 12 do
      local session = assert(smtpcheck.session(helper.settings(server)))
      ok(session:auth())
      session:close()
      server:step(0.01)
      server:step(0.01)
      if i == 2 then
        before = open_fds()
      end
    end
    assert.is_true(open_fds() <= before + 1, ("%d descriptors, %d before"):format(open_fds(), before))
  end)
end)
