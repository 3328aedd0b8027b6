-- One step of a core engine; fake servers that live in this process are stepped along with it.
local core = require "smtpcheck.core"

local wait = {}

local function with_fakes(handle, fake, seconds)
  local deadline = core.monotonic() + seconds
  while true do
    fake.step_all()
    local events = handle:step(0)
    local left = deadline - core.monotonic()
    if #events > 0 or left <= 0 then
      return events
    end
    local fds = fake.fds()
    fds[#fds + 1] = handle:fd()
    core.poll(fds, math.max(math.min(left, handle:timeout() or left, fake.next_timeout() or left), 0))
  end
end

--- The core's events: as soon as there are some, or after so many seconds.
function wait.step(handle, seconds)
  local fake = package.loaded["smtpcheck.fake"]
  if type(fake) == "table" and #fake.fds() > 0 then
    return with_fakes(handle, fake, seconds)
  end
  return handle:step(seconds)
end

return wait
