--- Postfix and Dovecot side by side: Postfix asks Dovecot who may log in, Dovecot's own submission server hands
-- its messages to Postfix.
-- @module spec.servers.mail

local authority = require "spec.servers.authority"
local cyrus = require "spec.servers.cyrus"
local dovecot = require "spec.servers.dovecot"
local kerberos = require "spec.servers.kerberos"
local postfix = require "spec.servers.postfix"
local sandbox = require "spec.servers.sandbox"

local mail = {}

local Mail = { __name = "spec.servers.mail" }
Mail.__index = Mail

local MECHANISMS = "plain login cram-md5 digest-md5 scram-sha-1 scram-sha-256 xoauth2 oauthbearer external"

-- What each smtpd of Postfix does in its own way; everything else is as in postfix.lua.
local LISTENERS = {
  submission = {},
  submissions = { smtpd_tls_wrappermode = "yes" },
  -- Where Dovecot hands in what it was given: its users have logged in there.
  relay = { mynetworks = "127.0.0.0/8", smtpd_sasl_auth_enable = "no", smtpd_sender_restrictions = "",
    smtpd_relay_restrictions = "permit_mynetworks, reject" },
  -- As the submission service of Debian's master.cf has it.
  members = { smtpd_client_restrictions = "permit_sasl_authenticated, reject" },
  crowded = { smtpd_client_connection_count_limit = "1" },
  strict = { smtpd_helo_required = "yes", smtpd_delay_reject = "no",
    smtpd_helo_restrictions = "reject_non_fqdn_helo_hostname" },
  strict_later = { smtpd_helo_required = "yes", smtpd_helo_restrictions = "reject_non_fqdn_helo_hostname" },
  small = { message_size_limit = "2000" },
  small_silent = { message_size_limit = "2000", smtpd_discard_ehlo_keywords = "size, chunking" },
  ascii = { smtputf8_enable = "no" },
  old = { smtpd_tls_protocols = "TLSv1", smtpd_tls_ciphers = "low", tls_low_cipherlist = "ALL:@SECLEVEL=0" },
  not_newest = { smtpd_tls_protocols = "<=TLSv1.2" },
  plain = { smtpd_tls_security_level = "none", smtpd_tls_auth_only = "no" },
  no_login = { smtpd_sasl_auth_enable = "no" },
  -- For a test that wants a smtpd with no past.
  fresh = {},
  few = { smtpd_sasl_mechanism_filter = "plain, login" },
  -- Refuses a sender at MAIL; the others, as Postfix does by itself, at RCPT.
  prompt = { smtpd_delay_reject = "no" },
  misnamed = { smtpd_tls_cert_file = "$other_certificate", smtpd_tls_key_file = "$other_key" },
  misnamed_tls = { smtpd_tls_cert_file = "$other_certificate", smtpd_tls_key_file = "$other_key",
    smtpd_tls_wrappermode = "yes" },
  -- What else they are told is in cyrus.lua.
  cyrus = {},
  cyrus_tls = { smtpd_tls_wrappermode = "yes" },
}

local NAMES = { "dovecot_submission", "dovecot_submissions", "kerberos" }
for name in pairs(LISTENERS) do
  NAMES[#NAMES + 1] = name
end
table.sort(NAMES)

--- Whether the pair can run on this machine.
-- @treturn[1] boolean true
-- @treturn[2] nil
-- @treturn[2] string what is missing
function mail.possible()
  if not sandbox.run("test $(id -u) -eq 0") then
    return nil, "starting Postfix and Dovecot needs root"
  end
  return sandbox.has { postfix = "postfix", dovecot = "dovecot-submissiond", openssl = "openssl" }
end

local function try(options)
  local box = sandbox.new()
  local ports = sandbox.free_ports(NAMES)
  local root = authority.new(box, "trusted")
  local certificate, key = root:issue("localhost", { dns = { "localhost" }, ip = { "127.0.0.1" } })
  local files = {}
  files.other_certificate, files.other_key = root:issue("other", { dns = { "mail.example.net" } })
  local self = setmetatable({ box = box, ports = ports, authority = root, ca_file = root.ca_file }, Mail)

  local listeners, mailboxes, owners = {}, {}, {}
  local by_cyrus = cyrus.possible() and cyrus.new(box, options.users) or {}
  for name, settings in pairs(LISTENERS) do
    local listener = { port = ports[name] }
    for field, value in pairs(name:find("^cyrus") and by_cyrus or {}) do
      listener[field] = value
    end
    for field, value in pairs(settings) do
      listener[field] = value:gsub("%$([%l_]+)", files)
    end
    listeners[#listeners + 1] = listener
  end
  for user in pairs(options.users) do
    mailboxes[user] = user .. "/"
    owners[user] = user
  end
  for address, user in pairs(options.owners or {}) do
    owners[address] = user
  end
  self.postfix = postfix.new(box, {
    certificate = certificate, key = key, listeners = listeners, mailboxes = mailboxes, owners = owners,
  })
  local mechanisms, more = options.mechanisms or MECHANISMS, options.dovecot
  if options.tickets_for then
    local problem
    self.realm, problem = kerberos.start(box, ports.kerberos, options.tickets_for, "dovecot")
    if not self.realm then
      self:stop()
      return nil, problem
    end
    mechanisms, more = mechanisms .. " gssapi", (more or "") .. self.realm:dovecot()
  end
  self.dovecot = dovecot.new(box, {
    mechanisms = mechanisms, users = options.users, certificate = certificate, key = key,
    ca_file = root.ca_file, socket = postfix.sasl_socket(box), relay = ports.relay,
    submission = ports.dovecot_submission, submissions = ports.dovecot_submissions, settings = more,
  })
  local started, problem = self.postfix:start()
  if started then
    started, problem = self.dovecot:start()
  end
  if not started then
    self:stop()
    return nil, problem
  end
  return self
end

--- Start the pair.
-- @tparam table options `users` (name to password), `owners` (further addresses and the user who may send as each),
-- `tickets_for` (users: with a Kerberos realm that has accounts for them), `mechanisms` and `dovecot` (more lines of its
-- configuration)
-- @treturn table mail, with `ports`, `ca_file`, `authority`, `postfix`, `dovecot`, `realm`
function mail.start(options)
  assert(mail.possible())
  local problem
  -- A port that was free may be taken by the time the server binds it.
  for _ = 1, 3 do
    local self
    self, problem = try(options)
    if self then
      return self
    end
    if not problem:find("in use", 1, true) then
      break
    end
  end
  error(problem, 2)
end

--- Messages that arrived for an address, oldest first.
-- @tparam string address
-- @treturn {string,...}
function Mail:delivered(address)
  local folder = sandbox.quote(self.box:path("mail/" .. address .. "/new"))
  local messages = {}
  for path in (sandbox.run("ls -tr1d " .. folder .. "/*") or ""):gmatch("[^\n]+") do
    messages[#messages + 1] = self.box:read(path:sub(#self.box.folder + 2))
  end
  return messages
end

--- Begin a test: what the servers logged before is not its affair. Waits for Postfix to sum up the connections of
-- the test before, which it does after the client has gone.
function Mail:mark()
  local logged = self.postfix.log
  sandbox.wait(2, function()
    return logged:count(" connect from ") <= logged:count(" disconnect from ")
  end)
  logged:mark()
  self.dovecot.log:mark()
end

--- Stop both and remove every trace. May be called twice.
function Mail:stop()
  self.box:remove()
end

Mail.__gc = Mail.stop
Mail.__close = Mail.stop

return mail
