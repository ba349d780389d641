import type { Language } from '@downstream/kernel';

/** The least that an end use must say, in characters. */
export const SHORTEST_USE = 40;
/** In scripts in which one character is a word or a syllable, so many say as much. */
const SHORTEST_HAN = 14;

/** Words that say nothing of a use, in the languages of the portal. */
const empty: Readonly<Record<Language, string>> = {
  en: 'commercial use business general industrial resale sale sales trade trading project projects purpose purposes own internal normal usual civil civilian various different customer customers client clients market end user users for the of in and our we to by goods products equipment company needs application applications only will be used is are this as per your order',
  de: 'gewerbliche gewerblicher kommerzielle kommerzieller nutzung verwendung zweck zwecke allgemein allgemeine industriell industrielle industrie weiterverkauf verkauf handel projekt projekte eigene eigener eigenbedarf intern zivil zivile kunden kunde markt endkunde endkunden für die der das den im in und unsere unser wir zu von waren produkte geräte firma bedarf nur wird werden verwendet',
  fr: 'usage utilisation commercial commerciale général générale industriel industrielle revente vente commerce projet projets but fins propre interne civil civile clients client marché utilisateur final pour le la les de du des en et notre nos nous à par marchandises produits équipement société besoins seulement sera utilisé',
  zh: '商业 用途 一般 工业 转售 销售 贸易 项目 使用 民用 自用 内部 客户 市场 最终 用户 产品 设备 公司 需要 仅 用于 的 和 我们 等 通用 正常 各种',
  tr: 'ticari kullanım amaç amaçlı amaçlar genel endüstriyel sanayi yeniden satış ticaret proje projeler kendi iç sivil müşteri müşteriler pazar son kullanıcı için ve bizim biz ürünler mallar ekipman şirket ihtiyaç sadece kullanılacak',
  ru: 'коммерческое коммерческих использование использования цели целей целях общее общие промышленное промышленность перепродажа продажа торговля проект проекты собственные нужды внутренние гражданское клиенты клиентам клиентов рынок рынка рынке рынку рынки конечный пользователь для на в и наш наши мы товары продукция оборудование компания компании только будет использоваться',
  uk: 'комерційне комерційних використання цілі цілей цілях загальне загальні промислове промисловість перепродаж продаж торгівля проєкт проєкти власні потреби внутрішні цивільне клієнти клієнтам клієнтів ринок ринку ринки кінцевий користувач для на в і та наш наші ми товари продукція обладнання компанія компанії лише буде використовуватися',
  ar: 'استخدام الاستخدام تجاري التجاري عام العام صناعي الصناعي إعادة بيع البيع تجارة التجارة مشروع المشروع مشاريع غرض أغراض لأغراض خاص داخلي مدني عملاء العملاء عميل سوق السوق مستخدم نهائي في من على إلى و نحن لنا منتجات معدات شركة الشركة احتياجات فقط سيتم',
};

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const words = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const HAN = /\p{Script=Han}/u;

const emptyWords = new Set(Object.values(empty).flatMap(words));
const emptyHan = [...emptyWords].filter((word) => HAN.test(word)).sort((a, b) => b.length - a.length);

// Words are inflected: what begins as one of them and ends otherwise is the same word, if it is long enough to tell.
const STEM = 5;
const ENDING = 2;
const LONGEST_ENDING = 4;
const emptyStems = new Set(
  [...emptyWords].filter((word) => word.length >= STEM + ENDING).map((word) => word.slice(0, -ENDING)),
);

function isEmpty(word: string): boolean {
  if (emptyWords.has(word)) return true;
  const shortest = Math.max(STEM, word.length - LONGEST_ENDING);
  for (let length = word.length - 1; length >= shortest; length -= 1)
    if (emptyStems.has(word.slice(0, length))) return true;
  return false;
}

/** What is left of a run of Chinese characters when the words that say nothing are taken out. */
const withoutEmpty = (run: string): string => emptyHan.reduce((rest, word) => rest.replaceAll(word, ''), run);

/** The words of a text that say something of a use. */
export function tellingWords(text: string): readonly string[] {
  return words(text).flatMap((word) => {
    if (!HAN.test(word)) return isEmpty(word) ? [] : [word];
    const rest = withoutEmpty(word);
    return rest === '' ? [] : [rest];
  });
}

/** Why an end use is too general to be judged; `null` where it says what, where or by whom. */
export type GenericUse = 'TOO_SHORT' | 'SAYS_NOTHING' | null;

/** Telling words an end use must have: what, and where or for what process. */
const FEWEST_TELLING = 3;

/**
 * Whether an end use is too general (domain reference 1.4, AT-08): shorter than forty characters, or made of words that
 * every statement could be made of, in any language of the portal.
 */
export function genericUse(text: string): GenericUse {
  const plain = text.trim();
  const shortest = HAN.test(plain) ? SHORTEST_HAN : SHORTEST_USE;
  if ([...plain].length < shortest) return 'TOO_SHORT';
  const telling = tellingWords(plain);
  const weight = telling.reduce((sum, word) => sum + (HAN.test(word) ? [...word].length / 2 : 1), 0);
  return weight < FEWEST_TELLING ? 'SAYS_NOTHING' : null;
}
