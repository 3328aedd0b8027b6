--- A private Kerberos realm on loopback: a key distribution centre, a keytab for the mail server, tickets for users. Whoever
-- uses it is told by environment variables, which no process of ours has but those started for it.
-- @module spec.servers.kerberos

local json = require "dkjson"
local sandbox = require "spec.servers.sandbox"

local kerberos = {}

local Realm = { __name = "spec.servers.kerberos" }
Realm.__index = Realm

local REALM = "EXAMPLE.COM"

-- Names are taken as they are: no name server is asked.
local CLIENTS = [[
[libdefaults]
  default_realm = $realm
  dns_lookup_kdc = false
  dns_lookup_realm = false
  dns_canonicalize_hostname = false
  rdns = false
  udp_preference_limit = 1
[realms]
  $realm = {
    kdc = 127.0.0.1:$port
  }
]]

local CENTRE = [[
[kdcdefaults]
  kdc_listen = ""
  kdc_tcp_listen = 127.0.0.1:$port
[realms]
  $realm = {
    database_name = $folder/principals
    key_stash_file = $folder/stash
    acl_file = $folder/acl
    max_life = 1h
  }
[logging]
  kdc = FILE:$folder/log
]]

-- Its submission server looks for a key of the service "submission", where RFC 4954 has "smtp" for whatever speaks SMTP; so
-- any key of the file has to do. A ticket is enough for it, so that a user who is to be refused has to be denied.
local DOVECOT = [[
import_environment = KRB5_CONFIG=$folder/krb5.conf KRB5RCACHENAME=none:
auth_krb5_keytab = $keytab
auth_gssapi_hostname = "$ALL"
auth_username_format = %Lu
passdb {
  driver = static
  mechanisms = gssapi
  username_filter = denied@*
  deny = yes
  args = nopassword
}
]]

local CHECK = [[
local result, message, code = require("smtpcheck").test(%s)
print(require("dkjson").encode({ result = result, message = message, code = code }))
]]

--- Whether a realm can be had on this machine, and a server that takes its tickets.
-- @treturn[1] boolean true
-- @treturn[2] nil
-- @treturn[2] string what is missing
function kerberos.possible()
  if not sandbox.run("ls /usr/lib/dovecot/modules/auth/libmech_gssapi.so") then
    return nil, "the package dovecot-gssapi is not installed"
  end
  return sandbox.has { krb5kdc = "krb5-kdc", ["kadmin.local"] = "krb5-admin-server", kinit = "krb5-user" }
end

local function variables(self, ticket)
  local folder = self.box:path("kerberos")
  return ("KRB5_CONFIG=%s/krb5.conf KRB5_KDC_PROFILE=%s/kdc.conf KRB5RCACHENAME=none: KRB5CCNAME=FILE:%s/%s ")
    :format(folder, folder, folder, ticket or "none")
end

local function command(self, words)
  return assert(self.box:run(variables(self) .. words))
end

local function principal_of(user)
  return user:match("^[^@]*") .. "@" .. REALM
end

--- Make a realm and start its centre.
-- @tparam table box the sandbox
-- @tparam integer port a free one
-- @tparam {string,...} users "name@example.com", who get an account each
-- @tparam string owner the system's user who reads the server's key
-- @treturn[1] table realm
-- @treturn[2] nil
-- @treturn[2] string why the centre did not start
function kerberos.start(box, port, users, owner)
  local self = setmetatable({ box = box }, Realm)
  local values = { folder = box:path("kerberos"), port = tostring(port), realm = REALM }
  box:write("kerberos/krb5.conf", (CLIENTS:gsub("%$(%l+)", values)))
  box:write("kerberos/kdc.conf", (CENTRE:gsub("%$(%l+)", values)))
  command(self, "kdb5_util create -s -P master-key-of-specs")
  local keytabs = { ["smtp/localhost"] = "server" }
  for _, user in ipairs(users) do
    keytabs[principal_of(user)] = user
  end
  for principal, keytab in pairs(keytabs) do
    command(self, ("kadmin.local -q 'addprinc -randkey %s'"):format(principal))
    command(self, ("kadmin.local -q 'ktadd -k %s/%s.keytab %s'"):format(values.folder, keytab, principal))
  end
  self.keytab = values.folder .. "/server.keytab"
  command(self, ("chown %s %s"):format(owner, self.keytab))
  local done, output = box:run(variables(self) .. "krb5kdc -P " .. values.folder .. "/pid")
  if not done or not sandbox.wait(10, function() return sandbox.listens(port) end) then
    return nil, ("the Kerberos centre did not start: %s\n%s"):format(output or "", box:read("kerberos/log") or "")
  end
  return self
end

--- What Dovecot has to be told.
-- @treturn string lines of its configuration
function Realm:dovecot()
  return (DOVECOT:gsub("%$(%l+)", { folder = self.box:path("kerberos"), keytab = self.keytab }))
end

--- Get a user's ticket.
-- @tparam string user
-- @treturn string its name, for `check`
function Realm:ticket(user)
  local base = self.box:path("kerberos") .. "/" .. user
  command(self, ("kinit -c FILE:%s.ticket -k -t %s.keytab %s"):format(base, base, principal_of(user)))
  return user .. ".ticket"
end

--- Run a check in a process that belongs to the realm.
-- @tparam table settings
-- @tparam[opt] string ticket from `ticket`; without it there is none
-- @treturn[1] table the result
-- @treturn[2] nil
-- @treturn[2] string why there is none
-- @treturn[2] string code
function Realm:check(settings, ticket)
  local helper = require "spec.helper"
  local script = self.box:write("kerberos/check.lua", CHECK:format(helper.source(settings)))
  local output = helper.run(variables(self, ticket) .. helper.lua .. " " .. script)
  local found = json.decode(output:match("{.*}") or "", 1, nil) or error("no result of the check:\n" .. output, 2)
  return found.result, found.message, found.code
end

return kerberos
