--- What a plain table of status codes makes of a text: the first refusal's code, or the system's name for the error. What most
-- programs do; measured beside the rules.
local by_code = {
  [421] = "server.temporary", [432] = "auth.password_expired", [450] = "server.temporary", [451] = "server.temporary",
  [452] = "send.quota_exceeded", [454] = "auth.temporary_failure", [500] = "server.permanent", [501] = "server.permanent",
  [502] = "server.permanent", [503] = "server.permanent", [504] = "auth.mechanism_unsupported", [521] = "greeting.rejected",
  [530] = "auth.required", [534] = "auth.app_password_required", [535] = "auth.bad_credentials", [538] = "auth.encryption_required",
  [550] = "rcpt.unknown_recipient", [551] = "rcpt.relay_denied", [552] = "send.quota_exceeded", [553] = "mail.sender_not_allowed",
  [554] = "send.policy_rejected",
}

local by_name = {
  { "ECONNREFUSED", "connect.refused" }, { "Connection refused", "connect.refused" }, { "ETIMEDOUT", "connect.timeout" },
  { "timed out", "connect.timeout" }, { "ENOTFOUND", "dns.not_found" }, { "Name or service not known", "dns.not_found" },
  { "EAI_AGAIN", "dns.unavailable" }, { "ECONNRESET", "connect.closed" }, { "Network is unreachable", "connect.unreachable" },
  { "certificate has expired", "tls.cert_expired" }, { "self signed", "tls.cert_self_signed" },
  { "certificate verify failed", "tls.cert_untrusted" }, { "wrong version number", "tls.plaintext_port" },
}

return function(text)
  for code in text:gmatch("%f[%d]([45]%d%d)%f[%D]") do
    local cause = by_code[tonumber(code)]
    if cause then
      return cause
    end
  end
  for _, one in ipairs(by_name) do
    if text:find(one[1], 1, true) then
      return one[2]
    end
  end
  return "unknown"
end
