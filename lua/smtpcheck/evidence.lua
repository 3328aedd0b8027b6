--- What is known of a failure, in one flat table: from a check's record, or from what a caller says.
-- Outcome words of a record: done, resolve, denied, connect, proxy, timeout, closed, reset, reply, not_smtp, malformed, too_long,
-- starttls_missing, tls, unencrypted, unverified, auth_missing, no_mechanism, server_signature, too_large, no_smtputf8.
-- Rules look at words in a form of their own, made here: host names, addresses and the user's own strings are taken out of it,
-- so that no rule can take them for something that the server said. Pure.
-- @module smtpcheck.evidence
local from_text = require "smtpcheck.evidence.text"
local providers = require "smtpcheck.providers"
local words = require "smtpcheck.evidence.words"

local evidence = {}

-- Other words for our stages, as other programs and logs have them.
local stage_names = { data = "send", message = "send", starttls = "tls", helo = "ehlo", banner = "greeting", rcpt_to = "rcpt",
  mail_from = "mail", login = "auth" }
local stages = { settings = true, dns = true, connect = true, greeting = true, ehlo = true, tls = true, auth = true, mail = true,
  rcpt = true, send = true }

-- Codes that belong to one command alone (RFC 4954, RFC 5248).
local stage_of_code = { [334] = "auth", [432] = "auth", [524] = "auth", [525] = "auth", [534] = "auth", [535] = "auth", [538] = "auth" }

-- Enhanced codes of the login, where no code beside them says otherwise.
local stage_of_enhanced = { ["5.7.8"] = "auth", ["5.7.9"] = "auth", ["5.7.14"] = "auth", ["5.7.139"] = "auth" }

local after_tls = { auth = true, mail = true, rcpt = true, send = true }

-- ---- replies ----

-- The first enhanced code of a text, at its start or behind other words: "5.7.139", but not a part of "10.5.7.1" or "5.7.1.2".
local function enhanced_in(text)
  for before, code, after in text:gmatch("()%f[%d]([245]%.%d%d?%d?%.%d%d?%d?)%f[^%d]()") do
    local left, right = text:sub(before - 1, before - 1), text:sub(after, after + 1)
    if not left:find("[%w.%-]") and not right:find("^[%-%w]") and not right:find("^%.%d") then
      return code
    end
  end
end

local function enhanced_of(code, text)
  local found = enhanced_in(text)
  local class = code and code // 100
  -- the class of the code itself is the better witness when the two differ, and only a refusal has something to explain
  if found and class and (class == 2 or class == 3) ~= (found:sub(1, 1) == "2") then
    return nil
  end
  return found
end

--- An RFC 5321 reply in a text: "535-5.7.8 a\n535 5.7.8 b" -> { code, enhanced, text }. A reply whose code was lost and whose
-- enhanced code was not ("5.7.8 a") has no `code`.
-- @tparam string text
-- @treturn[1] table
-- @treturn[2] nil there is no reply in it
function evidence.reply(text)
  local code = text:match("^%s*([2-5]%d%d)%f[%D]:?[ %-]") or text:match("^%s*([2-5]%d%d):?%s*$")
  if code == nil then
    local enhanced = text:match("^%s*([245]%.%d%d?%d?%.%d%d?%d?)%f[^%d%.]")
    return enhanced and { enhanced = enhanced, text = text:match("^%s*(.-)%s*$") } or nil
  end
  local lines = {}
  for line in (text .. "\n"):gmatch("(.-)\r?\n") do
    if line:find("%S") then
      lines[#lines + 1] = (line:gsub("^%s*" .. code .. ":?[ %-]?", "", 1))
    end
  end
  local said = table.concat(lines, "\n")
  return { code = tonumber(code), enhanced = enhanced_of(tonumber(code), said), text = said }
end

local function reply_of(given)
  if type(given) == "string" then
    return evidence.reply(given) or { text = given }
  elseif type(given) ~= "table" then
    return nil
  end
  local text = type(given.text) == "string" and given.text or ""
  local code = math.tointeger(given.code)
  return { code = code, text = text, enhanced = given.enhanced or enhanced_of(code, text) }
end

-- ---- where it comes from ----

local function starttls_in(list)
  for _, line in ipairs(list or {}) do
    if type(line) == "string" and line:upper():find("^STARTTLS%f[^%w]") then
      return true
    end
  end
  return false
end

--- Evidence from the record of a check.
-- @tparam table record
-- @treturn table evidence
function evidence.from_record(record)
  local server, tls, auth = record.server or {}, record.tls or {}, record.auth or {}
  local certificate = (tls.certificates or {})[1] or {}
  return {
    source = "check", stage = record.stage, outcome = record.outcome, limit = record.limit, reply = record.reply,
    received = record.received, resolve = record.resolve and record.resolve.error, host = server.host, port = server.port,
    banner = server.banner, attempts = server.attempts, security = record.security, encrypted = record.encrypted,
    starttls_offered = starttls_in(server.capabilities_before_tls) or starttls_in(server.capabilities),
    problem = tls.problem, checked = tls.checked, alert = tls.alert, plaintext = tls.plaintext, tls_error = tls.error,
    tls_started = tls.started, names = certificate.names, not_after = certificate.not_after,
    not_before = certificate.not_before, mechanism = auth.mechanism, offered = auth.offered, challenge = auth.challenge,
    credential = record.credential, goal = record.goal, recipients = record.recipients,
  }
end

local gone = { closed = true, reset = true, timeout = true }

-- What a caller may leave out because the rest says it.
local function complete(e)
  local reply = e.reply or {}
  if type(e.stage) == "string" then
    local name = e.stage:lower()
    name = stage_names[name] or name
    e.stage = stages[name] and name or nil
  end
  e.stage = e.stage or stage_of_code[reply.code] or (reply.code == nil and stage_of_enhanced[reply.enhanced] or nil)
  local refused = reply.code and reply.code >= 400 or reply.code == nil and reply.enhanced ~= nil
  if e.outcome == nil and (reply.code or reply.enhanced) then
    e.outcome = "reply"
  elseif gone[e.outcome] and refused and e.source ~= "check" then
    e.outcome = "reply" -- the last meaningful reply beats a later disconnect
  end
  e.class = reply.code and reply.code // 100 or tonumber((reply.enhanced or ""):match("^%d"))
  if e.encrypted == nil and e.security == "none" then
    e.encrypted = false
  elseif e.encrypted == nil and e.security == "tls" and after_tls[e.stage] then
    e.encrypted = true -- "starttls" proves nothing: other programs go on without it
  end
  if e.starttls_offered == nil and type(e.capabilities) == "table" then
    e.starttls_offered = starttls_in(e.capabilities)
  end
end

local kinds = { stage = "string", outcome = "string", error = "string", host = "string", security = "string", credential = "string",
  banner = "string", provider = "string", received = "string", attempts = "table", offered = "table", names = "table" }

--- Evidence as rules see it: from a caller's table, or from `from_record`. A reply may be one string.
-- @tparam table given { stage, reply = "535 5.7.8 …" or { code, enhanced, text }, error, host, port, security, credential, … }
-- @treturn table a new table; `given` is left alone
-- @raise when a field has the wrong type
function evidence.of(given)
  local e = {}
  for key, value in pairs(given) do
    e[key] = value
  end
  for field, kind in pairs(kinds) do
    if e[field] ~= nil and type(e[field]) ~= kind then
      error(("evidence: field '%s': %s expected, got %s"):format(field, kind, type(e[field])), 0)
    end
  end
  if e.reply ~= nil and type(e.reply) ~= "string" and type(e.reply) ~= "table" then
    error(("evidence: field 'reply': string or table expected, got %s"):format(type(e.reply)), 0)
  end
  e.reply = reply_of(e.reply)
  complete(e)
  local record = e.takes == nil and (e.provider and providers.by_id(e.provider) or e.host and providers.by_host(e.host)) or nil
  if record then
    e.provider, e.takes, e.provider_name = e.provider or record.id, record.password, record.name:match("^(.-)%s*%(.*%)$") or record.name
  end
  local whole, bare = words.own_strings(e)
  e.around = words.of(e.error, whole, bare)
  e.said = words.of(e.reply and e.reply.text, whole, bare)
  if e.source == "text" and not e.said.said:find("%a%a%a") then
    e.said = e.around -- the reply has no words of its own
  end
  e.words, e.plain = e.said.said, e.said.plain
  return e
end

--- Evidence from a text of any kind.
-- @tparam string text what a person pastes: a log, an exception, a bounce
-- @tparam[opt] table context what is known besides: { host, port, security, credential, provider, username, from, to, stage }
-- @treturn table evidence
-- @raise when a field of the context has the wrong type
function evidence.from_text(text, context)
  return from_text(text, context or {})
end

return evidence
