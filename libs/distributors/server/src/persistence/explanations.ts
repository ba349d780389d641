import { Injectable } from '@nestjs/common';
import type { Explanation } from '@downstream/distributors/core';
import type { DistributorId, EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ExplanationRow } from './explanation.row';

/** Why records that are alike are kept both; they are added and read, never changed. */
@Injectable()
export class Explanations {
  /** Those of a distributor, and of others about it, the newest first: a resemblance is one of both. */
  async about(tx: Tx, id: DistributorId): Promise<Explanation[]> {
    const rows = await tx.find(ExplanationRow, {
      where: [{ distributorId: id }, { otherId: id }],
      order: { explainedAt: 'desc', id: 'desc' },
    });
    return rows.map(toExplanation);
  }

  /** Every one of the tenant, or of one distributor, in the order they were given. */
  async all(tx: Tx, distributorId?: DistributorId): Promise<Explanation[]> {
    const where = distributorId ? { distributorId } : {};
    return (await tx.find(ExplanationRow, { where, order: { explainedAt: 'asc', id: 'asc' } })).map(toExplanation);
  }

  async insert(tx: Tx, explanation: Explanation, eventId: EventId): Promise<void> {
    await tx.insert(ExplanationRow, { ...explanation, explainedAt: explanation.explained.at, eventId });
  }
}

function toExplanation(row: ExplanationRow): Explanation {
  const { tenantId: _t, eventId: _e, explainedAt: _a, ...explanation } = row;
  return explanation;
}
