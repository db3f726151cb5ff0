# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Pridružite se ovom portalu
join-lead = Pridružite se kao organizacija koja radi protiv trgovine ljudima: organ vlasti, preduzeće ili civilno društvo.
join-step-address = Potvrđujete svoju e-mail adresu.
join-step-known = Dvije organizacije koje su ovdje kažu da vas poznaju, ili naši moderatori razmatraju dokaze.
join-step-in = Zatim se vaša organizacija prikazuje i možete pozvati svoje kolege.
join-private = Do tada ništa od onoga što pišete nije javno. Prijava koja nije prihvaćena briše se poslije 30 dana.
join-claim-title = Podnosite prijavu za ovu organizaciju
join-claim-hint = Ona je već u imeniku. Kad prijava bude prihvaćena, vi vodite njen zapis.
join-you = Vi
join-email-hint = Najbolje adresa vaše organizacije: ona govori u vašu korist.
join-position-hint = Na primjer „Rukovodilac programa“.
join-organisation = Vaša organizacija
join-register-hint = Njen broj u javnom registru, ako ga ima.
join-does = Čime se bavi i zašto želi da se pridruži
join-does-hint = Nekoliko rečenica. Ne imenujte nikoga kome pomažete.
join-send = Pošalji
join-sent = Pogledajte pristiglu poštu.
join-sent-next = Ako se adresa može koristiti, poruka sa linkom je na putu. Link radi 24 sata.
join-again = Podnesi novu prijavu
join-have-account = Imate li nalog?
sign-in-no-account = Još nemate nalog?
join-confirm-title = Potvrdite svoju adresu
join-confirm-lead = Da li je { $email } vaša adresa?
join-confirm-button = Da, pošalji moju prijavu
join-confirm-hint = Time dobijate nalog. Zatim izaberite kako ćete se prijavljivati.

application-title = Vaša prijava
application-state = Stanje
application-received = Primljeno
application-received-on = primljena { $date }
application-state-waiting = čeka odluku
application-state-accepted = prihvaćena
application-state-refused = nije prihvaćena
application-state-withdrawn = povučena
application-waiting-lead = Treba da vas poznaju dvije organizacije koje su ovdje. Pitajte one koje vas poznaju. Možete i sačekati naše moderatore.
application-vouchers = Ko poznaje podnosioca prijave
application-vouchers-none = Još niko nije upitan.
application-ask = Pitajte organizaciju
application-ask-button = Pitaj
application-ask-hint = Tada vašu prijavu vide njene osobe za kontakt, kao i naši moderatori; niko drugi.
application-nobody = Još nema koga da pitate: odlučuju naši moderatori.
application-withdraw = Povuci prijavu
application-accepted-lead = Vaša organizacija je dio ovog portala.
vouch-word-asked = upitana
vouch-word-given = poznaje podnosioca prijave
vouch-word-declined = nije željela da kaže
vouch-title = Poznajete li ih?
vouch-lead = Ovi podnosioci prijava kažu da ih vaša organizacija poznaje. Potvrdite samo za one sa kojima ste radili. Naši moderatori vide da ste to bili vi.
vouch-hint = Otkud ih poznajete? Na primjer „Od 2021. smo zajedno vodili sklonište“.
vouch-give = Poznajemo ih
vouch-decline = Ne možemo da kažemo

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
organisation-leave-hint = Zadržavate svoj nalog. Posljednja osoba za kontakt prvo predaje ulogu.
organisation-act-for = Djeluj u njeno ime
organisation-acting = djelujete u njeno ime
organisation-stopped = Vaša organizacija trenutno ne može djelovati: moderator ju je obustavio. Pišite onima koji vode ovaj portal.
organisation-none = Još ne pripadate nijednoj organizaciji ovdje.
invitation-title = Poziv
invitation-new = Pozovi nekoga
invitation-send = Pozovi
invitation-hint = Pozvana osoba dobija link koji radi 14 dana i samo za ovu adresu.
invitation-open = Pozivi koji čekaju
invitation-until = do { $date }
invitation-withdraw = Povuci
invitation-accept = Prihvati
invitation-sign-in = Postoji nalog sa ovom adresom. Prvo se prijavite, pa ponovo otvorite link.
role-focal-point = Osoba za kontakt
role-member = Član
role-analyst = Analitičar
role-case-worker = Voditelj slučaja
role-data-protection-officer = Lice za zaštitu podataka o ličnosti
session-by-link = link poslat e-mailom

## What readers are told

tier-listed = U imeniku
tier-vouched = Poznata partnerima
tier-verified = Provjerena
tier-listed-long = Iz javnog izvora. Niko iz organizacije nema nalog ovdje.
tier-vouched-long = Dvije organizacije sa ovog portala kažu da je poznaju.
tier-verified-long = Naši moderatori su razmotrili dokaze o tome koja je to organizacija.
tier-claim = Da li je ovo vaša organizacija?

## Queue

queue-title = Prijave
queue-lead = Ništa od njih nije javno. Prvo dolaze oni koji imaju najviše da pokažu.
queue-states = Stanje
queue-count = { $count ->
    [0] Nema nijedne prijave.
    [1] Ima jedna prijava.
    [one] Ima { $count } prijava.
    [few] Ima { $count } prijave.
   *[other] Ima { $count } prijava.
}
queue-domains = Po domenu njihovog e-maila
queue-choose = Izbor
queue-mail = E-mail
queue-findings = Šta je utvrđeno
queue-claim = već u imeniku
queue-about = Odnosi se na
queue-refuse-these = Odbij izabrane
queue-refuse-all = Odbij sve sa ovog spiska ({ $count })
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
queue-evidence-hint = Šta ste pogledali? Na primjer izvod iz registra, poziv na broj koji ste sami našli. Tim portala to može pročitati.
queue-refuse = Odbijanje
queue-refuse-button = Odbij
queue-refuse-hint = Podnosilac prijave dobija poruku bez navedenog razloga. U roku od 30 dana možete se predomisliti.
queue-reopen = Vrati na čekanje
finding-domain-proved = Dokazan domen
finding-domain-matches = E-mail odgovara veb-sajtu
finding-register-number = Registarski broj
finding-domain-differs = Drugi domen e-maila
finding-free-mail = Besplatan e-mail
finding-no-website = Nema veb-sajta
finding-duplicate = Možda je u imeniku
finding-twin-name = Naziv oponaša drugi
finding-twin-domain = Domen oponaša drugi
finding-blocked = Na spisku blokiranih
finding-domain-proved-long = Podnosilac prijave je pokazao da upravlja domenom veb-sajta.
finding-domain-matches-long = Adresa podnosioca prijave je sa domena veb-sajta. Pogledajte da li veb-sajt pripada organizaciji.
finding-register-number-long = Nijedan drugi zapis nema ovaj broj. Potražite ga u registru.
finding-domain-differs-long = Adresa podnosioca prijave je sa drugog domena, a ne sa domena veb-sajta.
finding-free-mail-long = Tamo svako dobija adresu: to ne govori ništa o organizaciji.
finding-no-website-long = Nema veb-sajta koji bi se pogledao.
finding-duplicate-long = Drugi zapis je možda ista organizacija: same potvrde drugih organizacija nijesu dovoljne za prijem.
finding-twin-name-long = Liči na drugi naziv, a napisano je drugim slovima: same potvrde drugih organizacija nijesu dovoljne za prijem.
finding-twin-domain-long = Liči na domen druge organizacije: same potvrde drugih organizacija nijesu dovoljne za prijem.
finding-blocked-long = Neko je to stavio na spisak blokiranih: same potvrde drugih organizacija nijesu dovoljne za prijem.

## Reviews and suspension

vetting-title = Pregledi
vetting-lead = Svaka organizacija se ponovo pregleda poslije godinu dana.
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
vetting-suspend-hint = Njeni ljudi od sada ne mogu ništa da rade za nju. Organizacije za koje je rekla da ih poznaje dolaze na pregled.
vetting-hide = Ukloni i njen zapis iz imenika
vetting-suspend = Obustavi

## People

people-title = Ljudi
people-search = Ime ili cijela adresa
people-count = { $count ->
    [1] Jedan nalog
    [one] { $count } nalog
    [few] { $count } naloga
   *[other] { $count } naloga
}
people-empty = Niko nije pronađen.
people-roles = Uloge na ovom portalu
people-roles-hint = Moderatori primaju organizacije, urednici vode imenik, revizori čitaju dnevnik.
people-stop-title = Obustavljanje naloga
people-suspend = Obustavi
people-resume = Pusti ga ponovo
people-stop-hint = Sve njegove sesije se sada završavaju, a njegovi tokeni ne rade.
person-state-active = aktivan
person-state-suspended = obustavljen
person-state-closed = zatvoren

## Block list

block-title = Spisak blokiranih
block-lead = Sa adrese koja je ovdje ne može se podnijeti prijava. Prijave sa domenom ili nazivom koji su ovdje označavaju se u redu za čekanje.
block-kind = Šta je blokirano
block-kind-address = E-mail adresa
block-kind-domain = Domen, sa svime ispod njega
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
field-value = Adresa, domen ili naziv
field-organisation = Organizacija
reason-unknown-role = Nema takve uloge.
reason-last-focal-point = Posljednja osoba za kontakt prvo predaje ulogu nekom drugom.
reason-already-member = Ova osoba već pripada organizaciji.
reason-other-address = Poziv je poslat na drugu adresu, a ne na adresu vašeg naloga.
reason-sign-in-first = Prvo se prijavite nalogom sa ovom adresom.
reason-has-account = Ova organizacija ima svoje ljude ovdje. Zamolite ih da vas pozovu.
reason-applications-full = Trenutno čeka previše prijava. Pokušajte ponovo sjutra.
reason-applied-already = Vaša posljednja prijava još čeka.
reason-not-vetted = Ova organizacija se ne može pitati.
reason-asked-already = Ona je već upitana.
reason-own-application = Niko ne može odlučivati o sopstvenoj prijavi.
reason-last-administrator = Neko mora da vodi ovaj portal: prvo postavite drugog administratora.
reason-not-a-domain = Ovo nije domen. Napišite ga ovako: example.org.

## Recovering an account

recover-title = Oporavak vašeg naloga
recover-lead = Za one koji su izgubili sve načine prijave. Potrebne su dvije stvari: link koji se šalje na vašu adresu i kod za oporavak.
recover-send = Pošalji link
recover-hint = Nemate kod za oporavak? Oni koji vode ovaj portal mogu da vam ga daju kad se uvjere ko ste.
recover-sent-next = Ako postoji nalog sa ovom adresom, poruka sa linkom je na putu. Link radi pola sata.
recover-code-lead = Upišite kod za oporavak. Sve ranije sesije se završavaju i možete dodati nov način prijave.
recover-code = Kod za oporavak
recover-code-hint = Jedan od kodova sa vašeg lista ili onaj koji vam je dao administrator ovog portala.
recover-button = Oporavi nalog
sign-in-lost = Izgubili ste telefon ili ključ?
people-recovery-title = Kod za oporavak
people-recovery = Napravi kod za oporavak
people-recovery-hint = Za osobu koja je izgubila sve načine prijave. Uvjerite se ko je to, a zatim joj saopštite kod lično ili na broj telefona koji ste znali od ranije. Potreban joj je zajedno sa linkom koji se šalje na njenu adresu.
people-recovery-once = Prikazuje se samo jednom i radi 24 sata, zajedno sa linkom.
## Audit views and tokens

own-tokens-title = Tokeni za vaše programe
own-tokens-hint = Pomoću tokena program djeluje u vaše ime i u ime organizacije za koju sada djelujete. On nikada ne može više od vas i ne može mijenjati vaš nalog.
field-token = Naziv tokena
field-covers = Šta smije da radi
token-covers-read = Da čita ono što i vi smijete da čitate
token-covers-directory = Da mijenja imenik
token-covers-match = Da upoređuje i čita podudaranja
token-covers-import = Da uvozi datoteke
token-covers-all = Sve što i vi smijete da radite
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
audit-id-hint = Identifikator. Izaberite ime na spisku da biste ga dobili.
audit-action-hint = Dovoljan je početak, na primjer „organisation.“.
audit-outcome-any = Svi
audit-outcome-permitted = izvršeno
audit-outcome-refused = odbijeno
audit-csv = Unosi sa ovog spiska kao CSV
audit-place = Mjesto u dnevniku
audit-not-placed = čeka
audit-no-name = više nema imena
audit-open = Otvori
audit-erased = izbrisano
audit-older = Starije
audit-empty = Nema takvog unosa.
log-account = Šta se dešavalo sa vašim nalogom
log-account-lead = Šta ste radili vi, šta su drugi radili sa vašim nalogom i ko ga je gledao. Oni koji vode ovaj portal prikazani su po svojoj ulozi.
log-organisation = Šta se dešavalo sa vašom organizacijom
log-organisation-lead = Izmjene njenog zapisa, ljudi, usluga i lokacija i ko ju je gledao. Oni koji vode ovaj portal prikazani su po svojoj ulozi.
log-look = uvid
field-actor = Ko
field-object = Zapis
field-action = Šta je urađeno
field-outcome = Ishod
field-from = Prvi dan
field-to = Posljednji dan
role-person = Osoba sa nalogom
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
noun-desk = Radna tabla
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
noun-person = Nalog
noun-service = Usluga
noun-session = Prijava na nalog
noun-setup = Podešavanje
noun-suggestion = Predlog
noun-token = Token
noun-vetting = Pregled
noun-vouch = Potvrda druge organizacije
noun-witness = Svjedok
witness-title = Svjedoci dnevnika
witness-lead = Partneri koji potpisuju stanja revizorskog dnevnika. Uz njihove potpise niko nikome ne može prikazati drugi dnevnik, pa ni oni koji vode ovaj portal.
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

domain-title = Domen veb-sajta
domain-lead = Pokažite da je domen vaš: uradite jedno od ovoga dvoga, pa pritisnite dugme. To govori u vašu korist, ali samo po sebi nije dovoljno za prijem.
domain-by-dns = Dodajte TXT zapis u DNS domena
domain-by-file = Ili postavite datoteku na veb-sajt
domain-line = Jedini red datoteke
domain-check = Provjeri sada
domain-wait = Traje nekoliko sekundi. Ponovo učitajte ovu stranicu.
domain-pause = Za izmjene domena potrebno je vrijeme. Sljedeća provjera je moguća poslije pet minuta.
domain-off = Ne provjerava se: ovaj portal ne šalje zahtjeve drugim veb-sajtovima.
domain-not-asked = Još nije provjereno.
domain-asked = Provjerava se.
domain-proved-dns = Pronađeno u DNS-u, { $date }.
domain-proved-file = Pronađeno kao datoteka, { $date }.
domain-missed = Nije pronađeno, { $date }.
domain-dns-token = DNS: zapis je tu.
domain-dns-other = DNS: zapis postoji, ali sa drugom vrijednošću.
domain-dns-nothing = DNS: još nema takvog zapisa.
domain-dns-not-asked = DNS: nije provjeravano.
domain-dns-no-answer = DNS: nijedan server imena nije odgovorio.
domain-file-token = Datoteka: tu je.
domain-file-other = Datoteka: u njoj je nešto drugo. Vrijednost mora biti njen jedini red.
domain-file-nothing = Datoteka: nema je ili je prazna.
domain-file-not-asked = Datoteka: nije provjeravano.
domain-file-no-answer = Datoteka: veb-sajt nije odgovorio na vrijeme.
domain-file-no-address = Datoteka: domen nema javnu adresu.
domain-file-certificate = Datoteka: sertifikat veb-sajta se ne prihvata za ovaj domen.
domain-file-redirect = Datoteka: veb-sajt upućuje na drugu adresu. Datoteka mora biti baš na ovoj adresi.
domain-file-refused = Datoteka: veb-sajt je odgovorio greškom ili sa previše podataka.
reason-no-domain = U prijavi nije naveden veb-sajt sa domenom.
reason-domain-checks-off = Ovaj portal ne šalje zahtjeve drugim veb-sajtovima.
reason-domain-checked-lately = Sljedeća provjera je moguća poslije pet minuta.
reason-domain-checks-full = Trenutno se provjerava mnogo domena. Pokušajte ponovo za nekoliko minuta.
## Identity providers

way-oidc = Pružalac identiteta
session-by-oidc = pružalac identiteta
provider-title = Prijava preko vaše organizacije
provider-hint = Ako vaša organizacija vodi prijavu za svoje ljude, ona potvrđuje ko ste. Ovdje ne upisujete lozinku.
provider-sign-in = Prijava preko „{ $name }“
provider-leave = Na prijavu vaše organizacije
provider-leave-lead = Prijavljujete se preko „{ $name }“ i vraćate se na ovu stranicu. Provjerite tamo da li adresa pripada vašoj organizaciji.
provider-leave-go = Nastavi na „{ $name }“
provider-link = Prijava preko vaše organizacije
provider-link-hint = Vaša organizacija može potvrditi ko ste kada se prijavljujete. Potrebno je da vas poznaje pod adresom ovog naloga.
provider-link-with = Poveži „{ $name }“
field-provider = { way-oidc }
reason-provider-down = Trenutno ne odgovara. Pokušajte ponovo kasnije ili se prijavite na drugi način.
reason-provider-refused = Nije potvrdio ko ste. Počnite ispočetka ili se prijavite na drugi način.
reason-provider-over = Ova prijava je istekla ili je započeta u drugom pregledaču. Počnite ispočetka.
reason-provider-old = Nije ponovo tražio dokaz od vas, a on je ovdje potreban. Prijavite se na drugi način.
reason-provider-unverified = Nije potvrdio vašu e-mail adresu. Zamolite administratore svoje organizacije da to urade.
reason-provider-domain = Ovdje ne smije potvrđivati ovu e-mail adresu. Prijavite se na drugi način.
reason-provider-link-first = Postoji nalog sa vašom adresom. Prijavite se na drugi način i prvo ga povežite na stranici svog naloga.
reason-provider-unknown = Još nemate nalog. Podnesite prijavu za svoju organizaciju ili zamolite kolegu da vas pozove.
reason-provider-other-address = Poznaje vas pod drugom adresom, a ne pod adresom ovog naloga.
reason-provider-linked = Već je povezan sa nekim nalogom.

## Demo persons

session-by-demo = demonstracija
demo-title = Isprobajte portal kao izmišljena osoba
demo-lead = Izaberite osobu i pogledajte portal njenim očima. Ne treba vam ni nalog ni lozinka.
demo-notice = Ovo je demonstracija: ljudi, organizacije i adrese ovdje su izmišljeni. Svako za ovim računarom može da bude bilo ko od njih, zato ne pišite ništa stvarno.
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
demo-does-hotline-case-worker = Upućuje ljude na sigurnu pomoć. Pronađite sklonište u drugoj zemlji, sa jezicima i radnim vremenom.
demo-does-police-investigator = Traži ko može da odgovori na pitanje. Pronađite organizacije po zemlji i temi i pogledajte ko je u jedinici.
demo-does-focal-point = Govori u ime organizacije. Izmijenite ono što svi vide o njoj i pozovite kolegu.
demo-does-data-protection-officer = Brine o podacima o ličnosti. Pogledajte ko je u banci i šta u dnevniku piše o vašem nalogu.
demo-does-convener = Priprema sastanke stručnjaka. Pronađite mreže i organizacije koje treba pozvati.
demo-does-editor = Održava imenik tačnim. Izmijenite zapis, unesite spisak, spojite dva zapisa iste organizacije.
demo-does-moderator = Odlučuje ko se prima. Pregledajte prijave, ponovo provjerite organizaciju, obustavite neku.
demo-does-auditor = Provjerava ko je šta uradio i ništa ne mijenja. Pročitajte revizorski dnevnik: u njemu je i vaša prijava.
demo-does-administrator = Vodi portal. Pogledajte sve naloge, dajte nekome ulogu, napravite token za program.
