--- Replies that client libraries have put into words of their own: the code that their words stand for. Pure data and one look-up.
-- @module smtpcheck.evidence.wrappers

-- System.Net.Mail's words for a status code, in the languages that .NET has them in (SmtpStatusCode in its documentation); the
-- reply's own words follow them without their code.
local words_for = {
  [421] = { "service not available, closing transmission channel" },
  [450] = { "mailbox unavailable. the server response was: 4", "mailbox busy" },
  [451] = { "error in processing. the server response was", "error en el procesamiento. la respuesta del servidor fue" },
  [452] = { "insufficient system storage. the server response was" },
  [454] = { "client does not have permission to submit mail to this server",
    "client was not authenticated. the server response was: 4.7.0" },
  [500] = { "syntax error, command unrecognized. the server response was" },
  [501] = { "syntax error in parameters or arguments. the server response was" },
  [502] = { "command not implemented. the server response was" },
  [503] = { "bad sequence of commands. the server response was", "secuencia de comandos incorrecta. la respuesta del servidor fue" },
  [504] = { "command parameter not implemented. the server response was" },
  [530] = { "requires a secure connection or the client was not authenticated", "requiere una conexion segura o el cliente no se autentico",
    "requer uma conexao segura ou o cliente nao foi autenticado", "requiert une connexion securisee ou le client n'",
    "erfordert eine sichere verbindung, oder der client wurde nicht", "richiede una connessione protetta o il client non",
    "vereist een beveiligde verbinding of de client is niet", "wymaga bezpiecznego polaczenia lub klient nie zostal",
    "требуется безопасное подключение или клиент не", "服务器要求安全连接或客户端未通过身份验证",
    "要求安全连接或未对客户端进行身份验证", "セキュリティで保護された接続が必要" },
  [550] = { "mailbox unavailable. the server response was", "el buzon de correo no esta disponible. la respuesta del servidor fue",
    "boite aux lettres non disponible. la reponse du serveur", "das postfach ist nicht verfugbar. die serverantwort",
    "postfach nicht verfugbar. die serverantwort", "caixa de correio nao disponivel. a resposta do servidor",
    "cassetta postale non disponibile. risposta del server", "почтовый ящик недоступен. ответ сервера", "邮箱不可用。 服务器响应为",
    "邮箱不可用. 服务器响应为" },
  [552] = { "exceeded storage allocation. the server response was" },
  [553] = { "mailbox name not allowed. the server response was", "nombre de buzon no permitido", "nom de boite aux lettres non autorise",
    "nome de caixa de correio nao permitido", "postfachname nicht zulassig" },
  [554] = { "transaction failed. the server response was", "error en la transaccion. la respuesta del servidor fue",
    "echec de la transaction. la reponse du serveur", "fehler bei der transaktion. die serverantwort", "事务失败。 服务器响应为" },
}

local phrases = {}
for code, list in pairs(words_for) do
  for _, words in ipairs(list) do
    phrases[#phrases + 1] = { words = words, code = code }
  end
end
table.sort(phrases, function(a, b) -- the longer one says more
  if #a.words ~= #b.words then
    return #a.words > #b.words
  end
  return a.words < b.words
end)

-- lettre's Code { severity, category, detail }: the three digits by name (RFC 5321 4.2.1)
local severity = { positivecompletion = 2, positiveintermediate = 3, transientnegativecompletion = 4, permanentnegativecompletion = 5 }
local category = { syntax = 0, information = 1, connections = 2, unspecified3 = 3, unspecified4 = 4, mailsystem = 5 }
local detail = { zero = 0, one = 1, two = 2, three = 3, four = 4, five = 5, six = 6, seven = 7, eight = 8, nine = 9 }

local function by_name(text)
  local a = severity[text:match("severity:%s*(%w+)") or ""]
  local b = category[text:match("category:%s*(%w+)") or ""]
  local c = detail[text:match("detail:%s*(%w+)") or ""]
  return a and b and c and a * 100 + b * 10 + c or nil
end

--- @tparam string text folded (fold.lua)
-- @treturn ?number reply code
return function(text)
  local flat = text:gsub("%s+", " ")
  for _, one in ipairs(phrases) do
    if flat:find(one.words, 1, true) then
      return one.code
    end
  end
  return by_name(flat)
end
