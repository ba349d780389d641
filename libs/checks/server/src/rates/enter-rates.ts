import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { MOST_RATE_LINES, readRateLines } from '@downstream/checks/core';
import { exchangeRatesEntered, type listExchangeRates, type Reply } from '@downstream/contracts';
import { actOf, authorOf } from '@downstream/distributors/core';
import { actingOf, Names, writable } from '@downstream/distributors/server';
import { refusal, RefusalError, type Clock, type Context, type Id } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { ExchangeRateTable } from './persistence/exchange-rate-table';

type View = Reply<typeof listExchangeRates>;

/** How many rates a page shows. */
const SHOWN = 500;

/** Rates of exchange, as the tenant enters them. */
@Injectable()
export class EnterRates {
  constructor(
    private readonly tenants: Tenants,
    private readonly table: ExchangeRateTable,
    private readonly users: UserDirectory,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(ctx: Context): Promise<View> {
    return this.tenants.within(ctx, (tx) => this.view(tx));
  }

  /** All of them or none. @throws RefusalError RATES_BROKEN, with the lines that cannot be read */
  async enter(ctx: Context, lines: string): Promise<View> {
    const now = this.clock.now();
    const { rates, faults } = readRateLines(lines, now.slice(0, 10));
    const tooMany = rates.length + faults.length > MOST_RATE_LINES;
    if (faults.length > 0 || rates.length === 0 || tooMany)
      throw new RefusalError(refusal('RATES_BROKEN', { faults: faults.slice(0, 50), most: MOST_RATE_LINES }));
    return this.tenants.within(ctx, async (tx) => {
      const id = this.ids.next<Id<'exchangeRates'>>();
      const entered = authorOf(actOf(ctx, now));
      const state = writable({ id, rates, entered });
      const event = await this.outbox.add(tx, exchangeRatesEntered, { subject: id, state });
      await this.table.insert(tx, id, rates, entered, event.id);
      return this.view(tx);
    });
  }

  private async view(tx: Tx): Promise<View> {
    const { rates, total } = await this.table.newest(tx, SHOWN);
    const names = await Names.of(
      tx,
      this.users,
      rates.map(({ entered }) => actingOf(entered)),
    );
    return {
      rates: rates.map(({ entryId: _, entered, ...rate }) => ({ ...rate, entered: names.deed(entered) })),
      total,
    };
  }
}
