--- The language of the sentences: by a flag, else by the environment.
-- @module smtpcheck.cli.locale
local messages = require "smtpcheck.messages"

local locale = {}

local variables = { "LC_ALL", "LC_MESSAGES", "LANG" } -- the first one that is set decides, as POSIX has it (XBD 8.2)

--- Declare the flag on a subcommand.
function locale.declare(command)
  command:option("--locale"):argname("NAME")
    :description(("language of the sentences: %s; that of the environment unless given"):format(table.concat(messages.languages, ", ")))
end

--- The language that is wanted, as far as there are sentences in it.
-- @tparam table args of argparse
-- @tparam[opt=os.getenv] function getenv
-- @treturn ?string for the option `locale` of the API; nil: English
function locale.of(args, getenv)
  local name = args.locale
  for _, variable in ipairs(variables) do
    local value = name == nil and (getenv or os.getenv)(variable) or ""
    if value ~= "" then
      name = value
    end
  end
  local language = messages.language(name)
  return language and pcall(messages.catalogue, language) and language or nil -- a distribution may leave a language out
end

return locale
