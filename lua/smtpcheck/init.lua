--- Tells whether outgoing-mail (SMTP) settings work and, when they do not, what to do about it.
-- This is the face: names handed on, nothing more.
-- @module smtpcheck
local smtpcheck = {}

smtpcheck._VERSION = "1.0.0-dev"

-- Rooms are opened when they are entered: the core needs no rock, `fake` does.
local rooms = {
  test = { "smtpcheck.run", "test" },
  send = { "smtpcheck.run", "send" },
  validate = { "smtpcheck.run", "validate" },
  session = { "smtpcheck.session", "open" },
  engine = { "smtpcheck.engine", "open" },
  explain = { "smtpcheck.explain", "explain" },
  tree = { "smtpcheck.tree", "walk" },
  guide = { "smtpcheck.guide", "article" },
  provider = { "smtpcheck.providers", "find" },
  diagnose = { "smtpcheck.diagnose", "diagnose" },
  fake = { "smtpcheck.fake", "start" },
  version = { "smtpcheck.core", "version" },
}

setmetatable(smtpcheck, {
  __index = function(self, name)
    local room = rooms[name]
    if room == nil then
      return nil
    end
    local found = require(room[1])[room[2]]
    rawset(self, name, found)
    return found
  end,
  __pairs = function(self)
    for name in next, rooms do
      local _ = self[name]
    end
    return next, self, nil
  end,
})

return smtpcheck
