--- The article as a page of HTML that needs nothing else: no script, no file, no image. It is light or dark as the reader has it,
-- and prints black on white. Pure.
-- @module smtpcheck.guide.html
local link = require "smtpcheck.guide.link"
local safe = require "smtpcheck.report.safe"

local STYLE = [[
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --page: #fff; --link: #0550ae; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --page: #0d1117; --link: #79b8ff; }
}
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif; }
body { color: var(--ink); background: var(--page); }
h1, h2, h3 { line-height: 1.25; }
h3 { margin-bottom: 0; font-size: 1.05rem; }
h3 + p { margin-top: .3rem; }
a { color: var(--link); overflow-wrap: anywhere; }
.about, .from { color: var(--soft); font-size: .9rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --line: #888; --page: #fff; --link: #000; }
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
  h1, h2, h3 { break-after: avoid; }
  .step, tr { break-inside: avoid; }
}
]]

local entities = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }

local function escaped(text)
  return (safe((tostring(text):gsub("%s+", " "))):gsub("[&<>\"']", entities))
end

local function element(name, text, class)
  return ("<%s%s>%s</%s>"):format(name, class and (' class="%s"'):format(class) or "", text, name)
end

local function place(url)
  if not link(url) then
    return escaped(url)
  end
  return ('<a href="%s" rel="noopener noreferrer">%s</a>'):format(escaped(url), escaped(url))
end

local function cells_of(name, cells)
  local out = {}
  for i, cell in ipairs(cells) do
    out[i] = element(name, escaped(cell))
  end
  return element("tr", table.concat(out))
end

local function table_of(heads, rows)
  local out = {}
  for i, cells in ipairs(rows) do
    out[i] = cells_of("td", cells)
  end
  return element("div", element("table", element("thead", cells_of("th", heads)) .. "\n" .. element("tbody", table.concat(out, "\n"))),
    "table")
end

local function step_of(step, words)
  local out = { element("h3", escaped(step.title)), element("p", escaped(step.text)) }
  if step.who ~= "user" then
    out[#out + 1] = element("p", escaped(words.by) .. ": " .. escaped(words.who[step.who]), "from")
  end
  if step.link then
    out[#out + 1] = element("p", ("%s: %s<br>%s: %s; %s %s"):format(escaped(words.link), place(step.link), escaped(words.source),
      place(step.link_source), escaped(words.checked), escaped(step.link_checked)), "from")
  end
  return element("div", table.concat(out, "\n"), "step")
end

local function section_of(section, layout)
  local out = { element("h2", escaped(section.title)), element("p", escaped(section.text)) }
  if section.id == "settings" then
    out[#out + 1] = table_of(layout.settings())
  end
  local facts = {}
  for i, fact in ipairs(section.facts) do
    facts[i] = element("li", element("strong", escaped(fact.label) .. ":") .. " " .. escaped(fact.value))
  end
  out[#out + 1] = #facts > 0 and element("ul", table.concat(facts, "\n")) or nil
  for _, step in ipairs(section.steps) do
    out[#out + 1] = step_of(step, layout.words)
  end
  return ('<section id="%s">\n%s\n</section>'):format(escaped(section.id), table.concat(out, "\n"))
end

local function about(layout)
  local out = {}
  for i, pair in ipairs(layout.about()) do
    out[i] = escaped(pair[1]) .. " " .. escaped(pair[2])
  end
  return element("p", table.concat(out, " · "), "about")
end

local function sources(article, words)
  local out = {}
  for i, source in ipairs(article.sources) do
    out[i] = element("li", ("%s (%s %s)"):format(place(source.source), escaped(words.checked), escaped(source.checked)))
  end
  return element("ul", table.concat(out, "\n"), "from")
end

--- @tparam table article
-- @tparam table layout of the article (guide/layout.lua)
-- @treturn string
return function(article, layout)
  local words, title = layout.words, escaped(article.title)
  local language = article.language and (' lang="%s"'):format(escaped(article.language)) or ""
  local out = {
    "<!DOCTYPE html>\n<html" .. language .. ">\n<head>\n<meta charset=\"utf-8\">",
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element("title", title), element("style", "\n" .. STYLE) .. "\n</head>\n<body>\n<main>", element("h1", title), about(layout),
  }
  for _, section in ipairs(article.sections) do
    out[#out + 1] = section_of(section, layout)
  end
  out[#out + 1] = element("h2", escaped(words.sources))
  out[#out + 1] = sources(article, words)
  out[#out + 1] = element("h2", escaped(words.history))
  out[#out + 1] = table_of(layout.history())
  return table.concat(out, "\n") .. "\n</main>\n</body>\n</html>\n"
end
