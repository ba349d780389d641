import type { EventId, Id, Instant, LinkPurpose, LinkState, PartyId, TenantId, UserId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import type { PortalLetter } from '@downstream/platform/mail';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('one_time_link')
export class LinkRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'link'>;
  @Column('uuid') userId!: UserId;
  @Column('uuid', { nullable: true }) partyId!: PartyId | null;
  @Column('text') purpose!: LinkPurpose;
  @Column('text') state!: LinkState;
  @Column('text') tokenHash!: string;
  @Column(instantColumn()) expiresAt!: Instant;
  /** What its mail says besides; null where the link itself is the news. */
  @Column('jsonb', { nullable: true }) letter!: PortalLetter | null;
  @Column('uuid') eventId!: EventId;
}

@Entity('one_time_code')
export class CodeRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'code'>;
  @Column('uuid') sessionId!: Id<'session'>;
  @Column('text') codeHash!: string;
  @Column(instantColumn()) expiresAt!: Instant;
  @Column('integer') tries!: number;
  @Column('uuid') eventId!: EventId;
}
