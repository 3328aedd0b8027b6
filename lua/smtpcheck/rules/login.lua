-- The login: what servers and providers say of it, by kind. RFC 4954 gives one code for most of these.
local v = require "smtpcheck.rules.vocabulary"

local early = { "auth" }
local mechanism = v.words [[
    authentication mechanism | auth mode | authentication mode | authentication scheme | auth mechanism | authentication type | auth type
    authentication method | auth method | authmethod | mechanism | mechansim | no worthy mechs | authentifizierungsmethode
    authentifizierungsverfahren | anmeldeverfahren | methode d authentification | type d authentification | mecanisme
    metodo de autenticacion | mecanismo de autenticacion | metodo di autenticazione | метод аутентификации | механизм | 认证方式 | 认证类型 | 验证方式
    身份验证方法 | 認証方式 ]]
local app_password = v.words [[
    application specific password | app specific password | app password | application password | apppassword | app passwort
    authorization code | enter your authorization | authorisation code | auth code | authcode | client password | client specific password
    app spezifisch | anwendungsspezifisch | anwendungskennwort | anwendungspasswort | mot de passe d application | mot de passe specifique
    contrasena de aplicacion | contrasena de la aplicacion | contrasenas de aplicaciones | contrasena especifica | senha de app
    senha de aplicativo | senha do app | password per l app | password per le app | password specifica per | пароль приложения
    пароль для приложения | пароли приложений | пароль для внешн | 授权码 | 授權碼 | 应用专用密码 | 应用密码 | 客户端专用密码 | 第三方客户端 | アプリパスワード | アプリ パスワード
    haslo aplikacji | haslo do aplikacji | app wachtwoord | external application ]]
local second_factor = v.words [[
    2 step | two step | 2step | two factor | 2 factor | 2fa | multi factor | multifactor | mfa_ | second factor | zwei faktor | zweifaktor
    bestatigung in zwei schritten | deux facteurs | deux etapes | dos factores | dos pasos | due fattori | due passaggi | dois fatores
    duas etapas | двухфактор | двухэтап | 两步 | 两因素 | 双重 | 二段階 | 2段階 ]]
local browser = v.words [[
    web browser | webbrowser | in your browser | your browser | in a browser | continuesignin | signin continue
    please sign in to your account | please log in to your account | log in to webmail | login to webmail | sign in on the web
    log in on the web | verify your account | verify your identity | verify it s you | confirm your identity | unusual sign
    unusual login | suspicious sign in | suspicious login | blocked sign in | sign in attempt blocked | sign in was blocked | captcha
    navigateur | navegador | im browser | через браузер | браузер | 浏览器 | 網頁 | ブラウザ ]]
local token = v.words [[
    access token | refresh token | oauth token | oauth2 token | bearer token | aadsts | invalid grant | invalid client
    unauthorized client | invalid request | invalid token | token expired | expired token | token is expired | token has expired
    token is invalid | invalid oauth | oauth2 authentication failed | insufficient scope | invalid scope | zugangstoken | zugriffstoken
    jeton d acces | token de acceso | token di accesso | token de acesso | токен | 访问令牌 | 令牌 | アクセストークン ]]
local basic = v.words [[
    basic auth | basic authentication | legacy auth | password authentication | password based | password login | plain password
    username and password | simple auth | standardauthentifizierung | less secure | 基本身份验证 | базовая ]]
local gone = v.words [[
    disabled | no longer | not supported | deprecated | retired | removed | blocked | not allowed | not available | unsupported
    discontinued | turned off | deaktiviert | desactiv | отключен | 不再 | 不支持 | 已禁用 ]]
local not_there = v.words [[
    unrecognized | unrecognised | unsupported | not supported | does not support | doesn t support | not recogni | unknown | invalid | no_
    none | not available | unavailable | not implemented | too weak | not accepted | not allowed | not permitted | not enabled | disabled
    no compatible | failed | nicht unterst | ungultig | unbekannt | non support | pas support | invalide | no admitid | no soport
    nao suport | не поддерж | неверн | 不支持 | 无效 | 不正确 | 错误 | サポート ]]
local no_auth = v.words [[
    not supported | not available | not enabled | not advertised | not offered | doesn t support auth | does not support auth
    not support auth | not implemented | not recogni | unrecognized | unrecognised | unknown command | isn t enabled | disabled on
    no auth | extension | nicht unterstutzt | nicht verfugbar | non support | no soportad | no admite | не поддерж | 不支持 ]]
local ask_login = v.words [[
    log in before | login before | authenticate before | authentication required | authentication is required | authenticate first
    must authenticate | must be authenticated | must first authenticate | not authenticated | need to authenticate | needs to authenticate
    log in first | login first | please login | please log in | please authenticate | not logged in | unauthenticated | auth required
    auth is required | need auth | requires authentication | require authentication | requires smtp authentication | authenticate yourself
    proper authentication | must login | must log in | must use smtp auth | use smtp auth | use authentication
    smtp authentication required | authentication needed | needs authentication | authentication first | issue an auth | auth first
    auth command first | login required | no login | pop before smtp | check your mail first | without authentication | wantautherror
    client was not authenticated | is not authenticated | authorization required | not been authenticated | turn on smtp auth
    authentifizierung erforderlich | authentifizierung benotigt | anmeldung erforderlich | nicht authentifiziert | nicht angemeldet
    muss sich authentifizieren | authentification requise | authentification necessaire | pas authentifie | authentification obligatoire
    doit s authentifier | autenticacion requerida | requiere autenticacion | se requiere autenticacion | no se autentico | no autenticad
    no se ha autenticado | autenticacao necessaria | requer autenticacao | nao foi autenticado | nao autenticad | autenticazione richiesta
    richiede l autenticazione | autenticazione obbligatoria | non autenticat | требуется авторизац | требуется аутентиф
    необходима авториз | необходимо авториз | не авторизован | 需要认证 | 需要身份验证 | 需要登录 | 请先登录 | 未登录 | 未认证 | 没有认证 | 未通过身份验证 | 認証が必要 | 認証してください
    認証されて | wymaga uwierzyteln | wymagane uwierzyteln | authenticatie vereist ]]
local from_where = v.words [[
    ip_ | ip address | client address | your address | country | countries | location | region | device | client host | network | geo
    client ip | source address | host ip | unknown network | ip adresse | land_ | pays_ | adresse ip | direccion ip | pais | indirizzo ip
    endereco ip | ip адрес | стран | ip地址 | 地区 | 国家 | 设备 | 异地 ]]
local not_from_there = v.words [[
    not allowed | not authorized | not authorised | not permitted | blocked | denied | restricted | forbidden | whitelist | allowlist
    allow list | not in the list | not trusted | banned | not accepted | nicht erlaubt | gesperrt | bloque | interdit | bloquead
    no permitid | non consentit | bloccat | запрещ | заблокирован | 不允许 | 禁止 | 限制 ]]
local wants_key = v.words [[
    api key | apikey | api token | smtp credential | smtp token | smtp key | server token | access key | secret key | sending key
    account not subscribed | not your account password | sendgrid api ]]
local not_now = v.words [[
    temporar | at present | try again later | try later | internal error | internal server error | server error | backend | back end
    unavailable | not available right now | timed out | timeout | could not connect | cannot connect | vorubergehend | temporaire
    temporal | temporane | временн | 暂时 | 稍后 | 系统繁忙 | 一時的 ]]
local expired = v.words [[
    expired | has expired | must be changed | must change | needs to be changed | change your password | reset your password | abgelaufen
    expire | caduc | vencid | scadut | expirou | истек | устарел | 过期 | 到期 | 期限切れ ]]
local service = v.words [[ smtp | pop3 | pop_ | imap ]]
local to_enable = v.words [[
    not enabled | be enabled | to be activated | enabled in | be activated | need to enable | not activated | not turned on
    not switched on | not open | not opened | enable_ | activate | turn on | switch on | open the | has not been enabled
    hasn t been enabled | service is not | no permission | no access | nicht aktiviert | nicht freigeschaltet | aktivieren | freischalten
    pas active | activer | non activ | habilitar | no habilitad | no esta habilitad | activar | non abilitat | abilitare | ativar
    nao habilitad | не включен | включите | разрешите | 未开启 | 未开通 | 没有开启 | 没有开通 | 请开启 | 开启 | 开通 | 未啟用 | 有効 ]]
local money = v.words [[
    unpaid | payment | overdue | invoice | billing | past due | subscription | not subscribed | no active plan | trial expired
    trial has expired | zahlung | impaye | impag | оплат | 欠费 | 未付 ]]
local organisation = v.words [[
    security defaults | conditional access | organization s security | organisation s security | blocked by your organization
    tenant restriction | access has been blocked by | access policies ]]

-- of a domain, by SPF and DKIM
local other_authentication = v.words [[ dmarc | spf_ | dkim | unauthenticated email | sender is unauthenticated ]]

-- System.Net.Mail's own words for 530, whatever the server said
local wrapped = v.words [[
    client was not authenticated | client no se | cliente no se | cliente nao | client n etait | client wurde nicht | клиент не | 客户端未 ]]

-- The account's own password, as far as is known: no token, and nothing that already looks like an app password.
local function own_password(e)
  local enhanced = e.reply and e.reply.enhanced
  return e.reply ~= nil and e.credential ~= "token" and e.credential ~= "none" and e.secret_form ~= "app_password"
    and (e.reply.code == nil or e.reply.code == 535 or e.reply.code == 550) and (enhanced == nil or enhanced:find("^5%.7%.") ~= nil)
end

local function answered(e)
  return e.reply ~= nil
end

local function at_login(e)
  return e.stage == "auth"
end

local function not_at_login(e)
  return not at_login(e)
end

-- Words that only mean this when a server says them at the login.
local function by_server(e)
  return e.reply ~= nil or at_login(e)
end

return {
  { id = "login-wrong", general = true, cause = "auth.bad_credentials", weight = 4.5, stage = early, says = { v.login, v.wrong } },
  { id = "login-wrong-password", general = true, cause = "auth.bad_credentials", weight = 5, stage = early, says = { v.password,
    v.wrong } },
  { id = "login-wrong-user", general = true, cause = "auth.bad_credentials", weight = 3, stage = early, says = { v.user, v.wrong },
    when = at_login },
  { id = "login-invalid-format", general = true, cause = "auth.bad_credentials", weight = 3, stage = early, says = { v.words [[
      authentication failed | auth error | authentication error | auth failed | invalid format | authentication failure ]] } },
  { id = "login-anywhere", general = true, cause = "auth.bad_credentials", weight = 2.5,
    says = { v.words [[
        password | username | credentials | kennwort | passwort | mot de passe | contrasena | senha | пароль | 密码 | パスワード ]],
      v.words [[ incorrect | invalid | wrong | falsch | ungultig | неверн | 错误 | 不正确 ]] }, when = not_at_login },

  { id = "login-provider-takes-none", general = true, cause = "auth.app_password_required", weight = 15, stage = early, class = 5,
    takes = { "app_password_required", "authorization_code" }, when = own_password },
  { id = "login-provider-oauth-only", cause = "auth.basic_auth_disabled", weight = 4, stage = early, class = 5,
    takes = "none_oauth_only", when = own_password },
  { id = "login-app-password", cause = "auth.app_password_required", weight = 11, says = { app_password } },
  { id = "login-second-factor", cause = "auth.app_password_required", weight = 11, stage = early, says = { second_factor } },
  { id = "login-browser", cause = "auth.browser_login_required", weight = 11, says = { browser }, unless = app_password },
  { id = "login-sign-in-to-continue", cause = "auth.browser_login_required", weight = 9,
    says = { v.words [[ to continue sending | requested action not taken ]], v.words [[ sign in | log in ]] } },

  { id = "login-smtp-off", cause = "auth.smtp_auth_disabled", weight = 11, unless = basic,
    says = { v.words [[
        smtp client authentication | smtp authentication is disabled | smtp auth is disabled | smtp auth disabled
        smtp auth is not enabled | smtp authentication disabled | smtp authentication not enabled | smtp disabled | smtp is disabled
        authenticated smtp is disabled | smtp access is disabled | smtp access disabled | smtp login disabled
        authentication is disabled for ]] } },
  { id = "login-smtp-off-words", cause = "auth.smtp_auth_disabled", weight = 6, stage = early, class = 5, says = { service, v.off },
    unless = basic, when = by_server },
  { id = "login-basic-off", cause = "auth.basic_auth_disabled", weight = 12, says = { basic, gone } },
  { id = "login-oauth-only", cause = "auth.basic_auth_disabled", weight = 9, stage = early, credential = "password",
    says = { v.words [[ oauth | modern authentication | xoauth2 ]], v.words [[ required | must | only_ | use_ | please ]] } },
  { id = "login-modern", cause = "auth.basic_auth_disabled", weight = 6, says = { v.words [[
      modern authentication | use oauth | requires oauth | oauth is required | oauth required | oauth 2 0 is required ]] } },
  { id = "login-enable-service", cause = "auth.service_not_enabled", weight = 9, stage = early, when = by_server, says = { service,
    to_enable }, unless = v.words [[
      starttls | account is not yet | account not yet | account is not activ ]] },
  { id = "login-key-wanted", cause = "auth.wrong_credential_type", weight = 8, stage = early, when = by_server, says = { wants_key } },

  { id = "login-token", cause = "auth.oauth_token_rejected", weight = 10, says = { token, v.words [[
      expired | invalid | rejected | refused | failed | error | fehler | abgelaufen | inactivity | revoked | not found | wrong | 400 | 401
      失败 | 过期 | 无效 | unauthorized | insufficient | aadsts ]] } },
  { id = "login-token-sent", cause = "auth.oauth_token_rejected", weight = 9, stage = early, credential = "token",
    says = { v.wrong } },
  { id = "login-token-no-reply", cause = "auth.oauth_token_rejected", weight = 6, stage = early, credential = "token", error = v.words [[
      invalid request | eauth | authentication failed | failed generating | unauthorized | invalid login ]] },

  { id = "login-mechanism", cause = "auth.mechanism_unsupported", weight = 10, says = { mechanism, not_there },
    unless = v.words [[
        succeeded | using 1 possible | using 2 possible | using 3 possible | following authenticators | authenticator failed
        authenticator login returned ]] },
  { id = "login-no-mechanism", cause = "auth.mechanism_unsupported", weight = 9, says = { v.words [[
      no mechanism available | no compatible authentication | no supported authentication | no suitable authentication | no worthy mechs
      no authentication mechanism | no auth mechanism | cannot use a secure authentication method | no authentication method
      supported by both | no applicable sasl | mechanism too weak | unrecognized authentication type | unknown auth type | no common auth
      no authenticators | does not support any of ]] } },
  { id = "login-not-offered", cause = "auth.not_offered", weight = 7, says = { v.words [[
      auth_ | authentication | auth extension | auth command | login command ]], no_auth },
    unless = v.words [[ mechanism | mechansim | authentication type | auth type | authentication method | extension starttls ]] },
  { id = "login-not-offered-client", cause = "auth.not_offered", weight = 8, says = { v.words [[
      smtp auth extension not supported | auth extension not supported | doesn t support auth | does not support auth
      does not support smtp auth | server does not support authentication | auth not supported by server | no authentication supported
      auth not supported | authentication not supported by | auth command is not | does not advertise auth | doesn t advertise auth
      no auth capability ]] } },

  { id = "login-encrypt", general = true, cause = "auth.encryption_required", weight = 6, stage = early, says = { v.tls, v.needed },
    unless = wrapped },
  { id = "login-encrypt-login", cause = "auth.encryption_required", weight = 9, stage = early,
    says = { v.words [[
        auth | login | password | plaintext | plain text | cleartext | clear text | unencrypted | sending | encryption ]], v.tls,
          v.needed },
    unless = v.words [[
        issue a starttls | secure authentication method | client was not authenticated | client no | cliente n | client n
        client wurde nicht | клиент не | 客户端未 ]] },
  { id = "login-secure-method", cause = "auth.encryption_required", weight = 9, says = { v.words [[
      cannot use a secure authentication | secure authentication method | unencrypted connection | plaintext authentication disallowed
      cleartext authentication | plaintext passwords ]] } },

  { id = "login-first", cause = "auth.required", weight = 9, stage = { "ehlo", "mail", "rcpt", "send" }, says = { ask_login },
    unless = other_authentication },
  { id = "login-first-at-login", cause = "auth.required", weight = 5, stage = early, code = { 530, 550, 553, 554 }, says = { ask_login },
    unless = other_authentication },
  { id = "login-sender-not-logged-in", cause = "auth.required", weight = 4, says = { v.words "not logged in" } },

  { id = "login-locked", cause = "auth.account_disabled", weight = 9, stage = early, when = by_server, says = { v.account, v.locked },
    unless = v.words [[ pop3 | imap | smtp are | and smtp | smtp is | smtp access | smtp service |
        security defaults | conditional access | too many | smtpclientauthentication | smtp client authentication | basic auth
        client host | your ip | smtp is disabled | smtp disabled | password has expired | password expired | sign in | app password ]] },
  { id = "login-compromised", cause = "auth.account_disabled", weight = 9, says = { v.words [[
      credentials have been compromised | account compromised | account has been compromised | password compromised | is frozen
      account is locked | account locked | account suspended | account has been suspended | account is suspended | account disabled
      account is disabled | account has been disabled | account not subscribed | account is not yet activated | account not yet activated
      account not activated | account is not activated | account is not active | account not active | account is inactive
      has been suspended | account unavailable | outgoing email blocked | sending blocked | sending is blocked | sending disabled
      sending is disabled | outbound blocked ]] },
    unless = v.words [[ security defaults | local mailbox | recipient ]], stage = { "auth", "mail", "send" } },
  { id = "login-unusual", cause = "auth.account_disabled", weight = 9, says = { v.words [[
      unusual activity | suspicious activity | abnormal activity ]] } },
  { id = "login-unpaid", cause = "auth.account_disabled", weight = 8, stage = early, when = by_server, says = { money } },
  { id = "login-expired", cause = "auth.password_expired", weight = 11, stage = early, says = { v.password, expired }, unless = v.words [[
      token ]] },
  { id = "login-too-many", cause = "auth.too_many_attempts", weight = 12, says = { v.words [[
      too many login | too many log in | too many auth | too many failed | too many invalid | too many attempts | too many bad
      too many sign in | too many unsuccessful | excessive authentication failures | excessive login | excessive failed
      excessive number of failed | authenticate too many | login attempts exceeded | too many errors after auth | login rate
      login frequency | login limit | exceeded the login | maximum login | max login | attempts exceeded | zu viele anmelde
      zu viele login | zu viele fehl | trop de tentatives | demasiados intentos | muitas tentativas | troppi tentativi
      слишком много попыт | слишком много неуд | 登录次数 | 登录频繁 | 登录过于频繁 | 尝试次数 | 频繁登录 | zbyt wiele prob | te veel pogingen | ログイン試行
      brute force ]] }, unless = v.words [[
          password is incorrect ]] },
  { id = "login-too-many-words", cause = "auth.too_many_attempts", weight = 9, stage = early, when = by_server, says = { v.too_many,
    v.attempts },
    unless = v.words [[ password is incorrect | message | mail limit | sending ]] },
  { id = "login-organisation", cause = "auth.client_not_allowed", weight = 15, says = { organisation } },
  { id = "login-from-there", cause = "auth.client_not_allowed", weight = 8, stage = early, when = by_server, says = { from_where,
    not_from_there } },
  { id = "login-not-now", cause = "auth.temporary_failure", weight = 8, stage = early, class = 4, when = answered, says = { v.login,
    not_now },
    unless = v.words [[
      too many | starttls | tls not ]] },
  { id = "login-back-end", cause = "auth.temporary_failure", weight = 10, says = { v.words [[
      authentication server | auth server | authentication service | authentication daemon | saslauthd | auth backend | private auth
      ldap server | radius | authentication back end ]],
      v.words [[
          lost | unavailable | timed out | timeout | cannot | can t | could not | unable | failed to connect | refused | no such file
          down_ | not running | error | failed ]] } },
  { id = "login-at-present", cause = "auth.temporary_failure", weight = 9, says = { v.words [[
      unable to authenticate at present | authentication temporarily | temporary authentication failure | temporary auth
      auth server is unavailable | authentication server unavailable | authentication service unavailable
      temporarily unable to authenticate | temporary authentication | internal authentication error | authentication backend ]] } },
}
