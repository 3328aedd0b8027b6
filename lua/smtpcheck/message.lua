--- A message as bytes for the wire (RFC 5322, 2045-2047, 2231), with its envelope. Pure: clock, randomness, base64 and
-- files come in as a context. Everything made here is 7-bit, so that no server has to be asked first; a ready message
-- (`raw`) stays as it is but for line ends, Bcc and a missing Message-ID. Dots are not stuffed: that is SMTP's.
-- @module smtpcheck.message
local files = require "smtpcheck.message.files"
local form = require "smtpcheck.message.form"
local headers = require "smtpcheck.message.headers"
local own = require "smtpcheck.message.own"
local parts = require "smtpcheck.message.parts"
local people = require "smtpcheck.message.people"
local raw = require "smtpcheck.message.raw"

local message = {}

local SUBJECT = "Test of the settings for outgoing mail"
local TEXT = [[
This message was sent by smtpcheck to test the settings for outgoing mail.

It has arrived, so they work. Nothing needs to be done, and it can be deleted.
]]

local function new_report()
  local problems = {}
  return problems, function(field, code, sentence, suggestion)
    problems[#problems + 1] = {
      field = field, code = code, message = ("'%s' %s"):format(field, sentence), suggestion = suggestion,
      severity = "error",
    }
  end
end

local function sorted(problems)
  table.sort(problems, function(a, b)
    if a.field ~= b.field then
      return a.field < b.field
    end
    return a.code < b.code
  end)
  return problems
end

local function new_id(context, domain)
  return ("<%s@%s>"):format(parts.hex(context.random(16)), domain or context.hostname or "localhost")
end

-- The sender of the envelope is the settings'; the header's may have a name, or be another one.
local function senders(given, context, report)
  local envelope = people.read(context.from, "from", context, report)
  local shown = given.from == nil and envelope or people.read(given.from, "from", context, report)
  if given.from ~= nil and #shown > 1 then
    report("from", "malformed", "has more than one address.")
  end
  return envelope[1] or shown[1], shown
end

local function text_fault(value)
  if not utf8.len(value) then
    return "not_utf8", "is not valid UTF-8."
  end
end

local function check_texts(given, report)
  for _, name in ipairs { "text", "html" } do
    local code, sentence = text_fault(given[name] or "")
    if code then
      report(name, code, sentence)
    end
  end
  local subject = given.subject or ""
  if subject:find("%c") then
    report("subject", "control", "holds a line break or another control character.")
  elseif text_fault(subject) then
    report("subject", text_fault(subject))
  end
end

local function need_envelope(sender, recipients, problems, report)
  if #problems > 0 then
    return
  end
  if not sender then
    report("from", "required", "is missing: a message needs the address of its sender.")
  end
  if #recipients == 0 then
    report("to", "required", "is missing: a message needs a recipient.")
  end
end

local function body_of(given, attached, context)
  local texts = {}
  if given.text ~= nil or given.html == nil then
    texts[1] = parts.text(given.text or "", "plain")
  end
  if given.html ~= nil then
    texts[#texts + 1] = parts.text(given.html, "html")
  end
  local all = { parts.multipart("alternative", texts, context.random) }
  for _, file in ipairs(attached) do
    all[#all + 1] = parts.attachment(file, context.base64)
  end
  return parts.multipart("mixed", all, context.random)
end

local function address_field(name, list, context)
  return #list > 0 and headers.field(name, headers.addresses(list, context)) or ""
end

local function header_of(given, who, extra, id, context)
  -- some servers and filters refuse a message without any To
  local nobody = #who.to + #who.cc == 0
  local out = {
    headers.field("Date", { headers.date(context.now, context.timezone_offset) }),
    address_field("From", who.from, context),
    nobody and headers.field("To", { "undisclosed-recipients:;" }) or address_field("To", who.to, context),
    address_field("Cc", who.cc, context),
    given.subject and headers.field("Subject", headers.unstructured(given.subject, "Subject", context)) or "",
    headers.field("Message-ID", { id }),
    table.concat(extra),
  }
  if context.test then
    if not extra.names["auto-submitted"] then
      out[#out + 1] = headers.field("Auto-Submitted", { "auto-generated" })
    end
    out[#out + 1] = headers.field("X-Smtpcheck-Id", { parts.hex(context.random(8)) })
  end
  out[#out + 1] = headers.field("MIME-Version", { "1.0" })
  return table.concat(out)
end

local function build_new(given, context)
  local problems, report = new_report()
  local sender, shown = senders(given, context, report)
  local who = { from = shown }
  for _, name in ipairs { "to", "cc", "bcc" } do
    who[name] = people.read(given[name], name, context, report)
  end
  local recipients = people.recipients(who.to, who.cc, who.bcc)
  local extra = own.write(given.headers, context, report)
  check_texts(given, report)
  local attached = files.gather(given.attachments, context, report)
  need_envelope(sender, recipients, problems, report)
  if #problems > 0 then
    return nil, sorted(problems)
  end
  local id = new_id(context, sender.domain)
  local body = body_of(given, attached, context)
  local ending = (body.body == "" or body.body:sub(-2) == "\r\n") and "" or "\r\n"
  return {
    data = header_of(given, who, extra, id, context) .. body.fields .. "\r\n" .. body.body .. ending,
    id = id, from = sender.address, recipients = recipients, eightbit = false,
    smtputf8 = extra.smtputf8 or people.need_smtputf8({ sender }, shown, who.to, who.cc, who.bcc),
  }
end

local function raw_recipients(given, parsed, context, report)
  if given.to ~= nil or given.cc ~= nil or given.bcc ~= nil then
    return {
      people.read(given.to, "to", context, report),
      people.read(given.cc, "cc", context, report),
      people.read(given.bcc, "bcc", context, report),
    }
  end
  return raw.recipients(parsed, context, report)
end

local function build_raw(given, context)
  local problems, report = new_report()
  local parsed = raw.read(given.raw, report)
  if not parsed then
    return nil, problems
  end
  local envelope = people.read(context.from or given.from, "from", context, report)[1]
  local sender = envelope or raw.sender(parsed, context, report)
  local lists = raw_recipients(given, parsed, context, report)
  local recipients = people.recipients(table.unpack(lists))
  need_envelope(sender, recipients, problems, report)
  if #problems > 0 then
    return nil, sorted(problems)
  end
  local data, id, utf8_header = raw.write(parsed, function()
    return new_id(context, sender.domain)
  end)
  return {
    data = data, id = id, from = sender.address, recipients = recipients,
    smtputf8 = utf8_header or people.need_smtputf8({ sender }, table.unpack(lists)),
    eightbit = parsed.body:find("[\128-\255]") ~= nil,
  }
end

--- The harmless message of a test, to its own sender.
-- @tparam table context `from`
-- @treturn table a message for `build`
function message.test(context)
  return { to = context.from, subject = SUBJECT, text = TEXT }
end

-- What a message leaves open, the test message says.
local function with_defaults(given, context)
  if not context.test or given.raw ~= nil then
    return given
  end
  local filled = message.test(context)
  if given.to ~= nil or given.cc ~= nil or given.bcc ~= nil then
    filled.to = nil
  end
  if given.text ~= nil or given.html ~= nil then
    filled.text = nil
  end
  for name, value in pairs(given) do
    filled[name] = value
  end
  return filled
end

--- Builds a message.
-- @tparam table given `{ to =, cc =, bcc =, subject =, text =, html =, headers =, attachments =, from = }`, or
-- `{ raw =, to =, cc =, bcc = }`; to, cc and bcc are texts or lists of texts (`Ann <ann@example.com>, bob@example.com`),
-- an attachment is `{ filename =, type =, data = or path = }`; `from` is the header's where that is another one
-- @tparam table context `from` (the envelope's sender), `now` (seconds since 1970), `timezone_offset` (seconds, east is
-- positive), `random` (random(n) gives n bytes), `base64`, and where needed `to_ascii` (A-labels of a domain or nil),
-- `read` (bytes of a file or nil), `hostname`; with `test` true the message says by its header that a program made it,
-- and what it leaves out is taken from the test message
-- @treturn[1] table `{ data =, id =, from =, recipients =, smtputf8 =, eightbit = }`; data has CRLF and ends with one
-- @treturn[2] nil
-- @treturn[2] table problems, sorted: `{ field =, code =, message =, suggestion =, severity = "error" }`.
-- Codes: required, empty, control, not_utf8, malformed, line_too_long, reserved, not_allowed, unreadable, and those of
-- smtpcheck.settings.mailbox
-- @raise on an unknown field or a value of the wrong type
function message.build(given, context)
  form.check(given)
  given = with_defaults(given, context)
  if given.raw ~= nil then
    return build_raw(given, context)
  end
  return build_new(given, context)
end

return message
