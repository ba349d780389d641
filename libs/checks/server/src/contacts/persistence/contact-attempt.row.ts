import type { ContactAttempt } from '@downstream/checks/core';
import type { DistributorId, EventId, Id, TenantId } from '@downstream/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('contact_attempt')
export class ContactAttemptRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'contactAttempt'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('jsonb') record!: ContactAttempt;
  @Column('uuid') eventId!: EventId;
}
