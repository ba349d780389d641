import type {
  Author,
  Contact,
  Contribution,
  ExpectedVolume,
  PostalAddress,
  RegistryNumber,
} from '@downstream/distributors/core';
import type {
  DistributorId,
  DistributorState,
  EventId,
  Instant,
  ReviewId,
  RiskTier,
  TenantId,
  UserId,
} from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Standing } from './filed';

/** A suspension without its votes, which are rows of their own. */
export interface SuspensionDocument {
  readonly from: 'APPROVED' | 'APPROVED_WITH_CONDITIONS';
  readonly reason: string;
  readonly suspended: Author;
}

@Entity('distributor')
export class DistributorRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: DistributorId;
  @Column('integer') version!: number;
  @Column('text') state!: DistributorState;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('text', { nullable: true }) tier!: RiskTier | null;
  @Column('text') nativeName!: string;
  @Column('text', { nullable: true }) latinName!: string | null;
  @Column('text', { nullable: true }) nameLanguage!: string | null;
  @Column('text') sortName!: string;
  @Column('text') searchText!: string;
  @Column('text') country!: string;
  @Column('jsonb', { nullable: true }) registryNumber!: RegistryNumber | null;
  @Column('jsonb', { nullable: true }) address!: PostalAddress | null;
  @Column('text', { nullable: true }) website!: string | null;
  @Column('jsonb', { nullable: true }) contact!: Contact | null;
  @Column('jsonb') productLines!: readonly string[];
  @Column('jsonb') territory!: readonly string[];
  @Column('uuid', { nullable: true }) sponsorId!: UserId | null;
  @Column('jsonb') expectedAnnualVolume!: readonly ExpectedVolume[];
  @Column('jsonb') registered!: Author;
  @Column('jsonb') changed!: Author;
  @Column(instantColumn()) changedAt!: Instant;
  @Column('jsonb', { nullable: true }) submitted!: Author | null;
  @Column('jsonb') contributions!: readonly Contribution[];
  @Column('jsonb', { nullable: true }) suspension!: SuspensionDocument | null;
  @Column('jsonb', { nullable: true }) standing!: Standing | null;
  @Column('uuid', { nullable: true }) followedReviewId!: ReviewId | null;
  @Column('integer', { nullable: true }) followedReviewSeq!: number | null;
  @Column('uuid') eventId!: EventId;
}
