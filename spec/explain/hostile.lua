-- Texts made to cost: { what it is, a unit that is repeated, or the text itself }.
local words, seen = {}, {}
for _, file in ipairs({ "login", "sender", "recipient", "message", "server", "clients" }) do
  local function walk(value)
    if type(value) == "string" then
      local first = value:match("%S+")
      if first and not seen[first] then
        seen[first] = true
        words[#words + 1] = first
      end
    elseif type(value) == "table" then
      for _, one in ipairs(value) do
        walk(one)
      end
    end
  end
  for _, rule in ipairs(require("smtpcheck.rules." .. file)) do
    walk(rule.says)
    walk(rule.error)
  end
end
local dictionary = table.concat(words, " ")

-- The same bytes on every machine: a generator of Park and Miller.
local function noise(length, first, last)
  local state, bytes = 20260301, {}
  for i = 1, length do
    state = state * 48271 % 2147483647
    bytes[i] = string.char(first + state % (last - first + 1))
  end
  return table.concat(bytes)
end

local function long(letter, length, after)
  return letter:rep(length) .. after
end

return {
  { "one letter", "a" }, { "digits", "7" }, { "opening brackets", "(" }, { "blanks", " " }, { "lines", "\n" },
  { "form feeds", "\f" }, { "codes", "535 " }, { "dots", "a.a.a." }, { "angles", "<<<<" }, { "quotes", "'\"" }, { "settings", "timeout=" },
  { "enhanced codes", "5.7.8 " }, { "backslashes", "\\" }, { "escapes", "\\u00e9" }, { "quoted-printable", "=C3=A9" }, { "entities", "&amp;" },
  { "tags", "<a" }, { "twice encoded letters", "Ã©" }, { "high bytes", "\200" }, { "Cyrillic", "ошибка " },
  { "addresses", "a@" }, { "names", "smtp.example.com:587 " }, { "unclosed brackets", "unknown[" },
  { "commands", "mail from: " }, { "greetings", "220 a ESMTP\n" },
  { "traces", "at a.b(" }, { "refusals", "550 5.7.1 user unknown\n" }, { "replies in replies", "said: 550 " }, { "ports", "port='" }, { "long words", long("a", 390, " ") }, { "long rows of dots", long(".", 300, "a ") },
  { "replies of form feeds", "535 " .. long("\f", 4000, "a ") }, { "replies of quotes", "535 " .. long('"', 390, " "):rep(10) .. "a " },
  { "replies of brackets", "535 " .. long("(", 390, " "):rep(10) .. "a " }, { "deep nesting", long("(", 16384, "") .. long(")", 16384, "") },
  { "a refusal with that dictionary", "535 " .. dictionary:rep(2) .. " " },
  { "noise", noise(32768, 0, 255) },
}
