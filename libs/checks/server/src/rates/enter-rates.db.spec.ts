import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RefusalError } from '@downstream/kernel';
import { openScreeningDesk, type ScreeningDesk } from '../testing/screening-desk';
import { EnterRates } from './enter-rates';
import { TenantRates } from './tenant-rates';

let desk: ScreeningDesk;
beforeAll(async () => {
  desk = await openScreeningDesk();
});
afterAll(() => desk.world.close());

const enter = (...lines: string[]) => desk.world.get(EnterRates).enter(desk.ana.context, lines.join('\n'));
const day = () => desk.world.clock.now().slice(0, 10);
const convert = (amount: string, from = 'USD') =>
  desk.world.tenants.within(desk.ana.context, (tx) =>
    desk.world.get(TenantRates).convert(tx, { amount, currency: from }, 'EUR', day()),
  );

describe('rates of exchange', () => {
  it('are none until somebody enters them, and nothing is guessed', async () => {
    expect(await convert('100')).toBeUndefined();
    expect((await desk.world.get(EnterRates).list(desk.ana.context)).total).toBe(0);
  });

  it('are entered by pasted lines, and the later entry of a day counts', async () => {
    const { rates } = await enter('day;currency;base;rate', `${day()};USD;EUR;0,86`);
    expect(rates).toMatchObject([{ currency: 'USD', base: 'EUR', rate: '0.86', entered: { by: { name: 'Ana' } } }]);
    expect(await convert('100')).toEqual({ amount: '86', currency: 'EUR' });
    await enter(`${day()};USD;EUR;0.9`);
    expect(await convert('100')).toEqual({ amount: '90', currency: 'EUR' });
    expect(await convert('100', 'CHF')).toBeUndefined();
  });

  it('are told all together against one currency, small ones too', async () => {
    await enter(`${day()};JPY;EUR;0.0061234`);
    const told = await desk.world.tenants.within(desk.ana.context, (tx) =>
      desk.world.get(TenantRates).table(tx, 'EUR', day()),
    );
    expect(told).toEqual({ rates: { EUR: '1', JPY: '0.0061234', USD: '0.9' }, asOf: day() });
  });

  it('are taken all or none, with the lines that cannot be read', async () => {
    const error = await enter(`${day()};GBP;EUR;1.1`, 'GBP is 1.1').catch((one: RefusalError) => one);
    expect(error).toMatchObject({
      refusal: { code: 'RATES_BROKEN', details: { faults: [{ line: 2, fault: 'COLUMNS', text: 'GBP is 1.1' }] } },
    });
    expect(await convert('1', 'GBP')).toBeUndefined();
  });
});
