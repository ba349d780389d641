import { normaliseName } from './normalise';

/** A word or a number of an address. */
export interface AddressToken {
  /** Lower-case ASCII; of a number its parts joined by `-`, without leading zeros. */
  readonly text: string;
  /** Whether there is a digit in it. */
  readonly number: boolean;
  /** `2nd`, `16th`: the place in a row, which names streets and floors. */
  readonly ordinal: boolean;
}

/** A way of writing, what it becomes, and what a text must have for it to be worth looking. */
type Rewriting = readonly [hint: RegExp, pattern: RegExp, to: string];

// What is said with marks that are no letters, or with letters that only together mean something.
const rewritten: readonly Rewriting[] = [
  [/\/o/, /(?<![\p{L}])(?:c|s)\/o(?![\p{L}])/gu, ' , '],
  [
    /box|p\.? ?o\.? ?b|[aа]\/(?:ya|я)|apartado|post/,
    /(?<![\p{L}\d])(?:p\.? ?o\.? ?b(?:ox)?|post(?: office)? box|mail ?box|postbox|а\/я|a\/ya|apartado (?:postal|aereo)|apartado(?= \d)|postfach|postbus)(?![\p{L}])\.?/gu,
    ' , pobox ',
  ],
  [/g\/f/, /(?<![\p{L}\d])g\/f(?![\p{L}])/gu, ' floor 0 '],
  [/\/ ?f/, /(?<![\p{L}\d])(\d+)(?:st|nd|rd|th)? ?\/ ?f(?:l|loor)?(?![\p{L}\d])\.?/gu, ' floor $1 '],
  [/\df/, /(?<![\p{L}\d])(\d+)f(?:l|lr)?(?![\p{L}\d])\.?/gu, ' floor $1 '],
  [/f ?\//, /(?<![\p{L}])f ?\/ ?(\d+)/gu, ' floor $1 '],
  [/пр|pr-?k?t/, /(?<![\p{L}])(?:пр-?к?т|pr-?k?t)(?![\p{L}])\.?/gu, ' prospekt '],
  [/[бb]-/, /(?<![\p{L}])(?:б-р|b-r)(?![\p{L}])\.?/gu, ' bulvar '],
  [/[рr]-/, /(?<![\p{L}])(?:р-н|r-n)(?![\p{L}])\.?/gu, ' rayon '],
  [/kap|daire/, /(?<![\p{L}])(?:i[cç] ?kap[iı]|daire)(?: ?no)?(?![\p{L}])/gu, ' daire '],
  [/ma?h/, /(?<![\p{L}])(mah(?:allesi)?|mh)(?![\p{L}])\.?/gu, ' mah , '],
  [/[pп][eе]/, /(?<![\p{L}])(?:st|saint|sankt|санкт)[. -]+(?:peterb?s?burg|петербург)/gu, ' saintpetersburg '],
  [/kong/, /(?<![\p{L}])hong[ -]?kong(?![\p{L}])/gu, ' hongkong '],
  // Postal codes with letters, and how far along a road something is.
  [/\d[a-z]{2}/, /(?<![\p{L}\d])[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?![\p{L}\d])/gu, ' '],
  [/km/, /(?<![\p{L}\d])(?:km\.? ?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?(?:th|st|nd|rd)? ?km)(?![\p{L}\d])\.?/gu, ' '],
  // "7c1": house 7, building 1.
  [/[cсkкрp]\d/, /(?<![\p{L}\d])(\d+[а-яa-z]?)(?:с|c|стр|к|k|корп)(\d+)(?![\p{L}\d])/gu, ' $1 block $2 '],
  // Floors as other languages count them.
  [
    /[eé]tage|og|stock|piano|andar|planta/,
    /(?<![\p{L}\d])(\d+) ?(?:er|[eè]re|[eè]me|[eoa.°])? *(?:[eé]tage|og|stock|piano|andar|planta)(?![\p{L}])/gu,
    ' floor $1 ',
  ],
  // In Turkey "No: 12/4" is door 4 of house 12, and a district stands before its province.
  [/cad|cd|sok|sk|bulv|mah|mh/, /(?<![\p{L}])(no[.: ]*)(\d+\p{L}?)\/(\d+)(?!\d)/gu, '$1$2 daire $3 '],
  [/\/ ?[\p{L}\p{M}]{3,}$/u, /[\p{L}\p{M}]{3,} ?\/ ?([\p{L}\p{M}]{3,})$/gu, '$1'],
  [/tel|phone|fax/, /(?<![\p{L}])(?:tel|phone|fax)[.: ]*[+(\d][\d ()/+-]*/gu, ' , '],
];

// Addresses in Han characters are written without blanks, from the country down to the room.
const han: readonly (readonly [RegExp, string])[] = [
  [/香港|九龙|九龍/g, ' hongkong , '],
  [/澳门|澳門/g, ' macau , '],
  [/(\p{Script=Han}+?(?:特别行政区|特別行政區|自治区|省|市))/gu, ' $1 , '],
  [/[省市](?= ,)/gu, ''],
  [/(\p{Script=Han}+?)(?:区|區|县|縣|镇|鎮)/gu, ' $1 district , '],
  [/(\p{Script=Han}+?)(?:大道|大街|路|街|道|巷)/gu, ' , $1 street '],
  [/(\d+)\s*(?:号|號)(?:楼|樓)/gu, ' block $1 '],
  [/(\d[\d-]*)\s*(?:号|號)/gu, ' no $1 , '],
  [/(\d+|[a-z])\s*(?:座|栋|棟|幢)/gu, ' block $1 '],
  [/(\d+)\s*(?:楼|樓|层|層)/gu, ' floor $1 '],
  [/(\d+[a-z]?)\s*(?:室|房)/gu, ' room $1 '],
];

const HAN = /\p{Script=Han}/u;
const SEGMENT = /[,;()\n|،、，]| [-–—] |(?<=\p{L}{4})\.(?= \p{L}{3})/u;
// "2-16", "34/63", "16b", "g-7", "no5" is a word and a number.
const TOKEN =
  /#|\d+(?:\p{L}{1,2}(?![\p{L}\d]))?(?:[-–/]\d+\p{L}?(?![\p{L}])|[-/]\p{L}{1,2}(?![\p{L}\d]))*|\p{L}-?\d+(?:[-–/]\d+)*(?![\p{L}])|\p{L}[\p{L}\p{M}'’‘`´]*/gu;
const ORDINAL = /^(\d+)(?:st|nd|rd|th|ya|y|go|oy|oe|i)$/;
const DIGIT = /\d/;
const PLAIN = /^[\x20-\x7e]*$/;
/** Nobody's address is longer: what comes behind is left out, so that no text takes long. */
const LONGEST = 500;

const latin = (word: string): string => (/^[a-z]+$/.test(word) ? word : normaliseName(word, 'PERSON').tokens.join(''));

function tokenOf(word: string): AddressToken {
  if (word === '#') return { text: word, number: false, ordinal: false };
  if (!DIGIT.test(word)) return { text: latin(word), number: false, ordinal: false };
  if (/^\d+$/.test(word)) return { text: word.replace(/^0+(?=\d)/, ''), number: true, ordinal: false };
  const parts = word
    .split(/[-–/]/)
    .map((part) =>
      /^[a-z\d]+$/.test(part)
        ? part
        : (part.match(/\d+|\D+/gu) ?? []).map((one) => (DIGIT.test(one) ? one : latin(one))).join(''),
    );
  const ordinal = parts.length <= 2 ? ORDINAL.exec(parts.join(''))?.[1] : undefined;
  if (ordinal !== undefined) return { text: ordinal.replace(/^0+(?=\d)/, ''), number: true, ordinal: true };
  // "18/a" and "18-a" are the house 18a.
  const text = parts
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('-')
    .replace(/(?<=\d)-(?=[a-z](?:$|-))/g, '');
  return { text, number: true, ordinal: false };
}

/** Takes an address apart: its parts as written between commas, each as words and numbers; none without either. */
export function addressTokens(text: string): readonly (readonly AddressToken[])[] {
  if (text === '') return [];
  const whole = text.slice(0, LONGEST).toLowerCase();
  let plain = PLAIN.test(whole) ? whole : whole.normalize('NFKC').toLowerCase().normalize('NFC');
  if (HAN.test(plain)) for (const [pattern, to] of han) plain = plain.replace(pattern, to);
  for (const [hint, pattern, to] of rewritten) if (hint.test(plain)) plain = plain.replace(pattern, to);
  return plain
    .split(SEGMENT)
    .map((segment) => (segment.match(TOKEN) ?? []).map(tokenOf).filter((token) => token.text !== ''))
    .filter((tokens) => tokens.length > 0);
}
