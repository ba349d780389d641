import type { DistinguishingFact } from './hit';
import { exclusiveIdentifiers } from './subject';

/** Comparison fields of identifying numbers begin so. */
export const STRONG_FIELD = 'IDENTIFIER_';

/** Fields whose conflict tells two parties apart by itself (domain reference 6.3). */
export const decisiveFields: readonly string[] = exclusiveIdentifiers.map((type) => `${STRONG_FIELD}${type}`);

/** Source of a fact that the comparison itself shows: our record on one side, the published entry on the other. */
export const COMPARED = 'COMPARISON';

/** How many facts tell two parties apart, unless one of them is decisive. */
export const FACTS_NEEDED = 2;

/** A text as far as spelling matters to nobody: without case, marks and double spaces. */
export const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();

/** The facts that do tell two parties apart: filled in on both sides, different, one per field. */
export function distinguishing(facts: readonly DistinguishingFact[]): readonly DistinguishingFact[] {
  const byField = new Map<string, DistinguishingFact>();
  for (const fact of facts) {
    if (plainly(fact.ours) === '' || plainly(fact.theirs) === '' || plainly(fact.ours) === plainly(fact.theirs))
      continue;
    const known = byField.get(fact.field);
    if (!known || (!known.source && fact.source)) byField.set(fact.field, fact);
  }
  return [...byField.values()];
}

/** Whether these facts close a hit as a false positive: two that differ, or one number of which a party has only one. */
export const enoughFacts = (facts: readonly DistinguishingFact[]): boolean => {
  const real = distinguishing(facts);
  return real.length >= FACTS_NEEDED || real.some(({ field }) => decisiveFields.includes(field));
};

/** Whether the facts speak for themselves, so that a note adds nothing: two that differ, each with its source. */
export const speakForThemselves = (facts: readonly DistinguishingFact[]): boolean =>
  distinguishing(facts.filter(({ source }) => Boolean(source))).length >= FACTS_NEEDED;
