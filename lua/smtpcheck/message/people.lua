--- Who a message is from and for: checked addresses, the envelope's recipients. Pure.
-- @module smtpcheck.message.people
local addresses = require "smtpcheck.message.addresses"
local mailbox = require "smtpcheck.settings.mailbox"

local people = {}

local function each_text(value)
  return type(value) == "table" and value or { value }
end

-- One text of addresses into the list.
local function read(text, field, context, report, list)
  if text:find("%c") then
    return report(field, "control", "holds a line break or another control character.")
  elseif not utf8.len(text) then
    return report(field, "not_utf8", "is not valid UTF-8.")
  end
  local found, why = addresses.parse(text)
  if not found then
    return report(field, "malformed", why .. ".")
  end
  for _, item in ipairs(found) do
    local box, code, fault = mailbox.parse(item.address, context.to_ascii)
    if box then
      list[#list + 1] = { address = box.address, name = item.name, smtputf8 = box.smtputf8, domain = box.domain }
    else
      report(field, code, fault .. ".", mailbox.likely(item.address))
    end
  end
end

--- Reads the addresses of a field.
-- @tparam string|table|nil value a text or a list of texts, each with one address or several
-- @tparam string field its name, for problems; items of a list are told by number
-- @tparam table context `to_ascii`
-- @tparam function report report(field, code, sentence, suggestion)
-- @treturn table array of { address =, name =, smtputf8 =, domain = }
function people.read(value, field, context, report)
  local list = {}
  for i, text in ipairs(each_text(value)) do
    read(text, type(value) == "table" and ("%s[%d]"):format(field, i) or field, context, report, list)
  end
  return list
end

--- The addresses for RCPT: each once, in order. Local parts may differ in case, domains don't.
-- @tparam table ... lists of people.read
-- @treturn table
function people.recipients(...)
  local out, seen = {}, {}
  for _, list in ipairs { ... } do
    for _, item in ipairs(list) do
      local key = item.address:sub(1, -#item.domain - 1) .. item.domain:lower()
      if not seen[key] then
        seen[key] = true
        out[#out + 1] = item.address
      end
    end
  end
  return out
end

--- Does any of these addresses need SMTPUTF8?
-- @tparam table ... lists of people.read
-- @treturn boolean
function people.need_smtputf8(...)
  for _, list in ipairs { ... } do
    for _, item in ipairs(list) do
      if item.smtputf8 then
        return true
      end
    end
  end
  return false
end

return people
