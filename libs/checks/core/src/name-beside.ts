import { ALERT_THRESHOLD, normaliseName, scoreNames, type NameScore, type NormalName } from '@downstream/matching';
import type { Agreement } from './compare';
import { nameToCompare } from './compared-name';
import type { EntryNameKind, ListEntry } from './list-entry';
import { spokenMarks, writtenWords, type MarkedWord } from './written-words';
import { nameKind, type ScreeningSubject } from './subject';

/** One name of the entry beside the party's name that is most like it, word by word. */
export interface NameBeside {
  readonly kind: EntryNameKind;
  readonly ours: readonly MarkedWord[];
  readonly theirs: readonly MarkedWord[];
  /** Score of the two names alone, 0 to 1, without any other evidence. */
  readonly score: number;
  readonly agreement: Agreement;
}

/** Names agree when every word of both is in the other: whoever looks at two spellings must not read "same". */
function agreementOf(score: number, words: readonly MarkedWord[]): Agreement {
  if (words.every(({ mark }) => mark === null || mark === 'EQUAL')) return 'AGREES';
  return score >= ALERT_THRESHOLD ? 'PARTIAL' : 'CONFLICT';
}

interface Pair extends NameScore {
  readonly ours: string;
}

type Kind = ScreeningSubject['kind'] | ListEntry['kind'];

/** A name as the score compares it. */
function asCompared(text: string, of: Kind): NormalName {
  const { name, kind } = nameToCompare(text, of);
  return normaliseName(name, kind);
}

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/** The party's name most like theirs; of two equally alike the one in the same script, then the first. */
function nearest(subject: ScreeningSubject, theirs: string, of: ListEntry['kind']): Pair | undefined {
  const normal = asCompared(theirs, of);
  const rank = ({ score, ours }: Pair): number => score + (isLatin(ours) === isLatin(theirs) ? 1e-9 : 0);
  return subject.names
    .map((ours): Pair => ({ ours, ...scoreNames(asCompared(ours, subject.kind), normal) }))
    .reduce<Pair | undefined>((best, one) => (best === undefined || rank(one) > rank(best) ? one : best), undefined);
}

/**
 * Every name of an entry beside the party's own that is most like it, the likest first; of the same likeness in the
 * order published. The words are marked by the very alignment that the score comes from.
 */
export function namesBeside(subject: ScreeningSubject, entry: ListEntry): readonly NameBeside[] {
  return entry.names
    .flatMap(({ kind, text }): NameBeside[] => {
      const pair = nearest(subject, text, entry.kind);
      if (!pair) return [];
      const marks = spokenMarks(pair.features);
      const theirForms = asCompared(text, entry.kind).legalForms;
      const shared = asCompared(pair.ours, subject.kind).legalForms.filter((form) => theirForms.includes(form));
      const words = {
        ours: writtenWords(pair.ours, nameKind(subject.kind), marks.ours, shared),
        theirs: writtenWords(text, nameKind(entry.kind), marks.theirs, shared),
      };
      const agreement = agreementOf(pair.score, [...words.ours, ...words.theirs]);
      return [{ kind, ...words, score: pair.score, agreement }];
    })
    .sort((a, b) => b.score - a.score);
}
