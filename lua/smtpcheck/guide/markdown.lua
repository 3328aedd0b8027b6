--- The article as Markdown (CommonMark, and tables as GitHub has them). Pure.
-- @module smtpcheck.guide.markdown
local link = require "smtpcheck.guide.link"
local safe = require "smtpcheck.report.safe"

-- One line, in which nothing but letters is left: marks at its start count too.
local function escaped(text)
  text = safe((tostring(text):gsub("%s+", " "):gsub("^ ", ""):gsub(" $", "")))
  text = text:gsub("[\\`*_%[%]<|~]", "\\%0"):gsub("&([#%w])", "\\&%1")
  return (text:gsub("^[-+=#>]", "\\%0"):gsub("^(%d+)([.)])%f[%s\0]", "%1\\%2"))
end

local function place(url)
  return link(url) and "<" .. url .. ">" or escaped(url)
end

local function row(cells)
  return "| " .. table.concat(cells, " | ") .. " |"
end

local function add_table(out, heads, rows)
  local rule = {}
  for i, head in ipairs(heads) do
    heads[i], rule[i] = escaped(head), "---"
  end
  out[#out + 1] = row(heads)
  out[#out + 1] = row(rule)
  for _, cells in ipairs(rows) do
    for i, cell in ipairs(cells) do
      cells[i] = escaped(cell)
    end
    out[#out + 1] = row(cells)
  end
  out[#out + 1] = ""
end

local function add_step(out, step, words)
  out[#out + 1] = "### " .. escaped(step.title) .. "\n\n" .. escaped(step.text) .. "\n"
  if step.who ~= "user" then
    out[#out + 1] = ("- %s: %s"):format(escaped(words.by), escaped(words.who[step.who]))
  end
  if step.link then
    out[#out + 1] = ("- %s: %s (%s: %s; %s %s)"):format(escaped(words.link), place(step.link), escaped(words.source),
      place(step.link_source), escaped(words.checked), escaped(step.link_checked))
  end
  out[#out + 1] = (step.who ~= "user" or step.link) and "" or nil
end

local function add_section(out, section, layout)
  out[#out + 1] = "## " .. escaped(section.title) .. "\n\n" .. escaped(section.text) .. "\n"
  if section.id == "settings" then
    add_table(out, layout.settings())
  end
  for _, fact in ipairs(section.facts) do
    out[#out + 1] = ("- %s: %s"):format(escaped(fact.label), escaped(fact.value))
  end
  out[#out + 1] = #section.facts > 0 and "" or nil
  for _, step in ipairs(section.steps) do
    add_step(out, step, layout.words)
  end
end

--- @tparam table article
-- @tparam table layout of the article (guide/layout.lua)
-- @treturn string
return function(article, layout)
  local words = layout.words
  local out = { "# " .. escaped(article.title) .. "\n" }
  local about = {}
  for _, pair in ipairs(layout.about()) do
    about[#about + 1] = ("%s %s"):format(escaped(pair[1]), escaped(pair[2]))
  end
  out[#out + 1] = table.concat(about, " · ") .. "\n"
  for _, section in ipairs(article.sections) do
    add_section(out, section, layout)
  end
  out[#out + 1] = "## " .. escaped(words.sources) .. "\n"
  for _, source in ipairs(article.sources) do
    out[#out + 1] = ("- %s (%s %s)"):format(place(source.source), escaped(words.checked), escaped(source.checked))
  end
  out[#out + 1] = "\n## " .. escaped(words.history) .. "\n"
  add_table(out, layout.history())
  out[#out] = nil
  return table.concat(out, "\n") .. "\n"
end
