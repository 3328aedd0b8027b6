-- The suite's output: a line for each file, each failure in full, and the count as the last line.
-- What could not be run (no right to make a network namespace, no server installed) is listed, and is a failure only when
-- SMTPCHECK_ALL=1 says that nothing may be left out.
return function()
  local base = require "busted.outputHandlers.base"()
  local busted = require "busted"
  local strict = os.getenv("SMTPCHECK_ALL") == "1"
  local began, passed, failed, pending

  local function say(text)
    io.write(text, "\n")
    io.flush()
  end

  local function message_of(one)
    if type(one.message) == "string" then
      return one.message
    end
    return one.message == nil and "no message" or require("pl.pretty").write(one.message)
  end

  local function details(list, word)
    for _, one in ipairs(list) do
      say(("\n%s: %s"):format(word, tostring(one.name)))
      if one.trace and one.trace.short_src then
        say(("  %s:%s"):format(one.trace.short_src, tostring(one.trace.currentline)))
      end
      say("  " .. message_of(one):gsub("\n", "\n  "))
      if word == "ERROR" and one.trace and type(one.trace.traceback) == "string" then
        say("  " .. one.trace.traceback:gsub("\n", "\n  "))
      end
    end
  end

  local function failures()
    return base.failuresCount + base.errorsCount + (strict and base.pendingsCount or 0)
  end

  busted.subscribe({ "file", "start" }, function()
    began, passed, failed, pending = os.time(), base.successesCount, failures(), base.pendingsCount
    return nil, true
  end)
  busted.subscribe({ "file", "end" }, function(file)
    local bad, left = failures() - failed, base.pendingsCount - pending
    say(("%-34s %4d passed%s%s%s"):format(tostring(file.name), base.successesCount - passed,
      bad > 0 and (", %d failed"):format(bad) or "", left > 0 and (", %d not run"):format(left) or "",
      os.time() - began > 1 and (", %d s"):format(os.difftime(os.time(), began)) or ""))
    return nil, true
  end)
  busted.subscribe({ "suite", "end" }, function()
    details(base.pendings, "NOT RUN")
    details(base.failures, "FAILED")
    details(base.errors, "ERROR")
    say(("\n%d passed, %d failed"):format(base.successesCount, failures()))
    if failures() > 0 or base.successesCount == 0 then
      os.exit(1, false)
    end
    return nil, true
  end)
  return base
end
