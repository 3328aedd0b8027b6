--- What a secret looks like, judged without keeping or showing any of it: only the name of its form leaves this file. Pure.
-- @module smtpcheck.settings.secret
local secret = {}

local api_keys = { "^SG%.[%w_-]+%.[%w_-]+$", "^key%-%x+$", "^xkeysib%-", "^xsmtpsib%-", "^re_%w+", "^AKIA%u+", "^MS%.%w", "^pm_%w",
  "^sk_%w+" }

local function is_app_password(bare)
  return #bare == 16 and bare:find("^%l+$") ~= nil
end

-- Google's and Yahoo's four groups of four, with blanks or dashes, as their pages show them; iCloud's have dashes.
local function in_groups(text)
  return text:find("^%l%l%l%l[ -]%l%l%l%l[ -]%l%l%l%l[ -]%l%l%l%l$") ~= nil
end

local function is_token(text)
  return text:find("^eyJ[%w_-]+%.[%w_-]+%.[%w_-]*$") ~= nil or text:find("^ya29%.") ~= nil
    or (#text > 400 and text:find("^[%w%-._~+/]+=*$") ~= nil)
end

--- The form of a password or token.
-- @tparam any value the secret; a function has not been called yet, and has no form
-- @treturn ?string "empty", "app_password", "api_key", "token", "suspicious" (an address, a line end in it) or "plain"
function secret.form(value)
  if type(value) ~= "string" then
    return nil
  end
  local bare = value:match("^%s*(.-)%s*$")
  if bare == "" then
    return "empty"
  elseif in_groups(bare) or is_app_password(bare) then
    return "app_password"
  elseif is_token(bare) then
    return "token"
  end
  for _, pattern in ipairs(api_keys) do
    if bare:find(pattern) then
      return "api_key"
    end
  end
  return (bare:find("%c") or bare:find("^[%w._%%+-]+@[%w-]+%.[%w.-]+$")) and "suspicious" or "plain"
end

--- What is odd about it, by name: "blank_at_start", "blank_at_end", "line_end", "groups_of_four", "capitals".
-- @tparam any value
-- @treturn ?table array of names, or nil where there is nothing
function secret.notes(value)
  if type(value) ~= "string" then
    return nil
  end
  local notes = {}
  local function note(name, holds)
    notes[#notes + 1] = holds and name or nil
  end
  note("blank_at_start", value:find("^[ \t]"))
  note("blank_at_end", value:find("[ \t]$"))
  note("line_end", value:find("[\r\n]"))
  note("groups_of_four", in_groups(value:match("^%s*(.-)%s*$")))
  note("capitals", #value > 3 and value:find("%u") and not value:find("%l"))
  return #notes > 0 and notes or nil
end

--- The form of a user name: "address", "local", "domain\\user" or "literal" for one that services give to all.
-- @tparam any name
-- @treturn ?string
function secret.user_form(name)
  if type(name) ~= "string" or name == "" then
    return nil
  elseif name:find("@", 1, true) then
    return "address"
  elseif name:find("\\", 1, true) then
    return "domain\\user"
  end
  return (name == "apikey" or name == "resend" or name == "api") and "literal" or "local"
end

return secret
