import { deskOf, problemOf, warmUp, whyNot } from '@downstream/access/web/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { deskRoutes } from '../../desk';
import { aCampaign } from '../../testing/a-campaign';
import { aStatementRow } from '../../testing/a-statement';
import './new-campaign.page';

const PREVIEW = 'POST statement-campaigns/preview';
const START = 'POST statement-campaigns';
const atDesk = deskOf(deskRoutes);
const rows = [
  { distributor: aStatementRow(1).distributor, reason: 'NOBODY_TO_WRITE_TO' },
  { distributor: aStatementRow(2).distributor, reason: null },
];
const some = { found: 2, asks: 1, refused: [{ reason: 'NOBODY_TO_WRITE_TO', n: 1 }], rows };
const open = (roles: ('analyst' | 'approver')[] = ['analyst']) => atDesk('/desk/statements/campaigns/new', { roles });
const tick = async (page: Awaited<ReturnType<typeof open>>, label: string) => {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(label));
  found?.querySelector('input')?.click();
  await page.settle();
};

afterEach(() => history.replaceState(null, ''));
warmUp(open);

describe('a new campaign', () => {
  it('shows whom it comes to as it is chosen, and sends just that', async () => {
    const page = await open();
    const { body: first } = await page.answer(PREVIEW, { found: 40, asks: 38, refused: [], rows: [] });
    expect(first).toEqual({ kind: 'T4', which: { kind: 'FILTER' }, onlyMissing: true });
    expect(page.text()).toContain('38 of 40 would be asked.');
    await tick(page, 'Sell from stock');
    expect(whyNot(page, 'Ask')).toBe('Being looked up.');
    const { body: second } = await page.answer(PREVIEW, some);
    expect(second).toMatchObject({ which: { kind: 'FILTER', activity: ['STOCK'] } });
    expect(page.text()).toContain('One of 2 would be asked.');
    expect(page.text()).toContain('At one nobody has been invited to the portal.');
    expect(page.text()).toMatch(/Reseller 1.*nobody there has been invited.*Reseller 2.*will be asked/s);

    await page.type('Name', 'Stockists 2027');
    await page.press('Ask one distributor');
    const { body } = await page.answer(START, aCampaign({ state: 'RUNNING' }), { status: 202 });
    expect(body).toEqual({
      ...{ kind: 'T4', which: { kind: 'FILTER', activity: ['STOCK'] }, onlyMissing: true },
      ...{ title: 'Stockists 2027', days: 14, note: null, expected: 1 },
    });
    expect(page.url()).toBe(`/desk/statements/campaigns/${aCampaign().id}`);
  });

  it('is not sent to nobody, without a name, or with days that are none; what has changed is shown anew', async () => {
    const page = await open();
    await page.answer(PREVIEW, { found: 3, asks: 0, refused: [{ reason: 'STATEMENT_IN_FORCE', n: 3 }], rows: [] });
    expect(whyNot(page, 'Ask')).toBe('Nobody would be asked.');
    expect(page.text()).toContain('3 have such a statement in force.');
    await tick(page, 'Only those who have none in force');
    await page.answer(PREVIEW, some);
    await page.type('Days to sign', '0');
    await page.press('Ask one distributor');
    expect(page.text()).toContain('Between 1 and 90 days.');
    await page.type('Days to sign', '7');
    await page.press('Ask one distributor');
    await page.answer(START, problemOf('CAMPAIGN_CHANGED', 409, { asks: 2 }), { status: 409 });
    expect(page.text()).toContain('Something has changed since you looked: 2 would be asked now.');
    await page.answer(PREVIEW, { ...some, asks: 2 });
    expect(page.has('Ask 2 distributors')).toBe(true);
  });

  it('takes over those who were marked in the list of distributors, or what its view found', async () => {
    const { id } = aStatementRow(1).distributor;
    history.replaceState({ which: { kind: 'MARKED', ids: [id] } }, '');
    const page = await open();
    const { body } = await page.answer(PREVIEW, some);
    expect(body).toMatchObject({ which: { kind: 'MARKED', ids: [id] } });
    expect(page.text()).toContain('The distributor marked in the list.');
    await page.press('Choose by country and risk instead');
    expect((await page.answer(PREVIEW, some)).body).toMatchObject({ which: { kind: 'FILTER' } });
  });

  it('is closed to those who may not ask, and asks the server nothing', async () => {
    const page = await open(['approver']);
    expect(page.waiting()).toEqual([]);
    expect(page.button('To the start').getAttribute('href')).toBe('/desk');
  });
});
