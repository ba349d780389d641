import type { RiskRating } from '@downstream/kernel';
import { countriesOn, type CountryLists } from '../facts/countries';
import type { Day } from '../facts/fact-values';
import type { RatingFacts } from '../facts/rating-facts';
import type { StandingFlag } from '../flags/flag-flow';
import type { Factor } from './factor';
import { floorsOf, higher, overridden } from './floors';
import { geographyFactors } from './geography';
import { goodsFactors } from './goods-factors';
import { gapsOf, holdsOf } from './holds';
import { knockOutsOf } from './knock-outs';
import { controlsOf } from './mitigation';
import { capabilityFactors, partyFactors, roleFactors } from './party-factors';
import type { Rating, TierOverride } from './rating';
import type { RiskModel, ScoreTier } from './risk-model';
import { scoreOf, type ScoreParts } from './score';

/** What a rating is made of. */
export interface RatingQuestion {
  readonly facts: RatingFacts;
  /** Flags of the party that have not ended, as they stand. */
  readonly flags: readonly StandingFlag[];
  readonly model: RiskModel;
  readonly lists: CountryLists;
  readonly day: Day;
  readonly override?: TierOverride | null;
  /** Whether it is a party on record, of which it must be known which checks were made; it is, unless it is said. */
  readonly onRecord?: boolean;
  /** Versions of what raised the flags, for the record. */
  readonly judgedBy?: Rating['judgedBy'];
}

/** All factors of the facts, group by group. */
export function factorsOf({ facts, model, lists, day }: Omit<RatingQuestion, 'flags'>): readonly Factor[] {
  const asked = { facts, model, day };
  return [
    ...geographyFactors(facts, model, countriesOn(lists, day)),
    ...goodsFactors(facts, model),
    ...partyFactors(asked),
    ...roleFactors(asked),
    ...capabilityFactors(asked),
  ];
}

/** Flags as heavy as the model says they are. */
const weighed = (flags: readonly StandingFlag[], { flagWeights }: RiskModel): readonly StandingFlag[] =>
  flagWeights === undefined
    ? flags
    : flags.map((flag) => ({ ...flag, weight: flagWeights[flag.sentence.key] ?? flag.weight }));

/** What goes into the score of a question, and the floors over it. */
export function partsOf(question: RatingQuestion) {
  const { facts, model, lists, day } = question;
  const flags = weighed(question.flags, model);
  const standing = { facts, flags, countries: countriesOn(lists, day) };
  const floors = floorsOf(standing, model, day);
  const floor = floors.reduce<ScoreTier>((tier, one) => higher(tier, one.tier), 'LOW');
  const parts: ScoreParts = {
    factors: factorsOf(question),
    flags,
    controls: controlsOf(facts, model, day).inPlace,
    floor,
  };
  return { standing, floors, parts };
}

/**
 * The tier in the end: knock-outs first. Whatever has a gap is not rated, unless what is known makes it high by itself; or,
 * where no check is still to answer, with the worst taken for what is unknown, if what is known makes it medium at least.
 */
function tierInTheEnd(
  tier: ScoreTier,
  certain: () => ScoreTier,
  knockedOut: boolean,
  gaps: Rating['gaps'],
): RiskRating {
  if (knockedOut) return 'PROHIBITED';
  if (gaps.length === 0) return tier;
  if (tier !== 'HIGH') return 'UNRATED';
  const known = certain();
  const waits = gaps.some(({ code }) => code === 'CHECKS_UNKNOWN' || code === 'CHECK_NOT_DONE');
  return known === 'HIGH' || (known === 'MEDIUM' && !waits) ? 'HIGH' : 'UNRATED';
}

/**
 * Rates a party by a model on a day (domain reference 5). The same facts, flags and versions give the same rating, to the
 * byte. A rating of `UNRATED`, and any gap or hold beside whatever tier, lets nothing ship.
 */
export function rate(question: RatingQuestion): Rating {
  const { facts, model, lists, day, override = null, onRecord = true, judgedBy = [] } = question;
  const { standing, floors, parts } = partsOf(question);
  const score = scoreOf(parts, model, facts);
  const knockOuts = knockOutsOf(standing);
  const ended = overridden(score.tier, floors, override, day);
  const gaps = gapsOf(facts, model, onRecord, ended.tier);
  const certain = (): ScoreTier => {
    // Only for whether what is known says enough: what nobody knows counts nothing here, and nowhere else.
    const factors = parts.factors.map((one) => (one.unknown ? { ...one, value: 0 } : one));
    return overridden(scoreOf({ ...parts, factors }, model, facts).tier, floors, override, day).tier;
  };
  const tier = tierInTheEnd(ended.tier, certain, knockOuts.length > 0, gaps);
  const rated = tier === 'LOW' || tier === 'MEDIUM' || tier === 'HIGH';
  return {
    day,
    model: { name: model.name, version: model.version },
    judgedBy: [...lists.map(({ list, version }) => ({ list, version })), ...judgedBy],
    tier,
    score: score.score,
    scoreTier: score.tier,
    inherent: score.inherent,
    flagPoints: score.flagPoints,
    mitigation: score.mitigation,
    groups: score.groups,
    lines: score.lines,
    knockOuts,
    floors: ended.floors,
    holds: holdsOf(standing),
    overrideIgnored: ended.ignored,
    gaps,
    reviewMonths: rated ? model.tiers[tier].reviewMonths : null,
  };
}
