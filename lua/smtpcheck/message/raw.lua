--- A ready message of RFC 5322: its header is read for recipients and sender, Bcc is taken out, the rest stays. Pure.
-- @module smtpcheck.message.raw
local lines = require "smtpcheck.message.lines"
local people = require "smtpcheck.message.people"

local raw = {}

local hidden = { bcc = true, ["resent-bcc"] = true }

-- The header fields as { name = lower case, text = with line ends }, or nil and the number of the line that is none.
local function split_fields(header)
  local fields, number = {}, 0
  for line in header:gmatch("(.-\r\n)") do
    number = number + 1
    local name = line:match("^([!-9;-~]+)[ \t]*:")
    if name then
      fields[#fields + 1] = { name = name:lower(), text = line }
    elseif line:find("^[ \t]") and #fields > 0 then
      fields[#fields].text = fields[#fields].text .. line
    else
      return nil, number
    end
  end
  return fields
end

local function value_of(field)
  return (field.text:gsub("^[^:]*:", ""):gsub("[\r\n]", ""):gsub("\t", " "):gsub("^ +", ""):gsub(" +$", ""))
end

local function values_of(fields, name)
  local values = {}
  for _, field in ipairs(fields) do
    if field.name == name then
      values[#values + 1] = value_of(field)
    end
  end
  return values
end

-- Addresses of a header field. Whatever is wrong there is wrong in the field `raw`.
local function people_of(fields, name, context, report)
  return people.read(values_of(fields, name), "raw", context, function(_, code, sentence, suggestion)
    report("raw", code, ("has a field %s that %s"):format(name:gsub("^%l", string.upper), sentence), suggestion)
  end)
end

local function split(data)
  if data:sub(1, 2) == "\r\n" then
    return "", data:sub(3)
  end
  local last = data:find("\r\n\r\n", 1, true)
  if last then
    return data:sub(1, last + 1), data:sub(last + 4)
  end
  return lines.ended(data), ""
end

--- Takes a ready message apart.
-- @tparam string text the message, any line ends
-- @tparam function report report(field, code, sentence, suggestion)
-- @treturn table|nil { fields =, body = }; nil after a report
function raw.read(text, report)
  local data = lines.normalise(text)
  local header, body = split(data)
  local fields, line = split_fields(header)
  local long = lines.too_long(data, lines.LONGEST)
  if text == "" then
    return report("raw", "empty", "is empty.")
  elseif data:find("\0", 1, true) then
    return report("raw", "control", "holds a NUL byte.")
  elseif header == "" then
    return report("raw", "malformed", "has no header: it begins with an empty line.")
  elseif not fields then
    return report("raw", "malformed", ("has no header field in line %d, and no empty line before it."):format(line))
  elseif not utf8.len(header) then
    return report("raw", "not_utf8", "has a header that is neither ASCII nor UTF-8.")
  elseif long then
    return report("raw", "line_too_long", ("is longer than %d bytes in line %d."):format(lines.LONGEST, long))
  end
  return { fields = fields, body = body }
end

--- Those whom the header names.
-- @treturn table lists of people: { to =, cc =, bcc = }
function raw.recipients(parsed, context, report)
  return {
    people_of(parsed.fields, "to", context, report),
    people_of(parsed.fields, "cc", context, report),
    people_of(parsed.fields, "bcc", context, report),
  }
end

--- The sender that the header names.
-- @treturn table|nil
function raw.sender(parsed, context, report)
  return people_of(parsed.fields, "sender", context, report)[1] or people_of(parsed.fields, "from", context, report)[1]
end

--- The message for the wire: without Bcc, with a Message-ID.
-- @tparam table parsed from raw.read
-- @tparam function new_id gives a Message-ID
-- @treturn string data
-- @treturn string the Message-ID
-- @treturn boolean does the header hold UTF-8
function raw.write(parsed, new_id)
  local out, id = {}, nil
  for _, field in ipairs(parsed.fields) do
    local empty_id = field.name == "message-id" and value_of(field) == ""
    if not hidden[field.name] and not empty_id then
      out[#out + 1] = field.text
      id = id or field.name == "message-id" and value_of(field) or nil
    end
  end
  if not id then
    id = new_id()
    out[#out + 1] = "Message-ID: " .. id .. "\r\n"
  end
  local header = table.concat(out)
  return header .. "\r\n" .. lines.ended(parsed.body), id, header:find("[\128-\255]") ~= nil
end

return raw
