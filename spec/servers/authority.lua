--- A certificate authority for the specs: a root, server certificates and client certificates, as PEM files.
-- @module spec.servers.authority

local altname = require "openssl.x509.altname"
local bignum = require "openssl.bignum"
local extension = require "openssl.x509.extension"
local name = require "openssl.x509.name"
local pkey = require "openssl.pkey"
local rand = require "openssl.rand"
local x509 = require "openssl.x509"

local authority = {}

local Authority = { __name = "spec.servers.authority" }
Authority.__index = Authority

local HOUR, DAY = 3600, 86400

local function new_key()
  return pkey.new { type = "EC", curve = "prime256v1" }
end

local function new_certificate(key, common_name)
  local certificate = x509.new()
  certificate:setVersion(3)
  certificate:setSerial(bignum.fromBinary("\1" .. rand.bytes(15)))
  certificate:setSubject(name.new():add("CN", common_name))
  certificate:setLifetime(os.time() - HOUR, os.time() + 30 * DAY)
  certificate:setPublicKey(key)
  return certificate
end

--- Make a root.
-- @tparam table sandbox where the files go
-- @tparam string label the folder in it, and the root's name
-- @treturn table authority, with `ca_file`
function authority.new(sandbox, label)
  local key = new_key()
  local certificate = new_certificate(key, "Root " .. label)
  certificate:setIssuer(certificate:getSubject())
  certificate:setBasicConstraints { CA = true }
  certificate:setBasicConstraintsCritical(true)
  certificate:addExtension(extension.new("keyUsage", "critical,keyCertSign,cRLSign"))
  certificate:sign(key, "sha256")
  local self = setmetatable({ sandbox = sandbox, label = label, key = key, certificate = certificate }, Authority)
  self.ca_file = sandbox:write(label .. "/ca.pem", certificate:toPEM())
  return self
end

--- Issue a certificate.
-- @tparam string common_name also the file's name
-- @tparam table options `dns` and `ip` (arrays of names), `client` (boolean: for a client)
-- @treturn string the certificate's file
-- @treturn string the key's file
function Authority:issue(common_name, options)
  local key = new_key()
  local certificate = new_certificate(key, common_name)
  certificate:setIssuer(self.certificate:getSubject())
  local names = altname.new()
  for _, dns in ipairs(options.dns or {}) do
    names:add("DNS", dns)
  end
  for _, ip in ipairs(options.ip or {}) do
    names:add("IP", ip)
  end
  if options.dns or options.ip then
    certificate:setSubjectAlt(names)
  end
  certificate:setBasicConstraints { CA = false }
  certificate:addExtension(extension.new("extendedKeyUsage", options.client and "clientAuth" or "serverAuth"))
  certificate:sign(self.key, "sha256")
  local base = self.label .. "/" .. common_name
  return self.sandbox:write(base .. ".pem", certificate:toPEM()),
    self.sandbox:write(base .. ".key", key:toPEM("private"))
end

return authority
