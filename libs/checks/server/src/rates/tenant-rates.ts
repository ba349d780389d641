import { Injectable } from '@nestjs/common';
import { convert, RATE_LASTS_DAYS, type Money } from '@downstream/checks/core';
import type { Tx } from '@downstream/platform/database';
import { ExchangeRates } from '../runs/known-elsewhere';
import { ExchangeRateTable } from './persistence/exchange-rate-table';

/** Amounts converted by the rates that the tenant entered, or not at all. */
@Injectable()
export class TenantRates extends ExchangeRates {
  constructor(private readonly table: ExchangeRateTable) {
    super();
  }

  async convert(tx: Tx, money: Money, currency: string, day: string): Promise<Money | undefined> {
    const first = new Date(Date.parse(`${day}T00:00:00Z`) - RATE_LASTS_DAYS * 86_400_000).toISOString().slice(0, 10);
    const converted = convert(money, currency, day, await this.table.between(tx, first, day));
    return converted.kind === 'CONVERTED' ? converted.money : undefined;
  }
}
