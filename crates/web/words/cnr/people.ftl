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
application-ask-hint = Vašu prijavu vide njene osobe za kontakt i niko drugi.
application-nobody = Još nema koga da pitate: odlučuju naši moderatori.
application-withdraw = Povuci prijavu
application-accepted-lead = Vaša organizacija je dio ovog portala.
vouch-word-asked = upitana
vouch-word-given = poznaje podnosioca prijave
vouch-word-declined = nije željela da kaže
vouch-title = Poznajete li ih?
vouch-lead = Ovi podnosioci prijava kažu da ih vaša organizacija poznaje. Potvrdite samo za one sa kojima ste radili. Uz to stoji vaše ime.
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
field-value = Šta je blokirano
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
