# machine-made
# Signing in and one's own account.

nav-sign-in = Вход
nav-account = Профил
nav-sign-out = Изход

sign-in-title = Вход
sign-in-lead = За хора с профил в този център. За да се разглежда центърът, на никого не е нужен профил.
sign-in-passkey = Вход с ключ за достъп
sign-in-passkey-hint = С отключването на телефона или компютъра ви или с ключ за сигурност. Не се въвежда нищо.
sign-in-no-scripts = За вход с ключ за достъп са нужни скриптове. Без тях използвайте паролата си и код.
sign-in-password = Вход с парола и код
sign-in-next = Напред
sign-in-code-title = Въведете кода
sign-in-code-lead = Приложението, което сте настроили, показва шест цифри, нови на всеки половин минута.
sign-in-code-recovery = Загубихте ли телефона? Въведете вместо това един от кодовете си за възстановяване.
sign-in-button = Влез
sign-in-back = Започни отначало
passkey-failed = Не се получи. Опитайте отново или използвайте друг начин.

account-title = Вашият профил
account-name = Име
account-email = Имейл адрес
account-no-email = няма
account-roles = Роли
account-password = Парола
account-new-password = Нова парола
account-password-hint = Поне 12 знака. Най-добри са няколко думи, които никой не очаква заедно; мениджър на пароли помага.
account-code = Шест цифри
account-ways = Начини за вход
account-way = Начин
account-added = Добавен
account-used = Последно използван
account-never = още не
account-act = Действие
account-remove = Премахни
account-no-way = Още не можете да влезете отново. Добавете ключ за достъп или настройте парола с кодове, преди тази сесия да изтече.
way-passkey = Ключ за достъп
way-password = Парола с кодове
way-one-time = Кодове
way-recovery = Кодове за възстановяване
passkey-add = Добави ключ за достъп
passkey-name = Как го наричате
passkey-name-hint = Например „Моят телефон“.
codes-title = Парола с кодове
codes-hint = Втори начин, за браузъри и компютри без ключове за достъп.
codes-begin = Настрой
codes-lead = Само парола тук не стига: приложение на телефона ви създава код за всеки вход.
codes-step-app = Отворете приложение за еднократни кодове, например това на мениджъра ви на пароли.
codes-step-key = Въведете в него този ключ или отворете връзката на телефона.
codes-open = Отвори в приложението
codes-step-type = Въведете шестте цифри, които то показва, и парола.
codes-keep = Запази и двете
recovery-title = Кодове за възстановяване
recovery-left = { $count ->
    [0] Няма такива. Създайте ги: с тях влизате, когато телефонът е изгубен.
    [one] Остава един код.
   *[other] Остават { $count } кода.
}
recovery-make = Създай нови кодове
recovery-lead = Отпечатайте тези кодове или ги запишете и ги пазете там, където никой друг не поглежда. Показват се само веднъж.
recovery-hint = Всеки важи веднъж. С нови кодове тези стават невалидни.
sessions-title = Къде сте влезли
session-device = Браузър
session-unknown = непознат
session-by = Вход с
session-by-passkey = ключ за достъп
session-by-password = парола и код
session-by-setup = връзката за настройка
session-by-recovery = възстановяване
session-since = Откога
session-here = тази
session-end = Прекрати
sessions-end-others = Прекрати всички други

token-name = Име
token-name-hint = За какво служи?
token-days = Срок в дни
token-make = Създай токен
token-created = Създаден
token-expires = Изтича
token-revoke = Отмени
token-revoked = Отменен на { $date }
token-created-title = Вашият нов токен
token-once = Копирайте токена сега. Той се показва само веднъж.

setup-lead = Тази връзка ви прави администратор. Може да се използва само веднъж. Кажете кой сте, после добавете начин да влезете отново.
setup-lead-known = С тази връзка влизате само веднъж. Добавете начин за вход, преди да излезете.
setup-button = Започни
setup-hint = Сесията изтича след дванадесет часа. Нова връзка: „whatson admin link“.

role-moderator = Модератор
role-editor = Редактор
role-convener = Организатор на консултации
role-auditor = Одитор

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Данните не съвпадат. Проверете какво сте въвели и опитайте отново.
reason-code-wrong = Това не е сегашният код. Проверете часовника на телефона си и въведете най-новия код.
reason-password-short = Паролата е твърде къса: поне 12 знака.
reason-password-long = Паролата е твърде дълга: най-много 256 знака.
reason-password-common = Мнозина биха опитали тази парола. Изберете думи, които не вървят заедно и не казват нищо за вас.
reason-passkey-refused = Ключът за достъп не можа да бъде приет. Опитайте отново.
reason-no-passkeys-here = За ключовете за достъп е нужен адрес с име: отворете центъра с името му, а не с число.
reason-last-way = Това е последният ви начин за вход. Първо добавете друг.
reason-email-needed = Този профил няма имейл адрес, а за парола е нужен такъв.
problem-too-many-tries = Твърде много опити
problem-too-many-tries-detail = Изчакайте няколко минути, преди да опитате отново.
problem-sign-in-again = Моля, влезте отново
problem-sign-in-again-detail = За това е нужно доказателство кой сте, не по-старо от десет минути. Излезте и влезте отново.
