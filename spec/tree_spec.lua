-- The walk through the troubleshooting tree: its order, what it skips and leaves out, its state, and that no step contradicts
-- what is known. Records of providers are made up here, but where links are judged.

local dkjson = require("dkjson")
local causes = require("smtpcheck.causes")
local en = require("smtpcheck.messages.en")
local nodes = require("smtpcheck.tree.nodes")
local tree = require("smtpcheck.tree")

local BAD, APP = "auth.bad_credentials", "auth.app_password_required"

-- ---- providers ----

local function record(id, kind, username, password, more)
  local made = { id = id, name = "Ex" .. id, kind = kind, username = username, password = password, confidence = "high", domains = {},
    mx_suffixes = {}, hosts = { { host = "smtp." .. id .. ".example", port = 587, security = "starttls" } },
    help_url = "https://help." .. id .. ".example/smtp", sources = { "https://help." .. id .. ".example/smtp" }, as_of = "2026-05-01" }
  for name, value in pairs(more or {}) do
    made[name] = value
  end
  return made
end

local two_step_url = { two_factor_url = "https://account.example/2sv", app_password_url = "https://account.example/app" }

local mailbox = record("mailbox", "webmail", "full_address", "app_password_required", two_step_url)
local no_page = record("nopage", "webmail", "full_address", "app_password_required", { app_password_url = "https://nopage.example/app" })
local plain = record("plain", "isp", "full_address", "account")
local switch = record("switch", "webmail", "full_address", "account", { smtp_enable = "In the settings of the web mail." })
local company = record("company", "corporate", "full_address", "account")
local code = record("code", "webmail", "full_address", "authorization_code", { app_password_url = "https://code.example/help" })
local key = record("key", "transactional", "literal:apikey", "api_key", { app_password_url = "https://console.key.example/keys" })
local relay = record("relay", "transactional", "smtp_username", "smtp_credential")
local oauth = record("oauth", "webmail", "full_address", "none_oauth_only", { two_factor_url = "https://account.example/2sv" })
local short = record("short", "isp", "local_part", "account")
local dotted = record("dotted", "isp", "localpart.domain", "account")
local everyone = { false, mailbox, no_page, plain, switch, company, code, key, relay, oauth, short, dotted }

-- ---- walking ----

local function with(cause, context, alternatives)
  return { cause = cause, stage = causes[cause].stage ~= "any" and causes[cause].stage or nil, confidence = 0.6, context = context,
    alternatives = alternatives or {} }
end

local function open(found, provider)
  return tree.walk(found, { provider = provider or nil })
end

local function flat(found, provider)
  return tree.flatten(found, { provider = provider or nil })
end

local function ids(steps)
  local list = {}
  for i, step in ipairs(steps) do
    list[i] = step.id
  end
  return list
end

local function has(steps, id)
  for _, step in ipairs(steps) do
    if step.id == id then
      return true
    end
  end
  return false
end

-- Every step of a walk that is answered by one word, or by a function of the step.
local function all_steps(walk, answer)
  local steps = {}
  while walk.step do
    steps[#steps + 1] = walk.step
    assert.is_true(#steps < 60, "the walk does not end")
    walk:answer(type(answer) == "function" and answer(walk.step) or answer)
  end
  return steps
end

local function stages_of(prefixes)
  local list = {}
  for cause in pairs(causes) do
    for _, prefix in ipairs(prefixes) do
      if cause:find("^" .. prefix .. "%.") then
        list[#list + 1] = cause
      end
    end
  end
  table.sort(list)
  return list
end

local who = { user = true, admin = true, provider = true, network = true }

local function check_step(step, note)
  for _, name in ipairs({ "id", "title", "text", "question" }) do
    assert.is_string(step[name], note .. ": " .. name)
    assert.is_nil(step[name]:find("[{}%[%]]"), note .. ": " .. step[name])
  end
  assert.is_true(who[step.who], note .. ": " .. step.id .. " is done by nobody")
  assert.is_truthy(step.question:find("%?$"), note .. ": " .. step.question)
  if step.link then
    assert.is_truthy(step.link:find("^https?://"), step.link)
    assert.is_truthy(step.link_source and #step.link_source > 0, step.link)
    assert.is_truthy(step.link_checked and step.link_checked:find("^%d%d%d%d%-%d%d"), step.link)
  end
end

-- ---- the specs ----

describe("a walk", function()
  it("has a step that somebody can do for every cause, and ends", function()
    for cause in pairs(causes) do
      for _, provider in ipairs(everyone) do
        local note = cause .. " at " .. (provider and provider.id or "an unknown provider")
        local walk = open(with(cause), provider)
        if cause == "ok" then
          assert.is_nil(walk.step)
          assert.is_nil(walk.outcome)
        else
          assert.is_true(#flat(with(cause), provider) >= 1, note)
          for _, step in ipairs(all_steps(walk, "no")) do
            check_step(step, note)
          end
          assert.is_truthy(walk.outcome == "exhausted" or walk.outcome == "retest", note)
          walk = open(with(cause), provider)
          all_steps(walk, "done")
          assert.is_truthy(walk.outcome == "retest" or cause == "unknown", note .. ": " .. tostring(walk.outcome))
        end
      end
    end
  end)

  it("for auth, tls and mail begins with a step of that cause, not with the last resort", function()
    local seen = 0
    for _, cause in ipairs(stages_of({ "auth", "tls", "mail" })) do
      for _, provider in ipairs(everyone) do
        assert.are_not.equal("ask_provider", open(with(cause), provider).step.id, cause)
        seen = seen + 1
      end
    end
    assert.is_true(seen >= 30 * #everyone)
  end)

  it("after an app password was asked for goes STEP 1, 2, 3 to a new password", function()
    local walk = open(with(APP, { username_form = "address", secret_form = "other", credential = "password" }), mailbox)
    assert.are.equal("keep_user_name", walk.step.id)
    assert.is_truthy(walk.step.title:find("^STEP 1:"))
    assert.is_nil(walk.step.text:find("type", 1, true))
    local second = walk:answer("yes")
    assert.are.equal(walk.step, second)
    assert.is_truthy(second.title:find("^STEP 2:"))
    assert.are.equal(mailbox.two_factor_url, second.link)
    local third = walk:answer("yes")
    assert.is_truthy(third.title:find("^STEP 3:"))
    assert.are.equal(mailbox.app_password_url, third.link)
    assert.is_nil(walk.outcome)
    assert.is_nil(walk:answer("done"))
    assert.is_nil(walk.step)
    assert.are.equal("retest", walk.outcome)
    assert.same({ "password" }, walk.changed)
    assert.is_nil(walk:answer("yes"))
  end)

  it("where 2-step verification is off leads to its switch and then to the app password", function()
    local walk = open(with(APP), mailbox)
    walk:answer("no") -- not the whole address
    assert.are.equal("two_step", walk.step.id)
    walk:answer("no")
    assert.are.equal("switch_on_two_step", walk.step.id)
    assert.are.equal(mailbox.two_factor_url, walk.step.link)
    walk:answer("done")
    assert.are.equal("app_password", walk.step.id)
    walk:answer("done")
    assert.same({ "username", "password" }, walk.changed)
  end)

  it("after a refused login asks for user name and password first", function()
    local walk = open(with(BAD), mailbox)
    assert.are.equal("check_login", walk.step.id)
    assert.is_nil(walk:answer("no"))
    assert.are.equal("retest", walk.outcome)
    assert.same({ "username", "password" }, walk.changed)

    walk = open(with(BAD), mailbox)
    walk:answer("yes")
    assert.are.equal("two_step", walk.step.id)
    assert.same({}, walk.changed)
  end)

  it("tells why there may be no app password", function()
    local walk = open(with(APP), mailbox)
    walk:answer("yes")
    walk:answer("yes") -- on: so that is not the reason
    walk:answer("no")
    local steps = ids(all_steps(walk, "no"))
    assert.same({ "security_keys_only", "organisation_off", "ask_provider" }, steps)

    local function reasons(provider)
      local one = open(with(APP), provider)
      one:answer("yes")
      return ids(all_steps(one, function(step)
        return step.id == "organisation_off" and "yes" or "no"
      end))
    end
    assert.same({ "two_step", "switch_on_two_step", "organisation_off", "ask_admin_app_passwords", "use_oauth", "ask_provider" }, reasons())

    walk = open(with(APP))
    walk:answer("yes")
    walk:answer("yes")
    walk:answer("no")
    walk:answer("no")
    assert.are.equal("advanced_protection", walk.step.id)
    walk:answer("yes")
    assert.are.equal("use_oauth", walk.step.id)
    walk:answer("done")
    assert.same({ "access_token" }, walk.changed)
  end)

  it("comes back to a step twice at most", function()
    local walk = open(with(APP), mailbox)
    local shown = 0
    for _, step in ipairs(all_steps(walk, function(step)
      return (step.id == "app_password" or step.id == "ask_provider") and "no" or "yes"
    end)) do
      shown = shown + (step.id == "app_password" and 1 or 0)
    end
    assert.are.equal(2, shown)
    assert.are.equal("exhausted", walk.outcome)
  end)

  it("takes 'yes' for 'done' where the question is whether it is done", function()
    local walk = open(with("tls.plaintext_port"))
    assert.are.equal(en.questions.done, walk.step.question)
    walk:answer("yes")
    assert.are.equal("retest", walk.outcome)
    assert.same({ "security" }, walk.changed)
  end)

  it("names the fields that a result names", function()
    local walk = open({ cause = "settings.invalid", problems = { { field = "host" }, { field = "from" } } })
    walk:answer("done")
    assert.same({ "host", "from" }, walk.changed)
  end)

  it("ends with the provider's support, once", function()
    local walk = open(with("tls.cert_expired"), plain)
    assert.same({ "check_clock", "renew_certificate", "ask_provider" },
      ids(all_steps(walk, function(step) return step.id == "check_clock" and "yes" or "no" end)))
    assert.are.equal("exhausted", walk.outcome)
  end)
end)

describe("alternatives", function()
  local ambiguous = with("auth.smtp_auth_disabled", nil, {
    { cause = "auth.account_disabled", confidence = 0.1 }, { cause = "auth.client_not_allowed", confidence = 0.1 } })

  it("follow after the main branch, in their order, each behind its question", function()
    local walk = open(ambiguous)
    assert.are.equal("ask_admin_smtp_auth", walk.step.id)
    walk:answer("no")
    assert.are.equal("account_opens", walk.step.id)
    walk:answer("no")
    assert.are.equal("unlock_account", walk.step.id)
    walk:answer("no")
    assert.are.equal("ask_about_account", walk.step.id)
    walk:answer("no")
    assert.are.equal("works_from_elsewhere", walk.step.id)
    walk:answer("yes")
    assert.are.equal("ask_admin_allow", walk.step.id)
  end)

  it("are passed over where the question decides against them", function()
    local walk = open(ambiguous)
    walk:answer("no")
    walk:answer("yes") -- web mail opens
    assert.are.equal("works_from_elsewhere", walk.step.id)
    walk:answer("no")
    assert.are.equal("ask_provider", walk.step.id)
  end)

  it("show no step twice", function()
    local seen = {}
    for _, step in ipairs(all_steps(open(with(BAD, nil, { { cause = APP, confidence = 0.2 } })), function(step)
      return (step.id == "check_login" or step.id == "two_step") and "yes" or "no"
    end)) do
      assert.is_nil(seen[step.id], step.id)
      seen[step.id] = true
    end
    assert.is_nil(seen.keep_user_name)
    assert.is_true(seen.app_password)
  end)

  it("are in the flat list only where they are about as likely", function()
    local found = with("auth.smtp_auth_disabled", nil, { { cause = "auth.basic_auth_disabled", confidence = 0.5 },
      { cause = "auth.account_disabled", confidence = 0.1 } })
    assert.same({ "ask_admin_smtp_auth", "use_oauth", "ask_admin_password_login" }, ids(flat(found)))
    found.alternatives[1].confidence = 0.2
    assert.same({ "ask_admin_smtp_auth" }, ids(flat(found)))
  end)
end)

describe("the order of the article", function()
  local function number(step)
    return tonumber(step.title:match("^STEP (%d)"))
  end

  it("holds for the three steps, whatever is known", function()
    local tried = 0
    for _, cause in ipairs({ BAD, APP, "unknown", "auth.browser_login_required", "auth.wrong_credential_type" }) do
      for _, provider in ipairs(everyone) do
        for _, form in ipairs({ "address", "local", "literal" }) do
          local last = 0
          for _, step in ipairs(flat(with(cause, { username_form = form, secret_notes = { "blank_at_end" } }), provider)) do
            local at = number(step) or last
            assert.is_true(at >= last, cause .. ": " .. step.title)
            last, tried = at, tried + 1
          end
        end
      end
    end
    assert.is_true(tried > 100)
  end)

  it("is settings, network, TLS, then STEP 1 to 3", function()
    local file_of = {}
    for i, file in ipairs({ "settings", "network", "tls", "login", "access", "sending" }) do
      for _, node in ipairs(require("smtpcheck.tree." .. file)) do
        file_of[node.id] = i
      end
    end
    for cause, branch in pairs(nodes.branches) do
      local last = 0
      for _, node in ipairs(branch) do
        local at = file_of[node.id] or last
        assert.is_true(at >= last, cause .. ": " .. node.id)
        last = at
      end
    end
    assert.same({ "read_transcript", "compare_settings", "check_login", "two_step", "app_password", "ask_provider" },
      ids(flat({ cause = "unknown" })))
  end)

  it("has the article's topics", function()
    local steps = flat(with(BAD))
    assert.are.equal(3, #steps)
    for i, topic in ipairs({ "user name and password", "2%-step verification", "app password" }) do
      assert.is_truthy(steps[i].title:find("^STEP " .. i .. ": .*" .. topic), steps[i].title)
    end
  end)
end)

describe("what the evidence shows of user name and password", function()
  local function first(context, provider, cause)
    return flat(with(cause or BAD, context), provider)[1]
  end

  local rows = {
    { "blank_in_password", { secret_notes = { "blank_at_end" } }, mailbox, "password" },
    { "blank_in_password", { secret_notes = { blank_at_start = true } }, nil, "password" },
    { "blank_in_password", { secret_notes = "line_end" }, nil, "password" },
    { "blanks_in_app_password", { secret_notes = { "groups_of_four" }, secret_form = "app_password" }, mailbox, "password" },
    { "capitals_in_password", { secret_notes = { "capitals" } }, plain, "password" },
    { "check_app_password", { secret_notes = { "capitals" }, secret_form = "app_password" }, mailbox, "username" },
    { "whole_address", { username_form = "local" }, mailbox, "username" },
    { "whole_address", { username_form = "domain\\user" }, company, "username" },
    { "short_user_name", { username_form = "address" }, short, "username" },
    { "dotted_user_name", { username_form = "address" }, dotted, "username" },
    { "fixed_user_name", { username_form = "address" }, key, "username" },
    { "fixed_user_name", { username_form = "address" }, key, "username", "auth.wrong_credential_type" },
    { "generated_user_name", { username_form = "address" }, relay, "username" },
    { "check_key", { username_form = "literal" }, key, "username" },
    { "check_app_password", { secret_form = "app_password", username_form = "address" }, mailbox, "username" },
    { "check_app_password", { credential = "app_password" }, nil, "username" },
    { "check_login", { username_form = "address" }, mailbox, "username" },
    { "check_login", { username_form = "local" }, short, "username" },
  }

  it("comes first, and says which field to change", function()
    for _, row in ipairs(rows) do
      local step = first(row[2], row[3], row[5])
      assert.are.equal(row[1], step.id)
      assert.is_truthy(step.title:find("^STEP 1:"), step.title)
      local walk = open(with(row[5] or BAD, row[2]), row[3])
      walk:answer("done")
      assert.are.equal(row[4], walk.changed[1])
      assert.are.equal("retest", walk.outcome)
    end
  end)

  it("names the user name that is the same for everybody", function()
    assert.is_truthy(first({ username_form = "address" }, key).text:find("the word apikey", 1, true))
    local long = record("key", "transactional", "literal:apikey", "api_key", { name = "Example Mail (example.com, .net)" })
    assert.is_truthy(first({ username_form = "address" }, long).text:find("^Example Mail has one user name"))
  end)

  it("tells of another account's host by the tables of providers", function()
    local steps = flat(with(BAD, { host = "smtp.nopage.example", account_provider = "gmail" }), no_page)
    assert.are.equal("account_host", steps[1].id)
    assert.is_false(has(flat(with(BAD, { host = "smtp.gmail.com", account_provider = "gmail" })), "account_host"))
    assert.is_false(has(flat(with(BAD, { host = "smtp.nopage.example" }), no_page), "account_host"))
  end)
end)

describe("what is proved or impossible", function()
  -- cause, context, provider, id, why
  local rows = {
    { BAD, { secret_form = "app_password" }, mailbox, "app_password", "proved" },
    { BAD, { secret_form = "app_password" }, mailbox, "two_step", "proved" },
    { APP, { secret_form = "app_password" }, mailbox, "app_password", "proved" },
    { BAD, { secret_form = "app_password" }, mailbox, "check_login", "proved" },
    { BAD, nil, key, "two_step", "impossible" },
    { BAD, nil, relay, "app_password", "impossible" },
    { BAD, nil, oauth, "two_step", "impossible" },
    { APP, nil, oauth, "two_step", "impossible" },
    { APP, nil, oauth, "app_password", "impossible" },
    { BAD, nil, oauth, "check_login", "impossible" },
    { BAD, nil, code, "app_password", "impossible" },
    { BAD, nil, plain, "two_step", "impossible" },
    { BAD, nil, plain, "app_password", "impossible" },
    { "tls.required", { security = "starttls" }, nil, "switch_tls_on", "proved" },
    { "auth.encryption_required", { encrypted = true }, nil, "protect_login", "proved" },
    { "tls.implicit_expected", { security = "tls" }, nil, "set_tls", "proved" },
    { "tls.plaintext_port", { security = "starttls" }, nil, "set_starttls", "proved" },
    { "tls.starttls_not_offered", { port = 465 }, nil, "try_465", "proved" },
    { "auth.not_offered", { port = 587, encrypted = true }, nil, "check_login_port", "proved" },
    { "auth.not_offered", { port = 587, encrypted = true }, nil, "check_security", "proved" },
    { "auth.required", { credential = "password" }, nil, "enter_login", "proved" },
    { "auth.mechanism_unsupported", { auth = "auto" }, nil, "auth_auto", "proved" },
    { "auth.basic_auth_disabled", { credential = "token" }, nil, "use_oauth", "impossible" },
    { "auth.smtp_auth_disabled", nil, plain, "ask_admin_smtp_auth", "impossible" },
    { "mail.sender_not_allowed", nil, relay, "add_alias", "impossible" },
    { "connect.timeout", { policy = "web" }, nil, "ask_about_firewall", "impossible" },
    { "connect.unreachable", { outcome = "proxy" }, nil, "check_network", "impossible" },
    { "tls.cert_self_signed", nil, mailbox, "trust_own_ca", "impossible" },
    { "rcpt.relay_denied", { credential = "password" }, nil, "log_in_to_send", "proved" },
  }

  it("is left out of walk and list, and the walk says why", function()
    for _, row in ipairs(rows) do
      local found, note = with(row[1], row[2]), row[1] .. ": " .. row[4]
      assert.is_false(has(flat(found, row[3]), row[4]), note)
      local walk = open(found, row[3])
      assert.is_false(has(all_steps(walk, function(step) return nodes.by_id[step.id].mends == "no" and "yes" or "no" end), row[4]), note)
      local why
      for _, one in ipairs(walk.skipped) do
        why = one.id == row[4] and one.why or why
      end
      assert.are.equal(row[5], why, note)
    end
  end)

  it("is shown where nothing is known", function()
    for _, row in ipairs(rows) do
      assert.is_true(has(flat(with(row[1])), row[4]), row[1] .. ": " .. row[4])
    end
  end)
end)

describe("branches that the article does not know", function()
  -- cause, context, provider, steps of the flat list, who does the first
  local rows = {
    { "auth.smtp_auth_disabled", nil, nil, { "ask_admin_smtp_auth" }, "admin" },
    { "auth.smtp_auth_disabled", nil, plain, { "switch_on_smtp" }, "user" },
    { "auth.smtp_auth_disabled", nil, company, { "ask_admin_smtp_auth" }, "admin" },
    { "auth.smtp_auth_disabled", nil, record("microsoft-365", "corporate", "full_address", "account"), { "ask_admin_smtp_auth_365" }, "admin" },
    { "auth.basic_auth_disabled", nil, oauth, { "use_oauth" }, "user" },
    { "auth.basic_auth_disabled", nil, company, { "use_oauth", "ask_admin_password_login" }, "user" },
    { BAD, nil, oauth, { "use_oauth" }, "user" },
    { APP, nil, oauth, { "use_oauth" }, "user" },
    { "auth.mechanism_unsupported", { offered = { "XOAUTH2", "OAUTHBEARER" }, credential = "password" }, nil, { "use_oauth", "check_offered" }, "user" },
    { "auth.service_not_enabled", nil, switch, { "switch_on_smtp" }, "user" },
    { "auth.service_not_enabled", nil, company, { "ask_admin_access" }, "admin" },
    { BAD, nil, switch, { "check_login", "see_whether_switched_on" }, "user" },
    { "auth.wrong_credential_type", nil, key, { "make_api_key" }, "user" },
    { "auth.wrong_credential_type", nil, relay, { "make_smtp_credentials" }, "user" },
    { BAD, nil, relay, { "check_key", "make_smtp_credentials" }, "user" },
    { BAD, nil, code, { "check_login", "authorization_code" }, "user" },
    { APP, nil, no_page, { "keep_user_name", "see_about_two_step", "app_password" }, "user" },
    { APP, nil, plain, { "keep_user_name", "see_about_two_step", "app_password" }, "user" },
    { BAD, { credential = "token" }, mailbox, { "get_new_token" }, "user" },
    { "auth.account_disabled", nil, nil, { "unlock_account", "ask_about_account" }, "user" },
    { "auth.account_disabled", nil, relay, { "ask_about_account" }, "admin" },
    { "auth.browser_login_required", nil, mailbox, { "sign_in_with_browser", "two_step", "app_password" }, "user" },
    { "auth.browser_login_required", nil, plain, { "sign_in_with_browser" }, "user" },
    { "mail.sender_not_allowed", nil, relay, { "use_own_sender", "verify_sender" }, "user" },
    { "mail.sender_not_allowed", nil, company, { "use_own_sender", "ask_admin_send_as" }, "user" },
    { "mail.sender_unverified", nil, relay, { "verify_sender", "use_verified_sender" }, "user" },
    { "send.quota_exceeded", nil, plain, { "wait_or_raise_limit" }, "user" },
    { "auth.encryption_required", { outcome = "unverified", encrypted = true, security = "tls" }, nil, { "verify_certificate" }, "user" },
    { "tls.required", { security = "starttls", encrypted = false }, nil, { "program_skips_tls" }, "user" },
    { "connect.timeout", { policy = "web" }, nil, { "check_host_and_port" }, "user" },
    { "connect.unreachable", { outcome = "proxy" }, nil, { "check_proxy" }, "user" },
    { "settings.invalid", { outcome = "denied" }, nil, { "public_server" }, "user" },
    { "dns.not_found", { host = "imap.example.com" }, nil, { "outgoing_host" }, "user" },
  }

  it("lead to those who can do something about it", function()
    for _, row in ipairs(rows) do
      local steps = flat(with(row[1], row[2]), row[3])
      assert.same(row[4], ids(steps), row[1] .. " at " .. (row[3] and row[3].id or "?"))
      assert.are.equal(row[5], steps[1].who)
    end
  end)

  it("ask a password's owner whether other programs are let in", function()
    local walk = open(with(BAD), switch)
    walk:answer("yes")
    assert.are.equal("see_whether_switched_on", walk.step.id)
    walk:answer("no")
    assert.are.equal("switch_on_smtp", walk.step.id)
    walk:answer("done")
    assert.are.equal("retest", walk.outcome)
  end)

  it("send campaign senders to their own page", function()
    local walk = open(with(BAD, { kind = "campaign" }), mailbox)
    assert.are.equal("campaign_page", walk.step.id)
    assert.is_nil(walk:answer("yes"))
    assert.are.equal("exhausted", walk.outcome)
    walk = open(with(BAD, { kind = "campaign" }), mailbox)
    walk:answer("no") -- a person's, after all
    walk:answer("yes")
    assert.are.equal("two_step", walk.step.id)
    assert.same({ "campaign_page", "check_login" }, ids(flat(with(BAD, { kind = "campaign" }), mailbox)))
    assert.is_false(has(flat(with(BAD, { kind = "user" }), mailbox), "campaign_page"))
    assert.is_false(has(flat(with("tls.cert_expired", { kind = "campaign" })), "campaign_page"))
  end)
end)

describe("no step contradicts the evidence", function()
  it("at any provider of the table: 2-step verification and app passwords only where they exist", function()
    local app_steps = { two_step = true, see_about_two_step = true, switch_on_two_step = true, app_password = true }
    local without = { api_key = true, smtp_credential = true, none_oauth_only = true, authorization_code = true }
    local tried = 0
    for _, provider in ipairs(require("smtpcheck.providers").all()) do
      for _, cause in ipairs({ BAD, APP, "unknown", "auth.browser_login_required" }) do
        for _, step in ipairs(all_steps(open(with(cause), provider), function(step) return nodes.by_id[step.id].mends == "no" and "yes" or "no" end)) do
          tried = tried + 1
          assert.is_false(app_steps[step.id] == true and without[provider.password] == true, provider.id .. ": " .. step.id)
          assert.is_true(step.id ~= "two_step" or provider.two_factor_url ~= nil or provider.password == nil, provider.id)
        end
      end
    end
    assert.is_true(tried > 2000, tostring(tried))
  end)

  local not_password = { "check_login", "check_app_password", "check_key", "keep_user_name", "two_step", "see_about_two_step", "app_password",
    "then_check_password", "change_password" }
  local starttls = { "set_starttls", "switch_tls_on", "protect_login", "check_security" }
  local app = { "two_step", "see_about_two_step", "switch_on_two_step", "app_password" }
  local rivals = { { cause = BAD, confidence = 0.2 }, { cause = APP, confidence = 0.1 } }

  -- cause, context, provider, steps that must not occur, alternatives
  local rows = {
    { "auth.mechanism_unsupported", { mechanism = "CRAM-MD5" }, nil, not_password, rivals },
    { "auth.mechanism_unsupported", { offered = { "NTLM" } }, mailbox, not_password, rivals },
    { "auth.not_offered", { port = 25 }, mailbox, not_password, rivals },
    { "auth.encryption_required", { encrypted = false }, mailbox, not_password, rivals },
    { "auth.smtp_auth_disabled", nil, company, app, rivals },
    { "auth.temporary_failure", nil, mailbox, not_password },
    { "auth.service_not_enabled", nil, switch, not_password },
    { "auth.oauth_token_rejected", { credential = "token" }, mailbox, not_password },
    { "auth.required", { credential = "none" }, mailbox, not_password },
    { BAD, { credential = "token" }, mailbox, not_password },
    { BAD, { encrypted = true, security = "starttls" }, mailbox, starttls },
    { "tls.required", { encrypted = true, security = "starttls" }, nil, starttls },
    { "tls.required", { security = "starttls" }, nil, starttls },
    { "tls.plaintext_port", { security = "starttls" }, nil, starttls },
    { "auth.encryption_required", { security = "tls", encrypted = true }, nil, starttls },
    { "auth.not_offered", { security = "starttls", encrypted = true }, nil, starttls },
    { BAD, nil, oauth, app, rivals },
    { APP, nil, oauth, app },
    { BAD, nil, key, app, rivals },
    { APP, nil, key, app },
    { BAD, nil, relay, app, rivals },
    { BAD, nil, plain, app, rivals },
    { BAD, nil, company, app, rivals },
    { BAD, nil, code, app, rivals },
    { "auth.browser_login_required", nil, plain, app },
    { BAD, { secret_form = "app_password" }, mailbox, app, rivals },
    { APP, { secret_form = "app_password" }, mailbox, app },
    { "unknown", { secret_form = "app_password" }, mailbox, app },
    { "auth.basic_auth_disabled", nil, mailbox, app },
    { "auth.basic_auth_disabled", { credential = "token" }, nil, { "use_oauth" } },
    { "tls.cert_expired", nil, mailbox, { "trust_own_ca" } },
    { "connect.timeout", { policy = "web" }, nil, { "try_other_port", "ask_about_firewall" } },
    { "connect.closed", nil, nil, not_password },
  }

  it("in a row of this table, whatever is answered", function()
    for _, row in ipairs(rows) do
      local forbidden = {}
      for _, id in ipairs(row[4]) do
        forbidden[id] = true
      end
      local found = with(row[1], row[2], row[5])
      local lists = { flat(found, row[3]) }
      for _, answer in ipairs({ "yes", "no", "done" }) do
        lists[#lists + 1] = all_steps(open(found, row[3]), answer)
      end
      lists[#lists + 1] = all_steps(open(found, row[3]), function(step) return step.id:find("^check_") and "yes" or "no" end)
      for _, steps in ipairs(lists) do
        for _, step in ipairs(steps) do
          assert.is_nil(forbidden[step.id], row[1] .. " at " .. (row[3] and row[3].id or "?") .. ": " .. step.id)
        end
      end
    end
  end)

  it("before the login: an unknown cause says nothing of passwords", function()
    for _, stage in ipairs({ "dns", "connect", "greeting", "ehlo", "tls", "mail", "rcpt", "send" }) do
      for _, provider in ipairs(everyone) do
        for _, step in ipairs(flat({ cause = "unknown", stage = stage }, provider)) do
          assert.is_nil(step.title:find("^STEP"), stage .. ": " .. step.title)
        end
      end
    end
  end)
end)

describe("the state of a walk", function()
  local function same_place(a, b)
    assert.same(a.step, b.step)
    assert.same(a.changed, b.changed)
    assert.same(a.skipped, b.skipped)
    assert.are.equal(a.outcome, b.outcome)
    assert.same(a:state(), b:state())
  end

  local function through_json(state)
    for name, value in pairs(state) do
      assert.are.equal("string", type(name))
      assert.is_true(type(value) == "string" or type(value) == "number" or type(value) == "boolean", name)
    end
    return dkjson.decode(dkjson.encode(state))
  end

  local result = { schema = 1, ok = false, cause = BAD, stage = "auth", confidence = 0.5, security = "starttls", encrypted = true,
    server = { host = "smtp.mailbox.example", port = 587 }, auth = { mechanism = "PLAIN", offered = { "PLAIN", "LOGIN" } },
    reply = { code = 535, text = "No" }, tls = { certificates = { { names = { "a.example" } } } },
    context = { credential = "password", username_form = "address", secret_notes = { "capitals" } },
    alternatives = { { cause = APP, confidence = 0.3 }, { cause = "auth.account_disabled", confidence = 0.2 } } }

  it("goes through JSON at every step to the same place", function()
    local steps = 0
    for _, answers in ipairs({ { "yes" }, { "no" }, { "done" }, { "no", "yes" }, { "yes", "no" }, { "no", "no", "yes" } }) do
      for _, cause in ipairs({ BAD, APP, "unknown", "tls.cert_expired", "auth.smtp_auth_disabled" }) do
        for _, provider in ipairs({ false, mailbox, switch }) do
          result.cause = cause
          local walk, at = open(result, provider), 0
          repeat
            local kept = through_json(walk:state())
            same_place(walk, tree.resume(kept, { provider = provider or nil }))
            same_place(walk, tree.walk(kept, { provider = provider or nil }))
            at, steps = at + 1, steps + 1
            walk:answer(answers[at % #answers + 1])
          until walk.step == nil
          same_place(walk, tree.resume(through_json(walk:state()), { provider = provider or nil }))
        end
      end
    end
    result.cause = BAD
    assert.is_true(steps > 200)
  end)

  it("goes on, not only back", function()
    local walk = open(result, mailbox)
    walk:answer("no") -- the capitals are right
    local other = tree.resume(through_json(walk:state()), { provider = mailbox })
    assert.are.equal("check_login", other.step.id)
    assert.are.equal("two_step", other:answer("yes").id)
    assert.are.equal("check_login", walk.step.id)
  end)

  it("may have its whole numbers as floats", function()
    local found = with("tls.plaintext_port", { host = "mail.example", port = 465 })
    local state = open(found):state()
    state.port = 465.0
    same_place(open(found), tree.resume(state))
    assert.are.equal("integer", math.type(tree.resume(state):state().port))
  end)

  it("has neither the user name nor a secret", function()
    local given = with(BAD, { username_form = "address", username = "ann@example.com", password = "S3cret", secret_form = "other" })
    local text = dkjson.encode(open(given, mailbox):state())
    assert.is_nil(text:find("ann", 1, true))
    assert.is_nil(text:find("S3cret", 1, true))
  end)

  it("goes as far as the answers fit when the tree has changed", function()
    local state = open(result, mailbox):state()
    state.answers = "capitals_in_password:no gone:yes check_login:yes"
    assert.are.equal("check_login", tree.resume(state, { provider = mailbox }).step.id)
  end)

  it("is refused when it is none", function()
    local good = open(result, mailbox):state()
    local function changed(name, value)
      local state = {}
      for key_, item in pairs(good) do
        state[key_] = item
      end
      state[name] = value
      return state
    end
    for _, row in ipairs({ { "walk", 7, "version" }, { "cause", "no.such", "'no.such' is no cause" }, { "cause", 1, "field 'cause'" },
      { "alternatives", "no.such", "is no cause" }, { "host", {}, "field 'host'" }, { "colour", "red", "field 'colour'" },
      { "answers", 1, "field 'answers'" }, { "port", "587", "field 'port'" } }) do
      assert.error_matches(function() tree.resume(changed(row[1], row[2]), { provider = mailbox }) end, row[3])
    end
    local no_cause = changed("answers", "")
    no_cause.cause = nil
    assert.error_matches(function() tree.resume(no_cause) end, "no cause")
    assert.error_matches(function() tree.resume("x") end, "state")
  end)
end)

describe("misuse", function()
  it("raises", function()
    local walk = open(with(BAD))
    for _, word in ipairs({ "YES", "maybe", "", "y" }) do
      assert.error_matches(function() walk:answer(word) end, "'yes', 'no' or 'done' expected, got '" .. word .. "'")
    end
    assert.error_matches(function() walk:answer() end, "expected, got 'nil'")
    assert.error_matches(function() walk:answer(true) end, "expected, got 'true'")
    assert.are.equal("check_login", walk.step.id)
    assert.error_matches(function() tree.walk() end, "table expected")
    assert.error_matches(function() tree.walk("x") end, "table expected")
    assert.error_matches(function() tree.walk({}) end, "'cause'")
    assert.error_matches(function() tree.walk({ cause = "no.such" }) end, "'no.such' is no cause")
    assert.error_matches(function() tree.walk({ cause = BAD, alternatives = 1 }) end, "'alternatives'")
    assert.error_matches(function() tree.walk({ cause = BAD, alternatives = { { cause = "x" } } }) end, "'alternatives'")
    assert.error_matches(function() tree.walk(with(BAD), 1) end, "options")
    assert.error_matches(function() tree.walk(with(BAD), { colour = 1 }) end, "unknown option 'colour'")
    assert.error_matches(function() tree.walk(with(BAD), { messages = 1 }) end, "'messages'")
    assert.error_matches(function() tree.walk(with(BAD), { provider = 1 }) end, "'provider'")
    assert.error_matches(function() tree.walk(with(BAD), { provider = "no-such" }) end, "'no%-such' is no provider")
    assert.error_matches(function() tree.flatten({}) end, "'cause'")
  end)
end)

describe("links", function()
  it("come from the provider's record, with source and date", function()
    for _, id in ipairs({ "gmail", "yahoo", "icloud", "outlook-com" }) do
      for cause in pairs(causes) do
        for _, step in ipairs(all_steps(tree.walk(with(cause, { provider = id })), "no")) do
          check_step(step, id .. ", " .. cause)
        end
      end
    end
    local steps = flat(with(APP, { provider = "gmail" }))
    for _, step in ipairs(steps) do
      assert.is_string(step.link)
      assert.is_string(step.link_source)
      assert.is_string(step.link_checked)
      assert.is_string(step.who)
      assert.is_nil(step.question)
    end
    assert.is_truthy(steps[2].link:find("google.com", 1, true))
    assert.are.equal("https://myaccount.google.com/apppasswords", steps[3].link)
  end)

  it("are whole ones for every provider of the table", function()
    local seen = 0
    for _, provider in ipairs(require("smtpcheck.providers").all()) do
      for _, cause in ipairs({ BAD, APP, "auth.browser_login_required", "auth.smtp_auth_disabled", "auth.wrong_credential_type",
        "tls.cert_expired", "mail.sender_unverified", "unknown" }) do
        local walk = open(with(cause), provider)
        for _, step in ipairs(all_steps(walk, function(step) return nodes.by_id[step.id].mends == "no" and "yes" or "no" end)) do
          check_step(step, provider.id .. ", " .. cause)
          seen = seen + (step.link and 1 or 0)
        end
      end
    end
    assert.is_true(seen > 3000, tostring(seen))
  end)

  it("are left out where none is known", function()
    for _, step in ipairs(flat(with(APP))) do
      assert.is_nil(step.link)
      assert.is_nil(step.link_source)
    end
  end)
end)

describe("the flat list", function()
  it("is what the walk shows when nothing helps", function()
    for cause in pairs(causes) do
      for _, provider in ipairs(everyone) do
        local steps = flat(with(cause), provider)
        local walk = open(with(cause), provider)
        local listed = {}
        for _, step in ipairs(steps) do
          listed[step.id] = true
        end
        local at = 0
        for _, step in ipairs(all_steps(walk, function(step)
          local node = nodes.by_id[step.id]
          return node.no and node.no ~= "next" and "yes" or "no"
        end)) do
          if listed[step.id] then
            at = at + 1
            assert.are.equal(steps[at].id, step.id, cause)
            assert.are.equal(steps[at].text, step.text)
            assert.are.equal(steps[at].link, step.link)
          end
        end
        assert.is_true(at >= 1 or #steps == 0, cause)
      end
    end
  end)

  it("may be in another catalogue's words", function()
    local other = { unknown = en.unknown, stages = en.stages, limits = en.limits, causes = en.causes, questions = { done = "Fertig?" },
      steps = { set_starttls = { "Anders", "An {host}." }, check_port_for_security = { "Oder", "So." }, ask_provider = { "Fragen", "Frage {provider}." } } }
    local steps = tree.flatten(with("tls.plaintext_port", { host = "mail.example" }), { messages = other })
    assert.same({ "Anders", "An mail.example." }, { steps[1].title, steps[1].text })
    assert.are.equal("Fertig?", tree.walk(with("tls.plaintext_port"), { messages = other }).step.question)
  end)
end)

describe("the nodes", function()
  it("are all reached by some evidence and some answers", function()
    local reached = {}
    local contexts = { {}, { kind = "campaign" }, { outcome = "denied" }, { outcome = "proxy" }, { outcome = "unverified" }, { policy = "web" },
      { host = "pop3.example.com" }, { security = "starttls", encrypted = false }, { encrypted = true }, { credential = "password" },
      { credential = "token" }, { secret_form = "app_password" }, { secret_notes = { "capitals" } }, { secret_notes = { "blank_at_end", "groups_of_four" } },
      { username_form = "address" }, { username_form = "local" }, { offered = "XOAUTH2" }, { account_provider = "gmail", host = "a.example" } }
    local providers = { table.unpack(everyone) }
    providers[#providers + 1] = record("microsoft-365", "corporate", "full_address", "account")
    for cause in pairs(causes) do
      for _, context in ipairs(contexts) do
        for _, provider in ipairs(providers) do
          for _, answer in ipairs({ "no", function(step) return step.id:find("^check_") and "yes" or "no" end,
            function(step) return (step.id == "app_password" or step.id == "security_keys_only") and "no" or "yes" end }) do
            local found = with(cause, context, { { cause = "auth.account_disabled", confidence = 0.1 } })
            for _, step in ipairs(all_steps(open(found, provider), answer)) do
              reached[step.id] = true
            end
          end
        end
      end
    end
    for cause in pairs(nodes.decides) do
      local walk = open(with("server.temporary", nil, { { cause = cause, confidence = 0.1 } }))
      reached[walk:answer("no").id] = true
    end
    for _, node in ipairs(nodes.list) do
      assert.is_true(reached[node.id], node.id)
    end
  end)

  it("change fields that settings have", function()
    local fields = require("smtpcheck.settings").fields
    for _, node in ipairs(nodes.list) do
      for _, field in ipairs(type(node.changes) == "table" and node.changes or {}) do
        assert.is_table(fields[field], node.id .. ": " .. field)
      end
      for _, name in ipairs(node.link or {}) do
        assert.is_truthy(name == "help_url" or name == "two_factor_url" or name == "app_password_url", node.id)
      end
    end
  end)

  it("ask only facts that there are", function()
    local facts = require("smtpcheck.tree.facts")
    local known = { seen = true, main = true, alternative = true, two_step = true }
    for name in pairs(facts.kinds) do
      known[name] = true
    end
    for name in pairs(facts.complete({ cause = BAD, host = "a", secret_notes = "blank_at_end blank_at_start line_end groups_of_four capitals" }, key)) do
      known[name] = true
    end
    local function check(node, condition)
      for name, value in pairs(condition or {}) do
        if type(name) == "number" then
          check(node, value)
        else
          assert.is_true(known[name], node.id .. ": " .. tostring(name))
        end
      end
    end
    for _, node in ipairs(nodes.list) do
      check(node, node.when)
      check(node, node.proved)
      check(node, node.impossible)
    end
  end)

  it("fail at load when one is wrong", function()
    local good = { id = "made_up", causes = { "timeout" }, who = "user" }
    local bad = {
      { { colour = 1 }, "unknown field 'colour'" }, { { who = "nobody" }, "nobody does it" }, { { who = 1 }, "field 'who'" },
      { { causes = { "no.such" } }, "unknown cause 'no.such'" }, { { yes = "no_such" }, "leads to 'no_such', which is no node" },
      { { id = "read_reply" }, "stands twice" }, { { only_from = true }, "one of causes" },
    }
    local name = "smtpcheck.tree.last"
    local list, own = package.loaded["smtpcheck.tree.nodes"], package.loaded[name]
    for _, row in ipairs(bad) do
      local node = {}
      for _, part in ipairs({ good, row[1] }) do
        for field, value in pairs(part) do
          node[field] = value
        end
      end
      package.loaded["smtpcheck.tree.nodes"], package.loaded[name] = nil, { own[1], node }
      local loaded, why = pcall(require, "smtpcheck.tree.nodes")
      assert.is_false(loaded, row[2])
      assert.is_truthy(tostring(why):find(row[2], 1, true), tostring(why))
    end
    package.loaded["smtpcheck.tree.nodes"], package.loaded[name] = list, own
  end)
end)
