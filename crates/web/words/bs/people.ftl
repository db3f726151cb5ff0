# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Pridružite se ovom portalu
join-lead = Pridružite se kao organizacija koja radi protiv trgovine ljudima: organ vlasti, firma ili civilno društvo.
join-step-address = Potvrđujete svoju e-mail adresu.
join-step-known = Dvije organizacije koje su ovdje kažu da vas poznaju, ili naši moderatori razmatraju dokaze.
join-step-in = Zatim se vaša organizacija prikazuje i možete pozvati svoje kolege.
join-private = Do tada ništa od onoga što pišete nije javno. Prijava koja nije prihvaćena briše se nakon 30 dana.
join-claim-title = Podnosite prijavu za ovu organizaciju
join-claim-hint = Ona je već u imeniku. Kada prijava bude prihvaćena, vi vodite njen zapis.
join-you = Vi
join-email-hint = Najbolje adresa vaše organizacije: ona govori u vašu korist.
join-position-hint = Naprimjer „Rukovodilac programa”.
join-organisation = Vaša organizacija
join-register-hint = Njen broj u javnom registru, ako ga ima.
join-does = Čime se bavi i zašto se želi pridružiti
join-does-hint = Nekoliko rečenica. Ne imenujte nikoga kome pomažete.
join-send = Pošalji
join-sent = Pogledajte pristiglu poštu.
join-sent-next = Ako se adresa može koristiti, poruka s linkom je na putu. Link radi 24 sata.
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
application-waiting-lead = Trebaju vas poznavati dvije organizacije koje su ovdje. Pitajte one koje vas poznaju. Možete i sačekati naše moderatore.
application-vouchers = Ko poznaje podnosioca prijave
application-vouchers-none = Još niko nije upitan.
application-ask = Pitajte organizaciju
application-ask-button = Pitaj
application-ask-hint = Tada vašu prijavu vide njene osobe za kontakt, kao i naši moderatori; niko drugi.
application-nobody = Još nemate koga pitati: odlučuju naši moderatori.
application-withdraw = Povuci prijavu
application-accepted-lead = Vaša organizacija je dio ovog portala.
vouch-word-asked = upitana
vouch-word-given = poznaje podnosioca prijave
vouch-word-declined = nije željela reći
vouch-title = Poznajete li ih?
vouch-lead = Ovi podnosioci prijava kažu da ih vaša organizacija poznaje. Potvrdite samo za one s kojima ste radili. Naši moderatori vide da ste to bili vi.
vouch-hint = Otkud ih poznajete? Naprimjer „Od 2021. smo zajedno vodili sigurnu kuću”.
vouch-give = Poznajemo ih
vouch-decline = Ne možemo reći

## The organisation that one acts for

organisation-people-title = Vaša organizacija
organisation-your-roles = Vaše uloge: { $roles }
organisation-record = Šta svi vide
organisation-edit = Izmijeni zapis
organisation-people = Ljudi
organisation-you = vi
organisation-change = Promijeni
organisation-save-roles = Sačuvaj uloge
organisation-hand-over = Predaj ulogu ovoj osobi
organisation-remove = Ukloni
organisation-leave-title = Napuštanje
organisation-leave = Napusti ovu organizaciju
organisation-leave-hint = Zadržavate svoj račun. Posljednja osoba za kontakt prvo predaje ulogu.
organisation-act-for = Djeluj u njeno ime
organisation-acting = djelujete u njeno ime
organisation-stopped = Vaša organizacija trenutno ne može djelovati: moderator ju je obustavio. Pišite upraviteljima portala.
organisation-none = Još ne pripadate nijednoj organizaciji ovdje.
invitation-title = Poziv
invitation-new = Pozovi nekoga
invitation-send = Pozovi
invitation-hint = Pozvana osoba dobiva link koji radi 14 dana i samo za ovu adresu.
invitation-open = Pozivi koji čekaju
invitation-until = do { $date }
invitation-withdraw = Povuci
invitation-accept = Prihvati
invitation-sign-in = Postoji račun s ovom adresom. Prvo se prijavite, pa ponovo otvorite link.
role-focal-point = Osoba za kontakt
role-member = Član
role-analyst = Analitičar
role-case-worker = Voditelj slučaja
role-data-protection-officer = Službenik za zaštitu podataka
session-by-link = link poslan e-mailom

## What readers are told

tier-listed = U imeniku
tier-vouched = Poznata partnerima
tier-verified = Provjerena
tier-listed-long = Iz javnog izvora. Niko iz organizacije nema račun ovdje.
tier-vouched-long = Dvije organizacije s ovog portala kažu da je poznaju.
tier-verified-long = Naši moderatori su razmotrili dokaze o tome koja je to organizacija.
tier-claim = Je li ovo vaša organizacija?

## Queue

queue-title = Prijave
queue-lead = Ništa od njih nije javno. Prvo dolaze oni koji imaju najviše pokazati.
queue-states = Stanje
queue-count = { $count ->
    [0] Nema nijedne prijave.
    [1] Ima jedna prijava.
    [one] Ima { $count } prijava.
    [few] Ima { $count } prijave.
   *[other] Ima { $count } prijava.
}
queue-domains = Po domeni njihovog e-maila
queue-choose = Odabir
queue-mail = E-mail
queue-findings = Šta je utvrđeno
queue-claim = već u imeniku
queue-about = Odnosi se na
queue-refuse-these = Odbij odabrane
queue-refuse-all = Odbij sve s ovog spiska ({ $count })
queue-all = Sve
queue-bare = Ništa ne govori u njihovu korist
queue-refused = { $count ->
    [0] Nijedna prijava nije odbijena.
    [1] Odbijena je jedna prijava.
    [one] Odbijena je { $count } prijava.
    [few] Odbijene su { $count } prijave.
   *[other] Odbijeno je { $count } prijava.
}
queue-pages = Stranice
queue-previous = Nazad
queue-next = Dalje
queue-empty = Ovdje ništa ne čeka.
queue-accept = Prijem
queue-accept-button = Primi
queue-evidence-hint = Šta ste pogledali? Naprimjer izvod iz registra, poziv na broj koji ste sami našli. Osoblje portala to može pročitati.
queue-refuse = Odbijanje
queue-refuse-button = Odbij
queue-refuse-hint = Podnosilac prijave dobiva poruku bez navedenog razloga. U roku od 30 dana možete se predomisliti.
queue-reopen = Vrati na čekanje
finding-domain-proved = Dokazana domena
finding-domain-matches = E-mail odgovara web-stranici
finding-register-number = Registarski broj
finding-domain-differs = Druga domena e-maila
finding-free-mail = Besplatan e-mail
finding-no-website = Nema web-stranice
finding-duplicate = Možda je u imeniku
finding-twin-name = Naziv oponaša drugi
finding-twin-domain = Domena oponaša drugu
finding-blocked = Na spisku blokiranih
finding-domain-proved-long = Podnosilac prijave je pokazao da upravlja domenom web-stranice.
finding-domain-matches-long = Adresa podnosioca prijave je s domene web-stranice. Pogledajte pripada li web-stranica organizaciji.
finding-register-number-long = Nijedan drugi zapis nema ovaj broj. Potražite ga u registru.
finding-domain-differs-long = Adresa podnosioca prijave je s druge domene, a ne s domene web-stranice.
finding-free-mail-long = Tamo svako dobiva adresu: to ne govori ništa o organizaciji.
finding-no-website-long = Nema web-stranice koja bi se pogledala.
finding-duplicate-long = Drugi zapis je možda ista organizacija: same potvrde drugih organizacija nisu dovoljne za prijem.
finding-twin-name-long = Liči na drugi naziv, a napisano je drugim slovima: same potvrde drugih organizacija nisu dovoljne za prijem.
finding-twin-domain-long = Liči na domenu druge organizacije: same potvrde drugih organizacija nisu dovoljne za prijem.
finding-blocked-long = Neko je to stavio na spisak blokiranih: same potvrde drugih organizacija nisu dovoljne za prijem.

## Reviews and suspension

vetting-title = Pregledi
vetting-lead = Svaka organizacija se ponovo pregleda nakon godinu dana.
vetting-due = Za pregled u roku od mjesec dana
vetting-due-on = rok: { $date }
vetting-due-none = Nema organizacija za pregled.
vetting-stopped = Obustavljene
vetting-stopped-none = Nema obustavljenih organizacija.
vetting-basis = Ko ju je primio
vetting-basis-vouchers = dvije organizacije
vetting-basis-moderator = moderator
vetting-since = Od
vetting-review = Sljedeći pregled
vetting-state-vetted = primljena
vetting-state-suspended = obustavljena
vetting-renew = I dalje je ista organizacija
vetting-resume = Primi je ponovo
vetting-suspend-title = Obustavljanje
vetting-suspend-hint = Njeni ljudi od sada ne mogu ništa raditi za nju. Organizacije za koje je rekla da ih poznaje dolaze na pregled.
vetting-hide = Ukloni i njen zapis iz imenika
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
people-empty = Niko nije pronađen.
people-roles = Uloge na ovom portalu
people-roles-hint = Moderatori primaju organizacije, urednici vode imenik, revizori čitaju dnevnik.
people-stop-title = Obustavljanje računa
people-suspend = Obustavi
people-resume = Pusti ga ponovo
people-stop-hint = Sve njegove sesije sada završavaju, a njegovi tokeni ne rade.
person-state-active = aktivan
person-state-suspended = obustavljen
person-state-closed = zatvoren

## Block list

block-title = Spisak blokiranih
block-lead = S adrese koja je ovdje ne može se podnijeti prijava. Prijave s domenom ili nazivom koji su ovdje označavaju se u redu za čekanje.
block-kind = Šta je blokirano
block-kind-address = E-mail adresa
block-kind-domain = Domena, sa svime ispod nje
block-kind-name = Naziv organizacije
block-add = Blokiraj
block-empty = Niko nije blokiran.

## Fields and reasons

field-person = Vaše ime
label-applicant = Ko se prijavljuje
field-position = Vaša funkcija tamo
field-statement = Otkud ih poznajete
field-evidence = Dokazi
field-reason = Razlog
field-value = Adresa, domena ili naziv
field-organisation = Organizacija
reason-unknown-role = Nema takve uloge.
reason-last-focal-point = Posljednja osoba za kontakt prvo predaje ulogu nekom drugom.
reason-already-member = Ova osoba već pripada organizaciji.
reason-other-address = Poziv je poslan na drugu adresu, a ne na adresu vašeg računa.
reason-sign-in-first = Prvo se prijavite računom s ovom adresom.
reason-has-account = Ova organizacija ima svoje ljude ovdje. Zamolite ih da vas pozovu.
reason-applications-full = Trenutno čeka previše prijava. Pokušajte ponovo sutra.
reason-applied-already = Vaša posljednja prijava još čeka.
reason-not-vetted = Ova organizacija se ne može pitati.
reason-asked-already = Ona je već upitana.
reason-own-application = Niko ne može odlučivati o vlastitoj prijavi.
reason-last-administrator = Neko mora voditi ovaj portal: prvo postavite drugog administratora.
reason-not-a-domain = Ovo nije domena. Napišite je ovako: example.org.

## Recovering an account

recover-title = Oporavak vašeg računa
recover-lead = Za one koji su izgubili sve načine prijave. Potrebne su dvije stvari: link koji se šalje na vašu adresu i kod za oporavak.
recover-send = Pošalji link
recover-hint = Nemate kod za oporavak? Upravitelji portala vam ga mogu dati kada se uvjere ko ste.
recover-sent-next = Ako postoji račun s ovom adresom, poruka s linkom je na putu. Link radi pola sata.
recover-code-lead = Upišite kod za oporavak. Sve ranije sesije završavaju i možete dodati novi način prijave.
recover-code = Kod za oporavak
recover-code-hint = Jedan od kodova s vašeg lista ili onaj koji vam je dao administrator ovog portala.
recover-button = Oporavi račun
sign-in-lost = Izgubili ste telefon ili ključ?
people-recovery-title = Kod za oporavak
people-recovery = Napravi kod za oporavak
people-recovery-hint = Za osobu koja je izgubila sve načine prijave. Uvjerite se ko je to, a zatim joj saopćite kod lično ili na broj telefona koji ste znali od ranije. Potreban joj je zajedno s linkom koji se šalje na njenu adresu.
people-recovery-once = Prikazuje se samo jednom i radi 24 sata, zajedno s linkom.
## Audit views and tokens

own-tokens-title = Tokeni za vaše programe
own-tokens-hint = Pomoću tokena program djeluje u vaše ime i u ime organizacije za koju sada djelujete. On nikada ne može više od vas i ne može mijenjati vaš račun.
field-token = Naziv tokena
field-covers = Šta smije raditi
token-covers-read = Čitati ono što i vi smijete čitati
token-covers-directory = Mijenjati imenik
token-covers-match = Uspoređivati i čitati podudaranja
token-covers-import = Uvoziti datoteke
token-covers-all = Sve što i vi smijete raditi
reason-too-many-tokens = Dvadeset tokena je dovoljno: prvo opozovite neki.

audit-title = Revizorski dnevnik
audit-lead = Ko je šta uradio, najnovije prvo. Dnevnik se nikada ne mijenja. Ko ovdje traži određenu osobu ili zapis, ostavlja unos koji oni na koje se odnosi mogu vidjeti.
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
audit-id-hint = Identifikator. Odaberite ime na spisku da ga dobijete.
audit-action-hint = Dovoljan je početak, naprimjer „organisation.”.
audit-outcome-any = Svi
audit-outcome-permitted = izvršeno
audit-outcome-refused = odbijeno
audit-csv = Unosi s ovog spiska kao CSV
audit-place = Mjesto u dnevniku
audit-not-placed = čeka
audit-no-name = više nema imena
audit-open = Otvori
audit-erased = izbrisano
audit-older = Starije
audit-empty = Nema takvog unosa.
log-account = Šta se dešavalo s vašim računom
log-account-lead = Šta ste radili vi, šta su drugi radili s vašim računom i ko ga je gledao. Upravitelji portala prikazani su po svojoj ulozi.
log-organisation = Šta se dešavalo s vašom organizacijom
log-organisation-lead = Izmjene njenog zapisa, ljudi, usluga i lokacija i ko ju je gledao. Upravitelji portala prikazani su po svojoj ulozi.
log-look = uvid
field-actor = Ko
field-object = Zapis
field-action = Šta je urađeno
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
noun-audit = Revizorski dnevnik
noun-block = Spisak blokiranih
noun-certificate = Potvrda
noun-credential = Način prijave
noun-deposit = Depoziti
noun-deposit_list = Lista depozita
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
witness-lead = Partneri koji potpisuju stanja revizorskog dnevnika. Uz njihove potpise niko nikome ne može prikazati drugi dnevnik, pa ni upravitelji portala.
witness-key-hint = Kako ga svjedok objavljuje: ime+broj+slova.
witness-add = Dodaj
witness-signed = Posljednji potpis
witness-empty = Još nema svjedoka.
field-witness = Svjedok
field-vkey = Ključ
field-note = Potpisana kontrolna tačka
reason-not-a-witness-key = Ovo nije ključ svjedoka.
reason-witness-known = Ovaj svjedok je već tu.
reason-not-a-checkpoint = Ovo nije potpisana kontrolna tačka.
reason-other-log = Ovo je kontrolna tačka drugog dnevnika.
reason-wrong-root = Dnevnik nikada nije imao ovo stanje.
reason-unknown-witness = Nema potpisa svjedoka koji je ovdje poznat.
reason-wrong-signature = Neki potpis nije ispravan.
reason-wrong-time = Neki potpis je iz vremena koje još nije nastupilo.

## Domain control

domain-title = Domena web-stranice
domain-lead = Pokažite da je domena vaša: uradite jedno od ovoga dvoga, pa pritisnite dugme. To govori vama u prilog, ali samo po sebi nije dovoljno za prijem.
domain-by-dns = Dodajte TXT zapis u DNS domene
domain-by-file = Ili postavite datoteku na web-stranicu
domain-line = Jedini red datoteke
domain-check = Provjeri sada
domain-wait = Traje nekoliko sekundi. Ponovo učitajte ovu stranicu.
domain-pause = Za izmjene domene potrebno je vrijeme. Sljedeća provjera je moguća nakon pet minuta.
domain-off = Ne provjerava se: ovaj portal ne šalje zahtjeve drugim web-stranicama.
domain-not-asked = Još nije provjereno.
domain-asked = Provjerava se.
domain-proved-dns = Pronađeno u DNS-u, { $date }.
domain-proved-file = Pronađeno kao datoteka, { $date }.
domain-missed = Nije pronađeno, { $date }.
domain-dns-token = DNS: zapis je tu.
domain-dns-other = DNS: zapis postoji, ali s drugom vrijednošću.
domain-dns-nothing = DNS: još nema takvog zapisa.
domain-dns-not-asked = DNS: nije provjeravano.
domain-dns-no-answer = DNS: nijedan server imena nije odgovorio.
domain-file-token = Datoteka: tu je.
domain-file-other = Datoteka: u njoj je nešto drugo. Vrijednost mora biti njen jedini red.
domain-file-nothing = Datoteka: nema je ili je prazna.
domain-file-not-asked = Datoteka: nije provjeravano.
domain-file-no-answer = Datoteka: web-stranica nije odgovorila na vrijeme.
domain-file-no-address = Datoteka: domena nema javnu adresu.
domain-file-certificate = Datoteka: certifikat web-stranice se ne prihvata za ovu domenu.
domain-file-redirect = Datoteka: web-stranica upućuje na drugu adresu. Datoteka mora biti baš na ovoj adresi.
domain-file-refused = Datoteka: web-stranica je odgovorila greškom ili s previše podataka.
reason-no-domain = U prijavi nije navedena web-stranica s domenom.
reason-domain-checks-off = Ovaj portal ne šalje zahtjeve drugim web-stranicama.
reason-domain-checked-lately = Sljedeća provjera je moguća nakon pet minuta.
reason-domain-checks-full = Trenutno se provjerava mnogo domena. Pokušajte ponovo za nekoliko minuta.
## Identity providers

way-oidc = Pružalac identiteta
session-by-oidc = pružalac identiteta
provider-title = Prijava preko vaše organizacije
provider-hint = Ako vaša organizacija vodi prijavu za svoje ljude, ona potvrđuje ko ste. Ovdje ne upisujete lozinku.
provider-sign-in = Prijava preko „{ $name }”
provider-leave = Na prijavu vaše organizacije
provider-leave-lead = Prijavljujete se preko „{ $name }” i vraćate se na ovu stranicu. Provjerite tamo pripada li adresa vašoj organizaciji.
provider-leave-go = Nastavi na „{ $name }”
provider-link = Prijava preko vaše organizacije
provider-link-hint = Vaša organizacija može potvrditi ko ste kada se prijavljujete. Potrebno je da vas poznaje pod adresom ovog računa.
provider-link-with = Poveži „{ $name }”
field-provider = { way-oidc }
reason-provider-down = Trenutno ne odgovara. Pokušajte ponovo kasnije ili se prijavite na drugi način.
reason-provider-refused = Nije potvrdio ko ste. Počnite ispočetka ili se prijavite na drugi način.
reason-provider-over = Ova prijava je istekla ili je započeta u drugom pregledniku. Počnite ispočetka.
reason-provider-old = Nije ponovo tražio dokaz od vas, a on je ovdje potreban. Prijavite se na drugi način.
reason-provider-unverified = Nije potvrdio vašu e-mail adresu. Zamolite administratore svoje organizacije da to urade.
reason-provider-domain = Ovdje ne smije potvrđivati ovu e-mail adresu. Prijavite se na drugi način.
reason-provider-link-first = Postoji račun s vašom adresom. Prijavite se na drugi način i prvo ga povežite na stranici svog računa.
reason-provider-unknown = Još nemate račun. Podnesite prijavu za svoju organizaciju ili zamolite kolegu da vas pozove.
reason-provider-other-address = Poznaje vas pod drugom adresom, a ne pod adresom ovog računa.
reason-provider-linked = Već je povezan s nekim računom.

## Demo persons

session-by-demo = demonstracija
demo-title = Isprobajte portal kao izmišljena osoba
demo-lead = Izaberite osobu i pogledajte portal njenim očima. Ne trebaju vam ni račun ni lozinka.
demo-notice = Ovo je demonstracija: ljudi, organizacije i adrese ovdje su izmišljeni. Svako za ovim računarom može biti bilo ko od njih, zato ne pišite ništa stvarno.
demo-group-bank = U banci
demo-group-telecom = U telefonskoj kompaniji
demo-group-hotline = Na liniji za pomoć civilnog društva
demo-group-police = U policiji
demo-group-hub = Ljudi koji vode portal
demo-become = Nastavi kao { $name }
demo-you = Vi ste { $name }, izmišljena osoba.
demo-change = Izaberi drugu osobu
demo-does-bank-analyst = Traži znakove trgovine ljudima u plaćanjima. Pronađite ko se još bavi finansijama i pogledajte ko je u banci.
demo-does-telecom-analyst = Traži telefonske brojeve koji se zloupotrebljavaju. Pronađite linije za pomoć i organe za saradnju i pogledajte ko je u kompaniji.
demo-does-hotline-case-worker = Upućuje ljude na sigurnu pomoć. Pronađite sklonište u drugoj zemlji, s jezicima i radnim vremenom.
demo-does-police-investigator = Traži ko može odgovoriti na pitanje. Pronađite organizacije po zemlji i temi i pogledajte ko je u jedinici.
demo-does-focal-point = Govori u ime organizacije. Izmijenite ono što svi vide o njoj i pozovite kolegu.
demo-does-data-protection-officer = Brine o ličnim podacima. Pogledajte ko je u banci i šta u dnevniku piše o vašem računu.
demo-does-convener = Priprema sastanke stručnjaka. Pronađite mreže i organizacije koje treba pozvati.
demo-does-editor = Održava imenik tačnim. Izmijenite zapis, unesite spisak, spojite dva zapisa iste organizacije.
demo-does-moderator = Odlučuje ko se prima. Pregledajte prijave, ponovo provjerite organizaciju, obustavite neku.
demo-does-auditor = Provjerava ko je šta uradio i ništa ne mijenja. Pročitajte revizorski dnevnik: u njemu je i vaša prijava.
demo-does-administrator = Vodi portal. Pogledajte sve račune, dajte nekome ulogu, napravite token za program.
