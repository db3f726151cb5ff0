# machine-made
# Letters that the hub sends. `link` and `address` are addresses of the hub and stand on lines of their own.

mail-invitation-subject = Poziv na portal { $hub }
mail-invitation-body =
    Poštovani,

    Pozvani ste da se pridružite organizaciji „{ $organisation }“ na portalu { $hub }. Da biste prihvatili poziv, otvorite ovaj link:

    { $link }

    Link radi samo jednom i ograničeno vreme. Ako poziv niste očekivali, možete zanemariti ovu poruku.
mail-application-confirm-subject = Molimo potvrdite svoju imejl adresu
mail-application-confirm-body =
    Poštovani,

    Ova adresa je navedena u prijavi za portal { $hub }. Da biste potvrdili da je vaša i nastavili, otvorite ovaj link:

    { $link }

    Link radi samo jednom i ograničeno vreme. Ako niste podneli prijavu, možete zanemariti ovu poruku: ništa se neće dogoditi.
mail-application-known-subject = Već imate nalog
mail-application-known-body =
    Poštovani,

    Neko je podneo prijavu za portal { $hub } sa ovom adresom, koja već ima nalog. Ako ste to bili vi, prijavite se ovde:

    { $link }

    Ako to niste bili vi, ne treba ništa da radite. Nikome nije rečeno da nalog postoji.
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

    Primili smo prijavu organizacije „{ $organisation }“ za portal { $hub }. Pre nego što može biti prihvaćena, dve proverene organizacije treba da potvrde da poznaju vašu, ili moderator treba da razmotri dokaze. Molimo obratite se dvema organizacijama koje poznaju vaš rad. Dokle se stiglo, vidite ovde:

    { $link }
mail-vouch-asked-subject = Jedna organizacija moli da potvrdite da je poznajete
mail-vouch-asked-body =
    Poštovani,

    Organizacija „{ $organisation }“ je podnela prijavu za portal { $hub } i moli vašu organizaciju da potvrdi da je poznaje. Molimo učinite to samo ako poznajete njen rad. Da biste odgovorili, otvorite ovaj link:

    { $link }
mail-recovery-subject = Novi pristup vašem nalogu
mail-recovery-body =
    Poštovani,

    Neko je zatražio novi pristup nalogu sa ovom adresom na portalu { $hub }. Ako ste to bili vi, otvorite ovaj link:

    { $link }

    Link radi samo jednom i kratko vreme. Ako to niste bili vi, nemojte ga otvarati: vaš nalog ostaje kakav jeste.
mail-account-changed-subject = Promenjen je način prijave
mail-account-changed-body =
    Poštovani,

    Dodat je ili uklonjen način prijave na vaš nalog na portalu { $hub }. Ako ste to bili vi, ne treba ništa da radite.

    Ako to niste bili vi, odmah se prijavite, završite sve ostale sesije, uklonite svaki način koji nije vaš i obavestite ljude koji vode portal.
mail-review-due-subject = Molimo proverite podatke svoje organizacije
mail-review-due-body =
    Poštovani,

    Organizacija „{ $organisation }“ se na portalu { $hub } ponovo pregleda svake godine, a sledeći pregled je na redu u roku od mesec dana. Molimo proverite da li su podaci o njoj još tačni:

    { $link }
mail-organisation-suspended-subject = Vaša organizacija je obustavljena
mail-organisation-suspended-body =
    Poštovani,

    Organizacija „{ $organisation }“ je obustavljena na portalu { $hub }. Možete da se prijavite na svoj nalog, ali za sada niko ne može da deluje u njeno ime. Ako mislite da je to greška, molimo pišite ljudima koji vode portal.
mail-suspended-subject = Vaš nalog je obustavljen
mail-suspended-body =
    Poštovani,

    Vaš nalog na portalu { $hub } je obustavljen i za sada niko ne može da se prijavi na njega. Ako mislite da je to greška, molimo pišite ljudima koji vode portal.
mail-agreement-waits-subject = Sporazum čeka vašu organizaciju
mail-agreement-waits-body =
    Poštovani,

    Sporazum na portalu { $hub } čeka potpis organizacije „{ $organisation }“. Molimo pročitajte ga, uporedite otiske ključeva sa drugim stranama izvan portala, pa ga potpišite ili odbijte:

    { $link }
mail-agreement-changed-subject = Sporazum vaše organizacije se promenio
mail-agreement-changed-body =
    Poštovani,

    Sporazum organizacije „{ $organisation }“ na portalu { $hub } sada važi, obustavljen je, nastavlja se ili je okončan. Šta se dogodilo, možete videti ovde:

    { $link }
mail-agreement-news-subject = Nešto novo čeka vašu organizaciju po sporazumu
mail-agreement-news-body =
    Poštovani,

    Ima nešto novo za organizaciju „{ $organisation }“ po sporazumu na portalu { $hub }. Pogledajte programom svoje organizacije ili počnite ovde:

    { $link }
mail-test-subject = Probna poruka sa portala { $hub }
mail-test-body =
    Poštovani,

    Ovo je probna poruka. Ako možete da je pročitate, pošta portala stiže.
mail-footer =
    { $hub }
    { $address }
    Ova poruka je poslata automatski, jer je vaša adresa navedena na ovom portalu. Portal nikada ne traži lozinku ili kod imejlom ili telefonom.
