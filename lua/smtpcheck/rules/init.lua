--- The rules, file by file, checked and made ready when they are loaded. A rule is data:
--
--     id          unique; a second one of the same name fails here
--     cause       one of causes.lua
--     weight      how much it speaks for the cause: own facts 20 to 60; a code 0.5 to 10; words of a reply 2 to 15; the words of a
--                 client library's exception 1 to 14
--     stage, outcome, security, credential, problem, resolve, limit, mechanism, provider, code, class, policy
--                 must be equal (a list: one of them); `class` is the first digit of the reply code
--     takes       what the provider takes as a password, as in the provider table; must be equal, too
--     enhanced    "5.7.8", or "x.7.8" for any class; a list: one of them
--     says        words that the reply must have, all of them and near each other; a list in the list: one of these. Lower case;
--                 each matches from the start of a word ("relay" is in "relaying", "limit" is not in "unlimited"), punctuation and
--                 line ends do not count ("app-specific password"), a blank at the end asks for the end of a word
--     unless      words of which the reply has none
--     pattern     a Lua pattern for the reply in lower case, or a list: one of them must match
--     general     true: this says no more than a code does; it gives way to clear words (a code alone gives way to any words)
--     error       words of which a client library's exception has one; only looked at where no reply is known
--     also_error, unless_error   further words of it, of which one is needed, or none may be there
--     when        function(evidence) -> boolean, for what a table cannot say
--     source, date   where the rule is from, and the day on which that was read; for wording that belongs to a provider
--
-- Rules score, they are no first-match list: all that hold add their weights to their causes (diagnose.lua). Host names,
-- addresses and the user's own strings are not among the words (evidence/words.lua). Where the stage is not known, a rule that names
-- one counts half when a code speaks for it too, and 0.7 when words do.
--
-- To add wording, by kind or by provider, write one more file of rules and name it in one of the two lists.
-- @module smtpcheck.rules
local causes = require "smtpcheck.causes"
local words = require "smtpcheck.evidence.words"

local files = { "facts", "codes", "login", "sender", "recipient", "message", "server", "clients" }

-- of one provider, or of one family of servers
local providers = {
  "aliyun", "amazon_ses", "apple", "brevo", "comcast", "cox", "dovecot", "exim", "gmx", "godaddy", "google", "haraka",
  "hmailserver", "mail_ru", "mailgun", "microsoft", "mimecast", "netease", "orange", "postal", "postfix", "postmark",
  "proton", "qmail", "sendgrid", "sendmail", "sina", "sparkpost", "spectrum", "tencent", "yahoo", "yandex", "zoho",
}
for _, name in ipairs(providers) do
  files[#files + 1] = "providers." .. name
end

local STRONG_CODE = 7 -- a code of this weight means one thing, whatever words come with it

-- `list` has all, in the order of the files. A rule that asks for words is in `by_words` under the group that it cannot do without.
local M = { list = {}, wordless = {}, by_words = {} }

-- fields that must be equal to one value, or to one of a list
local equal = { "stage", "outcome", "security", "credential", "problem", "resolve", "limit", "mechanism", "provider", "takes", "code", "class", "policy" }

local types = { id = "string", cause = "string", weight = "number", when = "function", source = "string", date = "string",
  general = "boolean", says = "list", unless = "list", pattern = "list", error = "list", also_error = "list", unless_error = "list", enhanced = "list" }
for _, name in ipairs(equal) do
  types[name] = "list"
end

local function fail(id, text, ...)
  error(("rule '%s': "):format(tostring(id)) .. text:format(...), 0)
end

local function list_of(value)
  return type(value) == "table" and value or { value }
end

local function set_of(value)
  local set = {}
  for _, one in ipairs(list_of(value)) do
    set[one] = true
  end
  return set
end

local function phrases(id, list, kept)
  list = list_of(list)
  for _, one in ipairs(list) do
    if type(one) ~= "string" or one ~= one:lower() or not one:find("[%w\128-\255#]") then
      fail(id, "'%s' is no phrase in lower case", tostring(one))
    end
  end
  return words.group(list, kept)
end

local function check(rule, id)
  for name, value in pairs(rule) do
    local wanted = types[name]
    if wanted == nil then
      fail(id, "unknown field '%s'", tostring(name))
    elseif wanted ~= "list" and type(value) ~= wanted then
      fail(id, "field '%s': %s expected, got %s", name, wanted, type(value))
    end
  end
  if causes[rule.cause] == nil then
    fail(id, "unknown cause '%s'", tostring(rule.cause))
  elseif rule.weight <= 0 then
    fail(id, "the weight must be positive")
  end
end

--- Checks a rule and makes it ready for the scorer.
-- @tparam table given
-- @tparam[opt] string id for a rule without one
-- @tparam[opt] boolean kept true for the rules that come with smtpcheck
-- @treturn table the prepared rule, a new one
-- @raise when a field is unknown or wrong
function M.prepare(given, id, kept)
  local rule = { id = given.id or id, weight = 1 }
  for name, value in pairs(given) do
    rule[name] = value
  end
  check(rule, rule.id)
  local ready = { id = rule.id, cause = rule.cause, weight = rule.weight, when = rule.when, equal = {} }
  for _, name in ipairs(equal) do
    if rule[name] ~= nil and name ~= "stage" then
      ready.equal[#ready.equal + 1] = { name, set_of(rule[name]) }
    end
  end
  ready.stage = rule.stage ~= nil and set_of(rule.stage) or nil
  ready.enhanced = rule.enhanced ~= nil and set_of(rule.enhanced) or nil
  ready.by_code = rule.code ~= nil or rule.enhanced ~= nil
  ready.from_reply = ready.by_code or (rule.class ~= nil and rule.says == nil)
  ready.worded = rule.says ~= nil or rule.error ~= nil
  ready.general = rule.general
  ready.code_alone = not rule.general and ready.by_code and not ready.worded and rule.pattern == nil and rule.weight < STRONG_CODE
  if rule.says then
    ready.says = {}
    for i, one in ipairs(list_of(rule.says)) do
      ready.says[i] = phrases(rule.id, one, kept)
    end
  end
  ready.unless = rule.unless and phrases(rule.id, rule.unless, kept)
  for _, name in ipairs({ "error", "also_error", "unless_error" }) do
    ready[name] = rule[name] and phrases(rule.id, rule[name], kept)
  end
  ready.pattern = rule.pattern and list_of(rule.pattern)
  return ready
end

local seen = {}
for _, name in ipairs(files) do
  for _, rule in ipairs(require("smtpcheck.rules." .. name)) do
    if rule.id == nil or seen[rule.id] then
      fail(rule.id, "stands twice, or has no id (%s)", name)
    end
    seen[rule.id] = true
    local ready = M.prepare(rule, nil, true)
    M.list[#M.list + 1] = ready
    ready.place = #M.list
    local group = ready.says and ready.says[1] or ready.error
    local room = group and (M.by_words[group] or {}) or M.wordless
    if group then
      M.by_words[group] = room
    end
    room[#room + 1] = ready
  end
end

return M
