--- A private Dovecot on loopback: its submission server, and the SASL socket that Postfix asks.
-- @module spec.servers.dovecot

local log = require "spec.servers.log"
local sandbox = require "spec.servers.sandbox"
local token = require "spec.servers.token"

local dovecot = {}

local Dovecot = { __name = "spec.servers.dovecot" }
Dovecot.__index = Dovecot

-- The penalty for wrong passwords is kept per client address, here the same for every test.
local CONFIG = [[
base_dir = $folder/dovecot/run
state_dir = $folder/dovecot/state
log_path = $folder/dovecot/log
log_timestamp = "%Y-%m-%d %H:%M:%S "
protocols = submission
listen = 127.0.0.1
hostname = mail.example.com
first_valid_uid = 1
mail_location = maildir:$folder/dovecot/mail/%u
auth_mechanisms = $mechanisms
auth_failure_delay = 0
auth_verbose = yes
auth_ssl_username_from_cert = yes
ssl = required
ssl_cert = <$certificate
ssl_key = <$key
ssl_ca = <$ca_file
ssl_require_crl = no
ssl_verify_client_cert = yes
submission_max_mail_size = 1M
submission_relay_host = 127.0.0.1
submission_relay_port = $relay
$settings
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = $folder/dovecot/oauth2.conf
}
passdb {
  driver = passwd-file
  mechanisms = external gssapi
  args = username_format=%u $folder/dovecot/holders
}
passdb {
  driver = passwd-file
  mechanisms = plain login cram-md5 digest-md5 scram-sha-1 scram-sha-256
  args = scheme=PLAIN username_format=%u $folder/dovecot/users
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup allow_all_users=yes home=$folder/dovecot/home/%u
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
  unix_listener $socket {
    mode = 0666
  }
}
service submission-login {
  inet_listener submission {
    port = $submission
  }
  inet_listener submissions {
    port = $submissions
    ssl = yes
  }
}
]]

local OAUTH2 = [[
introspection_mode = local
local_validation_key_dict = fs:posix:prefix=$folder/dovecot/keys/
username_attribute = sub
]]

local KEY = "a key for specs, known to server and test"

local function fill(text, values)
  return (text:gsub("%$(%l[%w_]*)", values))
end

local function encoded(bytes)
  return (assert(sandbox.run("printf %s " .. sandbox.quote(bytes) .. " | openssl base64 -A")))
end

--- Write the configuration.
-- @tparam table box the sandbox
-- @tparam table options `mechanisms`, `users` (name to password), `certificate`, `key`, `ca_file`, `socket`,
-- `relay`, `submission`, `submissions` (ports), `settings` (more lines of dovecot.conf)
-- @treturn table dovecot, not yet started, with its `log`
function dovecot.new(box, options)
  local users, holders = {}, {}
  for name, password in pairs(options.users) do
    users[#users + 1] = name .. ":{PLAIN}" .. password
    holders[#holders + 1] = name .. ":::::::nopassword"
  end
  box:write("dovecot/users", table.concat(users, "\n") .. "\n")
  box:write("dovecot/holders", table.concat(holders, "\n") .. "\n")
  box:write("dovecot/keys/default/HS256/default", encoded(KEY))
  box:write("dovecot/oauth2.conf", fill(OAUTH2, { folder = box.folder }))
  local self = setmetatable({ box = box, options = options }, Dovecot)
  self.config = box:write("dovecot/dovecot.conf", fill(CONFIG, {
    folder = box.folder,
    mechanisms = options.mechanisms,
    certificate = options.certificate,
    key = options.key,
    ca_file = options.ca_file,
    relay = tostring(options.relay),
    socket = options.socket,
    submission = tostring(options.submission),
    submissions = tostring(options.submissions),
    settings = options.settings or "",
  }))
  assert(box:run("mkdir -p -m 1777 " .. box:path("dovecot/mail") .. " " .. box:path("dovecot/home")))
  self.log = log.new(box:path("dovecot/log"))
  return self
end

--- Start it, and wait for its ports and for the process that knows the users.
-- @treturn[1] boolean true
-- @treturn[2] nil
-- @treturn[2] string why not
function Dovecot:start()
  local done, output = self.box:run("cd " .. self.box.folder .. " && dovecot -c " .. self.config)
  local ready = done and sandbox.wait(10, function()
    return sandbox.listens(self.options.submission) and sandbox.listens(self.options.submissions)
  end) and self.box:run(("timeout 10 doveadm -c %s user %s"):format(self.config, next(self.options.users)))
  if not ready then
    return nil, ("Dovecot did not start: %s\n%s"):format(output or "", self.box:read("dovecot/log") or "")
  end
  return true
end

--- Stop it, with the process that would go on to answer those who are connected with it. Nothing happens when it
-- does not run.
function Dovecot:stop()
  self.box:empty("dovecot/run")
  self.box:run("rm -f " .. self.box:path("dovecot/run/master.pid"))
end

--- An access token that this server takes, as long as it is not too old.
-- @tparam string user
-- @tparam[opt] number expires seconds from now
-- @treturn string
function dovecot.token(user, expires)
  return token.sign(KEY, { sub = user, iat = os.time() - 60, exp = os.time() + (expires or 3600), scope = "mail" })
end

return dovecot
