import { normaliseName } from '@downstream/matching';
import { COMPARED, decisiveFields, plainly } from './facts';
import type { DistinguishingFact } from './hit';

/** A line of the comparison, as far as facts come from it. */
export interface ComparedRow {
  readonly field: string;
  readonly ours: string | null;
  readonly theirs: string | null;
  readonly agreement: string;
}

/** The words of a name, in whatever order they stand. */
const wordsOf = (name: string): string => normaliseName(name, 'PERSON').tokens.toSorted().join(' ');

/** Whether a row says the same on both sides. Names that are much alike are still two names. */
const sameOnBoth = ({ field, ours, theirs, agreement }: ComparedRow): boolean =>
  agreement === 'AGREES' && (field !== 'NAME' || wordsOf(ours ?? '') === wordsOf(theirs ?? ''));

/** Whether a row tells two parties apart although it agrees in part: another name, another address (domain 6.3). */
const apartInPart = (row: ComparedRow): boolean =>
  row.field === 'NAME' ? !sameOnBoth(row) : row.field === 'ADDRESS' && row.agreement === 'PARTIAL';

/**
 * The facts that a comparison proposes, the strongest first: numbers of which a party has only one, other conflicts, then
 * names that are not the same and addresses that agree in part only. Each has the comparison as its source.
 */
export function proposedFrom(comparison: readonly ComparedRow[]): DistinguishingFact[] {
  const rank = (row: ComparedRow): number => {
    if (row.agreement === 'CONFLICT') return decisiveFields.includes(row.field) ? 0 : 1;
    return apartInPart(row) ? 2 : 3;
  };
  return comparison
    .filter((row) => rank(row) < 3)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ field, ours, theirs }) => (ours && theirs ? [{ field, ours, theirs, source: COMPARED }] : []));
}

/**
 * The facts with their sources as the comparison bears them out, whoever sent them and by whatever road: what stands in
 * it gets `COMPARISON` as its source, what only claims to loses it, and what the comparison finds to agree is no fact
 * that tells anybody apart, however it is spelled.
 */
export function sourced(
  facts: readonly DistinguishingFact[],
  comparison: readonly ComparedRow[],
): readonly DistinguishingFact[] {
  return facts.flatMap((fact) => {
    const row = comparison.find(
      ({ field, ours, theirs }) =>
        field === fact.field &&
        plainly(ours ?? '') === plainly(fact.ours) &&
        plainly(theirs ?? '') === plainly(fact.theirs),
    );
    if (row && sameOnBoth(row)) return [];
    const named = fact.source === COMPARED ? null : (fact.source?.trim() ?? '') || null;
    return [{ ...fact, source: row && row.ours !== null && row.theirs !== null ? COMPARED : named }];
  });
}
