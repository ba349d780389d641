import {
  doerOf,
  ok,
  refuse,
  riskTiers,
  type Act,
  type Doer,
  type Instant,
  type Result,
  type RiskTier,
} from '@downstream/kernel';
import type { Day } from '../facts/fact-values';

/** What somebody says about a tier (OV-06, OV-07). */
export interface OverrideWord {
  readonly direction: 'RAISE' | 'LOWER';
  readonly tier: RiskTier;
  /** Last day on which it counts; needed to lower. */
  readonly expiresOn: Day | null;
}

/** Such a word in its life. A raise counts at once; lowering waits for a second person. */
export interface Override extends OverrideWord {
  readonly state: 'PROPOSED' | 'IN_FORCE' | 'REFUSED' | 'ENDED';
  readonly proposed: Doer;
  readonly seconded: Doer | null;
  readonly endedAt: Instant | null;
}

/** Longest that a tier stays lowered, in months (OV-07). */
const LONGEST_MONTHS = 6;

/** The same day so many months later, or the last of that month. */
function monthsOn(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

const termFault = (expiresOn: Day | null, today: Day): boolean =>
  expiresOn === null || expiresOn < today || expiresOn > monthsOn(today, LONGEST_MONTHS);

/**
 * One person's word about a tier: up at once, down as a proposal by one tier, with a last day within six months.
 * @param counts the tier that counts now; `null` where nothing is rated, which counts as high
 * @returns refusals `OVERRIDE_NEEDS_PERSON`, `OVERRIDE_NO_CHANGE` (not in the direction it says), `OVERRIDE_TOO_FAR` (down
 * by more than one) and `OVERRIDE_NEEDS_EXPIRY`
 */
export function override(word: OverrideWord, counts: RiskTier | null, act: Act): Result<Override> {
  if (act.actor.personId === undefined) return refuse('OVERRIDE_NEEDS_PERSON');
  const step = riskTiers.indexOf(word.tier) - riskTiers.indexOf(counts ?? 'HIGH');
  const today = act.at.slice(0, 10);
  const lowers = word.direction === 'LOWER';
  if (lowers ? step >= 0 : step < 0 || (step === 0 && counts !== null)) return refuse('OVERRIDE_NO_CHANGE');
  if (lowers && step < -1) return refuse('OVERRIDE_TOO_FAR');
  const past = word.expiresOn !== null && word.expiresOn < today;
  if (past || (lowers && termFault(word.expiresOn, today))) {
    return refuse('OVERRIDE_NEEDS_EXPIRY', { pointer: '/expiresOn' });
  }
  const state = lowers ? 'PROPOSED' : 'IN_FORCE';
  return ok({ ...word, state, proposed: doerOf(act), seconded: null, endedAt: null });
}

/**
 * A second person agrees with lowering a tier, or does not.
 * @returns refusals `OVERRIDE_NOT_PROPOSED`, `OVERRIDE_NEEDS_PERSON`, `OVERRIDE_NEEDS_ANOTHER_PERSON` and
 * `OVERRIDE_NEEDS_EXPIRY` (its day is over by now)
 */
export function second<T extends Override>(proposal: T, agrees: boolean, act: Act): Result<T> {
  if (proposal.state !== 'PROPOSED') return refuse('OVERRIDE_NOT_PROPOSED');
  const { personId } = act.actor;
  if (personId === undefined) return refuse('OVERRIDE_NEEDS_PERSON');
  if (personId === proposal.proposed.personId) return refuse('OVERRIDE_NEEDS_ANOTHER_PERSON');
  if (agrees && termFault(proposal.expiresOn, act.at.slice(0, 10))) return refuse('OVERRIDE_NEEDS_EXPIRY');
  return ok({ ...proposal, state: agrees ? 'IN_FORCE' : 'REFUSED', seconded: doerOf(act) });
}

/** An override that counts no more: another one came in its place, or its day is over. */
export const ended = <T extends Override>(one: T, at: Instant): T => ({ ...one, state: 'ENDED', endedAt: at });
