# machine-made
# Letters that the hub sends. `link` and `address` are addresses of the hub and stand on lines of their own.

mail-invitation-subject = Invitation à rejoindre { $hub }
mail-invitation-body =
    Bonjour,

    Vous êtes invité(e) à rejoindre « { $organisation } » sur { $hub }. Pour accepter, ouvrez ce lien :

    { $link }

    Le lien ne fonctionne qu’une fois et pour une durée limitée. Si vous n’attendiez pas d’invitation, vous pouvez ignorer ce message.
mail-application-confirm-subject = Veuillez confirmer votre adresse électronique
mail-application-confirm-body =
    Bonjour,

    Cette adresse a été indiquée dans une demande d’admission à { $hub }. Pour confirmer qu’elle est bien la vôtre et poursuivre, ouvrez ce lien :

    { $link }

    Le lien ne fonctionne qu’une fois et pour une durée limitée. Si vous n’avez rien demandé, vous pouvez ignorer ce message : il ne se passera rien.
mail-application-known-subject = Vous avez déjà un compte
mail-application-known-body =
    Bonjour,

    Quelqu’un a fait une demande d’admission à { $hub } avec cette adresse, qui a déjà un compte. Si c’était vous, connectez-vous ici :

    { $link }

    Si ce n’était pas vous, il n’y a rien à faire. Personne n’a appris qu’il existe un compte.
mail-application-accepted-subject = Votre demande a été acceptée
mail-application-accepted-body =
    Bonjour,

    La demande d’admission de « { $organisation } » à { $hub } a été acceptée. Pour continuer, ouvrez ce lien :

    { $link }
mail-application-refused-subject = Votre demande n’a pas été acceptée
mail-application-refused-body =
    Bonjour,

    La demande d’admission de « { $organisation } » à { $hub } n’a pas été acceptée. Si vous pensez qu’il s’agit d’une erreur, veuillez écrire aux personnes qui gèrent le hub.
mail-application-waiting-subject = Nous avons reçu votre demande
mail-application-waiting-body =
    Bonjour,

    Nous avons reçu la demande d’admission de « { $organisation } » à { $hub }. Avant qu’elle puisse être acceptée, deux organisations vérifiées doivent confirmer qu’elles connaissent la vôtre, ou un modérateur doit examiner des preuves. Veuillez vous adresser à deux organisations qui connaissent votre travail. L’état de la demande se trouve ici :

    { $link }
mail-vouch-asked-subject = Une organisation vous demande de confirmer que vous la connaissez
mail-vouch-asked-body =
    Bonjour,

    « { $organisation } » demande son admission à { $hub } et prie votre organisation de confirmer qu’elle la connaît. Ne le faites que si vous connaissez son travail. Pour répondre, ouvrez ce lien :

    { $link }
mail-recovery-subject = Un nouvel accès à votre compte
mail-recovery-body =
    Bonjour,

    Quelqu’un a demandé un nouvel accès au compte lié à cette adresse sur { $hub }. Si c’était vous, ouvrez ce lien :

    { $link }

    Le lien ne fonctionne qu’une fois et pour peu de temps. Si ce n’était pas vous, ne l’ouvrez pas : votre compte reste tel qu’il est.
mail-account-changed-subject = Un moyen de connexion a changé
mail-account-changed-body =
    Bonjour,

    Un moyen de connexion à votre compte sur { $hub } a été ajouté ou supprimé. Si c’était vous, il n’y a rien à faire.

    Si ce n’était pas vous, connectez-vous tout de suite, fermez toutes les autres sessions, supprimez chaque moyen qui n’est pas le vôtre et prévenez les personnes qui gèrent le hub.
mail-review-due-subject = Veuillez vérifier la fiche de votre organisation
mail-review-due-body =
    Bonjour,

    { $hub } réexamine « { $organisation } » chaque année ; le prochain réexamen est prévu d’ici un mois. Veuillez vérifier que la fiche est toujours exacte :

    { $link }
mail-organisation-suspended-subject = Votre organisation a été suspendue
mail-organisation-suspended-body =
    Bonjour,

    « { $organisation } » a été suspendue sur { $hub }. Vous pouvez vous connecter, mais personne ne peut agir en son nom pour le moment. Si vous pensez qu’il s’agit d’une erreur, veuillez écrire aux personnes qui gèrent le hub.
mail-suspended-subject = Votre compte a été suspendu
mail-suspended-body =
    Bonjour,

    Votre compte sur { $hub } a été suspendu ; personne ne peut s’y connecter pour le moment. Si vous pensez qu’il s’agit d’une erreur, veuillez écrire aux personnes qui gèrent le hub.
mail-agreement-waits-subject = Un accord attend votre organisation
mail-agreement-waits-body =
    Bonjour,

    Un accord sur { $hub } est soumis à la signature de « { $organisation } ». Veuillez le lire, comparer les empreintes des clés avec les autres parties en dehors du portail, puis le signer ou le refuser :

    { $link }
mail-agreement-changed-subject = Un accord de votre organisation a changé
mail-agreement-changed-body =
    Bonjour,

    Un accord de « { $organisation } » sur { $hub } est désormais en vigueur, a été suspendu, reprend ou a pris fin. Les détails sont ici :

    { $link }
mail-agreement-news-subject = Du nouveau attend votre organisation dans le cadre d’un accord
mail-agreement-news-body =
    Bonjour,

    il y a du nouveau pour « { $organisation } » dans le cadre d’un accord sur { $hub }. Consultez-le avec le programme de votre organisation, ou commencez ici :

    { $link }
mail-test-subject = Message d’essai de { $hub }
mail-test-body =
    Bonjour,

    Ceci est un message d’essai. Si vous pouvez le lire, le courrier du hub arrive.
mail-footer =
    { $hub }
    { $address }
    Ce message a été envoyé automatiquement, parce que votre adresse a été indiquée à ce hub. Le hub ne demande jamais de mot de passe ni de code par courrier électronique ou par téléphone.
