# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Rejoindre ce hub
join-lead = Rejoignez ce hub en tant qu’organisation qui lutte contre la traite des personnes : autorité publique, entreprise ou société civile.
join-step-address = Vous confirmez votre adresse électronique.
join-step-known = Deux organisations présentes ici disent vous connaître, ou nos modérateurs examinent des preuves.
join-step-in = Ensuite, votre organisation est affichée et vous pouvez inviter vos collègues.
join-private = D’ici là, rien de ce que vous écrivez n’est public. Une demande qui n’est pas acceptée est effacée après 30 jours.
join-claim-title = Vous faites une demande pour cette organisation
join-claim-hint = Elle figure déjà dans l’annuaire. Une fois la demande acceptée, c’est vous qui tenez sa fiche.
join-you = Vous
join-email-hint = De préférence une adresse de votre organisation : elle parle en votre faveur.
join-position-hint = Par exemple « Responsable des programmes ».
join-organisation = Votre organisation
join-register-hint = Son numéro dans un registre public, si elle en a un.
join-does = Ce qu’elle fait et pourquoi elle veut rejoindre le hub
join-does-hint = Quelques phrases. Ne nommez aucune personne que vous aidez.
join-send = Envoyer
join-sent = Consultez votre messagerie.
join-sent-next = Si l’adresse peut être utilisée, un message avec un lien est en route. Le lien fonctionne pendant 24 heures.
join-again = Faire une nouvelle demande
join-have-account = Avez-vous un compte ?
sign-in-no-account = Pas encore de compte ?
join-confirm-title = Confirmez votre adresse
join-confirm-lead = L’adresse { $email } est-elle la vôtre ?
join-confirm-button = Oui, envoyer ma demande
join-confirm-hint = Vous obtenez ainsi un compte. Choisissez ensuite comment vous vous connectez.

application-title = Votre demande
application-state = État
application-received = Réception
application-received-on = reçue le { $date }
application-state-waiting = en attente d’une décision
application-state-accepted = acceptée
application-state-refused = non acceptée
application-state-withdrawn = retirée
application-waiting-lead = Deux organisations présentes ici doivent vous connaître. Adressez-vous à celles qui vous connaissent. Vous pouvez aussi attendre nos modérateurs.
application-vouchers = Qui connaît le demandeur
application-vouchers-none = La question n’a encore été posée à personne.
application-ask = Demander à une organisation
application-ask-button = Demander
application-ask-hint = Ses points focaux voient alors votre demande, et nos modérateurs aussi ; personne d’autre.
application-nobody = Il n’y a encore personne à qui demander : nos modérateurs décident.
application-withdraw = Retirer la demande
application-accepted-lead = Votre organisation fait partie de ce hub.
vouch-word-asked = question posée
vouch-word-given = connaît le demandeur
vouch-word-declined = n’a pas voulu se prononcer
vouch-title = Les connaissez-vous ?
vouch-lead = Ces demandeurs disent que votre organisation les connaît. Ne le confirmez que pour ceux avec qui vous avez travaillé. Nos modérateurs voient que c’était vous.
vouch-hint = D’où les connaissez-vous ? Par exemple « Nous avons géré ensemble un refuge à partir de 2021 ».
vouch-give = Nous les connaissons
vouch-decline = Nous ne pouvons pas nous prononcer

## The organisation that one acts for

organisation-people-title = Votre organisation
organisation-your-roles = Vos rôles : { $roles }
organisation-record = Ce que tout le monde voit
organisation-edit = Modifier la fiche
organisation-people = Personnes
organisation-you = vous
organisation-change = Modifier
organisation-save-roles = Enregistrer les rôles
organisation-hand-over = Passer la main à cette personne
organisation-remove = Retirer
organisation-leave-title = Quitter
organisation-leave = Quitter cette organisation
organisation-leave-hint = Vous gardez votre compte. Le dernier point focal passe d’abord la main.
organisation-act-for = Agir pour elle
organisation-acting = vous agissez pour elle
organisation-stopped = Votre organisation ne peut pas agir pour le moment : un modérateur l’a suspendue. Écrivez aux personnes qui gèrent ce hub.
organisation-none = Vous n’appartenez encore à aucune organisation ici.
invitation-title = Une invitation
invitation-new = Inviter quelqu’un
invitation-send = Inviter
invitation-hint = La personne reçoit un lien qui fonctionne pendant 14 jours, pour cette seule adresse.
invitation-open = Invitations en cours
invitation-until = jusqu’au { $date }
invitation-withdraw = Retirer
invitation-accept = Accepter
invitation-sign-in = Un compte existe avec cette adresse. Connectez-vous d’abord, puis rouvrez le lien.
role-focal-point = Point focal
role-member = Membre
role-analyst = Analyste
role-case-worker = Chargé de dossiers
role-data-protection-officer = Délégué à la protection des données
session-by-link = un lien par courriel

## What readers are told

tier-listed = Répertoriée
tier-vouched = Connue de partenaires
tier-verified = Vérifiée
tier-listed-long = D’après une source publique. Personne de cette organisation n’a de compte ici.
tier-vouched-long = Deux organisations de ce hub disent la connaître.
tier-verified-long = Nos modérateurs ont examiné des preuves de son identité.
tier-claim = Est-ce votre organisation ?

## Queue

queue-title = Demandes
queue-lead = Rien n’en est public. Celles qui ont le plus à montrer viennent en premier.
queue-states = État
queue-count = { $count ->
    [0] Il n’y en a aucune.
    [one] Il y en a une.
    [many] Il y en a { $count }.
   *[other] Il y en a { $count }.
}
queue-domains = Par domaine de leur adresse
queue-choose = Choisir
queue-mail = Courriel
queue-findings = Ce qui a été constaté
queue-claim = déjà répertoriée
queue-about = Concerne
queue-refuse-these = Refuser les demandes choisies
queue-refuse-all = Refuser toutes celles de cette liste ({ $count })
queue-all = Toutes
queue-bare = Rien ne parle en leur faveur
queue-refused = { $count ->
    [0] Aucune n’a été refusée.
    [one] Une a été refusée.
    [many] { $count } ont été refusées.
   *[other] { $count } ont été refusées.
}
queue-pages = Pages
queue-previous = Précédente
queue-next = Suivante
queue-empty = Rien n’attend ici.
queue-accept = Admettre
queue-accept-button = Admettre
queue-evidence-hint = Qu’avez-vous examiné ? Par exemple un extrait de registre, un appel à un numéro que vous avez trouvé vous-même. L’équipe peut le lire.
queue-refuse = Ne pas admettre
queue-refuse-button = Refuser
queue-refuse-hint = Le demandeur reçoit un message qui n’indique pas de motif. Vous pouvez changer d’avis pendant 30 jours.
queue-reopen = Remettre en attente
finding-domain-proved = Domaine prouvé
finding-domain-matches = Adresse conforme au site web
finding-register-number = Numéro d’enregistrement
finding-domain-differs = Adresse d’un autre domaine
finding-free-mail = Messagerie gratuite
finding-no-website = Pas de site web
finding-duplicate = Peut-être déjà répertoriée
finding-twin-name = Nom qui en imite un autre
finding-twin-domain = Domaine qui en imite un autre
finding-blocked = Sur la liste de blocage
finding-domain-proved-long = Le demandeur a montré qu’il contrôle le domaine du site web.
finding-domain-matches-long = L’adresse est du domaine du site web. Voyez si le site web est bien celui de l’organisation.
finding-register-number-long = Aucune autre fiche n’a ce numéro. Cherchez-le dans le registre.
finding-domain-differs-long = L’adresse est d’un autre domaine que le site web.
finding-free-mail-long = Tout le monde peut y avoir une adresse : cela ne dit rien d’une organisation.
finding-no-website-long = Il n’y a pas de site web à examiner.
finding-duplicate-long = Une autre fiche concerne peut-être la même organisation : les organisations qui la connaissent ne suffisent pas, à elles seules, à la faire admettre.
finding-twin-name-long = Ce nom ressemble à un autre et s’écrit avec d’autres lettres : les organisations qui la connaissent ne suffisent pas, à elles seules, à la faire admettre.
finding-twin-domain-long = Ce domaine ressemble à celui d’une autre organisation : les organisations qui la connaissent ne suffisent pas, à elles seules, à la faire admettre.
finding-blocked-long = Quelqu’un l’a mise sur la liste de blocage : les organisations qui la connaissent ne suffisent pas, à elles seules, à la faire admettre.

## Reviews and suspension

vetting-title = Réexamens
vetting-lead = Chaque organisation est réexaminée au bout d’un an.
vetting-due = À réexaminer d’ici un mois
vetting-due-on = à réexaminer le { $date }
vetting-due-none = Aucune n’est à réexaminer.
vetting-stopped = Suspendues
vetting-stopped-none = Aucune n’est suspendue.
vetting-basis = Admise par
vetting-basis-vouchers = deux organisations
vetting-basis-moderator = un modérateur
vetting-since = Depuis
vetting-review = Prochain réexamen
vetting-state-vetted = admise
vetting-state-suspended = suspendue
vetting-renew = C’est toujours la même organisation
vetting-resume = L’admettre de nouveau
vetting-suspend-title = Suspendre
vetting-suspend-hint = Désormais, ses membres ne peuvent plus rien faire pour elle. Les organisations qu’elle a dit connaître sont à réexaminer.
vetting-hide = Retirer aussi sa fiche de l’annuaire
vetting-suspend = Suspendre

## People

people-title = Personnes
people-search = Nom, ou adresse entière
people-count = { $count ->
    [0] Aucun compte
    [one] Un compte
    [many] { $count } comptes
   *[other] { $count } comptes
}
people-empty = Personne n’a été trouvé.
people-roles = Rôles sur ce hub
people-roles-hint = Les modérateurs admettent les organisations, les éditeurs tiennent l’annuaire, les auditeurs lisent le journal.
people-stop-title = Suspendre le compte
people-suspend = Suspendre
people-resume = Rétablir
people-stop-hint = Toutes ses sessions prennent fin maintenant et ses jetons ne fonctionnent plus.
person-state-active = actif
person-state-suspended = suspendu
person-state-closed = fermé

## Block list

block-title = Liste de blocage
block-lead = Une adresse inscrite ici ne permet pas de faire une demande ; un domaine ou un nom inscrit ici est signalé dans la file d’attente.
block-kind = Ce qui est bloqué
block-kind-address = Une adresse électronique
block-kind-domain = Un domaine, avec tout ce qui en dépend
block-kind-name = Le nom d’une organisation
block-add = Bloquer
block-empty = Personne n’est bloqué.

## Fields and reasons

field-person = Votre nom
label-applicant = Qui fait la demande
field-position = Votre fonction dans l’organisation
field-statement = D’où vous les connaissez
field-evidence = Preuves
field-reason = Motif
field-value = Adresse, domaine ou nom
field-organisation = Organisation
reason-unknown-role = Ce rôle n’existe pas.
reason-last-focal-point = Le dernier point focal passe d’abord la main à quelqu’un d’autre.
reason-already-member = Cette personne appartient déjà à l’organisation.
reason-other-address = L’invitation a été envoyée à une autre adresse que celle de votre compte.
reason-sign-in-first = Connectez-vous d’abord avec le compte de cette adresse.
reason-has-account = Cette organisation a déjà des personnes ici. Demandez-leur de vous inviter.
reason-applications-full = Trop de demandes attendent en ce moment. Réessayez demain.
reason-applied-already = Votre dernière demande attend encore.
reason-not-vetted = On ne peut pas poser la question à cette organisation.
reason-asked-already = La question lui a déjà été posée.
reason-own-application = On ne peut pas décider de sa propre demande.
reason-last-administrator = Il faut quelqu’un pour gérer ce hub : nommez d’abord un autre administrateur.
reason-not-a-domain = Ce n’est pas un domaine. Écrivez par exemple example.org.

## Recovering an account

recover-title = Récupérer votre compte
recover-lead = Pour ceux qui ont perdu tous leurs moyens de connexion. Il faut deux choses : un lien envoyé à votre adresse et un code de récupération.
recover-send = Envoyer le lien
recover-hint = Vous n’avez pas de code de récupération ? Les personnes qui gèrent ce hub peuvent vous en donner un, une fois certaines de votre identité.
recover-sent-next = S’il existe un compte avec cette adresse, un message avec un lien est en route. Le lien fonctionne pendant une demi-heure.
recover-code-lead = Saisissez un code de récupération. Toutes les sessions précédentes prennent fin et vous pouvez ajouter un nouveau moyen de connexion.
recover-code = Code de récupération
recover-code-hint = L’un de ceux de votre feuille, ou celui qu’un administrateur de ce hub vous a donné.
recover-button = Récupérer le compte
sign-in-lost = Vous avez perdu votre téléphone ou votre clé ?
people-recovery-title = Code de récupération
people-recovery = Créer un code de récupération
people-recovery-hint = Pour une personne qui a perdu tous ses moyens de connexion. Assurez-vous de son identité, puis dites-lui le code de vive voix, ou par téléphone à un numéro que vous connaissiez déjà. Il lui sert avec un lien envoyé à son adresse.
people-recovery-once = Il ne s’affiche qu’une fois et fonctionne pendant 24 heures, avec le lien.
## Audit views and tokens

own-tokens-title = Jetons pour vos programmes
own-tokens-hint = Un jeton permet à un programme d’agir en votre nom, et pour l’organisation pour laquelle vous agissez maintenant. Il ne peut jamais faire plus que vous, et il ne peut pas modifier votre compte.
field-token = Nom du jeton
field-covers = Ce qu’il peut faire
token-covers-read = Lire ce que vous pouvez lire
token-covers-directory = Modifier l’annuaire
token-covers-match = Rapprocher et lire les concordances
token-covers-import = Importer des fichiers
token-covers-all = Tout ce que vous pouvez faire
reason-too-many-tokens = Vingt jetons suffisent : révoquez-en d’abord un.

audit-title = Journal d’audit
audit-lead = Qui a fait quoi, du plus récent au plus ancien. Il n’est jamais modifié. Qui cherche ici une personne ou une fiche laisse une entrée que cette personne ou cette organisation peut voir.
audit-state = Dernier état signé
audit-state-size = { $count ->
    [0] Aucune entrée, { $date }.
    [one] Une entrée, { $date }.
    [many] { $text } entrées, { $date }.
   *[other] { $text } entrées, { $date }.
}
audit-waiting = { $count ->
    [one] Une entrée attend son rang.
    [many] { $count } entrées attendent leur rang.
   *[other] { $count } entrées attendent leur rang.
}
audit-all-placed = Toutes les entrées ont leur rang.
audit-download = Le télécharger
audit-id-hint = Un identifiant. Choisissez un nom dans la liste pour l’obtenir.
audit-action-hint = Le début suffit, par exemple « organisation. ».
audit-outcome-any = Tous
audit-outcome-permitted = fait
audit-outcome-refused = refusé
audit-csv = Les entrées de cette liste en CSV
audit-place = Rang
audit-not-placed = en attente
audit-no-name = n’a plus de nom
audit-open = Ouvrir
audit-erased = effacée
audit-older = Plus anciennes
audit-empty = Il n’y a aucune entrée de ce type.
log-account = Ce qui s’est passé avec votre compte
log-account-lead = Ce que vous avez fait, ce que d’autres ont fait sur votre compte et qui l’a consulté. Les personnes qui gèrent ce hub sont désignées par leur rôle.
log-organisation = Ce qui s’est passé avec votre organisation
log-organisation-lead = Les modifications de sa fiche, de ses personnes, de ses services et de ses lieux, et qui l’a consultée. Les personnes qui gèrent ce hub sont désignées par leur rôle.
log-look = consultation
field-actor = Qui
field-object = Fiche
field-action = Ce qui a été fait
field-outcome = Résultat
field-from = Premier jour
field-to = Dernier jour
role-person = Une personne avec un compte
role-program = Un programme
noun-agreement = Accord
noun-agreement_signature = Signature d’un accord
noun-agreement_suspension = Suspension d’un accord
noun-agreement_version = Version d’un accord
noun-application = Demande
noun-audit = Journal d’audit
noun-block = Liste de blocage
noun-certificate = Certificat
noun-credential = Moyen de connexion
noun-deposit = Dépôts
noun-deposit_list = Liste de dépôts
noun-desk = Tableau de bord
noun-duplicate = Doublons
noun-epoch = Époque d’une clé
noun-first_load = Premier chargement
noun-hit = Correspondances
noun-import = Importation
noun-invitation = Invitation
noun-location = Lieu
noun-mail = Courriel
noun-membership = Appartenance
noun-merge = Fusions
noun-network = Réseau
noun-organisation = Organisation
noun-party_key = Clés d’une organisation
noun-person = Compte
noun-service = Service
noun-session = Connexion
noun-setup = Configuration
noun-suggestion = Suggestion
noun-token = Jeton
noun-vetting = Réexamen
noun-vouch = Confirmation par une autre organisation
noun-witness = Témoin
witness-title = Témoins du journal
witness-lead = Des partenaires qui signent des états du journal d’audit. Grâce à leurs signatures, personne ne peut se voir présenter un autre journal, pas même par ceux qui gèrent ce hub.
witness-key-hint = Telle que le témoin la publie : nom+nombre+lettres.
witness-add = Ajouter
witness-signed = Dernière signature
witness-empty = Il n’y a pas encore de témoin.
field-witness = Témoin
field-vkey = Clé
field-note = Point de contrôle signé
reason-not-a-witness-key = Ce n’est pas la clé d’un témoin.
reason-witness-known = Ce témoin est déjà présent.
reason-not-a-checkpoint = Ce n’est pas un point de contrôle signé.
reason-other-log = C’est le point de contrôle d’un autre journal.
reason-wrong-root = Le journal n’a jamais eu cet état.
reason-unknown-witness = Il ne porte la signature d’aucun témoin connu ici.
reason-wrong-signature = Une signature n’est pas valable.
reason-wrong-time = Une signature porte une date qui n’est pas encore venue.

## Domain control

domain-title = Le domaine du site web
domain-lead = Montrez que le domaine est le vôtre : faites l’une des deux choses, puis appuyez sur le bouton. Cela parle en votre faveur, mais ne suffit pas pour être admis.
domain-by-dns = Ajoutez un enregistrement TXT au DNS du domaine
domain-by-file = Ou placez un fichier sur le site web
domain-line = La seule ligne du fichier
domain-check = Vérifier maintenant
domain-wait = Cela prend quelques secondes. Rechargez cette page.
domain-pause = Les changements d’un domaine prennent un moment. La prochaine vérification est possible après cinq minutes.
domain-off = Non vérifié : ce hub n’interroge pas d’autres sites web.
domain-not-asked = Pas encore vérifié.
domain-asked = Vérification en cours.
domain-proved-dns = Trouvé dans le DNS, { $date }.
domain-proved-file = Trouvé sous forme de fichier, { $date }.
domain-missed = Pas trouvé, { $date }.
domain-dns-token = DNS : l’enregistrement est là.
domain-dns-other = DNS : il y a un enregistrement, mais il contient une autre valeur.
domain-dns-nothing = DNS : il n’y a pas encore cet enregistrement.
domain-dns-not-asked = DNS : personne n’a regardé.
domain-dns-no-answer = DNS : aucun serveur de noms n’a répondu.
domain-file-token = Fichier : il est là.
domain-file-other = Fichier : il contient autre chose. La valeur doit être sa seule ligne.
domain-file-nothing = Fichier : il n’y en a pas, ou il est vide.
domain-file-not-asked = Fichier : personne n’a regardé.
domain-file-no-answer = Fichier : le site web n’a pas répondu à temps.
domain-file-no-address = Fichier : le domaine n’a pas d’adresse publique.
domain-file-certificate = Fichier : le certificat du site web n’est pas accepté pour ce domaine.
domain-file-redirect = Fichier : le site web renvoie à une autre adresse. Le fichier doit se trouver à cette adresse précise.
domain-file-refused = Fichier : le site web a répondu par une erreur, ou sa réponse est trop longue.
reason-no-domain = La demande n’indique aucun site web avec un domaine.
reason-domain-checks-off = Ce hub n’interroge pas d’autres sites web.
reason-domain-checked-lately = La prochaine vérification est possible après cinq minutes.
reason-domain-checks-full = De nombreux domaines sont en cours de vérification. Réessayez dans quelques minutes.
## Identity providers

way-oidc = Fournisseur d’identité
session-by-oidc = un fournisseur d’identité
provider-title = Se connecter avec votre organisation
provider-hint = Si votre organisation gère elle-même la connexion de ses membres, elle confirme votre identité. Vous ne saisissez aucun mot de passe ici.
provider-sign-in = Se connecter avec { $name }
provider-leave = Vers la connexion de votre organisation
provider-leave-lead = Vous vous connectez auprès de { $name }, puis revenez à cette page. Vérifiez là-bas que l’adresse est celle de votre organisation.
provider-leave-go = Continuer vers { $name }
provider-link = Connexion avec votre organisation
provider-link-hint = Votre organisation peut confirmer votre identité quand vous vous connectez. Elle doit vous connaître sous l’adresse de ce compte.
provider-link-with = Associer { $name }
field-provider = { way-oidc }
reason-provider-down = Il ne répond pas pour le moment. Réessayez plus tard ou connectez-vous autrement.
reason-provider-refused = Il n’a pas confirmé votre identité. Recommencez ou connectez-vous autrement.
reason-provider-over = Cette connexion est terminée ou a été commencée dans un autre navigateur. Recommencez.
reason-provider-old = Il ne vous a pas redemandé de preuve, ce qui est nécessaire ici. Connectez-vous autrement.
reason-provider-unverified = Il n’a confirmé aucune de vos adresses électroniques. Demandez aux administrateurs de votre organisation de le faire.
reason-provider-domain = Il ne peut pas répondre de cette adresse électronique ici. Connectez-vous autrement.
reason-provider-link-first = Un compte existe avec votre adresse. Connectez-vous autrement et associez d’abord le fournisseur sur la page de votre compte.
reason-provider-unknown = Vous n’avez pas encore de compte. Faites une demande pour votre organisation, ou demandez à un collègue de vous inviter.
reason-provider-other-address = Il vous connaît sous une autre adresse que celle de ce compte.
reason-provider-linked = Il est déjà associé à un compte.

## Demo persons

session-by-demo = la démonstration
demo-title = Essayer le hub en tant que personne fictive
demo-lead = Choisissez une personne et voyez le hub comme elle le voit. Il ne faut ni compte ni mot de passe.
demo-notice = Ceci est une démonstration : les personnes, les organisations et les adresses y sont fictives. Quiconque utilise cet ordinateur peut être n’importe laquelle d’entre elles ; n’écrivez donc rien de réel.
demo-group-bank = Dans une banque
demo-group-telecom = Dans une compagnie de téléphone
demo-group-hotline = Dans une ligne d’écoute de la société civile
demo-group-police = Dans la police
demo-group-hub = Les personnes qui font fonctionner le hub
demo-become = Continuer en tant que { $name }
demo-you = Vous êtes { $name }, une personne fictive.
demo-change = Choisir une autre personne
demo-does-bank-analyst = Cherche des signes de traite dans les paiements. Trouvez qui d’autre travaille sur la finance et voyez qui fait partie de la banque.
demo-does-telecom-analyst = Cherche des numéros de téléphone utilisés abusivement. Trouvez des lignes d’écoute et des autorités avec qui travailler et voyez qui fait partie de la compagnie.
demo-does-hotline-case-worker = Oriente des personnes vers une aide sûre. Trouvez un hébergement dans un autre pays, avec ses langues et ses horaires.
demo-does-police-investigator = Cherche qui peut répondre à une question. Trouvez des organisations par pays et par thème et voyez qui fait partie de l’unité.
demo-does-focal-point = Parle au nom de l’organisation. Modifiez ce que tout le monde voit d’elle et invitez un collègue.
demo-does-data-protection-officer = Veille sur les données personnelles. Voyez qui fait partie de la banque et ce que le journal dit de votre compte.
demo-does-convener = Prépare des réunions d’experts. Trouvez des réseaux et des organisations à inviter.
demo-does-editor = Tient le répertoire à jour. Modifiez une fiche, importez une liste, réunissez deux fiches d’une même organisation.
demo-does-moderator = Décide qui est admis. Parcourez les demandes, réexaminez une organisation, suspendez-en une.
demo-does-auditor = Vérifie qui a fait quoi et ne change rien. Lisez le journal d’audit : votre propre connexion y figure.
demo-does-administrator = Fait fonctionner le hub. Voyez tous les comptes, donnez un rôle à quelqu’un, créez un jeton pour un programme.
