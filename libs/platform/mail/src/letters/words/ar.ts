import type { Words } from './en';

/**
 * The Arabic words of letters to distributors. Every sentence begins with an Arabic word: in plain text the first letter
 * decides which way a line runs.
 */
export const wordsAr: Words = {
  footer: (tenant) => `أُرسلت هذه الرسالة من Downstream نيابةً عن شركة ${tenant}. يُرجى عدم الرد عليها.`,
  reference: (reference) => `الرقم المرجعي: ${reference}`,
  ignore: 'إذا لم تكن تتوقع هذه الرسالة فيمكنك تجاهلها. لن يحدث شيء من دونك.',
  portal: {
    link: 'افتح صفحتك',
    next: 'لحماية إجاباتك نرسل إليك رمزًا بالبريد الإلكتروني عند فتح الرابط.',
    validFor: (span) => `مدة صلاحية الرابط: ${span}.`,
  },
  invitation: {
    subject: (tenant) => `تطلب شركة ${tenant} إجاباتك`,
    preheader: 'مرة واحدة، من 25 إلى 40 دقيقة. يمكنك التوقف والمتابعة لاحقًا.',
    why: (tenant) =>
      `تبيع شركة ${tenant} سلعًا خاضعة لرقابة التصدير، ويجب عليها معرفة موزعيها. يُرجى فتح صفحتك في Downstream وتقديم إجاباتك فيها.`,
    time: 'يستغرق ذلك من 25 إلى 40 دقيقة. يمكنك التوقف والمتابعة لاحقًا.',
    prepare: 'يُرجى تجهيز ما يلي:',
    points: [
      'رقم التسجيل ومستخرج حديث من السجل',
      'أسماء المالكين الذين يملكون 10 بالمئة أو أكثر وحصصهم',
      'ما تبيعه والبلدان التي تبيع إليها',
    ],
    forward: 'لست الشخص المعني؟ يُرجى إعادة توجيه هذه الرسالة إلى المسؤول عن رقابة التصدير في شركتك.',
  },
  portalLink: {
    subject: (tenant) => `رابط صفحتك لدى شركة ${tenant}`,
    preheader: (span) => `مدة الصلاحية: ${span}. الروابط السابقة لم تعد تعمل.`,
    greeting: (tenant) => `إليك رابطًا جديدًا إلى صفحتك لدى شركة ${tenant}. الروابط السابقة لم تعد تفتحها.`,
  },
  receipt: {
    subject: (tenant) => `استلمت شركة ${tenant} إجاباتك`,
    preheader: 'يمكنك قراءتها في صفحتك في أي وقت.',
    what: (company, at, number) => `استلمنا إجابات شركة ${company}: الإرسال رقم ${number}، بتاريخ ${at}.`,
    hash: 'بداية بصمتها الرقمية',
    read: 'يمكنك في أي وقت أن تقرأ في صفحتك ما أرسلته، مع البصمة الرقمية الكاملة (SHA-256).',
    next: (tenant) => `تراجع شركة ${tenant} إجاباتك الآن. إذا لزم تصحيح شيء فسنكتب إليك.`,
  },
  correction: {
    subject: (tenant) => `تطلب شركة ${tenant} تصحيح بعض الإجابات`,
    preheader: 'تبقى جميع الإجابات الأخرى كما أرسلتها.',
    lead: (company, tenant) => `راجعت شركة ${tenant} إجابات شركة ${company} وتطلب منك تصحيح ما يلي:`,
    sections: {
      company: (sentence) => `الشركة: ${sentence}`,
      people: (sentence) => `الأشخاص والمالكون: ${sentence}`,
      business: (sentence) => `الأعمال: ${sentence}`,
      controls: (sentence) => `الرقابة: ${sentence}`,
    },
    rest: 'تبقى جميع الإجابات الأخرى كما أرسلتها، ولن يُطلب منك تقديمها مرة أخرى.',
    until: (day) => `يُرجى الإجابة في موعد أقصاه ${day}.`,
  },
  decision: {
    subject: (tenant) => `اتخذت شركة ${tenant} قرارها`,
    preheader: 'ما تقرر، وما يأتي بعد ذلك.',
    approved: (company, tenant) => `راجعت شركة ${tenant} إجاباتك وتوافق على شركة ${company} موزعًا لها.`,
    reason: (tenant) => `تذكر شركة ${tenant} هذا السبب:`,
    conditions: 'تسري الشروط التالية:',
    until: (day) => `تسري الموافقة حتى ${day}.`,
    refused: (company, tenant) => `راجعت شركة ${tenant} إجاباتك ولا تقبل شركة ${company} موزعًا لها.`,
    appeal: (day) => `إذا كنت لا توافق فيمكنك الاعتراض في صفحتك حتى ${day}. ينظر فيه شخص لم يتخذ هذا القرار.`,
  },
  question: {
    subject: (tenant) => `لدى شركة ${tenant} سؤال لك`,
    preheader: 'إجابتك تساعد على متابعة الملف.',
    lead: (company, tenant) => `تدرس شركة ${tenant} ملف شركة ${company} وتسأل:`,
    where: 'يُرجى الإجابة في صفحتك ضمن «الأسئلة».',
  },
  reminder: {
    subject: (tenant) => `تذكير: شركة ${tenant} تنتظر إجاباتك`,
    preheader: 'ما أجبت عنه حتى الآن محفوظ.',
    ahead: (company, tenant, day) => `طلبت شركة ${tenant} إجابات شركة ${company}. يُرجى إرسالها في موعد أقصاه ${day}.`,
    over: (company, tenant, day) => `طلبت شركة ${tenant} إجابات شركة ${company} في موعد أقصاه ${day}، ولم تصل بعد.`,
    kept: 'ما أجبت عنه حتى الآن محفوظ، وتتابع من حيث توقفت. تنتهي هذه الرسائل عند وصول إجاباتك.',
    late: (tenant) => `بدونها لا تستطيع شركة ${tenant} متابعة ملفك. أُبلغ أيضًا الشخص المسؤول عنك هناك.`,
  },
  statement: {
    subject: (tenant) => `تطلب شركة ${tenant} توقيعك`,
    preheader: 'يمكنك القراءة والتوقيع على هاتفك دون حساب.',
    asked: (company, tenant) => `تطلب شركة ${tenant} من شركة ${company} قراءة ما يلي وتوقيعه:`,
    returned: (company, tenant) => `قرأت شركة ${tenant} ما وقّعته شركة ${company} وتطلب تصحيح شيء في:`,
    expiring: (company, day) => `ينتهي ما وقّعته شركة ${company} في ${day}:`,
    expired: (company) => `انتهى ما وقّعته شركة ${company}. تنتظر الطلبات إلى أن يُوقَّع من جديد:`,
  },
  contactCode: {
    subject: (tenant) => `تطلب منك شركة ${tenant} رمزًا`,
    preheader: 'يُثبت أن صندوق البريد هذا لك.',
    why: (tenant) => `تريد شركة ${tenant} التأكد من أنها تصل إليك على هذا العنوان.`,
    label: 'رمزك',
    how: (tenant) => `يرجى إبلاغ هذا الرمز إلى الشخص الذي تعرفه لدى شركة ${tenant} عبر الهاتف أو في رسالة منك.`,
  },
  signInCode: {
    subject: (code) => `رمز الدخول الخاص بك: ${code}`,
    preheader: (tenant, span) => `لدى شركة ${tenant}. مدة الصلاحية: ${span}.`,
    label: 'رمز الدخول الخاص بك',
    validFor: (span) => `مدة الصلاحية: ${span}، ويُستخدم مرة واحدة.`,
    warning: 'أدخله فقط في الصفحة التي طلبته فيها. لن يطلب منك أحد منا هذا الرمز أبدًا.',
  },
  signingCode: {
    subject: (code) => `رمز التوقيع الخاص بك: ${code}`,
    preheader: (tenant) => `يوقّع النص الذي قرأته للتو لشركة ${tenant}.`,
    label: 'رمز التوقيع الخاص بك',
    what: (tenant) => `بهذا الرمز توقّع النص الذي قرأته للتو في صفحة شركة ${tenant}. وهو صالح لهذا النص وحده.`,
    warning: 'لم تطلبه؟ فلا تعطه لأحد: من دونه لا يُوقَّع أي شيء. لن يطلب منك أحد منا هذا الرمز أبدًا.',
  },
};
