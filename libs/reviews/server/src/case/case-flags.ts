import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { CaseContribution, CaseFlag } from '@downstream/reviews/core';

/** What the room `risk` knows of a case. */
export abstract class CaseFlags {
  /** Every red flag of a distributor, settled ones too. */
  abstract of(tx: Tx, id: DistributorId): Promise<readonly CaseFlag[]>;
  /** Who settled flags. */
  abstract contributions(tx: Tx, id: DistributorId): Promise<readonly CaseContribution[]>;
}
