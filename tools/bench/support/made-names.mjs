// Names for lists bigger than the real ones: the shape of a real name, filled with words of real names of the same list
// and the same kind, the frequent ones drawn as often as Zipf's law says. The same seed makes the same names.

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const SYLLABLES = ['ba', 'dor', 'ka', 'len', 'mir', 'no', 'rash', 'sul', 'tek', 'vo', 'zan', 'gri', 'hal', 'pe', 'yun'];
const INVENTED = 4_000;
const FEW = 2_000;
const TRIES = 50;
const COMMON = 100;
// Mandelbrot's: without it every tenth name would have the most frequent word, which real lists are far from.
const OFFSET = 10;

/** Legal forms, as they end the names of companies. */
export const legalForms = [
  'LLC',
  'L.L.C.',
  'LTD',
  'LTD.',
  'LIMITED',
  'CO., LTD.',
  'CO LTD',
  'INC',
  'INC.',
  'CORP',
].concat(
  ['CORPORATION', 'GMBH', 'AG', 'S.A.', 'SA', 'JSC', 'PJSC', 'OAO', 'OOO', 'AO', 'PLC', 'B.V.', 'S.R.L.', 'S.P.A.'],
  ['FZE', 'FZCO', 'SARL', 'S.A.R.L.', 'PVT LTD', 'PTE LTD', 'SDN BHD', 'A.S.'],
);
// Words of legal forms written out: drawn as if they were names they would make names of nothing else.
const formPhrases =
  'JOINT STOCK COMPANY LIABILITY OPEN CLOSED PUBLIC PRIVATE OBSHCHESTVO OGRANICHENNOI OTVETSTVENNOSTYU';
const morePhrases =
  'OGRANICHENNOY OTKRYTOE ZAKRYTOE PUBLICHNOE AKTSIONERNOE AKCIONERNO DRUSTVO SIRKETI SOCIEDAD ANONIMA';
const formWords = new Set([
  ...legalForms.flatMap((form) => form.match(WORD)),
  ...`${formPhrases} ${morePhrases} SOCIETE PROPRIETARY UNLIMITED PARTNERSHIP CAPITAL VARIABLE`.split(' '),
]);

/** The words of a name in lower case, in an order of their own, so that two orders of one name are told to be one. */
export const wordsKey = (name) => (name.toLowerCase().match(WORD) ?? []).sort().join(' ');

/** The words that make a name: neither short ones nor those of legal forms. */
export const tellingWords = (name) =>
  [...new Set(name.toUpperCase().match(WORD) ?? [])].filter((word) => word.length > 3 && !formWords.has(word));

/** A number for a text, of 53 bits: a set of millions of texts would not fit. */
export function hashOf(text) {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
  }
  return (b >>> 11) * 2 ** 32 + (a >>> 0);
}

/** Draws the n-th most frequent of the words with the weight 1/(n + 10): the word, and whether it is one of the common ones. */
function zipf(dice, words) {
  const sums = new Float64Array(words.length);
  let all = 0;
  for (let rank = 0; rank < words.length; rank++) sums[rank] = all += 1 / (rank + 1 + OFFSET);
  return () => {
    const wanted = dice.next() * all;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return { word: words[low], common: low < Math.min(COMMON, words.length / 4) };
  };
}

const invented = (dice) =>
  Array.from({ length: 2 + dice.below(2) }, () => dice.pick(SYLLABLES))
    .join('')
    .toUpperCase();

// What is before the comma of a person's name is the family's; short words and legal forms of companies stay in place.
const roleOf = (kind, name, at, word) => {
  if (word.length <= 3 || formWords.has(word.toUpperCase())) return null;
  return kind !== 'PERSON' ? 'word' : at < name.indexOf(',') ? 'family' : 'given';
};

/**
 * A maker of names like the given ones.
 * @param names `{ source, kind, name }`; those `aside`, of the many languages of the EU, are no patterns
 * @returns a function that gives the next `{ source, kind, name, distinct }`; it may be like one made before, and unless
 *   it is `distinct` it has only words that very many names have
 */
export function nameMaker(names, dice) {
  const groups = new Map();
  for (const { source, kind, name } of names.filter(({ aside }) => !aside)) {
    const key = `${source} ${kind}`;
    if (!groups.has(key)) groups.set(key, { source, kind, shapes: [], counts: {} });
    const group = groups.get(key);
    group.shapes.push(name);
    for (const { 0: word, index } of name.matchAll(WORD)) {
      const role = roleOf(kind, name, index, word);
      if (role) (group.counts[role] ??= new Map()).set(word, (group.counts[role].get(word) ?? 0) + 1);
    }
  }
  for (const group of groups.values()) {
    group.draw = {};
    for (const [role, counts] of Object.entries(group.counts)) {
      const words = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
      // The bundled sample has too few words for many names.
      if (names.length < FEW) words.push(...Array.from({ length: INVENTED }, () => invented(dice)));
      group.draw[role] = zipf(dice, words);
    }
  }
  const weighed = [...groups.values()].map((group) => [group, group.shapes.length]);
  return function make() {
    const { source, kind, shapes, draw } = dice.weighed(weighed);
    const shape = dice.pick(shapes);
    let distinct = false;
    const name = shape.replace(WORD, (word, at) => {
      const role = roleOf(kind, shape, at, word);
      if (!role) return word;
      const drawn = draw[role]();
      distinct ||= !drawn.common;
      return drawn.word;
    });
    return { source, kind, name, distinct };
  };
}

/**
 * The given names and as many made ones as make up the number, each made one unlike every other.
 * @returns `{ names, taken }`, names with `entity`, and the hashes of the words of all of them
 */
export function scaledNames(listed, count, dice) {
  const names = listed.slice(0, count);
  const taken = new Set(listed.map(({ name }) => hashOf(wordsKey(name))));
  const next = nameMaker(listed, dice);
  for (let tries = 0; names.length < count;) {
    const { distinct, ...made } = next();
    const hash = hashOf(wordsKey(made.name));
    if (!distinct || taken.has(hash)) {
      if (++tries > TRIES * count) throw new Error('There are too few words for so many names');
      continue;
    }
    taken.add(hash);
    names.push({ ...made, entity: `made:${names.length}` });
  }
  return { names, taken };
}
