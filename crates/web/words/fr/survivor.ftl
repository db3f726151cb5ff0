# machine-made
help-neutral-title = Informations
exit-now = Quitter
exit-hint = « Quitter » ouvre aussitôt un autre site. Avec les scripts, appuyer trois fois sur Échap fait de même. L’historique du navigateur n’est pas effacé.
safety-link = Utiliser cette page en sécurité
help-again = Nouvelle recherche
help-title = Trouver quelqu’un qui aide
help-lead = Dites-nous où vous êtes et ce dont vous avez besoin. Vous n’avez pas à donner votre nom. Rien de ce que vous saisissez n’est gardé.
help-danger = Si vous êtes en danger maintenant, appelez le numéro d’urgence du pays où vous êtes.
help-country = Dans quel pays êtes-vous ?
help-any-country = Choisissez un pays
help-town = Ville (vous pouvez laisser vide)
help-town-hint = Cette page ne demande jamais à votre appareil où vous êtes.
help-language = Quelle langue voulez-vous parler ?
help-any-language = Toute langue
help-types = De quoi avez-vous besoin ?
help-types-hint = Choisissez-en autant que vous voulez, ou aucun.
help-no-police = Montrer seulement l’aide qui ne transmet pas les noms à la police
help-find = Montrer l’aide
help-results = Aide
help-results-in = Aide : { $country }
help-emergency = En danger maintenant
help-not-in-town = Nous ne connaissons rien dans cette ville. Voici ce qu’il y a ailleurs dans le pays.
help-nothing = Nous n’avons rien trouvé qui corresponde
help-nothing-hint = Réessayez avec moins de choix, ou sans la ville. Vous pouvez aussi appeler le numéro d’urgence.
help-none-here = Nous ne connaissons pas encore d’aide ici
help-none-here-hint = Si vous êtes en danger, appelez le numéro d’urgence. Vous pouvez aussi choisir un autre pays.
help-more = { $count ->
    [one] Il y en a encore une.
   *[other] Il y en a encore { $count }.
}
help-show-more = En montrer plus
help-show-sheet = Tout montrer sur une page, à imprimer
help-print-hint = Vous pouvez imprimer cette page. Gardez le papier là où personne ne le trouve.
help-change = Changer la recherche
emergency-emergency = Urgences : police, ambulance, pompiers
emergency-police = Police
emergency-anti-trafficking-line = Ligne d’aide
emergency-emergency-unconfirmed = On dit que c’est le numéro d’urgence. Nous n’avons pas pu le confirmer.
emergency-police-unconfirmed = On dit que c’est le numéro de la police. Nous n’avons pas pu le confirmer.
emergency-anti-trafficking-line-unconfirmed = On dit que c’est une ligne d’aide. Nous n’avons pas pu le confirmer.
safety-title = Utiliser cette page en sécurité
safety-lead = Quelqu’un voit peut-être ce que vous faites sur cet appareil.
safety-1 = « Quitter » ferme vite cette page. Elle reste dans la liste des pages visitées.
safety-2 = Si possible, utilisez un appareil que l’autre personne n’utilise pas, par exemple dans une bibliothèque ou chez quelqu’un de confiance.
safety-3 = Une fenêtre privée du navigateur ne garde pas la liste des pages. Fermez-la à la fin.
safety-4 = Cette page ne garde rien sur votre appareil et n’envoie à personne d’autre ce que vous saisissez.
safety-5 = Un appel se voit dans la liste des appels et sur la facture.
