import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { anItem, atDesk, key, warmUp, whyNot } from '../testing/index';

const path = `items/${anItem().id}`;
const register = (): Promise<Visit> => atDesk('/desk/items/new');
async function edit(): Promise<Visit> {
  const page = await atDesk(`/desk/${path}/edit`);
  await page.answer(`GET ${path}`, anItem());
  return page;
}
warmUp(register);

describe('registering an item', () => {
  it('asks for number and name before anything is sent', async () => {
    const page = await register();
    await page.press('Register item');
    expect([page.errorAt('Item number'), page.errorAt('Name')]).toEqual(['This is needed.', 'This is needed.']);
    expect(page.waiting()).toEqual([]);
  });

  it('sends number and names, and leads to the item', async () => {
    const page = await register();
    await page.type('Item number', 'AH-1');
    await page.type('Name', 'Airsoft helmets');
    await key(page, 'Enter', { mod: true });
    const { body, headers } = await page.answer('POST items', anItem({ sku: 'AH-1' }), { status: 201 });
    expect(body).toEqual({ sku: 'AH-1', names: [{ language: 'en', text: 'Airsoft helmets' }], description: null });
    expect(headers.get('idempotency-key')).toBeTruthy();
    expect(page.url()).toBe(`/desk/${path}`);
  });

  it('says at the number that another item has it, and keeps what was typed', async () => {
    const page = await register();
    await page.type('Item number', 'AH-1');
    await page.type('Name', 'Airsoft helmets');
    await page.press('Register item');
    await page.answer('POST items', problemOf('ITEM_NUMBER_TAKEN', 409), { status: 409 });
    expect(page.errorAt('Item number')).toBe('This is there already.');
    expect(page.field('Name').value).toBe('Airsoft helmets');
  });
});

describe('changing an item', () => {
  it('sends what was changed alone, on the version that was seen', async () => {
    const page = await edit();
    expect(whyNot(page, 'Save changes')).toBe('Nothing is changed yet.');
    await page.type('Description', 'For fire brigades');
    await page.press('Save changes');
    const { body } = await page.answer(`PATCH ${path}`, anItem());
    expect(body).toEqual({ description: 'For fire brigades' });
  });

  it('shows what somebody else saved, and keeps what was typed', async () => {
    const page = await edit();
    await page.type('Description', 'For fire brigades');
    await page.press('Save changes');
    await page.answer(`PATCH ${path}`, problemOf('VERSION_STALE', 412), { status: 412 });
    await page.answer(`GET ${path}`, anItem({ sku: 'TC-2b', version: 9 }));
    expect(page.text()).toContain('Somebody saved this while you were writing');
    expect(page.text()).toContain('TC-2b');
    expect(page.field('Description').value).toBe('For fire brigades');
    await page.press('Save changes');
    expect((await page.answer(`PATCH ${path}`, anItem())).body).toEqual({ description: 'For fire brigades' });
  });
});
