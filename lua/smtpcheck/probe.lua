-- Short looks at the same server in another way, after a failure that could be a mix-up of port and security: never with
-- credentials. Says what to try, and what the answer proves. Pure.
local probe = {}

local function offered(list, name)
  for _, line in ipairs(list or {}) do
    if line:upper():match("^" .. name .. "%f[^%w]") or line:upper() == name then
      return true
    end
  end
  return false
end

local function starttls_offered(record)
  local server = record.server or {}
  return offered(server.capabilities_before_tls, "STARTTLS") or offered(server.capabilities, "STARTTLS")
end

local function silent_or_gone(record)
  return record.stage == "greeting" and not record.encrypted
    and (record.outcome == "timeout" or record.outcome == "closed" or record.outcome == "reset")
end

-- "\x15\x03…": an alert, or another TLS record, where a greeting was due
local function tls_bytes(record)
  return record.outcome == "not_smtp" and (record.received or ""):find("^\\x1[4-7]\\x03") ~= nil
end

local function other_ports(record)
  local usual = { { port = 587, security = "starttls" }, { port = 465, security = "tls" } }
  local mine = { [25] = true, [465] = true, [587] = true, [2525] = true }
  if not mine[record.server.port] then
    return {}
  end
  local found = {}
  for _, try in ipairs(usual) do
    if try.port ~= record.server.port then
      found[#found + 1] = try
    end
  end
  return found
end

--- Which other ways to look at the server are worth it after this failure, in order.
-- @tparam table record what the core says of the failed check
-- @treturn table array of { port =, security = }, often empty
function probe.plan(record)
  local port = record.server and record.server.port
  if record.outcome == "done" or record.outcome == "own" then
    return {}
  end
  if record.security ~= "tls" and (silent_or_gone(record) or tls_bytes(record)) then
    return { { port = port, security = "tls" } }
  end
  if record.security == "tls" and not record.encrypted and record.stage == "tls" and not (record.tls or {}).problem then
    return { { port = port, security = "starttls" } }
  end
  if not record.encrypted and record.security ~= "starttls" and starttls_offered(record)
    and (record.outcome == "unencrypted" or record.outcome == "auth_missing" or record.outcome == "reply"
      or record.outcome == "no_mechanism") then
    return { { port = port, security = "starttls" } }
  end
  if record.outcome == "connect" or (record.outcome == "timeout" and record.stage == "connect") then
    return other_ports(record)
  end
  return {}
end

local function secured(seen)
  return seen.outcome == "done" and seen.encrypted and seen.tls.verified
end

local function proof(try, seen)
  local certificate = seen.tls.certificates[1]
  return ("port %d with %s answered: %s, certificate of %s verified%s"):format(try.port,
    try.security == "tls" and "TLS from the first byte" or "STARTTLS", seen.tls.version,
    certificate and (certificate.names[1] or certificate.subject) or "the server",
    #((seen.auth or {}).offered or {}) > 0 and (", AUTH %s offered"):format(table.concat(seen.auth.offered, " ")) or "")
end

--- What the answers prove.
-- @tparam table record the failed check
-- @tparam table looks array of { try =, record = } in the order of the plan
-- @tparam boolean login whether a login is wanted: then a fix must offer AUTH
-- @treturn table { tls = bool|nil, plaintext = bool|nil, fix = { set =, proof = }|nil }
function probe.read(record, looks, login)
  local facts = {}
  for _, look in ipairs(looks) do
    local try, seen = look.try, look.record
    if try.port == record.server.port then
      if try.security == "tls" then
        local tls = seen.tls or {}
        facts.tls = seen.encrypted or #(tls.certificates or {}) > 0 or tls.alert ~= nil
      else
        facts.plaintext = seen.server.banner ~= nil
      end
    end
    if facts.fix == nil and secured(seen) and (not login or #((seen.auth or {}).offered or {}) > 0) then
      local set = { security = try.security }
      if try.port ~= record.server.port then
        set.port = try.port
      end
      facts.fix = { set = set, proof = proof(try, seen) }
    end
  end
  return facts
end

return probe
