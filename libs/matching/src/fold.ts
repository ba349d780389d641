import { remembered } from './remembered';

// One sound, many spellings: what romanisation systems and languages write differently. Order matters.
const rules: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sj/g, 'sh'],
  [/tsch|tch|tsh|cz|tj(?=e|s|$)/g, 'ch'],
  [/dzh|dj/g, 'j'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/t[sz]/g, 's'],
  [/w/g, 'v'],
  [/ou|oo|ue/g, 'u'],
  [/ee/g, 'i'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/^[yj]e/, 'e'],
  [/(?<=[aeiou])[yj]e/g, 'e'],
  [/[yj]/g, 'i'],
  [/^gidro/, 'hidro'],
  [/H/g, 'h'],
  [/A/g, 'a'],
  [/(.)\1+/g, '$1'],
];

/**
 * The word as it sounds, roughly: spellings that romanisations of one name differ in become equal ("Yevgeny" and
 * "Evgenii", "Khaled" and "Haled"). Words with digits stay as they are.
 * @param word lower-case ASCII
 */
export const foldAnew = (word: string): string =>
  /\d/.test(word) ? word : rules.reduce((text, [pattern, to]) => text.replace(pattern, to), word);

/** The same, of words that are likely to come again. */
export const fold: (word: string) => string = remembered(foldAnew);
