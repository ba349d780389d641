import { DAY, later, type DistributorState, type Instant } from '@downstream/kernel';

/** Business days in which a refused distributor may object (product reference 8.2, step 10). */
export const appealDays = 10;

const isBusinessDay = (at: Instant): boolean => ![0, 6].includes(new Date(at).getUTCDay());

/** Until when an objection to a decision is heard: Monday to Friday in UTC, holidays of no country counted. */
export function appealUntil(decidedAt: Instant): Instant {
  let at = decidedAt;
  for (let left = appealDays; left > 0;) {
    at = later(at, DAY);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}

/** The decision a distributor may object to, or none. */
export interface ContestedDecision {
  readonly decision: 'APPROVED' | 'APPROVED_WITH_CONDITIONS' | 'REJECTED';
  readonly decidedAt: Instant;
}

/** Why no objection is heard. */
export type AppealBar = 'TRANSITION_NOT_ALLOWED' | 'APPEAL_ALREADY_SENT' | 'APPEAL_TOO_LATE';

/**
 * What stands in the way of an objection at an instant: nothing was refused, one was sent already, or its time is over.
 * @param sent whether there is an objection to this decision
 */
export function appealBar(
  state: DistributorState,
  standing: ContestedDecision | null,
  sent: boolean,
  at: Instant,
): AppealBar | null {
  if (sent) return 'APPEAL_ALREADY_SENT';
  if (state !== 'REJECTED' || standing?.decision !== 'REJECTED') return 'TRANSITION_NOT_ALLOWED';
  return at > appealUntil(standing.decidedAt) ? 'APPEAL_TOO_LATE' : null;
}
