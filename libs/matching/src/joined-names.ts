import type { AskedWords } from './asked-words';
import { joinCandidates } from './join-candidates';
import type { KnownTexts } from './known-texts';
import type { RecordReader } from './name-records';
import { Tally, type PostingParts } from './postings';
import type { Vocabulary } from './vocabulary';

/** Words of names that may be put together beside neighbours in the query. */
interface Sequence {
  readonly words: readonly number[];
  /** The one of them that the fewest names have. */
  readonly rarest: number;
  /** What the query's words weigh, in units. */
  readonly units: number;
}

const NONE: ReadonlySet<number> = new Set();

// One query at a time is asked, in whatever index.
const beside = new Tally();
const tokens: number[] = [];

function sequencesOf(asked: AskedWords, vocabulary: Vocabulary, texts: KnownTexts): readonly Sequence[] {
  const found: Sequence[] = [];
  const placeOf = (word: string): number | undefined => vocabulary.placeOf(word);
  joinCandidates(asked.query.tokens, { placeOf, texts }, (words, from, length) => {
    let rarest = words[0] as number;
    for (const word of words) if (asked.bytesOf(word) < asked.bytesOf(rarest)) rarest = word;
    found.push({ words, rarest, units: asked.unitsOf(from, length) });
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

/**
 * Names whose words are put together beside the query's, or the query's beside theirs. What they weigh then is less than
 * what they weigh apart, on either side, so that what they score at best is not known.
 * @param lacks whether a name falls short even with so many units more
 */
export function joinedNames(
  asked: AskedWords,
  vocabulary: Vocabulary,
  texts: KnownTexts,
  records: RecordReader,
  postings: PostingParts,
  lacks: (name: number, units: number) => boolean,
): ReadonlySet<number> {
  const sequences = sequencesOf(asked, vocabulary, texts);
  if (sequences.length === 0) return NONE;
  const found = new Set<number>();
  // What putting together may add, had every name with the rarest word of a sequence all of it.
  beside.begin(records.names);
  for (const { rarest, units } of sequences) {
    const { words } = postings;
    beside.add(postings.postings, words[2 * rarest] as number, words[2 * rarest + 2] as number, units);
  }
  for (let m = 0; m < beside.count; m++) {
    const name = beside.met[m] as number;
    if (lacks(name, beside.sumOf(name))) continue;
    const count = records.readTokens(name, tokens);
    if (sequences.some(({ words }) => isWithin(tokens, count, words))) found.add(name);
  }
  beside.clear();
  return found;
}
