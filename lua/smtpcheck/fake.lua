--- A scripted SMTP server on 127.0.0.1, for tests of whatever speaks SMTP: it refuses as the well-known providers do,
-- and misbehaves where it is told to. It stores nothing and delivers nothing. Needs the rocks cqueues and luaossl.
-- @module smtpcheck.fake
local check = require "smtpcheck.options"
local fake = {}

local live = setmetatable({}, { __mode = "k" })

-- The rocks are needed by whoever starts a server, not by whoever loads this module.
local function room()
  return require "smtpcheck.fake.server"
end

local known_options = { port = "number", on_line = "function" }

--- Start a server in this process. It answers while it is stepped: by `smtpcheck.test` and the other blocking calls,
-- by `fake.step_all`, or by its own `:step`.
-- @tparam[opt] table|string script a script, or the name of a ready one (`fake.names`); a good server when left out
-- @tparam[opt] table options port (default: a free one), on_line = function(line, connection) called for each line
-- of a client's, secrets masked
-- @treturn[1] table server: `host`, `port`, `ca_file`, `crl_file`, `client_cert`, `client_key` (paths), `log` (lines
-- that clients sent, secrets masked), `messages` (`{from, recipients, data, size}`), `connections` (so far), `open` and `peak` (at
-- once), `logins`, `users`, `tokens`; `:step(seconds)`, `:fd()`, `:timeout()`, `:close()`
-- @treturn[2] nil
-- @treturn[2] string why it can't listen there
-- @treturn[2] string "system"
function fake.start(script, options)
  local server, why, code = room().start(script, check.check(options, known_options, 2))
  if not server then
    return nil, why, code
  end
  live[server] = true
  return server
end

--- The ready scripts' names, sorted.
-- @treturn table array
function fake.names()
  return require("smtpcheck.fake.script").names()
end

--- The ready scripts: name to script.
-- @treturn table not to be changed
function fake.scripts()
  return require("smtpcheck.fake.scripts")
end

-- Servers that are open.
local function open_servers()
  return coroutine.wrap(function()
    for server in pairs(live) do
      if not server.closed then
        coroutine.yield(server)
      end
    end
  end)
end

--- Do what is due in every server of this process, without waiting.
function fake.step_all()
  for server in open_servers() do
    server:step(0)
  end
end

--- The descriptors of all open servers.
-- @treturn table array
function fake.fds()
  local fds = {}
  for server in open_servers() do
    fds[#fds + 1] = server:fd()
  end
  return fds
end

--- Seconds until a server is due although its descriptor is not readable.
-- @treturn number|nil nil: none
function fake.next_timeout()
  local least
  for server in open_servers() do
    local timeout = server:timeout()
    least = timeout and math.min(timeout, least or timeout) or least
  end
  return least
end

local serve_options = { port = "number", seconds = "number", on_line = "function", on_ready = "function" }

local function print_place(server)
  io.stdout:write(server.host, " ", server.port, "\n", server.ca_file, "\n")
  io.stdout:flush()
end

--- Run a server in the foreground: prints "host port", then the path of the CA's certificate, and serves until it is
-- interrupted.
-- @tparam[opt] table|string script as for `fake.start`
-- @tparam[opt] table options port, on_line; seconds (ends after so many), on_ready = function(server) in place of
-- printing
-- @treturn[1] string how it ended: "time" or "signal"
-- @treturn[2] nil
-- @treturn[2] string why it can't listen there
-- @treturn[2] string "system"
function fake.serve(script, options)
  options = check.check(options, serve_options, 2)
  local server <close>, why, code = fake.start(script, { port = options.port, on_line = options.on_line })
  if not server then
    return nil, why, code
  end
  local ready = options.on_ready or print_place
  ready(server)
  return room().run(server, options.seconds)
end

return setmetatable(fake, {
  __call = function(_, script, options)
    return fake.start(script, options)
  end,
})
