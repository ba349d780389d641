import type { PartyKind } from '@downstream/kernel';
import { fold } from './fold';
import { normaliseName, type NormalName } from './normalise';
import { skeleton } from './skeleton';

/** Something that two names alike enough to be compared have in common. */
export interface NameKey {
  readonly key: string;
  /** How much one in common says: 3 all of a name, 2 two words of it or all but one consonant. */
  readonly weight: 2 | 3;
}

/** What a word must weigh to stand in a key: names proper, short ones too, and places where there is nothing else. */
const PROPER = 1;
const SHORT = 0.7;
const PLACE = 0.4;
/** More words of a name are not paired: their pairs grow with the square. */
const PAIRED = 6;
/** Consonants of which one may be left out: of fewer, what remains is that of too many names; more are prose. */
const SLIPS = { least: 4, most: 16 };

// What a word sounds like without its vowels; short words have too few consonants to be told apart by them.
const soundOf = (token: string): string => {
  const consonants = skeleton(token);
  return consonants.length < 2 ? fold(token) : consonants;
};

const heavy = ({ tokens, weights }: NormalName, least: number): readonly string[] =>
  tokens.filter((_, i) => (weights[i] ?? 0) >= least);

function tellingWords(name: NormalName, needed: number): readonly string[] {
  const found = [SHORT, PLACE].map((least) => heavy(name, least)).find((words) => words.length >= needed);
  return found ?? name.tokens;
}

function* pairs(words: readonly string[]): Iterable<string> {
  for (const [i, one] of words.entries()) {
    for (const other of words.slice(i + 1)) yield one < other ? `${one} ${other}` : `${other} ${one}`;
  }
}

function* lessOne(text: string): Iterable<string> {
  for (let i = 0; i < text.length; i++) yield text.slice(0, i) + text.slice(i + 1);
}

function* keysOf(name: NormalName, kind: PartyKind): Iterable<NameKey> {
  const words = tellingWords(name, kind === 'PERSON' ? 2 : 1);
  if (words.length === 0) return;
  for (const pair of pairs(words.slice(0, PAIRED).map(soundOf))) yield { key: `p:${pair}`, weight: 2 };
  // Without blanks before it is made a sound, so that it does not matter where they are.
  const all = soundOf(words.join(''));
  if (kind === 'PERSON') {
    if (words.length === 1) yield { key: `a:${all}`, weight: 3 };
    return;
  }
  yield { key: `a:${all}`, weight: 3 };
  // A short word that the other name leaves out costs it little.
  const proper = soundOf(heavy(name, PROPER).join(''));
  if (proper !== '') yield { key: `a:${proper}`, weight: 3 };
  if (all.length >= SLIPS.least && all.length <= SLIPS.most)
    for (const rest of lessOne(all)) yield { key: `a:${rest}`, weight: 2 };
}

/**
 * The keys by which names that may be alike find each other where each is looked up by equality alone, as in a database:
 * names with no key in common are not compared. Two names of one company share one whatever the order of their words,
 * their script, their vowels, where the blanks are, through one slip in their consonants, or when one has words more
 * than two that they share; a single word of several in common makes no two names alike. Two names of one person share
 * one when two words of each sound alike.
 *
 * A sieve and no judgement: what comes through is compared by {@link scoreNames}. Legal forms and business words stand
 * in no key but of names that have nothing else.
 * @returns each key once; none for a name without a letter or digit
 */
export function nameKeys(name: string, kind: PartyKind): readonly NameKey[] {
  const found = new Map<string, NameKey>();
  for (const key of keysOf(normaliseName(name, kind), kind)) {
    const before = found.get(key.key);
    if (!before || before.weight < key.weight) found.set(key.key, key);
  }
  return [...found.values()];
}
