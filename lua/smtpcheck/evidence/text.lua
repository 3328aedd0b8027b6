--- Evidence from what a person pastes: a log, an exception, a bounce of any client. Pure.
-- @module smtpcheck.evidence.text
local clean = require "smtpcheck.evidence.clean"
local fold = require "smtpcheck.evidence.fold"
local noise = require "smtpcheck.evidence.noise"
local place = require "smtpcheck.evidence.place"
local replies = require "smtpcheck.evidence.replies"
local stage_of = require "smtpcheck.evidence.stage"
local wrappers = require "smtpcheck.evidence.wrappers"

local function refusal_in(text)
  local main = replies.refusal(text)
  local code = (main == nil or main.code == nil) and wrappers(text) or nil
  if code and main == nil then
    main = { code = code, text = text, at = #text }
  elseif code and main.enhanced and tonumber(main.enhanced:sub(1, 1)) == code // 100 then
    main.code = code
  end
  return main
end

--- @tparam string text
-- @tparam table context what the caller knows besides: { host, port, security, credential, provider, username, from, to, stage }
-- @treturn table evidence as evidence.of takes it
return function(text, context)
  local e = {}
  for key, value in pairs(context) do
    e[key] = value
  end
  local whole = fold(clean(text))
  local quiet = noise(whole)
  local main = refusal_in(quiet)
  e.source = "text"
  e.stage = e.stage or stage_of(whole, main)
  e.error = quiet
  if main then
    e.reply = { code = main.code, enhanced = main.enhanced, text = main.text }
  end
  place(e, quiet)
  return e
end
