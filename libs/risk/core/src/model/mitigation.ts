import { monthsBetween } from '../facts/days';
import type { Day, FactKey } from '../facts/fact-values';
import { valueOf, type RatingFacts } from '../facts/rating-facts';
import type { RiskModel } from './risk-model';

/** A control that is in place, with the points it takes off. */
export interface Control {
  readonly rule: string;
  readonly points: number;
  readonly fact: FactKey;
  readonly source: string | null;
  readonly asOf: Day | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The controls there are and those there might be: only what is known to be in place takes anything off. */
export interface Controls {
  readonly inPlace: readonly Control[];
  readonly missing: readonly Control[];
}

/** Which controls of the model are in place on a day. */
export function controlsOf(facts: RatingFacts, { mitigation }: RiskModel, day: Day): Controls {
  const recent = (key: 'after.icpAuditedOn' | 'after.visitedOn', months: number) => {
    const on = valueOf(facts, key);
    return on !== undefined && on <= day && monthsBetween(on, day) < months;
  };
  const { templates, verified, icpAudit, visit } = mitigation;
  const active = valueOf(facts, 'attestation.active') ?? [];
  const asked: readonly (readonly [string, FactKey, number, boolean, Control['params']])[] = [
    [
      'CONTROL.TEMPLATES',
      'attestation.active',
      templates.points,
      templates.kinds.every((kind) => active.includes(kind)),
      { kinds: templates.kinds.join(', ') },
    ],
    [
      'CONTROL.VERIFIED',
      'after.verifiedPercent',
      verified.points,
      (valueOf(facts, 'after.verifiedPercent') ?? 0) >= verified.percent,
      { percent: verified.percent },
    ],
    ['CONTROL.ICP_AUDIT', 'after.icpAuditedOn', icpAudit.points, recent('after.icpAuditedOn', icpAudit.months), {}],
    ['CONTROL.VISIT', 'after.visitedOn', visit.points, recent('after.visitedOn', visit.months), {}],
    [
      'CONTROL.SERIALS',
      'after.serialTracking',
      mitigation.serialTracking,
      valueOf(facts, 'after.serialTracking') ?? false,
      {},
    ],
  ];
  const controls = asked.map(([rule, fact, points, inPlace, params]) => {
    const { source = null, asOf = null } = facts[fact] ?? {};
    return { inPlace, control: { rule, points, fact, source, asOf, params } };
  });
  return {
    inPlace: controls.flatMap((one) => (one.inPlace ? [one.control] : [])),
    missing: controls.flatMap((one) => (one.inPlace ? [] : [one.control])),
  };
}
