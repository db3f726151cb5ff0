# machine-made
# Matching under an agreement: the analyst's page, custodians, the record of processing.
matching-title = Съпоставяне
matching-places = Страници на това споразумение
matching-stopped = В момента по това споразумение нищо не се съпоставя.
matching-stopped-why = Вижте защо
matching-key-none = Още няма ключ. Пазителите го създават, когато всички страни са подписали и е дошъл първият ден.
matching-key-ceremony = Епоха { $epoch }: пазителите създават ключа; готови са { $ready } от { $of }.
matching-key-key = Епоха { $epoch }: ключът действа от { $since }
matching-key-closing = Епоха { $epoch } се затваря на { $date } Депозирайте списъците си отново по следващата преди този ден.
matching-key-destroyed = Епоха { $epoch } приключи: пазителите унищожиха ключа ѝ и депозитите ѝ вече ги няма.
matching-last = Последен депозит: { $date }.
matching-last-none = Вашата организация още не е депозирала нищо.
matching-for-custodian = Тук вашата организация е пазител: тя не депозира списъци и не вижда съвпадения.
matching-number = №
matching-date = Дата
matching-type = Вид
matching-partner = Партньор
matching-sides = Между
matching-state = Състояние
matching-epoch = Епоха
matching-entries = Записи
matching-copy = Копиране
matching-copied = Копирано

# hits
matching-hits = Съвпадения
matching-hits-hint = Партньорът е въвел същия идентификатор като вашата организация. Този център не може да покаже кой е записът: знае го само програмата на вашата организация.
matching-hits-who = Съвпаденията виждат анализаторите, водещите случаи и лицата за контакт на вашата организация.
matching-hits-none = Още няма съвпадение
matching-hits-none-yet = Съвпадение се появява тук, щом друг член депозира идентификатор, който го има и във вашите списъци. Липсата на съвпадение не значи, че никой друг не го знае: другият може да няма споразумение или да го пише иначе.
matching-hits-none-why = Първо депозирайте списък: как става това, е казано по-долу с попълнени команди.
matching-which = Вашата собствена програма показва за кой ваш запис е всяко съвпадение:
matching-own-state = Вашата страна
matching-other-state = Партньор
matching-next = Следваща стъпка
matching-hit-new = още не е прегледано
matching-hit-confirmed = потвърдено
matching-hit-bad-tag = тревога: не издържа проверка
matching-hit-false-positive = грешно съвпадение
matching-hit-retracted = оттеглено
matching-next-look = Прегледайте собствения си запис с командата по-долу; програмата ви проверява съвпадението и го потвърждава.
matching-next-wait = Потвърдено е от ваша страна. Изчакайте партньорът също да потвърди.
matching-next-request = Двете страни потвърдиха. Отправете официално искане до партньора на правното основание на споразумението; през този център не минава нищо повече.
matching-next-closed = Няма какво повече да се прави: вашата страна го приключи.
matching-next-partner-closed = Партньорът го приключи. Не разчитайте на това съвпадение.
matching-next-alarm = Не го използвайте и кажете на координатора: доказателството, че една от страните има идентификатора, е грешно.
matching-candidate = възможност, не силно подозрение
matching-latest = Последни съвпадения
matching-earlier = По-ранни съвпадения

# co-ordinator's release
matching-unreleased = Съвпадения, които чакат вас
matching-unreleased-hint = По това споразумение никоя страна не научава за съвпадение, преди да разрешите. Виждате кога и между кого, но не какво.
matching-unreleased-none = Няма чакащо съвпадение.
matching-release = Съобщи на двете страни

# lists
matching-lists = Моите списъци
matching-lists-hint = Записите са броени заедно със случайните, които скриват размера на списъка.
matching-lists-none = Още няма списък
matching-lists-none-why = Списъкът се превръща в токени на вашата собствена машина и тук идват само токените.
matching-lists-more = Тук са само последните 50 списъка; интерфейсът за програми дава всички.
matching-list-arriving = пристига
matching-list-entered = съпоставя се
matching-list-standing = действа
matching-list-gone = няма го
matching-receipt = Разписка
matching-receipt-download = Изтегляне

# how
matching-how = Как се депозира списък
matching-how-lead = Всичко става на машината на вашата организация с програмата whatson. Копирайте командите така, както са.
matching-how-key = Веднъж: ключовете на вашата организация
matching-how-key-text = Лице за контакт ги създава и регистрира публичните им половини; те стоят в споразумението. Ако организацията ви ги има, използвайте този файл.
matching-how-token = Токен за вашата програма
matching-how-token-text = На страницата на профила си създайте токен с право да съпоставя и го запазете във файла token.txt.
matching-how-token-demo = В тази демонстрация следната команда записва токен на лицето, което сте сега:
matching-how-list = Списъкът
matching-how-list-text = Файл CSV, по един запис на ред. Колоните се казват като вида на идентификатора; колоната reference е вашият собствен номер на записа и остава при вас.
matching-sample = Изтегляне на измислен примерен списък
matching-how-tokenise = Създаване на токените и депозиране
matching-how-tokenise-text = Командата казва кои редове отказва и защо, и ако бъде прекъсната, продължава оттам, докъдето е стигнала.
matching-how-hits = Преглед на съвпаденията
matching-how-hits-text = Всяко съвпадение се проверява при вас, преди да бъде показано с вашия собствен запис.

# custodians
custodians-title = Пазители
custodians-lead = Докъде е ключът, отговарят ли пазителите и колко изчисления е поискал всеки член.
custodians-epoch = Епоха { $number }
custodians-run = Церемонията е на опит { $number }; епохата започна на { $date }
custodians-missing = Още не са готови:
custodians-no-pepper = Членовете още не са се договорили за общата си тайна; прави го първият депозит.
custodians-one = Пазител
custodians-health = Състояние
custodians-step = Церемония на ключа
custodians-seen = Последно видян
custodians-status = Последно подписано състояние
custodians-confirmed = Потвърдени членове
custodians-never = никога
custodians-budgets = Бюджети
custodians-budgets-all = Какво е преброил всеки пазител за всеки член според последното си подписано състояние спрямо първото зареждане по споразумението. Чертите са при 80 % и 100 %.
custodians-budgets-own = Какво е преброил всеки пазител за вашата организация според последното си подписано състояние спрямо първото зареждане по споразумението. Чертите са при 80 % и 100 %.
custodians-nobody = Още не е потвърдил ключ на член.
custodians-bursts = Ден от последните две седмици се отбелязва, когато за член е изчислено повече от три пъти медианата на предходните 14 дни и повече от една десета от дневния бюджет. Така изглежда и първото зареждане; попитайте члена. Дните са на този център, по UTC, според състоянията на пазителите; по-старите броения се забравят.
custodians-burst-mark = необичайно нарастване
custodians-burst = { $date }: изчислени { $count }; медианата на предходните 14 дни е { $usual }
custodians-anew-title = Започване на церемонията отново
custodians-anew-hint = Направете го, когато пазител не може да завърши, например защото е загубил файловете си. Всеки пазител прави своята част още веднъж; изпратеното в този опит вече не важи.
custodians-anew = Започни церемонията отново
custodians-next-title = Започване на нова епоха
custodians-next-hint = Пазителите създават нов ключ и всеки член отново създава токените си от собствените си записи. Сегашната епоха се затваря след 30 дни и не може да бъде отворена отново. Направете го веднъж годишно, когато член напуска или когато част от ключа може да е известна.
custodians-next = Започни новата епоха
custodians-coordinator = Това споразумение се координира от
custodians-no-coordinator = Това споразумение не посочва координатор. За да започнете отново церемония или епоха, изменете го.
custodians-now = Към { $date }
custodian-step-nothing = още не е изпратил нищо
custodian-step-round-one = стъпка 1 от 3: показа своята част
custodian-step-round-two = стъпка 2 от 3: раздаде дяловете си
custodian-step-stated = готово: подписа ключа
custodian-health-answers = отговаря
custodian-health-there = на линия
custodian-health-away = няма го
custodian-health-stale = състоянието е твърде старо: не отговаря на никого
custodian-health-suspended = спрян
custodian-health-destroyed = дялът е унищожен
custodian-all-members = Всички членове заедно
budget-counted = { $count } от { $budget } ({ $percent } %)
budget-near = над 80 %
budget-spent = изчерпан
budget-spent-daily = първото зареждане е изчерпано; { $count } над него, от { $daily } на ден
matching-minutes-ago =
    { $count ->
        [0] току-що
        [one] преди { $count } минута
       *[other] преди { $count } минути
    }
matching-hours-ago =
    { $count ->
        [one] преди { $count } час
       *[other] преди { $count } часа
    }
matching-days-ago =
    { $count ->
        [one] преди { $count } ден
       *[other] преди { $count } дни
    }

# record of processing
processing-title = Регистър на обработването
processing-lead = За длъжностните лица по защита на данните: какво е депозирано тук, от кого, на какво основание, за колко време и кой какво може да научи.
processing-csv = Като CSV
processing-json = Като JSON
processing-dpia = Начало на оценка на въздействието (Markdown)
processing-deposits = Какво е депозирано
processing-deposits-own = Какво е депозирала вашата организация и още действа. Колко са депозирали другите членове, не ви се показва.
processing-deposits-all = Какво е депозирал всеки член и още действа.
processing-deposits-none = В момента не действа нищо.
processing-lists = Списъци
processing-first = Първи
processing-last = Последен
processing-article = Регистър по член 30 от ОРЗД
processing-article-hint = Фактите са от версия { $number } на споразумението, която подписват всички страни. Каквото тя не казва, е отбелязано като отворено: попълнете го сами.
processing-letter = Чл. 30, § 1
processing-what = Какво
processing-value = Отговор
processing-open = ОТВОРЕНО
processing-is-open = Отворено
processing-controller = Организация, чийто е регистърът
processing-joint = Членове на споразумението
processing-contact = Контакт, представител, длъжностно лице по защита на данните
processing-open-contact = Няма ги в споразумението. Посочете ги и кажете дали членовете са съвместни администратори (член 26).
processing-purposes = Цели
processing-basis = На какво стъпва споразумението
processing-article-six = Правно основание (членове 6, 9 и 10)
processing-open-article-six = Споразумението посочва своя документ; коя точка от член 6, а където се прилагат, от член 9 или 10, казвате вие.
processing-subjects = Чии данни
processing-open-subjects = Споразумението посочва видовете идентификатори, но не и чии са. Опишете хората във вашите списъци.
processing-categories = Категории данни
processing-types = Идентификатори
processing-recipients = Кой научава за съвпадение
processing-recipients-text = Съобщават се партньорът, видът и датата; идентификатора знае само който вече го има.
processing-custodians = Пазители: научават кой и кога е поискал колко изчисления, никога идентификатор
processing-ceiling = Докъде може да стигне споделеното
processing-jurisdictions = Под чие право са страните
processing-transfers = Предаване към трети държави
processing-open-transfers = Оценете всяка държава по-горе извън ЕИП и къде се намира този център.
processing-retention = Изтриване
processing-retention-text =
    { $count ->
        [one] Депозит се изтрива най-късно след { $count } месец, закръглено до месец; съвпаденията остават.
       *[other] Депозит се изтрива най-късно след { $count } месеца, закръглено до месец; съвпаденията остават.
    }
processing-span = Споразумението действа
processing-span-text = от { $from } до { $to }
processing-review = Преглед
processing-measures = Мерки за сигурност
processing-measure-blind = Идентификаторите никога не напускат члена: привеждат се в единен вид и се скриват на неговата машина.
processing-measure-threshold = Ключът е у { $of } пазители; { $count } от тях трябва да отговорят.
processing-measure-pepper = Членовете имат обща тайна, която нямат нито пазителите, нито центърът.
processing-measure-budget = Изчисленията се броят: { $first } за първото зареждане на член, после { $daily } на ден.
processing-measure-sealed = Депозитите са шифровани с ключ за всеки месец, който се унищожава, когато месецът свърши.
processing-measure-log = Всяка промяна и всеки отказ са в журнал за проверка, който доказва сам себе си.
processing-learns = Кой какво може да научи
processing-learns-hint = Какво би могла да издаде всяка страна, с прости думи:

# impact assessment
dpia-title = Оценка на въздействието върху защитата на данните
dpia-lead = Започната от версия { $number } на споразумението на { $date } Фактите са попълнени; ☐ отбелязва на какво трябва да отговорят хора.
dpia-description = Какво се прави
dpia-description-text = Организации сравняват идентификатори по споразумение, без да си ги показват. Всяка създава токени на собствената си машина с помощта на пазители; центърът сравнява токените и съобщава за еднаквите.
dpia-necessity = Необходимост и пропорционалност
dpia-necessity-text = Приемат се само видовете идентификатори, които споразумението посочва; то ограничава списъците, изчисленията и съхранението.
dpia-question-necessary = Защо съпоставянето е необходимо за целите по-горе и защо не стига нещо по-леко?
dpia-question-lawful = На какво правно основание всеки член държи и въвежда записите си?
dpia-question-informed = Как се уведомяват засегнатите хора или кое изключение се прилага? Как могат да възразят?
dpia-question-accuracy = Как се поддържа точността на записите и какво става при грешно съвпадение?
dpia-risks = Рискове
dpia-risks-people = Рискове за засегнатите хора, на които никоя техника не отговаря:
dpia-question-wrong = Какво може да се случи на човек, чийто номер съвпада без негова вина, и кой решава за това?
dpia-question-victims = Има ли в списъците пострадали или други защитени лица? Ако има, трябва ли първо да реши притежателят на записа?
dpia-question-custodians = Независими ли са пазителите един от друг, от членовете и от центъра?
dpia-measures = Какво остава да се реши
dpia-question-keys = Кой пази ключовете на организацията и паролата им и кой ги сменя?
dpia-question-residual = Какъв риск остава и кой го приема?
dpia-question-officer = Становище на длъжностното лице по защита на данните, с дата.

# refusals
term-epoch = Епоха
reason-no-ceremony = Не тече церемония, която да започне отново.
reason-too-many-runs = Тази церемония започва отново твърде често. Изменете споразумението: следващата му версия получава своя епоха.
reason-epoch-not-ready = Нова епоха започва само докато споразумението е в сила и най-новата му епоха има ключ.
