import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { problemOf } from '@downstream/access/web/testing';
import type { Role } from '@downstream/kernel';
import { describe, expect, it, jest } from '@jest/globals';
import { aRow, atDesk, key, me, pageOf, take, warmUp, whyNot, words } from '../testing/index';
import { provideBulkAct } from './bulk-acts';
import './list.page';

const read = 'GET distributors';
const all = (params: { get(name: string): string | null }, name: string): string[] =>
  (params as unknown as { getAll(name: string): string[] | null }).getAll(name) ?? [];
const line = (name: string): string =>
  [...document.querySelectorAll('tbody tr')]
    .map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '')
    .find((text) => text.includes(name)) ?? '';

async function open(rows = [aRow(1)], query = '', roles: Role[] = ['analyst']) {
  const page = await atDesk(`/desk/distributors${query}`, { roles });
  const { params } = await page.answer(read, pageOf(rows));
  return Object.assign(page, { asked: params });
}

warmUp(() => open());

describe('the list of distributors', () => {
  it('shows both names, state, hold, country, tier, sponsor, end of the approval and the last change', async () => {
    const rows = [
      aRow(1, {
        legalName: { native: '恒泰光电', latin: 'Hengtai Optics', language: 'zh-Hans' },
        state: 'APPROVED',
        openHolds: 2,
        tier: 'HIGH',
        sponsorName: 'Marie Dubois',
        approvedUntil: '2027-03-02T09:00:00.000Z' as never,
      }),
      aRow(2),
    ];
    const page = await open(rows);
    expect(line('恒泰光电')).toMatch(
      /Hengtai Optics.*Approved.*2 holds.*Kazakhstan \(KZ\).*High.*Marie Dubois.*2 Mar 2027/,
    );
    expect(document.querySelector('[lang="zh-Hans"]')?.textContent).toContain('恒泰光电');
    expect(line('Reseller 2')).toMatch(/Draft.*none.*not rated.*no sponsor.*not approved/);
    expect(document.querySelector('tbody a')?.getAttribute('href')).toBe(`/desk/distributors/${rows[0]?.id}`);
    expect(page.asked.get('sort')).toBe('-changed');
  });

  it('asks for what its address says, and says how many of how many', async () => {
    const page = await open([aRow(1)], '?q=Hengtai&state=DRAFT,APPROVED&country=CN&hold=OPEN&sort=name');
    expect([all(page.asked, 'state'), all(page.asked, 'country')]).toEqual([['DRAFT', 'APPROVED'], ['CN']]);
    expect(['q', 'hold', 'sort'].map((name) => page.asked.get(name))).toEqual(['Hengtai', 'OPEN', 'name']);
    const { params } = await page.answer(read, pageOf([], 40));
    expect([params.get('limit'), params.get('q')]).toEqual(['1', null]);
    expect(page.text()).toContain('1 of 40');
  });

  it('takes with and without a hold for no filter, and nothing the contract does not know', async () => {
    const page = await open([aRow(1)], '?hold=OPEN,NONE&state=GONE&sort=volume');
    expect(page.asked.get('hold')).toBeNull();
    expect(all(page.asked, 'state')).toEqual([]);
    expect(page.asked.get('sort')).toBe('-changed');
  });

  it('explains itself while nobody is registered, and offers to register to those who may', async () => {
    const page = await open([]);
    expect(page.text()).toContain('No distributor is registered yet');
    expect(page.button('Register the first distributor').getAttribute('href')).toBe('/desk/distributors/new');
  });

  it('offers no registration to other roles', async () => {
    const page = await open([], '', ['approver']);
    expect(page.has('Register the first distributor') || page.has('Register distributor')).toBe(false);
  });

  it('does not say that nobody is registered where a filter finds nobody', async () => {
    const page = await open([], '?state=REJECTED');
    await page.answer(read, pageOf([], 40));
    expect(page.text()).not.toContain('No distributor is registered yet');
    expect(page.text()).toContain('0 of 40');
  });

  it('says that it could not be read, and reads it again', async () => {
    const page = await atDesk('/desk/distributors');
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('Distributors could not be read.');
    expect(page.text()).not.toContain('No distributor is registered yet');
    await page.press('Try again');
    await page.answer(read, pageOf([aRow(1)]));
    expect(line('Reseller 1')).not.toBe('');
  });

  it('is taken as a file with the columns, the filter and the order that are shown', async () => {
    const urls = { made: 0, let: 0 };
    URL.createObjectURL = () => `blob:${++urls.made}`;
    URL.revokeObjectURL = () => void urls.let++;
    const saved = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const page = await open([aRow(1)], '?state=APPROVED&sort=name&columns=-tier,-sponsor,-changed');
    await page.press('Export');
    await page.press('Workbook (XLSX)');
    const { body } = await page.answer('POST exports/distributors', new Blob(['x']));
    expect(body).toEqual({
      ...{ format: 'XLSX', language: 'en', state: ['APPROVED'], sort: 'name' },
      columns: ['name', 'state', 'hold', 'country', 'approvedUntil'],
    });
    expect(saved).toHaveBeenCalledTimes(1);
    saved.mockRestore();
    expect([urls, page.has('Workbook (XLSX)')]).toEqual([{ made: 1, let: 1 }, false]);
  });

  it('is not taken as a file by those who may not', async () => {
    const page = await open([aRow(1)], '', ['sponsor']);
    expect(page.has('Export')).toBe(false);
  });

  it('gives what is marked a sponsor, after it was shown who gets it and who may not', async () => {
    const page = await open([aRow(1), aRow(2), aRow(3)]);
    expect(page.has('Assign a sponsor')).toBe(false);
    for (const box of [...document.querySelectorAll<HTMLInputElement>('tbody input[type="checkbox"]')].slice(0, 2))
      box.click();
    await page.settle();
    expect(page.text()).toContain('2 are marked');
    await key(page, 'a');
    await page.answer('GET sponsors', { people: [{ id: me.id, name: 'Ana Costa' }] });
    expect(whyNot(page, 'Assign 0')).toBe('Choose a sponsor first.');
    await take(page, 'Sponsor', 'Ana');
    const change = { changes: 1, same: 0, locked: [{ state: 'IN_REVIEW', n: 1, names: ['Reseller 2'] }] };
    const { body: asked } = await page.answer('POST sponsor-assignments/preview', change);
    expect(asked).toEqual({ which: { kind: 'MARKED', ids: [aRow(1).id, aRow(2).id] }, sponsorId: me.id });
    expect(page.text()).toMatch(/One gets the sponsor.*One stays as before in the state “In review”: Reseller 2\./s);
    await page.press('Assign one');
    const { body } = await page.answer('POST sponsor-assignments', change);
    expect(body).toMatchObject({ expected: 1 });
    await page.answer(read, pageOf([aRow(1), aRow(2), aRow(3)]));
    expect(page.text()).not.toContain('marked');
  });

  it('gives everything the view finds a sponsor', async () => {
    const page = await atDesk('/desk/distributors?state=APPROVED');
    await page.answer(read, pageOf([aRow(1)], 40));
    await page.answer(read, pageOf([], 90));
    document.querySelector<HTMLInputElement>('tbody input[type="checkbox"]')?.click();
    await page.settle();
    await page.press('All 40 in this view');
    await page.press('Assign a sponsor');
    await page.answer('GET sponsors', { people: [] });
    await take(page, 'Sponsor', 'no sponsor');
    const { body } = await page.answer('POST sponsor-assignments/preview', { changes: 40, same: 0, locked: [] });
    expect(body).toEqual({
      which: { kind: 'VIEW', state: ['APPROVED'], sort: '-changed' },
      sponsorId: null,
    });
    expect(page.has('Assign 40')).toBe(true);
  });

  it('hands those who are marked to what another room does with them', async () => {
    const act = provideBulkAct({ labelKey: 'distributors.nav', permission: 'statement:ask', page: '/desk/elsewhere' });
    const page = await atDesk('/desk/distributors', { providers: [act] });
    await page.answer(read, pageOf([aRow(1), aRow(2)]));
    document.querySelector<HTMLInputElement>('tbody input[type="checkbox"]')?.click();
    await page.settle();
    await page.press(words['distributors.nav'] ?? '');
    expect(page.url()).toBe('/desk/elsewhere');
    expect(TestBed.inject(Location).getState()).toMatchObject({ which: { kind: 'MARKED', ids: [aRow(1).id] } });
  });

  it('lets nobody mark who may not change anything', async () => {
    await open([aRow(1)], '', ['approver']);
    expect(document.querySelector('tbody input[type="checkbox"]')).toBeNull();
  });
});
