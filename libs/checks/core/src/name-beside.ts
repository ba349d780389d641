import { ALERT_THRESHOLD, normaliseName, scoreNames, type NameScore } from '@downstream/matching';
import type { PartyKind } from '@downstream/kernel';
import type { Agreement } from './compare';
import type { EntryNameKind, ListEntry } from './list-entry';
import { spokenMarks, writtenWords, type MarkedWord } from './written-words';
import type { ScreeningSubject } from './subject';

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

/** Names of people follow other rules than all others. */
const nameKindOf = (kind: ScreeningSubject['kind']): PartyKind => (kind === 'PERSON' ? 'PERSON' : 'ORGANISATION');

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/** The party's name most like theirs; of two equally alike the one in the same script, then the first. */
function nearest(subject: ScreeningSubject, theirs: string, kind: PartyKind): Pair | undefined {
  const normal = normaliseName(theirs, kind);
  const rank = ({ score, ours }: Pair): number => score + (isLatin(ours) === isLatin(theirs) ? 1e-9 : 0);
  return subject.names
    .map((ours): Pair => ({ ours, ...scoreNames(normaliseName(ours, nameKindOf(subject.kind)), normal) }))
    .reduce<Pair | undefined>((best, one) => (best === undefined || rank(one) > rank(best) ? one : best), undefined);
}

/**
 * Every name of an entry beside the party's own that is most like it, the likest first; of the same likeness in the
 * order published. The words are marked by the very alignment that the score comes from.
 */
export function namesBeside(subject: ScreeningSubject, entry: ListEntry): readonly NameBeside[] {
  const kind = entry.kind === 'INDIVIDUAL' ? 'PERSON' : 'ORGANISATION';
  return entry.names
    .flatMap(({ kind: nameKind, text }): NameBeside[] => {
      const pair = nearest(subject, text, kind);
      if (!pair) return [];
      const marks = spokenMarks(pair.features);
      const forms = [
        normaliseName(pair.ours, nameKindOf(subject.kind)).legalForms,
        normaliseName(text, kind).legalForms,
      ] as const;
      const shared = forms[0].filter((form) => forms[1].includes(form));
      const words = {
        ours: writtenWords(pair.ours, nameKindOf(subject.kind), marks.ours, shared),
        theirs: writtenWords(text, kind, marks.theirs, shared),
      };
      const agreement = agreementOf(pair.score, [...words.ours, ...words.theirs]);
      return [{ kind: nameKind, ...words, score: pair.score, agreement }];
    })
    .sort((a, b) => b.score - a.score);
}
