import type { Author } from '@downstream/distributors/core';
import type {
  ChangeOutcome,
  ChangeSubject,
  DistributorId,
  EventId,
  Id,
  Instant,
  ReviewId,
  TenantId,
} from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What came of a report. */
export interface ReportOutcome {
  readonly outcome: ChangeOutcome;
  readonly note: string;
  readonly by: Author;
}

@Entity('change_report')
export class ChangeReportRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'changeReport'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('jsonb') subjects!: ChangeSubject[];
  /** A day, `2026-03-02`. */
  @Column('date', { nullable: true }) since!: string | null;
  @Column('text') words!: string;
  @Column('jsonb') author!: Author;
  @Column(instantColumn()) at!: Instant;
  /** Null while it is open. */
  @Column('jsonb', { nullable: true }) closed!: ReportOutcome | null;
  @Column('uuid') eventId!: EventId;
}

@Entity('appeal')
export class AppealRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'appeal'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('uuid') reviewId!: ReviewId;
  @Column('text') words!: string;
  @Column('jsonb') author!: Author;
  @Column(instantColumn()) at!: Instant;
  @Column('uuid') eventId!: EventId;
}
