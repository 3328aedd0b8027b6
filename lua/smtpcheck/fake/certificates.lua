-- The certificate authority of the fake servers in this process, and every kind of certificate that it, or another
-- one, issues. A kind is made when it is first asked for, and kept; only tests are meant to trust them.
local rock = require "smtpcheck.fake.rock"

local pkey = rock.need("openssl.pkey")
local x509 = rock.need("openssl.x509")
local x509_name = rock.need("openssl.x509.name")
local altname = rock.need("openssl.x509.altname")
local extension = rock.need("openssl.x509.extension")
local crl = rock.need("openssl.x509.crl")
local chain = rock.need("openssl.x509.chain")
local bignum = rock.need("openssl.bignum")
local rand = rock.need("openssl.rand")

local certificates = {}

local DAY = 24 * 60 * 60
local good_names = { DNS = { "localhost", "smtp.example.com" }, IP = { "127.0.0.1", "::1" } }
local other_names = { DNS = { "mail.other.example" } }

local function new_key(kind)
  if kind == "rsa" then
    return pkey.new({ type = "RSA", bits = 2048 })
  elseif kind == "weak" then
    -- below the 2048 bits that OpenSSL's security level 2 asks for
    return pkey.new({ type = "RSA", bits = 1024 })
  end
  return pkey.new({ type = "EC", curve = "prime256v1" })
end

local function named(common_name)
  return x509_name.new():add("O", "Fake SMTP server"):add("CN", common_name)
end

local function serial()
  -- positive, and short enough for every reader
  return bignum.fromBinary("\1" .. rand.bytes(8))
end

local function alternative(names)
  local list = altname.new()
  for kind, values in pairs(names) do
    for _, value in ipairs(values) do
      list:add(kind, value)
    end
  end
  return list
end

-- options: name, names, key, issuer (an identity, nil = itself), authority, client, days = {from, to}, digest
local function issue(options)
  local key = options.key or new_key()
  local certificate = x509.new()
  local issuer = options.issuer
  local now = os.time()
  local days = options.days or { -2, 3650 }
  certificate:setVersion(3)
  certificate:setSerial(serial())
  certificate:setSubject(named(options.name))
  certificate:setIssuer(issuer and issuer.certificate:getSubject() or named(options.name))
  certificate:setLifetime(now + days[1] * DAY, now + days[2] * DAY)
  certificate:setPublicKey(key)
  if options.authority then
    certificate:setBasicConstraints({ CA = true })
    certificate:setBasicConstraintsCritical(true)
    certificate:addExtension(extension.new("keyUsage", "critical,keyCertSign,cRLSign"))
  else
    certificate:setBasicConstraints({ CA = false })
    certificate:addExtension(extension.new("extendedKeyUsage", options.client and "clientAuth" or "serverAuth"))
  end
  if options.names then
    certificate:setSubjectAlt(alternative(options.names))
  end
  certificate:addExtension(extension.new("subjectKeyIdentifier", "hash", { subject = certificate }))
  if issuer then
    certificate:addExtension(extension.new("authorityKeyIdentifier", "keyid:always", { issuer = issuer.certificate }))
  end
  certificate:sign(issuer and issuer.key or key, options.digest)
  return { certificate = certificate, key = key, chain = {} }
end

local made = {}

-- Each identity is made once a process.
local function once(name, make)
  return function()
    if not made[name] then
      made[name] = make()
    end
    return made[name]
  end
end

local function followed_by(identity, ...)
  for _, certificate in ipairs({ ... }) do
    table.insert(identity.chain, certificate)
  end
  return identity
end

local authority = once("authority", function()
  return issue({ name = "Fake root", authority = true })
end)

local stranger = once("stranger", function()
  return issue({ name = "Root that nobody knows", authority = true })
end)

local intermediate = once("intermediate", function()
  return issue({ name = "Fake intermediate", authority = true, issuer = authority() })
end)

local function leaf(options)
  local given = { name = "smtp.example.com", names = good_names, issuer = authority() }
  for key, value in pairs(options or {}) do
    given[key] = value
  end
  return issue(given)
end

local kinds = {
  valid = leaf,
  expired = function()
    return leaf({ days = { -90, -1 } })
  end,
  not_yet_valid = function()
    return leaf({ days = { 30, 90 } })
  end,
  wrong_name = function()
    return leaf({ name = "mail.other.example", names = other_names })
  end,
  self_signed = function()
    return issue({ name = "smtp.example.com", names = good_names })
  end,
  unknown_ca = function()
    return leaf({ issuer = stranger() })
  end,
  self_signed_in_chain = function()
    return followed_by(leaf({ issuer = stranger() }), stranger().certificate)
  end,
  missing_intermediate = function()
    return leaf({ issuer = intermediate() })
  end,
  intermediate = function()
    return followed_by(leaf({ issuer = intermediate() }), intermediate().certificate)
  end,
  revoked = leaf,
  weak_key = function()
    return leaf({ key = new_key("weak") })
  end,
  weak_signature = function()
    return leaf({ digest = "sha1" })
  end,
  rsa = function()
    return leaf({ key = new_key("rsa") })
  end,
}

--- The kinds of server certificate, sorted.
-- @treturn table array of names
function certificates.kinds()
  local names = {}
  for name in pairs(kinds) do
    names[#names + 1] = name
  end
  table.sort(names)
  return names
end

--- A server's certificate, its key and what is sent behind it.
-- @tparam string kind one of `certificates.kinds()`
-- @treturn table `{ certificate =, key =, chain = array }`
function certificates.get(kind)
  local name = "server " .. kind
  if not made[name] then
    made[name] = kinds[kind]()
  end
  return made[name]
end

--- The certificates behind the server's own, as the TLS library wants them.
-- @tparam table identity from `certificates.get`
-- @return a chain object, or nil when there are none
function certificates.chain(identity)
  if #identity.chain == 0 then
    return nil
  end
  local list = chain.new()
  for _, certificate in ipairs(identity.chain) do
    list:add(certificate)
  end
  return list
end

--- The certificate of the authority that a client of these servers must trust.
-- @return an openssl.x509 object
function certificates.authority()
  return authority().certificate
end

local client = once("client", function()
  return issue({
    name = "ann@example.com", names = { email = { "ann@example.com" } }, issuer = authority(), client = true,
  })
end)

local revocations = once("revocations", function()
  local list = crl.new()
  local now = os.time()
  list:setVersion(2)
  list:setIssuer(authority().certificate:getSubject())
  list:setLastUpdate(now - DAY)
  list:setNextUpdate(now + 3650 * DAY)
  list:add(certificates.get("revoked").certificate:getSerial(), now - DAY // 2)
  list:sign(authority().key)
  return list
end)

-- ---- files ----

-- Made by os.tmpname (mkstemp: readable by its owner alone), removed when the Lua state is closed.
local files = setmetatable({}, {
  __gc = function(paths)
    for _, path in pairs(paths) do
      os.remove(path)
    end
  end,
})

local contents = {
  ca_file = function()
    return authority().certificate:toPEM()
  end,
  crl_file = function()
    return revocations():toPEM()
  end,
  client_cert = function()
    return client().certificate:toPEM()
  end,
  client_key = function()
    return client().key:toPEM("private")
  end,
}

--- A file with one of the things that a client needs.
-- @tparam string name "ca_file", "crl_file" (says that the certificate "revoked" is), "client_cert" or "client_key"
-- @treturn string its path; the file is removed with the Lua state
function certificates.file(name)
  if not files[name] then
    local path = os.tmpname()
    files[name] = path
    local file = assert(io.open(path, "wb"))
    file:write(contents[name]())
    file:close()
  end
  return files[name]
end

return certificates
