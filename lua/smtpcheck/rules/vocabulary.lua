--- The words that servers and programs share for one thing, in the languages that they are met in. Lower case; each matches from the
-- start of a word; a blank at the end asks for the end of the word. Marks on Latin letters do not matter.
-- @module smtpcheck.rules.vocabulary
local function words(text)
  local list = {}
  for line in text:gmatch("[^|\n]+") do
    local word = line:match("^%s*(.-)%s*$")
    if word ~= "" then
      list[#list + 1] = word:gsub("_$", " ")
    end
  end
  return list
end

local v = {}

v.words = words

v.login = words [[
    auth | login | log in | logon | log on | sign in | signin | sasl | credential | identification | account verification | anmeld
    authentif | authentisier | connexion | identifi | autentic | inicio de sesion | iniciar sesion | credencial | accesso | credenzial
    uwierzytelni | logowan | aanmeld | inlog | аутентификац | авторизац | логин | вход | 认证 | 登录 | 登陆 | 登入 | 验证 | 身份 | 鉴权 | 認証 | ログイン | 驗證
    인증 | 로그인 ]]

v.password = words [[
    password | passwd | pwd | passcode | passphrase | kennwort | passwort | mot de passe | contrasena | clave | senha | parola
    palavra-passe | wachtwoord | haslo | heslo | losenord | пароль | пароля | 密码 | 密碼 | 口令 | パスワード | 비밀번호 ]]

v.user = words [[
    user | username | account | login | benutzer | konto | utilisateur | identifiant | compte | usuario | cuenta | utente | utilizador
    conta | uzytkownik | gebruiker | пользовател | учетн | аккаунт | логин | 用户 | 帐号 | 账号 | 账户 | 帳號 | ユーザー | アカウント | 사용자 ]]

v.account = words [[
  account | mailbox | user | sender | subscription | domain | konto | postfach | compte | cuenta | buzon | conta
  casella | аккаунт | учетн | ящик | 帐号 | 账号 | 账户 | 用户 | 邮箱 | 帳號 | アカウント | 계정
]]

v.wrong = words [[
    incorrect | invalid | wrong | bad_ | mismatch | does not match | doesn t match | not valid | not correct | unknown | not accepted
    rejected | failed | failure | fail_ | fails_ | unsuccessful | denied | refused | not recogni | could not | unable | not found
    does not exist | falsch | ungultig | fehlgeschlagen | fehlerhaft | abgelehnt | nicht korrekt | stimmt nicht | stimmen nicht
    unbekannt | fehler bei | invalide | erron | refuse | echou | echec | rejet | inconnu | no valid | fallid | fallo | fracas | rechazad
    equivocad | no se pudo | no es correct | errat | non valid | fallit | rifiutat | scorrett | incorret | falhou | falha | recusad
    niepraw | bledn | nieudan | nie powiod | onjuist | ongeldig | mislukt | неверн | неправильн | ошибк | не удалось | отклонен | недейств
    не совпада | 错误 | 失败 | 无效 | 不正确 | 有误 | 失敗 | 正しく | 無効 | 誤り | エラー | 錯誤 | 실패 | 잘못 ]]

v.off = words [[
    disabled | deactivated | switched off | turned off | not active | inactive | not enabled | blocked | not allowed | not permitted
    deaktiviert | abgeschaltet | ausgeschaltet | desactiv | disattivat | desativad | desabilitad | wylaczon | uitgeschakeld | отключен
    выключен | 禁用 | 停用 | 关闭 | 已关闭 | 無効 ]]

v.locked = words [[
    locked | disabled | suspended | suspend | blocked | frozen | deactivated | inactive | banned | closed | terminated | unpaid | overdue
    not active | not activated | has an issue | compromised | hacked | restricted | limited | abuse | not subscribed | expired | gesperrt
    deaktiviert | bloque | desactiv | suspendu | suspendid | bloquead | disabilitat | sospes | bloccat | zablokowan | geblokkeerd
    заблокирован | отключен | приостановлен | 冻结 | 停用 | 封禁 | 禁用 | 被封 | 异常 | 锁定 | ロック | 停止 | 차단 ]]

v.too_many = words [[
    too many | too much | too often | too frequent | excessive | exceeded | maximum | limit | zu viele | zu haufig | trop de
    trop nombreu | demasiad | muitas | muitos | troppi | troppe | zbyt wiele | te veel | слишком много | слишком част | превышен | 次数过多
    过多 | 频繁 | 超过 | 多すぎ | 超過 ]]

v.attempts = words [[
    login | logon | log in | sign in | auth | attempt | password | failed log | failures | tries | anmelde | versuch | tentativ | intentos
    попыт | 登录 | 登陆 | 验证 | 密码 | 试行 | 試行 | ログイン ]]

v.sender = words [[
    sender | from address | from field | from header | from domain | mail from | envelope from | return path | envelope sender
    from email | sending domain | sending from | sent from | originator | absender | expediteur | emetteur | remitente | mittente
    remetente | nadawc | afzender | отправител | 发件人 | 发信人 | 发送者 | 寄件 | 送信者 | 差出人 | 보낸 ]]

v.recipient = words [[
    recipient | rcpt | mailbox | user | forward path | destination | addressee | destinatar | empfanger | postfach | destinataire
    destinatario | buzon | odbiorc | ontvanger | получател | ящик | 收件人 | 接收 | 宛先 | 受信者 | 邮箱 | 收信人 ]]

v.missing = words [[
    unknown | not found | does not exist | doesn t exist | no such | not exist | non existent | nonexistent | no longer | not a valid
    not valid | not known | invalid | not listed | no mailbox | undeliverable | nicht gefunden | unbekannt | existiert nicht | inconnu
    introuvable | n existe | no existe | desconocid | no encontrad | inesistente | sconosciut | nao existe | nao encontrad | не существует
    не найден | неизвест | 不存在 | 无此 | 未找到 | 存在しま | 見つかりま | nie istnieje | nieznan | onbekend | bestaat niet ]]

v.refused = words [[
    rejected | reject | refused | denied | invalid | not valid | not accepted | not allowed | disallowed | prohibited | bad_ | blocked
    does not exist | not exist | not found | malformed | illegal | syntax | unacceptable | abgelehnt | ungultig | zuruckgewiesen
    invalide | refuse | rejet | rechazad | no valid | rifiutat | non valid | recusad | rejeitad | отклонен | отвергнут | неверн
    недопустим | 拒绝 | 无效 | 非法 | 拒否 | odrzucon | geweigerd ]]

v.not_same = words [[
    not owned | not allowed | not permitted | not authorized | not authorised | unauthorized | unauthorised | mismatch | not match
    t match | must match | be same | be the same | must equal | same as | not the same | conform | differ | not belong | t belong
    no permission | permissions to send as | not have permission | not associated | send as | sendas | on behalf | not yours
    only send from | not your | not own | identical | nicht berechtigt | stimmt nicht | nicht erlaubt | uberein | non coincide
    ne correspond | pas autoris | no coincide | no autorizad | no esta autorizad | nao autorizad | nao corresponde | non autorizzat
    не соответств | не совпада | не принадлеж | не разреш | 不一致 | 不符 | 相同 | 不匹配 | 无权 | 不允许 | 一致しま | 許可されて ]]

v.unverified = words [[
    not verified | unverified | verified | verify | verification | not confirmed | unconfirmed | not validated | not registered
    unregistered | not activated | not been activated | not approved | sandbox | nicht verifiziert | nicht bestatigt
    non verifi | pas verifi | no verificad | sin verificar | nao verificad | не подтвержд | не верифиц | 未验证 | 未認證 | 未认证 | 確認されて | 未確認 ]]

v.quota = words [[
    quota | limit | limits | allowance | credit | credits | allotment | maximum | cap_ | kontingent | guthaben | plafond | cuota | limite
    cupo | лимит | квот | 配额 | 限额 | 上限 | 额度 | 限制 ]]

v.used_up = words [[
    exceed | reached | over_ | used up | hit_ | ran out | out of | insufficient | no more | exhausted | depleted | zero | erreicht
    uberschritten | aufgebraucht | depass | atteint | epuis | superad | excedid | alcanzad | agotad | superat | raggiunt | esaurit
    ultrapass | atingid | превыш | исчерпан | достигнут | 超 | 达到 | 用完 | 不足 | 超過 ]]

v.period = words [[
    daily | day_ | days_ | per day | hourly | hour_ | this hour | monthly | month_ | 24h | 24 hour | weekly | today | tag_ | taglich
    stundlich | jour_ | journal | heure | dia_ | diari | hora_ | giorn | oggi | diario | сутк | день | час | 每日 | 每天 | 当日 | 今日 | 小时 | 日
    月 | plan_ | free plan | trial ]]

v.big = words [[
    too big | too large | too long | more than | bytes long | exceeds | exceed | over the | size limit | maximum size | max size
    maximum message size | oversize | larger than | zu gross | zu gro | trop gros | trop volumineu | trop grand | demasiado grande
    excede | troppo grande | supera | muito grande | слишком больш | превыша | 过大 | 太大 | 超过 | 超出 | 大きすぎ | 制限を越え | 越えた | te groot | za duz ]]

v.tls = words [[
    tls | ssl | starttls | encrypt | secure connection | verschlussel | chiffr | cifrad | crittograf | criptograf | шифрован | 加密 | 暗号化
    szyfrowa ]]

v.needed = words [[
    required | require | requires | must | need | needed | only_ | first_ | mandatory | without | before | not allowed | not permitted
    disallowed | please | issue | erforderlich | benotigt | muss | zuerst | requis | necessaire | doit | requer | necesari | debe
    obbligator | richiest | necessari | требуется | необходим | 需要 | 必须 | 必要 | wymagan | vereist ]]

return v
