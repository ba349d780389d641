import type { Author, Classification, ClassificationFacts, ClassificationId, ItemId } from '@downstream/catalogue/core';
import type { ClassificationState, EventId, TenantId } from '@downstream/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('item_classification')
export class ItemClassificationRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: ClassificationId;
  @Column('uuid') itemId!: ItemId;
  /** From 1, in the order in which they were made. */
  @Column('integer') place!: number;
  @Column('text') state!: ClassificationState;
  @Column('jsonb') facts!: ClassificationFacts;
  @Column('jsonb') classifier!: Author;
  @Column('jsonb') contributors!: Classification['contributors'];
  @Column('jsonb', { nullable: true }) proposed!: Author | null;
  @Column('jsonb', { nullable: true }) approved!: Author | null;
  @Column('jsonb', { nullable: true }) judged!: Classification['judged'];
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('uuid') eventId!: EventId;
}
