# machine-made
# Signing in and one's own account.

nav-sign-in = Oturum aç
nav-account = Hesap
nav-sign-out = Oturumu kapat

sign-in-title = Oturum açma
sign-in-lead = Bu platformda hesabı olanlar için. Platforma bakmak için kimsenin hesaba ihtiyacı yoktur.
sign-in-passkey = Geçiş anahtarıyla oturum aç
sign-in-passkey-hint = Telefonunuzun veya bilgisayarınızın kilidiyle ya da bir güvenlik anahtarıyla. Yazmanız gereken bir şey yok.
sign-in-no-scripts = Geçiş anahtarıyla oturum açmak için JavaScript gerekir. Onsuz, parolanızı ve bir kod kullanın.
sign-in-password = Parola ve kodla oturum aç
sign-in-next = İleri
sign-in-code-title = Kodu yazın
sign-in-code-lead = Kurduğunuz uygulama altı rakam gösterir; rakamlar yarım dakikada bir yenilenir.
sign-in-code-recovery = Telefonunuzu mu kaybettiniz? Bunun yerine kurtarma kodlarınızdan birini yazın.
sign-in-button = Oturum aç
sign-in-back = Baştan başla
passkey-failed = Olmadı. Yeniden deneyin veya başka bir yol kullanın.

account-title = Hesabınız
account-name = Ad
account-email = E-posta adresi
account-no-email = yok
account-roles = Roller
account-password = Parola
account-new-password = Yeni parola
account-password-hint = En az 12 karakter. En iyisi, kimsenin yan yana beklemediği birkaç sözcüktür; bir parola yöneticisi yardımcı olur.
account-code = Altı rakam
account-ways = Oturum açma yolları
account-way = Yol
account-added = Eklendi
account-used = Son kullanım
account-never = henüz yok
account-act = İşlem
account-remove = Kaldır
account-no-way = Henüz yeniden oturum açamazsınız. Bu oturum sona ermeden bir geçiş anahtarı ekleyin veya kodlu bir parola kurun.
way-passkey = Geçiş anahtarı
way-password = Kodlu parola
way-one-time = Kodlar
way-recovery = Kurtarma kodları
passkey-add = Geçiş anahtarı ekle
passkey-name = Ona verdiğiniz ad
passkey-name-hint = Örneğin “Telefonum”.
codes-title = Kodlu parola
codes-hint = Geçiş anahtarı olmayan tarayıcılar ve bilgisayarlar için ikinci bir yol.
codes-begin = Kur
codes-lead = Burada parola tek başına yetmez: telefonunuzdaki bir uygulama her seferinde bir kod üretir.
codes-step-app = Tek kullanımlık kodlar için bir uygulama açın, örneğin parola yöneticinizinkini.
codes-step-key = Bu anahtarı uygulamaya girin veya bağlantıyı telefonda açın.
codes-open = Uygulamada aç
codes-step-type = Uygulamanın gösterdiği altı rakamı ve bir parola yazın.
codes-keep = İkisini de kaydet
recovery-title = Kurtarma kodları
recovery-left = { $count ->
    [0] Hiç kod yok. Oluşturun: telefon kaybolduğunda bunlarla girersiniz.
    [one] Bir kod kaldı.
   *[other] { $count } kod kaldı.
}
recovery-make = Yeni kodlar oluştur
recovery-lead = Bu kodları yazdırın veya bir yere yazın ve başka kimsenin bakmadığı bir yerde saklayın. Yalnızca bir kez gösterilirler.
recovery-hint = Her biri bir kez geçerlidir. Yeni kodlar bunları geçersiz kılar.
sessions-title = Oturumunuzun açık olduğu yerler
session-device = Tarayıcı
session-unknown = bilinmiyor
session-by = Oturum açma yolu
session-by-passkey = geçiş anahtarı
session-by-password = parola ve kod
session-by-setup = kurulum bağlantısı
session-by-recovery = kurtarma
session-since = Başlangıç
session-here = bu oturum
session-end = Kapat
sessions-end-others = Diğerlerinin hepsini kapat

token-name = Ad
token-name-hint = Ne için?
token-days = Gün olarak süresi
token-make = Erişim belirteci oluştur
token-created = Oluşturma tarihi
token-expires = Bitiş tarihi
token-revoke = İptal et
token-revoked = { $date } tarihinde iptal edildi
token-created-title = Yeni erişim belirteciniz
token-once = Erişim belirtecini şimdi kopyalayın. Yalnızca bir kez gösterilir.

setup-lead = Bu bağlantı sizi yönetici yapar ve yalnızca bir kez geçerlidir. Kim olduğunuzu yazın, ardından yeniden oturum açmak için bir yol ekleyin.
setup-lead-known = Bu bağlantıyla yalnızca bir kez oturum açarsınız. Ayrılmadan önce bir oturum açma yolu ekleyin.
setup-button = Başla
setup-hint = Oturum on iki saat sonra sona erer. Yeni bir bağlantı için: “whatson admin link”.

role-moderator = Moderatör
role-editor = Editör
role-convener = İstişare düzenleyicisi
role-auditor = Denetçi

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Bilgiler birbirini tutmuyor. Yazdıklarınızı kontrol edip yeniden deneyin.
reason-code-wrong = Bu, şu anki kod değil. Telefonunuzun saatini kontrol edin ve en yeni kodu yazın.
reason-password-short = Bu çok kısa: en az 12 karakter.
reason-password-long = Bu çok uzun: en fazla 256 karakter.
reason-password-common = Bunu birçok kişi denerdi. Birbiriyle ilgisi olmayan ve sizin hakkınızda bir şey söylemeyen sözcükler seçin.
reason-passkey-refused = Geçiş anahtarı kabul edilemedi. Yeniden deneyin.
reason-no-passkeys-here = Geçiş anahtarları için adı olan bir adres gerekir: platformu bir sayıyla değil, adıyla açın.
reason-last-way = Bu, oturum açmak için son yolunuz. Önce başka bir yol ekleyin.
reason-email-needed = Bu hesabın e-posta adresi yok; parola için e-posta adresi gerekir.
problem-too-many-tries = Çok fazla deneme
problem-too-many-tries-detail = Yeniden denemeden önce birkaç dakika bekleyin.
problem-sign-in-again = Lütfen yeniden oturum açın
problem-sign-in-again-detail = Bunun için kim olduğunuza dair on dakikadan eski olmayan bir kanıt gerekir. Oturumu kapatıp yeniden açın.
