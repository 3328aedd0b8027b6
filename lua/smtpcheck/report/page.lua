--- Lines for a person: a column of labels, and what belongs to each beside it. Nothing that comes from a server or a person
-- reaches the terminal as it is.
-- @module smtpcheck.report.page
local safe = require "smtpcheck.report.safe"

local WIDTH = 14 -- of the column of labels

local Page = {}
Page.__index = Page

--- An empty page.
function Page.new()
  return setmetatable({}, Page)
end

--- A line with a label; what has several lines goes on below it, without. Nothing is put down for a text that is nil or empty.
-- @tparam string label
-- @tparam ?string text
function Page:put(label, text)
  if text == nil or text == "" then
    return
  end
  for line in (text .. "\n"):gmatch("(.-)\n") do
    self[#self + 1] = ((label .. (" "):rep(WIDTH)):sub(1, math.max(WIDTH, #label + 1)) .. safe(line)):gsub(" +$", "")
    label = ""
  end
end

--- An empty line, where something stands above it.
function Page:gap()
  if #self > 0 and self[#self] ~= "" then
    self[#self + 1] = ""
  end
end

--- A step of the tree: what it is called and says, and its link below.
-- @tparam string label
-- @tparam table step
function Page:step(label, step)
  self:put(label, ("%s. %s"):format(step.title, step.text))
  self:put("", step.link)
end

--- The lines as one text that ends with a line end.
function Page:bytes()
  while self[#self] == "" do
    self[#self] = nil
  end
  return table.concat(self, "\n") .. "\n"
end

return Page
