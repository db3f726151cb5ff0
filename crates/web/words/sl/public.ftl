# machine-made
skip-to-content = Preskoči na vsebino
skip-map = Preskoči zemljevid
search-label = Iskanje organizacij
search-placeholder = Iskanje organizacij
search-button = Išči
nav-tools = Orodja
nav-places = Razdelki
nav-language = Jezik
nav-find-help = Poiščite pomoč
nav-organisations = Organizacije
nav-map = Zemljevid
nav-networks = Mreže
nav-subjects = Teme
theme-switch = Svetlo ali temno
breadcrumb-label = Tukaj ste
machine-made-notice = Besedilo te strani je strojno prevedeno in ga še ni pregledal človek. Če opazite napako, nam jo sporočite.
machine-made-mark = strojni prevod
makers-mark = napisali avtorji programa
reviewed-mark = pregledal človek
demo-banner = Na tem portalu so poleg resničnih tudi izmišljeni predstavitveni zapisi. Označeni so z »demo«.
demo-mark = demo
demo-record = Izmišljen predstavitveni zapis
withdrawn-mark = umaknjeno
footer-boundaries = Imena in zemljevidi na tem portalu ne izražajo nobenega mnenja o pravnem statusu katere koli države, ozemlja ali območja ali o njihovih mejah.
back-home = Nazaj na prvo stran
problem-number = { $status } { $code }. Številka zahteve:
home-lead = Organizacije proti trgovini z ljudmi: kdo so, kaj počnejo in kako stopiti v stik z njimi.
home-search-placeholder = Ime, kraj ali tema, v kateri koli pisavi
home-fact-organisations = { $count ->
    [one] organizacija
    [two] organizaciji
    [few] organizacije
   *[other] organizacij
}
home-fact-countries = { $count ->
    [one] država
    [two] državi
    [few] države
   *[other] držav
}
home-fact-confirmed = { $count ->
    [one] zapis, potrjen v zadnjih 90 dneh
    [two] zapisa, potrjena v zadnjih 90 dneh
    [few] zapisi, potrjeni v zadnjih 90 dneh
   *[other] zapisov, potrjenih v zadnjih 90 dneh
}
home-demo-note = Te številke vključujejo tudi izmišljene predstavitvene zapise.
home-map-link = Odpri zemljevid s tabelo
home-recent = Najnovejši zapisi
home-all-link = Vse organizacije
results-count = { $count ->
    [1] Ena organizacija
    [one] { $text } organizacija
    [two] { $text } organizaciji
    [few] { $text } organizacije
   *[other] { $text } organizacij
}
results-respelled = Natančnega zadetka za »{ $q }« ni. Ti so podobni.
facets-label = Filtri
facet-all = Pokaži vse
chips-label = Izbrani filtri
chip-remove = Odstrani filter:
clear-filters = Odstrani vse filtre
sort-label = Razvrsti po
view-map = Pokaži na zemljevidu
view-list = Pokaži kot seznam
view-feed = Vir novosti
export-label = { $count ->
    [1] Prenesi eno organizacijo:
    [one] Prenesi { $text } organizacijo:
    [two] Prenesi { $text } organizaciji:
    [few] Prenesi { $text } organizacije:
   *[other] Prenesi { $text } organizacij:
}
paging-label = Strani
paging-previous = Prejšnja
paging-next = Naslednja
empty-title = Ni zadetkov
empty-near = Najdeno le z nekaterimi besedami:
empty-wider = Išči brez filtrov
empty-wider-place = Išči na širšem območju: { $place }
empty-missing = Manjka kakšna organizacija?

## A missing organisation

suggest-caution = Prosimo, ne pišite ničesar o ljudeh, ki so bili žrtve trgovine, in ne navajajte, kje je zatočišče.
suggest-contact-hint = Samo če želite: e-naslov ali telefonska številka. Vidijo jo le skrbniki portala. Izbriše se, ko obravnavajo vaš predlog, najpozneje po 90 dneh.
suggest-trap = To polje pustite prazno
suggest-send = Pošlji
suggest-sent = Hvala. Skrbniki portala si bodo to ogledali.
suggest-again = Sporočite še eno
form-errors-title = Popravite naslednje
facts-title = Podatki
services-title = Storitve
locations-title = Lokacije
record-title = O tem zapisu
unconfirmed-notice = Ta zapis je sestavljen iz javnih virov. Organizacija ga še ni potrdila.
old-notice = Ta zapis je bil potrjen pred več kot 90 dnevi. Kaj v njem se je morda že spremenilo.
withdrawn-notice = Ta zapis je umaknjen. Vidi ga samo osebje portala.
origin-summary = Vir
origin-source = Vir: { $source }, prejeto { $date }.
origin-confirmed = Potrjeno { $date }.
origin-confirmed-by = Potrjeno { $date } ({ $by }).
origin-unconfirmed = Organizacija tega ni potrdila.
licence-line = Licenca podatkov: { $licence }.
history-lead = Vsa stanja tega zapisa od začetka.
column-when = Kdaj
column-what = Kaj
column-who = Kdo
column-act = Dejanje
updated-on = posodobljeno { $date }
open-now = Zdaj odprto
closed-now = Zdaj zaprto
open-always = Podnevi in ponoči, vse dni
hours-zone = Krajevni čas ({ $zone })
hours-zone-country = Krajevni čas ({ $country })
free-of-charge = Brezplačno
police-label = Policija
no-police-contact = Vašega imena ne sporoči policiji
place-confidential = Zaupen naslov ({ $country }). Pokličite ali pišite in povedali vam bodo, kako pridete tja.
networks-lead = Organizacije, ki sodelujejo v regiji ali pri določeni temi.
networks-empty = Tukaj še ni mrež.
network-members = { $count ->
    [1] en član
    [one] { $count } član
    [two] { $count } člana
    [few] { $count } člani
   *[other] { $count } članov
}
network-countries = { $count ->
    [1] ena država
    [one] { $count } država
    [two] { $count } državi
    [few] { $count } države
   *[other] { $count } držav
}
network-members-title = Člani
network-empty = Ta mreža še nima članov.
network-search-link = Iskanje med člani
network-missing-title = Kdo tukaj manjka
network-missing-lead = Države, ki jih mreža pokriva, vendar v njih nima sedeža noben član.
map-lead = { $count ->
    [1] Ena organizacija, po državi sedeža.
    [one] { $text } organizacija, po državi sedeža.
    [two] { $text } organizaciji, po državi sedeža.
    [few] { $text } organizacije, po državi sedeža.
   *[other] { $text } organizacij, po državi sedeža.
}
map-regions-label = Regije
map-disclaimer = Krog stoji pri vsaki državi v eni točki, njegova površina je sorazmerna s številom. Narisano je samo kopno. Zemljevid ne izraža nobenega mnenja o mejah ali o statusu katerega koli območja.
map-elsewhere = Organizacije zunaj tega dela zemljevida: { $count }
map-table-title = Ista števila v tabeli
map-table-caption = Organizacije po državi sedeža
map-zoom-in = Približaj
map-zoom-out = Oddalji
map-two-fingers = Zemljevid premikajte z dvema prstoma
map-here = Organizacije tukaj: { $count }
subjects-lead = S čim se organizacije ukvarjajo: mednarodne pogodbe in njihovi deli ter delovne teme.
subject-search-link = Iskanje in filtri za te organizacije
languages-lead = Izberite jezik portala. Zapisi ostanejo v jezikih, v katerih so bili napisani.
about-about-lead = Portal za partnerstva med državami, podjetji in civilno družbo proti trgovini z ljudmi.
about-about-1 = Prikazuje, kdo deluje proti trgovini z ljudmi, kje in na katerem področju, da se ljudje, ki si lahko pomagajo, najdejo.
about-about-2 = Pri vsakem polju piše, od kod je podatek in kdo ga je potrdil. Zapisi, ki jih organizacija ni potrdila, so označeni.
about-about-3 = Program je prosto programje z licenco Apache 2.0. Za vsebino odgovarja tisti, ki vodi ta portal.
about-privacy-lead = Kaj ta portal ve o vas, s preprostimi besedami.
about-privacy-1 = Za branje ne potrebujete računa in portal ne shrani piškotkov.
about-privacy-2 = Nobena stran ne nalaga ničesar z drugih spletnih mest, obiskovalcev pa ne štejemo in ne merimo.
about-privacy-3 = Dnevnik strežnika hrani vrsto strani, izid in čas. Ne hrani naslovov in iskalnih besed in prav ničesar o straneh za iskanje pomoči.
about-privacy-4 = Kar vpišete na straneh za iskanje pomoči, se uporabi za odgovor in nato pozabi.
about-privacy-5 = Naslovi zaupnih lokacij tukaj sploh niso shranjeni.
about-privacy-6 = Ko nam sporočite, da manjka organizacija, to berejo le skrbniki portala. Vaši kontaktni podatki se izbrišejo, ko predlog obravnavajo, najpozneje po 90 dneh.
about-open-data-lead = Vse, kar je na portalu javno, je mogoče prenesti in uporabiti v drugih programih.
about-open-data-1 = Vsak zapis navaja svojo licenco; večina jih je v javni domeni (CC0).
about-open-data-2 = Ko uporabite zapis, ohranite vir in datum potrditve ter ga znova preverite, preden se nanj zanesete.
about-accessibility-lead = Ta portal je narejen tako, da ga lahko uporablja vsak.
about-accessibility-1 = Naš cilj je WCAG 2.2, raven AA. Vsako stran preveri program v treh jezikih; vse deluje samo s tipkovnico in brez skriptov.
about-accessibility-2 = Vsak zemljevid ima tabelo z istimi števili.
about-accessibility-3 = Če vas kaj ovira, to sporočite skrbnikom portala.
about-glossary-lead = Besede tega portala in njihov pomen.
glossary-organisation = Organizacija
glossary-organisation-means = Ustanova ali skupina, ki deluje proti trgovini z ljudmi: državni organ, podjetje, društvo, univerza, sindikat.
glossary-service = Storitev
glossary-service-means = Pomoč, ki jo organizacija daje ljudem, z delovnim časom, jeziki in načinom stika.
glossary-place = Lokacija
glossary-place-means = Kje se storitev izvaja.
glossary-hidden = Zaupna lokacija
glossary-hidden-means = Lokacija, katere naslova ne sme poznati nihče. Portal hrani samo državo in nič drugega.
glossary-network = Mreža
glossary-network-means = Organizacije, ki sodelujejo v regiji ali pri določeni temi.
glossary-subject = Tema
glossary-subject-means = S čim se organizacija ukvarja: mednarodna pogodba, njen del ali delovna tema.
glossary-confirmed = Potrjeno
glossary-confirmed-means = Da je zapis pravilen, je sporočila organizacija sama ali portal v njenem imenu. Po 90 dneh se oznaka spremeni v »stara potrditev«.
glossary-source = Vir
glossary-source-means = Od kod je podatek.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, odprti standard organizacije Open Referral za imenike storitev.
api-lead = Programi berejo vse javne podatke brez ključa. Za pisanje je potreben žeton.
api-openapi = Opis vmesnika API (OpenAPI 3.1)
api-hsds = Storitve v odprtem standardu HSDS 3.0
api-hsds-profile = Kaj imajo naši zapisi HSDS poleg standarda
api-examples = Primeri
api-token = Žetone izda osebje portala ali ukaz »whatson token create«.
problems-lead = Kaj pomenijo kode v sporočilih o napakah (RFC 9457).
