import { asCondition, type CapPeriod, type RecordedCondition } from './approval-condition';
import type { Language } from './vocabulary/access';

interface Sentences {
  readonly cap: Readonly<Record<CapPeriod, (unit: string, amount: string) => string>>;
  readonly endUser: string;
  readonly territory: (countries: string) => string;
  readonly expiry: (day: string) => string;
}

const sentences: Readonly<Record<Language, Sentences>> = {
  en: {
    cap: {
      ORDER: (unit, n) => `${unit}: at most ${n} in one order.`,
      MONTH: (unit, n) => `${unit}: at most ${n} in a month.`,
      QUARTER: (unit, n) => `${unit}: at most ${n} in a quarter.`,
      YEAR: (unit, n) => `${unit}: at most ${n} in a year.`,
      IN_ALL: (unit, n) => `${unit}: at most ${n} in all.`,
    },
    endUser: 'Every order names its end user.',
    territory: (countries) => `Sale and delivery in these countries only: ${countries}.`,
    expiry: (day) => `The approval ends on ${day}.`,
  },
  de: {
    cap: {
      ORDER: (unit, n) => `${unit}: höchstens ${n} je Auftrag.`,
      MONTH: (unit, n) => `${unit}: höchstens ${n} im Monat.`,
      QUARTER: (unit, n) => `${unit}: höchstens ${n} im Quartal.`,
      YEAR: (unit, n) => `${unit}: höchstens ${n} im Jahr.`,
      IN_ALL: (unit, n) => `${unit}: höchstens ${n} insgesamt.`,
    },
    endUser: 'Jeder Auftrag nennt seinen Endverwender.',
    territory: (countries) => `Verkauf und Lieferung nur in diese Länder: ${countries}.`,
    expiry: (day) => `Die Zulassung endet am ${day}.`,
  },
  fr: {
    cap: {
      ORDER: (unit, n) => `${unit} : au plus ${n} par commande.`,
      MONTH: (unit, n) => `${unit} : au plus ${n} par mois.`,
      QUARTER: (unit, n) => `${unit} : au plus ${n} par trimestre.`,
      YEAR: (unit, n) => `${unit} : au plus ${n} par an.`,
      IN_ALL: (unit, n) => `${unit} : au plus ${n} au total.`,
    },
    endUser: 'Chaque commande nomme son utilisateur final.',
    territory: (countries) => `Vente et livraison dans ces pays uniquement : ${countries}.`,
    expiry: (day) => `L’agrément prend fin le ${day}.`,
  },
  zh: {
    cap: {
      ORDER: (unit, n) => `${unit}：每笔订单最多 ${n}。`,
      MONTH: (unit, n) => `${unit}：每月最多 ${n}。`,
      QUARTER: (unit, n) => `${unit}：每季度最多 ${n}。`,
      YEAR: (unit, n) => `${unit}：每年最多 ${n}。`,
      IN_ALL: (unit, n) => `${unit}：总计最多 ${n}。`,
    },
    endUser: '每笔订单须写明最终用户。',
    territory: (countries) => `仅可在以下国家或地区销售和交付：${countries}。`,
    expiry: (day) => `批准于${day}终止。`,
  },
  tr: {
    cap: {
      ORDER: (unit, n) => `${unit}: sipariş başına en çok ${n}.`,
      MONTH: (unit, n) => `${unit}: ayda en çok ${n}.`,
      QUARTER: (unit, n) => `${unit}: üç ayda en çok ${n}.`,
      YEAR: (unit, n) => `${unit}: yılda en çok ${n}.`,
      IN_ALL: (unit, n) => `${unit}: toplamda en çok ${n}.`,
    },
    endUser: 'Her sipariş son kullanıcısını belirtir.',
    territory: (countries) => `Satış ve teslimat yalnızca şu ülkelerde: ${countries}.`,
    expiry: (day) => `Onay ${day} tarihinde sona erer.`,
  },
  ru: {
    cap: {
      ORDER: (unit, n) => `${unit}: не более ${n} в одном заказе.`,
      MONTH: (unit, n) => `${unit}: не более ${n} в месяц.`,
      QUARTER: (unit, n) => `${unit}: не более ${n} в квартал.`,
      YEAR: (unit, n) => `${unit}: не более ${n} в год.`,
      IN_ALL: (unit, n) => `${unit}: всего не более ${n}.`,
    },
    endUser: 'В каждом заказе указывается конечный пользователь.',
    territory: (countries) => `Продажа и поставка только в эти страны: ${countries}.`,
    expiry: (day) => `Одобрение действует до ${day} включительно.`,
  },
  uk: {
    cap: {
      ORDER: (unit, n) => `${unit}: не більше ${n} в одному замовленні.`,
      MONTH: (unit, n) => `${unit}: не більше ${n} на місяць.`,
      QUARTER: (unit, n) => `${unit}: не більше ${n} на квартал.`,
      YEAR: (unit, n) => `${unit}: не більше ${n} на рік.`,
      IN_ALL: (unit, n) => `${unit}: загалом не більше ${n}.`,
    },
    endUser: 'У кожному замовленні зазначається кінцевий користувач.',
    territory: (countries) => `Продаж і постачання лише до цих країн: ${countries}.`,
    expiry: (day) => `Схвалення діє до ${day} включно.`,
  },
  ar: {
    cap: {
      ORDER: (unit, n) => `${unit}: ${n} على الأكثر في الطلب الواحد.`,
      MONTH: (unit, n) => `${unit}: ${n} على الأكثر في الشهر.`,
      QUARTER: (unit, n) => `${unit}: ${n} على الأكثر في ربع السنة.`,
      YEAR: (unit, n) => `${unit}: ${n} على الأكثر في السنة.`,
      IN_ALL: (unit, n) => `${unit}: ${n} على الأكثر في المجموع.`,
    },
    endUser: 'يذكر كل طلب مستخدمه النهائي.',
    territory: (countries) => `البيع والتسليم في هذه البلدان فقط: ${countries}.`,
    expiry: (day) => `تنتهي الموافقة في ${day}.`,
  },
};

/** Digits that a number on a crate has, in every language; days as they are said in Europe. */
const localeOf = (language: Language): string => `${language === 'en' ? 'en-GB' : language}-u-nu-latn`;

/**
 * A condition as one sentence in a language: the same on the page of the case, on the distributor's page and in its
 * letter. What the maker wrote stands as it was written.
 */
export function conditionSentence(recorded: RecordedCondition, language: Language): string {
  const condition = asCondition(recorded);
  const { cap, endUser, territory, expiry } = sentences[language];
  const locale = localeOf(language);
  switch (condition.kind) {
    case 'QUANTITY_CAP':
      return cap[condition.period](condition.unit, new Intl.NumberFormat(locale).format(condition.amount));
    case 'END_USER_PER_ORDER':
      return endUser;
    case 'TERRITORY': {
      const regions = new Intl.DisplayNames(locale, { type: 'region' });
      const names = condition.countries.map((code) => regions.of(code) ?? code);
      return territory(new Intl.ListFormat(locale, { type: 'unit' }).format(names));
    }
    case 'EXPIRY':
      return expiry(
        new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(condition.day)),
      );
    case 'OTHER':
      return condition.text;
  }
}
