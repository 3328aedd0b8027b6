--- `smtpcheck guide`: the article for a provider.
-- @module smtpcheck.cli.guide
local guide = require "smtpcheck.guide"
local output = require "smtpcheck.cli.output"
local safe = require "smtpcheck.report.safe"

local command = { summary = "what to type and what to do at a provider, as an article" }

local USAGE = 2

local formats = { "text", "markdown", "html", "json" }

--- Declare the flags.
function command.declare(parser)
  parser:argument("provider"):args("?"):description("an id, an address or a host; the general article unless it is known")
  parser:option("--format"):argname("FORMAT"):choices(formats):default("text"):show_default(false)
    :description("text or markdown (the same), html, json")
  parser:option("--output"):argname("FILE"):description("write the article there, not to standard output")
  parser:option("--locale"):argname("LOCALE"):description("the language, such as de or fr_CA; English unless given")
end

local writers = {
  text = guide.markdown,
  markdown = guide.markdown,
  html = guide.html,
  json = function(article)
    return require("smtpcheck.report.json")(article)
  end,
}

--- Run it.
-- @return as `smtpcheck.cli.test`
function command.run(args)
  local article = guide.article(args.provider, { locale = args.locale })
  local bytes, missing = writers[args.format](article)
  if bytes == nil then
    return nil, missing, USAGE -- the rock for JSON
  end
  if args.provider and article.provider == nil then
    io.stderr:write("smtpcheck: no provider is known by '", safe(args.provider), "'; this is the general article\n")
  end
  local written, fault, status = output.write(args.output, bytes, "the article")
  if not written then
    return nil, fault, status
  end
  return 0
end

return command
