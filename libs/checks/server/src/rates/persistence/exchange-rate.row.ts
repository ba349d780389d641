import type { Author } from '@downstream/distributors/core';
import type { EventId, Id, TenantId } from '@downstream/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('exchange_rate')
export class ExchangeRateRow {
  @PrimaryColumn('uuid') tenantId!: TenantId;
  /** Rates that were entered in one go. */
  @PrimaryColumn('uuid') entryId!: Id<'exchangeRates'>;
  @PrimaryColumn('integer') place!: number;
  @Column('text') currency!: string;
  @Column('text') base!: string;
  @Column('date') onDay!: string;
  @Column('text') rate!: string;
  @Column('jsonb') entered!: Author;
  @Column('uuid') eventId!: EventId;
}
