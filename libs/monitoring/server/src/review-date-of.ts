import type { FiledDistributor } from '@downstream/distributors/server';
import type { Instant } from '@downstream/kernel';
import { reviewDate } from '@downstream/monitoring/core';

/** When the next review of a distributor is due; null where none was approved, or the relation has ended. */
export function reviewDateOf({ standing, tier, state }: FiledDistributor): Instant | null {
  if (standing === null || standing.decision === 'REJECTED' || state === 'TERMINATED') return null;
  return reviewDate({ decidedAt: standing.decidedAt, approvedUntil: standing.approvedUntil, tier }, 'STANDARD');
}
