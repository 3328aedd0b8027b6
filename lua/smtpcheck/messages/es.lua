-- Spanish. What each part is, and which places there are: see en.lua. "este" and "su" in the words for what is not known keep
-- "de" and "a" apart from an article.
return {
  unknown = {
    host = "este servidor", names = "otro nombre", reply = "un rechazo", provider = "su proveedor",
  },

  stages = {
    settings = "los ajustes", dns = "la búsqueda del nombre", connect = "la conexión", greeting = "el saludo", ehlo = "la orden EHLO",
    tls = "la negociación de TLS", auth = "el inicio de sesión", mail = "la dirección del remitente", rcpt = "la dirección del destinatario",
    send = "el envío del mensaje",
  },

  limits = {
    dns = "el límite para buscar el nombre", connect = "el límite para conectar", greeting = "el límite para el saludo",
    tls = "el límite para TLS", reply = "el límite para una respuesta", total = "el límite para todo",
  },

  causes = {
    ["ok"] = {
      summary = "Todo lo que se pidió ha funcionado.",
      test = "Pruebe otra vez.",
    },
    ["unknown"] = {
      summary = "Ha fallado[ en {stage}], y nada de lo que se ha visto dice con certeza por qué.",
      why = "La mejor pista son las palabras del propio servidor.",
      test = "Mire la transcripción.",
    },
    ["settings.invalid"] = {
      summary = "Tal como están, estos ajustes no se pueden probar; no se ha enviado nada.",
      why = "Falta un campo, está mal escrito o aquí no se permite.",
      test = "Revise cada campo.",
    },
    ["dns.not_found"] = {
      summary = "No se encuentra {host} como servidor de correo: el nombre no existe o no tiene dirección.",
      why = "Casi siempre el nombre está mal escrito, o es el dominio en lugar de su servidor de correo.",
      test = "Busque el nombre desde otro sitio.",
    },
    ["dns.unavailable"] = {
      summary = "No se ha podido buscar el nombre de {host}: el servicio de nombres no ha respondido.",
      why = "Esto no dice nada sobre los ajustes.",
      test = "Busque el nombre otra vez dentro de un minuto.",
    },
    ["connect.refused"] = {
      summary = "{host} ha respondido, pero no acepta conexiones[ en el puerto {port}].",
      why = "El puerto no es el correcto, o este no es el servidor de correo saliente.",
      test = "Pruebe los puertos 587 y 465.",
    },
    ["connect.timeout"] = {
      summary = "{host} no ha respondido[ en el puerto {port}].",
      why = "Quizá un cortafuegos o el proveedor de Internet bloquee ese puerto, o el servidor no sea el correcto.",
      test = "Pruebe desde otra red.",
      discreet = {
        summary = "No se ha podido conectar con {host}[ en el puerto {port}].",
        why = "La razón puede estar en el servidor, en el puerto o en un cortafuegos intermedio.",
        test = "Compare servidor y puerto con la página del proveedor.",
      },
    },
    ["connect.unreachable"] = {
      summary = "Desde esta red no hay camino hasta {host}.",
      why = "Este equipo no tiene conexión, o su red no conoce ninguna ruta hasta allí.",
      test = "Pruebe con otro servidor desde este equipo.",
      proxied = {
        summary = "El proxy no ha dado conexión con {host}.",
        why = "No se llega al proxy, o este rechaza la conexión o tampoco encuentra camino; del servidor de correo no se ha oído nada.",
        test = "Pruebe sin el proxy.",
      },
    },
    ["connect.closed"] = {
      summary = "{host} ha cerrado la conexión sin una respuesta que lo explique[ (en {stage})].",
      why = "Así actúa un servidor saturado, un cortafuegos o un puerto de otro tipo.",
      test = "Pruebe otra vez, y también con el otro puerto.",
    },
    ["greeting.rejected"] = {
      summary = "{host} rechaza de inmediato la dirección de este equipo.",
      why = "Quizá la dirección esté en una lista de bloqueo, o el servidor no admita clientes de redes así.",
      test = "Pruebe desde otra red.",
    },
    ["greeting.unavailable"] = {
      summary = "{host} no acepta conexiones en este momento.",
      why = "Está saturado, en mantenimiento o cuenta demasiadas conexiones desde aquí.",
      test = "Pruebe otra vez más tarde.",
    },
    ["greeting.not_smtp"] = {
      summary = "Lo que responde en {host}[, puerto {port},] no es un servidor SMTP.",
      why = "El servidor o el puerto es de otro servicio, como un servidor web, IMAP o POP.",
      test = "Mire los primeros bytes recibidos.",
    },
    ["greeting.timeout"] = {
      summary = "{host} ha aceptado la conexión[ en el puerto {port}] y después no ha dicho nada.",
      why = "Quizá el puerto espere TLS desde el primer byte, o el servidor tarde en saludar a quien no conoce.",
      test = "Pruebe TLS desde el primer byte.",
    },
    ["ehlo.rejected"] = {
      summary = "{host} rechaza el nombre que este programa da en EHLO.",
      why = "Algunos servidores quieren ahí un nombre de equipo completo.",
      test = "Pruebe otro nombre para EHLO.",
    },
    ["tls.implicit_expected"] = {
      summary = "{host} exige[ en el puerto {port}] TLS desde el primer byte; los ajustes empiezan sin TLS.",
      why = "El puerto y la seguridad no encajan.",
      test = "Pruebe security = tls en este puerto.",
    },
    ["tls.plaintext_port"] = {
      summary = "{host} empieza[ en el puerto {port}] sin TLS; los ajustes empiezan con TLS.",
      why = "El puerto y la seguridad no encajan.",
      test = "Pruebe STARTTLS en este puerto.",
    },
    ["tls.starttls_not_offered"] = {
      summary = "{host} no ofrece STARTTLS[ en el puerto {port}], y los ajustes lo exigen.",
      why = "El puerto es para otra cosa, o un aparato intermedio elimina la oferta.",
      test = "Pruebe el puerto 465 con TLS.",
    },
    ["tls.starttls_refused"] = {
      summary = "{host} ofrece STARTTLS y luego lo rechaza.",
      why = "TLS está averiado en el servidor, a menudo por culpa de su certificado.",
      test = "Pruebe STARTTLS otra vez más tarde.",
    },
    ["tls.required"] = {
      summary = "{host} exige STARTTLS antes de seguir.",
      why = "Los ajustes prescinden de TLS.",
      test = "Pruebe STARTTLS.",
    },
    ["tls.cert_expired"] = {
      summary = "El certificado de {host} no es válido en este momento[ (vale desde {not_before} hasta {not_after})].",
      why = "No se ha renovado, o el reloj de este equipo va mal.",
      test = "Compruebe el reloj de este equipo.",
    },
    ["tls.cert_name_mismatch"] = {
      summary = "El certificado no es para {host}, sino para {names}.",
      why = "En los ajustes figura otro nombre del mismo servidor, o responde un servidor que no es el correcto.",
      test = "Use un nombre que figure en el certificado.",
    },
    ["tls.cert_self_signed"] = {
      summary = "El certificado de {host} solo está firmado por su propia organización.",
      why = "Nadie de fuera responde por él, así que este equipo no puede confiar en él.",
      test = "Compare la huella digital.",
    },
    ["tls.cert_untrusted"] = {
      summary = "El certificado de {host} no lleva a ningún emisor en el que se confíe aquí.",
      why = "El servidor omite una parte de la cadena, o este equipo no conoce al emisor.",
      test = "Mire la cadena de certificados.",
    },
    ["tls.cert_revoked"] = {
      summary = "El certificado de {host} fue revocado por su emisor.",
      why = "Su clave puede estar en otras manos.",
      test = "Mire la lista de revocación.",
    },
    ["tls.protocol_version"] = {
      summary = "{host} y este programa no tienen ninguna versión de TLS en común.",
      why = "El servidor es demasiado antiguo, o los ajustes piden una versión demasiado nueva.",
      test = "Mire tls_min y tls_max.",
    },
    ["tls.handshake_failed"] = {
      summary = "No se ha llegado a un acuerdo sobre TLS con {host}.",
      why = "No hay ningún cifrado en común, falta un certificado de cliente o el servidor está averiado.",
      test = "Mire el aviso de error de TLS.",
    },
    ["auth.bad_credentials"] = {
      summary = "{host} rechaza este nombre de usuario y esta contraseña.",
      why = "Según el servidor, uno de los dos está mal; algunos servidores dicen lo mismo cuando quieren una contraseña de aplicación.",
      test = "Inicie sesión en el correo web del proveedor con el mismo nombre de usuario y la misma contraseña.",
    },
    ["auth.app_password_required"] = {
      summary = "{host} quiere aquí una contraseña de aplicación, no la contraseña de la cuenta.",
      why = "Las cuentas con verificación en dos pasos dan a otros programas una contraseña propia.",
      test = "Pruebe con una contraseña de aplicación.",
    },
    ["auth.browser_login_required"] = {
      summary = "El proveedor ha retenido este inicio de sesión y quiere que usted lo confirme en un navegador.",
      why = "El lugar o el programa es nuevo para él.",
      test = "Inicie sesión con un navegador y después pruebe una vez más.",
    },
    ["auth.basic_auth_disabled"] = {
      summary = "{host} ya no acepta contraseñas: se necesita OAuth 2.0.",
      why = "El proveedor o la organización ha desactivado las contraseñas para los programas de correo.",
      test = "Pregunte a la administración si las contraseñas están desactivadas para todos los programas de correo.",
    },
    ["auth.smtp_auth_disabled"] = {
      summary = "El inicio de sesión por SMTP está desactivado para este buzón o para su organización.",
      why = "En algunos servicios viene así de fábrica; la contraseña bien puede ser correcta.",
      test = "Pregunte a la administración si el SMTP autenticado está activado para este buzón.",
    },
    ["auth.service_not_enabled"] = {
      summary = "Falta activar en la cuenta el acceso SMTP para otros programas.",
      why = "El proveedor lo deja desactivado hasta que se le pide.",
      test = "Busque POP, IMAP y SMTP en la configuración de la cuenta.",
    },
    ["auth.wrong_credential_type"] = {
      summary = "{host} quiere una clave de API o unas credenciales SMTP propias, no los datos de acceso de la cuenta.",
      why = "Los datos de acceso al sitio web del proveedor no sirven para SMTP.",
      test = "Mire la página del proveedor sobre SMTP.",
    },
    ["auth.oauth_token_rejected"] = {
      summary = "{host} rechaza el token de OAuth 2.0.",
      why = "Ha caducado, se emitió para otro fin o es de otro usuario.",
      test = "Obtenga un token nuevo.",
    },
    ["auth.mechanism_unsupported"] = {
      summary = "{host} y este programa no comparten ninguna forma de iniciar sesión[ (se ofrece: {offered})].",
      why = "El servidor no acepta el mecanismo que piden los ajustes, o no para esta cuenta.",
      test = "Pruebe otro mecanismo.",
    },
    ["auth.not_offered"] = {
      summary = "{host} no ofrece inicio de sesión[ en el puerto {port}].",
      why = "El puerto es para servidores entre sí, o solo se puede iniciar sesión después de TLS.",
      test = "Pruebe el puerto 587 o el 465.",
    },
    ["auth.encryption_required"] = {
      summary = "No se ha intentado iniciar sesión, o se ha rechazado, porque esta conexión no está protegida.",
      why = "Alguien podría leer la contraseña por el camino.",
      test = "Pruebe STARTTLS.",
    },
    ["auth.required"] = {
      summary = "{host} exige primero un inicio de sesión, y no lo ha habido.",
      why = "Allí solo puede enviar quien inicia sesión.",
      test = "Inicie sesión.",
    },
    ["auth.account_disabled"] = {
      summary = "La cuenta está bloqueada, suspendida o aún no está activa.",
      why = "El servidor conoce la cuenta y no la deja entrar.",
      test = "Inicie sesión en el correo web del proveedor.",
    },
    ["auth.password_expired"] = {
      summary = "Hay que cambiar la contraseña antes de que esta cuenta pueda iniciar sesión.",
      why = "Ha caducado, o la puso la administración.",
      test = "Inicie sesión en el correo web y vea si le pide una contraseña nueva.",
    },
    ["auth.too_many_attempts"] = {
      summary = "{host} ha visto demasiados inicios de sesión de esta cuenta y durante un rato rechaza los demás.",
      why = "Lo habitual es que algún programa pruebe una y otra vez una contraseña que no es correcta.",
      test = "Espere y después pruebe una sola vez.",
    },
    ["auth.client_not_allowed"] = {
      summary = "Esta cuenta no puede iniciar sesión desde esta dirección o este país, o con este programa.",
      why = "Lo impide una regla de la organización o del proveedor.",
      test = "Pruebe desde otra red.",
    },
    ["auth.temporary_failure"] = {
      summary = "{host} no ha podido comprobar la contraseña en este momento.",
      why = "El fallo es del servidor; no dice nada sobre la contraseña.",
      test = "Pruebe a iniciar sesión otra vez más tarde.",
    },
    ["mail.sender_not_allowed"] = {
      summary = "Con este inicio de sesión no se puede enviar desde esa dirección de remitente.",
      why = "El servidor solo deja que una cuenta use sus propias direcciones.",
      test = "Use como remitente la dirección de la propia cuenta.",
    },
    ["mail.sender_unverified"] = {
      summary = "El proveedor quiere que antes se verifique la dirección o el dominio del remitente.",
      why = "No deja que nadie envíe en nombre de una dirección sin demostrar que es suya.",
      test = "Mire la lista de remitentes del proveedor.",
    },
    ["mail.sender_rejected"] = {
      summary = "{host} no acepta esta dirección de remitente.",
      why = "Está mal escrita, o su dominio no existe o no recibe correo.",
      test = "Pruebe otra dirección de remitente.",
    },
    ["rcpt.relay_denied"] = {
      summary = "{host} no reenvía correo a este destinatario.",
      why = "Solo lo hace para quien inicia sesión, o no es el servidor de correo saliente.",
      test = "Inicie sesión, o envíe a una dirección de este servidor.",
    },
    ["rcpt.unknown_recipient"] = {
      summary = "La dirección del destinatario no existe.",
      why = "No se conoce el buzón o su dominio.",
      test = "Compruebe la dirección del destinatario.",
    },
    ["rcpt.rejected"] = {
      summary = "{host} no acepta correo para este destinatario.",
      why = "Quizá el buzón esté lleno, cerrado o no abierto a este remitente.",
      test = "Pruebe con otro destinatario.",
    },
    ["send.quota_exceeded"] = {
      summary = "Se ha agotado un límite de envío o una cuota de la cuenta.",
      why = "El proveedor cuenta los mensajes por hora o por día, o según lo que permite el plan.",
      test = "Espere hasta que pase el plazo del límite.",
    },
    ["send.rate_limited"] = {
      summary = "Son demasiados mensajes o conexiones a la vez para {host}.",
      why = "El servidor frena a los remitentes que van demasiado rápido.",
      test = "Pruebe otra vez más despacio.",
    },
    ["send.greylisted"] = {
      summary = "{host} pide que se intente lo mismo dentro de unos minutos.",
      why = "Los servidores lo hacen con los remitentes que aún no conocen.",
      test = "Intente lo mismo dentro de cinco minutos.",
    },
    ["send.message_too_large"] = {
      summary = "El mensaje es más grande de lo que admite {host}.",
      why = "Los archivos adjuntos crecen un tercio al enviarse.",
      test = "Envíe un mensaje pequeño.",
    },
    ["send.content_rejected"] = {
      summary = "{host} rechaza el mensaje por su contenido.",
      why = "Las palabras, los enlaces, los adjuntos o la forma del mensaje le parecen correo no deseado o algo peor.",
      test = "Envíe un mensaje corto y sencillo.",
    },
    ["send.policy_rejected"] = {
      summary = "{host} lo rechaza por sus normas: SPF, DKIM, DMARC, DNS inverso o una lista de bloqueo.",
      why = "Los registros DNS del dominio del remitente no permiten esta forma de envío, o la dirección desde la que llega tiene mala fama.",
      test = "Compruebe los registros DNS del dominio del remitente.",
    },
    ["server.temporary"] = {
      summary = "{host} pide que se intente más tarde (respuesta: {reply}[, en {stage}]).",
      why = "La respuesta no da ninguna razón que su código revele.",
      test = "Pruebe otra vez más tarde.",
    },
    ["server.permanent"] = {
      summary = "{host} lo rechaza por una razón que su código no revela (respuesta: {reply}[, en {stage}]).",
      why = "Las palabras de la respuesta son la prueba.",
      test = "Lea la respuesta.",
    },
    ["server.protocol_error"] = {
      summary = "Lo que envía {host} no es SMTP como debería ser[ (en {stage})].",
      why = "Quizá responda aquí un proxy, un antivirus o un servidor de otro tipo.",
      test = "Mire la transcripción.",
    },
    ["timeout"] = {
      summary = "{host} ha dejado de responder[ (en {stage})].",
      why = "El servidor es lento, o algo por el camino se traga lo que se envía.",
      test = "Pruebe otra vez con más tiempo.",
    },
  },

  questions = {
    done = "¿Está hecho?",
  },

  steps = {
    campaign_page = { "Use la página para remitentes de campañas", "Estos ajustes están marcados como remitente de campañas, y esta página es para los mensajes individuales de un usuario. Quien lleva las campañas introduce el remitente en la página para remitentes de campañas.",
      "¿Es este remitente solo para campañas?" },
    read_transcript = { "Lea las palabras del servidor", "La transcripción muestra todo el diálogo; la última respuesta es la mejor pista." },
    read_reply = { "Lea las palabras del servidor", "La respuesta y la transcripción son la prueba. A menudo las palabras dicen qué hay que cambiar." },
    read_reply_block_list = { "Lea la respuesta", "A menudo nombra la lista de bloqueo o la regla que rechaza esta dirección. Si da una página para pedir la baja de la lista, úsela." },

    -- settings
    public_server = { "Introduzca el servidor de correo público del proveedor", "Este formulario no se conecta a ese servidor o a ese puerto. Introduzca el servidor de salida y el puerto de la página de ayuda del proveedor." },
    correct_fields = { "Corrija los campos indicados", "Cada problema nombra su campo y lo que hay que escribir en él." },
    outgoing_host = { "Introduzca el servidor de salida", "{host} parece servir para leer el correo. Para enviar hace falta el de salida, cuyo nombre casi siempre empieza por smtp." },
    compare_settings = { "Compare con la página del proveedor", "Servidor, puerto y seguridad deben ser los que da la página de ayuda de {provider} para el correo saliente (SMTP).",
      "¿Son servidor, puerto y seguridad como en esa página?" },

    -- network
    check_host_name = { "Compruebe el nombre del servidor", "Compare letra por letra el nombre de {host} con el servidor de salida que indica la página de ayuda del proveedor." },
    try_name_service_again = { "Pruebe otra vez", "Esto no dice nada sobre los ajustes. Si sigue así, hay que revisar el servicio de nombres de la red." },
    check_port = { "Compruebe el puerto", "Lo habitual es el puerto 587 con STARTTLS o el 465 con TLS; la página del proveedor dice cuál." },
    check_host_refuses = { "Compruebe el servidor", "Un servidor equivocado rechaza en todos los puertos. Compárelo con el servidor de salida de la página del proveedor." },
    check_host_and_port = { "Compruebe servidor y puerto", "Aquí hace falta el servidor de salida, no el servidor web, IMAP o POP: lo habitual es 587 o 465." },
    try_other_port = { "Pruebe otro puerto", "Las redes bloquean a menudo el puerto 25, y algunas el 465 o el 587: de estos dos últimos, pruebe el otro." },
    ask_about_firewall = { "Pregunte por un cortafuegos", "Quien administra esta red o este equipo puede permitir las conexiones salientes hacia {host}." },
    check_proxy = { "Compruebe el proxy", "Mire su dirección, su nombre de usuario y su contraseña, y si deja salir conexiones hacia los puertos de correo." },
    check_network = { "Compruebe la red", "Desde aquí se debería llegar a otros servidores de Internet; quizá haya un proxy o un cortafuegos por medio." },
    try_again_busy = { "Pruebe otra vez más tarde", "Un servidor saturado corta conexiones; un cortafuegos también puede hacerlo." },
    swap_port = { "Pruebe el otro puerto", "Use el 587 con STARTTLS en lugar del 465 con TLS, o al revés." },
    ask_provider_address = { "Pregunte al proveedor", "El proveedor puede decir por qué se rechaza esta dirección; una dirección compartida o dinámica quizá necesite otra salida." },
    try_again_maintenance = { "Pruebe otra vez más tarde", "El servidor tiene demasiadas conexiones o está en mantenimiento: la culpa no es de los ajustes." },
    check_port_and_security = { "Compruebe puerto y seguridad", "El puerto 465 exige TLS desde el primer byte; el 587 exige STARTTLS." },
    allow_more_time = { "Dé más tiempo", "Algunos servidores tardan en saludar a quien no conocen: un límite de tiempo más largo lo aclara." },
    set_helo = { "Ponga un nombre mejor para EHLO", "Escriba en el campo helo un nombre de equipo completo como client.example.com, o una dirección IP entre corchetes." },
    try_with_more_time = { "Pruebe otra vez", "Pruebe con un límite de tiempo más largo[ (se alcanzó {limit})]; la causa es un servidor lento o una red intermedia." },
    check_what_answers = { "Compruebe servidor y puerto", "Quizá responda aquí un proxy, un antivirus o un servidor de otro tipo." },

    -- TLS
    set_tls = { "Cambie la seguridad", "Para este puerto, ponga la seguridad en TLS (también llamada SSL/TLS)." },
    set_starttls = { "Cambie la seguridad", "Para este puerto, ponga la seguridad en STARTTLS." },
    check_port_for_security = { "O cambie el puerto", "El puerto y la seguridad van juntos: el 465 con TLS, el 587 con STARTTLS. La página del proveedor dice cuál de las dos parejas usa." },
    switch_tls_on = { "Active TLS", "Ponga la seguridad en STARTTLS." },
    protect_login = { "Proteja el inicio de sesión", "Ponga la seguridad en STARTTLS (puerto 587) o en TLS (puerto 465). Sin eso, alguien podría leer la contraseña por el camino." },
    program_skips_tls = { "Revise el programa que inicia sesión", "Los ajustes piden una conexión protegida, y el programa siguió sin ella. Busque en él la opción de SSL o TLS, o actualícelo." },
    verify_certificate = { "Haga que se compruebe el certificado", "Los ajustes dicen que no se compruebe el certificado del servidor, así que no se ha enviado ninguna contraseña. Active la comprobación; si el servidor es propio, el archivo de su CA va en el campo ca_file." },
    tell_about_security = { "Pregunte al proveedor", "La conexión ya está protegida, y el servidor lo sigue pidiendo. Su servicio de asistencia puede decir qué significa." },
    try_465 = { "Pruebe el puerto 465 con TLS", "Muchos servidores tienen ahí TLS desde el primer byte." },
    compare_networks = { "Compruebe desde otra red", "Un aparato intermedio puede eliminar STARTTLS: quien administra esta red lo sabe." },
    tell_provider_starttls = { "Avise al proveedor", "TLS está averiado en el servidor, y quien lo administra tiene que repararlo; mientras tanto quizá funcione el puerto 465." },
    check_clock = { "Compruebe el reloj", "Si la fecha de este equipo está mal, los certificados buenos parecen caducados.", "¿Son correctas la fecha y la hora de este equipo?" },
    renew_certificate = { "Avise al proveedor", "Quien administra el servidor tiene que renovar su certificado." },
    use_certificate_name = { "Use el nombre correcto", "Ponga en los ajustes el nombre que indica el proveedor[; en el certificado figura: {names}]." },
    check_interception = { "Busque un antivirus intermedio", "El certificado de {provider} se acepta en todas partes, así que quizá algo por el camino muestre el suyo. Quien administra este equipo o esta red sabe si un antivirus o un cortafuegos mira dentro de las conexiones de correo." },
    trust_own_ca = { "Confíe en ese emisor si es el suyo", "Si el servidor es de su propia organización, ponga el archivo de su CA en el campo ca_file. La administración tiene ese archivo." },
    complete_chain = { "Avise a la administración del servidor", "Quizá falte el certificado intermedio en lo que envía el servidor." },
    ask_public_certificate = { "Pida un certificado público", "Un servidor para todo el mundo necesita un certificado de un emisor público; quien administra el servidor puede conseguirlo." },
    replace_certificate = { "Avise al proveedor", "No inicie sesión allí antes de que se cambie el certificado." },
    check_tls_versions = { "Compruebe las versiones de TLS en los ajustes", "Deje tls_min y tls_max vacíos, salvo que sepa por qué tienen un valor." },
    update_tls = { "Avise al proveedor", "El servidor solo conoce versiones que ya no son seguras, y hay que actualizarlo." },
    check_client_certificate = { "Vea si hace falta un certificado de cliente", "Algunos servidores lo exigen: va en client_cert y client_key." },
    tell_provider_alert = { "Avise al proveedor", "La transcripción nombra el aviso de error con el que terminó TLS; quien administra el servidor puede consultar qué significa." },

    -- STEP 1
    account_host = { "PASO 1: use el servidor de esta cuenta", "El nombre de usuario pertenece a un proveedor distinto del de {host}. Introduzca el servidor de salida del proveedor de la cuenta, con su puerto y su seguridad." },
    fixed_user_name = { "PASO 1: use el nombre de usuario fijo", "El nombre de usuario de {provider} es el mismo para todos[: la palabra {user_name}]. Escríbalo en lugar de la dirección; quién es usted lo dice el campo de la contraseña." },
    generated_user_name = { "PASO 1: use el nombre de usuario que muestra el proveedor", "En el caso de {provider}, el nombre de usuario para enviar no es la dirección. Copie el que muestra su consola para SMTP." },
    whole_address = { "PASO 1: use la dirección completa", "{provider} quiere como nombre de usuario la dirección completa, como nombre@example.com. Escríbala entera." },
    short_user_name = { "PASO 1: use el nombre de usuario corto", "{provider} quiere como nombre de usuario solo la parte anterior a la @." },
    dotted_user_name = { "PASO 1: escriba el nombre de usuario con un punto", "{provider} quiere como nombre de usuario la dirección con un punto en lugar de la @." },
    blank_in_password = { "PASO 1: quite el espacio de la contraseña", "La contraseña empieza o acaba con un espacio o un salto de línea, que casi siempre viene de copiar. Escríbala otra vez sin él." },
    blanks_in_app_password = { "PASO 1: quite los espacios de la contraseña de aplicación", "Las contraseñas de aplicación se muestran en grupos separados por espacios. Escriba solo las letras, sin espacios." },
    capitals_in_password = { "PASO 1: mire la tecla Bloq Mayús", "La contraseña solo tiene mayúsculas. Si Bloq Mayús estaba activado, escríbala otra vez." },
    keep_user_name = { "PASO 1: deje el nombre de usuario", "El servidor ha reconocido el inicio de sesión, así que el nombre de usuario puede quedarse como está. En la mayoría de los proveedores es la dirección completa.",
      "¿Es el nombre de usuario el que pide el proveedor, casi siempre la dirección completa?" },
    check_app_password = { "PASO 1: vea de quién es la contraseña de aplicación", "La contraseña ya tiene la forma de una contraseña de aplicación. Solo sirve con la cuenta para la que se creó, y deja de valer si se revoca o si cambia la contraseña de la cuenta.",
      "¿Es de este nombre de usuario y sigue en la lista de la cuenta?" },
    check_key = { "PASO 1: compruebe el nombre de usuario y la clave", "{provider} quiere lo que su consola creó para enviar, no los datos de acceso a la consola. Copie otra vez las dos cosas, enteras.",
      "¿Están las dos exactamente como las muestra la consola?" },
    check_login = { "PASO 1: compruebe el nombre de usuario y la contraseña", "Escriba los dos otra vez; muchos proveedores quieren como nombre de usuario la dirección completa. Los pasos siguientes no sirven de nada mientras esto esté mal.",
      "¿Puede iniciar sesión en el correo web del proveedor con el mismo nombre de usuario y la misma contraseña?" },
    sign_in_with_browser = { "Inicie sesión con un navegador", "El proveedor retiene un inicio de sesión desde un lugar o un programa que no conoce, aunque la contraseña sea correcta. Abra su página, inicie sesión y confirme que ha sido usted; después pruebe otra vez." },

    -- STEP 2
    two_step = { "PASO 2: active la verificación en dos pasos", "Solo hay contraseñas de aplicación para las cuentas que la tienen, y cada vez más proveedores la piden antes de dejar entrar a otros programas. Actívela en la configuración de seguridad de la cuenta.",
      "¿Está activada la verificación en dos pasos en esta cuenta?" },
    see_about_two_step = { "PASO 2: vea si hace falta la verificación en dos pasos", "Algunos proveedores solo dan contraseñas de aplicación a las cuentas con verificación en dos pasos. La página de {provider} sobre contraseñas de aplicación dice si tiene que estar activada." },
    switch_on_two_step = { "PASO 2: active la verificación ahora", "Inicie sesión en la cuenta con un navegador y abra su configuración de seguridad. Active la verificación en dos pasos y siga lo que allí se pide." },

    -- STEP 3
    app_password = { "PASO 3: cree una contraseña de aplicación", "Una contraseña de aplicación es una contraseña larga para un solo programa. Cree una en la configuración de seguridad de la cuenta y póngala en estos ajustes en lugar de la contraseña de la cuenta.",
      "¿Ha podido crear una y ponerla?" },
    authorization_code = { "PASO 3: cree un código de autorización", "{provider} da a los programas de correo un código propio. Active en su correo web el acceso para programas de correo y ponga el código que se muestra allí en estos ajustes, en lugar de la contraseña." },
    no_two_step_yet = { "PASO 3: falta la página de contraseñas de aplicación", "Casi siempre es porque la verificación en dos pasos está desactivada: entonces no se puede crear ninguna.", "¿Dice la página de seguridad de la cuenta que la verificación en dos pasos está activada?" },
    security_keys_only = { "PASO 3: solo llaves de seguridad", "Donde las llaves de seguridad son el único segundo paso, algunos proveedores no dan contraseñas de aplicación. Añada otro segundo paso, como un código de una aplicación, y cree después la contraseña de aplicación.",
      "¿Son las llaves de seguridad el único segundo paso de esta cuenta?" },
    advanced_protection = { "PASO 3: Protección Avanzada", "Las cuentas de un programa de Protección Avanzada no reciben contraseñas de aplicación. Pueden iniciar sesión con OAuth 2.0, o tienen que dejar el programa.",
      "¿Está la cuenta en un programa así?" },
    organisation_off = { "PASO 3: cuentas de una organización", "Una empresa o una escuela puede desactivar las contraseñas de aplicación para sus cuentas.", "¿Es esta cuenta de una organización?" },
    ask_admin_app_passwords = { "PASO 3: pregunte a la administración", "La administración puede permitir la verificación en dos pasos y las contraseñas de aplicación para esta cuenta. Una vez permitidas, cree la contraseña de aplicación." },

    -- other ways in, and what is switched off
    use_oauth = { "Inicie sesión con OAuth 2.0", "Aquí no sirve ninguna contraseña. Conecte la cuenta con el inicio de sesión del propio proveedor, si el programa lo ofrece." },
    ask_admin_password_login = { "Pregunte a la administración", "Si la cuenta es de una organización, su administración puede haber desactivado las contraseñas para los programas de correo, y puede decir qué forma de entrar queda." },
    ask_admin_smtp_auth = { "Pregunte a la administración", "La administración del correo puede activar el SMTP autenticado para este buzón." },
    ask_admin_smtp_auth_365 = { "Pregunte a la administración de Microsoft 365", "En el centro de administración está en Usuarios, Usuarios activos, el usuario, Correo, Administrar aplicaciones de correo electrónico, SMTP autenticado. También pueden impedirlo el ajuste de toda la organización y sus valores predeterminados de seguridad." },
    switch_on_smtp = { "Active el acceso SMTP", "En el correo web del proveedor, busque en la configuración POP, IMAP y SMTP, o programas de correo." },
    ask_admin_access = { "Pregunte a la administración", "La administración puede activar el acceso para programas de correo." },
    see_whether_switched_on = { "Vea si se deja entrar a los programas de correo", "{provider} solo deja entrar a otros programas después de activarlo en la configuración de su correo web.", "¿Está activado allí el acceso para programas de correo?" },
    make_api_key = { "Cree una clave de API", "En la consola de {provider}, cree una clave que pueda enviar correo. Va en el campo de la contraseña." },
    make_smtp_credentials = { "Cree credenciales SMTP", "Las crea la consola del proveedor; de allí salen tanto el nombre de usuario como la contraseña." },
    get_new_token = { "Obtenga un token nuevo", "Inicie sesión otra vez para que el programa reciba un token de acceso nuevo; hay que pedir el permiso (scope) para SMTP." },
    name_of_token = { "Compruebe el nombre de usuario del token", "El nombre de usuario debe ser la dirección de la cuenta que inició sesión." },
    auth_auto = { "Deje que se elija el mecanismo", "Ponga auth en auto." },
    check_offered = { "Compruebe qué se ofrece", "[El servidor ofrece: {offered}. ]La página del proveedor dice qué formas de iniciar sesión tiene." },
    check_login_port = { "Compruebe el puerto", "Para iniciar sesión están el 587 y el 465; el puerto 25 es para servidores entre sí." },
    check_security = { "Compruebe la seguridad", "Muchos servidores solo dejan iniciar sesión con una conexión protegida: ponga la seguridad en STARTTLS o TLS." },
    check_login_host = { "Compruebe el servidor", "Quizá este servidor solo reciba correo. Introduzca el servidor de salida de la página del proveedor." },
    enter_login = { "Introduzca nombre de usuario y contraseña", "En los ajustes faltan; este servidor solo envía para quien inicia sesión." },
    program_logs_in = { "Revise el programa que envía", "El nombre de usuario y la contraseña están, y el servidor no ha visto ningún inicio de sesión. Busque la opción de iniciar sesión para el correo saliente." },
    unlock_account = { "Inicie sesión en la cuenta", "Inicie sesión en el correo web del proveedor: allí se dice por qué está cerrada la cuenta y, a menudo, cómo abrirla.", "¿Le deja entrar?" },
    ask_about_account = { "Pregunte a la administración o al proveedor", "Pueden decir por qué está cerrada la cuenta, y abrirla." },
    change_password = { "Cambie la contraseña", "Cámbiela en el correo web; después ponga la nueva en estos ajustes." },
    wait_quietly = { "Espere", "Espere al menos 15 minutos sin intentarlo entre tanto: cada intento puede alargar la espera." },
    then_check_password = { "Después compruebe la contraseña", "Quizá sean otros programas con una contraseña antigua los que lo intentan demasiado. Tras la espera, pruebe una sola vez.", "¿Son correctos el nombre de usuario y la contraseña?" },
    ask_admin_allow = { "Pregunte a la administración", "Hay que incluir este equipo en una lista de permitidos o en una regla de inicio de sesión." },
    try_login_again = { "Pruebe otra vez más tarde", "El fallo es del servidor; no dice nada sobre la contraseña." },

    -- sender, recipient, message, limits
    use_own_sender = { "Use la dirección de la propia cuenta", "Ponga como remitente (from) la dirección de la cuenta que inicia sesión." },
    add_alias = { "O añada la dirección a la cuenta", "En el correo web, añada la otra dirección como alias o remitente de esta cuenta, y confírmela." },
    ask_admin_send_as = { "Pida el derecho a enviar", "La administración puede permitir que esta cuenta envíe desde esa dirección." },
    verify_sender = { "Verifique el remitente", "La consola del proveedor envía un enlace o indica los registros DNS que hay que poner." },
    use_verified_sender = { "O use un remitente verificado", "Ponga como remitente (from) una dirección o un dominio de la lista de remitentes verificados del proveedor." },
    check_sender = { "Compruebe la dirección del remitente", "Debe estar completa, y su dominio debe existir." },
    log_in_to_send = { "Inicie sesión", "Los servidores solo reenvían correo para quien inicia sesión: introduzca nombre de usuario y contraseña." },
    check_outgoing_host = { "Compruebe el servidor", "Quizá sea el servidor de entrada: hace falta el de salida." },
    check_recipient = { "Compruebe la dirección del destinatario", "Compárela letra por letra." },
    try_other_recipient = { "Pruebe con otro destinatario", "Quizá el buzón esté lleno o cerrado. Si con otro destinatario funciona, los ajustes son correctos." },
    wait_or_raise_limit = { "Espere o amplíe el límite", "La página del proveedor dice cuántos mensajes al día permite el plan." },
    slow_down = { "Vaya más despacio", "Espere unos minutos y después envíe menos a la vez." },
    try_message_again = { "Pruebe otra vez más tarde", "Es una prueba habitual para remitentes nuevos; al segundo intento pasa." },
    make_smaller = { "Hágalo más pequeño", "Quite los archivos adjuntos, o envíe un enlace en su lugar." },
    send_plain = { "Envíe un mensaje sencillo", "Si pasa, la razón son los enlaces, los adjuntos o las palabras." },
    check_domain_records = { "Pregunte a la administración del dominio", "Los registros DNS del dominio del remitente deben permitir este servidor." },
    try_again_later = { "Pruebe otra vez más tarde", "Un rechazo temporal no dice nada en contra de los ajustes; si continúa, las palabras del servidor dicen más." },

    -- questions that decide
    account_opens = { "Vea si la cuenta está abierta", "Quizá la cuenta esté bloqueada o suspendida. El correo web lo muestra.", "¿Puede iniciar sesión en el correo web del proveedor?" },
    organisation_account = { "Vea de quién es la cuenta", "Quizá una organización haya desactivado el inicio de sesión por SMTP en sus buzones.", "¿Es esta cuenta de una organización, como una empresa o una escuela?" },
    password_works_elsewhere = { "Vea si se aceptan contraseñas", "Quizá el proveedor ya no acepte contraseñas de los programas de correo.", "¿Puede enviar otro programa de correo con este nombre de usuario y esta contraseña?" },
    asked_for_new_password = { "Vea si la contraseña ha caducado", "Una contraseña caducada se rechaza igual que una incorrecta.", "¿Pide el correo web una contraseña nueva?" },
    works_from_elsewhere = { "Vea si es este lugar", "Quizá una regla rechace los inicios de sesión desde esta red o este país, o con este programa.", "¿Funcionan los mismos ajustes desde otra red?" },
    tried_again_and_again = { "Vea si hubo demasiados intentos", "Tras muchos intentos fallidos, un servidor rechaza también los correctos.", "¿Ha intentado un programa iniciar sesión una y otra vez?" },
    sender_on_list = { "Vea si el remitente está verificado", "Algunos proveedores solo aceptan correo de los remitentes de su lista.", "¿Está la dirección o el dominio del remitente en la lista de remitentes verificados del proveedor?" },
    another_recipient_works = { "Vea si es este destinatario", "Quizá lo rechace el servidor del destinatario.", "¿Sale un mensaje a otro destinatario?" },

    -- the last resort
    ask_provider = { "Pregunte al proveedor", "Entregue la transcripción al servicio de asistencia de {provider}: no contiene ningún secreto." },
  },

  guide = {
    title = "Enviar correo desde su propia cuenta[ de {provider}]",

    sections = {
      purpose = {
        title = "Para qué sirven estos ajustes",
        text = "Con ellos, los mensajes individuales que usted escribe en este programa salen por su propio servidor de correo[, en este caso el de {provider},] y con su propia dirección. Cada usuario introduce sus propios ajustes. Sea cual sea el proveedor, quizá haya que configurar allí algunas cosas antes de que deje entrar al programa.",
      },
      settings = {
        title = "Qué hay que escribir",
        one = "Introduzca estos ajustes.",
        several = "Introduzca una de estas filas; se recomienda la primera.",
        general = "El servidor, el puerto y la seguridad están en la página de ayuda del proveedor para el correo saliente (SMTP). Estas dos parejas de puerto y seguridad son las habituales.",
        no_host = "Aquí no se conoce ningún servidor de salida de {provider}. Si deja entrar a los programas de correo, su página de ayuda o su consola indica el servidor.",
        placeholder = "En el nombre de un servidor, una palabra entre llaves está en lugar de una parte que cambia de una cuenta a otra; figura en la página o en la consola del proveedor.",
        unprotected = "Una fila sin cifrado es solo para un servidor en el mismo equipo o en la misma red: en otro sitio, alguien podría leer la contraseña por el camino.",
      },
      test = {
        title = "Pruebe los ajustes",
        text = "Cuando los campos estén rellenos, siga el enlace «Test SMTP Settings» que hay debajo. Un mensaje de éxito significa que el servidor ha aceptado el nombre de usuario y la contraseña. Si no, el mensaje muestra el rechazo del propio servidor: guarde sus palabras, porque dicen cuál de los pasos de abajo hace falta.",
      },
      refused = {
        title = "Por qué se puede rechazar una contraseña correcta",
        text = "Muchos proveedores quieren una segunda prueba cuando se inicia sesión desde un dispositivo, un programa o un lugar nuevo, incluso a quien nunca ha activado la verificación en dos pasos. Un programa de correo no puede dar esa prueba. Por eso, el servidor puede rechazar un nombre de usuario y una contraseña correctos hasta que se den los pasos de abajo.",
        key = "El nombre de usuario y la contraseña del sitio web de {provider} no son para enviar. Su servidor quiere lo que su consola crea para ese fin, y rechaza los datos de acceso al sitio aunque sean correctos.",
        oauth = "{provider} no acepta ninguna contraseña de los programas de correo, ni la de la cuenta ni una de aplicación. Su servidor las rechaza todas, sean correctas o no.",
      },
      step1 = {
        title = "PASO 1: nombre de usuario y contraseña",
        text = "Compruébelos primero. Los pasos siguientes cambian cosas en su cuenta y no ayudan en nada mientras uno de los dos esté mal.",
      },
      step2 = {
        title = "PASO 2: verificación en dos pasos",
        text = "Se recomienda aunque ahora todo funcione, porque cada vez más proveedores la piden.",
      },
      step3 = {
        title = "PASO 3: una contraseña solo para este programa",
        required = "{provider} solo deja entrar a los programas de correo con una contraseña de aplicación.",
        if_two_step = "Si la verificación en dos pasos está activada, {provider} solo deja entrar a los programas de correo con una contraseña de aplicación.",
        code = "{provider} solo deja entrar a los programas de correo con un código de autorización.",
        unknown = "Si el proveedor usa la verificación en dos pasos, o si su servidor pide una contraseña de aplicación, aquí no sirve la contraseña de la cuenta.",
      },
      access = {
        title = "Active el acceso para programas de correo",
        text = "{provider} solo deja entrar a los programas de correo una vez hecho esto.",
        general = "Algunos proveedores mantienen su servidor SMTP cerrado a otros programas hasta que se activa el acceso en la cuenta.",
      },
      oauth = {
        title = "OAuth 2.0",
        only = "En el caso de {provider}, es la única forma de entrar.",
        also = "{provider} acepta también OAuth 2.0. Si el programa ofrece el inicio de sesión del propio proveedor, no hace falta ninguna contraseña.",
        general = "Algunos proveedores ya no aceptan contraseñas de los programas de correo.",
      },
      credentials = {
        title = "Clave de API o credenciales SMTP",
        text = "{provider} tiene claves o credenciales propias para enviar, y son las que van en estos ajustes.",
        general = "Los servicios para programas que envían tienen claves o credenciales propias para ello, y rechazan los datos de acceso a su sitio web.",
      },
      admin = {
        title = "Lo que solo puede activar la administración",
        text = "Las organizaciones pueden desactivar el inicio de sesión por SMTP, para un buzón o para todos. Entonces el servidor rechaza cualquier contraseña, y solo la administración puede cambiarlo.",
      },
      limits = {
        title = "Límites",
        text = "{provider} limita lo que puede enviar una cuenta.",
        general = "Casi todos los proveedores limitan lo que una cuenta puede enviar en una hora o en un día.",
      },
      campaigns = {
        title = "No es para campañas",
        text = "Todo esto trata de los mensajes individuales de un usuario. Los remitentes de campañas de marketing por correo tienen una página propia, y quien lleva las campañas introduce allí su nombre de usuario y su contraseña.",
        service = "{provider} sirve también a programas y envíos masivos: asegúrese de que las credenciales que introduce aquí son para los mensajes de un solo usuario.",
      },
    },

    facts = { smtp_enable = "Primero hace falta", notes = "Conviene saber", disputed = "En qué difieren las fuentes", limits = "Límites" },

    fields = { host = "Servidor", port = "Puerto", security = "Seguridad", username = "Nombre de usuario", password = "Contraseña" },
    unknown_host = "vea la página de ayuda del proveedor",

    securities = { tls = "TLS desde el primer byte (también llamada SSL/TLS)", starttls = "STARTTLS", none = "ninguna" },

    usernames = {
      full_address = "la dirección completa, como nombre@example.com",
      local_part = "la parte de la dirección anterior a la @",
      ["localpart.domain"] = "la dirección con un punto en lugar de la @",
      account_id = "el nombre de la cuenta o del buzón, como lo muestra el proveedor",
      api_token = "la clave o el token de la consola del proveedor",
      smtp_username = "el que el proveedor creó para SMTP",
      fixed = "la palabra {user_name}",
      unknown = "casi siempre la dirección completa, como nombre@example.com",
    },

    passwords = {
      account = "la contraseña de la cuenta",
      app_password_required = "una contraseña de aplicación",
      app_password_if_2fa = "la contraseña de la cuenta; con verificación en dos pasos, una contraseña de aplicación",
      api_key = "una clave de API",
      smtp_credential = "la que el proveedor creó para SMTP",
      authorization_code = "un código de autorización",
      none_oauth_only = "ninguna: inicie sesión con OAuth 2.0",
      unknown = "la contraseña de la cuenta; con verificación en dos pasos, casi siempre una contraseña de aplicación",
    },

    who = { user = "usted", admin = "la administración", provider = "el proveedor", network = "quien administra la red" },

    number = "Número", version = "Versión", effective_date = "Vigente desde", history = "Historial", date = "Fecha", what = "Qué ha cambiado",
    sources = "Fuentes", by = "Quién lo hace", link = "Página", source = "fuente", checked = "última comprobación",
  },
}
