# machine-made
skip-to-content = الانتقال إلى المحتوى
skip-map = تجاوز الخريطة
search-label = البحث عن منظمات
search-placeholder = البحث عن منظمات
search-button = بحث
nav-tools = الأدوات
nav-places = الأقسام
nav-language = اللغة
nav-find-help = طلب المساعدة
nav-organisations = المنظمات
nav-map = الخريطة
nav-networks = الشبكات
nav-subjects = المواضيع
theme-switch = فاتح أو داكن
breadcrumb-label = مكانك في الموقع
machine-made-notice = نصوص هذه الصفحة من إعداد آلة ولم يراجعها إنسان بعد. يرجى إبلاغنا بالأخطاء.
machine-made-mark = من إعداد آلة
makers-mark = من كتابة صانعي البرنامج
reviewed-mark = بمراجعة إنسان
demo-banner = تعرض هذه المنصة سجلات تجريبية خيالية إلى جانب السجلات الحقيقية. وهي تحمل علامة «تجريبي».
demo-mark = تجريبي
demo-record = سجل تجريبي خيالي
withdrawn-mark = مسحوب
footer-boundaries = لا تنطوي الأسماء والخرائط في هذه المنصة على الإعراب عن أي رأي بشأن المركز القانوني لأي بلد أو إقليم أو منطقة، ولا بشأن حدودها.
back-home = العودة إلى الصفحة الأولى
problem-number = { $status } { $code }. رقم الطلب:
home-lead = منظمات مكافحة الاتجار بالأشخاص: من هي، وماذا تفعل، وكيف يمكن التواصل معها.
home-search-placeholder = اسم أو مكان أو موضوع، بأي أبجدية
home-fact-organisations = { $count ->
    [zero] منظمة
    [one] منظمة
    [two] منظمتان
    [few] منظمات
    [many] منظمة
   *[other] منظمة
}
home-fact-countries = { $count ->
    [zero] بلد
    [one] بلد
    [two] بلدان
    [few] بلدان
    [many] بلدًا
   *[other] بلد
}
home-fact-confirmed = { $count ->
    [zero] سجل مؤكد خلال آخر 90 يومًا
    [one] سجل مؤكد خلال آخر 90 يومًا
    [two] سجلان مؤكدان خلال آخر 90 يومًا
    [few] سجلات مؤكدة خلال آخر 90 يومًا
    [many] سجلًا مؤكدًا خلال آخر 90 يومًا
   *[other] سجل مؤكد خلال آخر 90 يومًا
}
home-demo-note = تشمل هذه الأعداد السجلات التجريبية الخيالية.
home-map-link = فتح الخريطة مع جدولها
home-recent = أحدث السجلات
home-all-link = كل المنظمات
results-count = { $count ->
    [zero] لا توجد منظمات
    [one] منظمة واحدة
    [two] منظمتان
    [few] { $text } منظمات
    [many] { $text } منظمة
   *[other] { $text } منظمة
}
results-respelled = لا يوجد ما يُكتب تمامًا «{ $q }». إليك ما يقاربه.
facets-label = عوامل التصفية
facet-all = عرض الكل
chips-label = عوامل التصفية المختارة
chip-remove = إزالة عامل التصفية:
clear-filters = إزالة كل عوامل التصفية
sort-label = الترتيب حسب
view-map = العرض على الخريطة
view-list = العرض كقائمة
view-feed = خلاصة التحديثات
export-label = { $count ->
    [zero] تنزيل 0 منظمة:
    [one] تنزيل منظمة واحدة:
    [two] تنزيل منظمتين:
    [few] تنزيل { $text } منظمات:
    [many] تنزيل { $text } منظمة:
   *[other] تنزيل { $text } منظمة:
}
paging-label = الصفحات
paging-previous = السابقة
paging-next = التالية
empty-title = لا توجد نتائج
empty-near = نتائج تطابق بعض الكلمات فقط:
empty-wider = البحث دون تصفية
empty-wider-place = البحث في منطقة أوسع: { $place }
empty-missing = هل هناك منظمة ناقصة؟

## A missing organisation

suggest-caution = يرجى عدم كتابة أي شيء عن أشخاص تعرضوا للاتجار، وعدم ذكر مكان أي مأوى.
suggest-contact-hint = اختياري: عنوان بريد إلكتروني أو رقم هاتف. لا يراه إلا القائمون على هذه المنصة. يُحذف عند الانتهاء من النظر في الاقتراح، وفي موعد أقصاه 90 يومًا.
suggest-trap = يُترك هذا الحقل فارغًا
suggest-send = إرسال
suggest-sent = شكرًا. سينظر القائمون على هذه المنصة في ذلك.
suggest-again = الإبلاغ عن منظمة أخرى
form-errors-title = يرجى تصحيح ما يلي
facts-title = المعلومات
services-title = الخدمات
locations-title = الأماكن
record-title = هذا السجل
unconfirmed-notice = جُمع هذا السجل من مصادر علنية. ولم تؤكده المنظمة بعد.
old-notice = أُكد هذا السجل قبل أكثر من 90 يومًا. وربما تغير بعض ما فيه.
withdrawn-notice = هذا السجل مسحوب. ولا يراه إلا فريق المنصة.
origin-summary = المصدر
origin-source = المصدر: { $source }، وردت بتاريخ { $date }.
origin-confirmed = أُكدت بتاريخ { $date }.
origin-confirmed-by = أُكدت بتاريخ { $date } ({ $by }).
origin-unconfirmed = لم تؤكدها المنظمة.
licence-line = ترخيص البيانات: { $licence }.
history-lead = كل الحالات التي مر بها هذا السجل.
column-when = متى
column-what = ماذا
column-who = من
column-act = الإجراء
updated-on = آخر تحديث { $date }
open-now = مفتوح الآن
closed-now = مغلق الآن
open-always = ليلًا ونهارًا، كل يوم
hours-zone = التوقيت المحلي: { $zone }
hours-zone-country = التوقيت المحلي: { $country }
free-of-charge = مجانًا
police-label = الشرطة
no-police-contact = لا يُعطى اسمك للشرطة
place-confidential = عنوان سري ({ $country }). يمكن الاتصال أو الكتابة لمعرفة الطريق.
networks-lead = منظمات تعمل معًا في منطقة أو على موضوع.
networks-empty = لا توجد شبكات هنا بعد.
network-members = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}
network-countries = { $count ->
    [zero] لا بلدان
    [one] بلد واحد
    [two] بلدان اثنان
    [few] { $count } بلدان
    [many] { $count } بلدًا
   *[other] { $count } بلد
}
network-members-title = الأعضاء
network-empty = ليس في هذه الشبكة أعضاء بعد.
network-search-link = البحث بين الأعضاء
network-missing-title = من ينقص هنا
network-missing-lead = بلدان تشملها هذه الشبكة وليس لأي عضو مقر فيها.
map-lead = { $count ->
    [zero] لا توجد منظمات.
    [one] منظمة واحدة، حسب بلد المقر.
    [two] منظمتان، حسب بلد المقر.
    [few] { $text } منظمات، حسب بلد المقر.
    [many] { $text } منظمة، حسب بلد المقر.
   *[other] { $text } منظمة، حسب بلد المقر.
}
map-regions-label = المناطق
map-disclaimer = لكل بلد دائرة في نقطة واحدة، ومساحتها تتناسب مع العدد. ولا تُرسم إلا اليابسة. ولا تنطوي الخريطة على أي رأي بشأن الحدود أو بشأن مركز أي منطقة.
map-elsewhere = منظمات خارج هذا الجزء من الخريطة: { $count }
map-table-title = الأعداد نفسها في جدول
map-table-caption = المنظمات حسب بلد المقر
map-zoom-in = تكبير
map-zoom-out = تصغير
map-two-fingers = تحريك الخريطة بإصبعين
map-here = المنظمات هنا: { $count }
subjects-lead = ما تعمل عليه المنظمات: المعاهدات وأجزاؤها ومواضيع العمل.
subject-search-link = البحث والتصفية هنا
languages-lead = هنا تُختار لغة المنصة. أما السجلات فتبقى باللغات التي كُتبت بها.
about-about-lead = منصة للشراكات بين الحكومات والشركات والمجتمع المدني لمكافحة الاتجار بالأشخاص.
about-about-1 = تبين المنصة من يعمل على مكافحة الاتجار بالأشخاص، وأين، وعلى أي موضوع، لكي يلتقي من يمكنهم مساعدة بعضهم بعضًا.
about-about-2 = كل حقل يبين مصدره ومن أكده. والسجلات التي لم تؤكدها المنظمة تحمل علامة تدل على ذلك.
about-about-3 = البرنامج حر ومتاح بموجب ترخيص Apache 2.0. ومن يشغل هذه المنصة مسؤول عن محتواها.
about-privacy-lead = ما تعرفه هذه المنصة عنك، بكلمات بسيطة.
about-privacy-1 = لا تتطلب القراءة حسابًا، ولا تضع أي ملف تعريف ارتباط (cookie).
about-privacy-2 = لا تحمّل أي صفحة شيئًا من موقع آخر، ولا يُحصى أي شيء عن الزوار ولا يُقاس.
about-privacy-3 = يحفظ سجل التشغيل نوع الصفحة والنتيجة والوقت. ولا يحفظ عناوين ولا كلمات بحث ولا أي شيء من صفحات طلب المساعدة.
about-privacy-4 = ما يُكتب في صفحات طلب المساعدة يُستخدم للرد ثم يُنسى.
about-privacy-5 = عناوين الأماكن السرية لا تُحفظ هنا إطلاقًا.
about-privacy-6 = عند الإبلاغ عن منظمة ناقصة، لا يقرأ ذلك إلا القائمون على هذه المنصة. تُحذف بيانات الاتصال عند الانتهاء من النظر في الاقتراح، وفي موعد أقصاه 90 يومًا.
about-open-data-lead = كل ما هو علني في هذه المنصة يمكن تنزيله واستخدامه في برامج أخرى.
about-open-data-1 = يبين كل سجل ترخيصه، ومعظم السجلات في الملك العام (CC0).
about-open-data-2 = عند استخدام سجل، يرجى ذكر المصدر وتاريخ التأكيد، والتحقق من جديد قبل الاعتماد عليه.
about-accessibility-lead = صُممت هذه المنصة ليستطيع الجميع استخدامها.
about-accessibility-1 = هدفنا المستوى AA من معيار WCAG 2.2. يفحص برنامج كل صفحة بثلاث لغات، وتعمل كل صفحة بلوحة المفاتيح وحدها ودون برامج نصية.
about-accessibility-2 = لكل خريطة جدول بالأعداد نفسها.
about-accessibility-3 = إذا واجهتك أي صعوبة، يرجى إبلاغ القائمين على هذه المنصة.
about-glossary-lead = كلمات هذه المنصة ومعانيها.
glossary-organisation = المنظمة
glossary-organisation-means = جهة تعمل على مكافحة الاتجار بالأشخاص: سلطة عامة أو شركة أو جمعية أو جامعة أو نقابة.
glossary-service = الخدمة
glossary-service-means = مساعدة تقدمها منظمة للناس، مع ساعات العمل واللغات وطريقة للتواصل.
glossary-place = المكان
glossary-place-means = حيث تُقدم الخدمة.
glossary-hidden = المكان السري
glossary-hidden-means = مكان لا يجوز أن يعرف أحد عنوانه. تحفظ المنصة بلده ولا شيء غير ذلك.
glossary-network = الشبكة
glossary-network-means = منظمات تعمل معًا في منطقة أو على موضوع.
glossary-subject = الموضوع
glossary-subject-means = ما تعمل عليه المنظمة: معاهدة، أو جزء منها، أو موضوع عمل.
glossary-confirmed = مؤكد
glossary-confirmed-means = قالت المنظمة نفسها، أو المنصة نيابة عنها، إن السجل صحيح. وبعد 90 يومًا تصبح العلامة «منذ زمن طويل».
glossary-source = المصدر
glossary-source-means = من أين جاءت المعلومة.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification، معيار مفتوح لأدلة الخدمات من Open Referral.
api-lead = تقرأ البرامج كل ما هو علني دون مفتاح. أما الكتابة فتتطلب رمز وصول.
api-openapi = وصف API (OpenAPI 3.1)
api-hsds = الخدمات بالمعيار المفتوح HSDS 3.0
api-hsds-profile = ما تتضمنه سجلات HSDS لدينا زيادة على المعيار
api-examples = أمثلة
api-token = ينشئ فريق المنصة رموز الوصول، أو تُنشأ بالأمر «whatson token create».
problems-lead = معاني الرموز الواردة في وثائق المشكلات (RFC 9457).
