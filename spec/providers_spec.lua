-- The table of providers: every record well-formed and found again, no domain with two owners, dates and sources everywhere.

local dkjson = require("dkjson")
local helper = require("spec.helper")
local names = require("smtpcheck.settings.names")
local providers = require("smtpcheck.providers")
local settings = require("smtpcheck.settings")

local function set(words)
  local found = {}
  for word in words:gmatch("%S+") do
    found[word] = true
  end
  return found
end

local types = {
  id = "string", name = "string", kind = "string", domains = "list", patterns = "list", mx_suffixes = "list", hosts = "table",
  banners = "list", username = "string", password = "string", two_factor_url = "string", app_password_url = "string",
  help_url = "string", smtp_enable = "string", oauth = "table", limits = "string", notes = "string", disputed = "string",
  sources = "list", as_of = "string", checked = "string", confidence = "string",
}

local words = {
  kind = set "webmail isp hosting transactional corporate bridge",
  username = set "full_address local_part localpart.domain account_id api_token smtp_username",
  password = set "account app_password_required app_password_if_2fa api_key smtp_credential authorization_code none_oauth_only",
  confidence = set "high medium low",
}

-- Hosts of more than one record: the provider that runs them.
local shared = {
  ["smtp.gmail.com"] = "gmail", ["smtp.office365.com"] = "microsoft-365", ["smtp.mail.yahoo.com"] = "yahoo",
  ["smtp.aol.com"] = "aol", ["smtp.mail.ru"] = "mail-ru",
}

-- The sources of these have no https.
local plain_http = set "seznam bol-br sina pobox sky-uk proximus cesky-hosting gigahost-dk"

local function id(record)
  return record and record.id
end

local function ids(list)
  local found = {}
  for i, record in ipairs(list) do
    found[i] = record.id
  end
  return found
end

local function filled(host)
  return (host:gsub("{nn}", "07"):gsub("{[^}]*}", "some-name1"))
end

local function each(visit)
  for _, record in ipairs(providers.all()) do
    visit(record)
  end
end

-- All that claims domains, and all records that claim this one, found the slow way.
local claims = {}
each(function(record)
  for _, domain in ipairs(record.domains or {}) do
    claims[#claims + 1] = { record.id, "^" .. domain:gsub("%p", "%%%0") .. "$" }
  end
  for _, pattern in ipairs(record.patterns or {}) do
    claims[#claims + 1] = { record.id, pattern }
  end
end)

local function owners(domain)
  local found, seen = {}, {}
  for _, claim in ipairs(claims) do
    if domain:find(claim[2]) and not seen[claim[1]] then
      seen[claim[1]] = true
      found[#found + 1] = claim[1]
    end
  end
  return found
end

-- ---- samples of a pattern: every token is a class, an escaped character or a letter, with or without + * ? behind it ----

local alphabet = {}
for char in ("abcdefghijklmnopqrstuvwxyz0123456789-."):gmatch(".") do
  alphabet[#alphabet + 1] = char
end

local function tokens(pattern)
  local list, rest = {}, pattern:sub(2, -2)
  while rest ~= "" do
    local token = rest:match("^%[.-%]") or rest:match("^%%.") or rest:sub(1, 1)
    rest = rest:sub(#token + 1)
    local times = rest:match("^[+*?]") or ""
    rest = rest:sub(#times + 1)
    local fits = {}
    for _, char in ipairs(alphabet) do
      if char:find("^" .. token .. "$") then
        fits[#fits + 1] = char
      end
    end
    list[#list + 1] = { fits = fits, least = (times == "*" or times == "?") and 0 or 1, most = (times == "+" or times == "*") and 6 or 1 }
  end
  return list
end

local state = 1

local function below(n)
  state = (state * 1103515245 + 12345) % 2147483648
  return state // 65536 % n
end

local function sample(list)
  local out = {}
  for _, token in ipairs(list) do
    for _ = 1, token.least + below(token.most - token.least + 1) do
      out[#out + 1] = token.fits[1 + below(#token.fits)]
    end
  end
  return table.concat(out)
end

local function lua(code, path)
  return helper.run(("LUA_CPATH='%s' %s -e '%s'"):format(path or os.getenv("LUA_CPATH") or ";;", helper.lua, code))
end

describe("the table of providers", function()
  it("has every file of its folder, each of a size to read", function()
    local count, files = 0, 0
    local pipe = assert(io.popen("ls lua/smtpcheck/providers/*.lua"))
    for path in pipe:lines() do
      local _, lines = assert(io.open(path)):read("a"):gsub("\n", "")
      assert.is_true(lines <= 900, path)
      for _, record in ipairs(dofile(path)) do
        count = count + 1
        assert.same(record, providers.by_id(record.id), path)
      end
      files = files + 1
    end
    pipe:close()
    assert.is_true(files > 5)
    assert.are.equal(count, #providers.all())
  end)

  it("has records with the documented fields, words and types alone", function()
    local seen = {}
    each(function(record)
      assert.is_nil(seen[record.id], record.id)
      seen[record.id] = true
      assert.is_truthy(record.id:find("^[%l%d]+[%l%d-]*$"), record.id)
      for field, value in pairs(record) do
        local expected = types[field]
        assert.is_string(expected, record.id .. "." .. tostring(field))
        assert.are.equal(expected == "list" and "table" or expected, type(value), record.id .. "." .. field)
        assert.is_true(value ~= "" and (type(value) ~= "table" or next(value) ~= nil), record.id .. "." .. field)
      end
      for field, known in pairs(words) do
        local value = record[field]
        local literal = field == "username" and value and value:find("^literal:%S+$")
        assert.is_true(value == nil or known[value] or literal ~= nil, record.id .. "." .. field)
      end
      assert.is_truthy(record.name and record.kind and record.confidence, record.id)
    end)
    assert.is_true(#providers.all() >= 268)
  end)

  it("has lists of different strings", function()
    each(function(record)
      for field, kind in pairs(types) do
        local seen = {}
        for key, value in pairs(kind == "list" and record[field] or {}) do
          assert.are.equal("integer", math.type(key), record.id .. "." .. field)
          assert.is_string(value, record.id .. "." .. field)
          assert.is_nil(seen[value], record.id .. "." .. field)
          seen[value] = true
        end
      end
    end)
  end)

  it("has texts of one line, and what is to be switched on as a name, not a sentence", function()
    each(function(record)
      for field, kind in pairs(types) do
        local value = kind == "string" and record[field]
        if value then
          assert.is_nil(value:find("%c"), record.id .. "." .. field)
          assert.is_nil(value:find("^ ") or value:find(" $") or value:find("  "), record.id .. "." .. field)
        end
      end
      for _, field in ipairs({ "smtp_enable", "limits", "disputed" }) do
        assert.is_nil((record[field] or ""):find("%.$"), record.id .. "." .. field)
      end
      assert.is_true(record.notes == nil or record.notes:find("%.$") ~= nil, record.id)
    end)
  end)

  it("has OAuth with all that a login needs", function()
    local count = 0
    each(function(record)
      for field, value in pairs(record.oauth or {}) do
        assert.are.equal(({ scope = "string", auth_url = "string", token_url = "string", sasl = "table" })[field], type(value), record.id)
      end
      if record.oauth then
        count = count + 1
        assert.is_truthy(record.oauth.scope and record.oauth.auth_url and record.oauth.token_url, record.id)
        for _, mechanism in ipairs(record.oauth.sasl or {}) do
          assert.is_true(mechanism == "XOAUTH2" or mechanism == "OAUTHBEARER", record.id)
        end
      end
    end)
    assert.is_true(count >= 15)
  end)

  it("has a source and one date for every record", function()
    each(function(record)
      assert.is_table(record.sources, record.id)
      for _, source in ipairs(record.sources) do
        assert.is_truthy(source:find("^https?://[%w.-]+/%S*$") or source:find("^[%w-]+/[%w._-]+:[%w/._+-]+$"), record.id .. ": " .. source)
      end
      assert.is_true((record.as_of == nil) ~= (record.checked == nil), record.id)
      local date = record.as_of or record.checked
      assert.is_truthy(date:find("^20%d%d%-[01]%d%-[0-3]%d$") or date:find("^20%d%d%-[01]%d$"), record.id)
      assert.is_true(date:sub(1, 7) <= "2026-11", record.id)
    end)
  end)

  it("has links that a browser takes", function()
    local count = 0
    local function check(record, where, url)
      count = count + 1
      local scheme, host, rest = url:match("^(https?)://([^/?#]+)(.*)$")
      assert.is_truthy(scheme, record.id .. "." .. where)
      assert.is_true(scheme == "https" or plain_http[record.id] == true, record.id .. "." .. where)
      assert.is_true(names.is_domain(host) and host:find("%.") ~= nil and not host:find("[\128-\255]"), url)
      assert.is_nil(rest:find("[%s\"'<>\\^`{|}\128-\255]"), url)
      assert.is_nil(rest:gsub("%%%x%x", ""):find("%%"), url)
    end
    each(function(record)
      for field, value in pairs(record) do
        if field:find("_url$") then
          check(record, field, value)
        end
      end
      for _, field in ipairs({ "auth_url", "token_url" }) do
        if record.oauth then
          check(record, field, record.oauth[field])
        end
      end
    end)
    assert.is_true(count > 200)
  end)

  it("says what is newest on the providers that people ask about most", function()
    assert.are.equal("app_password_required", providers.by_id("gmail").password)
    assert.are.equal("app_password_required", providers.by_id("google-workspace").password)
    assert.are.equal("none_oauth_only", providers.by_id("outlook-com").password)
    assert.is_truthy(providers.by_id("microsoft-365").notes:find("2026%-01%-27"))
    assert.is_truthy(providers.by_id("microsoft-365").notes:find("second half of 2027"))
    assert.is_truthy(providers.by_id("yahoo").disputed:find("2026%-06%-28"))
    assert.are.equal("medium", providers.by_id("yahoo").confidence)
  end)
end)

describe("an address domain", function()
  it("leads to its record and to no other", function()
    local count = 0
    each(function(record)
      for _, domain in ipairs(record.domains or {}) do
        count = count + 1
        assert.are.equal(domain:lower(), domain)
        assert.is_true(names.is_domain(domain) and not domain:find("[\128-\255]"), domain)
        assert.same({ record.id }, owners(domain))
        assert.are.equal(record.id, id(providers.by_domain(domain)), domain)
        local found, how = providers.find("Ann.Lee+x@" .. domain:upper() .. ".")
        assert.are.equal(record.id, id(found), domain)
        assert.are.equal("domain", how)
      end
    end)
    assert.is_true(count > 350)
  end)

  it("of a family does, too", function()
    local count = 0
    each(function(record)
      for _, pattern in ipairs(record.patterns or {}) do
        assert.is_truthy(pattern:find("^%^.*%$$"), pattern)
        local list = tokens(pattern)
        for _ = 1, helper.slow and 20 or 200 do
          local domain = sample(list)
          assert.is_truthy(domain:find(pattern), pattern .. ": " .. domain)
          assert.same({ record.id }, owners(domain), domain)
          assert.are.equal(record.id, id(providers.by_domain(domain)), domain)
        end
        count = count + 1
      end
    end)
    assert.is_true(count > 30)
  end)

  it("is found in the places where people have it", function()
    for domain, expected in pairs({
      ["hotmail.co.uk"] = "outlook-com", ["live.com.mx"] = "outlook-com", ["outlook.fr"] = "outlook-com", ["yahoo.co.jp"] = "yahoo-jp",
      ["yahoo.co.in"] = "yahoo", ["yahoo.com.br"] = "yahoo", ["gmx.ch"] = "gmx-net", ["gmx.co.uk"] = "gmx-com", ["gmx.es"] = "gmx-com",
      ["gmx.ca"] = "gmx-com", ["aol.co.uk"] = "aol", ["fastmail.com.au"] = "fastmail", ["posteo.co.uk"] = "posteo",
      ["contoso.onmicrosoft.com"] = "microsoft-365", ["account.plus.com"] = "plusnet", ["mx51.et.tiki.ne.jp"] = "tikitiki",
      ["dial.pipex.com"] = "talktalk", ["onsneteindhoven.nl"] = "kpn", ["ff.iij4u.or.jp"] = "iij4u", ["cfl.rr.com"] = "spectrum-brighthouse",
    }) do
      assert.are.equal(expected, id(providers.by_domain(domain)), domain)
    end
  end)

  it("that nobody claims leads nowhere, and neither does the domain below one", function()
    for _, text in ipairs({ "example.com", "gmail.co", "mail.gmail.com", "xgmail.com", "hotmail", "", ".", "com", "yahoo.com.", "gmail.com.." }) do
      assert.are.equal(text == "yahoo.com." and "yahoo" or nil, id(providers.by_domain(text)), text)
    end
    for _, text in ipairs({ "ann@example.com", "ann@mail.gmail.com", "ann@", "@", "ann@[192.0.2.1]", "ann@smtp.gmail.com" }) do
      assert.is_nil((providers.find(text)), text)
    end
    assert.are.equal("web-de", id(providers.find("ann@example.com@web.de")))
  end)
end)

describe("a host", function()
  it("leads to its record, a shared one to the provider that runs it, a loopback address to nobody", function()
    local count, met = 0, {}
    each(function(record)
      for _, entry in ipairs(record.hosts or {}) do
        local host = filled(entry.host)
        local found, how = providers.by_host(host)
        if names.is_ipv4(host) then
          assert.are.equal("bridge", record.kind)
          assert.is_truthy(host:find("^127%."))
          assert.is_nil(found, host)
        else
          count = count + 1
          assert.is_true(names.is_domain(host), host)
          assert.are.equal(shared[host] or record.id, id(found), host)
          assert.are.equal("host", how)
          assert.are.equal(found, (providers.find(host:upper() .. ".")))
        end
        if shared[host] and shared[host] ~= record.id then
          met[host] = true
        end
      end
    end)
    assert.is_true(count > 300)
    for host in pairs(shared) do
      assert.is_true(met[host], host .. " is shared with nobody")
    end
  end)

  it("below a provider's names is that provider's, and said to be so", function()
    for host, expected in pairs({
      ["imap.gmail.com"] = "gmail", ["smtp.yahoo.fr"] = "yahoo", ["mail-eu.smtp2go.com"] = "smtp2go", ["smtp.eu.sendgrid.net"] = "sendgrid",
      ["smtpout.europe.secureserver.net"] = "godaddy", ["imap.ionos.com"] = "ionos-com", ["www123.your-server.de"] = "hetzner",
      ["contoso-com.mail.protection.outlook.com"] = "microsoft-365", ["smtp.live.com"] = "outlook-com",
      ["email-smtp.eu-west-1.amazonaws.com"] = "amazon-ses", ["mx-aol.mail.gm0.yahoodns.net"] = "aol",
    }) do
      local found, how = providers.find(host)
      assert.are.equal(expected, id(found), host)
      assert.are.equal(expected == "amazon-ses" and "host" or "suffix", how, host)
    end
    local found, how = providers.find("gmail.com")
    assert.are.equal("gmail", id(found))
    assert.are.equal("domain", how)
  end)

  it("of nobody in the table leads nowhere", function()
    for _, host in ipairs({ "smtp.example.com", "localhost", "127.0.0.1", "192.0.2.1", "::1", "[::1]", "", "..", "com", "amazonaws.com",
      "smtp.{region}.amazonaws.com", "email-smtp.a.b.amazonaws.com", "evilgmail.com", "smtp.gmail.com.example.com" }) do
      assert.is_nil((providers.find(host)), host)
    end
  end)

  it("with the recommended settings is a sound one, and so are the others", function()
    local users = { full_address = "ann@example.com", local_part = "ann", ["localpart.domain"] = "ann.example.com" }
    each(function(record)
      for i, entry in ipairs(record.hosts or {}) do
        for field, value in pairs(entry) do
          assert.are.equal(({ host = "string", port = "number", security = "string" })[field], type(value), record.id)
        end
        local user = users[record.username] or (record.username or ""):match("^literal:(.*)$") or "account-1"
        local given = { host = filled(entry.host), port = entry.port, security = entry.security, username = user, password = helper.canary }
        local clean, problems = settings.check(given)
        assert.is_table(clean, ("%s, host %d: %s"):format(record.id, i, clean and "" or problems[1].message))
        assert.same({ given.host, entry.port, entry.security }, { clean.host, clean.port, clean.security })
        assert.is_true(entry.port ~= 465 or entry.security == "tls", record.id)
      end
    end)
  end)
end)

describe("an MX host", function()
  it("leads to its record and to no other", function()
    local seen, count = {}, 0
    each(function(record)
      for _, suffix in ipairs(record.mx_suffixes or {}) do
        count = count + 1
        assert.is_nil(seen[suffix], suffix)
        seen[suffix] = true
        assert.is_true(names.is_domain(suffix) and suffix == suffix:lower(), suffix)
        assert.are.equal(record.id, id(providers.by_mx("mx0-7." .. suffix)), suffix)
        assert.are.equal(record.id, id(providers.by_mx(suffix:upper() .. ".")), suffix)
        assert.are_not.equal(record.id, id(providers.by_mx("x" .. suffix)), suffix)
      end
    end)
    assert.is_true(count >= 44)
  end)

  it("is told by the longest suffix", function()
    for host, expected in pairs({
      ["outlook-com.olc.protection.outlook.com"] = "outlook-com", ["contoso-com.mail.protection.outlook.com"] = "microsoft-365",
      ["contoso-com.o-v1.mx.microsoft"] = "microsoft-365", ["gmail-smtp-in.l.google.com"] = "gmail",
      ["alt1.gmail-smtp-in.l.google.com"] = "gmail", ["aspmx.l.google.com"] = "google-workspace", ["smtp.google.com"] = "google-workspace",
      ["aspmx2.googlemail.com"] = "google-workspace", ["mx-aol.mail.gm0.yahoodns.net"] = "aol", ["mta5.am0.yahoodns.net"] = "yahoo",
      ["mxbiz1.qq.com"] = "tencent-exmail", ["in1-smtp.messagingengine.com"] = "fastmail", ["mx00.kundenserver.de"] = "ionos-de",
      ["sub4.homie.mail.dreamhost.com"] = "dreamhost",
    }) do
      assert.are.equal(expected, id(providers.by_mx(host)), host)
    end
    for _, host in ipairs({ "mx.example.com", "com", "", "google.com.example.org", "notgoogle.com" }) do
      assert.is_nil(providers.by_mx(host), host)
    end
  end)
end)

describe("a greeting", function()
  local samples = {
    gmail = { "smtp.gmail.com ESMTP 4fb4d7f45d1cf-5c0 - gsmtp", "mx.google.com ESMTP 4fb4d7f45d1cf-5c0 - gsmtp" },
    ["google-workspace-relay"] = { "smtp-relay.gmail.com ESMTP 4fb4d7f45d1cf-5c0 - gsmtp" },
    ["microsoft-365"] = { "AM0PR01CA0001.outlook.office365.com Microsoft ESMTP MAIL Service ready at Wed, 25 Nov 2026 10:00:00 +0000",
      "DB5EUR01FT001.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready" },
    yahoo = { "smtp.mail.yahoo.com ESMTP ready" },
    ["gmx-net"] = { "gmx.net (mrgmx105) Nemesis ESMTP Service ready" },
    ["web-de"] = { "web.de (mrweb006) Nemesis ESMTP Service ready" },
    ["ionos-de"] = { "kundenserver.de (mreue009) Nemesis ESMTP Service ready" },
    ["ionos-com"] = { "perfora.net (mreueus003) Nemesis ESMTP Service ready" },
    yandex = { "iva8-1.example.net (Want to use Yandex.Mail for your domain? Visit http://example.com)" },
    ["amazon-ses"] = { "email-smtp.amazonaws.com ESMTP SimpleEmailService-d-ABC123" },
    sendgrid = { "SG ESMTP service ready at geopod-ismtpd-7" },
    mailgun = { "Mailgun Influx ready" },
  }

  it("gives its provider away, and no other", function()
    each(function(record)
      assert.are.equal(record.banners ~= nil, samples[record.id] ~= nil, record.id)
      for _, pattern in ipairs(record.banners or {}) do
        local used = false
        for owner, lines in pairs(samples) do
          for _, line in ipairs(lines) do
            local fits = line:find(pattern) ~= nil
            assert.is_true(not fits or owner == record.id, pattern)
            used = used or fits
          end
        end
        assert.is_true(used, "no sample for " .. pattern)
      end
    end)
    for owner, lines in pairs(samples) do
      for _, line in ipairs(lines) do
        for _, before in ipairs({ "", "220 ", "220-" }) do
          assert.are.equal(owner, id(providers.by_banner(before .. line .. "\r\n")), line)
        end
      end
    end
  end)

  it("is known by the host name that it begins with, too", function()
    for banner, expected in pairs({
      ["220 smtp.fastmail.com ESMTP ready"] = "fastmail", ["220 2.0.0 smtp.sparkpostmail.com ESMTP"] = "sparkpost",
      ["220 p3plsmtpa06-05.prod.phx3.secureserver.net ESMTP"] = "godaddy", ["163.com Anti-spam"] = "netease-163",
    }) do
      assert.are.equal(expected, id(providers.by_banner(banner)), banner)
    end
  end)

  it("of another server is nobody's", function()
    for _, banner in ipairs({ "", "220 ", "220", "220 mail.example.com ESMTP Postfix", "localhost ESMTP", "ESMTP ready",
      "mail.example.com ESMTP\r\nsmtp.gmail.com - gsmtp", "mail.example.com relays for smtp.gmail.com" }) do
      assert.is_nil(providers.by_banner(banner), banner)
    end
  end)

  it("is that of the ready scripts", function()
    local scripts = require("smtpcheck.fake.scripts")
    for script, expected in pairs({ ["gmail-app-password"] = "gmail", ["outlook-basic-auth-disabled"] = "microsoft-365" }) do
      local greeting = assert(scripts[script], script)[1].server
      assert.are.equal(expected, id(providers.by_banner(greeting)), script)
    end
  end)
end)

describe("a fact", function()
  it("comes with a source of its record and the record's date", function()
    local count = 0
    each(function(record)
      for _, field in ipairs(providers.facts) do
        local fact = providers.fact(record, field)
        assert.are.equal(record[field] == nil, fact == nil)
        if fact then
          count = count + 1
          assert.are.equal(record[field], fact.value)
          assert.are.equal(record.as_of or record.checked, fact.date)
          local own = false
          for _, source in ipairs(record.sources) do
            own = own or source == fact.source
          end
          assert.is_true(own, record.id .. "." .. field)
        end
      end
    end)
    assert.is_true(count > 1000)
  end)

  it("that is a link has its source on the same site, where there is one", function()
    local gmail = providers.fact(providers.by_id("gmail"), "app_password_url")
    assert.same({ value = "https://myaccount.google.com/apppasswords", date = "2026-06-10",
      source = "https://knowledge.workspace.google.com/kb/how-to-generate-an-app-passwords-000009237" }, gmail)
    local yahoo = providers.fact(providers.by_id("yahoo"), "help_url")
    assert.are.equal("https://help.yahoo.com/kb/generate-manage-rd-party-passwords-sln15241.html", yahoo.source)
    local riseup = providers.by_id("riseup")
    assert.are.equal(riseup.sources[1], providers.fact(riseup, "help_url").source)
    assert.are.equal("2026-11", providers.fact(providers.by_id("zeptomail"), "hosts").date)
  end)

  it("is every field but those that say what and whose the record is", function()
    local told = set "id name kind sources as_of checked confidence"
    local facts = set(table.concat(providers.facts, " "))
    for field in pairs(types) do
      assert.is_true((facts[field] == true) ~= (told[field] == true), field)
    end
  end)

  it("is asked for by its name", function()
    local record = providers.by_id("gmail")
    assert.has_error(function() providers.fact(record, "pasword") end, "field: 'pasword' is no fact")
    assert.has_error(function() providers.fact(record, nil) end, "field: 'nil' is no fact")
    assert.has_error(function() providers.fact("gmail", "hosts") end, "record: a record of this table expected")
  end)
end)

describe("stale records", function()
  local function is_stale(name, days, today)
    for _, record in ipairs(providers.stale(days, today)) do
      if record.id == name then
        return true
      end
    end
    return false
  end

  it("are those of more than so many days ago", function()
    assert.is_true(is_stale("gmail", 9, "2026-06-20"))
    assert.is_false(is_stale("gmail", 10, "2026-06-20"))
    assert.is_false(is_stale("gmail", 0, "2026-06-10"))
    assert.is_false(is_stale("gmail", 0, "2020-01-01"))
  end)

  it("are counted over months and leap years as the calendar does", function()
    local from = os.time({ year = 2026, month = 6, day = 10, hour = 12 })
    for _, day in ipairs({ { 2026, 7, 1 }, { 2026, 12, 31 }, { 2027, 1, 1 }, { 2028, 2, 28 }, { 2028, 2, 29 }, { 2028, 3, 1 }, { 2030, 6, 10 } }) do
      local to = os.time({ year = day[1], month = day[2], day = day[3], hour = 12 })
      local age = (to - from + 43200) // 86400
      local today = ("%04d-%02d-%02d"):format(table.unpack(day))
      assert.is_true(is_stale("gmail", age - 1, today), today)
      assert.is_false(is_stale("gmail", age, today), today)
    end
  end)

  it("with a month alone count from its first day", function()
    assert.are.equal("2024-10", providers.by_id("icloud").as_of)
    assert.is_true(is_stale("icloud", 29, "2024-10-31"))
    assert.is_false(is_stale("icloud", 30, "2024-10-31"))
    assert.is_true(is_stale("zeptomail", 29, "2026-12-01"))
  end)

  it("come the oldest first; all of them in the end", function()
    local list = providers.stale(365, "2026-11-25")
    assert.is_true(#list > 50 and #list < #providers.all())
    for i = 2, #list do
      assert.is_true((list[i - 1].as_of or list[i - 1].checked) <= (list[i].as_of or list[i].checked))
    end
    assert.are.equal(#providers.all(), #providers.stale(0, "2027-01-01"))
    assert.same({}, providers.stale(100000, "2026-11-25"))
  end)

  it("want a number of days and a day", function()
    for _, days in ipairs({ -1, 1.5, "x", false }) do
      assert.has_error(function() providers.stale(days, "2026-11-25") end, "days: a whole number from 0 on expected")
    end
    for _, today in ipairs({ "2026-11", "25.11.2026", "2026-13-01", "2026-00-10", "2026-01-32", "", 20261125 }) do
      assert.has_error(function() providers.stale(1, today) end, "today: a date such as 2026-11-25 expected")
    end
    assert.has_error(function() providers.stale(1) end, "today: a date such as 2026-11-25 expected")
  end)
end)

describe("the look-up", function()
  it("names the argument that is no string", function()
    for call, argument in pairs({ find = "address_or_host", by_domain = "domain", by_host = "host", by_mx = "host", by_banner = "banner",
      by_id = "id" }) do
      assert.has_error(function() providers[call](nil) end, argument .. ": string expected, got nil")
      assert.has_error(function() providers[call]({}) end, argument .. ": string expected, got table")
    end
  end)

  it("gives all records in one order, in an array of the caller's own", function()
    local first = providers.all()
    local before = ids(first)
    assert.are.equal("gmail", before[1])
    first[1] = nil
    assert.same(before, ids(providers.all()))
    assert.is_nil(providers.by_id("no-such-id"))
  end)

  it("reads the table when it is first needed, and needs no C and no rock", function()
    local said, done = lua([[
      local providers = require "smtpcheck.providers"
      local function count()
        local n = 0
        for name in pairs(package.loaded) do n = n + (name:find("^smtpcheck%.providers%.") and 1 or 0) end
        return n
      end
      print(count())
      print(providers.find("ann@gmail.com").id)
      print(count() > 5, package.loaded["smtpcheck.core"], package.loaded.dkjson)]], "none")
    assert.is_true(done, said)
    assert.are.equal("0\ngmail\ntrue\tnil\tnil\n", said)
  end)
end)

describe("smtpcheck providers", function()
  -- The subcommand as the command line calls it.
  local function run(arguments)
    local out, done, status = lua(([[
      local command = require "smtpcheck.cli.providers"
      local parser = require "argparse"("smtpcheck")
      command.declare(parser)
      local parsed, args = parser:pparse({ %s })
      if not parsed then print("usage: " .. args) os.exit(2) end
      local status, why, failed = command.run(args)
      if why then print("smtpcheck: " .. why) end
      os.exit(status or failed)]]):format(arguments))
    return { out = out, ok = done, status = status }
  end

  it("lists all of them, one a line", function()
    local said = run("")
    local _, lines = said.out:gsub("\n", "")
    assert.is_true(said.ok)
    assert.are.equal(#providers.all(), lines)
    assert.is_truthy(said.out:find("\ngmail%s+2026%-06%-10%s+webmail%s+smtp%.gmail%.com:465 tls\n") or said.out:find("^gmail%s"))
    assert.is_truthy(said.out:find("\ntuta%s+2026%-04%-21%s+webmail%s+no server known\n"))
    assert.is_truthy(said.out:find("\nzeptomail%s+2026%-11%s"))
  end)

  it("shows one by its id, an address, a domain or a host", function()
    local by_id = run("\"gmail\"")
    assert.is_true(by_id.ok)
    for _, line in ipairs({ "^Gmail %(gmail, webmail%)\n", "\n  server +smtp%.gmail%.com:465 tls\n", "\n  server +smtp%.gmail%.com:587 starttls\n",
      "\n  user name +the whole address\n", "\n  password +an app password\n", "\n  app password +https://myaccount%.google%.com/apppasswords\n",
      "\n  date +2026%-06%-10\n", "\n  sources +thunderbird/autoconfig:" }) do
      assert.is_truthy(by_id.out:find(line), line)
    end
    for _, name in ipairs({ "GMAIL", "ann@googlemail.com", "gmail.com", "smtp.gmail.com" }) do
      assert.are.equal(by_id.out, run(("%q"):format(name)).out, name)
    end
    assert.is_truthy(run("\"yahoo\"").out:find("\n  disputed +App password by Yahoo"))
    assert.is_truthy(run("\"sendgrid\"").out:find("\n  user name +apikey\n"))
    assert.is_truthy(run("\"a@hotmail.co.uk\"").out:find("\n  password +none: OAuth only\n"))
  end)

  it("gives every record as JSON", function()
    local said = run("\"--json\"")
    assert.is_true(said.ok)
    local read = dkjson.decode(said.out)
    assert.same(ids(providers.all()), ids(read.providers))
    for i, record in ipairs(providers.all()) do
      assert.same(record, read.providers[i])
    end
    local one = dkjson.decode(run("\"smtp.office365.com\", \"--json\"").out)
    assert.same({ "microsoft-365" }, ids(one.providers))
  end)

  it("lists the stale ones", function()
    local said = run("\"--stale\", \"3000\"")
    assert.is_true(said.ok)
    local first = said.out:match("^(%S+)")
    assert.are.equal(providers.stale(3000, os.date("!%Y-%m-%d"))[1].id, first)
    assert.is_nil(said.out:find("gmail%s+2026"))
    local none = run("\"--stale\", \"1000000\"")
    assert.is_true(none.ok)
    assert.are.equal("", none.out)
    assert.same({ providers = {} }, dkjson.decode(run("\"--stale\", \"1000000\", \"--json\"").out))
  end)

  it("says what is wrong with its arguments", function()
    for arguments, message in pairs({
      ["\"nobody.example\""] = "smtpcheck: there is no provider 'nobody.example' in the table; see smtpcheck providers\n",
      ["\"a\\27[31m\""] = "smtpcheck: there is no provider 'a\\x1B[31m' in the table; see smtpcheck providers\n",
      ["\"gmail\", \"--stale\", \"3\""] = "smtpcheck: NAME and --stale do not go together\n",
      ["\"--stale\", \"soon\""] = "usage: --stale takes a whole number of days\n",
      ["\"--stale\", \"-1\""] = false,
    }) do
      local said = run(arguments)
      assert.are.equal(2, said.status, arguments)
      if message then
        assert.are.equal(message, said.out)
      end
    end
  end)

  it("says when nobody takes what it writes", function()
    local said, done, status = lua([[
      io.output("/dev/full")
      io.stdout = io.output()
      local status, why, failed = require "smtpcheck.cli.providers".run({})
      io.stderr:write(tostring(status), " ", why)
      os.exit(failed)]])
    assert.is_false(done)
    assert.are.equal(70, status)
    assert.is_truthy(said:find("^nil cannot write the list: "), said)
  end)

  it("names the rock that JSON needs", function()
    local said, done, status = lua([[
      package.preload.dkjson = function() error("none") end
      local status, why, failed = require "smtpcheck.cli.providers".run({ json = true })
      print(status, why)
      os.exit(failed)]])
    assert.is_false(done)
    assert.are.equal(2, status)
    assert.is_truthy(said:find("dkjson", 1, true))
  end)
end)
