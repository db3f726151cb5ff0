# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Присъединете се към този център
join-lead = Присъединете се като организация, която работи срещу трафика на хора: орган на властта, компания или гражданско общество.
join-step-address = Потвърждавате имейл адреса си.
join-step-known = Две организации, които са тук, казват, че ви познават, или нашите модератори разглеждат доказателства.
join-step-in = След това вашата организация се показва и можете да поканите колегите си.
join-private = Дотогава нищо от това, което пишете, не е публично. Заявление, което не е прието, се изтрива след 30 дни.
join-claim-title = Подавате заявление за тази организация
join-claim-hint = Тя вече е в указателя. След като заявлението бъде прието, вие поддържате записа ѝ.
join-you = Вие
join-email-hint = Най-добре адрес на вашата организация: той говори във ваша полза.
join-position-hint = Например „Ръководител на програми“.
join-organisation = Вашата организация
join-register-hint = Номерът ѝ в публичен регистър, ако има такъв.
join-does = Какво прави и защо иска да се присъедини
join-does-hint = Няколко изречения. Не назовавайте никого, на когото помагате.
join-send = Изпрати
join-sent = Погледнете в пощата си.
join-sent-next = Ако адресът може да се използва, съобщение с връзка е на път. Връзката работи 24 часа.
join-again = Подай ново заявление
join-have-account = Имате ли профил?
sign-in-no-account = Още нямате профил?
join-confirm-title = Потвърдете адреса си
join-confirm-lead = Ваш ли е адресът { $email }?
join-confirm-button = Да, изпрати заявлението ми
join-confirm-hint = С това получавате профил. След това изберете как да влизате.

application-title = Вашето заявление
application-state = Състояние
application-received = Получено
application-received-on = получено на { $date }
application-state-waiting = чака решение
application-state-accepted = прието
application-state-refused = не е прието
application-state-withdrawn = оттеглено
application-waiting-lead = Нужно е да ви познават две организации, които са тук. Попитайте онези, които ви познават. Можете и да изчакате нашите модератори.
application-vouchers = Кой познава заявителя
application-vouchers-none = Още никой не е попитан.
application-ask = Попитайте организация
application-ask-button = Попитай
application-ask-hint = След това заявлението ви виждат лицата ѝ за контакт, както и нашите модератори; никой друг.
application-nobody = Още няма кого да попитате: решават нашите модератори.
application-withdraw = Оттегли заявлението
application-accepted-lead = Вашата организация е част от този център.
vouch-word-asked = попитана
vouch-word-given = познава заявителя
vouch-word-declined = не пожела да каже
vouch-title = Познавате ли ги?
vouch-lead = Тези заявители казват, че вашата организация ги познава. Потвърждавайте само за онези, с които сте работили. Нашите модератори виждат, че потвърждението е от вас.
vouch-hint = Откъде ги познавате? Например „От 2021 г. заедно поддържахме убежище“.
vouch-give = Познаваме ги
vouch-decline = Не можем да кажем

## The organisation that one acts for

organisation-people-title = Вашата организация
organisation-your-roles = Вашите роли: { $roles }
organisation-record = Какво виждат всички
organisation-edit = Редактирай записа
organisation-people = Хора
organisation-you = вие
organisation-change = Промени
organisation-save-roles = Запази ролите
organisation-hand-over = Предай ролята на този човек
organisation-remove = Премахни
organisation-leave-title = Напускане
organisation-leave = Напусни тази организация
organisation-leave-hint = Запазвате профила си. Последното лице за контакт първо предава ролята.
organisation-act-for = Действай от нейно име
organisation-acting = действате от нейно име
organisation-stopped = В момента вашата организация не може да действа: модератор я е спрял. Пишете на хората, които поддържат този център.
organisation-none = Още не сте част от организация тук.
invitation-title = Покана
invitation-new = Покани някого
invitation-send = Покани
invitation-hint = Поканеният получава връзка, която работи 14 дни и само за този адрес.
invitation-open = Чакащи покани
invitation-until = до { $date }
invitation-withdraw = Оттегли
invitation-accept = Приеми
invitation-sign-in = Има профил с този адрес. Първо влезте, после отворете връзката отново.
role-focal-point = Лице за контакт
role-member = Член
role-analyst = Анализатор
role-case-worker = Водещ на случай
role-data-protection-officer = Длъжностно лице по защита на данните
session-by-link = връзка по имейл

## What readers are told

tier-listed = В указателя
tier-vouched = Позната на партньори
tier-verified = Проверена
tier-listed-long = От публичен източник. Никой от организацията няма профил тук.
tier-vouched-long = Две организации от този център казват, че я познават.
tier-verified-long = Нашите модератори са разгледали доказателства коя е тя.
tier-claim = Това вашата организация ли е?

## Queue

queue-title = Заявления
queue-lead = Нищо от тях не е публично. Най-напред са онези, които имат най-много да покажат.
queue-states = Състояние
queue-count = { $count ->
    [0] Няма нито едно заявление.
    [one] Има едно заявление.
   *[other] Има { $count } заявления.
}
queue-domains = По домейн на имейла им
queue-choose = Избор
queue-mail = Имейл
queue-findings = Какво е установено
queue-claim = вече в указателя
queue-about = Относно
queue-refuse-these = Отхвърли избраните
queue-refuse-all = Отхвърли всички от този списък ({ $count })
queue-all = Всички
queue-bare = Нищо не говори в тяхна полза
queue-refused = { $count ->
    [0] Нито едно заявление не е отхвърлено.
    [one] Отхвърлено е едно заявление.
   *[other] Отхвърлени са { $count } заявления.
}
queue-pages = Страници
queue-previous = Назад
queue-next = Напред
queue-empty = Тук нищо не чака.
queue-accept = Приемане
queue-accept-button = Приеми
queue-evidence-hint = Какво разгледахте? Например извлечение от регистър, обаждане на номер, който сами сте намерили. Екипът може да го прочете.
queue-refuse = Отхвърляне
queue-refuse-button = Отхвърли
queue-refuse-hint = Заявителят получава съобщение, в което не се посочва причина. До 30 дни можете да промените решението си.
queue-reopen = Върни при чакащите
finding-domain-proved = Доказан домейн
finding-domain-matches = Имейлът отговаря на уебсайта
finding-register-number = Регистрационен номер
finding-domain-differs = Друг домейн на имейла
finding-free-mail = Безплатна поща
finding-no-website = Няма уебсайт
finding-duplicate = Може да е в указателя
finding-twin-name = Името имитира друго
finding-twin-domain = Домейнът имитира друг
finding-blocked = В списъка с блокирани
finding-domain-proved-long = Заявителят е показал, че управлява домейна на уебсайта.
finding-domain-matches-long = Адресът на заявителя е от домейна на уебсайта. Вижте дали уебсайтът е на организацията.
finding-register-number-long = Никой друг запис няма този номер. Потърсете го в регистъра.
finding-domain-differs-long = Адресът на заявителя е от друг домейн, а не от този на уебсайта.
finding-free-mail-long = Там всеки може да получи адрес: това не казва нищо за организация.
finding-no-website-long = Няма уебсайт, който да се разгледа.
finding-duplicate-long = Друг запис може да е за същата организация: само потвържденията на други организации не стигат за приемане.
finding-twin-name-long = Прилича на друго име и е написано с други букви: само потвържденията на други организации не стигат за приемане.
finding-twin-domain-long = Прилича на домейна на друга организация: само потвържденията на други организации не стигат за приемане.
finding-blocked-long = Някой го е сложил в списъка с блокирани: само потвържденията на други организации не стигат за приемане.

## Reviews and suspension

vetting-title = Прегледи
vetting-lead = Всяка организация се преглежда отново след една година.
vetting-due = За преглед до един месец
vetting-due-on = срок: { $date }
vetting-due-none = Няма организации за преглед.
vetting-stopped = Спрени
vetting-stopped-none = Няма спрени организации.
vetting-basis = Приета от
vetting-basis-vouchers = две организации
vetting-basis-moderator = модератор
vetting-since = Откога
vetting-review = Следващ преглед
vetting-state-vetted = приета
vetting-state-suspended = спряна
vetting-renew = Все още е същата
vetting-resume = Приеми отново
vetting-suspend-title = Спиране
vetting-suspend-hint = Отсега нататък хората ѝ не могат да правят нищо от нейно име. Организациите, за които е казала, че ги познава, идват за преглед.
vetting-hide = Махни и записа ѝ от указателя
vetting-suspend = Спри

## People

people-title = Хора
people-search = Име или цял адрес
people-count = { $count ->
    [one] Един профил
   *[other] { $count } профила
}
people-empty = Никой не е намерен.
people-roles = Роли в този център
people-roles-hint = Модераторите приемат организации, редакторите поддържат указателя, одиторите четат дневника.
people-stop-title = Спиране на профила
people-suspend = Спри
people-resume = Пусни отново
people-stop-hint = Всичките му сесии се прекратяват сега и токените му не работят.
person-state-active = активен
person-state-suspended = спрян
person-state-closed = закрит

## Block list

block-title = Списък с блокирани
block-lead = От адрес, който е тук, не може да се подаде заявление. Заявления с домейн или име, които са тук, се отбелязват в опашката.
block-kind = Какво е блокирано
block-kind-address = Имейл адрес
block-kind-domain = Домейн с всичко под него
block-kind-name = Името на организация
block-add = Блокирай
block-empty = Никой не е блокиран.

## Fields and reasons

field-person = Вашето име
label-applicant = Кой кандидатства
field-position = Вашата длъжност там
field-statement = Откъде ги познавате
field-evidence = Доказателства
field-reason = Причина
field-value = Адрес, домейн или име
field-organisation = Организация
reason-unknown-role = Няма такава роля.
reason-last-focal-point = Последното лице за контакт първо предава ролята на друг човек.
reason-already-member = Този човек вече е в организацията.
reason-other-address = Поканата е изпратена на друг адрес, а не на този на вашия профил.
reason-sign-in-first = Първо влезте с профила с този адрес.
reason-has-account = Тази организация вече има свои хора тук. Помолете ги да ви поканят.
reason-applications-full = В момента чакат твърде много заявления. Опитайте отново утре.
reason-applied-already = Последното ви заявление още чака.
reason-not-vetted = Тази организация не може да бъде попитана.
reason-asked-already = Тя вече е попитана.
reason-own-application = Никой не може да решава по собственото си заявление.
reason-last-administrator = Някой трябва да поддържа този център: първо направете друг човек администратор.
reason-not-a-domain = Това не е домейн. Пишете като example.org.

## Recovering an account

recover-title = Възстановяване на достъпа до профила ви
recover-lead = За хора, които са загубили всички начини за вход. Нужни са две неща: връзка, изпратена на адреса ви, и код за възстановяване.
recover-send = Изпрати връзката
recover-hint = Нямате код за възстановяване? Хората, които поддържат този център, могат да ви дадат, след като се уверят кой сте.
recover-sent-next = Ако има профил с този адрес, съобщение с връзка е на път. Връзката работи половин час.
recover-code-lead = Въведете код за възстановяване. Всички предишни сесии се прекратяват и можете да добавите нов начин за вход.
recover-code = Код за възстановяване
recover-code-hint = Един от кодовете на вашия лист или този, който ви е дал администратор на този център.
recover-button = Възстанови достъпа
sign-in-lost = Загубихте телефона или ключа си?
people-recovery-title = Код за възстановяване
people-recovery = Създай код за възстановяване
people-recovery-hint = За човек, който е загубил всички начини за вход. Уверете се кой е, след това му съобщете кода лично или по телефонен номер, който сте знаели отпреди. Кодът му трябва заедно с връзката, която се изпраща на адреса му.
people-recovery-once = Показва се само веднъж и работи 24 часа, заедно с връзката.
## Audit views and tokens

own-tokens-title = Токени за вашите програми
own-tokens-hint = С токен програма действа от ваше име и от името на организацията, за която действате сега. Тя никога не може повече от вас и не може да променя профила ви.
field-token = Име на токена
field-covers = Какво може да прави
token-covers-read = Да чете това, което вие можете да четете
token-covers-directory = Да променя указателя
token-covers-match = Да сравнява и да чете съвпадения
token-covers-import = Да внася файлове
token-covers-all = Всичко, което вие можете да правите
reason-too-many-tokens = Двадесет токена са достатъчни: първо отменете някой.

audit-title = Одитен дневник
audit-lead = Кой какво е направил, най-новото първо. Дневникът никога не се променя. Който търси тук определен човек или запис, оставя вписване, което засегнатите могат да видят.
audit-state = Най-ново подписано състояние
audit-state-size = { $count ->
    [one] Едно вписване, { $date }.
   *[other] { $text } вписвания, { $date }.
}
audit-waiting = { $count ->
    [one] Едно вписване чака мястото си.
   *[other] { $count } вписвания чакат мястото си.
}
audit-all-placed = Всяко вписване има своето място.
audit-download = Изтегли
audit-id-hint = Идентификатор. Изберете име в списъка, за да го получите.
audit-action-hint = Достатъчно е началото, например „organisation.“.
audit-outcome-any = Всички
audit-outcome-permitted = извършено
audit-outcome-refused = отказано
audit-csv = Вписванията от този списък като CSV
audit-place = Място в дневника
audit-not-placed = чака
audit-no-name = вече няма име
audit-open = Отвори
audit-erased = изтрито
audit-older = По-стари
audit-empty = Няма такова вписване.
log-account = Какво се е случвало с профила ви
log-account-lead = Какво сте направили вие, какво са направили други с профила ви и кой го е разглеждал. Хората, които поддържат този център, са показани с ролята си.
log-organisation = Какво се е случвало с организацията ви
log-organisation-lead = Промени в записа, хората, услугите и местата ѝ и кой я е разглеждал. Хората, които поддържат този център, са показани с ролята си.
log-look = разглеждане
field-actor = Кой
field-object = Запис
field-action = Какво е направено
field-outcome = Резултат
field-from = Първи ден
field-to = Последен ден
role-person = Човек с профил
role-program = Програма
noun-agreement = Споразумение
noun-agreement_signature = Подпис под споразумение
noun-agreement_suspension = Спиране на споразумение
noun-agreement_version = Версия на споразумение
noun-application = Заявление
noun-audit = Одитен дневник
noun-block = Списък с блокирани
noun-certificate = Удостоверение
noun-credential = Начин за вход
noun-deposit = Депозити
noun-deposit_list = Списък с депозити
noun-desk = Табло
noun-duplicate = Дубликати
noun-epoch = Епоха на ключ
noun-first_load = Първо зареждане
noun-hit = Съвпадения
noun-import = Импорт
noun-invitation = Покана
noun-location = Място
noun-mail = Поща
noun-membership = Членство
noun-merge = Обединявания
noun-network = Мрежа
noun-organisation = Организация
noun-party_key = Ключове на организация
noun-person = Профил
noun-service = Услуга
noun-session = Вход
noun-setup = Настройка
noun-suggestion = Предложение
noun-token = Токен
noun-vetting = Преглед
noun-vouch = Потвърждение от друга организация
noun-witness = Свидетел
witness-title = Свидетели на дневника
witness-lead = Партньори, които подписват състояния на одитния дневник. С техните подписи никой не може да покаже на някого друг дневник, дори и хората, които поддържат този център.
witness-key-hint = Както свидетелят го публикува: име+число+букви.
witness-add = Добави
witness-signed = Последно подписано
witness-empty = Още няма свидетели.
field-witness = Свидетел
field-vkey = Ключ
field-note = Подписана контролна точка
reason-not-a-witness-key = Това не е ключ на свидетел.
reason-witness-known = Този свидетел вече е тук.
reason-not-a-checkpoint = Това не е подписана контролна точка.
reason-other-log = Това е контролна точка на друг дневник.
reason-wrong-root = Дневникът никога не е имал това състояние.
reason-unknown-witness = Няма подпис на свидетел, който е известен тук.
reason-wrong-signature = Някой подпис не е валиден.
reason-wrong-time = Някой подпис е от време, което още не е настъпило.

## Domain control

domain-title = Домейнът на уебсайта
domain-lead = Покажете, че домейнът е ваш: направете едно от двете, после натиснете бутона. Това говори във ваша полза, но само по себе си не стига за приемане.
domain-by-dns = Добавете TXT запис в DNS на домейна
domain-by-file = Или поставете файл на уебсайта
domain-line = Единственият ред на файла
domain-check = Провери сега
domain-wait = Отнема няколко секунди. Презаредете тази страница.
domain-pause = Промените на домейн отнемат време. Следващата проверка е възможна след пет минути.
domain-off = Не се проверява: този център не отправя заявки към други уебсайтове.
domain-not-asked = Още не е проверено.
domain-asked = Проверява се.
domain-proved-dns = Намерено в DNS на { $date }.
domain-proved-file = Намерено като файл на { $date }.
domain-missed = Не е намерено на { $date }.
domain-dns-token = DNS: записът е налице.
domain-dns-other = DNS: има запис, но с друга стойност.
domain-dns-nothing = DNS: още няма такъв запис.
domain-dns-not-asked = DNS: не е проверявано.
domain-dns-no-answer = DNS: нито един сървър за имена не отговори.
domain-file-token = Файл: налице е.
domain-file-other = Файл: в него има нещо друго. Стойността трябва да е единственият му ред.
domain-file-nothing = Файл: няма такъв или е празен.
domain-file-not-asked = Файл: не е проверявано.
domain-file-no-answer = Файл: уебсайтът не отговори навреме.
domain-file-no-address = Файл: домейнът няма публичен адрес.
domain-file-certificate = Файл: сертификатът на уебсайта не се приема за този домейн.
domain-file-redirect = Файл: уебсайтът препраща към друг адрес. Файлът трябва да е точно на този адрес.
domain-file-refused = Файл: уебсайтът отговори с грешка или с твърде много данни.
reason-no-domain = В заявлението не е посочен уебсайт с домейн.
reason-domain-checks-off = Този център не отправя заявки към други уебсайтове.
reason-domain-checked-lately = Следващата проверка е възможна след пет минути.
reason-domain-checks-full = В момента се проверяват много домейни. Опитайте отново след няколко минути.
## Identity providers

way-oidc = Доставчик на самоличност
session-by-oidc = доставчик на самоличност
provider-title = Вход чрез вашата организация
provider-hint = Ако вашата организация управлява входа за хората си, тя потвърждава кой сте. Тук не въвеждате парола.
provider-sign-in = Вход чрез { $name }
provider-leave = Към входа на вашата организация
provider-leave-lead = Влизате чрез { $name } и се връщате на тази страница. Проверете там дали адресът е на вашата организация.
provider-leave-go = Продължи към { $name }
provider-link = Вход чрез вашата организация
provider-link-hint = Вашата организация може да потвърждава кой сте, когато влизате. Нужно е тя да ви познава с адреса на този профил.
provider-link-with = Свържи { $name }
field-provider = { way-oidc }
reason-provider-down = В момента не отговаря. Опитайте отново по-късно или влезте по друг начин.
reason-provider-refused = Не потвърди кой сте. Започнете отначало или влезте по друг начин.
reason-provider-over = Този вход е изтекъл или е започнат в друг браузър. Започнете отначало.
reason-provider-old = Не поиска от вас ново доказателство, а тук то е нужно. Влезте по друг начин.
reason-provider-unverified = Не потвърди ваш имейл адрес. Помолете администраторите на вашата организация да направят това.
reason-provider-domain = Тук няма право да потвърждава този имейл адрес. Влезте по друг начин.
reason-provider-link-first = Има профил с вашия адрес. Влезте по друг начин и първо го свържете на страницата на профила си.
reason-provider-unknown = Още нямате профил. Подайте заявление за вашата организация или помолете колега да ви покани.
reason-provider-other-address = Познава ви с друг адрес, а не с този на профила.
reason-provider-linked = Вече е свързан с профил.

## Demo persons

session-by-demo = демонстрацията
demo-title = Опитайте центъра като измислено лице
demo-lead = Изберете някого и вижте центъра с неговите очи. Не са нужни профил и парола.
demo-notice = Това е демонстрация: хората, организациите и адресите тук са измислени. Всеки на този компютър може да бъде всеки от тях, затова не пишете нищо истинско.
demo-group-bank = В банка
demo-group-telecom = В телефонна компания
demo-group-hotline = В гореща линия на гражданското общество
demo-group-police = В полицията
demo-group-hub = Хората, които поддържат центъра
demo-become = Продължи като { $name }
demo-you = Вие сте { $name }, измислено лице.
demo-change = Избери друго лице
demo-does-bank-analyst = Търси признаци на трафик на хора в плащанията. Намерете кой още работи по финансите и вижте кой е в банката.
demo-does-telecom-analyst = Търси телефонни номера, с които се злоупотребява. Намерете горещи линии и институции, с които да работите, и вижте кой е в компанията.
demo-does-hotline-case-worker = Насочва хора към сигурна помощ. Намерете подслон в друга държава, с езиците и работното му време.
demo-does-police-investigator = Търси кой може да отговори на въпрос. Намерете организации по държава и тема и вижте кой е в отдела.
demo-does-focal-point = Говори от името на организацията. Променете това, което всички виждат за нея, и поканете колега.
demo-does-data-protection-officer = Следи за личните данни. Вижте кой е в банката и какво пише в дневника за вашия профил.
demo-does-convener = Подготвя срещи на експерти. Намерете мрежи и организации, които да поканите.
demo-does-editor = Поддържа указателя точен. Променете запис, внесете списък, обединете два записа на една и съща организация.
demo-does-moderator = Решава кой да бъде приет. Прегледайте заявленията, проверете отново организация, спрете някоя.
demo-does-auditor = Проверява кой какво е направил и не променя нищо. Прочетете одитния дневник: там е и вашият вход.
demo-does-administrator = Поддържа центъра. Вижте всички профили, дайте роля на някого, създайте токен за програма.
