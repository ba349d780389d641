import type { TrustedAuthority } from '@downstream/attestations/core';
import type { EventId, Id, TenantId } from '@downstream/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('trusted_authority')
export class TrustedAuthorityRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'trustedAuthority'>;
  @Column('text') sha256!: string;
  @Column('boolean') trusted!: boolean;
  @Column('jsonb') record!: TrustedAuthority;
  @Column('uuid') eventId!: EventId;
}
