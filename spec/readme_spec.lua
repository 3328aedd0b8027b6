-- What the README promises is what there is.

local function readme()
  local file = assert(io.open("README.md"))
  local text = file:read("a")
  file:close()
  return text
end

describe("the README", function()
  it("lists every cause, with its stage and who can fix it", function()
    local listed, expected = {}, {}
    for cause, stage, who in readme():gmatch("\n| `([%w_.]+)` | (%w+) | (%w+) |") do
      listed[cause] = stage .. " " .. who
    end
    for cause, about in pairs(require("smtpcheck.causes")) do
      expected[cause] = about.stage .. " " .. about.who
    end
    assert.same(expected, listed)
  end)

  it("names functions that exist", function()
    local smtpcheck = require("smtpcheck")
    local count = 0
    for name in readme():gmatch("\n| `smtpcheck%.([%w_]+)%(") do
      count = count + 1
      assert.is_truthy(smtpcheck[name], name)
    end
    assert.is_true(count >= 7)
  end)

  it("names targets that exist", function()
    local file = assert(io.open("Makefile"))
    local makefile = file:read("a")
    file:close()
    for target in readme():gmatch("[\n`]make (%l+)") do
      assert.is_truthy(makefile:find("\n" .. target .. ":", 1, true), target)
    end
  end)
end)
