local settings = require "smtpcheck.settings"
local mailbox = require "smtpcheck.settings.mailbox"
local names = require "smtpcheck.settings.names"

local CANARY = "CANARY-s3cr3t-9f2c"

local a_labels = {
  ["bücher.example"] = "xn--bcher-kva.example",
  ["smtp.bücher.example"] = "smtp.xn--bcher-kva.example",
  ["１２７.１"] = "127.1", -- full width
}

local function to_ascii(name)
  return a_labels[name]
end

local function with(extra)
  local given = { host = "smtp.example.com" }
  for name, value in pairs(extra) do
    given[name] = value
  end
  return given
end

local function check(given)
  return settings.check(given, { to_ascii = to_ascii })
end

-- What is wrong, as "field code" in one line.
local function faults(problems)
  local out = {}
  for _, problem in ipairs(problems) do
    out[#out + 1] = problem.field .. " " .. problem.code
  end
  return table.concat(out, ", ")
end

local login = { username = "ann@example.com", password = CANARY }

local function login_with(extra)
  local given = with(login)
  for name, value in pairs(extra) do
    given[name] = value
  end
  return given
end

describe("settings.check", function()
  it("fills in the defaults", function()
    local clean, notes = check(login_with {})
    assert.same({
      host = "smtp.example.com", ascii_host = "smtp.example.com", port = 587, security = "starttls",
      username = "ann@example.com", password = CANARY, auth = "auto", from = "ann@example.com", kind = "user",
      timeout = 15, timeouts = { dns = 4.5, connect = 6.0, greeting = 9.0, tls = 6.0, reply = 7.5 },
      verify = true, tls_min = "1.2", family = "any", allow_plaintext_auth = false, allow_unverified_auth = false,
      policy = "open",
    }, clean)
    assert.same({}, notes)
  end)

  it("leaves the given table alone", function()
    local given = { host = "[::1]", port = "465", security = "SSL/TLS", timeouts = { dns = "2" },
      policy = { ports = { 465 } } }
    assert.is_table(check(given))
    assert.same(
      { host = "[::1]", port = "465", security = "SSL/TLS", timeouts = { dns = "2" }, policy = { ports = { 465 } } },
        given)
  end)

  it("takes its own clean settings again, without a note", function()
    local given = login_with {
      host = "smtp.bücher.example", security = "ssl", tls_max = "TLSv1.3", auth = "PLAIN", from = "ann@bücher.example",
      policy = { allow = { "0:0::1" } }, timeouts = { dns = 1 },
    }
    local clean = check(given)
    local again, notes = check(clean)
    assert.same(clean, again)
    assert.same({}, notes)
  end)

  it("reports every problem at once, sorted by field", function()
    local clean, problems = check {
      host = "a..b", port = 0, security = "strong", username = "ann\n", timeout = -1, verify = "yes", colour = "blue",
      timeouts = { dns = 0, lunch = 1 },
    }
    assert.is_nil(clean)
    assert.are.equal("colour unknown_field, host malformed, password required, port out_of_range, security unknown_value, "
      .. "timeout out_of_range, timeouts.dns out_of_range, timeouts.lunch unknown_field, username control, "
      .. "verify wrong_type", faults(problems))
  end)

  it("gives each problem a field, a code, a sentence, a severity and where it can a suggestion", function()
    local _, problems = check { host = "smtps://smtp.example.com:465/" }
    assert.same({ {
      field = "host", code = "malformed", severity = "error", suggestion = "smtp.example.com",
      message = "'host' holds a scheme such as smtp://; only the name of the server belongs here.",
    } }, problems)
  end)

  it("gives the notes beside the problems", function()
    local _, problems, notes = check { host = "smtp.example.com", security = "SSL", port = "x" }
    assert.are.equal("port malformed", faults(problems))
    assert.are.equal("security cleaned", faults(notes))
    assert.are.equal("note", notes[1].severity)
  end)

  it("raises when there is no table", function()
    assert.has_error(function() settings.check("smtp.example.com") end)
    assert.has_error(function() settings.check(nil) end)
  end)

  it("has a check for every field", function()
    for name, field in pairs(settings.fields) do
      assert.is_function(field.check, name)
    end
  end)

  it("names the field that an unknown one most likely means", function()
    for given, meant in pairs {
      user = "username", pass = "password", server = "host", prot = "port", Port = "port", usrname = "username",
      encryption = "security", sender = "from", ["ca-file"] = "ca_file", timeot = "timeout",
    } do
      local _, problems = check(with { [given] = "x" })
      assert.are.equal(given .. " unknown_field", faults(problems))
      assert.are.equal(meant, problems[1].suggestion, given)
    end
    local _, problems = check(with { completely_different = 1, [7] = 1, ["a\r\nb"] = 1 })
    assert.are.equal("7 unknown_field, a??b unknown_field, completely_different unknown_field", faults(problems))
    assert.is_nil(problems[3].suggestion)
  end)
end)

describe("a host", function()
  -- given, clean, ASCII
  local good = {
    { "smtp.example.com" }, { "localhost" }, { "a" }, { "xn--bcher-kva.example" }, { "3com.example" },
      { "smtp-1.example" },
    { "SMTP.Example.COM" }, { "192.0.2.1" }, { "127.0.0.1" }, { "::1" }, { "2001:db8::25" }, { "::ffff:192.0.2.1" },
    { "1:2:3:4:5:6:7:8" }, { "[::1]", "::1", "::1" }, { "[2001:DB8::1]", "2001:DB8::1", "2001:db8::1" },
    { "smtp.example.com.", "smtp.example.com", "smtp.example.com" },
    { "bücher.example", "bücher.example", "xn--bcher-kva.example" }, { ("a"):rep(63) .. ".example" },
  }
  for _, row in ipairs(good) do
    it(row[1] .. " is taken", function()
      local clean, problems = check { host = row[1] }
      assert.is_table(clean, problems[1] and problems[1].message)
      assert.are.equal(row[2] or row[1], clean.host)
      assert.are.equal(row[3] or row[2] or row[1], clean.ascii_host)
    end)
  end

  -- given, suggestion
  local bad = {
    { "a..b", "a.b" }, { "-x" }, { "x-.example" }, { "." }, { ".." }, { ".example", "example" }, { "127.1" },
      { "0x7f000001" },
    { "2130706433" }, { "127.0.0.01" }, { "1.2.3.4.5" }, { "256.0.0.1" }, { "0x7f.0.0.1" }, { "a.0x1f" },
      { "example.12" },
    { "a%20b" }, { "%31%32%37.0.0.1" }, { "smtp.example.com:587", "smtp.example.com" }, { "[::1]:25", "::1" },
    { "smtp://smtp.example.com", "smtp.example.com" }, { "https://mail.example.com/inbox", "mail.example.com" },
    { "smtp://ann:secret@smtp.example.com:587", "smtp.example.com" }, { "smtp.example.com/", "smtp.example.com" },
    { " smtp.example.com", "smtp.example.com" }, { "smtp.example.com ", "smtp.example.com" },
      { "smtp example com" , "smtpexamplecom" },
    { "smtp.example.com\u{A0}", "smtp.example.com" }, { "smtp.example.com\u{200B}", "smtp.example.com" },
    { "ann@example.com" }, { "a_b.example" }, { "a,b" }, { "\"a\"", "a" }, { "[127.0.0.1]", "127.0.0.1" },
      { "[a.example]" },
    { "::1::2" }, { "1:2:3" }, { ":::" }, { "fe80::1%eth0" }, { "1:2:3:4:5:6:7:8:9" }, { "::1.2.3" }, { "1.2.3.4::" },
    { ("a"):rep(64) .. ".example" }, { ("abcdefg."):rep(32) .. "example" }, { "a\\b", "a" }, { "a?b", "a" },
      { "１２７.１" },
    { "nobody-knows-ü.example" },
  }
  for _, row in ipairs(bad) do
    it(("%q is refused"):format(row[1]), function()
      local clean, problems = check { host = row[1] }
      assert.is_nil(clean)
      assert.are.equal("host malformed", faults(problems))
      assert.are.equal(row[2], problems[1].suggestion)
    end)
  end

  it("is required", function()
    local _, problems = check {}
    assert.are.equal("host required", faults(problems))
  end)

  it("with international letters keeps them, and has no ASCII form without a function for that", function()
    local clean = settings.check({ host = "bücher.example" })
    assert.are.equal("bücher.example", clean.host)
    assert.is_nil(clean.ascii_host)
  end)
end)

describe("a refused value", function()
  -- settings, "field code", suggestion
  local rows = {
    { with { host = "" }, "host empty" },
    { with { host = 25 }, "host wrong_type" },
    { with { host = "a\r\nb" }, "host control" },
    { with { host = "a\0.example" }, "host control" },
    { with { host = "a\127" }, "host control" },
    { with { host = "\xFF\xFE" }, "host not_utf8" },
    { with { port = 0 }, "port out_of_range" },
    { with { port = 65536 }, "port out_of_range" },
    { with { port = -25 }, "port out_of_range" },
    { with { port = 25.5 }, "port malformed" },
    { with { port = 0 / 0 }, "port malformed" },
    { with { port = math.huge }, "port malformed" },
    { with { port = " 587" }, "port malformed", 587 },
    { with { port = "+25" }, "port malformed", 25 },
    { with { port = "" }, "port malformed" },
    { with { port = "0x19" }, "port malformed" },
    { with { port = true }, "port wrong_type" },
    { with { port = ("9"):rep(400) }, "port malformed" },
    { with { security = "strong" }, "security unknown_value", "starttls" },
    { with { security = "strong", port = 465 }, "security unknown_value", "tls" },
    { with { security = 3 }, "security unknown_value", "starttls" },
    { with { security = "tls\r\n" }, "security control" },
    { with { security = {} }, "security wrong_type" },
    { with { username = "", password = "x" }, "username empty" },
    { with { username = "ann\1", password = "x" }, "username control" },
    { with { username = "ann\r\nQUIT", password = "x" }, "username control" },
    { with { username = "ann\0", password = "x" }, "username control" },
    { with { username = "\xE4nn", password = "x" }, "username not_utf8" },
    { with { username = 7, password = "x" }, "username wrong_type" },
    { with { username = "ann" }, "password required" },
    { with { username = "ann", auth = "plain" }, "password required" },
    { with { password = CANARY }, "username required" },
    { with { access_token = CANARY }, "username required" },
    { with { auth = "plain" }, "username required" },
    { with { username = "ann", password = "" }, "password empty" },
    { with { username = "ann", password = CANARY .. "\0" }, "password control" },
    { with { username = "ann", password = 12345 }, "password wrong_type" },
    { with { username = "ann", password = {} }, "password wrong_type" },
    { with { username = "ann", access_token = "" }, "access_token empty" },
    { with { username = "ann", access_token = CANARY .. "\1" }, "access_token control" },
    { with { username = "ann", access_token = CANARY .. "\n" }, "access_token control" },
    { with { username = "ann", access_token = true }, "access_token wrong_type" },
    { login_with { auth = "pla\nin" }, "auth control" },
    { login_with { auth = "kerberos" }, "auth unknown_value" },
    { login_with { auth = "" }, "auth empty" },
    { login_with { auth = 1 }, "auth wrong_type" },
    { login_with { auth = "xoauth2" }, "access_token required" },
    { login_with { auth = "OAUTHBEARER" }, "access_token required" },
    { with { username = "ann", access_token = CANARY, auth = "login" }, "password required" },
    { with { auth = "external" }, "client_cert required" },
    { with { auth = "external", client_cert = "/c", security = "none" }, "security conflict", "starttls" },
    { with { from = "" }, "from empty" },
    { with { from = "ann" }, "from no_at" },
    { with { from = "ann@example.com\r\nRCPT TO:<eve@example.com>" }, "from control" },
    { with { from = "ann@exa\tmple.com" }, "from control" },
    { with { from = "ann\0@example.com" }, "from control" },
    { with { from = "Ann <ann@example.com>" }, "from bad_local", "ann@example.com" },
    { with { from = "<ann@example.com>" }, "from bad_local", "ann@example.com" },
    { with { from = "ann@example.com " }, "from bad_domain", "ann@example.com" },
    { with { from = "ann@a..b" }, "from bad_domain" },
    { with { from = "ann@127.1" }, "from bad_domain" },
    { with { from = "ann@" }, "from bad_domain" },
    { with { from = "a..b@example.com" }, "from bad_local" },
    { with { from = ".a@example.com" }, "from bad_local" },
    { with { from = "@example.com" }, "from bad_local" },
    { with { from = "a@b@example.com" }, "from bad_domain" },
    { with { from = ("a"):rep(65) .. "@example.com" }, "from too_long" },
    { with { from = "a@" .. ("abcdefg."):rep(32) .. "com" }, "from bad_domain" },
    { with { from = "ann\u{A0}@example.com" }, "from invisible" },
    { with { from = 1 }, "from wrong_type" },
    { with { kind = "robot" }, "kind unknown_value" },
    { with { kind = {} }, "kind wrong_type" },
    { with { helo = "" }, "helo empty" },
    { with { helo = "client\r\nMAIL FROM:<>" }, "helo control" },
    { with { helo = "a b" }, "helo malformed", "ab" },
    { with { helo = "my_pc" }, "helo malformed" },
    { with { helo = "-x.example" }, "helo malformed" },
    { with { helo = "192.0.2.1" }, "helo malformed", "[192.0.2.1]" },
    { with { helo = "2001:db8::1" }, "helo malformed", "[IPv6:2001:db8::1]" },
    { with { helo = "bücher.example" }, "helo malformed" },
    { with { timeout = 0 }, "timeout out_of_range" },
    { with { timeout = "soon" }, "timeout malformed" },
    { with { timeout = "1e3" }, "timeout malformed" },
    { with { timeout = 0 / 0 }, "timeout malformed" },
    { with { timeout = math.huge }, "timeout out_of_range" },
    { with { timeout = 15000 }, "timeout out_of_range", 15 },
    { with { timeout = {} }, "timeout wrong_type" },
    { with { timeouts = 5 }, "timeouts wrong_type" },
    { with { timeouts = { reply = "x" } }, "timeouts.reply malformed" },
    { with { timeouts = { mail = 5 } }, "timeouts.mail unknown_field" },
    { with { timeouts = { 5 } }, "timeouts.1 unknown_field" },
    { with { ca_file = "/etc/ca\n.pem" }, "ca_file control" },
    { with { ca_file = "" }, "ca_file empty" },
    { with { ca_path = "/etc\0" }, "ca_path control" },
    { with { crl_file = "\r" }, "crl_file control" },
    { with { ca_file = true }, "ca_file wrong_type" },
    { with { verify = "no" }, "verify wrong_type" },
    { with { verify = 1 }, "verify wrong_type" },
    { with { allow_plaintext_auth = "true" }, "allow_plaintext_auth wrong_type" },
    { with { allow_unverified_auth = 0 }, "allow_unverified_auth wrong_type" },
    { with { tls_min = "1.4" }, "tls_min unknown_value" },
    { with { tls_min = "sslv3" }, "tls_min unknown_value" },
    { with { tls_min = false }, "tls_min wrong_type" },
    { with { tls_min = "1.3", tls_max = "1.2" }, "tls_max conflict", "1.3" },
    { with { tls_max = "1.1" }, "tls_max conflict", "1.2" },
    { with { ciphers = "A;B" }, "ciphers malformed" },
    { with { client_key = "/k" }, "client_key conflict" },
    { with { client_key_password = CANARY }, "client_key_password conflict" },
    { with { client_cert = "/c", client_key = "/k", client_key_password = CANARY .. "\0" },
      "client_key_password control" },
    { with { client_cert = "/c\n" }, "client_cert control" },
    { with { proxy = "proxy.example.com:1080" }, "proxy malformed" },
    { with { proxy = "ftp://proxy.example.com" }, "proxy unknown_value" },
    { with { proxy = "socks5://127.1:1080" }, "proxy malformed" },
    { with { proxy = "socks5://ann:" .. CANARY .. "@a..b:1080" }, "proxy malformed" },
    { with { proxy = "http://proxy.example.com:99999" }, "proxy out_of_range" },
    { with { proxy = "http://proxy.example.com\r\nX: y" }, "proxy control" },
    { with { source_address = "eth0" }, "source_address malformed" },
    { with { source_address = "[::1]" }, "source_address malformed", "::1" },
    { with { source_address = "192.0.2.1", family = "ipv6" }, "source_address conflict" },
    { with { source_address = "::1", family = "ipv4" }, "source_address conflict" },
    { with { family = "ipv5" }, "family unknown_value" },
    { with { policy = "closed" }, "policy unknown_value" },
    { with { policy = true }, "policy wrong_type" },
    { with { policy = { private = 1 } }, "policy.private wrong_type" },
    { with { policy = { ports = 25 } }, "policy.ports wrong_type" },
    { with { policy = { ports = { 0 } } }, "policy.ports malformed" },
    { with { policy = { ports = { a = 25 } } }, "policy.ports malformed" },
    { with { policy = { allow = { "localhost" } } }, "policy.allow malformed" },
    { with { policy = { depth = 1 } }, "policy.depth unknown_field" },
    { with { policy = "web", port = 26 }, "port not_allowed" },
    { with { policy = { ports = { 2525 } } }, "port not_allowed" },
    { with { policy = "web", proxy = "http://proxy.example.com" }, "proxy not_allowed" },
  }
  for i, row in ipairs(rows) do
    it(("gives %s (%d)"):format(row[2], i), function()
      local clean, problems = check(row[1])
      assert.is_nil(clean)
      assert.are.equal(row[2], faults(problems))
      assert.are.equal(row[3], problems[1].suggestion)
      assert.are.equal("error", problems[1].severity)
      assert.truthy(problems[1].message:find("^'[%w_.]+' .+%.$"), problems[1].message)
    end)
  end

  it("is never repeated when it is a secret", function()
    for _, row in ipairs(rows) do
      local _, problems = check(row[1])
      for _, problem in ipairs(problems) do
        assert.is_nil(problem.message:find(CANARY, 1, true))
        assert.is_nil(tostring(problem.suggestion):find(CANARY, 1, true))
      end
    end
  end)

  it("with any control byte in any text names the field", function()
    local texts = { "host", "username", "from", "helo", "auth", "ca_file", "ca_path", "crl_file", "client_cert",
      "client_key",
      "proxy", "source_address", "family", "kind", "ciphers", "tls_min", "tls_max", "security", "policy",
        "access_token" }
    for _, field in ipairs(texts) do
      for byte = 0, 32 do
        byte = byte == 32 and 127 or byte
        local given = login_with { client_cert = "/c", [field] = "a" .. string.char(byte) .. "b" }
        local clean, problems = check(given)
        assert.is_nil(clean, field .. " " .. byte)
        assert.are.equal(field .. " control", faults(problems))
      end
    end
  end)
end)

describe("a value that is taken", function()
  -- field, given, clean
  local rows = {
    { "port", "25", 25 }, { "port", 587.0, 587 }, { "port", "0465", 465 }, { "port", 65535, 65535 },
    { "timeout", "20", 20 }, { "timeout", "2.5", 2.5 }, { "timeout", 0.25, 0.25 },
    { "from", "ann@example.com" }, { "from", "root@localhost" }, { "from", "a+b=c@example.com" },
    { "from", '"a b"@example.com' }, { "from", '"a\\"@b"@example.com' }, { "from", "ann@[192.0.2.1]" },
    { "from", "ann@[IPv6:2001:db8::1]" }, { "from", "änn@example.com" },
    { "from", "ann@bücher.example", "ann@xn--bcher-kva.example" }, { "from", ("a"):rep(64) .. "@example.com" },
    { "kind", "Campaign", "campaign" }, { "family", "IPv6", "ipv6" },
    { "helo", "client.example.com" }, { "helo", "[192.0.2.1]" }, { "helo", "[IPv6:::1]" }, { "helo", "localhost" },
    { "tls_min", "1.0" }, { "tls_min", "TLSv1.2", "1.2" }, { "tls_min", 1.3, "1.3" }, { "tls_max", "TLS 1.3", "1.3" },
    { "tls_min", "tlsv1", "1.0" }, { "ciphers", "ECDHE+AESGCM:!aNULL" },
    { "ca_file", "/etc/ssl/café.pem" }, { "verify", false },
    { "proxy", "socks5h://proxy.example.com:1080" }, { "proxy", "http://ann:p@ss@[::1]:3128/" },
      { "proxy", "socks5://127.0.0.1" },
    { "source_address", "192.0.2.1" }, { "source_address", "2001:DB8:0:0::1", "2001:db8::1" },
    { "policy", "web" }, { "policy", "OPEN", "open" },
    { "policy", { private = true }, { private = true } }, { "policy", {}, { private = false } },
    { "policy", { ports = { 587, "25" }, allow = { "127.0.0.1", "0:0:0:0:0:0:0:1" } },
      { private = false, ports = { 587, 25 }, allow = { "127.0.0.1", "::1" } } },
  }
  for i, row in ipairs(rows) do
    it(("in %s (%d)"):format(row[1], i), function()
      local clean, problems = check(with { [row[1]] = row[2] })
      assert.is_table(clean, problems[1] and problems[1].message)
      local wanted = row[3]
      if wanted == nil then
        wanted = row[2]
      end
      assert.same(wanted, clean[row[1]])
    end)
  end

  it("is an integer where it is a port", function()
    assert.are.equal("integer", math.type(check(with { port = 587.0 }).port))
  end)
end)

describe("security", function()
  -- given, clean, port
  local rows = {
    { "starttls", "starttls" }, { "tls", "tls" }, { "none", "none" }, { "opportunistic", "opportunistic" },
    { "STARTTLS", "starttls" }, { "StartTLS", "starttls" }, { "STARTTLS required", "starttls" },
      { "start_tls", "starttls" },
    { "explicit", "starttls" }, { "Explicit TLS", "starttls" }, { "TLS/STARTTLS", "starttls" }, { 587, "starttls" },
    { "TLS", "tls" }, { "ssl", "tls" }, { "SSL", "tls" }, { "SSL/TLS", "tls" }, { "ssl-tls", "tls" },
      { "TLS/SSL", "tls" },
    { "smtps", "tls" }, { "implicit", "tls" }, { "Implicit TLS", "tls" }, { "SslOnConnect", "tls" },
      { "465", "tls" }, { 465, "tls" },
    { "", "none" }, { "None", "none" }, { "no", "none" }, { false, "none" }, { "false", "none" }, { 0, "none" },
      { "0", "none" },
    { "plain", "none" }, { "Plain text", "none" }, { "off", "none" }, { "unencrypted", "none" },
    { "Opportunistic", "opportunistic" }, { "auto", "opportunistic" }, { "auto", "tls", 465 },
      { "auto", "opportunistic", 587 },
    { "STARTTLS, if available", "opportunistic" }, { "StartTlsWhenAvailable", "opportunistic" },
      { "optional", "opportunistic" },
    { true, "starttls" }, { true, "tls", 465 }, { true, "starttls", 587 }, { "yes", "tls", "465" }, { 1, "starttls" },
    { "1", "starttls", 25 }, { 1.0, "starttls" }, { "on", "tls", 465 }, { nil, "starttls" }, { nil, "tls", 465 },
    { nil, "starttls", 25 }, { nil, "tls", "465" },
  }
  for _, row in pairs(rows) do
    it(("%s with port %s is %s"):format(tostring(row[1]), tostring(row[3]), row[2]), function()
      local clean, notes = check(with { security = row[1], port = row[3] })
      assert.are.equal(row[2], clean and clean.security)
      assert.are.equal((row[1] == nil or row[1] == row[2]) and "" or "security cleaned", faults(notes))
    end)
  end

  it("decides the port", function()
    for security, port in pairs { starttls = 587, tls = 465, none = 587, opportunistic = 587, ssl = 465 } do
      assert.are.equal(port, check(with { security = security }).port)
    end
  end)
end)

describe("a login", function()
  it("takes functions for password and token, and doesn't call them", function()
    local function never() error("called") end
    assert.are.equal(never, check(with { username = "ann", password = never }).password)
    assert.are.equal(never, check(with { username = "ann", access_token = never }).access_token)
  end)

  it("keeps every byte of a password but NUL", function()
    local password = " p\tä\r\n\255\1 "
    assert.are.equal(password, check(with { username = "ann", password = password }).password)
  end)

  it("names the mechanism in whatever case", function()
    for given, name in pairs {
      PLAIN = "plain", Login = "login", ["CRAM-MD5"] = "cram-md5", cram_md5 = "cram-md5",
        ["SCRAM-SHA-256"] = "scram-sha-256",
      ["Digest-MD5"] = "digest-md5", NTLM = "ntlm", AUTO = "auto",
    } do
      assert.are.equal(name, check(login_with { auth = given }).auth)
    end
    assert.are.equal("xoauth2", check(with { username = "ann", access_token = "t", auth = "XOAUTH2" }).auth)
    assert.are.equal("external", check(with { auth = "External", client_cert = "/c" }).auth)
  end)

  it("by a mechanism that is not in this build is told apart from one that doesn't exist", function()
    local context = { mechanisms = { "PLAIN", "LOGIN" } }
    assert.are.equal("login", settings.check(login_with { auth = "login" }, context).auth)
    assert.are.equal("auto", settings.check(login_with {}, context).auth)
    local _, problems = settings.check(login_with { auth = "ntlm" }, context)
    assert.are.equal("auth unavailable", faults(problems))
    assert.are.equal("'auth' asks for NTLM, which is not in this build.", problems[1].message)
  end)

  it("has its user name for a sender when that is an address, with the domain in ASCII", function()
    assert.is_nil(check(with { username = "ann", password = "x" }).from)
    assert.are.equal("ann@xn--bcher-kva.example", check(with { username = "ann@bücher.example", password = "x" }).from)
    assert.are.equal("bob@example.com", check(login_with { from = "bob@example.com" }).from)
  end)

  it("is not asked for without a user name and a secret", function()
    local clean = check(with {})
    assert.is_nil(clean.username)
    assert.is_nil(clean.from)
  end)
end)

describe("limits", function()
  it("that are not given are parts of the whole", function()
    local clean = check(with { timeout = 10, timeouts = { dns = "1", tls = 2.5 } })
    assert.same({ dns = 1, connect = 4.0, greeting = 6.0, tls = 2.5, reply = 5.0 }, clean.timeouts)
  end)
end)

describe("settings.policy", function()
  it("gives the rules behind a name", function()
    assert.same({ private = true }, settings.policy("open"))
    assert.same({ private = false, ports = { 25, 465, 587, 2525 } }, settings.policy("web"))
    assert.same({ private = false }, settings.policy({ private = false }))
  end)
end)

describe("an IPv6 address", function()
  it("has one form to be compared in", function()
    for given, form in pairs {
      ["0:0:0:0:0:0:0:0"] = "::", ["::"] = "::", ["0:0:0:0:0:0:0:1"] = "::1",
        ["2001:DB8:0:0:1:0:0:1"] = "2001:db8::1:0:0:1",
      ["2001:0db8::0001"] = "2001:db8::1", ["1:0:2:3:4:5:6:7"] = "1:0:2:3:4:5:6:7",
        ["::ffff:c000:0201"] = "::ffff:192.0.2.1",
      ["::192.0.2.1"] = "::192.0.2.1", ["fe80::"] = "fe80::", ["64:ff9b::192.0.2.33"] = "64:ff9b::c000:221",
      ["1:2:3:4:5:6:0:0"] = "1:2:3:4:5:6::", ["1::"] = "1::",
    } do
      assert.are.equal(form, names.ipv6(given), given)
    end
    for _, given in ipairs { "", ":", "1:", ":1", "1::2::3", "12345::", "g::", "1:2:3:4:5:6:7", "::1%lo", "1.2.3.4" } do
      assert.is_nil(names.ipv6(given), given)
    end
  end)
end)

describe("mailbox.parse", function()
  it("says whether an address needs SMTPUTF8", function()
    assert.same({ address = "ann@xn--bcher-kva.example", localpart = "ann", domain = "xn--bcher-kva.example",
      smtputf8 = false },
      mailbox.parse("ann@bücher.example", to_ascii))
    assert.same({ address = "änn@xn--bcher-kva.example", localpart = "änn", domain = "xn--bcher-kva.example",
      smtputf8 = true },
      mailbox.parse("änn@bücher.example", to_ascii))
    assert.is_true(mailbox.parse("ann@bücher.example").smtputf8)
  end)

  it("says what is wrong, for programs and as the end of a sentence", function()
    local found, code, sentence = mailbox.parse("ann")
    assert.is_nil(found)
    assert.are.equal("no_at", code)
    assert.are.equal("is not an e-mail address: there is no @ in it", sentence)
  end)
end)
