# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Придружете се на овој портал
join-lead = Придружете се како организација што работи против трговијата со луѓе: орган на власта, компанија или граѓанско општество.
join-step-address = Ја потврдувате вашата адреса на е-пошта.
join-step-known = Две организации што се тука кажуваат дека ве познаваат, или нашите модератори разгледуваат докази.
join-step-in = Потоа вашата организација се прикажува и можете да ги поканите вашите колеги.
join-private = Дотогаш ништо од тоа што го пишувате не е јавно. Пријава што не е прифатена се брише по 30 дена.
join-claim-title = Поднесувате пријава за оваа организација
join-claim-hint = Таа веќе е во именикот. Откако пријавата ќе биде прифатена, вие го водите нејзиниот запис.
join-you = Вие
join-email-hint = Најдобро адреса на вашата организација: таа зборува во ваша полза.
join-position-hint = На пример „Раководител на програми“.
join-organisation = Вашата организација
join-register-hint = Нејзиниот број во јавен регистар, ако го има.
join-does = Што прави и зошто сака да се придружи
join-does-hint = Неколку реченици. Не именувајте никого кому му помагате.
join-send = Испрати
join-sent = Погледнете во вашата пошта.
join-sent-next = Ако адресата може да се користи, порака со врска е на пат. Врската работи 24 часа.
join-again = Поднеси нова пријава
join-have-account = Имате ли сметка?
sign-in-no-account = Сѐ уште немате сметка?
join-confirm-title = Потврдете ја вашата адреса
join-confirm-lead = Дали { $email } е ваша адреса?
join-confirm-button = Да, испрати ја мојата пријава
join-confirm-hint = Со тоа добивате сметка. Потоа изберете како ќе се најавувате.

application-title = Вашата пријава
application-state = Состојба
application-received = Примено
application-received-on = примена на { $date }
application-state-waiting = чека одлука
application-state-accepted = прифатена
application-state-refused = не е прифатена
application-state-withdrawn = повлечена
application-waiting-lead = Потребно е да ве познаваат две организации што се тука. Прашајте ги оние што ве познаваат. Можете и да ги почекате нашите модератори.
application-vouchers = Кој го познава подносителот на пријавата
application-vouchers-none = Сѐ уште никој не е прашан.
application-ask = Прашајте организација
application-ask-button = Прашај
application-ask-hint = Потоа вашата пријава ја гледаат нејзините лица за контакт, како и нашите модератори; никој друг.
application-nobody = Сѐ уште нема кого да прашате: одлучуваат нашите модератори.
application-withdraw = Повлечи ја пријавата
application-accepted-lead = Вашата организација е дел од овој портал.
vouch-word-asked = прашана
vouch-word-given = го познава подносителот на пријавата
vouch-word-declined = не сакаше да каже
vouch-title = Ги познавате ли?
vouch-lead = Овие подносители на пријави кажуваат дека вашата организација ги познава. Потврдувајте само за оние со кои сте работеле. Нашите модератори гледаат дека потврдата е од вас.
vouch-hint = Од каде ги познавате? На пример „Од 2021 година заедно водевме засолниште“.
vouch-give = Ги познаваме
vouch-decline = Не можеме да кажеме

## The organisation that one acts for

organisation-people-title = Вашата организација
organisation-your-roles = Вашите улоги: { $roles }
organisation-record = Што гледаат сите
organisation-edit = Измени го записот
organisation-people = Луѓе
organisation-you = вие
organisation-change = Промени
organisation-save-roles = Зачувај ги улогите
organisation-hand-over = Предај му ја улогата на ова лице
organisation-remove = Отстрани
organisation-leave-title = Напуштање
organisation-leave = Напушти ја оваа организација
organisation-leave-hint = Ја задржувате вашата сметка. Последното лице за контакт прво ја предава улогата.
organisation-act-for = Дејствувај во нејзино име
organisation-acting = дејствувате во нејзино име
organisation-stopped = Вашата организација во моментов не може да дејствува: ја суспендирал модератор. Пишете им на луѓето што го водат порталот.
organisation-none = Сѐ уште не припаѓате на ниедна организација тука.
invitation-title = Покана
invitation-new = Покани некого
invitation-send = Покани
invitation-hint = Поканетиот добива врска што работи 14 дена и само за оваа адреса.
invitation-open = Покани што чекаат
invitation-until = до { $date }
invitation-withdraw = Повлечи
invitation-accept = Прифати
invitation-sign-in = Постои сметка со оваа адреса. Прво најавете се, па отворете ја врската повторно.
role-focal-point = Лице за контакт
role-member = Член
role-analyst = Аналитичар
role-case-worker = Водител на случај
role-data-protection-officer = Офицер за заштита на личните податоци
session-by-link = врска по е-пошта

## What readers are told

tier-listed = Во именикот
tier-vouched = Позната на партнери
tier-verified = Проверена
tier-listed-long = Од јавен извор. Никој од организацијата нема сметка тука.
tier-vouched-long = Две организации од овој портал кажуваат дека ја познаваат.
tier-verified-long = Нашите модератори разгледаа докази за тоа која е таа.
tier-claim = Дали е ова вашата организација?

## Queue

queue-title = Пријави
queue-lead = Ништо од нив не е јавно. Прво се оние што имаат најмногу да покажат.
queue-states = Состојба
queue-count = { $count ->
    [0] Нема ниедна пријава.
    [one] Има { $count } пријава.
   *[other] Има { $count } пријави.
}
queue-domains = По домен на нивната е-пошта
queue-choose = Избор
queue-mail = Е-пошта
queue-findings = Што е утврдено
queue-claim = веќе во именикот
queue-about = Се однесува на
queue-refuse-these = Одбиј ги избраните
queue-refuse-all = Одбиј ги сите од овој список ({ $count })
queue-all = Сите
queue-bare = Ништо не зборува во нивна полза
queue-refused = { $count ->
    [0] Ниедна пријава не е одбиена.
    [one] Одбиена е { $count } пријава.
   *[other] Одбиени се { $count } пријави.
}
queue-pages = Страници
queue-previous = Назад
queue-next = Понатаму
queue-empty = Тука ништо не чека.
queue-accept = Прием
queue-accept-button = Прими
queue-evidence-hint = Што разгледавте? На пример извод од регистар, повик на број што самите сте го нашле. Тимот на порталот може да го прочита тоа.
queue-refuse = Одбивање
queue-refuse-button = Одбиј
queue-refuse-hint = Подносителот на пријавата добива порака во која не се наведува причина. Во рок од 30 дена можете да се премислите.
queue-reopen = Врати ја меѓу пријавите што чекаат
finding-domain-proved = Докажан домен
finding-domain-matches = Е-поштата одговара на веб-страницата
finding-register-number = Регистарски број
finding-domain-differs = Друг домен на е-поштата
finding-free-mail = Бесплатна е-пошта
finding-no-website = Нема веб-страница
finding-duplicate = Можеби е во именикот
finding-twin-name = Називот имитира друг
finding-twin-domain = Доменот имитира друг
finding-blocked = На списокот на блокирани
finding-domain-proved-long = Подносителот покажал дека управува со доменот на веб-страницата.
finding-domain-matches-long = Адресата на подносителот е од доменот на веб-страницата. Погледнете дали веб-страницата е на организацијата.
finding-register-number-long = Ниеден друг запис го нема овој број. Побарајте го во регистарот.
finding-domain-differs-long = Адресата на подносителот е од друг домен, а не од оној на веб-страницата.
finding-free-mail-long = Секој добива адреса таму: тоа не кажува ништо за организација.
finding-no-website-long = Нема веб-страница што може да се погледне.
finding-duplicate-long = Друг запис можеби е за истата организација: само потврдите од други организации не се доволни за прием.
finding-twin-name-long = Личи на друг назив, а е напишано со други букви: само потврдите од други организации не се доволни за прием.
finding-twin-domain-long = Личи на доменот на друга организација: само потврдите од други организации не се доволни за прием.
finding-blocked-long = Некој го ставил на списокот на блокирани: само потврдите од други организации не се доволни за прием.

## Reviews and suspension

vetting-title = Прегледи
vetting-lead = Секоја организација се прегледува повторно по една година.
vetting-due = За преглед во рок од еден месец
vetting-due-on = рок: { $date }
vetting-due-none = Нема организации за преглед.
vetting-stopped = Суспендирани
vetting-stopped-none = Нема суспендирани организации.
vetting-basis = Примена од
vetting-basis-vouchers = две организации
vetting-basis-moderator = модератор
vetting-since = Од
vetting-review = Следен преглед
vetting-state-vetted = примена
vetting-state-suspended = суспендирана
vetting-renew = Сѐ уште е истата организација
vetting-resume = Прими ја повторно
vetting-suspend-title = Суспендирање
vetting-suspend-hint = Отсега нејзините луѓе не можат да прават ништо за неа. Организациите за кои кажала дека ги познава доаѓаат на преглед.
vetting-hide = Отстрани го и нејзиниот запис од именикот
vetting-suspend = Суспендирај

## People

people-title = Луѓе
people-search = Име или цела адреса
people-count = { $count ->
    [one] { $count } сметка
   *[other] { $count } сметки
}
people-empty = Никој не е најден.
people-roles = Улоги на овој портал
people-roles-hint = Модераторите примаат организации, уредниците го водат именикот, ревизорите го читаат дневникот.
people-stop-title = Суспендирање на сметката
people-suspend = Суспендирај
people-resume = Пушти ја повторно
people-stop-hint = Сите нејзини сесии завршуваат сега, а нејзините токени не работат.
person-state-active = активна
person-state-suspended = суспендирана
person-state-closed = затворена

## Block list

block-title = Список на блокирани
block-lead = Од адреса што е тука не може да се поднесе пријава. Пријави со домен или назив што се тука се означуваат во редицата.
block-kind = Што е блокирано
block-kind-address = Адреса на е-пошта
block-kind-domain = Домен, со сѐ под него
block-kind-name = Назив на организација
block-add = Блокирај
block-empty = Никој не е блокиран.

## Fields and reasons

field-person = Вашето име
label-applicant = Кој се пријавува
field-position = Вашата функција таму
field-statement = Од каде ги познавате
field-evidence = Докази
field-reason = Причина
field-value = Адреса, домен или назив
field-organisation = Организација
reason-unknown-role = Нема таква улога.
reason-last-focal-point = Последното лице за контакт прво му ја предава улогата на друго лице.
reason-already-member = Ова лице веќе ѝ припаѓа на организацијата.
reason-other-address = Поканата е испратена на друга адреса, а не на онаа на вашата сметка.
reason-sign-in-first = Прво најавете се со сметката со оваа адреса.
reason-has-account = Оваа организација има свои луѓе тука. Замолете ги да ве поканат.
reason-applications-full = Во моментов чекаат премногу пријави. Обидете се повторно утре.
reason-applied-already = Вашата последна пријава сѐ уште чека.
reason-not-vetted = Оваа организација не може да се праша.
reason-asked-already = Веќе е прашана.
reason-own-application = Никој не може да одлучува за својата пријава.
reason-last-administrator = Некој мора да го води порталот: прво назначете друг администратор.
reason-not-a-domain = Ова не е домен. Пример: example.org.

## Recovering an account

recover-title = Враќање на пристапот до вашата сметка
recover-lead = За оние што ги изгубиле сите начини на најава. Потребни се две работи: врска што се испраќа на вашата адреса и код за враќање на пристапот.
recover-send = Испрати ја врската
recover-hint = Немате код за враќање на пристапот? Луѓето што го водат порталот можат да ви дадат, откако ќе се уверат кој сте.
recover-sent-next = Ако постои сметка со оваа адреса, порака со врска е на пат. Врската работи половина час.
recover-code-lead = Внесете код за враќање на пристапот. Сите претходни сесии завршуваат и можете да додадете нов начин на најава.
recover-code = Код за враќање на пристапот
recover-code-hint = Еден од кодовите на вашиот лист или оној што ви го дал администратор на порталот.
recover-button = Врати го пристапот
sign-in-lost = Го изгубивте телефонот или клучот?
people-recovery-title = Код за враќање на пристапот
people-recovery = Направи код за враќање на пристапот
people-recovery-hint = За лице што ги изгубило сите начини на најава. Уверете се кој е тоа, а потоа кажете му го кодот лично или на телефонски број што сте го знаеле од порано. Кодот му е потребен заедно со врската што се испраќа на неговата адреса.
people-recovery-once = Се прикажува само еднаш и работи 24 часа, заедно со врската.
## Audit views and tokens

own-tokens-title = Токени за вашите програми
own-tokens-hint = Со токен програма дејствува во ваше име и во име на организацијата за која сега дејствувате. Таа никогаш не може повеќе од вас и не може да ја менува вашата сметка.
field-token = Име на токенот
field-covers = Што смее да прави
token-covers-read = Да го чита она што смеете да го читате вие
token-covers-directory = Да го менува именикот
token-covers-match = Да споредува и да чита совпаѓања
token-covers-import = Да увезува датотеки
token-covers-all = Сѐ што смеете да правите вие
reason-too-many-tokens = Дваесет токени се доволни: прво поништете некој.

audit-title = Ревизорски дневник
audit-lead = Кој што направил, најновото прво. Дневникот никогаш не се менува. Кој тука бара одредено лице или запис, остава внес што засегнатите можат да го видат.
audit-state = Најнова потпишана состојба
audit-state-size = { $count ->
    [one] { $text } внес, { $date }.
   *[other] { $text } внесови, { $date }.
}
audit-waiting = { $count ->
    [one] { $count } внес го чека своето место.
   *[other] { $count } внесови го чекаат своето место.
}
audit-all-placed = Секој внес има свое место.
audit-download = Преземи
audit-id-hint = Идентификатор. Изберете име во списокот за да го добиете.
audit-action-hint = Доволен е почетокот, на пример „organisation.“.
audit-outcome-any = Сите
audit-outcome-permitted = извршено
audit-outcome-refused = одбиено
audit-csv = Внесовите од овој список како CSV
audit-place = Место во дневникот
audit-not-placed = чека
audit-no-name = веќе нема име
audit-open = Отвори
audit-erased = избришано
audit-older = Постари
audit-empty = Нема таков внес.
log-account = Што се случувало со вашата сметка
log-account-lead = Што сте направиле вие, што направиле други со вашата сметка и кој ја разгледувал. Луѓето што го водат порталот се прикажани со нивната улога.
log-organisation = Што се случувало со вашата организација
log-organisation-lead = Промени на нејзиниот запис, луѓе, услуги и места и кој ја разгледувал. Луѓето што го водат порталот се прикажани со нивната улога.
log-look = увид
field-actor = Кој
field-object = Запис
field-action = Што е направено
field-outcome = Исход
field-from = Прв ден
field-to = Последен ден
role-person = Лице со сметка
role-program = Програма
noun-agreement = Договор
noun-agreement_signature = Потпис на договор
noun-agreement_suspension = Запирање на договор
noun-agreement_version = Верзија на договор
noun-application = Пријава
noun-audit = Ревизорски дневник
noun-block = Список на блокирани
noun-certificate = Потврда
noun-credential = Начин на најава
noun-deposit = Депозити
noun-deposit_list = Список на депозити
noun-desk = Работна табла
noun-duplicate = Дупликати
noun-epoch = Епоха на клуч
noun-first_load = Прво вчитување
noun-hit = Совпаѓања
noun-import = Увоз
noun-invitation = Покана
noun-location = Место
noun-mail = Пошта
noun-membership = Членство
noun-merge = Спојувања
noun-network = Мрежа
noun-organisation = Организација
noun-party_key = Клучеви на организација
noun-person = Сметка
noun-service = Услуга
noun-session = Најава
noun-setup = Поставување
noun-suggestion = Предлог
noun-token = Токен
noun-vetting = Преглед
noun-vouch = Потврда од друга организација
noun-witness = Сведок
witness-title = Сведоци на дневникот
witness-lead = Партнери што потпишуваат состојби на ревизорскиот дневник. Со нивните потписи никој никому не може да му прикаже друг дневник, па ни оние што го водат порталот.
witness-key-hint = Како што го објавува сведокот: име+број+букви.
witness-add = Додај
witness-signed = Последен потпис
witness-empty = Сѐ уште нема сведоци.
field-witness = Сведок
field-vkey = Клуч
field-note = Потпишана контролна точка
reason-not-a-witness-key = Ова не е клуч на сведок.
reason-witness-known = Овој сведок веќе е тука.
reason-not-a-checkpoint = Ова не е потпишана контролна точка.
reason-other-log = Ова е контролна точка на друг дневник.
reason-wrong-root = Дневникот никогаш ја немал оваа состојба.
reason-unknown-witness = Нема потпис на сведок што е познат тука.
reason-wrong-signature = Некој потпис не е важечки.
reason-wrong-time = Некој потпис е од време што сѐ уште не настапило.

## Domain control

domain-title = Доменот на веб-страницата
domain-lead = Покажете дека доменот е ваш: направете едно од двете, па притиснете го копчето. Тоа зборува во ваша полза, но само по себе не е доволно за прием.
domain-by-dns = Додајте TXT запис во DNS на доменот
domain-by-file = Или поставете датотека на веб-страницата
domain-line = Единствениот ред во датотеката
domain-check = Провери сега
domain-wait = Трае неколку секунди. Вчитајте ја страницата повторно.
domain-pause = За промените на домен е потребно време. Следната проверка е можна по пет минути.
domain-off = Не се проверува: овој портал не испраќа барања до други веб-страници.
domain-not-asked = Сѐ уште не е проверено.
domain-asked = Се проверува.
domain-proved-dns = Најдено во DNS на { $date }.
domain-proved-file = Најдено како датотека на { $date }.
domain-missed = Не е најдено на { $date }.
domain-dns-token = DNS: записот е таму.
domain-dns-other = DNS: има запис, но со друга вредност.
domain-dns-nothing = DNS: сѐ уште нема таков запис.
domain-dns-not-asked = DNS: не е проверувано.
domain-dns-no-answer = DNS: ниеден сервер за имиња не одговори.
domain-file-token = Датотека: таму е.
domain-file-other = Датотека: во неа има нешто друго. Вредноста мора да биде нејзиниот единствен ред.
domain-file-nothing = Датотека: ја нема или е празна.
domain-file-not-asked = Датотека: не е проверувано.
domain-file-no-answer = Датотека: веб-страницата не одговори навреме.
domain-file-no-address = Датотека: доменот нема јавна адреса.
domain-file-certificate = Датотека: сертификатот на веб-страницата не се прифаќа за овој домен.
domain-file-redirect = Датотека: веб-страницата упатува на друга адреса. Датотеката мора да биде токму на оваа адреса.
domain-file-refused = Датотека: веб-страницата одговори со грешка или со премногу податоци.
reason-no-domain = Во пријавата не е наведена веб-страница со домен.
reason-domain-checks-off = Овој портал не испраќа барања до други веб-страници.
reason-domain-checked-lately = Следната проверка е можна по пет минути.
reason-domain-checks-full = Во моментов се проверуваат многу домени. Обидете се повторно за неколку минути.
## Identity providers

way-oidc = Давател на идентитет
session-by-oidc = давател на идентитет
provider-title = Најава преку вашата организација
provider-hint = Ако вашата организација ја води најавата за своите луѓе, таа потврдува кој сте. Тука не внесувате лозинка.
provider-sign-in = Најава преку { $name }
provider-leave = Кон најавата на вашата организација
provider-leave-lead = Се најавувате преку { $name } и се враќате на оваа страница. Проверете таму дали адресата е на вашата организација.
provider-leave-go = Продолжи кон { $name }
provider-link = Најава преку вашата организација
provider-link-hint = Вашата организација може да потврдува кој сте кога се најавувате. Потребно е да ве познава под адресата на оваа сметка.
provider-link-with = Поврзи { $name }
field-provider = { way-oidc }
reason-provider-down = Во моментов не одговара. Обидете се повторно подоцна или најавете се на друг начин.
reason-provider-refused = Не потврди кој сте. Почнете одново или најавете се на друг начин.
reason-provider-over = Оваа најава е завршена или е започната во друг прелистувач. Почнете одново.
reason-provider-old = Не побара од вас нов доказ, а тука тој е потребен. Најавете се на друг начин.
reason-provider-unverified = Не потврди ваша адреса на е-пошта. Замолете ги администраторите на вашата организација да го направат тоа.
reason-provider-domain = Тука не смее да ја потврдува оваа адреса на е-пошта. Најавете се на друг начин.
reason-provider-link-first = Постои сметка со вашата адреса. Најавете се на друг начин и прво поврзете го на страницата на вашата сметка.
reason-provider-unknown = Сѐ уште немате сметка. Поднесете пријава за вашата организација или замолете колега да ве покани.
reason-provider-other-address = Ве познава под друга адреса, а не под онаа на сметката.
reason-provider-linked = Веќе е поврзан со сметка.

## Demo persons

session-by-demo = демонстрацијата
demo-title = Пробајте го порталот како измислено лице
demo-lead = Изберете лице и видете го порталот низ неговите очи. Не ви требаат ни сметка ни лозинка.
demo-notice = Ова е демонстрација: луѓето, организациите и адресите тука се измислени. Секој на овој компјутер може да биде кој било од нив, затоа не пишувајте ништо вистинско.
demo-group-bank = Во банка
demo-group-telecom = Во телефонска компанија
demo-group-hotline = На линија за помош на граѓанското општество
demo-group-police = Во полицијата
demo-group-hub = Луѓето што го водат порталот
demo-become = Продолжи како { $name }
demo-you = Вие сте { $name }, измислено лице.
demo-change = Избери друго лице
demo-does-bank-analyst = Бара знаци на трговија со луѓе во плаќањата. Пронајдете кој уште работи на финансии и видете кој е во банката.
demo-does-telecom-analyst = Бара телефонски броеви што се злоупотребуваат. Пронајдете линии за помош и органи за соработка и видете кој е во компанијата.
demo-does-hotline-case-worker = Упатува луѓе кон безбедна помош. Пронајдете засолниште во друга земја, со јазиците и работното време.
demo-does-police-investigator = Бара кој може да одговори на прашање. Пронајдете организации по земја и тема и видете кој е во одделот.
demo-does-focal-point = Зборува во име на организацијата. Изменете го она што сите го гледаат за неа и поканете колега.
demo-does-data-protection-officer = Се грижи за личните податоци. Видете кој е во банката и што пишува во дневникот за вашата сметка.
demo-does-convener = Подготвува состаноци на експерти. Пронајдете мрежи и организации што треба да се поканат.
demo-does-editor = Го одржува именикот точен. Изменете запис, внесете список, спојте два записа на иста организација.
demo-does-moderator = Одлучува кој се прима. Прегледајте ги пријавите, проверете повторно организација, запрете некоја.
demo-does-auditor = Проверува кој што направил и не менува ништо. Прочитајте го ревизорскиот дневник: таму е и вашата најава.
demo-does-administrator = Го води порталот. Видете ги сите сметки, дајте некому улога, направете токен за програма.
