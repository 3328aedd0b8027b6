--- Cyrus SASL inside of Postfix's smtpd, with a database of users of its own: it has NTLM, which Dovecot has not, and is
-- one more implementation of the others.
-- @module spec.servers.cyrus

local sandbox = require "spec.servers.sandbox"

local cyrus = {}

-- Where Debian's Postfix looks, whatever it is told; others are told.
local CONFIG = [[
pwcheck_method: auxprop
auxprop_plugin: sasldb
sasldb_path: $folder/postfix/sasl/users
mech_list: PLAIN LOGIN CRAM-MD5 DIGEST-MD5 NTLM SCRAM-SHA-1 SCRAM-SHA-256
]]

--- Whether it can be had on this machine.
-- @treturn[1] boolean true
-- @treturn[2] nil
-- @treturn[2] string what is missing
function cyrus.possible()
  return sandbox.has { saslpasswd2 = "sasl2-bin" }
end

--- Write its configuration and its users.
-- @tparam table box the sandbox
-- @tparam table users name ("user@realm") to password
-- @treturn table what the smtpd that uses it has to be told
function cyrus.new(box, users)
  box:write("postfix/sasl/smtpd.conf", (CONFIG:gsub("%$folder", box.folder)))
  local database = sandbox.quote(box:path("postfix/sasl/users"))
  for address, password in pairs(users) do
    local user, realm = address:match("^(.*)@(.*)$")
    assert(box:run(("printf %%s %s | saslpasswd2 -p -c -f %s -u %s %s")
      :format(sandbox.quote(password), database, sandbox.quote(realm), sandbox.quote(user))))
  end
  assert(box:run("chown postfix " .. database))
  return {
    smtpd_sasl_type = "cyrus", smtpd_sasl_path = "smtpd", cyrus_sasl_config_path = box:path("postfix/sasl"),
    smtpd_sasl_local_domain = "example.com",
  }
end

return cyrus
