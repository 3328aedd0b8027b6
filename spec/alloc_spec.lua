-- Memory that gives out at each request in turn (spec/alloc/host.c): no crash, no leak, no hang, and everything works
-- again afterwards. SMTPCHECK_ALLOC_STEP=1 tries every single request; without it, a spread of them.

local helper = require("spec.helper")

local host = os.getenv("SMTPCHECK_ALLOC_HOST") or "build/spec/alloc-host"
local step = tonumber(os.getenv("SMTPCHECK_ALLOC_STEP") or "") or nil

local function built()
  local file = io.open(host, "rb")
  return file ~= nil and file:close()
end

local tls, plain = { security = "starttls" }, { security = "none" }
local scenarios = {
  { "test", tls }, { "plain", plain }, { "secret", tls }, { "events", tls }, { "send", tls }, { "session", tls },
    { "engine", tls },
  { "refused", tls }, { "untrusted", tls }, { "name", tls },
}

-- How many requests a step skips by default: Lua makes far more of them than the core.
local usual = { lua = 41, core = 3 }

describe("without memory", function()
  after_each(helper.close_all)

  for _, scenario in ipairs(scenarios) do
    for _, whose in ipairs({ "core", "lua" }) do
      for _, how in ipairs({ "once", "rest" }) do
        it(("%s: %s fails, %s"):format(scenario[1], whose, how), function()
          if not built() then
            pending(host .. " is not built")
            return
          end
          local server = helper.spawn(scenario[2])
          local text, done = helper.run(("%s %s %s 1 %d spec/alloc/scenario.lua %s %s %d %s %s %s"):format(host,
            whose, how,
            step or usual[whose], scenario[1], server.host, server.port, server.ca_file, helper.username,
              helper.canary))
          assert.is_true(done, text)
          assert.is_nil(helper.finds(text))
        end)
      end
    end
  end
end)
