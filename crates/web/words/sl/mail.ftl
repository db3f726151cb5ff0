# machine-made
# Letters that the hub sends. `link` and `address` are addresses of the hub and stand on lines of their own.

mail-invitation-subject = Povabilo na portal { $hub }
mail-invitation-body =
    Pozdravljeni,

    vabimo vas, da se pridružite organizaciji »{ $organisation }« na portalu { $hub }. Če želite povabilo sprejeti, odprite to povezavo:

    { $link }

    Povezava deluje samo enkrat in omejen čas. Če povabila niste pričakovali, lahko to sporočilo prezrete.
mail-application-confirm-subject = Prosimo, potrdite svoj e-poštni naslov
mail-application-confirm-body =
    Pozdravljeni,

    ta naslov je bil naveden v prijavi za portal { $hub }. Če želite potrditi, da je vaš, in nadaljevati, odprite to povezavo:

    { $link }

    Povezava deluje samo enkrat in omejen čas. Če prijave niste oddali, lahko to sporočilo prezrete: nič se ne bo zgodilo.
mail-application-known-subject = Račun že imate
mail-application-known-body =
    Pozdravljeni,

    nekdo je oddal prijavo za portal { $hub } s tem naslovom, ki že ima račun. Če ste bili to vi, se prijavite tukaj:

    { $link }

    Če to niste bili vi, vam ni treba storiti ničesar. Nihče ni izvedel, da račun obstaja.
mail-application-accepted-subject = Vaša prijava je sprejeta
mail-application-accepted-body =
    Pozdravljeni,

    prijava organizacije »{ $organisation }« za portal { $hub } je sprejeta. Za nadaljevanje odprite to povezavo:

    { $link }
mail-application-refused-subject = Vaša prijava ni sprejeta
mail-application-refused-body =
    Pozdravljeni,

    prijava organizacije »{ $organisation }« za portal { $hub } ni sprejeta. Če menite, da gre za napako, prosimo, pišite ljudem, ki vodijo portal.
mail-application-waiting-subject = Prejeli smo vašo prijavo
mail-application-waiting-body =
    Pozdravljeni,

    prejeli smo prijavo organizacije »{ $organisation }« za portal { $hub }. Preden jo je mogoče sprejeti, morata dve preverjeni organizaciji potrditi, da poznata vašo, ali pa si mora moderator ogledati dokazila. Prosimo, obrnite se na dve, ki poznata vaše delo. Kako daleč je prijava, vidite tukaj:

    { $link }
mail-vouch-asked-subject = Organizacija vas prosi za potrditev, da jo poznate
mail-vouch-asked-body =
    Pozdravljeni,

    organizacija »{ $organisation }« je oddala prijavo za portal { $hub } in prosi vašo organizacijo, naj potrdi, da jo pozna. Prosimo, storite to le, če poznate njeno delo. Za odgovor odprite to povezavo:

    { $link }
mail-recovery-subject = Nov dostop do vašega računa
mail-recovery-body =
    Pozdravljeni,

    nekdo je zaprosil za nov dostop do računa s tem naslovom na portalu { $hub }. Če ste bili to vi, odprite to povezavo:

    { $link }

    Povezava deluje samo enkrat in kratek čas. Če to niste bili vi, je ne odpirajte: vaš račun ostane, kakršen je.
mail-account-changed-subject = Način prijave se je spremenil
mail-account-changed-body =
    Pozdravljeni,

    dodan ali odstranjen je bil način prijave v vaš račun na portalu { $hub }. Če ste bili to vi, vam ni treba storiti ničesar.

    Če to niste bili vi, se takoj prijavite, končajte vse druge seje, odstranite vsak način, ki ni vaš, in obvestite ljudi, ki vodijo portal.
mail-review-due-subject = Prosimo, preverite podatke svoje organizacije
mail-review-due-body =
    Pozdravljeni,

    organizacija »{ $organisation }« se na portalu { $hub } vsako leto znova pregleda, naslednji pregled pa je predviden v enem mesecu. Prosimo, preverite, ali podatki o njej še držijo:

    { $link }
mail-organisation-suspended-subject = Vaša organizacija je začasno ustavljena
mail-organisation-suspended-body =
    Pozdravljeni,

    organizacija »{ $organisation }« je na portalu { $hub } začasno ustavljena. V svoj račun se lahko prijavite, vendar za zdaj nihče ne more delovati v njenem imenu. Če menite, da gre za napako, prosimo, pišite ljudem, ki vodijo portal.
mail-suspended-subject = Vaš račun je začasno ustavljen
mail-suspended-body =
    Pozdravljeni,

    vaš račun na portalu { $hub } je začasno ustavljen in za zdaj se vanj ne more prijaviti nihče. Če menite, da gre za napako, prosimo, pišite ljudem, ki vodijo portal.
mail-agreement-waits-subject = Sporazum čaka vašo organizacijo
mail-agreement-waits-body =
    Pozdravljeni,

    sporazum na portalu { $hub } čaka na podpis organizacije »{ $organisation }«. Preberite ga, primerjajte prstne odtise ključev z drugimi strankami zunaj portala in ga podpišite ali zavrnite:

    { $link }
mail-agreement-changed-subject = Sporazum vaše organizacije se je spremenil
mail-agreement-changed-body =
    Pozdravljeni,

    sporazum organizacije »{ $organisation }« na portalu { $hub } zdaj velja, je bil ustavljen, se nadaljuje ali je končan. Kaj se je zgodilo, je zapisano tukaj:

    { $link }
mail-agreement-news-subject = Nekaj novega čaka vašo organizacijo po sporazumu
mail-agreement-news-body =
    Pozdravljeni,

    za organizacijo »{ $organisation }« je po sporazumu na portalu { $hub } nekaj novega. Poglejte s programom svoje organizacije ali začnite tukaj:

    { $link }
mail-test-subject = Preizkusno sporočilo s portala { $hub }
mail-test-body =
    Pozdravljeni,

    to je preizkusno sporočilo. Če ga lahko preberete, pošta portala prihaja.
mail-footer =
    { $hub }
    { $address }
    To sporočilo je bilo poslano samodejno, ker je bil vaš naslov naveden na tem portalu. Portal nikoli ne zahteva gesla ali kode po e-pošti ali telefonu.
