import { valueOf, type RatingFacts } from '@downstream/risk/core';
import type { RatingReason } from '../persistence/ratings';

/** More than so many times what was expected before is a reason of its own (domain reference 5.5). */
const ROSE = 3;

/** How much of each thing, as far as somebody said. */
function amounts(facts: RatingFacts): ReadonlyMap<string, number | null> {
  return new Map((valueOf(facts, 'order.lines') ?? []).map(({ name, quantity }) => [name, quantity]));
}

const countries = (facts: RatingFacts): ReadonlySet<string> =>
  new Set(
    [
      valueOf(facts, 'party.country'),
      valueOf(facts, 'order.shipTo'),
      ...(valueOf(facts, 'party.siteCountries') ?? []),
      ...(valueOf(facts, 'order.endUsers') ?? []).map(({ country }) => country),
    ].filter((code) => code !== undefined),
  );

/**
 * What a changed record is rated for: a volume that rose, new goods or a new country, or that the party changed. Other
 * reasons are what they are.
 */
export function reasonOfChange(told: RatingReason, before: RatingFacts | undefined, after: RatingFacts): RatingReason {
  if (told !== 'PARTY_CHANGED' || !before) return told;
  const [were, are] = [amounts(before), amounts(after)];
  const rose = [...are].some(([name, now]) => {
    const then = were.get(name) ?? null;
    return then !== null && now !== null && then > 0 && now > ROSE * then;
  });
  if (rose) return 'VOLUME_ROSE';
  const known = countries(before);
  const isNew = [...are.keys()].some((name) => !were.has(name)) || [...countries(after)].some((one) => !known.has(one));
  return isNew ? 'GOODS_OR_COUNTRY_CHANGED' : told;
}
