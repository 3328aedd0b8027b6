-- Every way to misbehave that spec/faults/ knows, against the real client: the cause, the stage, the deadline, and
-- bounds for what is kept. The rows are data; this file only runs them.

local helper = require("spec.helper")
local core = require("smtpcheck.core")

local TRANSCRIPT_MAX = 64 * 1024
local LUA_GROWTH, RESIDENT_GROWTH = 4 * 1024, 48 * 1024 -- KiB
local START_UP = helper.seconds(0.3)

local stages = { "connect", "greeting", "ehlo", "tls", "auth", "mail", "rcpt", "send", "quit" }

local function among(expected, value)
  if type(expected) ~= "table" then
    return expected == value
  end
  for _, one in ipairs(expected) do
    if one == value then
      return true
    end
  end
  return false
end

local function says(expected)
  return type(expected) == "table" and table.concat(expected, " or ") or tostring(expected)
end

-- Where a row connects to: a fake server, or a place without one.
local function place(row)
  if row.place == "closed_port" then
    return { host = "127.0.0.1", port = helper.closed_port(), spec_security = "none" }
  elseif row.place == "black_hole" then
    return { host = "127.0.0.1", port = helper.black_hole().port, spec_security = "none" }
  end
  return helper.fake(row.script)
end

local function settings_of(row, server)
  local extra = helper.merge(row.settings)
  extra.timeout = helper.seconds(extra.timeout or 4)
  if extra.timeouts then
    for name, seconds in pairs(extra.timeouts) do
      extra.timeouts[name] = helper.seconds(seconds)
    end
  end
  if not row.place and extra.security == "none" and extra.allow_plaintext_auth == nil then
    extra.allow_plaintext_auth = true
  end
  return helper.settings(server, extra)
end

local function describe_result(result)
  return ("got ok=%s cause=%s stage=%s limit=%s, reply %s\n%s"):format(tostring(result.ok), tostring(result.cause),
    tostring(result.stage), tostring(result.limit), result.reply and result.reply.code or "none",
    helper.lines(result.transcript):sub(-1500))
end

local function judge(row, result, server, settings, seconds)
  local note = describe_result(result)
  if row.ok then
    assert(result.ok, note)
    assert.are.equal("ok", result.cause, note)
  else
    assert(not result.ok, note)
    assert(among(row.cause, result.cause), "expected " .. says(row.cause) .. ", " .. note)
    assert(among(row.stage, result.stage), "expected stage " .. says(row.stage) .. ", " .. note)
  end
  for _, field in ipairs({ "code", "enhanced" }) do
    if row[field] then
      assert.is_table(result.reply, note)
      assert.are.equal(row[field], result.reply[field], note)
    end
  end
  if row.limit then
    assert(among(row.limit, result.limit), "expected limit " .. says(row.limit) .. ", " .. note)
  end
  if row.problem then
    assert(among(row.problem, result.tls.problem), "expected problem " .. says(row.problem) .. ", got "
      .. tostring(result.tls.problem))
    assert.is_true(#result.tls.certificates > 0, "the certificate is not in the result")
    assert.is_false(result.tls.verified)
  end
  if row.queue_id then
    assert.are.equal(row.queue_id, result.queue_id)
  end
  if row.logins then
    assert.are.equal(row.logins, server.logins)
  end
  if row.not_sent then
    assert.is_nil(helper.lines(result.transcript, ">"):find("DATA", 1, true), note)
  end
  local limit = row.at_once and settings.timeout / 2 or row.within and helper.seconds(row.within) or settings.timeout
  assert(seconds <= limit * 1.1 + START_UP, ("%.2f s with a limit of %.2f s; %s"):format(seconds, limit, note))
end

local function bounded(result)
  local bytes = 0
  for _, entry in ipairs(result.transcript or {}) do
    bytes = bytes + #entry.text
  end
  assert(bytes <= TRANSCRIPT_MAX + 1024, bytes .. " bytes of transcript")
  for _, field in ipairs({ "summary", "received" }) do
    assert(#(result[field] or "") <= 8192, field .. " is " .. #(result[field] or "") .. " bytes")
  end
end

describe("a server that misbehaves", function()
  after_each(helper.close_all)

  it("is known in at least 80 ways", function()
    local count, names = 0, {}
    for _, stage in ipairs(stages) do
      for _, row in ipairs(require("spec.faults." .. stage)) do
        local name = stage .. ": " .. row.name
        assert.is_nil(names[name], "two rows are named " .. name)
        names[name] = true
        count = count + 1
      end
    end
    assert(count >= 80)
  end)

  for _, stage in ipairs(stages) do
    describe("at " .. stage, function()
      for _, row in ipairs(require("spec.faults." .. stage)) do
        it(row.name, function()
          local server = place(row)
          local settings = settings_of(row, server)
          local lua_before, resident_before = helper.memory()
          local began = core.monotonic()
          local result
          if row.send then
            result = helper.send(settings, helper.message(row.message), row.options)
          else
            result = helper.test(settings, row.options)
          end
          local seconds = core.monotonic() - began
          judge(row, result, server, settings, seconds)
          bounded(result)
          helper.close_all()
          local lua_after, resident_after = helper.memory()
          assert(lua_after - lua_before < LUA_GROWTH, ("Lua grew by %.0f KiB"):format(lua_after - lua_before))
          if resident_after and not helper.slow then
            assert(resident_after - resident_before < RESIDENT_GROWTH,
              ("the process grew by %d KiB"):format(resident_after - resident_before))
          end
        end)
      end
    end)
  end
end)
