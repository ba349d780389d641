import type { Author } from '@downstream/distributors/core';
import type { DistributorId, EventId, Id, Instant, TenantId, UserId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('portal_seat')
export class PortalSeatRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'portalSeat'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('uuid') userId!: UserId;
  /** Null for everything. */
  @Column('jsonb', { nullable: true }) sections!: string[] | null;
  @Column(instantColumn({ nullable: true })) withdrawnAt!: Instant | null;
  @Column('jsonb') changed!: Author;
  @Column('integer') version!: number;
  @Column('uuid') eventId!: EventId;
}
