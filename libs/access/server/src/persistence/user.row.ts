import type {
  ApproverGrade,
  EventId,
  Instant,
  Language,
  Office,
  PartyId,
  PersonId,
  Role,
  TenantId,
  UserId,
  UserState,
} from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('user_account')
export class UserRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: UserId;
  @Column('uuid') personId!: PersonId;
  @Column('uuid', { nullable: true }) partyId!: PartyId | null;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text') language!: Language;
  @Column('text', { array: true }) roles!: Role[];
  @Column('text', { nullable: true }) grade!: ApproverGrade | null;
  @Column('text', { array: true }) offices!: Office[];
  @Column('boolean') operator!: boolean;
  @Column('text') state!: UserState;
  @Column('text', { nullable: true }) suspendedFor!: string | null;
  @Column(instantColumn({ nullable: true })) expiresAt!: Instant | null;
  @Column(instantColumn({ nullable: true })) passwordChangedAt!: Instant | null;
  @Column(instantColumn({ nullable: true })) secondFactorSince!: Instant | null;
  @Column(instantColumn()) createdAt!: Instant;
  @Column(instantColumn({ nullable: true })) lastSignInAt!: Instant | null;
  @Column('integer') version!: number;
  @Column('uuid') eventId!: EventId;
}
