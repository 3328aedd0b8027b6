-- policy = "web": for forms on servers, where anybody may type any host. Nothing private is reached, and nothing is
-- told
-- that would map the network behind the form.

local helper = require("spec.helper")

local timeout = helper.seconds(2)

local function web(extra)
  return helper.merge({ security = "none", allow_plaintext_auth = true, username = helper.username,
    password = helper.canary,
    policy = "web", timeout = timeout }, extra)
end

-- Everything that a caller could tell two results apart by.
local function fingerprint(result)
  local seen = { cause = result.cause, stage = result.stage, summary = result.summary, who = result.who_can_fix,
    retry = result.retry,
    limit = tostring(result.limit), address = tostring(result.server and result.server.address),
    attempts = result.server and result.server.attempts and #result.server.attempts or 0,
      transcript = helper.lines(result.transcript) }
  local parts = {}
  for key, value in pairs(seen) do
    parts[#parts + 1] = key .. "=" .. tostring(value):gsub("%f[%d]" .. result.server.port .. "%f[%D]", "PORT")
  end
  table.sort(parts)
  return table.concat(parts, "\n")
end

describe("policy web", function()
  after_each(helper.close_all)

  local private = { "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.0.0.1", "10.255.255.254", "172.16.0.1", "172.31.255.1",
    "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "::ffff:127.0.0.1",
      "::ffff:10.0.0.1",
    "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1", "255.255.255.255", "ff02::1" }
  for _, host in ipairs(private) do
    it("refuses " .. host, function()
      local began = require("smtpcheck.core").monotonic()
      local result = helper.test(web({ host = host, port = 587 }))
      assert.is_false(result.ok)
      assert.is_truthy(result.cause == "settings.invalid" or result.cause:find("^connect%.")
        or result.cause:find("^dns%."),
        tostring(result.cause))
      assert.is_nil(result.server.banner)
      assert.is_true(require("smtpcheck.core").monotonic() - began < timeout)
    end)
  end

  local disguised = { "2130706433", "0x7f000001", "127.1", "0177.0.0.1", "0", "localhost", "localhost." }
  for _, host in ipairs(disguised) do
    it("refuses a loopback address written as " .. host, function()
      local result = helper.test(web({ host = host, port = 587 }))
      assert.is_false(result.ok)
      assert.is_nil(result.server.banner)
    end)
  end

  it("connects to nothing that it refuses", function()
    local uv = require("luv")
    -- a listener on a port that the policy allows, if this machine lets us
    local listener = uv.new_tcp()
    local came = 0
    local bound = listener:bind("127.0.0.1", 2525) and listener:listen(8, function()
      came = came + 1
    end)
    if not bound then
      listener:close()
      uv.run("nowait")
      pending("port 2525 is taken here")
      return
    end
    local result = helper.test(web({ host = "127.0.0.1", port = 2525 }))
    helper.test(web({ host = "localhost", port = 2525 }))
    for _ = 1, 5 do
      uv.run("nowait")
    end
    listener:close()
    uv.run("nowait")
    assert.is_false(result.ok)
    assert.are.equal(0, came)
  end)

  it("allows the ports of mail alone", function()
    for _, port in ipairs({ 22, 80, 443, 3306, 24, 1025, 65535 }) do
      local result = helper.test(web({ host = "192.0.2.1", port = port }))
      assert.is_false(result.ok)
      assert.are.equal("settings.invalid", result.cause)
      local named
      for _, problem in ipairs(result.problems) do
        named = named or problem.field == "port"
      end
      assert.is_true(named, "the port is not named")
    end
  end)

  it("is no hurdle when it is open", function()
    local server = helper.fake({ security = "starttls" })
    local result = helper.test(helper.settings(server, { policy = "open" }))
    assert.is_true(result.ok, result.cause)
  end)

  it("may be a table that names addresses and ports", function()
    local server = helper.fake({ security = "starttls" })
    local result = helper.test(helper.settings(server,
      { policy = { private = false, ports = { server.port }, allow = { "127.0.0.1" } } }))
    assert.is_true(result.ok, tostring(result.cause))
    result = helper.test(helper.settings(server, { policy = { private = false, ports = { server.port } } }))
    assert.is_false(result.ok)
    assert.are.equal(1, server.connections)
    result = helper.test(helper.settings(server, { policy = { private = false, ports = { 25 },
      allow = { "127.0.0.1" } } }))
    assert.is_false(result.ok)
    assert.are.equal("settings.invalid", result.cause)
    assert.are.equal(1, server.connections)
  end)

  it("does not tell a closed port from a filtered one", function()
    local closed_port, hole = helper.closed_port(), helper.black_hole()
    local function look(port)
      return helper.test(web({ host = "127.0.0.1", port = port,
        policy = { private = false, allow = { "127.0.0.1" }, ports = { closed_port, hole.port } },
          timeout = helper.seconds(1) }))
    end
    local closed, filtered = look(closed_port), look(hole.port)
    assert.is_false(closed.ok)
    assert.is_false(filtered.ok)
    assert.are.equal(fingerprint(closed), fingerprint(filtered))
  end)
end)
