--- Letters in one form, so that rules need not care how a text is written: lower case, and Latin letters without their marks
-- ("Échec" -> "echec"). Other alphabets keep their letters, Cyrillic and Greek in lower case. Pure.
-- @module smtpcheck.evidence.fold
local plain = {}

local function all(letter, marked)
  for _, code in utf8.codes(marked) do
    plain[utf8.char(code)] = letter
  end
end

all("a", "ÀÁÂÃÄÅĀĂĄàáâãäåāăą")
all("c", "ÇĆČçćč")
all("d", "ĎĐðďđ")
all("e", "ÈÉÊËĒĖĘĚèéêëēėęě")
all("g", "ĞĢğģ")
all("i", "ÌÍÎÏĪĮİìíîïīįı")
all("l", "ĹĻĽŁĺļľł")
all("n", "ÑŃŅŇñńņň")
all("o", "ÒÓÔÕÖØŌŐòóôõöøōő")
all("r", "ŔŘŕř")
all("s", "ŚŞŠȘśşšș")
all("t", "ŢŤȚţťț")
all("u", "ÙÚÛÜŪŮŰŲùúûüūůűų")
all("y", "ÝŸýÿ")
all("z", "ŹŻŽźżž")
plain["ß"], plain["Æ"], plain["æ"], plain["Œ"], plain["œ"] = "ss", "ae", "ae", "oe", "oe"
-- typographic quotes, dashes and blanks
plain["’"], plain["‘"], plain["“"], plain["”"], plain["«"], plain["»"] = "'", "'", '"', '"', '"', '"'
plain["–"], plain["—"], plain["‐"], plain["\u{A0}"], plain["\u{3000}"], plain["\u{200B}"] = "-", "-", "-", " ", " ", ""
plain["：" ], plain["，"], plain["。"], plain["（"], plain["）"], plain["！"] = ": ", ", ", ". ", " (", ") ", "! "

local function lower(from, to, by)
  for code = from, to do
    plain[utf8.char(code)] = utf8.char(code + by)
  end
end

lower(0x410, 0x42F, 32) -- Cyrillic
lower(0x400, 0x40F, 80)
plain["ё"], plain["Ё"] = "е", "е"
lower(0x391, 0x3A9, 32) -- Greek
lower(0xFF21, 0xFF3A, 32 - 0xFEE0) -- full-width letters and digits to ASCII
lower(0xFF41, 0xFF5A, -0xFEE0)
lower(0xFF10, 0xFF19, -0xFEE0)

--- The text in that form. Bytes that are no UTF-8 stay as they are.
-- @tparam string text
-- @treturn string
return function(text)
  if text:find("[\192-\244]") then
    text = text:gsub("[\192-\244][\128-\191]+", plain)
  end
  return text:lower()
end
