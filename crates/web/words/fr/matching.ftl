# machine-made
# Matching under an agreement: the analyst's page, custodians, the record of processing.
matching-title = Comparaison
matching-places = Pages de cet accord
matching-stopped = Rien n’est comparé sous cet accord en ce moment.
matching-stopped-why = Voir pourquoi
matching-key-none = Il n’y a pas encore de clé. Les dépositaires la font quand toutes les parties ont signé et que le premier jour est venu.
matching-key-ceremony = Époque { $epoch } : les dépositaires font la clé ; { $ready } sur { $of } ont fini.
matching-key-key = Époque { $epoch } : la clé est établie depuis le { $since }.
matching-key-closing = L’époque { $epoch } se ferme le { $date }. Déposez vos listes à nouveau sous la suivante avant ce jour.
matching-key-destroyed = L’époque { $epoch } est finie : les dépositaires ont détruit sa clé, et ses dépôts ont disparu.
matching-last = Dernier dépôt : { $date }.
matching-last-none = Votre organisation n’a encore rien déposé.
matching-for-custodian = Votre organisation est dépositaire ici : elle ne dépose pas de listes et ne voit pas de concordances.
matching-number = N°
matching-date = Date
matching-type = Type
matching-partner = Partenaire
matching-sides = Entre
matching-state = État
matching-epoch = Époque
matching-entries = Entrées
matching-copy = Copier
matching-copied = Copié

# hits
matching-hits = Concordances
matching-hits-hint = Le partenaire a saisi le même identifiant que votre organisation. Ce portail ne peut pas montrer de quelle fiche il s’agit : seul le programme de votre organisation le sait. Quand les deux côtés ont confirmé, demandez davantage par une demande formelle sur le fondement juridique de l’accord ; rien de plus ne passe par ce portail.
matching-hits-who = Les analystes, les chargés de dossiers et les points focaux de votre organisation voient ses concordances.
matching-hits-none = Il n’y a pas encore de concordance
matching-hits-none-yet = Une concordance apparaît ici dès qu’un autre membre dépose un identifiant que vos listes ont aussi. L’absence de concordance ne veut pas dire que personne d’autre ne le connaît : l’autre n’a peut-être pas d’accord, ou l’écrit autrement.
matching-hits-none-why = Déposez d’abord une liste : comment faire est dit plus bas, avec toutes les commandes remplies.
matching-which = Votre propre programme montre de quelle fiche il s’agit pour chaque concordance :
matching-own-state = Votre côté
matching-other-state = Côté du partenaire
matching-next = Prochaine étape
matching-hit-new = pas encore regardée
matching-hit-confirmed = confirmée
matching-hit-bad-tag = alerte : ne tient pas
matching-hit-false-positive = faux positif
matching-hit-retracted = retirée
matching-next-look = Regardez votre propre fiche avec la commande ci-dessous ; votre programme vérifie la concordance et la confirme.
matching-next-wait = Confirmée de votre côté. Attendez que le partenaire confirme aussi.
matching-next-request = Les deux côtés ont confirmé : adressez une demande formelle au partenaire.
matching-next-closed = Plus rien à faire : votre côté l’a close.
matching-next-partner-closed = Le partenaire l’a close. Ne vous appuyez pas sur cette concordance.
matching-next-alarm = Ne l’utilisez pas, et prévenez le coordinateur : la preuve qu’un côté détient l’identifiant est fausse.
matching-candidate = un indice, pas un soupçon fort
matching-latest = Dernières concordances
matching-earlier = Concordances antérieures

# co-ordinator's release
matching-unreleased = Concordances qui vous attendent
matching-unreleased-hint = Sous cet accord, aucun côté n’apprend une concordance avant que vous ne le permettiez. Vous voyez quand et entre qui, pas quoi.
matching-unreleased-none = Aucune concordance n’attend.
matching-release = Prévenir les deux côtés

# lists
matching-lists = Mes listes
matching-lists-hint = Les entrées sont comptées avec les entrées aléatoires qui cachent la taille de la liste.
matching-lists-none = Pas encore de liste
matching-lists-none-why = Une liste devient des jetons sur votre propre machine, et seuls des jetons viennent ici.
matching-lists-more = Seules les 50 dernières listes sont montrées ici ; l’interface pour programmes les a toutes.
matching-list-arriving = arrive
matching-list-entered = en cours de comparaison
matching-list-standing = en place
matching-list-gone = partie
matching-receipt = Reçu
matching-receipt-download = Télécharger

# first load
term-first-load = Premier chargement
first-load-lead = Chaque jour, votre organisation peut demander { $daily } évaluations. Pour une liste plus longue, elle déclare un premier chargement, d’au plus { $first } selon cet accord, et une deuxième personne de votre organisation le confirme. Ce qui n’est pas utilisé dans ses jours est perdu.
first-load-size = Taille
first-load-window = Jours
first-load-by = Déclaré par
first-load-share = { $size } évaluations : { $percent } % des { $first } de l’accord
first-load-days = du { $from } au { $to }
first-load-confirmed = confirmé :
first-load-second = Vous l’avez déclaré. Une deuxième personne de votre organisation doit le confirmer ici.
first-load-ask = Confirmez-le si votre organisation veut déposer une liste de cette taille : le même nombre permettrait à quelqu’un de deviner des identifiants.
first-load-confirm = Confirmer
first-load-take-back = Retirer
first-load-state-waiting = attend une deuxième personne
first-load-state-to-come = confirmé, son premier jour n’est pas arrivé
first-load-state-open = confirmé, ouvert
first-load-state-over = terminé
first-load-state-replaced = remplacé par un autre
first-load-none = Aucun premier chargement n’est déclaré
first-load-none-why = Les listes qui tiennent dans le budget quotidien n’en ont pas besoin. Une liste plus longue, si : déclarez-le, et faites-le confirmer ici par une deuxième personne.
first-load-how = Cette commande compte ce qu’il faut pour une liste et le déclare :

# how
matching-how = Comment déposer une liste
matching-how-lead = Tout se passe sur la machine de votre organisation, avec le programme whatson. Copiez les commandes telles quelles.
matching-how-key = Une fois : les clés de votre organisation
matching-how-key-text = Un point focal les fait et enregistre leurs moitiés publiques ; elles figurent dans l’accord. Si votre organisation les a, utilisez ce fichier.
matching-how-token = Un jeton pour votre programme
matching-how-token-text = Faites-en un sur la page de votre compte, qui permette de comparer, et gardez-le dans le fichier token.txt.
matching-how-token-demo = Dans cette démonstration, cette commande écrit un jeton de la personne que vous êtes maintenant :
matching-how-list = La liste
matching-how-list-text = Un fichier CSV, une fiche par ligne. Les colonnes portent le nom du type d’identifiant ; la colonne reference est votre propre numéro de la fiche et reste chez vous.
matching-sample = Télécharger une liste d’exemple fictive
matching-how-tokenise = Faire les jetons et les déposer
matching-how-tokenise-text = La commande dit quelles lignes elle refuse et pourquoi, et reprend où elle en était quand elle est interrompue.
matching-how-hits = Regarder les concordances
matching-how-hits-text = Chaque concordance est vérifiée chez vous avant d’être montrée, avec votre propre fiche.

# custodians
custodians-title = Dépositaires
custodians-lead = Où en est la clé, si les dépositaires répondent, et combien d’évaluations chaque membre a demandées.
custodians-epoch = Époque { $number }
custodians-run = La cérémonie en est à l’essai { $number } ; l’époque a commencé le { $date }.
custodians-missing = N’ont pas fini :
custodians-no-pepper = Les membres n’ont pas encore convenu de leur secret commun ; le premier dépôt le fait.
custodians-one = Dépositaire
custodians-health = État
custodians-step = Cérémonie de la clé
custodians-seen = Vu en dernier
custodians-status = Dernier état signé
custodians-confirmed = Membres confirmés
custodians-never = jamais
custodians-budgets = Budgets
custodians-budgets-all = Ce que chaque dépositaire a compté pour chaque membre, selon l’état qu’il signe dans la minute qui suit un changement, et une fois par heure, par rapport au premier chargement de l’accord. Les repères sont à 80 % et 100 %.
custodians-budgets-own = Ce que chaque dépositaire a compté pour votre organisation, selon l’état qu’il signe dans la minute qui suit un changement, et une fois par heure, par rapport au premier chargement de l’accord. Les repères sont à 80 % et 100 %.
custodians-nobody = Il n’a encore confirmé la clé d’aucun membre.
custodians-bursts = Un jour des deux dernières semaines est signalé quand, pour un membre, plus de trois fois la médiane des 14 jours précédents a été évalué, et plus d’un dixième du budget quotidien. Un premier chargement y ressemble aussi ; demandez au membre. Les jours sont ceux de ce hub, en UTC, d’après les états des dépositaires ; les comptes plus anciens sont oubliés.
custodians-burst-mark = hausse inhabituelle
custodians-burst = { $date } : { $count } évaluations ; la médiane des 14 jours précédents est { $usual }
custodians-anew-title = Recommencer la cérémonie
custodians-anew-hint = À faire quand un dépositaire ne peut pas finir, par exemple parce qu’il a perdu ses fichiers. Chaque dépositaire refait sa part ; ce qui a été envoyé dans cet essai ne compte plus.
custodians-anew = Recommencer la cérémonie
custodians-next-title = Commencer une nouvelle époque
custodians-next-hint = Les dépositaires font une nouvelle clé, et chaque membre refait ses jetons à partir de ses propres fiches. L’époque actuelle se ferme après 30 jours et ne peut pas être rouverte. À faire une fois par an, quand un membre part, ou quand une part de la clé est peut-être connue.
custodians-next = Commencer la nouvelle époque
custodians-coordinator = Cet accord est coordonné par
custodians-no-coordinator = Cet accord ne nomme pas de coordinateur. Pour recommencer une cérémonie ou une époque, modifiez-le.
custodians-now = Situation au { $date }
custodian-step-nothing = n’a encore rien envoyé
custodian-step-round-one = étape 1 sur 3 : a montré sa part
custodian-step-round-two = étape 2 sur 3 : a distribué ses parts
custodian-step-stated = fini : a signé la clé
custodian-health-answers = répond
custodian-health-there = présent
custodian-health-away = absent
custodian-health-stale = état trop ancien : ne répond à personne
custodian-health-suspended = suspendu
custodian-health-destroyed = part détruite
custodian-all-members = Tous les membres ensemble
budget-counted = { $count } sur { $budget } ({ $percent } %)
budget-rate = aujourd’hui { $today } (sur { $daily } par jour au-delà du premier chargement), en sept jours { $week }
budget-near = plus de 80 %
budget-spent = épuisé
budget-spent-daily = premier chargement épuisé ; { $count } au-delà, sur { $daily } par jour
matching-minutes-ago =
    { $count ->
        [0] à l’instant
        [one] il y a { $count } minute
        [many] il y a { $count } de minutes
       *[other] il y a { $count } minutes
    }
matching-hours-ago =
    { $count ->
        [one] il y a { $count } heure
        [many] il y a { $count } d’heures
       *[other] il y a { $count } heures
    }
matching-days-ago =
    { $count ->
        [one] il y a { $count } jour
        [many] il y a { $count } de jours
       *[other] il y a { $count } jours
    }

# record of processing
processing-title = Registre des traitements
processing-lead = Pour les délégués à la protection des données : ce qui est déposé ici, par qui, sur quelle base, pour combien de temps, et qui peut apprendre quoi.
processing-csv = En CSV
processing-json = En JSON
processing-dpia = Commencer une analyse d’impact (Markdown)
processing-deposits = Ce qui est déposé
processing-deposits-own = Ce que votre organisation a déposé et qui est en place. Combien les autres membres ont déposé ne vous est pas montré.
processing-deposits-all = Ce que chaque membre a déposé et qui est en place.
processing-deposits-none = Rien n’est en place.
processing-lists = Listes
processing-first = Première
processing-last = Dernière
processing-article = Registre selon l’article 30 du RGPD
processing-article-hint = Les faits viennent de la version { $number } de l’accord, celle que toutes les parties signent. Ce qu’elle ne dit pas est marqué comme ouvert : complétez-le vous-même.
processing-letter = Art. 30 (1)
processing-what = Quoi
processing-value = Réponse
processing-open = OUVERT
processing-is-open = Ouvert
processing-controller = Organisation dont c’est le registre
processing-joint = Membres de l’accord
processing-contact = Contact, représentant, délégué à la protection des données
processing-open-contact = Pas dans l’accord. Nommez-les, et dites si les membres sont responsables conjoints (article 26).
processing-purposes = Finalités
processing-basis = Sur quoi l’accord repose
processing-article-six = Base juridique (articles 6, 9 et 10)
processing-open-article-six = L’accord nomme son instrument ; à vous de dire quel point de l’article 6, et des articles 9 ou 10 s’ils s’appliquent.
processing-subjects = Personnes concernées
processing-open-subjects = L’accord nomme les types d’identifiants, pas de qui ils sont. Décrivez les personnes de vos listes.
processing-categories = Catégories de données
processing-types = Identifiants
processing-recipients = Qui apprend une concordance
processing-recipients-text = On apprend le partenaire, le type et la date ; l’identifiant, seulement qui le détient déjà.
processing-custodians = Dépositaires : ils apprennent qui a demandé combien d’évaluations et quand, jamais un identifiant
processing-ceiling = Jusqu’où peut aller ce qui est partagé
processing-jurisdictions = Droit dont relèvent les parties
processing-transfers = Transferts vers des pays tiers
processing-open-transfers = Évaluez chaque pays ci-dessus hors de l’EEE, et le lieu où ce portail est hébergé.
processing-retention = Effacement
processing-retention-text =
    { $count ->
        [one] Un dépôt est effacé après { $count } mois au plus tard, arrondi au mois ; les concordances restent.
        [many] Un dépôt est effacé après { $count } de mois au plus tard, arrondi au mois ; les concordances restent.
       *[other] Un dépôt est effacé après { $count } mois au plus tard, arrondi au mois ; les concordances restent.
    }
processing-span = L’accord vaut
processing-span-text = du { $from } au { $to }
processing-review = Réexamen
processing-measures = Mesures de sécurité
processing-measure-blind = Les identifiants ne quittent jamais le membre : ils sont mis en forme et masqués sur sa propre machine.
processing-measure-page = Les identifiants sont mis en forme canonique et brouillés sur la machine du membre. Où le membre utilise la page de ce portail pour de petites listes, que l’accord autorise, il fait confiance au portail : qui l’exploite pourrait avoir servi une autre page qui les lit.
processing-measure-threshold = La clé est tenue par { $of } dépositaires ; { $count } d’entre eux doivent répondre.
processing-measure-pepper = Les membres partagent un secret que ni les dépositaires ni le portail n’ont.
processing-measure-budget = Les évaluations sont comptées : { $daily } par jour pour un membre, et au plus { $first } pour un premier chargement qu’il a déclaré et qu’une deuxième personne a confirmé.
processing-measure-sealed = Les dépôts sont chiffrés sous une clé par mois, qui est détruite quand le mois est fini.
processing-measure-log = Tout changement, et tout refus, est dans un journal d’audit qui se prouve lui-même.
processing-learns = Qui peut apprendre quoi
processing-learns-hint = Ce que chaque partie pourrait livrer, en mots simples :

# impact assessment
dpia-title = Analyse d’impact relative à la protection des données
dpia-lead = Commencée à partir de la version { $number } de l’accord le { $date }. Les faits sont remplis ; ☐ marque ce à quoi des personnes doivent répondre.
dpia-description = Ce qui est fait
dpia-description-text = Des organisations comparent des identifiants sous un accord sans se les montrer. Chacune fait des jetons sur sa propre machine avec l’aide de dépositaires ; le portail compare les jetons et signale ceux qui sont égaux.
dpia-necessity = Nécessité et proportionnalité
dpia-necessity-text = Seuls les types d’identifiants que l’accord nomme sont acceptés ; il limite listes, évaluations et conservation.
dpia-question-necessary = Pourquoi la comparaison est-elle nécessaire aux finalités ci-dessus, et pourquoi rien de plus doux ne suffit-il ?
dpia-question-lawful = Sur quelle base juridique chaque membre détient-il et saisit-il ses fiches ?
dpia-question-informed = Comment les personnes concernées sont-elles informées, ou quelle exception s’applique ? Comment peuvent-elles s’opposer ?
dpia-question-accuracy = Comment l’exactitude des fiches est-elle assurée, et que se passe-t-il en cas de faux positif ?
dpia-risks = Risques
dpia-risks-people = Risques pour les personnes concernées, auxquels aucune technique ne répond :
dpia-question-wrong = Que peut-il arriver à une personne dont le numéro correspond sans qu’elle y soit pour rien, et qui en décide ?
dpia-question-victims = Y a-t-il dans les listes des victimes ou d’autres personnes protégées ? Si oui, le détenteur d’une fiche doit-il décider d’abord ?
dpia-question-custodians = Les dépositaires sont-ils indépendants les uns des autres, des membres et du portail ?
dpia-measures = Ce qui reste à décider
dpia-question-keys = Qui garde les clés de l’organisation et leur phrase secrète, et qui les remplace ?
dpia-question-residual = Quel risque demeure, et qui l’accepte ?
dpia-question-officer = Avis du délégué à la protection des données, avec la date.

# refusals
term-epoch = Époque
reason-no-ceremony = Aucune cérémonie n’est en cours qui pourrait recommencer.
reason-too-many-runs = Cette cérémonie a recommencé trop souvent. Modifiez l’accord : sa prochaine version aura une époque à elle.
reason-epoch-not-ready = Une nouvelle époque ne commence que quand l’accord est en vigueur et que sa dernière époque a une clé.
reason-first-load-same-person = Qui a déclaré le premier chargement ne peut pas le confirmer. Une deuxième personne de l’organisation le fait.
reason-first-load-person = Il faut une personne : utilisez le jeton du compte de quelqu’un.
reason-first-load-size = C’est plus que ce que l’accord permet pour un premier chargement.
reason-first-load-over = Les jours de ce premier chargement sont passés. Déclarez-en un autre.
reason-first-load-confirmed = Ce premier chargement est déjà confirmé. Déclarez-en un autre pour le changer.

# the hub's own page for small lists
paste-title = Coller une petite liste
paste-there = Pour une petite liste, cet accord autorise la page de ce portail, ce qui suppose de lui faire confiance :
paste-trust = Cette page fait confiance au portail.
paste-trust-why = Elle vient chaque fois de ce portail. Qui l’exploite, ou s’y introduit, pourrait servir une autre page qui lit ce que vous collez et la clé de votre organisation.
paste-trust-instead = Le programme de votre organisation se passe de cette confiance. Il montre la même page depuis votre propre machine :
paste-scripts = Cette page a besoin de scripts dans votre navigateur, et d’un portail construit avec elle. Sans eux, utilisez le programme de votre organisation avec la commande ci-dessus.
paste-bulk = Le programme de votre organisation dépose des listes avec sa clé sous cet accord ; cette page refuse donc la clé : tout ce que le programme peut demander y serait exposé. Utilisez le programme.
paste-list = Identifiants, un par ligne
paste-list-hint = Au plus { $lines } lignes. Elles restent dans ce navigateur ; ce qui en sort est brouillé.
paste-region = Pays des numéros de téléphone sans indicatif
paste-region-hint = Deux lettres, comme BG.
paste-note = Note pour un partenaire
paste-note-hint = Un partenaire peut la lire après une concordance : un numéro de dossier et à qui s’adresser, aucune donnée personnelle.
paste-check = Vérifier la liste
paste-key = Fichier de clé
paste-key-hint = La clé de { $name }, utilisée par cette page seulement. Elle est lue dans ce navigateur et n’est pas envoyée.
paste-key-demo = Dans cette démonstration, c’est ce fichier, sans phrase secrète :
paste-passphrase = Phrase secrète
paste-passphrase-hint = Si le fichier en a une ; l’ouvrir prend quelques secondes.
paste-deposit = Déposer
paste-read = Ce qui a été lu
paste-line = Ligne
paste-form = Identifiant tel que lu
paste-their-note = Note du partenaire
paste-no-hits = Aucune concordance pour l’instant. Cette liste est relue toutes les quelques secondes.
paste-counted = Prises : { $taken }. Refusées : { $refused }.
paste-opening = Le fichier de clé est en cours d’ouverture.
paste-evaluated = Les dépositaires ont évalué { $done } sur { $all }.
paste-deposited = Déposés : { $count }. Laissez cette page ouverte pour voir lesquels ont une concordance : elle les oublie quand on la ferme.
paste-custodian = { $name } n’a pas répondu comme il se doit ({ $code }) ; un autre dépositaire a été interrogé.
paste-refusal-form = refusé : pas écrit comme ce type l’exige
paste-refusal-region = refusé : un numéro national a besoin de son pays
paste-refusal-number = refusé : aucun numéro de téléphone ne peut être ainsi
paste-refusal-extension = refusé : saisissez le numéro sans son poste
paste-refusal-email = refusé : pas une adresse électronique
paste-refusal-checksum = refusé : les chiffres de contrôle ne conviennent pas
paste-refusal-account = refusé : pas un numéro de compte d’un pays connu
paste-refusal-twice = refusé : il y figure deux fois
paste-error-nothing = Collez au moins un identifiant lisible.
paste-error-no-key-file = Choisissez le fichier de clé.
paste-error-key-file = Ce n’est pas un fichier de clés d’une organisation.
paste-error-passphrase = La phrase secrète est autre.
paste-error-pepper = Le secret des membres n’est pas encore parvenu à cette clé. Demandez à un autre membre de relancer « whatson tokenise ».
paste-error-party = Cette clé n’est pas celle de votre organisation dans l’accord, ou une signature sous le texte manque ou est fausse. Rien n’a été envoyé.
paste-error-no-key = Les dépositaires n’ont pas encore fait de clé, ou ce que le portail montre comme leur clé ne tient pas.
paste-error-custodians = Trop peu de dépositaires ont répondu comme il se doit. Réessayez plus tard.
paste-error-away = Le portail ne répond pas. Réessayez plus tard.
paste-error-lines = Il y a trop de lignes.
paste-error-note = La note est trop longue.
paste-error-other = Cela n’a pas marché ({ $code }).
reason-page-not-allowed = L’accord n’autorise pas les listes de la page de ce portail.
reason-page-list-size = Une liste de la page de ce portail compte au plus 5 120 entrées.
reason-page-bulk-key = Un programme dépose des listes avec cette clé ; la page de ce portail ne peut donc pas s’en servir.
