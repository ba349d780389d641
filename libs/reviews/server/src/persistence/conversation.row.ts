import type { Author } from '@downstream/distributors/core';
import type { DistributorId, EventId, Instant, ReviewId, TenantId, UserId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A private note. No row of this table is ever shown to a distributor: the policy of the table says so as well. */
@Entity('review_note')
export class NoteRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reviewId!: ReviewId;
  @Column('uuid') distributorId!: DistributorId;
  @Column('integer') round!: number;
  @Column('text') text!: string;
  @Column('jsonb') mentions!: readonly UserId[];
  @Column('jsonb') by!: Author;
  @Column('uuid') eventId!: EventId;
}

/** A message to the distributor, with its answer. */
@Entity('review_message')
export class MessageRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reviewId!: ReviewId;
  @Column('uuid') distributorId!: DistributorId;
  @Column('text') text!: string;
  @Column('jsonb') to!: readonly string[];
  @Column('jsonb') by!: Author;
  @Column(instantColumn()) at!: Instant;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('jsonb', { nullable: true }) answered!: Author | null;
  @Column('uuid') eventId!: EventId;
}
