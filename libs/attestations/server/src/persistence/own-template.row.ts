import type { AttestationTemplate } from '@downstream/attestations/core';
import type { OwnTemplate } from '@downstream/attestations/core/templates';
import type { Author } from '@downstream/distributors/core';
import type { EventId, Id, Language, PublishState, TemplateKind, TenantId } from '@downstream/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('own_template')
export class OwnTemplateRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: OwnTemplate['id'];
  @Column('text') kind!: TemplateKind;
  @Column('integer') version!: number;
  @Column('text') state!: PublishState;
  @Column('jsonb') record!: OwnTemplate;
  @Column('jsonb', { nullable: true }) document!: AttestationTemplate | null;
  @Column('uuid') eventId!: EventId;
}

/** That a person has read a language of a template against the text that governs. */
export interface TemplateReview {
  readonly id: Id<'templateReview'>;
  readonly template: string;
  readonly version: number;
  readonly language: Language;
  /** Of the template that was read. */
  readonly sha256: string;
  readonly by: Author;
}

@Entity('template_review')
export class TemplateReviewRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: TemplateReview['id'];
  @Column('text') template!: string;
  @Column('integer') version!: number;
  @Column('text') language!: Language;
  @Column('jsonb') record!: TemplateReview;
  @Column('uuid') eventId!: EventId;
}
