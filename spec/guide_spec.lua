-- The article for every provider: its sections in order, its links with source and date, and a version for each change of a fact.

local argparse = require("argparse")
local digest = require("smtpcheck.guide.digest")
local dkjson = require("dkjson")
local en = require("smtpcheck.messages.en")
local guide = require("smtpcheck.guide")
local history = require("smtpcheck.guide.history")
local link = require("smtpcheck.guide.link")
local messages = require("smtpcheck.messages")
local nodes = require("smtpcheck.tree.nodes")
local providers = require("smtpcheck.providers")
local tree = require("smtpcheck.tree")

local order = { "purpose", "settings", "test", "refused", "step1", "step2", "step3", "access", "oauth", "credentials", "admin", "limits",
  "campaigns" }
local always = { "purpose", "settings", "test", "refused", "step1", "campaigns" }

local place = {}
for i, id in ipairs(order) do
  place[id] = i
end

local function section(article, id)
  for _, one in ipairs(article.sections) do
    if one.id == id then
      return one
    end
  end
end

local function ids(list)
  local found = {}
  for i, one in ipairs(list) do
    found[i] = one.id
  end
  return found
end

local function steps(article)
  local found = {}
  for _, one in ipairs(article.sections) do
    for _, step in ipairs(one.steps) do
      found[#found + 1] = step
    end
  end
  return found
end

local function has_step(article, id)
  for _, step in ipairs(steps(article)) do
    if step.id == id then
      return true
    end
  end
  return false
end

-- Every article, with the record that it is for (nil for the general one).
local function each_article(visit)
  visit(guide.article())
  for _, record in ipairs(providers.all()) do
    visit(guide.article(record.id), record)
  end
end

local function is_date(text)
  return type(text) == "string" and (text:find("^%d%d%d%d%-%d%d$") or text:find("^%d%d%d%d%-%d%d%-%d%d$")) ~= nil
end

describe("the article", function()
  it("is complete for every provider, and in order", function()
    each_article(function(article, record)
      local where = record and record.id or "general"
      local last = 0
      for _, one in ipairs(article.sections) do
        assert.is_true(place[one.id] > last, where .. ": " .. one.id)
        last = place[one.id]
        assert.is_true(#one.title > 0 and #one.text > 20, where .. ": " .. one.id)
      end
      for _, id in ipairs(always) do
        assert.is_table(section(article, id), where .. ": " .. id)
      end
      assert.is_true(#section(article, "step1").steps >= 1, where)
      assert.are.equal(record and record.id, article.provider)
      assert.are.equal(record and history.number .. "/" .. record.id or history.number, article.number)
      assert.are.equal("en", article.language)
      assert.is_true(#article.settings >= 1 and #article.sources >= 1, where)
    end)
  end)

  it("leaves no place of a sentence unfilled", function()
    each_article(function(article, record)
      local where = (record and record.id or "general") .. ": "
      local function check(text)
        assert.is_nil(text:find("{", 1, true) or text:find("[%[%]]") or text:find("%c") or text:find("  ", 1, true) or text:find("nil", 1, true),
          where .. text)
        assert.is_truthy(text:find("^%S.*%S$"), where .. text)
      end
      check(article.title)
      for _, one in ipairs(article.sections) do
        check(one.title)
        check(one.text)
        for _, step in ipairs(one.steps) do
          check(step.title)
          check(step.text)
        end
      end
      for _, row in ipairs(article.settings) do
        check(row.username_text)
        check(row.password_text)
      end
    end)
  end)

  it("names the settings as the record has them, the recommended ones first", function()
    for _, record in ipairs(providers.all()) do
      local article = guide.article(record.id)
      for i, host in ipairs(record.hosts or {}) do
        local row = article.settings[i]
        assert.same({ host.host, host.port, host.security }, { row.host, row.port, row.security }, record.id)
        assert.are.equal(record.username, row.username)
        assert.are.equal(record.password, row.password)
      end
      assert.are.equal(math.max(#(record.hosts or {}), 1), #article.settings, record.id)
    end
    local row = guide.article("gmail").settings[1]
    assert.same({ host = "smtp.gmail.com", port = 465, security = "tls", username = "full_address", password = "app_password_required",
      username_text = "the whole address, such as name@example.com", password_text = "an app password" }, row)
    assert.are.equal("the word apikey", guide.article("sendgrid").settings[1].username_text)
  end)

  it("gives every link a source and a date", function()
    local seen = 0
    each_article(function(article, record)
      local where = record and record.id or "general"
      for _, step in ipairs(steps(article)) do
        assert.are.equal(step.link ~= nil, step.link_source ~= nil, where .. ": " .. step.id)
        assert.are.equal(step.link ~= nil, step.link_checked ~= nil, where .. ": " .. step.id)
        if step.link then
          assert.is_true(link(step.link), where .. ": " .. step.link)
          assert.is_true(is_date(step.link_checked), where .. ": " .. step.id)
          seen = seen + 1
        end
      end
      for _, one in ipairs(article.sections) do
        for _, fact in ipairs(one.facts) do
          assert.is_true(#fact.label > 0 and #fact.value > 0 and #fact.source > 0 and is_date(fact.checked), where .. ": " .. fact.id)
        end
      end
      for _, source in ipairs(article.sources) do
        assert.is_true(#source.source > 0 and is_date(source.checked), where)
      end
    end)
    assert.is_true(seen > 500, tostring(seen))
  end)

  it("has the steps of the tree, in the tree's words", function()
    local listed = {}
    for _, step in ipairs(tree.flatten({ cause = "auth.app_password_required" }, { provider = "gmail" })) do
      listed[step.id] = step
    end
    local article = guide.article("gmail")
    for _, id in ipairs({ "two_step", "app_password" }) do
      local found
      for _, step in ipairs(steps(article)) do
        found = step.id == id and step or found
      end
      assert.same(listed[id], found)
    end
    for _, data in ipairs(require("smtpcheck.guide.sections")) do
      for _, id in ipairs(data.steps or {}) do
        assert.is_table(nodes.by_id[id], data.id .. ": " .. id)
      end
    end
  end)

  it("goes through the three steps in order at Gmail", function()
    local article = guide.article("gmail")
    assert.same({ "purpose", "settings", "test", "refused", "step1", "step2", "step3", "oauth", "limits", "campaigns" }, ids(article.sections))
    assert.same({ "whole_address", "check_login", "two_step", "app_password", "wait_or_raise_limit" }, ids(steps(article)))
    assert.are.equal("https://support.google.com/accounts/answer/185839", section(article, "step2").steps[1].link)
    assert.are.equal("https://myaccount.google.com/apppasswords", section(article, "step3").steps[1].link)
    assert.is_truthy(section(article, "step3").text:find("only with an app password", 1, true))
    assert.is_truthy(section(article, "test").text:find("Test SMTP Settings", 1, true))
  end)

  it("sends nobody after app passwords where there are none", function()
    local seen = {}
    for _, record in ipairs(providers.all()) do
      local article = guide.article(record.id)
      if record.password == "none_oauth_only" then
        seen.oauth = true
        assert.are.equal("use_oauth", section(article, "oauth").steps[1].id, record.id)
        assert.is_nil(section(article, "step2") or section(article, "step3"), record.id)
        assert.is_false(has_step(article, "check_login"), record.id)
      elseif record.password == "api_key" or record.password == "smtp_credential" then
        seen.key = true
        assert.is_true(has_step(article, record.password == "api_key" and "make_api_key" or "make_smtp_credentials"), record.id)
        assert.is_true(has_step(article, "check_key"), record.id)
        assert.is_nil(section(article, "step2") or section(article, "step3"), record.id)
      elseif record.password == "authorization_code" then
        seen.code = true
        assert.same({ "authorization_code" }, ids(section(article, "step3").steps), record.id)
      elseif record.password and record.kind ~= "bridge" and record.kind ~= "transactional" then
        seen.person = true
        assert.same({ "app_password" }, ids(section(article, "step3").steps), record.id)
        assert.are.equal(1, #section(article, "step2").steps, record.id)
      end
    end
    assert.same({ oauth = true, key = true, code = true, person = true }, seen)
  end)

  it("has the branches of single providers", function()
    local access = section(guide.article("gmx-net"), "access")
    assert.same({ "switch_on_smtp" }, ids(access.steps))
    assert.are.equal("POP3 and IMAP access, in the webmail's settings", access.facts[1].value)
    local admin = section(guide.article("microsoft-365"), "admin")
    assert.same({ "ask_admin_smtp_auth_365" }, ids(admin.steps))
    assert.are.equal("admin", admin.steps[1].who)
    assert.same({ "make_api_key", "verify_sender" }, ids(section(guide.article("sendgrid"), "credentials").steps))
    assert.same({ "make_smtp_credentials" }, ids(section(guide.article("proton-bridge"), "credentials").steps))
    local limits = section(guide.article("gmail"), "limits")
    assert.are.equal(providers.by_id("gmail").limits, limits.facts[1].value)
    assert.is_truthy(section(guide.article("sendgrid"), "campaigns").text:find("Twilio SendGrid serves programs", 1, true))
    assert.is_nil(section(guide.article("gmail"), "campaigns").text:find("Gmail", 1, true))
    assert.is_truthy(section(guide.article("tuta"), "settings").text:find("No outgoing server of Tuta", 1, true))
    assert.is_truthy(section(guide.article("amazon-ses"), "settings").text:find("braces", 1, true))
    assert.is_truthy(section(guide.article("email-oauth2-proxy"), "settings").text:find("without encryption", 1, true))
  end)

  it("is the general one where the provider is not known", function()
    local general = guide.article()
    assert.same(order, ids(general.sections))
    assert.is_nil(general.title:find(" at ", 1, true))
    assert.same({ 587, "starttls" }, { general.settings[1].port, general.settings[1].security })
    assert.same({ 465, "tls" }, { general.settings[2].port, general.settings[2].security })
    for _, row in ipairs(general.settings) do
      assert.is_nil(row.host or row.username or row.password)
    end
    for _, id in ipairs({ "no-such", "", "ann@own-domain.example", "mail.own-domain.example", "@", "a@b@c" }) do
      assert.same(general, guide.article(id))
    end
  end)

  it("is found by id, address and host", function()
    for _, name in ipairs({ "gmail", "GMAIL", "ann@gmail.com", "smtp.gmail.com", "Ann@GoogleMail.com" }) do
      assert.are.equal("gmail", guide.article(name).provider, name)
    end
  end)

  it("is the caller's own", function()
    local article = guide.article("gmail")
    local before = article:markdown()
    article.settings[1].host, article.history[1].what, article.sections[2].facts[1].value, article.sources[1].source = "x", "x", "x", "x"
    article.sections[5].steps[1].title = "x"
    assert.are.equal(before, guide.article("gmail"):markdown())
  end)

  it("may be in another language, or in words of one's own", function()
    local own = setmetatable({ guide = setmetatable({ title = "Anleitung[ für {provider}]" }, { __index = en.guide }) }, { __index = en })
    assert.are.equal("Anleitung für Gmail", guide.article("gmail", { messages = own }).title)
    assert.are.equal("Anleitung", guide.article(nil, { messages = own, locale = "de" }).title)
    assert.are.equal("de", guide.article(nil, { messages = own, locale = "de" }).language)
    assert.is_nil(guide.article(nil, { messages = own }).language)
    assert.is_nil(guide.article(nil, { messages = own }):html():find("<html lang", 1, true))
    assert.same(guide.article("gmail"), guide.article("gmail", { locale = "en_GB.UTF-8" }))
    assert.same(guide.article("gmail"), guide.article("gmail", { locale = "C" }))
  end)

  it("refuses misuse", function()
    assert.error_matches(function() guide.article(1) end, "provider: string expected, got number")
    assert.error_matches(function() guide.article({}) end, "provider: string expected, got table")
    assert.error_matches(function() guide.article(nil, "x") end, "options: table expected, got string")
    assert.error_matches(function() guide.article(nil, { colour = 1 }) end, "unknown option 'colour'")
    assert.error_matches(function() guide.article(nil, { locale = 1 }) end, "option 'locale': string expected, got number")
    assert.error_matches(function() guide.article(nil, { messages = "x" }) end, "option 'messages': table expected, got string")
    assert.error_matches(function() guide.article(nil, { messages = {} }) end, "option 'messages': it has no part 'guide'")
    for _, name in ipairs({ "markdown", "html" }) do
      assert.error_matches(function() guide[name]() end, "article: one of smtpcheck.guide expected, got nil")
      assert.error_matches(function() guide[name]({ title = "x" }) end, "article: one of smtpcheck.guide expected, got table")
    end
  end)
end)

describe("the words of the article", function()
  local function each_text(part, where, visit)
    for name, value in pairs(part) do
      if type(value) == "table" then
        each_text(value, where .. "." .. name, visit)
      else
        visit(where .. "." .. name, value)
      end
    end
  end

  it("have no place but the provider's name and the user name that it gives to all", function()
    each_text(en.guide, "guide", function(where, text)
      for name in text:gmatch("{(.-)}") do
        assert.is_true(name == "provider" or name == "user_name", where .. ": " .. name)
      end
    end)
  end)

  it("are all used, and there is one for each word of a record", function()
    local used = {}
    for _, data in ipairs(require("smtpcheck.guide.sections")) do
      used[data.id] = used[data.id] or { title = true }
      for _, sentence in ipairs(data.texts) do
        used[data.id][sentence[1]] = true
      end
      for _, name in ipairs(data.facts or {}) do
        assert.is_string(en.guide.facts[name], name)
      end
    end
    for id, words in pairs(en.guide.sections) do
      for name in pairs(words) do
        assert.is_true(used[id] ~= nil and used[id][name] == true, id .. "." .. name)
      end
      for name in pairs(used[id]) do
        assert.is_string(words[name], id .. "." .. name)
      end
    end
    for _, record in ipairs(providers.all()) do
      assert.is_string(en.guide.passwords[record.password or "unknown"], record.id)
      for _, host in ipairs(record.hosts or {}) do
        assert.is_string(en.guide.securities[host.security], record.id)
      end
    end
    for _, node in ipairs(nodes.list) do
      assert.is_string(en.guide.who[node.who], node.id)
    end
  end)
end)

describe("the version", function()
  it("is another one when a fact in the article has changed", function()
    local now = guide.digest_of_all()
    assert.are.equal(now, history.digest,
      ("the guide's facts have changed: add a version to guide/history.lua with digest %s"):format(now))
  end)

  it("has a history of dates that do not go back", function()
    local last = ""
    local seen = {}
    for _, entry in ipairs(history.versions) do
      assert.is_truthy(entry.date:find("^%d%d%d%d%-%d%d%-%d%d$"), entry.version)
      assert.is_true(entry.date >= last, entry.version)
      assert.is_nil(seen[entry.version], entry.version)
      assert.is_true(#entry.what > 5, entry.version)
      last, seen[entry.version] = entry.date, true
    end
    local newest = history.versions[#history.versions]
    local article = guide.article("gmail")
    assert.are.equal(newest.version, article.version)
    assert.same(history.versions, article.history)
  end)

  it("is in effect from the newer of its date and the record's", function()
    local newest = history.versions[#history.versions].date
    each_article(function(article, record)
      local own = record and (record.as_of or record.checked) or ""
      assert.are.equal(own > newest and own or newest, article.effective_date, record and record.id)
    end)
    local by_id = providers.by_id
    finally(function() providers.by_id = by_id end)
    providers.by_id = function() -- luacheck: ignore
      return { id = "later", name = "Later", kind = "webmail", as_of = "2099-01-02", sources = { "x" } }
    end
    assert.are.equal("2099-01-02", guide.article("later").effective_date)
  end)

  it("moves with every fact that an article shows, and with nothing else", function()
    local record = { id = "made-up", name = "Made Up", kind = "webmail", as_of = "2026-01-02", sources = { "a:b" }, username = "full_address",
      password = "account", hosts = { { host = "smtp.made-up.example", port = 587, security = "starttls" } } }
    local by_id = providers.by_id
    finally(function() providers.by_id = by_id end)
    local given
    providers.by_id = function() return given end -- luacheck: ignore
    local function digest_with(name, value)
      given = {}
      for field, item in pairs(record) do
        given[field] = item
      end
      if name then
        given[name] = value
      end
      return guide.article("made-up").digest
    end
    local before = digest_with()
    assert.is_truthy(before:find("^%x+$"))
    assert.are.equal(16, #before)
    for _, row in ipairs({ { "name", "Other" }, { "username", "local_part" }, { "password", "app_password_required" }, { "as_of", "2026-01-03" },
      { "sources", { "a:c" } }, { "help_url", "https://made-up.example/" }, { "limits", "1 a day" }, { "smtp_enable", "A switch" },
      { "notes", "A note." }, { "disputed", "All of it" }, { "oauth", { scope = "x" } },
      { "hosts", { { host = "smtp.made-up.example", port = 465, security = "tls" } } } }) do
      assert.are_not.equal(before, digest_with(row[1], row[2]), row[1])
    end
    assert.are.equal(before, digest_with("mx_suffixes", { "made-up.example" }))
    assert.are.equal(before, digest_with())
  end)

  it("comes from a digest that keeps values apart", function()
    assert.are.equal(digest({ a = 1, b = { "x" } }), digest({ b = { "x" }, a = 1 }))
    local seen = {}
    for i, value in ipairs({ "", "1", 1, true, "true", {}, { "" }, { "a", "b" }, { "b", "a" }, { "ab" }, { a = "b" }, { { "a" }, "b" },
      { { "a", "b" } }, { [1] = "a", x = "b" } }) do
      local one = digest(value)
      assert.is_nil(seen[one], i)
      seen[one] = true
    end
    assert.are.equal(digest({ 1, x = 2 }), digest({ x = 2, [1] = 1 }))
  end)
end)

-- ---- renderings ----

local empty = { meta = true, br = true }

-- Walks through a page, tag by tag: every one is closed in order, and only those that the page is made of are there. Gives the
-- text and the attributes that came by.
local function read_page(html)
  local allowed = {}
  for name in ([[html head meta title style body main h1 h2 h3 p section div table thead tbody tr th td ul li strong a br]]):gmatch("%S+") do
    allowed[name] = true
  end
  local open, texts, links, at = {}, {}, {}, 1
  html = assert(html:match("^<!DOCTYPE html>\n(.*)$"))
  html = html:gsub("<style>.-</style>", "", 1)
  while true do
    local from, to, slash, name, attributes = html:find("<(/?)(%w+)([^<>]*)>", at)
    local text = html:sub(at, (from or 0) - 1)
    assert.is_nil(text:find("[<>]"), text)
    for entity in text:gmatch("&[^;]*;?") do
      assert.is_truthy(entity:find("^&%a+;$") or entity:find("^&#%d+;$"), entity)
    end
    texts[#texts + 1] = text
    if not from then
      break
    end
    assert.is_true(allowed[name] == true, name)
    if slash == "/" then
      assert.are.equal(table.remove(open), name)
    elseif not empty[name] then
      open[#open + 1] = name
    end
    local rest = attributes:gsub(' (%a[%w-]*)="([^"]*)"', function(key, value)
      assert.is_nil(key:find("^on") or key:find("^src"), key)
      if key == "href" then
        links[#links + 1] = value
      end
      return ""
    end)
    assert.are.equal("", rest)
    at = to + 1
  end
  assert.same({}, open)
  return table.concat(texts), links
end

describe("the page", function()
  it("is well formed for every provider, with nothing outside but its links", function()
    each_article(function(article)
      local html = article:html()
      local text, links = read_page(html)
      assert.is_nil(html:find("<script", 1, true) or html:find("@import", 1, true) or html:find("url(", 1, true) or html:find("<link", 1, true))
      for _, one in ipairs(links) do
        assert.is_truthy(one:find("^https?://"), one)
      end
      assert.is_truthy(text:find(article.version, 1, true))
      assert.is_truthy(text:find(article.effective_date, 1, true))
      for _, row in ipairs(article.settings) do
        assert.is_truthy(row.host == nil or text:find(row.host, 1, true))
      end
    end)
  end)

  it("is light or dark as the reader has it, and prints", function()
    local html = guide.article("gmail"):html()
    for _, words in ipairs({ "prefers-color-scheme: dark", "@media print", '<html lang="en">', '<meta charset="utf-8">' }) do
      assert.is_truthy(html:find(words, 1, true), words)
    end
    local _, links = read_page(html)
    assert.are.equal("https://support.google.com/accounts/answer/185833", links[1])
  end)
end)

-- An article all of whose texts want to be more than texts.
local function hostile()
  local evil = "</style><script>alert(1)</script>\"'&amp;\n# top\n- [x](javascript:alert(1)) `code` *b* _i_ | cell \\ <b> \27[2J\226\128\174 ~~"
  local record = { id = "evil", name = evil, kind = "webmail", username = "literal:" .. evil, password = "app_password_required",
    hosts = { { host = evil, port = 587, security = "starttls" } }, limits = evil, notes = evil, smtp_enable = evil, disputed = evil,
    two_factor_url = "javascript:alert(1)", app_password_url = "https://a.example/\"><script>", help_url = "https://a.example/> [x](y)",
    sources = { evil, "https://user@a.example/", "data:text/html,x" }, as_of = evil }
  local by_id = providers.by_id
  finally(function() providers.by_id = by_id end)
  providers.by_id = function() return record end -- luacheck: ignore
  return guide.article("evil")
end

describe("hostile text", function()
  it("stays text in the page", function()
    local html = hostile():html()
    local text, links = read_page(html)
    assert.same({}, links)
    assert.is_truthy(text:find("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;", 1, true))
    assert.is_nil(html:find("\27", 1, true) or html:find("\226\128\174", 1, true))
  end)

  it("stays text in Markdown", function()
    local markdown = hostile():markdown()
    local escaped = markdown:gsub("\\[\\`*_%[%]<|~#&+=>.)-]", "")
    assert.is_nil(escaped:find("[`*_<%[%]~]"), escaped:match("[^\n]*[`*_<%[%]~][^\n]*"))
    assert.is_nil(markdown:find("\n# top", 1, true))
    assert.is_nil(markdown:find("\27", 1, true) or markdown:find("\226\128\174", 1, true))
    for line in escaped:gmatch("[^\n]+") do
      local _, bars = line:gsub("|", "")
      assert.is_true(bars == 0 or bars == 6 or bars == 4, line)
    end
  end)

  it("is no link", function()
    for _, url in ipairs({ "https://a.example", "http://a.example:8080/b?c=d&e=%20#f", "https://a-b.example/(x)" }) do
      assert.is_true(link(url), url)
    end
    for _, url in ipairs({ "javascript:alert(1)", "https://", "https://a.example/ b", "https://a.example/<", "https://a.example/\"", "//a.example",
      "https://a.example@b.example/", "https://a.example\n", "HTTPS ://a", "ftp://a.example/", "https://a.example/'", "https://\226\128\174a/" }) do
      assert.is_false(link(url), url)
    end
    assert.is_false(link(nil))
  end)
end)

describe("Markdown", function()
  it("has a heading for every section and step, the settings as a table, and the versions", function()
    each_article(function(article, record)
      local where = record and record.id or "general"
      local markdown = article:markdown()
      local headings, thirds = 0, 0
      for marks in ("\n" .. markdown):gmatch("\n(#+) %S") do
        headings = headings + (#marks == 2 and 1 or 0)
        thirds = thirds + (#marks == 3 and 1 or 0)
      end
      assert.are.equal(#article.sections + 2, headings, where) -- sources and history, too
      assert.are.equal(#steps(article), thirds, where)
      assert.is_truthy(markdown:find("^# Sending mail"), where)
      assert.is_truthy(markdown:find("\n| " .. article.version .. " | ", 1, true), where)
      assert.is_truthy(markdown:find("|\n$"), where)
      assert.is_nil(markdown:find("\n\n\n", 1, true), where)
    end)
    local markdown = guide.article("gmail"):markdown()
    assert.is_truthy(markdown:find("\n| Host | Port | Security | User name | Password |\n| --- | --- | --- | --- | --- |\n"
      .. "| smtp.gmail.com | 465 | TLS from the first byte (also called SSL/TLS) | ", 1, true))
    assert.is_truthy(markdown:find("- Page: <https://myaccount.google.com/apppasswords> (source: <https://", 1, true))
  end)

  it("is the same by function and by method", function()
    local article = guide.article("gmail")
    assert.are.equal(article:markdown(), guide.markdown(article))
    assert.are.equal(article:html(), guide.html(article))
  end)
end)

-- ---- the command line ----

describe("smtpcheck guide", function()
  local command = require("smtpcheck.cli.guide")

  -- What it writes to standard output and standard error, and what it returns.
  local function run(...)
    local parser = argparse("smtpcheck guide")
    command.declare(parser)
    local parsed, args = parser:pparse({ ... })
    assert.is_true(parsed, args)
    local stdout, stderr = io.stdout, io.stderr
    local out, err = {}, {}
    local function stream(into)
      return {
        write = function(self, ...)
          for _, text in ipairs({ ... }) do
            into[#into + 1] = text
          end
          return self
        end,
        flush = function(self) return self end,
      }
    end
    io.stdout, io.stderr = stream(out), stream(err) -- luacheck: ignore
    local returned = table.pack(pcall(command.run, args))
    io.stdout, io.stderr = stdout, stderr -- luacheck: ignore
    assert(table.unpack(returned, 1, 2))
    return table.concat(out), table.concat(err), table.unpack(returned, 2, returned.n)
  end

  it("writes the article in each format", function()
    local article = guide.article("gmail")
    for _, row in ipairs({ { "text", article:markdown() }, { "markdown", article:markdown() }, { "html", article:html() } }) do
      local out, err, status = run("gmail", "--format", row[1])
      assert.are.equal(row[2], out)
      assert.are.equal("", err)
      assert.are.equal(0, status)
    end
    assert.are.equal(article:markdown(), (run("ann@gmail.com")))
    local data = dkjson.decode((run("gmail", "--format", "json")))
    assert.are.equal(article.number, data.number)
    assert.are.equal(article.digest, data.digest)
    assert.same(article.settings, data.settings)
    assert.same(article.history, data.history)
    assert.same(article.sources, data.sources)
    assert.same(section(article, "step3").steps, section(data, "step3").steps)
  end)

  it("writes the general article without a provider, and says so when one is not known", function()
    local out, err, status = run()
    assert.same({ guide.article():markdown(), "", 0 }, { out, err, status })
    out, err, status = run("no-such\27[2J")
    assert.same({ guide.article():markdown(), 0 }, { out, status })
    assert.is_truthy(err:find("no provider is known by 'no-such\\x1B[2J'", 1, true), err)
  end)

  it("writes to a file, and says when that cannot be", function()
    local path = os.tmpname()
    finally(function() os.remove(path) end)
    local out, _, status = run("gmail", "--format", "html", "--output", path)
    assert.same({ "", 0 }, { out, status })
    local file = assert(io.open(path, "rb"))
    assert.are.equal(guide.article("gmail"):html(), file:read("a"))
    file:close()
    for _, bad in ipairs({ "/nonexistent/file", "/dev/full" }) do
      local _, _, failed, why, code = run("--output", bad)
      assert.is_nil(failed)
      assert.is_truthy(why:find("cannot write the article", 1, true))
      assert.are.equal(70, code)
    end
  end)

  it("takes a locale", function()
    local own = setmetatable({ guide = setmetatable({ title = "Anleitung" }, { __index = en.guide }) }, { __index = en })
    local catalogue = messages.catalogue
    finally(function() messages.catalogue = catalogue end)
    messages.catalogue = function(locale) -- luacheck: ignore
      return locale == "de_AT.UTF-8" and own or en
    end
    assert.is_truthy((run("gmail", "--locale", "de_AT.UTF-8")):find("^# Anleitung\n"))
    assert.is_truthy((run("gmail")):find("^# Sending"))
  end)

  it("knows wrong usage", function()
    local parser = argparse("smtpcheck guide")
    command.declare(parser)
    for _, words in ipairs({ { "a", "b" }, { "--format", "pdf" }, { "--output" }, { "--colour" } }) do
      assert.is_false((parser:pparse(words)))
    end
  end)
end)
