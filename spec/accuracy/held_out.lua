--- Leaving out: how well would the rules do on wording that nobody had seen? The clusters are dealt into five parts. For each part
-- in turn, every phrase that no text of the other four contains is taken out of the rules, as if it had never been written; then the
-- hidden part is judged. It is a hard judge: much of the vocabulary comes from servers' sources and not from these texts, and goes
-- out with the rest where they do not happen to use it.
local fold = require "smtpcheck.evidence.fold"

local held_out = {}

held_out.PARTS = 5

local GROUPS = { "unless", "error", "also_error", "unless_error" }

local function part_of(cluster)
  return cluster * 7919 % held_out.PARTS + 1
end

local function seen_text(rows, hidden)
  local parts = {}
  for _, row in ipairs(rows) do
    if part_of(row.cluster) ~= hidden then
      parts[#parts + 1] = fold(row.text):gsub("\\[nrt]", " "):gsub("[^%w\128-\255#]+", " ")
    end
  end
  return " " .. table.concat(parts, " | ") .. " "
end

-- Takes the phrases out that the visible texts do not have. Returns what puts them back.
local function hide(rules, visible, known)
  local taken = {}
  local function thin(group)
    if group == nil or taken[group] then
      return
    end
    taken[group] = table.move(group, 1, #group, 1, {})
    for i = #group, 1, -1 do
      local said = group[i].said
      if known[said] == nil then
        known[said] = visible:find(said, 1, true) ~= nil
      end
      if not known[said] then
        table.remove(group, i)
      end
    end
  end
  for _, rule in ipairs(rules) do
    for _, group in ipairs(rule.says or {}) do
      thin(group)
    end
    for _, name in ipairs(GROUPS) do
      thin(rule[name])
    end
  end
  return function()
    for group, all in pairs(taken) do
      table.move(all, 1, #all, 1, group)
    end
  end
end

--- @tparam table rows clustered
-- @tparam function judge row -> nothing; called for each row while its own wording is hidden
-- @treturn number of phrases hidden, on average
function held_out.each(rows, judge)
  local rules = require("smtpcheck.rules").list
  for _, rule in ipairs(rules) do -- phrases are looked for one by one here, so that they can be hidden
    for _, group in ipairs(rule.says or {}) do
      group.kept = false
    end
    for _, name in ipairs(GROUPS) do
      if rule[name] then
        rule[name].kept = false
      end
    end
  end
  for hidden = 1, held_out.PARTS do
    local back = hide(rules, seen_text(rows, hidden), {})
    for _, row in ipairs(rows) do
      if part_of(row.cluster) == hidden then
        judge(row)
      end
    end
    back()
  end
end

return held_out
