--- The stage at which a pasted failure happened: what a log says of it, what a client library calls it, which command went before
-- the refusal. Pure.
-- @module smtpcheck.evidence.stage

-- What mail servers' logs and bounces say of the stage. Lua patterns for the text in lower case.
local logged = {
  { "after initial connection", "greeting" }, { "refused to talk to me", "greeting" },
  { "reply to ehlo", "ehlo" }, { "reply to helo", "ehlo" }, { "after ehlo", "ehlo" }, { "after helo", "ehlo" },
  { "reply to starttls", "tls" },
  { "after starttls", "tls" }, { "reply to auth", "auth" }, { "after auth", "auth" }, { "after authenticat", "auth" },
  { "reply to mail from", "mail" }, { "after sender mail from", "mail" }, { "after mail from", "mail" },
  { "after pipelined mail from", "mail" },
  { "reply to rcpt to", "rcpt" }, { "after rcpt to", "rcpt" }, { "after pipelined rcpt", "rcpt" },
  { "reply to end of%s+data", "send" }, { "reply to data", "send" }, { "after end of data", "send" }, { "after data", "send" },
  { "after sending data", "send" }, { "but my name was rejected", "ehlo" }, { "but sender was rejected", "mail" },
  { "does not like recipient", "rcpt" }, { "but greeting failed", "greeting" }, { "failed after i sent the message", "send" },
  { "(ehlo)", "ehlo" }, { "(helo)", "ehlo" },
}

-- What client libraries call it.
local called = {
  -- nodemailer
  { "invalid greeting", "greeting" }, { "greeting never received", "greeting" }, { "invalid login", "auth" },
  { "mail command failed", "mail" },
  { "all recipients were rejected", "rcpt" }, { "data command failed", "send" }, { "message failed:", "send" },
  { "command[\"']?[:=]%s*[\"']auth", "auth" }, { "command[\"']?[:=]%s*[\"']mail", "mail" }, { "command[\"']?[:=]%s*[\"']rcpt", "rcpt" },
  { "command[\"']?[:=]%s*[\"']data", "send" }, { "command[\"']?[:=]%s*[\"']ehlo", "ehlo" }, { "command[\"']?[:=]%s*[\"']starttls", "tls" },
  -- PHPMailer, PEAR, Symfony and SwiftMailer
  { "password command failed", "auth" }, { "username command failed", "auth" }, { "user command failed", "auth" },
  { "password not accepted from server", "auth" }, { "username not accepted from server", "auth" }, { "auth not accepted", "auth" },
  { "auth command failed", "auth" }, { "starttls command failed", "tls" }, { "mail from command failed", "mail" },
  { "the following from address failed", "mail" }, { "rcpt to command failed", "rcpt" }, { "following recipients failed", "rcpt" },
  { "data not accepted", "send" }, { "data end command failed", "send" }, { "data command failed", "send" },
  { "failed to set sender", "mail" },
  { "failed to add recipient", "rcpt" }, { "failed to send data", "send" }, { "expected response codes? \"?220", "greeting" },
  { "expected response codes? \"?235", "auth" }, { "expected response codes? \"?334", "auth" },
  { "expected response codes? \"?354", "send" },
  { "failed to authenticate on smtp server", "auth" },
  -- Python
  { "smtpauthenticationerror", "auth" }, { "smtpsenderrefused", "mail" }, { "smtprecipientsrefused", "rcpt" },
  { "smtprecipientrefused", "rcpt" }, { "smtpdataerror", "send" }, { "smtpheloerror", "ehlo" },
  -- Java, .NET, Ruby, Perl, Go, Rust, Delphi
  { "authenticationfailedexception", "auth" }, { "mailauthenticationexception", "auth" }, { "smtpsenderfailedexception", "mail" },
  { "smtpaddressfailedexception", "rcpt" }, { "sendfailedexception: invalid addresses", "rcpt" }, { "bad greeting", "greeting" },
  { "failed to read smtp server greeting", "greeting" }, { "smtpfailedrecipient", "rcpt" }, { "mailcommand.", "mail" },
  { "recipientcommand.", "rcpt" }, { "datastopcommand.", "send" }, { "recipientnotaccepted", "rcpt" }, { "sendernotaccepted", "mail" },
  { "messagenotaccepted", "send" }, { "net::smtpauthenticationerror", "auth" }, { "authenticationexception", "auth" },
  { "client auth error", "auth" }, { "mail error on auth", "auth" }, { "sasl authentication failed", "auth" },
  { "authenticator failed for", "auth" }, { "authentication failed (method", "auth" }, { "authenticationinvalidcredentials", "auth" },
  -- msmtp, curl, Thunderbird and others
  { "envelope from address", "mail" }, { "recipient address", "rcpt" },
  { "the server did not accept the mail", "send" }, { "login denied", "auth" }, { "mail from: %d%d%d", "mail" }, { "rcpt failed", "rcpt" },
  { "server refused the sender", "mail" }, { "bad response on command 'mail'", "mail" }, { "bad response on command 'rcpt'", "rcpt" },
  { "to command 'ehlo'", "ehlo" }, { "to command 'helo'", "ehlo" }, { "recipient was rejected", "rcpt" },
  { "one of the recipients was rejected", "rcpt" },
  { "bei authentifizierung", "auth" },
  -- the functions that a stack trace names
  { "_actionauth", "auth" }, { "_actionmail", "mail" }, { "_actionrcpt", "rcpt" }, { "_actiondata", "send" },
  { "_actiongreeting", "greeting" },
  { "_actionstarttls", "tls" }, { "_actionehlo", "ehlo" }, { "_actionhelo", "ehlo" }, { "`rcptto'", "rcpt" }, { "`mailfrom'", "mail" },
  { "`authenticate'", "auth" }, { "`ehlo'", "ehlo" }, { "in rcptto", "rcpt" }, { "in mailfrom", "mail" },
  { "smtptransport.rcptto", "rcpt" },
  { "smtptransport.mailfrom", "mail" }, { "smtptransport.finishdata", "send" }, { "smtptransport.ehlo", "ehlo" },
  { "smtptransport.starttls", "tls" }, { "smtpclient.authenticate", "auth" }, { "smtpclient.mailfrom", "mail" },
  { "smtpclient.rcptto", "rcpt" }, { "smtpclient.data", "send" }, { "in login ", "auth" }, { "hellocommand", "ehlo" },
  { "starttlscommand", "tls" },
}

-- Commands as they are echoed: the word that begins one, what must follow it, and the stage.
local commands = {
  ehlo = { "^%s", "ehlo" }, helo = { "^%s", "ehlo" }, starttls = { "^[\"'\\]? ?[\n\"']", "tls" }, mail = { "^ from:", "mail" },
    rcpt = { "^ to:", "rcpt" },
  data = { "^ ?\n", "send" }, auth = { "^ [%a][%w-]*", "auth" },
}
local mechanisms = { plain = true, login = true, xoauth2 = true, oauthbearer = true, ntlm = true, gssapi = true, external = true,
  cram = true,
  digest = true, scram = true }

-- Not a command but a capability, or a word about one: "250-STARTTLS", "STARTTLS command failed"
local function is_command(text, at, after)
  return not text:find("^250[ -]", at - 4) and not text:find("^ ?command", after)
end

-- All words of the text, for a quick look whether a phrase can be in it; and the last command before the refusal.
local function read(text, before)
  local seen, stage, place = {}, nil, 0
  for at, word, after in text:gmatch("()%f[%a](%a+)()") do
    seen[word] = true
    local one = at < before and commands[word]
    if one and text:find(one[1], after) and is_command(text, at, after)
      and (word ~= "auth" or mechanisms[text:match("^ (%w+)", after)]) then
      stage, place = one[2], at
    end
  end
  for _, reply in ipairs({ { "334 ", "auth" }, { "354 ", "send" } }) do
    local at = text:find(reply[1], place + 1, true)
    if at and at < before and (at == 1 or not text:find("^[%w.:]", at - 1)) then
      stage, place = reply[2], at
    end
  end
  return seen, stage
end

-- Codes that belong to the login alone (RFC 4954): they say more than what a library makes of them.
local of_login = { [334] = true, [432] = true, [524] = true, [525] = true, [534] = true, [535] = true, [538] = true }

-- Each with its first word, so that most of them need not be looked for.
for _, list in ipairs({ logged, called }) do
  for _, one in ipairs(list) do
    one.plain = not one[1]:find("[%%%[%]*+?]")
    one.word = one[1]:match("^%a+")
  end
end

local function first_of(list, text, seen)
  for _, one in ipairs(list) do
    if (one.word == nil or seen[one.word]) and text:find(one[1], 1, one.plain) then
      return one[2]
    end
  end
end

--- @tparam string text lower case
-- @tparam ?table refusal { at = its place in the text, last = the last one, code =, first = it is the first reply of all }, or nil
-- @treturn ?string stage
return function(text, refusal)
  local seen, commanded = read(text, refusal and (refusal.last or refusal.at) or #text + 1)
  local flat = text:gsub("\n", " ") -- a phrase may be folded
  return first_of(logged, flat, seen) or (refusal and commanded ~= "ehlo" and commanded)
    or (refusal and of_login[refusal.code] and "auth") or first_of(called, flat, seen) or commanded
    or (refusal and refusal.first and seen.connected and "greeting" or nil)
end
