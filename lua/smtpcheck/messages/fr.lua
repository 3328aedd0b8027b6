-- French. What each part is, and which places there are: see en.lua. "ce" and "votre" in the words for what is not known keep
-- "de" and "à" apart from an article; stages and limits are feminine or begin with a vowel, so that "de" and "atteinte" fit.
-- Before : ; ? ! stands a no-break space.
return {
  unknown = {
    host = "ce serveur", names = "un autre nom", reply = "un refus", provider = "votre fournisseur",
  },

  stages = {
    settings = "la vérification des paramètres", dns = "la recherche du nom", connect = "la connexion", greeting = "l’accueil du serveur",
    ehlo = "la commande EHLO", tls = "la négociation TLS", auth = "l’authentification", mail = "l’annonce de l’expéditeur",
    rcpt = "l’annonce du destinataire", send = "l’envoi du message",
  },

  limits = {
    dns = "la limite de temps pour la recherche du nom", connect = "la limite de temps pour la connexion",
    greeting = "la limite de temps pour l’accueil du serveur", tls = "la limite de temps pour TLS", reply = "la limite de temps pour une réponse",
    total = "la limite de temps pour l’ensemble",
  },

  causes = {
    ["ok"] = {
      summary = "Tout ce qui était demandé a fonctionné.",
      test = "Testez à nouveau.",
    },
    ["unknown"] = {
      summary = "L’essai a échoué[ lors de {stage}], et rien de ce qui a été vu ne dit avec certitude pourquoi.",
      why = "La meilleure piste, ce sont les mots du serveur lui-même.",
      test = "Regardez la transcription.",
    },
    ["settings.invalid"] = {
      summary = "Tels quels, ces paramètres ne peuvent pas être testés ; rien n’a été envoyé.",
      why = "Un champ manque, est mal écrit ou n’est pas permis ici.",
      test = "Vérifiez chaque champ.",
    },
    ["dns.not_found"] = {
      summary = "{host} est introuvable comme serveur de messagerie : le nom n’existe pas, ou n’a pas d’adresse.",
      why = "Le plus souvent, le nom est mal tapé, ou c’est le domaine au lieu de son serveur de messagerie.",
      test = "Cherchez le nom depuis un autre endroit.",
    },
    ["dns.unavailable"] = {
      summary = "La recherche du nom de {host} n’a pas abouti : le service de noms n’a pas répondu.",
      why = "Cela ne dit rien des paramètres.",
      test = "Cherchez à nouveau le nom dans une minute.",
    },
    ["connect.refused"] = {
      summary = "{host} a répondu, mais n’accepte pas de connexion[ sur le port {port}].",
      why = "Le port n’est pas le bon, ou ce n’est pas le serveur d’envoi.",
      test = "Essayez les ports 587 et 465.",
    },
    ["connect.timeout"] = {
      summary = "{host} n’a pas répondu[ sur le port {port}].",
      why = "Un pare-feu ou le fournisseur d’accès bloque peut-être ce port, ou le serveur n’est pas le bon.",
      test = "Essayez depuis un autre réseau.",
      discreet = {
        summary = "Aucune connexion à {host}[ sur le port {port}] n’a pu être établie.",
        why = "Cela peut venir du serveur, du port ou d’un pare-feu entre les deux.",
        test = "Comparez le serveur et le port avec la page du fournisseur.",
      },
    },
    ["connect.unreachable"] = {
      summary = "Depuis ce réseau, aucun chemin ne mène à {host}.",
      why = "Cette machine est hors ligne, ou son réseau ne connaît pas de route vers ce serveur.",
      test = "Essayez un autre serveur depuis cette machine.",
      proxied = {
        summary = "Le proxy n’a pas donné de connexion à {host}.",
        why = "Le proxy est injoignable, refuse, ou ne trouve pas de chemin lui-même ; du serveur de messagerie, on n’a rien entendu.",
        test = "Essayez sans le proxy.",
      },
    },
    ["connect.closed"] = {
      summary = "{host} a fermé la connexion sans réponse qui l’explique[ (lors de {stage})].",
      why = "Un serveur surchargé, un pare-feu ou un port d’un autre type agissent ainsi.",
      test = "Essayez à nouveau, et aussi avec l’autre port.",
    },
    ["greeting.rejected"] = {
      summary = "{host} refuse d’emblée l’adresse de cette machine.",
      why = "L’adresse est peut-être sur une liste de blocage, ou le serveur n’accepte pas de clients de tels réseaux.",
      test = "Essayez depuis un autre réseau.",
    },
    ["greeting.unavailable"] = {
      summary = "{host} n’accepte aucune connexion en ce moment.",
      why = "Il est surchargé, en maintenance, ou compte trop de connexions venant d’ici.",
      test = "Essayez à nouveau plus tard.",
    },
    ["greeting.not_smtp"] = {
      summary = "{host} répond[ sur le port {port}], mais pas comme un serveur SMTP.",
      why = "Le serveur ou le port appartient à un autre service, par exemple un serveur web, IMAP ou POP.",
      test = "Regardez les premiers octets reçus.",
    },
    ["greeting.timeout"] = {
      summary = "{host} a accepté la connexion[ sur le port {port}], puis n’a rien dit.",
      why = "Le port attend peut-être TLS dès le premier octet, ou le serveur tarde à accueillir les inconnus.",
      test = "Essayez TLS dès le premier octet.",
    },
    ["ehlo.rejected"] = {
      summary = "{host} refuse le nom que ce programme donne dans EHLO.",
      why = "Certains serveurs y veulent un nom de machine complet.",
      test = "Essayez un autre nom pour EHLO.",
    },
    ["tls.implicit_expected"] = {
      summary = "{host} exige[, sur le port {port},] TLS dès le premier octet ; les paramètres commencent sans TLS.",
      why = "Le port et la sécurité ne vont pas ensemble.",
      test = "Essayez security = tls sur ce port.",
    },
    ["tls.plaintext_port"] = {
      summary = "{host} commence[, sur le port {port},] sans TLS ; les paramètres commencent avec TLS.",
      why = "Le port et la sécurité ne vont pas ensemble.",
      test = "Essayez STARTTLS sur ce port.",
    },
    ["tls.starttls_not_offered"] = {
      summary = "{host} ne propose pas STARTTLS[ sur le port {port}], et les paramètres l’exigent.",
      why = "Le port est prévu pour autre chose, ou un appareil intermédiaire retire cette offre.",
      test = "Essayez le port 465 avec TLS.",
    },
    ["tls.starttls_refused"] = {
      summary = "{host} propose STARTTLS, puis le refuse.",
      why = "TLS est en panne sur le serveur, souvent à cause de son certificat.",
      test = "Essayez à nouveau STARTTLS plus tard.",
    },
    ["tls.required"] = {
      summary = "{host} exige STARTTLS avant de continuer.",
      why = "Les paramètres se passent de TLS.",
      test = "Essayez STARTTLS.",
    },
    ["tls.cert_expired"] = {
      summary = "Le certificat de {host} n’est pas valable en ce moment[ (valable du {not_before} au {not_after})].",
      why = "Il n’a pas été renouvelé, ou l’horloge de cette machine est fausse.",
      test = "Vérifiez l’horloge de cette machine.",
    },
    ["tls.cert_name_mismatch"] = {
      summary = "Le certificat n’est pas pour {host}, mais pour {names}.",
      why = "Les paramètres donnent un autre nom du même serveur, ou c’est un mauvais serveur qui répond.",
      test = "Utilisez un nom inscrit dans le certificat.",
    },
    ["tls.cert_self_signed"] = {
      summary = "Le certificat de {host} n’est signé que par sa propre organisation.",
      why = "Personne d’autre ne s’en porte garant, cette machine ne peut donc pas lui faire confiance.",
      test = "Comparez l’empreinte.",
    },
    ["tls.cert_untrusted"] = {
      summary = "Le certificat de {host} ne remonte à aucun émetteur reconnu ici.",
      why = "Le serveur omet une partie de la chaîne, ou cette machine ne connaît pas l’émetteur.",
      test = "Regardez la chaîne de certificats.",
    },
    ["tls.cert_revoked"] = {
      summary = "Le certificat de {host} a été révoqué par son émetteur.",
      why = "Sa clé est peut-être en d’autres mains.",
      test = "Regardez la liste de révocation.",
    },
    ["tls.protocol_version"] = {
      summary = "{host} et ce programme n’ont aucune version de TLS en commun.",
      why = "Le serveur est trop ancien, ou les paramètres demandent une version trop récente.",
      test = "Regardez tls_min et tls_max.",
    },
    ["tls.handshake_failed"] = {
      summary = "Aucun accord sur TLS n’a été trouvé avec {host}.",
      why = "Il n’y a pas de chiffrement commun, un certificat client manque, ou le serveur est en panne.",
      test = "Regardez le message d’erreur de TLS.",
    },
    ["auth.bad_credentials"] = {
      summary = "{host} refuse ce nom d’utilisateur et ce mot de passe.",
      why = "L’un des deux est faux, d’après le serveur ; certains serveurs disent la même chose quand ils veulent un mot de passe d’application.",
      test = "Connectez-vous au webmail du fournisseur avec le même nom d’utilisateur et le même mot de passe.",
    },
    ["auth.app_password_required"] = {
      summary = "{host} veut ici un mot de passe d’application, pas le mot de passe du compte.",
      why = "Les comptes avec validation en deux étapes donnent aux autres programmes un mot de passe distinct.",
      test = "Essayez un mot de passe d’application.",
    },
    ["auth.browser_login_required"] = {
      summary = "Le fournisseur a retenu cette connexion et veut que vous la confirmiez dans un navigateur.",
      why = "Le lieu ou le programme est nouveau pour lui.",
      test = "Connectez-vous avec un navigateur, puis testez encore une fois.",
    },
    ["auth.basic_auth_disabled"] = {
      summary = "{host} n’accepte plus de mot de passe : il faut OAuth 2.0.",
      why = "Le fournisseur ou l’organisation a désactivé les mots de passe pour les programmes de messagerie.",
      test = "Demandez à l’administrateur si les mots de passe sont désactivés pour tous les programmes de messagerie.",
    },
    ["auth.smtp_auth_disabled"] = {
      summary = "La connexion par SMTP est désactivée pour cette boîte aux lettres ou son organisation.",
      why = "C’est le réglage par défaut de certains services ; le mot de passe peut très bien être juste.",
      test = "Demandez à l’administrateur si le SMTP authentifié est activé pour cette boîte aux lettres.",
    },
    ["auth.service_not_enabled"] = {
      summary = "L’accès SMTP pour d’autres programmes doit d’abord être activé dans le compte.",
      why = "Le fournisseur le laisse désactivé tant qu’on ne le demande pas.",
      test = "Cherchez POP, IMAP et SMTP dans les paramètres du compte.",
    },
    ["auth.wrong_credential_type"] = {
      summary = "{host} veut une clé d’API ou des identifiants SMTP à part, pas les identifiants du compte.",
      why = "Les identifiants du site du fournisseur ne sont pas valables pour SMTP.",
      test = "Regardez la page du fournisseur sur SMTP.",
    },
    ["auth.oauth_token_rejected"] = {
      summary = "{host} refuse le jeton OAuth 2.0.",
      why = "Il a expiré, a été émis pour un autre usage ou appartient à un autre utilisateur.",
      test = "Obtenez un nouveau jeton.",
    },
    ["auth.mechanism_unsupported"] = {
      summary = "{host} et ce programme n’ont aucun mode de connexion en commun[ (proposés : {offered})].",
      why = "Le serveur n’accepte pas le mécanisme que demandent les paramètres, ou pas pour ce compte.",
      test = "Essayez un autre mécanisme.",
    },
    ["auth.not_offered"] = {
      summary = "{host} ne propose pas de connexion à un compte[ sur le port {port}].",
      why = "Le port sert aux serveurs entre eux, ou l’on ne peut se connecter à son compte qu’après TLS.",
      test = "Essayez le port 587 ou 465.",
    },
    ["auth.encryption_required"] = {
      summary = "La connexion au compte n’a pas été tentée, ou a été refusée, car cette liaison n’est pas protégée.",
      why = "Un mot de passe pourrait être lu en chemin.",
      test = "Essayez STARTTLS.",
    },
    ["auth.required"] = {
      summary = "{host} veut d’abord que l’on se connecte à un compte, et cela n’a pas été fait.",
      why = "Seuls ceux qui se connectent à leur compte peuvent y envoyer des messages.",
      test = "Connectez-vous au compte.",
    },
    ["auth.account_disabled"] = {
      summary = "Le compte est bloqué, suspendu ou pas encore actif.",
      why = "Le serveur connaît le compte et ne le laisse pas entrer.",
      test = "Connectez-vous au webmail du fournisseur.",
    },
    ["auth.password_expired"] = {
      summary = "Le mot de passe doit être changé avant que ce compte puisse se connecter.",
      why = "Il a expiré, ou a été fixé par un administrateur.",
      test = "Connectez-vous au webmail et voyez s’il demande un nouveau mot de passe.",
    },
    ["auth.too_many_attempts"] = {
      summary = "{host} a vu trop de connexions pour ce compte et refuse les suivantes pendant un moment.",
      why = "D’ordinaire, un programme essaie sans cesse un mot de passe faux.",
      test = "Attendez, puis testez une seule fois.",
    },
    ["auth.client_not_allowed"] = {
      summary = "Les connexions depuis cette adresse, ce pays ou ce programme ne sont pas permises pour ce compte.",
      why = "Une règle de l’organisation ou du fournisseur s’y oppose.",
      test = "Essayez depuis un autre réseau.",
    },
    ["auth.temporary_failure"] = {
      summary = "{host} n’a pas pu vérifier le mot de passe pour le moment.",
      why = "La faute en revient au serveur ; cela ne dit rien du mot de passe.",
      test = "Essayez à nouveau de vous connecter plus tard.",
    },
    ["mail.sender_not_allowed"] = {
      summary = "Avec ce compte, on ne peut pas envoyer avec cette adresse d’expéditeur.",
      why = "Le serveur ne laisse un compte utiliser que ses propres adresses.",
      test = "Prenez comme expéditeur l’adresse du compte lui-même.",
    },
    ["mail.sender_unverified"] = {
      summary = "Le fournisseur veut que l’adresse ou le domaine de l’expéditeur soit d’abord vérifié.",
      why = "Il ne laisse personne envoyer au nom d’une adresse sans preuve qu’elle lui appartient.",
      test = "Regardez la liste des expéditeurs chez le fournisseur.",
    },
    ["mail.sender_rejected"] = {
      summary = "{host} n’accepte pas cette adresse d’expéditeur.",
      why = "Elle est mal écrite, ou son domaine n’existe pas ou ne reçoit pas de courrier.",
      test = "Essayez une autre adresse d’expéditeur.",
    },
    ["rcpt.relay_denied"] = {
      summary = "{host} ne transmet pas de courrier à ce destinataire.",
      why = "Il ne le fait que pour ceux qui se connectent à un compte, ou ce n’est pas le serveur d’envoi.",
      test = "Connectez-vous au compte, ou envoyez à une adresse de ce serveur.",
    },
    ["rcpt.unknown_recipient"] = {
      summary = "L’adresse du destinataire n’existe pas.",
      why = "La boîte aux lettres ou son domaine n’est pas connu.",
      test = "Vérifiez l’adresse du destinataire.",
    },
    ["rcpt.rejected"] = {
      summary = "{host} n’accepte pas de courrier pour ce destinataire.",
      why = "La boîte aux lettres est peut-être pleine, fermée, ou pas ouverte à cet expéditeur.",
      test = "Essayez un autre destinataire.",
    },
    ["send.quota_exceeded"] = {
      summary = "Une limite d’envoi ou un quota du compte est épuisé.",
      why = "Le fournisseur compte les messages par heure ou par jour, ou selon ce que permet l’abonnement.",
      test = "Attendez la fin de la période de cette limite.",
    },
    ["send.rate_limited"] = {
      summary = "Trop de messages ou de connexions à la fois pour {host}.",
      why = "Le serveur freine les expéditeurs qui vont trop vite.",
      test = "Essayez à nouveau plus lentement.",
    },
    ["send.greylisted"] = {
      summary = "{host} demande de refaire le même essai dans quelques minutes.",
      why = "Les serveurs font cela avec les expéditeurs qu’ils ne connaissent pas encore.",
      test = "Refaites le même essai dans cinq minutes.",
    },
    ["send.message_too_large"] = {
      summary = "Le message est plus gros que ce qu’accepte {host}.",
      why = "Les pièces jointes grossissent d’un tiers à l’envoi.",
      test = "Envoyez un petit message.",
    },
    ["send.content_rejected"] = {
      summary = "{host} refuse le message à cause de son contenu.",
      why = "Les mots, les liens, les pièces jointes ou la forme du message lui semblent être du spam ou pire.",
      test = "Envoyez un message court et simple.",
    },
    ["send.policy_rejected"] = {
      summary = "{host} refuse à cause de ses règles : SPF, DKIM, DMARC, DNS inverse ou une liste de blocage.",
      why = "Les enregistrements DNS du domaine de l’expéditeur ne permettent pas cette voie d’envoi, ou l’adresse d’où vient le message a mauvaise réputation.",
      test = "Vérifiez les enregistrements DNS du domaine de l’expéditeur.",
    },
    ["server.temporary"] = {
      summary = "{host} demande de réessayer plus tard (sa réponse : {reply}[, lors de {stage}]).",
      why = "La réponse ne donne aucune raison que son code révèle.",
      test = "Essayez à nouveau plus tard.",
    },
    ["server.permanent"] = {
      summary = "{host} refuse pour une raison que son code ne révèle pas (sa réponse : {reply}[, lors de {stage}]).",
      why = "Ce sont les mots de la réponse qui renseignent.",
      test = "Lisez la réponse.",
    },
    ["server.protocol_error"] = {
      summary = "Ce qu’envoie {host} n’est pas du SMTP correct[ (lors de {stage})].",
      why = "C’est peut-être un proxy, un antivirus ou un serveur d’un autre type qui répond ici.",
      test = "Regardez la transcription.",
    },
    ["timeout"] = {
      summary = "{host} a cessé de répondre[ (lors de {stage})].",
      why = "Le serveur est lent, ou quelque chose en chemin avale ce qui est envoyé.",
      test = "Essayez à nouveau avec plus de temps.",
    },
  },

  questions = {
    done = "Est-ce fait ?",
  },

  steps = {
    campaign_page = { "Utilisez la page des expéditeurs de campagnes", "Ces paramètres sont marqués comme un expéditeur de campagnes, et cette page est pour les messages individuels d’un utilisateur. La personne qui gère les campagnes saisit l’expéditeur sur la page des expéditeurs de campagnes.",
      "Cet expéditeur sert-il seulement aux campagnes ?" },
    read_transcript = { "Lisez les mots du serveur", "La transcription montre tout le dialogue ; la dernière réponse est la meilleure piste." },
    read_reply = { "Lisez les mots du serveur", "Ce sont la réponse et la transcription qui renseignent. Souvent, les mots disent ce qu’il faut changer." },
    read_reply_block_list = { "Lisez la réponse", "Souvent, elle nomme la liste de blocage ou la règle qui refuse cette adresse. Si elle donne une page pour se faire retirer de la liste, utilisez-la." },

    -- settings
    public_server = { "Saisissez le serveur public du fournisseur", "Ce formulaire ne se connecte pas à ce serveur ou à ce port. Saisissez le serveur d’envoi et le port donnés par la page d’aide du fournisseur." },
    correct_fields = { "Corrigez les champs indiqués", "Chaque problème nomme son champ et ce qu’il faut y mettre." },
    outgoing_host = { "Saisissez le serveur d’envoi", "{host} sert, semble-t-il, à lire le courrier. Pour envoyer, il faut le serveur d’envoi, dont le nom commence le plus souvent par smtp." },
    compare_settings = { "Comparez avec la page du fournisseur", "Le serveur, le port et la sécurité doivent être ceux que donne la page d’aide de {provider} pour l’envoi de courrier (SMTP).",
      "Le serveur, le port et la sécurité sont-ils les mêmes que sur cette page ?" },

    -- network
    check_host_name = { "Vérifiez le nom du serveur", "Comparez lettre par lettre le nom de {host} avec le serveur d’envoi que donne la page d’aide du fournisseur." },
    try_name_service_again = { "Essayez à nouveau", "Cela ne dit rien des paramètres. Si cela continue, il faut examiner le service de noms du réseau." },
    check_port = { "Vérifiez le port", "Les ports habituels sont le 587 avec STARTTLS et le 465 avec TLS ; la page du fournisseur dit lequel prendre." },
    check_host_refuses = { "Vérifiez le serveur", "Un mauvais serveur refuse sur tous les ports. Comparez-le avec le serveur d’envoi de la page du fournisseur." },
    check_host_and_port = { "Vérifiez le serveur et le port", "Il faut ici le serveur d’envoi, pas le serveur web, IMAP ou POP : d’habitude le port 587 ou 465." },
    try_other_port = { "Essayez un autre port", "Les réseaux bloquent souvent le port 25, certains le 465 ou le 587 : de ces deux derniers, essayez l’autre." },
    ask_about_firewall = { "Renseignez-vous sur un pare-feu", "La personne qui gère ce réseau ou cette machine peut autoriser les connexions sortantes vers {host}." },
    check_proxy = { "Vérifiez le proxy", "Regardez son adresse, son nom d’utilisateur et son mot de passe, et s’il laisse sortir les connexions vers les ports de messagerie." },
    check_network = { "Vérifiez le réseau", "D’autres serveurs sur Internet devraient être joignables d’ici ; un proxy ou un pare-feu se trouve peut-être entre les deux." },
    try_again_busy = { "Essayez à nouveau plus tard", "Un serveur surchargé coupe des connexions ; un pare-feu peut aussi les couper." },
    swap_port = { "Essayez l’autre port", "Prenez le 587 avec STARTTLS au lieu du 465 avec TLS, ou l’inverse." },
    ask_provider_address = { "Demandez au fournisseur", "Le fournisseur peut dire pourquoi cette adresse est refusée ; une adresse partagée ou dynamique a peut-être besoin d’une autre sortie." },
    try_again_maintenance = { "Essayez à nouveau plus tard", "Le serveur a trop de connexions ou est en maintenance : les paramètres ne sont pas en cause." },
    check_port_and_security = { "Vérifiez le port et la sécurité", "Le port 465 exige TLS dès le premier octet ; le 587 exige STARTTLS." },
    allow_more_time = { "Laissez plus de temps", "Certains serveurs tardent à accueillir les inconnus : une limite de temps plus longue le montre." },
    set_helo = { "Donnez un meilleur nom pour EHLO", "Saisissez dans le champ helo un nom de machine complet comme client.example.com, ou une adresse IP entre crochets." },
    try_with_more_time = { "Essayez à nouveau", "Essayez avec une limite de temps plus longue[ ({limit} a été atteinte)] ; la cause est un serveur lent ou un réseau intermédiaire." },
    check_what_answers = { "Vérifiez le serveur et le port", "C’est peut-être un proxy, un antivirus ou un serveur d’un autre type qui répond ici." },

    -- TLS
    set_tls = { "Changez la sécurité", "Pour ce port, réglez la sécurité sur TLS (aussi appelé SSL/TLS)." },
    set_starttls = { "Changez la sécurité", "Pour ce port, réglez la sécurité sur STARTTLS." },
    check_port_for_security = { "Ou changez le port", "Le port et la sécurité vont ensemble : le 465 avec TLS, le 587 avec STARTTLS. La page du fournisseur dit quel couple il utilise." },
    switch_tls_on = { "Activez TLS", "Réglez la sécurité sur STARTTLS." },
    protect_login = { "Protégez la connexion", "Réglez la sécurité sur STARTTLS (port 587) ou TLS (port 465). Sans cela, un mot de passe pourrait être lu en chemin." },
    program_skips_tls = { "Examinez le programme qui se connecte", "Les paramètres demandent une connexion protégée, et le programme a continué sans. Cherchez-y l’option SSL ou TLS, ou mettez-le à jour." },
    verify_certificate = { "Faites vérifier le certificat", "Les paramètres disent de ne pas vérifier le certificat du serveur, aucun mot de passe n’a donc été envoyé. Activez la vérification ; si le serveur est le vôtre, son fichier de CA va dans le champ ca_file." },
    tell_about_security = { "Demandez au fournisseur", "La connexion est déjà protégée, et le serveur le demande encore. Son assistance peut dire ce que cela signifie." },
    try_465 = { "Essayez le port 465 avec TLS", "Beaucoup de serveurs y ont TLS dès le premier octet." },
    compare_networks = { "Vérifiez depuis un autre réseau", "Un appareil intermédiaire peut retirer STARTTLS : la personne qui gère ce réseau le sait." },
    tell_provider_starttls = { "Prévenez le fournisseur", "TLS est en panne sur le serveur, et son exploitant doit le réparer ; en attendant, le port 465 fonctionne peut-être." },
    check_clock = { "Vérifiez l’horloge", "Si la date de cette machine est fausse, de bons certificats paraissent expirés.", "La date et l’heure de cette machine sont-elles justes ?" },
    renew_certificate = { "Prévenez le fournisseur", "L’exploitant du serveur doit en renouveler le certificat." },
    use_certificate_name = { "Utilisez le bon nom", "Mettez dans les paramètres le nom que donne le fournisseur[ ; le certificat contient : {names}]." },
    check_interception = { "Cherchez un antivirus entre les deux", "Le certificat de {provider} est reconnu partout, donc quelque chose en chemin montre peut-être le sien. La personne qui gère cette machine ou ce réseau sait si un antivirus ou un pare-feu regarde dans les connexions de messagerie." },
    trust_own_ca = { "Faites confiance à cet émetteur si c’est le vôtre", "Si le serveur est celui de votre propre organisation, mettez le fichier de sa CA dans le champ ca_file. Son administrateur a ce fichier." },
    complete_chain = { "Prévenez l’administrateur du serveur", "Il manque peut-être le certificat intermédiaire dans ce que le serveur envoie." },
    ask_public_certificate = { "Demandez un certificat public", "Un serveur ouvert à tous a besoin d’un certificat d’un émetteur public ; l’exploitant du serveur peut en obtenir un." },
    replace_certificate = { "Prévenez le fournisseur", "Ne vous connectez pas à ce serveur avant que le certificat soit remplacé." },
    check_tls_versions = { "Vérifiez les versions de TLS dans les paramètres", "Laissez tls_min et tls_max vides, sauf si vous savez pourquoi ils ont une valeur." },
    update_tls = { "Prévenez le fournisseur", "Le serveur ne connaît que des versions qui ne sont plus sûres, et doit être mis à jour." },
    check_client_certificate = { "Voyez s’il faut un certificat client", "Certains serveurs en veulent un : il va dans client_cert et client_key." },
    tell_provider_alert = { "Prévenez le fournisseur", "La transcription nomme le message d’erreur qui a mis fin à TLS ; l’exploitant du serveur peut en chercher le sens." },

    -- STEP 1
    account_host = { "ÉTAPE 1 : utilisez le serveur de ce compte", "Le nom d’utilisateur appartient à un autre fournisseur que celui de {host}. Saisissez le serveur d’envoi du fournisseur de ce compte, avec son port et sa sécurité." },
    fixed_user_name = { "ÉTAPE 1 : utilisez le nom d’utilisateur fixe", "Le nom d’utilisateur de {provider} est le même pour tous[ : le mot {user_name}]. Tapez-le au lieu de l’adresse ; c’est le champ du mot de passe qui dit qui vous êtes." },
    generated_user_name = { "ÉTAPE 1 : utilisez le nom d’utilisateur que montre le fournisseur", "Chez {provider}, le nom d’utilisateur pour l’envoi n’est pas l’adresse. Copiez celui que sa console montre pour SMTP." },
    whole_address = { "ÉTAPE 1 : utilisez l’adresse entière", "{provider} veut comme nom d’utilisateur l’adresse entière, comme nom@example.com. Tapez-la en entier." },
    short_user_name = { "ÉTAPE 1 : utilisez le nom d’utilisateur court", "{provider} veut comme nom d’utilisateur seulement la partie qui précède le @." },
    dotted_user_name = { "ÉTAPE 1 : écrivez le nom d’utilisateur avec un point", "{provider} veut comme nom d’utilisateur l’adresse avec un point à la place du @." },
    blank_in_password = { "ÉTAPE 1 : retirez l’espace du mot de passe", "Le mot de passe commence ou finit par un espace ou une fin de ligne, le plus souvent à cause d’une copie. Tapez-le à nouveau sans cela." },
    blanks_in_app_password = { "ÉTAPE 1 : retirez les espaces du mot de passe d’application", "Les mots de passe d’application sont affichés en groupes séparés par des espaces. Tapez seulement les lettres, sans espace." },
    capitals_in_password = { "ÉTAPE 1 : vérifiez la touche de verrouillage des majuscules", "Le mot de passe n’a que des majuscules. Si la touche Verr Maj était active, tapez-le à nouveau." },
    keep_user_name = { "ÉTAPE 1 : gardez le nom d’utilisateur", "Le serveur a reconnu la connexion, le nom d’utilisateur peut donc rester tel quel. Chez la plupart des fournisseurs, c’est l’adresse entière.",
      "Le nom d’utilisateur est-il celui que demande le fournisseur, le plus souvent l’adresse entière ?" },
    check_app_password = { "ÉTAPE 1 : voyez à qui est ce mot de passe d’application", "Le mot de passe a déjà la forme d’un mot de passe d’application. Il ne marche qu’avec le compte pour lequel il a été créé, et cesse d’être valable s’il est révoqué ou si le mot de passe du compte change.",
      "Appartient-il à ce nom d’utilisateur, et figure-t-il encore dans la liste du compte ?" },
    check_key = { "ÉTAPE 1 : vérifiez le nom d’utilisateur et la clé", "{provider} veut ce que sa console a créé pour l’envoi, pas les identifiants de la console. Copiez à nouveau les deux, en entier.",
      "Les deux sont-ils exactement comme la console les montre ?" },
    check_login = { "ÉTAPE 1 : vérifiez le nom d’utilisateur et le mot de passe", "Tapez-les à nouveau tous les deux ; beaucoup de fournisseurs veulent comme nom d’utilisateur l’adresse entière. Les étapes suivantes ne servent à rien tant que l’un d’eux est faux.",
      "Pouvez-vous vous connecter au webmail du fournisseur avec le même nom d’utilisateur et le même mot de passe ?" },
    sign_in_with_browser = { "Connectez-vous avec un navigateur", "Le fournisseur retient une connexion d’un lieu ou d’un programme qu’il ne connaît pas, même si le mot de passe est juste. Ouvrez son site, connectez-vous et confirmez que c’était vous ; puis testez à nouveau." },

    -- STEP 2
    two_step = { "ÉTAPE 2 : activez la validation en deux étapes", "Les mots de passe d’application n’existent que pour les comptes qui l’ont, et de plus en plus de fournisseurs la demandent avant de laisser d’autres programmes se connecter. Activez-la dans les paramètres de sécurité du compte.",
      "La validation en deux étapes est-elle activée pour ce compte ?" },
    see_about_two_step = { "ÉTAPE 2 : voyez si la validation en deux étapes est nécessaire", "Certains fournisseurs ne donnent de mots de passe d’application qu’aux comptes avec validation en deux étapes. La page de {provider} sur les mots de passe d’application dit si elle doit être activée." },
    switch_on_two_step = { "ÉTAPE 2 : activez la validation maintenant", "Connectez-vous au compte avec un navigateur et ouvrez ses paramètres de sécurité. Activez la validation en deux étapes et suivez ce qui est demandé." },

    -- STEP 3
    app_password = { "ÉTAPE 3 : créez un mot de passe d’application", "Un mot de passe d’application est un long mot de passe pour un seul programme. Créez-en un dans les paramètres de sécurité du compte et mettez-le dans ces paramètres-ci à la place du mot de passe du compte.",
      "Avez-vous pu en créer un et le saisir ?" },
    authorization_code = { "ÉTAPE 3 : créez un code d’autorisation", "{provider} donne aux programmes de messagerie un code à part. Activez l’accès des programmes de messagerie dans son webmail, et mettez le code affiché dans ces paramètres-ci à la place du mot de passe." },
    no_two_step_yet = { "ÉTAPE 3 : la page des mots de passe d’application manque", "Le plus souvent, la validation en deux étapes est désactivée : alors on ne peut pas en créer.", "La page de sécurité du compte dit-elle que la validation en deux étapes est activée ?" },
    security_keys_only = { "ÉTAPE 3 : seulement des clés de sécurité", "Quand les clés de sécurité sont la seule deuxième étape, certains fournisseurs ne donnent pas de mot de passe d’application. Ajoutez une autre deuxième étape, comme un code venant d’une application, puis créez le mot de passe d’application.",
      "Les clés de sécurité sont-elles la seule deuxième étape de ce compte ?" },
    advanced_protection = { "ÉTAPE 3 : Protection Avancée", "Les comptes d’un programme Protection Avancée ne reçoivent pas de mot de passe d’application. Ils peuvent se connecter avec OAuth 2.0, ou doivent quitter ce programme.",
      "Le compte fait-il partie d’un tel programme ?" },
    organisation_off = { "ÉTAPE 3 : comptes d’une organisation", "Une entreprise ou une école peut désactiver les mots de passe d’application pour ses comptes.", "Ce compte est-il géré par une organisation ?" },
    ask_admin_app_passwords = { "ÉTAPE 3 : demandez à l’administrateur", "L’administrateur peut autoriser la validation en deux étapes et les mots de passe d’application pour ce compte. Une fois que c’est autorisé, créez le mot de passe d’application." },

    -- other ways in, and what is switched off
    use_oauth = { "Connectez-vous avec OAuth 2.0", "Aucun mot de passe ne sert ici. Reliez le compte par la connexion du fournisseur lui-même, si le programme la propose." },
    ask_admin_password_login = { "Demandez à l’administrateur", "Si une organisation gère le compte, son administrateur a peut-être désactivé les mots de passe pour les programmes de messagerie, et peut dire quel accès reste." },
    ask_admin_smtp_auth = { "Demandez à l’administrateur", "L’administrateur de la messagerie peut activer le SMTP authentifié pour cette boîte aux lettres." },
    ask_admin_smtp_auth_365 = { "Demandez à l’administrateur Microsoft 365", "Dans le centre d’administration, c’est sous Utilisateurs, Utilisateurs actifs, l’utilisateur, Courrier, Gérer les applications de messagerie, SMTP authentifié. Le réglage de toute l’organisation et ses paramètres de sécurité par défaut peuvent aussi s’y opposer." },
    switch_on_smtp = { "Activez l’accès SMTP", "Dans le webmail du fournisseur, cherchez dans les paramètres POP, IMAP et SMTP, ou les programmes de messagerie." },
    ask_admin_access = { "Demandez à l’administrateur", "L’administrateur peut activer l’accès des programmes de messagerie." },
    see_whether_switched_on = { "Voyez si les programmes de messagerie sont admis", "{provider} n’admet d’autres programmes qu’une fois cet accès activé dans les paramètres de son webmail.", "L’accès des programmes de messagerie y est-il activé ?" },
    make_api_key = { "Créez une clé d’API", "Dans la console de {provider}, créez une clé qui a le droit d’envoyer du courrier. Elle va dans le champ du mot de passe." },
    make_smtp_credentials = { "Créez des identifiants SMTP", "C’est la console du fournisseur qui les crée ; le nom d’utilisateur et le mot de passe viennent tous deux de là." },
    get_new_token = { "Obtenez un nouveau jeton", "Connectez-vous à nouveau, pour que le programme reçoive un nouveau jeton d’accès ; l’autorisation (scope) pour SMTP doit être demandée." },
    name_of_token = { "Vérifiez le nom d’utilisateur du jeton", "Le nom d’utilisateur doit être l’adresse du compte qui s’est connecté." },
    auth_auto = { "Laissez choisir le mécanisme", "Réglez auth sur auto." },
    check_offered = { "Vérifiez ce qui est proposé", "[Le serveur propose : {offered}. ]La page du fournisseur dit quels modes de connexion il propose." },
    check_login_port = { "Vérifiez le port", "Pour se connecter à un compte, il y a le 587 et le 465 ; le port 25 sert aux serveurs entre eux." },
    check_security = { "Vérifiez la sécurité", "Beaucoup de serveurs ne laissent se connecter à un compte que si la liaison est protégée : réglez la sécurité sur STARTTLS ou TLS." },
    check_login_host = { "Vérifiez le serveur", "Ce serveur ne fait peut-être que recevoir du courrier. Saisissez le serveur d’envoi de la page du fournisseur." },
    enter_login = { "Saisissez le nom d’utilisateur et le mot de passe", "Ils manquent dans les paramètres ; ce serveur n’envoie que pour ceux qui se connectent à un compte." },
    program_logs_in = { "Examinez le programme qui envoie", "Le nom d’utilisateur et le mot de passe sont là, et le serveur n’a vu aucune connexion au compte. Cherchez l’option pour s’authentifier à l’envoi de courrier." },
    unlock_account = { "Connectez-vous au compte", "Connectez-vous au webmail du fournisseur : il dit pourquoi le compte est fermé et, souvent, comment le rouvrir.", "Vous laisse-t-il entrer ?" },
    ask_about_account = { "Demandez à l’administrateur ou au fournisseur", "Ils peuvent dire pourquoi le compte est fermé, et le rouvrir." },
    change_password = { "Changez le mot de passe", "Changez-le dans le webmail ; puis mettez le nouveau dans ces paramètres-ci." },
    wait_quietly = { "Attendez", "Attendez au moins 15 minutes, sans essai entre-temps : chacun peut prolonger l’attente." },
    then_check_password = { "Puis vérifiez le mot de passe", "Ce sont peut-être d’autres programmes, avec un ancien mot de passe, qui essaient trop souvent. Après l’attente, testez une seule fois.", "Le nom d’utilisateur et le mot de passe sont-ils justes ?" },
    ask_admin_allow = { "Demandez à l’administrateur", "Il faut ajouter cette machine à une liste d’autorisation ou à une règle de connexion." },
    try_login_again = { "Essayez à nouveau plus tard", "La faute en revient au serveur ; cela ne dit rien du mot de passe." },

    -- sender, recipient, message, limits
    use_own_sender = { "Utilisez l’adresse du compte lui-même", "Mettez comme expéditeur (from) l’adresse du compte qui se connecte." },
    add_alias = { "Ou ajoutez l’adresse au compte", "Dans le webmail, ajoutez l’autre adresse comme alias ou expéditeur de ce compte, et confirmez-la." },
    ask_admin_send_as = { "Demandez le droit d’envoyer", "L’administrateur peut autoriser ce compte à envoyer sous cette adresse." },
    verify_sender = { "Faites vérifier l’expéditeur", "La console du fournisseur envoie un lien, ou indique les enregistrements DNS à créer." },
    use_verified_sender = { "Ou utilisez un expéditeur vérifié", "Mettez comme expéditeur (from) une adresse ou un domaine de la liste des expéditeurs vérifiés du fournisseur." },
    check_sender = { "Vérifiez l’adresse de l’expéditeur", "Elle doit être complète, et son domaine doit exister." },
    log_in_to_send = { "Connectez-vous au compte", "Les serveurs ne transmettent du courrier que pour ceux qui se connectent : saisissez le nom d’utilisateur et le mot de passe." },
    check_outgoing_host = { "Vérifiez le serveur", "C’est peut-être le serveur de réception : il faut le serveur d’envoi." },
    check_recipient = { "Vérifiez l’adresse du destinataire", "Comparez-la lettre par lettre." },
    try_other_recipient = { "Essayez un autre destinataire", "La boîte aux lettres est peut-être pleine ou fermée. Si cela marche avec un autre destinataire, les paramètres sont justes." },
    wait_or_raise_limit = { "Attendez ou augmentez la limite", "La page du fournisseur dit combien de messages par jour l’abonnement permet." },
    slow_down = { "Ralentissez", "Attendez quelques minutes, puis envoyez-en moins à la fois." },
    try_message_again = { "Essayez à nouveau plus tard", "C’est un test habituel des nouveaux expéditeurs ; le deuxième essai passe." },
    make_smaller = { "Réduisez le message", "Retirez les pièces jointes, ou envoyez un lien à leur place." },
    send_plain = { "Envoyez un message simple", "S’il passe, ce sont les liens, les pièces jointes ou les mots qui sont en cause." },
    check_domain_records = { "Demandez à l’administrateur du domaine", "Les enregistrements DNS du domaine de l’expéditeur doivent autoriser ce serveur." },
    try_again_later = { "Essayez à nouveau plus tard", "Un refus temporaire ne dit rien contre les paramètres ; s’il persiste, les mots du serveur en disent plus." },

    -- questions that decide
    account_opens = { "Voyez si le compte est ouvert", "Le compte est peut-être bloqué ou suspendu. Le webmail le montre.", "Pouvez-vous vous connecter au webmail du fournisseur ?" },
    organisation_account = { "Voyez qui gère le compte", "Une organisation a peut-être désactivé la connexion par SMTP pour ses boîtes aux lettres.", "Ce compte est-il géré par une organisation, comme une entreprise ou une école ?" },
    password_works_elsewhere = { "Voyez si les mots de passe sont acceptés", "Le fournisseur n’accepte peut-être plus de mot de passe des programmes de messagerie.", "Un autre programme de messagerie peut-il envoyer avec ce nom d’utilisateur et ce mot de passe ?" },
    asked_for_new_password = { "Voyez si le mot de passe a expiré", "Un mot de passe expiré est refusé comme s’il était faux.", "Le webmail demande-t-il un nouveau mot de passe ?" },
    works_from_elsewhere = { "Voyez si cela vient de cet endroit", "Une règle refuse peut-être les connexions depuis ce réseau, ce pays ou ce programme.", "Les mêmes paramètres marchent-ils depuis un autre réseau ?" },
    tried_again_and_again = { "Voyez s’il y a eu trop d’essais", "Après beaucoup de connexions erronées, un serveur refuse aussi les bonnes.", "Un programme a-t-il essayé sans cesse de se connecter ?" },
    sender_on_list = { "Voyez si l’expéditeur est vérifié", "Certains fournisseurs n’acceptent de courrier que des expéditeurs de leur liste.", "L’adresse ou le domaine de l’expéditeur est-il dans la liste des expéditeurs vérifiés du fournisseur ?" },
    another_recipient_works = { "Voyez si cela vient de ce destinataire", "Le serveur du destinataire refuse peut-être.", "Un message à un autre destinataire part-il ?" },

    -- the last resort
    ask_provider = { "Demandez au fournisseur", "Donnez la transcription à l’assistance de {provider} : elle ne contient aucun secret." },
  },

  guide = {
    title = "Envoyer du courrier par votre propre compte[ chez {provider}]",

    sections = {
      purpose = {
        title = "À quoi servent ces paramètres",
        text = "Grâce à eux, les messages individuels que vous écrivez dans ce programme partent par votre propre serveur de messagerie[, ici celui de {provider},] et sous votre propre adresse. Chaque utilisateur saisit ses propres paramètres. Quel que soit le fournisseur, il faut peut-être y régler certaines choses avant qu’il laisse entrer le programme.",
      },
      settings = {
        title = "Ce qu’il faut saisir",
        one = "Saisissez ces paramètres.",
        several = "Saisissez l’une de ces lignes ; la première est recommandée.",
        general = "Le serveur, le port et la sécurité figurent sur la page d’aide du fournisseur pour l’envoi de courrier (SMTP). Ces deux couples de port et de sécurité sont les plus courants.",
        no_host = "On ne connaît ici aucun serveur d’envoi de {provider}. Si les programmes de messagerie y sont admis, la page d’aide ou la console nomme le serveur.",
        placeholder = "Dans le nom d’un serveur, un mot entre accolades remplace une partie qui change d’un compte à l’autre ; la page ou la console du fournisseur la donne.",
        unprotected = "Une ligne sans chiffrement n’est que pour un serveur sur la même machine ou le même réseau : ailleurs, un mot de passe pourrait être lu en chemin.",
      },
      test = {
        title = "Testez les paramètres",
        text = "Une fois les champs remplis, suivez le lien « Test SMTP Settings » placé au-dessous. Un message de réussite signifie que le serveur a accepté le nom d’utilisateur et le mot de passe. Sinon, le message montre le refus du serveur lui-même : gardez-en les mots, car ils disent laquelle des étapes ci-dessous est nécessaire.",
      },
      refused = {
        title = "Pourquoi un bon mot de passe peut être refusé",
        text = "Beaucoup de fournisseurs veulent une deuxième preuve quand une connexion vient d’un appareil, d’un programme ou d’un lieu nouveau, même de la part de personnes qui n’ont jamais activé la validation en deux étapes. Un programme de messagerie ne peut pas donner cette preuve. Le serveur peut donc refuser un nom d’utilisateur et un mot de passe justes, tant que les étapes ci-dessous ne sont pas faites.",
        key = "Le nom d’utilisateur et le mot de passe du site de {provider} ne servent pas à l’envoi. Le serveur veut ce que la console crée à cet effet, et refuse les identifiants du site même s’ils sont justes.",
        oauth = "{provider} n’accepte aucun mot de passe des programmes de messagerie, ni celui du compte ni un mot de passe d’application. Son serveur les refuse tous, justes ou faux.",
      },
      step1 = {
        title = "ÉTAPE 1 : nom d’utilisateur et mot de passe",
        text = "Vérifiez-les d’abord. Les étapes suivantes changent des choses dans votre compte, et ne servent à rien tant que l’un des deux est faux.",
      },
      step2 = {
        title = "ÉTAPE 2 : validation en deux étapes",
        text = "Elle est recommandée même si tout va bien pour l’instant, car de plus en plus de fournisseurs la demandent.",
      },
      step3 = {
        title = "ÉTAPE 3 : un mot de passe pour ce seul programme",
        required = "{provider} n’admet les programmes de messagerie qu’avec un mot de passe d’application.",
        if_two_step = "Si la validation en deux étapes est activée, {provider} n’admet les programmes de messagerie qu’avec un mot de passe d’application.",
        code = "{provider} n’admet les programmes de messagerie qu’avec un code d’autorisation.",
        unknown = "Si le fournisseur utilise la validation en deux étapes, ou si son serveur demande un mot de passe d’application, le mot de passe du compte ne convient pas ici.",
      },
      access = {
        title = "Activez l’accès des programmes de messagerie",
        text = "{provider} n’admet les programmes de messagerie qu’une fois que c’est fait.",
        general = "Certains fournisseurs gardent leur serveur SMTP fermé aux autres programmes tant que l’accès n’est pas activé dans le compte.",
      },
      oauth = {
        title = "OAuth 2.0",
        only = "Chez {provider}, c’est le seul accès possible.",
        also = "{provider} accepte aussi OAuth 2.0. Si le programme propose la connexion du fournisseur lui-même, il n’y a besoin d’aucun mot de passe.",
        general = "Certains fournisseurs n’acceptent plus de mot de passe des programmes de messagerie.",
      },
      credentials = {
        title = "Clé d’API ou identifiants SMTP",
        text = "{provider} a ses propres clés ou identifiants pour l’envoi, et ce sont eux qui vont dans ces paramètres.",
        general = "Les services destinés aux programmes qui envoient ont pour cela leurs propres clés ou identifiants, et refusent les identifiants de leur site.",
      },
      admin = {
        title = "Ce que seul l’administrateur peut activer",
        text = "Les organisations peuvent désactiver la connexion par SMTP, pour une boîte aux lettres ou pour toutes. Le serveur refuse alors tous les mots de passe, et seul l’administrateur peut y changer quelque chose.",
      },
      limits = {
        title = "Limites",
        text = "{provider} limite ce qu’un compte peut envoyer.",
        general = "Presque tous les fournisseurs limitent ce qu’un compte peut envoyer en une heure ou en un jour.",
      },
      campaigns = {
        title = "Pas pour les campagnes",
        text = "Tout ceci concerne les messages individuels d’un utilisateur. Les expéditeurs de campagnes d’e-marketing ont leur propre page, et la personne qui gère les campagnes y saisit leur nom d’utilisateur et leur mot de passe.",
        service = "{provider} sert aussi aux programmes et aux envois en nombre : assurez-vous que les identifiants saisis ici sont prévus pour les messages d’un seul utilisateur.",
      },
    },

    facts = { smtp_enable = "Nécessaire d’abord", notes = "Bon à savoir", disputed = "Ce qui diffère selon les sources", limits = "Limites" },

    fields = { host = "Serveur", port = "Port", security = "Sécurité", username = "Nom d’utilisateur", password = "Mot de passe" },
    unknown_host = "voir la page d’aide du fournisseur",

    securities = { tls = "TLS dès le premier octet (aussi appelé SSL/TLS)", starttls = "STARTTLS", none = "aucune" },

    usernames = {
      full_address = "l’adresse entière, comme nom@example.com",
      local_part = "la partie de l’adresse qui précède le @",
      ["localpart.domain"] = "l’adresse avec un point à la place du @",
      account_id = "le nom du compte ou de la boîte aux lettres, tel que le fournisseur l’affiche",
      api_token = "la clé ou le jeton de la console du fournisseur",
      smtp_username = "celui que le fournisseur a créé pour SMTP",
      fixed = "le mot {user_name}",
      unknown = "le plus souvent l’adresse entière, comme nom@example.com",
    },

    passwords = {
      account = "le mot de passe du compte",
      app_password_required = "un mot de passe d’application",
      app_password_if_2fa = "le mot de passe du compte ; avec la validation en deux étapes, un mot de passe d’application",
      api_key = "une clé d’API",
      smtp_credential = "celui que le fournisseur a créé pour SMTP",
      authorization_code = "un code d’autorisation",
      none_oauth_only = "aucun : connectez-vous avec OAuth 2.0",
      unknown = "le mot de passe du compte ; avec la validation en deux étapes, le plus souvent un mot de passe d’application",
    },

    who = { user = "vous", admin = "l’administrateur", provider = "le fournisseur", network = "la personne qui gère le réseau" },

    number = "Numéro", version = "Version", effective_date = "En vigueur depuis", history = "Historique", date = "Date", what = "Ce qui a changé",
    sources = "Sources", by = "Qui le fait", link = "Page", source = "source", checked = "dernière vérification",
  },
}
