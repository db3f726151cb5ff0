# machine-made
skip-to-content = Preskoči na sadržaj
skip-map = Preskoči kartu
search-label = Pretraživanje organizacija
search-placeholder = Pretraži organizacije
search-button = Traži
nav-tools = Alati
nav-places = Odjeljci
nav-language = Jezik
nav-find-help = Potražite pomoć
nav-organisations = Organizacije
nav-map = Karta
nav-networks = Mreže
nav-subjects = Teme
theme-switch = Svijetlo ili tamno
breadcrumb-label = Ovdje ste
machine-made-notice = Tekst ove stranice strojno je preveden i još ga nije pregledao čovjek. Ako primijetite pogrešku, javite nam.
machine-made-mark = strojni prijevod
makers-mark = napisali autori programa
reviewed-mark = pregledao čovjek
demo-banner = Na ovom se portalu uz stvarne prikazuju i izmišljeni ogledni zapisi. Označeni su s „demo”.
demo-mark = demo
demo-record = Izmišljeni ogledni zapis
withdrawn-mark = povučeno
footer-boundaries = Nazivi i karte na ovom portalu ne izražavaju nikakvo mišljenje o pravnom statusu bilo koje države, teritorija ili područja ni o njihovim granicama.
back-home = Natrag na početnu stranicu
problem-number = { $status } { $code }. Broj zahtjeva:
home-lead = Organizacije protiv trgovanja ljudima: tko su, što rade i kako stupiti s njima u vezu.
home-search-placeholder = Naziv, mjesto ili tema, na bilo kojem pismu
home-fact-organisations = { $count ->
    [one] organizacija
    [few] organizacije
   *[other] organizacija
}
home-fact-countries = { $count ->
    [one] država
    [few] države
   *[other] država
}
home-fact-confirmed = { $count ->
    [one] zapis potvrđen u posljednjih 90 dana
    [few] zapisa potvrđena u posljednjih 90 dana
   *[other] zapisa potvrđenih u posljednjih 90 dana
}
home-demo-note = Ovi brojevi obuhvaćaju i izmišljene ogledne zapise.
home-map-link = Otvori kartu s tablicom
home-recent = Najnoviji zapisi
home-all-link = Sve organizacije
results-count = { $count ->
    [1] Jedna organizacija
    [one] { $text } organizacija
    [few] { $text } organizacije
   *[other] { $text } organizacija
}
results-respelled = Za „{ $q }” nema potpuno istog zapisa. Ovi su slični.
facets-label = Filtri
facet-all = Prikaži sve
chips-label = Odabrani filtri
chip-remove = Ukloni filtar:
clear-filters = Ukloni sve filtre
sort-label = Poredaj po
view-map = Prikaži na karti
view-list = Prikaži kao popis
view-feed = Kanal novosti
export-label = { $count ->
    [1] Preuzmi jednu organizaciju:
    [one] Preuzmi { $text } organizaciju:
    [few] Preuzmi { $text } organizacije:
   *[other] Preuzmi { $text } organizacija:
}
paging-label = Stranice
paging-previous = Prethodna
paging-next = Sljedeća
empty-title = Nema rezultata
empty-near = Nađeno samo po nekima od riječi:
empty-wider = Traži bez filtara
empty-wider-place = Traži na širem području: { $place }
empty-missing = Nedostaje neka organizacija?

## A missing organisation

suggest-caution = Molimo vas da ne pišete ništa o osobama koje su bile žrtve trgovanja i da ne navodite gdje se nalazi sklonište.
suggest-contact-hint = Samo ako želite: e-adresa ili broj telefona. Vide ga samo upravitelji portala. Briše se kad obrade vaš prijedlog, najkasnije nakon 90 dana.
suggest-trap = Ostavite ovo polje prazno
suggest-send = Pošalji
suggest-sent = Hvala vam. Upravitelji portala će to pogledati.
suggest-again = Javite za još jednu
form-errors-title = Ispravite sljedeće
facts-title = Podaci
services-title = Usluge
locations-title = Lokacije
record-title = O ovom zapisu
unconfirmed-notice = Ovaj je zapis sastavljen iz javnih izvora. Organizacija ga još nije potvrdila.
old-notice = Ovaj je zapis potvrđen prije više od 90 dana. Nešto se u međuvremenu možda promijenilo.
withdrawn-notice = Ovaj je zapis povučen. Vidi ga samo osoblje portala.
origin-summary = Izvor
origin-source = Izvor: { $source }, primljeno { $date }
origin-confirmed = Potvrđeno { $date }
origin-confirmed-by = Potvrđeno { $date } ({ $by })
origin-unconfirmed = Organizacija to nije potvrdila.
licence-line = Licencija podataka: { $licence }.
history-lead = Sva stanja ovog zapisa od početka.
column-when = Kada
column-what = Što
column-who = Tko
column-act = Radnja
updated-on = ažurirano { $date }
open-now = Sada otvoreno
closed-now = Sada zatvoreno
open-always = Danju i noću, svaki dan
hours-zone = Lokalno vrijeme ({ $zone })
hours-zone-country = Lokalno vrijeme ({ $country })
free-of-charge = Besplatno
police-label = Policija
no-police-contact = Ne otkriva vaše ime policiji
place-confidential = Povjerljiva adresa ({ $country }). Nazovite ili pišite pa će vam reći kako doći.
networks-lead = Organizacije koje surađuju u nekoj regiji ili na nekoj temi.
networks-empty = Ovdje još nema mreža.
network-members = { $count ->
    [1] jedan član
    [one] { $count } član
    [few] { $count } člana
   *[other] { $count } članova
}
network-countries = { $count ->
    [1] jedna država
    [one] { $count } država
    [few] { $count } države
   *[other] { $count } država
}
network-members-title = Članovi
network-empty = Ova mreža još nema članova.
network-search-link = Pretraži članove
network-missing-title = Tko ovdje nedostaje
network-missing-lead = Države koje ova mreža obuhvaća, a u kojima nijedan član nema sjedište.
map-lead = { $count ->
    [1] Jedna organizacija, po državi sjedišta.
    [one] { $text } organizacija, po državi sjedišta.
    [few] { $text } organizacije, po državi sjedišta.
   *[other] { $text } organizacija, po državi sjedišta.
}
map-regions-label = Regije
map-disclaimer = Krug za svaku državu stoji u jednoj točki, a njegova je površina razmjerna broju. Nacrtano je samo kopno. Karta ne izražava nikakvo mišljenje o granicama ni o statusu bilo kojeg područja.
map-elsewhere = Organizacije izvan ovog dijela karte: { $count }
map-table-title = Isti brojevi u tablici
map-table-caption = Organizacije po državi sjedišta
map-zoom-in = Približi
map-zoom-out = Udalji
map-two-fingers = Kartu pomičite s dva prsta
map-here = Organizacije ovdje: { $count }
subjects-lead = Čime se organizacije bave: međunarodni ugovori i njihovi dijelovi te radne teme.
subject-search-link = Pretraži i filtriraj ove organizacije
languages-lead = Odaberite jezik portala. Zapisi ostaju na jezicima na kojima su napisani.
about-about-lead = Portal za partnerstva vlasti, tvrtki i civilnog društva protiv trgovanja ljudima.
about-about-1 = Pokazuje tko djeluje protiv trgovanja ljudima, gdje i na čemu, kako bi se našli ljudi koji mogu pomoći jedni drugima.
about-about-2 = Uz svako polje piše odakle je podatak i tko ga je potvrdio. Zapisi koje organizacija nije potvrdila označeni su.
about-about-3 = Program je slobodni softver pod licencijom Apache 2.0. Za sadržaj odgovara onaj tko vodi ovaj portal.
about-privacy-lead = Što ovaj portal zna o vama, jednostavnim riječima.
about-privacy-1 = Za čitanje nije potreban račun i ne postavljaju se kolačići.
about-privacy-2 = Nijedna stranica ne učitava ništa s drugih mrežnih mjesta, a posjetitelji se ne broje i ne mjere.
about-privacy-3 = Dnevnik poslužitelja čuva vrstu stranice, ishod i vrijeme. Ne čuva adrese, pojmove za pretragu ni bilo što sa stranica za traženje pomoći.
about-privacy-4 = Ono što upišete na stranicama za traženje pomoći koristi se za odgovor i zatim zaboravlja.
about-privacy-5 = Adrese povjerljivih lokacija ovdje se uopće ne pohranjuju.
about-privacy-6 = Kad nam javite za organizaciju koja nedostaje, to čitaju samo upravitelji portala. Vaši podaci za kontakt brišu se kad to obrade, najkasnije nakon 90 dana.
about-open-data-lead = Sve što je na portalu javno može se preuzeti i koristiti u drugim programima.
about-open-data-1 = Svaki zapis navodi svoju licenciju; većina ih je u javnoj domeni (CC0).
about-open-data-2 = Kad koristite neki zapis, zadržite izvor i datum potvrde te ga ponovno provjerite prije nego što se na njega oslonite.
about-accessibility-lead = Ovaj je portal napravljen tako da ga mogu koristiti svi.
about-accessibility-1 = Cilj nam je WCAG 2.2, razina AA. Svaku stranicu program provjerava na tri jezika; sve radi samo s tipkovnicom i bez skripti.
about-accessibility-2 = Svaka karta ima tablicu s istim brojevima.
about-accessibility-3 = Ako vam nešto smeta, javite upraviteljima portala.
about-glossary-lead = Riječi ovog portala i njihovo značenje.
glossary-organisation = Organizacija
glossary-organisation-means = Ustanova ili skupina koja djeluje protiv trgovanja ljudima: tijelo vlasti, tvrtka, udruga, sveučilište, sindikat.
glossary-service = Usluga
glossary-service-means = Pomoć koju organizacija pruža ljudima, s radnim vremenom, jezicima i načinom stupanja u vezu.
glossary-place = Lokacija
glossary-place-means = Gdje se usluga pruža.
glossary-hidden = Povjerljiva lokacija
glossary-hidden-means = Lokacija čiju adresu nitko ne smije znati. Portal čuva samo državu i ništa drugo.
glossary-network = Mreža
glossary-network-means = Organizacije koje surađuju u nekoj regiji ili na nekoj temi.
glossary-subject = Tema
glossary-subject-means = Čime se organizacija bavi: međunarodni ugovor, njegov dio ili radna tema.
glossary-confirmed = Potvrđeno
glossary-confirmed-means = Da je zapis točan, potvrdila je sama organizacija ili portal u njezino ime. Nakon 90 dana oznaka postaje „stara potvrda”.
glossary-source = Izvor
glossary-source-means = Odakle je podatak.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, otvoreni standard organizacije Open Referral za imenike usluga.
api-lead = Programi čitaju sve javne podatke bez ključa. Za pisanje je potreban token.
api-openapi = Opis sučelja API (OpenAPI 3.1)
api-hsds = Usluge u otvorenom standardu HSDS 3.0
api-hsds-profile = Što naši zapisi HSDS imaju povrh standarda
api-examples = Primjeri
api-token = Tokene izdaje osoblje portala ili naredba „whatson token create”.
problems-lead = Što znače kodovi u porukama o pogreškama (RFC 9457).
