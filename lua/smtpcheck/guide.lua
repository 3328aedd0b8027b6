--- The article for a provider: what to type, how to test it, why a right password may be refused, and the three steps in order, as
-- data, Markdown or HTML. Its steps are the tree's (tree/), in the tree's words, so that the two cannot disagree; what stands
-- where is data, too (guide/sections.lua). Number, version and history are in guide/history.lua. Pure.
-- @module smtpcheck.guide
local check = require "smtpcheck.options"
local digest = require "smtpcheck.guide.digest"
local facts = require "smtpcheck.tree.facts"
local general = require "smtpcheck.guide.general"
local history = require "smtpcheck.guide.history"
local layout_of = require "smtpcheck.guide.layout"
local left_out = require "smtpcheck.tree.conditions"
local messages = require "smtpcheck.messages"
local providers = require "smtpcheck.providers"
local sections = require "smtpcheck.guide.sections"
local sentences = require "smtpcheck.sentences"
local tree = require "smtpcheck.tree"

local guide = {}

local article_methods = {}
local article_mt = { __index = article_methods, __name = "smtpcheck.article" }
local words_of = setmetatable({}, { __mode = "k" }) -- article -> the guide's words in its language

local known_options = { messages = "table", locale = "string" }

local function check_options(options)
  options = check.check(options, known_options)
  if options.messages and type(options.messages.guide) ~= "table" then
    error("option 'messages': it has no part 'guide'", 0)
  end
  return options
end

local function record_of(id)
  if id == nil then
    return nil
  elseif type(id) ~= "string" then
    error(("provider: string expected, got %s"):format(type(id)), 0)
  end
  return providers.by_id(id:lower()) or (providers.find(id))
end

local function date_of(record)
  return record.as_of or record.checked
end

-- ---- what to type ----

local function settings_of(record, words, fill)
  local username, password = record and record.username, record and record.password
  local form = username and (username:find("^literal:") and "fixed" or username) or "unknown"
  local hosts = record == nil and general.settings or record.hosts or { {} }
  local rows = {}
  for i, entry in ipairs(hosts) do
    rows[i] = { host = entry.host, port = entry.port, security = entry.security, username = username, password = password,
      username_text = fill(words.usernames[form]), password_text = fill(words.passwords[password or "unknown"]) }
  end
  return rows
end

local function any(hosts, holds)
  for _, entry in ipairs(hosts) do
    if holds(entry) then
      return true
    end
  end
  return false
end

-- The facts that conditions of sections ask for: the tree's, and what the record has to say.
local function facts_of(record)
  local f = facts.complete({ cause = "auth.bad_credentials" }, record)
  local hosts = record and record.hosts or {}
  f.password = record and record.password
  f.has_oauth = record ~= nil and record.oauth ~= nil
  f.has_limits = record ~= nil and record.limits ~= nil
  f.servers = record and (#hosts == 0 and "none" or #hosts == 1 and "one" or "several")
  f.any_placeholder = any(hosts, function(entry) return entry.host:find("{", 1, true) ~= nil end)
  f.any_unprotected = any(hosts, function(entry) return entry.security == "none" end)
  return f
end

-- ---- sections ----

local function text_of(section, words, article)
  local found = {}
  for _, sentence in ipairs(section.texts) do
    if left_out(sentence, article.facts, {}) == nil then
      found[#found + 1] = article.fill(words[sentence[1]])
    end
  end
  return table.concat(found, " ")
end

-- The steps of the tree that belong to a section. A user name of another form than the provider's makes the tree say the right one.
local function steps_of(section, article)
  local wanted, steps = {}, {}
  for _, id in ipairs(section.steps or {}) do
    wanted[id] = true
  end
  local form = article.record and article.record.username == "full_address" and "local" or "address"
  for _, cause in ipairs(section.causes or {}) do
    local found = { cause = cause, context = { username_form = form } }
    for _, step in ipairs(tree.flatten(found, { provider = article.record, messages = article.catalogue })) do
      steps[#steps + 1] = wanted[step.id] and step or nil
    end
  end
  return steps
end

local function facts_shown(section, article)
  local shown = {}
  for _, name in ipairs(article.record and section.facts or {}) do
    local fact = providers.fact(article.record, name)
    if fact then
      shown[#shown + 1] = { id = name, label = article.words.facts[name], value = fact.value, source = fact.source, checked = fact.date }
    end
  end
  return shown
end

local function sections_of(article)
  local list = {}
  for _, section in ipairs(sections) do
    if left_out(section, article.facts, {}) == nil then
      local words, steps = article.words.sections[section.id], steps_of(section, article)
      if section.steps == nil or #steps > 0 then
        list[#list + 1] = { id = section.id, title = words.title, text = text_of(section, words, article), steps = steps,
          facts = facts_shown(section, article) }
      end
    end
  end
  return list
end

local function sources_of(record)
  local from, list = record or general, {}
  for i, source in ipairs(from.sources) do
    list[i] = { source = source, checked = date_of(from) }
  end
  return list
end

-- ---- the article ----

local function versions()
  local list = {}
  for i, entry in ipairs(history.versions) do
    list[i] = { version = entry.version, date = entry.date, what = entry.what }
  end
  return list
end

local function newer(a, b)
  return b ~= nil and b > a and b or a
end

local function build(record, options)
  local catalogue = options.messages or messages.catalogue(options.locale)
  local f = facts_of(record)
  local article = { record = record, catalogue = catalogue, words = catalogue.guide, facts = f, fill = sentences.filler(f, catalogue) }
  local shown = {
    title = article.fill(article.words.title), provider = record and record.id,
    settings = settings_of(record, article.words, article.fill), sections = sections_of(article), sources = sources_of(record),
  }
  shown.digest = digest(shown)
  local all = versions()
  local last = all[#all]
  shown.number = history.number .. (record and "/" .. record.id or "")
  shown.version, shown.history = last.version, all
  shown.effective_date = newer(last.date, record and date_of(record))
  shown.language = messages.language(options.locale) or options.messages == nil and "en" or nil
  words_of[shown] = article.words
  return setmetatable(shown, article_mt)
end

--- The article for a provider, and the general one where the provider is not known.
-- @tparam[opt] string provider its id, or an address or a host of it
-- @tparam[opt] table options { messages = a catalogue of sentences, locale = "de_AT" and the like: a language of messages/, else
-- English }
-- @treturn table `number`, `title`, `version`, `effective_date` (of the newest version, or of the record's facts when they are newer),
-- `history` (array of { version, date, what }, the oldest first), `provider` (id or nil), `language`, `digest` (moves with what the
-- article says), `settings` (array of { host, port, security, username, username_text, password, password_text }, the recommended one
-- first; fields that are not known are absent), `sections` (array of { id, title, text, steps, facts }: steps are { id, title, text,
-- who, link, link_source, link_checked }, facts { id, label, value, source, checked }), `sources` (array of { source, checked });
-- `article:markdown()` and `article:html()`. It is the caller's own.
-- @raise on misuse: a provider that is no string, an unknown option
function guide.article(provider, options)
  options = check_options(options)
  return build(record_of(provider), options)
end

--- The digest of all articles in English: what guide/history.lua holds, so that no fact changes without a version.
-- @treturn string
function guide.digest_of_all()
  local all = { guide.article().digest }
  for _, record in ipairs(providers.all()) do
    all[#all + 1] = record.id .. " " .. build(record, {}).digest
  end
  return digest(all)
end

local function rendering(name)
  return function(article)
    local words = words_of[article]
    if words == nil then
      error(("article: one of smtpcheck.guide expected, got %s"):format(type(article)), 2)
    end
    return require("smtpcheck.guide." .. name)(article, layout_of(article, words))
  end
end

--- The article as Markdown.
-- @tparam table article
-- @treturn string
-- @raise when it is none
-- @function guide.markdown
guide.markdown = rendering("markdown")

--- The article as a page of HTML: no script, nothing outside of it but its links.
-- @tparam table article
-- @treturn string
-- @raise when it is none
-- @function guide.html
guide.html = rendering("html")

article_methods.markdown, article_methods.html = guide.markdown, guide.html

return guide
