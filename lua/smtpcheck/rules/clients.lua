-- What programs say when no reply explains a failure: the names that systems, TLS libraries and mail clients have for it, in their
-- languages. Looked at only where there is neither an outcome of our own nor a refusal.
local v = require "smtpcheck.rules.vocabulary"

local w = v.words

local late = { "tls", "ehlo", "auth", "mail", "rcpt", "send" }

local function before_greeting(e)
  return e.stage == nil or e.stage == "dns" or e.stage == "connect"
end

-- The port wants TLS from its first byte, and TLS was not known to be spoken to it.
local function implicit_port(e)
  return e.port == 465 and e.security ~= "tls" and e.source == "text" and (e.stage == nil or e.stage == "greeting" or e.stage == "connect")
end

local function server_side(e)
  return e.around.said:find(" ssl accept ", 1, true) ~= nil or e.around.said:find(" accept sr ", 1, true) ~= nil
end

local function client_side(e)
  return not server_side(e)
end

local closed = w [[
    econnreset | protocol is shutdown | connectionreset | wsaeconnreset | 10054 | 10053 | connection reset | reset by peer | broken pipe
    epipe | unexpectedly closed | closed unexpectedly | unexpectedly disconnected | unexpectedly dropped | unexpected eof | eof_
    lost connection | connection closed | connection was closed | closed the connection | connection lost | forcibly closed
    connection aborted | was aborted | socket hang up | empty response | empty reply | got code with message | net io connectionclosed
    transport connection | response eof | response 1 | non properly terminated | server disconnected | smtpserverdisconnected
    end of file | eoferror | connection dropped | disconnected | zuruckgesetzt | verbindung wurde geschlossen | verbindung abgebrochen
    unerwartet geschlossen | reinitialisee | fermee par | connexion fermee | connexion interrompue | conexion cerrada | se ha cerrado
    interrupcion forzada | restablecida | conexao foi fechada | conexao encerrada | forcado o cancelamento | connessione chiusa
    connessione interrotta | разорвал | соединение сброшено | соединение закрыто | принудительно разорва | 强迫关闭 | 连接被重置 | 连接已关闭 | 连接关闭
    连接被关闭 | 強制的に切断 | 接続が切断 | zerwane | wymuszone zamkniecie ]]
local timed_out = w [[
    etimedout | wsaetimedout | 10060 | connection timed out | connect timed out | connect timeout | connection timeout | connecttimeout
    operation timed out | timed out | timeout | time out | i o timeout | execution expired | did not properly respond | failed to respond
    deadline exceeded | deadline has elapsed | opentimeout | zeituberschreitung | zeitlimit | nicht richtig reagiert | delai d attente
    delai depasse | n a pas repondu | tiempo de espera | tiempo agotado | no respondio | tempo limite | esgotado | nao respondeu
    tempo scaduto | timeout scaduto | non ha risposto | время ожидания | превышен таймаут | тайм аут | не получен нужный отклик | 超时 | 逾時
    没有正确答复 | 没有反应 | タイムアウト | 応答しな | przekroczono limit czasu | uplynal limit czasu | シグナル ]]
local reading = w [[
    read timed out | read operation timed out | read operation failed | read timeout | readtimeout | timed out while | while waiting for
    waiting for response | waiting for server | error timeout | responsetimeout | error in reading response | onsockettimeout
    net readtimeout | receive timeout | response timeout ]]

local connecting = w [[
    connection timed out | connection timeout | connect | connecttimeout | dial tcp | connection attempt | did not properly respond
    execution expired | opentimeout | stream socket client | verbindung | conexion | connexion | connessione | conexao | соединени
    подключени | 连接 | 接続 ]]
-- ports of other services
local other_services = { [21] = true, [22] = true, [80] = true, [110] = true, [143] = true, [443] = true, [993] = true, [995] = true }

local rules = {
  -- the settings, before anything was sent
  { id = "settings-recipients", cause = "settings.invalid", weight = 7, error = w [[
      no recipients defined | no recipients | does not comply with rfc | too many colons in address | missing port in address
      must contain a scheme | cannot be an empty string | dsn must contain | scheme is not supported | unsupported scheme | invalid url
      unparseable | missing host | no host | host is required | host required | port should be | err socket bad port | invalid port
      nonnumeric port | port must be | unknown port | bad port | could not split host and port | invalid dsn | failed to parse dsn
      malformed url | invalid uri | not a valid email | not a valid address | invalid email address | invalid address to
      invalid address from | address in mailbox given | you must provide at least one recipient | invalid hostname
      label empty or too long | idna | no from address | sender address is empty | cannot parse address | can not parse | mail no address
      missing final | malformed address | local address contains control | illegal address | domain contains | addressexception
      invalid character in | the specified string is not in the form required | mail smtp host | no password | missing credentials
      username is required | undefined array key | should not contain a scheme | socket transport | must be an url | must be a valid
      should be a valid | not valid in its context | is not configured | not been configured | no smtp server | smtp server is not set
      smtp host is not | invalid value | parameter ]] },
  { id = "missing-credentials", cause = "settings.invalid", weight = 4, error = w [[
      missing credentials for plain | missing password for | requested but missing | missing user name | missing username | missing secret
      no username and password | username and password not provided | username or password is empty | mail password is not set ]] },

  -- names
  { id = "name-unknown", cause = "dns.not_found", weight = 9, error = w [[
      enotfound | eai noname | eai nodata | 11001 | name or service not known | nodename nor servname | no such host
      no address associated | unknownhostexception | unknown host | host not found | could not resolve host | couldn t resolve
      could not resolve | cannot resolve | unable to resolve | failed to resolve | failed to lookup address | getaddrinfo failed
      name resolution failed | name not resolved | nxdomain | remote name could not be resolved | nodename | name does not resolve
      server name not found | host unknown | non existent domain | no dns entry | dns lookup failed | no mx or a | server not found
      invalid host name | name service error | gethostbyname failed | nicht aufgelost | host nicht gefunden | unbekannter host
      name oder dienst nicht bekannt | der name oder der dienst ist nicht bekannt | server nicht gefunden | n a pas pu etre resolu
      nom ou service inconnu | hote inconnu | serveur introuvable | no se puede resolver | no se pudo resolver
      nombre o servicio desconocido | host desconocido | nome ou servico desconhecido | nao foi possivel resolver | host desconhecido
      non e possibile risolvere | nome o servizio sconosciuto | host sconosciuto | impossibile risolvere | не удается разрешить
      не удалось разрешить | имя или служба не известны | неизвестный хост | неизвестное имя | 无法解析 | 未知的名称或服务 | 不知道这样的主机 | 找不到主机 | 名前または
      名前を解決 | ホストが見つかり | nazwa lub usluga nie jest znana | nieznany host | nie mozna rozpoznac ]] },
  { id = "name-not-found", cause = "dns.not_found", weight = 7, error = w [[
      host_ | hostname | server_ | serveur | servidor | der host | サーバー | 服务器 ]],
    also_error = w [[
        nicht gefunden | introuvable | no se encontro | not be found | couldn t be found | not found | nao encontrado | non trovato
        не найден | 見つかり | 找不到 ]], unless_error = w [[
        try again | user | recipient | certificate | issuer | page | file | module | method | class | http | 404 ]] },
  { id = "resolver-down", cause = "dns.unavailable", weight = 11, error = w [[
      eai again | errno 3 try again | 11002 | temporary failure in name resolution | lookup address information try again
      host lookup did not complete | servfail | server misbehaving | dns timeout | dns lookup timed out | query timed out
      resolver timed out | getaddrinfo failed try again | no nameserver | server failure | dns query failed | try again eai
      dns server failure | resolution timed out | could not contact dns servers | econnrefused querya | querya econnrefused
      querya etimeout | querymx | querya | lookup i o timeout | temporarer fehler bei der namensauflosung
      echec temporaire dans la resolution | fallo temporal en la resolucion | falha temporaria na resolucao | временный сбой в разрешении
      временная ошибка в разрешении | 域名解析暂时失败 | 域名解析出现暂时性错误 | 名前解決に一時的に失敗 ]] },

  { id = "resolver-odd", cause = "dns.unavailable", weight = 14, error = w [[
      name service error | host not found ]], also_error = w [[
      try again | malformed or unexpected | server reply ]] },
  { id = "name-or-resolver", cause = "dns.unavailable", weight = 6, general = true, error = w [[ edns ]] },

  -- connecting
  { id = "refused", cause = "connect.refused", weight = 10, error = w [[
      econnrefused | wsaeconnrefused | 10061 | connection refused | actively refused | active rejection | connection was refused
      refused the connection | econnectionrefused | errno 111 | errno 61 | os error 111 | os error 61 | refused 111
      verbindungsaufbau abgelehnt | verbindung verweigert | zielcomputer die verbindung verweigerte | connexion refusee
      refuse expressement | conexion rehusada | conexion rechazada | conexion denegada | denego expresamente | conexao recusada
      recusou ativamente | recusou-as ativamente | ativamente | connessione rifiutata | rifiuto persistente | в соединении отказано
      отверг запрос на подключение | 积极拒绝 | 连接被拒绝 | 拒绝连接 | 拒绝了连接 | 接続を拒否 | 接続が拒否 | polaczenie odrzucone | aktywnie odmawia
      aktywnie go odmawia | verbinding geweigerd | actief heeft geweigerd ]] },
  { id = "denied-here", cause = "connect.refused", weight = 5, error = w [[
      permission denied 13 | permission denied #13 | wsaeacces | 10013 ]] },
  { id = "unreachable", cause = "connect.unreachable", weight = 10, error = w [[
      enetunreach | ehostunreach | wsaenetunreach | wsaehostunreach | 10051 | 10065 | network is unreachable | network unreachable
      no route to host | host is unreachable | host unreachable | unreachable host | unreachable network | ehostdown | host is down
      os error 101 | os error 113 | cannot assign requested address | eaddrnotavail | netzwerk ist nicht erreichbar
      keine route zum zielrechner | nicht erreichbaren host | nicht erreichbaren netzwerk | reseau n est pas accessible
      reseau inaccessible | aucune route | hote inaccessible | red es inaccesible | red no es accesible | no hay ruta | host no accesible
      rete non raggiungibile | nessun instradamento | rede esta fora de alcance | rede inacessivel | нет маршрута | сеть недоступна
      сеть не доступна | 网络不可达 | 网络不可访问 | 没有到主机的路由 | 无法访问的网络 | 无法访问的主机 | ネットワークに到達できません | ホストへのルート ]] },
  { id = "timed-out-connecting", cause = "connect.timeout", weight = 9, when = before_greeting,
    error = connecting, also_error = timed_out, unless_error = w [[
        read i o timeout |connection opened | get lines |unable to read data | error in reading |
        read timed out | read operation | read timeout | readtimeout | read tcp | ssl connect | tls handshake | handshake failure
        waiting for ]] },
  { id = "timed-out", cause = "connect.timeout", weight = 5.5, general = true,
    when = function(e) return before_greeting(e) and not implicit_port(e) end, error = timed_out,
    unless_error = reading },
  { id = "timed-out-any", general = true, cause = "connect.timeout", weight = 5, error = w [[
      dial tcp | connect etimedout | connect to | could not connect | couldn t connect | connection could not be established
      failed to connect | unable to connect | stream socket client | opening to | establish ]],
    also_error = timed_out },
  { id = "no-connection", general = true, cause = "connect.timeout", weight = 3, when = before_greeting, error = w [[
      could not connect | couldn t connect | tcp connect to | syscall connect | unable to connect | failed to connect | cannot connect
      can t connect | connect failed | connection failed | smtp connect | connection could not be established
      did not accept our requests to connect | socket error | could not open socket | not connected | no connection
      mail server connection failed | network failure | unable to establish | keine verbindung | verbindung fehlgeschlagen
      verbindung konnte nicht | impossible de se connecter | connexion impossible | echec de la connexion | no se puede conectar
      no se pudo conectar | error de conexion | nao foi possivel conectar | impossibile connettersi | не удалось подключиться
      не удалось установить | ошибка подключения | 无法连接 | 连接失败 | 接続できません | 接続に失敗 | nie mozna polaczyc ]] },
  { id = "no-connection-refused", general = true, cause = "connect.refused", weight = 2.5, when = before_greeting, error = w [[
      could not connect | couldn t connect | unable to connect | failed to connect | smtp connect | connection failed | no connection
      connection could not be established ]] },
  { id = "no-connection-local", cause = "connect.refused", weight = 3,
    when = function(e) return before_greeting(e) and (e.host == "localhost" or e.host == "127.0.0.1") end,
    error = w [[ couldn t connect | could not connect | unable to connect ]] },

  -- the greeting
  { id = "greeting-none", cause = "greeting.timeout", weight = 9, error = w [[
      greeting never received | greeting timeout | no greeting | did not receive greeting | greeting was not received
      timed out waiting for greeting | timeout waiting for greeting | waiting for initial ]],
        when = function(e) return not implicit_port(e) end },
  { id = "greeting-silent", cause = "greeting.timeout", weight = 9, stage = "greeting", error = timed_out,
    when = function(e) return not implicit_port(e) end },
  { id = "greeting-read", cause = "greeting.timeout", weight = 5, error = w [[
      openserver | read smtp server greeting | reading greeting | read greeting | initial response | reading banner ]],
        also_error = reading },
  { id = "implicit-silent", cause = "tls.implicit_expected", weight = 10, when = implicit_port, error = timed_out,
    unless_error = connecting },
  { id = "implicit-opened", cause = "tls.implicit_expected", weight = 12, when = implicit_port, error = w [[
      connection opened | get lines | openserver | readserverresponse | read i o timeout ]], also_error = timed_out },
  { id = "implicit-greeting", cause = "tls.implicit_expected", weight = 10, when = implicit_port, error = w [[
      greeting never received | bad greeting | could not read greeting | response 1 ]] },
  { id = "implicit-closed", cause = "tls.implicit_expected", weight = 10, when = implicit_port, error = closed },
  { id = "not-smtp", cause = "greeting.not_smtp", weight = 10, error = w [[
      ok dovecot | ok pop3 | ok imap | ok gpop | ok hello | ok ready | imap4rev1 | http 1 | ssh 2 0 | unexpected character | dovecot ready
      ftp server | not an smtp server | pop3 server ready | doctype html | html head ]] },
  { id = "reply-odd", cause = "server.protocol_error", weight = 7, error = w [[
      weird server reply | invalid reply | invalid response from | malformed response | malformed reply | could not parse response
      invalid server reply | invalid smtp response | unparsable response | short response | unable to parse status | response is not
      non numeric | bad reply | unexpected smtp | incomplete response | unexpected response ]] },
  { id = "reply-other-class", cause = "server.protocol_error", weight = 4, error = w [[
      but got code 2 | but got code 3 | got code 250 | got code 354 | got code 220 | got code 334 | instead of 250 ]] },

  { id = "other-service", cause = "greeting.not_smtp", weight = 8,
    when = function(e) return other_services[e.port] == true and e.source == "text" end,
    error = w [[
        timed out | timeout | unable to parse | greeting | eof | closed | invalid | unexpected | wrong version | handshake | ssl
        connection reset ]] },

  -- in the dialogue
  { id = "said-later", cause = "server.temporary", weight = 4, general = true, error = w [[
      temporary local problem | please try later | try again later | temporary problem | temporarily unavailable | temporary failure ]],
        unless_error = w [[
          name resolution | too many ]] },
  { id = "stalled", cause = "timeout", weight = 9, stage = late, error = timed_out },
  { id = "stalled-reading", cause = "timeout", weight = 9, error = reading,
    when = function(e) return not implicit_port(e) and e.stage ~= "greeting" end },
  { id = "stalled-read-tcp", cause = "timeout", weight = 10, error = w [[ read tcp ]], also_error = timed_out },
  { id = "closed", general = true, cause = "connect.closed", weight = 8, error = closed,
    when = function(e) return not implicit_port(e) end },
  { id = "no-answer-to-data", cause = "timeout", weight = 3, general = true, error = w [[ data end command failed ]] },
  { id = "closed-tls", cause = "tls.handshake_failed", weight = 4, stage = "tls", error = closed },

  -- TLS: the two ways to meet it
  { id = "plaintext", cause = "tls.plaintext_port", weight = 13, when = client_side, error = w [[
      wrong version number | 0a00010b | 1408f10b | unrecognized ssl message | plaintext connection | does not look like a tls handshake
      unexpected tls packet | unknown protocol | sec e invalid token | unexpected packet format | cannot determine the frame size
      corrupted frame | invalidcontenttype | invalid content type | packet length too long | http request
      trying to connect to a port which does not support ssl | not an ssl tls record | notsslrecordexception | record layer failure
      unsupported or unrecognized ssl message | token supplied to the function is invalid | ssl negotiation packet
      tls packet with unexpected length | received a tls packet with unexpected | wrong ssl version | bad record type
      ssl23 get server hello unknown | corrupt message of type | received record with version 20527 | version 20527 ]] },
  { id = "plaintext-server", cause = "tls.protocol_version", weight = 8, when = server_side, error = w [[
      wrong version number | unknown protocol | unsupported protocol ]] },

  -- TLS: STARTTLS
  { id = "starttls-refused", cause = "tls.starttls_refused", weight = 7, error = w [[
      tls not available | starttls rejected | starttls refused | starttls failed 454 ]] },

  -- TLS: the certificate
  { id = "expired", cause = "tls.cert_expired", weight = 12, error = w [[
      certificate has expired | cert has expired | certificate expired | expired certificate | certificate is expired | sec e cert expired
      certificate is not yet valid | cert not yet valid | not yet valid | certificateexpired | certificate date | notafter | not after
      has expired or is not yet valid | has expired or not yet valid | validity check failed | validity period | certexpired
      time expired | zertifikat ist abgelaufen | zertifikat abgelaufen | certificat a expire | certificat expire | certificado ha caducado
      certificado caducado | certificado expirado | certificato scaduto | certificato e scaduto | certificado expirou
      срок действия сертификата | сертификат просрочен | 证书已过期 | 证书过期 | 証明書の有効期限 ]] },
  { id = "expired-words", cause = "tls.cert_expired", weight = 11, error = w [[
      has expired | is expired | abgelaufen | expire_ | caducado | scaduto | просрочен | 已过期 ]], also_error = w [[
      certificate | cert_ | zertifikat | certificat | certificado | certificato | сертификат | 证书 ]], unless_error = w [[
      password | account | token | or is not yet valid and ]] },
  { id = "name-mismatch", cause = "tls.cert_name_mismatch", weight = 12, error = w [[
      hostname mismatch | host name mismatch | altname | alt names | altnames | certificate is valid for | host name did not match
      hostname did not match | no subject alternative | doesn t contain any ip sans | peer certificate cn | certificate name mismatch
      name mismatch | remotecertificatenamemismatch | sec e wrong principal | certificate is not valid for | hostname does not match
      does not match certificate | certificate does not match | doesn t match the certificate | does not match target host
      subject name does not match | certificate subject name | principal name is incorrect | not valid for name | notvalidforname
      certnotvalidforname | no name matching | cn did not match | did not match expected cn | didn t match expected
      certificate common name | hostname verification | server identity | unable to match the name
      owner of the certificate does not match | cn mismatch | common name does not match | certificate for another host
      does not match the hostname | is not valid for the name | kein alternativer name | stimmt nicht mit dem namen | stimmt nicht uberein
      ne correspond pas au nom | nom d hote | no coincide con el nombre | 主机名不匹配 | 名称不匹配 | не соответствует имени | ホスト名 ]] },
  { id = "self-signed", cause = "tls.cert_self_signed", weight = 12, error = w [[
      self signed | depth zero self signed cert | self signed cert in chain | selfsigned | selbstsigniert | selbst signiert | auto signe
      autosigne | autofirmado | autoassinado | autofirmato | самоподпис | 自签名 | 自签 | 自己署名 ]] },
  { id = "untrusted", cause = "tls.cert_untrusted", weight = 10, error = w [[
      unable to get local issuer | unable to get issuer | unable to verify the first | unable to verify leaf | unknown authority
      issuer certificate | unable to find valid certification path | pkix | unknown ca | untrusted issuer | untrusted root
      unknown issuer | unknownissuer | unknownca | remotecertificatechainerrors | partialchain | partial chain
      certificate is not trusted | not trusted by | isn t trusted | certificate not trusted | cert authority invalid
      authority that is not trusted | sec e untrusted root | no issuer certificate | unsupportedcertversion | invalid peer certificate
      bad certificate | certificate signed by unknown | issuer unknown | issuer is unknown | path building failed | trustanchors
      trust anchor | no trusted certificate | unable to get certificate crl | could not be validated | unable to check revocation
      revocation server was offline | revocation status | missing intermediate | incomplete chain | chain is incomplete
      zertifikat ist nicht vertrauenswurdig | nicht vertrauenswurdig | aussteller unbekannt | emetteur inconnu | pas approuve
      non approuve | emisor desconocido | no es de confianza | non attendibile | nao confiavel | не доверен | недоверен
      не является доверенн | неизвестный издатель | 不受信任 | 不可信 | 颁发机构 | 信頼され ]] },
  { id = "untrusted-words", cause = "tls.cert_untrusted", weight = 7, error = w [[
      certificate verify failed | certificate verification failed | certificate verification error | cert verify failed
      remote certificate is invalid | certificate is invalid | certificate not verified | certificate validation | certificate error
      certificateexception | sslcertverificationerror | server certificate not verified | certificate unknown | zertifikat
      certificado remoto | certificat distant | certificato remoto | удаленный сертификат | 远程证书 | リモート証明書 | ssl certificate problem
      peer certificate cannot be authenticated ]] },
  { id = "revoked", cause = "tls.cert_revoked", weight = 13, error = w [[
      certificate revoked | cert revoked | certificate has been revoked | certificate is revoked | certificaterevoked | crypt e revoked
      is revoked | zertifikat wurde widerrufen | zertifikat widerrufen | zertifikat wurde gesperrt | certificat a ete revoque
      certificat revoque | certificado ha sido revocado | certificado revocado | certificado foi revogado | certificato revocato
      certificato e stato revocato | сертификат отозван | 证书已被吊销 | 证书已吊销 | 証明書は失効 | certyfikat zostal odwolany ]] },

  -- TLS: the handshake
  { id = "version", cause = "tls.protocol_version", weight = 11, when = client_side, error = w [[
      unsupported protocol | protocol version | protocolversion | tlsv1 alert protocol version | 0a000102 | 0a00042e | 1409442e
      no protocols available | no appropriate protocol | version too low | unsupported ssl version | version not supported
      unsupported version | unsupported tls version | ssl version | inappropriate fallback | do not possess a common algorithm
      server selected unsupported | tls version | old tls | requires tls | tls 1 2 or | minimum version | alert 70 | alert number 70
      algoritmo comun | algorithme commun | gemeinsamen algorithmus | общего алгоритма | 公共算法 | legacy version | unsupported_ssl ]] },
  { id = "handshake", cause = "tls.handshake_failed", weight = 9, error = w [[
      disconnected before secure tls | handshake failure | handshakefailure | no shared cipher | no cipher | no common cipher
      dh key too small | ee key too small | ca key too small | ca md too weak | cipher mismatch | no overlap | insufficient security
      alert internal error | bad dh value | unsafe legacy renegotiation | legacy sigalg | illegal parameter | decode error
      record overflow | decrypt error | unexpected message | no suitable signature | dh key is too small | small dh | dh p
      weak ephemeral | dh parameters | prime too small | sslv3 alert ]] },
  { id = "handshake-words", general = true, cause = "tls.handshake_failed", weight = 4.5, error = w [[
      tls alert | fatal alert | alert fatal | tls failed | failed to enable crypto | enable crypto | could not convert socket to tls
      tls negotiation failed | cannot start tls | start tls failed | starttls failed | tls handshake | handshake failed | ssl handshake
      sslhandshakeexception | ssl connect | ssl accept | ssl exception | sslexception | ssl error | tls error | tls connection
      ssl operation failed | attempting to establish an ssl | peer error | secure channel | schannel | security package
      authentication failed because the remote party | authentication failed see inner | a call to sspi failed | ssl routines | openssl
      gnutls | unable to negotiate | negotiation failed | ssl negotiation | tls nicht | secure connection failed | could not start tls
      cannot negotiate | unable to start tls ]] },
  { id = "handshake-somehow", cause = "tls.handshake_failed", weight = 1, stage = "tls",
    when = function(e) return e.outcome == nil and e.source == "text" end },
  { id = "handshake-gone", cause = "tls.handshake_failed", weight = 5, stage = "tls", error = timed_out },

  -- the login, as libraries call it
  { id = "login-needed", cause = "auth.required", weight = 7, error = w [[
      need username and password | authentication required but no | requires authentication but | no login was given ]] },
  { id = "login-failed-provider", cause = "auth.app_password_required", weight = 8, general = true, takes = { "app_password_required",
    "authorization_code" },
    when = function(e) return e.credential ~= "token" and e.secret_form ~= "app_password" end,
    error = w [[
        login fail | could not authenticate | authentication failed | invalid login | smtpauthenticationerror | username or password
        user name or password ]] },
  { id = "login-failed-other", general = true, cause = "auth.app_password_required", weight = 1, error = w [[
      could not authenticate | authentication failed | authentication failure | smtpauthenticationerror | login failed | invalid login
      authentication unsuccessful | failed to authenticate | unable to authenticate ]],
    unless_error = w [[ certificate | ssl | tls_ | sspi | pkix | handshake | mechanism | method ]] },
  { id = "login-failed", general = true, cause = "auth.bad_credentials", weight = 4, error = w [[
      could not authenticate | authentication failed | authentication failure | authenticationfailedexception | smtpauthenticationerror
      login denied | login failed | invalid login | authentication unsuccessful | authentication error | failed to authenticate
      unable to authenticate | auth failed | password rejected | authentication credentials | invalid credentials | bad credentials
      334 vxnlcm5hbwu6 | 334 ugfzc3dvcmq6 | anmeldung fehlgeschlagen | authentifizierung fehlgeschlagen | echec d authentification
      authentification echouee | l authentification a echoue | autenticacion fallida | error de autenticacion | fallo de autenticacion
      falha na autenticacao | autenticazione fallita | ошибка аутентификации | ошибка авторизации | 认证失败 | 身份验证失败 | 登录失败 | 验证失败 | 認証に失敗
      uwierzytelnianie nie powiodlo ]],
    unless_error = w [[
        certificate | ssl | tls_ | sspi | remote party | pkix | handshake | mechanism | mechansim | method not | method is not | timed out
        extension | support ]] },
}
for _, rule in ipairs(rules) do
  rule.id = "client-" .. rule.id
end
return rules
