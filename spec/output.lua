-- The suite's output: a line for each file, each failure in full, and the count as the last line.
return function()
  local base = require "busted.outputHandlers.base"()
  local busted = require "busted"
  local start, count = nil, 0

  local function say(text)
    io.write(text, "\n")
    io.flush()
  end

  local function details(list, word)
    for _, one in ipairs(list) do
      say(("\n%s: %s"):format(word, tostring(one.name)))
      if one.trace and one.trace.short_src then
        say(("  %s:%s"):format(one.trace.short_src, tostring(one.trace.currentline)))
      end
      local text = one.message
      say("  " .. (type(text) == "string" and text or require("pl.pretty").write(text or "no message")):gsub("\n", "\n  "))
    end
  end

  busted.subscribe({ "file", "start" }, function()
    start, count = os.time(), base.successesCount
    return nil, true
  end)
  busted.subscribe({ "file", "end" }, function(file)
    say(("%-40s %4d passed  %d s"):format(tostring(file.name), base.successesCount - count, os.difftime(os.time(), start)))
    return nil, true
  end)
  busted.subscribe({ "suite", "end" }, function()
    details(base.failures, "FAILED")
    details(base.errors, "ERROR")
    details(base.pendings, "NOT RUN")
    local failed = base.failuresCount + base.errorsCount + base.pendingsCount
    say(("\n%d passed, %d failed"):format(base.successesCount, failed))
    if failed > 0 or base.successesCount == 0 then
      io.stdout:flush()
      os.exit(1, false)
    end
    return nil, true
  end)
  return base
end
