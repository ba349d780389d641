import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessWorld, type Browser, type Member } from '@downstream/access/server/testing';
import { someDetails } from '@downstream/catalogue/core/testing';
import { registerItem, searchItems } from '@downstream/contracts';
import { CatalogueModule } from '../catalogue.module';

let house: AccessWorld;
let admin: Member;
let ana: Browser;
beforeAll(async () => {
  house = await AccessWorld.create({ imports: [CatalogueModule] });
  admin = await house.tenant();
  ana = (await house.member(admin, ['analyst'])).browser;
  const named = (sku: string, text: string) => ({ ...someDetails(), sku, names: [{ language: 'de', text }] });
  for (const body of [named('HT-640', 'Wärmebildkamera'), named('HT-9', 'Schutzweste'), named('L-100%', 'Linse')])
    await ana.ok(registerItem, { body } as never);
});
afterAll(() => house.world.close());

const found = async (q: string, who = ana, limit = 20): Promise<{ skus: string[]; more: boolean }> => {
  const { rows, more } = await who.ok(searchItems, { query: { q, limit } } as never);
  return { skus: (rows as { sku: string }[]).map(({ sku }) => sku), more: more as boolean };
};

describe('a search of items', () => {
  it.each([
    ['the beginning of a number', 'ht-6', ['HT-640']],
    ['a part of a name', 'WESTE', ['HT-9']],
    ['signs of patterns as they stand', 'l-100%', ['L-100%']],
    ['nothing', '', []],
    ['what nothing is called', 'xyz', []],
  ])('finds by %s', async (_, q, skus) => expect(await found(q)).toEqual({ skus, more: false }));

  it('says when there are more', async () =>
    expect(await found('ht', ana, 1)).toEqual({ skus: ['HT-640'], more: true }));

  it('finds nothing of another maker', async () => {
    const stranger = (await house.member(await house.tenant(), ['analyst'])).browser;
    expect((await found('ht', stranger)).skus).toEqual([]);
  });
});
