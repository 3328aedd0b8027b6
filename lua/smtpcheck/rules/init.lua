-- The rules, file by file. A rule is data:
--   id       unique; a double one fails here
--   cause    one of causes.lua
--   weight   1..10; own facts 9 and 10, reply code + enhanced code 5 to 7, a code alone 2 to 4
--   stage, outcome, code, enhanced, security, credential, problem   must be equal (a list: one of them)
--   class    first digit of the reply code
--   says     words that must all stand in the reply (lower case, plain text, no patterns)
--   when     function(evidence) -> boolean, for what a table cannot say
-- Rules score, they are no first-match list: all that hold add their weights to their causes (diagnose.lua).
-- Rules from wording, by provider or in general, are further files in this list.
local files = { "facts", "codes", "words" }

local rules, seen = {}, {}
for _, name in ipairs(files) do
  for _, rule in ipairs(require("smtpcheck.rules." .. name)) do
    if seen[rule.id] then
      error(("rule '%s' stands twice (%s)"):format(rule.id, name))
    end
    seen[rule.id] = true
    rules[#rules + 1] = rule
  end
end

return rules
