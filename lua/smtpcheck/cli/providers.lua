--- `smtpcheck providers`: what the table knows about a provider, or about all of them.
-- @module smtpcheck.cli.providers
local output = require "smtpcheck.cli.output"
local providers = require "smtpcheck.providers"
local safe = require "smtpcheck.report.safe"

local command = { summary = "what is known about mail providers, and how old that is" }

local USAGE = 2

--- Declare the flags.
function command.declare(parser)
  parser:argument("name"):args("?"):description("an id, an address, its domain or a host; all providers unless given")
  parser:option("--stale"):argname("DAYS"):convert(function(text)
    local days = text:find("^%d+$") and math.tointeger(tonumber(text))
    if days then
      return days
    end
    return nil, "--stale takes a whole number of days"
  end):description("only those whose facts are older than that, the oldest first")
  parser:flag("--json"):description("all facts, as JSON")
end

local usernames = {
  full_address = "the whole address", local_part = "the part before the @", ["localpart.domain"] = "the address with a dot for the @",
  account_id = "an account or mailbox name", api_token = "the API token", smtp_username = "the one made for SMTP",
}

local passwords = {
  account = "the account's", app_password_required = "an app password", api_key = "an API key",
  app_password_if_2fa = "the account's; with two-factor login an app password", smtp_credential = "the one made for SMTP",
  authorization_code = "an authorization code", none_oauth_only = "none: OAuth only",
}

local function joined(list)
  return list and table.concat(list, ", ")
end

-- Patterns are for programs.
local function domains(record)
  if not record.domains then
    return record.patterns and "a family of them"
  end
  return joined(record.domains) .. (record.patterns and " and more" or "")
end

local function username(record)
  local word = record.username
  return word and (usernames[word] or word:match("^literal:(.*)$"))
end

local function sign_in(record)
  return record.oauth and (joined(record.oauth.sasl) or "yes")
end

-- A line for each: its heading, and what stands there.
local rows = {
  { "domains", domains },
  { "MX", function(record) return joined(record.mx_suffixes) end },
  { "user name", username },
  { "password", function(record) return passwords[record.password] end },
  { "OAuth", sign_in },
  { "switch on", function(record) return record.smtp_enable end },
  { "two-factor", function(record) return record.two_factor_url end },
  { "app password", function(record) return record.app_password_url end },
  { "help", function(record) return record.help_url end },
  { "limits", function(record) return record.limits end },
  { "note", function(record) return record.notes end },
  { "disputed", function(record) return record.disputed end },
  { "confidence", function(record) return record.confidence end },
  { "date", function(record) return record.as_of or record.checked end },
  { "sources", function(record) return table.concat(record.sources, "\n" .. (" "):rep(16)) end },
}

local function details(record)
  local lines = { ("%s (%s, %s)"):format(record.name, record.id, record.kind) }
  for _, host in ipairs(record.hosts or {}) do
    lines[#lines + 1] = ("  %-13s %s:%d %s"):format("server", host.host, host.port, host.security)
  end
  for _, row in ipairs(rows) do
    local value = row[2](record)
    if value then
      lines[#lines + 1] = ("  %-13s %s"):format(row[1], value)
    end
  end
  return table.concat(lines, "\n") .. "\n"
end

local function overview(list)
  local lines = {}
  for i, record in ipairs(list) do
    local host = record.hosts and record.hosts[1]
    lines[i] = ("%-28s %-10s  %-13s %s\n"):format(record.id, record.as_of or record.checked, record.kind,
      host and ("%s:%d %s"):format(host.host, host.port, host.security) or "no server known")
  end
  return table.concat(lines)
end

local function chosen(args)
  if args.name == nil then
    return args.stale and providers.stale(args.stale, os.date("!%Y-%m-%d")) or providers.all()
  elseif args.stale then
    return nil, "NAME and --stale do not go together"
  end
  local record = providers.by_id(args.name:lower()) or providers.find(args.name)
  if record then
    return { record }
  end
  return nil, ("there is no provider '%s' in the table; see smtpcheck providers"):format(safe(args.name))
end

local function bytes_of(args, list)
  if args.json then
    return require("smtpcheck.report.json")({ providers = list })
  end
  return args.name and details(list[1]) or overview(list)
end

--- Run it.
-- @return as `smtpcheck.cli.test`
function command.run(args)
  local list, why = chosen(args)
  if list == nil then
    return nil, why, USAGE
  end
  local bytes, missing = bytes_of(args, list)
  if bytes == nil then
    return nil, missing, USAGE -- the rock for JSON
  end
  local written, fault, status = output.write(nil, bytes, "the list")
  if not written then
    return nil, fault, status
  end
  return 0
end

return command
