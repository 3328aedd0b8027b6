--- A caller's own header fields: checked, encoded, in the order of their names. Pure.
-- @module smtpcheck.message.own
local headers = require "smtpcheck.message.headers"
local people = require "smtpcheck.message.people"

local own = {}

-- What the message itself decides, and where a caller says it.
local structural = {
  from = "from", to = "to", cc = "cc", bcc = "bcc", subject = "subject", date = false, ["message-id"] = false,
  ["mime-version"] = false, ["return-path"] = false, received = false, ["resent-bcc"] = "bcc",
  ["x-smtpcheck-id"] = false,
}

local with_addresses = {
  ["reply-to"] = true, sender = true, ["errors-to"] = true, ["disposition-notification-to"] = true,
  ["return-receipt-to"] = true, ["resent-from"] = true, ["resent-sender"] = true, ["resent-to"] = true,
  ["resent-cc"] = true,
}

local function name_fault(name)
  if name:find("%c") then
    return "control", "has a name with a line break or another control character."
  elseif not name:find("^[!-9;-~]+$") or #name > 70 then
    return "malformed", "has a name that can't be one: printable ASCII without blanks and colons makes one."
  end
  local lower = name:lower()
  if structural[lower] ~= nil or lower:find("^content%-") then
    local field = structural[lower]
    local instead = field and ("; use the field '%s'."):format(field) or "."
    return "reserved", "is written by the message itself" .. instead, field
  end
end

local function value_fault(value)
  if value:find("%c") then
    return "control", "holds a line break or another control character."
  elseif not utf8.len(value) then
    return "not_utf8", "is not valid UTF-8."
  end
end

local function one(name, value, field, context, report, out)
  local code, sentence = value_fault(value)
  if code then
    report(field, code, sentence)
  elseif with_addresses[name:lower()] then
    local list = people.read(value, field, context, report)
    if not value:find("%S") then
      report(field, "empty", "is empty.")
    end
    out.smtputf8 = out.smtputf8 or people.need_smtputf8(list)
    out[#out + 1] = headers.field(name, headers.addresses(list, context))
  else
    out[#out + 1] = headers.field(name, headers.unstructured(value, name, context))
  end
end

--- Writes own header fields.
-- @tparam table|nil given name -> text, or a list of texts for a field that comes several times
-- @tparam table context `base64`, `to_ascii`
-- @tparam function report report(field, code, sentence, suggestion)
-- @treturn table the fields as text, `smtputf8` when one needs it, and `names`, a set of the names in lower case
function own.write(given, context, report)
  local out, names = { smtputf8 = false, names = {} }, {}
  for name in pairs(given or {}) do
    names[#names + 1] = name
  end
  table.sort(names)
  for _, name in ipairs(names) do
    local field = "headers." .. name:gsub("[^\33-\126]", "?"):sub(1, 70)
    local code, sentence, suggestion = name_fault(name)
    if code then
      report(field, code, sentence, suggestion)
    else
      out.names[name:lower()] = true
      local value = given[name]
      for _, text in ipairs(type(value) == "table" and value or { value }) do
        one(name, text, field, context, report, out)
      end
    end
  end
  return out
end

return own
