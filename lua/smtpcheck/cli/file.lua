--- Files that a flag names.
-- @module smtpcheck.cli.file
local file = {}

--- All bytes of a file.
-- @tparam string path
-- @treturn[1] string
-- @treturn[2] nil there is no such file, it is a folder, or it cannot be read
function file.read(path)
  local handle = io.open(path, "rb")
  local bytes = handle and handle:read("a")
  if handle then
    handle:close()
  end
  return bytes
end

return file
