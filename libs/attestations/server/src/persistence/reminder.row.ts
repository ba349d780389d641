import type { ReminderDay } from '@downstream/attestations/core';
import type { DistributorId, EventId, Id, Instant, TenantId, UserId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reminder')
export class ReminderRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'reminder'>;
  @Column('uuid') sheetId!: Id<'answerSheet'>;
  @Column('uuid') distributorId!: DistributorId;
  /** The end it reminds of; another one begins anew. */
  @Column(instantColumn()) dueAt!: Instant;
  /** Days from that end. */
  @Column('smallint') day!: ReminderDay;
  @Column('integer') readers!: number;
  @Column('uuid', { nullable: true }) sponsorId!: UserId | null;
  @Column(instantColumn()) at!: Instant;
  @Column('uuid') eventId!: EventId;
}
