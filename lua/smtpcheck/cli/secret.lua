--- Secrets for the command line: from a variable, a file, a descriptor, a command or a prompt, never from an argument,
-- which everybody on the machine can read. No message here holds what was read.
-- @module smtpcheck.cli.secret
local secret = {}

local LONGEST = 64 * 1024

local function quoted(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

-- One line end at the end is the editor's or the command's, not the secret's.
local function trimmed(text)
  return (text:gsub("\r?\n$", "", 1))
end

local function sound(text, where)
  if #text > LONGEST then
    return nil, ("%s gives more than %d bytes, which is no secret"):format(where, LONGEST)
  end
  text = trimmed(text)
  if text == "" then
    return nil, where .. " gives nothing"
  end
  return text
end

local function read_pipe(command, where)
  local pipe = io.popen(command, "r")
  if not pipe then
    return nil, where .. " cannot be read"
  end
  local text = pipe:read(LONGEST + 1) or ""
  local done, how, status = pipe:close()
  if not done and #text <= LONGEST then
    return nil, ("%s fails (%s %s)"):format(where, how == "signal" and "signal" or "status", tostring(status))
  end
  return sound(text, where)
end

--- The value of an environment variable.
function secret.from_env(name, getenv)
  local value = (getenv or os.getenv)(name)
  if value == nil then
    return nil, ("the environment variable %s is not set"):format(name)
  elseif value == "" then
    return nil, ("the environment variable %s is empty"):format(name)
  end
  return value
end

--- What an open descriptor of this process gives. Read by a child: when core files are forbidden, the system closes
-- /dev/fd to this process itself.
function secret.from_fd(number)
  local fd = math.tointeger(tonumber(number))
  if not fd or fd < 0 or fd > 65535 then
    return nil, "a descriptor is a whole number such as 3"
  elseif fd == 1 or fd == 2 then
    return nil, ("descriptor %d is for output"):format(fd)
  end
  local where = ("descriptor %d"):format(fd)
  if fd == 0 then
    return sound(io.stdin:read(LONGEST + 1) or "", where)
  end
  -- a shell takes one digit only; /dev/fd takes all, but opens no socket
  return read_pipe((fd < 10 and "exec cat <&%d 2>/dev/null" or "exec cat /dev/fd/%d 2>/dev/null"):format(fd), where)
end

local function permissions(path)
  local found, uv = pcall(require, "luv")
  if found then
    local about = uv.fs_stat(path)
    return about and about.mode & 511
  end
  local pipe = io.popen("exec stat -L -c %a -- " .. quoted(path) .. " 2>/dev/null", "r")
  local text = pipe and pipe:read("l")
  if pipe then
    pipe:close()
  end
  return text and tonumber(text, 8)
end

--- What a file holds, if nobody but its owner can read it.
function secret.from_file(path)
  local fd = path:match("^/dev/fd/(%d+)$") or path:match("^/proc/self/fd/(%d+)$") or (path == "/dev/stdin" and "0")
  if fd then
    return secret.from_fd(fd)
  end
  local mode = permissions(path)
  if not mode then
    return nil, ("the file %s cannot be read"):format(path)
  elseif mode & 36 ~= 0 then -- 0044: group or others may read
    return nil, ("others can read the file %s (mode %03o): chmod 600 it, or take it by a command such as 'cat FILE'")
      :format(path, mode)
  end
  local file = io.open(path, "rb")
  local text = file and (file:read(LONGEST + 1) or "")
  if file then
    file:close()
  end
  if not text then
    return nil, ("the file %s cannot be read"):format(path)
  end
  return sound(text, ("the file %s"):format(path))
end

--- What a command prints.
function secret.from_command(command)
  io.stdout:flush()
  return read_pipe(command, "the command for the secret")
end

-- The shell restores the terminal however it ends, this process killed or interrupted or not; read and printf are its
-- own words, so the secret is in no argument.
local PROMPT = [[
exec 3<>/dev/tty
before=$(stty -g <&3) || exit 3
trap 'stty "$before" <&3' EXIT
trap 'exit 130' INT HUP TERM QUIT
stty -echo <&3
printf %%s %s >&3
IFS= read -r line <&3 || exit 4
printf '\n' >&3
printf '%%s\n' "$line"
]]

--- What a person types at the terminal, without echo.
-- @tparam string text the question
-- @treturn[1] string
-- @treturn[2] nil
-- @treturn[2] string why not
-- @treturn[2] boolean true when the person broke it off
function secret.from_prompt(text)
  local pipe = io.popen("exec 2>/dev/null\n" .. PROMPT:format(quoted(text)), "r")
  if not pipe then
    return nil, "there is no terminal to ask at"
  end
  local answer = pipe:read("a") or ""
  local done, _, status = pipe:close()
  if status == 130 then
    return nil, "broken off", true
  elseif not done and status ~= 4 then
    return nil, "there is no terminal to ask at"
  end
  return sound(answer, "the prompt")
end

--- The ways, in the words of the flags.
secret.ways = { "env", "file", "fd", "command" }

--- Read a secret.
-- @tparam string way one of `secret.ways`
-- @tparam string from a variable, a path, a number or a command
-- @treturn[1] string
-- @treturn[2] nil
-- @treturn[2] string why not, without the secret
function secret.read(way, from)
  return secret["from_" .. way](from)
end

return secret
