import { Injectable } from '@nestjs/common';
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

/** Where no room keeps flags there are none. */
@Injectable()
export class NoFlags extends CaseFlags {
  of(): Promise<readonly CaseFlag[]> {
    return Promise.resolve([]);
  }

  contributions(): Promise<readonly CaseContribution[]> {
    return Promise.resolve([]);
  }
}
