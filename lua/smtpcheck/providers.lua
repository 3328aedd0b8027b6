--- What is known about mail providers: whose address, host, MX or banner is it, and what does that provider want? Pure; the
-- table is in smtpcheck/providers/, one file a family, and a provider is added or changed there and nowhere else.
--
-- A record has these fields; one that is absent is not known. Records are shared: read them, never change them.
--
--     id, name       a slug, and what people call it
--     kind           webmail, isp, hosting, transactional, corporate (mail on an organisation's own domain) or bridge (a program
--                    on the same machine)
--     domains        address domains; patterns: Lua patterns for families of national ones
--     mx_suffixes    ends of the MX hosts of the domains that it hosts
--     hosts          { host =, port =, security = }, the recommended one first; {region}, {server} and the like stand for a label
--     banners        Lua patterns for a greeting that no other provider sends
--     username       full_address, local_part, localpart.domain, account_id, api_token, smtp_username or "literal:" and the text
--     password       account, app_password_required, app_password_if_2fa, api_key, smtp_credential (made for SMTP alone),
--                    authorization_code or none_oauth_only
--     two_factor_url, app_password_url, help_url   where to switch on two-factor login, make the password, read more
--     smtp_enable    what the person or an administrator must have switched on
--     oauth          { scope =, auth_url =, token_url =, sasl = list of mechanisms or nil }
--     limits, notes  what is documented on volume; what a person who cannot log in must know
--     disputed       where the sources do not agree, and how
--     confidence     high (the provider's own page, or two sources that agree), medium (one source that is kept up) or low
--     sources        where the facts are from: repository:path, or a page
--     as_of          the newest date of a source, "YYYY-MM-DD" or "YYYY-MM"; it holds for all facts and links of the record
--     checked        in its place where no source has a date: when the sources were read
--
-- A link was right on its record's date, by its source; nobody has opened it since.
-- @module smtpcheck.providers
local names = require "smtpcheck.settings.names"

local providers = {}

-- This order is the order of `all`, and settles which of two providers a shared host stands for.
local families = {
  "webmail_global", "webmail_europe", "webmail_asia_americas", "webmail_independent", "isp_europe", "isp_americas",
  "isp_asia_pacific", "hosting", "hosting_germany", "transactional", "corporate", "bridge",
}

--- The fields that are facts, in the order in which they are shown: what `fact` takes.
providers.facts = {
  "domains", "patterns", "mx_suffixes", "hosts", "banners", "username", "password", "two_factor_url", "app_password_url",
  "help_url", "smtp_enable", "oauth", "limits", "notes", "disputed",
}

local is_fact = {}
for _, name in ipairs(providers.facts) do
  is_fact[name] = true
end

local function pattern_of(host)
  return "^" .. host:gsub("{nn}", "\1"):gsub("{[^}]*}", "\2"):gsub("%p", "%%%0"):gsub("\1", "%%d+"):gsub("\2", "[%%w-]+") .. "$"
end

local function parent(name)
  return name:match("^[^.]+%.(.+%..+)$")
end

local function add_host(index, name, record)
  if name:find("{", 1, true) then
    table.insert(index.placeholders, { pattern_of(name), record })
  elseif not names.is_ipv4(name) then -- a bridge's address is everybody's loopback
    index.hosts[name] = index.hosts[name] or record
  end
end

-- A host in the same zone as a provider's hosts is its own, too, unless two providers are at home there.
local function add_zone(index, name, record)
  local zone = parent(name)
  if zone and not name:find("{", 1, true) and not names.is_ipv4(name) then
    local other = index.zones[zone]
    index.zones[zone] = (other == nil or other == record) and record or false
  end
end

local function add(index, record)
  table.insert(index.all, record)
  index.ids[record.id] = record
  for _, domain in ipairs(record.domains or {}) do
    index.domains[domain] = record
  end
  for _, pattern in ipairs(record.patterns or {}) do
    table.insert(index.patterns, { pattern, record })
  end
  for _, suffix in ipairs(record.mx_suffixes or {}) do
    index.suffixes[suffix] = record
  end
  for _, pattern in ipairs(record.banners or {}) do
    table.insert(index.banners, { pattern, record })
  end
  for _, entry in ipairs(record.hosts or {}) do
    add_zone(index, entry.host, record)
  end
end

local built

local function index_of()
  if built then
    return built
  end
  local index = { all = {}, ids = {}, domains = {}, patterns = {}, suffixes = {}, banners = {}, hosts = {}, placeholders = {},
    zones = {} }
  for _, family in ipairs(families) do
    for _, record in ipairs(require("smtpcheck.providers." .. family)) do
      add(index, record)
    end
  end
  -- a shared host stands for the first provider that recommends it before all others
  for _, record in ipairs(index.all) do
    if record.hosts then
      add_host(index, record.hosts[1].host, record)
    end
  end
  for _, record in ipairs(index.all) do
    for i = 2, #(record.hosts or {}) do
      add_host(index, record.hosts[i].host, record)
    end
  end
  built = index
  return index
end

local function text_of(value, name)
  if type(value) ~= "string" then
    error(("%s: string expected, got %s"):format(name, type(value)), 3)
  end
  return value
end

local function normal(name)
  return (name:lower():gsub("%.$", ""))
end

local function first_match(list, text)
  for _, entry in ipairs(list) do
    if text:find(entry[1]) then
      return entry[2]
    end
  end
end

local function by_domain(domain)
  local index = index_of()
  return index.domains[domain] or first_match(index.patterns, domain)
end

local function by_mx(host)
  local suffixes = index_of().suffixes
  while host do
    if suffixes[host] then
      return suffixes[host]
    end
    host = parent(host)
  end
end

local KEPT = 1024 -- answers that are kept: the same hosts are asked for again and again
local answers, kept = {}, 0

local function look_up_host(host)
  local index = index_of()
  local found = index.hosts[host] or first_match(index.placeholders, host)
  if found then
    return found, "host"
  end
  found = by_domain(host)
  if found then
    return found, "domain"
  end
  local name = host
  while name do
    found = index.zones[name] or by_domain(name) or index.suffixes[name]
    if found then
      return found, "suffix"
    end
    name = parent(name)
  end
end

local function by_host(host)
  local known = answers[host]
  if known == nil then
    local record, how = look_up_host(host)
    if kept >= KEPT then
      answers, kept = {}, 0
    end
    known, kept = { record, how }, kept + 1
    answers[host] = known
  end
  return known[1], known[2]
end

--- The provider of an address domain.
-- @tparam string domain in any case, with or without a dot at the end; international names as A-labels
-- @treturn table|nil record
-- @raise when it is no string
function providers.by_domain(domain)
  return by_domain(normal(text_of(domain, "domain")))
end

--- The provider of a host: one of its own, one that fits a placeholder, a domain of its own, or a name below those, its MX
-- suffixes or the zones of its hosts.
-- A shared host (smtp.gmail.com, smtp.office365.com, smtp.mail.yahoo.com, smtp.aol.com, smtp.mail.ru) stands for the provider that
-- runs it; the address domain or its MX tells who else it may be. Addresses of a bridge stand for nobody.
-- @tparam string host
-- @treturn[1] table record
-- @treturn[1] string "host" for a host that the record names, "domain" for a domain of its own, and "suffix", which is weaker:
-- below the domain of an Internet provider a customer may have a server
-- @treturn[2] nil
-- @raise when it is no string
function providers.by_host(host)
  return by_host(normal(text_of(host, "host")))
end

--- The provider behind an MX host; the longest suffix wins.
-- @tparam string host
-- @treturn table|nil record
-- @raise when it is no string
function providers.by_mx(host)
  return by_mx(normal(text_of(host, "host")))
end

--- The provider behind a greeting: by its own words, else by the host name with which it begins (RFC 5321 section 4.2).
-- Gmail's stands for Google Workspace too, and Microsoft 365's for Outlook.com: one server, one greeting.
-- @tparam string banner with or without the code
-- @treturn table|nil record
-- @raise when it is no string
function providers.by_banner(banner)
  local line = text_of(banner, "banner"):match("^[^\r\n]*"):gsub("^220[ -]", ""):gsub("^2%.%d+%.%d+ ", ""):gsub("%s+$", "")
  local found = first_match(index_of().banners, line)
  if found then
    return found
  end
  local host = line:match("^%S+")
  return host and (by_host(normal(host))) or nil
end

--- A provider by its id.
-- @tparam string id
-- @treturn table|nil record
-- @raise when it is no string
function providers.by_id(id)
  return index_of().ids[text_of(id, "id")]
end

--- The provider of an address or a host; nothing is looked up on the network, so a domain of one's own is known to nobody here.
-- @tparam string address_or_host
-- @treturn[1] table record
-- @treturn[1] string how it was found: "domain", "host" or "suffix", as `by_host` says
-- @treturn[2] nil
-- @raise when it is no string
function providers.find(address_or_host)
  local domain = text_of(address_or_host, "address_or_host"):match("@([^@]*)$")
  if not domain then
    return by_host(normal(address_or_host))
  end
  local found = by_domain(normal(domain))
  return found, found and "domain"
end

--- All records, always in the same order.
-- @treturn table array, the caller's own; the records in it are shared
function providers.all()
  local all = index_of().all
  return table.move(all, 1, #all, 1, {})
end

local function host_of(url)
  return (url:match("^https?://([^/:?#]+)") or ""):lower()
end

-- What a host's owner registered: two labels, three below co.uk and the like.
local function site_of(url)
  local host = host_of(url)
  return host:match("[^.]+%.%w%w?%w?%.%a%a$") or host:match("[^.]+%.[^.]+$") or host
end

-- A page of the same host as the link, then one of the same site; else the first source, which is the main one.
local function source_of(record, value)
  local link = type(value) == "string" and value or ""
  for _, part_of in ipairs(host_of(link) ~= "" and { host_of, site_of } or {}) do
    for _, source in ipairs(record.sources) do
      if part_of(source) == part_of(link) then
        return source
      end
    end
  end
  return record.sources[1]
end

--- One fact, with where it is from and when that was right.
-- @tparam table record
-- @tparam string field one of `providers.facts`
-- @treturn table|nil `{ value =, source =, date = }`, nil when it is not known. `source` is one of the record's: for a link a page
-- of the same site where there is one, else the first. `date` is "YYYY-MM-DD" or "YYYY-MM"
-- @raise when the record is none or no fact has that name
function providers.fact(record, field)
  if type(record) ~= "table" or record.sources == nil then
    error("record: a record of this table expected", 2)
  elseif not is_fact[field] then
    error(("field: '%s' is no fact"):format(tostring(field)), 2)
  end
  local value = record[field]
  if value == nil then
    return nil
  end
  return { value = value, source = source_of(record, value), date = record.as_of or record.checked }
end

-- Days since 1 March of the year 0 (Gregorian); a month counts as its first day.
local function day_number(date)
  local year, month, day = date:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
  if not year then
    year, month = date:match("^(%d%d%d%d)%-(%d%d)$")
    day = 1
  end
  local y, m, d = math.tointeger(year), math.tointeger(month), math.tointeger(day)
  if not y or m < 1 or m > 12 or d < 1 or d > 31 then
    return nil
  end
  m = (m + 9) % 12
  y = y - m // 10
  return 365 * y + y // 4 - y // 100 + y // 400 + (306 * m + 5) // 10 + d - 1
end

--- The records whose date is more than so many days ago.
-- @tparam integer days
-- @tparam string today "YYYY-MM-DD"
-- @treturn table array of records, the oldest first
-- @raise when `days` is no whole number from 0 on, or `today` no date
function providers.stale(days, today)
  if not math.tointeger(days) or days < 0 then
    error("days: a whole number from 0 on expected", 2)
  end
  local now = type(today) == "string" and #today == 10 and day_number(today)
  if not now then
    error("today: a date such as 2026-11-25 expected", 2)
  end
  local old, at = {}, {}
  for _, record in ipairs(index_of().all) do
    local date = day_number(record.as_of or record.checked)
    if now - date > days then
      table.insert(old, record)
      at[record] = date
    end
  end
  table.sort(old, function(a, b)
    if at[a] ~= at[b] then
      return at[a] < at[b]
    end
    return a.id < b.id
  end)
  return old
end

return providers
