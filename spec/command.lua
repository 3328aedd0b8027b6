--- The command line for specs: run, and at a terminal of its own. Everything that it says is searched for the canary, and kept for
-- another search at the end.

local helper = require("spec.helper")

local command = { path = "build/bin/smtpcheck" }

local log = "build/out/cli.txt"
local temporary = {}

--- What stands in a file, or nil.
function command.contents(path)
  local file = io.open(path, "rb")
  local text = file and file:read("a")
  if file then
    file:close()
  end
  return text
end

--- A file with these bytes, until `command.clean_up`.
-- @tparam string bytes
-- @tparam[opt="600"] string mode
-- @treturn string its path
function command.file_with(bytes, mode)
  local path = os.tmpname()
  temporary[#temporary + 1] = path
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
  assert(os.execute(("chmod %s %s"):format(mode or "600", path)))
  return path
end

--- A word for a shell.
function command.quoted(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

local function joined(words)
  local parts = {}
  for i, word in ipairs(words) do
    parts[i] = command.quoted(tostring(word))
  end
  return table.concat(parts, " ")
end

--- Run lines of a shell.
-- @treturn table { status =, out =, err = }
function command.shell(line)
  local out, err = os.tmpname(), os.tmpname()
  local _, _, status = os.execute(("{ %s\n} >%s 2>%s"):format(line, out, err))
  local said = { status = status, out = command.contents(out), err = command.contents(err) }
  os.remove(out)
  os.remove(err)
  local kept = assert(io.open(log, "ab"))
  kept:write(said.out, said.err)
  kept:close()
  helper.no_leak(said.out, said.err)
  return said
end

--- Run smtpcheck, in English unless `before` says otherwise.
-- @tparam table given the arguments
-- @tparam[opt] string before what stands before the command (variables)
-- @tparam[opt] string after what stands behind it (redirections)
-- @return as `command.shell`
function command.run(given, before, after)
  return command.shell(("LC_ALL=C %s %s %s %s"):format(before or "", command.path, joined(given), after or "</dev/null"))
end

--- The arguments for a server, the password from the variable SECRET unless `secret` says otherwise.
function command.arguments(subcommand, server, extra, secret)
  local words = { subcommand, "--host", server.host, "--port", server.port, "--security", server.spec_security or "starttls",
    "--helo", "client.example.com", "--timeout", tostring(helper.seconds(5)), "--username", helper.username }
  if server.ca_file then
    table.insert(words, "--ca-file")
    table.insert(words, server.ca_file)
  end
  for _, word in ipairs(secret or { "--password-env", "SECRET" }) do
    table.insert(words, word)
  end
  for _, word in ipairs(extra or {}) do
    table.insert(words, word)
  end
  return words
end

--- For `before`: the canary in the variable SECRET.
command.in_env = "SECRET=" .. command.quoted(helper.canary)

local TERMINAL = [[
cd=%s; mkdir $cd; mkfifo $cd/in; : >$cd/out
timeout %d script -qefc 'sh %s' $cd/out <$cd/in >/dev/null 2>&1 &
pid=$!
exec 3>$cd/in
at=1
# $1: what has to be on the screen, behind what was there at the last turn; $2: what is typed then
turn() {
  until tail -c +$at $cd/out | grep -qF -- "$1"; do
    kill -0 $pid 2>/dev/null || return
    sleep 0.05
  done
  at=$(($(wc -c <$cd/out) + 1))
  printf '%%b' "$2" >&3
}
%s
wait $pid
exec 3>&-
cat $cd/out; rm -r $cd]]

--- Run smtpcheck at a terminal of its own, which goes on to say `status=` and the state of the terminal.
-- @tparam table given the arguments
-- @tparam table turns array of { what is waited for, what is typed then, with the escapes of printf }
-- @tparam[opt] string before lines of a shell that go before, on that terminal
-- @treturn string what was on the screen
function command.at_terminal(given, turns, before)
  local folder = os.tmpname()
  os.remove(folder)
  local inner = command.file_with(("%s\n%s %s\necho status=$?\nstty -a\n"):format(before or "", command.path, joined(given)))
  local typing = {}
  for i, turn in ipairs(turns) do
    typing[i] = ("turn %s %s"):format(command.quoted(turn[1]), command.quoted(turn[2]))
  end
  return command.shell(TERMINAL:format(folder, math.ceil(helper.seconds(60)), inner, table.concat(typing, "\n"))).out
end

--- Before the first: nothing said so far.
function command.begin()
  os.execute("mkdir -p build/out")
  os.remove(log)
end

--- After each: removes the files, closes the servers.
function command.clean_up()
  helper.close_all()
  for i = #temporary, 1, -1 do
    os.remove(temporary[i])
    temporary[i] = nil
  end
end

--- Everything that was said since `command.begin`.
function command.all_said()
  return command.contents(log)
end

return command
