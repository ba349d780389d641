import { riskTiers, type DistributorState, type RiskTier } from '@downstream/kernel';
import { authorOf, type Act } from './act';
import { contributed } from './contribution';
import { changedBy, mayRevise, type Distributor } from './distributor';

/** Where a rating stands to the tier of a record: what it says is higher, lower, the same, or must wait. */
export type RatedTier =
  | { readonly moves: 'UP' | 'DOWN'; readonly record: Distributor }
  | { readonly moves: 'NOT'; readonly record: Distributor };

// Before a review has opened; from then on until the decision what is being judged stands still.
const beforeReview: readonly DistributorState[] = ['SUBMITTED', 'SCREENING'];
const isQuiet = (state: DistributorState): boolean => mayRevise(state) || beforeReview.includes(state);

/** No tier counts as the highest one. */
const rank = (tier: RiskTier | null): number => riskTiers.indexOf(tier ?? 'HIGH');

/**
 * Takes the tier that a rating says: upwards at once, downwards only where no review judges the record, and never below
 * what a person has said of it.
 * @param told the tier that a rating has set last; where the record has another one, a person has set that
 */
export function followRating(distributor: Distributor, tier: RiskTier, told: RiskTier | null, act: Act): RatedTier {
  const { tier: current, state } = distributor;
  const stays: RatedTier = { moves: 'NOT', record: distributor };
  if (current === tier) return stays;
  const author = authorOf(act);
  const contributions = contributed(distributor.contributions, 'TIER_RAISED', author);
  if (rank(tier) >= rank(current)) {
    return { moves: 'UP', record: changedBy(distributor, author, { tier, contributions }) };
  }
  const byPerson = current !== null && current !== told;
  // The first tier of a case that nobody has recommended yet lowers nothing that was judged: it says what the case asks for.
  const first = current === null && state === 'IN_REVIEW';
  if (byPerson || !(isQuiet(state) || first)) return stays;
  return { moves: 'DOWN', record: changedBy(distributor, author, { tier }) };
}
