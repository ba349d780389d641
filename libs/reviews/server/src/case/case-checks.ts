import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { CaseContribution, CheckSubject, JudgedCheck, JudgedHit, JudgedList } from '@downstream/reviews/core';

/** What a review judges of a distributor's checks. */
export interface CheckedCase {
  readonly required: readonly CheckSubject[];
  readonly checks: readonly JudgedCheck[];
  readonly hits: readonly JudgedHit[];
  /** The list versions in force now. */
  readonly lists: readonly JudgedList[];
}

/** What the room `checks` knows of a case. */
export abstract class CaseChecks {
  abstract of(tx: Tx, id: DistributorId): Promise<CheckedCase>;
  /** Who ran checks, voted on hits or gave evidence. */
  abstract contributions(tx: Tx, id: DistributorId): Promise<readonly CaseContribution[]>;
}
