import { problemOf, type Visit } from '@downstream/access/web/testing';
import { idOf } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import { aHeldVersion, aList, anOwnList, atDesk, type OwnListSummary, warmUp } from '../testing/index';
import './lists.page';

const read = 'GET own-lists';
const empty = { inForce: null, retrievedAt: null };

async function open(lists: OwnListSummary[] = [anOwnList()]): Promise<Visit> {
  const page = await atDesk('/desk/lists');
  await page.answer('GET lists', { lists: [aList()], mayImport: false });
  await page.answer(read, { lists });
  return page;
}
const rows = (): string[] =>
  [...document.querySelectorAll('ds-own-lists tbody tr')].map(
    (one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );

warmUp(() => open());

describe('the lists of one’s own', () => {
  it('say what a match does, what is in force, and when the last file came', async () => {
    const page = await open();
    expect(rows()).toEqual([
      expect.stringMatching(/^Refused customers ?Whom sales turned down ?Refuses ?In force ?3 ?2 ?1 Mar 2026, 23:00$/),
    ]);
    expect(page.button('Refused customers').getAttribute('href')).toBe('/desk/lists/own:Refused%20customers');
  });

  it('never look searched before their first file, nor once they are retired', async () => {
    await open([anOwnList(empty), anOwnList({ id: idOf('old'), name: 'Old', retiredAt: anOwnList().registeredAt })]);
    expect(rows()[0]).toMatch(/No file yet ?Not in force: nobody is screened against it\.$/);
    expect(rows()[1]).toMatch(/Retired/);
    expect(rows().join()).not.toMatch(/In force ?3/);
  });

  it('may be none: then the page says what one is for', async () => {
    const page = await open([]);
    expect(page.text()).toContain('No list of your own');
    expect(page.text()).toContain('Register one, hand in a CSV file');
  });

  it('are not there for those who may not keep them', async () => {
    const page = await atDesk('/desk/lists', { roles: ['admin'] });
    await page.answer('GET lists', { lists: [aList()], mayImport: false });
    expect(page.waiting()).toEqual([]);
    expect(page.text()).not.toContain('Your own lists');
  });

  it('show what waits for two people, with why a list is to end', async () => {
    const page = await open([anOwnList({ held: 1 })]);
    const alarms = [{ code: 'RETIREMENT' as const, count: null, of: null, limit: null, what: null }];
    const held = aHeldVersion(4, { alarms, reason: 'Merged into the group list' });
    await page.answer('GET lists/own%3ARefused%20customers/versions', { versions: [held] });
    expect(page.text()).toContain('Refused customers, version 4 is held back');
    expect(page.text()).toContain('Merged into the group list');
    await page.press('Confirm version');
    expect(page.text()).toContain('comes into force once a second person confirms it too');
  });

  it('could not be read: nothing is claimed, and they are read again', async () => {
    const page = await atDesk('/desk/lists');
    await page.answer('GET lists', { lists: [aList()], mayImport: false });
    await page.answer(read, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.text()).toContain('Your own lists could not be read.');
    await page.press('Try again');
    await page.answer(read, { lists: [anOwnList()] });
    expect(rows()).toHaveLength(1);
  });
});

describe('registering a list', () => {
  it('asks for a name first, and opens the new list', async () => {
    const page = await open([]);
    await page.press('Register a list');
    await page.press('Register a list');
    expect(page.errorAt('Name')).toMatch(/^Begin with a letter or digit/);
    await page.type('Name', 'Refused customers');
    document.querySelector<HTMLInputElement>('input[type="radio"][value="REFUSE"]')?.click();
    await page.settle();
    await page.press('Register a list');
    const { body, headers } = await page.answer('POST own-lists', anOwnList(empty), { status: 201 });
    expect(body).toEqual({ name: 'Refused customers', effect: 'REFUSE', about: null });
    expect(headers.get('idempotency-key')).toMatch(/./);
    expect(page.url()).toBe('/desk/lists/own:Refused%20customers');
  });

  it('says that the name is taken', async () => {
    const page = await open();
    await page.press('Register a list');
    await page.type('Name', 'REFUSED customers');
    await page.press('Register a list');
    await page.answer('POST own-lists', problemOf('OWN_LIST_EXISTS', 409), { status: 409 });
    expect(page.text()).toContain('There is a list of that name already.');
  });
});
