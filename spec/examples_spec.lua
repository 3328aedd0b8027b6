-- Each example runs as it is, and says what it should.

local helper = require("spec.helper")

local says = {
  demo = { "OK ", "auth.bad_credentials", "auth.app_password_required", "auth.smtp_auth_disabled", "tls.cert_expired",
    "tls.implicit_expected", "set security = tls", "connect.refused" },
  test_one = { "auth.app_password_required: ", "1. " },
  send_one = { "bob@example.com\taccepted", "carol@example.net\taccepted", "Message-ID\t<", "queue id\t" },
  explain_one = { "auth.app_password_required", "STEP 1: keep the user name", "STEP 3: make an app password", "then\tretest" },
  async_cqueues = { "good                   ok", "yahoo-bad-credentials  auth.bad_credentials", "implicit-tls           ok",
    "certificate-expired    tls.cert_expired", "the other work went on" },
}

describe("the example", function()
  local listed = io.popen("ls examples/*.lua")
  for path in listed:lines() do
    local name = path:match("([^/]+)%.lua$")
    it(name .. " runs as it is", function()
      local text, done = helper.run(("%s %s"):format(helper.lua, path))
      assert.is_true(done, text)
      assert.is_table(says[name], "this spec does not know what it says")
      for _, part in ipairs(says[name]) do
        assert.is_truthy(text:find(part, 1, true), ("no '%s' in:\n%s"):format(part, text))
      end
    end)

    it(name .. " opens with its purpose and usage", function()
      local file = assert(io.open(path))
      local top = file:read("a"):match("^(%-%-.-\n)\n?[^%-]")
      file:close()
      assert.is_truthy(top and top:find("Usage: ", 1, true))
    end)
  end
  listed:close()
end)
