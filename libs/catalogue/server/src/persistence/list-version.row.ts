import type { Author, ListVersion } from '@downstream/catalogue/core';
import type { EventId, Id, Instant, PublishedListKind, PublishState, TenantId } from '@downstream/kernel';
import { instantColumn } from '@downstream/platform/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ListVersionId = Id<'list-version'>;

@Entity('item_list_version')
export class ListVersionRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  @PrimaryColumn('uuid') id!: ListVersionId;
  @Column('text') list!: string;
  @Column('text') kind!: PublishedListKind;
  @Column('integer') version!: number;
  @Column('text') state!: PublishState;
  @Column(instantColumn({ nullable: true })) effectiveFrom!: Instant | null;
  @Column('text') source!: string;
  @Column('jsonb') rows!: ListVersion['rows'];
  @Column('jsonb') drafted!: Author | null;
  @Column('jsonb') contributors!: ListVersion['contributors'];
  @Column('jsonb', { nullable: true }) published!: Author | null;
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('jsonb') changed!: Author;
  @Column('integer') revision!: number;
  @Column('uuid') eventId!: EventId;
}
