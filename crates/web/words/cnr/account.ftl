# machine-made
# Signing in and one's own account.

nav-sign-in = Prijava
nav-account = Nalog
nav-sign-out = Odjava

sign-in-title = Prijava
sign-in-lead = Za one koji imaju nalog na ovom portalu. Za pregledanje portala nikome nije potreban nalog.
sign-in-passkey = Prijava pristupnim ključem
sign-in-passkey-hint = Otključavanjem telefona ili računara, ili bezbjednosnim ključem. Ništa ne treba upisivati.
sign-in-no-scripts = Za prijavu pristupnim ključem potrebne su skripte. Bez njih koristite lozinku i kod.
sign-in-password = Prijava lozinkom i kodom
sign-in-next = Dalje
sign-in-code-title = Upišite kod
sign-in-code-lead = Aplikacija koju ste podesili prikazuje šest cifara, nove svakih pola minuta.
sign-in-code-recovery = Izgubili ste telefon? Upišite umjesto toga jedan od svojih kodova za oporavak.
sign-in-button = Prijavi se
sign-in-back = Počni ispočetka
passkey-failed = Nije uspjelo. Pokušajte ponovo ili na drugi način.

account-title = Vaš nalog
account-name = Ime
account-email = E-mail adresa
account-no-email = nema
account-roles = Uloge
account-password = Lozinka
account-new-password = Nova lozinka
account-password-hint = Najmanje 12 znakova. Najbolje je nekoliko riječi koje niko ne očekuje zajedno; pomaže program za čuvanje lozinki.
account-code = Šest cifara
account-ways = Načini prijave
account-way = Način
account-added = Dodato
account-used = Posljednji put korišćeno
account-never = još nije
account-act = Radnja
account-remove = Ukloni
account-no-way = Još se ne možete ponovo prijaviti. Dodajte pristupni ključ ili podesite lozinku sa kodovima prije nego što se ova sesija završi.
way-passkey = Pristupni ključ
way-password = Lozinka sa kodovima
way-one-time = Kodovi
way-recovery = Kodovi za oporavak
passkey-add = Dodaj pristupni ključ
passkey-name = Kako ga zovete
passkey-name-hint = Na primjer „Moj telefon“.
codes-title = Lozinka sa kodovima
codes-hint = Drugi način, za pregledače i računare bez pristupnih ključeva.
codes-begin = Podesi
codes-lead = Sama lozinka ovdje nije dovoljna: aplikacija na vašem telefonu pravi kod za svaku prijavu.
codes-step-app = Otvorite aplikaciju za jednokratne kodove, na primjer onu iz vašeg programa za čuvanje lozinki.
codes-step-key = Unesite u nju ovaj ključ ili otvorite link na telefonu.
codes-open = Otvori u aplikaciji
codes-step-type = Upišite šest cifara koje ona prikazuje, kao i lozinku.
codes-keep = Sačuvaj oboje
recovery-title = Kodovi za oporavak
recovery-left = { $count ->
    [0] Nema nijednog. Napravite ih: sa njima ulazite kad je telefon izgubljen.
    [1] Ostao je jedan kod.
    [one] Ostao je { $count } kod.
    [few] Ostala su { $count } koda.
   *[other] Ostalo je { $count } kodova.
}
recovery-make = Napravi nove kodove
recovery-lead = Odštampajte ove kodove ili ih zapišite, i čuvajte ih tamo gdje niko drugi ne gleda. Prikazuju se samo jednom.
recovery-hint = Svaki važi jednom. Sa novim kodovima ovi prestaju da važe.
sessions-title = Gdje ste prijavljeni
session-device = Pregledač
session-unknown = nepoznat
session-by = Način prijave
session-by-passkey = pristupni ključ
session-by-password = lozinka i kod
session-by-setup = link za podešavanje
session-by-recovery = oporavak
session-since = Od
session-here = ova
session-end = Završi
sessions-end-others = Završi sve ostale

token-name = Naziv
token-name-hint = Čemu služi?
token-days = Trajanje u danima
token-make = Napravi token
token-created = Napravljen
token-expires = Ističe
token-revoke = Opozovi
token-revoked = Opozvan { $date }
token-created-title = Vaš novi token
token-once = Kopirajte token sada. Prikazuje se samo jednom.

setup-lead = Ovim linkom postajete administrator. Važi samo jednom. Upišite ko ste, a zatim dodajte način za ponovnu prijavu.
setup-lead-known = Ovim linkom se prijavljujete, samo jednom. Dodajte način prijave prije nego što odete.
setup-button = Počni
setup-hint = Sesija se završava nakon dvanaest sati. Za novi link: „whatson admin link“.

role-moderator = Moderator
role-editor = Urednik
role-convener = Organizator konsultacija
role-auditor = Revizor

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Podaci se ne slažu. Provjerite šta ste upisali i pokušajte ponovo.
reason-code-wrong = Ovo nije trenutni kod. Provjerite sat na telefonu i upišite najnoviji kod.
reason-password-short = Ovo je prekratko: najmanje 12 znakova.
reason-password-long = Ovo je predugačko: najviše 256 znakova.
reason-password-common = Mnogi bi ovo pokušali. Izaberite riječi koje ne idu zajedno i ne govore ništa o vama.
reason-passkey-refused = Pristupni ključ se nije mogao prihvatiti. Pokušajte ponovo.
reason-no-passkeys-here = Za pristupne ključeve je potrebna adresa sa imenom: otvorite portal pod njegovim imenom, a ne pod brojem.
reason-last-way = Ovo je vaš posljednji način prijave. Prvo dodajte neki drugi.
reason-email-needed = Ovaj nalog nema e-mail adresu, a ona je potrebna za lozinku.
problem-too-many-tries = Previše pokušaja
problem-too-many-tries-detail = Sačekajte nekoliko minuta prije nego što pokušate ponovo.
problem-sign-in-again = Prijavite se ponovo
problem-sign-in-again-detail = Za ovo je potreban dokaz o tome ko ste, ne stariji od deset minuta. Odjavite se, pa se ponovo prijavite.
