import type { Vote } from '@downstream/distributors/core';
import type { ActorId, DistributorId, EventId, HoldId, Instant, PersonId, TenantId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn, type PrimaryColumnOptions } from 'typeorm';

@Entity('hold_release_vote')
export class HoldReleaseVoteRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') holdId!: HoldId;
  @PrimaryColumn('uuid') personId!: PersonId;
  @Column('uuid') actorId!: ActorId;
  @Column(instantColumn()) at!: Instant;
  @Column('text') reason!: string;
  @Column('uuid') eventId!: EventId;
}

@Entity('suspension_vote')
export class SuspensionVoteRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') distributorId!: DistributorId;
  @PrimaryColumn(instantColumn() as PrimaryColumnOptions) suspendedAt!: Instant;
  @PrimaryColumn('uuid') personId!: PersonId;
  @Column('uuid') actorId!: ActorId;
  @Column(instantColumn()) at!: Instant;
  @Column('text') reason!: string;
  @Column('uuid') eventId!: EventId;
}

export const toVote = ({ personId, actorId, at, reason }: HoldReleaseVoteRow | SuspensionVoteRow): Vote => ({
  personId,
  actorId,
  at,
  reason,
});
