--- A private Postfix on loopback, with one smtpd for each way to be configured.
-- @module spec.servers.postfix

local log = require "spec.servers.log"
local sandbox = require "spec.servers.sandbox"

local postfix = {}

local Postfix = { __name = "spec.servers.postfix" }
Postfix.__index = Postfix

-- No map may need the proxymap service: smtpd would wait for it, and each connection would hang.
local MAIN = [[
compatibility_level = 3.6
queue_directory = $folder/queue
data_directory = $folder/postfix/data
maillog_file = $folder/postfix/maillog
maillog_file_prefixes = $folder
myhostname = mail.example.com
mydestination =
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_recipient_maps =
local_transport = error:no local mail here
relay_domains =
default_transport = discard
virtual_mailbox_domains = example.com
virtual_mailbox_maps = texthash:$folder/postfix/mailboxes
virtual_transport = virtual
virtual_mailbox_base = $folder/mail
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_tls_cert_file = $certificate
smtpd_tls_key_file = $key
smtpd_tls_received_header = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_sender_login_maps = texthash:$folder/postfix/owners
smtpd_sender_restrictions = reject_sender_login_mismatch
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_error_sleep_time = 0
smtpd_client_event_limit_exceptions =
message_size_limit = 1000000
mailbox_size_limit = 0
virtual_mailbox_limit = 0
]]

local SERVICES = [[
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
showq unix n - n - - showq
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
]]

--- Write the configuration.
-- @tparam table box the sandbox
-- @tparam table options `certificate`, `key`, `mailboxes` and `owners` (address to value of the map), `listeners`:
-- an array of `{ port = ..., ["smtpd_…"] = value, ... }`
-- @treturn table postfix, not yet started, with its `log`
function postfix.new(box, options)
  local values = { folder = box.folder, certificate = options.certificate, key = options.key }
  local main = MAIN:gsub("%$(%l+)", values)
  local services = { SERVICES }
  for _, listener in ipairs(options.listeners) do
    services[#services + 1] = ("127.0.0.1:%d inet n - n - - smtpd"):format(listener.port)
    for name, value in pairs(listener) do
      if name ~= "port" then
        services[#services + 1] = ("  -o { %s = %s }"):format(name, value)
      end
    end
  end
  local self = setmetatable({ box = box, options = options }, Postfix)
  box:write("postfix/main.cf", main)
  box:write("postfix/master.cf", table.concat(services, "\n") .. "\n")
  for _, map in ipairs { "mailboxes", "owners" } do
    local lines = {}
    for address, value in pairs(options[map]) do
      lines[#lines + 1] = address .. " " .. value
    end
    box:write("postfix/" .. map, table.concat(lines, "\n") .. "\n")
  end
  assert(box:run(("mkdir -p %s %s %s"):format(box:path("queue"), box:path("postfix/data"), box:path("mail"))))
  assert(box:run(("chown postfix %s && chown nobody %s"):format(box:path("postfix/data"), box:path("mail"))))
  self.log = log.new(box:path("postfix/maillog"))
  return self
end

--- The folder of the socket that smtpd asks for SASL; Dovecot makes the socket in it.
-- @tparam table box the sandbox
-- @treturn string
function postfix.sasl_socket(box)
  return box:path("queue/private/auth")
end

local function command(self, words)
  return self.box:run("postfix -c " .. self.box:path("postfix") .. " " .. words)
end

--- Start it and wait for its ports.
-- @treturn[1] boolean true
-- @treturn[2] nil
-- @treturn[2] string why not
function Postfix:start()
  local done, output = command(self, "start")
  local ready = done and sandbox.wait(10, function()
    for _, listener in ipairs(self.options.listeners) do
      if not sandbox.listens(listener.port) then
        return false
      end
    end
    return true
  end)
  if not ready then
    return nil, ("Postfix did not start: %s\n%s"):format(output or "", self.log:text())
  end
  return true
end

--- How many messages are in the queue, in whatever state.
-- @treturn integer
function Postfix:queued()
  local output = assert(self.box:run(("cd %s && find maildrop incoming active deferred hold corrupt -type f")
    :format(self.box:path("queue"))))
  return select(2, output:gsub("\n", ""))
end

return postfix
