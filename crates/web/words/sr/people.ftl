# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Придружите се овом порталу
join-lead = Придружите се као организација која ради против трговине људима: орган власти, предузеће или цивилно друштво.
join-step-address = Потврђујете своју имејл адресу.
join-step-known = Две организације које су овде кажу да вас познају, или наши модератори разматрају доказе.
join-step-in = Затим се ваша организација приказује и можете да позовете своје колеге.
join-private = До тада ништа од онога што пишете није јавно. Пријава која није прихваћена брише се после 30 дана.
join-claim-title = Подносите пријаву за ову организацију
join-claim-hint = Она је већ у именику. Кад пријава буде прихваћена, ви водите њен запис.
join-you = Ви
join-email-hint = Најбоље адреса ваше организације: она говори у вашу корист.
join-position-hint = На пример „Руководилац програма“.
join-organisation = Ваша организација
join-register-hint = Њен број у јавном регистру, ако га има.
join-does = Чиме се бави и зашто жели да се придружи
join-does-hint = Неколико реченица. Не именујте никога коме помажете.
join-send = Пошаљи
join-sent = Погледајте пристиглу пошту.
join-sent-next = Ако адреса може да се користи, порука са линком је на путу. Линк ради 24 сата.
join-again = Поднеси нову пријаву
join-have-account = Имате ли налог?
sign-in-no-account = Још немате налог?
join-confirm-title = Потврдите своју адресу
join-confirm-lead = Да ли је { $email } ваша адреса?
join-confirm-button = Да, пошаљи моју пријаву
join-confirm-hint = Тиме добијате налог. Затим изаберите како ћете се пријављивати.

application-title = Ваша пријава
application-state = Стање
application-received = Примљено
application-received-on = примљена { $date }
application-state-waiting = чека одлуку
application-state-accepted = прихваћена
application-state-refused = није прихваћена
application-state-withdrawn = повучена
application-waiting-lead = Треба да вас познају две организације које су овде. Питајте оне које вас познају. Можете и да сачекате наше модераторе.
application-vouchers = Ко познаје подносиоца пријаве
application-vouchers-none = Још нико није упитан.
application-ask = Питајте организацију
application-ask-button = Питај
application-ask-hint = Тада вашу пријаву виде њене особе за контакт, као и наши модератори; нико други.
application-nobody = Још нема кога да питате: одлучују наши модератори.
application-withdraw = Повуци пријаву
application-accepted-lead = Ваша организација је део овог портала.
vouch-word-asked = упитана
vouch-word-given = познаје подносиоца пријаве
vouch-word-declined = није желела да каже
vouch-title = Познајете ли их?
vouch-lead = Ови подносиоци пријава кажу да их ваша организација познаје. Потврдите само за оне са којима сте радили. Наши модератори виде да сте то били ви.
vouch-hint = Откуд их познајете? На пример „Од 2021. смо заједно водили склониште“.
vouch-give = Познајемо их
vouch-decline = Не можемо да кажемо

## The organisation that one acts for

organisation-people-title = Ваша организација
organisation-your-roles = Ваше улоге: { $roles }
organisation-record = Шта сви виде
organisation-edit = Измени запис
organisation-people = Људи
organisation-you = ви
organisation-change = Промени
organisation-save-roles = Сачувај улоге
organisation-hand-over = Предај улогу овој особи
organisation-remove = Уклони
organisation-leave-title = Напуштање
organisation-leave = Напусти ову организацију
organisation-leave-hint = Задржавате свој налог. Последња особа за контакт прво предаје улогу.
organisation-act-for = Делуј у њено име
organisation-acting = делујете у њено име
organisation-stopped = Ваша организација тренутно не може да делује: модератор ју је обуставио. Пишите онима који воде овај портал.
organisation-none = Још не припадате ниједној организацији овде.
invitation-title = Позив
invitation-new = Позови некога
invitation-send = Позови
invitation-hint = Позвана особа добија линк који ради 14 дана и само за ову адресу.
invitation-open = Позиви који чекају
invitation-until = до { $date }
invitation-withdraw = Повуци
invitation-accept = Прихвати
invitation-sign-in = Постоји налог са овом адресом. Прво се пријавите, па поново отворите линк.
role-focal-point = Особа за контакт
role-member = Члан
role-analyst = Аналитичар
role-case-worker = Водитељ случаја
role-data-protection-officer = Лице за заштиту података о личности
session-by-link = линк послат имејлом

## What readers are told

tier-listed = У именику
tier-vouched = Позната партнерима
tier-verified = Проверена
tier-listed-long = Из јавног извора. Нико из организације нема налог овде.
tier-vouched-long = Две организације са овог портала кажу да је познају.
tier-verified-long = Наши модератори су размотрили доказе о томе која је то организација.
tier-claim = Да ли је ово ваша организација?

## Queue

queue-title = Пријаве
queue-lead = Ништа од њих није јавно. Прво долазе они који имају највише да покажу.
queue-states = Стање
queue-count = { $count ->
    [0] Нема ниједне пријаве.
    [1] Има једна пријава.
    [one] Има { $count } пријава.
    [few] Има { $count } пријаве.
   *[other] Има { $count } пријава.
}
queue-domains = По домену њиховог имејла
queue-choose = Избор
queue-mail = Имејл
queue-findings = Шта је утврђено
queue-claim = већ у именику
queue-about = Односи се на
queue-refuse-these = Одбиј изабране
queue-refuse-all = Одбиј све са овог списка ({ $count })
queue-all = Све
queue-bare = Ништа не говори у њихову корист
queue-refused = { $count ->
    [0] Ниједна пријава није одбијена.
    [1] Одбијена је једна пријава.
    [one] Одбијена је { $count } пријава.
    [few] Одбијене су { $count } пријаве.
   *[other] Одбијено је { $count } пријава.
}
queue-pages = Странице
queue-previous = Назад
queue-next = Даље
queue-empty = Овде ништа не чека.
queue-accept = Пријем
queue-accept-button = Прими
queue-evidence-hint = Шта сте погледали? На пример извод из регистра, позив на број који сте сами нашли. Тим портала то може да прочита.
queue-refuse = Одбијање
queue-refuse-button = Одбиј
queue-refuse-hint = Подносилац пријаве добија поруку без наведеног разлога. У року од 30 дана можете да се предомислите.
queue-reopen = Врати на чекање
finding-domain-proved = Доказан домен
finding-domain-matches = Имејл одговара веб-сајту
finding-register-number = Регистарски број
finding-domain-differs = Други домен имејла
finding-free-mail = Бесплатан имејл
finding-no-website = Нема веб-сајта
finding-duplicate = Можда је у именику
finding-twin-name = Назив опонаша други
finding-twin-domain = Домен опонаша други
finding-blocked = На списку блокираних
finding-domain-proved-long = Подносилац пријаве је показао да управља доменом веб-сајта.
finding-domain-matches-long = Адреса подносиоца пријаве је са домена веб-сајта. Погледајте да ли веб-сајт припада организацији.
finding-register-number-long = Ниједан други запис нема овај број. Потражите га у регистру.
finding-domain-differs-long = Адреса подносиоца пријаве је са другог домена, а не са домена веб-сајта.
finding-free-mail-long = Тамо свако добија адресу: то не говори ништа о организацији.
finding-no-website-long = Нема веб-сајта који би се погледао.
finding-duplicate-long = Други запис је можда иста организација: саме потврде других организација нису довољне за пријем.
finding-twin-name-long = Личи на други назив, а написано је другим словима: саме потврде других организација нису довољне за пријем.
finding-twin-domain-long = Личи на домен друге организације: саме потврде других организација нису довољне за пријем.
finding-blocked-long = Неко је то ставио на списак блокираних: саме потврде других организација нису довољне за пријем.

## Reviews and suspension

vetting-title = Прегледи
vetting-lead = Свака организација се поново прегледа после годину дана.
vetting-due = За преглед у року од месец дана
vetting-due-on = рок: { $date }
vetting-due-none = Нема организација за преглед.
vetting-stopped = Обустављене
vetting-stopped-none = Нема обустављених организација.
vetting-basis = Ко ју је примио
vetting-basis-vouchers = две организације
vetting-basis-moderator = модератор
vetting-since = Од
vetting-review = Следећи преглед
vetting-state-vetted = примљена
vetting-state-suspended = обустављена
vetting-renew = И даље је иста организација
vetting-resume = Прими је поново
vetting-suspend-title = Обустављање
vetting-suspend-hint = Њени људи од сада не могу ништа да раде за њу. Организације за које је рекла да их познаје долазе на преглед.
vetting-hide = Уклони и њен запис из именика
vetting-suspend = Обустави

## People

people-title = Људи
people-search = Име или цела адреса
people-count = { $count ->
    [1] Један налог
    [one] { $count } налог
    [few] { $count } налога
   *[other] { $count } налога
}
people-empty = Нико није пронађен.
people-roles = Улоге на овом порталу
people-roles-hint = Модератори примају организације, уредници воде именик, ревизори читају дневник.
people-stop-title = Обустављање налога
people-suspend = Обустави
people-resume = Пусти га поново
people-stop-hint = Све његове сесије се сада завршавају, а његови токени не раде.
person-state-active = активан
person-state-suspended = обустављен
person-state-closed = затворен

## Block list

block-title = Списак блокираних
block-lead = Са адресе која је овде не може се поднети пријава. Пријаве са доменом или називом који су овде означавају се у реду за чекање.
block-kind = Шта је блокирано
block-kind-address = Имејл адреса
block-kind-domain = Домен, са свиме испод њега
block-kind-name = Назив организације
block-add = Блокирај
block-empty = Нико није блокиран.

## Fields and reasons

field-person = Ваше име
label-applicant = Ко се пријављује
field-position = Ваша функција тамо
field-statement = Откуд их познајете
field-evidence = Докази
field-reason = Разлог
field-value = Адреса, домен или назив
field-organisation = Организација
reason-unknown-role = Нема такве улоге.
reason-last-focal-point = Последња особа за контакт прво предаје улогу неком другом.
reason-already-member = Ова особа већ припада организацији.
reason-other-address = Позив је послат на другу адресу, а не на адресу вашег налога.
reason-sign-in-first = Прво се пријавите налогом са овом адресом.
reason-has-account = Ова организација има своје људе овде. Замолите их да вас позову.
reason-applications-full = Тренутно чека превише пријава. Покушајте поново сутра.
reason-applied-already = Ваша последња пријава још чека.
reason-not-vetted = Ова организација не може да се пита.
reason-asked-already = Она је већ упитана.
reason-own-application = Нико не може да одлучује о сопственој пријави.
reason-last-administrator = Неко мора да води овај портал: прво поставите другог администратора.
reason-not-a-domain = Ово није домен. Напишите га овако: example.org.

## Recovering an account

recover-title = Опоравак вашег налога
recover-lead = За оне који су изгубили све начине пријаве. Потребне су две ствари: линк који се шаље на вашу адресу и код за опоравак.
recover-send = Пошаљи линк
recover-hint = Немате код за опоравак? Они који воде овај портал могу да вам га дају кад се увере ко сте.
recover-sent-next = Ако постоји налог са овом адресом, порука са линком је на путу. Линк ради пола сата.
recover-code-lead = Упишите код за опоравак. Све раније сесије се завршавају и можете да додате нов начин пријаве.
recover-code = Код за опоравак
recover-code-hint = Један од кодова са вашег листа или онај који вам је дао администратор овог портала.
recover-button = Опорави налог
sign-in-lost = Изгубили сте телефон или кључ?
people-recovery-title = Код за опоравак
people-recovery = Направи код за опоравак
people-recovery-hint = За особу која је изгубила све начине пријаве. Уверите се ко је то, а затим јој саопштите код лично или на број телефона који сте знали од раније. Потребан јој је заједно са линком који се шаље на њену адресу.
people-recovery-once = Приказује се само једном и ради 24 сата, заједно са линком.
## Audit views and tokens

own-tokens-title = Токени за ваше програме
own-tokens-hint = Помоћу токена програм делује у ваше име и у име организације за коју сада делујете. Он никада не може више од вас и не може да мења ваш налог.
field-token = Назив токена
field-covers = Шта сме да ради
token-covers-read = Да чита оно што и ви смете да читате
token-covers-directory = Да мења именик
token-covers-match = Да упоређује и чита подударања
token-covers-import = Да увози датотеке
token-covers-all = Све што и ви смете да радите
reason-too-many-tokens = Двадесет токена је довољно: прво опозовите неки.

audit-title = Ревизорски дневник
audit-lead = Ко је шта урадио, најновије прво. Дневник се никада не мења. Ко овде тражи одређену особу или запис, оставља унос који они на које се односи могу да виде.
audit-state = Најновије потписано стање
audit-state-size = { $count ->
    [1] Један унос, { $date }.
    [one] { $text } унос, { $date }.
    [few] { $text } уноса, { $date }.
   *[other] { $text } уноса, { $date }.
}
audit-waiting = { $count ->
    [one] { $count } унос чека своје место.
    [few] { $count } уноса чекају своје место.
   *[other] { $count } уноса чека своје место.
}
audit-all-placed = Сваки унос има своје место.
audit-download = Преузми
audit-id-hint = Идентификатор. Изаберите име на списку да бисте га добили.
audit-action-hint = Довољан је почетак, на пример „organisation.“.
audit-outcome-any = Сви
audit-outcome-permitted = извршено
audit-outcome-refused = одбијено
audit-csv = Уноси са овог списка као CSV
audit-place = Место у дневнику
audit-not-placed = чека
audit-no-name = више нема имена
audit-open = Отвори
audit-erased = избрисано
audit-older = Старије
audit-empty = Нема таквог уноса.
log-account = Шта се дешавало са вашим налогом
log-account-lead = Шта сте радили ви, шта су други радили са вашим налогом и ко га је гледао. Они који воде овај портал приказани су по својој улози.
log-organisation = Шта се дешавало са вашом организацијом
log-organisation-lead = Измене њеног записа, људи, услуга и локација и ко ју је гледао. Они који воде овај портал приказани су по својој улози.
log-look = увид
field-actor = Ко
field-object = Запис
field-action = Шта је урађено
field-outcome = Исход
field-from = Први дан
field-to = Последњи дан
role-person = Особа са налогом
role-program = Програм
noun-agreement = Споразум
noun-agreement_signature = Потпис споразума
noun-agreement_suspension = Обустава споразума
noun-agreement_version = Верзија споразума
noun-application = Пријава организације
noun-audit = Ревизорски дневник
noun-block = Списак блокираних
noun-certificate = Потврда
noun-credential = Начин пријаве
noun-deposit = Депозити
noun-deposit_list = Списак депозита
noun-desk = Радна табла
noun-duplicate = Дупликати
noun-epoch = Епоха кључа
noun-first_load = Прво учитавање
noun-hit = Подударања
noun-import = Увоз
noun-invitation = Позив
noun-location = Локација
noun-mail = Пошта
noun-membership = Чланство
noun-merge = Спајања
noun-network = Мрежа
noun-organisation = Организација
noun-party_key = Кључеви организације
noun-person = Налог
noun-service = Услуга
noun-session = Пријава на налог
noun-setup = Подешавање
noun-suggestion = Предлог
noun-token = Токен
noun-vetting = Преглед
noun-vouch = Потврда друге организације
noun-witness = Сведок
witness-title = Сведоци дневника
witness-lead = Партнери који потписују стања ревизорског дневника. Уз њихове потписе нико никоме не може да прикаже други дневник, па ни они који воде овај портал.
witness-key-hint = Како га сведок објављује: име+број+слова.
witness-add = Додај
witness-signed = Последњи потпис
witness-empty = Још нема сведока.
field-witness = Сведок
field-vkey = Кључ
field-note = Потписана контролна тачка
reason-not-a-witness-key = Ово није кључ сведока.
reason-witness-known = Овај сведок је већ ту.
reason-not-a-checkpoint = Ово није потписана контролна тачка.
reason-other-log = Ово је контролна тачка другог дневника.
reason-wrong-root = Дневник никада није имао ово стање.
reason-unknown-witness = Нема потписа сведока који је овде познат.
reason-wrong-signature = Неки потпис није исправан.
reason-wrong-time = Неки потпис је из времена које још није наступило.

## Domain control

domain-title = Домен веб-сајта
domain-lead = Покажите да је домен ваш: урадите једно од овога двога, па притисните дугме. То говори у вашу корист, али само по себи није довољно за пријем.
domain-by-dns = Додајте TXT запис у DNS домена
domain-by-file = Или поставите датотеку на веб-сајт
domain-line = Једини ред датотеке
domain-check = Провери сада
domain-wait = Траје неколико секунди. Поново учитајте ову страницу.
domain-pause = За измене домена потребно је време. Следећа провера је могућа после пет минута.
domain-off = Не проверава се: овај портал не шаље захтеве другим веб-сајтовима.
domain-not-asked = Још није проверено.
domain-asked = Проверава се.
domain-proved-dns = Пронађено у DNS-у, { $date }.
domain-proved-file = Пронађено као датотека, { $date }.
domain-missed = Није пронађено, { $date }.
domain-dns-token = DNS: запис је ту.
domain-dns-other = DNS: запис постоји, али са другом вредношћу.
domain-dns-nothing = DNS: још нема таквог записа.
domain-dns-not-asked = DNS: није проверавано.
domain-dns-no-answer = DNS: ниједан сервер имена није одговорио.
domain-file-token = Датотека: ту је.
domain-file-other = Датотека: у њој је нешто друго. Вредност мора да буде њен једини ред.
domain-file-nothing = Датотека: нема је или је празна.
domain-file-not-asked = Датотека: није проверавано.
domain-file-no-answer = Датотека: веб-сајт није одговорио на време.
domain-file-no-address = Датотека: домен нема јавну адресу.
domain-file-certificate = Датотека: сертификат веб-сајта се не прихвата за овај домен.
domain-file-redirect = Датотека: веб-сајт упућује на другу адресу. Датотека мора да буде баш на овој адреси.
domain-file-refused = Датотека: веб-сајт је одговорио грешком или са превише података.
reason-no-domain = У пријави није наведен веб-сајт са доменом.
reason-domain-checks-off = Овај портал не шаље захтеве другим веб-сајтовима.
reason-domain-checked-lately = Следећа провера је могућа после пет минута.
reason-domain-checks-full = Тренутно се проверава много домена. Покушајте поново за неколико минута.
## Identity providers

way-oidc = Пружалац идентитета
session-by-oidc = пружалац идентитета
provider-title = Пријава преко ваше организације
provider-hint = Ако ваша организација води пријаву за своје људе, она потврђује ко сте. Овде не уписујете лозинку.
provider-sign-in = Пријава преко „{ $name }“
provider-leave = На пријаву ваше организације
provider-leave-lead = Пријављујете се преко „{ $name }“ и враћате се на ову страницу. Проверите тамо да ли адреса припада вашој организацији.
provider-leave-go = Настави на „{ $name }“
provider-link = Пријава преко ваше организације
provider-link-hint = Ваша организација може да потврди ко сте када се пријављујете. Потребно је да вас познаје под адресом овог налога.
provider-link-with = Повежи „{ $name }“
field-provider = { way-oidc }
reason-provider-down = Тренутно не одговара. Покушајте поново касније или се пријавите на други начин.
reason-provider-refused = Није потврдио ко сте. Почните испочетка или се пријавите на други начин.
reason-provider-over = Ова пријава је истекла или је започета у другом прегледачу. Почните испочетка.
reason-provider-old = Није поново тражио доказ од вас, а он је овде потребан. Пријавите се на други начин.
reason-provider-unverified = Није потврдио вашу имејл адресу. Замолите администраторе своје организације да то ураде.
reason-provider-domain = Овде не сме да потврђује ову имејл адресу. Пријавите се на други начин.
reason-provider-link-first = Постоји налог са вашом адресом. Пријавите се на други начин и прво га повежите на страници свог налога.
reason-provider-unknown = Још немате налог. Поднесите пријаву за своју организацију или замолите колегу да вас позове.
reason-provider-other-address = Познаје вас под другом адресом, а не под адресом овог налога.
reason-provider-linked = Већ је повезан са неким налогом.

## Demo persons

session-by-demo = демонстрација
demo-title = Испробајте портал као измишљена особа
demo-lead = Изаберите особу и погледајте портал њеним очима. Не треба вам ни налог ни лозинка.
demo-notice = Ово је демонстрација: људи, организације и адресе овде су измишљени. Свако за овим рачунаром може да буде било ко од њих, зато не пишите ништа стварно.
demo-group-bank = У банци
demo-group-telecom = У телефонској компанији
demo-group-hotline = На линији за помоћ цивилног друштва
demo-group-police = У полицији
demo-group-hub = Људи који воде портал
demo-become = Настави као { $name }
demo-you = Ви сте { $name }, измишљена особа.
demo-change = Изабери другу особу
demo-does-bank-analyst = Тражи знаке трговине људима у плаћањима. Пронађите ко се још бави финансијама и погледајте ко је у банци.
demo-does-telecom-analyst = Тражи телефонске бројеве који се злоупотребљавају. Пронађите линије за помоћ и органе за сарадњу и погледајте ко је у компанији.
demo-does-hotline-case-worker = Упућује људе на сигурну помоћ. Пронађите склониште у другој земљи, са језицима и радним временом.
demo-does-police-investigator = Тражи ко може да одговори на питање. Пронађите организације по земљи и теми и погледајте ко је у јединици.
demo-does-focal-point = Говори у име организације. Измените оно што сви виде о њој и позовите колегу.
demo-does-data-protection-officer = Брине о подацима о личности. Погледајте ко је у банци и шта у дневнику пише о вашем налогу.
demo-does-convener = Припрема састанке стручњака. Пронађите мреже и организације које треба позвати.
demo-does-editor = Одржава именик тачним. Измените запис, унесите списак, спојите два записа исте организације.
demo-does-moderator = Одлучује ко се прима. Прегледајте пријаве, поново проверите организацију, обуставите неку.
demo-does-auditor = Проверава ко је шта урадио и ништа не мења. Прочитајте ревизорски дневник: у њему је и ваша пријава.
demo-does-administrator = Води портал. Погледајте све налоге, дајте некоме улогу, направите токен за програм.
