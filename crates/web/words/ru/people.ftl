# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Присоединиться к порталу
join-lead = Присоединяйтесь как организация, которая борется с торговлей людьми: орган власти, компания или гражданское общество.
join-step-address = Вы подтверждаете адрес электронной почты.
join-step-known = Две организации портала сообщают, что знают вас, или наши модераторы изучают доказательства.
join-step-in = После этого ваша организация показывается и вы можете пригласить коллег.
join-private = До тех пор ничего из того, что вы пишете, не публикуется. Заявка, которую не приняли, удаляется через 30 дней.
join-claim-title = Вы подаёте заявку от имени этой организации
join-claim-hint = Она уже есть в справочнике. Когда заявка принята, запись о ней ведёте вы.
join-you = Вы
join-email-hint = Лучше всего адрес вашей организации: он говорит в вашу пользу.
join-position-hint = Например, «Руководитель программ».
join-organisation = Ваша организация
join-register-hint = Её номер в открытом реестре, если он есть.
join-does = Чем она занимается и почему хочет присоединиться
join-does-hint = Несколько предложений. Не называйте тех, кому вы помогаете.
join-send = Отправить
join-sent = Проверьте свою почту.
join-sent-next = Если адрес подходит, письмо со ссылкой уже в пути. Ссылка действует 24 часа.
join-again = Подать заявку снова
join-have-account = У вас есть учётная запись?
sign-in-no-account = Ещё нет учётной записи?
join-confirm-title = Подтвердите свой адрес
join-confirm-lead = Адрес { $email } ваш?
join-confirm-button = Да, отправить мою заявку
join-confirm-hint = Вместе с этим вы получаете учётную запись. Затем выберите способ входа.

application-title = Ваша заявка
application-state = Состояние
application-received = Получена
application-received-on = получена { $date }
application-state-waiting = ждёт решения
application-state-accepted = принята
application-state-refused = не принята
application-state-withdrawn = отозвана
application-waiting-lead = Вас должны знать две организации портала. Спросите тех, кто вас знает. Можно и подождать наших модераторов.
application-vouchers = Кто знает заявителя
application-vouchers-none = Пока никого не спрашивали.
application-ask = Спросить организацию
application-ask-button = Спросить
application-ask-hint = Тогда вашу заявку видят её координаторы, а также наши модераторы; больше никто.
application-nobody = Спросить пока некого: решают наши модераторы.
application-withdraw = Отозвать заявку
application-accepted-lead = Ваша организация входит в этот портал.
vouch-word-asked = вопрос задан
vouch-word-given = знает заявителя
vouch-word-declined = ответить не захотели
vouch-title = Вы их знаете?
vouch-lead = Эти заявители сообщают, что ваша организация их знает. Подтверждайте это только для тех, с кем вы работали. Наши модераторы видят, что это были вы.
vouch-hint = Откуда вы их знаете? Например, «С 2021 года мы вместе вели убежище».
vouch-give = Мы их знаем
vouch-decline = Мы не можем сказать

## The organisation that one acts for

organisation-people-title = Ваша организация
organisation-your-roles = Ваши роли: { $roles }
organisation-record = Что видят все
organisation-edit = Изменить запись
organisation-people = Люди
organisation-you = вы
organisation-change = Изменить
organisation-save-roles = Сохранить роли
organisation-hand-over = Передать этому человеку
organisation-remove = Убрать
organisation-leave-title = Выход из организации
organisation-leave = Покинуть эту организацию
organisation-leave-hint = Учётная запись останется у вас. Последний координатор сначала передаёт роль.
organisation-act-for = Действовать от её имени
organisation-acting = вы действуете от её имени
organisation-stopped = Ваша организация сейчас не может действовать: её остановил модератор. Напишите тем, кто ведёт этот портал.
organisation-none = Вы пока не состоите здесь ни в одной организации.
invitation-title = Приглашение
invitation-new = Пригласить человека
invitation-send = Пригласить
invitation-hint = Человек получает ссылку, которая действует 14 дней и только для этого адреса.
invitation-open = Открытые приглашения
invitation-until = до { $date }
invitation-withdraw = Отозвать
invitation-accept = Принять
invitation-sign-in = С этим адресом уже есть учётная запись. Сначала войдите, затем снова откройте ссылку.
role-focal-point = Координатор
role-member = Участник
role-analyst = Аналитик
role-case-worker = Специалист по ведению случаев
role-data-protection-officer = Ответственный за защиту данных
session-by-link = ссылка из письма

## What readers are told

tier-listed = В справочнике
tier-vouched = Известна партнёрам
tier-verified = Проверена
tier-listed-long = Из открытого источника. Ни у кого из этой организации нет здесь учётной записи.
tier-vouched-long = Две организации этого портала сообщают, что знают её.
tier-verified-long = Наши модераторы изучили доказательства того, что это за организация.
tier-claim = Это ваша организация?

## Queue

queue-title = Заявки
queue-lead = Ничего из них не публикуется. Первыми идут те, кому есть что показать больше других.
queue-states = Состояние
queue-count = { $count ->
    [0] Заявок нет.
    [one] { $count } заявка.
    [few] { $count } заявки.
    [many] { $count } заявок.
   *[other] { $count } заявки.
}
queue-domains = По домену их почты
queue-choose = Выбрать
queue-mail = Почта
queue-findings = Что обнаружено
queue-claim = уже в справочнике
queue-about = О ком
queue-refuse-these = Отклонить выбранные
queue-refuse-all = Отклонить все из этого списка ({ $count })
queue-all = Все
queue-bare = Ничто не говорит в их пользу
queue-refused = { $count ->
    [0] Ни одна заявка не отклонена.
    [one] Отклонена { $count } заявка.
    [few] Отклонено { $count } заявки.
    [many] Отклонено { $count } заявок.
   *[other] Отклонено { $count } заявки.
}
queue-pages = Страницы
queue-previous = Назад
queue-next = Дальше
queue-empty = Здесь ничего не ждёт.
queue-accept = Принять
queue-accept-button = Принять
queue-evidence-hint = Что вы изучили? Например, выписка из реестра или звонок по номеру, который вы нашли сами. Сотрудники портала могут это прочитать.
queue-refuse = Не принимать
queue-refuse-button = Отклонить
queue-refuse-hint = Заявитель получает письмо без указания причины. В течение 30 дней вы можете передумать.
queue-reopen = Вернуть в ожидание
finding-domain-proved = Домен доказан
finding-domain-matches = Почта соответствует сайту
finding-register-number = Регистрационный номер
finding-domain-differs = Почта на другом домене
finding-free-mail = Бесплатная почта
finding-no-website = Нет сайта
finding-duplicate = Возможно, уже есть
finding-twin-name = Название подражает другому
finding-twin-domain = Домен подражает другому
finding-blocked = В списке блокировки
finding-domain-proved-long = Заявитель показал, что управляет доменом сайта.
finding-domain-matches-long = Адрес относится к домену сайта. Посмотрите, принадлежит ли сайт этой организации.
finding-register-number-long = Ни у одной другой записи такого номера нет. Найдите его в реестре.
finding-domain-differs-long = Адрес относится не к домену сайта, а к другому.
finding-free-mail-long = Адрес там получает любой: об организации это ничего не говорит.
finding-no-website-long = Сайта, который можно посмотреть, нет.
finding-duplicate-long = Возможно, другая запись — о той же организации: одного того, что её знают другие, мало, чтобы её принять.
finding-twin-name-long = Оно похоже на другое название и написано другими буквами: одного того, что её знают другие, мало, чтобы её принять.
finding-twin-domain-long = Он похож на домен другой организации: одного того, что её знают другие, мало, чтобы её принять.
finding-blocked-long = Кто-то внёс её в список блокировки: одного того, что её знают другие, мало, чтобы её принять.

## Reviews and suspension

vetting-title = Повторные проверки
vetting-lead = Каждую организацию через год проверяют снова.
vetting-due = Нужно проверить в течение месяца
vetting-due-on = проверить { $date }
vetting-due-none = Проверять пока некого.
vetting-stopped = Приостановленные
vetting-stopped-none = Приостановленных нет.
vetting-basis = Кто принял
vetting-basis-vouchers = две организации
vetting-basis-moderator = модератор
vetting-since = С какого дня
vetting-review = Следующая проверка
vetting-state-vetted = принята
vetting-state-suspended = приостановлена
vetting-renew = Это по-прежнему та же организация
vetting-resume = Принять снова
vetting-suspend-title = Приостановить
vetting-suspend-hint = С этой минуты её люди ничего не могут делать от её имени. Организации, о которых она сообщила, что знает их, проверят снова.
vetting-hide = Убрать и её запись из справочника
vetting-suspend = Приостановить

## People

people-title = Люди
people-search = Имя или адрес целиком
people-count = { $count ->
    [one] { $count } учётная запись
    [few] { $count } учётные записи
    [many] { $count } учётных записей
   *[other] { $count } учётной записи
}
people-empty = Никого не найдено.
people-roles = Роли на этом портале
people-roles-hint = Модераторы принимают организации, редакторы ведут справочник, аудиторы читают журнал.
people-stop-title = Приостановить учётную запись
people-suspend = Приостановить
people-resume = Возобновить
people-stop-hint = Все её сеансы завершаются сейчас, а её токены не действуют.
person-state-active = активна
person-state-suspended = приостановлена
person-state-closed = закрыта

## Block list

block-title = Список блокировки
block-lead = С адресом, который указан здесь, нельзя подать заявку; домен или название, указанные здесь, отмечаются в очереди.
block-kind = Что заблокировано
block-kind-address = Адрес электронной почты
block-kind-domain = Домен со всем, что под ним
block-kind-name = Название организации
block-add = Заблокировать
block-empty = Никто не заблокирован.

## Fields and reasons

field-person = Ваше имя
label-applicant = Кто подаёт заявку
field-position = Ваша должность там
field-statement = Откуда вы их знаете
field-evidence = Доказательства
field-reason = Причина
field-value = Адрес, домен или название
field-organisation = Организация
reason-unknown-role = Такой роли нет.
reason-last-focal-point = Последний координатор сначала передаёт роль кому-то другому.
reason-already-member = Этот человек уже состоит в организации.
reason-other-address = Приглашение отправлено не на тот адрес, который у вашей учётной записи.
reason-sign-in-first = Сначала войдите с учётной записью этого адреса.
reason-has-account = У этой организации уже есть здесь свои люди. Попросите их пригласить вас.
reason-applications-full = Сейчас ожидает слишком много заявок. Попробуйте снова завтра.
reason-applied-already = Ваша прошлая заявка ещё ждёт.
reason-not-vetted = Эту организацию спросить нельзя.
reason-asked-already = Её уже спросили.
reason-own-application = Нельзя решать о собственной заявке.
reason-last-administrator = Кто-то должен вести этот портал: сначала назначьте другого администратора.
reason-not-a-domain = Это не домен. Пример: example.org.

## Recovering an account

recover-title = Восстановление вашей учётной записи
recover-lead = Для тех, кто потерял все способы входа. Нужны две вещи: ссылка, которая придёт на ваш адрес, и код восстановления.
recover-send = Отправить ссылку
recover-hint = Нет кода восстановления? Его могут дать вам те, кто ведёт этот портал, когда убедятся, кто вы.
recover-sent-next = Если учётная запись с этим адресом есть, письмо со ссылкой уже в пути. Ссылка действует полчаса.
recover-code-lead = Введите код восстановления. Все прежние сеансы завершатся, и вы сможете добавить новый способ входа.
recover-code = Код восстановления
recover-code-hint = Один из кодов с вашего листа или тот, который вам дал администратор этого портала.
recover-button = Восстановить
sign-in-lost = Потеряли телефон или ключ?
people-recovery-title = Код восстановления
people-recovery = Создать код восстановления
people-recovery-hint = Для тех, кто потерял все способы входа. Убедитесь, кто этот человек, и сообщите ему код лично или по номеру телефона, который вы знали раньше. Код нужен ему вместе со ссылкой, которая придёт на его адрес.
people-recovery-once = Он показывается один раз и действует 24 часа вместе со ссылкой.
## Audit views and tokens

own-tokens-title = Токены для ваших программ
own-tokens-hint = С токеном программа может действовать от вашего имени и от имени организации, за которую вы сейчас действуете. Она никогда не может сделать больше, чем вы, и не может изменить вашу учётную запись.
field-token = Название токена
field-covers = Что ему разрешено
token-covers-read = Читать то, что можно читать вам
token-covers-directory = Изменять справочник
token-covers-match = Сопоставлять и читать совпадения
token-covers-import = Импортировать файлы
token-covers-all = Всё, что можно вам
reason-too-many-tokens = Двадцати токенов достаточно: сначала отзовите один.

audit-title = Журнал аудита
audit-lead = Кто что сделал, сначала новое. Журнал никогда не изменяется. Кто ищет здесь отдельного человека или запись, оставляет след в журнале, и те, кого это касается, могут его увидеть.
audit-state = Последнее подписанное состояние
audit-state-size = { $count ->
    [one] { $text } запись, { $date }.
    [few] { $text } записи, { $date }.
    [many] { $text } записей, { $date }.
   *[other] { $text } записи, { $date }.
}
audit-waiting = { $count ->
    [one] { $count } запись ждёт своего места.
    [few] { $count } записи ждут своего места.
    [many] { $count } записей ждут своего места.
   *[other] { $count } записи ждут своего места.
}
audit-all-placed = У каждой записи есть своё место.
audit-download = Скачать
audit-id-hint = Идентификатор. Чтобы получить его, выберите имя в списке.
audit-action-hint = Достаточно начала, например «organisation.».
audit-outcome-any = Все
audit-outcome-permitted = выполнено
audit-outcome-refused = отклонено
audit-csv = Записи этого списка в формате CSV
audit-place = Место в журнале
audit-not-placed = ждёт
audit-no-name = имени больше нет
audit-open = Открыть
audit-erased = удалено
audit-older = Более ранние
audit-empty = Такой записи нет.
log-account = Что происходило с вашей учётной записью
log-account-lead = Что сделали вы, что сделали с вашей учётной записью другие и кто её просматривал. Вместо имён тех, кто ведёт этот портал, показаны их роли.
log-organisation = Что происходило с вашей организацией
log-organisation-lead = Изменения записи о ней, её людей, услуг и мест, а также кто её просматривал. Вместо имён тех, кто ведёт этот портал, показаны их роли.
log-look = просмотр
field-actor = Кто
field-object = Объект
field-action = Что сделано
field-outcome = Результат
field-from = Первый день
field-to = Последний день
role-person = Человек с учётной записью
role-program = Программа
noun-agreement = Соглашение
noun-agreement_signature = Подпись под соглашением
noun-agreement_suspension = Приостановка соглашения
noun-agreement_version = Версия соглашения
noun-application = Заявка
noun-audit = Журнал аудита
noun-block = Список блокировки
noun-certificate = Сертификат
noun-credential = Способ входа
noun-deposit = Депозиты
noun-deposit_list = Список депозитов
noun-desk = Рабочий стол
noun-duplicate = Дубликаты
noun-epoch = Эпоха ключа
noun-first_load = Первая загрузка
noun-hit = Совпадения
noun-import = Импорт
noun-invitation = Приглашение
noun-location = Место
noun-mail = Почта
noun-membership = Участие в организации
noun-merge = Объединения
noun-network = Сеть
noun-organisation = Организация
noun-party_key = Ключи организации
noun-person = Учётная запись
noun-service = Услуга
noun-session = Вход
noun-setup = Первичная настройка
noun-suggestion = Предложение
noun-token = Токен
noun-vetting = Повторная проверка
noun-vouch = Подтверждение другой организации
noun-witness = Свидетель
witness-title = Свидетели журнала
witness-lead = Партнёры, которые подписывают состояния журнала аудита. Благодаря их подписям никому нельзя показать другой журнал, и этого не могут даже те, кто ведёт портал.
witness-key-hint = В том виде, в каком его публикует свидетель: имя+число+буквы.
witness-add = Добавить
witness-signed = Последняя подпись
witness-empty = Свидетелей пока нет.
field-witness = Свидетель
field-vkey = Ключ
field-note = Подписанная контрольная точка
reason-not-a-witness-key = Это не ключ свидетеля.
reason-witness-known = Этот свидетель уже есть.
reason-not-a-checkpoint = Это не подписанная контрольная точка.
reason-other-log = Это контрольная точка другого журнала.
reason-wrong-root = В журнале никогда не было такого состояния.
reason-unknown-witness = На ней нет подписи ни одного известного здесь свидетеля.
reason-wrong-signature = Одна из подписей недействительна.
reason-wrong-time = Время одной из подписей ещё не наступило.

## Domain control

domain-title = Домен сайта
domain-lead = Покажите, что домен ваш: сделайте одно из двух и нажмите кнопку. Это говорит в вашу пользу, но само по себе не означает приёма.
domain-by-dns = Добавьте запись TXT в DNS домена
domain-by-file = Или разместите файл на сайте
domain-line = Единственная строка файла
domain-check = Проверить сейчас
domain-wait = Это займёт несколько секунд. Обновите эту страницу.
domain-pause = Изменения домена занимают некоторое время. Следующая проверка возможна через пять минут.
domain-off = Не проверено: этот портал не обращается к другим сайтам.
domain-not-asked = Ещё не проверено.
domain-asked = Идёт проверка.
domain-proved-dns = Найдено в DNS, { $date }.
domain-proved-file = Найдено в виде файла, { $date }.
domain-missed = Не найдено, { $date }.
domain-dns-token = DNS: запись на месте.
domain-dns-other = DNS: запись есть, но в ней другое значение.
domain-dns-nothing = DNS: такой записи ещё нет.
domain-dns-not-asked = DNS: никто не смотрел.
domain-dns-no-answer = DNS: ни один сервер имён не ответил.
domain-file-token = Файл: на месте.
domain-file-other = Файл: в нём что-то другое. Значение должно быть его единственной строкой.
domain-file-nothing = Файл: его нет, или он пуст.
domain-file-not-asked = Файл: никто не смотрел.
domain-file-no-answer = Файл: сайт не ответил вовремя.
domain-file-no-address = Файл: у домена нет общедоступного адреса.
domain-file-certificate = Файл: сертификат сайта не принимается для этого домена.
domain-file-redirect = Файл: сайт перенаправляет на другой адрес. Файл должен находиться именно по этому адресу.
domain-file-refused = Файл: сайт ответил ошибкой или прислал слишком много данных.
reason-no-domain = В заявке не указан сайт с доменом.
reason-domain-checks-off = Этот портал не обращается к другим сайтам.
reason-domain-checked-lately = Следующая проверка возможна через пять минут.
reason-domain-checks-full = Сейчас проверяется много доменов. Попробуйте снова через несколько минут.
## Identity providers

way-oidc = Провайдер идентификации
session-by-oidc = провайдер идентификации
provider-title = Войти через вашу организацию
provider-hint = Если ваша организация сама ведёт вход для своих людей, она подтверждает, кто вы. Пароль здесь вводить не нужно.
provider-sign-in = Войти через { $name }
provider-leave = Переход ко входу вашей организации
provider-leave-lead = Вы входите через { $name } и возвращаетесь на эту страницу. Проверьте там, что адрес принадлежит вашей организации.
provider-leave-go = Перейти к { $name }
provider-link = Вход через вашу организацию
provider-link-hint = Ваша организация может подтверждать при входе, кто вы. Она должна знать вас под адресом этой учётной записи.
provider-link-with = Привязать { $name }
field-provider = { way-oidc }
reason-provider-down = Сейчас не отвечает. Попробуйте позже или войдите другим способом.
reason-provider-refused = Не подтвердил, кто вы. Начните заново или войдите другим способом.
reason-provider-over = Этот вход завершён или был начат в другом браузере. Начните заново.
reason-provider-old = Не запросил у вас подтверждение ещё раз, а здесь оно нужно. Войдите другим способом.
reason-provider-unverified = Не подтвердил ни одного вашего адреса электронной почты. Попросите об этом администраторов вашей организации.
reason-provider-domain = Не может ручаться здесь за этот адрес электронной почты. Войдите другим способом.
reason-provider-link-first = С вашим адресом уже есть учётная запись. Сначала войдите другим способом и привяжите провайдера на странице учётной записи.
reason-provider-unknown = У вас ещё нет учётной записи. Подайте заявку для своей организации или попросите коллегу пригласить вас.
reason-provider-other-address = Знает вас под другим адресом, чем у этой учётной записи.
reason-provider-linked = Уже привязан к учётной записи.

## Demo persons

session-by-demo = демонстрация
demo-title = Посмотрите на портал глазами вымышленного человека
demo-lead = Выберите человека и посмотрите на портал его глазами. Не нужны ни учётная запись, ни пароль.
demo-notice = Это демонстрация: люди, организации и адреса здесь вымышлены. Каждый, кто сидит за этим компьютером, может стать любым из них, поэтому не пишите ничего настоящего.
demo-group-bank = В банке
demo-group-telecom = В телефонной компании
demo-group-hotline = На линии помощи гражданского общества
demo-group-police = В полиции
demo-group-hub = Те, кто ведёт портал
demo-become = Продолжить как { $name }
demo-you = Вы — { $name }, вымышленный человек.
demo-change = Выбрать другого человека
demo-does-bank-analyst = Ищет признаки торговли людьми в платежах. Найдите, кто ещё занимается финансами, и посмотрите, кто состоит в банке.
demo-does-telecom-analyst = Ищет телефонные номера, которыми злоупотребляют. Найдите линии помощи и органы, с которыми можно работать, и посмотрите, кто состоит в компании.
demo-does-hotline-case-worker = Направляет людей туда, где им безопасно помогут. Найдите приют в другой стране, с языками и часами работы.
demo-does-police-investigator = Ищет, кто может ответить на вопрос. Найдите организации по стране и теме и посмотрите, кто состоит в отделе.
demo-does-focal-point = Говорит от имени организации. Измените то, что о ней видят все, и пригласите коллегу.
demo-does-data-protection-officer = Следит за персональными данными. Посмотрите, кто состоит в банке и что журнал говорит о вашей учётной записи.
demo-does-convener = Готовит встречи экспертов. Найдите сети и организации, которые стоит пригласить.
demo-does-editor = Следит за точностью справочника. Измените запись, загрузите список, объедините две записи одной организации.
demo-does-moderator = Решает, кого принять. Просмотрите заявки, проверьте организацию заново, приостановите одну.
demo-does-auditor = Проверяет, кто что сделал, и ничего не меняет. Прочитайте журнал аудита: в нём есть и ваш вход.
demo-does-administrator = Ведёт портал. Посмотрите все учётные записи, дайте кому-нибудь роль, создайте токен для программы.
