# machine-made
skip-to-content = Kalo te përmbajtja
skip-map = Kapërce hartën
search-label = Kërko organizata
search-placeholder = Kërko organizata
search-button = Kërko
nav-tools = Mjete
nav-places = Rubrika
nav-language = Gjuha
nav-find-help = Gjeni ndihmë
nav-organisations = Organizatat
nav-map = Harta
nav-networks = Rrjetet
nav-subjects = Temat
theme-switch = E çelët ose e errët
breadcrumb-label = Jeni këtu
machine-made-notice = Fjalët e kësaj faqeje i ka shkruar një program dhe ende nuk i ka kontrolluar një njeri. Na tregoni nëse gjeni gabime.
machine-made-mark = shkruar nga një program
makers-mark = shkruar nga krijuesit e programit
reviewed-mark = kontrolluar nga një njeri
demo-banner = Kjo platformë shfaq, krahas kartelave të vërteta, edhe kartela të trilluara për shembull. Këto kanë shenjën “demo”.
demo-mark = demo
demo-record = Kartelë e trilluar për shembull
withdrawn-mark = tërhequr
footer-boundaries = Emrat dhe hartat në këtë platformë nuk shprehin asnjë mendim për statusin juridik të ndonjë vendi, territori a zone, as për kufijtë e tyre.
back-home = Kthehu në faqen e parë
problem-number = { $status } { $code }. Numri i kërkesës:
home-lead = Organizatat kundër trafikimit të personave: cilat janë, çfarë bëjnë dhe si t’i kontaktoni.
home-search-placeholder = Emër, vend ose temë, në çdo alfabet
home-fact-organisations = { $count ->
    [one] organizatë
   *[other] organizata
}
home-fact-countries = { $count ->
    [one] vend
   *[other] vende
}
home-fact-confirmed = { $count ->
    [one] kartelë e konfirmuar në 90 ditët e fundit
   *[other] kartela të konfirmuara në 90 ditët e fundit
}
home-demo-note = Këta numra përfshijnë edhe kartelat e trilluara për shembull.
home-map-link = Hap hartën me tabelën e saj
home-recent = Kartelat e fundit
home-all-link = Të gjitha organizatat
results-count = { $count ->
    [one] Një organizatë
   *[other] { $text } organizata
}
results-respelled = Asgjë nuk shkruhet saktësisht “{ $q }”. Këto janë të përafërta.
facets-label = Filtrat
facet-all = Shfaqi të gjitha
chips-label = Filtrat e zgjedhur
chip-remove = Hiq filtrin:
clear-filters = Hiq të gjithë filtrat
sort-label = Rendit sipas
view-map = Shfaq në hartë
view-list = Shfaq si listë
view-feed = Prurje
export-label = { $count ->
    [one] Shkarko një organizatë:
   *[other] Shkarko { $text } organizata:
}
paging-label = Faqet
paging-previous = E mëparshme
paging-next = Tjetra
empty-title = Nuk u gjet asgjë
empty-near = U gjet vetëm me disa nga fjalët:
empty-wider = Kërko pa filtra
empty-wider-place = Kërko në këtë zonë më të gjerë: { $place }
empty-missing = Mungon ndonjë organizatë?

## A missing organisation

suggest-caution = Ju lutemi mos shkruani asgjë për personat e trafikuar dhe mos thoni ku ndodhet një strehë.
suggest-contact-hint = Vetëm nëse dëshironi: një adresë e-mail ose një numër telefoni. E shohin vetëm ata që mbajnë këtë platformë. Fshihet kur ta kenë shqyrtuar sugjerimin tuaj, më së voni pas 90 ditësh.
suggest-trap = Lëreni bosh këtë fushë
suggest-send = Dërgo
suggest-sent = Faleminderit. Ata që mbajnë këtë platformë do ta shqyrtojnë.
suggest-again = Na tregoni për një tjetër
form-errors-title = Ju lutemi korrigjoni sa vijon
facts-title = Të dhëna
services-title = Shërbimet
locations-title = Vendndodhjet
record-title = Kjo kartelë
unconfirmed-notice = Kjo kartelë u përgatit nga burime publike. Organizata nuk e ka konfirmuar ende.
old-notice = Kjo kartelë u konfirmua para më shumë se 90 ditësh. Diçka mund të ketë ndryshuar.
withdrawn-notice = Kjo kartelë është tërhequr. E sheh vetëm stafi.
origin-summary = Burimi
origin-source = Burimi: { $source }, marrë më { $date }.
origin-confirmed = Konfirmuar më { $date }.
origin-confirmed-by = Konfirmuar më { $date } ({ $by }).
origin-unconfirmed = Organizata nuk e ka konfirmuar.
licence-line = Licenca e të dhënave: { $licence }.
history-lead = Të gjitha gjendjet nëpër të cilat ka kaluar kjo kartelë.
column-when = Kur
column-what = Çfarë
column-who = Kush
column-act = Veprimi
updated-on = përditësuar më { $date }
open-now = Hapur tani
closed-now = Mbyllur tani
open-always = Ditë e natë, çdo ditë
hours-zone = Ora lokale ({ $zone })
hours-zone-country = Ora lokale: { $country }
free-of-charge = Falas
police-label = Policia
no-police-contact = Nuk ia jep emrin tuaj policisë
place-confidential = Adresë konfidenciale ({ $country }). Telefononi ose shkruani për të mësuar si të shkoni.
networks-lead = Organizata që punojnë së bashku, në një rajon ose për një temë.
networks-empty = Këtu nuk ka ende rrjete.
network-members = { $count ->
    [one] një anëtar
   *[other] { $count } anëtarë
}
network-countries = { $count ->
    [one] një vend
   *[other] { $count } vende
}
network-members-title = Anëtarët
network-empty = Ky rrjet nuk ka ende anëtarë.
network-search-link = Kërko mes anëtarëve
network-missing-title = Kush mungon këtu
network-missing-lead = Vende që ky rrjet i mbulon dhe ku asnjë anëtar nuk e ka selinë.
map-lead = { $count ->
    [one] Një organizatë, sipas vendit të selisë.
   *[other] { $text } organizata, sipas vendit të selisë.
}
map-regions-label = Rajonet
map-disclaimer = Për çdo vend, rrethi qëndron në një pikë të vetme dhe sipërfaqja e tij është në përpjesëtim me numrin. Është vizatuar vetëm toka. Harta nuk shpreh asnjë mendim për kufijtë ose për statusin e ndonjë zone.
map-elsewhere = Organizata jashtë kësaj pjese të hartës: { $count }
map-table-title = Të njëjtët numra në tabelë
map-table-caption = Organizatat sipas vendit të selisë
map-zoom-in = Zmadho
map-zoom-out = Zvogëlo
map-two-fingers = Lëvizeni hartën me dy gishta
map-here = Organizata këtu: { $count }
subjects-lead = Me çfarë merren organizatat: traktatet dhe pjesët e tyre, si dhe temat e punës.
subject-search-link = Kërko dhe filtro
languages-lead = Zgjidhni gjuhën e platformës. Kartelat mbeten në gjuhët në të cilat janë shkruar.
about-about-lead = Një platformë për partneritete mes qeverive, kompanive dhe shoqërisë civile kundër trafikimit të personave.
about-about-1 = Ajo tregon kush punon kundër trafikimit të personave, ku dhe për cilat tema, që të gjejnë njëri-tjetrin ata që mund të ndihmohen mes tyre.
about-about-2 = Çdo fushë tregon nga vjen dhe kush e ka konfirmuar. Kartelat që organizata nuk i ka konfirmuar janë të shënuara.
about-about-3 = Programi është softuer i lirë me licencën Apache 2.0. Për përmbajtjen përgjigjet kush e mban këtë platformë.
about-privacy-lead = Çfarë di kjo platformë për ju, me fjalë të thjeshta.
about-privacy-1 = Për të lexuar nuk duhet llogari dhe nuk vendoset asnjë cookie.
about-privacy-2 = Asnjë faqe nuk ngarkon gjë nga ndonjë sajt tjetër dhe vizitat as nuk numërohen, as nuk maten.
about-privacy-3 = Ditari i programit ruan llojin e faqes, rezultatin dhe kohën. Nuk ruan as adresa, as fjalë kërkimi, as gjë tjetër nga faqet e ndihmës.
about-privacy-4 = Ajo që shkruani në faqet e ndihmës përdoret për përgjigjen dhe pastaj nuk ruhet më.
about-privacy-5 = Adresat e vendndodhjeve konfidenciale nuk ruhen fare këtu.
about-privacy-6 = Kur na tregoni për një organizatë që mungon, e lexojnë vetëm ata që mbajnë këtë platformë. Të dhënat e kontaktit tuaj fshihen kur ta kenë shqyrtuar, më së voni pas 90 ditësh.
about-open-data-lead = Gjithçka publike në këtë platformë mund të shkarkohet dhe të përdoret nga programe të tjera.
about-open-data-1 = Çdo kartelë tregon licencën e vet; shumica janë në domenin publik (CC0).
about-open-data-2 = Kur përdorni një kartelë, ruani burimin dhe datën e konfirmimit dhe kontrollojeni përsëri para se të mbështeteni tek ajo.
about-accessibility-lead = Kjo platformë është bërë që ta përdorë kushdo.
about-accessibility-1 = Synojmë WCAG 2.2, niveli AA. Çdo faqe kontrollohet nga një program në tri gjuhë dhe funksionon vetëm me tastierë dhe pa skripte.
about-accessibility-2 = Çdo hartë ka një tabelë me të njëjtët numra.
about-accessibility-3 = Nëse diçka ju pengon, tregojuni atyre që mbajnë këtë platformë.
about-glossary-lead = Fjalët e kësaj platforme dhe çfarë kuptimi kanë.
glossary-organisation = Organizatë
glossary-organisation-means = Një institucion që punon kundër trafikimit të personave: një autoritet, kompani, shoqatë, universitet ose sindikatë.
glossary-service = Shërbim
glossary-service-means = Ndihmë që një organizatë u jep njerëzve, me orar, gjuhë dhe një mënyrë kontakti.
glossary-place = Vendndodhje
glossary-place-means = Aty ku jepet një shërbim.
glossary-hidden = Vendndodhje konfidenciale
glossary-hidden-means = Një vendndodhje, adresën e së cilës nuk duhet ta dijë askush. Platforma ruan vendin dhe asgjë tjetër.
glossary-network = Rrjet
glossary-network-means = Organizata që punojnë së bashku, në një rajon ose për një temë.
glossary-subject = Temë
glossary-subject-means = Me çfarë merret një organizatë: një traktat, një pjesë e tij ose një temë pune.
glossary-confirmed = Konfirmuar
glossary-confirmed-means = Vetë organizata, ose platforma në emër të saj, ka thënë se kartela është e saktë. Pas 90 ditësh shenja bëhet “prej kohësh”.
glossary-source = Burim
glossary-source-means = Nga vjen një vlerë.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, një standard i hapur i Open Referral për listat e shërbimeve.
api-lead = Programet lexojnë pa çelës gjithçka publike. Për të shkruar duhet një token.
api-openapi = Përshkrimi i API-së (OpenAPI 3.1)
api-hsds = Shërbimet në standardin e hapur HSDS 3.0
api-hsds-profile = Çfarë kanë kartelat tona HSDS përtej standardit
api-examples = Shembuj
api-token = Tokenët i krijon stafi i platformës ose krijohen me “whatson token create”.
problems-lead = Çfarë kuptimi kanë kodet në dokumentet e gabimeve (RFC 9457).
