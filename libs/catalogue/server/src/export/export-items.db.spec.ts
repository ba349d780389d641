import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessWorld, type Browser, type Member } from '@downstream/access/server/testing';
import { someDetails } from '@downstream/catalogue/core/testing';
import { exportItems, registerItem } from '@downstream/contracts';
import { parse } from 'csv-parse/sync';
import { CatalogueModule } from '../catalogue.module';

let house: AccessWorld;
let admin: Member;
let ana: Browser;
const numbers = ['HT-10', 'HT-9', '=A1', '@TC 640'];
beforeAll(async () => {
  house = await AccessWorld.create({ imports: [CatalogueModule] });
  admin = await house.tenant();
  ana = (await house.member(admin, ['analyst'])).browser;
  for (const sku of numbers) await ana.ok(registerItem, { body: { ...someDetails(), sku } } as never);
});
afterAll(() => house.world.close());

const take = async (who: Browser, body: object): Promise<string[][]> => {
  const { text } = await who.call(exportItems, {
    body: { format: 'CSV', columns: ['sku', 'outcome'], ...body },
  } as never);
  const all = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][];
  return all.slice(all.findIndex(([first]) => first === '') + 1);
};

describe('the list of items as a file', () => {
  it('has every item by number, under what the page calls its columns', async () => {
    const [headings, ...rows] = await take(ana, {});
    expect(headings).toEqual(['Item', 'Name', 'Lists']);
    expect(rows.map(([sku]) => sku)).toEqual(["'=A1", "'@TC 640", 'HT-10', 'HT-9']);
    expect(rows[2]).toEqual(['HT-10', someDetails().names[0]?.text, 'Sensitive']);
  });

  it('follows search and filter', async () => {
    expect((await take(ana, { q: 'ht' })).slice(1).map(([sku]) => sku)).toEqual(['HT-10', 'HT-9']);
    expect(await take(ana, { waiting: ['PENDING_APPROVAL'] })).toHaveLength(1);
  });

  it('goes to nobody without the right', async () => {
    const { browser } = await house.member(admin, ['sponsor']);
    await browser.refused('NOT_ALLOWED', exportItems, { body: { format: 'CSV', columns: ['sku'] } } as never);
  });
});
