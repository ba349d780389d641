import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { anOfficer } from '@downstream/distributors/core/testing';
import type { Context, DistributorId, PartyId } from '@downstream/kernel';
import { createTenant } from '@downstream/platform/testing';
import { AddParty } from './add-party';
import { KeyParties } from './key-parties';
import { RemoveParty } from './remove-party';
import { ReviseDistributor } from './revise-distributor';
import { openDesk, type Colleague, type Desk } from '../testing/desk';
import { registered } from '../testing/facts';
import { MOST_LOOKED_AT } from '../persistence/search-word-table';
import { SearchDistributors } from './search-distributors';

let desk: Desk;
let ana: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  ana = await desk.hire('Ana', 'analyst');
});
afterAll(() => desk.world.close());

const search = (q: string, ctx: Context = ana.context, limit = 20) =>
  desk.world.get(SearchDistributors).run(ctx, { q, limit });
const names = async (q: string, ctx?: Context): Promise<string[]> =>
  (await search(q, ctx)).rows.map(({ legalName, party }) => (party ?? { name: legalName }).name.native);

describe('a search', () => {
  let id: DistributorId;
  let version: number;
  beforeAll(async () => {
    ({ id } = await registered(desk, ana.context, {
      legalName: { native: 'ТОО «Жетісу Жарық»', latin: 'Zhetisu Zharyk LLP', language: 'kk' },
      registryNumber: { scheme: null, value: 'KZ-7788-01' },
    }));
    await registered(desk, ana.context, { legalName: { native: 'Zhetisu Freight LLP', latin: null, language: null } });
    const beside = anOfficer({ name: { native: '李小龙', latin: 'Li Xiaolong', language: 'zh' } });
    ({ version } = await desk.world.get(AddParty).run(ana.context, id, beside));
  });

  it.each([
    ['the beginnings of words', 'zhar zhet', ['ТОО «Жетісу Жарық»']],
    ['its own script', 'жарық', ['ТОО «Жетісу Жарық»']],
    ['a number in any grouping', 'kz778801', ['ТОО «Жетісу Жарық»']],
    ['a person of its list', '小龙', ['李小龙']],
    ['words of both, the one that fewer have', 'zharyk xiaolong', ['李小龙']],
    ['a word that two have', 'Zhetisu', ['Zhetisu Freight LLP', 'ТОО «Жетісу Жарық»']],
    ['signs of patterns', '%', []],
    ['nothing', ' ', []],
    ['what nobody has', 'zhetisu quarry', []],
  ])('finds by %s', async (_, q, expected) => expect((await names(q)).sort()).toEqual([...expected].sort()));

  it.each([
    ['another letter', 'zhetixu', 'zhetisu'],
    ['a letter too few', 'zhetsu', 'zhetisu'],
    ['a letter too many', 'zhettisu', 'zhetisu'],
    ['two in the wrong order', 'zehtisu', 'zhetisu'],
  ])('finds through %s, and says what it looked for', async (_, typed, meant) => {
    const { rows, instead } = await search(typed);
    expect(rows).toHaveLength(2);
    expect(instead).toEqual([{ typed, meant }]);
  });

  it('puts right only what nobody has, and looks for the rest as it was typed', async () => {
    const { rows, instead } = await search('zhetixu freight');
    expect(rows.map(({ legalName }) => legalName.native)).toEqual(['Zhetisu Freight LLP']);
    expect(instead).toEqual([{ typed: 'zhetixu', meant: 'zhetisu' }]);
    expect(await search('zhetixu quarry')).toMatchObject({ rows: [], instead: [] });
    expect((await search('zhetisu')).instead).toEqual([]);
  });

  it('takes no number for another', async () => expect((await search('kz778802')).rows).toEqual([]));

  it('finds by the id', async () => {
    expect((await search(id)).rows).toMatchObject([{ id, party: null }]);
    expect((await search(id.slice(0, 13))).rows.length).toBeGreaterThan(0);
  });

  it('finds by a word that more have than are looked at, beside one that few have', async () => {
    await desk.world.tenants.within(ana.context, (tx) =>
      tx.query(
        `insert into search_word (distributor_id, word, party_id)
         select $1, 'freight' || n, $1 from generate_series(0, $2::int) as n`,
        [id, MOST_LOOKED_AT],
      ),
    );
    expect((await names('freig zhet')).sort()).toEqual(['Zhetisu Freight LLP', 'ТОО «Жетісу Жарық»']);
    expect(await names('freight1 zhet')).toEqual(['ТОО «Жетісу Жарық»']);
    expect(await names('freig zhet quarry')).toEqual([]);
    await desk.world.tenants.within(ana.context, (tx) =>
      tx.query(`delete from search_word where distributor_id = $1 and word like 'freight%'`, [id]),
    );
  });

  it('says when there is more than is shown', async () => {
    expect(await search('zhetisu', ana.context, 1)).toMatchObject({ rows: [{}], more: true, notReady: false });
    expect(await search('zhetisu')).toMatchObject({ more: false });
  });

  it('knows the new name and not the old one, and nobody who was taken off the list', async () => {
    const legalName = { native: 'Altyn Optika', latin: null, language: null };
    await desk.world.get(ReviseDistributor).run(ana.context, { id, details: { legalName }, seen: version });
    expect(await names('zharyk')).toEqual([]);
    expect(await names('altyn')).toEqual(['Altyn Optika']);
    const [row] = (await search('xiaolong')).rows;
    if (!row?.party) throw new Error('The officer is gone');
    const officer = row.party.id as PartyId;
    await desk.world.get(RemoveParty).run(ana.context, id, officer);
    expect(await names('xiaolong')).toEqual([]);
  });

  it('says that records are left out whose words are not made yet, and has them made', async () => {
    await desk.world.tenants.within(ana.context, async (tx) => {
      await tx.query(`delete from search_word`);
      await tx.query(`update distributor set keyed = 1`);
    });
    expect(await search('altyn')).toEqual({ rows: [], more: false, instead: [], notReady: true });
    await desk.world.get(KeyParties).look();
    expect(await search('altyn')).toMatchObject({ rows: [{ id }], notReady: false });
  });

  it('finds nothing of another maker’s, whatever is typed', async () => {
    const tenantId = await createTenant(desk.world, 'other-optics');
    const there = { ...ana.context, tenantId };
    for (const q of ['altyn', 'zhetisu', id, 'kz-7788-01']) expect((await search(q, there)).rows).toEqual([]);
  });

  it('keeps everybody found beside a distributor of a portal to that distributor alone', async () => {
    const partyId = id as unknown as NonNullable<Context['partyId']>;
    const found = await desk.world.tenants.within({ ...ana.context, partyId }, (tx) =>
      tx.query<{ distributor_id: string }[]>(`select distinct distributor_id from search_word`),
    );
    expect(found).toEqual([{ distributor_id: id }]);
  });
});
