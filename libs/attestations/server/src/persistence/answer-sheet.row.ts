import type { AnswerSheet, KeptAnswer, SubmissionReceipt, SubmittedContent } from '@downstream/attestations/core';
import type { Author } from '@downstream/distributors/core';
import type { AnswerSheetState, DistributorId, EventId, Id, Instant, TenantId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('answer_sheet')
export class AnswerSheetRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'answerSheet'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('text') questionnaireId!: string;
  @Column('integer') questionnaireVersion!: number;
  @Column('text') state!: AnswerSheetState;
  @Column(instantColumn()) dueAt!: Instant;
  @Column('jsonb') corrections!: AnswerSheet['corrections'];
  @Column('jsonb', { nullable: true }) submission!: SubmissionReceipt | null;
  @Column('jsonb') opened!: Author;
  @Column('jsonb') changed!: Author;
  @Column('integer') version!: number;
  @Column('uuid') eventId!: EventId;
}

@Entity('answer')
export class AnswerRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'answer'>;
  @Column('uuid') sheetId!: Id<'answerSheet'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('text') question!: string;
  @Column('jsonb', { nullable: true }) answer!: KeptAnswer['answer'];
  @Column('integer') revision!: number;
  @Column('jsonb') author!: Author;
  @Column('uuid') eventId!: EventId;
}

@Entity('submission')
export class SubmissionRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'submission'>;
  @Column('uuid') sheetId!: Id<'answerSheet'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('integer') number!: number;
  @Column('jsonb') content!: SubmittedContent;
  @Column('text') hash!: string;
  @Column('jsonb') author!: Author;
  @Column(instantColumn()) at!: Instant;
  @Column('uuid') eventId!: EventId;
}
