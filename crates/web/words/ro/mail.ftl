# machine-made
# Letters that the hub sends. `link` and `address` are addresses of the hub and stand on lines of their own.

mail-invitation-subject = Invitație pe { $hub }
mail-invitation-body =
    Bună ziua,

    Sunteți invitat(ă) să vă alăturați organizației „{ $organisation }” pe { $hub }. Pentru a accepta, deschideți acest link:

    { $link }

    Linkul funcționează o singură dată și pentru un timp limitat. Dacă nu așteptați o invitație, puteți ignora acest mesaj.
mail-application-confirm-subject = Vă rugăm să confirmați adresa de e-mail
mail-application-confirm-body =
    Bună ziua,

    Această adresă a fost indicată într-o cerere de admitere pe { $hub }. Pentru a confirma că este a dumneavoastră și a continua, deschideți acest link:

    { $link }

    Linkul funcționează o singură dată și pentru un timp limitat. Dacă nu ați făcut nicio cerere, puteți ignora acest mesaj: nu se va întâmpla nimic.
mail-application-known-subject = Aveți deja un cont
mail-application-known-body =
    Bună ziua,

    Cineva a făcut o cerere de admitere pe { $hub } cu această adresă, care are deja un cont. Dacă ați fost dumneavoastră, conectați-vă aici:

    { $link }

    Dacă nu ați fost dumneavoastră, nu trebuie să faceți nimic. Nimănui nu i s-a spus că există un cont.
mail-application-accepted-subject = Cererea dumneavoastră a fost acceptată
mail-application-accepted-body =
    Bună ziua,

    Cererea de admitere a organizației „{ $organisation }” pe { $hub } a fost acceptată. Pentru a continua, deschideți acest link:

    { $link }
mail-application-refused-subject = Cererea dumneavoastră nu a fost acceptată
mail-application-refused-body =
    Bună ziua,

    Cererea de admitere a organizației „{ $organisation }” pe { $hub } nu a fost acceptată. Dacă socotiți că este o greșeală, vă rugăm să le scrieți celor care administrează platforma.
mail-application-waiting-subject = Am primit cererea dumneavoastră
mail-application-waiting-body =
    Bună ziua,

    Am primit cererea de admitere a organizației „{ $organisation }” pe { $hub }. Înainte de a putea fi acceptată, două organizații verificate trebuie să confirme că o cunosc pe a dumneavoastră sau un moderator trebuie să examineze dovezi. Vă rugăm să vă adresați la două organizații care vă cunosc activitatea. Stadiul cererii se vede aici:

    { $link }
mail-vouch-asked-subject = O organizație vă roagă să confirmați că o cunoașteți
mail-vouch-asked-body =
    Bună ziua,

    „{ $organisation }” a făcut o cerere de admitere pe { $hub } și roagă organizația dumneavoastră să confirme că o cunoaște. Vă rugăm să o faceți numai dacă îi cunoașteți activitatea. Pentru a răspunde, deschideți acest link:

    { $link }
mail-recovery-subject = Un nou acces la contul dumneavoastră
mail-recovery-body =
    Bună ziua,

    Cineva a cerut un nou acces la contul cu această adresă pe { $hub }. Dacă ați fost dumneavoastră, deschideți acest link:

    { $link }

    Linkul funcționează o singură dată și pentru scurt timp. Dacă nu ați fost dumneavoastră, nu îl deschideți: contul rămâne așa cum este.
mail-account-changed-subject = S-a schimbat un mod de conectare
mail-account-changed-body =
    Bună ziua,

    Un mod de conectare la contul dumneavoastră pe { $hub } a fost adăugat sau eliminat. Dacă ați fost dumneavoastră, nu trebuie să faceți nimic.

    Dacă nu ați fost dumneavoastră, conectați-vă imediat, încheiați toate celelalte sesiuni, eliminați fiecare mod care nu este al dumneavoastră și anunțați-i pe cei care administrează platforma.
mail-review-due-subject = Vă rugăm să verificați fișa organizației dumneavoastră
mail-review-due-body =
    Bună ziua,

    Organizația „{ $organisation }” este reexaminată pe { $hub } în fiecare an, iar următoarea reexaminare este prevăzută în termen de o lună. Vă rugăm să verificați dacă fișa mai este corectă:

    { $link }
mail-organisation-suspended-subject = Organizația dumneavoastră a fost suspendată
mail-organisation-suspended-body =
    Bună ziua,

    Organizația „{ $organisation }” a fost suspendată pe { $hub }. Vă puteți conecta, dar deocamdată nimeni nu poate acționa în numele ei. Dacă socotiți că este o greșeală, vă rugăm să le scrieți celor care administrează platforma.
mail-suspended-subject = Contul dumneavoastră a fost suspendat
mail-suspended-body =
    Bună ziua,

    Contul dumneavoastră pe { $hub } a fost suspendat și deocamdată nimeni nu se poate conecta la el. Dacă socotiți că este o greșeală, vă rugăm să le scrieți celor care administrează platforma.
mail-agreement-waits-subject = Un acord așteaptă organizația dumneavoastră
mail-agreement-waits-body =
    Bună ziua,

    Un acord pe { $hub } așteaptă semnătura organizației „{ $organisation }”. Vă rugăm să îl citiți, să comparați amprentele cheilor cu celelalte părți în afara platformei și să îl semnați sau să îl refuzați:

    { $link }
mail-agreement-changed-subject = Un acord al organizației dumneavoastră s-a schimbat
mail-agreement-changed-body =
    Bună ziua,

    Un acord al organizației „{ $organisation }” pe { $hub } este acum în vigoare, a fost suspendat, continuă sau s-a încheiat. Ce s-a întâmplat puteți vedea aici:

    { $link }
mail-agreement-news-subject = Ceva nou vă așteaptă organizația în cadrul unui acord
mail-agreement-news-body =
    Bună ziua,

    există ceva nou pentru „{ $organisation }” în cadrul unui acord pe { $hub }. Uitați-vă cu programul organizației dumneavoastră sau începeți aici:

    { $link }
mail-test-subject = Mesaj de probă de la { $hub }
mail-test-body =
    Bună ziua,

    Acesta este un mesaj de probă. Dacă îl puteți citi, poșta platformei ajunge.
mail-footer =
    { $hub }
    { $address }
    Acest mesaj a fost trimis automat, pentru că adresa dumneavoastră a fost indicată pe această platformă. Platforma nu cere niciodată o parolă sau un cod prin e-mail ori prin telefon.
