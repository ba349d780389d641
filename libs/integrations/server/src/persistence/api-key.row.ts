import type { EventId, Id, Instant, TenantId, UserId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('api_key')
export class ApiKeyRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'apiKey'>;
  @Column('text') name!: string;
  @Column('text') publicId!: string;
  @Column('text') secretHash!: string;
  @Column('text', { array: true }) scopes!: string[];
  @Column('uuid') createdBy!: UserId;
  @Column(instantColumn()) createdAt!: Instant;
  @Column(instantColumn()) expiresAt!: Instant;
  @Column(instantColumn({ nullable: true })) revokedAt!: Instant | null;
  @Column(instantColumn({ nullable: true })) lastUsedAt!: Instant | null;
  @Column('integer') version!: number;
  @Column('uuid') eventId!: EventId;
}
