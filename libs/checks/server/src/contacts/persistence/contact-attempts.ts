import { Injectable } from '@nestjs/common';
import type { ContactAttempt } from '@downstream/checks/core';
import { refusal, RefusalError, type DistributorId, type EventId, type Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ContactAttemptRow } from './contact-attempt.row';

/** Attempts to reach contacts. */
@Injectable()
export class ContactAttempts {
  /** Those of a distributor, or of the tenant, the oldest first. */
  async all(tx: Tx, distributorId?: DistributorId): Promise<readonly ContactAttempt[]> {
    const where = distributorId ? { distributorId } : {};
    return (await tx.find(ContactAttemptRow, { where, order: { id: 'asc' } })).map(({ record }) => record);
  }

  /** @throws RefusalError NOT_FOUND */
  async lock(tx: Tx, id: Id<'contactAttempt'>): Promise<ContactAttempt> {
    const row = await tx.findOne(ContactAttemptRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return row.record;
  }

  async insert(tx: Tx, record: ContactAttempt, eventId: EventId): Promise<void> {
    const { id, distributorId } = record;
    await tx.insert(ContactAttemptRow, { id, distributorId, record, eventId } as never);
  }

  async update(tx: Tx, record: ContactAttempt, eventId: EventId): Promise<void> {
    await tx.update(ContactAttemptRow, { id: record.id }, { record, eventId } as never);
  }
}
