# machine-made
# Signing in and one's own account.

nav-sign-in = Prijava
nav-account = Račun
nav-sign-out = Odjava

sign-in-title = Prijava
sign-in-lead = Za ljudi, ki imajo račun na tem portalu. Za ogled portala računa ne potrebuje nihče.
sign-in-passkey = Prijava s ključem za dostop
sign-in-passkey-hint = Z odklepanjem telefona ali računalnika ali z varnostnim ključem. Ničesar ni treba vpisati.
sign-in-no-scripts = Za prijavo s ključem za dostop so potrebni skripti. Brez njih uporabite geslo in kodo.
sign-in-password = Prijava z geslom in kodo
sign-in-next = Naprej
sign-in-code-title = Vpišite kodo
sign-in-code-lead = Aplikacija, ki ste jo nastavili, prikazuje šest števk, nove vsake pol minute.
sign-in-code-recovery = Ste izgubili telefon? Namesto tega vpišite eno od svojih obnovitvenih kod.
sign-in-button = Prijava
sign-in-back = Začni znova
passkey-failed = Ni uspelo. Poskusite znova ali uporabite drug način.

account-title = Vaš račun
account-name = Ime
account-email = E-poštni naslov
account-no-email = ni ga
account-roles = Vloge
account-password = Geslo
account-new-password = Novo geslo
account-password-hint = Vsaj 12 znakov. Najboljših je nekaj besed, ki jih nihče ne pričakuje skupaj; pomaga upravitelj gesel.
account-code = Šest števk
account-ways = Načini prijave
account-way = Način
account-added = Dodano
account-used = Nazadnje uporabljeno
account-never = še ne
account-act = Dejanje
account-remove = Odstrani
account-no-way = Znova se še ne morete prijaviti. Preden se ta seja konča, dodajte ključ za dostop ali nastavite geslo s kodami.
way-passkey = Ključ za dostop
way-password = Geslo s kodami
way-one-time = Kode
way-recovery = Obnovitvene kode
passkey-add = Dodaj ključ za dostop
passkey-name = Kako mu pravite
passkey-name-hint = Na primer »Moj telefon«.
codes-title = Geslo s kodami
codes-hint = Drugi način, za brskalnike in računalnike brez ključev za dostop.
codes-begin = Nastavi
codes-lead = Samo geslo tukaj ni dovolj: aplikacija na vašem telefonu ustvari kodo za vsako prijavo.
codes-step-app = Odprite aplikacijo za enkratne kode, na primer tisto v svojem upravitelju gesel.
codes-step-key = Vnesite vanjo ta ključ ali odprite povezavo na telefonu.
codes-open = Odpri v aplikaciji
codes-step-type = Vpišite šest števk, ki jih prikazuje, in geslo.
codes-keep = Shrani oboje
recovery-title = Obnovitvene kode
recovery-left = { $count ->
    [0] Nimate nobene. Ustvarite jih: z njimi vstopite, ko je telefon izgubljen.
    [1] Ostala je ena koda.
    [one] Ostala je { $count } koda.
    [two] Ostali sta { $count } kodi.
    [few] Ostale so { $count } kode.
   *[other] Ostalo je { $count } kod.
}
recovery-make = Ustvari nove kode
recovery-lead = Te kode natisnite ali zapišite in jih hranite tam, kamor ne gleda nihče drug. Prikazane so samo enkrat.
recovery-hint = Vsaka velja enkrat. Z novimi kodami te prenehajo veljati.
sessions-title = Kje ste prijavljeni
session-device = Brskalnik
session-unknown = neznan
session-by = Način prijave
session-by-passkey = ključ za dostop
session-by-password = geslo in koda
session-by-setup = povezava za nastavitev
session-by-recovery = obnovitev
session-since = Od
session-here = ta
session-end = Končaj
sessions-end-others = Končaj vse druge

token-name = Ime
token-name-hint = Čemu služi?
token-days = Veljavnost v dneh
token-make = Ustvari žeton
token-created = Ustvarjen
token-expires = Poteče
token-revoke = Prekliči
token-revoked = Preklican { $date }
token-created-title = Vaš novi žeton
token-once = Žeton kopirajte zdaj. Prikazan je samo enkrat.

setup-lead = S to povezavo postanete skrbnik. Velja samo enkrat. Vpišite, kdo ste, nato dodajte način za ponovno prijavo.
setup-lead-known = S to povezavo se prijavite, samo enkrat. Preden odidete, dodajte način prijave.
setup-button = Začni
setup-hint = Seja se konča po dvanajstih urah. Za novo povezavo: »whatson admin link«.

role-moderator = Moderator
role-editor = Urednik
role-convener = Organizator posvetovanj
role-auditor = Revizor

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Podatki se ne ujemajo. Preverite, kaj ste vpisali, in poskusite znova.
reason-code-wrong = To ni trenutna koda. Preverite uro na telefonu in vpišite najnovejšo kodo.
reason-password-short = To je prekratko: vsaj 12 znakov.
reason-password-long = To je predolgo: največ 256 znakov.
reason-password-common = To bi poskusili mnogi. Izberite besede, ki ne sodijo skupaj in ne povedo ničesar o vas.
reason-passkey-refused = Ključa za dostop ni bilo mogoče sprejeti. Poskusite znova.
reason-no-passkeys-here = Ključi za dostop potrebujejo naslov z imenom: odprite portal pod njegovim imenom, ne pod številko.
reason-last-way = To je vaš zadnji način prijave. Najprej dodajte drugega.
reason-email-needed = Ta račun nima e-poštnega naslova, ki je potreben za geslo.
problem-too-many-tries = Preveč poskusov
problem-too-many-tries-detail = Preden poskusite znova, počakajte nekaj minut.
problem-sign-in-again = Prijavite se znova
problem-sign-in-again-detail = Za to je potreben dokaz o tem, kdo ste, ki ni starejši od desetih minut. Odjavite se in se znova prijavite.
