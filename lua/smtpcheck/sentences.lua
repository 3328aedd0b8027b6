--- Sentences of a catalogue (messages/), chosen for what is known and with their places filled. Pure.
-- @module smtpcheck.sentences
local sentences = {}

local NAMES = 5 -- names of a certificate that a sentence has room for

--- A list as words, the first few of it; one that comes as words already stays as it is.
-- @tparam ?table|string values
-- @treturn[1] string
-- @treturn[2] nil there are none
function sentences.listed(values)
  if type(values) == "string" and values ~= "" then
    return values
  elseif type(values) ~= "table" or #values == 0 then
    return nil
  end
  local some = table.concat(values, ", ", 1, math.min(#values, NAMES))
  return #values > NAMES and some .. ", …" or some
end

local function day(time)
  return type(time) == "string" and (time:match("^%d+%-%d+%-%d+") or time) or nil
end

--- Fills the places of sentences. A part in square brackets is left out when one of its places has no value; elsewhere the
-- catalogue's own words stand for what is not known.
-- @tparam table e what is known: evidence, or the facts of a walk; `provider_name` is the provider's, `user_name` one that the
-- provider gives to all
-- @tparam table catalogue messages of one language
-- @treturn function text -> text without places and control characters
function sentences.filler(e, catalogue)
  local values = {
    host = e.host, port = e.port and tostring(e.port), stage = e.stage and catalogue.stages[e.stage], names = sentences.listed(e.names),
    offered = sentences.listed(e.offered), not_before = day(e.not_before), not_after = day(e.not_after), mechanism = e.mechanism,
    reply = e.reply and e.reply.code and tostring(e.reply.code), limit = e.limit and catalogue.limits[e.limit],
    provider = e.provider_name, user_name = e.user_name,
  }
  return function(text)
    text = text:gsub("%[(.-)%]", function(part)
      for name in part:gmatch("{([%w_]+)}") do
        if values[name] == nil then
          return ""
        end
      end
      return part
    end)
    local whole = text
    text = whole:gsub("(){([%w_]+)}", function(at, name)
      local word = catalogue.unknown[name]
      local first = at == 1 or whole:find("^[%.?!] ", at - 2) ~= nil
      return values[name] or (first and word:gsub("^%l", string.upper) or word)
    end)
    return (text:gsub("%c", "?"))
  end
end

--- The sentences for a cause: those that tell less, for forms on servers; those for a proxy that gave no connection; else the
-- usual ones.
-- @tparam string cause
-- @tparam table e what is known: `policy`, `outcome`
-- @tparam table catalogue messages of one language
-- @treturn table { summary =, why =, test = }
function sentences.of(cause, e, catalogue)
  local entry = catalogue.causes[cause]
  return e.policy == "web" and entry.discreet or e.outcome == "proxy" and entry.proxied or entry
end

return sentences
