import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listSavedViews, removeSavedView, saveView, VIEWS_PER_TABLE } from '@downstream/contracts';
import { AccessWorld } from '../testing/access-world';
import type { Browser } from '../testing/browser';
import type { Member } from '../testing';

let house: AccessWorld;
let admin: Member;
let ana: Browser;
let ben: Browser;
let lars: Browser;
beforeAll(async () => {
  house = await AccessWorld.create();
  admin = await house.tenant();
  ana = (await house.member(admin, ['analyst'])).browser;
  ben = (await house.member(admin, ['approver'], { grade: 'senior' })).browser;
  lars = (await house.member(admin, ['logistics'])).browser;
});
afterAll(() => house.world.close());

interface View {
  readonly id: string;
  readonly name: string;
  readonly query: Record<string, string>;
  readonly shared: boolean;
  readonly mine: boolean;
}
const viewsOf = async (who: Browser, table = 'distributors'): Promise<View[]> =>
  (await who.ok(listSavedViews, { query: { table } } as never))['views'] as View[];
const save = (who: Browser, name: string, more: object = {}) =>
  who.ok(saveView, {
    body: { table: 'distributors', name, query: { state: 'APPROVED', columns: '-tier' }, ...more },
  } as never) as Promise<unknown> as Promise<View>;

describe('a saved view', () => {
  it('is its owner’s, of its table, and of no one else', async () => {
    await save(ana, 'Kazakh ones');
    await save(ana, 'Items', { table: 'items' });
    expect(await viewsOf(ana)).toMatchObject([
      { name: 'Kazakh ones', query: { state: 'APPROVED', columns: '-tier' }, shared: false, mine: true },
    ]);
    expect(await viewsOf(ben)).toEqual([]);
  });

  it('is written over under its name', async () => {
    const first = await save(ana, 'Kazakh ones', { query: { country: 'KZ' } });
    expect(await viewsOf(ana)).toMatchObject([{ id: first.id, query: { country: 'KZ' } }]);
  });

  it('is shared with the workspace by those who may, and taken back by its owner alone', async () => {
    const { id } = await save(ana, 'For all of us', { shared: true });
    expect(await viewsOf(ben)).toMatchObject([{ name: 'For all of us', shared: true, mine: false }]);
    await lars.refused('NOT_ALLOWED', saveView, {
      body: { table: 'distributors', name: 'x', query: {}, shared: true },
    } as never);
    await ben.refused('NOT_FOUND', removeSavedView, { params: { id } } as never);
    await ana.ok(removeSavedView, { params: { id } } as never);
    expect(await viewsOf(ben)).toEqual([]);
  });

  it('is nobody’s in another workspace', async () => {
    await save(ana, 'Shared', { shared: true });
    const other = await house.tenant();
    const olga = (await house.member(other, ['analyst'])).browser;
    expect(await viewsOf(olga)).toEqual([]);
  });

  it('holds a query and nothing else, and there are not endlessly many', async () => {
    const body = { table: 'distributors', name: 'x', query: {} };
    for (const wrong of [
      { query: { 'a b': 'x' } },
      { query: { q: 'a\0b' } },
      { table: '../x' },
      { name: ' ' },
      { query: Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`a${i}`, 'x'])) },
    ])
      await lars.refused('INPUT_INVALID', saveView, { body: { ...body, ...wrong } } as never);
    const context = house.context(admin.tenantId);
    const { userId } = await house.world.tenants.within(context, async (tx) => {
      const [row] = await tx.query<{ userId: string }[]>(
        `select user_id as "userId" from saved_view where name = 'Kazakh ones'`,
      );
      await tx.query(
        `insert into saved_view (id, list, name, query, shared, user_id)
         select gen_random_uuid(), 'items', 'view ' || n, '{}', false, $1 from generate_series(1, $2) as n`,
        [row?.userId, VIEWS_PER_TABLE - 1],
      );
      return row ?? { userId: '' };
    });
    expect(userId).not.toBe('');
    await ana.refused('VIEWS_TOO_MANY', saveView, { body: { ...body, table: 'items' } } as never);
    await save(ana, 'view 7', { table: 'items' });
  });
});
