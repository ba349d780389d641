import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listDistributors, type Query, type Reply } from '@downstream/contracts';
import { asPerson, createTenant } from '@downstream/platform/testing';
import { openDesk, type Colleague, type Desk } from '../testing/desk';
import { registered, submitted } from '../testing/facts';
import { ListDistributors } from './list-distributors';
import { PlaceHold } from './place-hold';

let desk: Desk;
let ana: Colleague;
const names = ['Ålesund Optikk', 'Baikal Optika', 'Çelik Drone', 'delta lens', 'Echo 100% Thermal', '深圳光学'];
beforeAll(async () => {
  desk = await openDesk();
  ana = await desk.hire('Ana', 'analyst');
  for (const [i, native] of names.entries()) {
    const details = { legalName: { native, latin: null, language: null }, country: i % 2 ? 'KZ' : 'NO' };
    const id =
      i === 1 ? await submitted(desk, ana.context, details) : (await registered(desk, ana.context, details)).id;
    if (i === 3) {
      await desk.world.get(PlaceHold).run(ana.context, { distributorId: id, basis: 'PRECAUTION', reason: 'Wait.' });
    }
  }
});
afterAll(() => desk.world.close());

type Asked = Partial<Query<typeof listDistributors>>;
const query = (asked: Asked) => ({ sort: 'name' as const, limit: 50, ...asked });
const list = (asked: Asked): Promise<Reply<typeof listDistributors>> =>
  desk.world.get(ListDistributors).run(ana.context, query(asked));
const found = async (asked: Asked) => (await list(asked)).rows.map((row) => row.legalName.native);

describe('ListDistributors', () => {
  it('sorts names without regard to case and accents', async () => {
    expect(await found({})).toEqual(names);
    expect(await found({ sort: '-name' })).toEqual([...names].reverse());
  });

  it.each(['name', '-name', 'changed', '-changed', 'country', '-country', 'state', '-state', 'tier', '-tier'] as const)(
    'gives every row once, page by page, sorted by %s',
    async (sort) => {
      const all = await found({ sort });
      const pages: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ sort, limit: 4, ...(cursor && { cursor }) });
        expect(page.total).toBe(6);
        pages.push(...page.rows.map((row) => row.legalName.native));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(pages).toEqual(all);
      expect(new Set(pages).size).toBe(6);
    },
  );

  it('searches in both forms of the name and the registry number', async () => {
    expect(await found({ q: 'OPTIK' })).toEqual(['Ålesund Optikk', 'Baikal Optika']);
    expect(await found({ q: 'alesund' })).toEqual(['Ålesund Optikk']);
    expect(await found({ q: '光学' })).toEqual(['深圳光学']);
    expect(await found({ q: '120340009870' })).toEqual(names);
    expect(await found({ q: '100%' })).toEqual(['Echo 100% Thermal']);
    expect(await found({ q: '_' })).toEqual([]);
  });

  it('finds a name that is too long for the index among the others, in its place and counted', async () => {
    // As long as names may be, of letters of three bytes that no compression makes shorter.
    const letters = (seed: number): string =>
      Array.from({ length: 280 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * seed) % 20_000))).join('');
    const [native, latin] = [`${letters(7_919)} Borealis`, `${letters(6_841)} Boreas Optik`];
    const other = await desk.hire('Bo', 'analyst');
    const tenantId = await createTenant(desk.world, 'long-names');
    const there = { ...other.context, tenantId };
    await registered(desk, there, { legalName: { native: 'Optik A', latin: null, language: null } });
    await registered(desk, there, { legalName: { native, latin, language: 'zh' } });
    const asked = async (q: string) => desk.world.get(ListDistributors).run(there, query({ q, sort: '-name' }));
    expect(await asked('borea')).toMatchObject({ total: 1, rows: [{ legalName: { native } }] });
    expect(await asked('optik')).toMatchObject({
      total: 2,
      rows: [{ legalName: { native } }, { legalName: { native: 'Optik A' } }],
    });
    const kept = await desk.world.tenants.within(there, (tx) =>
      tx.query(`select native_name as native from distributor where indexed_text is null`),
    );
    expect(kept).toEqual([{ native }]);
  });

  it('filters by state, country and open hold, and counts what it found', async () => {
    expect(await found({ state: ['SUBMITTED'] })).toEqual(['Baikal Optika']);
    expect(await found({ state: ['SUBMITTED', 'DRAFT'], country: ['NO'] })).toEqual([
      'Ålesund Optikk',
      'Çelik Drone',
      'Echo 100% Thermal',
    ]);
    expect(await list({ hold: 'OPEN' })).toMatchObject({
      total: 1,
      rows: [{ legalName: { native: 'delta lens' }, openHolds: 1 }],
    });
    expect((await list({ hold: 'NONE' })).total).toBe(5);
  });

  it('takes a cursor for the list it was made for only', async () => {
    const { next } = await list({ limit: 2 });
    await expect(list({ sort: '-name', limit: 2, cursor: next! })).rejects.toMatchObject({
      refusal: { code: 'CURSOR_INVALID' },
    });
    await expect(list({ limit: 2, cursor: `${next}x` })).rejects.toMatchObject({ refusal: { code: 'CURSOR_INVALID' } });
  });

  it('shows another tenant nothing', async () => {
    const other = await createTenant(desk.world);
    const page = await desk.world.get(ListDistributors).run(asPerson(other), query({}));
    expect(page).toEqual({ rows: [], total: 0, next: null });
  });
});
