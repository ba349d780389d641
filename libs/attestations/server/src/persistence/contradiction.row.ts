import type { KeptContradiction } from '@downstream/attestations/core/judging';
import type {
  ContradictionCode,
  ContradictionGravity,
  ContradictionState,
  DistributorId,
  EventId,
  Id,
  TenantId,
} from '@downstream/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('contradiction')
export class ContradictionRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: Id<'contradiction'>;
  @Column('uuid') attestationId!: Id<'attestation'>;
  @Column('uuid') distributorId!: DistributorId;
  @Column('text') state!: ContradictionState;
  @Column('text') code!: ContradictionCode;
  @Column('text') gravity!: ContradictionGravity;
  @Column('text') about!: string;
  /** The other attestation, where it is contradicted by one. */
  @Column('uuid', { nullable: true }) besideId!: Id<'attestation'> | null;
  @Column('jsonb') record!: KeptContradiction;
  @Column('integer') version!: number;
  @Column('uuid') eventId!: EventId;
}
