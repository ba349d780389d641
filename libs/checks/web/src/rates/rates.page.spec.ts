import { describe, expect, it } from '@jest/globals';
import { atDesk, warmUp } from '../testing/index';
import './rates.page';

const by = {
  kind: 'user',
  id: '0190a1b2-0000-7000-8000-00000000000a',
  personId: null,
  name: 'Ana Costa',
  role: 'analyst',
};
const rate = {
  ...{ currency: 'USD', base: 'EUR', on: '2026-03-02', rate: '0.86' },
  entered: { by, at: '2026-03-02T08:00:00.000Z', onBehalf: false },
};

async function open(rates: object[] = []) {
  const page = await atDesk('/desk/exchange-rates', { roles: ['analyst'] });
  await page.answer('GET exchange-rates', { rates, total: rates.length });
  return page;
}
warmUp(() => open());

describe('rates of exchange', () => {
  it('stand with their day and who entered them', async () => {
    const page = await open([rate]);
    expect(page.text()).toContain('2026-03-02 · 1 USD = 0.86 EUR');
    expect(page.text()).toContain('Ana Costa');
  });

  it('are pasted; a line that cannot be read is named and nothing is sent', async () => {
    const page = await open();
    await page.type('Lines', 'USD is 0.86');
    await page.press('Enter rates');
    expect(page.waiting()).toEqual([]);
    expect(page.text()).toContain('Line 1');
    await page.type('Lines', '2026-03-02;USD;EUR;0.86');
    await page.press('Enter rates');
    const { body } = await page.answer('POST exchange-rates', { rates: [rate], total: 1 }, { status: 201 });
    expect(body).toEqual({ lines: '2026-03-02;USD;EUR;0.86' });
    expect(page.text()).toContain('0.86 EUR');
  });
});
