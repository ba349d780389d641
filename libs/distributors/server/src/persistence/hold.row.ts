import type { Author, Hold, HoldBasis } from '@downstream/distributors/core';
import type { DistributorId, EventId, HoldId, Instant, TenantId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('hold')
export class HoldRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: HoldId;
  @Column('uuid') distributorId!: DistributorId;
  @Column('text') scope!: Hold['scope'];
  @Column('text') basis!: HoldBasis;
  @Column('text', { nullable: true }) cause!: string | null;
  @Column('text') reason!: string;
  @Column('jsonb') placed!: Author;
  @Column(instantColumn()) placedAt!: Instant;
  @Column(instantColumn({ nullable: true })) releasedAt!: Instant | null;
  @Column('integer') version!: number;
  @Column('uuid') eventId!: EventId;
}
