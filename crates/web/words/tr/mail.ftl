# machine-made
# Letters that the hub sends. `link` and `address` are addresses of the hub and stand on lines of their own.

mail-invitation-subject = { $hub } daveti
mail-invitation-body =
    Merhaba,

    { $hub } platformunda “{ $organisation }” kuruluşuna katılmaya davet edildiniz. Kabul etmek için şu bağlantıyı açın:

    { $link }

    Bağlantı yalnızca bir kez ve sınırlı bir süre için çalışır. Bir davet beklemiyorduysanız bu iletiyi dikkate almayabilirsiniz.
mail-application-confirm-subject = Lütfen e-posta adresinizi doğrulayın
mail-application-confirm-body =
    Merhaba,

    Bu adres, { $hub } platformuna yapılan bir başvuruda verildi. Adresin size ait olduğunu doğrulamak ve devam etmek için şu bağlantıyı açın:

    { $link }

    Bağlantı yalnızca bir kez ve sınırlı bir süre için çalışır. Başvuru yapmadıysanız bu iletiyi dikkate almayabilirsiniz: hiçbir şey olmayacaktır.
mail-application-known-subject = Zaten bir hesabınız var
mail-application-known-body =
    Merhaba,

    Birisi { $hub } platformuna, zaten bir hesabı olan bu adresle başvurdu. Başvuran sizseniz buradan oturum açın:

    { $link }

    Siz değilseniz yapmanız gereken bir şey yok. Bir hesap olduğu kimseye söylenmedi.
mail-application-accepted-subject = Başvurunuz kabul edildi
mail-application-accepted-body =
    Merhaba,

    “{ $organisation }” kuruluşunun { $hub } platformuna başvurusu kabul edildi. Devam etmek için şu bağlantıyı açın:

    { $link }
mail-application-refused-subject = Başvurunuz kabul edilmedi
mail-application-refused-body =
    Merhaba,

    “{ $organisation }” kuruluşunun { $hub } platformuna başvurusu kabul edilmedi. Bunun bir yanlışlık olduğunu düşünüyorsanız lütfen platformu yürütenlere yazın.
mail-application-waiting-subject = Başvurunuzu aldık
mail-application-waiting-body =
    Merhaba,

    “{ $organisation }” kuruluşunun { $hub } platformuna başvurusunu aldık. Kabul edilebilmesi için, incelenmiş iki kuruluşun sizin kuruluşunuzu tanıdığını doğrulaması veya bir moderatörün kanıtlara bakması gerekir. Lütfen çalışmanızı tanıyan iki kuruluşa başvurun. Başvurunun durumunu burada görebilirsiniz:

    { $link }
mail-vouch-asked-subject = Bir kuruluş, kendisini tanıdığınızı doğrulamanızı rica ediyor
mail-vouch-asked-body =
    Merhaba,

    “{ $organisation }” { $hub } platformuna başvurdu ve kuruluşunuzdan, kendisini tanıdığını doğrulamasını rica ediyor. Lütfen bunu yalnızca çalışmasını tanıyorsanız yapın. Yanıtlamak için şu bağlantıyı açın:

    { $link }
mail-recovery-subject = Hesabınıza yeni bir giriş yolu
mail-recovery-body =
    Merhaba,

    Birisi { $hub } platformunda bu adresin hesabı için yeni bir giriş yolu istedi. İsteyen sizseniz şu bağlantıyı açın:

    { $link }

    Bağlantı yalnızca bir kez ve kısa bir süre için çalışır. Siz değilseniz açmayın: hesabınız olduğu gibi kalır.
mail-account-changed-subject = Bir oturum açma yolu değişti
mail-account-changed-body =
    Merhaba,

    { $hub } platformundaki hesabınıza bir oturum açma yolu eklendi ya da hesabınızdan bir yol kaldırıldı. Bunu yapan sizseniz yapmanız gereken bir şey yok.

    Siz değilseniz hemen oturum açın, diğer bütün oturumları kapatın, size ait olmayan her yolu kaldırın ve platformu yürütenlere haber verin.
mail-review-due-subject = Lütfen kuruluşunuzun kaydını gözden geçirin
mail-review-due-body =
    Merhaba,

    “{ $organisation }” kuruluşuna { $hub } platformunda her yıl yeniden bakılır; sonraki gözden geçirmenin zamanı bir ay içinde gelecek. Lütfen kaydın hâlâ doğru olup olmadığına bakın:

    { $link }
mail-organisation-suspended-subject = Kuruluşunuz askıya alındı
mail-organisation-suspended-body =
    Merhaba,

    “{ $organisation }” kuruluşu { $hub } platformunda askıya alındı. Oturum açabilirsiniz, ancak şimdilik hiç kimse kuruluş adına işlem yapamaz. Bunun bir yanlışlık olduğunu düşünüyorsanız lütfen platformu yürütenlere yazın.
mail-suspended-subject = Hesabınız askıya alındı
mail-suspended-body =
    Merhaba,

    { $hub } platformundaki hesabınız askıya alındı; şimdilik bu hesapla kimse oturum açamaz. Bunun bir yanlışlık olduğunu düşünüyorsanız lütfen platformu yürütenlere yazın.
mail-agreement-waits-subject = Bir anlaşma kuruluşunuzu bekliyor
mail-agreement-waits-body =
    Merhaba,

    { $hub } üzerindeki bir anlaşma “{ $organisation }” kuruluşunun imzasını bekliyor. Lütfen okuyun, anahtarların parmak izlerini diğer taraflarla platform dışında karşılaştırın ve imzalayın ya da reddedin:

    { $link }
mail-agreement-changed-subject = Kuruluşunuzun bir anlaşması değişti
mail-agreement-changed-body =
    Merhaba,

    “{ $organisation }” kuruluşunun { $hub } üzerindeki bir anlaşması artık yürürlükte, askıya alındı, devam ediyor ya da sona erdi. Ne olduğunu burada görebilirsiniz:

    { $link }
mail-agreement-news-subject = Kuruluşunuzu bir anlaşma kapsamında yeni bir şey bekliyor
mail-agreement-news-body =
    Merhaba,

    { $hub } üzerindeki bir anlaşma kapsamında “{ $organisation }” için yeni bir şey var. Kuruluşunuzun kendi programıyla bakın ya da buradan başlayın:

    { $link }
mail-test-subject = { $hub } deneme iletisi
mail-test-body =
    Merhaba,

    Bu bir deneme iletisidir. Okuyabiliyorsanız platformun postası ulaşıyor demektir.
mail-footer =
    { $hub }
    { $address }
    Bu ileti, adresiniz bu platforma verildiği için kendiliğinden gönderildi. Platform e-posta veya telefonla hiçbir zaman parola ya da kod istemez.
