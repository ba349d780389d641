import type { Author, Item, ItemId } from '@downstream/catalogue/core';
import type { EventId, Instant, TenantId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('item')
export class ItemRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: ItemId;
  @Column('text') sku!: string;
  @Column('text') skuKey!: string;
  @Column('jsonb') names!: Item['names'];
  @Column('text', { nullable: true }) description!: string | null;
  @Column('jsonb') writers!: Item['writers'];
  @Column('jsonb') registered!: Author;
  @Column('jsonb') changed!: Author;
  @Column(instantColumn()) changedAt!: Instant;
  @Column('integer') version!: number;
  @Column('uuid') eventId!: EventId;
}
