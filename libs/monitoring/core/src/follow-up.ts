import { DAY, HOUR, later, type ChangeUrgency, type Instant, type WatchedKind } from '@downstream/kernel';
import type { Judgement } from './judge-change';

type Changed = Extract<Judgement, { what: 'CHANGED' }>;

/** What a change asks for. */
export interface FollowUp {
  readonly urgency: ChangeUrgency;
  /** `REVIEW`: a review is opened, or the one under way is told; `TRIAGE`: somebody looks; `NONE`: it is noted. */
  readonly asks: 'REVIEW' | 'TRIAGE' | 'NONE';
}

interface Rule {
  readonly urgency: ChangeUrgency;
  readonly asks: 'REVIEW' | 'TRIAGE';
  /** Facts that make it critical when they come. */
  readonly critical?: readonly string[];
  /** Facts that ask for less when they are all that came. */
  readonly mild?: readonly string[];
}

/** Triggers of a new look (domain reference 5.5) and how soon (product reference 8.1, screen 11). */
const rules: Readonly<Record<WatchedKind, Rule>> = {
  SCREENING: { urgency: 'HIGH', asks: 'REVIEW', critical: ['HIT_CONFIRMED'] },
  CHECK: { urgency: 'HIGH', asks: 'REVIEW', mild: ['SOURCE_UNAVAILABLE', 'ERROR', 'NOT_APPLICABLE'] },
  OWNERSHIP: { urgency: 'HIGH', asks: 'REVIEW', critical: ['BLOCKED_BY_OWNERSHIP'] },
  RATING: { urgency: 'HIGH', asks: 'REVIEW', critical: ['PROHIBITED'] },
  FLAG: { urgency: 'HIGH', asks: 'REVIEW', critical: ['FLAG_STOPS'] },
  TIER: { urgency: 'HIGH', asks: 'REVIEW' },
  NAME: { urgency: 'HIGH', asks: 'REVIEW' },
  ADDRESS: { urgency: 'HIGH', asks: 'REVIEW' },
  OWNERS: { urgency: 'HIGH', asks: 'REVIEW' },
  PEOPLE: { urgency: 'HIGH', asks: 'REVIEW' },
  CONTACT: { urgency: 'OTHER', asks: 'TRIAGE' },
  PARTNERS: { urgency: 'OTHER', asks: 'TRIAGE' },
  BUSINESS: { urgency: 'OTHER', asks: 'TRIAGE' },
  STATEMENT: { urgency: 'HIGH', asks: 'REVIEW', critical: ['CONTRADICTED'], mild: ['EXPIRING'] },
  DOCUMENT: { urgency: 'OTHER', asks: 'REVIEW', mild: ['ENDS_SOON', 'REMOVED'] },
};

/** What a change of a kind asks for. What got better asks for nothing, and is written all the same. */
export function followUpOf(kind: WatchedKind, { direction, after }: Changed): FollowUp {
  const { urgency, asks, critical = [], mild = [] } = rules[kind];
  if (direction === 'BETTER') return { urgency: 'OTHER', asks: 'NONE' };
  const came = after.map(({ what }) => what);
  if (came.some((what) => critical.includes(what))) return { urgency: 'CRITICAL', asks: 'REVIEW' };
  if (came.length > 0 && came.every((what) => mild.includes(what))) return { urgency: 'OTHER', asks: 'TRIAGE' };
  return { urgency, asks };
}

const within: Readonly<Record<ChangeUrgency, number>> = { CRITICAL: 4 * HOUR, HIGH: DAY, OTHER: 5 * DAY };

/** By when somebody has looked at a change. Hours of the clock, not of business: never later than the house promises. */
export const lookBy = (at: Instant, urgency: ChangeUrgency): Instant => later(at, within[urgency]);
