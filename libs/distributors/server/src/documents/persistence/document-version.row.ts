import type { Author } from '@downstream/distributors/core';
import type { DocumentVersion, Scan } from '@downstream/distributors/core/documents';
import type { DistributorId, DocumentId, DocumentType, EventId, PdfTrait, TenantId } from '@downstream/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('document_version')
export class DocumentVersionRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') documentId!: DocumentId;
  @PrimaryColumn('integer') number!: number;
  @Column('uuid', { nullable: true }) shownTo!: DistributorId | null;
  @Column('text') name!: string;
  @Column('text') type!: DocumentType;
  @Column('integer') bytes!: number;
  @Column('text') sha256!: string;
  @Column('text') receivedSha256!: string;
  @Column('boolean') metadataRemoved!: boolean;
  @Column('jsonb') carries!: PdfTrait[];
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('date', { nullable: true }) expiresOn!: string | null;
  @Column('jsonb') scan!: Scan;
  @Column('jsonb') added!: Author;
  @Column('uuid') eventId!: EventId;
}

/** The version as the core knows it. */
export const toVersion = ({
  tenantId: _t,
  documentId: _d,
  shownTo: _s,
  eventId: _e,
  ...rest
}: DocumentVersionRow): DocumentVersion => ({ ...rest });
