-- Many checks in one thread: the engine by itself, and driven by loops that know nothing of it.

local helper = require("spec.helper")
local smtpcheck = require("smtpcheck")
local core = require("smtpcheck.core")

local LIMIT = helper.seconds(10)

-- Steps until so many checks have ended; an array of { tag =, result = }.
local function gather(engine, count, limit)
  local all = {}
  local deadline = core.monotonic() + (limit or LIMIT)
  while #all < count do
    assert(core.monotonic() < deadline, ("only %d of %d checks have ended"):format(#all, count))
    for _, done in ipairs(engine:step(0.05)) do
      helper.checked(done.result, done.error, done.code)
      all[#all + 1] = done
    end
  end
  return all
end

local function by_tag(list)
  local map = {}
  for _, done in ipairs(list) do
    assert.is_nil(map[done.tag], "two results for one tag")
    map[done.tag] = done.result
  end
  return map
end

describe("an engine", function()
  local engine

  before_each(function()
    engine = assert(smtpcheck.engine())
  end)

  after_each(function()
    engine:close()
    helper.close_all()
  end)

  it("does nothing when there is nothing to do", function()
    local began = core.monotonic()
    assert.are.same({}, engine:step(helper.seconds(5)))
    assert.is_true(core.monotonic() - began < helper.seconds(4))
    assert.is_nil(engine:timeout())
    assert.are.equal(0, engine:count())
    assert.is_true(engine:fd() >= 0)
  end)

  it("runs one check", function()
    local server = helper.fake()
    assert.are.equal("one", engine:submit(helper.settings(server), "one"))
    assert.are.equal(1, engine:count())
    local done = gather(engine, 1)
    assert.are.equal("one", done[1].tag)
    assert.is_true(done[1].result.ok, helper.lines(done[1].result.transcript))
    assert.are.equal(0, engine:count())
  end)

  it("takes any value but nil as a tag, and makes one when there is none", function()
    local server = helper.fake({ security = "none" })
    local key = {}
    engine:submit(helper.settings(server), key)
    local made = engine:submit(helper.settings(server))
    assert.is_not_nil(made)
    local map = by_tag(gather(engine, 2))
    assert.is_true(map[key].ok)
    assert.is_true(map[made].ok)
  end)

  it("runs many at once, each with its own outcome", function()
    local good = helper.fake({ security = "starttls" })
    local bad = helper.fake({ security = "tls", { client = "^NOTHING" } })
    local mute = helper.fake({ security = "none", { client = "^EHLO ", silent = true } })
    for i = 1, 20 do
      engine:submit(helper.settings(good), "good" .. i)
      engine:submit(helper.settings(bad, { password = "wrong, as it happens" }), "bad" .. i)
      engine:submit(helper.settings(mute, { timeout = helper.seconds(2) }), "mute" .. i)
      engine:submit({ host = "127.0.0.1", port = helper.closed_port(), security = "none" }, "closed" .. i)
    end
    assert.are.equal(80, engine:count())
    local map = by_tag(gather(engine, 80, helper.seconds(30)))
    for i = 1, 20 do
      assert.are.equal("ok", map["good" .. i].cause)
      assert.are.equal("auth.bad_credentials", map["bad" .. i].cause)
      assert.are.equal("timeout", map["mute" .. i].cause)
      assert.are.equal("connect.refused", map["closed" .. i].cause)
    end
    assert.are.equal(20, good.logins)
  end)

  it("runs more checks than one of libcurl's handles takes", function()
    local server = helper.fake({ security = "none" })
    for i = 1, 150 do
      engine:submit(helper.settings(server, { timeout = helper.seconds(20) }), i)
    end
    local map = by_tag(gather(engine, 150, helper.seconds(30)))
    for i = 1, 150 do
      assert.is_true(map[i].ok, map[i].cause)
    end
  end)

  it("a silent server holds up no other check", function()
    local mute = helper.fake({ security = "none", { silent = true } })
    local slow_quit = helper.fake({ security = "none", { client = "^QUIT", silent = true } })
    engine:submit(helper.settings(mute, { timeout = helper.seconds(3) }), "mute", { probe = false })
    for i = 1, 5 do
      engine:submit(helper.settings(slow_quit), i)
    end
    local first = gather(engine, 5)
    for _, done in ipairs(first) do
      assert.are_not.equal("mute", done.tag)
      assert.is_true(done.result.ok)
    end
    assert.are.equal("greeting.timeout", gather(engine, 1)[1].result.cause)
  end)

  it("cancels by tag, and forgets the check", function()
    local mute = helper.fake({ security = "none", { silent = true } })
    engine:submit(helper.settings(mute), "mute")
    engine:submit(helper.settings(mute), "other")
    engine:step(0.05)
    assert.is_true(engine:cancel("mute"))
    assert.is_false(engine:cancel("mute"))
    assert.is_false(engine:cancel("never there"))
    assert.are.equal(1, engine:count())
    assert.is_true(engine:cancel("other"))
    assert.are.equal(0, engine:count())
    assert.are.same({}, engine:step(0.05))
  end)

  it("cancels a finished check that nobody has fetched", function()
    engine:submit({ host = "" , port = 25 }, "invalid")
    assert.is_true(engine:cancel("invalid"))
    assert.are.same({}, engine:step(0))
  end)

  it("gives settings that cannot be tested as a result", function()
    engine:submit({ host = "a b", port = 25, security = "none" }, "invalid")
    local done = engine:step(0)
    assert.are.equal(1, #done)
    assert.are.equal("settings.invalid", done[1].result.cause)
    assert.are.equal("settings", done[1].result.stage)
  end)

  it("raises on misuse", function()
    assert.is_false(pcall(engine.submit, engine))
    assert.is_false(pcall(engine.submit, engine, 17))
    assert.is_false(pcall(engine.submit, engine, { host = "127.0.0.1", port = 25, colour = "blue" }))
    assert.is_false(pcall(engine.submit, engine, { host = "127.0.0.1", port = 25 }, "tag", { colour = "blue" }))
    assert.is_false(pcall(engine.submit, engine, { host = "127.0.0.1", port = 25 }, "tag", { stop_after = "lunch" }))
    assert.is_false(pcall(engine.step, engine, "soon"))
    assert.is_false(pcall(smtpcheck.engine, { colour = "blue" }))
    assert.are.equal(0, engine:count())
  end)

  it("may be closed twice, and says so when used after that", function()
    engine:close()
    engine:close()
    for _, method in ipairs({ "step", "fd", "timeout", "count" }) do
      local fine, message = pcall(engine[method], engine)
      assert.is_false(fine, method .. " works on a closed engine")
      assert.is_truthy(tostring(message):find("closed", 1, true))
    end
    assert.is_false(pcall(engine.submit, engine, { host = "127.0.0.1", port = 25 }))
    assert.is_false(pcall(engine.cancel, engine, "tag"))
    assert.is_truthy(tostring(engine):find("closed", 1, true))
  end)

  it("closes with checks in every stage", function()
    local script = { security = "starttls" }
    for _, step in ipairs({ { silent = true }, { client = "^EHLO ", silent = true },
      { client = "^STARTTLS", silent = true },
      { client = "^AUTH ", silent = true }, { client = "^MAIL ", silent = true } }) do
      local server = helper.fake(helper.merge(script, { step }))
      for i = 1, 3 do
        engine:submit(helper.settings(server), step.client or i, { stop_after = "mail" })
      end
    end
    engine:submit({ host = "127.0.0.1", port = helper.black_hole().port, security = "none" }, "hole")
    for _ = 1, 20 do
      engine:step(0.01)
    end
    engine:close()
    assert.is_false(pcall(engine.step, engine, 0))
  end)

  it("is closed by a to-be-closed variable and by the collector", function()
    local server = helper.fake({ security = "none", { silent = true } })
    local kept
    do
      local e <close> = assert(smtpcheck.engine())
      e:submit(helper.settings(server), 1)
      kept = e
    end
    assert.is_false(pcall(kept.step, kept))
    kept = setmetatable({}, { __mode = "k" })
    do
      local e = assert(smtpcheck.engine())
      e:submit(helper.settings(server), 1, { on_event = function() return e end })
      e:step(0.01)
      kept[e] = true
    end
    collectgarbage()
    collectgarbage()
    assert.is_nil(next(kept))
  end)

  it("does not keep the settings of finished checks", function()
    local server = helper.fake({ security = "none" })
    local weak = setmetatable({}, { __mode = "k" })
    do
      local settings = helper.settings(server)
      local secret = function() return helper.canary end
      settings.password = secret
      weak[settings], weak[secret] = true, true
      engine:submit(settings, "x")
    end
    gather(engine, 1)
    collectgarbage()
    collectgarbage()
    assert.is_nil(next(weak))
  end)

  it("tells what happens while it happens", function()
    local server = helper.fake({ security = "starttls" })
    local seen, replies, last = {}, 0, nil
    engine:submit(helper.settings(server), "x", { on_event = function(event)
      if event.type == "stage" then
        seen[#seen + 1] = event.stage .. ":" .. event.state
      elseif event.type == "reply" then
        replies = replies + 1
      end
      last = event.type
    end })
    gather(engine, 1)
    local text = table.concat(seen, " ")
    for _, stage in ipairs({ "dns", "connect", "greeting", "ehlo", "tls", "auth" }) do
      assert.is_truthy(text:find(stage .. ":passed", 1, true), stage .. " in " .. text)
    end
    assert.is_true(replies >= 4)
    assert.are.equal("result", last)
  end)

  it("lets an error in on_event through, loses nothing, and goes on", function()
    local server = helper.fake({ security = "none" })
    local raised = 0
    engine:submit(helper.settings(server), "bad", { on_event = function(event)
      if event.type == "reply" and raised < 2 then
        raised = raised + 1
        error("trouble in a form")
      end
    end })
    engine:submit(helper.settings(server), "good")
    local all, errors = {}, 0
    local deadline = core.monotonic() + LIMIT
    while #all < 2 and core.monotonic() < deadline do
      local fine, done = pcall(engine.step, engine, 0.05)
      if fine then
        for _, one in ipairs(done) do
          all[#all + 1] = one
        end
      else
        errors = errors + 1
        assert.is_truthy(tostring(done):find("trouble in a form", 1, true))
      end
    end
    assert.are.equal(2, errors)
    local map = by_tag(all)
    assert.is_true(map.bad.ok)
    assert.is_true(map.good.ok)
  end)

  it("may be used from its own callbacks", function()
    local server = helper.fake({ security = "none" })
    local more = 0
    engine:submit(helper.settings(server), "first", { on_event = function(event)
      if event.type == "result" and more < 3 then
        more = more + 1
        engine:submit(helper.settings(server), "more" .. more)
      end
    end })
    local map = by_tag(gather(engine, 2))
    assert.is_true(map.first.ok)
    assert.is_true(map.more1.ok)
  end)

  it("may be closed by its own callback", function()
    local server = helper.fake({ security = "none" })
    for i = 1, 3 do
      engine:submit(helper.settings(server), i, { on_event = function()
        engine:close()
      end })
    end
    local deadline = core.monotonic() + LIMIT
    while core.monotonic() < deadline and pcall(engine.step, engine, 0.05) do
      assert(true)
    end
    assert.is_false(pcall(engine.step, engine, 0))
  end)

  it("may cancel a check in that check's callback", function()
    local server = helper.fake({ security = "none" })
    engine:submit(helper.settings(server), "x", { on_event = function(event)
      if event.type == "reply" then
        engine:cancel("x")
      end
    end })
    local deadline = core.monotonic() + LIMIT
    while engine:count() > 0 and core.monotonic() < deadline do
      assert.are.same({}, engine:step(0.05))
    end
    assert.are.equal(0, engine:count())
  end)

  it("reports a password function that fails as a fault of ours, and goes on", function()
    local server = helper.fake({ security = "tls" })
    local function give(value)
      return function()
        if value == error then
          error("no key ring")
        end
        return value
      end
    end
    for i, value in ipairs({ error, false, 17, "" }) do
      engine:submit(helper.settings(server, { password = give(value) }), i)
    end
    local ended = {}
    local deadline = core.monotonic() + LIMIT
    while #ended < 4 and core.monotonic() < deadline do
      for _, done in ipairs(engine:step(0.05)) do
        ended[#ended + 1] = done
        assert.is_nil(done.result)
        assert.is_string(done.error)
        assert.are.equal("secret", done.code)
      end
    end
    assert.are.equal(4, #ended)
    assert.are.equal(0, server.logins)
    engine:submit(helper.settings(server), "after")
    assert.is_true(gather(engine, 1)[1].result.ok)
  end)

  it("leaves no descriptor behind", function()
    local function open_fds()
      local n = 0
      for name in require("lfs").dir("/proc/self/fd") do
        n = n + (name:match("^%d+$") and 1 or 0)
      end
      return n
    end
    local before = open_fds()
    do
      local server = helper.fake({ security = "starttls" })
      local mute = helper.fake({ security = "none", { silent = true } })
      local e = assert(smtpcheck.engine())
      for i = 1, 10 do
        e:submit(helper.settings(server), i)
        e:submit(helper.settings(mute), -i)
      end
      gather(e, 10)
      e:close()
      helper.close_all()
    end
    collectgarbage()
    collectgarbage()
    assert.is_true(open_fds() <= before + 2, ("%d descriptors, %d before"):format(open_fds(), before))
  end)
end)

describe("an engine in somebody else's loop", function()
  after_each(helper.close_all)

  local scripts = { { security = "starttls" }, { security = "tls" },
    { security = "none", { client = "^AUTH ", server = "535 5.7.8 No" } },
    { security = "none", { client = "^EHLO ", silent = true } } }
  local causes = { "ok", "ok", "auth.bad_credentials", "timeout" }

  -- Servers in processes of their own: here only the loop under test may make the engine move.
  local function submit_all(engine)
    for i, script in ipairs(scripts) do
      local server = helper.spawn(script)
      for copy = 1, 4 do
        engine:submit(helper.settings(server, { timeout = helper.seconds(i == 4 and 1 or 8) }), i .. "." .. copy)
      end
    end
    return #scripts * 4
  end

  local function judge(results)
    for tag, result in pairs(results) do
      helper.checked(result)
      assert.are.equal(causes[tonumber(tag:match("^%d"))], result.cause, tag)
    end
  end

  it("of cqueues", function()
    local cqueues = require("cqueues")
    local engine = assert(smtpcheck.engine())
    local count = submit_all(engine)
    local results, left, ticks = {}, count, 0
    local loop = cqueues.new()
    loop:wrap(function()
      while left > 0 do
        -- cqueues polls objects with these three methods
        cqueues.poll({ pollfd = engine:fd(), events = "r", timeout = engine:timeout() })
        for _, done in ipairs(engine:step(0)) do
          results[done.tag] = done.result
          left = left - 1
        end
      end
    end)
    loop:wrap(function()
      while left > 0 do
        ticks = ticks + 1
        cqueues.sleep(0.02)
      end
    end)
    local deadline = core.monotonic() + LIMIT
    while not loop:empty() and core.monotonic() < deadline do
      assert(loop:step(0.1))
    end
    assert.are.equal(0, left)
    assert.is_true(ticks > 5, "the loop was blocked")
    judge(results)
    engine:close()
  end)

  it("of luv", function()
    local uv = require("luv")
    local engine = assert(smtpcheck.engine())
    local count = submit_all(engine)
    local results, left, ticks, failed = {}, count, 0, nil
    local poll = uv.new_poll(engine:fd())
    local timer, ticker, guard = uv.new_timer(), uv.new_timer(), uv.new_timer()
    local function over()
      for _, handle in ipairs({ poll, timer, ticker, guard }) do
        if not handle:is_closing() then
          handle:close()
        end
      end
    end
    local function go()
      local fine, done = pcall(engine.step, engine, 0)
      if not fine then
        failed = done
        return over()
      end
      for _, one in ipairs(done) do
        results[one.tag] = one.result
        left = left - 1
      end
      if left == 0 then
        return over()
      end
      local wait = engine:timeout()
      timer:stop()
      if wait then
        timer:start(math.ceil(wait * 1000), 0, go)
      end
    end
    poll:start("r", go)
    ticker:start(20, 20, function()
      ticks = ticks + 1
    end)
    guard:start(math.ceil(LIMIT * 1000), 0, over)
    go()
    uv.run()
    assert.is_nil(failed)
    assert.are.equal(0, left)
    assert.is_true(ticks > 5, "the loop was blocked")
    judge(results)
    engine:close()
  end)
end)
