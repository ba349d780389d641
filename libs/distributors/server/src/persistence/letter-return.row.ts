import type { DistributorId, EventId, Id, Instant, TenantId, UserId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('letter_return')
export class LetterReturnRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'letterReturn'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('text') address!: string;
  @Column('integer') replyCode!: number;
  @Column('text', { nullable: true }) contactEmail!: string | null;
  @Column('uuid', { nullable: true }) sponsorId!: UserId | null;
  @Column(instantColumn()) at!: Instant;
  @Column('uuid') eventId!: EventId;
}
