# machine-made
# Signing in and one's own account.

nav-sign-in = Войти
nav-account = Учётная запись
nav-sign-out = Выйти

sign-in-title = Вход
sign-in-lead = Для тех, у кого есть учётная запись на этом портале. Чтобы просматривать портал, учётная запись никому не нужна.
sign-in-passkey = Войти с ключом доступа
sign-in-passkey-hint = С помощью блокировки телефона или компьютера либо ключа безопасности. Вводить ничего не нужно.
sign-in-no-scripts = Для входа с ключом доступа нужны скрипты. Без них используйте пароль и код.
sign-in-password = Войти с паролем и кодом
sign-in-next = Дальше
sign-in-code-title = Введите код
sign-in-code-lead = Приложение, которое вы настроили, показывает шесть цифр, каждые полминуты новые.
sign-in-code-recovery = Потеряли телефон? Введите вместо этого один из кодов восстановления.
sign-in-button = Войти
sign-in-back = Начать заново
passkey-failed = Не получилось. Попробуйте снова или используйте другой способ.

account-title = Ваша учётная запись
account-name = Имя
account-email = Адрес электронной почты
account-no-email = нет
account-roles = Роли
account-password = Пароль
account-new-password = Новый пароль
account-password-hint = Не менее 12 знаков. Лучше всего несколько слов, которых никто не ждёт вместе; поможет менеджер паролей.
account-code = Шесть цифр
account-ways = Способы входа
account-way = Способ
account-added = Добавлен
account-used = Последнее использование
account-never = ещё не было
account-act = Действие
account-remove = Убрать
account-no-way = Снова войти вы пока не сможете. Добавьте ключ доступа или настройте пароль с кодами, пока не закончился этот сеанс.
way-passkey = Ключ доступа
way-password = Пароль с кодами
way-one-time = Коды
way-recovery = Коды восстановления
passkey-add = Добавить ключ доступа
passkey-name = Как вы его назовёте
passkey-name-hint = Например, «Мой телефон».
codes-title = Пароль с кодами
codes-hint = Второй способ, для браузеров и компьютеров без ключей доступа.
codes-begin = Настроить
codes-lead = Одного пароля здесь мало: приложение на вашем телефоне каждый раз создаёт код.
codes-step-app = Откройте приложение для одноразовых кодов, например то, что есть в вашем менеджере паролей.
codes-step-key = Введите в него этот ключ или откройте ссылку на телефоне.
codes-open = Открыть в приложении
codes-step-type = Введите шесть цифр, которые оно показывает, и пароль.
codes-keep = Сохранить и то и другое
recovery-title = Коды восстановления
recovery-left = { $count ->
    [0] Кодов нет. Создайте их: с ними можно войти, когда телефон потерян.
    [one] Остался { $count } код.
    [few] Осталось { $count } кода.
    [many] Осталось { $count } кодов.
   *[other] Осталось { $count } кода.
}
recovery-make = Создать новые коды
recovery-lead = Распечатайте эти коды или запишите и храните там, куда не заглядывает никто другой. Они показываются один раз.
recovery-hint = Каждый действует один раз. С новыми кодами эти перестанут действовать.
sessions-title = Где выполнен вход
session-device = Браузер
session-unknown = неизвестен
session-by = Способ входа
session-by-passkey = ключ доступа
session-by-password = пароль и код
session-by-setup = ссылка для настройки
session-by-recovery = восстановление
session-since = С какого дня
session-here = этот
session-end = Завершить
sessions-end-others = Завершить все остальные

token-name = Название
token-name-hint = Для чего он?
token-days = Срок действия в днях
token-make = Создать токен
token-created = Создан
token-expires = Истекает
token-revoke = Отозвать
token-revoked = Отозван { $date }
token-created-title = Ваш новый токен
token-once = Скопируйте токен сейчас. Он показывается один раз.

setup-lead = Эта ссылка делает вас администратором. Она действует один раз. Укажите, кто вы, а затем добавьте способ войти снова.
setup-lead-known = С этой ссылкой можно войти один раз. Прежде чем уйти, добавьте способ входа.
setup-button = Начать
setup-hint = Сеанс закончится через двенадцать часов. Новая ссылка: «whatson admin link».

role-moderator = Модератор
role-editor = Редактор
role-convener = Организатор консультаций
role-auditor = Аудитор

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Данные не сходятся. Проверьте, что вы ввели, и попробуйте снова.
reason-code-wrong = Это не текущий код. Проверьте часы телефона и введите самый новый код.
reason-password-short = Слишком короткий пароль: нужно не менее 12 знаков.
reason-password-long = Слишком длинный пароль: не более 256 знаков.
reason-password-common = Такой пароль попробовали бы многие. Возьмите слова, которые не связаны между собой и ничего не говорят о вас.
reason-passkey-refused = Ключ доступа не удалось принять. Попробуйте снова.
reason-no-passkeys-here = Для ключей доступа нужен адрес с именем: откройте портал по имени, а не по числовому адресу.
reason-last-way = Это ваш последний способ входа. Сначала добавьте другой.
reason-email-needed = У этой учётной записи нет адреса электронной почты, а для пароля он нужен.
problem-too-many-tries = Слишком много попыток
problem-too-many-tries-detail = Подождите несколько минут и попробуйте снова.
problem-sign-in-again = Войдите заново
problem-sign-in-again-detail = Для этого нужно подтверждение вашей личности не старше десяти минут. Выйдите и войдите снова.
