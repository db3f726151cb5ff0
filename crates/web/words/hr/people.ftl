# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Pridružite se ovom portalu
join-lead = Pridružite se kao organizacija koja radi protiv trgovanja ljudima: tijelo vlasti, tvrtka ili civilno društvo.
join-step-address = Potvrđujete svoju adresu e-pošte.
join-step-known = Dvije organizacije koje su ovdje kažu da vas poznaju ili naši moderatori razmatraju dokaze.
join-step-in = Zatim se vaša organizacija prikazuje i možete pozvati svoje kolege.
join-private = Do tada ništa od onoga što pišete nije javno. Prijava koja nije prihvaćena briše se nakon 30 dana.
join-claim-title = Podnosite prijavu za ovu organizaciju
join-claim-hint = Ona je već u imeniku. Kad prijava bude prihvaćena, vi vodite njezin zapis.
join-you = Vi
join-email-hint = Najbolje adresa vaše organizacije: ona govori vama u prilog.
join-position-hint = Na primjer „Voditelj programa”.
join-organisation = Vaša organizacija
join-register-hint = Njezin broj u javnom registru, ako ga ima.
join-does = Čime se bavi i zašto se želi pridružiti
join-does-hint = Nekoliko rečenica. Ne imenujte nikoga kome pomažete.
join-send = Pošalji
join-sent = Pogledajte pristiglu poštu.
join-sent-next = Ako se adresa može koristiti, poruka s poveznicom na putu je. Poveznica vrijedi 24 sata.
join-again = Podnesi novu prijavu
join-have-account = Imate li račun?
sign-in-no-account = Još nemate račun?
join-confirm-title = Potvrdite svoju adresu
join-confirm-lead = Je li { $email } vaša adresa?
join-confirm-button = Da, pošalji moju prijavu
join-confirm-hint = Time dobivate račun. Zatim odaberite kako ćete se prijavljivati.

application-title = Vaša prijava
application-state = Stanje
application-received = Primljeno
application-received-on = primljena { $date }
application-state-waiting = čeka odluku
application-state-accepted = prihvaćena
application-state-refused = nije prihvaćena
application-state-withdrawn = povučena
application-waiting-lead = Trebaju vas poznavati dvije organizacije koje su ovdje. Pitajte one koje vas poznaju. Možete i pričekati naše moderatore.
application-vouchers = Tko poznaje podnositelja prijave
application-vouchers-none = Još nitko nije upitan.
application-ask = Pitajte organizaciju
application-ask-button = Pitaj
application-ask-hint = Tada vašu prijavu vide njezine osobe za kontakt, kao i naši moderatori; nitko drugi.
application-nobody = Još nemate koga pitati: odlučuju naši moderatori.
application-withdraw = Povuci prijavu
application-accepted-lead = Vaša je organizacija dio ovog portala.
vouch-word-asked = upitana
vouch-word-given = poznaje podnositelja prijave
vouch-word-declined = nije željela reći
vouch-title = Poznajete li ih?
vouch-lead = Ovi podnositelji prijava kažu da ih vaša organizacija poznaje. Potvrdite samo za one s kojima ste radili. Naši moderatori vide da ste to bili vi.
vouch-hint = Otkud ih poznajete? Na primjer „Od 2021. zajedno smo vodili sklonište”.
vouch-give = Poznajemo ih
vouch-decline = Ne možemo reći

## The organisation that one acts for

organisation-people-title = Vaša organizacija
organisation-your-roles = Vaše uloge: { $roles }
organisation-record = Što svi vide
organisation-edit = Izmijeni zapis
organisation-people = Ljudi
organisation-you = vi
organisation-change = Promijeni
organisation-save-roles = Spremi uloge
organisation-hand-over = Predaj ulogu ovoj osobi
organisation-remove = Ukloni
organisation-leave-title = Napuštanje
organisation-leave = Napusti ovu organizaciju
organisation-leave-hint = Zadržavate svoj račun. Posljednja osoba za kontakt najprije predaje ulogu.
organisation-act-for = Djeluj u njezino ime
organisation-acting = djelujete u njezino ime
organisation-stopped = Vaša organizacija trenutačno ne može djelovati: moderator ju je obustavio. Pišite upraviteljima portala.
organisation-none = Još ne pripadate nijednoj organizaciji ovdje.
invitation-title = Poziv
invitation-new = Pozovi nekoga
invitation-send = Pozovi
invitation-hint = Pozvana osoba dobiva poveznicu koja vrijedi 14 dana i samo za ovu adresu.
invitation-open = Pozivi koji čekaju
invitation-until = do { $date }
invitation-withdraw = Povuci
invitation-accept = Prihvati
invitation-sign-in = Postoji račun s ovom adresom. Najprije se prijavite, a zatim ponovno otvorite poveznicu.
role-focal-point = Osoba za kontakt
role-member = Član
role-analyst = Analitičar
role-case-worker = Voditelj slučaja
role-data-protection-officer = Službenik za zaštitu podataka
session-by-link = poveznica poslana e-poštom

## What readers are told

tier-listed = U imeniku
tier-vouched = Poznata partnerima
tier-verified = Provjerena
tier-listed-long = Iz javnog izvora. Nitko iz organizacije nema račun ovdje.
tier-vouched-long = Dvije organizacije s ovog portala kažu da je poznaju.
tier-verified-long = Naši su moderatori razmotrili dokaze o tome koja je to organizacija.
tier-claim = Je li ovo vaša organizacija?

## Queue

queue-title = Prijave
queue-lead = Ništa od njih nije javno. Najprije dolaze oni koji imaju najviše za pokazati.
queue-states = Stanje
queue-count = { $count ->
    [0] Nema nijedne prijave.
    [1] Ima jedna prijava.
    [one] Ima { $count } prijava.
    [few] Ima { $count } prijave.
   *[other] Ima { $count } prijava.
}
queue-domains = Po domeni njihove e-pošte
queue-choose = Odabir
queue-mail = E-pošta
queue-findings = Što je utvrđeno
queue-claim = već u imeniku
queue-about = Odnosi se na
queue-refuse-these = Odbij odabrane
queue-refuse-all = Odbij sve s ovog popisa ({ $count })
queue-all = Sve
queue-bare = Ništa im ne govori u prilog
queue-refused = { $count ->
    [0] Nijedna prijava nije odbijena.
    [1] Odbijena je jedna prijava.
    [one] Odbijena je { $count } prijava.
    [few] Odbijene su { $count } prijave.
   *[other] Odbijeno je { $count } prijava.
}
queue-pages = Stranice
queue-previous = Natrag
queue-next = Dalje
queue-empty = Ovdje ništa ne čeka.
queue-accept = Primanje
queue-accept-button = Primi
queue-evidence-hint = Što ste pogledali? Na primjer izvadak iz registra, poziv na broj koji ste sami našli. Osoblje portala to može pročitati.
queue-refuse = Odbijanje
queue-refuse-button = Odbij
queue-refuse-hint = Podnositelj prijave dobiva poruku bez navedenog razloga. U roku od 30 dana možete se predomisliti.
queue-reopen = Vrati na čekanje
finding-domain-proved = Dokazana domena
finding-domain-matches = E-pošta odgovara mrežnoj stranici
finding-register-number = Registarski broj
finding-domain-differs = Druga domena e-pošte
finding-free-mail = Besplatna e-pošta
finding-no-website = Nema mrežne stranice
finding-duplicate = Možda je u imeniku
finding-twin-name = Naziv oponaša drugi
finding-twin-domain = Domena oponaša drugu
finding-blocked = Na popisu blokiranih
finding-domain-proved-long = Podnositelj prijave pokazao je da upravlja domenom mrežne stranice.
finding-domain-matches-long = Adresa podnositelja prijave s domene je mrežne stranice. Pogledajte pripada li mrežna stranica organizaciji.
finding-register-number-long = Nijedan drugi zapis nema ovaj broj. Potražite ga u registru.
finding-domain-differs-long = Adresa podnositelja prijave s druge je domene, a ne s domene mrežne stranice.
finding-free-mail-long = Ondje svatko dobiva adresu: to ne govori ništa o organizaciji.
finding-no-website-long = Nema mrežne stranice koja bi se pogledala.
finding-duplicate-long = Drugi je zapis možda ista organizacija: same potvrde drugih organizacija nisu dovoljne za primanje.
finding-twin-name-long = Sliči na drugi naziv, a napisano je drugim slovima: same potvrde drugih organizacija nisu dovoljne za primanje.
finding-twin-domain-long = Sliči na domenu druge organizacije: same potvrde drugih organizacija nisu dovoljne za primanje.
finding-blocked-long = Netko je to stavio na popis blokiranih: same potvrde drugih organizacija nisu dovoljne za primanje.

## Reviews and suspension

vetting-title = Pregledi
vetting-lead = Svaka se organizacija ponovno pregledava nakon godinu dana.
vetting-due = Za pregled u roku od mjesec dana
vetting-due-on = rok: { $date }
vetting-due-none = Nema organizacija za pregled.
vetting-stopped = Obustavljene
vetting-stopped-none = Nema obustavljenih organizacija.
vetting-basis = Tko ju je primio
vetting-basis-vouchers = dvije organizacije
vetting-basis-moderator = moderator
vetting-since = Od
vetting-review = Sljedeći pregled
vetting-state-vetted = primljena
vetting-state-suspended = obustavljena
vetting-renew = I dalje je ista organizacija
vetting-resume = Primi je ponovno
vetting-suspend-title = Obustava
vetting-suspend-hint = Njezini ljudi odsad ne mogu ništa raditi za nju. Organizacije za koje je rekla da ih poznaje dolaze na pregled.
vetting-hide = Ukloni i njezin zapis iz imenika
vetting-suspend = Obustavi

## People

people-title = Ljudi
people-search = Ime ili cijela adresa
people-count = { $count ->
    [1] Jedan račun
    [one] { $count } račun
    [few] { $count } računa
   *[other] { $count } računa
}
people-empty = Nitko nije pronađen.
people-roles = Uloge na ovom portalu
people-roles-hint = Moderatori primaju organizacije, urednici vode imenik, revizori čitaju dnevnik.
people-stop-title = Obustava računa
people-suspend = Obustavi
people-resume = Pusti ga ponovno
people-stop-hint = Sve njegove sesije sada završavaju, a njegovi tokeni ne rade.
person-state-active = aktivan
person-state-suspended = obustavljen
person-state-closed = zatvoren

## Block list

block-title = Popis blokiranih
block-lead = S adrese koja je ovdje ne može se podnijeti prijava. Prijave s domenom ili nazivom koji su ovdje označavaju se u redu čekanja.
block-kind = Što je blokirano
block-kind-address = Adresa e-pošte
block-kind-domain = Domena, sa svime ispod nje
block-kind-name = Naziv organizacije
block-add = Blokiraj
block-empty = Nitko nije blokiran.

## Fields and reasons

field-person = Vaše ime
label-applicant = Tko se prijavljuje
field-position = Vaša funkcija ondje
field-statement = Otkud ih poznajete
field-evidence = Dokazi
field-reason = Razlog
field-value = Adresa, domena ili naziv
field-organisation = Organizacija
reason-unknown-role = Nema takve uloge.
reason-last-focal-point = Posljednja osoba za kontakt najprije predaje ulogu nekomu drugom.
reason-already-member = Ova osoba već pripada organizaciji.
reason-other-address = Poziv je poslan na drugu adresu, a ne na adresu vašeg računa.
reason-sign-in-first = Najprije se prijavite računom s ovom adresom.
reason-has-account = Ova organizacija ima svoje ljude ovdje. Zamolite ih da vas pozovu.
reason-applications-full = Trenutačno čeka previše prijava. Pokušajte ponovno sutra.
reason-applied-already = Vaša posljednja prijava još čeka.
reason-not-vetted = Ova se organizacija ne može pitati.
reason-asked-already = Ona je već upitana.
reason-own-application = Nitko ne može odlučivati o vlastitoj prijavi.
reason-last-administrator = Netko mora voditi ovaj portal: najprije postavite drugog administratora.
reason-not-a-domain = Ovo nije domena. Napišite je ovako: example.org.

## Recovering an account

recover-title = Oporavak vašeg računa
recover-lead = Za one koji su izgubili sve načine prijave. Potrebne su dvije stvari: poveznica koja se šalje na vašu adresu i kod za oporavak.
recover-send = Pošalji poveznicu
recover-hint = Nemate kod za oporavak? Upravitelji portala mogu vam ga dati kad se uvjere tko ste.
recover-sent-next = Ako postoji račun s ovom adresom, poruka s poveznicom na putu je. Poveznica vrijedi pola sata.
recover-code-lead = Upišite kod za oporavak. Sve prijašnje sesije završavaju i možete dodati novi način prijave.
recover-code = Kod za oporavak
recover-code-hint = Jedan od kodova s vašeg lista ili onaj koji vam je dao administrator ovog portala.
recover-button = Oporavi račun
sign-in-lost = Izgubili ste telefon ili ključ?
people-recovery-title = Kod za oporavak
people-recovery = Izradi kod za oporavak
people-recovery-hint = Za osobu koja je izgubila sve načine prijave. Uvjerite se tko je to, a zatim joj priopćite kod osobno ili na telefonski broj koji ste znali otprije. Potreban joj je zajedno s poveznicom koja se šalje na njezinu adresu.
people-recovery-once = Prikazuje se samo jednom i vrijedi 24 sata, zajedno s poveznicom.
## Audit views and tokens

own-tokens-title = Tokeni za vaše programe
own-tokens-hint = S pomoću tokena program djeluje u vaše ime i u ime organizacije za koju sada djelujete. On nikada ne može više od vas i ne može mijenjati vaš račun.
field-token = Naziv tokena
field-covers = Što smije činiti
token-covers-read = Čitati ono što i vi smijete čitati
token-covers-directory = Mijenjati imenik
token-covers-match = Uspoređivati i čitati podudaranja
token-covers-import = Uvoziti datoteke
token-covers-all = Sve što i vi smijete činiti
reason-too-many-tokens = Dvadeset tokena dovoljno je: najprije opozovite neki.

audit-title = Revizijski dnevnik
audit-lead = Tko je što učinio, najnovije prvo. Dnevnik se nikada ne mijenja. Tko ovdje traži određenu osobu ili zapis, ostavlja unos koji oni na koje se odnosi mogu vidjeti.
audit-state = Najnovije potpisano stanje
audit-state-size = { $count ->
    [1] Jedan unos, { $date }.
    [one] { $text } unos, { $date }.
    [few] { $text } unosa, { $date }.
   *[other] { $text } unosa, { $date }.
}
audit-waiting = { $count ->
    [one] { $count } unos čeka svoje mjesto.
    [few] { $count } unosa čekaju svoje mjesto.
   *[other] { $count } unosa čeka svoje mjesto.
}
audit-all-placed = Svaki unos ima svoje mjesto.
audit-download = Preuzmi
audit-id-hint = Identifikator. Odaberite ime na popisu da biste ga dobili.
audit-action-hint = Dovoljan je početak, na primjer „organisation.”.
audit-outcome-any = Svi
audit-outcome-permitted = izvršeno
audit-outcome-refused = odbijeno
audit-csv = Unosi s ovog popisa kao CSV
audit-place = Mjesto u dnevniku
audit-not-placed = čeka
audit-no-name = više nema imena
audit-open = Otvori
audit-erased = izbrisano
audit-older = Starije
audit-empty = Nema takvog unosa.
log-account = Što se događalo s vašim računom
log-account-lead = Što ste činili vi, što su drugi činili s vašim računom i tko ga je gledao. Upravitelji portala prikazani su prema svojoj ulozi.
log-organisation = Što se događalo s vašom organizacijom
log-organisation-lead = Izmjene njezina zapisa, ljudi, usluga i lokacija te tko ju je gledao. Upravitelji portala prikazani su prema svojoj ulozi.
log-look = uvid
field-actor = Tko
field-object = Zapis
field-action = Što je učinjeno
field-outcome = Ishod
field-from = Prvi dan
field-to = Posljednji dan
role-person = Osoba s računom
role-program = Program
noun-agreement = Sporazum
noun-agreement_signature = Potpis sporazuma
noun-agreement_suspension = Obustava sporazuma
noun-agreement_version = Verzija sporazuma
noun-application = Prijava organizacije
noun-audit = Revizijski dnevnik
noun-block = Popis blokiranih
noun-certificate = Potvrda
noun-credential = Način prijave
noun-deposit = Pohrane
noun-deposit_list = Popis pohrana
noun-desk = Radna ploča
noun-duplicate = Duplikati
noun-epoch = Epoha ključa
noun-first_load = Prvo učitavanje
noun-hit = Podudaranja
noun-import = Uvoz
noun-invitation = Poziv
noun-location = Lokacija
noun-mail = Pošta
noun-membership = Članstvo
noun-merge = Spajanja
noun-network = Mreža
noun-organisation = Organizacija
noun-party_key = Ključevi organizacije
noun-person = Račun
noun-service = Usluga
noun-session = Prijava na račun
noun-setup = Postavljanje
noun-suggestion = Prijedlog
noun-token = Token
noun-vetting = Pregled
noun-vouch = Potvrda druge organizacije
noun-witness = Svjedok
witness-title = Svjedoci dnevnika
witness-lead = Partneri koji potpisuju stanja revizijskog dnevnika. Uz njihove potpise nitko nikome ne može prikazati drugi dnevnik, pa ni upravitelji portala.
witness-key-hint = Kako ga svjedok objavljuje: ime+broj+slova.
witness-add = Dodaj
witness-signed = Posljednji potpis
witness-empty = Još nema svjedoka.
field-witness = Svjedok
field-vkey = Ključ
field-note = Potpisana kontrolna točka
reason-not-a-witness-key = Ovo nije ključ svjedoka.
reason-witness-known = Ovaj je svjedok već ovdje.
reason-not-a-checkpoint = Ovo nije potpisana kontrolna točka.
reason-other-log = Ovo je kontrolna točka drugog dnevnika.
reason-wrong-root = Dnevnik nikada nije imao ovo stanje.
reason-unknown-witness = Nema potpisa svjedoka koji je ovdje poznat.
reason-wrong-signature = Neki potpis nije ispravan.
reason-wrong-time = Neki je potpis iz vremena koje još nije nastupilo.

## Domain control

domain-title = Domena mrežne stranice
domain-lead = Pokažite da je domena vaša: učinite jedno od ovoga dvoga, a zatim pritisnite gumb. To govori vama u prilog, ali samo po sebi nije dovoljno za primanje.
domain-by-dns = Dodajte TXT zapis u DNS domene
domain-by-file = Ili postavite datoteku na mrežnu stranicu
domain-line = Jedini redak datoteke
domain-check = Provjeri sada
domain-wait = Traje nekoliko sekundi. Ponovno učitajte ovu stranicu.
domain-pause = Za izmjene domene potrebno je vrijeme. Sljedeća provjera moguća je nakon pet minuta.
domain-off = Ne provjerava se: ovaj portal ne šalje zahtjeve drugim mrežnim stranicama.
domain-not-asked = Još nije provjereno.
domain-asked = Provjerava se.
domain-proved-dns = Pronađeno u DNS-u, { $date }.
domain-proved-file = Pronađeno kao datoteka, { $date }.
domain-missed = Nije pronađeno, { $date }.
domain-dns-token = DNS: zapis je ondje.
domain-dns-other = DNS: zapis postoji, ali s drugom vrijednošću.
domain-dns-nothing = DNS: još nema takvog zapisa.
domain-dns-not-asked = DNS: nije provjeravano.
domain-dns-no-answer = DNS: nijedan poslužitelj imena nije odgovorio.
domain-file-token = Datoteka: ondje je.
domain-file-other = Datoteka: u njoj je nešto drugo. Vrijednost mora biti njezin jedini redak.
domain-file-nothing = Datoteka: nema je ili je prazna.
domain-file-not-asked = Datoteka: nije provjeravano.
domain-file-no-answer = Datoteka: mrežna stranica nije odgovorila na vrijeme.
domain-file-no-address = Datoteka: domena nema javnu adresu.
domain-file-certificate = Datoteka: certifikat mrežne stranice ne prihvaća se za ovu domenu.
domain-file-redirect = Datoteka: mrežna stranica upućuje na drugu adresu. Datoteka mora biti upravo na ovoj adresi.
domain-file-refused = Datoteka: mrežna stranica odgovorila je pogreškom ili s previše podataka.
reason-no-domain = U prijavi nije navedena mrežna stranica s domenom.
reason-domain-checks-off = Ovaj portal ne šalje zahtjeve drugim mrežnim stranicama.
reason-domain-checked-lately = Sljedeća provjera moguća je nakon pet minuta.
reason-domain-checks-full = Trenutačno se provjerava mnogo domena. Pokušajte ponovno za nekoliko minuta.
## Identity providers

way-oidc = Pružatelj identiteta
session-by-oidc = pružatelj identiteta
provider-title = Prijava putem vaše organizacije
provider-hint = Ako vaša organizacija vodi prijavu za svoje ljude, ona potvrđuje tko ste. Ovdje ne upisujete lozinku.
provider-sign-in = Prijava putem „{ $name }”
provider-leave = Na prijavu vaše organizacije
provider-leave-lead = Prijavljujete se putem „{ $name }” i vraćate se na ovu stranicu. Provjerite ondje pripada li adresa vašoj organizaciji.
provider-leave-go = Nastavi na „{ $name }”
provider-link = Prijava putem vaše organizacije
provider-link-hint = Vaša organizacija može potvrditi tko ste kad se prijavljujete. Potrebno je da vas poznaje pod adresom ovog računa.
provider-link-with = Poveži „{ $name }”
field-provider = { way-oidc }
reason-provider-down = Trenutačno ne odgovara. Pokušajte ponovno poslije ili se prijavite na drugi način.
reason-provider-refused = Nije potvrdio tko ste. Počnite ispočetka ili se prijavite na drugi način.
reason-provider-over = Ova je prijava istekla ili je započeta u drugom pregledniku. Počnite ispočetka.
reason-provider-old = Nije ponovno tražio dokaz od vas, a on je ovdje potreban. Prijavite se na drugi način.
reason-provider-unverified = Nije potvrdio vašu adresu e-pošte. Zamolite administratore svoje organizacije da to učine.
reason-provider-domain = Ovdje ne smije potvrđivati ovu adresu e-pošte. Prijavite se na drugi način.
reason-provider-link-first = Postoji račun s vašom adresom. Prijavite se na drugi način i najprije ga povežite na stranici svojeg računa.
reason-provider-unknown = Još nemate račun. Podnesite prijavu za svoju organizaciju ili zamolite kolegu da vas pozove.
reason-provider-other-address = Poznaje vas pod drugom adresom, a ne pod adresom ovog računa.
reason-provider-linked = Već je povezan s nekim računom.

## Demo persons

session-by-demo = demonstracija
demo-title = Isprobajte portal kao izmišljena osoba
demo-lead = Odaberite osobu i pogledajte portal njezinim očima. Ne trebaju vam ni račun ni lozinka.
demo-notice = Ovo je demonstracija: ljudi, organizacije i adrese ovdje su izmišljeni. Svatko za ovim računalom može biti bilo tko od njih, zato ne pišite ništa stvarno.
demo-group-bank = U banci
demo-group-telecom = U telefonskoj tvrtki
demo-group-hotline = Na liniji za pomoć civilnog društva
demo-group-police = U policiji
demo-group-hub = Ljudi koji vode portal
demo-become = Nastavi kao { $name }
demo-you = Vi ste { $name }, izmišljena osoba.
demo-change = Odaberi drugu osobu
demo-does-bank-analyst = Traži znakove trgovanja ljudima u plaćanjima. Pronađite tko se još bavi financijama i pogledajte tko je u banci.
demo-does-telecom-analyst = Traži telefonske brojeve koji se zlorabe. Pronađite linije za pomoć i tijela za suradnju i pogledajte tko je u tvrtki.
demo-does-hotline-case-worker = Upućuje ljude na sigurnu pomoć. Pronađite sklonište u drugoj zemlji, s jezicima i radnim vremenom.
demo-does-police-investigator = Traži tko može odgovoriti na pitanje. Pronađite organizacije po zemlji i temi i pogledajte tko je u jedinici.
demo-does-focal-point = Govori u ime organizacije. Izmijenite ono što svi vide o njoj i pozovite kolegu.
demo-does-data-protection-officer = Brine o osobnim podacima. Pogledajte tko je u banci i što u dnevniku piše o vašem računu.
demo-does-convener = Priprema sastanke stručnjaka. Pronađite mreže i organizacije koje treba pozvati.
demo-does-editor = Održava imenik točnim. Izmijenite zapis, unesite popis, spojite dva zapisa iste organizacije.
demo-does-moderator = Odlučuje tko se prima. Pregledajte prijave, ponovno provjerite organizaciju, obustavite neku.
demo-does-auditor = Provjerava tko je što učinio i ništa ne mijenja. Pročitajte revizijski dnevnik: u njemu je i vaša prijava.
demo-does-administrator = Vodi portal. Pogledajte sve račune, dajte nekome ulogu, izradite token za program.
