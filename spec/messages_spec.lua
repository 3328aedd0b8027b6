-- Every cause and every step has its words, and no sentence has a place that nothing fills.

local advice = require("smtpcheck.advice")
local causes = require("smtpcheck.causes")
local diagnose = require("smtpcheck.diagnose").diagnose
local en = require("smtpcheck.messages.en")

local places = { host = true, port = true, stage = true, names = true, offered = true, not_before = true, not_after = true, reply = true,
  limit = true, mechanism = true }

local stages = { "settings", "dns", "connect", "greeting", "ehlo", "tls", "auth", "mail", "rcpt", "send" }

local function entries()
  local list = {}
  for cause, entry in pairs(en.causes) do
    list[#list + 1] = { cause, entry }
    for _, variant in ipairs({ "discreet", "proxied" }) do
      if entry[variant] then
        list[#list + 1] = { cause .. " (" .. variant .. ")", entry[variant] }
      end
    end
  end
  return list
end

local function each_sentence(visit)
  for _, pair in ipairs(entries()) do
    for _, name in ipairs({ "summary", "why", "test" }) do
      if pair[2][name] then
        visit(pair[1] .. "." .. name, pair[2][name])
      end
    end
  end
  for name, words in pairs(en.steps) do
    visit("steps." .. name, words[1] .. ".")
    visit("steps." .. name, words[2])
  end
end

local function count(text)
  local _, ends = text:gsub("[%.!?]%f[%s%z]", "")
  return ends
end

describe("the messages", function()
  it("have a summary, a reason and a test for every cause, and for no other", function()
    for cause in pairs(causes) do
      local entry = en.causes[cause]
      assert.is_table(entry, cause)
      assert.is_string(entry.summary, cause)
      assert.is_string(entry.test, cause)
      assert.is_true(cause == "ok" or type(entry.why) == "string", cause)
    end
    for cause in pairs(en.causes) do
      assert.is_table(causes[cause], cause)
    end
  end)

  it("have no place that nothing fills", function()
    each_sentence(function(where, text)
      for name in text:gmatch("{(.-)}") do
        assert.is_true(places[name], where .. ": {" .. name .. "}")
      end
      for name in text:gsub("%[.-%]", ""):gmatch("{(.-)}") do
        assert.is_string(en.unknown[name], where .. ": {" .. name .. "} may be left empty")
      end
      assert.is_nil(text:gsub("%[[^%[%]]*{[^%[%]]*%]", ""):find("[%[%]]"), where .. ": square brackets without a place")
    end)
  end)

  it("say what happened in one sentence, and all in at most three", function()
    for _, pair in ipairs(entries()) do
      local entry = pair[2]
      assert.are.equal(1, count(entry.summary), pair[1])
      assert.is_true(count(entry.summary) + count(entry.why or "") <= 2, pair[1])
      assert.are.equal(1, count(entry.test), pair[1])
    end
    for name, words in pairs(en.steps) do
      local ends = count((words[2]:gsub("%[.-%]", "")))
      assert.is_true(ends >= 1 and ends <= 3, name)
    end
  end)

  it("begin with a capital and end as sentences do", function()
    each_sentence(function(where, text)
      assert.is_truthy(text:find("^[%u{%[%d]"), where .. ": " .. text)
      assert.is_truthy(text:find("[%.!?]$"), where .. ": " .. text)
    end)
  end)

  it("have words for every stage and every limit", function()
    for _, stage in ipairs(stages) do
      assert.is_string(en.stages[stage], stage)
    end
    for _, limit in ipairs({ "dns", "connect", "greeting", "tls", "reply", "total" }) do
      assert.is_string(en.limits[limit], limit)
    end
  end)

  it("come out complete, whether much is known or nothing", function()
    local much = { host = "smtp.example.com", port = 587, stage = "auth", names = { "a.example" }, offered = { "PLAIN" }, limit = "reply",
      not_before = "2025-01-01T00:00:00Z", not_after = "2026-01-01T00:00:00Z", mechanism = "PLAIN", reply = { code = 550, text = "No" } }
    for cause in pairs(causes) do
      for _, known in ipairs({ much, {} }) do
        for _, policy in ipairs({ false, "web" }) do
          local given = { policy = policy or nil }
          for name, value in pairs(known) do
            given[name] = value
          end
          local found = diagnose(given, { rules = { function() return { cause = cause } end } })
          local texts = { found.summary, found.why or "Why." }
          for _, step in ipairs(found.advice) do
            assert.is_string(step.id)
            texts[#texts + 1] = step.title .. "."
            texts[#texts + 1] = step.text
          end
          for _, text in ipairs(texts) do
            assert.is_nil(text:find("[%[%]{}]"), cause .. ": " .. text)
            assert.is_nil(text:find("  ", 1, true), cause .. ": " .. text)
            assert.is_nil(text:find("nil", 1, true), cause .. ": " .. text)
            assert.is_truthy(text:find("^[%u%d]") or text:find("^smtp%.example%.com"), cause .. ": " .. text)
          end
        end
      end
    end
  end)

  it("name the certificate's names and dates", function()
    local given = { stage = "tls", outcome = "tls", problem = "name_mismatch", host = "a.example", names = { "b.example", "c.example" } }
    assert.are.equal("The certificate is not for a.example, but for b.example, c.example.", diagnose(given).summary)
    given.problem, given.not_before, given.not_after = "expired", "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"
    assert.are.equal("The certificate of a.example is not valid at this time (from 2025-01-01 until 2026-01-01).", diagnose(given).summary)
    given.not_after = nil
    assert.are.equal("The certificate of a.example is not valid at this time.", diagnose(given).summary)
  end)

  it("keep a long list of names short, and control characters out", function()
    local names = {}
    for i = 1, 100 do
      names[i] = "n" .. i .. ".example"
    end
    names[1] = "evil\27[2J.example"
    local summary = diagnose({ stage = "tls", outcome = "tls", problem = "name_mismatch", names = names }).summary
    assert.is_true(#summary < 200)
    assert.is_nil(summary:find("%c"))
  end)

  it("put nothing that was filled in through the filling again", function()
    local summary = diagnose({ stage = "connect", outcome = "timeout", host = "{port}[x]", port = 25 }).summary
    assert.are.equal("Nothing answered at {port}[x] on port 25.", summary)
  end)

  it("may come from another catalogue", function()
    local other = { unknown = en.unknown, stages = en.stages, limits = en.limits, steps = en.steps, causes = {} }
    for cause in pairs(causes) do
      other.causes[cause] = { summary = "Anders.", test = "Anders." }
    end
    assert.are.equal("Anders.", diagnose({ stage = "auth", reply = "535 No" }, { messages = other }).summary)
  end)
end)

describe("the advice", function()
  it("has steps with words for every cause", function()
    local used = {}
    for cause in pairs(causes) do
      assert.is_table(advice.order[cause], cause)
      assert.is_true(cause == "ok" or #advice.order[cause] >= 1, cause)
      for _, name in ipairs(advice.order[cause]) do
        assert.is_table(en.steps[name], cause .. ": " .. name)
        used[name] = true
      end
    end
    for _, pair in ipairs(entries()) do
      for _, name in ipairs(pair[2].steps or {}) do
        assert.is_table(en.steps[name], pair[1] .. ": " .. name)
        used[name] = true
      end
    end
    for name in pairs(en.steps) do
      assert.is_true(used[name], "no cause uses the step " .. name)
    end
    for cause in pairs(advice.order) do
      assert.is_table(causes[cause], cause)
    end
  end)

  it("for a refused login goes from user name and password over 2-step verification to the app password", function()
    for _, reply in ipairs({ "535 5.7.8 No", "534 5.7.9 No" }) do
      local steps = diagnose({ stage = "auth", reply = reply }).advice
      assert.are.equal(3, #steps)
      for i, step in ipairs(steps) do
        assert.is_truthy(step.title:find("^STEP " .. i .. ":"), step.title)
      end
    end
  end)
end)

describe("the causes", function()
  it("say stage, who can repair it, whether to try again, and what they mean", function()
    local who = { user = true, admin = true, provider = true, network = true, nobody = true }
    local known = { any = true }
    for _, stage in ipairs(stages) do
      known[stage] = true
    end
    for cause, about in pairs(causes) do
      assert.is_true(known[about.stage], cause)
      assert.is_true(who[about.who], cause)
      assert.is_true(about.retry == "no" or about.retry == "later" or about.retry == "after_change", cause)
      assert.are.equal(about.retry == "later", about.wait ~= nil, cause)
      assert.is_true(#about.meaning > 10, cause)
    end
  end)
end)
