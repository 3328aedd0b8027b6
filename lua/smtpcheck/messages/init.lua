--- The sentences of a language. Matching never reads any of them.
-- @module smtpcheck.messages
local messages = {}

local known = { "en", "de", "es", "fr" }
messages.languages = known

local have = {}
for _, name in ipairs(known) do
  have[name] = true
end

--- The language of a locale: "de_AT.UTF-8" -> "de".
-- @tparam ?string locale
-- @treturn ?string one of `languages`, or nil where there is no catalogue
function messages.language(locale)
  local name = type(locale) == "string" and locale:lower():match("^(%a%a)%f[%A]") or nil
  return name and have[name] and name or nil
end

--- The catalogue for a locale; English where there is none.
-- @tparam ?string locale "de", "fr_CA.UTF-8", …
-- @treturn table
function messages.catalogue(locale)
  return require("smtpcheck.messages." .. (messages.language(locale) or "en"))
end

return messages
