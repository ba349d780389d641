import type { LetterWords } from './words-en';

/** What comes from outside stands apart, so that it does not turn the words around it. */
const apart = (text: string): string => `\u2068${text}\u2069`;

/** The Arabic words of every letter. */
export const wordsAr: LetterWords = {
  footer: (tenant) => `أُرسلت عبر Downstream نيابة عن ${apart(tenant)}. يُرجى عدم الرد على هذه الرسالة.`,
  reference: (reference) => `المرجع: ${apart(reference)}`,
  validFor: (span) => `مدة صلاحية هذا الرابط ${span}، ويعمل مرة واحدة.`,
  ignore: 'إن لم تكن تنتظر هذه الرسالة فيمكنك تجاهلها. لا يحدث شيء من دونك.',
  invitation: {
    subject: (tenant) => `${apart(tenant)}: حسابك في Downstream`,
    greeting: (inviter, tenant) =>
      `يدعوك ${apart(inviter)} إلى العمل في Downstream لدى ${apart(tenant)}. في Downstream تحفظ ${apart(tenant)} ما تعرفه عن موزعيها.`,
    link: 'اختر كلمة مرور وسجل الدخول',
  },
  portalLink: {
    subject: (tenant) => `${apart(tenant)} تطلب إجاباتك`,
    greeting: (tenant) =>
      `تبيع ${apart(tenant)} سلعًا خاضعة لرقابة التصدير وعليها أن تعرف موزعيها. يُرجى فتح صفحتك في Downstream والإجابة هناك. يمكنك أن تتوقف ثم تتابع لاحقًا.`,
    link: 'افتح صفحتك',
    next: 'لحماية إجاباتك نرسل إليك رمزًا بالبريد الإلكتروني عندما تفتح الرابط.',
    forward: 'لست الشخص المعني؟ يُرجى إعادة توجيه هذه الرسالة إلى المسؤول عن رقابة التصدير في شركتك.',
    validFor: (span) => `مدة صلاحية الرابط ${span}.`,
  },
  signInCode: {
    subject: (code) => `${apart(code)} هو رمز الدخول الخاص بك`,
    label: 'رمز الدخول الخاص بك',
    validFor: (span) => `مدة صلاحيته ${span}، ويعمل مرة واحدة.`,
    warning: 'اكتبه فقط في الصفحة التي طلبته فيها. لن يسألك أحد منا عن هذا الرمز أبدًا.',
  },
  passwordReset: {
    subject: 'اختر كلمة مرور جديدة',
    greeting: (tenant) => `طلب شخص ما، ربما أنت، كلمة مرور جديدة لحسابك لدى ${apart(tenant)}.`,
    link: 'اختر كلمة مرور جديدة',
    ignore: 'إن لم تكن أنت فيمكنك تجاهل هذه الرسالة: تبقى كلمة مرورك كما هي.',
  },
  passwordChanged: {
    subject: 'تغيرت كلمة مرورك',
    greeting: (tenant, at) => `تغيرت كلمة مرور حسابك لدى ${apart(tenant)} في ${apart(at)}. وانتهت كل الجلسات الأخرى.`,
    warning: 'إن لم تكن أنت فاطلب كلمة مرور جديدة على الفور وأخبر مدير مساحة عملك.',
    link: 'اطلب كلمة مرور جديدة',
  },
};
