--- Address lists of RFC 5322: `Ann <ann@example.com>, "Doe, John" <john@example.com>`, comments and groups too.
-- Takes them apart; whether an address is well-formed is the matter of smtpcheck.settings.mailbox. Pure.
-- @module smtpcheck.message.addresses
local addresses = {}

-- Where the token that begins at i ends: a quoted string, a comment, an address in angle brackets, a domain literal.
local function token_end(text, i, open, close)
  local depth, at = 1, i + 1
  while at <= #text do
    local c = text:sub(at, at)
    if c == "\\" then
      at = at + 1
    elseif open == "<" and c == '"' then
      at = token_end(text, at, '"', '"')
      if not at then
        return nil
      end
    elseif c == close then
      depth = depth - 1
      if depth == 0 then
        return at
      end
    elseif open == "(" and c == "(" then
      depth = depth + 1
    end
    at = at + 1
  end
end

local function trim(text)
  return (text:gsub("^%s+", ""):gsub("%s+$", ""))
end

local function unquote(text)
  return (text:gsub("\\(.)", "%1"))
end

local closing = { ['"'] = '"', ["("] = ")", ["<"] = ">", ["["] = "]" }

-- What has been read of one address.
local function new_item()
  return { raw = {}, words = {}, comment = nil, angle = nil, bad = false }
end

local function finish(item, out)
  local raw = trim(table.concat(item.raw))
  if item.bad or item.angle and item.after then
    return "has a part that is not an address"
  elseif item.angle then
    local name = trim(table.concat(item.words))
    out[#out + 1] = { address = trim(item.angle:gsub("^@[^:]*:", "")), name = name ~= "" and name or nil }
  elseif raw ~= "" then
    out[#out + 1] = { address = raw, name = item.comment }
  end
end

-- One token into the item; `kind` is its opening character, or nil for plain text.
local function take(item, kind, token, inside)
  if kind == "(" then
    item.comment = item.comment or trim(unquote(inside))
  elseif kind == "<" then
    item.bad = item.bad or item.angle ~= nil
    item.angle = inside
  else
    item.after = item.after or item.angle ~= nil and token:find("%S") ~= nil
    item.raw[#item.raw + 1] = token
    item.words[#item.words + 1] = kind == '"' and unquote(inside) or token
  end
end

--- Reads a list. Line breaks in it are the caller's to refuse or unfold.
-- @tparam string text
-- @treturn[1] table array of { address =, name = or nil }, in order; addresses are not checked
-- @treturn[2] nil
-- @treturn[2] string what is wrong, as the end of a sentence
function addresses.parse(text)
  local out, item, i = {}, new_item(), 1
  while i <= #text do
    local c = text:sub(i, i)
    if closing[c] then
      local last = token_end(text, i, c, closing[c])
      if not last then
        return nil, "has a quotation mark or bracket that is not closed"
      end
      take(item, c, text:sub(i, last), text:sub(i + 1, last - 1))
      i = last
    elseif c == "," or c == ";" then
      local why = finish(item, out)
      if why then
        return nil, why
      end
      item = new_item()
    elseif c == ":" then
      item = new_item() -- the name of a group
    else
      take(item, nil, c, nil)
    end
    i = i + 1
  end
  local why = finish(item, out)
  if why then
    return nil, why
  end
  return out
end

return addresses
