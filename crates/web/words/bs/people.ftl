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
application-ask-hint = Vašu prijavu vide njene osobe za kontakt i niko drugi.
application-nobody = Još nemate koga pitati: odlučuju naši moderatori.
application-withdraw = Povuci prijavu
application-accepted-lead = Vaša organizacija je dio ovog portala.
vouch-word-asked = upitana
vouch-word-given = poznaje podnosioca prijave
vouch-word-declined = nije željela reći
vouch-title = Poznajete li ih?
vouch-lead = Ovi podnosioci prijava kažu da ih vaša organizacija poznaje. Potvrdite samo za one s kojima ste radili. Uz to stoji vaše ime.
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
field-value = Šta je blokirano
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
