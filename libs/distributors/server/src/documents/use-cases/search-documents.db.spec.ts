import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPdf } from '@downstream/distributors/core/testing';
import type { DistributorId } from '@downstream/kernel';
import { createTenant } from '@downstream/platform/testing';
import { openDesk, type Colleague, type Desk } from '../../testing/desk';
import { registered } from '../../testing/facts';
import { documentCalls } from '../testing/upload';

let desk: Desk;
let ana: Colleague;
let calls: ReturnType<typeof documentCalls>;
let id: DistributorId;
beforeAll(async () => {
  desk = await openDesk();
  calls = documentCalls(desk);
  ana = await desk.hire('Ana', 'analyst');
  await desk.hire('Sam', 'sponsor');
  ({ id } = await registered(desk, ana.context));
  const file = (kind: string, name: string, note?: string) =>
    calls.send('Ana', `distributors/${id}/documents`, aPdf(name), { kind, name, ...(note && { note }) });
  await file('OTHER', 'Lease of the Warehouse.pdf');
  await file('ARTICLES', 'articles_100%.pdf', 'Signed in Almaty');
  const { body } = await file('OTHER', 'warehouse, old.pdf');
  await calls.knock('Ana', 'post', `documents/${(body as { id: string }).id}/removal`).send({ reason: 'Out of date' });
});
afterAll(() => desk.world.close());

const search = (q: string, who = 'Ana', limit = 20) => calls.knock(who, 'get', 'search/documents').query({ q, limit });
const names = async (q: string, who?: string): Promise<string[]> =>
  ((await search(q, who)).body as { rows: { name: string }[] }).rows.map(({ name }) => name);

describe('a search of documents', () => {
  it.each([
    ['a part of the name of a file in use', 'warehouse', ['Lease of the Warehouse.pdf']],
    ['a part of the note', 'ALMATY', ['articles_100%.pdf']],
    ['signs of patterns as they stand', '100%', ['articles_100%.pdf']],
    ['what none is called', 's_e', []],
    ['nothing', ' ', []],
  ])('finds by %s', async (_, q, found) => expect(await names(q)).toEqual(found));

  it('says whose they are, of which kind, and whether there are more', async () => {
    const { body } = await search('.pdf', 'Ana', 1);
    expect(body).toMatchObject({ more: true, rows: [{ kind: 'ARTICLES', distributor: { id } }] });
  });

  it('is not for those who may read none, and finds nothing of another maker', async () => {
    expect((await search('warehouse', 'Sam')).status).toBe(403);
    desk.admit('Olga', { ...ana.principal, tenantId: await createTenant(desk.world, 'other-optics') });
    expect(await names('warehouse', 'Olga')).toEqual([]);
  });
});
