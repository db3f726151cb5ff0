# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Bu platforma katılın
join-lead = İnsan ticaretiyle mücadele eden bir kuruluş olarak katılın: kamu kurumu, şirket veya sivil toplum.
join-step-address = E-posta adresinizi doğrularsınız.
join-step-known = Burada bulunan iki kuruluş sizi tanıdığını söyler veya moderatörlerimiz kanıtlara bakar.
join-step-in = Ardından kuruluşunuz gösterilir ve iş arkadaşlarınızı davet edebilirsiniz.
join-private = O zamana kadar yazdıklarınızın hiçbiri herkese açık değildir. Kabul edilmeyen bir başvuru 30 gün sonra silinir.
join-claim-title = Bu kuruluş için başvuruyorsunuz
join-claim-hint = Zaten rehberde yer alıyor. Başvuru kabul edilince kaydını siz tutarsınız.
join-you = Siz
join-email-hint = En iyisi kuruluşunuzun bir adresi: sizin lehinize konuşur.
join-position-hint = Örneğin “Program sorumlusu”.
join-organisation = Kuruluşunuz
join-register-hint = Varsa, kamuya açık bir sicildeki numarası.
join-does = Ne yaptığı ve neden katılmak istediği
join-does-hint = Birkaç cümle. Yardım ettiğiniz kimsenin adını yazmayın.
join-send = Gönder
join-sent = E-posta kutunuza bakın.
join-sent-next = Adres kullanılabiliyorsa bağlantı içeren bir ileti yolda. Bağlantı 24 saat çalışır.
join-again = Yeniden başvur
join-have-account = Hesabınız var mı?
sign-in-no-account = Henüz hesabınız yok mu?
join-confirm-title = Adresinizi doğrulayın
join-confirm-lead = { $email } sizin adresiniz mi?
join-confirm-button = Evet, başvurumu gönder
join-confirm-hint = Bununla bir hesabınız olur. Sonra nasıl oturum açacağınızı seçin.

application-title = Başvurunuz
application-state = Durum
application-received = Alındı
application-received-on = alındığı tarih: { $date }
application-state-waiting = karar bekliyor
application-state-accepted = kabul edildi
application-state-refused = kabul edilmedi
application-state-withdrawn = geri çekildi
application-waiting-lead = Burada bulunan iki kuruluşun sizi tanıması gerekir. Sizi tanıyanlara sorun. Moderatörlerimizi de bekleyebilirsiniz.
application-vouchers = Başvuranı kim tanıyor
application-vouchers-none = Henüz kimseye sorulmadı.
application-ask = Bir kuruluşa sor
application-ask-button = Sor
application-ask-hint = Başvurunuzu o zaman o kuruluşun irtibat sorumluları ve moderatörlerimiz görür; başka kimse görmez.
application-nobody = Henüz kimseye sorulamıyor: moderatörlerimiz karar verir.
application-withdraw = Başvuruyu geri çek
application-accepted-lead = Kuruluşunuz bu platformun bir parçası.
vouch-word-asked = soruldu
vouch-word-given = başvuranı tanıyor
vouch-word-declined = bir şey söylemek istemedi
vouch-title = Onları tanıyor musunuz?
vouch-lead = Bu başvuranlar, kuruluşunuzun kendilerini tanıdığını söylüyor. Bunu yalnızca birlikte çalıştıklarınız için söyleyin. Moderatörlerimiz bunu sizin söylediğinizi görür.
vouch-hint = Onları nereden tanıyorsunuz? Örneğin “2021’den itibaren birlikte bir sığınak işlettik”.
vouch-give = Onları tanıyoruz
vouch-decline = Bir şey söyleyemeyiz

## The organisation that one acts for

organisation-people-title = Kuruluşunuz
organisation-your-roles = Rolleriniz: { $roles }
organisation-record = Herkesin gördüğü
organisation-edit = Kaydı değiştir
organisation-people = Kişiler
organisation-you = siz
organisation-change = Değiştir
organisation-save-roles = Rolleri kaydet
organisation-hand-over = Bu kişiye devret
organisation-remove = Çıkar
organisation-leave-title = Ayrılma
organisation-leave = Bu kuruluştan ayrıl
organisation-leave-hint = Hesabınız sizde kalır. Son irtibat sorumlusu önce görevini devreder.
organisation-act-for = Onun adına işlem yap
organisation-acting = onun adına işlem yapıyorsunuz
organisation-stopped = Kuruluşunuz şu anda işlem yapamıyor: bir moderatör durdurdu. Bu platformu yürütenlere yazın.
organisation-none = Burada henüz bir kuruluşa bağlı değilsiniz.
invitation-title = Bir davet
invitation-new = Birini davet et
invitation-send = Davet et
invitation-hint = Kişi, yalnızca bu adres için 14 gün çalışan bir bağlantı alır.
invitation-open = Açık davetler
invitation-until = { $date } tarihine kadar
invitation-withdraw = Geri çek
invitation-accept = Kabul et
invitation-sign-in = Bu adresle bir hesap var. Önce oturum açın, sonra bağlantıyı yeniden açın.
role-focal-point = İrtibat sorumlusu
role-member = Üye
role-analyst = Analist
role-case-worker = Vaka görevlisi
role-data-protection-officer = Veri koruma görevlisi
session-by-link = e-postayla gelen bağlantı

## What readers are told

tier-listed = Rehberde
tier-vouched = Ortaklarca tanınıyor
tier-verified = Teyit edildi
tier-listed-long = Kamuya açık bir kaynaktan. Bu kuruluştan kimsenin burada hesabı yok.
tier-vouched-long = Bu platformdaki iki kuruluş onu tanıdığını söylüyor.
tier-verified-long = Moderatörlerimiz kim olduğuna dair kanıtlara baktı.
tier-claim = Bu sizin kuruluşunuz mu?

## Queue

queue-title = Başvurular
queue-lead = Bunlara ait hiçbir şey herkese açık değildir. Gösterecek en çok şeyi olanlar önce gelir.
queue-states = Durum
queue-count = { $count ->
    [0] Hiç yok.
    [one] Bir tane var.
   *[other] { $count } tane var.
}
queue-domains = E-postalarının alan adına göre
queue-choose = Seç
queue-mail = E-posta
queue-findings = Bulunanlar
queue-claim = zaten rehberdeydi
queue-about = İlgili kuruluş
queue-refuse-these = Seçilenleri reddet
queue-refuse-all = Bu listedekilerin hepsini reddet ({ $count })
queue-all = Hepsi
queue-bare = Lehlerine bir şey yok
queue-refused = { $count ->
    [0] Hiçbiri reddedilmedi.
    [one] Biri reddedildi.
   *[other] { $count } başvuru reddedildi.
}
queue-pages = Sayfalar
queue-previous = Geri
queue-next = İleri
queue-empty = Burada bekleyen bir şey yok.
queue-accept = Kabul
queue-accept-button = Kabul et
queue-evidence-hint = Neye baktınız? Örneğin bir sicil kaydı örneği, kendi bulduğunuz bir numaraya telefon. Görevliler okuyabilir.
queue-refuse = Kabul etmeme
queue-refuse-button = Reddet
queue-refuse-hint = Başvurana gerekçesiz bir ileti gider. 30 gün boyunca kararınızı değiştirebilirsiniz.
queue-reopen = Yeniden beklemeye al
finding-domain-proved = Alan adı kanıtlandı
finding-domain-matches = E-posta siteyle uyumlu
finding-register-number = Sicil numarası
finding-domain-differs = Başka e-posta alan adı
finding-free-mail = Ücretsiz e-posta
finding-no-website = İnternet sitesi yok
finding-duplicate = Zaten burada olabilir
finding-twin-name = Ad, başka bir adı taklit ediyor
finding-twin-domain = Alan adı, başka birini taklit ediyor
finding-blocked = Engelleme listesinde
finding-domain-proved-long = Başvuran, internet sitesinin alan adının kendi denetiminde olduğunu gösterdi.
finding-domain-matches-long = Adresi, internet sitesinin alan adından. Sitenin bu kuruluşa ait olup olmadığına bakın.
finding-register-number-long = Başka hiçbir kayıtta bu numara yok. Sicilde arayın.
finding-domain-differs-long = Adresi, internet sitesininkinden başka bir alan adından.
finding-free-mail-long = Orada herkes bir adres alabilir: bu, bir kuruluş hakkında bir şey söylemez.
finding-no-website-long = Bakılacak bir internet sitesi yok.
finding-duplicate-long = Başka bir kayıt aynı kuruluşa ait olabilir: yalnızca başkalarının tanıması, kabul edilmesi için yetmez.
finding-twin-name-long = Başka bir ada benziyor ve başka harflerle yazılmış: yalnızca başkalarının tanıması, kabul edilmesi için yetmez.
finding-twin-domain-long = Başka bir kuruluşun alan adına benziyor: yalnızca başkalarının tanıması, kabul edilmesi için yetmez.
finding-blocked-long = Birisi onu engelleme listesine koydu: yalnızca başkalarının tanıması, kabul edilmesi için yetmez.

## Reviews and suspension

vetting-title = Gözden geçirmeler
vetting-lead = Her kuruluşa bir yıl sonra yeniden bakılır.
vetting-due = Bir ay içinde gözden geçirilecekler
vetting-due-on = gözden geçirme tarihi: { $date }
vetting-due-none = Gözden geçirilecek kuruluş yok.
vetting-stopped = Askıya alınanlar
vetting-stopped-none = Askıya alınan kuruluş yok.
vetting-basis = Kabul eden
vetting-basis-vouchers = iki kuruluş
vetting-basis-moderator = bir moderatör
vetting-since = Başlangıç
vetting-review = Sonraki gözden geçirme
vetting-state-vetted = kabul edildi
vetting-state-suspended = askıya alındı
vetting-renew = Hâlâ aynı kuruluş
vetting-resume = Yeniden kabul et
vetting-suspend-title = Askıya alma
vetting-suspend-hint = Kuruluştakiler bundan sonra onun adına hiçbir şey yapamaz. Tanıdığını söylediği kuruluşlar gözden geçirmeye alınır.
vetting-hide = Kaydını da rehberden çıkar
vetting-suspend = Askıya al

## People

people-title = Kişiler
people-search = Ad veya tam adres
people-count = { $count ->
    [one] Bir hesap
   *[other] { $count } hesap
}
people-empty = Kimse bulunamadı.
people-roles = Bu platformdaki roller
people-roles-hint = Moderatörler kuruluşları kabul eder, editörler rehberi tutar, denetçiler günlük kaydını okur.
people-stop-title = Hesabı askıya alma
people-suspend = Askıya al
people-resume = Yeniden etkinleştir
people-stop-hint = Bütün oturumları şimdi sona erer ve erişim belirteçleri çalışmaz.
person-state-active = etkin
person-state-suspended = askıya alındı
person-state-closed = kapatıldı

## Block list

block-title = Engelleme listesi
block-lead = Burada yazan bir adresle başvurulamaz; burada yazan bir alan adı veya ad, bekleyen başvurular arasında işaretlenir.
block-kind = Engellenen
block-kind-address = Bir e-posta adresi
block-kind-domain = Bir alan adı, altındakilerin hepsiyle
block-kind-name = Bir kuruluşun adı
block-add = Engelle
block-empty = Engellenen kimse yok.

## Fields and reasons

field-person = Adınız
label-applicant = Başvuran
field-position = Oradaki göreviniz
field-statement = Onları nereden tanıyorsunuz
field-evidence = Kanıt
field-reason = Gerekçe
field-value = Adres, alan adı veya ad
field-organisation = Kuruluş
reason-unknown-role = Böyle bir rol yok.
reason-last-focal-point = Son irtibat sorumlusu önce görevini bir başkasına devreder.
reason-already-member = Bu kişi zaten kuruluşta.
reason-other-address = Davet, hesabınızınkinden başka bir adrese gönderildi.
reason-sign-in-first = Önce bu adresin hesabıyla oturum açın.
reason-has-account = Bu kuruluşun burada zaten kendi kişileri var. Sizi davet etmelerini isteyin.
reason-applications-full = Şu anda çok fazla başvuru bekliyor. Yarın yeniden deneyin.
reason-applied-already = Son başvurunuz hâlâ bekliyor.
reason-not-vetted = Bu kuruluşa sorulamaz.
reason-asked-already = Ona zaten soruldu.
reason-own-application = Kimse kendi başvurusu hakkında karar veremez.
reason-last-administrator = Bu platformu birinin yürütmesi gerekir: önce başka bir yönetici belirleyin.
reason-not-a-domain = Bu bir alan adı değil. Şöyle yazın: example.org.

## Recovering an account

recover-title = Hesabınızı kurtarın
recover-lead = Bütün oturum açma yollarını kaybedenler için. İki şey gerekir: adresinize giden bir bağlantı ve bir kurtarma kodu.
recover-send = Bağlantıyı gönder
recover-hint = Kurtarma kodunuz yok mu? Bu platformu yürütenler, kim olduğunuzdan emin olunca size bir kod verebilir.
recover-sent-next = Bu adresle bir hesap varsa bağlantı içeren bir ileti yolda. Bağlantı yarım saat çalışır.
recover-code-lead = Bir kurtarma kodu yazın. Önceki bütün oturumlar sona erer ve yeni bir oturum açma yolu ekleyebilirsiniz.
recover-code = Kurtarma kodu
recover-code-hint = Kâğıdınızdaki kodlardan biri veya bu platformun bir yöneticisinin size verdiği kod.
recover-button = Hesabı kurtar
sign-in-lost = Telefonunuzu veya anahtarınızı mı kaybettiniz?
people-recovery-title = Kurtarma kodu
people-recovery = Kurtarma kodu oluştur
people-recovery-hint = Bütün oturum açma yollarını kaybeden biri için. Kim olduğundan emin olun, sonra kodu yüz yüze veya önceden bildiğiniz bir telefon numarasını arayarak söyleyin. Kod, kişinin adresine giden bağlantıyla birlikte gerekir.
people-recovery-once = Yalnızca bir kez gösterilir ve bağlantıyla birlikte 24 saat çalışır.
## Audit views and tokens

own-tokens-title = Programlarınız için erişim belirteçleri
own-tokens-hint = Bir erişim belirteci, bir programın sizin adınıza ve şu anda adına işlem yaptığınız kuruluş için işlem yapmasını sağlar. Hiçbir zaman sizden fazlasını yapamaz ve hesabınızı değiştiremez.
field-token = Erişim belirtecinin adı
field-covers = Yapabilecekleri
token-covers-read = Sizin okuyabildiklerinizi okumak
token-covers-directory = Rehberi değiştirmek
token-covers-match = Eşleştirmek ve eşleşmeleri okumak
token-covers-import = Dosyaları içe aktarmak
token-covers-all = Sizin yapabildiğiniz her şey
reason-too-many-tokens = Yirmi erişim belirteci yeterlidir: önce birini iptal edin.

audit-title = Denetim günlüğü
audit-lead = Kimin ne yaptığı, en yeniler önce. Hiçbir zaman değiştirilmez. Burada bir kişiyi veya kaydı arayan, ilgili kişinin veya kuruluşun görebileceği bir girdi bırakır.
audit-state = En yeni imzalı durum
audit-state-size = { $count ->
    [one] Bir girdi, { $date }.
   *[other] { $text } girdi, { $date }.
}
audit-waiting = { $count ->
    [one] Bir girdi sırasını bekliyor.
   *[other] { $count } girdi sırasını bekliyor.
}
audit-all-placed = Her girdi sırasını aldı.
audit-download = İndir
audit-id-hint = Bir tanımlayıcı. Almak için listeden bir ad seçin.
audit-action-hint = Başlangıcı yeter, örneğin “organisation.”.
audit-outcome-any = Hepsi
audit-outcome-permitted = yapıldı
audit-outcome-refused = reddedildi
audit-csv = Bu listedeki girdiler CSV olarak
audit-place = Sıra
audit-not-placed = bekliyor
audit-no-name = artık adı yok
audit-open = Aç
audit-erased = silindi
audit-older = Daha eskiler
audit-empty = Böyle bir girdi yok.
log-account = Hesabınızda olanlar
log-account-lead = Sizin yaptıklarınız, başkalarının hesabınızda yaptıkları ve hesabınıza kimin baktığı. Bu platformu yürütenler rolleriyle gösterilir.
log-organisation = Kuruluşunuzla ilgili olanlar
log-organisation-lead = Kaydındaki, kişilerindeki, hizmetlerindeki ve yerlerindeki değişiklikler ve kuruluşa kimin baktığı. Bu platformu yürütenler rolleriyle gösterilir.
log-look = bakıldı
field-actor = Kim
field-object = Kayıt
field-action = Yapılan işlem
field-outcome = Sonuç
field-from = İlk gün
field-to = Son gün
role-person = Hesabı olan biri
role-program = Bir program
noun-agreement = Anlaşma
noun-agreement_signature = Bir anlaşmanın imzası
noun-agreement_suspension = Bir anlaşmanın askıya alınması
noun-agreement_version = Bir anlaşmanın sürümü
noun-application = Başvuru
noun-audit = Denetim günlüğü
noun-block = Engelleme listesi
noun-certificate = Sertifika
noun-credential = Oturum açma yolu
noun-deposit = Emanetler
noun-deposit_list = Emanet listesi
noun-desk = Çalışma paneli
noun-duplicate = Yinelenen kayıtlar
noun-epoch = Bir anahtarın dönemi
noun-first_load = İlk yükleme
noun-hit = Eşleşmeler
noun-import = İçe aktarma
noun-invitation = Davet
noun-location = Yer
noun-mail = Posta
noun-membership = Üyelik
noun-merge = Birleştirmeler
noun-network = Ağ
noun-organisation = Kuruluş
noun-party_key = Bir kuruluşun anahtarları
noun-person = Hesap
noun-service = Hizmet
noun-session = Oturum açma
noun-setup = Kurulum
noun-suggestion = Öneri
noun-token = Erişim belirteci
noun-vetting = Gözden geçirme
noun-vouch = Başka bir kuruluşun doğrulaması
noun-witness = Tanık
witness-title = Günlüğün tanıkları
witness-lead = Denetim günlüğünün durumlarını imzalayan ortaklar. İmzaları sayesinde kimseye başka bir günlük gösterilemez; bunu bu platformu yürütenler de yapamaz.
witness-key-hint = Tanığın yayımladığı biçimde: ad+sayı+harfler.
witness-add = Ekle
witness-signed = Son imza
witness-empty = Henüz tanık yok.
field-witness = Tanık
field-vkey = Anahtar
field-note = İmzalı kontrol noktası
reason-not-a-witness-key = Bu, bir tanığın anahtarı değil.
reason-witness-known = Bu tanık zaten burada.
reason-not-a-checkpoint = Bu, imzalı bir kontrol noktası değil.
reason-other-log = Bu, başka bir günlüğün kontrol noktası.
reason-wrong-root = Günlük hiçbir zaman bu durumda olmadı.
reason-unknown-witness = Burada bilinen bir tanığın imzası yok.
reason-wrong-signature = Bir imza geçerli değil.
reason-wrong-time = Bir imzanın zamanı henüz gelmedi.

## Domain control

domain-title = İnternet sitesinin alan adı
domain-lead = Alan adının sizin olduğunu gösterin: ikisinden birini yapın, sonra düğmeye basın. Bu sizin lehinize konuşur; tek başına kabul edilmenize yetmez.
domain-by-dns = Alan adının DNS’ine bir TXT kaydı ekleyin
domain-by-file = Veya internet sitesine bir dosya koyun
domain-line = Dosyanın tek satırı
domain-check = Şimdi kontrol et
domain-wait = Birkaç saniye sürer. Bu sayfayı yeniden yükleyin.
domain-pause = Alan adı değişiklikleri biraz zaman alır. Bir sonraki kontrol beş dakika sonra yapılabilir.
domain-off = Kontrol edilmedi: bu platform başka internet sitelerine sormaz.
domain-not-asked = Henüz kontrol edilmedi.
domain-asked = Kontrol ediliyor.
domain-proved-dns = DNS’te bulundu, { $date }.
domain-proved-file = Dosya olarak bulundu, { $date }.
domain-missed = Bulunamadı, { $date }.
domain-dns-token = DNS: kayıt orada.
domain-dns-other = DNS: bir kayıt var, ama içinde başka bir değer yazıyor.
domain-dns-nothing = DNS: henüz böyle bir kayıt yok.
domain-dns-not-asked = DNS: kimse bakmadı.
domain-dns-no-answer = DNS: hiçbir ad sunucusu yanıt vermedi.
domain-file-token = Dosya: orada.
domain-file-other = Dosya: içinde başka bir şey yazıyor. Değer, dosyanın tek satırı olmalıdır.
domain-file-nothing = Dosya: yok veya boş.
domain-file-not-asked = Dosya: kimse bakmadı.
domain-file-no-answer = Dosya: internet sitesi zamanında yanıt vermedi.
domain-file-no-address = Dosya: alan adının herkese açık bir adresi yok.
domain-file-certificate = Dosya: internet sitesinin sertifikası bu alan adı için kabul edilmiyor.
domain-file-redirect = Dosya: internet sitesi başka bir adrese yönlendiriyor. Dosya tam bu adreste bulunmalıdır.
domain-file-refused = Dosya: internet sitesi bir hatayla veya çok büyük bir yanıtla karşılık verdi.
reason-no-domain = Başvuruda alan adı olan bir internet sitesi belirtilmemiş.
reason-domain-checks-off = Bu platform başka internet sitelerine sormaz.
reason-domain-checked-lately = Bir sonraki kontrol beş dakika sonra yapılabilir.
reason-domain-checks-full = Şu anda çok sayıda alan adı kontrol ediliyor. Birkaç dakika sonra yeniden deneyin.
## Identity providers

way-oidc = Kimlik sağlayıcı
session-by-oidc = kimlik sağlayıcı
provider-title = Kuruluşunuzla oturum açın
provider-hint = Kuruluşunuz kendi kişilerinin oturum açmasını yönetiyorsa kim olduğunuzu o doğrular. Burada parola yazmazsınız.
provider-sign-in = { $name } ile oturum aç
provider-leave = Kuruluşunuzun oturum açma sayfasına
provider-leave-lead = { $name } üzerinde oturum açar ve bu sayfaya dönersiniz. Orada adresin kuruluşunuza ait olduğunu kontrol edin.
provider-leave-go = Devam et: { $name }
provider-link = Kuruluşunuzla oturum açma
provider-link-hint = Oturum açtığınızda kuruluşunuz kim olduğunuzu doğrulayabilir. Sizi bu hesabın adresiyle tanıması gerekir.
provider-link-with = { $name } ile bağla
field-provider = { way-oidc }
reason-provider-down = Şu anda yanıt vermiyor. Daha sonra yeniden deneyin veya başka bir yolla oturum açın.
reason-provider-refused = Kim olduğunuzu doğrulamadı. Baştan başlayın veya başka bir yolla oturum açın.
reason-provider-over = Bu oturum açma işlemi sona erdi veya başka bir tarayıcıda başlatıldı. Baştan başlayın.
reason-provider-old = Sizden yeniden kanıt istemedi; burada bu gerekir. Başka bir yolla oturum açın.
reason-provider-unverified = Size ait bir e-posta adresini doğrulamadı. Kuruluşunuzun yöneticilerinden bunu yapmalarını isteyin.
reason-provider-domain = Burada bu e-posta adresi için söz sahibi değil. Başka bir yolla oturum açın.
reason-provider-link-first = Adresinizle bir hesap var. Önce başka bir yolla oturum açın ve hesabınızın sayfasında sağlayıcıyı bağlayın.
reason-provider-unknown = Henüz hesabınız yok. Kuruluşunuz için başvurun veya bir iş arkadaşınızdan sizi davet etmesini isteyin.
reason-provider-other-address = Sizi bu hesabınkinden başka bir adresle tanıyor.
reason-provider-linked = Zaten bir hesaba bağlı.

## Demo persons

session-by-demo = gösterim
demo-title = Platformu kurgusal bir kişi olarak deneyin
demo-lead = Bir kişi seçin ve platformu onun gözünden görün. Hesap da parola da gerekmez.
demo-notice = Bu bir gösterimdir: buradaki kişiler, kuruluşlar ve adresler kurgusaldır. Bu bilgisayarın başındaki herkes bunlardan herhangi biri olabilir; bu yüzden gerçek hiçbir şey yazmayın.
demo-group-bank = Bir bankada
demo-group-telecom = Bir telefon şirketinde
demo-group-hotline = Sivil toplumun bir yardım hattında
demo-group-police = Poliste
demo-group-hub = Platformu yürüten kişiler
demo-become = { $name } olarak devam et
demo-you = Siz { $name } adlı kurgusal kişisiniz.
demo-change = Başka bir kişi seç
demo-does-bank-analyst = Ödemelerde insan ticareti belirtileri arar. Finans üzerine başka kimlerin çalıştığını bulun ve bankada kimlerin olduğunu görün.
demo-does-telecom-analyst = Kötüye kullanılan telefon numaralarını arar. Birlikte çalışılacak yardım hatlarını ve makamları bulun ve şirkette kimlerin olduğunu görün.
demo-does-hotline-case-worker = İnsanları güvenli yardıma yönlendirir. Başka bir ülkede, dilleri ve çalışma saatleriyle bir sığınma evi bulun.
demo-does-police-investigator = Bir soruya kimin yanıt verebileceğini arar. Ülkeye ve konuya göre kuruluş bulun ve birimde kimlerin olduğunu görün.
demo-does-focal-point = Kuruluş adına konuşur. Herkesin onun hakkında gördüklerini değiştirin ve bir meslektaşınızı davet edin.
demo-does-data-protection-officer = Kişisel verileri gözetir. Bankada kimlerin olduğunu ve günlüğün hesabınız hakkında ne dediğini görün.
demo-does-convener = Uzman toplantıları hazırlar. Ağları ve davet edilecek kuruluşları bulun.
demo-does-editor = Rehberi doğru tutar. Bir kaydı değiştirin, bir liste içe aktarın, aynı kuruluşun iki kaydını birleştirin.
demo-does-moderator = Kimin kabul edileceğine karar verir. Başvurulara bakın, bir kuruluşu yeniden inceleyin, birini askıya alın.
demo-does-auditor = Kimin ne yaptığını denetler ve hiçbir şeyi değiştirmez. Denetim günlüğünü okuyun: kendi oturum açışınız da oradadır.
demo-does-administrator = Platformu yürütür. Tüm hesapları görün, birine rol verin, bir program için erişim belirteci oluşturun.
