-- Every cause and every step has its words in every language, and no sentence has a place that nothing fills.

local causes = require("smtpcheck.causes")
local diagnose = require("smtpcheck.diagnose").diagnose
local en = require("smtpcheck.messages.en")
local guide = require("smtpcheck.guide")
local messages = require("smtpcheck.messages")
local nodes = require("smtpcheck.tree.nodes")
local sentences = require("smtpcheck.sentences")
local tree = require("smtpcheck.tree")

local places = { host = true, port = true, stage = true, names = true, offered = true, not_before = true, not_after = true, reply = true,
  limit = true, mechanism = true, provider = true, user_name = true }

local stages = { "settings", "dns", "connect", "greeting", "ehlo", "tls", "auth", "mail", "rcpt", "send" }

local catalogues = {}
for _, language in ipairs(messages.languages) do
  catalogues[language] = require("smtpcheck.messages." .. language)
end

local function entries(catalogue)
  local list = {}
  for cause, entry in pairs(catalogue.causes) do
    list[#list + 1] = { cause, entry }
    for _, variant in ipairs({ "discreet", "proxied" }) do
      if entry[variant] then
        list[#list + 1] = { cause .. " (" .. variant .. ")", entry[variant] }
      end
    end
  end
  return list
end

local function each_sentence(catalogue, visit)
  for _, pair in ipairs(entries(catalogue)) do
    for _, name in ipairs({ "summary", "why", "test" }) do
      if pair[2][name] then
        visit(pair[1] .. "." .. name, pair[2][name])
      end
    end
  end
  for name, words in pairs(catalogue.steps) do
    visit("steps." .. name, words[1] .. ".")
    visit("steps." .. name, words[2])
    visit("steps." .. name, words[3] or catalogue.questions.done)
  end
end

-- Each text of a catalogue by its path: "causes.timeout.summary".
local function texts_of(catalogue)
  local texts = {}
  local function collect(words, path)
    for name, value in pairs(words) do
      local at = path .. tostring(name)
      if type(value) == "table" then
        collect(value, at .. ".")
      else
        texts[at] = value
      end
    end
  end
  collect(catalogue, "")
  return texts
end

local capitals = {}
for _, letter in utf8.codes("ÀÁÄÇÉÈÊÍÎÑÓÔÖÚÜ") do
  capitals[letter] = true
end

-- Spanish opens a question with a mark of its own.
local function begins_as_a_sentence(text)
  text = text:gsub("^¿", "")
  return text:find("^[%u%d]") ~= nil or capitals[utf8.codepoint(text)] == true
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

  for language, catalogue in pairs(catalogues) do
    it("have no place that nothing fills: " .. language, function()
      each_sentence(catalogue, function(where, text)
        for name in text:gmatch("{(.-)}") do
          assert.is_true(places[name], where .. ": {" .. name .. "}")
        end
        for name in text:gsub("%[.-%]", ""):gmatch("{(.-)}") do
          assert.is_string(catalogue.unknown[name], where .. ": {" .. name .. "} may be left empty")
        end
        assert.is_nil(text:gsub("%[[^%[%]]*{[^%[%]]*%]", ""):find("[%[%]]"), where .. ": square brackets without a place")
      end)
    end)

    it("say what happened in one sentence, and all in at most three: " .. language, function()
      for _, pair in ipairs(entries(catalogue)) do
        local entry = pair[2]
        assert.are.equal(1, count(entry.summary), pair[1])
        assert.is_true(count(entry.summary) + count(entry.why or "") <= 2, pair[1])
        assert.are.equal(1, count(entry.test), pair[1])
      end
      for name, words in pairs(catalogue.steps) do
        local ends = count(words[2])
        assert.is_true(ends >= 1 and ends <= 3, name)
        assert.are.equal(0, count(words[1]), name)
        assert.are.equal(1, count(words[3] or catalogue.questions.done), name)
      end
    end)

    it("begin with a capital and end as sentences do: " .. language, function()
      each_sentence(catalogue, function(where, text)
        assert.is_true(text:find("^[{%[]") ~= nil or begins_as_a_sentence(text), where .. ": " .. text)
        assert.is_truthy(text:find("[%.!?]$"), where .. ": " .. text)
      end)
    end)
  end

  it("have words for every stage and every limit", function()
    for _, stage in ipairs(stages) do
      assert.is_string(en.stages[stage], stage)
    end
    for _, limit in ipairs({ "dns", "connect", "greeting", "tls", "reply", "total" }) do
      assert.is_string(en.limits[limit], limit)
    end
  end)

  for language in pairs(catalogues) do
    it("come out complete, whether much is known or nothing: " .. language, function()
      local much = { host = "smtp.example.com", port = 587, stage = "auth", names = { "a.example" }, offered = { "PLAIN" }, limit = "reply",
        not_before = "2025-01-01T00:00:00Z", not_after = "2026-01-01T00:00:00Z", mechanism = "PLAIN", reply = { code = 550, text = "No" } }
      for cause in pairs(causes) do
        for _, known in ipairs({ much, {} }) do
          for _, policy in ipairs({ false, "web" }) do
            local given = { policy = policy or nil }
            for name, value in pairs(known) do
              given[name] = value
            end
            local found = diagnose(given, { rules = { function() return { cause = cause } end }, locale = language })
            local texts = { found.summary, found.why or "Why." }
            for _, step in ipairs(found.advice) do
              assert.is_string(step.id)
              texts[#texts + 1] = step.title .. "."
              texts[#texts + 1] = step.text
              texts[#texts + 1] = step.question
            end
            for _, text in ipairs(texts) do
              assert.is_nil(text:find("[%[%]{}]"), cause .. ": " .. text)
              assert.is_nil(text:find("  ", 1, true), cause .. ": " .. text)
              assert.is_nil(text:find("%f[%a]nil%f[%A]"), cause .. ": " .. text)
              assert.is_true(begins_as_a_sentence(text) or text:find("^smtp%.example%.com") ~= nil, cause .. ": " .. text)
            end
          end
        end
      end
    end)
  end

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
    local other = { unknown = en.unknown, stages = en.stages, limits = en.limits, questions = en.questions, steps = en.steps, causes = {} }
    for cause in pairs(causes) do
      other.causes[cause] = { summary = "Anders.", test = "Anders." }
    end
    assert.are.equal("Anders.", diagnose({ stage = "auth", reply = "535 No" }, { messages = other }).summary)
  end)
end)

describe("the sentences of steps", function()
  it("are there for every node of the tree, and for no other", function()
    for _, node in ipairs(nodes.list) do
      local words = en.steps[node.id]
      assert.is_table(words, node.id)
      assert.is_string(words[1], node.id)
      assert.is_string(words[2], node.id)
      assert.are.equal(node.asks == true, words[3] ~= nil, node.id .. ": a question of its own")
    end
    for id in pairs(en.steps) do
      assert.is_table(nodes.by_id[id], "no node has the words of " .. id)
    end
  end)

  it("ask in words that yes and no answer", function()
    for id, words in pairs(en.steps) do
      local question = words[3] or en.questions.done
      assert.is_truthy(question:find("%?$"), id)
      assert.is_nil(question:find("^Wh") or question:find("^How"), id)
    end
  end)

  it("number the article's three steps", function()
    local seen = {}
    for _, node in ipairs(require("smtpcheck.tree.login")) do
      local number = en.steps[node.id][1]:match("^STEP ([123]): %l") or en.steps[node.id][1]:match("^STEP ([123]): %u%l+ %u")
      assert.is_true(number ~= nil or node.id == "sign_in_with_browser", node.id)
      seen[number or "0"] = true
    end
    assert.is_true(seen["1"] and seen["2"] and seen["3"])
  end)
end)

describe("the filling", function()
  it("puts names in, and words for what is not known, with a capital where a sentence begins", function()
    local text = "{provider} has it. {provider} knows, and {provider} says so[ in {user_name}]."
    assert.are.equal("The provider has it. The provider knows, and the provider says so.", sentences.filler({}, en)(text))
    local fill = sentences.filler({ provider_name = "GMX", user_name = "api", reply = { code = 535 } }, en)
    assert.are.equal("GMX has it. GMX knows, and GMX says so in api.", fill(text))
    assert.are.equal("It said 535.", fill("It said {reply}."))
  end)

  it("takes lists that are words already", function()
    assert.are.equal("a, b", sentences.filler({ names = "a, b" }, en)("{names}"))
    assert.are.equal("a, b", sentences.filler({ names = { "a", "b" } }, en)("{names}"))
    assert.are.equal("1, 2, 3, 4, 5, …", sentences.listed({ "1", "2", "3", "4", "5", "6" }))
    assert.is_nil(sentences.listed({}))
    assert.is_nil(sentences.listed(""))
  end)

  it("chooses the sentences that tell less, or those for a proxy", function()
    local timeout, unreachable = en.causes["connect.timeout"], en.causes["connect.unreachable"]
    assert.are.equal(timeout.discreet, sentences.of("connect.timeout", { policy = "web" }, en))
    assert.are.equal(timeout, sentences.of("connect.timeout", {}, en))
    assert.are.equal(unreachable.proxied, sentences.of("connect.unreachable", { outcome = "proxy" }, en))
    assert.are.equal(unreachable, sentences.of("connect.unreachable", { outcome = "connect", policy = "web" }, en))
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

describe("the language", function()
  it("is that of the locale, where there is a catalogue", function()
    for locale, language in pairs({ ["de_AT.UTF-8"] = "de", ["de-CH"] = "de", DE = "de", fr = "fr", fr_CA = "fr", ["es_ES@euro"] = "es",
      ["en_GB.UTF-8"] = "en" }) do
      assert.are.equal(language, messages.language(locale), locale)
      assert.are.equal(catalogues[language], messages.catalogue(locale), locale)
    end
  end)

  it("is English elsewhere", function()
    for _, locale in ipairs({ "C", "POSIX", "C.UTF-8", "xx", "xx_DE", "deutsch", "", "../de" }) do
      assert.is_nil(messages.language(locale), locale)
      assert.are.equal(en, messages.catalogue(locale), locale)
    end
    assert.is_nil(messages.language(nil))
    assert.are.equal(en, messages.catalogue(nil))
  end)

  it("is that of the whole diagnosis", function()
    local given = { stage = "auth", reply = "535 5.7.8 Error: authentication failed", host = "smtp.example.com", port = 587, security = "starttls",
      encrypted = true }
    local summaries = {
      de = "smtp.example.com lehnt diesen Benutzernamen und dieses Passwort ab.",
      es = "smtp.example.com rechaza este nombre de usuario y esta contraseña.",
      fr = "smtp.example.com refuse ce nom d’utilisateur et ce mot de passe.",
    }
    local english = diagnose(given)
    for language, summary in pairs(summaries) do
      local found = diagnose(given, { locale = language })
      assert.are.equal(summary, found.summary)
      assert.are.equal(catalogues[language].causes[found.cause].why, found.why)
      assert.are.equal(english.cause, found.cause)
      assert.are.equal(english.confidence, found.confidence)
      assert.is_true(#found.advice >= 3)
      assert.are.equal(#english.advice, #found.advice)
      for i, step in ipairs(found.advice) do
        assert.are.equal(english.advice[i].id, step.id)
        assert.are.equal(catalogues[language].steps[step.id][1], step.title)
      end
      assert.is_true(#found.alternatives >= 1)
      for _, one in ipairs(found.alternatives) do
        assert.are.equal(catalogues[language].causes[one.cause].test, one.test)
      end
    end
  end)

  it("has its own words for a server and a provider without a name", function()
    local given = { stage = "auth", reply = "535 5.7.8 Error: authentication failed" }
    assert.are.equal("Der Server lehnt diesen Benutzernamen und dieses Passwort ab.", diagnose(given, { locale = "de" }).summary)
    assert.are.equal("Este servidor rechaza este nombre de usuario y esta contraseña.", diagnose(given, { locale = "es" }).summary)
    assert.are.equal("Ce serveur refuse ce nom d’utilisateur et ce mot de passe.", diagnose(given, { locale = "fr" }).summary)
    local step = tree.flatten({ cause = "unknown" }, { messages = catalogues.de })
    assert.is_truthy(step[#step].text:find("^Der Anbieter "))
  end)
end)

describe("the articles", function()
  for language, catalogue in pairs(catalogues) do
    it("have no empty place: " .. language, function()
      for _, provider in ipairs({ false, "gmail", "sendgrid", "qq", "microsoft-365", "outlook-com" }) do
        local article = guide.article(provider or nil, { locale = language })
        assert.are.equal(language, article.language)
        assert.is_true(#article.sections >= 5, article.title)
        local texts = { article.title }
        for _, section in ipairs(article.sections) do
          assert.are.equal(catalogue.guide.sections[section.id].title, section.title)
          texts[#texts + 1] = section.text
          for _, step in ipairs(section.steps) do
            texts[#texts + 1] = step.title
            texts[#texts + 1] = step.text
          end
        end
        for _, row in ipairs(article.settings) do
          texts[#texts + 1] = row.username_text
          texts[#texts + 1] = row.password_text
        end
        for _, text in ipairs(texts) do
          assert.is_nil(text:find("[%[%]{}]") or text:find("  ", 1, true), text)
        end
      end
    end)
  end
end)

describe("a translation", function()
  local english = texts_of(en)

  -- What is the same word in both languages.
  local same = {
    de = { "stages.ehlo", "stages.tls", "guide.fields.port", "guide.sections.oauth.title", "guide.securities.starttls" },
    es = { "guide.sections.oauth.title", "guide.securities.starttls" },
    fr = { "guide.fields.port", "guide.sections.oauth.title", "guide.securities.starttls", "guide.version", "guide.date", "guide.sources",
      "guide.link", "guide.source" },
  }

  -- The places outside of optional parts, and each optional part as the places in it.
  local function places_of(text)
    local function names_in(part)
      local names = {}
      for name in part:gmatch("{(.-)}") do
        names[#names + 1] = name
      end
      table.sort(names)
      return names
    end
    local optional = {}
    local outside = text:gsub("%[(.-)%]", function(part)
      optional[#optional + 1] = table.concat(names_in(part), "+")
      return ""
    end)
    table.sort(optional)
    return { outside = names_in(outside), optional = optional }
  end

  for language, expected in pairs(same) do
    local texts = texts_of(catalogues[language])

    it("has all that English has, and nothing else: " .. language, function()
      for path, text in pairs(english) do
        assert.are.equal(type(text), type(texts[path]), path .. " is missing")
      end
      for path in pairs(texts) do
        assert.is_string(english[path], path .. " is stale")
      end
    end)

    it("has the same places and optional parts: " .. language, function()
      for path, text in pairs(english) do
        assert.same(places_of(text), places_of(texts[path]), path)
      end
    end)

    it("leaves nothing in English: " .. language, function()
      local allowed = {}
      for _, path in ipairs(expected) do
        allowed[path] = true
      end
      for path, text in pairs(english) do
        assert.are.equal(allowed[path] == true, text == texts[path], path .. ": " .. texts[path])
      end
    end)

    it("has at most three sentences a text: " .. language, function()
      for path, text in pairs(texts) do
        assert.is_true(count(text) <= 3, path)
      end
    end)

    it("is UTF-8 with whole letters and no stray blanks: " .. language, function()
      for path, text in pairs(texts) do
        assert.is_truthy(utf8.len(text), path)
        for _, code in utf8.codes(text) do
          assert.is_true(code >= 0x20 and (code < 0x300 or code > 0x36F), path .. ": a control character, or a letter in two parts")
        end
        assert.is_nil(text:find("  ", 1, true) or text:find("^ ") or text:find(" $"), path)
        assert.are.not_equal("", text, path)
      end
    end)
  end

  it("numbers the three steps as English does", function()
    for language, mark in pairs({ de = "SCHRITT %s: ", es = "PASO %s: ", fr = "ÉTAPE %s\u{A0}: " }) do
      local texts = texts_of(catalogues[language])
      for path, text in pairs(english) do
        local number = text:match("^STEP (%d): ")
        if number then
          local wanted = mark:format(number)
          assert.are.equal(wanted, texts[path]:sub(1, #wanted), path)
        else
          assert.is_nil(texts[path]:find(mark:match("^%S+ ") .. "%d"), path)
        end
      end
    end
  end)

  it("asks where English asks", function()
    for _, catalogue in pairs(catalogues) do
      for path, text in pairs(texts_of(catalogue)) do
        assert.are.equal(english[path]:find("?", 1, true) ~= nil, text:find("?", 1, true) ~= nil, path)
      end
    end
  end)

  it("asks in words that yes and no answer", function()
    local words = { de = { "Wer", "Was", "Wie", "Wo", "Wann", "Warum", "Welch" }, es = { "¿Qué", "¿Cu", "¿Cómo", "¿Dónde", "¿Quién", "¿Por qué" }, fr = { "Qu", "Comment", "Où", "Pourquoi" } }
    for language, openings in pairs(words) do
      local catalogue = catalogues[language]
      for id, step in pairs(catalogue.steps) do
        local question = step[3] or catalogue.questions.done
        for _, opening in ipairs(openings) do
          assert.are.not_equal(opening, question:sub(1, #opening), id)
        end
      end
    end
  end)

  it("declines no name in German: they stand in the nominative", function()
    for path, text in pairs(texts_of(catalogues.de)) do
      for word in text:gsub("%[.-%]", ""):gmatch("([%a\128-\255]+) {%l+}") do
        for _, preposition in ipairs({ "von", "bei", "mit", "zu", "aus", "nach", "an", "auf", "in", "durch", "ohne", "gegen", "des", "dem", "den" }) do
          assert.are.not_equal(preposition, word, path .. ": " .. text)
        end
      end
    end
  end)

  it("puts no article before a name in Spanish and French", function()
    for _, language in ipairs({ "es", "fr" }) do
      for path, text in pairs(texts_of(catalogues[language])) do
        for word in text:gsub("%[.-%]", ""):gmatch("([%a\128-\255]+) {%l+}") do
          for _, article in ipairs({ "el", "del", "al", "la", "le", "du", "au" }) do
            assert.are.not_equal(article, word, path .. ": " .. text)
          end
        end
      end
    end
  end)

  it("opens each Spanish question", function()
    for path, text in pairs(texts_of(catalogues.es)) do
      local _, opened = text:gsub("¿", "")
      local _, closed = text:gsub("%?", "")
      assert.are.equal(closed, opened, path)
    end
  end)

  it("has no-break spaces and curved apostrophes in French", function()
    for path, text in pairs(texts_of(catalogues.fr)) do
      assert.is_nil(text:find("'", 1, true), path)
      assert.is_nil(text:gsub("\u{A0}[:;%?!]", ""):find("[:;%?!]"), path .. ": " .. text)
      local inner = text:gsub("«\u{A0}", ""):gsub("\u{A0}»", "")
      assert.is_nil(inner:find("«", 1, true) or inner:find("»", 1, true), path .. ": " .. text)
    end
  end)
end)
