# machine-made
# Signing in and one's own account.

nav-sign-in = Најава
nav-account = Сметка
nav-sign-out = Одјава

sign-in-title = Најава
sign-in-lead = За луѓе што имаат сметка на овој портал. За разгледување на порталот никому не му треба сметка.
sign-in-passkey = Најава со клуч за пристап
sign-in-passkey-hint = Со отклучување на телефонот или компјутерот, или со безбедносен клуч. Не треба да се пишува ништо.
sign-in-no-scripts = За најава со клуч за пристап потребни се скрипти. Без нив користете ја лозинката и код.
sign-in-password = Најава со лозинка и код
sign-in-next = Следно
sign-in-code-title = Внесете го кодот
sign-in-code-lead = Апликацијата што ја поставивте прикажува шест цифри, нови на секоја половина минута.
sign-in-code-recovery = Го изгубивте телефонот? Внесете наместо тоа еден од вашите кодови за враќање на пристапот.
sign-in-button = Најави се
sign-in-back = Почни одново
passkey-failed = Не успеа. Обидете се повторно или на друг начин.

account-title = Вашата сметка
account-name = Име
account-email = Адреса на е-пошта
account-no-email = нема
account-roles = Улоги
account-password = Лозинка
account-new-password = Нова лозинка
account-password-hint = Најмалку 12 знаци. Најдобри се неколку зборови што никој не ги очекува заедно; помага програма за чување лозинки.
account-code = Шест цифри
account-ways = Начини на најава
account-way = Начин
account-added = Додадено
account-used = Последен пат користено
account-never = сѐ уште не
account-act = Дејство
account-remove = Отстрани
account-no-way = Сѐ уште не можете да се најавите повторно. Додајте клуч за пристап или поставете лозинка со кодови пред да заврши оваа сесија.
way-passkey = Клуч за пристап
way-password = Лозинка со кодови
way-one-time = Кодови
way-recovery = Кодови за враќање на пристапот
passkey-add = Додај клуч за пристап
passkey-name = Како го викате
passkey-name-hint = На пример „Мојот телефон“.
codes-title = Лозинка со кодови
codes-hint = Втор начин, за прелистувачи и компјутери без клучеви за пристап.
codes-begin = Постави
codes-lead = Само лозинка тука не е доволна: апликација на вашиот телефон прави код за секоја најава.
codes-step-app = Отворете апликација за еднократни кодови, на пример онаа од вашата програма за чување лозинки.
codes-step-key = Внесете го овој клуч во неа или отворете ја врската на телефонот.
codes-open = Отвори во апликацијата
codes-step-type = Внесете ги шесте цифри што ги прикажува, како и лозинка.
codes-keep = Зачувај ги двете
recovery-title = Кодови за враќање на пристапот
recovery-left = { $count ->
    [0] Нема ниеден. Направете ги: со нив влегувате кога телефонот е изгубен.
    [one] Преостанува { $count } код.
   *[other] Преостануваат { $count } кодови.
}
recovery-make = Направи нови кодови
recovery-lead = Отпечатете ги овие кодови или запишете ги, и чувајте ги таму каде што никој друг не гледа. Се прикажуваат само еднаш.
recovery-hint = Секој важи еднаш. Со нови кодови овие престануваат да важат.
sessions-title = Каде сте најавени
session-device = Прелистувач
session-unknown = непознат
session-by = Најава со
session-by-passkey = клуч за пристап
session-by-password = лозинка и код
session-by-setup = врската за поставување
session-by-recovery = враќање на пристапот
session-since = Од
session-here = оваа
session-end = Заврши
sessions-end-others = Заврши ги сите други

token-name = Име
token-name-hint = За што служи?
token-days = Траење во денови
token-make = Направи токен
token-created = Направен
token-expires = Истекува
token-revoke = Поништи
token-revoked = Поништен на { $date }
token-created-title = Вашиот нов токен
token-once = Копирајте го токенот сега. Се прикажува само еднаш.

setup-lead = Со оваа врска станувате администратор. Важи само еднаш. Внесете кој сте, а потоа додајте начин за повторна најава.
setup-lead-known = Со оваа врска се најавувате, само еднаш. Додајте начин на најава пред да заминете.
setup-button = Почни
setup-hint = Сесијата завршува по дванаесет часа. За нова врска: „whatson admin link“.

role-moderator = Модератор
role-editor = Уредник
role-convener = Организатор на консултации
role-auditor = Ревизор

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Податоците не се совпаѓаат. Проверете што сте внеле и обидете се повторно.
reason-code-wrong = Ова не е сегашниот код. Проверете го часовникот на телефонот и внесете го најновиот код.
reason-password-short = Ова е прекратко: најмалку 12 знаци.
reason-password-long = Ова е предолго: најмногу 256 знаци.
reason-password-common = Многумина би го пробале ова. Изберете зборови што не одат заедно и не кажуваат ништо за вас.
reason-passkey-refused = Клучот за пристап не може да се прифати. Обидете се повторно.
reason-no-passkeys-here = За клучевите за пристап е потребна адреса со име: отворете го порталот под неговото име, а не под број.
reason-last-way = Ова е вашиот последен начин на најава. Прво додајте друг.
reason-email-needed = Оваа сметка нема адреса на е-пошта, а за лозинка е потребна.
problem-too-many-tries = Премногу обиди
problem-too-many-tries-detail = Почекајте неколку минути пред да се обидете повторно.
problem-sign-in-again = Најавете се повторно
problem-sign-in-again-detail = За ова е потребен доказ кој сте, не постар од десет минути. Одјавете се и најавете се повторно.
