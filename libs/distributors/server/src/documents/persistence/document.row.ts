import type { Author } from '@downstream/distributors/core';
import type { Document } from '@downstream/distributors/core/documents';
import type {
  DistributorId,
  DocumentId,
  DocumentKind,
  DocumentOrigin,
  EventId,
  Instant,
  TenantId,
} from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('document')
export class DocumentRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: DocumentId;
  @Column('uuid') distributorId!: DistributorId;
  /** The party that may reach it by the portal: the distributor, where it brought the document itself. */
  @Column('uuid', { nullable: true }) shownTo!: DistributorId | null;
  @Column('text') kind!: DocumentKind;
  @Column('text') origin!: DocumentOrigin;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb', { nullable: true }) removed!: (Author & { readonly reason: string }) | null;
  @Column('integer') version!: number;
  @Column(instantColumn()) changedAt!: Instant;
  @Column('uuid') eventId!: EventId;
}

/** Who may reach a document by the portal. */
export const shownTo = ({ origin, distributorId }: Pick<Document, 'origin' | 'distributorId'>): DistributorId | null =>
  origin === 'DISTRIBUTOR' ? distributorId : null;
