-- English. By cause: `summary` says what happened, `why` what is behind it, `test` what would decide when the cause is only
-- possible; by name of a step (tree/): what to do, as { title, text, question }. Matching never reads any of them.
-- Places: {host} {port} {stage} {names} {offered} {not_before} {not_after} {reply} {limit} {mechanism}, the {provider}'s name, and the
-- {user_name} that it gives to all. A part in [square brackets] is left out when one of its places has no value; elsewhere `unknown`
-- gives the words for it.
return {
  unknown = {
    host = "the server", names = "another name", reply = "a refusal", provider = "the provider",
  },

  stages = {
    settings = "the settings", dns = "the look-up of the name", connect = "connecting", greeting = "the greeting", ehlo = "EHLO",
    tls = "TLS", auth = "the login", mail = "the sender", rcpt = "the recipient", send = "the message",
  },

  limits = {
    dns = "the limit for the look-up", connect = "the limit for connecting", greeting = "the limit for the greeting",
    tls = "the limit for TLS", reply = "the limit for a reply", total = "the limit for everything",
  },

  causes = {
    ["ok"] = {
      summary = "Everything that was asked for worked.",
      test = "Test again.",
    },
    ["unknown"] = {
      summary = "It failed[ at {stage}], and nothing that was seen says why for certain.",
      why = "The server's own words are the best lead.",
      test = "Look at the transcript.",
    },
    ["settings.invalid"] = {
      summary = "These settings cannot be tested as they are; nothing was sent.",
      why = "A field is missing, malformed or not allowed here.",
      test = "Check each field.",
    },
    ["dns.not_found"] = {
      summary = "There is no mail server named {host}: the name does not exist, or has no address.",
      why = "Mostly the name is mistyped, or it is the domain in place of its mail server.",
      test = "Look the name up elsewhere.",
    },
    ["dns.unavailable"] = {
      summary = "The name {host} could not be looked up: the name service did not answer.",
      why = "This says nothing about the settings.",
      test = "Look the name up again in a minute.",
    },
    ["connect.refused"] = {
      summary = "{host} answered, but nothing listens[ on port {port}].",
      why = "The port is wrong, or this is not the outgoing mail server.",
      test = "Try ports 587 and 465.",
    },
    ["connect.timeout"] = {
      summary = "Nothing answered at {host}[ on port {port}].",
      why = "A firewall or the Internet provider may block that port, or the host is wrong.",
      test = "Try from another network.",
      discreet = {
        summary = "No connection to {host}[ on port {port}] came about.",
        why = "Host, port, or a firewall in between may be the reason.",
        test = "Compare host and port with the provider's page.",
      },
    },
    ["connect.unreachable"] = {
      summary = "There is no way from this network to {host}.",
      why = "This machine is offline, or its network has no route there.",
      test = "Try another host from this machine.",
      proxied = {
        summary = "The proxy gave no connection to {host}.",
        why = "The proxy cannot be reached, refuses, or finds no way itself; the mail server was not heard.",
        test = "Try without the proxy.",
      },
    },
    ["connect.closed"] = {
      summary = "{host} closed the connection without a reply that explains it[ (at {stage})].",
      why = "A busy server, a firewall, or another kind of port does so.",
      test = "Try again, and with the other port.",
    },
    ["greeting.rejected"] = {
      summary = "{host} refuses this machine's address at once.",
      why = "The address may be on a block list, or the server may not take clients from such networks.",
      test = "Try from another network.",
    },
    ["greeting.unavailable"] = {
      summary = "{host} takes no connection just now.",
      why = "It is overloaded, under maintenance, or counts too many connections from here.",
      test = "Try again later.",
    },
    ["greeting.not_smtp"] = {
      summary = "What answers at {host}[ on port {port}] is no SMTP server.",
      why = "Host or port belongs to another service, such as a web, IMAP or POP server.",
      test = "Look at the first bytes received.",
    },
    ["greeting.timeout"] = {
      summary = "{host} took the connection[ on port {port}] and then said nothing.",
      why = "The port may want TLS from the first byte, or the server greets unknown clients late.",
      test = "Try TLS from the first byte.",
    },
    ["ehlo.rejected"] = {
      summary = "{host} refuses the name that this client gives in EHLO.",
      why = "Some servers want a full host name there.",
      test = "Try another EHLO name.",
    },
    ["tls.implicit_expected"] = {
      summary = "[Port {port} of ]{host} wants TLS from the first byte; the settings begin without.",
      why = "Port and security do not fit together.",
      test = "Try security = tls on this port.",
    },
    ["tls.plaintext_port"] = {
      summary = "[Port {port} of ]{host} begins without TLS; the settings begin with it.",
      why = "Port and security do not fit together.",
      test = "Try STARTTLS on this port.",
    },
    ["tls.starttls_not_offered"] = {
      summary = "{host} offers no STARTTLS[ on port {port}], and the settings demand it.",
      why = "The port is meant for something else, or a device in between takes the offer away.",
      test = "Try port 465 with TLS.",
    },
    ["tls.starttls_refused"] = {
      summary = "{host} offers STARTTLS and then refuses it.",
      why = "TLS is broken on the server, often because of its certificate.",
      test = "Try STARTTLS again later.",
    },
    ["tls.required"] = {
      summary = "{host} wants STARTTLS before it goes on.",
      why = "The settings do without TLS.",
      test = "Try STARTTLS.",
    },
    ["tls.cert_expired"] = {
      summary = "The certificate of {host} is not valid at this time[ (from {not_before} until {not_after})].",
      why = "It was not renewed, or the clock of this machine is wrong.",
      test = "Check this machine's clock.",
    },
    ["tls.cert_name_mismatch"] = {
      summary = "The certificate is not for {host}, but for {names}.",
      why = "The host in the settings is another name for the same server, or the wrong server answers.",
      test = "Use a name from the certificate.",
    },
    ["tls.cert_self_signed"] = {
      summary = "The certificate of {host} is signed by nobody but its own house.",
      why = "Nothing outside of that house vouches for it, so this machine cannot trust it.",
      test = "Compare the fingerprint.",
    },
    ["tls.cert_untrusted"] = {
      summary = "The certificate of {host} cannot be traced to an issuer that is trusted here.",
      why = "The server leaves out a part of the chain, or the issuer is not known to this machine.",
      test = "Look at the chain.",
    },
    ["tls.cert_revoked"] = {
      summary = "The certificate of {host} was revoked by its issuer.",
      why = "Its key may be in other hands.",
      test = "Look at the revocation list.",
    },
    ["tls.protocol_version"] = {
      summary = "{host} and this client have no TLS version in common.",
      why = "The server is too old, or the settings ask for too new a version.",
      test = "Look at tls_min and tls_max.",
    },
    ["tls.handshake_failed"] = {
      summary = "TLS with {host} could not be agreed on.",
      why = "No cipher in common, a missing client certificate, or a broken server is behind it.",
      test = "Look at the alert.",
    },
    ["auth.bad_credentials"] = {
      summary = "{host} refuses this user name and password.",
      why = "One of them is wrong, as far as the server tells; some servers say the same when an app password is wanted.",
      test = "Log in to the provider's web mail with the same user name and password.",
    },
    ["auth.app_password_required"] = {
      summary = "{host} wants an app password here, not the account's password.",
      why = "Accounts with 2-step verification give other programs a password of their own.",
      test = "Try an app password.",
    },
    ["auth.browser_login_required"] = {
      summary = "The provider has held this sign-in back and wants the person to confirm it in a browser.",
      why = "The place or program is new to it.",
      test = "Sign in with a browser, then test once more.",
    },
    ["auth.basic_auth_disabled"] = {
      summary = "{host} takes no password any more: OAuth 2.0 is needed.",
      why = "The provider or the organisation has switched passwords off for mail programs.",
      test = "Ask the administrator whether passwords are off for all mail programs.",
    },
    ["auth.smtp_auth_disabled"] = {
      summary = "SMTP login is switched off for this mailbox or its organisation.",
      why = "That is the default of some services; the password may well be right.",
      test = "Ask the administrator whether authenticated SMTP is on for this mailbox.",
    },
    ["auth.service_not_enabled"] = {
      summary = "SMTP access for other programs has yet to be switched on in the account.",
      why = "The provider leaves it off until the person asks for it.",
      test = "Look into the account's settings for POP, IMAP and SMTP.",
    },
    ["auth.wrong_credential_type"] = {
      summary = "{host} wants an API key or SMTP credential of its own, not the account's login.",
      why = "The login of the provider's site is not valid for SMTP.",
      test = "Look at the provider's SMTP page.",
    },
    ["auth.oauth_token_rejected"] = {
      summary = "{host} refuses the OAuth 2.0 token.",
      why = "It has expired, was issued for another purpose, or belongs to another user.",
      test = "Get a fresh token.",
    },
    ["auth.mechanism_unsupported"] = {
      summary = "{host} and this client share no way to log in[ (offered: {offered})].",
      why = "The server does not take the mechanism that the settings ask for, or not for this account.",
      test = "Try another mechanism.",
    },
    ["auth.not_offered"] = {
      summary = "{host} offers no login[ on port {port}].",
      why = "The port is for servers among each other, or logins come only after TLS.",
      test = "Try port 587 or 465.",
    },
    ["auth.encryption_required"] = {
      summary = "The login was not tried, or was refused, because this connection is not protected.",
      why = "A password could be read on the way.",
      test = "Try STARTTLS.",
    },
    ["auth.required"] = {
      summary = "{host} wants a login first, and none was made.",
      why = "Only those who log in may send there.",
      test = "Log in.",
    },
    ["auth.account_disabled"] = {
      summary = "The account is locked, suspended or not yet active.",
      why = "The server knows the account and does not let it in.",
      test = "Log in to the provider's web mail.",
    },
    ["auth.password_expired"] = {
      summary = "The password has to be changed before this account may log in.",
      why = "It has expired, or was set by an administrator.",
      test = "Log in to web mail and see whether a new password is asked for.",
    },
    ["auth.too_many_attempts"] = {
      summary = "{host} has seen too many logins for this account and refuses more for a while.",
      why = "A wrong password, tried again and again by some program, is the usual reason.",
      test = "Wait, then test once.",
    },
    ["auth.client_not_allowed"] = {
      summary = "Logins from this address, country or program are not allowed for this account.",
      why = "A rule of the organisation or the provider stands in the way.",
      test = "Try from another network.",
    },
    ["auth.temporary_failure"] = {
      summary = "{host} could not check the password just now.",
      why = "The fault is the server's; it says nothing about the password.",
      test = "Try the login again later.",
    },
    ["mail.sender_not_allowed"] = {
      summary = "This login may not send as that sender address.",
      why = "The server lets an account use only its own addresses.",
      test = "Use the login's own address as sender.",
    },
    ["mail.sender_unverified"] = {
      summary = "The provider wants the sender's address or domain verified first.",
      why = "It lets nobody send in the name of an address that was not proved.",
      test = "Look at the provider's list of senders.",
    },
    ["mail.sender_rejected"] = {
      summary = "{host} does not take this sender address.",
      why = "It is malformed, or its domain does not exist or takes no mail.",
      test = "Try another sender address.",
    },
    ["rcpt.relay_denied"] = {
      summary = "{host} will not pass mail on to this recipient.",
      why = "It does so only for those who log in, or it is not the outgoing server.",
      test = "Log in, or send to an address of this server.",
    },
    ["rcpt.unknown_recipient"] = {
      summary = "The recipient's address does not exist.",
      why = "The mailbox or its domain is not known.",
      test = "Check the recipient's address.",
    },
    ["rcpt.rejected"] = {
      summary = "{host} does not take mail for this recipient.",
      why = "The mailbox may be full, closed, or not open to this sender.",
      test = "Try another recipient.",
    },
    ["send.quota_exceeded"] = {
      summary = "A sending limit or quota of the account is used up.",
      why = "The provider counts messages by the hour or day, or by what the plan allows.",
      test = "Wait until the limit's time is over.",
    },
    ["send.rate_limited"] = {
      summary = "Too many messages or connections at once for {host}.",
      why = "The server slows senders down that come too fast.",
      test = "Try again more slowly.",
    },
    ["send.greylisted"] = {
      summary = "{host} asks to try the same again in some minutes.",
      why = "Servers do so with senders that they do not know yet.",
      test = "Try the same again in five minutes.",
    },
    ["send.message_too_large"] = {
      summary = "The message is larger than {host} takes.",
      why = "Attachments grow by a third when they are sent.",
      test = "Send a small message.",
    },
    ["send.content_rejected"] = {
      summary = "{host} refuses the message for its content.",
      why = "Words, links, attachments or the form of the message look like spam or worse to it.",
      test = "Send a plain short message.",
    },
    ["send.policy_rejected"] = {
      summary = "{host} refuses by policy: SPF, DKIM, DMARC, reverse DNS or a block list.",
      why = "The records of the sender's domain do not allow this way of sending, or the address that it comes from has a bad name.",
      test = "Check the sender domain's records.",
    },
    ["server.temporary"] = {
      summary = "{host} asks to try again later (it said {reply}[, at {stage}]).",
      why = "The reply gives no reason that its code tells.",
      test = "Try again later.",
    },
    ["server.permanent"] = {
      summary = "{host} refuses for a reason that its code does not tell (it said {reply}[, at {stage}]).",
      why = "The words of the reply are the evidence.",
      test = "Read the reply.",
    },
    ["server.protocol_error"] = {
      summary = "What {host} sends is not SMTP as it should be[ (at {stage})].",
      why = "A proxy, a scanner or another kind of server may answer here.",
      test = "Look at the transcript.",
    },
    ["timeout"] = {
      summary = "{host} stopped answering[ (at {stage})].",
      why = "The server is slow, or something on the way swallows what is sent.",
      test = "Try again with more time.",
    },
  },

  -- the question of a step that has none of its own
  questions = {
    done = "Is this done?",
  },

  steps = {
    -- the page, and the server's own words
    campaign_page = { "Use the page for campaign senders", "These settings are marked as a campaign sender, and this page is for the single messages of one user. Whoever runs the campaigns enters the sender on the page for campaign senders.",
      "Is this sender for campaigns only?" },
    read_transcript = { "Read the server's own words", "The transcript shows the whole dialogue; the last reply is the best lead." },
    read_reply = { "Read the server's own words", "The reply and the transcript are the evidence. Often the words say what to change." },
    read_reply_block_list = { "Read the reply", "It often names the block list or the rule that refuses this address. Where it gives a page to be taken off the list, use that." },

    -- settings
    public_server = { "Enter the provider's public mail server", "Host or port is one that this form does not connect to. Enter the outgoing server and port from the provider's help page." },
    correct_fields = { "Correct the fields named", "Each problem names its field and what to type instead." },
    outgoing_host = { "Enter the outgoing server", "{host} looks like the server for reading mail. Sending needs the outgoing one, whose name mostly begins with smtp." },
    compare_settings = { "Compare with the provider's page", "Host, port and security must be as {provider}'s help page has them for outgoing mail (SMTP).",
      "Are host, port and security as that page has them?" },

    -- network
    check_host_name = { "Check the server's name", "Compare {host} letter by letter with the outgoing server that the provider's help page names." },
    try_name_service_again = { "Try again", "This says nothing about the settings. If it stays so, the network's name service needs a look." },
    check_port = { "Check the port", "Port 587 with STARTTLS and port 465 with TLS are the usual ones; the provider's page says which." },
    check_host_refuses = { "Check the host", "A wrong host refuses on every port. Compare it with the outgoing server on the provider's page." },
    check_host_and_port = { "Check host and port", "The outgoing server is wanted here, not the web, IMAP or POP server: 587 or 465 is usual." },
    try_other_port = { "Try another port", "Networks often block port 25, some 465 or 587: try the other one of 587 and 465." },
    ask_about_firewall = { "Ask about a firewall", "Whoever runs this network or machine can allow outgoing connections to {host}." },
    check_proxy = { "Check the proxy", "Look at its address, its user name and password, and whether it lets connections to mail ports out." },
    check_network = { "Check the network", "Other hosts on the Internet should be reachable from here; a proxy or firewall may stand in between." },
    try_again_busy = { "Try again later", "A busy server drops connections; a firewall may cut them too." },
    swap_port = { "Try the other port", "Take 587 with STARTTLS in place of 465 with TLS, or the other way round." },
    ask_provider_address = { "Ask the provider", "The provider can say why this address is refused; a shared or dynamic address may need another way out." },
    try_again_maintenance = { "Try again later", "The server has too many connections or is under maintenance: the settings are not at fault." },
    check_port_and_security = { "Check port and security", "Port 465 wants TLS from the first byte; 587 wants STARTTLS." },
    allow_more_time = { "Allow more time", "Some servers greet unknown clients late: a longer time limit shows it." },
    set_helo = { "Set a better EHLO name", "Enter a full host name such as client.example.com, or an address literal, in the field helo." },
    try_with_more_time = { "Try again", "Try it with a longer time limit[ ({limit} was hit)]; a slow server or a network in between is the reason." },
    check_what_answers = { "Check host and port", "A proxy, a scanner or another kind of server may answer here." },

    -- TLS
    set_tls = { "Change the security", "Set security to TLS (also called SSL/TLS) for this port." },
    set_starttls = { "Change the security", "Set security to STARTTLS for this port." },
    check_port_for_security = { "Or change the port", "Port and security belong together: 465 goes with TLS, 587 with STARTTLS. The provider's page says which pair it has." },
    switch_tls_on = { "Switch TLS on", "Set security to STARTTLS." },
    protect_login = { "Protect the login", "Set security to STARTTLS (port 587) or TLS (port 465). A password without that could be read on the way." },
    program_skips_tls = { "Look at the program that logs in", "The settings ask for a protected connection, and the program went on without one. Look for its own option for SSL or TLS, or update it." },
    verify_certificate = { "Let the certificate be checked", "The settings say not to check the server's certificate, so no password was sent. Switch the check on; an own server's CA file goes into the field ca_file." },
    tell_about_security = { "Ask the provider", "The connection is protected already, and the server still asks for that. Its support can say what it means." },
    try_465 = { "Try port 465 with TLS", "Many servers have TLS from the first byte there." },
    compare_networks = { "Check from another network", "A device in between can take STARTTLS away: whoever runs this network can tell." },
    tell_provider_starttls = { "Tell the provider", "TLS is broken on the server, and its operator has to repair it; port 465 may work meanwhile." },
    check_clock = { "Check the clock", "A wrong date on this machine makes good certificates look expired.", "Are date and time right on this machine?" },
    renew_certificate = { "Tell the provider", "The server's certificate must be renewed by whoever runs the server." },
    use_certificate_name = { "Use the right name", "Put the name that the provider documents into the settings[; the certificate lists: {names}]." },
    check_interception = { "Look for a scanner in between", "{provider} has a certificate that is trusted everywhere, so something on the way may show its own. Whoever runs this machine or network knows whether a virus scanner or firewall looks into mail connections." },
    trust_own_ca = { "Trust that house, where it is your own", "If the server is your own organisation's, put the file of its CA into the field ca_file. Its administrator has that file." },
    complete_chain = { "Tell the server's administrator", "The intermediate certificate may be missing in what the server sends." },
    ask_public_certificate = { "Ask for a public certificate", "A server for everyone needs a certificate from a public issuer; whoever runs the server can get one." },
    replace_certificate = { "Tell the provider", "Do not log in there before the certificate is replaced." },
    check_tls_versions = { "Check the TLS versions in the settings", "Leave tls_min and tls_max empty unless you know why they are set." },
    update_tls = { "Tell the provider", "The server speaks only versions that are no longer safe, and has to be updated." },
    check_client_certificate = { "Check for a client certificate", "Some servers want one: it goes into client_cert and client_key." },
    tell_provider_alert = { "Tell the provider", "The transcript names the alert that ended the handshake; the server's operator can look it up." },

    -- STEP 1
    account_host = { "STEP 1: use the server of this account", "The user name belongs to another provider than {host}. Enter the outgoing server of the account's own provider, with its port and security." },
    fixed_user_name = { "STEP 1: use the fixed user name", "{provider} has one user name for everybody[, the word {user_name}]. Type it in place of the address; who you are is in the password field." },
    generated_user_name = { "STEP 1: use the user name that the provider shows", "At {provider} the user name for sending is not the address. Copy the one that its console shows for SMTP." },
    whole_address = { "STEP 1: use the whole address", "{provider} wants the whole address as user name, such as name@example.com. Type it in full." },
    short_user_name = { "STEP 1: use the short user name", "{provider} wants only the part before the @ as user name." },
    dotted_user_name = { "STEP 1: write the user name with a dot", "{provider} wants the address as user name with a dot in place of the @." },
    blank_in_password = { "STEP 1: take the blank out of the password", "The password begins or ends with a blank or a line end, which mostly comes from copying. Type it again without." },
    blanks_in_app_password = { "STEP 1: take the blanks out of the app password", "App passwords are shown in groups with blanks between them. Enter the letters alone, without blanks." },
    capitals_in_password = { "STEP 1: check caps lock", "The password has capital letters only. If caps lock was on, type it again." },
    keep_user_name = { "STEP 1: keep the user name", "The server has recognised the sign-in, so the user name can stay as it is. At most providers it is the whole address.",
      "Is the user name what the provider asks for, mostly the whole address?" },
    check_app_password = { "STEP 1: check whose app password it is", "The password has the form of an app password already. It works only with the account that it was made for, and ends when it is revoked or the account's own password is changed.",
      "Does it belong to this user name, and is it still on the account's list?" },
    check_key = { "STEP 1: check user name and key", "{provider} wants what its console made for sending, not the login of the console. Copy both again, in full.",
      "Are both exactly as the console shows them?" },
    check_login = { "STEP 1: check user name and password", "Type both again; many providers want the whole address as user name. The later steps are of no use while these are wrong.",
      "Can you log in to the provider's web mail with the same user name and password?" },
    sign_in_with_browser = { "Sign in with a browser", "The provider holds back a sign-in from a place or program that it does not know, though the password may be right. Open its site, sign in, and confirm that it was you; then test again." },

    -- STEP 2
    two_step = { "STEP 2: switch on 2-step verification", "App passwords exist only for accounts that have it, and more and more providers ask for it before other programs may log in. Switch it on in the account's security settings.",
      "Is 2-step verification on for this account?" },
    see_about_two_step = { "STEP 2: see whether 2-step verification is needed", "Some providers give app passwords only to accounts with 2-step verification. The page for app passwords at {provider} says whether it has to be on." },
    switch_on_two_step = { "STEP 2: switch it on now", "Sign in to the account with a browser and open its security settings. Turn 2-step verification on and follow what is asked there." },

    -- STEP 3
    app_password = { "STEP 3: make an app password", "An app password is a long password for one program alone. Make one in the account's security settings and put it into these settings in place of the account's password.",
      "Could you make one and put it in?" },
    authorization_code = { "STEP 3: make an authorization code", "{provider} gives mail programs a code of their own. Switch on access for mail programs in its web mail, and put the code shown there into these settings in place of the password." },
    no_two_step_yet = { "STEP 3: the page for app passwords is missing", "Most often 2-step verification is off: then no app password can be made.", "Does the account's security page say that 2-step verification is on?" },
    security_keys_only = { "STEP 3: security keys alone", "Where security keys are the only second step, some providers give no app passwords. Add another second step, such as a code from an app, and then make the app password.",
      "Are security keys the only second step of this account?" },
    advanced_protection = { "STEP 3: Advanced Protection", "Accounts in an Advanced Protection programme get no app passwords. They can log in by OAuth 2.0, or have to leave the programme.",
      "Is the account in such a programme?" },
    organisation_off = { "STEP 3: accounts of an organisation", "A company or school can switch app passwords off for its accounts.", "Does an organisation run this account?" },
    ask_admin_app_passwords = { "STEP 3: ask the administrator", "The administrator can allow 2-step verification and app passwords for this account. Once it is allowed, make the app password." },

    -- other ways in, and what is switched off
    use_oauth = { "Sign in with OAuth 2.0", "No password helps here. Connect the account with the provider's own sign-in, if the program offers it." },
    ask_admin_password_login = { "Ask the administrator", "Where an organisation runs the account, its administrator may have switched passwords off for mail programs, and can say which way in is left." },
    ask_admin_smtp_auth = { "Ask the administrator", "The mail administrator can switch on authenticated SMTP for this mailbox." },
    ask_admin_smtp_auth_365 = { "Ask the Microsoft 365 administrator", "In the admin center it is under Users, Active users, the user, Mail, Manage email apps, Authenticated SMTP. The switch for the whole organisation and its security defaults may stand against it too." },
    switch_on_smtp = { "Switch on SMTP access", "In the provider's web mail, look under settings for POP, IMAP and SMTP, or for mail programs." },
    ask_admin_access = { "Ask the administrator", "The administrator can switch on access for mail programs." },
    see_whether_switched_on = { "See whether mail programs are let in", "{provider} lets other programs in only after a switch in the settings of its web mail was set.", "Is access for mail programs switched on there?" },
    make_api_key = { "Make an API key", "In {provider}'s console, make a key that may send mail. It goes into the field for the password." },
    make_smtp_credentials = { "Make SMTP credentials", "The provider's console makes them; user name and password both come from there." },
    get_new_token = { "Get a new token", "Sign in again, so that the program gets a new access token; the scope for SMTP must be asked for." },
    name_of_token = { "Check the user name of the token", "The user name must be the address of the account that signed in." },
    auth_auto = { "Let the mechanism be chosen", "Set auth to auto." },
    check_offered = { "Check what is offered", "[The server offers: {offered}. ]The provider's page says which ways to log in it has." },
    check_login_port = { "Check the port", "Logins are for 587 or 465; port 25 is for servers among each other." },
    check_security = { "Check the security", "Many servers offer logins only on a protected connection: set security to STARTTLS or TLS." },
    check_login_host = { "Check the host", "This server may be one that only takes mail in. Enter the outgoing server from the provider's page." },
    enter_login = { "Enter user name and password", "The settings name none; this server sends only for those who log in." },
    program_logs_in = { "Look at the program that sends", "User name and password are there, and the server saw no login. Look for the option to log in for outgoing mail." },
    unlock_account = { "Sign in to the account", "Sign in to the provider's web mail: it says there why the account is shut, and often how to open it.", "Does it let you in?" },
    ask_about_account = { "Ask the administrator or provider", "They can say why the account is closed, and open it." },
    change_password = { "Change the password", "Change it in web mail; then put the new one into these settings." },
    wait_quietly = { "Wait", "Wait at least 15 minutes, with no try in between: each one can make it longer." },
    then_check_password = { "Then check the password", "Other programs with an old password may be the ones that try too often. Test only once after the wait.", "Are user name and password right?" },
    ask_admin_allow = { "Ask the administrator", "An allow list or sign-in rule must take in this machine." },
    try_login_again = { "Try again later", "The fault is the server's; it says nothing about the password." },

    -- sender, recipient, message, limits
    use_own_sender = { "Use the account's own address", "Set from to the address of the account that logs in." },
    add_alias = { "Or add the address to the account", "In web mail, add the other address as an alias or sender of this account, and confirm it." },
    ask_admin_send_as = { "Ask for the right to send", "The administrator can let this account send as that address." },
    verify_sender = { "Verify the sender", "The provider's console sends a link, or names DNS records to set." },
    use_verified_sender = { "Or use a sender that is verified", "Set from to an address or domain on the provider's list of verified senders." },
    check_sender = { "Check the sender address", "It must be complete, and its domain must exist." },
    log_in_to_send = { "Log in", "Servers pass mail on only for those who log in: enter user name and password." },
    check_outgoing_host = { "Check the host", "It may be the incoming server: the outgoing one is wanted." },
    check_recipient = { "Check the recipient's address", "Compare it letter by letter." },
    try_other_recipient = { "Try another recipient", "The mailbox may be full or closed. If another recipient works, the settings are right." },
    wait_or_raise_limit = { "Wait or raise the limit", "The provider's page tells how many messages a day the plan has." },
    slow_down = { "Slow down", "Wait some minutes, then send fewer at a time." },
    try_message_again = { "Try again later", "This is a usual test of new senders; the second try passes." },
    make_smaller = { "Make it smaller", "Leave attachments out, or send a link in their place." },
    send_plain = { "Send a plain message", "If that passes, links, attachments or wording are the reason." },
    check_domain_records = { "Ask the domain's administrator", "The records of the sender's domain must allow this server." },
    try_again_later = { "Try again later", "A temporary refusal says nothing against the settings; if it stays, the server's words tell more." },

    -- questions that decide
    account_opens = { "See whether the account is open", "The account may be locked or suspended. Web mail shows it.", "Can you sign in to the provider's web mail?" },
    organisation_account = { "See who runs the account", "An organisation may have switched SMTP login off for its mailboxes.", "Does an organisation, such as a company or school, run this account?" },
    password_works_elsewhere = { "See whether passwords are taken at all", "The provider may take no passwords from mail programs any more.", "Does another mail program send with this user name and password?" },
    asked_for_new_password = { "See whether the password has expired", "An expired password is refused as a wrong one is.", "Does web mail ask for a new password?" },
    works_from_elsewhere = { "See whether it is this place", "A rule may refuse logins from this network, country or program.", "Do the same settings work from another network?" },
    tried_again_and_again = { "See whether there were too many tries", "After many wrong logins a server refuses right ones too.", "Has a program tried to log in again and again?" },
    sender_on_list = { "See whether the sender is verified", "Some providers take mail only from senders on their list.", "Is the sender's address or domain on the provider's list of verified senders?" },
    another_recipient_works = { "See whether it is this recipient", "The recipient's own server may refuse.", "Does a message to another recipient go out?" },

    -- the last resort
    ask_provider = { "Ask the provider", "Give {provider}'s support the transcript: it holds no secret." },
  },

  -- the article for a provider (guide.lua); the words of its steps are those above
  guide = {
    title = "Sending mail through your own account[ at {provider}]",

    sections = {
      purpose = {
        title = "What these settings are for",
        text = "With them, the single messages that you write in this program go out through your own mail server[, here that of {provider}], under your own address. Each user enters settings of their own. Whoever the provider is, a few things may have to be set on its side before it lets the program in.",
      },
      settings = {
        title = "What to type",
        one = "Enter these settings.",
        several = "Enter one of these rows; the first one is recommended.",
        general = "Host, port and security are on the provider's help page for outgoing mail (SMTP). These two pairs of port and security are the usual ones.",
        no_host = "No outgoing server of {provider} is known here. If it lets mail programs in, its help page or console names the server.",
        placeholder = "In a host's name, a word in braces stands for a part that differs from account to account; the provider's page or console has it.",
        unprotected = "A row without encryption is only for a server on the same machine or network: elsewhere a password could be read on the way.",
      },
      test = {
        title = "Test the settings",
        text = "When the fields are filled in, follow the link “Test SMTP Settings” below them. A success message means that the server has accepted user name and password. Otherwise the message shows the server's own refusal: keep its words, for they tell which of the steps below is the one that is needed.",
      },
      refused = {
        title = "Why a right password may be refused",
        text = "Many providers want a second proof when a sign-in comes from a new device, program or place, even from people who have never switched 2-step verification on. A mail program cannot give that proof. So the server may refuse a user name and password that are right, until the steps below are done.",
        key = "The user name and password for {provider}'s web site are not meant for sending. Its server wants what its console makes for that purpose, and refuses the login of the site though it is right.",
        oauth = "{provider} takes no password from mail programs, neither the account's nor an app password. Its server refuses each of them, right or wrong.",
      },
      step1 = {
        title = "STEP 1: user name and password",
        text = "Look at these first. The later steps change things in your account, and help nothing while one of these is wrong.",
      },
      step2 = {
        title = "STEP 2: 2-step verification",
        text = "It is recommended even if nothing is wrong now, for more and more providers ask for it.",
      },
      step3 = {
        title = "STEP 3: a password for this program alone",
        required = "{provider} lets mail programs in only with an app password.",
        if_two_step = "With 2-step verification on, {provider} lets mail programs in only with an app password.",
        code = "{provider} lets mail programs in only with an authorization code.",
        unknown = "If the provider uses 2-step verification, or its server asks for an app password, the account's own password does not do here.",
      },
      access = {
        title = "Switch on access for mail programs",
        text = "{provider} lets mail programs in only once this is so.",
        general = "Some providers keep their SMTP server closed to other programs until access is switched on in the account.",
      },
      oauth = {
        title = "OAuth 2.0",
        only = "At {provider} this is the only way in.",
        also = "{provider} takes OAuth 2.0 as well. If the program offers the provider's own sign-in, no password is needed.",
        general = "Some providers take no password from mail programs any more.",
      },
      credentials = {
        title = "API key or SMTP credentials",
        text = "{provider} has keys or credentials of its own for sending, and they go into these settings.",
        general = "Services for programs that send have keys or credentials of their own for it, and refuse the login of their web site.",
      },
      admin = {
        title = "What only the administrator can switch on",
        text = "Organisations can switch SMTP login off, for one mailbox or for all of them. The server then refuses every password, and only the administrator can change that.",
      },
      limits = {
        title = "Limits",
        text = "{provider} limits what one account may send.",
        general = "Nearly every provider limits what one account may send in an hour or a day.",
      },
      campaigns = {
        title = "Not for campaigns",
        text = "All this is about the single messages of one user. Senders of e-marketing campaigns have a page of their own, and whoever runs the campaigns enters their user name and password there.",
        service = "{provider} serves programs and mass mailings, too: make sure that the credentials entered here are meant for one user's messages.",
      },
    },

    -- what stands beside a fact of the provider's record
    facts = { smtp_enable = "Needed first", notes = "Good to know", disputed = "Where the sources differ", limits = "Limits" },

    fields = { host = "Host", port = "Port", security = "Security", username = "User name", password = "Password" },
    unknown_host = "see the provider's help page",

    securities = { tls = "TLS from the first byte (also called SSL/TLS)", starttls = "STARTTLS", none = "none" },

    usernames = {
      full_address = "the whole address, such as name@example.com",
      local_part = "the part of the address before the @",
      ["localpart.domain"] = "the address with a dot in place of the @",
      account_id = "the account's or mailbox's name, as the provider shows it",
      api_token = "the key or token from the provider's console",
      smtp_username = "the one that the provider made for SMTP",
      fixed = "the word {user_name}",
      unknown = "mostly the whole address, such as name@example.com",
    },

    passwords = {
      account = "the account's password",
      app_password_required = "an app password",
      app_password_if_2fa = "the account's password; with 2-step verification, an app password",
      api_key = "an API key",
      smtp_credential = "the one that the provider made for SMTP",
      authorization_code = "an authorization code",
      none_oauth_only = "none: sign in with OAuth 2.0",
      unknown = "the account's password; with 2-step verification, mostly an app password",
    },

    who = { user = "you", admin = "the administrator", provider = "the provider", network = "whoever runs the network" },

    -- headings, and the words around links and dates
    number = "Number", version = "Version", effective_date = "In effect from", history = "History", date = "Date", what = "What changed",
    sources = "Sources", by = "Who does it", link = "Page", source = "source", checked = "last checked",
  },
}
