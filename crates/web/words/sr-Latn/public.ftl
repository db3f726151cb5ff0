# machine-made
skip-to-content = Pređi na sadržaj
skip-map = Preskoči mapu
search-label = Pretraga organizacija
search-placeholder = Pretraga organizacija
search-button = Traži
nav-tools = Alatke
nav-places = Odeljci
nav-language = Jezik
nav-find-help = Potražite pomoć
nav-organisations = Organizacije
nav-map = Mapa
nav-networks = Mreže
nav-subjects = Teme
theme-switch = Svetlo ili tamno
breadcrumb-label = Ovde ste
machine-made-notice = Tekst ove stranice je mašinski prevod koji još niko nije pregledao. Javite nam ako nađete greške.
machine-made-mark = mašinski prevod
makers-mark = napisali autori programa
reviewed-mark = proverio čovek
demo-banner = Ovaj portal uz stvarne zapise prikazuje i izmišljene, za primer. Oni imaju oznaku „demo“.
demo-mark = demo
demo-record = Izmišljen zapis, za primer
withdrawn-mark = povučeno
footer-boundaries = Nazivi i mape na ovom portalu ne izražavaju nikakav stav o pravnom statusu bilo koje zemlje, teritorije ili oblasti, niti o njihovim granicama.
back-home = Nazad na početnu stranicu
problem-number = { $status } { $code }. Broj zahteva:
home-lead = Organizacije protiv trgovine ljudima: ko su, šta rade i kako da im se obratite.
home-search-placeholder = Naziv, mesto ili tema, bilo kojim pismom
home-fact-organisations = { $count ->
    [one] organizacija
    [few] organizacije
   *[other] organizacija
}
home-fact-countries = { $count ->
    [one] zemlja
    [few] zemlje
   *[other] zemalja
}
home-fact-confirmed = { $count ->
    [one] zapis potvrđen u poslednjih 90 dana
    [few] zapisa potvrđena u poslednjih 90 dana
   *[other] zapisa potvrđenih u poslednjih 90 dana
}
home-demo-note = Ovi brojevi obuhvataju i izmišljene zapise za primer.
home-map-link = Otvori mapu i tabelu
home-recent = Najnoviji zapisi
home-all-link = Sve organizacije
results-count = { $count ->
    [1] Jedna organizacija
    [one] { $text } organizacija
    [few] { $text } organizacije
   *[other] { $text } organizacija
}
results-respelled = Ništa nije napisano tačno ovako: „{ $q }“. Ovo je slično.
facets-label = Filteri
facet-all = Prikaži sve
chips-label = Izabrani filteri
chip-remove = Ukloni filter:
clear-filters = Ukloni sve filtere
sort-label = Redosled
view-map = Prikaži na mapi
view-list = Prikaži kao spisak
view-feed = Fid
export-label = { $count ->
    [1] Preuzmi jednu organizaciju:
    [one] Preuzmi { $text } organizaciju:
    [few] Preuzmi { $text } organizacije:
   *[other] Preuzmi { $text } organizacija:
}
paging-label = Stranice
paging-previous = Prethodna
paging-next = Sledeća
empty-title = Ništa nije pronađeno
empty-near = Nađeno samo po nekim od reči:
empty-wider = Traži bez filtera
empty-wider-place = Traži na širem području: { $place }
empty-missing = Nedostaje li neka organizacija?

## A missing organisation

suggest-caution = Molimo vas da ne pišete ništa o osobama koje su bile žrtve trgovine i da ne navodite gde se nalazi sklonište.
suggest-contact-hint = Samo ako želite: imejl ili broj telefona. Vide ga samo oni koji vode ovaj portal. Briše se kad obrade vaš predlog, najkasnije posle 90 dana.
suggest-trap = Ostavite ovo polje prazno
suggest-send = Pošalji
suggest-sent = Hvala vam. Oni koji vode ovaj portal će to pogledati.
suggest-again = Javite za još jednu
form-errors-title = Ispravite sledeće
facts-title = Podaci
services-title = Usluge
locations-title = Lokacije
record-title = O ovom zapisu
unconfirmed-notice = Ovaj zapis je sastavljen iz javnih izvora. Organizacija ga još nije potvrdila.
old-notice = Ovaj zapis je potvrđen pre više od 90 dana. Nešto se u međuvremenu možda promenilo.
withdrawn-notice = Ovaj zapis je povučen. Vidi ga samo tim portala.
origin-summary = Izvor
origin-source = Izvor: { $source }, primljeno { $date }
origin-confirmed = Potvrđeno { $date }
origin-confirmed-by = Potvrđeno { $date } ({ $by })
origin-unconfirmed = Organizacija ovo nije potvrdila.
licence-line = Licenca podataka: { $licence }.
history-lead = Sva stanja kroz koja je ovaj zapis prošao.
column-when = Kada
column-what = Šta
column-who = Ko
column-act = Radnja
updated-on = ažurirano { $date }
open-now = Sada radi
closed-now = Sada ne radi
open-always = Dan i noć, svakog dana
hours-zone = Lokalno vreme ({ $zone })
hours-zone-country = Lokalno vreme ({ $country })
free-of-charge = Besplatno
police-label = Policija
no-police-contact = Ne daje vaše ime policiji
place-confidential = Poverljiva adresa ({ $country }). Pozovite ili pišite da vam objasne put.
networks-lead = Organizacije koje sarađuju u nekom regionu ili na nekoj temi.
networks-empty = Ovde još nema mreža.
network-members = { $count ->
    [1] jedna članica
    [one] { $count } članica
    [few] { $count } članice
   *[other] { $count } članica
}
network-countries = { $count ->
    [1] jedna zemlja
    [one] { $count } zemlja
    [few] { $count } zemlje
   *[other] { $count } zemalja
}
network-members-title = Članice
network-empty = Ova mreža još nema članica.
network-search-link = Pretraži članice
network-missing-title = Ko ovde nedostaje
network-missing-lead = Zemlje koje ova mreža obuhvata, a u kojima nijedna članica nema sedište.
map-lead = { $count ->
    [1] Jedna organizacija, po zemlji sedišta.
    [one] { $text } organizacija, po zemlji sedišta.
    [few] { $text } organizacije, po zemlji sedišta.
   *[other] { $text } organizacija, po zemlji sedišta.
}
map-regions-label = Regioni
map-disclaimer = Krug stoji u jednoj tački za svaku zemlju, a njegova površina je srazmerna broju. Nacrtano je samo kopno. Mapa ne izražava nikakav stav o granicama niti o statusu bilo koje oblasti.
map-elsewhere = Organizacije van ovog dela mape: { $count }
map-table-title = Isti brojevi u tabeli
map-table-caption = Organizacije po zemlji sedišta
map-zoom-in = Uvećaj
map-zoom-out = Umanji
map-two-fingers = Pomerajte mapu sa dva prsta
map-here = Organizacija ovde: { $count }
subjects-lead = Čime se organizacije bave: međunarodni ugovori, njihovi delovi i radne teme.
subject-search-link = Pretraži i filtriraj
languages-lead = Izaberite jezik portala. Zapisi ostaju na jezicima na kojima su napisani.
about-about-lead = Portal za partnerstva između država, preduzeća i civilnog društva protiv trgovine ljudima.
about-about-1 = Pokazuje ko se bori protiv trgovine ljudima, gde i na kojim temama, da bi se našli oni koji jedni drugima mogu da pomognu.
about-about-2 = Za svaki podatak piše odakle je i ko ga je potvrdio. Zapisi koje organizacija nije potvrdila posebno su označeni.
about-about-3 = Program je slobodan softver pod licencom Apache 2.0. Za sadržaj odgovara onaj ko vodi ovaj portal.
about-privacy-lead = Šta ovaj portal zna o vama, jednostavnim rečima.
about-privacy-1 = Za čitanje nije potreban nalog i ne ostavljaju se kolačići.
about-privacy-2 = Nijedna stranica ne učitava ništa sa drugog sajta, a posetioci se ne broje i ne prate.
about-privacy-3 = Dnevnik čuva vrstu stranice, ishod i vreme. Ne čuva adrese, reči za pretragu niti bilo šta sa stranica za pomoć.
about-privacy-4 = Ono što upišete na stranicama za pomoć služi samo za odgovor i zatim se zaboravlja.
about-privacy-5 = Adrese poverljivih lokacija ovde se uopšte ne čuvaju.
about-privacy-6 = Kad nam javite za organizaciju koja nedostaje, to čitaju samo oni koji vode ovaj portal. Vaši podaci za kontakt brišu se kad to obrade, najkasnije posle 90 dana.
about-open-data-lead = Sve što je javno na ovom portalu može da se preuzme i koristi u drugim programima.
about-open-data-1 = U svakom zapisu je navedena licenca; većina je u javnom domenu (CC0).
about-open-data-2 = Kada koristite zapis, zadržite izvor i datum potvrde, i proverite ga ponovo pre nego što se na njega oslonite.
about-accessibility-lead = Ovaj portal je napravljen tako da ga može koristiti svako.
about-accessibility-1 = Cilj nam je WCAG 2.2, nivo AA. Svaku stranicu proverava program na tri jezika, a stranice rade i samo sa tastaturom i bez skripti.
about-accessibility-2 = Svaka mapa ima tabelu sa istim brojevima.
about-accessibility-3 = Ako vam nešto smeta, javite onima koji vode ovaj portal.
about-glossary-lead = Reči ovog portala i njihovo značenje.
glossary-organisation = Organizacija
glossary-organisation-means = Državni organ, preduzeće, udruženje, univerzitet, sindikat ili drugo telo koje se bori protiv trgovine ljudima.
glossary-service = Usluga
glossary-service-means = Pomoć koju organizacija pruža ljudima, sa radnim vremenom, jezicima i kontaktom.
glossary-place = Lokacija
glossary-place-means = Mesto na kome se usluga pruža.
glossary-hidden = Poverljiva lokacija
glossary-hidden-means = Lokacija čiju adresu niko ne sme da zna. Portal čuva samo zemlju i ništa više.
glossary-network = Mreža
glossary-network-means = Organizacije koje sarađuju u nekom regionu ili na nekoj temi.
glossary-subject = Tema
glossary-subject-means = Ono čime se organizacija bavi: međunarodni ugovor, njegov deo ili radna tema.
glossary-confirmed = Potvrđeno
glossary-confirmed-means = Sama organizacija, ili portal u njeno ime, navela je da je zapis tačan. Posle 90 dana oznaka postaje „Davno potvrđeno“.
glossary-source = Izvor
glossary-source-means = Odakle potiče podatak.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, otvoreni standard za imenike usluga koji objavljuje Open Referral.
api-lead = Programi bez ključa mogu da čitaju sve što je javno. Za upis je potreban token.
api-openapi = Opis API-ja (OpenAPI 3.1)
api-hsds = Usluge u otvorenom standardu HSDS 3.0
api-hsds-profile = Šta naši HSDS zapisi imaju preko standarda
api-examples = Primeri
api-token = Tokene pravi tim portala, ili komanda „whatson token create“.
problems-lead = Šta znače kodovi u dokumentima o greškama (RFC 9457).
