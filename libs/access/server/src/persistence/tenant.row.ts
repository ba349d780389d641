import type { EventId, Instant, TenantId, TenantKind } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('tenant')
export class TenantRow {
  @PrimaryColumn('uuid') id!: TenantId;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text') kind!: TenantKind;
  @Column('boolean') secondFactorRequired!: boolean;
  @Column(instantColumn()) createdAt!: Instant;
  @Column('integer') version!: number;
  @Column('uuid') eventId!: EventId;
}
