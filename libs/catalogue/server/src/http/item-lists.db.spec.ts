import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessWorld, type Browser, type Member } from '@downstream/access/server/testing';
import { someDetails } from '@downstream/catalogue/core/testing';
import {
  askSensitivity,
  draftItemListVersion,
  listItemLists,
  listItemListVersions,
  proposeItemListVersion,
  publishItemListVersion,
  readItemListVersion,
  registerItem,
  retireItemListVersion,
  returnItemListVersion,
  reviseItemListVersion,
  type Reply,
  type Route,
} from '@downstream/contracts';
import { DAY, later, type PartyId } from '@downstream/kernel';
import { asParty } from '@downstream/platform/testing';
import { CatalogueModule } from '../catalogue.module';

/** Five minutes: nobody’s session ends in them. */
const SOON = 5 * 60_000;
type Version = Reply<typeof readItemListVersion>;

let house: AccessWorld;
let admin: Member;
let ana: Browser;
let ben: Browser;
beforeAll(async () => {
  house = await AccessWorld.create({ imports: [CatalogueModule] });
});
afterAll(() => house.world.close());

/** A maker whose lists nobody has touched. */
async function fresh(): Promise<void> {
  admin = await house.tenant();
  ana = (await house.member(admin, ['analyst'])).browser;
  ben = (await house.member(admin, ['approver'], { grade: 'senior' })).browser;
}

const row = (goods: string, prefix: string) => ({
  ...{ goods, description: goods, prefixes: [prefix], controlNumbers: [], parameters: [], status: 'POLICY' },
});
const drafted = async (list = 'our-goods', rows: unknown = [row('chairs', '9403')], kind = 'SENSITIVE_GOODS') =>
  (await ana.ok(draftItemListVersion, {
    body: { list, kind, source: 'Our choice', rows },
  } as never)) as Version;
const input = ({ list, number }: Version, body?: object) => ({ params: { list, number }, body }) as never;
const at = ({ version }: Version) => ({ 'if-match': `"${version}"` });
const act = async (who: Browser, route: Route, one: Version, body?: object): Promise<Version> =>
  (await who.ok(route, input(one, body), at(one))) as Version;
const refused = (code: string, who: Browser, route: Route, one: Version, body?: object) =>
  who.refused(code, route, input(one, body), at(one));
const proposed = async (one: Version, effectiveFrom: string | null = null): Promise<Version> =>
  act(ana, proposeItemListVersion, one, { effectiveFrom });

describe('a list of the tenant’s own', () => {
  beforeAll(fresh);

  it('judges items from its day on, once a second person has published it', async () => {
    const body = { ...someDetails(), sku: 'C-1', names: [{ language: 'en', text: 'Chair' }] };
    const { id } = (await ana.ok(registerItem, { body } as never)) as { id: string };
    const ask = async (when?: string) => {
      const query = { hs: '9403.60', ...(when && { at: when }) };
      const found = (await ana.ok(askSensitivity, { params: { id }, query } as never)) as Reply<typeof askSensitivity>;
      return [found.outcome, found.signals.map(({ list, version }) => `${list} ${version}`)];
    };
    const waits = await proposed(await drafted(), later(house.world.clock.now(), SOON));
    await refused('LIST_NEEDS_ANOTHER_PERSON', ana, publishItemListVersion, waits);
    const published = await act(ben, publishItemListVersion, waits);
    expect(published).toMatchObject({ state: 'PUBLISHED', inForce: false, number: 1, published: { kind: 'user' } });
    expect(await ask()).toEqual(['NOT_CHECKED', []]);
    const lights = ['SENSITIVE', ['our-goods 1']];
    expect(await ask(later(house.world.clock.now(), SOON))).toEqual(lights);
    house.world.clock.advance(SOON);
    expect(await ask()).toEqual(lights);
    expect(await ask(later(house.world.clock.now(), -SOON))).toEqual(['NOT_CHECKED', []]);
    expect(await house.events(admin.tenantId)).toEqual(
      expect.arrayContaining([
        'item-list.version-drafted',
        'item-list.version-proposed',
        'item-list.version-published',
      ]),
    );
  });
});

describe('a version', () => {
  beforeAll(fresh);

  it('begins with the rows in force, and replaces what comes with the product', async () => {
    const draft = await drafted('chpl', null, 'CHPL');
    expect(draft).toMatchObject({ number: 2, rowCount: 50, state: 'DRAFT', mine: true, shipped: false });
    const rows = draft.rows.slice(0, 3);
    const revised = await act(ana, reviseItemListVersion, draft, { source: 'Shorter', rows });
    await act(ben, publishItemListVersion, await proposed(revised));
    const { lists } = (await ben.ok(listItemLists)) as Reply<typeof listItemLists>;
    expect(lists.find(({ list }) => list === 'chpl')).toMatchObject({
      inForce: { number: 2, rowCount: 3, shipped: false },
      waiting: null,
    });
    const { versions } = (await ben.ok(listItemListVersions, { params: { list: 'chpl' } } as never)) as Reply<
      typeof listItemListVersions
    >;
    expect(versions.map(({ number, inForce, shipped }) => [number, inForce, shipped])).toEqual([
      [2, true, false],
      [1, false, true],
    ]);
    const first = (await ben.ok(readItemListVersion, { params: { list: 'chpl', number: 1 } } as never)) as Version;
    expect(first.rows).toHaveLength(50);
    await refused('TRANSITION_NOT_ALLOWED', ana, reviseItemListVersion, first, { source: 'x', rows: first.rows });
  });

  it('is one at a time', async () => {
    await drafted('twice');
    const body = { list: 'twice', kind: 'SENSITIVE_GOODS', source: 'Again', rows: [row('chairs', '9403')] };
    await ana.refused('LIST_VERSION_OPEN', draftItemListVersion, { body } as never);
  });

  it('is refused with the place of every row that is of another kind or not in its form', async () => {
    const draft = await drafted('faults');
    const of = async (rows: unknown[]) =>
      JSON.stringify(
        (await refused('LIST_ROWS_INVALID', ana, reviseItemListVersion, draft, { source: 'x', rows })).body,
      );
    expect(await of([row('chairs', '9403'), { from: '940360', to: ['940361'] }])).toContain('/rows/1');
    expect(await of([row('chairs', '9')])).toContain('/rows/0/prefixes/0');
  });

  it('is returned with a reason, written anew as the caller has seen it, and never dated back', async () => {
    const waits = await proposed(await drafted('returned'));
    await refused('TRANSITION_NOT_ALLOWED', ana, reviseItemListVersion, waits, { source: 'x', rows: waits.rows });
    const returned = await act(ben, returnItemListVersion, waits, { reason: 'Which chairs?' });
    expect(returned).toMatchObject({ state: 'DRAFT', returnReason: 'Which chairs?' });
    await refused('VERSION_STALE', ana, reviseItemListVersion, waits, { source: 'x', rows: waits.rows });
    const yesterday = { effectiveFrom: later(house.world.clock.now(), -DAY) };
    await refused('LIST_DATE_PASSED', ana, proposeItemListVersion, returned, yesterday);
  });

  it('is retired once a later one has replaced it', async () => {
    const first = await act(ben, publishItemListVersion, await proposed(await drafted('old')));
    await refused('LIST_STILL_IN_FORCE', ben, retireItemListVersion, first);
    await act(ben, publishItemListVersion, await proposed(await drafted('old', [row('tables', '9404')])));
    expect(await act(ben, retireItemListVersion, first)).toMatchObject({ state: 'RETIRED' });
  });
});

describe('the database itself', () => {
  beforeAll(fresh);
  const within = <T>(sql: string, values: unknown[] = []): Promise<T> =>
    house.world.tenants.within(house.context(admin.tenantId), (tx) => tx.query(sql, values));

  it('changes no published version, neither its rows nor its day', async () => {
    await act(ben, publishItemListVersion, await proposed(await drafted('stands')));
    for (const change of [
      `rows = '[{}]'`,
      `source = 'x'`,
      `effective_from = now()`,
      `state = 'DRAFT', published = null`,
    ]) {
      await expect(within(`update item_list_version set ${change} where list = 'stands'`)).rejects.toThrow(
        'is published',
      );
    }
  });

  it('takes no publication by a person who wrote in it, by a machine, or for the past', async () => {
    await proposed(await drafted('eyes'));
    const publication = (person: string, from = `'2099-01-01'`) =>
      within(
        `update item_list_version set state = 'PUBLISHED', effective_from = ${from},
         published = jsonb_build_object('personId', ${person}, 'at', '2098-01-01T00:00:00.000Z') where list = 'eyes'`,
      );
    const other = `'01938f00-0000-7000-8000-000000000001'`;
    await expect(publication('contributors -> 0')).rejects.toThrow('item_list_version_check');
    await expect(publication('null::text')).rejects.toThrow('item_list_version_check');
    await expect(publication(other, `'2097-01-01'`)).rejects.toThrow('item_list_version_check');
    await publication(other);
  });

  it('shows a list to nobody else: neither to another maker nor to a portal', async () => {
    await drafted('ours-alone');
    const stranger = (await house.member(await house.tenant(), ['analyst'])).browser;
    await stranger.refused('NOT_FOUND', listItemListVersions, { params: { list: 'ours-alone' } } as never);
    const portal = asParty(admin.tenantId, crypto.randomUUID() as PartyId);
    const rows = await house.world.tenants.within(portal, (tx) => tx.query('select * from item_list_version'));
    expect(rows).toEqual([]);
  });
});
