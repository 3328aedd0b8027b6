--- A text as rules look at it: words alone, in one form, without names and addresses: host names, mail addresses and the user's
-- own strings are taken out, so that no rule can take them for something that a server said. Pure.
-- @module smtpcheck.evidence.words
local fold = require "smtpcheck.evidence.fold"

local words = {}

local TEXT_MAX = 8192 -- bytes of a text that rules look at: what matters is said early
local TOKEN_MAX = 320 -- no name or address is longer
local KEY, NEXT = 4, 2    -- letters by which a word, and the one after it, are looked up

local top_levels = {}
for name in ([[com net org edu gov mil int info biz email cloud online mail app dev local lan internal localdomain localhost arpa example
  invalid test]]):gmatch("%S+") do
  top_levels[name] = true
end

-- A name with dots in it; "failed.Please" is two sentences without a blank, "javax.mail.SendFailedException" a name of a program's.
local function is_host(token)
  local last = token:match("%.([%a][%w%-]*)$")
  if last == nil or token:find("[^%w%.%-_]") or token:find("..", 1, true) then
    return false
  end
  local lower = last:lower()
  if (last ~= lower and last ~= last:upper()) or lower:find("exception$") or lower:find("error$")
    or token:lower():find("^resolver%.") or token:lower():find("^storedrv%.") then -- Exchange's names for its refusals
    return false
  end
  local _, dots = token:gsub("%.", "")
  return top_levels[lower] or #last == 2 or dots >= 2
end

--- Does a name, in lower case, end as names on the Internet do? "smtp.example.com", not "javax.mail.service".
function words.is_domain(name)
  local last = name:match("%.(%a+)$")
  return last ~= nil and (#last == 2 or top_levels[last] == true)
end

local function is_number_address(token)
  return token:find("^%d+%.%d+%.%d+%.%d+$") ~= nil or (token:find("^[%x:.]+$") ~= nil and token:find(":.*:") ~= nil)
end

-- Words after which a server names an account.
local names_follow = { user = true, username = true, account = true, mailbox = true, login = true, sender = true, recipient = true,
  ["for"] = true, by = true, as = true }

--- The user's own strings in the evidence: whole ones, and those that are words like any other.
function words.own_strings(e)
  local whole, bare = {}, {}
  local function add(value)
    if type(value) ~= "string" or value == "" then
      return
    end
    value = value:lower()
    if value:find("[@%.]") then
      whole[value] = true
      bare[value:match("^(.-)@") or value] = true
    else
      bare[value] = true
    end
  end
  for _, name in ipairs({ "username", "from", "to", "host", "helo" }) do
    add(e[name])
  end
  for _, list in ipairs({ e.names or {}, e.recipients or {} }) do
    for _, value in ipairs(list) do
      add(type(value) == "table" and value.address or value)
    end
  end
  return whole, bare
end

local stops = { [("."):byte()] = true, [(":"):byte()] = true, [("!"):byte()] = true, [("?"):byte()] = true, [("="):byte()] = true }

--- A word without the marks that end a sentence.
function words.without_stop(word)
  local last = #word
  while last > 0 and stops[word:byte(last)] do
    last = last - 1
  end
  return word:sub(1, last)
end

-- The text without names and addresses: a blank stands for each.
local function masked(text, whole, bare)
  local before, nothing_own = "", next(bare) == nil
  return (text:gsub("()([^%s<>()%[%]{}\"',;|=]+)", function(from, token)
    if not token:find("[@.:]") and (nothing_own or not bare[token:lower()]) then
      before = token -- most words are nothing but words
      return nil
    end
    if #token > TOKEN_MAX then
      return nil
    end
    local opened, named = text:find("^[<(%[{\"']", from - 1) ~= nil, names_follow[before:lower()]
    local core = words.without_stop(token)
    local lower = core:lower()
    if core:find(".@.") or whole[lower] or is_host(core:match("^(.-):%d+$") or core) or is_number_address(core)
      or (bare[lower] and (opened or named)) then
      return " "
    end
    before = lower
    local path = core:match("^%a[%w+.-]*://[^/?#]*(.*)$")
    return path and " " .. path or nil
  end))
end

-- "Error: Authentication-failed!" -> " error authentication failed ": words alone, a blank around each; other alphabets stay.
local function words_of(text)
  return ((" " .. text .. " "):gsub("[^%w\128-\255#]+", " "))
end

-- The first letters of each word, and each word with the first letters of the next: a phrase that begins with none of them need
-- not be looked for.
local function index_of(said)
  local index, before = {}, ""
  for word in said:gmatch("[%w#]+") do
    index[word:sub(1, KEY)] = true
    index[before .. " " .. word:sub(1, NEXT)] = true
    before = word
  end
  return index
end

--- Words, their index, and the folded text for patterns.
-- @tparam ?string text
-- @tparam table whole from own_strings
-- @tparam table bare from own_strings
-- @treturn table { said = " word word ", index =, plain = }
function words.of(text, whole, bare)
  if type(text) ~= "string" or text == "" then
    return { said = " ", index = {}, plain = "" }
  end
  local plain = fold(masked(text:sub(1, TEXT_MAX), whole, bare))
  local said = words_of(plain)
  return { said = said, index = index_of(said), plain = plain }
end

-- A phrase in the same form, with the key under which the index would have its first word.
local function phrase(text)
  local said = fold(text):gsub("[^%w\128-\255#]+", " ")
  if not said:find("^[\128-\255 ]") then
    said = " " .. said
  end
  local first, rest = said:match("^ ([%w#]+)(.*)$")
  local second, after = (rest or ""):match("^ ([%w#]+)(.?)")
  if second and (#second >= NEXT or after == " ") then
    return { said = said, key = first .. " " .. second:sub(1, NEXT) }
  end
  return { said = said, key = first and (#first >= KEY or rest:sub(1, 1) == " ") and first:sub(1, KEY) or nil }
end

-- All phrases of the rules that come with smtpcheck, by key: a text is gone through once for all of them.
local by_key, without_key, other_letters, groups = {}, {}, {}, setmetatable({}, { __mode = "k" })

local function enter(group)
  for _, one in ipairs(group) do
    local list = one.key and (by_key[one.key] or {}) or one.said:find("[\128-\255]") and other_letters or without_key
    if one.key then
      by_key[one.key] = list
    end
    list[#list + 1] = { said = one.said, group = group }
  end
end

--- Phrases that rules look for, ready to be found. A list that several rules share is prepared once.
-- @tparam table list of strings in lower case
-- @tparam boolean kept for as long as the program runs
-- @treturn table group
function words.group(list, kept)
  local group = kept and groups[list] or nil
  if group == nil then
    group = { kept = kept }
    for i, text in ipairs(list) do
      group[i] = phrase(text)
    end
    if kept then
      groups[list] = group
      enter(group)
    end
  end
  return group
end

local function hits_of(said)
  local hits = {}
  local function look(list)
    for _, one in ipairs(list or {}) do
      if said.said:find(one.said, 1, true) then
        local found = hits[one.group] or {}
        hits[one.group] = found
        found[#found + 1] = one.said
      end
    end
  end
  for key in pairs(said.index) do
    look(by_key[key])
  end
  look(without_key)
  if said.said:find("[\128-\255]") then
    look(other_letters)
  end
  for _, found in pairs(hits) do
    if #found > 1 then
      table.sort(found) -- the same text gives the same answer
    end
  end
  return hits
end

--- All phrases that were said, by group; made once for a text.
function words.hits(said)
  said.hits = said.hits or hits_of(said)
  return said.hits
end

--- Which phrases of a group were said.
-- @tparam table group
-- @tparam table said from words.of
-- @treturn ?table array of phrases, or nil for none
function words.found(group, said)
  if group.kept then
    return words.hits(said)[group]
  end
  local found = {}
  for _, one in ipairs(group) do
    if (one.key == nil or said.index[one.key]) and said.said:find(one.said, 1, true) then
      found[#found + 1] = one.said
    end
  end
  return #found > 0 and found or nil
end

--- The longest phrase of a group that was said.
-- @treturn ?string
function words.first(group, said)
  local best
  for _, one in ipairs(words.found(group, said) or {}) do
    if best == nil or #one > #best then
      best = one
    end
  end
  return best
end

return words
