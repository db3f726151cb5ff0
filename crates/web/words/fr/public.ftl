# machine-made
skip-to-content = Aller au contenu
skip-map = Passer la carte
search-label = Rechercher des organisations
search-placeholder = Rechercher des organisations
search-button = Rechercher
nav-tools = Outils
nav-places = Rubriques
nav-language = Langue
nav-find-help = Trouver de l’aide
nav-organisations = Organisations
nav-map = Carte
nav-networks = Réseaux
nav-subjects = Sujets
theme-switch = Clair ou sombre
breadcrumb-label = Vous êtes ici
machine-made-notice = Les mots de cette page ont été produits par une machine et n’ont pas encore été relus par une personne. Signalez-nous les erreurs.
machine-made-mark = produit par une machine
makers-mark = écrit par les auteurs du programme
reviewed-mark = relu par une personne
demo-banner = Ce hub montre des fiches fictives de démonstration à côté des vraies. Elles portent la mention « démo ».
demo-mark = démo
demo-record = Fiche fictive de démonstration
withdrawn-mark = retirée
footer-boundaries = Les noms et les cartes de ce hub n’impliquent aucune prise de position sur le statut juridique d’un pays, d’un territoire ou d’une zone, ni sur leurs frontières.
back-home = Retour à l’accueil
problem-number = { $status } { $code }. Numéro de la demande :
home-lead = Les organisations contre la traite des personnes : qui elles sont, ce qu’elles font et comment les joindre.
home-search-placeholder = Nom, lieu ou sujet, dans toute écriture
home-fact-organisations = { $count ->
    [one] organisation
   *[other] organisations
}
home-fact-countries = { $count ->
    [one] pays
   *[other] pays
}
home-fact-confirmed = { $count ->
    [one] fiche confirmée ces 90 derniers jours
   *[other] fiches confirmées ces 90 derniers jours
}
home-demo-note = Ces nombres comprennent les fiches fictives de démonstration.
home-map-link = Ouvrir la carte et son tableau
home-recent = Dernières fiches
home-all-link = Toutes les organisations
results-count = { $count ->
    [0] Aucune organisation
    [one] Une organisation
   *[other] { $text } organisations
}
results-respelled = Rien ne s’écrit exactement « { $q } ». Voici ce qui s’en approche.
facets-label = Filtres
facet-all = Tout afficher
chips-label = Filtres choisis
chip-remove = Retirer le filtre :
clear-filters = Retirer tous les filtres
sort-label = Trier par
view-map = Voir sur la carte
view-list = Voir en liste
view-feed = Flux
export-label = { $count ->
    [one] Télécharger une organisation :
   *[other] Télécharger { $text } organisations :
}
paging-label = Pages
paging-previous = Précédente
paging-next = Suivante
empty-title = Aucun résultat
empty-near = Trouvé avec une partie des mots seulement :
empty-wider = Chercher sans filtres
empty-wider-place = Chercher dans cette zone plus large : { $place }
empty-missing = Une organisation manque ?

## A missing organisation

suggest-caution = N’écrivez rien sur des personnes victimes de la traite et ne dites pas où se trouve un refuge.
suggest-contact-hint = Seulement si vous le souhaitez : une adresse électronique ou un numéro de téléphone. Seuls ceux qui gèrent ce hub le voient. Il est effacé quand ils ont traité votre suggestion, au plus tard après 90 jours.
suggest-trap = Laissez ce champ vide
suggest-send = Envoyer
suggest-sent = Merci. Ceux qui gèrent ce hub vont l’examiner.
suggest-again = Signaler une autre organisation
form-errors-title = Veuillez corriger les points suivants
facts-title = Faits
services-title = Services
locations-title = Lieux
record-title = Cette fiche
unconfirmed-notice = Cette fiche vient de sources publiques. L’organisation ne l’a pas encore confirmée.
old-notice = Cette fiche a été confirmée il y a plus de 90 jours. Certains éléments ont pu changer.
withdrawn-notice = Cette fiche est retirée. Seule l’équipe la voit.
origin-summary = Source
origin-source = Source : { $source }, reçue le { $date }.
origin-confirmed = Confirmé le { $date }.
origin-confirmed-by = Confirmé par { $by } le { $date }.
origin-unconfirmed = Non confirmé par l’organisation.
licence-line = Licence des données : { $licence }.
history-lead = Tous les états par lesquels cette fiche est passée.
column-when = Quand
column-what = Quoi
column-who = Qui
column-act = Action
updated-on = mis à jour le { $date }
open-now = Ouvert maintenant
closed-now = Fermé maintenant
open-always = Jour et nuit, tous les jours
hours-zone = Heure locale ({ $zone })
hours-zone-country = Heure locale : { $country }
free-of-charge = Gratuit
police-label = Police
no-police-contact = Ne transmet pas votre nom à la police
place-confidential = Adresse confidentielle ({ $country }). Appelez ou écrivez pour connaître le chemin.
networks-lead = Des organisations qui travaillent ensemble, dans une région ou sur un thème.
networks-empty = Il n’y a pas encore de réseau ici.
network-members = { $count ->
    [0] aucun membre
    [one] un membre
   *[other] { $count } membres
}
network-countries = { $count ->
    [0] aucun pays
    [one] un pays
   *[other] { $count } pays
}
network-members-title = Membres
network-empty = Ce réseau n’a pas encore de membre.
network-search-link = Chercher parmi les membres
network-missing-title = Qui manque ici
network-missing-lead = Pays que ce réseau couvre et où aucun membre n’a son siège.
map-lead = { $count ->
    [0] Aucune organisation.
    [one] Une organisation, par pays du siège.
   *[other] { $text } organisations, par pays du siège.
}
map-regions-label = Régions
map-disclaimer = Un cercle par pays, en un seul point, d’une surface proportionnelle au nombre. Seules les terres sont dessinées. La carte n’implique aucune prise de position sur des frontières ou sur le statut d’une zone.
map-elsewhere = Organisations hors de cette partie de la carte : { $count }
map-table-title = Les mêmes chiffres en tableau
map-table-caption = Organisations par pays du siège
map-zoom-in = Agrandir
map-zoom-out = Réduire
map-two-fingers = Déplacez la carte avec deux doigts
map-here = Organisations ici : { $count }
subjects-lead = Ce sur quoi les organisations travaillent : traités et leurs volets, sujets de travail.
subject-search-link = Chercher et filtrer
languages-lead = Choisissez la langue du hub. Les fiches restent dans les langues où elles ont été écrites.
about-about-lead = Un hub pour les partenariats entre gouvernements, entreprises et société civile contre la traite des personnes.
about-about-1 = Il montre qui agit contre la traite, où et sur quoi, pour que ceux qui peuvent s’entraider se trouvent.
about-about-2 = Chaque champ dit d’où il vient et qui l’a confirmé. Les fiches que l’organisation n’a pas confirmées sont signalées.
about-about-3 = Le programme est un logiciel libre sous licence Apache 2.0. Qui gère ce hub répond de son contenu.
about-privacy-lead = Ce que ce hub sait de vous, en mots simples.
about-privacy-1 = Lire ne demande pas de compte et ne dépose aucun témoin (cookie).
about-privacy-2 = Aucune page ne charge quoi que ce soit d’un autre site, et les visites ne sont ni comptées ni mesurées.
about-privacy-3 = Le journal garde le type de page, le résultat et l’heure. Il ne garde ni adresses, ni mots recherchés, ni rien des pages « Trouver de l’aide ».
about-privacy-4 = Ce que vous saisissez dans les pages « Trouver de l’aide » sert à la réponse, puis est oublié.
about-privacy-5 = Les adresses des lieux confidentiels ne sont pas du tout conservées ici.
about-privacy-6 = Quand vous signalez une organisation qui manque, seuls ceux qui gèrent ce hub le lisent. Vos coordonnées sont effacées quand ils l’ont traité, au plus tard après 90 jours.
about-open-data-lead = Tout ce qui est public sur ce hub peut être téléchargé et utilisé par d’autres programmes.
about-open-data-1 = Chaque fiche indique sa licence ; la plupart sont dans le domaine public (CC0).
about-open-data-2 = Quand vous utilisez une fiche, gardez la source et la date de confirmation, et vérifiez de nouveau avant de vous y fier.
about-accessibility-lead = Ce hub est fait pour être utilisable par tous.
about-accessibility-1 = Nous visons WCAG 2.2, niveau AA. Un programme vérifie chaque page en trois langues ; tout fonctionne au clavier seul et sans scripts.
about-accessibility-2 = Chaque carte a un tableau avec les mêmes chiffres.
about-accessibility-3 = Si quelque chose vous gêne, dites-le à ceux qui gèrent ce hub.
about-glossary-lead = Les mots de ce hub et leur sens.
glossary-organisation = Organisation
glossary-organisation-means = Un organisme qui agit contre la traite des personnes : autorité, entreprise, association, université, syndicat.
glossary-service = Service
glossary-service-means = Une aide qu’une organisation apporte, avec des horaires, des langues et un moyen de la joindre.
glossary-place = Lieu
glossary-place-means = Là où un service est rendu.
glossary-hidden = Lieu confidentiel
glossary-hidden-means = Un lieu dont personne ne doit connaître l’adresse. Le hub garde son pays et rien d’autre.
glossary-network = Réseau
glossary-network-means = Des organisations qui travaillent ensemble, dans une région ou sur un thème.
glossary-subject = Sujet
glossary-subject-means = Ce sur quoi une organisation travaille : un traité, un de ses volets ou un sujet de travail.
glossary-confirmed = Confirmé
glossary-confirmed-means = L’organisation, ou le hub pour elle, a dit que la fiche est juste. Après 90 jours, la mention devient « il y a longtemps ».
glossary-source = Source
glossary-source-means = D’où vient une valeur.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, norme ouverte d’Open Referral pour les annuaires de services.
api-lead = Les programmes lisent tout ce qui est public sans clé. Écrire demande un jeton.
api-openapi = Description de l’API (OpenAPI 3.1)
api-hsds = Services dans la norme ouverte HSDS 3.0
api-hsds-profile = Ce que nos fiches HSDS ont en plus de la norme
api-examples = Exemples
api-token = Les jetons sont créés par l’équipe du hub, ou avec « whatson token create ».
problems-lead = Ce que signifient les codes des documents d’erreur (RFC 9457).
