-- The programs of spec/c/, each a test of some C units without Lua. `make` builds them; here they run.

local helper = require("spec.helper")

local folder = os.getenv("SMTPCHECK_TESTS") or "build/test"

describe("the C units:", function()
  local sources = io.popen("ls spec/c/*.c")
  for source in sources:lines() do
    local name = source:match("([^/]+)%.c$")
    it(name, function()
      local text, done, status = helper.run(("%s/%s"):format(folder, name))
      assert.is_true(done, ("status %s\n%s"):format(tostring(status), text))
    end)
  end
  sources:close()
end)
