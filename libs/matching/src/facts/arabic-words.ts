/**
 * Words by which organisations say what they are in Arabic and Persian, with the English word that their names in Latin
 * letters use. Their consonants alone would resemble nothing there. Articles, prepositions and letters that are written
 * in two ways are left out of the comparison.
 *
 * Facts of language, gathered from dictionaries of Arabic and Persian.
 */
const lines = `
company شركة شركه شرکت كمبني کمپانی
group مجموعة گروه جماعة
general عامة عام عمومی
trading تجارة تجارية تجاري تجارت تجاری بازرگانی
international دولية دولي عالمية بین‌المللی بین الملل المللی
industry صناعة صناعات صناعية صناعي صنعت صنایع صنعتی
limited محدودة محدود لمتد لیمیتد
establishment مؤسسة موسسه مؤسسه
institute معهد پژوهشگاه پژوهشکده انستیتو
organization منظمة تنظيم سازمان هيئة
foundation بنیاد وقف
association جمعية انجمن رابطة
office مكتب دفتر
center مركز مرکز
research بحوث ابحاث تحقیقات پژوهش پژوهشی تحقیقاتی
science علوم علمي علمی
technology تكنولوجيا تقنية تقنيات فناوری فناوری‌های تکنولوژی فن‌آوری
university جامعة دانشگاه
engineering هندسة هندسية مهندسی
construction بناء تعمير انشاءات إنشاء مقاولات ساختمان ساختمانی سازندگی عمران
development تنمية تطوير توسعه
investment استثمار استثمارات استثماري سرمایه‌گذاری
holding قابضة هلدینگ
transport نقل حمل ترابری
shipping شحن ملاحة كشتيراني کشتیرانی
ship سفينة سفن بواخر کشتی
marine بحرية بحري دریایی دریا
lines خطوط
aviation طيران هوایی هوانوردی
airline طیران هواپیمایی
exchange صرافة صرافه صیرفة صرافی
bank بنك مصرف بانک
insurance تامين تأمين بیمه
oil نفط نفت نفتی
gas غاز گاز
petrochemical بتروكيماويات پتروشیمی
chemical كيماويات كيميائية شیمیایی شیمی
phosphate فوسفات
mining مناجم تعدين معدن معادن معدنی
drilling حفر حفاری
steel فولاذ صلب فولاد
metal معادن فلزات
energy طاقة انرژی
electric كهرباء كهربائية برق
electronics الكترونيات الکترونیک
communication اتصالات مخابرات ارتباطات
information معلومات اطلاعات
computer حاسوب رایانه کامپیوتر
service خدمات خدمة
management ادارة إدارة مدیریت
supply توريد تامین تدارکات
import استيراد واردات
export تصدير صادرات
agriculture زراعة زراعية کشاورزی
food غذائية اغذية غذایی
medical طبية پزشکی
textile نسيج نساجی
factory مصنع معمل کارخانه
national وطنية وطني قومي ملی
state دولة دولتی
republic جمهورية جمهوری
islamic اسلامية اسلامي اسلامی
revolution ثورة انقلاب
ministry وزارة وزارت
defense دفاع
army جيش ارتش لشکر
force قوة قوات نیروی نیرو نیروهای
armed مسلحة مسلح
guard حرس پاسداران
corps سپاه
military عسكري عسكرية حربي نظامی
movement حركة جنبش
front جبهة جبهه
party حزب
brigade لواء كتيبة كتائب تیپ
division فرقة لشگر
security امن امنیت امنیتی
intelligence مخابرات
police شرطة پلیس
school مدرسة
charity خيرية خیریه
cooperation تعاون تعاونی
headquarters قرارگاه مقر ستاد
news خبرگزاری اخبار
prison زندان سجن
central مرکزی مركزية مركزي
space فضایی فضاء
educational آموزشی تعليمي تربوية
command فرماندهی قيادة
consulting مشاور استشارات
engineering مهندسین
network شبكة شبکه
protection حماية
guarding حراسة
higher عالي عليا
applied تطبيقية
fighting مقاتلة مقاتل
tunisian تونسية تونسي
egyptian مصرية مصري
algerian جزائرية
resistance مقاومة مقاومت
zone منطقة منطقه
security امنية امني
exchange تبادل
engine موتور موتر
municipality بلدية شهرداری
petroleum بترول
hospital مستشفى بیمارستان
tourism سياحة گردشگری
property عقارية عقارات
gold ذهب
regulation مقررات
base پایگاه
special خاصة ویژه
united متحدة متحد
free حرة آزاد
new جديدة جديد جدید نو نوین
north شمال شمالي شمالی
south جنوب جنوبي جنوبی
east شرق شرقي شرقی
west غرب غربي غربی
middle اوسط میانه
world عالم جهان جهانی
iran ایران ايران
iranian ایرانی
iraq عراق
syria سوريا سورية
syrian سورية سوري
libya ليبيا
libyan ليبية ليبي
lebanon لبنان
yemen يمن
egypt مصر
morocco مغرب
moroccan مغربية مغربي
africa افريقيا
gulf خليج
arab عربية عربي
turkey تركيا
dubai دبي
tehran تهران
`;

// What is one letter as far as names go: forms of alef, of ye, of kaf, and the silent endings.
const oneLetter: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/g, 'ا'],
  [/[يىئ]/g, 'ی'],
  [/ك/g, 'ک'],
  [/[ةۀھ]/g, 'ه'],
  [/ؤ/g, 'و'],
  [/[\u064b-\u0652]/g, ''],
];

/** The word with letters that are written in several ways in one of them. */
const bare = (word: string): string => oneLetter.reduce((now, [letters, one]) => now.replace(letters, one), word);

const PREFIX = /^[ولبف]?(?:ال|لل)|^[ول]/;

const meanings = new Map<string, string>();
for (const line of lines.trim().split('\n')) {
  const [meaning = '', ...words] = line.split(/[\s\u200c]+/);
  for (const word of words.map(bare)) if (!meanings.has(word)) meanings.set(word, meaning);
}

const WORD = /[\p{Script=Arabic}\u200c]{2,}/gu;

/** A text in Arabic script with the words of organisations in English. */
export const nameArabicWords = (text: string): string =>
  text.replace(WORD, (word) => {
    const written = bare(word.replaceAll('\u200c', ''));
    const meaning = meanings.get(written) ?? meanings.get(written.replace(PREFIX, ''));
    return meaning === undefined ? word : ` ${meaning} `;
  });
