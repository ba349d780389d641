import { Injectable } from '@nestjs/common';
import type { ExchangeRate } from '@downstream/checks/core';
import type { Author } from '@downstream/distributors/core';
import type { EventId, Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Between } from 'typeorm';
import { ExchangeRateRow } from './exchange-rate.row';

/** A rate with who entered it. */
export interface EnteredRate extends ExchangeRate {
  readonly entryId: Id<'exchangeRates'>;
  readonly entered: Author;
}

const toRate = ({ entryId, currency, base, onDay, rate, entered }: ExchangeRateRow): EnteredRate => ({
  ...{ currency, base, on: onDay, rate },
  ...{ entryId, entered },
});

/** Rates of exchange as they were entered; added, never changed. */
@Injectable()
export class ExchangeRateTable {
  /** Those of some days, first and last included; of one day the later entry comes last. */
  async between(tx: Tx, first: string, last: string): Promise<readonly EnteredRate[]> {
    const where = { onDay: Between(first, last) };
    const rows = await tx.find(ExchangeRateRow, { where, order: { onDay: 'asc', entryId: 'asc', place: 'asc' } });
    return rows.map(toRate);
  }

  /** The newest days first. */
  async newest(tx: Tx, most: number): Promise<{ readonly rates: readonly EnteredRate[]; readonly total: number }> {
    const order = { onDay: 'desc', entryId: 'desc', place: 'asc' } as const;
    const [rows, total] = await tx.findAndCount(ExchangeRateRow, { order, take: most });
    return { rates: rows.map(toRate), total };
  }

  /** Every one, entry by entry in the order they were entered. */
  async all(tx: Tx): Promise<readonly EnteredRate[]> {
    return (await tx.find(ExchangeRateRow, { order: { entryId: 'asc', place: 'asc' } })).map(toRate);
  }

  async insert(
    tx: Tx,
    entryId: Id<'exchangeRates'>,
    rates: readonly ExchangeRate[],
    entered: Author,
    eventId: EventId,
  ): Promise<void> {
    const rows = rates.map(({ on: onDay, ...rate }, place) => ({ entryId, place, ...rate, onDay, entered, eventId }));
    await tx.insert(ExchangeRateRow, rows as never);
  }
}
