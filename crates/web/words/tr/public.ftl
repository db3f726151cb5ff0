# machine-made
skip-to-content = İçeriğe geç
skip-map = Haritayı geç
search-label = Kuruluş ara
search-placeholder = Kuruluş ara
search-button = Ara
nav-tools = Araçlar
nav-places = Bölümler
nav-language = Dil
nav-find-help = Yardım bul
nav-organisations = Kuruluşlar
nav-map = Harita
nav-networks = Ağlar
nav-subjects = Konular
theme-switch = Açık veya koyu
breadcrumb-label = Buradasınız
machine-made-notice = Bu sayfadaki metinleri bir makine yazdı ve henüz bir insan kontrol etmedi. Yanlışları bize bildirin.
machine-made-mark = makine hazırladı
makers-mark = programı yapanlar yazdı
reviewed-mark = bir insan kontrol etti
demo-banner = Bu platform, gerçek kayıtların yanında kurgusal örnek kayıtlar da gösterir. Bunlar “örnek” olarak işaretlidir.
demo-mark = örnek
demo-record = Kurgusal örnek kayıt
withdrawn-mark = geri çekildi
footer-boundaries = Bu platformdaki adlar ve haritalar, herhangi bir ülkenin, toprağın veya bölgenin hukuki statüsü ya da sınırları hakkında bir görüş bildirmez.
back-home = Ana sayfaya dön
problem-number = { $status } { $code }. İstek numarası:
home-lead = İnsan ticaretiyle mücadele eden kuruluşlar: kim oldukları, ne yaptıkları ve onlara nasıl ulaşılacağı.
home-search-placeholder = Ad, yer veya konu; her alfabeyle
home-fact-organisations = { $count ->
    [one] kuruluş
   *[other] kuruluş
}
home-fact-countries = { $count ->
    [one] ülke
   *[other] ülke
}
home-fact-confirmed = { $count ->
    [one] kayıt son 90 günde doğrulandı
   *[other] kayıt son 90 günde doğrulandı
}
home-demo-note = Bu sayılara kurgusal örnek kayıtlar da dâhildir.
home-map-link = Haritayı tablosuyla aç
home-recent = Son kayıtlar
home-all-link = Bütün kuruluşlar
results-count = { $count ->
    [one] Bir kuruluş
   *[other] { $text } kuruluş
}
results-respelled = Tam olarak “{ $q }” diye yazılan bir şey yok. Bunlar yakın.
facets-label = Filtreler
facet-all = Tümünü göster
chips-label = Seçilen filtreler
chip-remove = Filtreyi kaldır:
clear-filters = Bütün filtreleri kaldır
sort-label = Sırala
view-map = Haritada göster
view-list = Liste olarak göster
view-feed = Akış
export-label = { $count ->
    [one] Bir kuruluşu indir:
   *[other] { $text } kuruluşu indir:
}
paging-label = Sayfalar
paging-previous = Önceki
paging-next = Sonraki
empty-title = Bir şey bulunamadı
empty-near = Sözcüklerin yalnızca bir bölümüyle bulunanlar:
empty-wider = Filtresiz ara
empty-wider-place = Daha geniş bir alanda ara: { $place }
empty-missing = Eksik bir kuruluş mu var?

## A missing organisation

suggest-caution = Lütfen insan ticareti mağdurları hakkında bir şey yazmayın ve bir sığınağın nerede olduğunu belirtmeyin.
suggest-contact-hint = Yalnızca isterseniz: bir e-posta adresi veya telefon numarası. Bunu yalnızca platform yöneticileri görür. Önerinizle ilgilenildiğinde, en geç 90 gün sonra silinir.
suggest-trap = Bu alanı boş bırakın
suggest-send = Gönder
suggest-sent = Teşekkür ederiz. Platform yöneticileri inceleyecek.
suggest-again = Başka birini bildirin
form-errors-title = Lütfen aşağıdakileri düzeltin
facts-title = Bilgiler
services-title = Hizmetler
locations-title = Yerler
record-title = Bu kayıt
unconfirmed-notice = Bu kayıt kamuya açık kaynaklardan derlendi. Kuruluş henüz doğrulamadı.
old-notice = Bu kayıt 90 günden uzun süre önce doğrulandı. Bazı bilgiler değişmiş olabilir.
withdrawn-notice = Bu kayıt geri çekildi. Yalnızca görevliler görebilir.
origin-summary = Kaynak
origin-source = Kaynak: { $source }, alındığı tarih: { $date }.
origin-confirmed = { $date } tarihinde doğrulandı.
origin-confirmed-by = { $date } tarihinde doğrulandı ({ $by }).
origin-unconfirmed = Kuruluş tarafından doğrulanmadı.
licence-line = Verilerin lisansı: { $licence }.
history-lead = Bu kaydın bugüne kadarki bütün hâlleri.
column-when = Ne zaman
column-what = Ne
column-who = Kim
column-act = İşlem
updated-on = güncelleme: { $date }
open-now = Şu anda açık
closed-now = Şu anda kapalı
open-always = Her gün, gece gündüz
hours-zone = Yerel saat ({ $zone })
hours-zone-country = Yerel saat ({ $country })
free-of-charge = Ücretsiz
police-label = Polis
no-police-contact = Adınızı polise vermez
place-confidential = Gizli adres ({ $country }). Nasıl gideceğinizi öğrenmek için arayın veya yazın.
networks-lead = Bir bölgede veya bir konuda birlikte çalışan kuruluşlar.
networks-empty = Burada henüz ağ yok.
network-members = { $count ->
    [one] bir üye
   *[other] { $count } üye
}
network-countries = { $count ->
    [one] bir ülke
   *[other] { $count } ülke
}
network-members-title = Üyeler
network-empty = Bu ağın henüz üyesi yok.
network-search-link = Üyeler arasında ara
network-missing-title = Burada kim eksik
network-missing-lead = Bu ağın kapsadığı, ancak hiçbir üyenin merkezinin bulunmadığı ülkeler.
map-lead = { $count ->
    [one] Merkezinin bulunduğu ülkeye göre bir kuruluş.
   *[other] Merkezlerinin bulunduğu ülkeye göre { $text } kuruluş.
}
map-regions-label = Bölgeler
map-disclaimer = Her ülke için tek bir noktada bir daire vardır; dairenin alanı sayıyla orantılıdır. Yalnızca kara çizilir. Harita, sınırlar veya herhangi bir bölgenin statüsü hakkında bir görüş bildirmez.
map-elsewhere = Haritanın bu bölümünün dışındaki kuruluşlar: { $count }
map-table-title = Aynı sayılar tablo olarak
map-table-caption = Merkezlerinin bulunduğu ülkeye göre kuruluşlar
map-zoom-in = Yakınlaştır
map-zoom-out = Uzaklaştır
map-two-fingers = Haritayı iki parmakla kaydırın
map-here = Buradaki kuruluşlar: { $count }
subjects-lead = Kuruluşların üzerinde çalıştığı konular: uluslararası sözleşmeler, bunların bölümleri ve çalışma konuları.
subject-search-link = Bunlarda ara ve filtrele
languages-lead = Platformun dilini seçin. Kayıtlar yazıldıkları dillerde kalır.
about-about-lead = Devletler, şirketler ve sivil toplum arasında insan ticaretine karşı ortaklıklar için bir platform.
about-about-1 = İnsan ticaretiyle kimin, nerede ve hangi konuda mücadele ettiğini gösterir. Böylece birbirine yardım edebilecek kişiler birbirini bulur.
about-about-2 = Her alanda bilginin nereden geldiği ve kimin doğruladığı yazar. Kuruluşun doğrulamadığı kayıtlar işaretlidir.
about-about-3 = Program, Apache 2.0 lisanslı özgür bir yazılımdır. İçerikten bu platformu yöneten sorumludur.
about-privacy-lead = Bu platformun sizin hakkınızda ne bildiği, sade sözlerle.
about-privacy-1 = Okumak için hesap gerekmez ve çerez kullanılmaz.
about-privacy-2 = Hiçbir sayfa başka bir siteden bir şey yüklemez; ziyaretçiler sayılmaz ve ölçülmez.
about-privacy-3 = Günlük kaydı sayfanın türünü, sonucu ve saati tutar. Adresleri, arama sözcüklerini ve yardım sayfalarından hiçbir şeyi tutmaz.
about-privacy-4 = Yardım sayfalarında yazdıklarınız yalnızca yanıt için kullanılır, sonra silinir.
about-privacy-5 = Gizli yerlerin adresleri burada hiç saklanmaz.
about-privacy-6 = Eksik bir kuruluşu bildirdiğinizde bunu yalnızca platform yöneticileri okur. İletişim bilgileriniz önerinizle ilgilenildiğinde, en geç 90 gün sonra silinir.
about-open-data-lead = Bu platformda kamuya açık olan her şey indirilebilir ve başka programlarda kullanılabilir.
about-open-data-1 = Her kayıt lisansını belirtir; çoğu kamu malıdır (CC0).
about-open-data-2 = Bir kaydı kullanırken kaynağı ve doğrulama tarihini koruyun, kayda güvenmeden önce yeniden kontrol edin.
about-accessibility-lead = Bu platform herkes kullanabilsin diye yapıldı.
about-accessibility-1 = Hedefimiz WCAG 2.2 AA düzeyi. Her sayfa üç dilde bir programla denetlenir; yalnızca klavyeyle ve JavaScript olmadan da çalışır.
about-accessibility-2 = Her haritanın aynı sayıları veren bir tablosu vardır.
about-accessibility-3 = Bir şey size engel oluyorsa platform yöneticilerine bildirin.
about-glossary-lead = Bu platformun sözcükleri ve anlamları.
glossary-organisation = Kuruluş
glossary-organisation-means = İnsan ticaretiyle mücadele eden bir yapı: kamu kurumu, şirket, dernek, üniversite, sendika.
glossary-service = Hizmet
glossary-service-means = Bir kuruluşun insanlara verdiği yardım; saatleri, dilleri ve ulaşma yoluyla birlikte.
glossary-place = Yer
glossary-place-means = Hizmetin verildiği yer.
glossary-hidden = Gizli yer
glossary-hidden-means = Adresini kimsenin bilmemesi gereken yer. Platform yalnızca ülkesini tutar.
glossary-network = Ağ
glossary-network-means = Bir bölgede veya bir konuda birlikte çalışan kuruluşlar.
glossary-subject = Konu
glossary-subject-means = Bir kuruluşun üzerinde çalıştığı alan: uluslararası bir sözleşme, onun bir bölümü veya bir çalışma konusu.
glossary-confirmed = Doğrulandı
glossary-confirmed-means = Kuruluşun kendisi veya onun adına platform, kaydın doğru olduğunu söyledi. 90 gün sonra işaret “uzun süre önce” olur.
glossary-source = Kaynak
glossary-source-means = Bir değerin nereden geldiği.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification; Open Referral tarafından hazırlanan, hizmet rehberleri için açık bir standart.
api-lead = Programlar kamuya açık her şeyi anahtarsız okur. Yazmak için erişim belirteci (token) gerekir.
api-openapi = API’nin tanımı (OpenAPI 3.1)
api-hsds = Açık HSDS 3.0 standardında hizmetler
api-hsds-profile = HSDS kayıtlarımızda standarda ek olarak neler var
api-examples = Örnekler
api-token = Erişim belirteçlerini bu platformun görevlileri verir veya “whatson token create” komutu oluşturur.
problems-lead = Hata belgelerindeki (RFC 9457) kodların anlamı.
