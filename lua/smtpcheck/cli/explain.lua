--- `smtpcheck explain`: what a pasted failure means. No network.
-- @module smtpcheck.cli.explain
local locale = require "smtpcheck.cli.locale"
local output = require "smtpcheck.cli.output"
local own = require "smtpcheck.cli.rules_file"
local page = require "smtpcheck.report.page"
local providers = require "smtpcheck.providers"
local safe = require "smtpcheck.report.safe"
local smtpcheck = require "smtpcheck"

local explain = { summary = "explain a pasted failure: a log, an exception or a bounce of any program; no network" }

local USAGE = 2
local HALF = 65536 -- bytes kept of each end of a long text: more than `smtpcheck.explain` looks at

local stages = { "settings", "dns", "connect", "greeting", "ehlo", "tls", "auth", "mail", "rcpt", "send" }

-- What stands in the flags and goes to the API under the same name.
local context_fields = { "host", "port", "security", "credential", "provider", "username", "from", "stage" }

local function to_port(text)
  local port = text:find("^%d+$") and math.tointeger(tonumber(text))
  if port and port >= 1 and port <= 65535 then
    return port
  end
  return nil, "a port is a whole number from 1 to 65535"
end

local function to_provider(text)
  local record = providers.by_id(text:lower())
  if record then
    return record.id
  end
  return nil, ("there is no provider '%s' in the table; see smtpcheck providers"):format(safe(text))
end

--- Declare the flags.
function explain.declare(command)
  command:argument("file"):args("?"):argname("FILE"):target("text_file"):description("the text; standard input unless given, or for -")
  command:option("--host"):argname("NAME"):description("outgoing server of the settings that failed")
  command:option("--port"):argname("N"):convert(to_port):description("its port")
  command:option("--security"):argname("HOW"):choices { "starttls", "tls", "none", "opportunistic" }
    :description("starttls, tls, none or opportunistic")
  command:option("--credential"):argname("KIND"):choices { "password", "token", "none" }
    :description("what the login was made with: password, token or none")
  command:option("--provider"):argname("ID"):convert(to_provider):description("the provider, as smtpcheck providers lists it")
  command:option("--username"):argname("NAME"):description("user name of the login")
  command:option("--from"):argname("ADDRESS"):description("sender")
  command:option("--stage"):argname("STAGE"):choices(stages):description("where it failed: " .. table.concat(stages, ", "))
  command:option("--rules"):argname("FILE"):target("rules_path"):description("rules of your own, which go first; see smtpcheck rules test")
  command:option("--format"):argname("FORMAT"):choices { "text", "json" }:default("text"):show_default(false)
    :description("text (unless given) or json")
  command:option("--output"):argname("FILE"):description("write it there, not to standard output")
  locale.declare(command)
end

-- ---- the text ----

-- The beginning and the end of what a file gives, in the memory of both.
local function ends_of(file)
  local head, why = file:read(HALF)
  local tail, last = "", file:read(HALF)
  while last do
    tail = #last < HALF and (tail .. last):sub(-HALF) or last
    last = file:read(HALF)
  end
  return head and head .. tail, why
end

local function read(path)
  if path == nil or path == "-" then
    return ends_of(io.stdin) or "", "standard input"
  end
  local file = io.open(path, "rb")
  local text, why
  if file then
    text, why = ends_of(file)
    file:close()
  end
  if file == nil or (text == nil and why) then
    return nil, ("the file %s cannot be read"):format(safe(path))
  end
  return text or "", "the file " .. safe(path)
end

-- ---- the page ----

local function verdict(found)
  local who = found.cause ~= "ok" and found.who_can_fix ~= "nobody" and (" (who can fix it: %s)"):format(found.who_can_fix) or ""
  local word = found.cause == "ok" and "OK" or found.cause == "unknown" and "UNKNOWN" or "FAILED"
  return word, ("%s: %s%s"):format(found.cause, found.summary, who)
end

local function next_step(found)
  local step = found.advice[1]
  if found.cause == "ok" then
    return "nothing to do"
  elseif step then
    return step.title -- what it says stands below
  elseif found.retry == "later" then
    return found.retry_after and ("try again in %d seconds"):format(found.retry_after) or "try again later"
  end
  return "look at the server's own words"
end

local function percent(share)
  return ("%d %%"):format(math.floor(share * 100 + 0.5))
end

-- The steps of the article have numbers of their own: STEP 1, SCHRITT 1.
local function put_steps(lines, found)
  for i, step in ipairs(found.advice) do
    local number = step.title:find("^[%u\128-\255]+ %d") and "" or i .. ". "
    lines:step(i == 1 and "Steps" or "", { title = number .. step.title, text = step.text,
      link = step.link and "   " .. step.link })
  end
end

local function text_of(found)
  local lines = page.new()
  lines:put(verdict(found))
  lines:put("Confidence", percent(found.confidence) .. (found.stage and (", at the stage '%s'"):format(found.stage) or ""))
  lines:put("Next", next_step(found))
  lines:gap()
  lines:put("Why", found.why)
  for i, one in ipairs(found.evidence) do
    lines:put(i == 1 and "Evidence" or "", one.rule .. (one.matched and (": %s"):format(one.matched) or ""))
  end
  for i, one in ipairs(found.alternatives) do
    lines:put(i == 1 and "Or perhaps" or "", ("%s (%s): %s"):format(one.cause, percent(one.confidence), one.test))
  end
  put_steps(lines, found)
  if found.provider then
    lines:put("Provider", providers.by_id(found.provider) and providers.by_id(found.provider).name)
  end
  return lines:bytes()
end

local function show(args, found)
  local bytes, missing = text_of(found), nil
  if args.format == "json" then
    bytes, missing = require("smtpcheck.report.json")(found)
  end
  if bytes == nil then
    return nil, missing, USAGE -- the rock for JSON
  end
  local done, why, status = output.write(args.output, bytes)
  if not done then
    return nil, why, status
  end
  return output.status { ok = found.cause == "ok", stage = found.cause ~= "unknown" and found.stage or nil }
end

-- ---- running ----

local function context_of(args)
  local context = { locale = locale.of(args) }
  for _, name in ipairs(context_fields) do
    context[name] = args[name]
  end
  if args.rules_path then
    local found, faults = own.read(args.rules_path)
    if found == nil then
      return nil, table.concat(faults, "; ")
    end
    context.rules = found.rules
  end
  return context
end

--- Run it.
-- @return as `smtpcheck.cli.test`
function explain.run(args)
  local context, why = context_of(args)
  if context == nil then
    return nil, why, USAGE
  end
  local text, where = read(args.text_file)
  if text == nil then
    return nil, where, USAGE
  elseif not text:find("%S") then
    return nil, ("there is nothing to explain: %s is empty"):format(where), USAGE
  end
  local ran, found = pcall(smtpcheck.explain, text, context)
  if not ran and context.rules then
    return nil, ("%s: %s"):format(args.rules_path, tostring(found)), USAGE -- a function among the rules failed
  elseif not ran then
    error(found, 0)
  end
  return show(args, found)
end

return explain
