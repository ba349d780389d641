import type { FactKey } from '../facts/fact-values';
import type { RatingFacts } from '../facts/rating-facts';
import { statusPercent, type StandingFlag } from '../flags/flag-flow';
import type { Factor } from './factor';
import type { Control } from './mitigation';
import type { RatingLine } from './rating';
import { riskGroups, type RiskGroup, type RiskModel, type ScoreTier } from './risk-model';

/** What a score is made of. */
export interface ScoreParts {
  readonly factors: readonly Factor[];
  readonly flags: readonly StandingFlag[];
  readonly controls: readonly Control[];
  /** The least tier that rules set; controls never lower the score below it. */
  readonly floor: ScoreTier;
}

/** A score with the lines that sum to it. */
export interface Score {
  readonly score: number;
  readonly tier: ScoreTier;
  readonly inherent: number;
  readonly flagPoints: number;
  readonly mitigation: number;
  readonly groups: Readonly<Record<RiskGroup, number>>;
  readonly lines: readonly RatingLine[];
}

const WHOLE = 100;

/** The tier a score leads to. */
export const tierOf = (score: number, { thresholds }: RiskModel): ScoreTier =>
  score >= thresholds.HIGH ? 'HIGH' : score >= thresholds.MEDIUM ? 'MEDIUM' : 'LOW';

const firstScoreOf = (tier: ScoreTier, { thresholds }: RiskModel): number => (tier === 'LOW' ? 0 : thresholds[tier]);

type Bare = Pick<RatingLine, 'kind' | 'rule' | 'hundredths'> & Partial<RatingLine>;
const line = ({ sentence, ...more }: Bare): RatingLine => ({
  group: null,
  fact: null,
  source: null,
  asOf: null,
  unknown: false,
  ...more,
  sentence: sentence ?? { key: more.rule, params: {} },
});

const sumOf = (lines: readonly RatingLine[]): number => lines.reduce((sum, { hundredths }) => sum + hundredths, 0);
/** A line that brings a sum to what it is capped at; none where it is not. */
const closing = (kind: RatingLine['kind'], rule: string, hundredths: number, group: RiskGroup | null): RatingLine[] =>
  hundredths === 0 ? [] : [line({ kind, rule, hundredths, group })];

function factorLines(group: RiskGroup, { factors }: ScoreParts, model: RiskModel, facts: RatingFacts) {
  const weight = model.weights[group];
  const own = factors.filter((one) => one.group === group);
  const lead = own.reduce<Factor | undefined>(
    (worst, one) => (worst && worst.value >= one.value ? worst : one),
    undefined,
  );
  const others = own.reduce((sum, { value }) => sum + value, 0) - (lead?.value ?? 0);
  const raw = (lead?.value ?? 0) + Math.floor((model.otherFactorsPercent * others) / WHOLE);
  const lines = own.map((one) => {
    const { source = null, asOf = null } = facts[one.fact] ?? {};
    const share = one === lead ? WHOLE : model.otherFactorsPercent;
    const hundredths = Math.floor((weight * one.value * share) / WHOLE);
    const sentence = { key: one.rule, params: one.params };
    return line({
      kind: 'FACTOR',
      group,
      rule: one.rule,
      hundredths,
      sentence,
      fact: one.fact,
      source,
      asOf,
      unknown: one.unknown,
    });
  });
  return { raw, lines };
}

const firstInput = ({ inputs }: { readonly inputs?: StandingFlag['inputs'] }) => inputs?.[0];

const flagLine = (kind: 'BEHAVIOUR_FLAG' | 'FLAG', flag: StandingFlag, hundredths: number): RatingLine => {
  const input = firstInput(flag);
  return line({
    kind,
    group: kind === 'FLAG' ? null : 'BEHAVIOUR',
    rule: flag.rule,
    hundredths,
    sentence: flag.sentence,
    fact: input?.key ?? null,
    source: input?.source ?? null,
    asOf: input?.asOf ?? flag.firedAt.slice(0, 10),
  });
};

function behaviourLines({ flags }: ScoreParts, model: RiskModel) {
  const own = flags.filter((flag) => model.behaviourClasses.includes(flag.class) && statusPercent(flag) > 0);
  const raw = Math.floor(own.reduce((sum, flag) => sum + flag.weight * statusPercent(flag), 0) / WHOLE);
  const lines = own.map((flag) =>
    flagLine('BEHAVIOUR_FLAG', flag, Math.floor((model.weights.BEHAVIOUR * flag.weight * statusPercent(flag)) / WHOLE)),
  );
  return { raw, lines };
}

function groupLines(parts: ScoreParts, model: RiskModel, facts: RatingFacts) {
  const groups = {} as Record<RiskGroup, number>;
  const lines = riskGroups.flatMap((group) => {
    const { raw, lines: own } =
      group === 'BEHAVIOUR' ? behaviourLines(parts, model) : factorLines(group, parts, model, facts);
    groups[group] = Math.min(WHOLE, raw);
    const over = Math.min(0, WHOLE - raw) * model.weights[group];
    return [...own, ...closing('GROUP_CAP', 'GROUP_CAP', over, group)];
  });
  const weighted = riskGroups.reduce((sum, group) => sum + model.weights[group] * groups[group], 0);
  return { groups, lines, inherent: Math.floor((weighted + WHOLE / 2) / WHOLE) };
}

function flagLines({ flags }: ScoreParts, model: RiskModel) {
  const counting = flags.filter((flag) => statusPercent(flag) > 0);
  const half = Math.floor(counting.reduce((sum, flag) => sum + flag.weight * statusPercent(flag), 0) / (2 * WHOLE));
  const lines = counting.map((flag) => flagLine('FLAG', flag, Math.floor((flag.weight * statusPercent(flag)) / 2)));
  const over = Math.min(0, model.mostFlagPoints - half) * WHOLE;
  return {
    points: Math.min(model.mostFlagPoints, half),
    lines: [...lines, ...closing('FLAG_CAP', 'FLAG_CAP', over, null)],
  };
}

/**
 * How far controls may take a score down: to the first score of the tier below, and never below the floor that rules set
 * (domain reference 5.1).
 */
function leastScore(before: number, floor: ScoreTier, model: RiskModel): number {
  const tier = tierOf(before, model);
  const below = tier === 'HIGH' ? 'MEDIUM' : 'LOW';
  const atFloor = firstScoreOf(floor, model);
  return Math.max(firstScoreOf(below, model), before >= atFloor ? atFloor : 0);
}

/**
 * Adds a score up in whole numbers: groups by weight, flags by half, controls off, within 0 and 100. The lines sum to it
 * in hundredths; what rounding leaves is a line of its own.
 */
export function scoreOf(parts: ScoreParts, model: RiskModel, facts: RatingFacts): Score {
  const { groups, lines: ofGroups, inherent } = groupLines(parts, model, facts);
  const { points: flagPoints, lines: ofFlags } = flagLines(parts, model);
  const wanted = Math.min(
    model.mitigation.most,
    parts.controls.reduce((sum, { points }) => sum + points, 0),
  );
  const before = Math.min(WHOLE, inherent + flagPoints);
  const off = Math.min(wanted, inherent + flagPoints);
  const score = Math.max(
    Math.min(WHOLE, inherent + flagPoints - off),
    Math.min(before, leastScore(before, parts.floor, model)),
  );
  const ofControls = parts.controls.map(({ rule, points, fact, source, asOf, params }) =>
    line({
      kind: 'MITIGATION',
      rule,
      hundredths: -points * WHOLE,
      sentence: { key: rule, params },
      fact,
      source,
      asOf,
    }),
  );
  const raw = inherent + flagPoints - parts.controls.reduce((sum, { points }) => sum + points, 0);
  const kept = score - raw;
  const end = Math.min(0, WHOLE - raw);
  const lines = [...ofGroups, ...ofFlags, ...ofControls];
  const closed = [
    ...lines,
    ...closing('SCALE_END', 'SCALE_END', end * WHOLE, null),
    ...closing('MITIGATION_CAP', 'MITIGATION_CAP', (kept - end) * WHOLE, null),
  ];
  const rounding = score * WHOLE - sumOf(closed);
  return {
    score,
    tier: tierOf(score, model),
    inherent,
    flagPoints,
    mitigation: before - Math.min(before, score),
    groups,
    lines: [...closed, ...closing('ROUNDING', 'ROUNDING', rounding, null)],
  };
}

/** The facts a score does not know. */
export const unknownOf = (factors: readonly Factor[]): readonly FactKey[] => [
  ...new Set(factors.flatMap(({ unknown, fact }) => (unknown ? [fact] : []))),
];
