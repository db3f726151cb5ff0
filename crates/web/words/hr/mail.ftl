# machine-made
# Letters that the hub sends. `link` and `address` are addresses of the hub and stand on lines of their own.

mail-invitation-subject = Poziv na portal { $hub }
mail-invitation-body =
    Poštovani,

    Pozvani ste da se pridružite organizaciji „{ $organisation }” na portalu { $hub }. Da biste prihvatili poziv, otvorite ovu poveznicu:

    { $link }

    Poveznica vrijedi samo jednom i ograničeno vrijeme. Ako poziv niste očekivali, možete zanemariti ovu poruku.
mail-application-confirm-subject = Molimo potvrdite svoju adresu e-pošte
mail-application-confirm-body =
    Poštovani,

    Ova je adresa navedena u prijavi za portal { $hub }. Da biste potvrdili da je vaša i nastavili, otvorite ovu poveznicu:

    { $link }

    Poveznica vrijedi samo jednom i ograničeno vrijeme. Ako niste podnijeli prijavu, možete zanemariti ovu poruku: ništa se neće dogoditi.
mail-application-known-subject = Već imate račun
mail-application-known-body =
    Poštovani,

    Netko je podnio prijavu za portal { $hub } s ovom adresom, koja već ima račun. Ako ste to bili vi, prijavite se ovdje:

    { $link }

    Ako to niste bili vi, ne trebate ništa učiniti. Nikome nije rečeno da račun postoji.
mail-application-accepted-subject = Vaša je prijava prihvaćena
mail-application-accepted-body =
    Poštovani,

    Prijava organizacije „{ $organisation }” za portal { $hub } prihvaćena je. Da biste nastavili, otvorite ovu poveznicu:

    { $link }
mail-application-refused-subject = Vaša prijava nije prihvaćena
mail-application-refused-body =
    Poštovani,

    Prijava organizacije „{ $organisation }” za portal { $hub } nije prihvaćena. Ako mislite da je to pogreška, molimo pišite ljudima koji vode portal.
mail-application-waiting-subject = Primili smo vašu prijavu
mail-application-waiting-body =
    Poštovani,

    Primili smo prijavu organizacije „{ $organisation }” za portal { $hub }. Prije nego što može biti prihvaćena, dvije provjerene organizacije trebaju potvrditi da poznaju vašu ili moderator treba razmotriti dokaze. Molimo obratite se dvjema organizacijama koje poznaju vaš rad. Dokle se stiglo, vidite ovdje:

    { $link }
mail-vouch-asked-subject = Jedna organizacija moli da potvrdite da je poznajete
mail-vouch-asked-body =
    Poštovani,

    Organizacija „{ $organisation }” podnijela je prijavu za portal { $hub } i moli vašu organizaciju da potvrdi da je poznaje. Molimo učinite to samo ako poznajete njezin rad. Da biste odgovorili, otvorite ovu poveznicu:

    { $link }
mail-recovery-subject = Novi pristup vašem računu
mail-recovery-body =
    Poštovani,

    Netko je zatražio novi pristup računu s ovom adresom na portalu { $hub }. Ako ste to bili vi, otvorite ovu poveznicu:

    { $link }

    Poveznica vrijedi samo jednom i kratko vrijeme. Ako to niste bili vi, nemojte je otvarati: vaš račun ostaje kakav jest.
mail-account-changed-subject = Promijenjen je način prijave
mail-account-changed-body =
    Poštovani,

    Dodan je ili uklonjen način prijave na vaš račun na portalu { $hub }. Ako ste to bili vi, ne trebate ništa učiniti.

    Ako to niste bili vi, odmah se prijavite, završite sve ostale sesije, uklonite svaki način koji nije vaš i obavijestite ljude koji vode portal.
mail-review-due-subject = Molimo provjerite podatke svoje organizacije
mail-review-due-body =
    Poštovani,

    Organizacija „{ $organisation }” ponovno se pregledava na portalu { $hub } svake godine, a sljedeći je pregled na redu u roku od mjesec dana. Molimo provjerite jesu li podaci o njoj još točni:

    { $link }
mail-organisation-suspended-subject = Vaša je organizacija obustavljena
mail-organisation-suspended-body =
    Poštovani,

    Organizacija „{ $organisation }” obustavljena je na portalu { $hub }. Možete se prijaviti na svoj račun, ali zasad nitko ne može djelovati u njezino ime. Ako mislite da je to pogreška, molimo pišite ljudima koji vode portal.
mail-suspended-subject = Vaš je račun obustavljen
mail-suspended-body =
    Poštovani,

    Vaš je račun na portalu { $hub } obustavljen i zasad se nitko ne može prijaviti na njega. Ako mislite da je to pogreška, molimo pišite ljudima koji vode portal.
mail-agreement-waits-subject = Sporazum čeka vašu organizaciju
mail-agreement-waits-body =
    Poštovani,

    Sporazum na portalu { $hub } čeka potpis organizacije „{ $organisation }“. Molimo pročitajte ga, usporedite otiske ključeva s drugim stranama izvan portala, pa ga potpišite ili odbijte:

    { $link }
mail-agreement-changed-subject = Sporazum vaše organizacije se promijenio
mail-agreement-changed-body =
    Poštovani,

    Sporazum organizacije „{ $organisation }“ na portalu { $hub } sada vrijedi, obustavljen je, nastavlja se ili je okončan. Što se dogodilo, možete vidjeti ovdje:

    { $link }
mail-agreement-news-subject = Nešto novo čeka vašu organizaciju prema sporazumu
mail-agreement-news-body =
    Poštovani,

    ima nešto novo za „{ $organisation }” prema sporazumu na portalu { $hub }. Pogledajte programom svoje organizacije ili počnite ovdje:

    { $link }
mail-test-subject = Probna poruka s portala { $hub }
mail-test-body =
    Poštovani,

    Ovo je probna poruka. Ako je možete pročitati, pošta portala stiže.
mail-footer =
    { $hub }
    { $address }
    Ova je poruka poslana automatski, jer je vaša adresa navedena na ovom portalu. Portal nikada ne traži lozinku ili kod e-poštom ili telefonom.
