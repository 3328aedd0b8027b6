--- The form of a message as a caller gives it: which fields there are and of which types. Misuse raises.
-- @module smtpcheck.message.form
local form = {}

local function fail(text, ...)
  error("message: " .. text:format(...), 0)
end

local function expect(name, value, ...)
  local wanted = { ... }
  for _, kind in ipairs(wanted) do
    if type(value) == kind then
      return
    end
  end
  fail("field '%s': %s expected, got %s", name, table.concat(wanted, " or "), type(value))
end

local function expect_list(name, value, kind)
  local count = 0
  for _ in pairs(value) do
    count = count + 1
  end
  if count ~= #value then
    fail("field '%s': a list expected", name)
  end
  for i, item in ipairs(value) do
    expect(("%s[%d]"):format(name, i), item, kind)
  end
end

local function texts(name, value)
  expect(name, value, "string", "table")
  if type(value) == "table" then
    expect_list(name, value, "string")
  end
end

local function text(name, value)
  expect(name, value, "string")
end

local function own_headers(name, value)
  expect(name, value, "table")
  for key, item in pairs(value) do
    if type(key) ~= "string" then
      fail("field '%s': names of headers are strings", name)
    end
    texts(name .. "." .. key:gsub("[^\33-\126]", "?"), item)
  end
end

local attachment_fields = { filename = true, type = true, data = true, path = true }

local function attachments(name, value)
  expect(name, value, "table")
  expect_list(name, value, "table")
  for i, file in ipairs(value) do
    for key, item in pairs(file) do
      if not attachment_fields[key] then
        fail("field '%s[%d]': unknown field '%s'", name, i, tostring(key))
      end
      text(("%s[%d].%s"):format(name, i, key), item)
    end
    if (file.data == nil) == (file.path == nil) then
      fail("field '%s[%d]': either 'data' or 'path' is needed", name, i)
    end
  end
end

local fields = {
  from = text, to = texts, cc = texts, bcc = texts, subject = text, text = text, html = text, headers = own_headers,
  attachments = attachments, raw = text,
}

local with_raw = { raw = true, from = true, to = true, cc = true, bcc = true }

--- Raises unless a message has known fields of the right types, and a ready one no fields that it has itself.
-- @tparam table given
function form.check(given)
  if type(given) ~= "table" then
    fail("table expected, got %s", type(given))
  end
  for name, value in pairs(given) do
    local check = fields[name]
    if not check then
      fail("unknown field '%s'", tostring(name))
    end
    check(name, value)
    if given.raw ~= nil and not with_raw[name] then
      fail("field '%s' can't go with 'raw'", name)
    end
  end
end

return form
