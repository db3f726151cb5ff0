# machine-made
# Letters that the hub sends. `link` and `address` are addresses of the hub and stand on lines of their own.

mail-invitation-subject = Poziv na portal { $hub }
mail-invitation-body =
    Poštovani,

    Pozvani ste da se pridružite organizaciji „{ $organisation }“ na portalu { $hub }. Da biste prihvatili poziv, otvorite ovaj link:

    { $link }

    Link radi samo jednom i ograničeno vrijeme. Ako poziv niste očekivali, možete zanemariti ovu poruku.
mail-application-confirm-subject = Molimo potvrdite svoju e-mail adresu
mail-application-confirm-body =
    Poštovani,

    Ova adresa je navedena u prijavi za portal { $hub }. Da biste potvrdili da je vaša i nastavili, otvorite ovaj link:

    { $link }

    Link radi samo jednom i ograničeno vrijeme. Ako niste podnijeli prijavu, možete zanemariti ovu poruku: ništa se neće dogoditi.
mail-application-known-subject = Već imate račun
mail-application-known-body =
    Poštovani,

    Neko je podnio prijavu za portal { $hub } s ovom adresom, koja već ima račun. Ako ste to bili vi, prijavite se ovdje:

    { $link }

    Ako to niste bili vi, ne trebate ništa raditi. Nikome nije rečeno da račun postoji.
mail-application-accepted-subject = Vaša prijava je prihvaćena
mail-application-accepted-body =
    Poštovani,

    Prijava organizacije „{ $organisation }“ za portal { $hub } je prihvaćena. Da biste nastavili, otvorite ovaj link:

    { $link }
mail-application-refused-subject = Vaša prijava nije prihvaćena
mail-application-refused-body =
    Poštovani,

    Prijava organizacije „{ $organisation }“ za portal { $hub } nije prihvaćena. Ako mislite da je to greška, molimo pišite ljudima koji vode portal.
mail-application-waiting-subject = Primili smo vašu prijavu
mail-application-waiting-body =
    Poštovani,

    Primili smo prijavu organizacije „{ $organisation }“ za portal { $hub }. Prije nego što može biti prihvaćena, dvije provjerene organizacije trebaju potvrditi da poznaju vašu, ili moderator treba razmotriti dokaze. Molimo obratite se dvjema organizacijama koje poznaju vaš rad. Dokle se stiglo, vidite ovdje:

    { $link }
mail-vouch-asked-subject = Jedna organizacija moli da potvrdite da je poznajete
mail-vouch-asked-body =
    Poštovani,

    Organizacija „{ $organisation }“ je podnijela prijavu za portal { $hub } i moli vašu organizaciju da potvrdi da je poznaje. Molimo učinite to samo ako poznajete njen rad. Da biste odgovorili, otvorite ovaj link:

    { $link }
mail-recovery-subject = Novi pristup vašem računu
mail-recovery-body =
    Poštovani,

    Neko je zatražio novi pristup računu s ovom adresom na portalu { $hub }. Ako ste to bili vi, otvorite ovaj link:

    { $link }

    Link radi samo jednom i kratko vrijeme. Ako to niste bili vi, nemojte ga otvarati: vaš račun ostaje kakav jeste.
mail-account-changed-subject = Promijenjen je način prijave
mail-account-changed-body =
    Poštovani,

    Dodan je ili uklonjen način prijave na vaš račun na portalu { $hub }. Ako ste to bili vi, ne trebate ništa raditi.

    Ako to niste bili vi, odmah se prijavite, završite sve ostale sesije, uklonite svaki način koji nije vaš i obavijestite ljude koji vode portal.
mail-review-due-subject = Molimo provjerite podatke svoje organizacije
mail-review-due-body =
    Poštovani,

    Organizacija „{ $organisation }“ se na portalu { $hub } ponovo pregleda svake godine, a sljedeći pregled je na redu u roku od mjesec dana. Molimo provjerite jesu li podaci o njoj još tačni:

    { $link }
mail-organisation-suspended-subject = Vaša organizacija je obustavljena
mail-organisation-suspended-body =
    Poštovani,

    Organizacija „{ $organisation }“ je obustavljena na portalu { $hub }. Možete se prijaviti na svoj račun, ali zasad niko ne može djelovati u njeno ime. Ako mislite da je to greška, molimo pišite ljudima koji vode portal.
mail-suspended-subject = Vaš račun je obustavljen
mail-suspended-body =
    Poštovani,

    Vaš račun na portalu { $hub } je obustavljen i zasad se niko ne može prijaviti na njega. Ako mislite da je to greška, molimo pišite ljudima koji vode portal.
mail-agreement-waits-subject = Sporazum čeka vašu organizaciju
mail-agreement-waits-body =
    Poštovani,

    Sporazum na portalu { $hub } čeka potpis organizacije „{ $organisation }“. Molimo pročitajte ga, uporedite otiske ključeva s drugim stranama izvan portala, pa ga potpišite ili odbijte:

    { $link }
mail-agreement-changed-subject = Sporazum vaše organizacije se promijenio
mail-agreement-changed-body =
    Poštovani,

    Sporazum organizacije „{ $organisation }“ na portalu { $hub } sada važi, obustavljen je, nastavlja se ili je okončan. Šta se dogodilo, možete vidjeti ovdje:

    { $link }
mail-agreement-news-subject = Nešto novo čeka vašu organizaciju po sporazumu
mail-agreement-news-body =
    Poštovani,

    ima nešto novo za „{ $organisation }“ po sporazumu na portalu { $hub }. Pogledajte programom svoje organizacije ili počnite ovdje:

    { $link }
mail-test-subject = Probna poruka s portala { $hub }
mail-test-body =
    Poštovani,

    Ovo je probna poruka. Ako je možete pročitati, pošta portala stiže.
mail-footer =
    { $hub }
    { $address }
    Ova poruka je poslana automatski, jer je vaša adresa navedena na ovom portalu. Portal nikada ne traži lozinku ili kod e-mailom ili telefonom.
