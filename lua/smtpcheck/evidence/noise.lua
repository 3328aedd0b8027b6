--- What programs add to a failure and what says nothing of it: stack traces, paths, places in files, settings. Pure, and in one pass
-- over lines and words, so that no text is costly.
-- @module smtpcheck.evidence.noise

-- Lines of a stack trace: "at a.b.C(D.java:1)", "#0 /a/b.php(1): …", "File "a.py", line 1", "from a.rb:1:in …"
local traces = {
  "^at [%w_$.<>/]+[%(%[ ]", "^at async ", "^#%d%d? [^%d]", "^file \"[^\"]*\", line", "^from %S+:%d+:in ", "^%.%.%. %d+ more",
    "^sur [%w.]+%(",
}

-- Words that are a place in a program or a file; each is looked at alone.
local places = {
  "%.java:%d+", "%.cs:line", "%.py[:,]?%d*$", "%.rb:?%d*", "%.go:%d+", "%.js:%d+", "%.php:?%d*", "%.rs:%d+", "%.cs$", "^/[%w_.-]+/[%w_./-]",
  "^%a:\\", "^[%w.]+%.[%w_<>$]+%(.*%)$", "^https?://github%.com", "^https?://[%w.-]*stackoverflow%.com",
}

local LONGEST = 400 -- bytes of a word that is looked at

local function quiet_word(word)
  if #word > LONGEST then
    return " "
  elseif word:find("[/\\.]") then
    for _, pattern in ipairs(places) do
      if word:find(pattern) then
        return " "
      end
    end
    word = word:gsub(":[%w_/.\\]+%.c:%d+:?", " ") -- OpenSSL's place of an error
  end
  return word
end

-- What goes out of a line: a sign by which it is looked for at all, and what is taken away.
local parts = {
  { "timeout", "%f[%a]%a*timeout[\"']?[:=]? ?%-?%d+" }, -- a setting, not an event: "timeout=300", "connectiontimeout: 5000"
  { "(ssl)", "%(ssl%)[\"']?: ?%a+" }, { "(account ", "%(account %S+ from %S+%)" },
  { "unknown[", "unknown%[[^%]%s%[]*%]" },               -- Postfix has no name for that client
  { " {\"userid\":", " {\"userid\":.*" }, { " {\"exception\":", " {\"exception\":.*" }, -- Laravel's own
  { " helo=", "proto=%a+ helo=%S*" },                    -- what Postfix logs of a client
  { " line ", " line %d+" }, { "smtp.rb ", "smtp%.rb +%d+" },
}

local function quiet_line(line)
  for _, pattern in ipairs(traces) do
    if line:find(pattern) then
      return ""
    end
  end
  for _, part in ipairs(parts) do
    if line:find(part[1], 1, true) then
      line = line:gsub(part[2], " ")
    end
  end
  return (line:gsub("%S+", quiet_word))
end

-- Python shows the line of its source below each place; the exception itself comes last.
local function without_source(line)
  if line:find("^[%w_.]*error") or line:find("^[%w_.]*exception") or line:find("^file \"") then
    return "\n" .. line
  end
  return ""
end

--- @tparam string text lower case, with one blank between words and no blank at the beginning of a line
-- @treturn string
return function(text)
  text = ("\n" .. text):gsub("\nfile \"[^\"\n]*\", line[^\n]*\n([^\n]*)", without_source)
  return (text:gsub("[^\n]+", quiet_line))
end
