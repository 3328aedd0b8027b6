--- The replies in a text of any kind: a dialogue, a log line, an exception, a bounce. Each with its place, code, enhanced code and
-- words; and of several the one that matters. Pure.
-- @module smtpcheck.evidence.replies
local replies = {}

local MOST = 40        -- replies that are looked at
local WORDS_MAX = 4096 -- bytes of one reply

-- Codes that servers use: RFC 5321 4.2.3, RFC 4954 6, RFC 7504, RFC 5248, and some that single products have made up.
local codes = {}
for code in ([[211 214 220 221 235 250 251 252 334 354 421 422 430 431 432 433 434 435 440 441 442 446 447 449 450 451 452 453 454 455
  459 470 471 472 499 500 501 502 503 504 505 510 511 512 513 515 517 519 520 521 523 524 525 526 530 531 533 534 535 536 537 538 540
  541 543 544 545 546 547 548 550 551 552 553 554 555 556 557 559 560 563 570 571 573 574 577 580 582 590]]):gmatch("%d+") do
  codes[code] = true
end

-- Words before a number that is none, and after it.
local counted = { line = true, port = true, pid = true, after = true, took = true, the = true, of = true, than = true, at = true,
  last = true, limit = true, ["in"] = true, id = true, size = true, uid = true, ["for"] = true, number = true, http = true, every = true,
  about = true, over = true, up = true, to = true, next = true, page = true, issue = true, pr = true, max = true, maximum = true }
local units = { ms = true, s = true, sec = true, seconds = true, bytes = true, kb = true, mb = true, minutes = true, messages = true,
  recipients = true, emails = true, mails = true, times = true, hours = true, days = true, users = true, connections = true, line = true,
  lines = true, tid = true, internal = true, am = true, pm = true, gmt = true, px = true, percent = true }

-- Is the number at `from` a reply code, by what stands around it?
local function is_code(text, from, code)
  if not codes[code] and (code == "465" or code == "587" or not text:find("^[45]%d%d[ %-]+[45]%.%d%d?%d?%.%d", from)) then
    return false
  end
  local before, after = text:sub(math.max(1, from - 24), from - 1), text:sub(from + 3, from + 40)
  local left, right = before:sub(-1), after:sub(1, 1)
  if left:find("[%d%.%-/+_%%$@&?]") or right:find("[%%_/+@]") or after:find("^%.%d") then
    return false
  end
  if after:find("^:%d") then
    return false -- line and column
  elseif before:find("%d,$") or before:find("%w%[$") then
    return false -- a fraction of a second, a process
  elseif left == ":" and (not before:find("[%a\"')]:$") or before:find("%.%a+:$")) then
    return false -- a place in a file, a port, a time
  elseif (left == "#" and not after:find("^[ %-]+%d%.%d")) or before:find("http/%d[%.%d]*%s$") then
    return false
  elseif left:find("%w") then
    return before:find("learn more at$") ~= nil
  end
  if after:find("^[ %-]+[245]%.%d%d?%d?%.%d") then
    return true
  end
  if before:find("status[\"']?%s*[:=]%s*$") and right:find("[,}\n]") then
    return false -- an answer of HTTP
  end
  local word = before:match("(%a+)[%s]*$")
  if word and counted[word] and before:find("%s$") then
    return false
  end
  local unit = after:match("^[ \t]*(%a+)")
  if unit and units[unit] then
    return false
  end
  -- "127.0.0.1:25 535", "535 5.7.8 …", "535-…", "(535, b'…')", "code: 535", "535: …", "\"535\""
  return right == "" or right:find("[ \n\t%-:\"',);>%]}]") ~= nil
end

-- The code of an enhanced code ("5.7.8"), not a part of a number or a version.
local function enhanced_at(text, at)
  local code, after = text:match("^([45]%.[0-7]%.%d%d?%d?)()", at)
  if code == nil then
    return nil
  end
  local left, right = text:sub(at - 1, at - 1), text:sub(after, after + 1)
  if left:find("[%w%.%-/^~@]") and not (left == "-" and (at == 2 or text:find("^%d%d%d%-", at - 4)))
    or right:find("^[%w%-]") or right:find("^%.%d") then
    return nil
  end
  return code, after
end

local function first_enhanced(text, class)
  local at = 1
  while true do
    local found = text:find("[45]%.%d", at)
    if found == nil then
      return nil
    end
    local code = enhanced_at(text, found)
    if code and (class == nil or (class >= 4 and code:sub(1, 1) ~= "2")) then
      return code
    end
    at = found + 1
  end
end

-- Where the words of a reply end though no other reply begins: the program speaks again.
local ends = { "%(in reply to", "\nat [%a_]", "\n#%d+ ", "stack trace", "traceback %(most", "\nfile \"", "%(state ",
  "\ncode: '", "\nmsmtp: ", "%*%*%* ", "\nsmtp error: ", "\n[^\n]*client %-> server", "%]?%s+%(net::", "\nc: ", "\n[^\n]*>>> ", "\n~> " }

local function trimmed(words)
  local last = math.min(#words, WORDS_MAX)
  for _, pattern in ipairs(ends) do
    local found = words:find(pattern)
    if found and found > 1 and found <= last then
      last = found - 1
    end
  end
  return words:sub(1, last)
end

-- "5.7.1 a\n550-5.7.1 b" -> the words without the code that each line repeats
local function words_of(text, code, enhanced)
  text = trimmed(text)
  if enhanced then
    local spelt = enhanced:gsub("%.", "%%.")
    text = text:gsub((code or "") .. "[ %-]+" .. spelt, " "):gsub("%f[%d]" .. spelt .. "%f[^%d]", " ")
  end
  if code then
    text = text:gsub("%f[%d]" .. code .. "[ %-]", " ")
  end
  return (text:match("^[%s\"':,%-)>]*(.-)[%s\"'`]*$"))
end

local function with_codes(text)
  local found = {}
  for from, code in text:gmatch("()%f[%d](%d%d%d)%f[%D]") do
    if #found >= MOST then
      break
    elseif is_code(text, from, code) then
      local last = found[#found]
      if last == nil or last.code ~= tonumber(code) then
        found[#found + 1] = { code = tonumber(code), at = from, from = from + 3 }
      end
    end
  end
  for i, one in ipairs(found) do
    local stop = found[i + 1] and found[i + 1].at - 1 or #text
    if one.code >= 400 then -- of the others, only the place and the code are asked for
      local words = text:sub(one.from, math.min(stop, one.from + WORDS_MAX))
      one.enhanced = first_enhanced(words:sub(1, 400), one.code // 100)
      one.text = words_of(words, tostring(one.code), one.enhanced)
    end
  end
  return found
end

-- A reply whose code is lost: "The server response was: 5.7.57 …", "(#5.1.2)".
local function without_code(text)
  local at = 1
  while true do
    local found = text:find("[45]%.%d", at)
    if found == nil then
      return nil
    end
    local enhanced, after = enhanced_at(text, found)
    local before = text:sub(math.max(1, found - 8), found - 1)
    if enhanced and not before:find("dsn=") and not before:find("version ") then -- "dsn=" is Postfix's own word for an error
      local words = words_of(text:sub(after, after + WORDS_MAX), nil, enhanced)
      if not words:find("%a%a%a") then -- "… (#5.1.2)": the words stand before it
        words = text:sub(math.max(1, found - 400), found - 1)
      end
      return { enhanced = enhanced, at = found, text = words }
    end
    at = found + 1
  end
end

-- What a server says because of an earlier refusal: no recipients left, too many errors, the sequence broken, goodbye.
local function is_consequence(one, before)
  if before == nil then
    return false
  end
  local said = one.text
  return one.code == 503 or (one.code == 421 and (said:find("too many errors") or said:find("^%s*$")))
    or (one.code == 554 and (said:find("no valid recipients") or said:find("service unavailable")))
end

-- A reply inside another's words, as one server tells what another one said: "577 … host said: 550 …", "530 5.7.57 … error: 535 …"
local function is_inner(text, outer, one)
  local between = text:sub(outer.from or outer.at, one.at - 1)
  return #between < 600 and (between:find("said:?%s*$") or between:find("error:?%s*$") or between:find("returned[^\n]*$")
    or between:find("response was:?%s*$")) ~= nil
end

--- The refusal that matters among the replies of a text.
-- @tparam string text lower case
-- @treturn ?table { code, enhanced, text, at = its place, last = where its code stands for the last time, first = true when no reply
-- stands before it }; one without a code has only enhanced, text and at
function replies.refusal(text)
  local found = with_codes(text)
  local main
  for _, one in ipairs(found) do
    if one.code >= 400 then
      if main == nil or (not is_consequence(one, main) and (is_inner(text, main, one)
        or (main.code < 500 and one.code >= 500 and not main.text:find("%a%a%a")))) then
        main = one
      end
    end
  end
  if main == nil then
    return without_code(text)
  end
  main.first = main == found[1]
  for _, one in ipairs(found) do
    main.last = one.code == main.code and one.at or main.last
  end
  return main
end

return replies
