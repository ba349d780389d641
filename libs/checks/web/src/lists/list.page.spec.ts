import { problemOf, type Visit } from '@downstream/access/web/testing';
import { minute } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import {
  aList,
  anOpenRescreening,
  aRescreening,
  atDesk,
  aVersion,
  type ListSummary,
  type ListVersion,
  pageOf,
  type RescreeningView,
  warmUp,
} from '../testing/index';
import './list.page';

const read = 'GET lists';
const versions = 'GET lists/ofac-sdn/versions';
const fetches = 'GET lists/ofac-sdn/fetches';
const never = { schedule: null, nextAt: null, fetches: [] };

async function open(list: ListSummary = aList(), rows: ListVersion[] = [], mayImport = false): Promise<Visit> {
  const page = await atDesk('/desk/lists/ofac-sdn');
  await page.answer(read, { lists: [list], mayImport });
  await page.answer(fetches, never);
  await page.answer(versions, { versions: rows });
  return page;
}
const chip = () => document.querySelector('ds-page-header ds-chip ds-shape')?.getAttribute('data-tone');
const section = (id: string): string =>
  document.querySelector(`[aria-labelledby="${id}"]`)?.textContent?.replace(/\s+/g, ' ') ?? '';

warmUp(() => open());

describe('a list', () => {
  it('says what is in force here, since when, and how old it is', async () => {
    const page = await open();
    expect(page.heading()).toBe('OFAC SDN');
    expect(chip()).toBe('good');
    expect(section('force')).toMatch(/Version ?7.*Entries ?18,000.*the files do not say/);
    expect(section('force')).toContain('1 Mar 2026, 23:10 UTC');
    expect(section('force')).toContain('3 hours old; a day is the limit.');
  });

  it.each<[ListSummary['freshness'], number | null, string | null, string]>([
    ['AMBER', 30, 'hold', '30 hours old; over a day. Import the newest version.'],
    ['RED', 50, 'unknown', '2 days old; over two days. What was published since is not searched.'],
    ['NONE', null, 'unknown', 'Nothing can be screened against it.'],
    ['FRESH', 0.2, 'good', 'Less than an hour old'],
    ['AMBER', 47.9, 'hold', '47 hours old'],
  ])('tells its age by the hour, then by the day: %s, %s hours', async (freshness, ageHours, tone, said) => {
    const page = await open(
      aList({ freshness, ageHours, ...(ageHours === null && { inForce: null, retrievedAt: null }) }),
    );
    expect(chip()).toBe(tone);
    expect(page.text()).toContain(said);
    expect(document.querySelector('ds-not-checked') !== null).toBe(tone === 'unknown');
  });

  it('says that nothing is in force, and never that it is fresh', async () => {
    const page = await open(aList({ freshness: 'NONE', inForce: null, retrievedAt: null, ageHours: null }));
    expect(section('force')).toContain('Import the files of the publisher to begin.');
    expect(page.text()).not.toContain('Fresh');
  });

  it('says that a sample is a sample', async () => {
    const page = await open(aList({ sample: true }), [aVersion(1, { sample: true })]);
    expect(page.text()).toContain('This is the bundled sample of invented names.');
    expect(section('versions')).toContain('sample');
  });

  it('shows every version with who imported it, what it changed in numbers and bars, and its notes', async () => {
    const page = await open(aList(), [
      aVersion(3, { added: 553, changed: 8, removed: 0, notes: ['One', 'Two', 'Three', 'Four', 'Five'] }),
      aVersion(2, { status: 'REJECTED' }),
      aVersion(1, { added: 18_000 }),
    ]);
    const rows = [...document.querySelectorAll('ds-list-versions tbody tr')];
    const texts = rows.map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(texts[0]).toMatch(/^3 ?Released ?1 Mar 2026, .*Ole Sørensen ?18,000 ?553 ?8 ?0/);
    expect(texts[1]).toMatch(/^One ?Two ?Three ?2 more notes$/);
    expect(texts[2]).toMatch(/^2 ?Rejected/);
    const bars = [...(rows[0]?.querySelectorAll<HTMLElement>('.bar') ?? [])].map((one) => one.style.inlineSize);
    expect(bars).toEqual(['100%', '4%', '0%']);
    // The first version adds everything, and is no measure for the others.
    expect(rows[3]?.querySelector<HTMLElement>('.bar')?.style.inlineSize).toBe('0%');
    expect(page.button('3').getAttribute('href')).toContain('/desk/lists/ofac-sdn/');
  });

  it('says that no version was imported', async () => {
    await open();
    expect(section('versions')).toContain('No version was imported yet.');
  });

  it('reads the versions again alone where only they could not be read', async () => {
    const page = await atDesk('/desk/lists/ofac-sdn');
    await page.answer(read, { lists: [aList()], mayImport: false });
    await page.answer(fetches, never);
    await page.answer(versions, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(section('versions')).toContain('Versions could not be read.');
    expect(section('versions')).not.toContain('No version was imported yet.');
    await page.press('Try again');
    await page.answer(versions, { versions: [aVersion(1)] });
    expect(section('versions')).toContain('Ole Sørensen');
  });

  it.each<[string, RescreeningView[], string, string]>([
    ['everybody is covered', [aRescreening()], 'good', 'Everybody covered'],
    ['somebody has no outcome', [aRescreening({ notCovered: 2 })], 'stop', '2 not covered'],
    ['it is under way', [anOpenRescreening()], 'wait', 'Under way: 9,990 of 10,000'],
    ['it waits', [anOpenRescreening({ state: 'QUEUED', startedAt: null, total: null })], 'wait', 'Under way'],
    ['it was stopped', [anOpenRescreening({ state: 'CANCELLED' })], 'unknown', 'stopped before its end'],
    ['it did not begin', [], 'unknown', 'Not rescreened yet'],
  ])('says in a line how the rescreening went where %s', async (_, rows, tone, said) => {
    const page = await open();
    await page.answer('GET rescreenings', pageOf(rows));
    const line = document.querySelector('ds-rescreening-line');
    expect(line?.querySelector('ds-shape')?.getAttribute('data-tone')).toBe(tone);
    expect(line?.textContent).toContain(said);
    expect(page.button('Rescreenings of this version').getAttribute('href')).toContain('/desk/lists/ofac-sdn/');
  });

  it('gives the figures of the rescreening in its line', async () => {
    const page = await open();
    await page.answer('GET rescreenings', pageOf([aRescreening()]));
    expect(section('force')).toContain('10,000 under watch: 12 searched in full, 9,988 proved untouched');
  });

  it('does not call a rescreening good that cannot be read', async () => {
    const page = await open();
    await page.answer('GET rescreenings', problemOf('UNEXPECTED', 500), { status: 500 });
    expect(section('force')).toContain('Could not be read');
    expect(document.querySelector('ds-rescreening-line ds-shape')?.getAttribute('data-tone')).toBe('unknown');
  });

  it('that is none of this deployment is said to be none', async () => {
    const page = await atDesk('/desk/lists/no-such-list');
    await page.answer(read, { lists: [aList({ inForceForTenant: minute() })], mayImport: false });
    expect(page.text()).toContain('There is no such list or version');
  });
});
