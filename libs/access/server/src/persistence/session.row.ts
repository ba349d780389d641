import type { EventId, Id, Instant, PartyId, SessionState, SignInMeans, TenantId, UserId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('user_session')
export class SessionRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'session'>;
  @Column('uuid') userId!: UserId;
  @Column('uuid', { nullable: true }) partyId!: PartyId | null;
  @Column('text') state!: SessionState;
  @Column('text', { nullable: true }) means!: SignInMeans | null;
  @Column('text') tokenHash!: string;
  @Column('text') browser!: string;
  @Column('uuid', { nullable: true }) linkId!: Id<'link'> | null;
  @Column('bytea', { nullable: true }) pendingSecret!: Buffer | null;
  @Column(instantColumn()) startedAt!: Instant;
  @Column(instantColumn()) lastSeenAt!: Instant;
  @Column(instantColumn()) expiresAt!: Instant;
  @Column('uuid', { nullable: true }) eventId!: EventId | null;
}
