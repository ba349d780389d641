import { Injectable } from '@nestjs/common';
import type { TrustedAuthority } from '@downstream/attestations/core';
import { refusal, RefusalError, type EventId, type Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { TrustedAuthorityRow } from './trusted-authority.row';

/** Authorities a maker trusts to say who signed, and those it trusted before. */
@Injectable()
export class TrustedAuthorities {
  /** Those that are trusted now, the newest first. */
  async trusted(tx: Tx): Promise<readonly TrustedAuthority[]> {
    const rows = await tx.find(TrustedAuthorityRow, { where: { trusted: true }, order: { id: 'desc' } });
    return rows.map(({ record }) => record);
  }

  /** Every one there ever was, by id. */
  async all(tx: Tx): Promise<readonly TrustedAuthority[]> {
    return (await tx.find(TrustedAuthorityRow, { order: { id: 'asc' } })).map(({ record }) => record);
  }

  /** @throws RefusalError NOT_FOUND */
  async lock(tx: Tx, id: Id<'trustedAuthority'>): Promise<TrustedAuthority> {
    const row = await tx.findOne(TrustedAuthorityRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return row.record;
  }

  async insert(tx: Tx, record: TrustedAuthority, eventId: EventId): Promise<void> {
    const { id, sha256 } = record;
    await tx.insert(TrustedAuthorityRow, { id, sha256, trusted: true, record, eventId } as never);
  }

  async update(tx: Tx, record: TrustedAuthority, eventId: EventId): Promise<void> {
    const { id, removed } = record;
    await tx.update(TrustedAuthorityRow, { id }, { trusted: removed === null, record, eventId } as never);
  }
}
