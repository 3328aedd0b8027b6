--- The syntax of host names and IP addresses (RFC 1123, RFC 5321 section 4.1.3, RFC 4291).
-- Looks at text alone: no look-up, no conversion of international names (that function comes in as an argument).
-- @module smtpcheck.settings.names
local names = {}

--- Is this an IPv4 address as RFC 5321 writes it: four decimal numbers, no leading zeros?
-- The other spellings that C libraries take ("127.1", "0x7f000001") are not: they hide where a connection goes.
-- @tparam string text
-- @treturn boolean
function names.is_ipv4(text)
  local octets = { text:match("^(%d+)%.(%d+)%.(%d+)%.(%d+)$") }
  for _, octet in ipairs(octets) do
    if #octet > 3 or tonumber(octet) > 255 or octet:find("^0%d") then
      return false
    end
  end
  return #octets == 4
end

-- One side of "::" as numbers of 16 bits, or nil.
local function groups_of(text)
  local groups = {}
  if text == "" then
    return groups
  end
  for group, rest in (text .. ":"):gmatch("([^:]*):()") do
    if group:find("^%x%x?%x?%x?$") then
      groups[#groups + 1] = tonumber(group, 16)
    elseif rest > #text and names.is_ipv4(group) then
      local a, b, c, d = group:match("(%d+)%.(%d+)%.(%d+)%.(%d+)")
      groups[#groups + 1] = tonumber(a) << 8 | tonumber(b)
      groups[#groups + 1] = tonumber(c) << 8 | tonumber(d)
    else
      return nil
    end
  end
  return groups
end

local function ipv6_groups(text)
  local head, tail = text:match("^(.-)::(.*)$")
  if not head then
    local groups = groups_of(text)
    return groups and #groups == 8 and groups or nil
  end
  local left, right = groups_of(head), groups_of(tail)
  if not left or not right or #left + #right > 7 or head:find(".", 1, true) then
    return nil
  end
  for _ = 1, 8 - #left - #right do
    left[#left + 1] = 0
  end
  table.move(right, 1, #right, #left + 1, left)
  return left
end

-- The first of the longest runs of zeros: where it begins and how long it is.
local function longest_zeros(groups)
  local best, length = 0, 1
  local i = 1
  while i <= 8 do
    local from = i
    while i <= 8 and groups[i] == 0 do
      i = i + 1
    end
    if i - from > length then
      best, length = from, i - from
    end
    i = i + 1
  end
  return best, length
end

--- An IPv6 address in the one form that addresses are compared in (RFC 5952), without brackets.
-- @tparam string text
-- @treturn string|nil nil when it is none; a zone ("%eth0") is not taken
function names.ipv6(text)
  local groups = ipv6_groups(text)
  if not groups then
    return nil
  end
  local best, length = longest_zeros(groups)
  local embedded = best == 1 and (length == 6 or length == 5 and groups[6] == 0xffff)
  local out = {}
  for i = 1, embedded and 6 or 8 do
    if best > 0 and i >= best and i < best + length then
      out[#out + 1] = i == best and "::" or nil
    else
      local colon = i > 1 and out[#out] ~= "::" and ":" or ""
      out[#out + 1] = ("%s%x"):format(colon, groups[i])
    end
  end
  if embedded then
    local high, low = groups[7], groups[8]
    local colon = out[#out] ~= "::" and ":" or ""
    out[#out + 1] = ("%s%d.%d.%d.%d"):format(colon, high >> 8, high & 255, low >> 8, low & 255)
  end
  return table.concat(out)
end

--- An IP address of either family.
-- @tparam string text without brackets
-- @treturn[1] string the address
-- @treturn[1] string "ipv4" or "ipv6"
-- @treturn[2] nil
function names.address(text)
  if names.is_ipv4(text) then
    return text, "ipv4"
  end
  local address = names.ipv6(text)
  if address then
    return address, "ipv6"
  end
end

-- Blanks and other things without a shape that come along when text is pasted: no-break space, the U+2000 blocks of
-- blanks and invisible marks, the ideographic space, the byte order mark.
local invisible = {
  "\xC2[\x80-\xA0\xAD]", "\xE2\x80[\x80-\x8F\xA8-\xAF]", "\xE2\x81[\x9F-\xAF]", "\xE3\x80\x80", "\xEF\xBB\xBF",
}

--- Does a text hold a character that can't be seen, beyond ASCII?
-- @tparam string text
-- @treturn boolean
function names.has_invisible(text)
  for _, pattern in ipairs(invisible) do
    if text:find(pattern) then
      return true
    end
  end
  return false
end

local function without_invisible(text)
  for _, pattern in ipairs(invisible) do
    text = text:gsub(pattern, "")
  end
  return text
end

local function is_label(label)
  return #label <= 63 and label:find("^[%w\128-\255%-]+$") and not label:find("^%-") and not label:find("%-$")
end

--- Is this a domain name: labels of letters, digits and hyphens, where UTF-8 counts as letters?
-- A name whose last label is a number is none: resolvers take such for an address in an odd spelling.
-- @tparam string text
-- @treturn boolean
function names.is_domain(text)
  if #text > 253 or not utf8.len(text) or names.has_invisible(text) then
    return false
  end
  local last
  for label in (text .. "."):gmatch("([^.]*)%.") do
    if not is_label(label) then
      return false
    end
    last = label
  end
  return not last:find("^%d+$") and not last:find("^0[xX]%x*$")
end

--- Is this what may follow EHLO: a domain name in ASCII, or an address in brackets?
-- @tparam string text
-- @treturn boolean
function names.is_helo(text)
  return names.is_literal(text) or not text:find("[\128-\255]") and names.is_domain(text)
end

--- Is this an address literal of RFC 5321: `[192.0.2.1]` or `[IPv6:2001:db8::1]`?
-- @tparam string text
-- @treturn boolean
function names.is_literal(text)
  local inside = text:match("^%[(.*)%]$")
  if not inside then
    return false
  end
  local six = inside:match("^[iI][pP][vV]6:(.*)$")
  return six ~= nil and names.ipv6(six) ~= nil or names.is_ipv4(inside)
end

--- The A-labels of a domain name, when there is a function that makes them.
-- What comes out is judged again: characters of full width become digits and dots on the way.
-- @tparam string text a domain name
-- @tparam[opt] function to_ascii
-- @treturn[1] string the name in ASCII; the name as it is without `to_ascii`
-- @treturn[2] nil when the name can't be written so
function names.to_ascii(text, to_ascii)
  if not text:find("[\128-\255]") or not to_ascii then
    return text
  end
  local ascii = to_ascii(text)
  if ascii and names.is_domain(ascii) and not ascii:find("[\128-\255]") then
    return ascii
  end
end

--- What the writer of a malformed host most likely meant: the host of a URL, without port, path, blanks and quotes.
-- A user name and password in the URL are left out.
-- @tparam string text
-- @treturn string|nil a host that is well-formed and different
function names.likely_host(text)
  -- without a scheme an @ is an address, or a secret in the wrong field: nothing to repeat a part of
  if not utf8.len(text) or text:find("@", 1, true) and not text:find("://", 1, true) then
    return nil
  end
  local bare = without_invisible(text):gsub("[%c%s\"'<>]", "")
  bare = bare:gsub("^%a[%w+.-]*:/+", ""):gsub("^.*@", ""):gsub("[/?#\\].*$", "")
  local inside = bare:match("^%[([%x:.]+)%]")
  bare = inside or (names.ipv6(bare) and bare) or bare:gsub("^([^:]*):%d*$", "%1")
  bare = bare:gsub("^%.+", ""):gsub("%.+$", ""):gsub("%.%.+", ".")
  if bare ~= text and (names.address(bare) or names.is_domain(bare)) then
    return bare
  end
end

return names
