import type { Author } from '@downstream/distributors/core';
import type { ApproverGrade, EventId, Office, PersonId, RefusalGround, ReviewId, TenantId } from '@downstream/kernel';
import type { ReviewOutcome, Signature, SigningProof } from '@downstream/reviews/core';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('signature')
export class SignatureRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') reviewId!: ReviewId;
  @PrimaryColumn('integer') round!: number;
  @PrimaryColumn('uuid') personId!: PersonId;
  @Column('integer') place!: number;
  @Column('text') grade!: ApproverGrade;
  @Column('jsonb') offices!: readonly Office[];
  @Column('text') outcome!: ReviewOutcome;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') snapshot!: string;
  @Column('jsonb') grounds!: readonly RefusalGround[];
  @Column('text', { nullable: true }) proof!: SigningProof | null;
  @Column('jsonb') by!: Author;
  @Column('uuid') eventId!: EventId;
}

export function toSignature({
  tenantId: _t,
  reviewId: _r,
  round: _n,
  place: _p,
  eventId: _e,
  ...signature
}: SignatureRow): Signature {
  return signature;
}
