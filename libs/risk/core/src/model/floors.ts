import { monthsBetween } from '../facts/days';
import type { Day, FactKey } from '../facts/fact-values';
import { valueOf } from '../facts/rating-facts';
import { isOpen, stands } from '../flags/flag-flow';
import type { Sentence } from '../flags/red-flag';
import type { Standing } from './knock-outs';
import type { Floor, OverrideId, Rating, TierOverride } from './rating';
import { scoreTiers, type RiskModel, type ScoreTier } from './risk-model';

const rank = (tier: ScoreTier): number => scoreTiers.indexOf(tier);

/** The higher of two tiers. */
export const higher = (one: ScoreTier, other: ScoreTier): ScoreTier => (rank(one) >= rank(other) ? one : other);

const floor = (
  id: OverrideId,
  tier: ScoreTier,
  holds: boolean,
  facts: readonly FactKey[],
  params: Sentence['params'] = {},
): readonly Floor[] => (holds ? [{ id, tier, sentence: { key: `${id}.${tier}`, params }, facts }] : []);

const MANY_GRAVE_FLAGS = 3;

/** The rules that set the least tier (domain reference 5.4, OV-01 to OV-05). */
export function floorsOf({ facts, flags, countries }: Standing, model: RiskModel, day: Day): readonly Floor[] {
  const lines = valueOf(facts, 'order.lines') ?? [];
  const to = valueOf(facts, 'order.shipTo');
  const founded = valueOf(facts, 'party.incorporatedOn');
  const pep = valueOf(facts, 'party.pep');
  const chpl = lines.some(({ chplTier }) => chplTier !== null && chplTier !== 'NONE');
  const gravest = lines.some(({ chplTier }) => chplTier === '1' || chplTier === '2');
  const certified = lines.some(
    ({ dualUse, military, goods }) =>
      dualUse === true || military === true || (goods ?? []).some((group) => model.weaponAdjacent.includes(group)),
  );
  const young = founded !== undefined && monthsBetween(founded, day) < 12;
  const grave = flags.filter((flag) => flag.severity >= 3 && (isOpen(flag) || stands(flag)));
  const params = { country: to ?? '' };
  const ruled = [
    ...floor(
      'OV-01',
      'HIGH',
      gravest && to !== undefined && countries.isTransit(to),
      ['order.lines', 'order.shipTo'],
      params,
    ),
    ...floor('OV-02', 'MEDIUM', (valueOf(facts, 'party.roles') ?? []).includes('STOCKIST') && (certified || gravest), [
      'party.roles',
      'order.lines',
    ]),
    ...floor('OV-03', 'HIGH', pep === 'PEP' || pep === 'RELATIVE' || valueOf(facts, 'party.stateDefence') === true, [
      'party.pep',
      'party.stateDefence',
    ]),
    ...floor('OV-04', chpl ? 'HIGH' : 'MEDIUM', young, ['party.incorporatedOn', 'order.lines'], { on: founded ?? '' }),
    ...floor('OV-05', 'HIGH', grave.length >= MANY_GRAVE_FLAGS, [], {
      count: grave.length,
      flags: grave.map(({ rule }) => rule).join(', '),
    }),
  ];
  const off: readonly string[] = model.floorsOff ?? [];
  return ruled.filter(({ id }) => !off.includes(id));
}

const LONGEST_LOWERING_MONTHS = 6;

/** Why a person's word does not count; `null` where it does. */
function ignored(
  { direction, tier, reason, expiresOn, by }: TierOverride,
  now: ScoreTier,
  day: Day,
): Rating['overrideIgnored'] {
  if (expiresOn !== null && expiresOn < day) return 'EXPIRED';
  if (reason.trim() === '' || by.length === 0) return 'REASON_MISSING';
  if (direction === 'RAISE') return null;
  if (new Set(by).size < 2) return 'NEEDS_TWO';
  if (expiresOn === null || monthsBetween(day, expiresOn) > LONGEST_LOWERING_MONTHS) return 'TOO_LONG';
  return rank(now) - rank(tier) > 1 ? 'MORE_THAN_ONE_TIER' : null;
}

/** A tier after rules and a person's word (OV-06, OV-07): one person raises, two lower by one tier and never below a floor. */
export function overridden(
  scored: ScoreTier,
  floors: readonly Floor[],
  override: TierOverride | null,
  day: Day,
): { readonly tier: ScoreTier; readonly floors: readonly Floor[]; readonly ignored: Rating['overrideIgnored'] } {
  const least = floors.reduce<ScoreTier>((tier, one) => higher(tier, one.tier), 'LOW');
  const ruled = higher(scored, least);
  if (override === null) return { tier: ruled, floors, ignored: null };
  const why = ignored(override, scored, day);
  if (why !== null) return { tier: ruled, floors, ignored: why };
  const { direction, tier, reason } = override;
  if (direction === 'RAISE') {
    return {
      tier: higher(ruled, tier),
      floors: [...floors, ...floor('OV-06', tier, true, [], { reason })],
      ignored: null,
    };
  }
  const lowered = rank(tier) < rank(scored) ? tier : scored;
  return {
    tier: higher(lowered, least),
    floors: [...floors, ...floor('OV-07', tier, true, [], { reason })],
    ignored: null,
  };
}
