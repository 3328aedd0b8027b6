-- Pasted text in, diagnosis out. Rows are data in spec/explain/; what a check has seen is judged in diagnose_spec.

local ambiguous = require("spec.explain.ambiguous")
local causes = require("smtpcheck.causes")
local changes = require("spec.explain.changes")
local clean = require("smtpcheck.evidence.clean")
local count = require("spec.explain.count")
local diagnose = require("smtpcheck.diagnose").diagnose
local evidence = require("smtpcheck.evidence")
local explain = require("smtpcheck.explain").explain
local fresh = require("spec.explain.fresh")
local hostile = require("spec.explain.hostile")
local reading = require("spec.explain.reading")

local SURE = 0.8
local files = { "connection", "tls", "login", "sending" }

local function short(text)
  return (text:gsub("%c", "~"):sub(1, 90))
end

-- What the diagnosis was made of, for a row that fails.
local function note(found, text)
  local spoke, others = {}, {}
  for i, one in ipairs(found.evidence) do
    spoke[i] = one.rule .. " (" .. tostring(one.matched) .. ")"
  end
  for i, one in ipairs(found.alternatives) do
    others[i] = ("%s %.2f"):format(one.cause, one.confidence)
  end
  return ("%s %.2f at %s by %s; also %s\n%s"):format(found.cause, found.confidence, tostring(found.stage), table.concat(spoke, ", "),
    table.concat(others, ", "), text)
end

local function each_row(visit)
  for _, file in ipairs(files) do
    for _, row in ipairs(require("spec.explain." .. file)) do
      visit(row[1], row[2], row[3], file)
    end
  end
end

describe("explain", function()
  for _, file in ipairs(files) do
    describe("of the " .. file, function()
      for i, row in ipairs(require("spec.explain." .. file)) do
        it(("finds %s in %d: %s"):format(row[1], i, short(row[2])), function()
          local found = explain(row[2], row[3])
          assert.are.equal(row[1], found.cause, note(found, row[2]))
        end)
      end
    end)
  end

  it("finds every cause, in several wordings", function()
    local rows, texts = {}, {}
    each_row(function(cause, text)
      assert.is_truthy(causes[cause], cause)
      assert.is_nil(texts[text], "twice: " .. text)
      texts[text] = true
      rows[cause] = (rows[cause] or 0) + 1
    end)
    -- no text says it: a check that worked, and a text that says nothing
    rows.ok = diagnose({ stage = "auth", outcome = "done" }).cause == "ok" and 2 or nil
    rows.unknown = explain("").cause == "unknown" and 2 or nil
    for cause in pairs(causes) do
      local many = cause:find("^auth%.") or cause:find("^tls%.") or cause:find("^mail%.")
      assert(rows[cause] and rows[cause] >= (many and 4 or 2), ("%s: %d rows"):format(cause, rows[cause] or 0))
    end
  end)

  it("finds causes in other languages", function()
    local rows = 0
    each_row(function(_, text)
      rows = rows + (text:find("[\195-\233][\128-\191]") and 1 or 0)
    end)
    assert(rows >= 25, rows .. " rows")
  end)
end)

describe("a failure whose first sight misleads", function()
  for _, row in ipairs(require("spec.explain.traps")) do
    it("is understood: " .. row[1], function()
      local found = explain(row[3], row[4])
      assert.are.equal(row[2], found.cause, note(found, row[3]))
    end)
  end
end)

describe("a text that leaves it open", function()
  it("is one of many", function()
    assert.is_true(#ambiguous.open >= 25)
  end)

  for _, row in ipairs(ambiguous.open) do
    it("is never sure: " .. row[1], function()
      local found = explain(row[1], row[2])
      assert(found.confidence < SURE, note(found, row[1]))
      local open = found.cause == "unknown" or found.cause == "server.temporary" or found.cause == "server.permanent" -- "another refusal"
      assert(open or #found.alternatives > 0, note(found, row[1]))
    end)
  end
end)

describe("a text that is no failure of mail", function()
  for i, text in ipairs(ambiguous.none) do
    it(("%d is none: %s"):format(i, short(text)), function()
      local found = explain(text)
      assert.are.equal("unknown", found.cause, note(found, text))
      assert.are.equal(0, found.confidence)
    end)
  end
end)

describe("a text with words of a failure", function()
  for _, text in ipairs(ambiguous.near) do
    it("is never sure: " .. short(text), function()
      local found = explain(text)
      assert(found.confidence < SURE, note(found, text))
    end)
  end
end)

local encodings = { windows_1252 = true, encoded_twice = true } -- only of use where there are letters that ASCII has not

describe("the cause of a failure stays the same when its text is changed: ", function()
  local names = {}
  for name in pairs(changes) do
    names[#names + 1] = name
  end
  table.sort(names)
  for _, name in ipairs(names) do
    it((name:gsub("_", " ")), function()
      local judged, wrong = 0, {}
      each_row(function(cause, text, context, file)
        local changed = changes[name](text)
        if changed and changed ~= text then
          judged = judged + 1
          local found = explain(changed, context)
          if found.cause ~= cause then
            wrong[#wrong + 1] = ("%s: wanted %s, got %s"):format(file, cause, note(found, changed))
          end
        end
      end)
      assert(judged >= (encodings[name] and 15 or 60), judged .. " rows")
      assert(#wrong == 0, #wrong .. " of " .. judged .. "\n" .. table.concat(wrong, "\n"))
    end)
  end
end)

describe("a text of any length", function()
  local failure = "535 5.7.8 Error: authentication failed, wrong password"

  it("is read at its beginning and its end", function()
    local filler = ("nothing of note\n"):rep(40000)
    assert.are.equal("auth.bad_credentials", explain(failure .. "\n" .. filler).cause)
    assert.are.equal("auth.bad_credentials", explain(filler .. failure).cause)
    assert.are.equal("unknown", explain(filler .. failure .. "\n" .. filler).cause)
  end)

  it("is cut between two characters, not within one", function()
    for _, filler in ipairs({ "连接 ", "连接被拒绝", "не удалось " }) do
      for shift = 0, 3 do
        local text = clean(("x"):rep(shift) .. filler:rep(9000))
        assert.is_truthy(text:find(filler, 1, true))
        assert.is_truthy(text:sub(-60):find(filler, 1, true))
        assert.is_truthy(utf8.len(text))
      end
    end
  end)

  it("stays in its encoding though some of its bytes are spoilt", function()
    local given = "535 用户名或密码错误\255\255 登录失败 неверный пароль\128"
    assert.are.equal("535 用户名或密码错误ÿÿ 登录失败 неверный пароль\u{80}", clean(given))
  end)

  it("may be long in UTF-16, too, and what is read of it has a limit", function()
    local wide = (failure .. ("\nnothing of note"):rep(200000)):gsub(".", "%0\0")
    assert.are.equal("auth.bad_credentials", explain("\255\254" .. wide).cause)
    assert.is_true(#clean("\255\254" .. wide) <= 32768 + 2)
  end)

  it("may have any bytes", function()
    local bytes = {}
    for code = 0, 255 do
      bytes[#bytes + 1] = string.char(code)
    end
    assert.are.equal("unknown", explain(table.concat(bytes)).cause)
    assert.are.equal("auth.bad_credentials", explain("\0\255\254" .. failure .. "\240\159").cause)
  end)
end)

describe("what explain is told", function()
  it("counts more than the text", function()
    local text = "opening to smtp.gmail.com:587\n550 no"
    assert.are.equal("rcpt", explain(text, { stage = "rcpt" }).stage)
    local context = explain(text, { host = "smtp.example.com", port = 25, security = "none", credential = "password", provider = "yahoo" }).context
    assert.same({ "smtp.example.com", 25, "none", "password", "yahoo" },
      { context.host, context.port, context.security, context.credential, context.provider })
  end)

  it("takes the user's own names out of the words", function()
    local text = "550 user spam: no such user"
    assert.are.equal("rcpt.unknown_recipient", explain(text, { stage = "rcpt", username = "spam" }).cause)
  end)

  it("takes own rules, messages and a language", function()
    local found = explain("the moon is full", { rules = { { cause = "auth.password_expired", when = function(e) return e.source == "text" end } } })
    assert.are.equal("auth.password_expired", found.cause)
    local english = require("smtpcheck.messages.en")
    assert.are.equal(explain("535 no").summary, explain("535 no", { messages = english, locale = "en_GB" }).summary)
  end)

  it("is left alone", function()
    local context = { stage = "rcpt", username = "ann" }
    explain("550 no", context)
    assert.same({ stage = "rcpt", username = "ann" }, context)
  end)

  it("raises on misuse", function()
    for _, row in ipairs({ { nil, nil, "^text: string" }, { 535, nil, "^text: string" }, { "", 5, "^context: table" },
      { "", { colour = 1 }, "'colour'" }, { "", { port = "587" }, "'port'" }, { "", { host = 5 }, "'host'" }, { "", { rules = 5 }, "'rules'" } }) do
      local good, why = pcall(explain, row[1], row[2])
      assert.is_false(good)
      assert.is_truthy(why:gsub("^%S+:%d+: ", ""):find(row[3]), why)
    end
  end)
end)

-- ---- the work that a text makes ----

local READ = 32 * 1024 -- bytes of a text that are looked at
local STEPS = 400      -- of the matcher, for each of these bytes
local PASSED = 2000    -- bytes that the search for phrases passes over, for each of these: no more than all phrases in 8 KiB, twice
local TWICE = 2.6      -- times the steps, for a text of twice the length
local START = 40000    -- steps for any text, however short

local function cut(unit, length)
  return unit:rep(length // #unit + 1):sub(1, length)
end

-- Whether a text and its first half are judged with work in proportion to their length.
local function bounded(judge, text, ...)
  local steps, passed = count.during(judge, text, ...)
  local before, passed_before = count.during(judge, text:sub(1, #text // 2), ...)
  local said = ("%.0f steps and %.0f bytes passed over for each byte; %.2f and %.2f times those of half the text"):format(steps / #text,
    passed / #text, steps / before, passed / math.max(1, passed_before))
  return steps <= STEPS * #text and passed <= PASSED * #text and steps <= TWICE * before + START and passed <= TWICE * passed_before + START,
    said
end

describe("the work for a text", function()
  local _, _, counted = count.during(fresh)

  it("is counted by the same matcher as Lua's own", function()
    local patterns = { "a*b", "()%f[%a](%a+)()", "[^%s<>()%[%]]+", "a-b", "(a*(.)%w(%s*))", "%b()", "(.)%1", "a?b?$", "[]a]+", "[a-]", "[^^]", "%f[%w]%w+",
      "", "^a", "$", "a$", "(a)(b?)()", "[%a_][%w_]*", "[\128-\255]+", "%d+%-?", "%S+", "^%s*(.-)%s*$", "b", "%z+", "%Z" }
    local texts = { "", "a", "aab b", "(a(b)c)) aa-bb 12-3", "ab\200\201 a_1 ^]a", "  aa  bb  \n a", "]a-]", "$^a$", "a.b.c..", "1a2b3c", "a\0b" }
    local function as_list(...)
      local list = { select("#", ...), ... }
      for i = 1, list[1] + 1 do
        list[i] = tostring(list[i])
      end
      return table.concat(list, "|")
    end
    for _, text in ipairs(texts) do
      for _, pattern in ipairs(patterns) do
        for init = -2, 4 do
          for _, name in ipairs({ "find", "match" }) do
            assert.are.equal(as_list(string[name](text, pattern, init)), as_list(count.functions[name](text, pattern, init)), name .. " " .. pattern)
          end
          assert.are.equal(as_list(string.find(text, pattern, init, true)), as_list(count.functions.find(text, pattern, init, true)), pattern)
        end
        for _, by in ipairs({ "<%0%1>", { a = "z" }, function(one) return one == "a" and "q" or nil end }) do
          assert.are.equal(as_list(text:gsub(pattern, by)), as_list(count.functions.gsub(text, pattern, by)), pattern)
        end
        local own, ours = {}, {}
        for one, two in text:gmatch(pattern) do
          own[#own + 1] = tostring(one) .. tostring(two)
        end
        for one, two in count.functions.gmatch(text, pattern) do
          ours[#ours + 1] = tostring(one) .. tostring(two)
        end
        assert.same(own, ours, pattern)
      end
    end
  end)

  it("is counted without a change of the answer", function()
    each_row(function(_, text, context)
      local steps, _, found = count.during(counted, text, context)
      local own = explain(text, context)
      assert.same({ own.cause, own.confidence, own.stage }, { found.cause, found.confidence, found.stage })
      assert(steps > #text, steps)
    end)
  end)

  it("grows beyond the limits with a pattern that goes back again and again", function()
    local function bad_rule(e)
      return e.error:find("[%a ]+!") and { cause = "unknown" } or nil
    end
    local text = cut("a ", 2048)
    assert.is_true(bounded(counted, text))
    assert.is_false(bounded(counted, text, { rules = { bad_rule } }))
    assert.is_false(bounded(function(all) return all:find("[%a ]+!") end, text))
  end)

  for _, row in ipairs(hostile) do
    it("has a limit: " .. row[1], function()
      assert(explain(cut(row[2], 1024 * 1024)).cause)
      assert(bounded(counted, cut(row[2], READ)))
    end)
  end
end)

describe("reading a text", function()
  for _, row in ipairs(reading.clean) do
    it("undoes " .. row[1], function()
      assert.are.equal(row[3], clean(row[2]))
    end)
  end

  for _, row in ipairs(reading.replies) do
    it("finds the refusal: " .. row[1], function()
      local reply = evidence.from_text(row[2]).reply
      assert.same({ row[3], row[4] }, { reply.code, reply.enhanced })
      local words = reply.text:gsub("%s+", " ")
      assert(words:find(row[5], 1, true), words)
      assert(row[6] == nil or not words:find(row[6], 1, true), words)
    end)
  end

  for _, text in ipairs(reading.numbers) do
    it("takes no number for a reply: " .. text, function()
      local e = evidence.from_text(text)
      assert.is_nil(e.reply)
      assert.is_nil(e.replies)
    end)
  end

  for _, row in ipairs(reading.stages) do
    it("knows the stage: " .. row[1], function()
      assert.are.equal(row[3], evidence.from_text(row[2]).stage)
    end)
  end

  for _, row in ipairs(reading.places) do
    it("knows the place: " .. row[1], function()
      local e = evidence.from_text(row[2])
      assert.same({ host = row[3], port = row[4], provider = row[5] }, { host = e.host, port = e.port, provider = e.provider })
    end)
  end

  it("keeps names and addresses out of the words", function()
    local text = "550 5.1.1 <expired@denied.example.net>: relay.example.com [192.0.2.1] says: no such user (2001:db8::1)"
    assert.are.equal(" says no such user ", evidence.of(evidence.from_text(text)).words)
  end)
end)
