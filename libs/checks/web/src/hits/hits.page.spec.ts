import { problemOf } from '@downstream/access/web/testing';
import { describe, expect, it, jest } from '@jest/globals';
import { aRow, atDesk, distributorId, pageOf, warmUp } from '../testing/index';
import './hits.page';

const read = 'GET hits';
const states = (params: { get(name: string): string | null }): string[] =>
  (params as unknown as { getAll(name: string): string[] | null }).getAll('state') ?? [];
const waiting = ['OPEN', 'REOPENED', 'PROPOSED'];
const lines = (): string[] =>
  [...document.querySelectorAll('tbody tr')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');

/** Opens the list and answers its two questions: for the rows, and for how many there are in every state. */
async function open(rows = [aRow()], query = '', all = rows.length) {
  const page = await atDesk(`/desk/hits${query}`);
  const { params } = await page.answer(read, pageOf(rows));
  await page.answer(read, pageOf([], all));
  return Object.assign(page, { asked: params });
}

warmUp(() => open());

describe('the hits', () => {
  it('is taken as a file with the columns and the filter that are shown, by those who may', async () => {
    URL.createObjectURL = () => 'blob:1';
    URL.revokeObjectURL = () => undefined;
    const saved = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const page = await open([aRow(1)], '?state=PROPOSED&columns=-raised');
    await page.press('Export');
    await page.press('Workbook (XLSX)');
    const { body } = await page.answer('POST exports/hits', new Blob(['x']));
    expect(body).toEqual({
      ...{ format: 'XLSX', language: 'en', state: ['PROPOSED'] },
      columns: ['party', 'entry', 'score', 'state', 'proposed'],
    });
    expect(saved).toHaveBeenCalledTimes(1);
    saved.mockRestore();
  });

  it('are those that wait for a first or second vote, and it says so', async () => {
    const page = await open([aRow()], '', 12);
    expect(states(page.asked).sort()).toEqual([...waiting].sort());
    expect(page.text()).toContain('Shown are the hits that wait for a first or second vote.');
    expect(page.text()).toContain('1 of 12');
  });

  it('name party, role, entry, score in words, state and who proposed what', async () => {
    const proposed = { disposition: 'TRUE_MATCH' as const, by: 'Lin Mei', mine: false };
    const page = await open([
      aRow(1, { state: 'PROPOSED', proposed, score: 0.956, band: 'HIGH' }),
      aRow(2, { party: { id: distributorId, name: 'Nordlys AS', role: 'DISTRIBUTOR' } }),
    ]);
    expect(lines()[0]).toMatch(/Party 1 ?Owner.*Nordlys AS.*LISTED 1 ?OFAC SDN 900001.*96 High.*Second vote needed/);
    expect(lines()[0]).toMatch(/True match, by Lin Mei/);
    expect(lines()[1]).toMatch(/Nordlys AS ?Distributor ?LISTED 2.*84 Possible.*Open.*nobody yet/);
    expect(document.querySelector('tbody a')?.getAttribute('href')).toBe(`/desk/hits/${aRow(1).id}`);
    expect(page.heading()).toBe('Hits');
  });

  it('tell one person in two roles apart', async () => {
    const party = { id: distributorId as string, name: 'Ingrid Solheim' };
    await open([aRow(1, { party: { ...party, role: 'OWNER' } }), aRow(2, { party: { ...party, role: 'OFFICER' } })]);
    expect(lines()[0]).toMatch(/Ingrid Solheim ?Owner/);
    expect(lines()[1]).toMatch(/Ingrid Solheim ?Officer/);
  });

  it('are asked for in the states that were chosen, or in every one', async () => {
    const chosen = await open([aRow()], '?state=UNSURE,GONE');
    expect(states(chosen.asked)).toEqual(['UNSURE']);
    expect(chosen.text()).not.toContain('Shown are the hits that wait');
    await chosen.go('/desk/hits?state=all');
    const { params } = await chosen.answer(read, pageOf([aRow(1, { state: 'FALSE_POSITIVE' })]));
    expect(states(params)).toEqual([]);
  });

  it('can be those of one distributor, by name, with the way to all', async () => {
    const page = await open([aRow()], `?distributor=${distributorId}&state=all`);
    expect(page.asked.get('distributor')).toBe(distributorId);
    expect(page.text()).toContain('Only hits of Nordlys AS');
    expect(page.button('Show those of all distributors').getAttribute('href')).toBe('/desk/hits?state=all');
  });

  it('do not name another distributor than the one that is asked for', async () => {
    const page = await open([aRow()], '');
    await page.go('/desk/hits?distributor=01938f00-0000-7000-8000-0000000000c3');
    expect(page.text()).toContain('Only hits of one distributor');
  });

  it('that wait are none: it says so, and where new ones come from', async () => {
    const page = await open([]);
    expect(page.text()).toContain('No hit waits for a decision.');
    expect(page.button('See the lists in force').getAttribute('href')).toBe('/desk/lists');
  });

  it('are not said to be none where they could not be read', async () => {
    const page = await atDesk('/desk/hits');
    await page.answer(read, problemOf('NOT_ALLOWED', 403), { status: 403 });
    expect(page.text()).toContain('Hits could not be read.');
    expect(page.text()).not.toContain('No hit waits for a decision.');
  });
});
