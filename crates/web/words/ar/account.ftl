# machine-made
# Signing in and one's own account.

nav-sign-in = تسجيل الدخول
nav-account = الحساب
nav-sign-out = تسجيل الخروج

sign-in-title = تسجيل الدخول
sign-in-lead = لمن لديه حساب في هذه المنصة. أما الاطلاع على المنصة فلا يحتاج فيه أحد إلى حساب.
sign-in-passkey = تسجيل الدخول بمفتاح مرور
sign-in-passkey-hint = بقفل الهاتف أو الحاسوب، أو بمفتاح أمان. لا حاجة إلى كتابة أي شيء.
sign-in-no-scripts = يتطلب تسجيل الدخول بمفتاح مرور برامج نصية. ودونها يمكن استخدام كلمة المرور مع رمز.
sign-in-password = تسجيل الدخول بكلمة مرور ورمز
sign-in-next = التالي
sign-in-code-title = كتابة الرمز
sign-in-code-lead = يعرض التطبيق الذي أعددته ستة أرقام، تتجدد كل نصف دقيقة.
sign-in-code-recovery = هل فُقد الهاتف؟ يرجى كتابة أحد رموز الاسترداد بدلًا من ذلك.
sign-in-button = تسجيل الدخول
sign-in-back = البدء من جديد
passkey-failed = لم ينجح ذلك. يرجى المحاولة من جديد أو استخدام طريقة أخرى.

account-title = حسابك
account-name = الاسم
account-email = عنوان البريد الإلكتروني
account-no-email = لا يوجد
account-roles = الأدوار
account-password = كلمة المرور
account-new-password = كلمة المرور الجديدة
account-password-hint = لا تقل عن 12 حرفًا. والأفضل بضع كلمات لا يتوقع أحد اجتماعها، ويساعد في ذلك برنامج لإدارة كلمات المرور.
account-code = ستة أرقام
account-ways = طرق تسجيل الدخول
account-way = الطريقة
account-added = تاريخ الإضافة
account-used = آخر استخدام
account-never = ليس بعد
account-act = الإجراء
account-remove = إزالة
account-no-way = لا يمكنك تسجيل الدخول من جديد بعد. يرجى إضافة مفتاح مرور، أو إعداد كلمة مرور مع رموز، قبل انتهاء هذه الجلسة.
way-passkey = مفتاح مرور
way-password = كلمة مرور مع رموز
way-one-time = رموز
way-recovery = رموز الاسترداد
passkey-add = إضافة مفتاح مرور
passkey-name = الاسم المختار له
passkey-name-hint = مثل «هاتفي».
codes-title = كلمة مرور مع رموز
codes-hint = طريقة ثانية، للمتصفحات والحواسيب التي لا تتيح مفاتيح المرور.
codes-begin = إعداد
codes-lead = لا تكفي كلمة المرور وحدها هنا: ينشئ تطبيق على هاتفك رمزًا في كل مرة.
codes-step-app = فتح تطبيق للرموز الصالحة لمرة واحدة، مثل التطبيق الخاص ببرنامج إدارة كلمات المرور لديك.
codes-step-key = إدخال هذا المفتاح في التطبيق، أو فتح الرابط على الهاتف.
codes-open = فتح في التطبيق
codes-step-type = كتابة الأرقام الستة التي يعرضها التطبيق، وكلمة مرور.
codes-keep = حفظ الاثنين
recovery-title = رموز الاسترداد
recovery-left = { $count ->
    [0] لا توجد رموز. يرجى إنشاء بعضها: فهي تتيح لك الدخول عند فقدان الهاتف.
    [zero] لا توجد رموز. يرجى إنشاء بعضها: فهي تتيح لك الدخول عند فقدان الهاتف.
    [one] بقي رمز واحد.
    [two] بقي رمزان.
    [few] بقيت { $count } رموز.
    [many] بقي { $count } رمزًا.
   *[other] بقي { $count } رمز.
}
recovery-make = إنشاء رموز جديدة
recovery-lead = يرجى طباعة هذه الرموز أو كتابتها، وحفظها حيث لا ينظر أحد غيرك. لا تُعرض إلا مرة واحدة.
recovery-hint = يصلح كل رمز لمرة واحدة. وإنشاء رموز جديدة يُبطل هذه الرموز.
sessions-title = أين سُجّل دخولك
session-device = المتصفح
session-unknown = غير معروف
session-by = طريقة تسجيل الدخول
session-by-passkey = مفتاح مرور
session-by-password = كلمة مرور ورمز
session-by-setup = رابط الإعداد
session-by-recovery = الاسترداد
session-since = منذ
session-here = هذه الجلسة
session-end = إنهاء
sessions-end-others = إنهاء كل الجلسات الأخرى

token-name = الاسم
token-name-hint = ما الغرض منه؟
token-days = مدة الصلاحية بالأيام
token-make = إنشاء رمز وصول
token-created = تاريخ الإنشاء
token-expires = تاريخ الانتهاء
token-revoke = إلغاء
token-revoked = أُلغي بتاريخ { $date }
token-created-title = رمز الوصول الجديد
token-once = يرجى نسخ رمز الوصول الآن. لا يُعرض إلا مرة واحدة.

setup-lead = يجعلك هذا الرابط مديرًا للمنصة، ولا يصلح إلا مرة واحدة. يرجى كتابة من أنت، ثم إضافة طريقة لتسجيل الدخول من جديد.
setup-lead-known = يسجّل هذا الرابط دخولك، مرة واحدة فقط. يرجى إضافة طريقة لتسجيل الدخول قبل المغادرة.
setup-button = البدء
setup-hint = تنتهي الجلسة بعد اثنتي عشرة ساعة. للحصول على رابط جديد: «whatson admin link».

role-moderator = مشرف العضوية
role-editor = محرر
role-convener = منظم المشاورات
role-auditor = مدقق

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = البيانات غير متطابقة. يرجى التحقق مما كتبته والمحاولة من جديد.
reason-code-wrong = هذا ليس الرمز الحالي. يرجى التحقق من ساعة هاتفك وكتابة أحدث رمز.
reason-password-short = كلمة المرور قصيرة جدًا: 12 حرفًا على الأقل.
reason-password-long = كلمة المرور طويلة جدًا: 256 حرفًا على الأكثر.
reason-password-common = كثيرون قد يجربون كلمة المرور هذه. والأفضل كلمات لا رابط بينها ولا تقول شيئًا عنك.
reason-passkey-refused = تعذر قبول مفتاح المرور. يرجى المحاولة من جديد.
reason-no-passkeys-here = تتطلب مفاتيح المرور عنوانًا باسم: يرجى فتح المنصة باسمها، لا برقم.
reason-last-way = هذه آخر طريقة لديك لتسجيل الدخول. يرجى إضافة طريقة أخرى أولًا.
reason-email-needed = ليس لهذا الحساب عنوان بريد إلكتروني، وكلمة المرور تتطلبه.
problem-too-many-tries = محاولات كثيرة جدًا
problem-too-many-tries-detail = يرجى الانتظار بضع دقائق قبل المحاولة من جديد.
problem-sign-in-again = يرجى تسجيل الدخول من جديد
problem-sign-in-again-detail = يتطلب هذا إثباتًا لهويتك لم يمضِ عليه أكثر من عشر دقائق. يرجى تسجيل الخروج ثم الدخول من جديد.
