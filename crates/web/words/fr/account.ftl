# machine-made
# Signing in and one's own account.

nav-sign-in = Connexion
nav-account = Compte
nav-sign-out = Déconnexion

sign-in-title = Connexion
sign-in-lead = Pour ceux qui ont un compte sur ce hub. Pour consulter le hub, personne n’en a besoin.
sign-in-passkey = Se connecter avec une clé d’accès
sign-in-passkey-hint = Avec le verrouillage de votre téléphone ou de votre ordinateur, ou avec une clé de sécurité. Il n’y a rien à saisir.
sign-in-no-scripts = La connexion avec une clé d’accès demande des scripts. Sans eux, utilisez votre mot de passe et un code.
sign-in-password = Se connecter avec mot de passe et code
sign-in-next = Suivant
sign-in-code-title = Saisissez le code
sign-in-code-lead = L’application que vous avez configurée affiche six chiffres, qui changent toutes les trente secondes.
sign-in-code-recovery = Vous avez perdu le téléphone ? Saisissez plutôt l’un de vos codes de récupération.
sign-in-button = Se connecter
sign-in-back = Recommencer
passkey-failed = Cela n’a pas fonctionné. Réessayez ou utilisez un autre moyen.

account-title = Votre compte
account-name = Nom
account-email = Adresse électronique
account-no-email = aucune
account-roles = Rôles
account-password = Mot de passe
account-new-password = Nouveau mot de passe
account-password-hint = Au moins 12 caractères. Le mieux : quelques mots que personne ne s’attend à voir ensemble ; un gestionnaire de mots de passe vous y aide.
account-code = Six chiffres
account-ways = Moyens de connexion
account-way = Moyen
account-added = Ajout
account-used = Dernière utilisation
account-never = pas encore
account-act = Action
account-remove = Supprimer
account-no-way = Vous ne pouvez pas encore vous reconnecter. Ajoutez une clé d’accès ou configurez un mot de passe avec codes avant la fin de cette session.
way-passkey = Clé d’accès
way-password = Mot de passe avec codes
way-one-time = Codes
way-recovery = Codes de récupération
passkey-add = Ajouter une clé d’accès
passkey-name = Nom que vous lui donnez
passkey-name-hint = Par exemple « Mon téléphone ».
codes-title = Mot de passe avec codes
codes-hint = Un second moyen, pour les navigateurs et les ordinateurs sans clés d’accès.
codes-begin = Configurer
codes-lead = Ici, un mot de passe seul ne suffit pas : une application sur votre téléphone produit un code à chaque connexion.
codes-step-app = Ouvrez une application de codes à usage unique, par exemple celle de votre gestionnaire de mots de passe.
codes-step-key = Donnez-lui cette clé ou ouvrez le lien sur le téléphone.
codes-open = Ouvrir dans l’application
codes-step-type = Saisissez les six chiffres qu’elle affiche, ainsi qu’un mot de passe.
codes-keep = Enregistrer les deux
recovery-title = Codes de récupération
recovery-left = { $count ->
    [0] Il n’y en a pas. Créez-en : ils vous permettent d’entrer quand un téléphone est perdu.
    [one] Il reste un code.
   *[other] Il reste { $count } codes.
}
recovery-make = Créer de nouveaux codes
recovery-lead = Imprimez ces codes ou notez-les, et gardez-les là où personne d’autre ne regarde. Ils ne s’affichent qu’une fois.
recovery-hint = Chacun ne sert qu’une fois. De nouveaux codes rendent ceux-ci sans valeur.
sessions-title = Où votre compte est connecté
session-device = Navigateur
session-unknown = inconnu
session-by = Connexion avec
session-by-passkey = une clé d’accès
session-by-password = mot de passe et code
session-by-setup = le lien de configuration
session-by-recovery = récupération
session-since = Depuis
session-here = celle-ci
session-end = Fermer
sessions-end-others = Fermer toutes les autres

token-name = Nom
token-name-hint = À quoi sert-il ?
token-days = Durée en jours
token-make = Créer un jeton
token-created = Création
token-expires = Expiration
token-revoke = Révoquer
token-revoked = Révoqué le { $date }
token-created-title = Votre nouveau jeton
token-once = Copiez le jeton maintenant. Il ne s’affiche qu’une fois.

setup-lead = Ce lien fait de vous l’administrateur. Il ne sert qu’une fois. Dites qui vous êtes, puis ajoutez un moyen de vous reconnecter.
setup-lead-known = Ce lien ouvre une session, une seule fois. Ajoutez un moyen de vous connecter avant de partir.
setup-button = Commencer
setup-hint = La session prend fin au bout de douze heures. Pour un nouveau lien : « whatson admin link ».

role-moderator = Modérateur
role-editor = Éditeur
role-convener = Organisateur de consultations
role-auditor = Auditeur

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Ces éléments ne correspondent pas. Vérifiez votre saisie et réessayez.
reason-code-wrong = Ce n’est pas le code du moment. Vérifiez l’heure de votre téléphone et saisissez le code le plus récent.
reason-password-short = C’est trop court : au moins 12 caractères.
reason-password-long = C’est trop long : au plus 256 caractères.
reason-password-common = Beaucoup de gens l’essaieraient. Prenez des mots qui ne vont pas ensemble et qui ne disent rien de vous.
reason-passkey-refused = La clé d’accès n’a pas pu être acceptée. Réessayez.
reason-no-passkeys-here = Les clés d’accès demandent une adresse avec un nom : ouvrez le hub sous son nom, pas sous un numéro.
reason-last-way = C’est votre dernier moyen de connexion. Ajoutez-en d’abord un autre.
reason-email-needed = Ce compte n’a pas d’adresse électronique, or un mot de passe en demande une.
problem-too-many-tries = Trop de tentatives
problem-too-many-tries-detail = Attendez quelques minutes avant de réessayer.
problem-sign-in-again = Veuillez vous reconnecter
problem-sign-in-again-detail = Il faut une preuve de votre identité qui date de dix minutes au plus. Déconnectez-vous, puis reconnectez-vous.
