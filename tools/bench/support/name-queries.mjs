// What is searched for: names of the list as people write them, and names of nobody. The same seed asks the same.
import { hashOf, legalForms, nameMaker, tellingWords, wordsKey } from './made-names.mjs';

/** How many of each kind (screening design, section 2). */
export const queryCounts = {
  exact: 300,
  typo1: 150,
  typo2: 150,
  reorder: 100,
  legal: 100,
  cyrillic: 50,
  arabic: 50,
  chinese: 50,
  nobody: 100,
};
/** The kinds a Latin name is asked for in Latin letters. */
export const latinKinds = ['exact', 'typo1', 'typo2', 'reorder', 'legal'];

const LATIN = /^[\x20-\x7e\u00c0-\u024f]+$/;
const LETTER = /\p{L}/u;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SPACE = /\s+/;
const written = legalForms.map((form) => form.replaceAll('.', '\\.')).sort((a, b) => b.length - a.length);
const FORM_AT_END = new RegExp(`^(.{4,}?)[ ,]+(?:${written.join('|')})$`, 'i');

const sameCase = (letter, like) => (like === like.toUpperCase() ? letter.toUpperCase() : letter);

/** One slip of the finger somewhere: a letter too many, too few, another one, or two swapped. */
export function typo(dice, name) {
  const places = [...name.matchAll(/\p{L}/gu)].map(({ index }) => index);
  for (;;) {
    const at = dice.pick(places);
    const letter = name[at];
    const next = name[at + 1] ?? '';
    const other = sameCase(dice.pick(LETTERS), letter);
    const kind = dice.pick(['insert', 'delete', 'replace', 'swap']);
    if (kind === 'insert') return name.slice(0, at) + other + name.slice(at);
    if (kind === 'delete') return name.slice(0, at) + name.slice(at + 1);
    if (kind === 'replace' && other !== letter) return name.slice(0, at) + other + name.slice(at + 1);
    if (kind === 'swap' && LETTER.test(next) && next !== letter) {
      return name.slice(0, at) + next + letter + name.slice(at + 2);
    }
  }
}

const shuffled = (dice, words) => dice.sample(words, words.length);

const ways = {
  exact: (dice, name) => name,
  typo1: (dice, name) => typo(dice, name),
  typo2: (dice, name) => typo(dice, typo(dice, name)),
  reorder(dice, name) {
    const words = name.replaceAll(',', ' ').trim().split(SPACE);
    const other = shuffled(dice, words);
    return other.join(' ') === words.join(' ') ? null : other.join(' ');
  },
  legal(dice, name) {
    const [, stem] = FORM_AT_END.exec(name) ?? [];
    if (stem === undefined || !stem.includes(' ')) return null;
    const other = dice.below(4) === 0 ? stem : `${stem} ${dice.pick(legalForms)}`;
    return other.toLowerCase() === name.toLowerCase() ? null : other;
  },
};

// Of a name of one short word nothing is left to recognise after two slips.
const fit = (name) => LATIN.test(name) && name.trim().includes(' ') && name.replace(/[^\p{L}]/gu, '').length >= 8;

/**
 * Made names that mean none of the names asked for: none of those has all of their telling words or consists of some of
 * them. What only resembles one remains.
 */
function nobodies({ listed, names }, dice, count) {
  const make = nameMaker(listed, dice);
  const candidates = Array.from({ length: 30 * count }, () => make()).filter(
    ({ distinct, name }) => distinct && fit(name),
  );
  const holders = new Map(candidates.flatMap(({ name }) => tellingWords(name).map((word) => [word, new Map()])));
  names.forEach(({ name }, at) => {
    const telling = tellingWords(name);
    for (const word of telling) holders.get(word)?.set(at, telling.length);
  });
  const meant = ({ name }) => {
    const shared = new Map();
    const telling = tellingWords(name);
    for (const word of telling) for (const at of holders.get(word).keys()) shared.set(at, (shared.get(at) ?? 0) + 1);
    const lengths = (at) => holders.get(telling.find((word) => holders.get(word).has(at))).get(at);
    return [...shared].some(([at, words]) => words === telling.length || words === lengths(at));
  };
  const found = candidates.filter((one) => !meant(one)).slice(0, count);
  if (found.length < count) throw new Error(`Only ${found.length} names of nobody were made`);
  return found;
}

/**
 * Queries about the names.
 * @param world `{ listed, names, natives, taken }`: names of real lists, names asked for, names in other scripts, and
 *   the hashes of the words of all names that are ever searched
 * @returns `[{ kind, text, party, entity, equal }]`: `party` is what the name is said to be (PERSON, ORGANISATION or
 *   nothing), `entity` whose name it is (none for `nobody`), `equal` the words of the names that are right, too
 */
export function queriesAbout({ listed, names, natives, taken }, dice, counts = queryCounts) {
  const byEntity = Map.groupBy(names, ({ entity }) => entity);
  const equalTo = (entity) => new Set((byEntity.get(entity) ?? []).map(({ name }) => wordsKey(name)));
  const queries = [];
  const ask = (kind, { entity, kind: party }, text) =>
    queries.push({ kind, text, party, entity, equal: equalTo(entity) });
  const own = names.filter(({ aside }) => !aside);
  const pool = own.filter(({ name }) => fit(name));
  for (const kind of latinKinds) {
    for (let n = 0; n < counts[kind];) {
      const target = dice.pick(kind === 'exact' ? own : pool);
      const text = ways[kind](dice, target.name);
      // A slip may well make the name of somebody else.
      const another = kind.startsWith('typo') && taken.has(hashOf(wordsKey(text)));
      if (text === null || another) continue;
      ask(kind, target, text);
      n += 1;
    }
  }
  for (const kind of ['cyrillic', 'arabic', 'chinese']) {
    const known = natives.filter(({ script, entity }) => script === kind && byEntity.has(entity));
    for (const target of dice.sample(known, counts[kind])) ask(kind, target, target.name);
  }
  for (const { kind: party, name } of nobodies({ listed, names }, dice, counts.nobody)) {
    queries.push({ kind: 'nobody', text: name, party, entity: null, equal: new Set() });
  }
  return queries;
}
