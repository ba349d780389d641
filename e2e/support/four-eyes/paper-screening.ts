import type { Hit } from '@downstream/checks/core';
import type { Distributor } from '@downstream/distributors/core';
import { idOf } from '@downstream/distributors/core/testing';
import type { Instant, PartyId } from '@downstream/kernel';
import {
  readiness,
  screenedAt,
  type CaseFlag,
  type JudgedCheck,
  type JudgedHit,
  type ReadinessPoint,
} from '@downstream/reviews/core';

/** What is known of a case's screening on paper. */
export interface PaperScreening {
  readonly run: { readonly at: Instant; readonly list: number; readonly parties: string } | null;
  readonly hits: readonly Hit[];
  /** The list version in force, and the parties as they are now. */
  readonly list: number;
  readonly parties: string;
}

const fresh = ({ run, list, parties }: PaperScreening): boolean => run?.list === list && run.parties === parties;

/** The screening as a check, as the room of the checks would say it. */
export function judgedOf(now: PaperScreening): readonly JudgedCheck[] {
  const { run, hits } = now;
  const has = (...states: readonly string[]) => hits.some(({ state }) => states.includes(state));
  const old = run ? 'STALE' : 'NOT_RUN';
  const open = has('OPEN', 'PROPOSED', 'REOPENED', 'UNSURE') ? 'POTENTIAL_MATCH' : fresh(now) ? 'CLEAR' : old;
  const result = has('TRUE_MATCH') ? 'CONFIRMED_MATCH' : open;
  const rest = { resolved: false, reason: null, runId: run ? 'run' : null, asOf: run?.at ?? null };
  return [{ check: 'K01', partyId: idOf<PartyId>('distributor'), result, ...rest }];
}

/** The hits, as a snapshot keeps them. */
export const judgedHitsOf = ({ hits }: PaperScreening): readonly JudgedHit[] =>
  hits.map(({ id, state }) => {
    const partyId = idOf<PartyId>('distributor');
    return { id, partyId, entry: id, state, disposition: null, reasons: [] };
  });

/** What truly stands open, found without asking the core. */
export const openPoints = (now: PaperScreening): readonly string[] => [
  ...(fresh(now) ? [] : ['a screening of other lists or parties']),
  ...now.hits.filter(({ state }) => state !== 'FALSE_POSITIVE').map(({ id, state }) => `hit ${id} ${state}`),
];

/** What the core finds between the case and a recommendation. */
export function pointsOf(
  now: PaperScreening,
  flags: readonly CaseFlag[],
  distributor: Distributor,
  afterKnockOut: boolean,
  at: Instant,
): readonly ReadinessPoint[] {
  const checks = judgedOf(now);
  return readiness({
    distributorState: distributor.state,
    required: checks,
    checks,
    hits: now.hits,
    flags,
    listsInForce: 1,
    screenedAt: screenedAt(checks),
    at,
    afterKnockOut,
  });
}
