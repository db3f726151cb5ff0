# machine-made
skip-to-content = Оди на содржината
skip-map = Прескокни ја картата
search-label = Пребарување организации
search-placeholder = Пребарување организации
search-button = Пребарај
nav-tools = Алатки
nav-places = Делови
nav-language = Јазик
nav-find-help = Најди помош
nav-organisations = Организации
nav-map = Карта
nav-networks = Мрежи
nav-subjects = Теми
theme-switch = Светло или темно
breadcrumb-label = Вие сте тука
machine-made-notice = Зборовите на оваа страница ги направи машина и човек сѐ уште ги нема проверено. Кажете ни за грешките.
machine-made-mark = машински превод
makers-mark = напишано од авторите на програмата
reviewed-mark = проверено од човек
demo-banner = Овој портал покажува измислени записи за пример покрај вистинските. Тие се означени со „демо“.
demo-mark = демо
withdrawn-mark = повлечено
footer-boundaries = Имињата и картите на овој портал не изразуваат никакво мислење за правниот статус на која било земја, територија или област, ниту за нивните граници.
back-home = Назад на почетната страница
problem-number = { $status } { $code }. Број на барањето:
home-lead = Организации против трговијата со луѓе: кои се, што прават и како да стапите во контакт со нив.
home-search-placeholder = Назив, место или тема, на кое било писмо
home-fact-organisations = { $count ->
    [one] организација
   *[other] организации
}
home-fact-countries = { $count ->
    [one] земја
   *[other] земји
}
home-fact-confirmed = { $count ->
    [one] запис потврден во последните 90 дена
   *[other] записи потврдени во последните 90 дена
}
home-demo-note = Овие бројки ги вклучуваат и измислените записи за пример.
home-map-link = Отвори ја картата со табелата
home-recent = Најнови записи
home-all-link = Сите организации
results-count = { $count ->
    [one] { $text } организација
   *[other] { $text } организации
}
results-respelled = Ништо не е напишано точно како „{ $q }“. Овие се слични.
facets-label = Филтри
facet-all = Прикажи ги сите
chips-label = Избрани филтри
chip-remove = Отстрани го филтерот:
clear-filters = Отстрани ги сите филтри
sort-label = Подредување
view-map = Прикажи на карта
view-list = Прикажи како список
view-feed = Новости (фид)
export-label = Преземи сѐ:
paging-label = Страници
paging-previous = Претходна
paging-next = Следна
empty-title = Ништо не е најдено
empty-near = Најдено само со некои од зборовите:
empty-wider = Пребарај без филтри
empty-missing = Недостига некоја организација? Кажете им на луѓето што го водат порталот.
facts-title = Податоци
services-title = Услуги
locations-title = Места
record-title = За овој запис
unconfirmed-notice = Овој запис е составен од јавни извори. Организацијата сѐ уште го нема потврдено.
old-notice = Овој запис е потврден пред повеќе од 90 дена. Можеби нешто се има променето.
withdrawn-notice = Овој запис е повлечен. Го гледа само тимот на порталот.
origin-summary = Извор
origin-source = Извор: { $source }, примено на { $date }.
origin-confirmed = Потврдено на { $date }.
origin-confirmed-by = Потврдено на { $date } ({ $by }).
origin-unconfirmed = Не е потврдено од организацијата.
licence-line = Лиценца на податоците: { $licence }.
history-lead = Сите состојби низ кои минал овој запис.
column-when = Кога
column-what = Што
column-who = Кој
column-act = Дејство
updated-on = ажурирано на { $date }
open-now = Сега отворено
closed-now = Сега затворено
open-always = Дење и ноќе, секој ден
hours-zone = Локално време ({ $zone })
hours-zone-country = Локално време ({ $country })
free-of-charge = Бесплатно
police-label = Полиција
no-police-contact = Не ѝ го дава вашето име на полицијата
place-confidential = Адресата е тајна ({ $country }). Јавете се или пишете за да ви го кажат патот.
networks-lead = Организации што работат заедно, во еден регион или на една тема.
networks-empty = Тука сѐ уште нема мрежи.
network-members = { $count ->
    [one] { $count } член
   *[other] { $count } членови
}
network-countries = { $count ->
    [one] { $count } земја
   *[other] { $count } земји
}
network-members-title = Членови
network-empty = Оваа мрежа сѐ уште нема членови.
network-search-link = Пребарај меѓу членовите
network-missing-title = Кој недостига тука
network-missing-lead = Земји што ги опфаќа мрежата, а во кои ниеден член нема седиште.
map-lead = { $count ->
    [one] { $text } организација, по земја на седиштето.
   *[other] { $text } организации, по земја на седиштето.
}
map-regions-label = Региони
map-disclaimer = За секоја земја кругот стои на една точка, а неговата површина одговара на бројот на организации. Нацртано е само копното. Картата не изразува никакво мислење за границите или за статусот на која било област.
map-elsewhere = Организации надвор од овој дел од картата: { $count }
map-table-title = Истите бројки во табела
map-table-caption = Организации по земја на седиштето
map-zoom-in = Приближи
map-zoom-out = Оддалечи
map-two-fingers = Движете ја картата со два прста
map-here = Организации тука: { $count }
subjects-lead = На што работат организациите: договори и нивни делови, и работни теми.
subject-search-link = Пребарај и филтрирај ги овие
languages-lead = Изберете го јазикот на порталот. Записите остануваат на јазиците на кои се напишани.
about-about-lead = Портал за партнерства меѓу државите, компаниите и граѓанското општество против трговијата со луѓе.
about-about-1 = Покажува кој работи против трговијата со луѓе, каде и на што, за да се најдат оние што можат да си помогнат.
about-about-2 = За секое поле пишува од каде е и кој го потврдил. Записите што организацијата ги нема потврдено се означени.
about-about-3 = Програмата е слободен софтвер под лиценцата Apache 2.0. За содржината одговара тој што го води порталот.
about-privacy-lead = Што знае порталот за вас, со едноставни зборови.
about-privacy-1 = За читање не ви треба сметка и не се зачувуваат колачиња.
about-privacy-2 = Ниедна страница не вчитува ништо од други сајтови, а посетителите не се бројат и не се следат.
about-privacy-3 = Дневникот го чува видот на страницата, резултатот и времето. Не чува адреси, зборови за пребарување и ништо од страниците за помош.
about-privacy-4 = Она што го внесувате на страниците за помош служи само за одговорот и потоа се заборава.
about-privacy-5 = Адресите на тајните места воопшто не се чуваат тука.
about-open-data-lead = Сѐ што е јавно на овој портал може да се преземе и да се користи во други програми.
about-open-data-1 = За секој запис е наведена лиценцата; повеќето се јавно добро (CC0).
about-open-data-2 = Кога користите запис, зачувајте ги изворот и датумот на потврдата, и проверете повторно пред да се потпрете на него.
about-accessibility-lead = Овој портал е направен за да може да го користи секој.
about-accessibility-1 = Се стремиме кон WCAG 2.2, ниво AA. Секоја страница ја проверува програма на три јазика, и секоја работи само со тастатура и без скрипти.
about-accessibility-2 = Секоја карта има табела со истите бројки.
about-accessibility-3 = Ако нешто ви пречи, кажете им на луѓето што го водат порталот.
about-glossary-lead = Зборови на овој портал и што значат.
glossary-organisation = Организација
glossary-organisation-means = Тело што работи против трговијата со луѓе: државен орган, компанија, здружение, универзитет, синдикат.
glossary-service = Услуга
glossary-service-means = Помош што организацијата им ја дава на луѓето, со работно време, јазици и начин за контакт.
glossary-place = Место
glossary-place-means = Каде што се дава услугата.
glossary-hidden = Тајно место
glossary-hidden-means = Место чија адреса никој не смее да ја знае. Порталот ја чува земјата и ништо друго.
glossary-network = Мрежа
glossary-network-means = Организации што работат заедно, во еден регион или на една тема.
glossary-subject = Тема
glossary-subject-means = На што работи организацијата: договор, дел од договор или работна тема.
glossary-confirmed = Потврдено
glossary-confirmed-means = Самата организација, или порталот во нејзино име, рекла дека записот е точен. По 90 дена ознаката станува „Одамна потврдено“.
glossary-source = Извор
glossary-source-means = Од каде доаѓа вредноста.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, отворен стандард за именици на услуги, од Open Referral.
api-lead = Програмите читаат сѐ што е јавно без клуч. За запишување е потребен токен.
api-openapi = Опис на API (OpenAPI 3.1)
api-hsds = Услуги во отворениот стандард HSDS 3.0
api-hsds-profile = Што имаат нашите записи HSDS покрај стандардот
api-examples = Примери
api-token = Токените ги прави тимот на порталот или командата „whatson token create“.
problems-lead = Што значат кодовите во документите за грешки (RFC 9457).
