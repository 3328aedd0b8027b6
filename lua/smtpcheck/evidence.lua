--- What is known of a failure, in one flat table: from a check's record, or from what a caller says.
-- Outcome words of a record: done, resolve, denied, connect, proxy, timeout, closed, reset, reply, not_smtp, malformed, too_long,
-- starttls_missing, tls, unencrypted, unverified, auth_missing, no_mechanism, server_signature, too_large, no_smtputf8.
-- Pure.
-- @module smtpcheck.evidence
local evidence = {}

--- An RFC 5321 reply in a text: "535-5.7.8 a\n535 5.7.8 b" -> { code, enhanced, text } or nil.
function evidence.reply(text)
  local code = text:match("^%s*([2-5]%d%d)[ %-]") or text:match("^%s*([2-5]%d%d)%s*$")
  if code == nil then
    return nil
  end
  local lines = {}
  for line in (text .. "\n"):gmatch("(.-)\r?\n") do
    if line ~= "" then
      lines[#lines + 1] = (line:gsub("^%s*" .. code .. "[ %-]?", "", 1))
    end
  end
  local words = table.concat(lines, "\n")
  local enhanced = words:match("^([245]%.%d+%.%d+)%f[^%d]")
  if enhanced and enhanced:sub(1, 1) ~= code:sub(1, 1) then
    enhanced = nil
  end
  return { code = tonumber(code), enhanced = enhanced, text = words }
end

local function starttls_in(list)
  for _, line in ipairs(list or {}) do
    if line:upper():find("^STARTTLS%f[^%w]") then
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
    credential = record.credential, goal = record.goal,
  }
end

--- Evidence as a caller gives it: a reply may be one string.
-- @tparam table given
-- @treturn table a new table
function evidence.of(given)
  local e = {}
  for key, value in pairs(given) do
    e[key] = value
  end
  if type(e.reply) == "string" then
    e.reply = evidence.reply(e.reply) or { text = e.reply }
  elseif type(e.reply) == "table" and e.reply.code and not e.reply.enhanced then
    local enhanced = (e.reply.text or ""):match("^([245]%.%d+%.%d+)%f[^%d]")
    e.reply = { code = e.reply.code, text = e.reply.text or "", enhanced = enhanced }
  end
  if e.outcome == nil and e.reply and e.reply.code then
    e.outcome = "reply"
  end
  return e
end

return evidence
