--- One connection that stays open between calls: connect, log in, test, send, one after the other.
-- Each call gives a result; after one that failed, or a drop, the connection is over and further calls give that result again.
-- @module smtpcheck.session
local core = require "smtpcheck.core"
local job = require "smtpcheck.job"
local result = require "smtpcheck.result"
local wait = require "smtpcheck.wait"

local M = {}

local Session = { __name = "smtpcheck.session" }
Session.__index = Session

-- Raises unless the options are known, as those of a check are.
local function locale_of(options)
  for name in pairs(job.check_options(options, 3)) do
    if name ~= "locale" then
      error(("unknown option '%s'"):format(tostring(name)), 3)
    end
  end
  return options and options.locale
end

--- Prepare a session; nothing is sent before the first call.
-- @tparam table settings as for `smtpcheck.test`
-- @tparam[opt] table options { locale = as for `smtpcheck.test` }
-- @treturn[1] session
-- @treturn[2] nil
-- @treturn[2] string message
-- @treturn[2] string code
-- @raise on misuse
function M.open(settings, options)
  local locale = locale_of(options)
  local clean, notes = job.clean(settings, 2)
  local handle, text, code = core.engine()
  if handle == nil then
    return nil, text, code
  end
  local invalid = clean == nil and result.invalid(notes, settings, locale) or nil
  return setmetatable({ core = handle, clean = clean, notes = notes, locale = locale, over = invalid }, Session)
end

local function live(self)
  if getmetatable(self) ~= Session then
    error("session expected", 3)
  end
  if self.core == nil then
    error("session is closed", 3)
  end
end

local function until_done(self, fetch)
  while true do
    for _, event in ipairs(wait.step(self.core, 3600)) do
      if event.event == "secret" then
        self.core:secret(self.id, job.secret(fetch))
      elseif event.event == "done" then
        return event.record
      end
    end
  end
end

local function go(self, options, letter)
  if self.over then
    return self.over
  end
  options.keep = true
  local given, fetch = job.compile(self.clean, options, letter)
  if given == nil then
    return result.invalid(fetch, self.clean, self.locale)
  end
  local text, code
  if self.id == nil then
    self.id, text, code = self.core:submit(given)
    if self.id == nil then
      return nil, text, code
    end
  else
    local resumed
    resumed, text, code = self.core:resume(given, self.id)
    if not resumed then
      return nil, text, code
    end
  end
  local record = until_done(self, fetch)
  self.record = record
  if record.outcome == "own" then
    self.over = { ok = false, cause = "unknown", stage = record.stage, passed = record.passed, transcript = record.transcript }
    return nil, record.error, record.code
  end
  local r = result.of(record, { settings = self.clean, login = given.login, notes = self.notes, locale = options.locale or self.locale,
    message = letter })
  if record.outcome ~= "done" then
    self.over = r
  end
  return r
end

--- TCP, TLS, banner, EHLO, STARTTLS, EHLO; no credentials are sent.
-- @treturn[1] table result
-- @treturn[2] nil
-- @treturn[2] string message
-- @treturn[2] string code
function Session:connect()
  live(self)
  return go(self, { stop_after = self.clean and job.connected(self.clean) })
end

--- Log in, connecting first where that has not been done.
-- @return as `connect`
function Session:auth()
  live(self)
  return go(self, { stop_after = "auth" })
end

--- The same test as `smtpcheck.test`, on this connection.
-- @tparam[opt] table options { stop_after =, to =, locale = }
-- @return as `connect`
function Session:test(options)
  live(self)
  options = job.check_options(options, 2)
  return go(self, { stop_after = options.stop_after, to = options.to, locale = options.locale })
end

--- Send a message, logging in first where that has not been done.
-- @tparam table given the message, as for `smtpcheck.send`
-- @return as `connect`
function Session:send(given)
  live(self)
  if type(given) ~= "table" then
    error(("message: table expected, got %s"):format(type(given)), 2)
  end
  if self.over then
    return self.over
  end
  local letter, problems = job.letter(self.clean, given)
  if letter == nil then
    return result.invalid(problems, self.clean, self.locale)
  end
  return go(self, { message = given }, letter)
end

--- What was said so far, both directions, secrets hidden.
-- @treturn table array of { dir =, text =, at = }
function Session:transcript()
  live(self)
  local record = self.id and self.core:record(self.id) or self.record
  return record and record.transcript or {}
end

--- Say QUIT and close. May be called twice.
function Session:close()
  if self.core then
    self.core:close()
    self.core = nil
  end
end

Session.__close = Session.close
Session.__gc = Session.close

function Session:__tostring()
  return self.core and "smtpcheck.session" or "smtpcheck.session (closed)"
end

return M
