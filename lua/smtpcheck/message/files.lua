--- Attachments: names, types and bytes of what a caller gives. Reads files by the function of the context alone.
-- @module smtpcheck.message.files
local types = require "smtpcheck.message.types"

local files = {}

local TOKEN = "[%w!#$&^_.+-]+"
local FALLBACK = "application/octet-stream"

local function fault_of(text)
  if text == "" then
    return "empty", "is empty."
  elseif text:find("%c") then
    return "control", "holds a line break or another control character."
  elseif not utf8.len(text) then
    return "not_utf8", "is not valid UTF-8."
  end
end

local function name_of(file)
  if file.filename ~= nil then
    return file.filename
  end
  return file.path and file.path:match("([^/\\]+)$") or "attachment"
end

local function type_fault(kind)
  local code, sentence = fault_of(kind)
  if code then
    return code, sentence
  elseif #kind > 200 or not (kind .. ";"):find("^" .. TOKEN .. "/" .. TOKEN .. " *;[\32-\126]*$") then
    return "malformed", "is not a media type such as application/pdf."
  elseif kind:lower():find("^multipart/") or kind:lower():find("^message/") then
    return "not_allowed", "is a type that can't be encoded in base64.", FALLBACK
  end
end

local function bytes_of(file, context)
  if file.data ~= nil then
    return file.data
  elseif file.path == "" or file.path:find("\0", 1, true) then
    return nil
  elseif context.read == nil then
    error("message: an attachment by path needs context.read", 0)
  end
  return (context.read(file.path))
end

local function one(file, field, context, report)
  local name = name_of(file)
  local kind = file.type or types[(name:match("%.(%w+)$") or ""):lower()] or FALLBACK
  local name_code, name_sentence = fault_of(name)
  if name_code then
    report(field .. ".filename", name_code, name_sentence)
  end
  local type_code, type_sentence, suggestion = type_fault(kind)
  if type_code then
    report(field .. ".type", type_code, type_sentence, suggestion)
  end
  local data = bytes_of(file, context)
  if data == nil then
    report(field .. ".path", "unreadable", "names a file that can't be read.")
  elseif not name_code and not type_code then
    return { filename = name, type = kind, data = data }
  end
end

--- Gathers the attachments.
-- @tparam table|nil given array of { filename =, type =, data = or path = }
-- @tparam table context `read`, a function that gives the bytes of a path, or nil
-- @tparam function report report(field, code, sentence, suggestion)
-- @treturn table array of { filename =, type =, data = }
function files.gather(given, context, report)
  local out = {}
  for i, file in ipairs(given or {}) do
    out[#out + 1] = one(file, ("attachments[%d]"):format(i), context, report)
  end
  return out
end

return files
