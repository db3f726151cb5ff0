# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Pridružite se portalu
join-lead = Pridružite se kot organizacija, ki deluje proti trgovini z ljudmi: državni organ, podjetje ali civilna družba.
join-step-address = Potrdite svoj e-poštni naslov.
join-step-known = Dve organizaciji, ki sta tukaj, povesta, da vas poznata, ali pa si naši moderatorji ogledajo dokazila.
join-step-in = Nato je vaša organizacija prikazana in lahko povabite svoje sodelavce.
join-private = Do takrat ni javno nič od tega, kar napišete. Prijava, ki ni sprejeta, se izbriše po 30 dneh.
join-claim-title = Oddajate prijavo za to organizacijo
join-claim-hint = V imeniku je že. Ko je prijava sprejeta, njen zapis vodite vi.
join-you = Vi
join-email-hint = Najbolje naslov vaše organizacije: govori vam v prid.
join-position-hint = Na primer »Vodja programov«.
join-organisation = Vaša organizacija
join-register-hint = Njena številka v javnem registru, če jo ima.
join-does = Kaj počne in zakaj se želi pridružiti
join-does-hint = Nekaj stavkov. Ne imenujte nikogar, ki mu pomagate.
join-send = Pošlji
join-sent = Poglejte v svoj poštni nabiralnik.
join-sent-next = Če je naslov mogoče uporabiti, je sporočilo s povezavo na poti. Povezava deluje 24 ur.
join-again = Oddaj novo prijavo
join-have-account = Ali imate račun?
sign-in-no-account = Še nimate računa?
join-confirm-title = Potrdite svoj naslov
join-confirm-lead = Ali je { $email } vaš naslov?
join-confirm-button = Da, pošlji mojo prijavo
join-confirm-hint = S tem dobite račun. Nato izberite način prijave vanj.

application-title = Prijava vaše organizacije
application-state = Stanje
application-received = Prejeto
application-received-on = prejeto { $date }
application-state-waiting = čaka na odločitev
application-state-accepted = sprejeta
application-state-refused = ni sprejeta
application-state-withdrawn = umaknjena
application-waiting-lead = Poznati vas morata dve organizaciji, ki sta tukaj. Vprašajte tiste, ki vas poznajo. Lahko tudi počakate na naše moderatorje.
application-vouchers = Kdo pozna prijavitelja
application-vouchers-none = Vprašan ni bil še nihče.
application-ask = Vprašaj organizacijo
application-ask-button = Vprašaj
application-ask-hint = Vašo prijavo takrat vidijo njene kontaktne osebe in tudi naši moderatorji; nihče drug.
application-nobody = Vprašati še ni mogoče nikogar: odločajo naši moderatorji.
application-withdraw = Umakni prijavo
application-accepted-lead = Vaša organizacija je del tega portala.
vouch-word-asked = vprašana
vouch-word-given = pozna prijavitelja
vouch-word-declined = se ni želela izreči
vouch-title = Ali jih poznate?
vouch-lead = Ti prijavitelji pravijo, da jih vaša organizacija pozna. To potrdite le za tiste, s katerimi ste sodelovali. Naši moderatorji vidijo, da ste bili to vi.
vouch-hint = Od kod jih poznate? Na primer »Od leta 2021 smo skupaj vodili zatočišče«.
vouch-give = Poznamo jih
vouch-decline = Ne moremo se izreči

## The organisation that one acts for

organisation-people-title = Vaša organizacija
organisation-your-roles = Vaše vloge: { $roles }
organisation-record = Kaj vidijo vsi
organisation-edit = Spremeni zapis
organisation-people = Ljudje
organisation-you = vi
organisation-change = Spremeni
organisation-save-roles = Shrani vloge
organisation-hand-over = Predaj tej osebi
organisation-remove = Odstrani
organisation-leave-title = Odhod
organisation-leave = Zapusti to organizacijo
organisation-leave-hint = Svoj račun obdržite. Zadnja kontaktna oseba najprej preda vlogo.
organisation-act-for = Deluj v njenem imenu
organisation-acting = delujete v njenem imenu
organisation-stopped = Vaša organizacija trenutno ne more delovati: ustavil jo je moderator. Pišite ljudem, ki vodijo ta portal.
organisation-none = Tukaj še ne pripadate nobeni organizaciji.
invitation-title = Povabilo
invitation-new = Povabi nekoga
invitation-send = Povabi
invitation-hint = Oseba prejme povezavo, ki deluje 14 dni, samo za ta naslov.
invitation-open = Odprta povabila
invitation-until = do { $date }
invitation-withdraw = Umakni
invitation-accept = Sprejmi
invitation-sign-in = Račun s tem naslovom obstaja. Najprej se prijavite, nato znova odprite povezavo.
role-focal-point = Kontaktna oseba
role-member = Član
role-analyst = Analitik
role-case-worker = Obravnavalec primerov
role-data-protection-officer = Pooblaščena oseba za varstvo podatkov
session-by-link = povezava po e-pošti

## What readers are told

tier-listed = V imeniku
tier-vouched = Poznajo jo partnerji
tier-verified = Preverjena
tier-listed-long = Iz javnega vira. Nihče iz te organizacije tukaj nima računa.
tier-vouched-long = Dve organizaciji na tem portalu pravita, da jo poznata.
tier-verified-long = Naši moderatorji so si ogledali dokazila o tem, kdo je.
tier-claim = Je to vaša organizacija?

## Queue

queue-title = Prijave organizacij
queue-lead = Nič od njih ni javno. Najprej so tiste, ki imajo največ pokazati.
queue-states = Stanje
queue-count = { $count ->
    [0] Ni nobene.
    [1] Ena prijava.
    [one] { $count } prijava.
    [two] { $count } prijavi.
    [few] { $count } prijave.
   *[other] { $count } prijav.
}
queue-domains = Po domeni njihove e-pošte
queue-choose = Izberi
queue-mail = E-pošta
queue-findings = Kaj je bilo ugotovljeno
queue-claim = že prej v imeniku
queue-about = Zadeva
queue-refuse-these = Zavrni izbrane
queue-refuse-all = Zavrni vse s tega seznama ({ $count })
queue-all = Vse
queue-bare = Nič jim ne govori v prid
queue-refused = { $count ->
    [0] Zavrnjena ni bila nobena.
    [1] Zavrnjena je bila ena prijava.
    [one] Zavrnjena je bila { $count } prijava.
    [two] Zavrnjeni sta bili { $count } prijavi.
    [few] Zavrnjene so bile { $count } prijave.
   *[other] Zavrnjenih je bilo { $count } prijav.
}
queue-pages = Strani
queue-previous = Nazaj
queue-next = Naprej
queue-empty = Tukaj nič ne čaka.
queue-accept = Sprejem
queue-accept-button = Sprejmi
queue-evidence-hint = Kaj ste si ogledali? Na primer izpisek iz registra ali klic na številko, ki ste jo našli sami. Osebje portala lahko to prebere.
queue-refuse = Brez sprejema
queue-refuse-button = Zavrni
queue-refuse-hint = Prijavitelj prejme sporočilo brez navedbe razloga. Svojo odločitev lahko spremenite 30 dni.
queue-reopen = Naj spet čaka
finding-domain-proved = Dokazana domena
finding-domain-matches = E-pošta se ujema s spletno stranjo
finding-register-number = Registrska številka
finding-domain-differs = E-pošta druge domene
finding-free-mail = Brezplačna e-pošta
finding-no-website = Brez spletne strani
finding-duplicate = Morda je že tukaj
finding-twin-name = Ime posnema drugo
finding-twin-domain = Domena posnema drugo
finding-blocked = Na seznamu blokiranih
finding-domain-proved-long = Prijavitelj je pokazal, da ima nadzor nad domeno spletne strani.
finding-domain-matches-long = Naslov je z domene spletne strani. Poglejte, ali je spletna stran od te organizacije.
finding-register-number-long = Te številke nima noben drug zapis. Poiščite jo v registru.
finding-domain-differs-long = Naslov je z druge domene kot spletna stran.
finding-free-mail-long = Tam dobi naslov vsak: o organizaciji ne pove ničesar.
finding-no-website-long = Spletne strani, ki bi si jo lahko ogledali, ni.
finding-duplicate-long = Drug zapis je morda o isti organizaciji: samo to, da jo poznajo druge, ni dovolj za sprejem.
finding-twin-name-long = Podobno je drugemu imenu in je zapisano z drugimi črkami: samo to, da jo poznajo druge, ni dovolj za sprejem.
finding-twin-domain-long = Podobna je domeni druge organizacije: samo to, da jo poznajo druge, ni dovolj za sprejem.
finding-blocked-long = Nekdo jo je uvrstil na seznam blokiranih: samo to, da jo poznajo druge, ni dovolj za sprejem.

## Reviews and suspension

vetting-title = Ponovni pregledi
vetting-lead = Vsaka organizacija se po enem letu znova pregleda.
vetting-due = Na vrsti v enem mesecu
vetting-due-on = na vrsti { $date }
vetting-due-none = Na vrsti ni nobena.
vetting-stopped = Začasno ustavljene
vetting-stopped-none = Začasno ustavljena ni nobena.
vetting-basis = Kdo jo je sprejel
vetting-basis-vouchers = dve organizaciji
vetting-basis-moderator = moderator
vetting-since = Od
vetting-review = Naslednji pregled
vetting-state-vetted = sprejeta
vetting-state-suspended = začasno ustavljena
vetting-renew = Še vedno je ista
vetting-resume = Znova jo sprejmi
vetting-suspend-title = Začasna ustavitev
vetting-suspend-hint = Njeni ljudje odslej ne morejo zanjo storiti ničesar. Organizacije, za katere je povedala, da jih pozna, pridejo na ponovni pregled.
vetting-hide = Odstrani iz imenika tudi njen zapis
vetting-suspend = Začasno ustavi

## People

people-title = Ljudje
people-search = Ime ali celoten naslov
people-count = { $count ->
    [1] En račun
    [one] { $count } račun
    [two] { $count } računa
    [few] { $count } računi
   *[other] { $count } računov
}
people-empty = Najden ni bil nihče.
people-roles = Vloge na tem portalu
people-roles-hint = Moderatorji sprejemajo organizacije, uredniki vodijo imenik, revizorji berejo dnevnik.
people-stop-title = Začasna ustavitev računa
people-suspend = Začasno ustavi
people-resume = Znova omogoči
people-stop-hint = Vse njegove seje se zdaj končajo in njegovi žetoni ne delujejo.
person-state-active = dejaven
person-state-suspended = začasno ustavljen
person-state-closed = zaprt

## Block list

block-title = Seznam blokiranih
block-lead = Z naslovom, ki je tukaj, ni mogoče oddati prijave; domena ali ime, ki je tukaj, je v čakalni vrsti označeno.
block-kind = Kaj je blokirano
block-kind-address = E-poštni naslov
block-kind-domain = Domena z vsem, kar je pod njo
block-kind-name = Ime organizacije
block-add = Blokiraj
block-empty = Blokiran ni nihče.

## Fields and reasons

field-person = Vaše ime
label-applicant = Kdo se prijavlja
field-position = Vaša funkcija v organizaciji
field-statement = Od kod jih poznate
field-evidence = Dokazila
field-reason = Razlog
field-value = Naslov, domena ali ime
field-organisation = Organizacija
reason-unknown-role = Take vloge ni.
reason-last-focal-point = Zadnja kontaktna oseba najprej preda vlogo komu drugemu.
reason-already-member = Ta oseba že pripada organizaciji.
reason-other-address = Povabilo je bilo poslano na drug naslov, ne na naslov vašega računa.
reason-sign-in-first = Najprej se prijavite z računom tega naslova.
reason-has-account = Ta organizacija ima tukaj že svoje ljudi. Prosite jih, naj vas povabijo.
reason-applications-full = Trenutno čaka preveč prijav. Poskusite znova jutri.
reason-applied-already = Vaša zadnja prijava še čaka.
reason-not-vetted = Te organizacije ni mogoče vprašati.
reason-asked-already = Vprašana je že bila.
reason-own-application = Nihče ne more odločati o svoji prijavi.
reason-last-administrator = Nekdo mora voditi ta portal: najprej določite drugega skrbnika.
reason-not-a-domain = To ni domena. Zapišite jo na primer takole: example.org.

## Recovering an account

recover-title = Obnovitev vašega računa
recover-lead = Za vse, ki so izgubili vse načine prijave. Potrebni sta dve stvari: povezava, ki jo pošljemo na vaš naslov, in obnovitvena koda.
recover-send = Pošlji povezavo
recover-hint = Nimate obnovitvene kode? Dajo vam jo lahko ljudje, ki vodijo ta portal, ko so prepričani, kdo ste.
recover-sent-next = Če račun s tem naslovom obstaja, je sporočilo s povezavo na poti. Povezava deluje pol ure.
recover-code-lead = Vpišite obnovitveno kodo. Vse prejšnje seje se končajo in lahko dodate nov način prijave.
recover-code = Obnovitvena koda
recover-code-hint = Ena z vašega lista ali tista, ki vam jo je dal skrbnik tega portala.
recover-button = Obnovi
sign-in-lost = Ste izgubili telefon ali ključ?
people-recovery-title = Obnovitvena koda
people-recovery = Ustvari obnovitveno kodo
people-recovery-hint = Za osebo, ki je izgubila vse načine prijave. Prepričajte se, kdo je, nato ji kodo povejte osebno ali po telefonski številki, ki ste jo poznali že prej. Potrebuje jo skupaj s povezavo, ki jo pošljemo na njen naslov.
people-recovery-once = Prikazana je samo enkrat in velja 24 ur, skupaj s povezavo.
## Audit views and tokens

own-tokens-title = Žetoni za vaše programe
own-tokens-hint = Z žetonom lahko program deluje v vašem imenu in v imenu organizacije, za katero zdaj delujete. Nikoli ne more storiti več kot vi in ne more spremeniti vašega računa.
field-token = Ime žetona
field-covers = Kaj sme
token-covers-read = Brati, kar smete brati vi
token-covers-directory = Spreminjati imenik
token-covers-match = Primerjati in brati ujemanja
token-covers-import = Uvažati datoteke
token-covers-all = Vse, kar smete vi
reason-too-many-tokens = Dvajset žetonov je dovolj: najprej enega prekličite.

audit-title = Revizijski dnevnik
audit-lead = Kdo je kaj storil, najnovejše najprej. Dnevnik se nikoli ne spremeni. Kdor tukaj išče posamezno osebo ali zapis, pusti vnos, ki ga prizadeti lahko vidijo.
audit-state = Najnovejše podpisano stanje
audit-state-size = { $count ->
    [1] En vnos, { $date }.
    [one] { $text } vnos, { $date }.
    [two] { $text } vnosa, { $date }.
    [few] { $text } vnosi, { $date }.
   *[other] { $text } vnosov, { $date }.
}
audit-waiting = { $count ->
    [1] En vnos čaka na svoje mesto.
    [one] { $count } vnos čaka na svoje mesto.
    [two] { $count } vnosa čakata na svoje mesto.
    [few] { $count } vnosi čakajo na svoje mesto.
   *[other] { $count } vnosov čaka na svoje mesto.
}
audit-all-placed = Vsak vnos ima svoje mesto.
audit-download = Prenesi
audit-id-hint = Identifikator. Dobite ga, če na seznamu izberete ime.
audit-action-hint = Dovolj je začetek, na primer »organisation.«.
audit-outcome-any = Vse
audit-outcome-permitted = opravljeno
audit-outcome-refused = zavrnjeno
audit-csv = Vnosi s tega seznama kot CSV
audit-place = Mesto
audit-not-placed = čaka
audit-no-name = imena ni več
audit-open = Odpri
audit-erased = izbrisano
audit-older = Starejši
audit-empty = Takega vnosa ni.
log-account = Kaj se je dogajalo z vašim računom
log-account-lead = Kaj ste storili vi, kaj so z vašim računom storili drugi in kdo si ga je ogledal. Ljudje, ki vodijo ta portal, so prikazani s svojo vlogo.
log-organisation = Kaj se je dogajalo z vašo organizacijo
log-organisation-lead = Spremembe njenega zapisa, njenih ljudi, storitev in lokacij ter kdo si jo je ogledal. Ljudje, ki vodijo ta portal, so prikazani s svojo vlogo.
log-look = ogled
field-actor = Kdo
field-object = Zapis
field-action = Kaj je bilo storjeno
field-outcome = Izid
field-from = Prvi dan
field-to = Zadnji dan
role-person = Nekdo z računom
role-program = Program
noun-agreement = Sporazum
noun-agreement_signature = Podpis sporazuma
noun-agreement_suspension = Ustavitev sporazuma
noun-agreement_version = Različica sporazuma
noun-application = Prijava organizacije
noun-audit = Revizijski dnevnik
noun-block = Seznam blokiranih
noun-certificate = Potrdilo
noun-credential = Način prijave
noun-deposit = Pologi
noun-deposit_list = Seznam pologov
noun-desk = Delovna miza
noun-duplicate = Dvojniki
noun-epoch = Obdobje ključa
noun-first_load = Prvo nalaganje
noun-hit = Ujemanja
noun-import = Uvoz
noun-invitation = Povabilo
noun-location = Lokacija
noun-mail = E-pošta
noun-membership = Članstvo
noun-merge = Združitve
noun-network = Mreža
noun-organisation = Organizacija
noun-party_key = Ključi organizacije
noun-person = Račun
noun-service = Storitev
noun-session = Prijava v račun
noun-setup = Nastavitev
noun-suggestion = Predlog
noun-token = Žeton
noun-vetting = Ponovni pregled
noun-vouch = Potrditev druge organizacije
noun-witness = Priča
witness-title = Priče dnevnika
witness-lead = Partnerji, ki podpisujejo stanja revizijskega dnevnika. Z njihovimi podpisi ni mogoče nikomur pokazati drugačnega dnevnika; tega ne morejo niti ljudje, ki vodijo ta portal.
witness-key-hint = Kot ga objavi priča: ime+številka+črke.
witness-add = Dodaj
witness-signed = Zadnji podpis
witness-empty = Priče še ni.
field-witness = Priča
field-vkey = Ključ
field-note = Podpisana kontrolna točka
reason-not-a-witness-key = To ni ključ priče.
reason-witness-known = Ta priča je že tukaj.
reason-not-a-checkpoint = To ni podpisana kontrolna točka.
reason-other-log = To je kontrolna točka drugega dnevnika.
reason-wrong-root = Dnevnik nikoli ni imel tega stanja.
reason-unknown-witness = Nima podpisa nobene priče, ki je tukaj znana.
reason-wrong-signature = Eden od podpisov ni veljaven.
reason-wrong-time = Eden od podpisov ima čas, ki še ni nastopil.

## Domain control

domain-title = Domena spletne strani
domain-lead = Pokažite, da je domena vaša: naredite eno od obojega, nato pritisnite gumb. To govori vam v prid, samo po sebi pa ne zadošča za sprejem.
domain-by-dns = Dodajte zapis TXT v DNS domene
domain-by-file = Ali pa na spletno stran postavite datoteko
domain-line = Edina vrstica datoteke
domain-check = Preveri zdaj
domain-wait = Traja nekaj sekund. Znova naložite to stran.
domain-pause = Spremembe domene trajajo nekaj časa. Naslednje preverjanje je mogoče po petih minutah.
domain-off = Ni preverjeno: ta portal ne poizveduje pri drugih spletnih straneh.
domain-not-asked = Še ni preverjeno.
domain-asked = Preverjanje poteka.
domain-proved-dns = Najdeno v DNS, { $date }.
domain-proved-file = Najdeno kot datoteka, { $date }.
domain-missed = Ni najdeno, { $date }.
domain-dns-token = DNS: zapis je tam.
domain-dns-other = DNS: zapis obstaja, vendar je v njem druga vrednost.
domain-dns-nothing = DNS: takega zapisa še ni.
domain-dns-not-asked = DNS: nihče ni pogledal.
domain-dns-no-answer = DNS: odgovoril ni noben imenski strežnik.
domain-file-token = Datoteka: je tam.
domain-file-other = Datoteka: v njej je nekaj drugega. Vrednost mora biti njena edina vrstica.
domain-file-nothing = Datoteka: ni je ali pa je prazna.
domain-file-not-asked = Datoteka: nihče ni pogledal.
domain-file-no-answer = Datoteka: spletna stran ni odgovorila pravočasno.
domain-file-no-address = Datoteka: domena nima javnega naslova.
domain-file-certificate = Datoteka: potrdilo spletne strani za to domeno ni sprejeto.
domain-file-redirect = Datoteka: spletna stran preusmerja na drug naslov. Datoteka mora biti natanko na tem naslovu.
domain-file-refused = Datoteka: spletna stran je odgovorila z napako ali s preveč vsebine.
reason-no-domain = Prijava ne navaja spletne strani z domeno.
reason-domain-checks-off = Ta portal ne poizveduje pri drugih spletnih straneh.
reason-domain-checked-lately = Naslednje preverjanje je mogoče po petih minutah.
reason-domain-checks-full = Trenutno se preverja veliko domen. Poskusite znova čez nekaj minut.
## Identity providers

way-oidc = Ponudnik identitete
session-by-oidc = ponudnik identitete
provider-title = Prijava z vašo organizacijo
provider-hint = Če vaša organizacija sama vodi prijavo svojih ljudi, potrdi, kdo ste. Tukaj ne vpišete gesla.
provider-sign-in = Prijava: { $name }
provider-leave = Na prijavo vaše organizacije
provider-leave-lead = Prijavite se pri ponudniku { $name } in se vrnete na to stran. Tam preverite, da je naslov od vaše organizacije.
provider-leave-go = Naprej na { $name }
provider-link = Prijava z vašo organizacijo
provider-link-hint = Vaša organizacija lahko ob prijavi potrdi, kdo ste. Poznati vas mora pod naslovom tega računa.
provider-link-with = Poveži: { $name }
field-provider = { way-oidc }
reason-provider-down = Trenutno se ne odziva. Poskusite znova pozneje ali se prijavite na drug način.
reason-provider-refused = Ni potrdil, kdo ste. Začnite znova ali se prijavite na drug način.
reason-provider-over = Ta prijava je končana ali pa se je začela v drugem brskalniku. Začnite znova.
reason-provider-old = Od vas ni znova zahteval dokaza, ki je tukaj potreben. Prijavite se na drug način.
reason-provider-unverified = Ni potrdil nobenega vašega e-poštnega naslova. Prosite skrbnike svoje organizacije, naj to storijo.
reason-provider-domain = Za ta e-poštni naslov tukaj ne more jamčiti. Prijavite se na drug način.
reason-provider-link-first = Račun z vašim naslovom obstaja. Najprej se prijavite na drug način in ponudnika povežite na strani svojega računa.
reason-provider-unknown = Računa še nimate. Oddajte prijavo za svojo organizacijo ali prosite sodelavca, naj vas povabi.
reason-provider-other-address = Pozna vas pod drugim naslovom, ne pod naslovom tega računa.
reason-provider-linked = Z nekim računom je že povezan.

## Demo persons

session-by-demo = predstavitev
demo-title = Preizkusite portal kot izmišljena oseba
demo-lead = Izberite osebo in si oglejte portal z njenimi očmi. Ne potrebujete ne računa ne gesla.
demo-notice = To je predstavitev: ljudje, organizacije in naslovi tukaj so izmišljeni. Kdor sedi za tem računalnikom, je lahko kdor koli od njih, zato ne pišite ničesar resničnega.
demo-group-bank = V banki
demo-group-telecom = V telefonskem podjetju
demo-group-hotline = Na liniji za pomoč civilne družbe
demo-group-police = Na policiji
demo-group-hub = Ljudje, ki vodijo portal
demo-become = Nadaljuj kot { $name }
demo-you = Vi ste { $name }, izmišljena oseba.
demo-change = Izberi drugo osebo
demo-does-bank-analyst = Išče znake trgovine z ljudmi v plačilih. Poiščite, kdo se še ukvarja s financami, in poglejte, kdo je v banki.
demo-does-telecom-analyst = Išče telefonske številke, ki se zlorabljajo. Poiščite linije za pomoč in organe za sodelovanje ter poglejte, kdo je v podjetju.
demo-does-hotline-case-worker = Ljudi usmerja k varni pomoči. Poiščite zatočišče v drugi državi, z jeziki in urnikom.
demo-does-police-investigator = Išče, kdo lahko odgovori na vprašanje. Poiščite organizacije po državi in temi ter poglejte, kdo je v enoti.
demo-does-focal-point = Govori v imenu organizacije. Spremenite, kar o njej vidijo vsi, in povabite sodelavca.
demo-does-data-protection-officer = Skrbi za osebne podatke. Poglejte, kdo je v banki in kaj dnevnik pravi o vašem računu.
demo-does-convener = Pripravlja srečanja strokovnjakov. Poiščite mreže in organizacije, ki jih je treba povabiti.
demo-does-editor = Skrbi, da je imenik točen. Spremenite zapis, uvozite seznam, združite dva zapisa iste organizacije.
demo-does-moderator = Odloča, kdo je sprejet. Preglejte prijave organizacij, znova preverite organizacijo, ustavite katero.
demo-does-auditor = Preverja, kdo je kaj naredil, in ničesar ne spreminja. Preberite revizijski dnevnik: v njem je tudi vaša prijava.
demo-does-administrator = Vodi portal. Oglejte si vse račune, dajte komu vlogo, ustvarite žeton za program.
