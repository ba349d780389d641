import { Injectable } from '@nestjs/common';
import type { Hold } from '@downstream/distributors/core';
import { refusal, RefusalError, type DistributorId, type EventId, type HoldId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { In, IsNull } from 'typeorm';
import { HoldRow } from './hold.row';
import { HoldReleaseVoteRow, toVote } from './vote.row';

/** Holds with their release votes. */
@Injectable()
export class Holds {
  /**
   * Reads a hold and keeps others from changing it until the transaction ends.
   * @throws RefusalError NOT_FOUND
   */
  async lock(tx: Tx, id: HoldId): Promise<Hold> {
    const row = await tx.findOne(HoldRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const [hold] = row ? await this.complete(tx, [row]) : [];
    if (!hold) throw new RefusalError(refusal('NOT_FOUND'));
    return hold;
  }

  /** All holds of a distributor, newest first. */
  async of(tx: Tx, distributorId: DistributorId): Promise<Hold[]> {
    return this.complete(
      tx,
      await tx.find(HoldRow, { where: { distributorId }, order: { placedAt: 'desc', id: 'desc' } }),
    );
  }

  /** Every hold of the tenant, or of one distributor, in the order they were placed. */
  async all(tx: Tx, distributorId?: DistributorId): Promise<Hold[]> {
    const where = distributorId ? { distributorId } : {};
    return this.complete(tx, await tx.find(HoldRow, { where, order: { placedAt: 'asc', id: 'asc' } }));
  }

  /** How many holds of a distributor are open. */
  openCount(tx: Tx, distributorId: DistributorId): Promise<number> {
    return tx.countBy(HoldRow, { distributorId, releasedAt: IsNull() });
  }

  async insert(tx: Tx, hold: Hold, eventId: EventId): Promise<void> {
    const { releaseVotes: _, ...rest } = hold;
    await tx.insert(HoldRow, { ...rest, placedAt: hold.placed.at, eventId });
  }

  async update(tx: Tx, before: Hold, { id, releasedAt, version, releaseVotes }: Hold, eventId: EventId): Promise<void> {
    await tx.update(HoldRow, { id }, { releasedAt, version, eventId });
    const fresh = releaseVotes.slice(before.releaseVotes.length);
    if (fresh.length > 0)
      await tx.insert(
        HoldReleaseVoteRow,
        fresh.map((vote) => ({ ...vote, holdId: id, eventId })),
      );
  }

  private async complete(tx: Tx, rows: readonly HoldRow[]): Promise<Hold[]> {
    if (rows.length === 0) return [];
    const votes = await tx.find(HoldReleaseVoteRow, {
      where: { holdId: In(rows.map(({ id }) => id)) },
      order: { at: 'asc' },
    });
    return rows.map(({ tenantId: _t, eventId: _e, placedAt: _p, ...rest }) => ({
      ...rest,
      releaseVotes: votes.filter((vote) => vote.holdId === rest.id).map(toVote),
    }));
  }
}
