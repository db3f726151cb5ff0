# machine-made
# Letters that the hub sends. `link` and `address` are addresses of the hub and stand on lines of their own.

mail-invitation-subject = Ftesë për në { $hub }
mail-invitation-body =
    Përshëndetje,

    Jeni të ftuar t’i bashkoheni “{ $organisation }” në { $hub }. Për ta pranuar, hapni këtë lidhje:

    { $link }

    Lidhja funksionon vetëm një herë dhe për një kohë të kufizuar. Nëse nuk e prisnit një ftesë, mund ta shpërfillni këtë mesazh.
mail-application-confirm-subject = Ju lutemi, konfirmoni adresën tuaj të emailit
mail-application-confirm-body =
    Përshëndetje,

    Kjo adresë u dha në një kërkesë për pranim në { $hub }. Për të konfirmuar se është e juaja dhe për të vazhduar, hapni këtë lidhje:

    { $link }

    Lidhja funksionon vetëm një herë dhe për një kohë të kufizuar. Nëse nuk keni bërë kërkesë, mund ta shpërfillni këtë mesazh: nuk do të ndodhë asgjë.
mail-application-known-subject = Ju keni tashmë një llogari
mail-application-known-body =
    Përshëndetje,

    Dikush bëri kërkesë për pranim në { $hub } me këtë adresë, e cila ka tashmë një llogari. Nëse ishit ju, hyni këtu:

    { $link }

    Nëse nuk ishit ju, nuk duhet të bëni asgjë. Askujt nuk i është thënë se ka një llogari.
mail-application-accepted-subject = Kërkesa juaj u pranua
mail-application-accepted-body =
    Përshëndetje,

    Kërkesa e “{ $organisation }” për pranim në { $hub } u pranua. Për të vazhduar, hapni këtë lidhje:

    { $link }
mail-application-refused-subject = Kërkesa juaj nuk u pranua
mail-application-refused-body =
    Përshëndetje,

    Kërkesa e “{ $organisation }” për pranim në { $hub } nuk u pranua. Nëse mendoni se është gabim, ju lutemi t’u shkruani njerëzve që e drejtojnë platformën.
mail-application-waiting-subject = E morëm kërkesën tuaj
mail-application-waiting-body =
    Përshëndetje,

    E morëm kërkesën e “{ $organisation }” për pranim në { $hub }. Para se të mund të pranohet, dy organizata të verifikuara duhet të konfirmojnë se e njohin tuajën, ose një moderator duhet të shqyrtojë prova. Ju lutemi t’u drejtoheni dy organizatave që e njohin punën tuaj. Gjendja e kërkesës shihet këtu:

    { $link }
mail-vouch-asked-subject = Një organizatë ju kërkon të konfirmoni se e njihni
mail-vouch-asked-body =
    Përshëndetje,

    “{ $organisation }” ka bërë kërkesë për pranim në { $hub } dhe i kërkon organizatës suaj të konfirmojë se e njeh. Ju lutemi, bëjeni vetëm nëse e njihni punën e saj. Për t’u përgjigjur, hapni këtë lidhje:

    { $link }
mail-recovery-subject = Një hyrje e re në llogarinë tuaj
mail-recovery-body =
    Përshëndetje,

    Dikush kërkoi një mënyrë të re hyrjeje në llogarinë me këtë adresë në { $hub }. Nëse ishit ju, hapni këtë lidhje:

    { $link }

    Lidhja funksionon vetëm një herë dhe për pak kohë. Nëse nuk ishit ju, mos e hapni: llogaria juaj mbetet siç është.
mail-account-changed-subject = Ndryshoi një mënyrë hyrjeje
mail-account-changed-body =
    Përshëndetje,

    Një mënyrë hyrjeje në llogarinë tuaj në { $hub } u shtua ose u hoq. Nëse ishit ju, nuk duhet të bëni asgjë.

    Nëse nuk ishit ju, hyni menjëherë, mbyllni të gjitha seancat e tjera, hiqni çdo mënyrë që nuk është e juaja dhe njoftoni njerëzit që e drejtojnë platformën.
mail-review-due-subject = Ju lutemi, kontrolloni të dhënat e organizatës suaj
mail-review-due-body =
    Përshëndetje,

    “{ $organisation }” shqyrtohet përsëri në { $hub } çdo vit dhe rishikimi i ardhshëm parashikohet brenda një muaji. Ju lutemi, kontrolloni nëse të dhënat e saj janë ende të sakta:

    { $link }
mail-organisation-suspended-subject = Organizata juaj u pezullua
mail-organisation-suspended-body =
    Përshëndetje,

    “{ $organisation }” u pezullua në { $hub }. Ju mund të hyni në llogarinë tuaj, por tani për tani askush nuk mund të veprojë në emër të saj. Nëse mendoni se është gabim, ju lutemi t’u shkruani njerëzve që e drejtojnë platformën.
mail-suspended-subject = Llogaria juaj u pezullua
mail-suspended-body =
    Përshëndetje,

    Llogaria juaj në { $hub } u pezullua dhe tani për tani askush nuk mund të hyjë në të. Nëse mendoni se është gabim, ju lutemi t’u shkruani njerëzve që e drejtojnë platformën.
mail-agreement-waits-subject = Një marrëveshje pret organizatën tuaj
mail-agreement-waits-body =
    Përshëndetje,

    Një marrëveshje në { $hub } pret nënshkrimin e “{ $organisation }”. Ju lutemi lexojeni, krahasoni gjurmët e çelësave me palët e tjera jashtë portalit dhe nënshkruajeni ose refuzojeni:

    { $link }
mail-agreement-changed-subject = Një marrëveshje e organizatës suaj ndryshoi
mail-agreement-changed-body =
    Përshëndetje,

    Një marrëveshje e “{ $organisation }” në { $hub } tani është në fuqi, u pezullua, vazhdon ose përfundoi. Çfarë ndodhi mund ta shihni këtu:

    { $link }
mail-agreement-news-subject = Diçka e re e pret organizatën tuaj sipas një marrëveshjeje
mail-agreement-news-body =
    Përshëndetje,

    ka diçka të re për “{ $organisation }” sipas një marrëveshjeje në { $hub }. Shikojeni me programin e organizatës suaj, ose filloni këtu:

    { $link }
mail-test-subject = Mesazh prove nga { $hub }
mail-test-body =
    Përshëndetje,

    Ky është një mesazh prove. Nëse mund ta lexoni, posta e platformës mbërrin.
mail-footer =
    { $hub }
    { $address }
    Ky mesazh u dërgua automatikisht, sepse adresa juaj iu dha kësaj platforme. Platforma nuk kërkon kurrë fjalëkalim ose kod me email a me telefon.
