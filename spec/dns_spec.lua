--- What a resolver may say, beside what spec/network_spec.lua asks of it, and an IPv6 address that never answers.

local dns = require("spec.servers.dns")
local helper = require("spec.helper")

local possible, output = helper.apart()

local function test(sentence, run)
  it(sentence, function()
    if not possible then
      pending("no network of one's own to be had: " .. output)
      return
    end
    run()
  end)
end

local function is(cause, result)
  assert.are.equal(cause, result.cause, helper.source(result))
  assert.are.equal(cause == "ok", result.ok)
  return result
end

describe("name lookup", function()
  local timeout = helper.seconds(4)
  local rows = {
    { "a name server that refuses", "refused.test", "dns.unavailable" },
    { "a name server that is not there", "both.test", "dns.unavailable", server = false },
    { "a name server that talks rubbish", "rubbish.test", "dns.unavailable" },
    { "an answer for TCP, where nobody listens", "truncated.test", "dns.unavailable" },
    { "an alias of a name that does not exist", "alias.test", "dns.not_found" },
    { "a slow answer", "slow.test", "ok" },
  }
  for _, row in ipairs(rows) do
    test(row[1] .. " is " .. row[3], function()
      local result = is(row[3], dns.look(row[2], { timeout = timeout, server = row.server }))
      if row[3] ~= "ok" then
        assert.are.equal("dns", result.stage)
        assert.are.same({}, result.passed)
        assert.are.same({}, result.server.attempts)
      end
    end)
  end

  test("a resolver that waits longer than the deadline does not outlive it", function()
    local result = is("dns.unavailable", dns.look("rubbish.test", { timeout = helper.seconds(1), patience = 10 }))
    assert.are.equal("dns", result.stage)
    assert.is_true(result.timing.total <= helper.seconds(1) * 1.1, tostring(result.timing.total))
  end)

  test("an IPv6 address that never answers is seen, and IPv4 is taken", function()
    local result = is("ok", dns.look("both.test", { timeout = timeout, deaf = true }))
    assert.are.equal("127.0.0.1", result.server.address)
    local seen = {}
    for _, attempt in ipairs(result.server.attempts) do
      seen[attempt.family] = attempt.outcome
    end
    assert.are.equal("connected", seen.ipv4)
    assert.is_truthy(seen.ipv6 == "timeout" or seen.ipv6 == "abandoned", tostring(seen.ipv6))
  end)
end)
