-- What a server of a script has to offer, and when: read from the script and from whether the connection has TLS.
local offer = {}

--- The server's own name.
offer.NAME = "smtp.example.com"

--- The answer to what needs TLS before it has it.
offer.TLS_FIRST = "530 5.7.0 Must issue a STARTTLS command first"

--- The limit that its SIZE announces (RFC 1870).
-- @tparam table script
-- @treturn integer|nil nil: none announced
function offer.size_limit(script)
  for _, line in ipairs(script.capabilities) do
    local limit = line:upper():match("^SIZE (%d+)")
    if limit then
      return math.tointeger(limit)
    end
  end
end

--- Is a keyword among its capabilities?
-- @tparam table script
-- @tparam string word in upper case
-- @treturn boolean
function offer.advertises(script, word)
  for _, line in ipairs(script.capabilities) do
    if line:upper():match("^%S+") == word then
      return true
    end
  end
  return false
end

--- Must the client ask for TLS first?
-- @tparam table client the connection
-- @treturn boolean
function offer.needs_tls(client)
  return client.script.starttls_required and client.script.security == "starttls" and not client.tls
end

--- The mechanisms that are offered at this point: those that bind to a TLS session only in one.
-- @tparam table client the connection
-- @treturn table array of names, empty when AUTH is not offered
function offer.mechanisms(client)
  local script = client.script
  if not client.tls and script.security == "starttls" and not script.auth_before_tls then
    return {}
  end
  local names = {}
  for _, name in ipairs(script.auth) do
    if client.tls or not name:find("%-PLUS$") then
      names[#names + 1] = name
    end
  end
  return names
end

return offer
