# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Bashkohuni në këtë platformë
join-lead = Bashkohuni si organizatë që punon kundër trafikimit të personave: autoritet publik, kompani ose shoqëri civile.
join-step-address = Ju konfirmoni adresën tuaj të emailit.
join-step-known = Dy organizata që janë këtu thonë se ju njohin, ose moderatorët tanë shqyrtojnë prova.
join-step-in = Pastaj organizata juaj shfaqet dhe ju mund të ftoni kolegët tuaj.
join-private = Deri atëherë, asgjë nga sa shkruani nuk është publike. Kërkesa që nuk pranohet fshihet pas 30 ditësh.
join-claim-title = Ju bëni kërkesë për këtë organizatë
join-claim-hint = Ajo është tashmë në udhërrëfyes. Pasi të pranohet kërkesa, kartelën e saj e mbani ju.
join-you = Ju
join-email-hint = Më mirë një adresë e organizatës suaj: ajo flet në të mirën tuaj.
join-position-hint = Për shembull “Drejtuese programesh”.
join-organisation = Organizata juaj
join-register-hint = Numri i saj në një regjistër publik, nëse ka.
join-does = Çfarë bën dhe pse dëshiron të bashkohet
join-does-hint = Disa fjali. Mos përmendni me emër askënd nga ata që ndihmoni.
join-send = Dërgo
join-sent = Shikoni në kutinë tuaj postare.
join-sent-next = Nëse adresa mund të përdoret, një mesazh me një lidhje është nisur. Lidhja funksionon për 24 orë.
join-again = Bëj kërkesë përsëri
join-have-account = A keni llogari?
sign-in-no-account = Ende pa llogari?
join-confirm-title = Konfirmoni adresën tuaj
join-confirm-lead = A është { $email } adresa juaj?
join-confirm-button = Po, dërgo kërkesën time
join-confirm-hint = Me këtë merrni një llogari. Pastaj zgjidhni si do të hyni.

application-title = Kërkesa juaj
application-state = Gjendja
application-received = Marrë më
application-received-on = marrë më { $date }
application-state-waiting = pret vendim
application-state-accepted = e pranuar
application-state-refused = e papranuar
application-state-withdrawn = e tërhequr
application-waiting-lead = Dy organizata që janë këtu duhet t’ju njohin. Pyetni ato që ju njohin. Mund të prisni edhe moderatorët tanë.
application-vouchers = Kush e njeh kërkuesin
application-vouchers-none = Ende nuk është pyetur askush.
application-ask = Pyet një organizatë
application-ask-button = Pyet
application-ask-hint = Kërkesën tuaj e shohin atëherë pikat e saj të kontaktit, si dhe moderatorët tanë; askush tjetër.
application-nobody = Ende nuk mund të pyetet askush: vendosin moderatorët tanë.
application-withdraw = Tërhiq kërkesën
application-accepted-lead = Organizata juaj është pjesë e kësaj platforme.
vouch-word-asked = është pyetur
vouch-word-given = e njeh kërkuesin
vouch-word-declined = nuk deshi të shprehet
vouch-title = A i njihni?
vouch-lead = Këta kërkues thonë se organizata juaj i njeh. Thojeni këtë vetëm për ata me të cilët keni punuar. Moderatorët tanë e shohin se ishit ju.
vouch-hint = Nga i njihni? Për shembull “Drejtuam bashkë një strehë nga viti 2021”.
vouch-give = I njohim
vouch-decline = Nuk mund të shprehemi

## The organisation that one acts for

organisation-people-title = Organizata juaj
organisation-your-roles = Rolet tuaja: { $roles }
organisation-record = Çfarë shohin të gjithë
organisation-edit = Ndrysho kartelën
organisation-people = Njerëzit
organisation-you = ju
organisation-change = Ndrysho
organisation-save-roles = Ruaji rolet
organisation-hand-over = Dorëzoja këtij personi
organisation-remove = Hiq
organisation-leave-title = Largimi
organisation-leave = Largohu nga kjo organizatë
organisation-leave-hint = Ju e mbani llogarinë tuaj. Pika e fundit e kontaktit e dorëzon më parë rolin.
organisation-act-for = Vepro për të
organisation-acting = ju veproni për të
organisation-stopped = Organizata juaj aktualisht nuk mund të veprojë: një moderator e ka ndalur. Shkruajuni atyre që e drejtojnë këtë platformë.
organisation-none = Ende nuk i përkisni asnjë organizate këtu.
invitation-title = Një ftesë
invitation-new = Fto dikë
invitation-send = Fto
invitation-hint = Personi merr një lidhje që funksionon për 14 ditë, vetëm për këtë adresë.
invitation-open = Ftesat e hapura
invitation-until = deri më { $date }
invitation-withdraw = Tërhiq
invitation-accept = Prano
invitation-sign-in = Me këtë adresë ka një llogari. Hyni më parë, pastaj hapeni lidhjen përsëri.
role-focal-point = Pikë kontakti
role-member = Anëtar
role-analyst = Analist
role-case-worker = Punonjës rasti
role-data-protection-officer = Përgjegjës për mbrojtjen e të dhënave
session-by-link = një lidhje me email

## What readers are told

tier-listed = Në udhërrëfyes
tier-vouched = E njohur nga partnerë
tier-verified = E verifikuar
tier-listed-long = Nga një burim publik. Askush prej saj nuk ka llogari këtu.
tier-vouched-long = Dy organizata të kësaj platforme thonë se e njohin.
tier-verified-long = Moderatorët tanë kanë shqyrtuar prova se kush është.
tier-claim = A është kjo organizata juaj?

## Queue

queue-title = Kërkesat
queue-lead = Asgjë prej tyre nuk është publike. Të parat vijnë ato që kanë më shumë për të treguar.
queue-states = Gjendja
queue-count = { $count ->
    [0] Nuk ka asnjë.
    [one] Është një.
   *[other] Janë { $count }.
}
queue-domains = Sipas domenit të emailit të tyre
queue-choose = Zgjidh
queue-mail = Email
queue-findings = Çfarë u gjet
queue-claim = ishte në udhërrëfyes
queue-about = Për
queue-refuse-these = Refuzo të zgjedhurat
queue-refuse-all = Refuzo të gjitha të kësaj liste ({ $count })
queue-all = Të gjitha
queue-bare = Asgjë nuk flet në të mirën e tyre
queue-refused = { $count ->
    [0] Nuk u refuzua asnjë.
    [one] U refuzua një.
   *[other] U refuzuan { $count }.
}
queue-pages = Faqet
queue-previous = Prapa
queue-next = Më tej
queue-empty = Këtu nuk pret asgjë.
queue-accept = Pranimi
queue-accept-button = Prano
queue-evidence-hint = Çfarë shqyrtuat? Për shembull një ekstrakt regjistri, një telefonatë te një numër që e gjetët vetë. Stafi mund ta lexojë.
queue-refuse = Mospranimi
queue-refuse-button = Refuzo
queue-refuse-hint = Kërkuesi merr një mesazh që nuk e tregon arsyen. Për 30 ditë mund të ndërroni mendim.
queue-reopen = Lëre të presë përsëri
finding-domain-proved = Domeni i vërtetuar
finding-domain-matches = Emaili përputhet me faqen në internet
finding-register-number = Numri i regjistrimit
finding-domain-differs = Email nga domen tjetër
finding-free-mail = Email falas
finding-no-website = Pa faqe në internet
finding-duplicate = Mund të jetë tashmë këtu
finding-twin-name = Emri imiton një tjetër
finding-twin-domain = Domeni imiton një tjetër
finding-blocked = Në listën e bllokimit
finding-domain-proved-long = Kërkuesi tregoi se e kontrollon domenin e faqes në internet.
finding-domain-matches-long = Adresa e tij është nga domeni i faqes në internet. Shikoni nëse faqja është e organizatës.
finding-register-number-long = Asnjë kartelë tjetër nuk e ka këtë numër. Kërkojeni në regjistër.
finding-domain-differs-long = Adresa e tij është nga një domen tjetër, jo nga ai i faqes në internet.
finding-free-mail-long = Aty kushdo merr një adresë: kjo nuk thotë asgjë për një organizatë.
finding-no-website-long = Nuk ka faqe në internet për t’u parë.
finding-duplicate-long = Një kartelë tjetër mund të jetë e së njëjtës organizatë: fakti që e njohin të tjera nuk mjafton për ta pranuar.
finding-twin-name-long = I ngjan një emri tjetër dhe shkruhet me shkronja të tjera: fakti që e njohin të tjera nuk mjafton për ta pranuar.
finding-twin-domain-long = I ngjan domenit të një organizate tjetër: fakti që e njohin të tjera nuk mjafton për ta pranuar.
finding-blocked-long = Dikush e vuri në listën e bllokimit: fakti që e njohin të tjera nuk mjafton për ta pranuar.

## Reviews and suspension

vetting-title = Rishikimet
vetting-lead = Çdo organizatë shqyrtohet përsëri pas një viti.
vetting-due = Për t’u rishikuar brenda një muaji
vetting-due-on = për t’u rishikuar më { $date }
vetting-due-none = Asnjë nuk është për t’u rishikuar.
vetting-stopped = Të pezulluara
vetting-stopped-none = Asnjë nuk është pezulluar.
vetting-basis = Pranuar nga
vetting-basis-vouchers = dy organizata
vetting-basis-moderator = një moderator
vetting-since = Që prej
vetting-review = Rishikimi i ardhshëm
vetting-state-vetted = e pranuar
vetting-state-suspended = e pezulluar
vetting-renew = Është ende po ajo
vetting-resume = Pranoje përsëri
vetting-suspend-title = Pezullimi
vetting-suspend-hint = Që tani, njerëzit e saj nuk mund të bëjnë asgjë për të. Organizatat për të cilat tha se i njeh kalojnë në rishikim.
vetting-hide = Hiqe edhe kartelën e saj nga udhërrëfyesi
vetting-suspend = Pezullo

## People

people-title = Njerëzit
people-search = Emri ose një adresë e plotë
people-count = { $count ->
    [one] Një llogari
   *[other] { $count } llogari
}
people-empty = Nuk u gjet askush.
people-roles = Rolet në këtë platformë
people-roles-hint = Moderatorët pranojnë organizata, redaktorët mbajnë udhërrëfyesin, auditorët lexojnë ditarin.
people-stop-title = Pezullimi i llogarisë
people-suspend = Pezullo
people-resume = Riaktivizo
people-stop-hint = Të gjitha seancat e saj mbyllen tani dhe tokenët e saj nuk funksionojnë.
person-state-active = aktive
person-state-suspended = e pezulluar
person-state-closed = e mbyllur

## Block list

block-title = Lista e bllokimit
block-lead = Me një adresë që është këtu nuk mund të bëhet kërkesë; një domen ose emër që është këtu sinjalizohet në radhë.
block-kind = Çfarë bllokohet
block-kind-address = Një adresë emaili
block-kind-domain = Një domen, me gjithçka nën të
block-kind-name = Emri i një organizate
block-add = Blloko
block-empty = Askush nuk është i bllokuar.

## Fields and reasons

field-person = Emri juaj
label-applicant = Kush aplikon
field-position = Pozicioni juaj atje
field-statement = Nga i njihni
field-evidence = Provat
field-reason = Arsyeja
field-value = Adresa, domeni ose emri
field-organisation = Organizata
reason-unknown-role = Nuk ka rol të tillë.
reason-last-focal-point = Pika e fundit e kontaktit ia dorëzon më parë rolin dikujt tjetër.
reason-already-member = Ky person i përket tashmë organizatës.
reason-other-address = Ftesa shkoi në një adresë tjetër, jo në atë të llogarisë suaj.
reason-sign-in-first = Hyni më parë me llogarinë e kësaj adrese.
reason-has-account = Kjo organizatë i ka tashmë njerëzit e saj këtu. Kërkojuni atyre t’ju ftojnë.
reason-applications-full = Aktualisht presin tepër kërkesa. Provoni përsëri nesër.
reason-applied-already = Kërkesa juaj e fundit pret ende.
reason-not-vetted = Kjo organizatë nuk mund të pyetet.
reason-asked-already = Ajo është pyetur tashmë.
reason-own-application = Askush nuk mund të vendosë për kërkesën e vet.
reason-last-administrator = Dikush duhet ta drejtojë këtë platformë: caktoni më parë një administrator tjetër.
reason-not-a-domain = Ky nuk është domen. Shkruajeni si example.org.

## Recovering an account

recover-title = Rikuperoni llogarinë tuaj
recover-lead = Për ata që i kanë humbur të gjitha mënyrat e hyrjes. Duhen dy gjëra: një lidhje që shkon në adresën tuaj dhe një kod rikuperimi.
recover-send = Dërgo lidhjen
recover-hint = Nuk keni kod rikuperimi? Ata që e drejtojnë këtë platformë mund t’ju japin një, pasi të jenë të sigurt se kush jeni.
recover-sent-next = Nëse ka një llogari me këtë adresë, një mesazh me një lidhje është nisur. Lidhja funksionon për gjysmë ore.
recover-code-lead = Shkruani një kod rikuperimi. Të gjitha seancat e mëparshme mbyllen dhe ju mund të shtoni një mënyrë të re hyrjeje.
recover-code = Kodi i rikuperimit
recover-code-hint = Një nga kodet e fletës suaj, ose ai që ju dha një administrator i kësaj platforme.
recover-button = Rikupero llogarinë
sign-in-lost = E keni humbur telefonin ose çelësin?
people-recovery-title = Kodi i rikuperimit
people-recovery = Krijo një kod rikuperimi
people-recovery-hint = Për dikë që i ka humbur të gjitha mënyrat e hyrjes. Sigurohuni se kush është, pastaj tregojani kodin ballë për ballë, ose me telefon në një numër që e dinit më parë. Kodi i duhet bashkë me një lidhje që shkon në adresën e tij.
people-recovery-once = Ai shfaqet vetëm një herë dhe funksionon për 24 orë, bashkë me lidhjen.
## Audit views and tokens

own-tokens-title = Tokenë për programet tuaja
own-tokens-hint = Një token e lejon një program të veprojë në emrin tuaj dhe për organizatën për të cilën veproni tani. Ai nuk bën kurrë më shumë se ju dhe nuk mund ta ndryshojë llogarinë tuaj.
field-token = Emri i tokenit
field-covers = Çfarë mund të bëjë
token-covers-read = Të lexojë çfarë mund të lexoni ju
token-covers-directory = Të ndryshojë udhërrëfyesin
token-covers-match = Të krahasojë dhe të lexojë përputhjet
token-covers-import = Të importojë skedarë
token-covers-all = Gjithçka që mund të bëni ju
reason-too-many-tokens = Njëzet tokenë mjaftojnë: anuloni më parë një.

audit-title = Ditari i auditimit
audit-lead = Kush çfarë bëri, më të rejat në fillim. Ai nuk ndryshohet kurrë. Kush kërkon këtu një person ose një kartelë lë një shënim që personi ose organizata mund ta shohë.
audit-state = Gjendja më e re e nënshkruar
audit-state-size = { $count ->
    [one] Një shënim, { $date }.
   *[other] { $text } shënime, { $date }.
}
audit-waiting = { $count ->
    [one] Një shënim pret pozicionin e vet.
   *[other] { $count } shënime presin pozicionin e vet.
}
audit-all-placed = Çdo shënim e ka pozicionin e vet.
audit-download = Shkarkoje
audit-id-hint = Një identifikues. Për ta marrë, zgjidhni një emër në listë.
audit-action-hint = Mjafton fillimi, për shembull “organisation.”.
audit-outcome-any = Të gjitha
audit-outcome-permitted = u krye
audit-outcome-refused = u refuzua
audit-csv = Shënimet e kësaj liste si CSV
audit-place = Pozicioni
audit-not-placed = pret
audit-no-name = nuk ka më emër
audit-open = Hap
audit-erased = u fshi
audit-older = Më të vjetra
audit-empty = Nuk ka asnjë shënim të tillë.
log-account = Çfarë ndodhi me llogarinë tuaj
log-account-lead = Çfarë bëtë ju, çfarë bënë të tjerët me llogarinë tuaj dhe kush e pa. Ata që e drejtojnë këtë platformë tregohen me rolin e tyre.
log-organisation = Çfarë ndodhi me organizatën tuaj
log-organisation-lead = Ndryshimet e kartelës, të njerëzve, të shërbimeve dhe të vendndodhjeve të saj, dhe kush e pa. Ata që e drejtojnë këtë platformë tregohen me rolin e tyre.
log-look = shikim
field-actor = Kush
field-object = Kartela
field-action = Çfarë u bë
field-outcome = Rezultati
field-from = Dita e parë
field-to = Dita e fundit
role-person = Dikush me llogari
role-program = Një program
noun-agreement = Marrëveshje
noun-agreement_signature = Nënshkrim i një marrëveshjeje
noun-agreement_suspension = Pezullim i një marrëveshjeje
noun-agreement_version = Version i një marrëveshjeje
noun-application = Kërkesë
noun-audit = Ditari i auditimit
noun-block = Lista e bllokimit
noun-certificate = Certifikatë
noun-credential = Mënyrë hyrjeje
noun-deposit = Depozita
noun-deposit_list = Listë depozitash
noun-desk = Paneli i punës
noun-duplicate = Dyfishime
noun-epoch = Epoka e një çelësi
noun-first_load = Ngarkimi i parë
noun-hit = Përputhje
noun-import = Import
noun-invitation = Ftesë
noun-location = Vendndodhje
noun-mail = Posta
noun-membership = Anëtarësi
noun-merge = Bashkime
noun-network = Rrjet
noun-organisation = Organizatë
noun-party_key = Çelësat e një organizate
noun-person = Llogari
noun-service = Shërbim
noun-session = Hyrje
noun-setup = Ngritja
noun-suggestion = Sugjerim
noun-token = Token
noun-vetting = Rishikim
noun-vouch = Konfirmim nga një organizatë tjetër
noun-witness = Dëshmitar
witness-title = Dëshmitarët e ditarit
witness-lead = Partnerë që nënshkruajnë gjendje të ditarit të auditimit. Falë nënshkrimeve të tyre, askujt nuk mund t’i tregohet një ditar tjetër, as nga ata që e drejtojnë këtë platformë.
witness-key-hint = Ashtu siç e publikon dëshmitari: emri+numri+shkronjat.
witness-add = Shto
witness-signed = Nënshkruar së fundi
witness-empty = Ende nuk ka asnjë dëshmitar.
field-witness = Dëshmitari
field-vkey = Çelësi
field-note = Pika e nënshkruar e kontrollit
reason-not-a-witness-key = Ky nuk është çelësi i një dëshmitari.
reason-witness-known = Ky dëshmitar është tashmë këtu.
reason-not-a-checkpoint = Kjo nuk është pikë e nënshkruar kontrolli.
reason-other-log = Kjo është pika e kontrollit e një ditari tjetër.
reason-wrong-root = Ditari nuk e ka pasur kurrë këtë gjendje.
reason-unknown-witness = Nuk ka nënshkrim të ndonjë dëshmitari që njihet këtu.
reason-wrong-signature = Një nënshkrim nuk është i vlefshëm.
reason-wrong-time = Një nënshkrim mban një kohë që ende nuk ka ardhur.

## Domain control

domain-title = Domeni i faqes në internet
domain-lead = Tregoni se domeni është juaji: bëni njërën nga të dyja, pastaj shtypni butonin. Kjo flet në të mirën tuaj, por nuk mjafton për t’u pranuar.
domain-by-dns = Shtoni një regjistrim TXT në DNS të domenit
domain-by-file = Ose vendosni një skedar në faqen në internet
domain-line = Rreshti i vetëm i skedarit
domain-check = Kontrollo tani
domain-wait = Duhen disa sekonda. Ngarkojeni përsëri këtë faqe.
domain-pause = Ndryshimet e një domeni kërkojnë pak kohë. Kontrolli i ardhshëm është i mundur pas pesë minutash.
domain-off = Pa u kontrolluar: kjo platformë nuk pyet faqe të tjera në internet.
domain-not-asked = Ende pa u kontrolluar.
domain-asked = Po kontrollohet.
domain-proved-dns = U gjet në DNS, { $date }.
domain-proved-file = U gjet si skedar, { $date }.
domain-missed = Nuk u gjet, { $date }.
domain-dns-token = DNS: regjistrimi është aty.
domain-dns-other = DNS: ka një regjistrim, por në të është një vlerë tjetër.
domain-dns-nothing = DNS: ende nuk ka një regjistrim të tillë.
domain-dns-not-asked = DNS: askush nuk ka parë.
domain-dns-no-answer = DNS: asnjë server emrash nuk u përgjigj.
domain-file-token = Skedari: është aty.
domain-file-other = Skedari: në të është diçka tjetër. Vlera duhet të jetë rreshti i tij i vetëm.
domain-file-nothing = Skedari: nuk ka, ose është bosh.
domain-file-not-asked = Skedari: askush nuk ka parë.
domain-file-no-answer = Skedari: faqja në internet nuk u përgjigj në kohë.
domain-file-no-address = Skedari: domeni nuk ka adresë publike.
domain-file-certificate = Skedari: certifikata e faqes në internet nuk pranohet për këtë domen.
domain-file-redirect = Skedari: faqja në internet të dërgon në një adresë tjetër. Skedari duhet të jetë pikërisht në këtë adresë.
domain-file-refused = Skedari: faqja në internet u përgjigj me një gabim, ose me tepër përmbajtje.
reason-no-domain = Kërkesa nuk përmend asnjë faqe në internet me domen.
reason-domain-checks-off = Kjo platformë nuk pyet faqe të tjera në internet.
reason-domain-checked-lately = Kontrolli i ardhshëm është i mundur pas pesë minutash.
reason-domain-checks-full = Po kontrollohen shumë domene. Provoni përsëri pas disa minutash.
## Identity providers

way-oidc = Ofrues identiteti
session-by-oidc = ofrues identiteti
provider-title = Hyni me organizatën tuaj
provider-hint = Nëse organizata juaj e drejton vetë hyrjen e njerëzve të saj, ajo konfirmon se kush jeni. Këtu nuk shkruani fjalëkalim.
provider-sign-in = Hyr me { $name }
provider-leave = Te hyrja e organizatës suaj
provider-leave-lead = Ju hyni te { $name } dhe ktheheni në këtë faqe. Kontrolloni atje se adresa është e organizatës suaj.
provider-leave-go = Vazhdo te { $name }
provider-link = Hyrja me organizatën tuaj
provider-link-hint = Organizata juaj mund të konfirmojë se kush jeni kur hyni. Ajo duhet t’ju njohë me adresën e kësaj llogarie.
provider-link-with = Lidh { $name }
field-provider = { way-oidc }
reason-provider-down = Aktualisht nuk përgjigjet. Provoni përsëri më vonë ose hyni me një mënyrë tjetër.
reason-provider-refused = Nuk konfirmoi se kush jeni. Filloni nga e para ose hyni me një mënyrë tjetër.
reason-provider-over = Kjo hyrje ka mbaruar, ose ka filluar në një shfletues tjetër. Filloni nga e para.
reason-provider-old = Nuk ju kërkoi përsëri një provë, e cila duhet këtu. Hyni me një mënyrë tjetër.
reason-provider-unverified = Nuk konfirmoi asnjë adresë emaili tuajën. Kërkojuni administratorëve të organizatës suaj ta bëjnë këtë.
reason-provider-domain = Nuk mund të flasë këtu për këtë adresë emaili. Hyni me një mënyrë tjetër.
reason-provider-link-first = Me adresën tuaj ka një llogari. Hyni më parë me një mënyrë tjetër dhe lidheni ofruesin në faqen e llogarisë suaj.
reason-provider-unknown = Ende nuk keni llogari. Bëni kërkesë për organizatën tuaj ose kërkojini një kolegu t’ju ftojë.
reason-provider-other-address = Ju njeh me një adresë tjetër, jo me atë të kësaj llogarie.
reason-provider-linked = Është lidhur tashmë me një llogari.

## Demo persons

session-by-demo = demonstrimi
demo-title = Provojeni platformën si një person i trilluar
demo-lead = Zgjidhni një person dhe shihni platformën ashtu si e sheh ai. Nuk duhet llogari, as fjalëkalim.
demo-notice = Ky është një demonstrim: njerëzit, organizatat dhe adresat këtu janë të trilluara. Kushdo në këtë kompjuter mund të jetë cilido prej tyre, prandaj mos shkruani asgjë të vërtetë.
demo-group-bank = Në një bankë
demo-group-telecom = Në një kompani telefonike
demo-group-hotline = Në një linjë ndihme të shoqërisë civile
demo-group-police = Në polici
demo-group-hub = Njerëzit që drejtojnë platformën
demo-become = Vazhdo si { $name }
demo-you = Ju jeni { $name }, një person i trilluar.
demo-change = Zgjidh një person tjetër
demo-does-bank-analyst = Kërkon shenja të trafikimit në pagesa. Gjeni kush tjetër punon me financat dhe shihni kush bën pjesë në bankë.
demo-does-telecom-analyst = Kërkon numra telefoni që keqpërdoren. Gjeni linja ndihme dhe autoritete për të bashkëpunuar dhe shihni kush bën pjesë në kompani.
demo-does-hotline-case-worker = I drejton njerëzit te ndihma e sigurt. Gjeni një strehë në një vend tjetër, me gjuhët dhe oraret e saj.
demo-does-police-investigator = Kërkon kush mund t’i përgjigjet një pyetjeje. Gjeni organizata sipas vendit dhe temës dhe shihni kush bën pjesë në njësi.
demo-does-focal-point = Flet në emër të organizatës. Ndryshoni atë që të gjithë shohin për të dhe ftoni një koleg.
demo-does-data-protection-officer = Kujdeset për të dhënat personale. Shihni kush bën pjesë në bankë dhe çfarë thotë ditari për llogarinë tuaj.
demo-does-convener = Përgatit takime ekspertësh. Gjeni rrjete dhe organizata për t’i ftuar.
demo-does-editor = E mban udhërrëfyesin të saktë. Ndryshoni një kartelë, sillni një listë, bashkoni dy kartela të së njëjtës organizatë.
demo-does-moderator = Vendos kush pranohet. Shikoni kërkesat, rishqyrtoni një organizatë, pezulloni një.
demo-does-auditor = Kontrollon kush çfarë bëri dhe nuk ndryshon asgjë. Lexoni ditarin e auditimit: aty është edhe hyrja juaj.
demo-does-administrator = Drejton platformën. Shihni të gjitha llogaritë, jepini dikujt një rol, krijoni një token për një program.
