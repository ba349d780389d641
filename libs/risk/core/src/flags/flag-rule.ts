import type { FlagLevel } from './flag-rows';
import type { FlagRow } from './flag-rows';
import type { Condition, Judged, Judging } from './condition';
import { knownOf } from '../facts/rating-facts';
import type { FlagOutcome, FlagRuleId, Sentence } from './red-flag';

/** How a flag is found in facts. Its version counts up with every change of what it says. */
export interface FlagRule {
  readonly id: FlagRuleId;
  readonly version: number;
  readonly when: Condition;
  /** Where it is raised at the second level of its row. */
  readonly variant: Condition | null;
  /** What its sentence names, once it is raised. */
  readonly tells: (judging: Judging) => Sentence['params'];
}

/** A rule in its first version; `more` for a variant and for what the sentence names. */
export const rule = (
  id: FlagRuleId,
  when: Condition,
  more: { variant?: Condition; tells?: FlagRule['tells']; version?: number } = {},
): FlagRule => ({
  id,
  version: more.version ?? 1,
  when,
  variant: more.variant ?? null,
  tells: more.tells ?? (() => ({})),
});

const yes = (judged: Judged): boolean => 'says' in judged && judged.says;
const lacksOf = (judged: Judged): readonly string[] => ('lacks' in judged ? judged.lacks : []);

/**
 * What a rule says of facts: raised at its base or, where its variant holds too, at the graver of both levels; not raised
 * only where both are ruled out; else not evaluated, with what it lacks.
 */
export function outcomeOf(
  { id, version, when, variant, tells }: FlagRule,
  row: FlagRow,
  judging: Judging,
): FlagOutcome {
  const base = when.judge(judging);
  const second: Judged = variant ? variant.judge(judging) : { says: false };
  if (!yes(base) && !yes(second)) {
    const lacks = [...new Set([...lacksOf(base), ...lacksOf(second)])].sort();
    if (lacks.length > 0) return { outcome: 'NOT_EVALUATED', rule: id, version, lacks };
    return { outcome: 'NOT_RAISED', rule: id, version };
  }
  const levels: readonly (readonly [boolean, FlagLevel | null])[] = [
    [yes(base), row],
    [yes(second), row.variant],
  ];
  const raised = levels.flatMap(([holds, level], at) => (holds && level ? [{ level, variant: at === 1 }] : []));
  const { level, variant: isVariant } = raised.reduce((graver, one) =>
    one.level.severity > graver.level.severity ? one : graver,
  );
  return {
    outcome: 'RAISED',
    rule: id,
    version,
    class: row.class,
    severity: level.severity,
    weight: level.weight,
    variant: isVariant,
    sentence: { key: isVariant ? `${id}.variant` : id, params: tells(judging) },
    inputs: knownOf(judging.facts, [...when.keys, ...(variant?.keys ?? [])]),
  };
}
