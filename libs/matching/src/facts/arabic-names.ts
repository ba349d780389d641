/**
 * How Arabic and Persian write what names in Latin letters write apart, together or with vowels: the article, servant
 * names ("Abd al-"), names "of the faith" ("ud-Din"), fathers and sons. Written out they meet in one form.
 *
 * Facts of language (ALA-LC romanisation tables for Arabic and Persian, and common practice of passports).
 */
const native: readonly (readonly [RegExp, string])[] = [
  // The ending of many women's names and of nouns is not heard as a consonant.
  [/\u0629/gu, ''],
  [/\u0640|[\u064b-\u065f\u0670]/gu, ''],
  [/(?<!\p{L})عبد\s?الله(?!\p{L})/gu, ' abdullah '],
  [/(?<!\p{L})عبد\s?ال(?=\p{L}{2})/gu, ' abd al '],
  [/(?<=\p{L}{2})\s?الدين(?!\p{L})/gu, ' al din '],
  [/(?<!\p{L})ال(?=\p{L}{2})/gu, ' al '],
  [/(?<!\p{L})(?:أبو|ابو)(?!\p{L})/gu, ' abu '],
  [/(?<!\p{L})(?:أبي|ابي)(?!\p{L})/gu, ' abi '],
  [/(?<!\p{L})(?:أم|ام)(?!\p{L})/gu, ' umm '],
  [/(?<!\p{L})بن(?!\p{L})/gu, ' bin '],
  [/(?<!\p{L})(?:إبن|ابن)(?!\p{L})/gu, ' ibn '],
  [/(?<!\p{L})علي(?!\p{L})|(?<!\p{L})علی(?!\p{L})/gu, ' ali '],
];

/** Arabic script with what consonants alone would hide written in Latin letters. */
export const spellArabic = (text: string): string =>
  native.reduce((now, [pattern, latin]) => now.replace(pattern, latin), text);

const SERVANT = /^abd(?:[aeou]|ou)l$/;
const SERVANT_OF = /^abd(?:[aeou]|ou)l(?!lah)([a-z]{4,})$/;
const OF_THE_FAITH = /^([a-z]{2,}?)(?:[aeiou]d|[aeiou]l)?d[ie]{1,2}ne?$/;
const FAITH = /(?:[aeiou]dd|[aeiou]ld)[ie]{1,2}ne?$/;

/** Words of a Latin spelling with servant names and names of the faith written apart; most words stay as they are. */
export function spellApart(token: string): readonly string[] | null {
  if (SERVANT.test(token)) return ['abd', 'al'];
  const servant = SERVANT_OF.exec(token);
  if (servant?.[1]) return ['abd', 'al', servant[1]];
  const faith = FAITH.test(token) ? OF_THE_FAITH.exec(token) : null;
  return faith?.[1] ? [faith[1], 'al', 'din'] : null;
}
