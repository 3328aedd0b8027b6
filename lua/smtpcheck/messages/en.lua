-- English sentences by cause: `summary` says what happened, `test` what would decide when the cause is only possible, `steps` what to
-- do, in order, as { title, text }. Matching never reads them. Places: {host} {port} {limit} {names} {stage} {offered} {not_after} {reply}.
return {
  ["ok"] = { summary = "Everything that was asked for worked.", test = "Test again." },
  ["unknown"] = {
    summary = "It failed, and nothing that was seen says why for certain.",
    test = "Look at the transcript.",
    steps = { { "Read the server's own words", "The transcript shows the whole dialogue; the last reply is the best lead." },
      { "Ask the provider", "Give the provider's support the transcript: it holds no secret." } },
  },
  ["settings.invalid"] = {
    summary = "These settings cannot be tested as they are; nothing was sent.",
    test = "Check each field.", steps = { { "Correct the fields named", "Each problem names its field and what to type instead." } },
  },
  ["dns.not_found"] = {
    summary = "There is no mail server named {host}: the name does not exist, or has no address.",
    test = "Look the name up elsewhere.",
    steps = { { "Check the server's name", "Compare {host} letter by letter with the outgoing server that the provider's help page names." } },
  },
  ["dns.unavailable"] = {
    summary = "The name {host} could not be looked up: the name service did not answer.",
    test = "Try again in a minute.",
    steps = { { "Try again", "This says nothing about the settings. If it stays so, the network's name service needs a look." } },
  },
  ["connect.refused"] = {
    summary = "{host} answered, but nothing listens on port {port}.",
    test = "Try ports 587 and 465.",
    steps = { { "Check the port", "Port 587 with STARTTLS and port 465 with TLS are the usual ones; the provider's page says which." },
      { "Check the host", "A wrong host refuses on every port." } },
  },
  ["connect.timeout"] = {
    summary = "Nothing answered at {host} on port {port}.",
    test = "Try from another network.",
    steps = { { "Try another port", "Networks often block port 25, some 465 or 587: try the other one of 587 and 465." },
      { "Ask about a firewall", "Whoever runs this network or machine can allow outgoing connections to {host}." } },
  },
  ["connect.unreachable"] = {
    summary = "There is no way from this network to {host}.",
    test = "Try from another network.",
    steps = { { "Check the network", "Other hosts on the Internet should be reachable from here; a proxy or firewall may stand in between." } },
  },
  ["connect.closed"] = {
    summary = "{host} closed the connection without a reply that explains it (at the stage {stage}).",
    test = "Try again, and with the other port.",
    steps = { { "Try again later", "A busy server drops connections; a firewall may cut them too." },
      { "Try the other port", "587 with STARTTLS in place of 465 with TLS, or the other way round." } },
  },
  ["greeting.rejected"] = {
    summary = "{host} refuses this machine's address at once.",
    test = "Try from another network.",
    steps = { { "Read the reply", "It often names the block list or the rule that refuses this address." },
      { "Ask the provider", "The provider can say why this address is refused; a shared or dynamic address may need another way out." } },
  },
  ["greeting.unavailable"] = {
    summary = "{host} takes no connection just now.",
    test = "Try again later.", steps = { { "Try again later", "Too many connections, or maintenance: the settings are not at fault." } },
  },
  ["greeting.not_smtp"] = {
    summary = "What answers at {host} port {port} is no SMTP server.",
    test = "Look at the first bytes.",
    steps = { { "Check host and port", "The outgoing server is wanted here, not the web, IMAP or POP server: 587 or 465 is usual." } },
  },
  ["greeting.timeout"] = {
    summary = "{host} took the connection on port {port} and then said nothing.",
    test = "Try TLS from the first byte.",
    steps = { { "Check port and security", "Port 465 wants TLS from the first byte; 587 wants STARTTLS." },
      { "Allow more time", "Some servers greet unknown clients late: a longer time limit shows it." } },
  },
  ["ehlo.rejected"] = {
    summary = "{host} refuses the name that this client gives in EHLO.",
    test = "Try another EHLO name.",
    steps = { { "Set a better EHLO name", "A full host name such as client.example.com, or an address literal, in the field helo." } },
  },
  ["tls.implicit_expected"] = {
    summary = "Port {port} of {host} wants TLS from the first byte; the settings begin without.",
    test = "Try security = tls on this port.",
    steps = { { "Change the security", "Set security to TLS (also called SSL/TLS) for this port." } },
  },
  ["tls.plaintext_port"] = {
    summary = "Port {port} of {host} begins without TLS; the settings begin with it.",
    test = "Try STARTTLS on this port.",
    steps = { { "Change the security", "Set security to STARTTLS for this port." } },
  },
  ["tls.starttls_not_offered"] = {
    summary = "{host} offers no STARTTLS on port {port}, and the settings demand it.",
    test = "Try port 465 with TLS.",
    steps = { { "Try port 465 with TLS", "Many servers have TLS from the first byte there." },
      { "Check the host", "A device in between can take STARTTLS away: compare from another network." } },
  },
  ["tls.starttls_refused"] = {
    summary = "{host} offers STARTTLS and then refuses it.",
    test = "Try again later.", steps = { { "Tell the provider", "TLS is broken on the server; port 465 may work meanwhile." } },
  },
  ["tls.required"] = {
    summary = "{host} wants STARTTLS before it goes on.",
    test = "Try STARTTLS.", steps = { { "Switch TLS on", "Set security to STARTTLS." } },
  },
  ["tls.cert_expired"] = {
    summary = "The certificate of {host} is not valid at this time (until {not_after}).",
    test = "Check this machine's clock.",
    steps = { { "Check the clock", "A wrong date on this machine makes good certificates look expired." },
      { "Tell the provider", "The server's certificate must be renewed." } },
  },
  ["tls.cert_name_mismatch"] = {
    summary = "The certificate is not for {host}, but for {names}.",
    test = "Use a name from the certificate.",
    steps = { { "Use the right name", "Put the name that the provider documents into the settings; the certificate lists: {names}." } },
  },
  ["tls.cert_self_signed"] = {
    summary = "The certificate of {host} is signed by nobody but its own house.",
    test = "Compare the fingerprint.",
    steps = { { "Trust that house, or ask for a public certificate", "An own server's CA file goes into the field ca_file; a provider's server needs a public certificate." } },
  },
  ["tls.cert_untrusted"] = {
    summary = "The certificate of {host} cannot be traced to an issuer that is trusted here.",
    test = "Look at the chain.",
    steps = { { "Tell the server's administrator", "The intermediate certificate may be missing in what the server sends." },
      { "Name the CA", "The CA of an own house goes into the field ca_file." } },
  },
  ["tls.cert_revoked"] = {
    summary = "The certificate of {host} was revoked by its issuer.",
    test = "Look at the revocation list.", steps = { { "Tell the provider", "Do not log in there before the certificate is replaced." } },
  },
  ["tls.protocol_version"] = {
    summary = "{host} and this client have no TLS version in common.",
    test = "Look at tls_min and tls_max.",
    steps = { { "Tell the provider", "The server speaks only versions that are no longer safe, or the settings ask for too new a one." } },
  },
  ["tls.handshake_failed"] = {
    summary = "TLS with {host} could not be agreed on.",
    test = "Look at the alert.",
    steps = { { "Check for a client certificate", "Some servers want one: client_cert and client_key." }, { "Tell the provider", "The transcript names the alert." } },
  },
  ["auth.bad_credentials"] = {
    summary = "{host} refuses this user name and password.",
    test = "Log in to the provider's web mail with the same.",
    steps = { { "STEP 1: check user name and password", "Type both again; many providers want the whole address as user name. Log in to web mail with the same to be sure." },
      { "STEP 2: switch on 2-step verification", "More and more providers ask for it before other programs may log in." },
      { "STEP 3: make an app password", "With 2-step verification, put an app password into these settings in place of the account's." } },
  },
  ["auth.app_password_required"] = {
    summary = "{host} wants an app password here, not the account's password.",
    test = "Try an app password.",
    steps = { { "STEP 1: check the user name", "The user name stays as it is, mostly the whole address." },
      { "STEP 2: switch on 2-step verification", "App passwords exist only for accounts that have it." },
      { "STEP 3: make an app password", "Make one for this program in the account's security settings, and put it into these settings." } },
  },
  ["auth.browser_login_required"] = {
    summary = "The provider has held this sign-in back and wants the person to confirm it in a browser.",
    test = "Sign in with a browser.",
    steps = { { "Sign in with a browser", "Open the provider's site, sign in, and confirm that it was you; then test again." } },
  },
  ["auth.basic_auth_disabled"] = {
    summary = "{host} takes no password any more: OAuth 2.0 is needed.",
    test = "Ask the administrator which of the two is switched off.",
    steps = { { "Sign in with OAuth 2.0", "Connect the account with the provider's sign-in in place of a password." } },
  },
  ["auth.smtp_auth_disabled"] = {
    summary = "SMTP login is switched off for this mailbox or its organisation.",
    test = "Ask the administrator which of the two is switched off.",
    steps = { { "Ask the administrator", "The mail administrator can switch on authenticated SMTP for this mailbox." } },
  },
  ["auth.service_not_enabled"] = {
    summary = "SMTP access for other programs has yet to be switched on in the account.",
    test = "Look into the account's settings.", steps = { { "Switch on SMTP access", "In the provider's web mail, under settings for POP, IMAP and SMTP." } },
  },
  ["auth.wrong_credential_type"] = {
    summary = "{host} wants an API key or SMTP credential of its own, not the account's login.",
    test = "Look at the provider's SMTP page.", steps = { { "Make SMTP credentials", "The provider's console makes them; user name and password both come from there." } },
  },
  ["auth.oauth_token_rejected"] = {
    summary = "{host} refuses the OAuth 2.0 token: expired, of another scope, or for another user.",
    test = "Get a fresh token.", steps = { { "Get a new token", "Sign in again; the scope for SMTP must be asked for, and the user name must be the token's." } },
  },
  ["auth.mechanism_unsupported"] = {
    summary = "{host} and this client share no way to log in (offered: {offered}).",
    test = "Try another mechanism.", steps = { { "Let the mechanism be chosen", "Set auth to auto." }, { "Check what is offered", "The server offers: {offered}." } },
  },
  ["auth.not_offered"] = {
    summary = "{host} offers no login on port {port}.",
    test = "Try port 587 or 465.", steps = { { "Check the port", "Logins are for 587 or 465; port 25 is for servers among each other." },
      { "Check the security", "Many servers offer logins only after STARTTLS." } },
  },
  ["auth.encryption_required"] = {
    summary = "The login was not tried, or was refused, because this connection is not protected.",
    test = "Try STARTTLS.", steps = { { "Switch TLS on", "Set security to STARTTLS (587) or TLS (465), with the certificate verified." } },
  },
  ["auth.required"] = {
    summary = "{host} wants a login first, and none was made.",
    test = "Log in.", steps = { { "Enter user name and password", "The settings name none; this server sends only for those who log in." } },
  },
  ["auth.account_disabled"] = {
    summary = "The account is locked, suspended or not yet active.",
    test = "Log in to web mail.", steps = { { "Ask the administrator or provider", "They can say why the account is closed, and open it." } },
  },
  ["auth.password_expired"] = {
    summary = "The password has to be changed before this account may log in.",
    test = "Log in to web mail.", steps = { { "Change the password", "In web mail; then put the new one into these settings." } },
  },
  ["auth.too_many_attempts"] = {
    summary = "{host} has seen too many logins for this account and refuses more for a while.",
    test = "Wait, then test once.", steps = { { "Wait", "At least 15 minutes, with no try in between: each one can make it longer." }, { "Then check the password", "Test once." } },
  },
  ["auth.client_not_allowed"] = {
    summary = "Logins from this address, country or program are not allowed for this account.",
    test = "Try from another network.", steps = { { "Ask the administrator", "An allow list or sign-in rule must take in this machine." } },
  },
  ["auth.temporary_failure"] = {
    summary = "{host} could not check the password just now.",
    test = "Try again later.", steps = { { "Try again later", "The fault is the server's; it says nothing about the password." } },
  },
  ["mail.sender_not_allowed"] = {
    summary = "This login may not send as that sender address.",
    test = "Use the login's own address as sender.", steps = { { "Use the account's own address", "Set from to the address of the account, or have the other one added as an alias." } },
  },
  ["mail.sender_unverified"] = {
    summary = "The provider wants the sender's address or domain verified first.",
    test = "Look at the provider's list of senders.", steps = { { "Verify the sender", "The provider's console sends a link, or names DNS records to set." } },
  },
  ["mail.sender_rejected"] = {
    summary = "{host} does not take this sender address.",
    test = "Try another sender address.", steps = { { "Check the sender address", "It must be complete, and its domain must exist." } },
  },
  ["rcpt.relay_denied"] = {
    summary = "{host} will not pass mail on to this recipient.",
    test = "Log in, or send to an address of this server.", steps = { { "Log in", "Servers pass mail on only for those who log in." },
      { "Check the host", "It may be the incoming server: the outgoing one is wanted." } },
  },
  ["rcpt.unknown_recipient"] = {
    summary = "The recipient's address does not exist.",
    test = "Check the address.", steps = { { "Check the recipient's address", "Letter by letter." } },
  },
  ["rcpt.rejected"] = {
    summary = "{host} does not take mail for this recipient.",
    test = "Try another recipient.", steps = { { "Read the reply", "The mailbox may be full or closed." } },
  },
  ["send.quota_exceeded"] = {
    summary = "A sending limit or quota of the account is used up.",
    test = "Wait until the limit's time is over.", steps = { { "Wait or raise the limit", "The provider's page tells how many messages a day the plan has." } },
  },
  ["send.rate_limited"] = {
    summary = "Too many messages or connections at once for {host}.",
    test = "Try again more slowly.", steps = { { "Slow down", "Wait some minutes, then send fewer at a time." } },
  },
  ["send.greylisted"] = {
    summary = "{host} asks to try the same again in some minutes.",
    test = "Try again in five minutes.", steps = { { "Try again later", "This is a usual test of new senders; the second try passes." } },
  },
  ["send.message_too_large"] = {
    summary = "The message is larger than {host} takes.",
    test = "Send a small message.", steps = { { "Make it smaller", "Leave attachments out, or send a link in their place." } },
  },
  ["send.content_rejected"] = {
    summary = "{host} refuses the message for its content.",
    test = "Send a plain short message.", steps = { { "Send a plain message", "If that passes, links, attachments or wording are the reason." } },
  },
  ["send.policy_rejected"] = {
    summary = "{host} refuses by policy: SPF, DKIM, DMARC, reverse DNS or a block list.",
    test = "Check the sender domain's records.", steps = { { "Ask the domain's administrator", "The records of the sender's domain must allow this server." } },
  },
  ["server.temporary"] = {
    summary = "{host} asks to try again later ({reply}, at the stage {stage}).",
    test = "Try again later.", steps = { { "Try again later", "A temporary refusal; if it stays, the server's words tell more." } },
  },
  ["server.permanent"] = {
    summary = "{host} refuses for a reason that its reply does not make plain ({reply}, at the stage {stage}).",
    test = "Read the reply.", steps = { { "Read the server's own words", "The reply and the transcript are the evidence." } },
  },
  ["server.protocol_error"] = {
    summary = "What {host} sends is not SMTP as it should be (at the stage {stage}).",
    test = "Look at the transcript.", steps = { { "Check host and port", "A proxy, a scanner or another kind of server may answer here." } },
  },
  ["timeout"] = {
    summary = "{host} stopped answering (at the stage {stage}).",
    test = "Try again with more time.", steps = { { "Try again", "With a longer time limit; a slow server or a network in between is the reason." } },
  },
}
