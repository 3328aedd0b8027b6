local helper = require "spec.helper"
local message = require "smtpcheck.message"
local addresses = require "smtpcheck.message.addresses"
local encode = require "smtpcheck.message.encode"
local headers = require "smtpcheck.message.headers"

-- ---- a reader of messages that shares nothing with the writer ----

local digits = {}
for i = 0, 63 do
  digits[("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"):byte(i + 1)] = i
end

local function from_base64(text)
  local out, bits, count = {}, 0, 0
  for c in text:gmatch("[%w+/]") do
    bits, count = bits << 6 | digits[c:byte()], count + 6
    if count >= 8 then
      count = count - 8
      out[#out + 1] = string.char(bits >> count & 255)
      bits = bits & (1 << count) - 1
    end
  end
  return table.concat(out)
end

local function from_hex(text)
  return string.char(tonumber(text, 16))
end

local function from_quoted_printable(text)
  return (text:gsub("[ \t]+\r\n", "\r\n"):gsub("=\r\n", ""):gsub("=(%x%x)", from_hex))
end

local function from_words(value)
  local text = value:gsub("(=%?[^?]+%?[BQ]%?[^?]*%?=) +(=%?)", "%1%2")
  text = text:gsub("(=%?[^?]+%?[BQ]%?[^?]*%?=) +(=%?)", "%1%2")
  return (text:gsub("=%?UTF%-8%?([BQ])%?([^?]*)%?=", function(kind, data)
    assert(#data + 12 <= 75, "an encoded word is too long")
    local bytes = kind == "B" and from_base64(data) or data:gsub("_", " "):gsub("=(%x%x)", from_hex)
    assert(utf8.len(bytes), "an encoded word cuts a character in two")
    return bytes
  end))
end

local function read_part(text)
  local split = assert(text:find("\r\n\r\n", 1, true), "no empty line after the header")
  local part = { names = {}, values = {}, raw = {} }
  for field in (text:sub(1, split + 1):gsub("\r\n([ \t])", "\1%1")):gmatch("([^\r\n]+)\r\n") do
    local name, value = assert(field:match("^([!-9;-~]+):(.*)$"))
    part.names[#part.names + 1] = name
    part.raw[name] = field:gsub("\1", "\r\n")
    part.values[name] = value:gsub("\1", ""):gsub("^ ", "")
  end
  part.body = text:sub(split + 4)
  local boundary = (part.values["Content-Type"] or ""):match('^multipart/.*boundary="(.-)"')
  if boundary then
    part.parts = {}
    local rest = "\r\n" .. part.body
    local at = assert(rest:find("\r\n--" .. boundary .. "\r\n", 1, true))
    while true do
      local from = at + #boundary + 6
      local stop = assert(rest:find("\r\n--" .. boundary, from, true))
      part.parts[#part.parts + 1] = read_part(rest:sub(from, stop - 1))
      at = stop
      if rest:sub(stop + 4 + #boundary, stop + 5 + #boundary) == "--" then
        break
      end
    end
  end
  local encoding = part.values["Content-Transfer-Encoding"]
  part.content = encoding == "base64" and from_base64(part.body)
    or encoding == "quoted-printable" and from_quoted_printable(part.body) or part.body
  return part
end

local function filename_of(part)
  local value = part.values["Content-Disposition"]
  local quoted = value:match('; filename="(.*)"$')
  if quoted then
    return (quoted:gsub("\\(.)", "%1"))
  end
  local whole = value:gsub("; filename%*%d+%*=", "\2"):gsub("^[^\2]*\2", ""):gsub("\2", "")
  whole = value:match("; filename%*=(.*)$") or whole
  return (whole:gsub("^UTF%-8''", ""):gsub("%%(%x%x)", from_hex))
end

-- What holds for every message that was built.
local function sound(data)
  assert.is_nil((data:gsub("\r\n", "")):find("[\r\n]"), "a bare CR or LF")
  assert.are.equal("\r\n", data:sub(-2))
  for line in data:gmatch("(.-)\r\n") do
    assert.is_true(#line <= 998)
  end
  return read_part(data)
end

-- ---- a context whose clock stands still ----

-- `false` leaves a part of it out.
local function context_of(extra)
  local count = 0
  local context = helper.merge({
    from = "ann@example.com", now = 1700000000, timezone_offset = 3600, base64 = helper.base64,
      hostname = "client.example.com",
    random = function(n)
      count = count + 1
      return (string.char(count)):rep(n)
    end,
    to_ascii = function(name)
      return ({ ["bücher.example"] = "xn--bcher-kva.example" })[name]
    end,
    read = function(path)
      return path == "/tmp/report.pdf" and "%PDF" or nil
    end,
  }, extra)
  for name, value in pairs(context) do
    context[name] = value or nil
  end
  return context
end

local function build(given, extra)
  return message.build(helper.merge({ to = "bob@example.com" }, given), context_of(extra))
end

local function read(given, extra)
  local built, problems = build(given, extra)
  assert.is_table(built, problems and problems[1].message)
  return sound(built.data), built
end

local function faults(problems)
  local out = {}
  for _, problem in ipairs(problems) do
    assert.are.equal("error", problem.severity)
    assert.truthy(problem.message:find("^'.+' .+%.$"), problem.message)
    out[#out + 1] = problem.field .. " " .. problem.code
  end
  return table.concat(out, ", ")
end

describe("message.build", function()
  it("writes a plain message byte by byte", function()
    assert.same({
      data = table.concat({
        "Date: Tue, 14 Nov 2023 23:13:20 +0100",
        "From: ann@example.com",
        "To: bob@example.com, Cy Young <cy@example.com>",
        "Cc: dee@example.com",
        "Subject: Hello",
        "Message-ID: <01010101010101010101010101010101@example.com>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 7bit",
        "",
        "One.",
        ".",
        "Two.",
        "",
      }, "\r\n"),
      id = "<01010101010101010101010101010101@example.com>", from = "ann@example.com", smtputf8 = false,
        eightbit = false,
      recipients = { "bob@example.com", "cy@example.com", "dee@example.com", "eve@example.com" },
    }, build({
      to = { "bob@example.com", "Cy Young <cy@example.com>" }, cc = "dee@example.com", bcc = "Eve <eve@example.com>",
      subject = "Hello", text = "One.\n.\nTwo.",
    }))
  end)

  it("leaves the given message alone", function()
    local given = { to = { "bob@example.com" }, headers = { ["X-A"] = "b" } }
    message.build(given, context_of { test = true })
    assert.same({ to = { "bob@example.com" }, headers = { ["X-A"] = "b" } }, given)
  end)

  it("names each recipient once, whatever the case of the domain", function()
    local _, built = read { to = "a@example.com, A@example.com", cc = "a@EXAMPLE.com",
      bcc = "b@example.com, b@example.com" }
    assert.same({ "a@example.com", "A@example.com", "b@example.com" }, built.recipients)
  end)

  it("never writes Bcc, and gives To a value when there is nobody to name", function()
    local part, built = read({ to = {}, bcc = "eve@example.com" })
    assert.same({ "eve@example.com" }, built.recipients)
    assert.are.equal("undisclosed-recipients:;", part.values.To)
    assert.is_nil(part.values.Bcc)
    assert.is_nil(built.data:find("eve", 1, true))
  end)

  it("turns every kind of line end into CRLF", function()
    local part = read { text = "a\nb\rc\r\nd\n\re\r\r\nf" }
    assert.are.equal("a\r\nb\r\nc\r\nd\r\n\r\ne\r\n\r\nf\r\n", part.content)
  end)

  it("takes text and HTML as two forms of one message", function()
    local part = read { text = "Hello.\n", html = "<p>Grüße</p>" }
    assert.truthy(part.values["Content-Type"]:find("^multipart/alternative;"))
    assert.are.equal("text/plain; charset=utf-8", part.parts[1].values["Content-Type"])
    assert.are.equal("Hello.\r\n", part.parts[1].content)
    assert.are.equal("text/html; charset=utf-8", part.parts[2].values["Content-Type"])
    assert.are.equal("<p>Grüße</p>", part.parts[2].content)
  end)

  it("takes HTML alone", function()
    local part = read { html = "<p>Hello</p>" }
    assert.are.equal("text/html; charset=utf-8", part.values["Content-Type"])
  end)

  it("keeps two parts apart when the text holds the boundary", function()
    local text = "--=_020202020202020202020202\nand --=_020202020202020202020202.1\n"
    local part = read { text = text, html = "x" }
    assert.are.equal(2, #part.parts)
    assert.are.equal((text:gsub("\n", "\r\n")), part.parts[1].content)
  end)

  it("adds attachments", function()
    local bytes = ("\0\1\2\255\r\n."):rep(100)
    local part = read { text = "See there.", html = "<p>x</p>", attachments = {
      { filename = "data.bin", data = bytes },
      { path = "/tmp/report.pdf" },
      { filename = "notes.txt", type = "text/plain; charset=utf-8", data = "" },
    } }
    assert.truthy(part.values["Content-Type"]:find("^multipart/mixed;"))
    assert.are.equal(4, #part.parts)
    assert.are.equal(2, #part.parts[1].parts)
    local first, second, third = part.parts[2], part.parts[3], part.parts[4]
    assert.are.equal(bytes, first.content)
    assert.are.equal("application/octet-stream", first.values["Content-Type"])
    assert.are.equal('attachment; filename="data.bin"', first.values["Content-Disposition"])
    for line in first.body:gmatch("[^\r\n]+") do
      assert.is_true(#line <= 76)
    end
    assert.are.equal("application/pdf", second.values["Content-Type"])
    assert.are.equal("report.pdf", filename_of(second))
    assert.are.equal("%PDF", second.content)
    assert.are.equal("text/plain; charset=utf-8", third.values["Content-Type"])
    assert.are.equal("", third.content)
  end)

  for _, name in ipairs {
    "a.txt", 'we"ird\\name.txt', "semi;colon, and blank.txt", "Übersicht.pdf", "日本語.txt", "100%.txt",
    "Ein sehr langer Name, der nicht in eine Zeile geht – mit Strichen und Umlauten äöü.pdf", ("long "):rep(40)
      .. ".txt",
  } do
    it("keeps the file name " .. name, function()
      local part = read { text = "x", attachments = { { filename = name, data = "x" } } }
      assert.are.equal(name, filename_of(part.parts[2]))
      for line in part.parts[2].raw["Content-Disposition"]:gmatch("[^\r\n]+") do
        assert.is_true(#line <= 78)
      end
    end)
  end

  it("writes own headers in the order of their names", function()
    local part = read { headers = { ["X-B"] = { "1", "2" }, ["X-A"] = "Grüße",
      ["Reply-To"] = "Ännie <x@example.com>" } }
    local own = {}
    for _, name in ipairs(part.names) do
      own[#own + 1] = (name:find("^X%-") or name == "Reply-To") and name or nil
    end
    assert.same({ "Reply-To", "X-A", "X-B", "X-B" }, own)
    assert.are.equal("Grüße", from_words(part.values["X-A"]))
    assert.are.equal("Ännie <x@example.com>", from_words(part.values["Reply-To"]))
  end)

  it("doesn't encode a URL in a header", function()
    local part = read { headers = { ["List-Unsubscribe"] = "<https://example.com/?a=?b&c=?=>" } }
    assert.are.equal("<https://example.com/?a=?b&c=?=>", part.values["List-Unsubscribe"])
  end)

  it("shows another sender than the envelope's, with a name", function()
    local part, built = read { from = "Ann at work <ann.work@example.com>" }
    assert.are.equal("Ann at work <ann.work@example.com>", part.values.From)
    assert.are.equal("ann@example.com", built.from)
    assert.are.equal("ann.work@example.com", build({ from = "ann.work@example.com" }, { from = false }).from)
  end)

  it("writes the local time with its offset", function()
    for offset, date in pairs {
      [0] = "Tue, 14 Nov 2023 22:13:20 +0000", [-34200] = "Tue, 14 Nov 2023 12:43:20 -0930",
        [20700] = "Wed, 15 Nov 2023 03:58:20 +0545",
    } do
      assert.are.equal(date, headers.date(1700000000.9, offset))
    end
    assert.are.equal("Tue, 14 Nov 2023 22:13:20 +0000", headers.date(1700000000))
  end)

  it("asks for SMTPUTF8 only where a local part needs it", function()
    local part, built = read { to = "Bob <bob@bücher.example>" }
    assert.is_false(built.smtputf8)
    assert.same({ "bob@xn--bcher-kva.example" }, built.recipients)
    assert.are.equal("Bob <bob@xn--bcher-kva.example>", part.values.To)
    part, built = read { to = "bøb@bücher.example" }
    assert.is_true(built.smtputf8)
    assert.same({ "bøb@xn--bcher-kva.example" }, built.recipients)
    assert.are.equal("bøb@xn--bcher-kva.example", part.values.To)
    assert.is_true(build({ bcc = "bøb@example.com" }).smtputf8)
    assert.is_true(build({ headers = { ["Reply-To"] = "bøb@example.com" } }).smtputf8)
    assert.is_true(build({}, { from = "änn@example.com" }).smtputf8)
    assert.is_true(build({ to = "bob@bücher.example" }, { to_ascii = false }).smtputf8)
  end)
end)

describe("a subject", function()
  local subjects = {
    "Hello", "", "Grüße", "日本語の件名", "Re: Grüße aus Wien (2)", "=?UTF-8?Q?not_decoded?=", " leading", "trailing ",
      "two  blanks",
    "ü ü", "a ü b ü c", "100 % = 100 ? _ \"x\"", ("word "):rep(40) .. "end", ("x"):rep(300), ("x"):rep(2000),
      ("日本"):rep(200),
    ("ä"):rep(500), ("plain words and "):rep(10) .. "ein Grüßchen " .. ("and more "):rep(20) .. "end", "😀",
      ("😀"):rep(40),
    ("a"):rep(70) .. " ü",
  }
  for i, subject in ipairs(subjects) do
    it(("comes back as it was (%d)"):format(i), function()
      local part = read { subject = subject }
      assert.are.equal(subject, from_words(part.values.Subject))
      for line in (part.raw.Subject):gmatch("[^\r\n]+") do
        assert.is_true(#line <= 78 or not line:find(" .* "), "a line could have been folded")
        if line:find("=?UTF-8?", 1, true) then
          assert.is_true(#line <= 76)
        end
      end
      assert.is_nil(part.values.Subject:find("[\128-\255]"))
    end)
  end

  it("in encoded words takes the shorter of Q and B", function()
    assert.same({ "=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus_dem_Norden?=" },
      encode.words("Grüße aus dem Norden", { base64 = helper.base64 }))
    assert.same({ "=?UTF-8?B?5pel5pys6Kqe?=" }, encode.words("日本語", { base64 = helper.base64 }))
  end)
end)

describe("a display name", function()
  -- given, in the header
  local rows = {
    { "Bob <b@example.com>", "Bob <b@example.com>" },
    { "<b@example.com>", "b@example.com" },
    { "\"Doe, John\" <b@example.com>", '"Doe, John" <b@example.com>' },
    { "J. Doe <b@example.com>", '"J. Doe" <b@example.com>' },
    { "b@example.com (Bob B)", "Bob B <b@example.com>" },
    { "\"a \\\"b\\\" c\" <b@example.com>", '"a \\"b\\" c" <b@example.com>' },
    { "Äb <b@example.com>", "=?UTF-8?B?w4Ri?= <b@example.com>" },
    { "\"b c\"@example.com", '"b c"@example.com' },
    { "a@example.com,b@example.com", "a@example.com, b@example.com" },
    { " a@example.com , ", "a@example.com" },
    { "Friends: a@example.com, B <b@example.com>;", "a@example.com, B <b@example.com>" },
  }
  for _, row in ipairs(rows) do
    it(row[1], function()
      assert.are.equal(row[2], read({ to = row[1] }).values.To)
    end)
  end

  it("is folded when it is long", function()
    local name = ("Grüße und "):rep(30) .. "x"
    local part = read { to = { name .. " <b@example.com>", ("word "):rep(30) .. "x. <c@example.com>" } }
    assert.are.equal(name .. ' <b@example.com>, "' .. ("word "):rep(30) .. 'x." <c@example.com>',
      from_words(part.values.To))
    for line in part.raw.To:gmatch("[^\r\n]+") do
      assert.is_true(#line <= 78)
    end
  end)

  it("that can't be read gives a reason", function()
    for text, why in pairs {
      ["\"Bob <b@example.com>"] = "has a quotation mark or bracket that is not closed",
      ["Bob <b@example.com"] = "has a quotation mark or bracket that is not closed",
      ["<a@example.com> <b@example.com>"] = "has a part that is not an address",
      ["<a@example.com> Bob"] = "has a part that is not an address",
    } do
      local list, reason = addresses.parse(text)
      assert.is_nil(list)
      assert.are.equal(why, reason)
    end
  end)
end)

describe("a text", function()
  -- text, encoding
  local rows = {
    { "", "7bit" }, { "Hello.\r\n", "7bit" }, { ("x"):rep(78), "7bit" }, { ".\r\n..\r\n", "7bit" },
      { "tab\there", "7bit" },
    { "Grüße", "quoted-printable" }, { ("x"):rep(79), "quoted-printable" }, { ("x "):rep(1000), "quoted-printable" },
    { "From me\r\n", "quoted-printable" }, { "nul \0 and bell \7", "quoted-printable" },
      { ("ü"):rep(500), "quoted-printable" },
    { "ä \r\nblank at the end\t\r\n = ", "quoted-printable" }, { ("="):rep(100), "quoted-printable" },
    { ("x"):rep(73) .. "ü", "quoted-printable" }, { ("x"):rep(74) .. "ü", "quoted-printable" },
    { ("x"):rep(76) .. "ü", "quoted-printable" },
    { ("日"):rep(24) .. "xyz" .. ("日"):rep(24), "quoted-printable" }, { "-- \r\nAnn\r\n", "7bit" },
  }
  for i, row in ipairs(rows) do
    it(("is %s and comes back as it was (%d)"):format(row[2], i), function()
      local part = read { text = row[1] }
      assert.are.equal(row[2], part.values["Content-Transfer-Encoding"])
      assert.is_nil(part.body:find("[\128-\255]"))
      local content = part.content
      if row[1]:sub(-2) ~= "\r\n" then
        content = content:gsub("\r\n$", "")
      end
      assert.are.equal(row[1], content)
      for line in part.body:gmatch("(.-)\r\n") do
        assert.is_true(#line <= (row[2] == "7bit" and 78 or 76))
      end
    end)
  end
end)

describe("a refused message", function()
  -- message, "field code"
  local rows = {
    { { subject = "a\r\nBcc: eve@example.com" }, "subject control" },
    { { subject = "a\nb" }, "subject control" },
    { { subject = "a\0b" }, "subject control" },
    { { subject = "\xFF" }, "subject not_utf8" },
    { { text = "\xFF" }, "text not_utf8" },
    { { html = "\xFF" }, "html not_utf8" },
    { { to = "bob@example.com\r\nDATA" }, "to control" },
    { { to = "Bob\r\nX: y <bob@example.com>" }, "to control" },
    { { to = { "bob@example.com", "a\0@example.com" } }, "to[2] control" },
    { { to = "bob" }, "to no_at" },
    { { to = "bob@a..b" }, "to bad_domain" },
    { { to = "Doe, John <j@example.com>" }, "to no_at" },
    { { to = "\xFF@example.com" }, "to not_utf8" },
    { { to = "<bob@example.com" }, "to malformed" },
    { { to = "" }, "to required" },
    { { to = {} }, "to required" },
    { { cc = "x" }, "cc no_at" },
    { { bcc = "x@example.com\n" }, "bcc control" },
    { { from = "Ann\n <ann@example.com>" }, "from control" },
    { { from = "a@example.com, b@example.com" }, "from malformed" },
    { { headers = { ["X-A"] = "a\r\nBcc: eve@example.com" } }, "headers.X-A control" },
    { { headers = { ["X-A\r\nBcc"] = "x" } }, "headers.X-A??Bcc control" },
    { { headers = { ["X A"] = "x" } }, "headers.X?A malformed" },
    { { headers = { ["X:A"] = "x" } }, "headers.X:A malformed" },
    { { headers = { [""] = "x" } }, "headers. malformed" },
    { { headers = { ["Ü"] = "x" } }, "headers.?? malformed" },
    { { headers = { ["X-A"] = { "x", "\0" } } }, "headers.X-A control" },
    { { headers = { ["X-A"] = "\xFF" } }, "headers.X-A not_utf8" },
    { { headers = { ["Reply-To"] = "x" } }, "headers.Reply-To no_at" },
    { { headers = { ["Reply-To"] = "" } }, "headers.Reply-To empty" },
    { { headers = { From = "x@example.com" } }, "headers.From reserved" },
    { { headers = { bcc = "x@example.com" } }, "headers.bcc reserved" },
    { { headers = { ["Content-Type"] = "text/html" } }, "headers.Content-Type reserved" },
    { { headers = { ["MIME-VERSION"] = "2" } }, "headers.MIME-VERSION reserved" },
    { { headers = { ["Message-ID"] = "<a@b>" } }, "headers.Message-ID reserved" },
    { { headers = { Date = "now" } }, "headers.Date reserved" },
    { { attachments = { { filename = "a\nb", data = "" } } }, "attachments[1].filename control" },
    { { attachments = { { filename = "", data = "" } } }, "attachments[1].filename empty" },
    { { attachments = { { filename = "a", type = "pdf", data = "" } } }, "attachments[1].type malformed" },
    { { attachments = { { filename = "a", type = "text/plain\r\nX: y", data = "" } } }, "attachments[1].type control" },
    { { attachments = { { filename = "a", type = "message/rfc822", data = "" } } }, "attachments[1].type not_allowed" },
    { { attachments = { { data = "" }, { path = "/nowhere" } } }, "attachments[2].path unreadable" },
    { { subject = "\n", to = "x", cc = "y" }, "cc no_at, subject control, to no_at" },
    { { raw = "" }, "raw empty" },
    { { raw = "\r\nHello" }, "raw malformed" },
    { { raw = "Hello\r\n" }, "raw malformed" },
    { { raw = " folded: first\r\n\r\n" }, "raw malformed" },
    { { raw = "Subject: a\0b\r\n\r\n" }, "raw control" },
    { { raw = "Subject: \xFF\r\n\r\n" }, "raw not_utf8" },
    { { raw = "Subject: x\r\n\r\n" .. ("x"):rep(999) .. "\r\n" }, "raw line_too_long" },
    { { raw = "Subject: x\r\n\r\n", to = "bob" }, "to no_at" },
  }
  for i, row in ipairs(rows) do
    it(("gives %s (%d)"):format(row[2], i), function()
      local built, problems = build(row[1])
      assert.is_nil(built)
      assert.are.equal(row[2], faults(problems))
    end)
  end

  it("says where the sender is missing", function()
    local built, problems = build({}, { from = false })
    assert.is_nil(built)
    assert.are.equal("from required", faults(problems))
  end)

  it("suggests the field that a reserved header belongs in", function()
    local _, problems = build { headers = { Subject = "x" } }
    assert.are.equal("subject", problems[1].suggestion)
  end)
end)

describe("misuse", function()
  local rows = {
    { txt = "x" }, { subject = 1 }, { text = {} }, { to = 1 }, { to = { 1 } }, { to = { a = "x@example.com" } },
      { headers = "X: y" },
    { headers = { "X: y" } }, { headers = { ["X-A"] = 1 } }, { attachments = "x" }, { attachments = { "x" } },
    { attachments = { { data = 1 } } }, { attachments = { {} } }, { attachments = { { data = "", path = "x" } } },
    { attachments = { { data = "", name = "x" } } }, { raw = 1 }, { raw = "A: b\r\n\r\n", subject = "x" },
    { raw = "A: b\r\n\r\n", attachments = {} },
  }
  for i, row in ipairs(rows) do
    it(("raises (%d)"):format(i), function()
      local fine, text = pcall(build, row)
      assert.is_false(fine)
      assert.truthy(tostring(text):find("^message: "), text)
    end)
  end

  it("raises when there is no table", function()
    assert.has_error(function() message.build("x", context_of()) end, "message: table expected, got string")
  end)
end)

describe("a test message", function()
  it("is harmless, says what it is, and goes to its own sender", function()
    local built = message.build({}, context_of { test = true })
    local part = sound(built.data)
    assert.same({ "ann@example.com" }, built.recipients)
    assert.are.equal("Test of the settings for outgoing mail", part.values.Subject)
    assert.are.equal("auto-generated", part.values["Auto-Submitted"])
    assert.truthy(part.values["X-Smtpcheck-Id"]:find("^%x+$"))
    assert.truthy(part.content:find("smtpcheck", 1, true))
  end)

  it("fills in what the caller leaves out, and nothing else", function()
    local part = read({ subject = "Mine", attachments = { { data = "x" } } }, { test = true })
    assert.are.equal("Mine", part.values.Subject)
    assert.truthy(part.parts[1].content:find("smtpcheck", 1, true))
    part = read({ html = "<p>x</p>" }, { test = true })
    assert.are.equal("<p>x</p>\r\n", part.content)
    assert.are.equal("auto-generated", part.values["Auto-Submitted"])
  end)

  it("leaves a caller's own Auto-Submitted", function()
    local part, built = read({ headers = { ["auto-submitted"] = "no" } }, { test = true })
    assert.are.equal("no", part.values["auto-submitted"])
    local _, count = built.data:gsub("[Aa]uto%-[Ss]ubmitted", "")
    assert.are.equal(1, count)
  end)

  it("is not made unless it is asked for", function()
    local part = read {}
    assert.is_nil(part.values.Subject)
    assert.is_nil(part.values["Auto-Submitted"])
    assert.are.equal("", part.content)
  end)
end)

describe("a ready message", function()
  local ready = table.concat({
    "From: Ann <ann.work@example.com>", "To: Bob <bob@example.com>,", "\tcy@example.com",
      "Cc: (none but) dee@example.com",
    "BCC: eve@example.com,", " fay@example.com", "Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=",
      "Message-ID: <mine@example.com>", "",
    "Line one.", ".", "",
  }, "\n")

  it("keeps its header but for Bcc, and its Message-ID", function()
    local built = message.build({ raw = ready }, context_of())
    assert.same({
      data = (ready:gsub("BCC:.-fay@example.com\n", ""):gsub("\n", "\r\n")), id = "<mine@example.com>",
        from = "ann@example.com",
      recipients = { "bob@example.com", "cy@example.com", "dee@example.com", "eve@example.com", "fay@example.com" },
      smtputf8 = false, eightbit = false,
    }, built)
  end)

  it("goes to those of the arguments instead when there are any", function()
    assert.same({ "guy@example.com" }, message.build({ raw = ready, bcc = "guy@example.com" }, context_of()).recipients)
  end)

  it("names its sender when the settings don't", function()
    assert.are.equal("ann.work@example.com", message.build({ raw = ready }, context_of { from = false }).from)
  end)

  it("gets a Message-ID when it has none", function()
    for _, raw in ipairs { "From: a@example.com\n\nx", "From: a@example.com\nMessage-ID: \n\nx",
      "From: a@example.com\n" } do
      local part, built = read { raw = raw }
      assert.are.equal("<01010101010101010101010101010101@example.com>", part.values["Message-ID"])
      assert.are.equal(part.values["Message-ID"], built.id)
    end
  end)

  it("has its line ends normalised and its last line ended", function()
    local _, built = read { raw = "From: a@example.com\rMessage-ID: <x@y>\n\r\na\n.\nb\r.\r\nc" }
    assert.are.equal("From: a@example.com\r\nMessage-ID: <x@y>\r\n\r\na\r\n.\r\nb\r\n.\r\nc\r\n", built.data)
  end)

  it("with 8-bit text says so", function()
    local _, built = read { raw = "From: a@example.com\n\nGrüße\n" }
    assert.is_true(built.eightbit)
    assert.is_false(built.smtputf8)
  end)

  it("with UTF-8 in its header needs SMTPUTF8", function()
    local _, built = read { raw = "From: a@example.com\nSubject: Grüße\n\nHello\n" }
    assert.is_true(built.smtputf8)
    assert.is_false(built.eightbit)
  end)

  it("without recipients anywhere is refused", function()
    local built, problems = message.build({ raw = "Subject: x\n\n" }, context_of())
    assert.is_nil(built)
    assert.are.equal("to required", faults(problems))
  end)

  it("with a broken address in its header is refused, naming the header", function()
    local _, problems = message.build({ raw = "To: bob\nCc: x@y@z\n\n" }, context_of())
    assert.are.equal("raw bad_domain, raw no_at", faults(problems))
    assert.are.equal("'raw' has a field To that is not an e-mail address: there is no @ in it.", problems[2].message)
  end)
end)
