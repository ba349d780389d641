import { Injectable } from '@nestjs/common';
import type { DistributorId, EventId, Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { LetterReturnRow } from './letter-return.row';

/** A letter that came back. */
export type LetterReturn = Readonly<Omit<LetterReturnRow, 'tenantId' | 'eventId'>>;

/** Letters that came back; added, never changed. */
@Injectable()
export class LetterReturns {
  /** Those of a distributor, or of a tenant, the oldest first. */
  async all(tx: Tx, distributorId?: DistributorId): Promise<readonly LetterReturn[]> {
    const where = distributorId ? { distributorId } : {};
    const rows = await tx.find(LetterReturnRow, { where, order: { at: 'asc', id: 'asc' } });
    return rows.map(({ tenantId: _t, eventId: _e, ...one }) => one);
  }

  async has(tx: Tx, id: Id<'letterReturn'>): Promise<boolean> {
    return tx.existsBy(LetterReturnRow, { id });
  }

  async insert(tx: Tx, one: LetterReturn, eventId: EventId): Promise<void> {
    await tx.insert(LetterReturnRow, { ...one, eventId });
  }
}
