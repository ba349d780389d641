import { deskOf, problemOf, warmUp } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { deskRoutes } from '../../desk';
import { aStatementRow, pageOf } from '../../testing/a-statement';
import './list.page';

const read = 'GET statements';
const atDesk = deskOf(deskRoutes);
const all = (params: { get(name: string): string | null }, name: string): string[] =>
  (params as unknown as { getAll(name: string): string[] | null }).getAll(name) ?? [];
const line = (name: string): string =>
  [...document.querySelectorAll('tbody tr')]
    .map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '')
    .find((text) => text.includes(name)) ?? '';

async function open(rows = [aStatementRow(1)], query = '') {
  const page = await atDesk(`/desk/statements${query}`);
  const { params } = await page.answer(read, pageOf(rows));
  return Object.assign(page, { asked: params });
}

warmUp(() => open());

describe('the list of statements', () => {
  it('shows who, what, the state, the findings, the day that matters and who asked', async () => {
    const page = await open([
      aStatementRow(1, { kind: 'T2' }),
      aStatementRow(2, { state: 'SIGNED', validFrom: '2026-11-10', validTo: '2027-11-09', findings: 3, stopping: 2 }),
      aStatementRow(3, { state: 'ACCEPTED', validFrom: '2026-11-10', validTo: '2027-11-09', findings: 1 }),
      aStatementRow(4, { state: 'EXPIRED', validFrom: '2025-11-10', validTo: '2026-11-09' }),
      aStatementRow(5, { state: 'WITHDRAWN' }),
      aStatementRow(6, { dueAt: '2026-01-02T08:00:00.000Z' as never }),
    ]);
    expect(line('Reseller 1')).toMatch(
      /no goods to Russia or Belarus.*Sent.*not judged yet.*due 4 Dec 2099.*Ana Costa/,
    );
    expect(line('Reseller 2')).toMatch(/General end-use.*Signed, to be decided.*2 in the way.*until 9 Nov 2027/);
    expect(line('Reseller 3')).toMatch(/Accepted.*1 to look at/);
    expect(line('Reseller 4')).toMatch(/Expired.*none.*ended 9 Nov 2026/);
    expect(line('Reseller 5')).toMatch(/Withdrawn.*not judged yet.*not in force/);
    expect(line('Reseller 6')).toContain('overdue since 2 Jan 2026');
    expect(page.button('Reseller 1').getAttribute('href')).toBe(`/desk/statements/${aStatementRow(1).id}`);
  });

  it('asks for what its address says, and says how many of how many', async () => {
    const page = await open([aStatementRow(1)], '?state=SIGNED,ACCEPTED,GONE&kind=T2');
    expect([all(page.asked, 'state'), all(page.asked, 'kind')]).toEqual([['SIGNED', 'ACCEPTED'], ['T2']]);
    const { params } = await page.answer(read, pageOf([], 40));
    expect([params.get('limit'), all(params, 'state')]).toEqual(['1', []]);
    expect(page.text()).toContain('1 of 40');
  });

  it('finds those with contradictions, and counts them', async () => {
    const contradicting = { ATTENTION: 1, INQUIRE: 1, STOP: 0 };
    const page = await open([aStatementRow(1, { state: 'SIGNED', open: contradicting })], '?findings=CONTRADICTED');
    expect(page.asked.get('contradicted')).toBe('OPEN');
    await page.answer(read, pageOf([], 40));
    expect(line('Reseller 1')).toContain('2 to look at');
  });

  it('says what to do while nothing was asked for, to those who may do it', async () => {
    const page = await open([]);
    expect(page.text()).toContain('No statement has been asked for yet');
    expect(page.button('Choose a distributor').getAttribute('href')).toBe('/desk/distributors');
  });

  it('does not say that nothing was asked for where a filter finds nothing', async () => {
    const page = await open([], '?state=LAPSED');
    await page.answer(read, pageOf([], 4));
    expect(page.text()).not.toContain('No statement has been asked for yet');
    expect(page.text()).toContain('0 of 4');
  });

  it('says that it could not be read, and reads it again', async () => {
    const page = await atDesk('/desk/statements');
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('End-use statements could not be read.');
    await page.press('Try again');
    await page.answer(read, pageOf([aStatementRow(1)]));
    expect(line('Reseller 1')).not.toBe('');
  });

  it('is closed to roles that read no statements, and asks the server nothing', async () => {
    const page = await atDesk('/desk/statements', { roles: ['sponsor'] });
    expect(page.waiting()).toEqual([]);
    expect(page.button('To the start').getAttribute('href')).toBe('/desk');
  });
});
