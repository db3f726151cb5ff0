# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Alăturați-vă acestei platforme
join-lead = Alăturați-vă ca organizație care luptă împotriva traficului de persoane: autoritate publică, companie sau societate civilă.
join-step-address = Confirmați adresa de e-mail.
join-step-known = Două organizații care sunt aici spun că vă cunosc sau moderatorii noștri examinează dovezi.
join-step-in = Apoi organizația dumneavoastră este afișată și vă puteți invita colegii.
join-private = Până atunci, nimic din ce scrieți nu este public. O cerere care nu este acceptată se șterge după 30 de zile.
join-claim-title = Faceți o cerere pentru această organizație
join-claim-hint = Este deja în repertoriu. După acceptarea cererii, dumneavoastră îi țineți fișa.
join-you = Dumneavoastră
join-email-hint = De preferat o adresă a organizației dumneavoastră: vorbește în favoarea dumneavoastră.
join-position-hint = De exemplu „Responsabil de programe”.
join-organisation = Organizația dumneavoastră
join-register-hint = Numărul ei într-un registru public, dacă are unul.
join-does = Ce face și de ce vrea să se alăture
join-does-hint = Câteva fraze. Nu numiți pe nimeni dintre cei pe care îi ajutați.
join-send = Trimite
join-sent = Uitați-vă în căsuța dumneavoastră de e-mail.
join-sent-next = Dacă adresa poate fi folosită, un mesaj cu un link este pe drum. Linkul funcționează 24 de ore.
join-again = Depune o nouă cerere
join-have-account = Aveți un cont?
sign-in-no-account = Încă nu aveți cont?
join-confirm-title = Confirmați adresa dumneavoastră
join-confirm-lead = Este { $email } adresa dumneavoastră?
join-confirm-button = Da, trimite cererea mea
join-confirm-hint = Odată cu aceasta primiți un cont. Alegeți apoi cum vă conectați.

application-title = Cererea dumneavoastră
application-state = Stare
application-received = Primită
application-received-on = primită la { $date }
application-state-waiting = așteaptă o decizie
application-state-accepted = acceptată
application-state-refused = neacceptată
application-state-withdrawn = retrasă
application-waiting-lead = Două organizații care sunt aici trebuie să vă cunoască. Întrebați-le pe cele care vă cunosc. Puteți și să îi așteptați pe moderatorii noștri.
application-vouchers = Cine îl cunoaște pe solicitant
application-vouchers-none = Încă nu a fost întrebat nimeni.
application-ask = Întreabă o organizație
application-ask-button = Întreabă
application-ask-hint = Cererea dumneavoastră o văd atunci punctele ei focale, precum și moderatorii noștri; nimeni altcineva.
application-nobody = Încă nu poate fi întrebat nimeni: decid moderatorii noștri.
application-withdraw = Retrage cererea
application-accepted-lead = Organizația dumneavoastră face parte din această platformă.
vouch-word-asked = întrebată
vouch-word-given = îl cunoaște pe solicitant
vouch-word-declined = nu a vrut să se pronunțe
vouch-title = Îi cunoașteți?
vouch-lead = Acești solicitanți spun că organizația dumneavoastră îi cunoaște. Spuneți acest lucru numai despre cei cu care ați lucrat. Moderatorii noștri văd că ați fost dumneavoastră.
vouch-hint = De unde îi cunoașteți? De exemplu „Am condus împreună un adăpost începând din 2021”.
vouch-give = Îi cunoaștem
vouch-decline = Nu ne putem pronunța

## The organisation that one acts for

organisation-people-title = Organizația dumneavoastră
organisation-your-roles = Rolurile dumneavoastră: { $roles }
organisation-record = Ce vede toată lumea
organisation-edit = Modifică fișa
organisation-people = Persoane
organisation-you = dumneavoastră
organisation-change = Modifică
organisation-save-roles = Salvează rolurile
organisation-hand-over = Predă acestei persoane
organisation-remove = Elimină
organisation-leave-title = Părăsire
organisation-leave = Părăsește această organizație
organisation-leave-hint = Vă păstrați contul. Ultimul punct focal predă mai întâi rolul.
organisation-act-for = Acționează pentru ea
organisation-acting = acționați pentru ea
organisation-stopped = Organizația dumneavoastră nu poate acționa în prezent: un moderator a oprit-o. Scrieți-le celor care administrează platforma.
organisation-none = Încă nu faceți parte aici din nicio organizație.
invitation-title = O invitație
invitation-new = Invită pe cineva
invitation-send = Invită
invitation-hint = Persoana primește un link care funcționează 14 zile, numai pentru această adresă.
invitation-open = Invitații deschise
invitation-until = până la { $date }
invitation-withdraw = Retrage
invitation-accept = Acceptă
invitation-sign-in = Există un cont cu această adresă. Conectați-vă mai întâi, apoi deschideți din nou linkul.
role-focal-point = Punct focal
role-member = Membru
role-analyst = Analist
role-case-worker = Responsabil de caz
role-data-protection-officer = Responsabil cu protecția datelor
session-by-link = un link prin e-mail

## What readers are told

tier-listed = În repertoriu
tier-vouched = Cunoscută de parteneri
tier-verified = Verificată
tier-listed-long = Dintr-o sursă publică. Nimeni din această organizație nu are cont aici.
tier-vouched-long = Două organizații de pe această platformă spun că o cunosc.
tier-verified-long = Moderatorii noștri au examinat dovezi despre cine este.
tier-claim = Este organizația dumneavoastră?

## Queue

queue-title = Cereri
queue-lead = Nimic din ele nu este public. Cele care au mai mult de arătat sunt primele.
queue-states = Stare
queue-count = { $count ->
    [0] Nu este niciuna.
    [one] Este una.
    [few] Sunt { $count } cereri.
   *[other] Sunt { $count } de cereri.
}
queue-domains = După domeniul adresei lor de e-mail
queue-choose = Alege
queue-mail = E-mail
queue-findings = Ce s-a găsit
queue-claim = era deja în repertoriu
queue-about = Se referă la
queue-refuse-these = Respinge cererile alese
queue-refuse-all = Respinge toate cererile din această listă ({ $count })
queue-all = Toate
queue-bare = Nimic nu vorbește în favoarea lor
queue-refused = { $count ->
    [0] Nu a fost respinsă niciuna.
    [one] A fost respinsă una.
    [few] Au fost respinse { $count } cereri.
   *[other] Au fost respinse { $count } de cereri.
}
queue-pages = Pagini
queue-previous = Înapoi
queue-next = Înainte
queue-empty = Aici nu așteaptă nimic.
queue-accept = Admitere
queue-accept-button = Admite
queue-evidence-hint = Ce ați examinat? De exemplu un extras din registru, un apel la un număr pe care l-ați găsit singur(ă). Echipa îl poate citi.
queue-refuse = Neadmitere
queue-refuse-button = Respinge
queue-refuse-hint = Solicitantul primește un mesaj care nu arată motivul. Timp de 30 de zile vă puteți răzgândi.
queue-reopen = Pune-o din nou în așteptare
finding-domain-proved = Domeniu dovedit
finding-domain-matches = E-mailul corespunde site-ului web
finding-register-number = Număr de înregistrare
finding-domain-differs = E-mail din alt domeniu
finding-free-mail = E-mail gratuit
finding-no-website = Fără site web
finding-duplicate = Poate fi deja în repertoriu
finding-twin-name = Numele imită un altul
finding-twin-domain = Domeniul imită un altul
finding-blocked = Pe lista de blocare
finding-domain-proved-long = Solicitantul a arătat că el controlează domeniul site-ului web.
finding-domain-matches-long = Adresa este din domeniul site-ului web. Vedeți dacă site-ul web este al organizației.
finding-register-number-long = Nicio altă fișă nu are acest număr. Căutați-l în registru.
finding-domain-differs-long = Adresa este din alt domeniu decât site-ul web.
finding-free-mail-long = Oricine primește acolo o adresă: nu spune nimic despre o organizație.
finding-no-website-long = Nu există un site web de examinat.
finding-duplicate-long = O altă fișă poate fi a aceleiași organizații: faptul că altele o cunosc nu ajunge pentru a fi admisă.
finding-twin-name-long = Seamănă cu un alt nume și este scris cu alte litere: faptul că altele o cunosc nu ajunge pentru a fi admisă.
finding-twin-domain-long = Seamănă cu domeniul altei organizații: faptul că altele o cunosc nu ajunge pentru a fi admisă.
finding-blocked-long = Cineva a pus-o pe lista de blocare: faptul că altele o cunosc nu ajunge pentru a fi admisă.

## Reviews and suspension

vetting-title = Reexaminări
vetting-lead = Fiecare organizație este reexaminată după un an.
vetting-due = De reexaminat în decurs de o lună
vetting-due-on = de reexaminat la { $date }
vetting-due-none = Niciuna nu este de reexaminat.
vetting-stopped = Suspendate
vetting-stopped-none = Niciuna nu este suspendată.
vetting-basis = Admisă de
vetting-basis-vouchers = două organizații
vetting-basis-moderator = un moderator
vetting-since = De la
vetting-review = Următoarea reexaminare
vetting-state-vetted = admisă
vetting-state-suspended = suspendată
vetting-renew = Este tot aceeași
vetting-resume = Admite-o din nou
vetting-suspend-title = Suspendare
vetting-suspend-hint = De acum, oamenii ei nu mai pot face nimic pentru ea. Organizațiile despre care a spus că le cunoaște ajung la reexaminare.
vetting-hide = Scoate și fișa ei din repertoriu
vetting-suspend = Suspendă

## People

people-title = Persoane
people-search = Nume sau o adresă întreagă
people-count = { $count ->
    [one] Un cont
    [few] { $count } conturi
   *[other] { $count } de conturi
}
people-empty = Nu a fost găsit nimeni.
people-roles = Roluri pe această platformă
people-roles-hint = Moderatorii admit organizații, editorii țin repertoriul, auditorii citesc jurnalul.
people-stop-title = Suspendarea contului
people-suspend = Suspendă
people-resume = Reactivează
people-stop-hint = Toate sesiunile lui se încheie acum, iar tokenurile lui nu mai funcționează.
person-state-active = activ
person-state-suspended = suspendat
person-state-closed = închis

## Block list

block-title = Lista de blocare
block-lead = Cu o adresă aflată aici nu se poate face o cerere; un domeniu sau un nume aflat aici este semnalat în lista de așteptare.
block-kind = Ce se blochează
block-kind-address = O adresă de e-mail
block-kind-domain = Un domeniu, cu tot ce ține de el
block-kind-name = Numele unei organizații
block-add = Blochează
block-empty = Nimeni nu este blocat.

## Fields and reasons

field-person = Numele dumneavoastră
label-applicant = Cine depune cererea
field-position = Funcția dumneavoastră acolo
field-statement = De unde îi cunoașteți
field-evidence = Dovezi
field-reason = Motiv
field-value = Adresă, domeniu sau nume
field-organisation = Organizație
reason-unknown-role = Acest rol nu există.
reason-last-focal-point = Ultimul punct focal predă mai întâi rolul altcuiva.
reason-already-member = Această persoană face deja parte din organizație.
reason-other-address = Invitația a fost trimisă la altă adresă decât cea a contului dumneavoastră.
reason-sign-in-first = Conectați-vă mai întâi cu contul acestei adrese.
reason-has-account = Această organizație are deja oamenii ei aici. Rugați-i să vă invite.
reason-applications-full = În prezent așteaptă prea multe cereri. Încercați din nou mâine.
reason-applied-already = Ultima dumneavoastră cerere așteaptă încă.
reason-not-vetted = Această organizație nu poate fi întrebată.
reason-asked-already = A fost deja întrebată.
reason-own-application = Nimeni nu poate decide asupra propriei cereri.
reason-last-administrator = Cineva trebuie să administreze platforma: numiți mai întâi un alt administrator.
reason-not-a-domain = Acesta nu este un domeniu. Scrieți-l ca example.org.

## Recovering an account

recover-title = Recuperați-vă contul
recover-lead = Pentru cine a pierdut toate modurile de conectare. Este nevoie de două lucruri: un link care ajunge la adresa dumneavoastră și un cod de recuperare.
recover-send = Trimite linkul
recover-hint = Nu aveți un cod de recuperare? Cei care administrează platforma vă pot da unul, după ce sunt siguri cine sunteți.
recover-sent-next = Dacă există un cont cu această adresă, un mesaj cu un link este pe drum. Linkul funcționează o jumătate de oră.
recover-code-lead = Scrieți un cod de recuperare. Toate sesiunile de dinainte se încheie și puteți adăuga un nou mod de conectare.
recover-code = Cod de recuperare
recover-code-hint = Unul de pe foaia dumneavoastră sau cel pe care vi l-a dat un administrator al platformei.
recover-button = Recuperează contul
sign-in-lost = Ați pierdut telefonul sau cheia?
people-recovery-title = Cod de recuperare
people-recovery = Creează un cod de recuperare
people-recovery-hint = Pentru cineva care a pierdut toate modurile de conectare. Asigurați-vă cine este, apoi spuneți-i codul față în față sau la un număr de telefon pe care îl știați dinainte. Are nevoie de el împreună cu un link care ajunge la adresa sa.
people-recovery-once = Este arătat o singură dată și funcționează 24 de ore, împreună cu linkul.
## Audit views and tokens

own-tokens-title = Tokenuri pentru programele dumneavoastră
own-tokens-hint = Un token îi permite unui program să acționeze în numele dumneavoastră și pentru organizația pentru care acționați acum. Nu poate face niciodată mai mult decât dumneavoastră și nu vă poate modifica contul.
field-token = Numele tokenului
field-covers = Ce poate face
token-covers-read = Citește ce puteți citi dumneavoastră
token-covers-directory = Modifică repertoriul
token-covers-match = Compară și citește potrivirile
token-covers-import = Importă fișiere
token-covers-all = Tot ce puteți face dumneavoastră
reason-too-many-tokens = Douăzeci de tokenuri ajung: revocați mai întâi unul.

audit-title = Jurnal de audit
audit-lead = Cine ce a făcut, cele mai noi mai întâi. Nu se modifică niciodată. Cine caută aici o persoană sau o fișă lasă o înregistrare pe care persoana sau organizația o poate vedea.
audit-state = Cea mai nouă stare semnată
audit-state-size = { $count ->
    [one] O înregistrare, { $date }.
    [few] { $text } înregistrări, { $date }.
   *[other] { $text } de înregistrări, { $date }.
}
audit-waiting = { $count ->
    [one] O înregistrare își așteaptă poziția.
    [few] { $count } înregistrări își așteaptă poziția.
   *[other] { $count } de înregistrări își așteaptă poziția.
}
audit-all-placed = Toate înregistrările au poziția lor.
audit-download = Descarcă starea
audit-id-hint = Un identificator. Alegeți un nume din listă pentru a-l obține.
audit-action-hint = Ajunge începutul, de exemplu „organisation.”.
audit-outcome-any = Toate
audit-outcome-permitted = făcut
audit-outcome-refused = refuzat
audit-csv = Înregistrările din această listă ca CSV
audit-place = Poziție
audit-not-placed = așteaptă
audit-no-name = nu mai are nume
audit-open = Deschide
audit-erased = ștearsă
audit-older = Mai vechi
audit-empty = Nu există nicio astfel de înregistrare.
log-account = Ce s-a întâmplat cu contul dumneavoastră
log-account-lead = Ce ați făcut dumneavoastră, ce au făcut alții cu contul dumneavoastră și cine l-a consultat. Cei care administrează platforma sunt arătați prin rolul lor.
log-organisation = Ce s-a întâmplat cu organizația dumneavoastră
log-organisation-lead = Modificări ale fișei, persoanelor, serviciilor și locurilor ei și cine a consultat-o. Cei care administrează platforma sunt arătați prin rolul lor.
log-look = consultare
field-actor = Cine
field-object = Fișă
field-action = Ce s-a făcut
field-outcome = Rezultat
field-from = Prima zi
field-to = Ultima zi
role-person = Cineva cu un cont
role-program = Un program
noun-agreement = Acord
noun-agreement_signature = Semnătură pe un acord
noun-agreement_suspension = Suspendarea unui acord
noun-agreement_version = Versiune a unui acord
noun-application = Cerere
noun-audit = Jurnal de audit
noun-block = Lista de blocare
noun-certificate = Certificat
noun-credential = Mod de conectare
noun-deposit = Depuneri
noun-deposit_list = Listă de depuneri
noun-desk = Panou de lucru
noun-duplicate = Duplicate
noun-epoch = Epoca unei chei
noun-first_load = Prima încărcare
noun-hit = Potriviri
noun-import = Import
noun-invitation = Invitație
noun-location = Loc
noun-mail = Poștă
noun-membership = Apartenență
noun-merge = Uniri
noun-network = Rețea
noun-organisation = Organizație
noun-party_key = Cheile unei organizații
noun-person = Cont
noun-service = Serviciu
noun-session = Conectare
noun-setup = Configurare
noun-suggestion = Sugestie
noun-token = Token
noun-vetting = Reexaminare
noun-vouch = Confirmare din partea altei organizații
noun-witness = Martor
witness-title = Martorii jurnalului
witness-lead = Parteneri care semnează stări ale jurnalului de audit. Datorită semnăturilor lor, nimănui nu i se poate arăta un alt jurnal, nici de către cei care administrează platforma.
witness-key-hint = Așa cum o publică martorul: nume+număr+litere.
witness-add = Adaugă
witness-signed = Ultima semnătură
witness-empty = Încă nu există niciun martor.
field-witness = Martor
field-vkey = Cheie
field-note = Punct de control semnat
reason-not-a-witness-key = Aceasta nu este cheia unui martor.
reason-witness-known = Acest martor există deja.
reason-not-a-checkpoint = Acesta nu este un punct de control semnat.
reason-other-log = Acesta este punctul de control al altui jurnal.
reason-wrong-root = Jurnalul nu a avut niciodată această stare.
reason-unknown-witness = Nu are semnătura niciunui martor cunoscut aici.
reason-wrong-signature = O semnătură nu este valabilă.
reason-wrong-time = O semnătură poartă o dată care încă nu a venit.

## Domain control

domain-title = Domeniul site-ului web
domain-lead = Arătați că domeniul este al dumneavoastră: faceți unul dintre cele două lucruri, apoi apăsați butonul. Vorbește în favoarea dumneavoastră, dar nu ajunge pentru a fi admis.
domain-by-dns = Adăugați o înregistrare TXT în DNS-ul domeniului
domain-by-file = Sau puneți un fișier pe site-ul web
domain-line = Singurul rând al fișierului
domain-check = Verifică acum
domain-wait = Durează câteva secunde. Reîncărcați această pagină.
domain-pause = Schimbările unui domeniu durează un timp. Următoarea verificare este posibilă după cinci minute.
domain-off = Neverificat: această platformă nu interoghează alte site-uri web.
domain-not-asked = Încă neverificat.
domain-asked = Se verifică.
domain-proved-dns = Găsit în DNS, { $date }.
domain-proved-file = Găsit ca fișier, { $date }.
domain-missed = Negăsit, { $date }.
domain-dns-token = DNS: înregistrarea este acolo.
domain-dns-other = DNS: există o înregistrare, dar conține altă valoare.
domain-dns-nothing = DNS: încă nu există această înregistrare.
domain-dns-not-asked = DNS: nu s-a uitat nimeni.
domain-dns-no-answer = DNS: niciun server de nume nu a răspuns.
domain-file-token = Fișier: este acolo.
domain-file-other = Fișier: conține altceva. Valoarea trebuie să fie singurul său rând.
domain-file-nothing = Fișier: nu există sau este gol.
domain-file-not-asked = Fișier: nu s-a uitat nimeni.
domain-file-no-answer = Fișier: site-ul web nu a răspuns la timp.
domain-file-no-address = Fișier: domeniul nu are o adresă publică.
domain-file-certificate = Fișier: certificatul site-ului web nu este acceptat pentru acest domeniu.
domain-file-redirect = Fișier: site-ul web trimite la altă adresă. Fișierul trebuie să se afle chiar la această adresă.
domain-file-refused = Fișier: site-ul web a răspuns cu o eroare sau cu prea mult conținut.
reason-no-domain = Cererea nu indică niciun site web cu domeniu.
reason-domain-checks-off = Această platformă nu interoghează alte site-uri web.
reason-domain-checked-lately = Următoarea verificare este posibilă după cinci minute.
reason-domain-checks-full = Se verifică multe domenii. Încercați din nou peste câteva minute.
## Identity providers

way-oidc = Furnizor de identitate
session-by-oidc = un furnizor de identitate
provider-title = Conectare prin organizația dumneavoastră
provider-hint = Dacă organizația dumneavoastră administrează conectarea oamenilor ei, ea confirmă cine sunteți. Aici nu scrieți nicio parolă.
provider-sign-in = Conectare cu { $name }
provider-leave = Spre conectarea organizației dumneavoastră
provider-leave-lead = Vă conectați la { $name } și reveniți la această pagină. Verificați acolo că adresa este a organizației dumneavoastră.
provider-leave-go = Continuă la { $name }
provider-link = Conectare prin organizația dumneavoastră
provider-link-hint = Organizația dumneavoastră poate confirma cine sunteți când vă conectați. Trebuie să vă cunoască sub adresa acestui cont.
provider-link-with = Asociază { $name }
field-provider = { way-oidc }
reason-provider-down = Nu răspunde în prezent. Încercați mai târziu sau conectați-vă în alt mod.
reason-provider-refused = Nu a confirmat cine sunteți. Începeți din nou sau conectați-vă în alt mod.
reason-provider-over = Această conectare s-a încheiat sau a fost începută în alt browser. Începeți din nou.
reason-provider-old = Nu v-a cerut din nou o dovadă, necesară aici. Conectați-vă în alt mod.
reason-provider-unverified = Nu a confirmat nicio adresă de e-mail a dumneavoastră. Rugați-i pe administratorii organizației să o facă.
reason-provider-domain = Aici nu poate răspunde pentru această adresă de e-mail. Conectați-vă în alt mod.
reason-provider-link-first = Există un cont cu adresa dumneavoastră. Conectați-vă mai întâi în alt mod și asociați furnizorul pe pagina contului.
reason-provider-unknown = Încă nu aveți un cont. Depuneți o cerere pentru organizația dumneavoastră sau rugați un coleg să vă invite.
reason-provider-other-address = Vă cunoaște sub altă adresă decât cea a acestui cont.
reason-provider-linked = Este deja asociat cu un cont.

## Demo persons

session-by-demo = demonstrația
demo-title = Încercați platforma ca persoană fictivă
demo-lead = Alegeți o persoană și vedeți platforma așa cum o vede ea. Nu aveți nevoie nici de cont, nici de parolă.
demo-notice = Aceasta este o demonstrație: persoanele, organizațiile și adresele de aici sunt fictive. Oricine se află la acest calculator poate fi oricare dintre ele, deci nu scrieți nimic real.
demo-group-bank = La o bancă
demo-group-telecom = La o companie de telefonie
demo-group-hotline = La o linie de ajutor a societății civile
demo-group-police = La poliție
demo-group-hub = Cei care administrează platforma
demo-become = Continuă ca { $name }
demo-you = Sunteți { $name }, o persoană fictivă.
demo-change = Alege altă persoană
demo-does-bank-analyst = Caută semne de trafic de persoane în plăți. Găsiți cine mai lucrează cu finanțele și vedeți cine face parte din bancă.
demo-does-telecom-analyst = Caută numere de telefon folosite abuziv. Găsiți linii de ajutor și autorități cu care să lucrați și vedeți cine face parte din companie.
demo-does-hotline-case-worker = Îndrumă oameni spre un ajutor sigur. Găsiți un adăpost în altă țară, cu limbile și programul lui.
demo-does-police-investigator = Caută cine poate răspunde la o întrebare. Găsiți organizații după țară și temă și vedeți cine face parte din unitate.
demo-does-focal-point = Vorbește în numele organizației. Modificați ce vede toată lumea despre ea și invitați un coleg.
demo-does-data-protection-officer = Veghează asupra datelor personale. Vedeți cine face parte din bancă și ce spune jurnalul despre contul dumneavoastră.
demo-does-convener = Pregătește reuniuni de experți. Găsiți rețele și organizații de invitat.
demo-does-editor = Ține repertoriul corect. Modificați o fișă, importați o listă, reuniți două fișe ale aceleiași organizații.
demo-does-moderator = Decide cine este primit. Parcurgeți cererile, reexaminați o organizație, suspendați una.
demo-does-auditor = Verifică cine ce a făcut și nu schimbă nimic. Citiți jurnalul de audit: acolo este și conectarea dumneavoastră.
demo-does-administrator = Administrează platforma. Vedeți toate conturile, dați cuiva un rol, creați un token pentru un program.
