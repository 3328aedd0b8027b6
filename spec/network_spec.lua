-- Names and routes that fail, in a network namespace with a name server of its own. Needs the right to make one
-- (root, or
-- unprivileged user namespaces); elsewhere these specs are pending.

local helper = require("spec.helper")

local possible = helper.apart()

local function look(host, timeout)
  local text = helper.run(("%sspec/network/run.sh %s %s"):format(possible, host,
    tostring(helper.seconds(timeout or 3))))
  local seen = { attempts = {}, notes = {}, text = text }
  for name, value in text:gmatch("(%w+)=([^\n]*)") do
    if name == "attempt" then
      seen.attempts[#seen.attempts + 1] = value
    elseif name == "note" then
      seen.notes[value] = true
    else
      seen[name] = value
    end
  end
  return seen
end

describe("in a network of its own", function()
  local rows = {
    { "nx.test", "dns.not_found", "dns" },
    { "empty.test", "dns.not_found", "dns" },
    { "fail.test", "dns.unavailable", "dns" },
    { "mute.test", "dns.unavailable", "dns", timeout = 1 },
    { "nowhere.test", "connect.unreachable", "connect" },
    { "203.0.113.7", "connect.unreachable", "connect" },
    { "good.test", "ok" },
  }
  for _, row in ipairs(rows) do
    it(row[1] .. " is " .. row[2], function()
      if not possible then
        pending("no network namespace to be had")
        return
      end
      local seen = look(row[1], row.timeout)
      assert.are.equal(row[2], seen.cause, seen.text)
      if row[3] then
        assert.are.equal(row[3], seen.stage, seen.text)
      end
    end)
  end

  it("every address is tried, and a broken IPv6 is seen", function()
    if not possible then
      pending("no network namespace to be had")
      return
    end
    local seen = look("both.test")
    assert.are.equal("ok", seen.cause, seen.text)
    assert.is_truthy(table.concat(seen.attempts, "\n"):find("2001:db8:1::1 refused", 1, true), seen.text)
    assert.is_truthy(table.concat(seen.attempts, "\n"):find("127.0.0.1 connected", 1, true), seen.text)
    assert.is_true(seen.notes.ipv6_broken, seen.text)
    -- what was never tried is not called broken
    seen = look("half.test")
    assert.are.equal("ok", seen.cause, seen.text)
    if seen.text:find("attempt=2001:db8::1 abandoned", 1, true) then
      assert.is_nil(seen.notes.ipv6_broken, seen.text)
    end
    seen = look("second.test")
    assert.are.equal("ok", seen.cause, seen.text)
  end)
end)
