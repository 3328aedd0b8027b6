--- Questions and answers: with a person at the terminal, or with a list of answers given beforehand.
-- @module smtpcheck.cli.dialogue
local file = require "smtpcheck.cli.file"
local safe = require "smtpcheck.report.safe"

local Dialogue = {}
Dialogue.__index = Dialogue

local words = { y = "yes", yes = "yes", n = "no", no = "no", d = "done", done = "done" }
local leaving = { q = true, quit = true }

-- ---- the answers ----

-- The words of a list; nil and the place of the first one that is no answer.
local function answers_in(text)
  local found = {}
  for word in text:gmatch("[^%s,]+") do
    local answer = words[word:lower()]
    if answer == nil then
      return nil, #found + 1
    end
    found[#found + 1] = answer
  end
  return found
end

-- What the flag gives: a list, or a file with one. What stands in a file is not repeated: it may be the wrong file.
local function given_answers(value)
  local found = answers_in(value)
  if found then
    return found
  end
  local bytes = file.read(value)
  if bytes == nil then
    return nil, ("--answers takes a list of yes, no and done, or a file with one: '%s' is neither"):format(safe(value))
  end
  local at
  found, at = answers_in(bytes)
  if found == nil then
    return nil, ("%s: word %d is none of yes, no and done"):format(safe(value), at)
  end
  return found
end

-- ---- opening ----

-- A child has our descriptors: its shell can tell what Lua cannot.
local function is_terminal(descriptor)
  return os.execute(("[ -t %d ] && { : </dev/tty; } 2>/dev/null"):format(descriptor)) == true
end

--- Open a dialogue.
-- @tparam ?string answers as the flag gives them; nil: a person answers
-- @tparam boolean beside true when standard output is needed for something else
-- @treturn[1] table dialogue
-- @treturn[2] nil
-- @treturn[2] string why not
function Dialogue.open(answers, beside)
  local self = setmetatable({ out = beside and io.stderr or io.stdout }, Dialogue)
  if answers then
    local why
    self.answers, why = given_answers(answers)
    return self.answers and self or nil, why
  elseif not is_terminal(0) then
    return nil, "there is nobody to ask: standard input is no terminal. Start it at one, or give the answers by --answers"
  elseif not is_terminal(1) then
    self.out = io.stderr -- a question that goes to a file is not seen
  end
  return self
end

-- ---- speaking ----

--- Whether a person answers.
-- @treturn boolean
function Dialogue:with_person()
  return self.answers == nil
end

--- Write whole lines.
-- @tparam string bytes harmless ones
function Dialogue:write(bytes)
  self.out:write(bytes)
  self.out:flush()
end

--- Say something in a line of its own.
-- @tparam string text
function Dialogue:say(text)
  self:write(safe(text) .. "\n")
end

-- A line from the terminal. A child asks and reads: an interrupt ends it at once, where Lua's own reading would go on.
local function line_from_terminal(question)
  local pipe = io.popen(("exec 3<>/dev/tty\nprintf %%s '%s' >&3\nIFS= read -r line <&3 && printf '%%s\\n' \"$line\"")
    :format((safe(question):gsub("'", "'\\''"))), "r")
  local line = pipe:read("l")
  pipe:close()
  return line
end

--- Ask for a word or a number.
-- @tparam string label
-- @tparam ?string value what it is now
-- @treturn ?string what was typed; nil: it stays as it is
function Dialogue.value(_, label, value)
  local line = line_from_terminal(label .. (value and value ~= "" and (" [%s]"):format(value) or "") .. ": ")
  return line and line:match("^%s*(.-)%s*$"):match(".+")
end

local function answer_from_person(self, question)
  while true do
    local line = line_from_terminal(question .. " [yes, no, done or quit] ")
    local word = line and line:lower():match("^%s*(%a*)%s*$")
    if line == nil then
      self:write("\n") -- the end of the input leaves the cursor behind the question
      return nil
    elseif leaving[word] then
      return nil
    elseif words[word] then
      return words[word]
    end
  end
end

--- Ask a question.
-- @tparam string question
-- @treturn[1] string "yes", "no" or "done"
-- @treturn[2] nil there are no more answers; the person has had enough
function Dialogue:ask(question)
  if self.answers == nil then
    return answer_from_person(self, question)
  end
  local answer = table.remove(self.answers, 1)
  self:say(("%s %s"):format(question, answer or "(no answer is left)"))
  return answer
end

return Dialogue
