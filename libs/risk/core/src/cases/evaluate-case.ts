import { instant, type Instant, type RiskRating } from '@downstream/kernel';
import type { CountryLists } from '../facts/countries';
import type { FactKey } from '../facts/fact-values';
import { catalogueOn, flagOutcomes, raisedOf } from '../flags/flag-outcomes';
import { raise } from '../flags/keep-flags';
import type { FlagRuleId, RaisedFlag, RedFlag } from '../flags/red-flag';
import { loweringsOf } from '../model/lowerings';
import { rate } from '../model/rate';
import type { Rating } from '../model/rating';
import type { RiskModel } from '../model/risk-model';
import { inWords } from '../words';
import type { RiskCase, SettledAs } from './case-file';

/** What rules and a model say of one case, in sentences. */
export interface EvaluatedCase {
  readonly id: string;
  readonly title: string | null;
  readonly reports: readonly string[];
  readonly hindsight: string | null;
  readonly day: string;
  readonly model: Rating['model'];
  readonly tier: RiskRating;
  readonly score: number;
  readonly scoreTier: Rating['scoreTier'];
  /** Whether nothing ships for now, whatever the tier. */
  readonly held: boolean;
  readonly inherent: number;
  readonly flagPoints: number;
  readonly mitigation: number;
  readonly groups: Rating['groups'];
  readonly reviewMonths: number | null;
  readonly flags: readonly {
    readonly id: FlagRuleId;
    readonly name: string;
    readonly version: number;
    readonly class: RaisedFlag['class'];
    readonly severity: number;
    readonly weight: number;
    readonly variant: boolean;
    readonly state: RedFlag['state'];
    readonly sentence: string;
    readonly action: string;
    readonly inputs: RaisedFlag['inputs'];
  }[];
  readonly notEvaluated: readonly {
    readonly id: FlagRuleId;
    readonly name: string;
    readonly lacks: readonly string[];
  }[];
  readonly notRaised: readonly FlagRuleId[];
  /** The lines of the score; their points sum to it. */
  readonly lines: readonly {
    readonly points: string;
    readonly sentence: string;
    readonly rule: string;
    readonly group: string | null;
    readonly fact: FactKey | null;
    readonly source: string | null;
    readonly asOf: string | null;
    readonly unknown: boolean;
  }[];
  readonly knockOuts: readonly { readonly id: string; readonly sentence: string }[];
  readonly floors: readonly { readonly id: string; readonly tier: string; readonly sentence: string }[];
  readonly holds: readonly { readonly why: string; readonly sentence: string }[];
  readonly gaps: readonly { readonly code: string; readonly sentence: string }[];
  readonly wouldLower: readonly {
    readonly points: number;
    readonly score: number;
    readonly tier: RiskRating;
    readonly sentence: string;
  }[];
  readonly sentences: readonly string[];
}

/** Hundredths of a point as people write them: `+18.75`. */
export const pointsInWords = (hundredths: number): string => {
  const whole = Math.abs(hundredths);
  const cents = String(whole % 100).padStart(2, '0');
  return `${hundredths < 0 ? '-' : '+'}${Math.floor(whole / 100)}.${cents}`;
};

function asSettled(flag: RedFlag, settled: SettledAs | undefined): RedFlag {
  if (settled === undefined) return flag;
  const state = settled === 'WAIVED' ? 'ACCEPTED_WITH_CONDITION' : settled;
  if (state === 'UNDER_INQUIRY') return { ...flag, state };
  const settlement = {
    to: state,
    reason: 'as the case says',
    evidence: [],
    condition: null,
    waived: settled === 'WAIVED',
    expiresOn: null,
  };
  return { ...flag, state, settled: { settlement, by: [] } };
}

const gapInWords = (gap: Rating['gaps'][number]): string =>
  inWords({
    key: gap.code,
    params:
      gap.code === 'INCOMPLETE'
        ? { known: gap.known, of: gap.of, lacks: gap.lacks.join(', ') }
        : gap.code === 'CHECK_NOT_DONE'
          ? { check: gap.check, result: gap.result }
          : {},
  });

/**
 * Evaluates every flag on a case and rates it.
 * @param lists of countries, in force; their rows count by the day of the case
 */
export function evaluateCase(given: RiskCase, model: RiskModel, lists: CountryLists): EvaluatedCase {
  const { facts, day } = given;
  const catalogue = catalogueOn(day);
  const rows = new Map(catalogue.rows.map((row) => [row.id, row]));
  const name = (id: FlagRuleId) => rows.get(id)?.name ?? id;
  const at: Instant = instant(Date.parse(`${day}T00:00:00Z`));
  const outcomes = flagOutcomes({ facts, day, lists, mandatory: model.mandatory, catalogue });
  const flags = raisedOf(outcomes).map((raised) => asSettled(raise(raised, at), given.settled[raised.rule]));
  const judgedBy = [{ list: 'red-flags', version: catalogue.version }];
  const question = { facts, flags, model, lists, day, judgedBy, onRecord: false };
  const rating = rate(question);
  const knockOuts = rating.knockOuts.map(({ id, sentence }) => ({ id, sentence: inWords(sentence) }));
  const floors = rating.floors.map(({ id, tier, sentence }) => ({ id, tier, sentence: inWords(sentence) }));
  const holds = rating.holds.map(({ why, about }) => ({
    why,
    sentence: inWords({ key: why, params: { about: about.join(', ') } }),
  }));
  const gaps = rating.gaps.map((gap) => ({ code: gap.code, sentence: gapInWords(gap) }));
  const lines = rating.lines.map(({ hundredths, sentence, rule, group, fact, source, asOf, unknown }) => ({
    points: pointsInWords(hundredths),
    sentence: inWords(sentence),
    rule,
    group,
    fact,
    source,
    asOf,
    unknown,
  }));
  return {
    id: given.id,
    title: given.title,
    reports: given.reports,
    hindsight: given.hindsight,
    day,
    model: rating.model,
    tier: rating.tier,
    score: rating.score,
    scoreTier: rating.scoreTier,
    held: holds.length > 0,
    inherent: rating.inherent,
    flagPoints: rating.flagPoints,
    mitigation: rating.mitigation,
    groups: rating.groups,
    reviewMonths: rating.reviewMonths,
    flags: flags.map(({ rule, version, class: group, severity, weight, variant, state, sentence, inputs }) => ({
      id: rule,
      name: name(rule),
      version,
      class: group,
      severity,
      weight,
      variant,
      state,
      sentence: inWords(sentence),
      action: rows.get(rule)?.action ?? '',
      inputs,
    })),
    notEvaluated: outcomes.flatMap((one) =>
      one.outcome === 'NOT_EVALUATED' ? [{ id: one.rule, name: name(one.rule), lacks: one.lacks }] : [],
    ),
    notRaised: outcomes.flatMap((one) => (one.outcome === 'NOT_RAISED' ? [one.rule] : [])),
    lines,
    knockOuts,
    floors,
    holds,
    gaps,
    wouldLower: loweringsOf(question).map(({ points, score, tier, sentence }) => ({
      points,
      score,
      tier,
      sentence: inWords(sentence),
    })),
    sentences: [
      ...knockOuts,
      ...holds,
      ...floors,
      ...gaps,
      ...flags.map((flag) => ({ sentence: inWords(flag.sentence) })),
    ].map(({ sentence }) => sentence),
  };
}
