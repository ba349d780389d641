import { problemOf, type Visit } from '@downstream/access/web/testing';
import { minute } from '@downstream/distributors/core/testing';
import { ownListColumns } from '@downstream/contracts/checks';
import { describe, expect, it } from '@jest/globals';
import {
  aHeldVersion,
  anImport,
  anOwnList,
  aRescreening,
  atDesk,
  aVersion,
  pageOf,
  warmUp,
  whyNot,
  type ListVersion,
  type OwnListSummary,
} from '../testing/index';
import { LOOK } from './list.store';
import './own-list.page';

const address = '/desk/lists/own:Refused%20customers';
const path = 'own%3ARefused%20customers';
const read = 'GET own-lists';
const versions = `GET lists/${path}/versions`;

async function open(own: OwnListSummary = anOwnList(), kept: ListVersion[] = [aVersion(3)]): Promise<Visit> {
  const page = await atDesk(address, { providers: [{ provide: LOOK, useValue: 0 }] });
  await page.answer(read, { lists: [own] });
  await page.answer(versions, { versions: kept });
  if (own.inForce) await page.answer('GET rescreenings', pageOf([aRescreening()]));
  return page;
}
async function drop(page: Visit, ...names: readonly string[]): Promise<void> {
  const files = names.map((name) => new File(['id,name'], name, { type: 'text/csv' }));
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files },
  });
  document.querySelector('.drop')?.dispatchEvent(event);
  await page.settle();
}

warmUp(() => open());

describe('a list of one’s own', () => {
  it('says what a match does, which version is in force, and when the last file came', async () => {
    const page = await open();
    expect(page.heading()).toBe('Refused customers');
    expect(page.text()).toContain('Refuses. The first vote for a true match places a hold');
    expect(page.text()).toContain('Whom sales turned down');
    expect(page.text()).toContain('Registered 1 Mar 2026, 18:00 UTC · Ana Costa');
  });

  it('offers the template, and says what belongs in each column', async () => {
    const page = await open();
    const link = page.button('Template with all columns (CSV)');
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe(
      `data:text/csv;charset=utf-8,\uFEFF${ownListColumns.join(',')}\r\n`,
    );
    expect([...document.querySelectorAll('ds-own-list-template dt')].map((one) => one.textContent)).toEqual([
      ...ownListColumns,
    ]);
    expect(page.text()).not.toMatch(/checks\.own/);
  });

  it('takes a file, and says what was wrong where', async () => {
    const page = await open(anOwnList({ inForce: null, retrievedAt: null }), []);
    expect(page.text()).toContain('No file was handed in yet.');
    await drop(page, 'refused.csv', 'more.csv');
    expect(whyNot(page, 'Import this file')).toBe('A list is one file. Choose the one that holds all of it.');
    await drop(page, 'refused.csv');
    await page.press('Import this file');
    const { body } = await page.answer(
      `POST own-lists/${path}/imports`,
      anImport({ list: 'own:Refused customers', state: 'QUEUED' }),
      { status: 202 },
    );
    expect((body as FormData).getAll('files').map((file) => (file as File).name)).toEqual(['refused.csv']);
    const errors = [
      { file: 'refused.csv', row: 3, column: 'id', code: 'NUMBER_TWICE', what: 'The id A1 stands in row 2 too.' },
    ];
    await page.answer(
      `GET own-lists/${path}/imports/${anImport().id}`,
      anImport({ list: 'own:Refused customers', state: 'FAILED', errors }),
    );
    expect(page.text()).toContain('The id A1 stands in row 2 too.');
    expect(page.text()).toContain('Nothing was changed: the last good version stays in force.');
  });

  it('is voted on where its versions are, with what the last vote does', async () => {
    const held = aHeldVersion(4, { votes: [{ by: 'Ben', mine: false, at: minute(), verdict: 'CONFIRM' }] });
    const page = await open(anOwnList({ held: 1 }), [held, aVersion(3)]);
    await page.press('Confirm version');
    expect(page.text()).toContain('Version 4 comes into force, and everybody is screened against it.');
    await page.press('Confirm version');
    await page.answer(`POST own-lists/${path}/versions/${held.id}/votes`, aVersion(4));
    await page.answer(read, { lists: [anOwnList()] });
  });

  it('does not exist: that is said, and no other list is shown', async () => {
    const page = await atDesk(address);
    await page.answer(read, { lists: [] });
    expect(page.text()).toContain('This workspace has no list of its own by that name.');
  });

  it('could not be read: that is said', async () => {
    const page = await atDesk(address);
    await page.answer(read, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.text()).toContain('Refused customers could not be read.');
  });
});

describe('retiring a list', () => {
  it('asks why, and then for a second person', async () => {
    const page = await open();
    await page.press('Ask for it');
    expect(page.errorAt('Why it is to be searched no longer')).toBe('Say why. It is kept with the list.');
    await page.type('Why it is to be searched no longer', 'Merged into the group list');
    await page.press('Ask for it');
    const end = aHeldVersion(4, { entries: 0, reason: 'Merged into the group list' });
    const { body } = await page.answer(`POST own-lists/${path}/retirement`, end);
    expect(body).toEqual({ reason: 'Merged into the group list' });
    await page.answer(read, { lists: [anOwnList({ held: 1 })] });
    await page.answer(versions, { versions: [end, aVersion(3)] });
    expect(page.text()).toContain('Refused customers, version 4 is held back');
    expect(page.has('Ask for it')).toBe(false);
  });

  it('leaves a list that says since when nobody is searched for', async () => {
    const page = await open(anOwnList({ retiredAt: minute(-60) }), [aVersion(4, { entries: 0 })]);
    expect(page.text()).toContain('Nobody is searched for on this list since 2 Mar 2026, 08:00 UTC');
    expect(page.has('Ask for it')).toBe(false);
  });
});
