--- Ways in which a pasted failure is changed on its way, without a change of what it says. Each takes a text and gives the changed
-- one, or nil where the text cannot be written that way.
local changes = {}

local function each_line(text, made)
  local lines = {}
  for line in (text .. "\n"):gmatch("(.-)\r?\n") do
    lines[#lines + 1] = made(line)
  end
  return table.concat(lines, "\n")
end

-- ---- letters and lines ----

function changes.upper(text)
  return (text:upper())
end

function changes.lower(text)
  return (text:lower())
end

-- A new line at the first blank behind each `width` bytes.
local function folded(text, width, indent)
  return each_line(text, function(line)
    local parts, at = {}, 1
    while #line - at >= width do
      local blank = line:find(" ", at + width, true)
      if blank == nil then
        break
      end
      parts[#parts + 1] = line:sub(at, blank - 1)
      at = blank + 1
    end
    parts[#parts + 1] = line:sub(at)
    return table.concat(parts, "\n" .. indent)
  end)
end

function changes.folded(text)
  return folded(text, 60, "")
end

function changes.folded_and_indented(text)
  return folded(text, 60, "      ")
end

function changes.folded_narrowly(text)
  return folded(text, 30, "\t")
end

-- ---- what programs put around it ----

function changes.syslog(text)
  return each_line(text, function(line)
    return "Mar  1 10:00:07 web1 app[4711]: " .. line
  end)
end

function changes.dated(text)
  return each_line(text, function(line)
    return "[2026-03-01 10:00:07.512] production.ERROR: " .. line
  end)
end

function changes.traced(text)
  return text .. "\n#0 /srv/app/lib/Mailer.php(812): App\\Mailer->send()\n#1 /srv/app/index.php(33): App\\Mailer->run()\n#2 {main}\n  thrown in /srv/app/lib/Mailer.php on line 812"
end

function changes.named(text)
  return "SMTP Error: " .. text
end

function changes.in_a_report(text)
  return "Hello,\nthis is what I get since yesterday:\n\n" .. text .. "\n\nWhat can I do?\nThank you"
end

local json = { ['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\r\\n", ["\r"] = "", ["\t"] = "\\t" }

function changes.json(text)
  return '{"level":"error","message":"' .. text:gsub('["\\\n\r\t]', json) .. '","time":"2026-03-01T10:00:07Z"}'
end

function changes.json_in_ascii(text)
  if not utf8.len(text) then
    return nil
  end
  return (changes.json(text):gsub("[\194-\244][\128-\191]+", function(letter)
    local code = utf8.codepoint(letter)
    if code < 0x10000 then
      return ("\\u%04x"):format(code)
    end
  end))
end

local python = { ["'"] = "\\'", ["\\"] = "\\\\", ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t" }

function changes.python_bytes(text)
  return "b'" .. text:gsub("['\\\n\r\t]", python):gsub("[\128-\255]", function(byte)
    return ("\\x%02x"):format(byte:byte())
  end) .. "'"
end

local html = { ["<"] = "&lt;", [">"] = "&gt;", ["&"] = "&amp;", ['"'] = "&quot;", ["'"] = "&#39;" }

function changes.html(text)
  return "<pre>" .. text:gsub("[<>&\"']", html) .. "</pre>"
end

function changes.html_lines(text)
  return "<p>" .. text:gsub("[<>&\"']", html):gsub("\r?\n", "<br>\n") .. "</p>"
end

function changes.quoted(text)
  return each_line(text, function(line)
    return "> " .. line
  end)
end

function changes.quoted_and_folded(text)
  return changes.quoted(changes.folded(text))
end

-- A line of Laravel's log: what follows the message is its own.
function changes.with_context(text)
  return "[2026-03-01 10:00:00] local.ERROR: " .. text
    .. ' {"userId":1,"exception":"[object] (Exception(code: 0): at /srv/app/Mailer.php:535)\n[stacktrace]\n#0 /srv/app/Queue.php(550): Mailer->send()\n"}'
end

function changes.json_in_json(text)
  return changes.json(changes.json(text))
end

function changes.coloured(text)
  return each_line(text, function(line)
    return "\27[31m" .. line .. "\27[0m"
  end)
end

function changes.tabbed(text)
  return (text:gsub(" ", "\t"))
end

function changes.carriage_returns(text)
  return (text:gsub("\r?\n", "\r\n"))
end

-- ---- names: the same in all rows, so that they can be changed in all ----

local function renamed(text, names)
  for _, pair in ipairs(names) do
    text = text:gsub(pair[1], pair[2])
  end
  return text
end

function changes.other_names(text)
  return renamed(text, { { "ann@example%.com", "kim.lee@post.example.org" }, { "boss@example", "head@example" }, { "bob@example", "joe@example" },
    { "smtp%.example", "out.example" }, { "mx%.example", "in.example" }, { "mail%.example", "m1.example" }, { "mial%.example", "mm.example" }, { "192%.0%.2%.", "198.51.100." } })
end

function changes.names_that_mislead(text)
  return renamed(text, { { "ann@example%.com", "denied@example.com" }, { "boss@example", "blocked@example" }, { "bob@example", "unknown@example" },
    { "smtp%.example", "timeout.example" }, { "mx%.example", "denied.example" }, { "mail%.example", "spam-expired.example" },
    { "nobody@example", "locked@example" }, { "srv7%.example", "self-signed.example" }, { "mial%.example", "refused.example" }, { "nowhere%.invalid", "relay-denied.invalid" } })
end

-- ---- encodings ----

-- What Windows' Western code page has at 128 to 159.
local windows = { [0x20AC] = 128, [0x201E] = 132, [0x2026] = 133, [0x2018] = 145, [0x2019] = 146, [0x201C] = 147, [0x201D] = 148,
  [0x2013] = 150, [0x2014] = 151 }

function changes.windows_1252(text)
  if not text:find("[\128-\255]") then
    return nil
  end
  local bytes = {}
  for _, code in utf8.codes(text) do
    local byte = code < 256 and code or windows[code]
    if byte == nil then
      return nil
    end
    bytes[#bytes + 1] = string.char(byte)
  end
  return table.concat(bytes)
end

-- UTF-8 that was read as Latin-1, and written as UTF-8 again.
function changes.encoded_twice(text)
  if not text:find("[\128-\255]") then
    return nil
  end
  return (text:gsub("[\128-\255]", function(byte)
    return utf8.char(byte:byte())
  end))
end

-- RFC 2045 6.7, as a mail program writes it.
function changes.quoted_printable(text)
  return (text:gsub("[=\128-\255]", function(byte)
    return ("=%02X"):format(byte:byte())
  end):gsub("(%S+ %S+ %S+ %S+ %S+ )", "%1=\r\n"))
end

-- A file that PowerShell has written.
function changes.utf_16(text)
  if text:find("[\128-\255]") then
    return nil
  end
  return "\255\254" .. text:gsub(".", "%0\0")
end

return changes
