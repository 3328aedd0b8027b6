-- The result that callers get: the record's facts in their public form, and the diagnosis beside them. Pure.
local evidence = require "smtpcheck.evidence"
local diagnose = require "smtpcheck.diagnose"
local providers = require "smtpcheck.providers"
local secret = require "smtpcheck.settings.secret"

local result = {}

result.SCHEMA = 1

-- How servers name the message that they have taken, in the reply to the end of data.
local queue_patterns = {
  "[Qq]ueued as%s+<?([%w%.%-_@]+)>?",            -- Postfix, Dovecot in front of it
  "[Ii][Dd]=([%w%.%-_]+)",                       -- Exim
  "[Ii]nternal[Ii]d=(%d+)",                      -- Exchange
  "[Mm]essage accepted.-%s([%w%-]+)%s*$",
  "^%d%.%d%.%d%s+([%w]+)%s+[Mm]essage accepted", -- Sendmail
  "[Qq]ueued mail for delivery.-([%w%-]+)$",
  "^2%.%d%.%d [Oo][Kk]:?%s+([%w%.%-_]+)",        -- Gmail and others
  "^[Oo][Kk]:?%s+([%w%.%-_]+)$",                 -- Amazon SES
}

--- The queue id in a reply to the end of data, or nil.
function result.queue_id(text)
  for _, pattern in ipairs(queue_patterns) do
    local id = (text or ""):match(pattern)
    if id then
      return id
    end
  end
end

local function broken_family(attempts, won)
  local failed
  for _, a in ipairs(attempts or {}) do
    if a.outcome == "connected" then
      won = a.family
    elseif a.family == "ipv6" and a.outcome ~= "denied" and won == nil and (a.outcome ~= "abandoned" or a.seconds > 0.2) then
      failed = a
    end
  end
  if failed and won == "ipv4" then
    return { code = "ipv6_broken", address = failed.address, outcome = failed.outcome,
      message = ("IPv6 does not work towards this server (%s: %s), IPv4 does."):format(failed.address, failed.outcome) }
  end
end

local function notes_of(record, settings_notes)
  local notes = {}
  for _, note in ipairs(settings_notes or {}) do
    notes[#notes + 1] = note
  end
  local server = record.server or {}
  notes[#notes + 1] = broken_family(server.attempts)
  if record.security == "none" or (record.security == "opportunistic" and not record.encrypted) then
    notes[#notes + 1] = { code = "not_encrypted", message = "This connection is not encrypted." }
  elseif record.security == "opportunistic" then
    notes[#notes + 1] = { code = "opportunistic", message = "TLS is used here because it is offered: the settings do not demand it." }
  end
  if record.tls and record.tls.checked == false then
    notes[#notes + 1] = { code = "not_verified", message = "The certificate was not verified: the settings say so." }
  end
  return notes
end

-- Under a policy for forms on servers, nothing is told that would map the network behind it.
local function discreet(record)
  local server = {}
  for key, value in pairs(record.server or {}) do
    server[key] = value
  end
  server.attempts = {}
  if not server.banner then
    server.address, server.family = nil, nil
  end
  return server
end

local function is_discreet(settings)
  return settings.policy == "web" or (type(settings.policy) == "table" and settings.policy.private == false)
end

local function proved(record, login)
  if record.outcome ~= "done" then
    return false
  end
  if login then
    for _, stage in ipairs(record.passed) do
      if stage == "auth" then
        return true
      end
    end
    return false
  end
  return true
end

local function copy_diagnosis(to, from)
  for _, name in ipairs { "cause", "stage", "confidence", "alternatives", "summary", "why", "who_can_fix", "retry", "retry_after",
    "advice", "evidence", "provider", "context" } do
    to[name] = from[name]
  end
end

--- The result of a check that ran.
-- @tparam table record facts from the core
-- @tparam table context { settings = clean settings, login =, probes =, facts = what the probes prove, notes =, rules =,
-- locale =, message = }
function result.of(record, context)
  local facts = context.facts or {}
  local settings = context.settings
  local e = evidence.from_record(record)
  e.probe_tls, e.probe_plaintext = facts.tls, facts.plaintext
  e.policy = is_discreet(settings) and "web" or nil
  e.username, e.from, e.kind, e.auth = settings.username, settings.from, settings.kind, settings.auth
  e.username_form, e.secret_form = secret.user_form(settings.username), secret.form(settings.password)
  e.secret_notes = secret.notes(settings.password)
  local own = type(settings.username) == "string" and settings.username:find("@", 1, true) and providers.find(settings.username)
  e.account_provider = own and own.id or nil
  local found = diagnose.diagnose(e, { rules = context.rules, locale = context.locale })
  local r = { schema = result.SCHEMA, ok = proved(record, context.login) and found.cause == "ok" }
  copy_diagnosis(r, found)
  r.fix = facts.fix or found.fix
  r.reply = record.reply
  r.server = e.policy and discreet(record) or record.server
  r.tls = record.tls
  r.auth = record.auth
  r.timing = record.timing
  r.passed = record.passed
  r.limit = record.limit
  r.received = record.received
  r.transcript = record.transcript
  r.recipients = record.recipients
  r.security, r.encrypted = record.security, record.encrypted
  r.notes = notes_of(record, context.notes)
  r.probes = context.probes
  r.proxy = record.proxy
  if context.message then
    r.message_id = context.message.id
    r.queue_id = record.final and result.queue_id(record.final.text)
    r.sent = record.final ~= nil
  end
  if e.policy and not r.ok and r.stage == "connect" then
    r.transcript, r.timing, r.limit = {}, { total = record.timing.total }, nil
  end
  return r
end

--- The result of settings that cannot be tested: nothing was sent to the network.
function result.invalid(problems, settings, locale)
  local found = diagnose.diagnose({ stage = "settings", outcome = "invalid", problems = problems }, { locale = locale })
  local r = { schema = result.SCHEMA, ok = false, passed = {}, transcript = {}, timing = { total = 0 }, problems = problems }
  copy_diagnosis(r, found)
  r.cause, r.stage = "settings.invalid", "settings"
  r.server = { host = type(settings.host) == "string" and settings.host or nil, port = settings.port, attempts = {} }
  return r
end

return result
