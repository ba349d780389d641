import type { PostalAddress, RelatedParty, Share } from '@downstream/distributors/core';
import type { DistributorId, EventId, Instant, PartyId, PartyKind, TenantId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('party')
export class PartyRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: PartyId;
  @Column('uuid') distributorId!: DistributorId;
  @Column('integer') place!: number;
  @Column('text') role!: RelatedParty['role'];
  @Column('text') kind!: PartyKind;
  @Column('text') nativeName!: string;
  @Column('text', { nullable: true }) latinName!: string | null;
  @Column('text', { nullable: true }) nameLanguage!: string | null;
  @Column('date', { nullable: true }) dateOfBirth!: string | null;
  @Column('text', { nullable: true }) nationality!: string | null;
  @Column('text', { nullable: true }) country!: string | null;
  @Column('jsonb', { nullable: true }) address!: PostalAddress | null;
  @Column('text', { nullable: true }) position!: string | null;
  @Column('jsonb', { nullable: true }) share!: Share | null;
  @Column(instantColumn({ nullable: true })) removedAt!: Instant | null;
  @Column('uuid') eventId!: EventId;
}

export const toParty = (row: PartyRow): RelatedParty => ({
  id: row.id,
  role: row.role,
  kind: row.kind,
  name: { native: row.nativeName, latin: row.latinName, language: row.nameLanguage },
  dateOfBirth: row.dateOfBirth,
  nationality: row.nationality,
  country: row.country,
  address: row.address,
  position: row.position,
  share: row.share,
});

export const fromParty = (
  party: RelatedParty,
): Omit<PartyRow, 'tenantId' | 'distributorId' | 'place' | 'removedAt' | 'eventId'> => {
  const { name, ...rest } = party;
  return { ...rest, nativeName: name.native, latinName: name.latin, nameLanguage: name.language };
};
