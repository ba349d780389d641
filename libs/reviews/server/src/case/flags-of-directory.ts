import { Injectable } from '@nestjs/common';
import type { DistributorId, Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { CaseContribution, CaseFlag } from '@downstream/reviews/core';
import { RiskDirectory } from '@downstream/risk/server';
import { CaseFlags } from './case-flags';

/** Asks the room `risk` through its door. A flag that its facts raise no longer is none of the case. */
@Injectable()
export class FlagsOfDirectory extends CaseFlags {
  constructor(private readonly directory: RiskDirectory) {
    super();
  }

  async of(tx: Tx, id: DistributorId): Promise<readonly CaseFlag[]> {
    const filed = await this.directory.flags(tx, id);
    return filed.map(({ id: flagId, flag: { rule, severity, state } }) => ({
      id: flagId as string,
      code: rule,
      severity,
      state,
    }));
  }

  /** Whoever inquired into a flag or settled it has given evidence: they cannot sign. */
  async contributions(tx: Tx, id: DistributorId): Promise<readonly CaseContribution[]> {
    const acted = await this.directory.contributions(tx, id);
    return acted.map(({ personId, at }) => ({ personId, deed: 'EVIDENCE_GIVEN', at: at as Instant }));
  }
}
