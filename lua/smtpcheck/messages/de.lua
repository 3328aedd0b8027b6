-- German. What each part is, and which places there are: see en.lua. {host} and {provider} stand in the nominative only, so that
-- "der Server" and "der Anbieter" fit where a name would; a stage is in the dative, after "bei".
return {
  unknown = {
    host = "der Server", names = "einen anderen Namen", reply = "eine Ablehnung", provider = "der Anbieter",
  },

  stages = {
    settings = "den Einstellungen", dns = "der Suche nach dem Namen", connect = "der Verbindungsaufnahme", greeting = "der Begrüßung", ehlo = "EHLO",
    tls = "TLS", auth = "der Anmeldung", mail = "der Absenderadresse", rcpt = "der Empfängeradresse", send = "der Nachricht",
  },

  limits = {
    dns = "die Zeitgrenze für die Suche nach dem Namen", connect = "die Zeitgrenze für das Verbinden", greeting = "die Zeitgrenze für die Begrüßung",
    tls = "die Zeitgrenze für TLS", reply = "die Zeitgrenze für eine Antwort", total = "die Zeitgrenze für das Ganze",
  },

  causes = {
    ["ok"] = {
      summary = "Alles, was geprüft werden sollte, hat geklappt.",
      test = "Testen Sie noch einmal.",
    },
    ["unknown"] = {
      summary = "Es hat nicht geklappt[ (bei {stage})], und nichts von dem, was zu sehen war, sagt sicher, warum.",
      why = "Den besten Hinweis geben die Worte des Servers selbst.",
      test = "Sehen Sie in die Mitschrift.",
    },
    ["settings.invalid"] = {
      summary = "So, wie sie sind, lassen sich diese Einstellungen nicht testen; es wurde nichts gesendet.",
      why = "Ein Feld fehlt, ist falsch geschrieben oder hier nicht erlaubt.",
      test = "Prüfen Sie jedes Feld.",
    },
    ["dns.not_found"] = {
      summary = "{host} ist als Mailserver nicht zu finden: Den Namen gibt es nicht, oder er hat keine Adresse.",
      why = "Meist ist der Name vertippt, oder es ist die Domain statt ihres Mailservers.",
      test = "Suchen Sie den Namen von einem anderen Ort aus.",
    },
    ["dns.unavailable"] = {
      summary = "Die Adresse ließ sich nicht herausfinden, unter der {host} zu erreichen ist: Der Namensdienst hat nicht geantwortet.",
      why = "Über die Einstellungen sagt das nichts.",
      test = "Suchen Sie den Namen in einer Minute noch einmal.",
    },
    ["connect.refused"] = {
      summary = "{host} hat geantwortet, nimmt aber[ auf Port {port}] keine Verbindung an.",
      why = "Der Port ist falsch, oder das ist nicht der Postausgangsserver.",
      test = "Versuchen Sie die Ports 587 und 465.",
    },
    ["connect.timeout"] = {
      summary = "{host} hat[ auf Port {port}] nicht geantwortet.",
      why = "Eine Firewall oder der Internetanbieter sperrt vielleicht diesen Port, oder der Server ist der falsche.",
      test = "Versuchen Sie es aus einem anderen Netz.",
      discreet = {
        summary = "{host} war[ auf Port {port}] nicht zu erreichen.",
        why = "Es kann am Server, am Port oder an einer Firewall dazwischen liegen.",
        test = "Vergleichen Sie Server und Port mit der Seite des Anbieters.",
      },
    },
    ["connect.unreachable"] = {
      summary = "{host} ist von diesem Netz aus nicht zu erreichen.",
      why = "Dieser Rechner ist offline, oder sein Netz kennt keinen Weg dorthin.",
      test = "Versuchen Sie von diesem Rechner aus einen anderen Server.",
      proxied = {
        summary = "{host} war über den Proxy nicht zu erreichen.",
        why = "Der Proxy ist nicht erreichbar, lehnt ab oder findet selbst keinen Weg; vom Mailserver war nichts zu hören.",
        test = "Versuchen Sie es ohne den Proxy.",
      },
    },
    ["connect.closed"] = {
      summary = "{host} hat die Verbindung ohne erklärende Antwort geschlossen[ (bei {stage})].",
      why = "Das tun ein überlasteter Server, eine Firewall oder ein Port anderer Art.",
      test = "Versuchen Sie es noch einmal, auch mit dem anderen Port.",
    },
    ["greeting.rejected"] = {
      summary = "{host} weist die Adresse dieses Rechners sofort ab.",
      why = "Die Adresse steht vielleicht auf einer Sperrliste, oder der Server lässt niemanden aus solchen Netzen zu.",
      test = "Versuchen Sie es aus einem anderen Netz.",
    },
    ["greeting.unavailable"] = {
      summary = "{host} nimmt gerade keine Verbindungen an.",
      why = "Der Server ist überlastet, wird gewartet oder zählt zu viele Verbindungen von hier.",
      test = "Versuchen Sie es später noch einmal.",
    },
    ["greeting.not_smtp"] = {
      summary = "{host} antwortet[ auf Port {port}], aber nicht als SMTP-Server.",
      why = "Server oder Port gehören zu einem anderen Dienst, etwa zu einem Web-, IMAP- oder POP-Server.",
      test = "Sehen Sie sich die ersten empfangenen Bytes an.",
    },
    ["greeting.timeout"] = {
      summary = "{host} hat die Verbindung[ auf Port {port}] angenommen und dann nichts gesagt.",
      why = "Der Port erwartet vielleicht TLS ab dem ersten Byte, oder der Server begrüßt Unbekannte erst spät.",
      test = "Versuchen Sie TLS ab dem ersten Byte.",
    },
    ["ehlo.rejected"] = {
      summary = "{host} lehnt den Namen ab, den dieses Programm bei EHLO nennt.",
      why = "Manche Server wollen dort einen vollständigen Rechnernamen.",
      test = "Versuchen Sie einen anderen EHLO-Namen.",
    },
    ["tls.implicit_expected"] = {
      summary = "{host} verlangt[ auf Port {port}] TLS ab dem ersten Byte; die Einstellungen beginnen ohne.",
      why = "Port und Verbindungssicherheit passen nicht zusammen.",
      test = "Versuchen Sie auf diesem Port security = tls.",
    },
    ["tls.plaintext_port"] = {
      summary = "{host} beginnt[ auf Port {port}] ohne TLS; die Einstellungen beginnen damit.",
      why = "Port und Verbindungssicherheit passen nicht zusammen.",
      test = "Versuchen Sie auf diesem Port STARTTLS.",
    },
    ["tls.starttls_not_offered"] = {
      summary = "{host} bietet[ auf Port {port}] kein STARTTLS an, die Einstellungen verlangen es aber.",
      why = "Der Port ist für etwas anderes gedacht, oder ein Gerät dazwischen entfernt das Angebot.",
      test = "Versuchen Sie Port 465 mit TLS.",
    },
    ["tls.starttls_refused"] = {
      summary = "{host} bietet STARTTLS an und lehnt es dann ab.",
      why = "TLS ist auf dem Server gestört, oft wegen seines Zertifikats.",
      test = "Versuchen Sie STARTTLS später noch einmal.",
    },
    ["tls.required"] = {
      summary = "{host} verlangt STARTTLS, bevor es weitergeht.",
      why = "Die Einstellungen verzichten auf TLS.",
      test = "Versuchen Sie STARTTLS.",
    },
    ["tls.cert_expired"] = {
      summary = "Das Zertifikat, das {host} vorzeigt, ist zurzeit nicht gültig[ (gültig von {not_before} bis {not_after})].",
      why = "Es wurde nicht erneuert, oder die Uhr dieses Rechners geht falsch.",
      test = "Prüfen Sie die Uhr dieses Rechners.",
    },
    ["tls.cert_name_mismatch"] = {
      summary = "Das Zertifikat, das {host} vorzeigt, gilt nicht für diesen Namen, sondern für {names}.",
      why = "In den Einstellungen steht ein anderer Name desselben Servers, oder es antwortet der falsche Server.",
      test = "Nehmen Sie einen Namen aus dem Zertifikat.",
    },
    ["tls.cert_self_signed"] = {
      summary = "Das Zertifikat, das {host} vorzeigt, hat der Betreiber selbst ausgestellt.",
      why = "Niemand sonst bürgt dafür, deshalb kann dieser Rechner ihm nicht vertrauen.",
      test = "Vergleichen Sie den Fingerabdruck.",
    },
    ["tls.cert_untrusted"] = {
      summary = "Das Zertifikat, das {host} vorzeigt, führt zu keinem Aussteller, dem hier vertraut wird.",
      why = "Der Server lässt einen Teil der Kette weg, oder dieser Rechner kennt den Aussteller nicht.",
      test = "Sehen Sie sich die Kette an.",
    },
    ["tls.cert_revoked"] = {
      summary = "Das Zertifikat, das {host} vorzeigt, wurde von seinem Aussteller widerrufen.",
      why = "Sein Schlüssel ist vielleicht in fremden Händen.",
      test = "Sehen Sie in die Widerrufsliste des Ausstellers.",
    },
    ["tls.protocol_version"] = {
      summary = "{host} und dieses Programm haben keine gemeinsame TLS-Version.",
      why = "Der Server ist zu alt, oder die Einstellungen verlangen eine zu neue Version.",
      test = "Prüfen Sie tls_min und tls_max.",
    },
    ["tls.handshake_failed"] = {
      summary = "{host} und dieses Programm konnten sich nicht auf TLS einigen.",
      why = "Es fehlt ein gemeinsames Verschlüsselungsverfahren oder ein Client-Zertifikat, oder der Server ist gestört.",
      test = "Sehen Sie sich die Fehlermeldung von TLS an.",
    },
    ["auth.bad_credentials"] = {
      summary = "{host} lehnt diesen Benutzernamen und dieses Passwort ab.",
      why = "Eins von beiden ist falsch, soweit der Server es sagt; manche Server sagen dasselbe, wenn sie ein App-Passwort wollen.",
      test = "Melden Sie sich mit demselben Benutzernamen und Passwort im Webmail des Anbieters an.",
    },
    ["auth.app_password_required"] = {
      summary = "{host} will hier ein App-Passwort, nicht das Passwort des Kontos.",
      why = "Konten mit Bestätigung in zwei Schritten geben anderen Programmen ein eigenes Passwort.",
      test = "Versuchen Sie ein App-Passwort.",
    },
    ["auth.browser_login_required"] = {
      summary = "Der Anbieter hat diese Anmeldung angehalten und will, dass Sie sie im Browser bestätigen.",
      why = "Der Ort oder das Programm ist ihm neu.",
      test = "Melden Sie sich mit einem Browser an und testen Sie dann noch einmal.",
    },
    ["auth.basic_auth_disabled"] = {
      summary = "{host} nimmt keine Passwörter mehr an: Nötig ist OAuth 2.0.",
      why = "Der Anbieter oder die Organisation hat Passwörter für Mailprogramme abgeschaltet.",
      test = "Fragen Sie die Administration, ob Passwörter für alle Mailprogramme abgeschaltet sind.",
    },
    ["auth.smtp_auth_disabled"] = {
      summary = "Die Anmeldung über SMTP ist für dieses Postfach oder seine Organisation abgeschaltet.",
      why = "Bei manchen Diensten ist das die Voreinstellung; das Passwort kann durchaus stimmen.",
      test = "Fragen Sie die Administration, ob authentifiziertes SMTP für dieses Postfach eingeschaltet ist.",
    },
    ["auth.service_not_enabled"] = {
      summary = "Der SMTP-Zugang für andere Programme muss im Konto erst eingeschaltet werden.",
      why = "Der Anbieter lässt ihn aus, bis man ihn verlangt.",
      test = "Sehen Sie in den Einstellungen des Kontos unter POP, IMAP und SMTP nach.",
    },
    ["auth.wrong_credential_type"] = {
      summary = "{host} will einen API-Schlüssel oder eigene SMTP-Zugangsdaten, nicht die Anmeldedaten des Kontos.",
      why = "Mit den Anmeldedaten der Website des Anbieters geht es bei SMTP nicht.",
      test = "Sehen Sie auf die SMTP-Seite des Anbieters.",
    },
    ["auth.oauth_token_rejected"] = {
      summary = "{host} lehnt das OAuth-2.0-Token ab.",
      why = "Es ist abgelaufen, für einen anderen Zweck ausgestellt oder gehört jemand anderem.",
      test = "Holen Sie sich ein neues Token.",
    },
    ["auth.mechanism_unsupported"] = {
      summary = "{host} und dieses Programm kennen kein gemeinsames Anmeldeverfahren[ (angeboten: {offered})].",
      why = "Der Server nimmt das Verfahren aus den Einstellungen nicht an, oder nicht für dieses Konto.",
      test = "Versuchen Sie ein anderes Verfahren.",
    },
    ["auth.not_offered"] = {
      summary = "{host} bietet[ auf Port {port}] keine Anmeldung an.",
      why = "Der Port ist für Server untereinander, oder Anmeldungen gibt es erst nach TLS.",
      test = "Versuchen Sie Port 587 oder 465.",
    },
    ["auth.encryption_required"] = {
      summary = "Die Anmeldung wurde nicht versucht oder wurde abgelehnt, weil diese Verbindung nicht geschützt ist.",
      why = "Ein Passwort könnte unterwegs mitgelesen werden.",
      test = "Versuchen Sie STARTTLS.",
    },
    ["auth.required"] = {
      summary = "{host} verlangt zuerst eine Anmeldung, und es gab keine.",
      why = "Nur wer sich anmeldet, darf dort senden.",
      test = "Melden Sie sich an.",
    },
    ["auth.account_disabled"] = {
      summary = "Das Konto ist gesperrt, stillgelegt oder noch nicht aktiv.",
      why = "Der Server kennt das Konto und lässt es nicht hinein.",
      test = "Melden Sie sich im Webmail des Anbieters an.",
    },
    ["auth.password_expired"] = {
      summary = "Das Passwort muss geändert werden, bevor sich dieses Konto anmelden darf.",
      why = "Es ist abgelaufen oder wurde von der Administration vergeben.",
      test = "Melden Sie sich im Webmail an und sehen Sie, ob dort ein neues Passwort verlangt wird.",
    },
    ["auth.too_many_attempts"] = {
      summary = "{host} hat zu viele Anmeldungen für dieses Konto gesehen und lehnt eine Weile alle weiteren ab.",
      why = "Meist versucht es ein Programm mit einem falschen Passwort immer wieder.",
      test = "Warten Sie und testen Sie dann ein einziges Mal.",
    },
    ["auth.client_not_allowed"] = {
      summary = "Anmeldungen von dieser Adresse, aus diesem Land oder mit diesem Programm sind für dieses Konto nicht erlaubt.",
      why = "Eine Regel der Organisation oder des Anbieters steht im Weg.",
      test = "Versuchen Sie es aus einem anderen Netz.",
    },
    ["auth.temporary_failure"] = {
      summary = "{host} konnte das Passwort gerade nicht prüfen.",
      why = "Der Fehler liegt beim Server; über das Passwort sagt das nichts.",
      test = "Versuchen Sie die Anmeldung später noch einmal.",
    },
    ["mail.sender_not_allowed"] = {
      summary = "Mit dieser Anmeldung darf man nicht unter dieser Absenderadresse senden.",
      why = "Der Server erlaubt einem Konto nur dessen eigene Adressen.",
      test = "Nehmen Sie als Absender die Adresse des Kontos selbst.",
    },
    ["mail.sender_unverified"] = {
      summary = "Der Anbieter will, dass die Adresse oder Domain des Absenders zuerst bestätigt wird.",
      why = "Er lässt niemanden im Namen einer Adresse senden, die nicht nachgewiesen ist.",
      test = "Sehen Sie in die Absenderliste beim Anbieter.",
    },
    ["mail.sender_rejected"] = {
      summary = "{host} nimmt diese Absenderadresse nicht an.",
      why = "Sie ist falsch geschrieben, oder ihre Domain existiert nicht oder nimmt keine Mail an.",
      test = "Versuchen Sie eine andere Absenderadresse.",
    },
    ["rcpt.relay_denied"] = {
      summary = "{host} gibt Mail an diesen Empfänger nicht weiter.",
      why = "Das geschieht nur für die, die sich anmelden, oder dies ist nicht der Postausgangsserver.",
      test = "Melden Sie sich an, oder senden Sie an eine Adresse dieses Servers.",
    },
    ["rcpt.unknown_recipient"] = {
      summary = "Die Adresse des Empfängers gibt es nicht.",
      why = "Das Postfach oder seine Domain ist nicht bekannt.",
      test = "Prüfen Sie die Adresse des Empfängers.",
    },
    ["rcpt.rejected"] = {
      summary = "{host} nimmt keine Mail für diesen Empfänger an.",
      why = "Das Postfach ist vielleicht voll, geschlossen oder für diesen Absender nicht offen.",
      test = "Versuchen Sie einen anderen Empfänger.",
    },
    ["send.quota_exceeded"] = {
      summary = "Eine Sendegrenze oder ein Kontingent des Kontos ist aufgebraucht.",
      why = "Der Anbieter zählt die Nachrichten pro Stunde oder Tag oder nach dem, was der Tarif erlaubt.",
      test = "Warten Sie, bis der Zeitraum dieser Grenze vorbei ist.",
    },
    ["send.rate_limited"] = {
      summary = "Das sind mehr Nachrichten oder Verbindungen auf einmal, als {host} erlaubt.",
      why = "Der Server bremst Absender, die zu schnell kommen.",
      test = "Versuchen Sie es langsamer noch einmal.",
    },
    ["send.greylisted"] = {
      summary = "{host} bittet darum, dasselbe in einigen Minuten noch einmal zu versuchen.",
      why = "Das tun Server bei Absendern, die sie noch nicht kennen.",
      test = "Versuchen Sie dasselbe in fünf Minuten noch einmal.",
    },
    ["send.message_too_large"] = {
      summary = "Die Nachricht ist größer, als {host} erlaubt.",
      why = "Anhänge werden beim Senden um ein Drittel größer.",
      test = "Senden Sie eine kleine Nachricht.",
    },
    ["send.content_rejected"] = {
      summary = "{host} lehnt die Nachricht wegen ihres Inhalts ab.",
      why = "Wörter, Links, Anhänge oder die Form der Nachricht sehen für den Server nach Spam oder Schlimmerem aus.",
      test = "Senden Sie eine kurze, schlichte Nachricht.",
    },
    ["send.policy_rejected"] = {
      summary = "{host} lehnt nach seinen Regeln ab: SPF, DKIM, DMARC, Reverse DNS oder eine Sperrliste.",
      why = "Die DNS-Einträge der Absenderdomain erlauben diesen Versandweg nicht, oder die Adresse, von der gesendet wird, hat einen schlechten Ruf.",
      test = "Prüfen Sie die DNS-Einträge der Absenderdomain.",
    },
    ["server.temporary"] = {
      summary = "{host} bittet, es später noch einmal zu versuchen (die Antwort war {reply}[, bei {stage}]).",
      why = "Die Antwort nennt keinen Grund, den ihr Code verrät.",
      test = "Versuchen Sie es später noch einmal.",
    },
    ["server.permanent"] = {
      summary = "{host} lehnt aus einem Grund ab, den der Code nicht verrät (die Antwort war {reply}[, bei {stage}]).",
      why = "Aufschluss geben die Worte der Antwort.",
      test = "Lesen Sie die Antwort.",
    },
    ["server.protocol_error"] = {
      summary = "{host} antwortet nicht so, wie es bei SMTP sein soll[ (bei {stage})].",
      why = "Vielleicht antwortet hier ein Proxy, ein Virenscanner oder ein Server anderer Art.",
      test = "Sehen Sie in die Mitschrift.",
    },
    ["timeout"] = {
      summary = "{host} hat aufgehört zu antworten[ (bei {stage})].",
      why = "Der Server ist langsam, oder etwas auf dem Weg verschluckt, was gesendet wird.",
      test = "Versuchen Sie es noch einmal mit mehr Zeit.",
    },
  },

  questions = {
    done = "Ist das erledigt?",
  },

  steps = {
    campaign_page = { "Die Seite für Kampagnen-Absender verwenden", "Diese Einstellungen sind als Kampagnen-Absender gekennzeichnet, und diese Seite ist für die einzelnen Nachrichten einer Person. Wer die Kampagnen betreibt, trägt den Absender auf der Seite für Kampagnen-Absender ein.",
      "Ist dieser Absender nur für Kampagnen?" },
    read_transcript = { "Die Worte des Servers lesen", "Die Mitschrift zeigt den ganzen Dialog; den besten Hinweis gibt die letzte Antwort." },
    read_reply = { "Die Worte des Servers lesen", "Aufschluss geben die Antwort und die Mitschrift. Oft sagen die Worte, was zu ändern ist." },
    read_reply_block_list = { "Die Antwort lesen", "Oft nennt sie die Sperrliste oder die Regel, die diese Adresse abweist. Nennt sie auch eine Seite, auf der man sich austragen lassen kann, dann nutzen Sie diese." },

    -- settings
    public_server = { "Den öffentlichen Mailserver des Anbieters eintragen", "Mit diesem Server oder Port verbindet sich dieses Formular nicht. Tragen Sie Postausgangsserver und Port von der Hilfeseite des Anbieters ein." },
    correct_fields = { "Die genannten Felder berichtigen", "Zu jedem Problem steht dabei, welches Feld es betrifft und was dort stehen soll." },
    outgoing_host = { "Den Postausgangsserver eintragen", "{host} ist anscheinend zum Lesen von Mail da. Zum Senden braucht es den Postausgangsserver, dessen Name meist mit smtp beginnt." },
    compare_settings = { "Mit der Seite des Anbieters vergleichen", "Server, Port und Verbindungssicherheit müssen so sein, wie {provider} sie auf der Hilfeseite für ausgehende Mail (SMTP) angibt.",
      "Sind Server, Port und Verbindungssicherheit so wie auf dieser Seite?" },

    -- network
    check_host_name = { "Den Namen des Servers prüfen", "Prüfen Sie Buchstabe für Buchstabe, ob {host} der Postausgangsserver ist, den die Hilfeseite des Anbieters nennt." },
    try_name_service_again = { "Noch einmal versuchen", "Über die Einstellungen sagt das nichts. Bleibt es so, dann muss jemand nach dem Namensdienst des Netzes sehen." },
    check_port = { "Den Port prüfen", "Üblich sind Port 587 mit STARTTLS und Port 465 mit TLS; welcher es ist, sagt die Seite des Anbieters." },
    check_host_refuses = { "Den Server prüfen", "Ein falscher Server lehnt auf jedem Port ab. Vergleichen Sie ihn mit dem Postausgangsserver auf der Seite des Anbieters." },
    check_host_and_port = { "Server und Port prüfen", "Gebraucht wird hier der Postausgangsserver, nicht der Web-, IMAP- oder POP-Server: Üblich sind die Ports 587 und 465." },
    try_other_port = { "Einen anderen Port versuchen", "Netze sperren oft Port 25, manche auch 465 oder 587: Versuchen Sie von 587 und 465 den jeweils anderen." },
    ask_about_firewall = { "Nach einer Firewall fragen", "{host} muss von hier aus erreichbar sein: Wer dieses Netz oder diesen Rechner betreibt, kann ausgehende Verbindungen dorthin erlauben." },
    check_proxy = { "Den Proxy prüfen", "Prüfen Sie seine Adresse, seinen Benutzernamen und sein Passwort, und ob er Verbindungen zu Mail-Ports hinauslässt." },
    check_network = { "Das Netz prüfen", "Andere Server im Internet sollten von hier aus erreichbar sein; vielleicht steht ein Proxy oder eine Firewall dazwischen." },
    try_again_busy = { "Später noch einmal versuchen", "Ein überlasteter Server lässt Verbindungen fallen; auch eine Firewall kann sie trennen." },
    swap_port = { "Den anderen Port versuchen", "Nehmen Sie 587 mit STARTTLS statt 465 mit TLS, oder umgekehrt." },
    ask_provider_address = { "Den Anbieter fragen", "Der Anbieter kann sagen, warum diese Adresse abgewiesen wird; eine geteilte oder wechselnde Adresse braucht vielleicht einen anderen Weg nach draußen." },
    try_again_maintenance = { "Später noch einmal versuchen", "Der Server hat zu viele Verbindungen oder wird gewartet: An den Einstellungen liegt es nicht." },
    check_port_and_security = { "Port und Verbindungssicherheit prüfen", "Port 465 verlangt TLS ab dem ersten Byte, 587 verlangt STARTTLS." },
    allow_more_time = { "Mehr Zeit geben", "Manche Server begrüßen Unbekannte erst spät: Eine längere Zeitgrenze zeigt, ob es daran liegt." },
    set_helo = { "Einen besseren EHLO-Namen eintragen", "Tragen Sie in das Feld helo einen vollständigen Rechnernamen wie client.example.com ein, oder eine IP-Adresse in eckigen Klammern." },
    try_with_more_time = { "Noch einmal versuchen", "Versuchen Sie es mit mehr Zeit[ ({limit} war erreicht)]; schuld ist ein langsamer Server oder ein Netz dazwischen." },
    check_what_answers = { "Server und Port prüfen", "Vielleicht antwortet hier ein Proxy, ein Virenscanner oder ein Server anderer Art." },

    -- TLS
    set_tls = { "Die Verbindungssicherheit ändern", "Stellen Sie die Verbindungssicherheit für diesen Port auf TLS (auch SSL/TLS genannt)." },
    set_starttls = { "Die Verbindungssicherheit ändern", "Stellen Sie die Verbindungssicherheit für diesen Port auf STARTTLS." },
    check_port_for_security = { "Oder den Port ändern", "Port und Verbindungssicherheit gehören zusammen: 465 zu TLS, 587 zu STARTTLS. Welches Paar gilt, sagt die Seite des Anbieters." },
    switch_tls_on = { "TLS einschalten", "Stellen Sie die Verbindungssicherheit auf STARTTLS." },
    protect_login = { "Die Anmeldung schützen", "Stellen Sie die Verbindungssicherheit auf STARTTLS (Port 587) oder TLS (Port 465). Ohne das könnte ein Passwort unterwegs mitgelesen werden." },
    program_skips_tls = { "Das Programm ansehen, das sich anmeldet", "Die Einstellungen verlangen eine geschützte Verbindung, und das Programm hat ohne weitergemacht. Suchen Sie dort die Option für SSL oder TLS, oder bringen Sie das Programm auf den neuesten Stand." },
    verify_certificate = { "Das Zertifikat prüfen lassen", "Die Einstellungen sagen, dass das Zertifikat des Servers nicht geprüft werden soll, deshalb wurde kein Passwort gesendet. Schalten Sie die Prüfung ein; die CA-Datei eines eigenen Servers gehört in das Feld ca_file." },
    tell_about_security = { "Den Anbieter fragen", "Die Verbindung ist schon geschützt, und der Server verlangt es trotzdem. Was er damit meint, kann sein Support sagen." },
    try_465 = { "Port 465 mit TLS versuchen", "Viele Server haben dort TLS ab dem ersten Byte." },
    compare_networks = { "Aus einem anderen Netz prüfen", "Ein Gerät dazwischen kann STARTTLS entfernen: Wer dieses Netz betreibt, kann es sagen." },
    tell_provider_starttls = { "Dem Anbieter Bescheid geben", "TLS ist auf dem Server gestört, und sein Betreiber muss es reparieren; bis dahin geht vielleicht Port 465." },
    check_clock = { "Die Uhr prüfen", "Mit einem falschen Datum auf diesem Rechner sehen gute Zertifikate abgelaufen aus.", "Stimmen Datum und Uhrzeit auf diesem Rechner?" },
    renew_certificate = { "Dem Anbieter Bescheid geben", "Wer den Server betreibt, muss dessen Zertifikat erneuern." },
    use_certificate_name = { "Den richtigen Namen nehmen", "Tragen Sie in die Einstellungen den Namen ein, den der Anbieter nennt[; im Zertifikat steht: {names}]." },
    check_interception = { "Nach einem Virenscanner dazwischen suchen", "{provider} hat ein Zertifikat, dem überall vertraut wird; etwas auf dem Weg zeigt also vielleicht sein eigenes. Wer diesen Rechner oder dieses Netz betreibt, weiß, ob ein Virenscanner oder eine Firewall in Mailverbindungen hineinsieht." },
    trust_own_ca = { "Dem Aussteller vertrauen, wenn es der eigene ist", "Gehört der Server Ihrer eigenen Organisation, dann tragen Sie deren CA-Datei in das Feld ca_file ein. Die Administration hat diese Datei." },
    complete_chain = { "Der Administration des Servers Bescheid geben", "In dem, was der Server sendet, fehlt vielleicht das Zwischenzertifikat." },
    ask_public_certificate = { "Um ein öffentliches Zertifikat bitten", "Ein Server für alle braucht ein Zertifikat eines öffentlichen Ausstellers; wer den Server betreibt, kann eines bekommen." },
    replace_certificate = { "Dem Anbieter Bescheid geben", "Melden Sie sich dort nicht an, bevor das Zertifikat ersetzt ist." },
    check_tls_versions = { "Die TLS-Versionen in den Einstellungen prüfen", "Lassen Sie tls_min und tls_max leer, außer Sie wissen, warum sie gesetzt sind." },
    update_tls = { "Dem Anbieter Bescheid geben", "Der Server kann nur Versionen, die nicht mehr sicher sind, und muss erneuert werden." },
    check_client_certificate = { "Prüfen, ob ein Client-Zertifikat nötig ist", "Manche Server wollen eines: Es gehört in client_cert und client_key." },
    tell_provider_alert = { "Dem Anbieter Bescheid geben", "Die Mitschrift nennt die Fehlermeldung, mit der TLS abgebrochen wurde; der Betreiber des Servers kann sie nachschlagen." },

    -- STEP 1
    account_host = { "SCHRITT 1: den Server dieses Kontos nehmen", "Der Benutzername gehört zu einem anderen Anbieter als {host}. Tragen Sie den Postausgangsserver des Anbieters ein, bei dem das Konto ist, mit dessen Port und Verbindungssicherheit." },
    fixed_user_name = { "SCHRITT 1: den festen Benutzernamen nehmen", "{provider} hat einen einzigen Benutzernamen für alle[, nämlich das Wort {user_name}]. Geben Sie ihn statt der Adresse ein; wer Sie sind, steht im Feld für das Passwort." },
    generated_user_name = { "SCHRITT 1: den Benutzernamen nehmen, den der Anbieter anzeigt", "{provider} vergibt zum Senden einen Benutzernamen, der nicht die Adresse ist. Kopieren Sie den, der dort auf der Verwaltungsseite für SMTP steht." },
    whole_address = { "SCHRITT 1: die ganze Adresse nehmen", "{provider} will als Benutzernamen die ganze Adresse, wie name@example.com. Geben Sie sie vollständig ein." },
    short_user_name = { "SCHRITT 1: den kurzen Benutzernamen nehmen", "{provider} will als Benutzernamen nur den Teil vor dem @." },
    dotted_user_name = { "SCHRITT 1: den Benutzernamen mit Punkt schreiben", "{provider} will als Benutzernamen die Adresse mit einem Punkt statt des @." },
    blank_in_password = { "SCHRITT 1: das Leerzeichen aus dem Passwort nehmen", "Das Passwort beginnt oder endet mit einem Leerzeichen oder Zeilenende, das meist vom Kopieren kommt. Geben Sie es ohne neu ein." },
    blanks_in_app_password = { "SCHRITT 1: die Leerzeichen aus dem App-Passwort nehmen", "App-Passwörter werden in Gruppen mit Leerzeichen dazwischen angezeigt. Geben Sie nur die Buchstaben ein, ohne Leerzeichen." },
    capitals_in_password = { "SCHRITT 1: die Feststelltaste prüfen", "Das Passwort hat nur Großbuchstaben. War die Feststelltaste an, dann geben Sie es neu ein." },
    keep_user_name = { "SCHRITT 1: den Benutzernamen beibehalten", "Der Server hat die Anmeldung erkannt, der Benutzername kann also bleiben, wie er ist. Bei den meisten Anbietern ist es die ganze Adresse.",
      "Ist der Benutzername so, wie der Anbieter ihn will, also meist die ganze Adresse?" },
    check_app_password = { "SCHRITT 1: prüfen, zu welchem Konto das App-Passwort gehört", "Das Passwort hat schon die Form eines App-Passworts. Es gilt nur für das Konto, für das es erstellt wurde, und erlischt, wenn es widerrufen oder das Passwort des Kontos geändert wird.",
      "Gehört es zu diesem Benutzernamen, und steht es noch auf der Liste des Kontos?" },
    check_key = { "SCHRITT 1: Benutzernamen und Schlüssel prüfen", "{provider} will das, was auf der Verwaltungsseite zum Senden erstellt wurde, nicht die Anmeldedaten dieser Seite. Kopieren Sie beides noch einmal vollständig.",
      "Ist beides genau so, wie die Verwaltungsseite es anzeigt?" },
    check_login = { "SCHRITT 1: Benutzernamen und Passwort prüfen", "Geben Sie beides neu ein; viele Anbieter wollen als Benutzernamen die ganze Adresse. Die späteren Schritte nützen nichts, solange das nicht stimmt.",
      "Können Sie sich mit demselben Benutzernamen und Passwort im Webmail des Anbieters anmelden?" },
    sign_in_with_browser = { "Mit einem Browser anmelden", "Der Anbieter hält eine Anmeldung von einem unbekannten Ort oder Programm zurück, auch wenn das Passwort stimmt. Öffnen Sie seine Seite, melden Sie sich an und bestätigen Sie, dass Sie es waren; testen Sie dann noch einmal." },

    -- STEP 2
    two_step = { "SCHRITT 2: die Bestätigung in zwei Schritten einschalten", "App-Passwörter gibt es nur für Konten mit dieser Bestätigung, und immer mehr Anbieter verlangen sie, bevor sich andere Programme anmelden dürfen. Schalten Sie sie in den Sicherheitseinstellungen des Kontos ein.",
      "Ist die Bestätigung in zwei Schritten für dieses Konto eingeschaltet?" },
    see_about_two_step = { "SCHRITT 2: nachsehen, ob die Bestätigung in zwei Schritten nötig ist", "Manche Anbieter geben App-Passwörter nur Konten mit Bestätigung in zwei Schritten. Ob sie eingeschaltet sein muss, sagt {provider} auf der Seite für App-Passwörter." },
    switch_on_two_step = { "SCHRITT 2: die Bestätigung jetzt einschalten", "Melden Sie sich mit einem Browser beim Konto an und öffnen Sie dessen Sicherheitseinstellungen. Schalten Sie die Bestätigung in zwei Schritten ein und folgen Sie den Anweisungen dort." },

    -- STEP 3
    app_password = { "SCHRITT 3: ein App-Passwort erstellen", "Ein App-Passwort ist ein langes Passwort für ein einziges Programm. Erstellen Sie eines in den Sicherheitseinstellungen des Kontos und tragen Sie es hier statt des Kontopassworts ein.",
      "Konnten Sie eines erstellen und eintragen?" },
    authorization_code = { "SCHRITT 3: einen Autorisierungscode erstellen", "{provider} gibt Mailprogrammen einen eigenen Code. Schalten Sie im Webmail den Zugang für Mailprogramme ein und tragen Sie den Code, der dort erscheint, hier statt des Passworts ein." },
    no_two_step_yet = { "SCHRITT 3: die Seite für App-Passwörter fehlt", "Meist ist dann die Bestätigung in zwei Schritten aus: Ohne sie lässt sich kein App-Passwort erstellen.", "Steht auf der Sicherheitsseite des Kontos, dass die Bestätigung in zwei Schritten eingeschaltet ist?" },
    security_keys_only = { "SCHRITT 3: nur Sicherheitsschlüssel", "Wo Sicherheitsschlüssel der einzige zweite Schritt sind, geben manche Anbieter keine App-Passwörter. Fügen Sie einen anderen zweiten Schritt hinzu, etwa einen Code aus einer App, und erstellen Sie dann das App-Passwort.",
      "Sind Sicherheitsschlüssel der einzige zweite Schritt dieses Kontos?" },
    advanced_protection = { "SCHRITT 3: erweitertes Sicherheitsprogramm", "Konten in einem erweiterten Sicherheitsprogramm (Advanced Protection) bekommen keine App-Passwörter. Sie können sich mit OAuth 2.0 anmelden oder müssen das Programm verlassen.",
      "Ist das Konto in einem solchen Programm?" },
    organisation_off = { "SCHRITT 3: Konten einer Organisation", "Eine Firma oder Schule kann App-Passwörter für ihre Konten abschalten.", "Gehört dieses Konto zu einer Organisation?" },
    ask_admin_app_passwords = { "SCHRITT 3: die Administration fragen", "Die Administration kann Bestätigung in zwei Schritten und App-Passwörter für dieses Konto erlauben. Ist das geschehen, dann erstellen Sie das App-Passwort." },

    -- other ways in, and what is switched off
    use_oauth = { "Mit OAuth 2.0 anmelden", "Hier hilft kein Passwort. Verbinden Sie das Konto über die Anmeldung des Anbieters selbst, wenn das Programm sie anbietet." },
    ask_admin_password_login = { "Die Administration fragen", "Gehört das Konto zu einer Organisation, dann hat deren Administration vielleicht Passwörter für Mailprogramme abgeschaltet und kann sagen, welcher Weg noch offen ist." },
    ask_admin_smtp_auth = { "Die Administration fragen", "Die Mail-Administration kann authentifiziertes SMTP für dieses Postfach einschalten." },
    ask_admin_smtp_auth_365 = { "Die Microsoft-365-Administration fragen", "Im Admin Center steht es unter Benutzer, Aktive Benutzer, die Person, E-Mail, E-Mail-Apps verwalten, Authentifiziertes SMTP. Auch der Schalter für die ganze Organisation und deren Sicherheitsstandards können dem entgegenstehen." },
    switch_on_smtp = { "Den SMTP-Zugang einschalten", "Suchen Sie im Webmail des Anbieters unter Einstellungen nach POP, IMAP und SMTP oder nach Mailprogrammen." },
    ask_admin_access = { "Die Administration fragen", "Die Administration kann den Zugang für Mailprogramme einschalten." },
    see_whether_switched_on = { "Nachsehen, ob Mailprogramme zugelassen sind", "{provider} lässt andere Programme erst zu, wenn das in den Einstellungen des Webmails eingeschaltet wurde.", "Ist der Zugang für Mailprogramme dort eingeschaltet?" },
    make_api_key = { "Einen API-Schlüssel erstellen", "{provider} hat dafür eine Verwaltungsseite: Erstellen Sie dort einen Schlüssel, der Mail senden darf. Er gehört in das Feld für das Passwort." },
    make_smtp_credentials = { "SMTP-Zugangsdaten erstellen", "Sie entstehen auf der Verwaltungsseite des Anbieters; Benutzername und Passwort kommen beide von dort." },
    get_new_token = { "Ein neues Token holen", "Melden Sie sich noch einmal an, damit das Programm ein neues Zugriffstoken bekommt; dabei muss die Berechtigung (Scope) für SMTP verlangt werden." },
    name_of_token = { "Den Benutzernamen zum Token prüfen", "Der Benutzername muss die Adresse des Kontos sein, das sich angemeldet hat." },
    auth_auto = { "Das Verfahren wählen lassen", "Setzen Sie auth auf auto." },
    check_offered = { "Prüfen, was angeboten wird", "[Der Server bietet an: {offered}. ]Auf der Seite des Anbieters steht, welche Anmeldeverfahren es gibt." },
    check_login_port = { "Den Port prüfen", "Für Anmeldungen sind 587 und 465 da; Port 25 ist für Server untereinander." },
    check_security = { "Die Verbindungssicherheit prüfen", "Viele Server bieten Anmeldungen nur auf einer geschützten Verbindung an: Stellen Sie die Verbindungssicherheit auf STARTTLS oder TLS." },
    check_login_host = { "Den Server prüfen", "Dieser Server nimmt Mail vielleicht nur entgegen. Tragen Sie den Postausgangsserver von der Seite des Anbieters ein." },
    enter_login = { "Benutzernamen und Passwort eintragen", "In den Einstellungen fehlt beides; dieser Server sendet nur für die, die sich anmelden." },
    program_logs_in = { "Das Programm ansehen, das sendet", "Benutzername und Passwort sind da, aber beim Server kam keine Anmeldung an. Suchen Sie die Option, sich für ausgehende Mail anzumelden." },
    unlock_account = { "Beim Konto anmelden", "Melden Sie sich im Webmail des Anbieters an: Dort steht, warum das Konto gesperrt ist, und oft, wie man es öffnet.", "Kommen Sie hinein?" },
    ask_about_account = { "Administration oder Anbieter fragen", "Dort kann man sagen, warum das Konto geschlossen ist, und es öffnen." },
    change_password = { "Das Passwort ändern", "Ändern Sie es im Webmail; tragen Sie dann das neue in diese Einstellungen ein." },
    wait_quietly = { "Warten", "Warten Sie mindestens 15 Minuten, ohne einen Versuch dazwischen: Jeder kann die Sperre verlängern." },
    then_check_password = { "Dann das Passwort prüfen", "Vielleicht sind es andere Programme mit einem alten Passwort, die es zu oft versuchen. Testen Sie nach dem Warten nur einmal.", "Stimmen Benutzername und Passwort?" },
    ask_admin_allow = { "Die Administration fragen", "Dieser Rechner muss in eine Liste erlaubter Adressen oder in eine Anmelderegel aufgenommen werden." },
    try_login_again = { "Später noch einmal versuchen", "Der Fehler liegt beim Server; über das Passwort sagt das nichts." },

    -- sender, recipient, message, limits
    use_own_sender = { "Die Adresse des Kontos selbst nehmen", "Tragen Sie als Absender (from) die Adresse des Kontos ein, das sich anmeldet." },
    add_alias = { "Oder die Adresse zum Konto hinzufügen", "Fügen Sie im Webmail die andere Adresse als Alias oder Absender dieses Kontos hinzu und bestätigen Sie sie." },
    ask_admin_send_as = { "Um das Recht zum Senden bitten", "Die Administration kann diesem Konto erlauben, unter dieser Adresse zu senden." },
    verify_sender = { "Den Absender bestätigen", "Von der Verwaltungsseite des Anbieters kommt ein Link, oder sie nennt DNS-Einträge, die zu setzen sind." },
    use_verified_sender = { "Oder einen bestätigten Absender nehmen", "Tragen Sie als Absender (from) eine Adresse oder Domain ein, die beim Anbieter auf der Liste der bestätigten Absender steht." },
    check_sender = { "Die Absenderadresse prüfen", "Sie muss vollständig sein, und ihre Domain muss es geben." },
    log_in_to_send = { "Anmelden", "Server geben Mail nur für die weiter, die sich anmelden: Tragen Sie Benutzernamen und Passwort ein." },
    check_outgoing_host = { "Den Server prüfen", "Vielleicht ist es der Posteingangsserver: Gebraucht wird der Postausgangsserver." },
    check_recipient = { "Die Adresse des Empfängers prüfen", "Vergleichen Sie sie Buchstabe für Buchstabe." },
    try_other_recipient = { "Einen anderen Empfänger versuchen", "Das Postfach ist vielleicht voll oder geschlossen. Klappt es mit einem anderen Empfänger, dann stimmen die Einstellungen." },
    wait_or_raise_limit = { "Warten oder die Grenze erhöhen", "Wie viele Nachrichten am Tag der Tarif erlaubt, steht auf der Seite des Anbieters." },
    slow_down = { "Langsamer senden", "Warten Sie einige Minuten und senden Sie dann weniger auf einmal." },
    try_message_again = { "Später noch einmal versuchen", "So werden neue Absender oft geprüft; der zweite Versuch geht durch." },
    make_smaller = { "Kleiner machen", "Lassen Sie Anhänge weg, oder senden Sie statt ihrer einen Link." },
    send_plain = { "Eine schlichte Nachricht senden", "Geht sie durch, dann liegt es an Links, Anhängen oder Wörtern." },
    check_domain_records = { "Die Administration der Domain fragen", "Die DNS-Einträge der Absenderdomain müssen diesen Server erlauben." },
    try_again_later = { "Später noch einmal versuchen", "Eine vorübergehende Ablehnung sagt nichts gegen die Einstellungen; bleibt sie, dann sagen die Worte des Servers mehr." },

    -- questions that decide
    account_opens = { "Nachsehen, ob das Konto offen ist", "Das Konto ist vielleicht gesperrt oder stillgelegt. Im Webmail sieht man es.", "Können Sie sich im Webmail des Anbieters anmelden?" },
    organisation_account = { "Nachsehen, wem das Konto gehört", "Eine Organisation hat die Anmeldung über SMTP für ihre Postfächer vielleicht abgeschaltet.", "Gehört dieses Konto zu einer Organisation, etwa zu einer Firma oder Schule?" },
    password_works_elsewhere = { "Nachsehen, ob Passwörter überhaupt gelten", "Der Anbieter nimmt von Mailprogrammen vielleicht keine Passwörter mehr an.", "Kann ein anderes Mailprogramm mit diesem Benutzernamen und Passwort senden?" },
    asked_for_new_password = { "Nachsehen, ob das Passwort abgelaufen ist", "Ein abgelaufenes Passwort wird genauso abgelehnt wie ein falsches.", "Verlangt das Webmail ein neues Passwort?" },
    works_from_elsewhere = { "Nachsehen, ob es an diesem Ort liegt", "Eine Regel lehnt vielleicht Anmeldungen aus diesem Netz, diesem Land oder mit diesem Programm ab.", "Funktionieren dieselben Einstellungen aus einem anderen Netz?" },
    tried_again_and_again = { "Nachsehen, ob es zu viele Versuche waren", "Nach vielen falschen Anmeldungen lehnt ein Server auch richtige ab.", "Hat ein Programm immer wieder versucht, sich anzumelden?" },
    sender_on_list = { "Nachsehen, ob der Absender bestätigt ist", "Manche Anbieter nehmen nur Mail von Absendern auf ihrer Liste an.", "Steht die Adresse oder Domain des Absenders beim Anbieter auf der Liste der bestätigten Absender?" },
    another_recipient_works = { "Nachsehen, ob es an diesem Empfänger liegt", "Vielleicht lehnt der Server des Empfängers ab.", "Geht eine Nachricht an einen anderen Empfänger hinaus?" },

    -- the last resort
    ask_provider = { "Den Anbieter fragen", "{provider} kann weiterhelfen: Schicken Sie dem Support die Mitschrift; sie enthält keine geheimen Daten." },
  },

  guide = {
    title = "Mail über das eigene Konto[ bei {provider}] senden",

    sections = {
      purpose = {
        title = "Wofür diese Einstellungen da sind",
        text = "Mit ihnen gehen die einzelnen Nachrichten, die Sie in diesem Programm schreiben, über Ihren eigenen Mailserver[, hier den von {provider},] und unter Ihrer eigenen Adresse hinaus. Jede Person trägt ihre eigenen Einstellungen ein. Welcher Anbieter es auch ist: Vielleicht muss dort erst einiges eingestellt werden, bevor er das Programm zulässt.",
      },
      settings = {
        title = "Was einzutragen ist",
        one = "Tragen Sie diese Einstellungen ein.",
        several = "Tragen Sie eine dieser Zeilen ein; empfohlen ist die erste.",
        general = "Server, Port und Verbindungssicherheit stehen auf der Hilfeseite des Anbieters für ausgehende Mail (SMTP). Diese zwei Paare von Port und Verbindungssicherheit sind üblich.",
        no_host = "{provider} hat keinen Postausgangsserver, der hier bekannt ist. Sind Mailprogramme dort zugelassen, dann steht der Server auf der Hilfe- oder Verwaltungsseite.",
        placeholder = "Steht im Namen eines Servers ein Wort in geschweiften Klammern, dann ist dieser Teil von Konto zu Konto verschieden; er steht auf der Hilfe- oder Verwaltungsseite des Anbieters.",
        unprotected = "Eine Zeile ohne Verschlüsselung ist nur für einen Server auf demselben Rechner oder im selben Netz: Anderswo könnte ein Passwort unterwegs mitgelesen werden.",
      },
      test = {
        title = "Die Einstellungen testen",
        text = "Wenn die Felder ausgefüllt sind, folgen Sie dem Link „Test SMTP Settings“ darunter. Eine Erfolgsmeldung heißt, dass der Server Benutzernamen und Passwort angenommen hat. Sonst zeigt die Meldung die Ablehnung des Servers selbst: Heben Sie deren Worte auf, denn sie sagen, welcher der Schritte unten nötig ist.",
      },
      refused = {
        title = "Warum ein richtiges Passwort abgelehnt werden kann",
        text = "Viele Anbieter wollen einen zweiten Nachweis, wenn eine Anmeldung von einem neuen Gerät, Programm oder Ort kommt, auch von Menschen, die die Bestätigung in zwei Schritten nie eingeschaltet haben. Diesen Nachweis kann ein Mailprogramm nicht geben. Deshalb lehnt der Server vielleicht einen richtigen Benutzernamen und ein richtiges Passwort ab, bis die Schritte unten getan sind.",
        key = "{provider} hat für die Website einen Benutzernamen und ein Passwort, die nicht zum Senden gedacht sind. Der Server will das, was die Verwaltungsseite dafür erstellt, und lehnt die Anmeldedaten der Website ab, obwohl sie stimmen.",
        oauth = "{provider} nimmt von Mailprogrammen kein Passwort an, weder das des Kontos noch ein App-Passwort. Der Server lehnt jedes davon ab, ob richtig oder falsch.",
      },
      step1 = {
        title = "SCHRITT 1: Benutzername und Passwort",
        text = "Sehen Sie zuerst danach. Die späteren Schritte ändern etwas in Ihrem Konto und helfen nichts, solange eins von beiden falsch ist.",
      },
      step2 = {
        title = "SCHRITT 2: Bestätigung in zwei Schritten",
        text = "Sie ist zu empfehlen, auch wenn jetzt alles geht, denn immer mehr Anbieter verlangen sie.",
      },
      step3 = {
        title = "SCHRITT 3: ein Passwort nur für dieses Programm",
        required = "{provider} lässt Mailprogramme nur mit einem App-Passwort zu.",
        if_two_step = "Ist die Bestätigung in zwei Schritten eingeschaltet, dann lässt {provider} Mailprogramme nur mit einem App-Passwort zu.",
        code = "{provider} lässt Mailprogramme nur mit einem Autorisierungscode zu.",
        unknown = "Nutzt der Anbieter die Bestätigung in zwei Schritten, oder verlangt sein Server ein App-Passwort, dann genügt das Passwort des Kontos hier nicht.",
      },
      access = {
        title = "Den Zugang für Mailprogramme einschalten",
        text = "{provider} lässt Mailprogramme erst zu, wenn das geschehen ist.",
        general = "Manche Anbieter halten ihren SMTP-Server für andere Programme geschlossen, bis der Zugang im Konto eingeschaltet wird.",
      },
      oauth = {
        title = "OAuth 2.0",
        only = "{provider} lässt nur diesen Weg zu.",
        also = "{provider} nimmt auch OAuth 2.0 an. Bietet das Programm die Anmeldung des Anbieters selbst an, dann ist kein Passwort nötig.",
        general = "Manche Anbieter nehmen von Mailprogrammen keine Passwörter mehr an.",
      },
      credentials = {
        title = "API-Schlüssel oder SMTP-Zugangsdaten",
        text = "{provider} hat zum Senden eigene Schlüssel oder Zugangsdaten, und diese gehören in die Einstellungen hier.",
        general = "Dienste für Programme, die senden, haben dafür eigene Schlüssel oder Zugangsdaten und lehnen die Anmeldedaten ihrer Website ab.",
      },
      admin = {
        title = "Was nur die Administration einschalten kann",
        text = "Organisationen können die Anmeldung über SMTP abschalten, für ein Postfach oder für alle. Dann lehnt der Server jedes Passwort ab, und nur die Administration kann das ändern.",
      },
      limits = {
        title = "Grenzen",
        text = "{provider} begrenzt, wie viel ein Konto senden darf.",
        general = "Fast jeder Anbieter begrenzt, wie viel ein Konto in einer Stunde oder an einem Tag senden darf.",
      },
      campaigns = {
        title = "Nicht für Kampagnen",
        text = "Hier geht es nur um die einzelnen Nachrichten einer Person. Absender von E-Marketing-Kampagnen haben eine eigene Seite, und wer die Kampagnen betreibt, trägt deren Benutzernamen und Passwort dort ein.",
        service = "{provider} ist auch für Programme und Massenmails da: Achten Sie darauf, dass die Zugangsdaten, die Sie hier eintragen, für die Nachrichten einer einzelnen Person gedacht sind.",
      },
    },

    facts = { smtp_enable = "Zuerst nötig", notes = "Gut zu wissen", disputed = "Worin die Quellen sich widersprechen", limits = "Grenzen" },

    fields = { host = "Server", port = "Port", security = "Verbindungssicherheit", username = "Benutzername", password = "Passwort" },
    unknown_host = "siehe die Hilfeseite des Anbieters",

    securities = { tls = "TLS ab dem ersten Byte (auch SSL/TLS genannt)", starttls = "STARTTLS", none = "keine" },

    usernames = {
      full_address = "die ganze Adresse, wie name@example.com",
      local_part = "der Teil der Adresse vor dem @",
      ["localpart.domain"] = "die Adresse mit einem Punkt statt des @",
      account_id = "der Name des Kontos oder Postfachs, wie der Anbieter ihn anzeigt",
      api_token = "der Schlüssel oder das Token von der Verwaltungsseite des Anbieters",
      smtp_username = "der Name, den der Anbieter für SMTP vergeben hat",
      fixed = "das Wort {user_name}",
      unknown = "meist die ganze Adresse, wie name@example.com",
    },

    passwords = {
      account = "das Passwort des Kontos",
      app_password_required = "ein App-Passwort",
      app_password_if_2fa = "das Passwort des Kontos; mit Bestätigung in zwei Schritten ein App-Passwort",
      api_key = "ein API-Schlüssel",
      smtp_credential = "das Passwort, das der Anbieter für SMTP vergeben hat",
      authorization_code = "ein Autorisierungscode",
      none_oauth_only = "keines: Melden Sie sich mit OAuth 2.0 an",
      unknown = "das Passwort des Kontos; mit Bestätigung in zwei Schritten meist ein App-Passwort",
    },

    who = { user = "Sie", admin = "die Administration", provider = "der Anbieter", network = "wer das Netz betreibt" },

    number = "Nummer", version = "Fassung", effective_date = "Gültig ab", history = "Änderungen", date = "Datum", what = "Was sich geändert hat",
    sources = "Quellen", by = "Wer es tut", link = "Seite", source = "Quelle", checked = "zuletzt geprüft",
  },
}
