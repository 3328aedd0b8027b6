-- What the settings say about TLS against what the server does: a cause for each pair, and a `fix` that works.

local helper = require("spec.helper")

local servers = {
  none = { security = "none" },
  offered = { security = "starttls", auth_before_tls = true },
  required = { security = "starttls", starttls_required = true },
  implicit = { security = "tls" },
}

-- client security, server, cause; `fix` is the security that must be proposed.
local cells = {
  { "none", "none", "auth.encryption_required" },
  { "none", "offered", "auth.encryption_required", fix = "starttls" },
  { "none", "required", "auth.encryption_required", fix = "starttls" },
  { "none", "implicit", "tls.implicit_expected", fix = "tls" },
  { "starttls", "none", "tls.starttls_not_offered" },
  { "starttls", "offered", "ok" },
  { "starttls", "required", "ok" },
  { "starttls", "implicit", "tls.implicit_expected", fix = "tls" },
  { "tls", "none", "tls.plaintext_port" },
  { "tls", "offered", "tls.plaintext_port", fix = "starttls" },
  { "tls", "required", "tls.plaintext_port", fix = "starttls" },
  { "tls", "implicit", "ok" },
  { "opportunistic", "none", "auth.encryption_required" },
  { "opportunistic", "offered", "ok" },
  { "opportunistic", "required", "ok" },
  { "opportunistic", "implicit", "tls.implicit_expected", fix = "tls" },
}

-- With allow_plaintext_auth the person has said that the password may be read on the way.
local allowed = {
  { "none", "none", "ok" },
  { "none", "offered", "ok" },
  { "none", "required", { "auth.not_offered", "tls.required", "auth.encryption_required" } },
  { "opportunistic", "none", "ok" },
  { "opportunistic", "offered", "ok" },
  { "starttls", "none", "tls.starttls_not_offered" },
  { "tls", "none", "tls.plaintext_port" },
}

-- Without a login: the connection alone.
local anonymous = {
  { "none", "none", "ok" },
  { "none", "offered", "ok" },
  { "none", "required", "tls.required" },
  { "starttls", "offered", "ok" },
  { "starttls", "required", "ok" },
  { "tls", "implicit", "ok" },
  { "opportunistic", "none", "ok" },
  { "opportunistic", "required", "ok" },
}

local stage_of = { ["auth.encryption_required"] = "auth", ["auth.not_offered"] = "auth" }

local function check(cell, extra, options)
  local server = helper.fake(servers[cell[2]])
  local settings = helper.settings(server, helper.merge({ security = cell[1], allow_plaintext_auth = false,
    timeout = helper.seconds(3) }, extra))
  return helper.test(settings, options), settings, server
end

local function note(result)
  return ("got %s at %s\n%s"):format(result.cause, result.stage, helper.lines(result.transcript))
end

local function expect(cell, result)
  local wanted = type(cell[3]) == "table" and cell[3] or { cell[3] }
  local found
  for _, cause in ipairs(wanted) do
    found = found or cause == result.cause
  end
  assert.is_true(found, "expected " .. table.concat(wanted, " or ") .. ", " .. note(result))
  assert.are.equal(result.cause == "ok", result.ok)
  if not result.ok then
    assert.are.equal(stage_of[result.cause] or "tls", result.stage)
  end
end

describe("client security against server security", function()
  after_each(helper.close_all)

  for _, cell in ipairs(cells) do
    it(cell[1] .. " to " .. cell[2] .. ": " .. cell[3], function()
      local result, settings, server = check(cell)
      expect(cell, result)
      if not result.ok then
        assert.are.equal(0, server.logins)
        assert.is_nil(helper.lines(result.transcript, ">"):find("AUTH", 1, true), "AUTH was sent")
      end
      if cell.fix then
        assert.is_table(result.fix, "no fix; " .. note(result))
        assert.are.equal(cell.fix, result.fix.set.security)
        assert.is_string(result.fix.proof)
      end
      if result.fix then
        local again = helper.test(helper.merge(settings, result.fix.set))
        assert.is_true(again.ok, "the fix does not work: " .. note(again))
      end
      if result.ok and cell[1] ~= "none" then
        assert.is_true(result.tls.verified)
        assert.is_truthy(result.tls.version:find("^TLSv1%.[23]$"))
      end
    end)
  end

  for _, cell in ipairs(allowed) do
    it("with allow_plaintext_auth, " .. cell[1] .. " to " .. cell[2], function()
      local result = check(cell, { allow_plaintext_auth = true })
      expect(cell, result)
      if result.fix then
        assert.is_table(result.fix.set)
      end
    end)
  end

  for _, cell in ipairs(anonymous) do
    it("without a login, " .. cell[1] .. " to " .. cell[2] .. ": " .. cell[3], function()
      local server = helper.fake(servers[cell[2]])
      local settings = helper.settings(server, { security = cell[1], username = false, password = false,
        from = helper.username,
        allow_plaintext_auth = false, timeout = helper.seconds(3) })
      local stop = cell[3] == "tls.required" and "mail" or "ehlo"
      local result = helper.test(settings, { stop_after = stop })
      expect(cell, result)
    end)
  end

  it("an opportunistic connection says whether it was encrypted", function()
    local result = check({ "opportunistic", "offered" })
    assert.is_true(result.ok, note(result))
    assert.is_table(result.tls)
    result = check({ "opportunistic", "none" }, { allow_plaintext_auth = true })
    assert.is_true(result.ok, note(result))
    assert.is_nil(result.tls and result.tls.version)
  end)

  it("an unverified connection gets no password unless a second setting allows it", function()
    local script = { security = "starttls", tls = { certificate = "self_signed" } }
    local server = helper.fake(script)
    local result = helper.test(helper.settings(server, { verify = false }))
    assert.is_false(result.ok, note(result))
    assert.are.equal(0, server.logins)
    assert.is_nil(helper.lines(result.transcript, ">"):find("AUTH", 1, true), "AUTH was sent")
    result = helper.test(helper.settings(server, { verify = false, allow_unverified_auth = true }))
    assert.is_true(result.ok, note(result))
    assert.is_false(result.tls.verified)
    assert.are.equal("self_signed", result.tls.problem)
  end)

  it("nothing comes from the environment: a proxy named there is not used", function()
    -- the variables are those of this process; a child shows it
    local script = os.tmpname()
    local server = helper.spawn({ security = "starttls" })
    local file = assert(io.open(script, "w"))
    file:write('local result = require("smtpcheck").test(', helper.source(helper.settings(server)), ')\n',
      'print(result.ok, result.cause)\n')
    file:close()
    local text = helper.run("ALL_PROXY=http://127.0.0.1:1 all_proxy=socks5://127.0.0.1:1 SMTP_PROXY=http://127.0.0.1:1 "
      .. helper.lua .. " " .. script)
    os.remove(script)
    assert.are.equal("true\tok\n", text)
  end)
end)
