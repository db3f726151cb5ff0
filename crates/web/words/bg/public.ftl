# machine-made
skip-to-content = Към съдържанието
skip-map = Прескочи картата
search-label = Търсене на организации
search-placeholder = Търсене на организации
search-button = Търси
nav-tools = Инструменти
nav-places = Раздели
nav-language = Език
nav-find-help = Намери помощ
nav-organisations = Организации
nav-map = Карта
nav-networks = Мрежи
nav-subjects = Теми
theme-switch = Светло или тъмно
breadcrumb-label = Вие сте тук
machine-made-notice = Думите на тази страница са създадени от машина и още не са проверени от човек. Кажете ни за грешки.
machine-made-mark = създадено от машина
makers-mark = написано от създателите на програмата
reviewed-mark = проверено от човек
demo-banner = Този център показва измислени примерни записи наред с истинските. Те са отбелязани с „пример“.
demo-mark = пример
withdrawn-mark = оттеглено
footer-boundaries = Имената и картите в този център не изразяват мнение за правния статут на никоя държава, територия или област, нито за нейните граници.
back-home = Към началната страница
problem-number = { $status } { $code }. Номер на заявката:
home-lead = Организации срещу трафика на хора: кои са, какво правят и как да се свържете с тях.
home-search-placeholder = Име, място или тема, на всяка азбука
home-fact-organisations = { $count ->
    [one] организация
   *[other] организации
}
home-fact-countries = { $count ->
    [one] държава
   *[other] държави
}
home-fact-confirmed = { $count ->
    [one] запис, потвърден през последните 90 дни
   *[other] записа, потвърдени през последните 90 дни
}
home-demo-note = Тези числа включват и измислените примерни записи.
home-map-link = Отвори картата с таблицата
home-recent = Последни записи
home-all-link = Всички организации
results-count = { $count ->
    [one] Една организация
   *[other] { $text } организации
}
results-respelled = Нищо не е написано точно „{ $q }“. Тези са близки.
facets-label = Филтри
facet-all = Покажи всички
chips-label = Избрани филтри
chip-remove = Махни филтъра:
clear-filters = Махни всички филтри
sort-label = Подреди по
view-map = Покажи на картата
view-list = Покажи като списък
view-feed = Емисия
export-label = Изтегли всичко:
paging-label = Страници
paging-previous = Предишна
paging-next = Следваща
empty-title = Нищо не е намерено
empty-near = Намерено само с част от думите:
empty-wider = Търси без филтри
empty-missing = Липсва ли организация? Кажете на хората, които поддържат този център.
facts-title = Факти
services-title = Услуги
locations-title = Места
record-title = Този запис
unconfirmed-notice = Този запис е съставен от публични източници. Организацията още не го е потвърдила.
old-notice = Този запис е потвърден преди повече от 90 дни. Нещо може да се е променило.
withdrawn-notice = Този запис е оттеглен. Вижда го само екипът.
origin-summary = Източник
origin-source = Източник: { $source }, получено на { $date }
origin-confirmed = Потвърдено на { $date }
origin-confirmed-by = Потвърдено на { $date } ({ $by })
origin-unconfirmed = Не е потвърдено от организацията.
licence-line = Лиценз на данните: { $licence }.
history-lead = Всички състояния, през които е минал този запис.
column-when = Кога
column-what = Какво
column-who = Кой
column-act = Действие
updated-on = обновено на { $date }
open-now = Отворено сега
closed-now = Затворено сега
open-always = Денонощно, всеки ден
hours-zone = Местно време ({ $zone })
hours-zone-country = Местно време ({ $country })
free-of-charge = Безплатно
police-label = Полиция
no-police-contact = Не предава името ви на полицията
place-confidential = Поверителен адрес ({ $country }). Обадете се или пишете, за да ви упътят.
networks-lead = Организации, които работят заедно в регион или по тема.
networks-empty = Тук още няма мрежи.
network-members = { $count ->
    [one] един член
   *[other] { $count } членове
}
network-countries = { $count ->
    [one] една държава
   *[other] { $count } държави
}
network-members-title = Членове
network-empty = Тази мрежа още няма членове.
network-search-link = Търси сред членовете
network-missing-title = Кой липсва тук
network-missing-lead = Държави, които мрежата обхваща и в които никой член няма седалище.
map-lead = { $count ->
    [one] Една организация по държава на седалището.
   *[other] { $text } организации по държава на седалището.
}
map-regions-label = Региони
map-disclaimer = Кръговете стоят в една точка за всяка държава, а площта им е пропорционална на числата. Начертана е само сушата. Картата не изразява мнение за граници или за статута на която и да е област.
map-elsewhere = Организации извън тази част на картата: { $count }
map-table-title = Същите числа в таблица
map-table-caption = Организации по държава на седалището
map-zoom-in = Увеличаване
map-zoom-out = Намаляване
map-two-fingers = Местете картата с два пръста
map-here = Организации тук: { $count }
subjects-lead = По какво работят организациите: международни договори и техни части, както и работни теми.
subject-search-link = Търси и филтрирай тези
languages-lead = Изберете езика на центъра. Записите остават на езиците, на които са написани.
about-about-lead = Център за партньорства между правителства, компании и гражданско общество срещу трафика на хора.
about-about-1 = Той показва кой работи срещу трафика на хора, къде и по какво, за да се намерят хората, които могат да си помогнат.
about-about-2 = Всяко поле казва откъде идва и кой го е потвърдил. Записите, които организацията не е потвърдила, са отбелязани.
about-about-3 = Програмата е свободен софтуер с лиценз Apache 2.0. За съдържанието отговаря този, който поддържа центъра.
about-privacy-lead = Какво знае центърът за вас, с прости думи.
about-privacy-1 = За четене не е нужен профил и не се записват бисквитки.
about-privacy-2 = Никоя страница не зарежда нищо от друг сайт и посетителите не се броят и не се измерват.
about-privacy-3 = Дневникът пази вида страница, резултата и времето. Не пази адреси, думи за търсене и нищо от страниците „Намери помощ“.
about-privacy-4 = Това, което въвеждате в страниците „Намери помощ“, служи само за отговора и после се забравя.
about-privacy-5 = Адресите на поверителни места изобщо не се съхраняват тук.
about-open-data-lead = Всичко публично в този център може да се изтегли и да се използва от други програми.
about-open-data-1 = Всеки запис посочва лиценза си; повечето са обществено достояние (CC0).
about-open-data-2 = Когато използвате запис, запазвайте източника и датата на потвърждение и проверявайте отново, преди да разчитате на него.
about-accessibility-lead = Този център е направен, за да може да го ползва всеки.
about-accessibility-1 = Стремим се към WCAG 2.2, ниво AA. Всяка страница се проверява от програма на три езика и работи само с клавиатура и без скриптове.
about-accessibility-2 = Всяка карта има таблица със същите числа.
about-accessibility-3 = Ако нещо ви пречи, кажете на хората, които поддържат този център.
about-glossary-lead = Думи на този център и какво означават.
glossary-organisation = Организация
glossary-organisation-means = Институция, която работи срещу трафика на хора: държавен орган, компания, сдружение, университет, синдикат.
glossary-service = Услуга
glossary-service-means = Помощ, която организация дава на хора, с работно време, езици и начин за връзка.
glossary-place = Място
glossary-place-means = Където се дава услуга.
glossary-hidden = Поверително място
glossary-hidden-means = Място, чийто адрес никой не бива да знае. Центърът пази държавата и нищо друго.
glossary-network = Мрежа
glossary-network-means = Организации, които работят заедно в регион или по тема.
glossary-subject = Тема
glossary-subject-means = По какво работи организацията: международен договор, негова част или работна тема.
glossary-confirmed = Потвърдено
glossary-confirmed-means = Организацията, или центърът от нейно име, е казала, че записът е верен. След 90 дни отметката става „отдавна“.
glossary-source = Източник
glossary-source-means = Откъде идва стойността.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, отворен стандарт за указатели на услуги на Open Referral.
api-lead = Програмите четат всичко публично без ключ. За въвеждане и промяна е нужен токен.
api-openapi = Описание на API (OpenAPI 3.1)
api-hsds = Услуги в отворения стандарт HSDS 3.0
api-hsds-profile = Какво имат нашите записи HSDS извън стандарта
api-examples = Примери
api-token = Токени се правят от екипа на центъра или с „whatson token create“.
problems-lead = Какво означават кодовете в документите за грешки (RFC 9457).
