--- A result for a person: verdict, cause and next step in the first three lines, then what was seen.
-- @module smtpcheck.report.text
local pages = require "smtpcheck.report.page"
local safe = require "smtpcheck.report.safe"

local stages = { "dns", "connect", "greeting", "tls", "ehlo", "auth", "mail", "rcpt", "send", "total" }

local secured = {
  tls = "TLS from the first byte", starttls = "STARTTLS", opportunistic = "STARTTLS if offered", none = "no TLS",
}

local function place(result)
  local server = result.server or {}
  if not server.host then
    return "the server"
  end
  return server.host .. (server.port and " port " .. tostring(server.port) or "")
end

local function verdict(result)
  if result.cause == "settings.invalid" then
    return "INVALID", "these settings cannot be tested; nothing was sent"
  elseif not result.ok then
    return "FAILED", ("%s, at the stage '%s'"):format(place(result), tostring(result.stage or "unknown"))
  elseif result.sent then
    return "SENT", ("by %s%s"):format(place(result), result.queue_id and ", queued as " .. result.queue_id or "")
  end
  local passed = result.passed or {}
  return "OK", ("%s, proved up to the stage '%s'"):format(place(result), tostring(passed[#passed] or result.stage))
end

local function cause(result)
  local name = tostring(result.cause)
  if not result.summary then
    return name
  end
  local who = result.who_can_fix
  return ("%s: %s%s"):format(name, result.summary, who and not result.ok and (" (who can fix it: %s)"):format(who) or "")
end

local function set_of(fix)
  local names = {}
  for name in pairs(fix.set) do
    names[#names + 1] = name
  end
  table.sort(names)
  for i, name in ipairs(names) do
    names[i] = ("%s = %s"):format(name, tostring(fix.set[name]))
  end
  return table.concat(names, ", ")
end

local function sentence(step)
  return ("%s. %s"):format(step.title, step.text)
end

local function next_step(result)
  local problem, step = (result.problems or {})[1], (result.advice or {})[1]
  if result.ok then
    return "nothing to do"
  elseif result.fix then
    return ("set %s"):format(set_of(result.fix))
  elseif problem then
    return "correct this: " .. problem.message
  elseif step then
    return sentence(step)
  elseif result.retry == "later" then
    return result.retry_after and ("try again in %d seconds"):format(result.retry_after) or "try again later"
  end
  return "look at the transcript"
end

local function problems(page, result)
  for i, problem in ipairs(result.problems or {}) do
    local hint = problem.suggestion ~= nil and (" Suggested: %s"):format(tostring(problem.suggestion)) or ""
    page:put(i == 1 and "Problems" or "", problem.message .. hint)
  end
end

local function words(reply)
  local text = {}
  for line in ((reply.text or "") .. "\n"):gmatch("(.-)\n") do
    text[#text + 1] = ("%s %s"):format(tostring(reply.code), line)
  end
  return table.concat(text, "\n")
end

local function connection(page, result)
  local server, tls = result.server or {}, result.tls
  local proxy = result.proxy
  if not server.address and not proxy then
    return
  end
  local parts = { ("%s (%s)"):format(place(result), server.address or "through a proxy") }
  parts[#parts + 1] = secured[result.security]
  if tls and tls.version then
    parts[#parts + 1] = tls.version .. (tls.cipher and " " .. tls.cipher or "")
    parts[#parts + 1] = tls.verified and "certificate verified" or "certificate NOT verified"
  elseif not result.encrypted and result.security ~= "none" then
    parts[#parts + 1] = "not encrypted"
  end
  page:put("Connection", table.concat(parts, ", "))
  if proxy then
    page:put("Proxy", ("%s port %d"):format(proxy.host, proxy.port))
  end
  page:put("Greeting", server.banner)
end

local function attempts(page, result)
  local list = (result.server or {}).attempts or {}
  if #list == 1 and list[1].outcome == "connected" then
    return
  end
  for i, one in ipairs(list) do
    page:put(i == 1 and "Addresses" or "", ("%s %s%s"):format(one.address, one.outcome,
      one.seconds and (" after %.3f s"):format(one.seconds) or ""))
  end
end

local function certificates(page, result)
  local tls = result.tls or {}
  if tls.problem then
    page:put("TLS problem", tls.problem .. (tls.reason and ": " .. tls.reason or ""))
  elseif tls.reason then
    page:put("TLS problem", tls.reason)
  end
  for i, one in ipairs(tls.certificates or {}) do
    local names = #(one.names or {}) > 0 and ("; for %s"):format(table.concat(one.names, ", ")) or ""
    page:put(i == 1 and "Certificate" or "", ("%s%s; issued by %s"):format(one.subject, names, one.issuer))
    page:put("", ("  from %s until %s; SHA-256 %s"):format(one.not_before, one.not_after, one.sha256))
  end
end

local function listed(list)
  return #list > 0 and table.concat(list, " ") or "none"
end

local function login(page, result)
  local auth = result.auth
  if not auth then
    return
  end
  local parts = {}
  if auth.tried and #auth.tried > 0 then
    parts[#parts + 1] = "tried " .. listed(auth.tried)
  elseif auth.mechanism then
    parts[#parts + 1] = "used " .. auth.mechanism
  end
  if auth.offered_before_tls then
    parts[#parts + 1] = "offered before TLS: " .. listed(auth.offered_before_tls)
  end
  if auth.offered then
    parts[#parts + 1] = "offered: " .. listed(auth.offered)
  end
  page:put("Login", table.concat(parts, "; "))
  page:put("Challenge", auth.challenge)
end

local function mail(page, result)
  for i, one in ipairs(result.recipients or {}) do
    local reply = one.reply and ", " .. words(one.reply):gsub("\n.*", " …") or ""
    page:put(i == 1 and "Recipients" or "", ("%s %s%s"):format(one.address, one.accepted and "accepted" or "not accepted",
      reply))
  end
  page:put("Message-ID", result.message_id)
  page:put("Queue id", result.queue_id)
end

local function times(page, result)
  local parts = {}
  for _, stage in ipairs(stages) do
    local seconds = (result.timing or {})[stage]
    if seconds and (seconds > 0 or stage == "total") then
      parts[#parts + 1] = ("%s %.3f s"):format(stage, seconds)
    end
  end
  page:put("Times", table.concat(parts, ", "))
  page:put("Passed", table.concat(result.passed or {}, ", "))
  page:put("Limit hit", result.limit)
end

local function doubts(page, result)
  for i, one in ipairs(result.alternatives or {}) do
    page:put(i == 1 and "Or perhaps" or "", ("%s (%d %%)%s"):format(one.cause, math.floor(one.confidence * 100 + 0.5),
      one.test and ": " .. one.test or ""))
  end
  for i, one in ipairs(result.probes or {}) do
    page:put(i == 1 and "Also tried" or "", ("port %d, %s: %s%s"):format(one.port, secured[one.security] or one.security,
      one.outcome == "done" and "works" or ("%s at %s"):format(one.outcome, one.stage),
      one.encrypted and ", encrypted" or ""))
  end
end

local function steps(page, result)
  if result.fix then
    page:put("Fix", ("%s%s"):format(set_of(result.fix), result.fix.proof and ": " .. result.fix.proof or ""))
  end
  if result.ok or result.problems then
    return
  end
  local label = "Steps"
  for i, step in ipairs(result.advice or {}) do
    if i > 1 or next_step(result) ~= sentence(step) then -- the third line has it else
      page:put(label, (step.title:find("^[%u\128-\255]+ %d") and "" or i .. ". ") .. sentence(step))
      label = ""
    end
    page:put("", step.link and "   " .. step.link)
  end
end

local function transcript(page, result)
  page[#page + 1] = ""
  for _, line in ipairs(result.transcript or {}) do
    for text in (line.text:gsub("\r?\n$", "") .. "\n"):gmatch("(.-)\r?\n") do
      page[#page + 1] = ("%8.3f %s %s"):format(line.at or 0, line.dir, safe(text))
    end
  end
end

return function(result, options)
  local page = pages.new()
  page:put(verdict(result))
  page:put("Cause", cause(result))
  page:put("Next", next_step(result))
  page[#page + 1] = ""
  problems(page, result)
  if result.reply and not result.ok then
    page:put("Server says", words(result.reply))
  end
  if result.received then
    page:put("Received", result.received)
  end
  steps(page, result)
  doubts(page, result)
  connection(page, result)
  attempts(page, result)
  certificates(page, result)
  login(page, result)
  mail(page, result)
  times(page, result)
  for i, note in ipairs(result.notes or {}) do
    page:put(i == 1 and "Notes" or "", note.message)
  end
  if options.transcript then
    transcript(page, result)
  end
  return page:bytes()
end
