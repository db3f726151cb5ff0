# machine-made
# Signing in and one's own account.

nav-sign-in = Пријава
nav-account = Налог
nav-sign-out = Одјава

sign-in-title = Пријава
sign-in-lead = За оне који имају налог на овом порталу. За прегледање портала никоме није потребан налог.
sign-in-passkey = Пријава приступним кључем
sign-in-passkey-hint = Откључавањем телефона или рачунара, или безбедносним кључем. Ништа не треба да се уписује.
sign-in-no-scripts = За пријаву приступним кључем потребне су скрипте. Без њих користите лозинку и код.
sign-in-password = Пријава лозинком и кодом
sign-in-next = Даље
sign-in-code-title = Упишите код
sign-in-code-lead = Апликација коју сте подесили приказује шест цифара, нове сваких пола минута.
sign-in-code-recovery = Изгубили сте телефон? Упишите уместо тога један од својих кодова за опоравак.
sign-in-button = Пријави се
sign-in-back = Почни испочетка
passkey-failed = Није успело. Покушајте поново или на други начин.

account-title = Ваш налог
account-name = Име
account-email = Имејл адреса
account-no-email = нема
account-roles = Улоге
account-password = Лозинка
account-new-password = Нова лозинка
account-password-hint = Најмање 12 знакова. Најбоље је неколико речи које нико не очекује заједно; помаже програм за чување лозинки.
account-code = Шест цифара
account-ways = Начини пријаве
account-way = Начин
account-added = Додато
account-used = Последњи пут коришћено
account-never = још није
account-act = Радња
account-remove = Уклони
account-no-way = Још не можете поново да се пријавите. Додајте приступни кључ или подесите лозинку са кодовима пре него што се ова сесија заврши.
way-passkey = Приступни кључ
way-password = Лозинка са кодовима
way-one-time = Кодови
way-recovery = Кодови за опоравак
passkey-add = Додај приступни кључ
passkey-name = Како га зовете
passkey-name-hint = На пример „Мој телефон“.
codes-title = Лозинка са кодовима
codes-hint = Други начин, за прегледаче и рачунаре без приступних кључева.
codes-begin = Подеси
codes-lead = Сама лозинка овде није довољна: апликација на вашем телефону прави код за сваку пријаву.
codes-step-app = Отворите апликацију за једнократне кодове, на пример ону из вашег програма за чување лозинки.
codes-step-key = Унесите у њу овај кључ или отворите линк на телефону.
codes-open = Отвори у апликацији
codes-step-type = Упишите шест цифара које она приказује, као и лозинку.
codes-keep = Сачувај обоје
recovery-title = Кодови за опоравак
recovery-left = { $count ->
    [0] Нема ниједног. Направите их: са њима улазите кад је телефон изгубљен.
    [1] Остао је један код.
    [one] Остао је { $count } код.
    [few] Остала су { $count } кода.
   *[other] Остало је { $count } кодова.
}
recovery-make = Направи нове кодове
recovery-lead = Одштампајте ове кодове или их запишите, и чувајте их тамо где нико други не гледа. Приказују се само једном.
recovery-hint = Сваки важи једном. Са новим кодовима ови престају да важе.
sessions-title = Где сте пријављени
session-device = Прегледач
session-unknown = непознат
session-by = Начин пријаве
session-by-passkey = приступни кључ
session-by-password = лозинка и код
session-by-setup = линк за подешавање
session-by-recovery = опоравак
session-since = Од
session-here = ова
session-end = Заврши
sessions-end-others = Заврши све остале

token-name = Назив
token-name-hint = Чему служи?
token-days = Трајање у данима
token-make = Направи токен
token-created = Направљен
token-expires = Истиче
token-revoke = Опозови
token-revoked = Опозван { $date }
token-created-title = Ваш нови токен
token-once = Копирајте токен сада. Приказује се само једном.

setup-lead = Овим линком постајете администратор. Важи само једном. Упишите ко сте, а затим додајте начин за поновну пријаву.
setup-lead-known = Овим линком се пријављујете, само једном. Додајте начин пријаве пре него што одете.
setup-button = Почни
setup-hint = Сесија се завршава након дванаест сати. За нови линк: „whatson admin link“.

role-moderator = Модератор
role-editor = Уредник
role-convener = Организатор консултација
role-auditor = Ревизор

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Подаци се не слажу. Проверите шта сте уписали и покушајте поново.
reason-code-wrong = Ово није тренутни код. Проверите сат на телефону и упишите најновији код.
reason-password-short = Ово је прекратко: најмање 12 знакова.
reason-password-long = Ово је предугачко: највише 256 знакова.
reason-password-common = Многи би ово покушали. Изаберите речи које не иду заједно и не говоре ништа о вама.
reason-passkey-refused = Приступни кључ није могао да се прихвати. Покушајте поново.
reason-no-passkeys-here = За приступне кључеве је потребна адреса са именом: отворите портал под његовим именом, а не под бројем.
reason-last-way = Ово је ваш последњи начин пријаве. Прво додајте неки други.
reason-email-needed = Овај налог нема имејл адресу, а она је потребна за лозинку.
problem-too-many-tries = Превише покушаја
problem-too-many-tries-detail = Сачекајте неколико минута пре него што покушате поново.
problem-sign-in-again = Пријавите се поново
problem-sign-in-again-detail = За ово је потребан доказ о томе ко сте, не старији од десет минута. Одјавите се, па се поново пријавите.
