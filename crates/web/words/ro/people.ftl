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
