# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = الانضمام إلى هذه المنصة
join-lead = يكون الانضمام بصفة منظمة تعمل على مكافحة الاتجار بالأشخاص: سلطة عامة أو شركة أو جهة من المجتمع المدني.
join-step-address = تأكيد عنوان بريدك الإلكتروني.
join-step-known = تقول منظمتان من هذه المنصة إنهما تعرفان منظمتك، أو ينظر مشرفو العضوية لدينا في أدلة.
join-step-in = بعد ذلك تُعرض منظمتك، ويمكنك دعوة زملائك.
join-private = حتى ذلك الحين لا يكون أي شيء مما يُكتب علنيًا. والطلب الذي لا يُقبل يُحذف بعد 30 يومًا.
join-claim-title = هذا الطلب عن هذه المنظمة
join-claim-hint = هي في الدليل بالفعل. وبعد قبول الطلب يكون سجلها في عهدتك.
join-you = بياناتك
join-email-hint = الأفضل عنوان من عناوين منظمتك: فهو يشهد لصالحك.
join-position-hint = مثل «رئاسة قسم البرامج».
join-organisation = منظمتك
join-register-hint = رقمها في سجل عام، إن كان لها رقم.
join-does = ما تفعله، ولماذا تريد الانضمام
join-does-hint = بضع جمل. يرجى عدم ذكر اسم أي شخص تقدمون له المساعدة.
join-send = إرسال
join-sent = يرجى الاطلاع على صندوق بريدك.
join-sent-next = إن كان العنوان صالحًا للاستخدام، فثمة رسالة فيها رابط في طريقها إليك. يعمل الرابط مدة 24 ساعة.
join-again = تقديم طلب من جديد
join-have-account = هل لديك حساب؟
sign-in-no-account = أليس لديك حساب بعد؟
join-confirm-title = تأكيد عنوانك
join-confirm-lead = هل { $email } عنوانك؟
join-confirm-button = نعم، إرسال طلبي
join-confirm-hint = يصبح لديك بذلك حساب. ثم يُختار كيف يكون تسجيل دخولك.

application-title = طلبك
application-state = الحالة
application-received = تاريخ الاستلام
application-received-on = ورد بتاريخ { $date }
application-state-waiting = في انتظار قرار
application-state-accepted = مقبول
application-state-refused = غير مقبول
application-state-withdrawn = مسحوب
application-waiting-lead = يجب أن تعرف منظمتَك منظمتان من هذه المنصة. يرجى سؤال المنظمات التي تعرفها. ويمكن أيضًا انتظار مشرفي العضوية لدينا.
application-vouchers = من يعرف مقدم الطلب
application-vouchers-none = لم يُسأل أحد بعد.
application-ask = سؤال منظمة
application-ask-button = سؤال
application-ask-hint = عندئذ يطّلع على طلبك منسقوها ومشرفو العضوية لدينا، ولا يطّلع عليه أحد غيرهم.
application-nobody = لا يمكن سؤال أحد بعد: القرار لمشرفي العضوية لدينا.
application-withdraw = سحب الطلب
application-accepted-lead = منظمتك جزء من هذه المنصة.
vouch-word-asked = سُئلت
vouch-word-given = تعرف مقدم الطلب
vouch-word-declined = لم ترغب في الإجابة
vouch-title = هل تعرفونهم؟
vouch-lead = يقول مقدمو هذه الطلبات إن منظمتكم تعرفهم. يرجى تأكيد ذلك فقط عمن سبق لكم العمل معهم. ويرى مشرفو العضوية لدينا أن التأكيد صدر عنكم.
vouch-hint = كيف تعرفونهم؟ مثل «أدرنا معًا مأوى منذ عام 2021».
vouch-give = نعرفهم
vouch-decline = لا يمكننا الإجابة

## The organisation that one acts for

organisation-people-title = منظمتك
organisation-your-roles = أدوارك: { $roles }
organisation-record = ما يراه الجميع
organisation-edit = تغيير السجل
organisation-people = الأشخاص
organisation-you = أنت
organisation-change = تغيير
organisation-save-roles = حفظ الأدوار
organisation-hand-over = تسليم الدور إلى هذا الشخص
organisation-remove = إزالة
organisation-leave-title = المغادرة
organisation-leave = مغادرة هذه المنظمة
organisation-leave-hint = يبقى حسابك لك. وآخر منسق يسلّم دوره أولًا.
organisation-act-for = التصرف باسمها
organisation-acting = تصرفك الآن باسمها
organisation-stopped = لا يمكن لمنظمتك التصرف في الوقت الحالي: أوقفها أحد مشرفي العضوية. يرجى الكتابة إلى القائمين على هذه المنصة.
organisation-none = لا تربطك هنا أي منظمة بعد.
invitation-title = دعوة
invitation-new = دعوة شخص
invitation-send = دعوة
invitation-hint = يتلقى الشخص رابطًا يعمل مدة 14 يومًا، ولهذا العنوان وحده.
invitation-open = الدعوات المفتوحة
invitation-until = حتى { $date }
invitation-withdraw = سحب
invitation-accept = قبول
invitation-sign-in = هناك حساب بهذا العنوان. يرجى تسجيل الدخول أولًا، ثم فتح الرابط من جديد.
role-focal-point = منسق
role-member = عضو
role-analyst = محلل
role-case-worker = أخصائي حالات
role-data-protection-officer = مسؤول حماية البيانات
session-by-link = رابط بالبريد الإلكتروني

## What readers are told

tier-listed = مدرجة في الدليل
tier-vouched = معروفة لدى شركاء
tier-verified = جرى التحقق منها
tier-listed-long = من مصدر علني. ليس لأحد منها حساب هنا.
tier-vouched-long = تقول منظمتان من هذه المنصة إنهما تعرفانها.
tier-verified-long = نظر مشرفو العضوية لدينا في أدلة على هويتها.
tier-claim = هل هذه منظمتك؟

## Queue

queue-title = الطلبات
queue-lead = لا شيء منها علني. ويأتي أولًا من لديه أكثر ما يُظهره.
queue-states = الحالة
queue-count = { $count ->
    [0] لا توجد طلبات.
    [zero] لا توجد طلبات.
    [one] يوجد طلب واحد.
    [two] يوجد طلبان.
    [few] توجد { $count } طلبات.
    [many] يوجد { $count } طلبًا.
   *[other] يوجد { $count } طلب.
}
queue-domains = حسب نطاق بريدهم
queue-choose = اختيار
queue-mail = البريد
queue-findings = ما وُجد
queue-claim = مدرجة من قبل
queue-about = بشأن
queue-refuse-these = رفض الطلبات المختارة
queue-refuse-all = رفض كل ما في هذه القائمة ({ $count })
queue-all = الكل
queue-bare = لا شيء يشهد لصالحهم
queue-refused = { $count ->
    [0] لم يُرفض أي طلب.
    [zero] لم يُرفض أي طلب.
    [one] رُفض طلب واحد.
    [two] رُفض طلبان.
    [few] رُفضت { $count } طلبات.
    [many] رُفض { $count } طلبًا.
   *[other] رُفض { $count } طلب.
}
queue-pages = الصفحات
queue-previous = السابقة
queue-next = التالية
queue-empty = لا شيء قيد الانتظار هنا.
queue-accept = القبول
queue-accept-button = قبول
queue-evidence-hint = ما الأدلة التي جرى النظر فيها؟ مثل مستخرج من سجل رسمي، أو مكالمة إلى رقم عثرت عليه بنفسك. يمكن لفريق المنصة قراءتها.
queue-refuse = عدم القبول
queue-refuse-button = رفض
queue-refuse-hint = يتلقى مقدم الطلب رسالة دون ذكر السبب. ويمكنك تغيير رأيك خلال 30 يومًا.
queue-reopen = إعادته إلى الانتظار
finding-domain-proved = النطاق مُثبت
finding-domain-matches = البريد يوافق الموقع الإلكتروني
finding-register-number = رقم القيد
finding-domain-differs = البريد من نطاق آخر
finding-free-mail = بريد مجاني
finding-no-website = لا موقع إلكترونيًا
finding-duplicate = قد تكون مدرجة
finding-twin-name = الاسم يحاكي اسمًا آخر
finding-twin-domain = النطاق يحاكي نطاقًا آخر
finding-blocked = في قائمة الحظر
finding-domain-proved-long = أظهر مقدم الطلب أنه يتحكم في نطاق الموقع الإلكتروني.
finding-domain-matches-long = عنوان البريد من نطاق الموقع الإلكتروني. يرجى النظر هل الموقع للمنظمة.
finding-register-number-long = ليس لأي سجل آخر هذا الرقم. يرجى البحث عنه في السجل الرسمي.
finding-domain-differs-long = عنوان البريد من نطاق غير نطاق الموقع الإلكتروني.
finding-free-mail-long = يحصل أي شخص على عنوان هناك: وهذا لا يقول شيئًا عن المنظمة.
finding-no-website-long = لا يوجد موقع إلكتروني للنظر فيه.
finding-duplicate-long = قد يكون سجل آخر للمنظمة نفسها: معرفة منظمات أخرى بها لا تكفي وحدها لقبولها.
finding-twin-name-long = يشبه اسمًا آخر وهو مكتوب بحروف أخرى: معرفة منظمات أخرى بها لا تكفي وحدها لقبولها.
finding-twin-domain-long = يشبه نطاق منظمة أخرى: معرفة منظمات أخرى بها لا تكفي وحدها لقبولها.
finding-blocked-long = وضعها أحدهم في قائمة الحظر: معرفة منظمات أخرى بها لا تكفي وحدها لقبولها.

## Reviews and suspension

vetting-title = المراجعات
vetting-lead = يُنظر في كل منظمة من جديد بعد سنة.
vetting-due = مراجعات مستحقة خلال شهر
vetting-due-on = المراجعة بتاريخ { $date }
vetting-due-none = لا توجد منظمة مستحقة المراجعة.
vetting-stopped = الموقوفة
vetting-stopped-none = لا توجد منظمة موقوفة.
vetting-basis = جهة القبول
vetting-basis-vouchers = منظمتان
vetting-basis-moderator = مشرف عضوية
vetting-since = منذ
vetting-review = المراجعة القادمة
vetting-state-vetted = مقبولة
vetting-state-suspended = موقوفة
vetting-renew = ما زالت هي نفسها
vetting-resume = قبولها من جديد
vetting-suspend-title = الإيقاف
vetting-suspend-hint = من الآن فصاعدًا لا يمكن لأشخاصها فعل أي شيء باسمها. وتخضع للمراجعة المنظمات التي قالت إنها تعرفها.
vetting-hide = سحب سجلها من الدليل أيضًا
vetting-suspend = إيقاف

## People

people-title = الأشخاص
people-search = اسم، أو عنوان كامل
people-count = { $count ->
    [zero] لا توجد حسابات
    [one] حساب واحد
    [two] حسابان
    [few] { $count } حسابات
    [many] { $count } حسابًا
   *[other] { $count } حساب
}
people-empty = لم يُعثر على أحد.
people-roles = الأدوار في هذه المنصة
people-roles-hint = يقبل مشرفو العضوية المنظمات، ويتولى المحررون الدليل، ويقرأ المدققون سجل العمليات.
people-stop-title = إيقاف الحساب
people-suspend = إيقاف
people-resume = إعادة التفعيل
people-stop-hint = تنتهي الآن كل جلساته، ولا تعمل رموز الوصول الخاصة به.
person-state-active = نشط
person-state-suspended = موقوف
person-state-closed = مغلق

## Block list

block-title = قائمة الحظر
block-lead = العنوان الوارد هنا لا يمكن تقديم طلب به، والنطاق أو الاسم الوارد هنا يُشار إليه في قائمة الانتظار.
block-kind = ما هو محظور
block-kind-address = عنوان بريد إلكتروني
block-kind-domain = نطاق، مع كل ما تحته
block-kind-name = اسم منظمة
block-add = حظر
block-empty = لا أحد محظور.

## Fields and reasons

field-person = اسمك
label-applicant = مقدّم الطلب
field-position = صفتك فيها
field-statement = كيف تعرفونهم
field-evidence = الأدلة
field-reason = السبب
field-value = عنوان أو نطاق أو اسم
field-organisation = المنظمة
reason-unknown-role = لا يوجد دور كهذا.
reason-last-focal-point = آخر منسق يسلّم دوره أولًا إلى شخص آخر.
reason-already-member = هذا الشخص من المنظمة بالفعل.
reason-other-address = أُرسلت الدعوة إلى عنوان غير عنوان حسابك.
reason-sign-in-first = يرجى تسجيل الدخول أولًا بالحساب الذي له هذا العنوان.
reason-has-account = لهذه المنظمة أشخاص منها هنا بالفعل. يمكن أن يُطلب منهم دعوتك.
reason-applications-full = هناك طلبات كثيرة جدًا قيد الانتظار حاليًا. يرجى المحاولة غدًا.
reason-applied-already = طلبك الأخير ما زال قيد الانتظار.
reason-not-vetted = لا يمكن سؤال هذه المنظمة.
reason-asked-already = سُئلت بالفعل.
reason-own-application = لا يمكن لأحد البت في طلبه الخاص.
reason-last-administrator = لا بد لأحد من إدارة هذه المنصة: يرجى أولًا تعيين مدير آخر لها.
reason-not-a-domain = هذا ليس نطاقًا. يُكتب هكذا: example.org.

## Recovering an account

recover-title = استرداد حسابك
recover-lead = لمن فقد كل طرق تسجيل الدخول. يلزم لذلك أمران: رابط يُرسل إلى عنوانك، ورمز استرداد.
recover-send = إرسال الرابط
recover-hint = أليس لديك رمز استرداد؟ يمكن للقائمين على هذه المنصة إعطاؤك رمزًا بعد التأكد من هويتك.
recover-sent-next = إن كان هناك حساب بهذا العنوان، فثمة رسالة فيها رابط في طريقها إليك. يعمل الرابط مدة نصف ساعة.
recover-code-lead = يرجى كتابة رمز استرداد. تنتهي كل الجلسات السابقة، ويمكنك إضافة طريقة جديدة لتسجيل الدخول.
recover-code = رمز الاسترداد
recover-code-hint = أحد الرموز في ورقتك، أو الرمز الذي أعطاك إياه مدير لهذه المنصة.
recover-button = استرداد
sign-in-lost = هل فُقد هاتفك أو مفتاحك؟
people-recovery-title = رمز الاسترداد
people-recovery = إنشاء رمز استرداد
people-recovery-hint = لشخص فقد كل طرق تسجيل الدخول. يرجى التأكد من هويته، ثم إبلاغه بالرمز وجهًا لوجه أو على رقم هاتف معروف لديك من قبل. ويحتاج الشخص إلى الرمز مع رابط يُرسل إلى عنوانه.
people-recovery-once = لا يُعرض إلا مرة واحدة، ويصلح مدة 24 ساعة، مع الرابط.
## Audit views and tokens

own-tokens-title = رموز الوصول لبرامجك
own-tokens-hint = يتيح رمز الوصول لبرنامج أن يتصرف باسمك، وباسم المنظمة التي يجري تصرفك الآن باسمها. ولا يفعل أبدًا أكثر مما يمكنك فعله، ولا يمكنه تغيير حسابك.
field-token = اسم رمز الوصول
field-covers = ما يُسمح له بفعله
token-covers-read = قراءة ما يُسمح لك بقراءته
token-covers-directory = تغيير الدليل
token-covers-match = المطابقة وقراءة التطابقات
token-covers-import = استيراد ملفات
token-covers-all = كل ما يُسمح لك بفعله
reason-too-many-tokens = عشرون رمز وصول تكفي: يرجى إلغاء أحدها أولًا.

audit-title = سجل العمليات
audit-lead = من فعل ماذا، والأحدث أولًا. لا يتغير هذا السجل أبدًا. ومن يبحث هنا عن شخص بعينه أو سجل بعينه يترك قيدًا يمكن لأصحاب الشأن رؤيته.
audit-state = أحدث حالة موقّعة
audit-state-size = { $count ->
    [zero] لا توجد قيود، { $date }.
    [one] قيد واحد، { $date }.
    [two] قيدان، { $date }.
    [few] { $text } قيود، { $date }.
    [many] { $text } قيدًا، { $date }.
   *[other] { $text } قيد، { $date }.
}
audit-waiting = { $count ->
    [zero] لا توجد قيود تنتظر موضعها.
    [one] قيد واحد ينتظر موضعه.
    [two] قيدان ينتظران موضعهما.
    [few] { $count } قيود تنتظر مواضعها.
    [many] { $count } قيدًا تنتظر مواضعها.
   *[other] { $count } قيد تنتظر مواضعها.
}
audit-all-placed = لكل قيد موضعه.
audit-download = تنزيل
audit-id-hint = معرّف. للحصول عليه يُختار اسم من القائمة.
audit-action-hint = تكفي بدايته، مثل «organisation.».
audit-outcome-any = الكل
audit-outcome-permitted = نُفّذ
audit-outcome-refused = رُفض
audit-csv = قيود هذه القائمة بصيغة CSV
audit-place = الموضع
audit-not-placed = قيد الانتظار
audit-no-name = لم يعد هناك اسم
audit-open = فتح
audit-erased = محذوف
audit-older = الأقدم
audit-empty = لا يوجد قيد كهذا.
log-account = ما جرى لحسابك
log-account-lead = ما صدر عنك، وما فعله آخرون بحسابك، ومن اطّلع عليه. ويُعرض القائمون على هذه المنصة بأدوارهم.
log-organisation = ما جرى لمنظمتك
log-organisation-lead = التغييرات في سجلها وأشخاصها وخدماتها وأماكنها، ومن اطّلع عليها. ويُعرض القائمون على هذه المنصة بأدوارهم.
log-look = اطّلاع
field-actor = من
field-object = السجل
field-action = ما جرى فعله
field-outcome = النتيجة
field-from = أول يوم
field-to = آخر يوم
role-person = شخص لديه حساب
role-program = برنامج
noun-agreement = اتفاق
noun-agreement_signature = توقيع على اتفاق
noun-agreement_suspension = تعليق اتفاق
noun-agreement_version = نسخة من اتفاق
noun-application = طلب
noun-audit = سجل العمليات
noun-block = قائمة الحظر
noun-certificate = شهادة
noun-credential = طريقة تسجيل دخول
noun-deposit = الإيداعات
noun-deposit_list = قائمة الإيداعات
noun-desk = مكتب العمل
noun-duplicate = السجلات المكررة
noun-epoch = فترة المفتاح
noun-first_load = تحميل أول
noun-hit = التطابقات
noun-import = استيراد
noun-invitation = دعوة
noun-location = مكان
noun-mail = البريد
noun-membership = عضوية
noun-merge = عمليات الدمج
noun-network = شبكة
noun-organisation = منظمة
noun-party_key = مفاتيح منظمة
noun-person = حساب
noun-service = خدمة
noun-session = تسجيل الدخول
noun-setup = الإعداد
noun-suggestion = اقتراح
noun-token = رمز وصول
noun-vetting = مراجعة
noun-vouch = تزكية
noun-witness = شاهد
witness-title = شهود سجل العمليات
witness-lead = شركاء يوقّعون حالات سجل العمليات. وبفضل توقيعاتهم لا يمكن أن يُعرض على أحد سجل آخر، ولا حتى من جانب القائمين على هذه المنصة.
witness-key-hint = كما ينشره الشاهد: اسم+رقم+حروف.
witness-add = إضافة
witness-signed = آخر توقيع
witness-empty = لا يوجد شاهد بعد.
field-witness = الشاهد
field-vkey = المفتاح
field-note = نقطة تحقق موقّعة
reason-not-a-witness-key = هذا ليس مفتاح شاهد.
reason-witness-known = هذا الشاهد موجود بالفعل.
reason-not-a-checkpoint = هذه ليست نقطة تحقق موقّعة.
reason-other-log = هذه نقطة تحقق لسجل عمليات آخر.
reason-wrong-root = لم يكن سجل العمليات قط على هذه الحالة.
reason-unknown-witness = ليس عليها توقيع شاهد معروف هنا.
reason-wrong-signature = أحد التوقيعات غير صحيح.
reason-wrong-time = وقت أحد التوقيعات لم يحن بعد.

## Domain control

domain-title = نطاق الموقع الإلكتروني
domain-lead = يرجى إظهار أن النطاق لك: القيام بأحد الأمرين، ثم الضغط على الزر. هذا يشهد لصالحك، لكنه لا يكفي وحده للقبول.
domain-by-dns = إضافة سجل TXT إلى DNS الخاص بالنطاق
domain-by-file = أو وضع ملف على الموقع الإلكتروني
domain-line = السطر الوحيد في الملف
domain-check = التحقق الآن
domain-wait = يستغرق ذلك بضع ثوانٍ. يرجى تحميل هذه الصفحة من جديد.
domain-pause = تستغرق تغييرات النطاق بعض الوقت. يمكن التحقق من جديد بعد خمس دقائق.
domain-off = لم يجرِ التحقق: هذه المنصة لا تتصل بمواقع إلكترونية أخرى.
domain-not-asked = لم يجرِ التحقق بعد.
domain-asked = يجري التحقق.
domain-proved-dns = عُثر عليه في DNS، { $date }.
domain-proved-file = عُثر عليه في ملف، { $date }.
domain-missed = لم يُعثر عليه، { $date }.
domain-dns-token = DNS: السجل موجود.
domain-dns-other = DNS: هناك سجل، لكن فيه قيمة أخرى.
domain-dns-nothing = DNS: لا يوجد هذا السجل بعد.
domain-dns-not-asked = DNS: لم ينظر أحد.
domain-dns-no-answer = DNS: لم يُجب أي خادم أسماء.
domain-file-token = الملف: موجود.
domain-file-other = الملف: فيه شيء آخر. يجب أن تكون القيمة سطره الوحيد.
domain-file-nothing = الملف: غير موجود، أو فارغ.
domain-file-not-asked = الملف: لم ينظر أحد.
domain-file-no-answer = الملف: لم يُجب الموقع الإلكتروني في الوقت المناسب.
domain-file-no-address = الملف: ليس للنطاق عنوان عام.
domain-file-certificate = الملف: شهادة الموقع الإلكتروني غير مقبولة لهذا النطاق.
domain-file-redirect = الملف: يحيل الموقع الإلكتروني إلى عنوان آخر. يجب أن يكون الملف في هذا العنوان بعينه.
domain-file-refused = الملف: أجاب الموقع الإلكتروني بخطأ، أو بمحتوى أكبر من اللازم.
reason-no-domain = لا يذكر الطلب موقعًا إلكترونيًا له نطاق.
reason-domain-checks-off = هذه المنصة لا تتصل بمواقع إلكترونية أخرى.
reason-domain-checked-lately = يمكن التحقق من جديد بعد خمس دقائق.
reason-domain-checks-full = يجري التحقق من نطاقات كثيرة. يرجى المحاولة من جديد بعد بضع دقائق.
## Identity providers

way-oidc = موفر الهوية
session-by-oidc = موفر الهوية
provider-title = تسجيل الدخول عن طريق منظمتك
provider-hint = إذا كانت منظمتك تدير تسجيل دخول أشخاصها، فهي تؤكد هويتك. لا تُكتب هنا أي كلمة مرور.
provider-sign-in = تسجيل الدخول عن طريق { $name }
provider-leave = إلى تسجيل الدخول لدى منظمتك
provider-leave-lead = يكون تسجيل دخولك لدى { $name }، ثم العودة إلى هذه الصفحة. يرجى التحقق هناك من أن العنوان لمنظمتك.
provider-leave-go = المتابعة إلى { $name }
provider-link = تسجيل الدخول عن طريق منظمتك
provider-link-hint = يمكن لمنظمتك تأكيد هويتك عند تسجيل الدخول. ويجب أن تعرفك بعنوان هذا الحساب.
provider-link-with = ربط { $name }
field-provider = { way-oidc }
reason-provider-down = لا يجيب حاليًا. يرجى المحاولة لاحقًا، أو تسجيل الدخول بطريقة أخرى.
reason-provider-refused = لم يؤكد هويتك. يرجى البدء من جديد، أو تسجيل الدخول بطريقة أخرى.
reason-provider-over = انتهى تسجيل الدخول هذا، أو بدأ في متصفح آخر. يرجى البدء من جديد.
reason-provider-old = لم يطلب منك إثباتًا من جديد، وهو لازم هنا. يرجى تسجيل الدخول بطريقة أخرى.
reason-provider-unverified = لم يؤكد أي عنوان بريد إلكتروني لك. يمكن أن يُطلب ذلك من مديري منظمتك.
reason-provider-domain = لا يحق له هنا تأكيد عنوان البريد الإلكتروني هذا. يرجى تسجيل الدخول بطريقة أخرى.
reason-provider-link-first = هناك حساب بعنوانك. يرجى أولًا تسجيل الدخول بطريقة أخرى، وربط موفر الهوية في صفحة حسابك.
reason-provider-unknown = ليس لديك حساب بعد. يمكن تقديم طلب باسم منظمتك، أو طلب دعوة من أحد الزملاء.
reason-provider-other-address = يعرفك بعنوان غير عنوان هذا الحساب.
reason-provider-linked = هو مرتبط بحساب بالفعل.

## Demo persons

session-by-demo = العرض التجريبي
demo-title = جرّب المنصة بصفة شخص خيالي
demo-lead = اختر شخصا لترى المنصة كما يراها. لا حاجة إلى حساب ولا إلى كلمة مرور.
demo-notice = هذا عرض تجريبي: الأشخاص والمنظمات والعناوين هنا خيالية. كل من يجلس إلى هذا الحاسوب يمكنه أن يكون أيا منهم، فلا تكتب شيئا حقيقيا.
demo-group-bank = في مصرف
demo-group-telecom = في شركة هاتف
demo-group-hotline = في خط مساعدة للمجتمع المدني
demo-group-police = في الشرطة
demo-group-hub = القائمون على المنصة
demo-become = المتابعة باسم { $name }
demo-you = أنت الآن { $name }، وهذا شخص خيالي.
demo-change = اختيار شخص آخر
demo-does-bank-analyst = البحث عن علامات الاتجار بالأشخاص في المدفوعات. يمكنك أن تجد من يعمل أيضا في مجال التمويل، وأن ترى من ينتمي إلى المصرف.
demo-does-telecom-analyst = البحث عن أرقام هاتف يساء استعمالها. يمكنك أن تجد خطوط مساعدة وسلطات للعمل معها، وأن ترى من ينتمي إلى الشركة.
demo-does-hotline-case-worker = إحالة الناس إلى مساعدة آمنة. يمكنك أن تجد مأوى في بلد آخر مع لغاته وساعات عمله.
demo-does-police-investigator = البحث عمن يستطيع الإجابة عن سؤال. يمكنك أن تجد منظمات بحسب البلد والموضوع، وأن ترى من ينتمي إلى الوحدة.
demo-does-focal-point = التحدث باسم المنظمة. يمكنك أن تغيّر ما يراه الجميع عنها، وأن تدعو زميلا.
demo-does-data-protection-officer = السهر على البيانات الشخصية. يمكنك أن ترى من ينتمي إلى المصرف، وما يقوله السجل عن حسابك.
demo-does-convener = إعداد اجتماعات الخبراء. يمكنك أن تجد شبكات ومنظمات لدعوتها.
demo-does-editor = الحفاظ على صحة الدليل. يمكنك أن تغيّر سجلا، وأن تستورد قائمة، وأن تدمج سجلين للمنظمة نفسها.
demo-does-moderator = تقرير من يُقبل. يمكنك أن تطالع الطلبات، وأن تراجع منظمة، وأن توقف أخرى.
demo-does-auditor = التحقق ممن فعل ماذا دون تغيير أي شيء. يمكنك أن تقرأ سجل العمليات، ففيه تسجيل دخولك أيضا.
demo-does-administrator = إدارة المنصة. يمكنك أن ترى جميع الحسابات، وأن تمنح شخصا دورا، وأن تنشئ رمز وصول لبرنامج.
