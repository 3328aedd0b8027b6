-- Proxies: who resolves the name, whose fault a failure is, and that none is taken from the environment unasked.

local helper = require("spec.helper")
local proxies = require("spec.servers.proxy")

describe("a proxy", function()
  local opened = {}

  local function start(options)
    local one = proxies.start(options)
    opened[#opened + 1] = one
    return one
  end

  after_each(function()
    for i = #opened, 1, -1 do
      opened[i].close()
      opened[i] = nil
    end
    helper.close_all()
  end)

  local function through(url, kind, script, options)
    local server = helper.fake(script or { security = "starttls" })
    local one = start(helper.merge({ kind = kind, target = server.port }, options))
    local settings = helper.settings(server, { proxy = url:format(one.port), host = "smtp.example.com" })
    return settings, one, server
  end

  for _, row in ipairs({
    { "socks5h://127.0.0.1:%d", "socks", "name smtp.example.com\n" },
    { "http://127.0.0.1:%d", "http", "CONNECT smtp.example.com:" },
  }) do
    for _, security in ipairs({ "starttls", "tls" }) do
      it(("%s asks the proxy for the name, over %s"):format(row[1]:match("^%w+"), security), function()
        local settings, one = through(row[1], row[2], { security = security })
        local result = helper.test(settings)
        assert.is_true(result.ok, result.cause .. " " .. helper.lines(result.transcript))
        assert.are.equal(row[3], one.log():sub(1, #row[3]))
        assert.is_true(result.tls.verified)
        assert.are.same({}, result.server.attempts)
        assert.is_nil(result.server.address)
        assert.are.equal("connected", result.proxy.attempts[1].outcome)
      end)
    end
  end

  it("socks5 gets an address that was looked up here", function()
    local settings, one = through("socks5://127.0.0.1:%d", "socks")
    settings.host = "localhost"
    settings.family = "ipv4"
    local result = helper.test(settings)
    assert.is_true(result.ok, result.cause)
    assert.are.equal("address 127.0.0.1\n", one.log())
  end)

  it("is logged in to by what its URL says, and that is in no output", function()
    local settings, one = through("socks5h://joe:" .. helper.canary .. "@127.0.0.1:%d", "socks", nil,
      { user = "joe", password = helper.canary })
    local result = helper.test(settings)
    assert.is_true(result.ok, result.cause)
    assert.are.equal("name smtp.example.com\n", one.log())
  end)

  local blamed = {
    { "that refuses its password", "socks5h://joe:wrong@127.0.0.1:%d", "socks", { user = "joe", password = "right" } },
    { "of SOCKS that refuses the target", "socks5h://127.0.0.1:%d", "socks", { refuse = true } },
    { "of HTTP that refuses the target", "http://127.0.0.1:%d", "http", { refuse = true } },
  }
  for _, row in ipairs(blamed) do
    it(row[1] .. " is to blame, not the mail server", function()
      local settings, _, server = through(row[2], row[3], nil, row[4])
      local result = helper.test(settings)
      assert.is_false(result.ok)
      assert.are.same({ "connect.unreachable", "connect" }, { result.cause, result.stage })
      assert.is_truthy(result.summary:find("proxy", 1, true))
      assert.are.equal(0, server.connections)
    end)
  end

  it("that nobody runs is to blame, not the mail server", function()
    local server = helper.fake({ security = "starttls" })
    local result = helper.test(helper.settings(server, { proxy = "socks5h://127.0.0.1:" .. helper.closed_port() }))
    assert.are.same({ "connect.unreachable", "connect" }, { result.cause, result.stage })
    assert.is_truthy(result.summary:find("proxy", 1, true))
    assert.are.equal("refused", result.proxy.attempts[1].outcome)
  end)

  it("in the environment is not used", function()
    local server = helper.spawn({ security = "starttls" })
    local code = ([[ALL_PROXY=socks5h://127.0.0.1:%d all_proxy=socks5h://127.0.0.1:%d SMTP_PROXY=http://127.0.0.1:%d %s -e '
      local r = require("smtpcheck").test(%s) print(r.cause, r.proxy)']]):format(helper.closed_port(), helper.closed_port(),
      helper.closed_port(), helper.lua, (helper.source(helper.settings(server)):gsub("'", '"')))
    assert.are.equal("ok\tnil\n", (helper.run(code)))
  end)
end)
