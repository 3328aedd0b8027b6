-- The rules as data: what is asked of each entry, and that none of them is out of reach.

local causes = require("smtpcheck.causes")
local evidence = require("smtpcheck.evidence")
local fold = require("smtpcheck.evidence.fold")
local rules = require("smtpcheck.rules")
local score = require("smtpcheck.rules.score")

local files = { "facts", "codes", "login", "sender", "recipient", "message", "server", "clients" }

for path in assert(io.popen("ls lua/smtpcheck/rules/providers/*.lua")):lines() do
  files[#files + 1] = "providers." .. path:match("([%w_]+)%.lua$")
end

local all = {}
for _, file in ipairs(files) do
  for _, rule in ipairs(require("smtpcheck.rules." .. file)) do
    all[#all + 1] = { file = file, rule = rule }
  end
end

local word_fields = { "says", "unless", "error", "also_error", "unless_error" }

-- The lists of phrases in a field: "a", { "a", "b" } and { { "a" }, { "b" } } are in use.
local function groups_of(value)
  if value == nil then
    return {}
  elseif type(value) == "string" then
    return { { value } }
  end
  local groups, plain = {}, {}
  for _, one in ipairs(value) do
    if type(one) == "table" then
      groups[#groups + 1] = one
    else
      plain[#plain + 1] = one
    end
  end
  if #plain > 0 then
    groups[#groups + 1] = plain
  end
  return groups
end

local function each_group(visit)
  for _, one in ipairs(all) do
    for _, field in ipairs(word_fields) do
      for _, group in ipairs(groups_of(one.rule[field])) do
        visit(group, one.rule.id .. "." .. field, one.rule, field)
      end
    end
  end
end

-- Judges every phrase once, and says which ones fail.
local function each_phrase(judge)
  local wrong, seen = {}, {}
  each_group(function(group, where, rule, field)
    for _, phrase in ipairs(group) do
      local good = judge(phrase, rule, field)
      if not good and not seen[phrase] then
        seen[phrase] = true
        wrong[#wrong + 1] = ("%s: '%s'"):format(where, phrase)
      end
    end
  end)
  assert(#wrong == 0, table.concat(wrong, "\n"))
end

describe("a rule", function()
  it("is well-formed", function()
    for _, one in ipairs(all) do
      local ready = rules.prepare(one.rule)
      assert.are.equal(one.rule.id, ready.id)
      assert.is_truthy(causes[ready.cause])
    end
    assert.are.equal(#all, #rules.list)
  end)

  it("has an id of its own", function()
    local seen = {}
    for _, one in ipairs(all) do
      assert.is_nil(seen[one.rule.id], one.rule.id)
      assert.is_truthy(one.rule.id:find("^[%w._-]+$"), one.rule.id)
      seen[one.rule.id] = true
    end
  end)

  -- least and most weight, by what speaks
  local ranges = { fact = { 4, 60 }, code = { 0.5, 10 }, words = { 2, 15 }, client = { 1, 14 } }

  local function kind_of(file, rule)
    return file == "facts" and "fact" or (rule.error or file == "clients") and "client" or (rule.says or rule.takes) and "words" or "code"
  end

  it("has a weight of its kind", function()
    local wrong = {}
    for _, one in ipairs(all) do
      local range = ranges[kind_of(one.file, one.rule)]
      if one.rule.weight < range[1] or one.rule.weight > range[2] then
        wrong[#wrong + 1] = one.rule.id .. ": " .. one.rule.weight
      end
    end
    assert(#wrong == 0, table.concat(wrong, "\n"))
  end)

  it("that is about one provider says where it is from, and when that was read", function()
    local wrong = {}
    for _, one in ipairs(all) do
      local rule = one.rule
      if rule.provider and not ((rule.source or ""):find("%w") and (rule.date or ""):find("^%d%d%d%d%-%d%d")) then
        wrong[#wrong + 1] = rule.id
      end
    end
    assert(#wrong == 0, table.concat(wrong, "\n"))
  end)
end)

describe("a phrase", function()
  it("stands once in its list", function()
    local wrong = {}
    each_group(function(group, where)
      local seen = {}
      for _, phrase in ipairs(group) do
        if seen[phrase] then
          wrong[#wrong + 1] = ("%s: '%s'"):format(where, phrase)
        end
        seen[phrase] = true
      end
    end)
    assert(#wrong == 0, table.concat(wrong, "\n"))
  end)

  it("is written in the form in which texts are looked at", function()
    each_phrase(function(phrase)
      return fold(phrase) == phrase and phrase:find("^[%w\128-\255#]") and not phrase:find("  ", 1, true)
    end)
  end)

  it("names no host, no address and no number of one case", function()
    each_phrase(function(phrase)
      return not phrase:find("@", 1, true) and not phrase:find("%w%.%w") and not phrase:find("://", 1, true) and not phrase:find("%f[%w]%d%d%d%d%d%d+%f[%W]")
    end)
  end)

  it("of a reply names no program", function()
    local programs = { "phpmailer", "nodemailer", "smtplib", "swift", "symfony", "javax", "mailkit", "msmtp", "swaks", "thunderbird", "outlook", "lettre", "sendmail" }
    each_phrase(function(phrase, _, field)
      if field == "says" then
        for _, name in ipairs(programs) do
          if phrase:find("%f[%w]" .. name .. "%f[%W]") then
            return false
          end
        end
      end
      return true
    end)
  end)

  it("of one or two letters is a whole word", function()
    each_phrase(function(phrase)
      return not phrase:find("^%w%w?$")
    end)
  end)
end)

-- ---- within reach ----

local function first(value)
  if type(value) == "table" then
    return value[1]
  end
  return value
end

-- What a rule asks for besides its words.
local function wanted(rule, text)
  local class = first(rule.class)
  local enhanced = first(rule.enhanced)
  local code = first(rule.code) or (class and class * 100 + 50) or (enhanced and enhanced:find("^4") and 450)
  local given = { stage = first(rule.stage), outcome = first(rule.outcome), security = first(rule.security), credential = first(rule.credential),
    mechanism = first(rule.mechanism), provider = first(rule.provider), takes = first(rule.takes), policy = first(rule.policy), source = "text" }
  if rule.error then
    given.error = text
  else
    given.reply = { code = code or 550, enhanced = enhanced and enhanced:gsub("^x", "5"), text = text }
  end
  return given
end

-- Situations that a rule's own function may ask for; `beside` is said as well.
local situations = { {}, { beside = " ssl accept" }, { port = 465, security = "starttls" }, { port = 110 }, { host = "localhost" }, { stage = "auth" }, { stage = "connect" },
  { source = "check" }, { encrypted = false } }

local function reached(rule, text)
  for _, situation in ipairs(situations) do
    local given = wanted(rule, text .. (situation.beside or ""))
    for name, value in pairs(situation) do
      given[name] = rule[name] == nil and value or given[name] or value
    end
    local _, spoke = score(evidence.of(given))
    for _, one in ipairs(spoke) do
      if one.rule == rule.id then
        return true
      end
    end
  end
  return false
end

-- Texts that have what the rule looks for: each phrase of the first group with the first ones of the others.
local function texts_of(rule)
  local groups = {}
  for _, field in ipairs({ "says", "error", "also_error" }) do
    for _, group in ipairs(groups_of(rule[field])) do
      groups[#groups + 1] = group
    end
  end
  local texts = {}
  for i, phrase in ipairs(groups[1]) do
    local parts = { phrase }
    for n = 2, #groups do
      parts[n] = groups[n][1]
    end
    texts[i] = table.concat(parts, " ")
  end
  return texts
end

describe("every rule about words", function()
  for _, one in ipairs(all) do
    local rule = one.rule
    -- those of one provider ask for its marks, too: provider_rules_spec has replies for them
    if (rule.says or rule.error) and not one.file:find("^providers") then
      it("is within reach: " .. rule.id, function()
        local found = false
        for _, text in ipairs(texts_of(rule)) do
          found = found or reached(rule, text)
        end
        assert(found, "none of its own phrases reaches it")
      end)
    end
  end

  it("has phrases that can be said: each is heard in one of the rules that share it", function()
    local heard, asked = {}, {}
    for _, one in ipairs(all) do
      local rule = one.rule
      if (rule.says or rule.error) and not one.file:find("^providers") then
        for _, text in ipairs(texts_of(rule)) do
          asked[text] = asked[text] or rule.id
          heard[text] = heard[text] or reached(rule, text)
        end
      end
    end
    local dead = {}
    for text, id in pairs(asked) do
      if not heard[text] then
        dead[#dead + 1] = ("%s: '%s'"):format(id, text)
      end
    end
    assert(#dead == 0, table.concat(dead, "\n"))
  end)
end)
