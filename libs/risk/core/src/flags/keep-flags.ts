import type { Instant } from '@downstream/kernel';
import canonicalize from 'canonicalize';
import type { FlagOutcome, FlagRuleId, RaisedFlag, RedFlag } from './red-flag';

/** What evaluating the rules anew does to the flags of a party. */
export interface KeptFlags {
  readonly flags: readonly RedFlag[];
  /** Ids of rules whose flags are new, open again, or ended by this. */
  readonly raised: readonly FlagRuleId[];
  readonly lapsed: readonly FlagRuleId[];
  readonly ended: readonly FlagRuleId[];
}

/** A flag as it begins. */
export const raise = (raised: RaisedFlag, at: Instant): RedFlag => ({
  ...raised,
  state: 'RAISED',
  firedAt: at,
  proposal: null,
  settled: null,
  lapsed: null,
  endedAt: null,
});

/** Whether a flag rests on the same facts; when somebody looked a fact up again and it says the same, it does. */
export const sameInputs = (one: Pick<RaisedFlag, 'inputs'>, other: Pick<RaisedFlag, 'inputs'>): boolean =>
  canonicalize(one.inputs.map(({ key, value }) => [key, value])) ===
  canonicalize(other.inputs.map(({ key, value }) => [key, value]));

/** Whether the day to which a settlement counts is over. */
const expired = ({ state, settled }: RedFlag, at: Instant): boolean =>
  state !== 'UPHELD' && settled?.settlement.expiresOn != null && settled.settlement.expiresOn < at.slice(0, 10);

/**
 * Brings the flags of a party up to what the rules say now. A rule that raises anew begins a flag. A flag that was
 * explained or accepted lapses when one of its inputs changed, when it became graver, or when its day is over. A rule that
 * no longer raises ends its flag; one of severity 4 stands until two people settle it. What cannot be evaluated any more
 * stays as it is. The past is kept: ended flags stay in the list, and the same rule may begin another.
 * @param flags of the party, at most one per rule that has not ended
 */
export function keepFlags(flags: readonly RedFlag[], outcomes: readonly FlagOutcome[], at: Instant): KeptFlags {
  const raised: FlagRuleId[] = [];
  const lapsed: FlagRuleId[] = [];
  const ended: FlagRuleId[] = [];
  const byRule = new Map(outcomes.map((outcome) => [outcome.rule, outcome]));
  const living = new Map(flags.flatMap((flag) => (flag.endedAt === null ? [[flag.rule, flag] as const] : [])));
  const kept = flags.map((flag): RedFlag => {
    if (flag.endedAt !== null) return flag;
    const outcome = byRule.get(flag.rule);
    if (outcome?.outcome === 'RAISED') return renewed(flag, outcome, at, lapsed);
    if (outcome?.outcome === 'NOT_RAISED' && (flag.severity < 4 || settledAway(flag))) {
      ended.push(flag.rule);
      return { ...flag, endedAt: at, proposal: null };
    }
    if (!expired(flag, at)) return flag;
    lapsed.push(flag.rule);
    return reopened(flag, 'EXPIRED', at);
  });
  const fresh = outcomes.flatMap((outcome) => {
    if (outcome.outcome !== 'RAISED' || living.has(outcome.rule)) return [];
    raised.push(outcome.rule);
    return [raise(bare(outcome), at)];
  });
  return { flags: [...kept, ...fresh], raised, lapsed, ended };
}

const settledAway = ({ state }: RedFlag): boolean => state === 'RESOLVED' || state === 'ACCEPTED_WITH_CONDITION';

const bare = ({
  rule,
  version,
  class: group,
  severity,
  weight,
  variant,
  sentence,
  inputs,
}: RaisedFlag): RaisedFlag => ({
  rule,
  version,
  class: group,
  severity,
  weight,
  variant,
  sentence,
  inputs,
});

const reopened = (flag: RedFlag, why: 'INPUT_CHANGED' | 'EXPIRED', at: Instant): RedFlag => ({
  ...flag,
  state: 'RAISED',
  proposal: null,
  lapsed: { why, at },
});

function renewed(flag: RedFlag, outcome: RaisedFlag, at: Instant, lapsed: FlagRuleId[]): RedFlag {
  const now = { ...flag, ...bare(outcome) };
  const same = sameInputs(flag, outcome) && outcome.severity <= flag.severity;
  const why = !same ? 'INPUT_CHANGED' : expired(flag, at) ? 'EXPIRED' : undefined;
  if (why === undefined) return now;
  if (settledAway(flag)) {
    lapsed.push(flag.rule);
    return reopened(now, why, at);
  }
  // What waits for a second person was proposed for other facts.
  return why === 'INPUT_CHANGED' ? { ...now, proposal: null } : now;
}
