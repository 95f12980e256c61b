# Arabic (Modern Standard) – العربية. One message a line; a merchant's file may hold just the ones to change.

## Frame
shop-name = المتجر
skip-link = الانتقال إلى المحتوى
nav-site = المتجر
nav-account = الحساب
nav-log-in = تسجيل الدخول
nav-log-out = تسجيل الخروج
nav-account-label = الحساب
nav-overview = نظرة عامة
nav-orders = الطلبات
nav-addresses = العناوين
nav-address = عنوانك
nav-preferences = التفضيلات
nav-details = البيانات الشخصية
nav-password = كلمة المرور
footer-privacy = الخصوصية
footer-contact = اتصل بنا
appearance-label = المظهر
appearance-auto = تلقائي
appearance-light = فاتح
appearance-dark = داكن
theme-broken = في مجلد القالب أخطاء. تُعرض آخر نسخة سليمة منه.
error-prefix = خطأ:
error-summary-title = هناك مشكلة

## Demo store
demo-label = متجر تجريبي
demo-strip = هذا متجر تجريبي: ما يُدخَل فيه يزول عند إيقاف البرنامج، ما لم يُخصَّص ملف لحفظه.
demo-mailbox-link = صندوق البريد التجريبي
demo-log-ins-title = جولة في المتجر بحساب أحد هؤلاء العملاء
demo-log-ins-password = كلمة المرور لهم جميعًا: { $password }
demo-log-ins-what = محتوى الحساب
demo-log-in-vip = مجموعة VIP، مع 23 عنوانًا و37 طلبًا من كل الأنواع
demo-log-in-vip-plain = مجموعة VIP، مع 37 طلبًا من كل الأنواع
demo-log-in-retail = مجموعة التجزئة، مع بضعة طلبات
demo-log-in-wholesale = مجموعة الجملة، مع بضعة طلبات
demo-log-in-empty = حساب جديد لا شيء فيه بعد
mailbox-title = صندوق البريد التجريبي
mailbox-lead = الرسائل التي كان متجر حقيقي سيرسلها.
mailbox-empty = لا توجد رسائل بعد
mailbox-empty-text = عند إنشاء حساب أو طلب كلمة مرور جديدة تصل الرسالة إلى هنا.
mailbox-to = إلى { $to }
mailbox-open = فتح الرابط

## Home
home-title = كل ما يخص حسابك في مكان واحد
home-lead = لمتابعة طلباتك وترتيب عناوينك والاطلاع على أسعارك الخاصة.
home-register = إنشاء حساب
home-account = الانتقال إلى حسابك
home-orders = طلباتك

## Forms
form-optional = (اختياري)
form-cancel = إلغاء
form-busy = لحظة من فضلك…
form-choose = يُرجى الاختيار
form-choose-country = يُرجى اختيار الدولة
form-choose-state = يُرجى اختيار الولاية أو المحافظة
form-refresh = تحديث
form-refreshed = تم تحديث قائمة الولايات والمحافظات.
hint-between = من { $min } إلى { $max }
hint-from = ابتداءً من { $min }
hint-up-to = حتى { $max }
hint-date-between = من { $min } إلى { $max }
hint-date-from = ابتداءً من { $min }
hint-date-up-to = حتى { $max }
field-email = البريد الإلكتروني
field-password = كلمة المرور
field-current-password = كلمة المرور الحالية
field-new-password = كلمة المرور الجديدة
field-first-name = الاسم الأول
field-last-name = اسم العائلة
field-company = الشركة
field-phone = رقم الهاتف
field-vat-number = الرقم الضريبي
field-company-id = رقم السجل التجاري
field-address1 = العنوان (السطر الأول)
field-address2 = العنوان (السطر الثاني)
field-city = المدينة
field-country = الدولة
field-state = الولاية أو المحافظة
field-postal-code = الرمز البريدي
password-show = إظهار كلمة المرور
password-shown = كلمة المرور ظاهرة.
password-hidden = كلمة المرور مخفية.
password-rules-intro = يجب أن تحتوي كلمة المرور على:
password-rule-length = { $count ->
    [zero] أي عدد من الأحرف
    [one] حرف واحد على الأقل
    [two] حرفين على الأقل
    [few] { $count } أحرف على الأقل
    [many] { $count } حرفًا على الأقل
   *[other] { $count } حرف على الأقل
}
password-rule-lower-case = حرف إنجليزي صغير (a–z)
password-rule-upper-case = حرف إنجليزي كبير (A–Z)
password-rule-numbers = { $count ->
    [zero] أي عدد من الأرقام
    [one] رقم واحد على الأقل
    [two] رقمين على الأقل
    [few] { $count } أرقام على الأقل
    [many] { $count } رقمًا على الأقل
   *[other] { $count } رقم على الأقل
}
password-rule-special = { $count ->
    [zero] أي عدد من الرموز الخاصة (مثل ! أو ?)
    [one] رمز خاص واحد على الأقل (مثل ! أو ?)
    [two] رمزين خاصين على الأقل (مثل ! أو ?)
    [few] { $count } رموز خاصة على الأقل (مثل ! أو ?)
    [many] { $count } رمزًا خاصًا على الأقل (مثل ! أو ?)
   *[other] { $count } رمز خاص على الأقل (مثل ! أو ?)
}

## What can be wrong with a form
error-required = يُرجى ملء حقل «{ $label }»
error-choose = يُرجى الاختيار في حقل «{ $label }»
error-choose-some = يُرجى تحديد خيار واحد على الأقل في «{ $label }»
error-cannot-clear = يمكن تعديل حقل «{ $label }»، ولا يمكن تركه فارغًا
error-choose-state = يُرجى اختيار الولاية أو المحافظة في { $country }
error-too-long = الحد الأقصى لعدد الأحرف في حقل «{ $label }» هو { $max }
error-line-breaks = يجب أن يكون النص في حقل «{ $label }» سطرًا واحدًا
error-number = يُرجى إدخال رقم في حقل «{ $label }»، مثل 4 أو { $example }
error-number-min = أقل قيمة مقبولة في حقل «{ $label }» هي { $min }
error-number-max = أعلى قيمة مقبولة في حقل «{ $label }» هي { $max }
error-date = يُرجى إدخال تاريخ في حقل «{ $label }» بصيغة سنة-شهر-يوم، مثل ⁦2026-03-27⁩
error-date-min = يجب أن يكون التاريخ في حقل «{ $label }» يوم { $min } أو بعده
error-date-max = يجب أن يكون التاريخ في حقل «{ $label }» يوم { $max } أو قبله
error-control-characters = يحتوي هذا النص على رموز لا يمكن استخدامها. يُرجى كتابته من جديد
error-email-empty = يُرجى إدخال بريدك الإلكتروني
error-email = يُرجى إدخال بريد إلكتروني بالصيغة المعتادة، مثل ⁦name@example.com⁩
error-email-in-use = يوجد حساب بهذا البريد الإلكتروني بالفعل. يمكنك تسجيل الدخول أو طلب كلمة مرور جديدة
error-log-in-for-prices = يُرجى تسجيل الدخول لعرض الأسعار والشراء
error-password-empty = يُرجى إدخال كلمة المرور
error-password-too-long = كلمة المرور هذه طويلة جدًا
error-new-password-empty = يُرجى اختيار كلمة مرور
error-password-rules = يجب أن تحتوي كلمة المرور أيضًا على: { $rules }
error-email-change-password = يُرجى إدخال كلمة المرور الحالية أيضًا: مضى وقت على تسجيل دخولك، ومن يتحكم في بريدك الإلكتروني يستطيع الدخول إلى حسابك
error-password-same = يُرجى اختيار كلمة مرور مختلفة عن الحالية
error-current-password-empty = يُرجى إدخال كلمة المرور الحالية
error-current-password-only = هذه ليست كلمة المرور الحالية
error-current-password = هذه ليست كلمة المرور الحالية، أو أن الجديدة سبق استخدامها
error-credentials = البريد الإلكتروني أو كلمة المرور غير صحيحة
error-password-reset-required = يلزم تعيين كلمة مرور جديدة قبل تسجيل الدخول. أرسلنا إلى بريدك رسالة فيها رابط لذلك
error-awaits-approval = يراجع هذا المتجر كل حساب جديد، وحسابك ما زال قيد المراجعة. يمكنك تسجيل الدخول بعد الموافقة عليه
error-log-in-closed = تسجيل الدخول إلى هذا المتجر متوقف حاليًا. يُرجى المحاولة لاحقًا
error-registration-closed = لا يقبل هذا المتجر حسابات جديدة حاليًا
error-no-such-address = لم يعد هذا العنوان موجودًا في حسابك
error-no-such-customer = لم يعد هذا الحساب موجودًا
error-no-such-cart = لم تعد هذه السلة موجودة
error-not-enough-stock = الكمية المطلوبة غير متوفرة في المخزون
error-store-failed = تعذّر على المتجر تنفيذ ذلك. يُرجى المحاولة من جديد
problem-unavailable = المتجر لا يستجيب حاليًا. لم يتغير شيء، وما كتبته ما زال هنا. يُرجى المحاولة من جديد
problem-closed = المتجر مغلق حاليًا، وغالبًا ما يكون ذلك للصيانة. لم يتغير شيء، وما كتبته ما زال هنا. يُرجى المحاولة لاحقًا
problem-not-saved = لم يستجب المتجر ولم يتم الحفظ. ما كتبته ما زال هنا. يُرجى إرساله من جديد
problem-throttled = المتجر مزدحم جدًا الآن. ما كتبته ما زال هنا. يُرجى المحاولة من جديد بعد دقيقة
problem-too-many-attempts = تكررت المحاولات كثيرًا في وقت قصير. ما كتبته ما زال هنا. يُرجى الانتظار بضع دقائق ثم المحاولة من جديد
problem-unconfirmed = تعذّر علينا التأكد من الحفظ. ما كتبته ما زال هنا. يُرجى التحقق قبل إرساله مرة أخرى.
problem-unconfirmed-cart = تعذّر علينا التأكد من تحديث سلتك. يُرجى التحقق منها قبل المحاولة من جديد.
problem-unconfirmed-password = تعذّر علينا التأكد من تغيير كلمة المرور. للتحقق، يُرجى تسجيل الخروج ثم الدخول بالجديدة؛ وإن لم تعمل فالقديمة ما زالت صالحة
problem-unconfirmed-new-password = تعذّر علينا التأكد من تعيين كلمة المرور الجديدة. يُرجى تجربة تسجيل الدخول بها، وإن لم تعمل فيمكنك طلب رسالة أخرى.
problem-unconfirmed-registration = تعذّر علينا التأكد من إنشاء حسابك. يُرجى تجربة تسجيل الدخول بهذا البريد الإلكتروني وكلمة المرور قبل الإرسال مرة أخرى.
look-addresses = عرض عناوينك
look-details = عرض بياناتك الشخصية
look-preferences = عرض تفضيلاتك
look-cart = عرض سلتك
look-log-in = تسجيل الدخول
kept-form-title = المتجر لا يستجيب
kept-form-unavailable = الخطأ ليس منك، ولم يضِع شيء.
kept-form-text = ما أدخلته محفوظ في هذه الصفحة، ويمكنك إرساله من جديد بالزر أدناه.
kept-form-secret = كلمات المرور لا تُحفظ، وسنطلبها منك مرة أخرى.
problem-internal = حدث خطأ من جهتنا. ما كتبته ما زال هنا. يُرجى المحاولة من جديد

## Notices
flash-logged-out = تم تسجيل خروجك.
flash-logged-out-here = تم تسجيل خروجك على هذا الجهاز. المتجر لا يستجيب الآن، وسنبلغه بذلك فور استجابته.
flash-session-ended = تم تسجيل خروجك. للمتابعة يُرجى تسجيل الدخول.
flash-session-ended-draft-kept = تم تسجيل خروجك. للمتابعة يُرجى تسجيل الدخول: ما كتبته محفوظ لبضع دقائق.
flash-draft-restored = لم يُحفظ هذا قبل تسجيل خروجك. يُرجى مراجعته ثم حفظه الآن.
flash-registered = أهلًا بك! حسابك جاهز.
flash-registered-log-in = حسابك جاهز. للمتابعة يُرجى تسجيل الدخول.
flash-details-saved = تم حفظ بياناتك الشخصية.
flash-password-changed = تم تغيير كلمة المرور.
flash-password-changed-log-in = تم تغيير كلمة المرور. للمتابعة يُرجى تسجيل الدخول بالجديدة.
flash-password-reset = تم تعيين كلمة المرور الجديدة، ويمكنك تسجيل الدخول بها الآن.
flash-address-added = تمت إضافة العنوان.
flash-address-saved = تم حفظ العنوان.
flash-address-deleted = تم حذف العنوان.
flash-address-gone = سبق حذف هذا العنوان.
flash-other-customer = تم تسجيل الدخول بحساب آخر، لذلك لم يتغير شيء.

## Log in, log out
login-title = تسجيل الدخول
login-lead = بالبريد الإلكتروني المرتبط بحسابك.
login-submit = تسجيل الدخول
login-forgot = نسيت كلمة المرور؟
login-register = أول مرة هنا؟ إنشاء حساب
benefits-title = ما يقدمه لك حسابك
benefit-orders = كل طلباتك
benefit-orders-text = تتبّع الشحنات وتنزيل الملفات وطباعة الإيصالات.
benefit-orders-text-plain = متابعة حالة كل طلب وطباعته.
benefit-addresses = عناوينك جاهزة
benefit-addresses-text = تُكتب مرة واحدة: للمنزل والعمل والهدايا.
benefit-address = عنوانك جاهز
benefit-address-text = يُكتب مرة واحدة، ويكون جاهزًا عند إتمام الشراء.
benefit-prices = أسعارك الخاصة
benefit-prices-text = أسعار مجموعتك، في كل صفحات المتجر.
logout-title = تسجيل الخروج
logout-text = ستنتهي جلستك على هذا الجهاز.
logout-already = تم تسجيل خروجك.

## Register
register-title = إنشاء حساب
register-log-in = لديك حساب بالفعل؟
register-submit = إنشاء الحساب
register-to-log-in = تسجيل الدخول بحسابك الحالي
register-address = الاسم والعنوان
register-address-only = العنوان
register-business = للشركات
register-preferences = موافقاتك
waiting-title = حسابك بانتظار الموافقة
waiting-text = تتم مراجعة كل حساب جديد لدى { $shop }. يمكنك تسجيل الدخول فور الموافقة على حسابك.
waiting-link = تصفّح المتجر
closed-title = لا تتوفر هنا حسابات للعملاء
closed-text = يمكن التسوق لدى { $shop } من دون حساب.

## Forgotten password
forgot-title = نسيت كلمة المرور؟
forgot-lead = يكفي إدخال بريدك الإلكتروني لنرسل إليك رابطًا لتعيين كلمة مرور جديدة.
forgot-submit = إرسال الرابط
forgot-back = العودة إلى تسجيل الدخول
forgot-sent-title = يُرجى تفقّد بريدك
forgot-sent-text = إذا كان هناك حساب بهذا البريد الإلكتروني، فإن رابط تعيين كلمة مرور جديدة في الطريق إليه. قد يستغرق وصوله بضع دقائق، ويُستحسن تفقّد مجلد الرسائل غير المرغوب فيها أيضًا.
forgot-again = لم تصل الرسالة؟ إعادة الإرسال
reset-title = تعيين كلمة مرور جديدة
reset-lead = تحل محل القديمة فورًا.
reset-submit = تعيين كلمة المرور
reset-dead-title = لم يعد هذا الرابط صالحًا
reset-dead-text = روابط تعيين كلمة المرور تعمل مرة واحدة ولوقت قصير. يُرجى طلب رابط جديد واستخدام أحدث رسالة.
reset-dead-again = طلب رابط جديد
reset-dead-other-password = المحاولة بكلمة مرور أخرى

## What the shop does elsewhere
elsewhere-text = يتم ذلك على صفحات { $shop }.
elsewhere-link = المتابعة إلى { $shop }
elsewhere-ask = لا يمكن إجراء ذلك من هنا. للمساعدة يُرجى التواصل مع { $shop }.

## Overview
overview-title = حسابك
overview-greeting = أهلًا بك، { $name }
overview-greeting-nameless = أهلًا بك
overview-lead = إليك آخر مستجدات طلباتك.
overview-latest-order = أحدث طلب
overview-more-orders = طلبات سابقة
overview-one-order = أحد طلباتك
overview-other-orders = طلبات أخرى
overview-all-orders = جميع الطلبات
overview-view-order = عرض الطلب
overview-orders-unavailable = يتعذّر عرض طلباتك حاليًا.
addresses-unavailable = يتعذّر عرض عناوينك حاليًا، لكنها محفوظة.
overview-sign-in = بيانات تسجيل الدخول
overview-sign-in-link = تعديل بياناتك
overview-prices = أسعارك
overview-prices-text = تظهر لك أسعار مجموعة { $group }
overview-credit = رصيدك في المتجر
overview-credit-text = يمكنك استخدامه في عملية الشراء القادمة.
overview-address-link = تعديل عنوانك
overview-addresses-link = إدارة العناوين
overview-addresses-all = جميع العناوين ({ $count })
overview-addresses-empty = لا يوجد لديك عنوان بعد.
loyalty-title = مزاياك
loyalty-spent = إجمالي مشترياتك: { $amount }
loyalty-discount = خصمك ⁦{ $percent }%⁩
loyalty-no-discount = لا يوجد خصم بعد
loyalty-until = حتى { $date }
loyalty-until-words = حتى: { $date }
loyalty-next = بقي { $amount } ليصل خصمك إلى ⁦{ $percent }%⁩
loyalty-progress = التقدّم نحو المستوى التالي
progress-label = مراحل الطلب
progress-placed = تم الطلب
progress-paid = تم الدفع
progress-packed = تم التجهيز
progress-on-its-way = في الطريق إليك

## Details and password
details-title = بياناتك الشخصية
details-lead = كيف نناديك وكيف نتواصل معك.
details-submit = حفظ البيانات
details-email-fixed = يبقى تسجيل الدخول بهذا البريد الإلكتروني. لتغييره يُرجى التواصل مع { $shop }.
password-title = تغيير كلمة المرور
password-lead = يلزم لذلك إدخال كلمة المرور الحالية.
password-submit = تغيير كلمة المرور

## Addresses
addresses-title = العناوين
addresses-lead = الأماكن التي يمكن أن تصل إليها طلباتك.
addresses-add = إضافة عنوان
addresses-empty = لا توجد عناوين بعد
addresses-empty-text = العناوين المحفوظة تكون جاهزة عند إتمام الشراء.
addresses-pages = صفحات العناوين
addresses-count = { $count ->
    [zero] لا توجد عناوين
    [one] عنوان واحد
    [two] عنوانان
    [few] { $count } عناوين
    [many] { $count } عنوانًا
   *[other] { $count } عنوان
}
address-title = عنوانك
address-lead = إليه تصل طلباتك وفواتيرك.
address-empty = لا يوجد عنوان بعد
address-empty-text = العنوان المحفوظ يكون جاهزًا عند إتمام الشراء.
address-nameless = عنوان بلا اسم
address-edit = تعديل
address-delete = حذف
address-edit-label = تعديل العنوان: { $address }
address-delete-label = حذف العنوان: { $address }
address-new-title = إضافة عنوان
address-new-submit = إضافة العنوان
address-edit-title = تعديل العنوان
address-edit-submit = حفظ العنوان
address-delete-title = حذف هذا العنوان؟
address-delete-lead = لن تتأثر الطلبات التي أُرسلت إليه. لا يمكن التراجع عن الحذف.
address-delete-submit = حذف العنوان
address-delete-cancel = الاحتفاظ به

## Preferences
preferences-title = التفضيلات
preferences-lead = ما وافقت عليه، ويمكنك تغيير رأيك في أي وقت.
preferences-submit = حفظ التفضيلات
preferences-marketing = رسائل البريد الإلكتروني
preferences-marketing-yes = أرغب في تلقّي الأخبار والعروض عبر البريد الإلكتروني
preferences-consents = الموافقات
preferences-history = آخر إجاباتك
preferences-accepted = تمت الموافقة
preferences-declined = لم تتم الموافقة
preferences-answer = الإجابة
preferences-given = التاريخ
preferences-what = الموضوع
consent-privacy_policy = أوافق على سياسة الخصوصية
consent-cookie_policy = أوافق على استخدام ملفات تعريف الارتباط
consent-terms_and_conditions = أوافق على الشروط والأحكام
consent-other = أوافق على: { $name }
flash-preferences-saved = تم حفظ تفضيلاتك.

## Orders
orders-title = الطلبات
orders-lead = كل ما طلبته، من الأحدث إلى الأقدم.
orders-lead-unsorted = كل ما طلبته.
orders-empty = لا توجد طلبات بعد
orders-empty-text = بعد أول طلب لك يمكنك متابعته من هنا.
orders-empty-link = بدء التسوق
orders-none-of-state = لا توجد طلبات بهذه الحالة
orders-show-all = عرض جميع الطلبات
orders-filter = حالة الطلب
orders-filter-all = جميع الحالات
orders-filter-submit = عرض
orders-pages = صفحات الطلبات
pager-newer = الأحدث
pager-older = الأقدم
pager-previous = السابق
pager-next = التالي
order-number = طلب رقم { $number }
order-items = { $count ->
    [zero] لا توجد منتجات
    [one] منتج واحد
    [two] منتجان
    [few] { $count } منتجات
    [many] { $count } منتجًا
   *[other] { $count } منتج
}
order-placed = تاريخ الطلب: { $date }
order-placed-words = تاريخ الطلب: { $date }
order-print = طباعة
order-paid = مدفوع
order-not-paid = لم يُدفع بعد
order-incomplete = تعذّرت قراءة جزء من هذا الطلب. ما يظهر هنا صحيح، لكن قد ينقصه شيء.
order-side = ملخص الطلب
order-summary = الملخص
order-amounts = مبالغ الطلب
order-payment = الدفع
order-billing = عنوان الفاتورة
order-message = رسالتك
order-timeline = مسار الطلب
timeline-placed = تم الطلب
timeline-parcel = شحنة في الطريق
timeline-parcel-by = شحنة في الطريق: { $carrier }
order-status-pending = قيد الانتظار
order-status-incomplete = غير مكتمل
order-status-awaiting-payment = بانتظار الدفع
order-status-manual-verification-required = قيد المراجعة
order-status-awaiting-fulfillment = قيد التجهيز
order-status-awaiting-shipment = بانتظار الشحن
order-status-awaiting-pickup = جاهز للاستلام
order-status-partially-shipped = تم شحن جزء منه
order-status-shipped = تم الشحن
order-status-completed = مكتمل
order-status-partially-refunded = تم رد جزء من المبلغ
order-status-refunded = تم رد المبلغ
order-status-disputed = متنازع عليه
order-status-declined = مرفوض
order-status-cancelled = ملغى
order-status-unknown = قيد التنفيذ
delivery = التوصيل
delivery-to = التوصيل إلى { $city }
delivery-pickup = الاستلام: { $place }
delivery-downloads = ملفات للتنزيل
delivery-links-sent = أُرسلت الروابط أيضًا إلى { $email }.
delivery-gift-certificates = بطاقات هدايا
delivery-sent-to = أُرسلت إلى { $email }.
delivery-not-sent = لم يُشحن شيء بعد.
shipment-sent = أُرسلت في { $date }
shipment-sent-by = { $carrier }، أُرسلت في { $date }
shipment-track = تتبّع الشحنة
shipment-track-number = تتبّع { $number }
shipment-parcel = الشحنة { $number }
shipment-number = رقم التتبّع:
shipment-untracked = من دون تتبّع
items-caption = { $delivery }: المنتجات
items-item = المنتج
items-quantity = الكمية
items-total = الإجمالي
items-before = السعر السابق:
items-sku = رقم المنتج:
items-gone = لم يعد معروضًا في المتجر
items-wrapping = تغليف الهدايا: { $name }
items-refunded = { $count ->
    [zero] لم يُرد ثمن أي قطعة
    [one] تم رد ثمن قطعة واحدة
    [two] تم رد ثمن قطعتين
    [few] تم رد ثمن { $count } قطع
    [many] تم رد ثمن { $count } قطعة
   *[other] تم رد ثمن { $count } قطعة
}
items-file = الملف { $number }
items-file-of = الملف { $number } الخاص بالمنتج { $name }
total-subtotal = المجموع الفرعي
total-discount = الخصم
total-coupon = قسيمة الخصم { $code }
total-shipping = الشحن
total-handling = رسوم التجهيز
total-wrapping = تغليف الهدايا
total-payment-fee = رسوم الدفع
total-tax = الضريبة
total-tax-percent = الضريبة ⁦{ $percent }%⁩
total-tax-included = { $name } (مشمولة)
total-tax-included-unnamed = الضريبة (مشمولة)
total-total = الإجمالي
payment-by = طريقة الدفع
payment-card = بطاقة { $brand } تنتهي بالأرقام { $last4 }
payment-gift-certificate = بطاقة هدايا { $code }

## Pages for what went wrong
error-page-not-found = هذه الصفحة غير موجودة
error-page-not-found-text = ربما نُقلت، وربما لم تكن موجودة أصلًا. لم يضِع شيء.
error-page-method = لا يمكن إجراء ذلك هنا
error-page-method-text = فُتحت الصفحة بطريقة غير متوقعة.
error-page-forbidden = أوقفنا هذه العملية حفاظًا على أمانك
error-page-forbidden-text = يبدو أن النموذج وصل من موقع آخر. يُرجى فتح الصفحة هنا والمحاولة من جديد.
error-page-too-large = الحجم أكبر من المسموح
error-page-too-large-text = ما أُرسل أكبر من أي نموذج في هذا المتجر.
error-page-throttled = لحظة من فضلك
error-page-throttled-text = تكررت المحاولات كثيرًا. يُرجى الانتظار دقيقة ثم المحاولة من جديد.
error-page-unavailable = المتجر لا يستجيب
error-page-unavailable-text = الخطأ ليس منك. يُرجى المحاولة من جديد بعد لحظات.
error-page-unavailable-text-logged-in = الخطأ ليس منك، ولم يُسجَّل خروجك. يُرجى المحاولة من جديد بعد لحظات.
error-page-closed = المتجر مغلق حاليًا
error-page-closed-text = غالبًا ما يكون ذلك للصيانة، وسيعود قريبًا. لم يضِع شيء. يُرجى المحاولة لاحقًا.
error-page-other-customer = سجّلنا خروجك
error-page-other-customer-text = وصلنا من المتجر رد لا يخصك، ولم نعرض منه شيئًا. يُرجى تسجيل الدخول من جديد؛ وإذا تكرر ذلك فيُرجى إبلاغنا بالرقم أدناه.
error-page-bad-request = تعذّر علينا فهم ذلك
error-page-bad-request-text = يُرجى فتح الصفحة من جديد والمحاولة مرة أخرى.
error-page-internal = حدث خطأ ما
error-page-internal-text = الخطأ من جهتنا. يُرجى المحاولة من جديد؛ وإذا استمر فيُرجى إبلاغنا بالرقم أدناه.
error-page-request-id = الرقم المرجعي:
error-page-retry = المحاولة من جديد
error-page-home = إلى الصفحة الرئيسية

## Shop
nav-home = الرئيسية
nav-cart = السلة
nav-cart-count = { $count ->
    [zero] السلة، فارغة
    [one] السلة، منتج واحد
    [two] السلة، منتجان
    [few] السلة، { $count } منتجات
    [many] السلة، { $count } منتجًا
   *[other] السلة، { $count } منتج
}
nav-categories = الفئات
nav-crumbs = مسار التنقل
nav-subcategories = ضمن هذه الفئة
search-label = البحث
search-submit = بحث
search-title = البحث
search-title-for = نتائج البحث عن «{ $words }»
search-none = لا توجد نتائج
search-none-text = يمكن تجربة كلمة أخرى أو كلمات أقل.
search-empty = ما الذي نبحث لك عنه؟
search-empty-text = يمكنك كتابة كلمة في خانة البحث أعلاه: اسم أو علامة تجارية أو رقم منتج.
currency-label = العملة
currency-submit = تغيير
home-shop-title = يسعدنا وجودك هنا
home-shop-lead = نتمنى لك جولة ممتعة. بعد تسجيل الدخول تظهر لك أسعارك الخاصة.
home-browse = تصفّح المتجر
home-featured = مختاراتنا
home-first = من المتجر
listing-count = { $count ->
    [zero] لا توجد منتجات
    [one] منتج واحد
    [two] منتجان
    [few] { $count } منتجات
    [many] { $count } منتجًا
   *[other] { $count } منتج
}
listing-products = المنتجات
listing-none = لا يوجد شيء هنا بعد
listing-none-narrowed = لا يوجد ما يطابق جميع اختياراتك
listing-clear = مسح جميع الاختيارات
listing-pages = صفحات المنتجات
listing-sort = الترتيب حسب
listing-sort-submit = ترتيب
listing-filter = التصفية
listing-filter-count = { $count ->
    [zero] التصفية: من دون اختيارات
    [one] التصفية: اختيار واحد
    [two] التصفية: اختياران
    [few] التصفية: { $count } اختيارات
    [many] التصفية: { $count } اختيارًا
   *[other] التصفية: { $count } اختيار
}
listing-filter-submit = عرض المنتجات
listing-price-from = السعر من
listing-price-to = السعر إلى
sort-default = ترتيب المتجر
sort-featured = المنتجات المميزة
sort-relevance = الأكثر صلة
sort-newest = الأحدث
sort-best-selling = الأكثر مبيعًا
sort-best-reviewed = الأعلى تقييمًا
sort-lowest-price = السعر: من الأقل إلى الأعلى
sort-highest-price = السعر: من الأعلى إلى الأقل
sort-a-to-z = الاسم: من أ إلى ي
sort-z-to-a = الاسم: من ي إلى أ

## Products
product-pictures = الصور
product-quantity = الكمية
product-quantity-min = الحد الأدنى: { $min }
product-quantity-max = الحد الأقصى: { $max }
product-quantity-between = من { $min } إلى { $max }
product-text-max = الحد الأقصى لعدد الأحرف: { $max }
product-add = إضافة إلى السلة
product-update = تحديث السعر
product-updated = تم تحديث السعر وحالة التوفر.
product-option-none = من دون
product-file = يتطلب «{ $label }» ملفًا، ولا يمكن إرساله من هنا. يُرجى التواصل مع المتجر.
product-related = منتجات مكمّلة
product-description = الوصف
product-facts = المواصفات
product-sku = رقم المنتج
product-condition = حالة المنتج
product-condition-new = جديد
product-condition-used = مستعمل
product-condition-refurbished = مجدَّد
product-mpn = الرقم لدى الشركة المصنّعة
product-upc = UPC
product-gtin = GTIN
product-in-stock = متوفر
product-low-stock = { $count ->
    [zero] نفدت الكمية
    [one] بقيت قطعة واحدة فقط
    [two] بقيت قطعتان فقط
    [few] بقيت { $count } قطع فقط
    [many] بقيت { $count } قطعة فقط
   *[other] بقيت { $count } قطعة فقط
}
product-out-of-stock = نفدت الكمية
product-unavailable = غير متاح
product-pre-order = طلب مسبق
product-pre-order-on = طلب مسبق: يتوفر في { $date }
product-no-combination = هذه الخيارات غير متاحة معًا

## Prices
price-label = السعر
price-range = من { $low } إلى { $high }
price-ex-tax = غير شامل الضريبة
price-inc-tax = شامل الضريبة
price-yours = سعرك
price-sale = سعر مخفّض
price-was = السعر السابق
price-list = السعر الأساسي
price-retail = السعر المقترح
price-advertised = السعر المعلن
price-see = عرض سعرك
price-see-on-page = السعر في صفحة المنتج
price-saving = توفير { $amount } (⁦{ $percent }%⁩)
price-why-both = يجمع هذا السعر بين التخفيض وشروط مجموعتك.
price-as-low-as = بسعر يبدأ من { $price } { $tax } للكميات الأكبر
price-log-in = تسجيل الدخول لعرض الأسعار
price-none = لا يوجد سعر
price-unavailable = السعر غير متاح حاليًا
price-tiers = السعر حسب الكمية، { $tax }
price-tier-quantity = الكمية
price-tier-each = سعر القطعة
price-tier-saving = التوفير
price-tier-active = (كميتك الحالية)
price-tier-range = ⁦{ $from }–{ $to }⁩
price-tier-from = { $from } فأكثر

## Cart and checkout
cart-title = سلتك
cart-count = { $count ->
    [zero] لا توجد منتجات
    [one] منتج واحد
    [two] منتجان
    [few] { $count } منتجات
    [many] { $count } منتجًا
   *[other] { $count } منتج
}
cart-elsewhere = سلتك في صفحات المتجر
cart-empty = سلتك فارغة
cart-empty-text = كل ما يُضاف إليها يبقى هنا، حتى عند تسجيل الدخول لاحقًا.
cart-empty-link = تصفّح المتجر
cart-quantity-of = كمية { $name }
cart-quantity-fixed = الكمية: { $count }
cart-update = تحديث
cart-remove = إزالة
cart-remove-what = إزالة { $name }
cart-price-each = سعر القطعة
cart-line-total = الإجمالي:
cart-summary = الملخص
cart-discount = الخصومات
cart-at-checkout = يُحتسب الشحن والضريبة عند إتمام الشراء.
cart-checkout = إتمام الشراء
checkout-title = إتمام الشراء
checkout-back = العودة إلى السلة
error-quantity = يُرجى إدخال الكمية عددًا صحيحًا، مثل 2
error-quantity-min = أقل كمية هي { $min }
error-quantity-max = أكبر كمية هي { $max }
error-cart-refused = يتعذّر على المتجر إضافة هذا المنتج إلى السلة
error-tick = يُرجى تحديد «{ $label }»
error-whole-number = يُرجى إدخال عدد صحيح في حقل «{ $label }»
error-too-short = الحد الأدنى لعدد الأحرف في حقل «{ $label }» هو { $min }
error-too-many-lines = الحد الأقصى لعدد الأسطر في حقل «{ $label }» هو { $max }
flash-session-ended-guest = انتهت جلستك، لذلك تظهر لك أسعار الزوار. يُرجى تسجيل الدخول لعرض أسعارك.
flash-other-customer-hosted = تم تسجيل الدخول بحساب آخر في صفحات إتمام الشراء لدى المتجر، لذلك سُجّل خروجك هنا. للمتابعة يُرجى تسجيل الدخول من جديد.
flash-cart-added = تمت الإضافة إلى سلتك.
flash-cart-changed = تم تحديث سلتك.
flash-cart-removed = تمت الإزالة من سلتك.
flash-carts-combined = أضفنا ما اخترته من قبل إلى سلة حسابك.
flash-cart-restored = استعدنا سلتك من زيارتك السابقة.
flash-cart-gone = لم تعد سلتك موجودة: إما أنها تحوّلت إلى طلب، وإما أن مدتها انتهت.
flash-cart-empty = سلتك فارغة، ولا يوجد ما يمكن شراؤه بعد.
flash-currency-changed = الأسعار معروضة الآن بالعملة التي اخترتها.
flash-currency-not-changed = تعذّر تحويل سلتك إلى هذه العملة.
flash-log-in-link-other = تم تسجيل الدخول بحساب آخر. يُرجى تسجيل الخروج أولًا، ثم استخدام الرابط من جديد.
flash-cart-line-gone = لم يعد هذا المنتج في سلتك.
flash-log-in-link-failed = لم يعد هذا الرابط صالحًا. يُرجى تسجيل الدخول بالبريد الإلكتروني وكلمة المرور.

## Single sign-on
go-on-title = لحظة من فضلك
go-on-text = ننقلك الآن إلى صفحة إتمام الشراء.
go-on-link = المتابعة إلى إتمام الشراء
return-title = أهلًا بعودتك
return-text = نتحقق الآن من تسجيل دخولك.
return-submit = متابعة
logout-go-on = المتابعة من دون تسجيل الدخول
hosted-title = المزيد لحسابك
hosted-text = تُفتح هذه الروابط في صفحات المتجر، ويبقى تسجيل دخولك ساريًا.
hosted-returns = المرتجعات
hosted-messages = الرسائل
hosted-payment-methods = طرق الدفع المحفوظة
hosted-links-title = في المتجر
hosted-links-text = تُفتح هذه الروابط في صفحات المتجر، وقد يُطلب منك تسجيل الدخول من جديد.
hosted-wish-list = قائمة الأمنيات
listing-all = جميع المنتجات
nav-all-products = جميع المنتجات
product-variant = النوع
product-buy-elsewhere = الشراء من { $shop }
product-buy-elsewhere-hint = يتم الطلب على صفحات المتجر.
price-prior = أقل سعر قبل التخفيض
nav-hosted-cart = السلة في المتجر

## Numbers and lists
percent = ⁦{ $percent }%⁩
separator = { "، " }

## Money
# Where a currency's sign stands, and how its code stands where it has no sign below.
# The amount is kept from left to right as a whole (U+2066 … U+2069), so that a minus before it stays at its place.
money = ⁦{ $sign } { $number }⁩
negative = ⁦−{ $amount }⁩
money-with-code = ⁦{ $sign } { $number }⁩
currency-usd = US$
currency-eur = €
currency-gbp = UK£
currency-jpy = JP¥
currency-cad = CA$
currency-aud = AU$
currency-nzd = NZ$
currency-inr = ₹
currency-brl = R$
currency-mxn = MX$

## Languages
language-name = العربية
language-label = اللغة

## Names
# In the order of the language.
name-full = { $first } { $last }
