# machine-made
skip-to-content = Mergi la conținut
skip-map = Sari peste hartă
search-label = Caută organizații
search-placeholder = Caută organizații
search-button = Caută
nav-tools = Instrumente
nav-places = Secțiuni
nav-language = Limbă
nav-find-help = Găsiți ajutor
nav-organisations = Organizații
nav-map = Hartă
nav-networks = Rețele
nav-subjects = Teme
theme-switch = Luminos sau întunecat
breadcrumb-label = Sunteți aici
machine-made-notice = Textele acestei pagini au fost scrise de un program și nu au fost încă verificate de un om. Spuneți-ne dacă găsiți greșeli.
machine-made-mark = scris de un program
makers-mark = scris de autorii programului
reviewed-mark = verificat de un om
demo-banner = Această platformă arată, alături de fișele reale, și fișe fictive, demonstrative. Acestea poartă mențiunea „demo”.
demo-mark = demo
demo-record = Fișă fictivă, demonstrativă
withdrawn-mark = retrasă
footer-boundaries = Denumirile și hărțile de pe această platformă nu exprimă nicio opinie cu privire la statutul juridic al vreunei țări, al vreunui teritoriu sau al vreunei zone, nici cu privire la frontierele lor.
back-home = Înapoi la prima pagină
problem-number = { $status } { $code }. Numărul cererii:
home-lead = Organizații împotriva traficului de persoane: cine sunt, ce fac și cum pot fi contactate.
home-search-placeholder = Nume, loc sau temă, în orice alfabet
home-fact-organisations = { $count ->
    [one] organizație
    [few] organizații
   *[other] de organizații
}
home-fact-countries = { $count ->
    [one] țară
    [few] țări
   *[other] de țări
}
home-fact-confirmed = { $count ->
    [one] fișă confirmată în ultimele 90 de zile
    [few] fișe confirmate în ultimele 90 de zile
   *[other] de fișe confirmate în ultimele 90 de zile
}
home-demo-note = Aceste numere includ și fișele fictive, demonstrative.
home-map-link = Deschide harta cu tabelul ei
home-recent = Ultimele fișe
home-all-link = Toate organizațiile
results-count = { $count ->
    [one] O organizație
    [few] { $text } organizații
   *[other] { $text } de organizații
}
results-respelled = Nimic nu este scris exact „{ $q }”. Acestea sunt apropiate.
facets-label = Filtre
facet-all = Arată toate
chips-label = Filtre alese
chip-remove = Elimină filtrul:
clear-filters = Elimină toate filtrele
sort-label = Sortează după
view-map = Arată pe hartă
view-list = Arată ca listă
view-feed = Flux
export-label = { $count ->
    [one] Descarcă o organizație:
    [few] Descarcă { $text } organizații:
   *[other] Descarcă { $text } de organizații:
}
paging-label = Pagini
paging-previous = Anterioară
paging-next = Următoare
empty-title = Nu s-a găsit nimic
empty-near = Găsit doar cu o parte din cuvinte:
empty-wider = Caută fără filtre
empty-wider-place = Caută în această zonă mai largă: { $place }
empty-missing = Lipsește o organizație?

## A missing organisation

suggest-caution = Vă rugăm să nu scrieți nimic despre persoane traficate și să nu spuneți unde se află un adăpost.
suggest-contact-hint = Numai dacă doriți: o adresă de e-mail sau un număr de telefon. Le văd doar cei care administrează platforma. Se șterg după ce sugestia dumneavoastră a fost analizată, cel târziu după 90 de zile.
suggest-trap = Lăsați gol acest câmp
suggest-send = Trimite
suggest-sent = Vă mulțumim. Cei care administrează platforma o vor analiza.
suggest-again = Spuneți-ne despre alta
form-errors-title = Vă rugăm să corectați următoarele
facts-title = Date
services-title = Servicii
locations-title = Locuri
record-title = Această fișă
unconfirmed-notice = Această fișă a fost alcătuită din surse publice. Organizația nu a confirmat-o încă.
old-notice = Această fișă a fost confirmată acum mai bine de 90 de zile. Este posibil ca unele date să se fi schimbat.
withdrawn-notice = Această fișă este retrasă. O vede numai echipa.
origin-summary = Sursă
origin-source = Sursa: { $source }, primită la { $date }.
origin-confirmed = Confirmat la { $date }.
origin-confirmed-by = Confirmat la { $date } ({ $by }).
origin-unconfirmed = Neconfirmat de organizație.
licence-line = Licența datelor: { $licence }.
history-lead = Toate stările prin care a trecut această fișă.
column-when = Când
column-what = Ce
column-who = Cine
column-act = Acțiune
updated-on = actualizat la { $date }
open-now = Deschis acum
closed-now = Închis acum
open-always = Zi și noapte, în fiecare zi
hours-zone = Ora locală ({ $zone })
hours-zone-country = Ora locală: { $country }
free-of-charge = Gratuit
police-label = Poliție
no-police-contact = Nu transmite numele dumneavoastră la poliție
place-confidential = Adresă confidențială ({ $country }). Sunați sau scrieți ca să aflați cum ajungeți.
networks-lead = Organizații care lucrează împreună, într-o regiune sau pe o temă.
networks-empty = Aici nu sunt încă rețele.
network-members = { $count ->
    [one] un membru
    [few] { $count } membri
   *[other] { $count } de membri
}
network-countries = { $count ->
    [one] o țară
    [few] { $count } țări
   *[other] { $count } de țări
}
network-members-title = Membri
network-empty = Această rețea nu are încă membri.
network-search-link = Caută printre membri
network-missing-title = Cine lipsește aici
network-missing-lead = Țări pe care rețeaua le acoperă și în care niciun membru nu își are sediul.
map-lead = { $count ->
    [one] O organizație, după țara sediului.
    [few] { $text } organizații, după țara sediului.
   *[other] { $text } de organizații, după țara sediului.
}
map-regions-label = Regiuni
map-disclaimer = Cercurile stau într-un singur punct pentru fiecare țară, iar suprafața lor este proporțională cu numerele. Este desenat numai uscatul. Harta nu exprimă nicio opinie despre frontiere sau despre statutul vreunei zone.
map-elsewhere = Organizații în afara acestei părți a hărții: { $count }
map-table-title = Aceleași numere, în tabel
map-table-caption = Organizații după țara sediului
map-zoom-in = Mărește
map-zoom-out = Micșorează
map-two-fingers = Mișcați harta cu două degete
map-here = Organizații aici: { $count }
subjects-lead = De ce se ocupă organizațiile: tratate și părțile lor, precum și teme de lucru.
subject-search-link = Caută și filtrează
languages-lead = Alegeți limba platformei. Fișele rămân în limbile în care au fost scrise.
about-about-lead = O platformă pentru parteneriate între guverne, companii și societatea civilă împotriva traficului de persoane.
about-about-1 = Arată cine acționează împotriva traficului de persoane, unde și pe ce teme, pentru ca oamenii care se pot ajuta să se găsească.
about-about-2 = Fiecare câmp spune de unde vine și cine l-a confirmat. Fișele pe care organizația nu le-a confirmat sunt marcate.
about-about-3 = Programul este software liber, sub licența Apache 2.0. De conținut răspunde cine administrează platforma.
about-privacy-lead = Ce știe această platformă despre dumneavoastră, în cuvinte simple.
about-privacy-1 = Pentru citire nu este nevoie de cont și nu se salvează niciun cookie.
about-privacy-2 = Nicio pagină nu încarcă nimic de pe alt site, iar vizitele nu sunt nici numărate, nici măsurate.
about-privacy-3 = Jurnalul păstrează tipul paginii, rezultatul și ora. Nu păstrează nici adrese, nici cuvinte căutate, nici ceva din paginile de ajutor.
about-privacy-4 = Ce scrieți în paginile de ajutor se folosește pentru răspuns și apoi nu se mai păstrează.
about-privacy-5 = Adresele locurilor confidențiale nu se păstrează deloc aici.
about-privacy-6 = Când ne spuneți despre o organizație care lipsește, citesc doar cei care administrează platforma. Datele dumneavoastră de contact se șterg după ce sugestia a fost analizată, cel târziu după 90 de zile.
about-open-data-lead = Tot ce este public pe această platformă poate fi descărcat și folosit de alte programe.
about-open-data-1 = Fiecare fișă își arată licența; cele mai multe sunt în domeniul public (CC0).
about-open-data-2 = Când folosiți o fișă, păstrați sursa și data confirmării și verificați din nou înainte de a vă baza pe ea.
about-accessibility-lead = Această platformă este făcută ca să o poată folosi oricine.
about-accessibility-1 = Urmărim nivelul AA din WCAG 2.2. Fiecare pagină este verificată de un program în trei limbi și funcționează numai cu tastatura și fără scripturi.
about-accessibility-2 = Fiecare hartă are un tabel cu aceleași numere.
about-accessibility-3 = Dacă ceva vă împiedică, spuneți-le celor care administrează platforma.
about-glossary-lead = Cuvintele acestei platforme și ce înseamnă ele.
glossary-organisation = Organizație
glossary-organisation-means = O instituție care acționează împotriva traficului de persoane: o autoritate, o companie, o asociație, o universitate, un sindicat.
glossary-service = Serviciu
glossary-service-means = Ajutor pe care o organizație îl dă oamenilor, cu program, limbi și un mod de contact.
glossary-place = Loc
glossary-place-means = Unde se oferă un serviciu.
glossary-hidden = Loc confidențial
glossary-hidden-means = Un loc a cărui adresă nu trebuie să o știe nimeni. Platforma păstrează țara și nimic altceva.
glossary-network = Rețea
glossary-network-means = Organizații care lucrează împreună, într-o regiune sau pe o temă.
glossary-subject = Temă
glossary-subject-means = De ce se ocupă o organizație: un tratat, o parte a unui tratat sau o temă de lucru.
glossary-confirmed = Confirmat
glossary-confirmed-means = Organizația, sau platforma în numele ei, a spus că fișa este corectă. După 90 de zile, mențiunea devine „demult”.
glossary-source = Sursă
glossary-source-means = De unde vine o valoare.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, un standard deschis al Open Referral pentru repertorii de servicii.
api-lead = Programele citesc fără cheie tot ce este public. Pentru scriere este nevoie de un token.
api-openapi = Descrierea API (OpenAPI 3.1)
api-hsds = Servicii în standardul deschis HSDS 3.0
api-hsds-profile = Ce au fișele noastre HSDS în plus față de standard
api-examples = Exemple
api-token = Tokenurile sunt create de echipa platformei sau cu „whatson token create”.
problems-lead = Ce înseamnă codurile din documentele de eroare (RFC 9457).
