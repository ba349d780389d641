import type { Instant, TenantId, UserId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('user_credential')
export class CredentialRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') userId!: UserId;
  @Column('text') passwordHash!: string;
  @Column('bytea', { nullable: true }) secondFactorSecret!: Buffer | null;
  @Column('bigint', { nullable: true }) secondFactorStep!: string | null;
}

@Entity('recovery_code')
export class RecoveryCodeRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') userId!: UserId;
  @PrimaryColumn('text') codeHash!: string;
  @Column(instantColumn({ nullable: true })) usedAt!: Instant | null;
}
