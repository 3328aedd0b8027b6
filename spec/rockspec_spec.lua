-- The rockspec names every source and every module that there is, and nothing else.

local rockspec = "rockspec/smtpcheck-scm-1.rockspec"

local function load_rockspec()
  local found = {}
  assert(loadfile(rockspec, "t", found))()
  return found
end

local function files(command)
  local found = {}
  local pipe = assert(io.popen(command))
  for path in pipe:lines() do
    found[#found + 1] = path
  end
  pipe:close()
  table.sort(found)
  return found
end

local function sorted(list)
  local copy = { table.unpack(list) }
  table.sort(copy)
  return copy
end

describe("the rockspec", function()
  it("is named after what it says", function()
    local found = load_rockspec()
    assert.are.equal(rockspec, ("rockspec/%s-%s.rockspec"):format(found.package, found.version))
  end)

  it("lists every C source", function()
    assert.same(files("ls csrc/*.c"), sorted(load_rockspec().build.modules["smtpcheck.core"].sources))
  end)

  it("lists every Lua module under its own name", function()
    local expected = {}
    for _, path in ipairs(files("find lua -name '*.lua'")) do
      local name = path:match("^lua/(.*)%.lua$"):gsub("/init$", ""):gsub("/", ".")
      expected[name] = path
    end
    local listed = {}
    for name, value in pairs(load_rockspec().build.modules) do
      if type(value) == "string" then
        listed[name] = value
      end
    end
    assert.same(expected, listed)
  end)

  it("installs the command", function()
    local path = load_rockspec().build.install.bin.smtpcheck
    assert.is_function(loadfile(path))
  end)

  it("needs nothing but Lua", function()
    local found = load_rockspec()
    assert.same({ "lua >= 5.4, < 5.5" }, found.dependencies)
  end)
end)
