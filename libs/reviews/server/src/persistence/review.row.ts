import type { Author } from '@downstream/distributors/core';
import type {
  DistributorId,
  EventId,
  Instant,
  PersonId,
  ReviewId,
  ReviewKind,
  ReviewState,
  RiskTier,
  TenantId,
} from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import type { CaseContribution, Pause, Recommendation, Review, ReviewCause, TurnTaken } from '@downstream/reviews/core';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('review')
export class ReviewRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: ReviewId;
  @Column('uuid') distributorId!: DistributorId;
  @Column('text') kind!: ReviewKind;
  @Column('text') state!: ReviewState;
  @Column('text') tier!: RiskTier;
  @Column('boolean') afterKnockOut!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('integer') round!: number;
  @Column(instantColumn({ nullable: true })) dueAt!: Instant | null;
  @Column(instantColumn({ nullable: true })) warnAt!: Instant | null;
  @Column('text', { nullable: true }) alarm!: 'SOON' | 'OVERDUE' | null;
  @Column('jsonb', { nullable: true }) assignee!: Author | null;
  @Column('uuid', { nullable: true }) assigneePersonId!: PersonId | null;
  @Column('jsonb') causes!: readonly ReviewCause[];
  @Column('jsonb') opened!: Author;
  @Column(instantColumn()) openedAt!: Instant;
  @Column('jsonb') changed!: Author;
  @Column('jsonb') pauses!: readonly Pause[];
  @Column('jsonb') turns!: readonly TurnTaken[];
  @Column('jsonb', { nullable: true }) recommendation!: Recommendation | null;
  @Column('jsonb', { nullable: true }) returned!: Review['returned'];
  @Column('jsonb', { nullable: true }) decided!: Author | null;
  @Column(instantColumn({ nullable: true })) approvedUntil!: Instant | null;
  @Column('jsonb') contributions!: readonly CaseContribution[];
  @Column('integer') version!: number;
  @Column('uuid') eventId!: EventId;
}
