import type { Author, ExplanationId } from '@downstream/distributors/core';
import type { DistributorId, EventId, Instant, TenantId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('explanation')
export class ExplanationRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: ExplanationId;
  @Column('uuid') distributorId!: DistributorId;
  @Column('uuid') otherId!: DistributorId;
  @Column('text') reason!: string;
  @Column('jsonb') explained!: Author;
  @Column(instantColumn()) explainedAt!: Instant;
  @Column('uuid') eventId!: EventId;
}
