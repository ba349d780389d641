import { Injectable } from '@nestjs/common';
import type { snapshotTaken, StateInput } from '@downstream/contracts';
import type { DistributorId, EventId, Instant, ReviewId, TenantId } from '@downstream/kernel';
import { instantColumn, type Tx } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('review_snapshot')
export class SnapshotRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reviewId!: ReviewId;
  @Column('uuid') distributorId!: DistributorId;
  @Column('integer') round!: number;
  @Column(instantColumn()) takenAt!: Instant;
  @Column('text') sha256!: string;
  @Column('text') text!: string;
  @Column('uuid') eventId!: EventId;
}

/** A frozen snapshot: canonical JSON and its hash. */
export type StoredSnapshot = Readonly<Omit<SnapshotRow, 'tenantId' | 'eventId'>>;

/** The snapshot as events and dossiers say it. */
export const snapshotState = (snapshot: StoredSnapshot): StateInput<typeof snapshotTaken> => ({ ...snapshot });

/** Frozen snapshots; they are added and read, never changed. */
@Injectable()
export class Snapshots {
  async insert(tx: Tx, snapshot: StoredSnapshot, eventId: EventId): Promise<void> {
    await tx.insert(SnapshotRow, { ...snapshot, eventId });
  }

  /** The snapshot of a review with that hash, or undefined. */
  async find(tx: Tx, reviewId: ReviewId, sha256: string): Promise<StoredSnapshot | undefined> {
    const row = await tx.findOne(SnapshotRow, { where: { reviewId, sha256 }, order: { round: 'desc' } });
    return row ? toSnapshot(row) : undefined;
  }

  /** All snapshots, or those of one distributor, in the order they were taken. */
  async all(tx: Tx, distributorId?: DistributorId): Promise<StoredSnapshot[]> {
    const where = distributorId ? { distributorId } : {};
    return (await tx.find(SnapshotRow, { where, order: { takenAt: 'asc', id: 'asc' } })).map(toSnapshot);
  }
}

function toSnapshot(row: SnapshotRow): StoredSnapshot {
  const { tenantId: _t, eventId: _e, ...snapshot } = row;
  return snapshot;
}
