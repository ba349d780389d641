import { problemOf, type Visit } from '@downstream/access/web/testing';
import { idOf, minute } from '@downstream/distributors/core/testing';
import type { Role } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aHeldVersion,
  aList,
  aListInForce,
  anOpenRescreening,
  aRescreening,
  atDesk,
  aVersion,
  type ListVersion,
  pageOf,
  type RescreeningView,
  warmUp,
} from '../testing/index';
import { LOOK } from './list.store';
import './version.page';

const reading = 'GET rescreenings';
const inForce = aVersion(7, { id: aListInForce.versionId });

async function visitOf(version: ListVersion = inForce, roles: Role[] = ['analyst'], list = aList()): Promise<Visit> {
  const providers = [{ provide: LOOK, useValue: 0 }];
  const page = await atDesk(`/desk/lists/ofac-sdn/${version.id}`, { roles, providers });
  await page.answer('GET lists', { lists: [list], mayImport: false });
  await page.answer('GET lists/ofac-sdn/versions', { versions: [version] });
  await page.answer(`GET lists/ofac-sdn/versions/${version.id}/changes`, pageOf([]));
  return page;
}
async function open(rows: readonly RescreeningView[], total = rows.length, list = aList()): Promise<Visit> {
  const page = await visitOf(inForce, ['analyst'], list);
  await page.answer(reading, pageOf(rows, total, total > rows.length ? 'older' : null));
  return page;
}
const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const section = (): string => words(document.querySelector('[aria-labelledby="rescreening"]'));
const blocks = (): string[] => [...document.querySelectorAll('ds-version-rescreening article')].map(words);
const tones = (): (string | null)[] =>
  [...document.querySelectorAll('ds-version-rescreening ds-shape')].map((one) => one.getAttribute('data-tone'));

warmUp(() => open([aRescreening()]));

describe('what a version did', () => {
  it('is told in figures: who was searched, who is proved untouched, when, how long, and the hash', async () => {
    await open([aRescreening()]);
    expect(blocks()).toHaveLength(1);
    expect(blocks()[0]).toMatch(/^When this version came into force ?Everybody covered/);
    expect(blocks()[0]).toMatch(/Under watch ?10,000 ?Searched in full ?12 ?Proved untouched ?9,988 ?Not covered ?0/);
    expect(blocks()[0]).toMatch(/Ended.*UTC · took 60 seconds/);
    expect(blocks()[0]).toContain('c0'.repeat(32));
    expect(tones()).toEqual(['good']);
  });

  it('is bad where somebody has no outcome', async () => {
    await open([aRescreening({ untouched: 9_985, notCovered: 3 })]);
    expect(tones()).toEqual(['stop']);
    expect(blocks()[0]).toContain('3 not covered');
    expect(blocks()[0]).toContain('is not monitored until they have one');
    expect(document.querySelectorAll('ds-version-rescreening .bad')).toHaveLength(2);
  });

  it('is never good where nobody is under watch', async () => {
    await open([aRescreening({ enrolled: 0, searched: 0, untouched: 0 })]);
    expect(tones()).toEqual(['unknown']);
    expect(blocks()[0]).toContain('Nobody is under watch');
  });

  it('stays beside a later rescreening', async () => {
    await open([aRescreening({ id: idOf('nightly'), reason: 'NIGHTLY', changes: null }), aRescreening()]);
    expect(blocks().map((one) => one.replace(/Everybody covered.*/, '').trim())).toEqual([
      'Everybody in full, by night',
      'When this version came into force',
    ]);
  });

  it('is followed while it is under way', async () => {
    const page = await open([anOpenRescreening()]);
    expect(words(document.querySelector('ds-job-card'))).toContain('Everybody under watch is screened again');
    expect(section()).not.toContain('Everybody covered');
    await page.answer(reading, pageOf([aRescreening()]));
    expect(document.querySelector('ds-job-card')).toBeNull();
    expect(section()).toContain('Everybody covered');
  });

  it.each([
    ['CANCELLED', 'The rescreening was stopped before its end'],
    ['FAILED', 'The rescreening failed'],
  ] as const)('is not checked when it was broken off: %s', async (state, said) => {
    await open([anOpenRescreening({ state, endedAt: minute(-590) })]);
    expect(tones()).toEqual(['unknown']);
    expect(section()).toContain(said);
  });

  it('is not checked before it began, and is looked for again', async () => {
    const page = await open([]);
    expect(tones()).toEqual(['unknown']);
    expect(section()).toContain('Not rescreened yet');
    await page.answer(reading, pageOf([aRescreening()]));
    expect(tones()).toEqual(['good']);
  });

  it('is asked for alone: rescreenings of other versions are not read', async () => {
    const page = await visitOf();
    const { params } = await page.answer(reading, pageOf([aRescreening()]));
    expect(params.get('listVersion')).toBe(inForce.id);
  });

  it('is looked for further back, and is not said to be none before that', async () => {
    const another = aRescreening({ id: idOf('another'), listVersions: [], changes: null });
    const page = await open([another], 2);
    expect(section()).not.toContain('Not rescreened yet');
    expect(section()).toContain('Not among the last rescreening.');
    await page.press('Look further back');
    const { params } = await page.answer(reading, pageOf([aRescreening()], 2));
    expect(params.get('cursor')).toBe('older');
    expect(blocks()).toHaveLength(1);
    expect(page.has('Look further back')).toBe(false);
  });

  it('that cannot be read is said, and read again', async () => {
    const page = await visitOf();
    await page.answer(reading, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(section()).toContain('Rescreening could not be read.');
    expect(tones()).not.toContain('good');
    await page.press('Try again');
    await page.answer(reading, pageOf([aRescreening()]));
    expect(section()).not.toContain('could not be read');
    expect(tones()).toEqual(['good']);
  });

  it('is not asked of a version that was never released', async () => {
    expect((await visitOf(aHeldVersion(8))).waiting()).toEqual([]);
  });

  it('is not shown to whoever does not see checks', async () => {
    const page = await visitOf(inForce, ['admin']);
    expect(page.waiting()).toEqual([]);
    expect(section()).toBe('');
  });
});
