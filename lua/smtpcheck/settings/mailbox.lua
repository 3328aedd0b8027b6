--- One mail address as RFC 5321 and RFC 6531 write it: `local@domain`, without a display name and without brackets.
-- Lists, names and comments are read by smtpcheck.message.addresses.
-- @module smtpcheck.settings.mailbox
local names = require "smtpcheck.settings.names"

local mailbox = {}

local ATOM = "^[%w!#$%%&'*+/=?^_`{|}~\128-\255-]+$"

local reasons = {
  control = "holds a control character",
  not_utf8 = "is not valid UTF-8",
  too_long = "is too long: 64 bytes before the @ and 254 in all are the limit",
  no_at = "is not an e-mail address: there is no @ in it",
  bad_local = "is not an e-mail address: the part before the @ is malformed",
  bad_domain = "is not an e-mail address: the domain after the @ is malformed",
  invisible = "holds a blank or an invisible character",
}

local function is_dot_string(text)
  for atom in (text .. "."):gmatch("([^.]*)%.") do
    if not atom:find(ATOM) then
      return false
    end
  end
  return true
end

-- Where a quoted local part ends, or nil.
local function quoted_end(text)
  local i = 2
  while i <= #text do
    local c = text:sub(i, i)
    if c == '"' then
      return i
    elseif c == "\\" then
      i = i + 1
      if not text:find("^[\32-\126]", i) then
        return nil
      end
    end
    i = i + 1
  end
end

local function split(text)
  if text:sub(1, 1) == '"' then
    local last = quoted_end(text)
    if not last then
      return nil, nil, "bad_local"
    end
    if text:sub(last + 1, last + 1) ~= "@" then
      return nil, nil, "no_at"
    end
    return text:sub(1, last), text:sub(last + 2)
  end
  local at = text:find("@", 1, true)
  if not at then
    return nil, nil, "no_at"
  end
  local localpart = text:sub(1, at - 1)
  if not is_dot_string(localpart) then
    return nil, nil, "bad_local"
  end
  return localpart, text:sub(at + 1)
end

local function parts(text)
  if text:find("%c") then
    return nil, "control"
  elseif not utf8.len(text) then
    return nil, "not_utf8"
  elseif names.has_invisible(text) then
    return nil, "invisible"
  end
  local localpart, domain, why = split(text)
  if not localpart then
    return nil, why
  elseif not names.is_literal(domain) and not names.is_domain(domain) then
    return nil, "bad_domain"
  elseif #localpart > 64 or #text > 254 then
    return nil, "too_long"
  end
  return { localpart = localpart, domain = domain }
end

--- Reads an address.
-- @tparam string text
-- @tparam[opt] function to_ascii gives the A-label form of a domain name, or nil
-- @treturn[1] table { address =, localpart =, domain =, smtputf8 = }; the domain is in A-labels where `to_ascii` is
-- given, and smtputf8 says that the address can't be used without that extension
-- @treturn[2] nil
-- @treturn[2] string what is wrong, for programs
-- @treturn[2] string what is wrong, as the end of a sentence
function mailbox.parse(text, to_ascii)
  local found, why = parts(text)
  if found then
    found.domain = names.to_ascii(found.domain, to_ascii)
    why = found.domain == nil and "bad_domain" or nil
  end
  if why then
    return nil, why, reasons[why]
  end
  found.address = found.localpart .. "@" .. found.domain
  if #found.address > 254 then
    return nil, "too_long", reasons.too_long
  end
  found.smtputf8 = found.address:find("[\128-\255]") ~= nil
  return found
end

--- The address inside `Ann <ann@example.com>`, `<ann@example.com>` or a text with blanks around it.
-- @tparam string text
-- @treturn string|nil an address that is well-formed and different from the text
function mailbox.likely(text)
  local bare = text:match("<([^<>]*)>%s*$") or text
  bare = bare:gsub("^[%s%c]+", ""):gsub("[%s%c]+$", ""):gsub("^mailto:", ""):gsub("^'(.*)'$", "%1")
  if bare ~= text and mailbox.parse(bare) then
    return bare
  end
end

return mailbox
