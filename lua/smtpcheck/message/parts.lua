--- The body of a message by MIME (RFC 2045, 2046): text, HTML, attachments. Pure.
-- A part is { fields = text of its header fields, body = bytes }.
-- @module smtpcheck.message.parts
local encode = require "smtpcheck.message.encode"
local headers = require "smtpcheck.message.headers"
local lines = require "smtpcheck.message.lines"

local parts = {}

-- Lines up to here go as they are; longer ones, though allowed, are cut by some servers.
local PLAIN_WIDTH = 78

local function fields(type_segments, encoding, disposition)
  local out = headers.field("Content-Type", type_segments)
  if encoding then
    out = out .. headers.field("Content-Transfer-Encoding", { encoding })
  end
  if disposition then
    out = out .. headers.field("Content-Disposition", disposition)
  end
  return out
end

--- A part of text: as it is when it is plain ASCII in short lines, else quoted-printable.
-- @tparam string text valid UTF-8, any line ends
-- @tparam string subtype "plain" or "html"
-- @treturn table part
function parts.text(text, subtype)
  text = lines.normalise(text)
  local encoding = "7bit"
  local mailbox_mark = ("\n" .. text):find("\nFrom ", 1, true)
  if text:find("[^\t\r\n\32-\126]") or mailbox_mark or lines.too_long(text, PLAIN_WIDTH) then
    encoding, text = "quoted-printable", encode.quoted_printable(text)
  end
  return { fields = fields(headers.parameters("text/" .. subtype, { "charset=utf-8" }), encoding), body = text }
end

--- An attachment.
-- @tparam table file { filename =, type =, data = }
-- @tparam function base64
-- @treturn table part
function parts.attachment(file, base64)
  local kind, rest = file.type:match("^([^;]*[^;%s])%s*;?%s*(.-)%s*;?%s*$")
  return {
    fields = fields(headers.parameters(kind, rest ~= "" and { rest } or nil), "base64",
      headers.parameters("attachment", encode.parameter("filename", file.filename))),
    body = encode.base64_lines(file.data, base64),
  }
end

local function hex(bytes)
  return (bytes:gsub(".", function(c)
    return ("%02x"):format(c:byte())
  end))
end
parts.hex = hex

-- "=_" is in no quoted-printable and no base64; the number keeps plain text apart too, whatever the random bytes are.
local function boundary_for(inner, random)
  local stem, count = "=_" .. hex(random(12)), 0
  local boundary = stem
  local function taken()
    for _, part in ipairs(inner) do
      if part.body:find("--" .. boundary, 1, true) or part.fields:find(boundary, 1, true) then
        return true
      end
    end
    return false
  end
  while taken() do
    count = count + 1
    boundary = stem .. "." .. count
  end
  return boundary
end

--- Several parts as one.
-- @tparam string subtype "alternative" or "mixed"
-- @tparam table inner the parts; a list of one is that part
-- @tparam function random random(n) gives n bytes
-- @treturn table part
function parts.multipart(subtype, inner, random)
  if #inner == 1 then
    return inner[1]
  end
  local boundary = boundary_for(inner, random)
  local out = {}
  for _, part in ipairs(inner) do
    out[#out + 1] = "--" .. boundary .. "\r\n" .. part.fields .. "\r\n" .. part.body .. "\r\n"
  end
  out[#out + 1] = "--" .. boundary .. "--\r\n"
  return {
    fields = fields(headers.parameters("multipart/" .. subtype, { ('boundary="%s"'):format(boundary) })),
    body = table.concat(out),
  }
end

return parts
