/**
 * How Arabic and Persian write what names in Latin letters write apart, together or with vowels: the article, servant
 * names ("Abd al-"), names "of the faith" ("ud-Din"), fathers and sons. Written out they meet in one form.
 *
 * Facts of language (ALA-LC romanisation tables for Arabic and Persian, and common practice of passports).
 */
/** Stands for an h until other letters are transliterated: no name has it, and no transliteration makes it. */
export const OWN_H = '\u0001';
/** Stands for a long a likewise. */
export const LONG_A = '\u0002';

const native: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:عبد\s?الله|عبدلله)(?!\p{L})/gu, ' abdullah '],
  [/(?<!\p{L})ذو\s?ال(?=\p{L}{2})/gu, ' zul '],
  // Without a space before them, too: Ali-Reza, Mohammad-Reza.
  [/(?<=\p{L}{2})رضا(?!\p{L})/gu, ' reza '],
  [/(?<=\p{L}{3})عل[يیى](?!\p{L})/gu, ' ali '],
  [/(?<!\p{L})(?:الله|اللہ)(?!\p{L})/gu, ' allah '],
  // Run together with what is before or after it.
  [/(?<=\p{L}{2})(?:الله|اللہ)(?!\p{L})/gu, ' allah '],
  [/(?<!\p{L})(?:الله|اللہ)(?=\p{L}{3})/gu, ' allah '],
  [/(?<=\p{L}{3})ال(?=\p{L}{3})/gu, ' ال'],
  // Letters of which a general transliteration makes several, and those that are heard as vowels.
  [/ظ/gu, 'z'],
  [/ى(?!\p{L})/gu, ''],
  // The ending of many women's names and of nouns is not heard as a consonant.
  [/\u0629/gu, ''],
  [/\u0640|[\u064b-\u065f\u0670]/gu, ''],
  [/(?<!\p{L})عبد\s?ال(?=\p{L}{2})/gu, ' abdul '],
  [/(?<=\p{L}{2})\s?الد[يی]ن(?!\p{L})/gu, ' al din '],
  [/(?<!\p{L})ال(?=\p{L}{2}|\s)/gu, ' al '],
  [/(?<!\p{L})(?:أبو|ابو)(?!\p{L})/gu, ' abu '],
  [/(?<!\p{L})(?:أبو|ابو)(?=\p{L}{3})/gu, ' abu '],
  [/(?<!\p{L})ولد(?!\p{L})/gu, ' ould '],
  [/(?<!\p{L})(?:أبي|ابي)(?!\p{L})/gu, ' abi '],
  [/(?<!\p{L})(?:أم|ام)(?!\p{L})/gu, ' umm '],
  [/(?<!\p{L})بن(?!\p{L})/gu, ' bin '],
  [/(?<!\p{L})(?:إبن|ابن)(?!\p{L})/gu, ' ibn '],
  [/(?<!\p{L})عل[ييیى](?!\p{L})/gu, ' ali '],
  [/\u200c/gu, ''],
  // A long a: no consonant, but it keeps two of them apart.
  [/[اأإآٱ]/gu, LONG_A],
  [/[ئےېۍ]/gu, 'y'],
  [/ؤ/gu, 'w'],
  // An h of its own, not the second half of "sh" or "zh".
  [/[هحہھ]/gu, OWN_H],
];

/** Arabic script with what consonants alone would hide written in Latin letters. */
export const spellArabic = (text: string): string =>
  native.reduce((now, [pattern, latin]) => now.replace(pattern, latin), text);

const SERVANT = /^abd(?:[aeo]|ou)l$/;
const SERVANT_OF = /^abd(?:[aeou]|ou)l(?!l[aeiou]+h?$)([a-z]{3,})$/;
const OF_GOD = /^(?!abd)([a-z]{3,}?)[aou]l?lah$/;
const OF_THE_FAITH = /^([a-z]{3,}?|)(?:[aeiu]d|[aeu]l)d(?:in|een|ine|ien)$/;
// The article as it is heard before some consonants: "Essaadi" for al-Saadi.
const HEARD_ARTICLE = /^e(?:l?([sdrntz])\1)([a-z]{3,})$/;
const OWNER_OF = /^z[ou]l(?=[bcdfghjkmnpqrstvwxz])([a-z]{4,})$/;
const BAKR = /^ab(?:ou|u|o)bak[ae]?r$/;
const FATHER_OF = /^ab(?:ou|u|o)(?:a|e)?l([a-z]{4,})$/;

/** Words of a Latin spelling with servant names and names of the faith written apart; most words stay as they are. */
function spellApart(token: string): readonly string[] | null {
  if (SERVANT.test(token)) return ['abdul'];
  const servant = SERVANT_OF.exec(token);
  if (servant?.[1]) return ['abdul', servant[1]];
  const god = OF_GOD.exec(token);
  if (god?.[1]) return [god[1], 'allah'];
  const faith = OF_THE_FAITH.exec(token);
  if (faith) return faith[1] ? [faith[1], 'al', 'din'] : ['al', 'din'];
  const heard = HEARD_ARTICLE.exec(token);
  if (heard?.[2]) return ['al', `${heard[1] ?? ''}${heard[2]}`];
  if (BAKR.test(token)) return ['abu', 'bakr'];
  const owner = OWNER_OF.exec(token);
  if (owner?.[1]) return ['zul', owner[1]];
  const father = FATHER_OF.exec(token);
  return father?.[1] ? ['abu', 'al', father[1]] : null;
}

const ARTICLES = new Set(['al', 'el', 'ul']);

/** The words with servant names in one form, however they are written: "abd al", "abdel" and "abdul" are one word. */
export function servantNames(tokens: readonly string[]): readonly string[] {
  const words: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    if (token === 'abd') {
      words.push('abdul');
      if (ARTICLES.has(tokens[i + 1] ?? '')) i++;
    } else words.push(...(spellApart(token) ?? [token]));
  }
  return words;
}
