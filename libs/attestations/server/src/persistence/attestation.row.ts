import type { Attestation, Rendition, StatementContent } from '@downstream/attestations/core';
import type {
  AttestationState,
  DistributorId,
  EventId,
  Id,
  Instant,
  Language,
  SignerRole,
  TemplateKind,
  TenantId,
} from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SignatureEvidence } from './attestations';

@Entity('attestation')
export class AttestationRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'attestation'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('text') kind!: TemplateKind;
  @Column('text') state!: AttestationState;
  @Column(instantColumn()) dueAt!: Instant;
  /** A day, `2026-03-02`. */
  @Column('date', { nullable: true }) validFrom!: string | null;
  @Column('date', { nullable: true }) validTo!: string | null;
  /** Nothing that was found keeps it from counting. */
  @Column('boolean') usable!: boolean;
  /** How many open contradictions there are. */
  @Column('integer') contradictions!: number;
  @Column('jsonb') record!: Attestation;
  @Column('integer') version!: number;
  @Column('uuid') eventId!: EventId;
}

@Entity('attestation_content')
export class AttestationContentRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'attestationContent'>;
  @Column('uuid') attestationId!: Id<'attestation'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('integer') number!: number;
  @Column('jsonb') content!: StatementContent;
  @Column('text') sha256!: string;
  /** As it was written out when it was signed, by language. */
  @Column('jsonb') renditions!: Readonly<Record<Language, Rendition>>;
  @Column('uuid') eventId!: EventId;
}

@Entity('attestation_signature')
export class AttestationSignatureRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'attestationSignature'>;
  @Column('uuid') attestationId!: Id<'attestation'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('integer') number!: number;
  @Column('text') role!: SignerRole;
  @Column('jsonb') evidence!: SignatureEvidence;
  @Column(instantColumn()) at!: Instant;
  @Column('uuid') eventId!: EventId;
}
