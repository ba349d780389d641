import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessWorld, type Browser, type Member } from '@downstream/access/server/testing';
import { someDetails, someFacts } from '@downstream/catalogue/core/testing';
import {
  approveClassification,
  askSensitivity,
  draftClassification,
  listItems,
  proposeClassification,
  readItem,
  registerItem,
  returnClassification,
  reviseClassification,
  reviseItem,
  type Route,
} from '@downstream/contracts';
import type { PartyId } from '@downstream/kernel';
import { asParty } from '@downstream/platform/testing';
import { CatalogueModule } from '../catalogue.module';

let house: AccessWorld;
let admin: Member;
let ana: Browser;
let ben: Browser;
beforeAll(async () => {
  house = await AccessWorld.create({ imports: [CatalogueModule] });
  admin = await house.tenant();
  ana = (await house.member(admin, ['analyst'])).browser;
  ben = (await house.member(admin, ['approver'], { grade: 'senior' })).browser;
});
afterAll(() => house.world.close());

let numbers = 0;
interface Shown {
  readonly id: string;
  readonly version: number;
}
const registered = async (details: object = {}): Promise<Shown> =>
  (await ana.ok(registerItem, { body: { ...someDetails(), sku: `TC-${++numbers}`, ...details } } as never)) as Shown;
const at = ({ version }: Shown) => ({ 'if-match': `"${version}"` });
const act = async (who: Browser, route: Route, item: Shown, body?: object): Promise<Shown & Record<string, unknown>> =>
  (await who.ok(route, { params: { id: item.id }, body } as never, at(item))) as Shown & Record<string, unknown>;
const refused = (code: string, who: Browser, route: Route, item: Shown, body?: object) =>
  who.refused(code, route, { params: { id: item.id }, body } as never, at(item));
const nextYear = { nextReview: '2099-03-02' };
const proposed = async (facts: object = {}): Promise<Shown> => {
  const drafted = await act(ana, draftClassification, await registered(), someFacts({ ...nextYear, ...facts }));
  return act(ana, proposeClassification, drafted);
};

describe('an item', () => {
  it('is registered, not classified, and what its name says lights up', async () => {
    const item = await registered({ names: [{ language: 'en', text: 'Airsoft helmets' }] });
    expect(item).toMatchObject({
      inForce: null,
      waiting: null,
      reviewDue: true,
      version: 1,
      sensitivity: {
        outcome: 'SENSITIVE',
        gaps: expect.arrayContaining([{ code: 'HS_MISSING' }, { code: 'ANNEX_NOT_ASKED', annexes: expect.anything() }]),
      },
    });
    expect(await ana.ok(readItem, { params: { id: item.id } } as never)).toEqual(item);
  });

  it('is never clear without a customs code', async () => {
    const { sensitivity } = (await registered({ names: [{ language: 'en', text: 'Chair' }] })) as never as {
      sensitivity: { outcome: string };
    };
    expect(sensitivity.outcome).toBe('NOT_CLASSIFIED');
  });

  it('has a number of its own, capitals aside', async () => {
    await registered({ sku: 'Unique-1' });
    for (const sku of ['Unique-1', 'UNIQUE-1']) {
      await ana.refused('ITEM_NUMBER_TAKEN', registerItem, { body: { ...someDetails(), sku } } as never);
    }
    await refused('ITEM_NUMBER_TAKEN', ana, reviseItem, await registered(), { sku: 'unique-1' });
  });

  it('is revised as the caller has seen it, and not at all where nothing changes', async () => {
    const item = await registered();
    const revised = await act(ana, reviseItem, item, { description: 'For hunters' });
    expect(revised).toMatchObject({ description: 'For hunters', version: 2 });
    await refused('VERSION_STALE', ana, reviseItem, item, { description: 'Late' });
    expect((await act(ana, reviseItem, revised, { description: 'For hunters' })).version).toBe(2);
  });

  it('is found by the beginning of its number, page by page', async () => {
    for (const sku of ['Page_1', 'page_3', 'PAGE_2', 'PageX4']) await registered({ sku });
    const page = async (query: object) =>
      (await ben.ok(listItems, { query } as never)) as { rows: { sku: string }[]; total: number; next: string | null };
    const first = await page({ q: 'page_', limit: 2 });
    expect([first.rows.map(({ sku }) => sku), first.total]).toEqual([['Page_1', 'PAGE_2'], 3]);
    const second = await page({ q: 'page_', limit: 2, cursor: first.next });
    expect([second.rows.map(({ sku }) => sku), second.next]).toEqual([['page_3'], null]);
    await ben.refused('CURSOR_INVALID', listItems, { query: { q: 'other', cursor: first.next } } as never);
  });
});

describe('items of the catalogue', () => {
  const found = async (query: object): Promise<string[]> =>
    ((await ben.ok(listItems, { query: { limit: 200, ...query } } as never)) as { rows: { id: string }[] }).rows.map(
      ({ id }) => id,
    );

  it('are found by a part of a name in any language, its signs taken as they stand', async () => {
    const { id } = await registered({ names: [{ language: 'de', text: 'Prüfstand 100%_A' }] });
    expect(await found({ q: 'STAND 100%' })).toEqual([id]);
    expect(await found({ q: '100_A' })).toEqual([]);
  });

  it('are found by what waits, and by the day of the next review', async () => {
    const waits = await proposed();
    const inForce = await act(ben, approveClassification, await proposed());
    const nothing = await registered();
    const [pending, due, later] = [
      await found({ waiting: 'PENDING_APPROVAL' }),
      await found({ review: 'DUE' }),
      await found({ review: 'LATER' }),
    ];
    const places = ({ id }: Shown) => [pending.includes(id), due.includes(id), later.includes(id)];
    expect([waits, inForce, nothing].map(places)).toEqual([
      [true, true, false],
      [false, false, true],
      [false, true, false],
    ]);
  });

  it('are asked for by codes that are not in force yet, an old one too', async () => {
    const { id } = await registered({ names: [{ language: 'en', text: 'Chair' }] });
    const ask = (query: object) => ana.ok(askSensitivity, { params: { id }, query } as never);
    expect(await ask({})).toMatchObject({ outcome: 'NOT_CLASSIFIED', carried: [] });
    expect(await ask({ hs: '8525.80', edition: 'HS2017' })).toMatchObject({
      outcome: 'SENSITIVE',
      carried: expect.arrayContaining([{ hs6: '852589', from: '852580', certain: true }]),
    });
    expect(await ask({ hs: '852589', at: '2024-02-22T00:00:00.000Z' })).toMatchObject({ outcome: 'NOT_CHECKED' });
    await ana.refused('ITEM_INVALID', askSensitivity, { params: { id }, query: { hs: '12' } } as never);
  });
});

describe('a classification', () => {
  it('is in force once a second person approved it', async () => {
    const item = await proposed();
    expect(item).toMatchObject({ inForce: null, waiting: { state: 'PENDING_APPROVAL', hs: { digits: '852589' } } });
    const approved = await act(ben, approveClassification, item);
    expect(approved).toMatchObject({
      inForce: {
        judged: { outcome: 'SENSITIVE', asked: expect.arrayContaining([{ list: 'chpl', version: 1 }]) },
        state: 'APPROVED',
        eccn: '6A993.a',
        parameters: [{ name: 'Frame rate', value: '9', unit: 'Hz' }],
      },
      waiting: null,
      reviewDue: false,
      sensitivity: { outcome: 'SENSITIVE', chplTier: '3A' },
    });
    const events = await house.events(admin.tenantId);
    expect(events).toEqual(
      expect.arrayContaining([
        'item.registered',
        'item.classification-drafted',
        'item.classification-proposed',
        'item.classification-approved',
      ]),
    );
  });

  it('is not approved by whoever wrote it, nor by the only one who may not write', async () => {
    const item = await proposed();
    const seen = async (who: Browser) =>
      ((await who.ok(readItem, { params: { id: item.id } } as never)) as { mine: boolean }).mine;
    expect([await seen(ana), await seen(ben)]).toEqual([true, false]);
    await refused('CLASSIFICATION_NEEDS_ANOTHER_PERSON', ana, approveClassification, item);
    await refused('NOT_ALLOWED', ben, draftClassification, item, someFacts(nextYear));
  });

  it('waits while the old one stays in force', async () => {
    const approved = await act(ben, approveClassification, await proposed());
    const changed = someFacts({ ...nextYear, eccn: '6A003.b.4.b' });
    const drafted = await act(ana, draftClassification, approved, changed);
    await refused('CLASSIFICATION_OPEN', ana, draftClassification, drafted, changed);
    const waiting = await act(ana, proposeClassification, drafted);
    expect(waiting).toMatchObject({ inForce: { eccn: '6A993.a' }, waiting: { eccn: '6A003.b.4.b' } });
    expect(await act(ben, approveClassification, waiting)).toMatchObject({
      inForce: { eccn: '6A003.b.4.b' },
      waiting: null,
      earlier: [{ eccn: '6A993.a' }],
    });
  });

  it('is returned with a reason and written anew', async () => {
    const returned = await act(ben, returnClassification, await proposed(), { reason: 'Which array size?' });
    expect(returned).toMatchObject({ waiting: { state: 'RETURNED', returnReason: 'Which array size?' } });
    await refused('TRANSITION_NOT_ALLOWED', ana, proposeClassification, returned);
    const again = await act(ana, reviseClassification, returned, someFacts({ ...nextYear, basis: 'Data sheet D' }));
    expect(again).toMatchObject({ waiting: { state: 'DRAFT', basis: 'Data sheet D' } });
    await act(ben, approveClassification, await act(ana, proposeClassification, again));
  });

  it('says what is missing and what is not in its form', async () => {
    const { body } = await refused('ITEM_INVALID', ana, draftClassification, await registered(), { eccn: 'none' });
    expect(JSON.stringify(body)).toContain('/eccn');
    const drafted = await act(ana, draftClassification, await registered(), { eccn: 'EAR99' });
    await refused('CLASSIFICATION_INCOMPLETE', ana, proposeClassification, drafted);
  });
});

describe('the database itself', () => {
  const within = <T>(sql: string, values: unknown[] = []): Promise<T> =>
    house.world.tenants.within(house.context(admin.tenantId), (tx) => tx.query(sql, values));

  it('changes no approved classification', async () => {
    const { id } = await act(ben, approveClassification, await proposed());
    const change = within(`update item_classification set facts = '{}' where item_id = $1`, [id]);
    await expect(change).rejects.toThrow('is approved');
  });

  it('takes no approval of a person who wrote in it, nor of a machine', async () => {
    const { id } = await proposed();
    const approval = (person: string) =>
      within(
        `update item_classification set state = 'APPROVED', approved = jsonb_build_object('personId', ${person})
         where item_id = $1`,
        [id],
      );
    await expect(approval('contributors -> 0')).rejects.toThrow('item_classification_check');
    await expect(approval('null::text')).rejects.toThrow('item_classification_check');
  });

  it('shows an item to nobody else: neither to another maker nor to a portal', async () => {
    const { id } = await registered();
    const other = await house.tenant();
    const stranger = (await house.member(other, ['analyst'])).browser;
    await stranger.refused('NOT_FOUND', readItem, { params: { id } } as never);
    expect(await stranger.ok(listItems)).toMatchObject({ rows: [], total: 0 });
    const portal = asParty(admin.tenantId, crypto.randomUUID() as PartyId);
    for (const table of ['item', 'item_classification']) {
      const rows = await house.world.tenants.within(portal, (tx) => tx.query(`select * from ${table}`));
      expect(rows).toEqual([]);
    }
  });
});
