--- Many checks at once, in one thread. Drives the C core, calls the caller's functions outside of it, looks again
-- (without credentials) where a failure may be a mix-up of port and security, and turns facts into results.
-- @module smtpcheck.engine
local core = require "smtpcheck.core"
local job = require "smtpcheck.job"
local probe = require "smtpcheck.probe"
local result = require "smtpcheck.result"
local wait = require "smtpcheck.wait"

local M = {}

local Engine = { __name = "smtpcheck.engine" }
Engine.__index = Engine

local PROBE_LEAST = 0.1 -- seconds that must be left for a look to be worth it

--- Open an engine.
-- @tparam[opt] table options none yet; unknown ones raise
-- @treturn[1] engine
-- @treturn[2] nil
-- @treturn[2] string message
-- @treturn[2] string code ("descriptors")
function M.open(options)
  for name in pairs(options or {}) do
    error(("unknown option '%s'"):format(tostring(name)), 2)
  end
  local handle, text, code = core.engine()
  if handle == nil then
    return nil, text, code
  end
  return setmetatable({ core = handle, jobs = {}, events = {}, next_event = 1, finished = {} }, Engine)
end

local function live(self)
  if self.core == nil then
    error("engine is closed", 3)
  end
  return self.core
end

local function finish(self, one, done)
  done.tag = one.tag
  self.finished[#self.finished + 1] = done
  if one.on_event then
    self.events[#self.events + 1] = { call = one.on_event, event = { type = "result", result = done.result } }
  end
end

local function start(self, one, given)
  local id, text, code = self.core:submit(given)
  if id == nil then
    finish(self, one, { error = text, code = code })
  else
    one.id = id
    self.jobs[id] = one
  end
end

--- Hand in one check. It runs while the engine is stepped.
-- @tparam table settings see the manual; what is wrong with them becomes a result, misuse raises
-- @param[opt] tag anything but nil: comes back with the result, and is what `cancel` takes
-- @tparam[opt] table options { stop_after =, to =, probe = true, on_event = function(event), rules =, locale = }
-- @return the tag
function Engine:submit(settings, tag, options)
  live(self)
  options = job.check_options(options, 2)
  local clean, notes = job.clean(settings, 2)
  local one = { tag = tag, options = options, on_event = options.on_event, began = core.monotonic() }
  if tag == nil then
    one.tag = one
  end
  if clean == nil then
    finish(self, one, { result = result.invalid(notes, settings, options.locale) })
    return one.tag
  end
  local letter, problems
  if options.message ~= nil then
    letter, problems = job.letter(clean, options.message)
    if letter == nil then
      finish(self, one, { result = result.invalid(problems, clean, options.locale) })
      return one.tag
    end
  end
  local given, fetch = job.compile(clean, options, letter)
  if given == nil then
    finish(self, one, { result = result.invalid(fetch, clean, options.locale) })
    return one.tag
  end
  one.clean, one.notes, one.fetch, one.login, one.message = clean, notes, fetch, given.login, letter
  start(self, one, given)
  return one.tag
end

local function conclude(self, one)
  local record = one.record
  if record.outcome == "own" then
    finish(self, one, { error = record.error, code = record.code })
    return
  end
  local facts = probe.read(record, one.looks or {}, one.login)
  local probes = {}
  for i, look in ipairs(one.looks or {}) do
    probes[i] = { port = look.try.port, security = look.try.security, outcome = look.record.outcome, stage = look.record.stage,
      encrypted = look.record.encrypted, verified = (look.record.tls or {}).verified }
  end
  finish(self, one, { result = result.of(record, {
    settings = one.clean, login = one.login, facts = facts, probes = #probes > 0 and probes or nil, notes = one.notes,
    rules = one.options.rules, locale = one.options.locale, message = one.message,
  }) })
end

local function next_probe(self, one)
  local clean = one.clean
  local left = clean.timeout - (core.monotonic() - one.began)
  local try = one.plan[#one.looks + 1]
  if try == nil or left < PROBE_LEAST or one.options.probe == false then
    return conclude(self, one)
  end
  local copy = {}
  for key, value in pairs(clean) do
    copy[key] = value
  end
  copy.port, copy.security, copy.timeout, copy.verify = try.port, try.security, left, clean.verify
  copy.timeouts = { dns = left, connect = left, greeting = left, tls = left, reply = left }
  copy.password, copy.access_token, copy.username, copy.auth = nil, nil, nil, nil
  local addresses
  if clean.proxy == nil and one.record.server.address then
    addresses = { one.record.server.address }
  end
  local given = job.compile(copy, { stop_after = job.connected(copy), addresses = addresses })
  local id = self.core:submit(given)
  if id == nil then
    return conclude(self, one)
  end
  self.jobs[id] = { tag = one.tag, probe_of = one, try = try, id = id }
  one.probing = id
end

local function done(self, one, record)
  self.jobs[one.id] = nil
  local parent = one.probe_of
  if parent then
    parent.looks[#parent.looks + 1] = { try = one.try, record = record }
    parent.probing = nil
    if record.outcome == "done" then
      conclude(self, parent)
    else
      next_probe(self, parent)
    end
    return
  end
  one.record, one.looks, one.plan = record, {}, probe.plan(record)
  next_probe(self, one)
end

local function dispatch(self, event)
  if event.call then
    return event.call(event.event)
  end
  local one = self.jobs[event.id]
  if one == nil then
    return
  end
  if event.event == "done" then
    done(self, one, event.record)
  elseif event.event == "secret" then
    self.core:secret(one.id, job.secret(one.fetch))
  elseif one.on_event then
    one.on_event { type = event.event, stage = event.stage, state = event.state, at = event.at, reply = event.reply }
  end
end

-- An error in a caller's function goes through, and loses nothing: what is left is handled by the next step.
local function dispatch_all(self)
  while self.next_event <= #self.events do
    local event = self.events[self.next_event]
    self.next_event = self.next_event + 1
    dispatch(self, event)
    if self.core == nil then
      return
    end
  end
  self.events, self.next_event = {}, 1
end

local function collect(self, seconds)
  for _, event in ipairs(wait.step(self.core, seconds)) do
    self.events[#self.events + 1] = event
  end
end

--- Let the checks go on.
-- @tparam[opt=0] number seconds the longest wait; returns as soon as a check has ended
-- @treturn table array of what has ended: { tag =, result = } or { tag =, error = message, code = } for a fault of our own
function Engine:step(seconds)
  live(self)
  seconds = seconds or 0
  if type(seconds) ~= "number" then
    error("step: seconds expected", 2)
  end
  local deadline = core.monotonic() + seconds
  dispatch_all(self)
  repeat
    if #self.finished == 0 then
      collect(self, math.max(deadline - core.monotonic(), 0))
    end
    dispatch_all(self)
    if self.core == nil then
      return {}
    end
  until #self.finished > 0 or next(self.jobs) == nil or core.monotonic() >= deadline
  local finished = self.finished
  self.finished = {}
  return finished
end

--- The descriptor that a foreign loop polls for reading.
function Engine:fd()
  return live(self):fd()
end

--- Seconds until `step` is due though the descriptor is quiet; nil when nothing is waited for.
function Engine:timeout()
  local handle = live(self)
  if #self.finished > 0 or self.next_event <= #self.events then
    return 0
  end
  return handle:timeout()
end

--- How many checks have not ended.
function Engine:count()
  live(self)
  local running, seen = 0, {}
  for _, one in pairs(self.jobs) do
    local owner = one.probe_of or one
    if not seen[owner] then
      seen[owner] = true
      running = running + 1
    end
  end
  return running + #self.finished
end

--- End a check at once; it gives no result.
-- @param tag as given to `submit`
-- @treturn boolean whether there was one
function Engine:cancel(tag)
  local handle = live(self)
  local found = false
  for id, one in pairs(self.jobs) do
    if one.tag == tag then
      handle:drop(id)
      self.jobs[id] = nil
      found = true
    end
  end
  for i = #self.finished, 1, -1 do
    if self.finished[i].tag == tag then
      table.remove(self.finished, i)
      found = true
    end
  end
  return found
end

--- Close the engine and every connection in it. May be called twice.
function Engine:close()
  if self.core then
    self.core:close()
    self.core, self.jobs, self.finished, self.events = nil, {}, {}, {}
  end
end

Engine.__close = Engine.close
Engine.__gc = Engine.close

function Engine:__tostring()
  return self.core and "smtpcheck.engine" or "smtpcheck.engine (closed)"
end

return M
