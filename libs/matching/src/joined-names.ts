import type { AskedWords } from './asked-words';
import { joinCandidates } from './join-candidates';
import type { RecordReader } from './name-records';
import { Tally, UNIT, type PostingParts } from './postings';
import type { Vocabulary } from './vocabulary';

/** What putting words together may do for a name at best. */
export interface Joins {
  /** The query's words that may be put together with words of the name, a bit each. */
  readonly covered: number;
  /** By how much the name's words may weigh less for it. */
  readonly spare: number;
}

/** Words of names that may be put together beside neighbours in the query. */
interface Sequence extends Joins {
  readonly words: readonly number[];
  /** The one of them that the fewest names have. */
  readonly rarest: number;
  /** What the query's words weigh, in units. */
  readonly units: number;
}

// One query at a time is asked, in whatever index.
const beside = new Tally();
const tokens: number[] = [];

function sequencesOf(asked: AskedWords, vocabulary: Vocabulary, postings: PostingParts): readonly Sequence[] {
  const found: Sequence[] = [];
  joinCandidates(asked.query.tokens, vocabulary, (words, from, length) => {
    const units = asked.unitsOf(from, length);
    let theirs = 0;
    let rarest = words[0] as number;
    for (const word of words) {
      theirs += postings.words[2 * word + 1] as number;
      if (asked.bytesOf(word) < asked.bytesOf(rarest)) rarest = word;
    }
    // The weights were rounded up.
    const spare = Math.max(0, (theirs - units + length) / UNIT);
    found.push({ words, rarest, units, covered: ((1 << length) - 1) << from, spare });
  });
  return found;
}

/** Whether the words stand one after the other among so many of a name. */
function isWithin(name: readonly number[], count: number, words: readonly number[]): boolean {
  for (let t = 0; t <= count - words.length; t++) {
    let i = 0;
    while (i < words.length && name[t + i] === words[i]) i++;
    if (i === words.length) return true;
  }
  return false;
}

function joinsOf(count: number, sequences: readonly Sequence[]): Joins {
  let covered = 0;
  let spare = 0;
  for (const sequence of sequences) {
    if (!isWithin(tokens, count, sequence.words)) continue;
    covered |= sequence.covered;
    spare += sequence.spare;
  }
  return { covered, spare };
}

/**
 * Names whose words are put together beside the query's, or the query's beside theirs.
 * @param lacks whether a name falls short even with so many units more
 */
export function joinedNames(
  asked: AskedWords,
  vocabulary: Vocabulary,
  records: RecordReader,
  postings: PostingParts,
  lacks: (name: number, units: number) => boolean,
): ReadonlyMap<number, Joins> {
  const found = new Map<number, Joins>();
  const sequences = sequencesOf(asked, vocabulary, postings);
  if (sequences.length === 0) return found;
  // What putting together may add, had every name with the rarest word of a sequence all of it.
  beside.begin(records.names);
  for (const { rarest, units } of sequences) {
    const { words } = postings;
    beside.add(postings.postings, words[2 * rarest] as number, words[2 * rarest + 2] as number, units);
  }
  for (let m = 0; m < beside.count; m++) {
    const name = beside.met[m] as number;
    if (lacks(name, beside.sumOf(name))) continue;
    const joins = joinsOf(records.readTokens(name, tokens), sequences);
    if (joins.covered !== 0) found.set(name, joins);
  }
  beside.clear();
  return found;
}
