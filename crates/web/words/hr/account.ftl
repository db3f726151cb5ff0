# machine-made
# Signing in and one's own account.

nav-sign-in = Prijava
nav-account = Račun
nav-sign-out = Odjava

sign-in-title = Prijava
sign-in-lead = Za one koji imaju račun na ovom portalu. Za pregledavanje portala nikome nije potreban račun.
sign-in-passkey = Prijava pristupnim ključem
sign-in-passkey-hint = Otključavanjem telefona ili računala ili sigurnosnim ključem. Ništa ne treba upisivati.
sign-in-no-scripts = Za prijavu pristupnim ključem potrebne su skripte. Bez njih koristite lozinku i kod.
sign-in-password = Prijava lozinkom i kodom
sign-in-next = Dalje
sign-in-code-title = Upišite kod
sign-in-code-lead = Aplikacija koju ste postavili prikazuje šest znamenki, nove svakih pola minute.
sign-in-code-recovery = Izgubili ste telefon? Upišite umjesto toga jedan od svojih kodova za oporavak.
sign-in-button = Prijavi se
sign-in-back = Počni ispočetka
passkey-failed = Nije uspjelo. Pokušajte ponovno ili na drugi način.

account-title = Vaš račun
account-name = Ime
account-email = Adresa e-pošte
account-no-email = nema
account-roles = Uloge
account-password = Lozinka
account-new-password = Nova lozinka
account-password-hint = Najmanje 12 znakova. Najbolje je nekoliko riječi koje nitko ne očekuje zajedno; pomaže program za čuvanje lozinki.
account-code = Šest znamenki
account-ways = Načini prijave
account-way = Način
account-added = Dodano
account-used = Posljednji put korišteno
account-never = još nije
account-act = Radnja
account-remove = Ukloni
account-no-way = Još se ne možete ponovno prijaviti. Dodajte pristupni ključ ili postavite lozinku s kodovima prije nego što ova sesija završi.
way-passkey = Pristupni ključ
way-password = Lozinka s kodovima
way-one-time = Kodovi
way-recovery = Kodovi za oporavak
passkey-add = Dodaj pristupni ključ
passkey-name = Kako ga zovete
passkey-name-hint = Na primjer „Moj telefon”.
codes-title = Lozinka s kodovima
codes-hint = Drugi način, za preglednike i računala bez pristupnih ključeva.
codes-begin = Postavi
codes-lead = Sama lozinka ovdje nije dovoljna: aplikacija na vašem telefonu stvara kod za svaku prijavu.
codes-step-app = Otvorite aplikaciju za jednokratne kodove, na primjer onu iz svojeg programa za čuvanje lozinki.
codes-step-key = Unesite u nju ovaj ključ ili otvorite poveznicu na telefonu.
codes-open = Otvori u aplikaciji
codes-step-type = Upišite šest znamenki koje ona prikazuje te lozinku.
codes-keep = Spremi oboje
recovery-title = Kodovi za oporavak
recovery-left = { $count ->
    [0] Nema nijednoga. Izradite ih: s njima ulazite kad je telefon izgubljen.
    [1] Ostao je jedan kod.
    [one] Ostao je { $count } kod.
    [few] Ostala su { $count } koda.
   *[other] Ostalo je { $count } kodova.
}
recovery-make = Izradi nove kodove
recovery-lead = Ispišite ove kodove ili ih zapišite i čuvajte ih ondje gdje nitko drugi ne gleda. Prikazuju se samo jednom.
recovery-hint = Svaki vrijedi jednom. S novim kodovima ovi prestaju vrijediti.
sessions-title = Gdje ste prijavljeni
session-device = Preglednik
session-unknown = nepoznat
session-by = Način prijave
session-by-passkey = pristupni ključ
session-by-password = lozinka i kod
session-by-setup = poveznica za postavljanje
session-by-recovery = oporavak
session-since = Od
session-here = ova
session-end = Završi
sessions-end-others = Završi sve ostale

token-name = Naziv
token-name-hint = Čemu služi?
token-days = Trajanje u danima
token-make = Izradi token
token-created = Izrađen
token-expires = Istječe
token-revoke = Opozovi
token-revoked = Opozvan { $date }
token-created-title = Vaš novi token
token-once = Kopirajte token sada. Prikazuje se samo jednom.

setup-lead = Ovom poveznicom postajete administrator. Vrijedi samo jednom. Upišite tko ste, a zatim dodajte način za ponovnu prijavu.
setup-lead-known = Ovom se poveznicom prijavljujete, samo jednom. Dodajte način prijave prije nego što odete.
setup-button = Počni
setup-hint = Sesija završava nakon dvanaest sati. Za novu poveznicu: „whatson admin link”.

role-moderator = Moderator
role-editor = Urednik
role-convener = Organizator savjetovanja
role-auditor = Revizor

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Podaci se ne slažu. Provjerite što ste upisali i pokušajte ponovno.
reason-code-wrong = Ovo nije trenutačni kod. Provjerite sat na telefonu i upišite najnoviji kod.
reason-password-short = Ovo je prekratko: najmanje 12 znakova.
reason-password-long = Ovo je predugo: najviše 256 znakova.
reason-password-common = Mnogi bi ovo pokušali. Odaberite riječi koje ne idu zajedno i ne govore ništa o vama.
reason-passkey-refused = Pristupni se ključ nije mogao prihvatiti. Pokušajte ponovno.
reason-no-passkeys-here = Za pristupne ključeve potrebna je adresa s imenom: otvorite portal pod njegovim imenom, a ne pod brojem.
reason-last-way = Ovo je vaš posljednji način prijave. Najprije dodajte neki drugi.
reason-email-needed = Ovaj račun nema adresu e-pošte, a ona je potrebna za lozinku.
problem-too-many-tries = Previše pokušaja
problem-too-many-tries-detail = Pričekajte nekoliko minuta prije nego što pokušate ponovno.
problem-sign-in-again = Prijavite se ponovno
problem-sign-in-again-detail = Za ovo je potreban dokaz o tome tko ste, ne stariji od deset minuta. Odjavite se pa se ponovno prijavite.
