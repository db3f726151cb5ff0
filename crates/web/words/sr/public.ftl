# machine-made
skip-to-content = Пређи на садржај
skip-map = Прескочи мапу
search-label = Претрага организација
search-placeholder = Претрага организација
search-button = Тражи
nav-tools = Алатке
nav-places = Одељци
nav-language = Језик
nav-find-help = Потражите помоћ
nav-organisations = Организације
nav-map = Мапа
nav-networks = Мреже
nav-subjects = Теме
theme-switch = Светло или тамно
breadcrumb-label = Овде сте
machine-made-notice = Текст ове странице је машински превод који још нико није прегледао. Јавите нам ако нађете грешке.
machine-made-mark = машински превод
makers-mark = написали аутори програма
reviewed-mark = проверио човек
demo-banner = Овај портал уз стварне записе приказује и измишљене, за пример. Они имају ознаку „демо“.
demo-mark = демо
demo-record = Измишљен запис, за пример
withdrawn-mark = повучено
footer-boundaries = Називи и мапе на овом порталу не изражавају никакав став о правном статусу било које земље, територије или области, нити о њиховим границама.
back-home = Назад на почетну страницу
problem-number = { $status } { $code }. Број захтева:
home-lead = Организације против трговине људима: ко су, шта раде и како да им се обратите.
home-search-placeholder = Назив, место или тема, било којим писмом
home-fact-organisations = { $count ->
    [one] организација
    [few] организације
   *[other] организација
}
home-fact-countries = { $count ->
    [one] земља
    [few] земље
   *[other] земаља
}
home-fact-confirmed = { $count ->
    [one] запис потврђен у последњих 90 дана
    [few] записа потврђена у последњих 90 дана
   *[other] записа потврђених у последњих 90 дана
}
home-demo-note = Ови бројеви обухватају и измишљене записе за пример.
home-map-link = Отвори мапу и табелу
home-recent = Најновији записи
home-all-link = Све организације
results-count = { $count ->
    [1] Једна организација
    [one] { $text } организација
    [few] { $text } организације
   *[other] { $text } организација
}
results-respelled = Ништа није написано тачно овако: „{ $q }“. Ово је слично.
facets-label = Филтери
facet-all = Прикажи све
chips-label = Изабрани филтери
chip-remove = Уклони филтер:
clear-filters = Уклони све филтере
sort-label = Редослед
view-map = Прикажи на мапи
view-list = Прикажи као списак
view-feed = Фид
export-label = { $count ->
    [1] Преузми једну организацију:
    [one] Преузми { $text } организацију:
    [few] Преузми { $text } организације:
   *[other] Преузми { $text } организација:
}
paging-label = Странице
paging-previous = Претходна
paging-next = Следећа
empty-title = Ништа није пронађено
empty-near = Нађено само по неким од речи:
empty-wider = Тражи без филтера
empty-wider-place = Тражи на ширем подручју: { $place }
empty-missing = Недостаје ли нека организација?

## A missing organisation

suggest-caution = Молимо вас да не пишете ништа о особама које су биле жртве трговине и да не наводите где се налази склониште.
suggest-contact-hint = Само ако желите: имејл или број телефона. Виде га само они који воде овај портал. Брише се кад обраде ваш предлог, најкасније после 90 дана.
suggest-trap = Оставите ово поље празно
suggest-send = Пошаљи
suggest-sent = Хвала вам. Они који воде овај портал ће то погледати.
suggest-again = Јавите за још једну
form-errors-title = Исправите следеће
facts-title = Подаци
services-title = Услуге
locations-title = Локације
record-title = О овом запису
unconfirmed-notice = Овај запис је састављен из јавних извора. Организација га још није потврдила.
old-notice = Овај запис је потврђен пре више од 90 дана. Нешто се у међувремену можда променило.
withdrawn-notice = Овај запис је повучен. Види га само тим портала.
origin-summary = Извор
origin-source = Извор: { $source }, примљено { $date }
origin-confirmed = Потврђено { $date }
origin-confirmed-by = Потврђено { $date } ({ $by })
origin-unconfirmed = Организација ово није потврдила.
licence-line = Лиценца података: { $licence }.
history-lead = Сва стања кроз која је овај запис прошао.
column-when = Када
column-what = Шта
column-who = Ко
column-act = Радња
updated-on = ажурирано { $date }
open-now = Сада ради
closed-now = Сада не ради
open-always = Дан и ноћ, сваког дана
hours-zone = Локално време ({ $zone })
hours-zone-country = Локално време ({ $country })
free-of-charge = Бесплатно
police-label = Полиција
no-police-contact = Не даје ваше име полицији
place-confidential = Поверљива адреса ({ $country }). Позовите или пишите да вам објасне пут.
networks-lead = Организације које сарађују у неком региону или на некој теми.
networks-empty = Овде још нема мрежа.
network-members = { $count ->
    [1] једна чланица
    [one] { $count } чланица
    [few] { $count } чланице
   *[other] { $count } чланица
}
network-countries = { $count ->
    [1] једна земља
    [one] { $count } земља
    [few] { $count } земље
   *[other] { $count } земаља
}
network-members-title = Чланице
network-empty = Ова мрежа још нема чланица.
network-search-link = Претражи чланице
network-missing-title = Ко овде недостаје
network-missing-lead = Земље које ова мрежа обухвата, а у којима ниједна чланица нема седиште.
map-lead = { $count ->
    [1] Једна организација, по земљи седишта.
    [one] { $text } организација, по земљи седишта.
    [few] { $text } организације, по земљи седишта.
   *[other] { $text } организација, по земљи седишта.
}
map-regions-label = Региони
map-disclaimer = Круг стоји у једној тачки за сваку земљу, а његова површина је сразмерна броју. Нацртано је само копно. Мапа не изражава никакав став о границама нити о статусу било које области.
map-elsewhere = Организације ван овог дела мапе: { $count }
map-table-title = Исти бројеви у табели
map-table-caption = Организације по земљи седишта
map-zoom-in = Увећај
map-zoom-out = Умањи
map-two-fingers = Померајте мапу са два прста
map-here = Организација овде: { $count }
subjects-lead = Чиме се организације баве: међународни уговори, њихови делови и радне теме.
subject-search-link = Претражи и филтрирај
languages-lead = Изаберите језик портала. Записи остају на језицима на којима су написани.
about-about-lead = Портал за партнерства између држава, предузећа и цивилног друштва против трговине људима.
about-about-1 = Показује ко се бори против трговине људима, где и на којим темама, да би се нашли они који једни другима могу да помогну.
about-about-2 = За сваки податак пише одакле је и ко га је потврдио. Записи које организација није потврдила посебно су означени.
about-about-3 = Програм је слободан софтвер под лиценцом Apache 2.0. За садржај одговара онај ко води овај портал.
about-privacy-lead = Шта овај портал зна о вама, једноставним речима.
about-privacy-1 = За читање није потребан налог и не остављају се колачићи.
about-privacy-2 = Ниједна страница не учитава ништа са другог сајта, а посетиоци се не броје и не прате.
about-privacy-3 = Дневник чува врсту странице, исход и време. Не чува адресе, речи за претрагу нити било шта са страница за помоћ.
about-privacy-4 = Оно што упишете на страницама за помоћ служи само за одговор и затим се заборавља.
about-privacy-5 = Адресе поверљивих локација овде се уопште не чувају.
about-privacy-6 = Кад нам јавите за организацију која недостаје, то читају само они који воде овај портал. Ваши подаци за контакт бришу се кад то обраде, најкасније после 90 дана.
about-open-data-lead = Све што је јавно на овом порталу може да се преузме и користи у другим програмима.
about-open-data-1 = У сваком запису је наведена лиценца; већина је у јавном домену (CC0).
about-open-data-2 = Када користите запис, задржите извор и датум потврде, и проверите га поново пре него што се на њега ослоните.
about-accessibility-lead = Овај портал је направљен тако да га може користити свако.
about-accessibility-1 = Циљ нам је WCAG 2.2, ниво AA. Сваку страницу проверава програм на три језика, а странице раде и само са тастатуром и без скрипти.
about-accessibility-2 = Свака мапа има табелу са истим бројевима.
about-accessibility-3 = Ако вам нешто смета, јавите онима који воде овај портал.
about-glossary-lead = Речи овог портала и њихово значење.
glossary-organisation = Организација
glossary-organisation-means = Државни орган, предузеће, удружење, универзитет, синдикат или друго тело које се бори против трговине људима.
glossary-service = Услуга
glossary-service-means = Помоћ коју организација пружа људима, са радним временом, језицима и контактом.
glossary-place = Локација
glossary-place-means = Место на коме се услуга пружа.
glossary-hidden = Поверљива локација
glossary-hidden-means = Локација чију адресу нико не сме да зна. Портал чува само земљу и ништа више.
glossary-network = Мрежа
glossary-network-means = Организације које сарађују у неком региону или на некој теми.
glossary-subject = Тема
glossary-subject-means = Оно чиме се организација бави: међународни уговор, његов део или радна тема.
glossary-confirmed = Потврђено
glossary-confirmed-means = Сама организација, или портал у њено име, навела је да је запис тачан. После 90 дана ознака постаје „Давно потврђено“.
glossary-source = Извор
glossary-source-means = Одакле потиче податак.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, отворени стандард за именике услуга који објављује Open Referral.
api-lead = Програми без кључа могу да читају све што је јавно. За упис је потребан токен.
api-openapi = Опис API-ја (OpenAPI 3.1)
api-hsds = Услуге у отвореном стандарду HSDS 3.0
api-hsds-profile = Шта наши HSDS записи имају преко стандарда
api-examples = Примери
api-token = Токене прави тим портала, или команда „whatson token create“.
problems-lead = Шта значе кодови у документима о грешкама (RFC 9457).
