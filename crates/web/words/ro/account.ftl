# machine-made
# Signing in and one's own account.

nav-sign-in = Conectare
nav-account = Cont
nav-sign-out = Deconectare

sign-in-title = Conectare
sign-in-lead = Pentru cei care au cont pe această platformă. Pentru a consulta platforma, nimeni nu are nevoie de cont.
sign-in-passkey = Conectare cu o cheie de acces
sign-in-passkey-hint = Prin deblocarea telefonului sau a calculatorului dumneavoastră ori cu o cheie de securitate. Nu este nimic de scris.
sign-in-no-scripts = Conectarea cu o cheie de acces are nevoie de scripturi. Fără ele, folosiți parola și un cod.
sign-in-password = Conectare cu parolă și cod
sign-in-next = Înainte
sign-in-code-title = Scrieți codul
sign-in-code-lead = Aplicația pe care ați configurat-o arată șase cifre, mereu altele la fiecare jumătate de minut.
sign-in-code-recovery = Ați pierdut telefonul? Scrieți în schimb unul dintre codurile de recuperare.
sign-in-button = Conectare
sign-in-back = Începe din nou
passkey-failed = Nu a mers. Încercați din nou sau folosiți alt mod.

account-title = Contul dumneavoastră
account-name = Nume
account-email = Adresă de e-mail
account-no-email = niciuna
account-roles = Roluri
account-password = Parolă
account-new-password = Parolă nouă
account-password-hint = Cel puțin 12 caractere. Cele mai bune sunt câteva cuvinte pe care nimeni nu le așteaptă împreună; un manager de parole vă ajută.
account-code = Șase cifre
account-ways = Moduri de conectare
account-way = Mod
account-added = Adăugat
account-used = Ultima folosire
account-never = încă nu
account-act = Acțiune
account-remove = Elimină
account-no-way = Încă nu vă puteți conecta din nou. Adăugați o cheie de acces sau configurați o parolă cu coduri înainte de sfârșitul acestei sesiuni.
way-passkey = Cheie de acces
way-password = Parolă cu coduri
way-one-time = Coduri
way-recovery = Coduri de recuperare
passkey-add = Adaugă o cheie de acces
passkey-name = Cum o numiți
passkey-name-hint = De exemplu „Telefonul meu”.
codes-title = Parolă cu coduri
codes-hint = Un al doilea mod, pentru browsere și calculatoare fără chei de acces.
codes-begin = Configurează
codes-lead = Aici nu ajunge doar o parolă: o aplicație de pe telefonul dumneavoastră creează câte un cod pentru fiecare conectare.
codes-step-app = Deschideți o aplicație pentru coduri de unică folosință, de exemplu cea a managerului dumneavoastră de parole.
codes-step-key = Introduceți în ea această cheie sau deschideți linkul pe telefon.
codes-open = Deschide în aplicație
codes-step-type = Scrieți cele șase cifre pe care le arată și o parolă.
codes-keep = Păstrează-le pe amândouă
recovery-title = Coduri de recuperare
recovery-left = { $count ->
    [0] Nu există niciunul. Creați câteva: cu ele intrați când telefonul este pierdut.
    [one] A mai rămas un cod.
    [few] Au mai rămas { $count } coduri.
   *[other] Au mai rămas { $count } de coduri.
}
recovery-make = Creează coduri noi
recovery-lead = Tipăriți aceste coduri sau notați-le și păstrați-le acolo unde nu se uită nimeni altcineva. Sunt arătate o singură dată.
recovery-hint = Fiecare funcționează o singură dată. Codurile noi le fac pe acestea fără valoare.
sessions-title = Unde este conectat contul
session-device = Browser
session-unknown = necunoscut
session-by = Conectare cu
session-by-passkey = o cheie de acces
session-by-password = parolă și cod
session-by-setup = linkul de configurare
session-by-recovery = recuperare
session-since = De la
session-here = aceasta
session-end = Încheie
sessions-end-others = Încheie toate celelalte

token-name = Nume
token-name-hint = La ce folosește?
token-days = Durata în zile
token-make = Creează un token
token-created = Creat
token-expires = Expiră
token-revoke = Revocă
token-revoked = Revocat la { $date }
token-created-title = Noul dumneavoastră token
token-once = Copiați tokenul acum. Este arătat o singură dată.

setup-lead = Acest link vă face administrator, o singură dată. Scrieți cine sunteți, apoi adăugați un mod de a vă conecta din nou.
setup-lead-known = Acest link vă conectează, o singură dată. Adăugați un mod de conectare înainte de a pleca.
setup-button = Începe
setup-hint = Sesiunea se încheie după douăsprezece ore. Pentru un link nou: „whatson admin link”.

role-moderator = Moderator
role-editor = Editor
role-convener = Organizator de consultări
role-auditor = Auditor

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Datele nu se potrivesc. Verificați ce ați scris și încercați din nou.
reason-code-wrong = Acesta nu este codul de acum. Verificați ceasul telefonului și scrieți cel mai nou cod.
reason-password-short = Parola este prea scurtă: cel puțin 12 caractere.
reason-password-long = Parola este prea lungă: cel mult 256 de caractere.
reason-password-common = Mulți ar încerca această parolă. Alegeți cuvinte care nu se leagă între ele și nu spun nimic despre dumneavoastră.
reason-passkey-refused = Cheia de acces nu a putut fi acceptată. Încercați din nou.
reason-no-passkeys-here = Cheile de acces au nevoie de o adresă cu nume: deschideți platforma sub numele ei, nu sub un număr.
reason-last-way = Acesta este ultimul dumneavoastră mod de conectare. Adăugați mai întâi altul.
reason-email-needed = Acest cont nu are adresă de e-mail, iar pentru o parolă este nevoie de una.
problem-too-many-tries = Prea multe încercări
problem-too-many-tries-detail = Așteptați câteva minute înainte de a încerca din nou.
problem-sign-in-again = Vă rugăm să vă conectați din nou
problem-sign-in-again-detail = Este nevoie de o dovadă a identității dumneavoastră, nu mai veche de zece minute. Deconectați-vă și conectați-vă din nou.
