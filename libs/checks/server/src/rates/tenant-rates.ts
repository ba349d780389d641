import { Injectable } from '@nestjs/common';
import { convert, RATE_LASTS_DAYS, type Money } from '@downstream/checks/core';
import type { Tx } from '@downstream/platform/database';
import { ExchangeRates, type RateTable } from '../runs/known-elsewhere';
import { ExchangeRateTable } from './persistence/exchange-rate-table';

/** Amounts converted by the rates that the tenant entered, or not at all. */
@Injectable()
export class TenantRates extends ExchangeRates {
  constructor(private readonly entered: ExchangeRateTable) {
    super();
  }

  async convert(tx: Tx, money: Money, currency: string, day: string): Promise<Money | undefined> {
    const converted = convert(money, currency, day, await this.lasting(tx, day));
    return converted.kind === 'CONVERTED' ? converted.money : undefined;
  }

  async table(tx: Tx, currency: string, day: string): Promise<RateTable> {
    const entered = await this.lasting(tx, day);
    const named = [...new Set(entered.flatMap(({ currency: one, base }) => [one, base]))].sort();
    const rates = named.flatMap((one) => {
      // A million units, so that the thousandths in which amounts end are the ninth digit of the rate.
      const worth = convert({ amount: '1000000', currency: one }, currency, day, entered);
      return worth.kind === 'CONVERTED' ? [[one, ofAMillion(worth.money.amount)] as const] : [];
    });
    return { rates: Object.fromEntries(rates), asOf: entered.at(-1)?.on ?? null };
  }

  private lasting(tx: Tx, day: string) {
    const first = new Date(Date.parse(`${day}T00:00:00Z`) - RATE_LASTS_DAYS * 86_400_000).toISOString().slice(0, 10);
    return this.entered.between(tx, first, day);
  }
}

/** A millionth of a decimal text, by moving its point. */
function ofAMillion(amount: string): string {
  const [whole = '0', part = ''] = amount.split('.');
  const digits = `${whole.padStart(7, '0')}${part}`;
  const point = digits.length - part.length - 6;
  const fraction = digits.slice(point).replace(/0+$/, '');
  return `${digits.slice(0, point)}${fraction === '' ? '' : `.${fraction}`}`;
}
