# machine-made
skip-to-content = Preskoči na sadržaj
skip-map = Preskoči kartu
search-label = Pretraga organizacija
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
machine-made-notice = Tekst ove stranice je mašinski preveden i još ga nije pregledao čovjek. Ako primijetite grešku, javite nam.
machine-made-mark = mašinski prijevod
makers-mark = napisali autori programa
reviewed-mark = pregledao čovjek
demo-banner = Na ovom portalu se uz stvarne prikazuju i izmišljeni ogledni zapisi. Označeni su sa „demo”.
demo-mark = demo
demo-record = Izmišljeni ogledni zapis
withdrawn-mark = povučeno
footer-boundaries = Nazivi i karte na ovom portalu ne izražavaju nikakvo mišljenje o pravnom statusu bilo koje države, teritorije ili područja, niti o njihovim granicama.
back-home = Nazad na početnu stranicu
problem-number = { $status } { $code }. Broj zahtjeva:
home-lead = Organizacije protiv trgovine ljudima: ko su, šta rade i kako stupiti u kontakt s njima.
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
home-demo-note = Ovi brojevi obuhvataju i izmišljene ogledne zapise.
home-map-link = Otvori kartu s tabelom
home-recent = Najnoviji zapisi
home-all-link = Sve organizacije
results-count = { $count ->
    [1] Jedna organizacija
    [one] { $text } organizacija
    [few] { $text } organizacije
   *[other] { $text } organizacija
}
results-respelled = Za „{ $q }” nema potpuno istog zapisa. Ovi su slični.
facets-label = Filteri
facet-all = Prikaži sve
chips-label = Odabrani filteri
chip-remove = Ukloni filter:
clear-filters = Ukloni sve filtere
sort-label = Poredaj po
view-map = Prikaži na karti
view-list = Prikaži kao spisak
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
empty-near = Nađeno samo po nekim od riječi:
empty-wider = Traži bez filtera
empty-wider-place = Traži na širem području: { $place }
empty-missing = Nedostaje neka organizacija?

## A missing organisation

suggest-caution = Molimo vas da ne pišete ništa o osobama koje su bile žrtve trgovine i da ne navodite gdje se nalazi sigurna kuća.
suggest-contact-hint = Samo ako želite: e-mail ili broj telefona. Vide ga samo upravitelji portala. Briše se kada obrade vaš prijedlog, najkasnije nakon 90 dana.
suggest-trap = Ostavite ovo polje prazno
suggest-send = Pošalji
suggest-sent = Hvala vam. Upravitelji portala će to pogledati.
suggest-again = Javite za još jednu
form-errors-title = Ispravite sljedeće
facts-title = Podaci
services-title = Usluge
locations-title = Lokacije
record-title = O ovom zapisu
unconfirmed-notice = Ovaj zapis je sastavljen iz javnih izvora. Organizacija ga još nije potvrdila.
old-notice = Ovaj zapis je potvrđen prije više od 90 dana. Nešto se u međuvremenu možda promijenilo.
withdrawn-notice = Ovaj zapis je povučen. Vidi ga samo osoblje portala.
origin-summary = Izvor
origin-source = Izvor: { $source }, primljeno { $date }
origin-confirmed = Potvrđeno { $date }
origin-confirmed-by = Potvrđeno { $date } ({ $by })
origin-unconfirmed = Organizacija to nije potvrdila.
licence-line = Licenca podataka: { $licence }.
history-lead = Sva stanja ovog zapisa od početka.
column-when = Kada
column-what = Šta
column-who = Ko
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
place-confidential = Povjerljiva adresa ({ $country }). Nazovite ili pišite pa će vam reći kako da dođete.
networks-lead = Organizacije koje sarađuju u nekoj regiji ili na nekoj temi.
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
network-missing-title = Ko ovdje nedostaje
network-missing-lead = Države koje ova mreža obuhvata, a u kojima nijedan član nema sjedište.
map-lead = { $count ->
    [1] Jedna organizacija, po državi sjedišta.
    [one] { $text } organizacija, po državi sjedišta.
    [few] { $text } organizacije, po državi sjedišta.
   *[other] { $text } organizacija, po državi sjedišta.
}
map-regions-label = Regije
map-disclaimer = Krug za svaku državu stoji u jednoj tački, a njegova površina je srazmjerna broju. Nacrtano je samo kopno. Karta ne izražava nikakvo mišljenje o granicama niti o statusu bilo kojeg područja.
map-elsewhere = Organizacije izvan ovog dijela karte: { $count }
map-table-title = Isti brojevi u tabeli
map-table-caption = Organizacije po državi sjedišta
map-zoom-in = Približi
map-zoom-out = Udalji
map-two-fingers = Kartu pomjerajte s dva prsta
map-here = Organizacije ovdje: { $count }
subjects-lead = Čime se organizacije bave: međunarodni ugovori i njihovi dijelovi, te radne teme.
subject-search-link = Pretraži i filtriraj ove organizacije
languages-lead = Odaberite jezik portala. Zapisi ostaju na jezicima na kojima su napisani.
about-about-lead = Portal za partnerstva vlasti, firmi i civilnog društva protiv trgovine ljudima.
about-about-1 = Pokazuje ko djeluje protiv trgovine ljudima, gdje i na čemu, da bi se našli ljudi koji mogu pomoći jedni drugima.
about-about-2 = Uz svako polje piše odakle je podatak i ko ga je potvrdio. Zapisi koje organizacija nije potvrdila su označeni.
about-about-3 = Program je slobodni softver pod licencom Apache 2.0. Za sadržaj odgovara onaj ko vodi ovaj portal.
about-privacy-lead = Šta ovaj portal zna o vama, jednostavnim riječima.
about-privacy-1 = Za čitanje nije potreban račun i ne postavljaju se kolačići.
about-privacy-2 = Nijedna stranica ne učitava ništa s drugih web-stranica, a posjetioci se ne broje i ne mjere.
about-privacy-3 = Dnevnik servera čuva vrstu stranice, ishod i vrijeme. Ne čuva adrese, riječi za pretragu niti bilo šta sa stranica za traženje pomoći.
about-privacy-4 = Ono što upišete na stranicama za traženje pomoći koristi se za odgovor i zatim zaboravlja.
about-privacy-5 = Adrese povjerljivih lokacija se ovdje uopće ne čuvaju.
about-privacy-6 = Kada nam javite za organizaciju koja nedostaje, to čitaju samo upravitelji portala. Vaši podaci za kontakt brišu se kada to obrade, najkasnije nakon 90 dana.
about-open-data-lead = Sve što je na portalu javno može se preuzeti i koristiti u drugim programima.
about-open-data-1 = Svaki zapis navodi svoju licencu; većina ih je u javnoj domeni (CC0).
about-open-data-2 = Kada koristite neki zapis, zadržite izvor i datum potvrde i provjerite ga ponovo prije nego što se na njega oslonite.
about-accessibility-lead = Ovaj portal je napravljen tako da ga mogu koristiti svi.
about-accessibility-1 = Cilj nam je WCAG 2.2, nivo AA. Svaku stranicu program provjerava na tri jezika; sve radi samo s tastaturom i bez skripti.
about-accessibility-2 = Svaka karta ima tabelu s istim brojevima.
about-accessibility-3 = Ako vam nešto smeta, javite upraviteljima portala.
about-glossary-lead = Riječi ovog portala i njihovo značenje.
glossary-organisation = Organizacija
glossary-organisation-means = Ustanova ili grupa koja djeluje protiv trgovine ljudima: organ vlasti, firma, udruženje, univerzitet, sindikat.
glossary-service = Usluga
glossary-service-means = Pomoć koju organizacija pruža ljudima, s radnim vremenom, jezicima i načinom kontakta.
glossary-place = Lokacija
glossary-place-means = Gdje se usluga pruža.
glossary-hidden = Povjerljiva lokacija
glossary-hidden-means = Lokacija čiju adresu niko ne smije znati. Portal čuva samo državu i ništa drugo.
glossary-network = Mreža
glossary-network-means = Organizacije koje sarađuju u nekoj regiji ili na nekoj temi.
glossary-subject = Tema
glossary-subject-means = Čime se organizacija bavi: međunarodni ugovor, njegov dio ili radna tema.
glossary-confirmed = Potvrđeno
glossary-confirmed-means = Da je zapis tačan, potvrdila je sama organizacija ili portal u njeno ime. Nakon 90 dana oznaka postaje „stara potvrda”.
glossary-source = Izvor
glossary-source-means = Odakle je podatak.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, otvoreni standard organizacije Open Referral za imenike usluga.
api-lead = Programi čitaju sve javne podatke bez ključa. Za pisanje je potreban token.
api-openapi = Opis API-ja (OpenAPI 3.1)
api-hsds = Usluge u otvorenom standardu HSDS 3.0
api-hsds-profile = Šta naši HSDS zapisi imaju povrh standarda
api-examples = Primjeri
api-token = Tokene izdaje osoblje portala ili naredba „whatson token create”.
problems-lead = Šta znače kodovi u porukama o greškama (RFC 9457).
