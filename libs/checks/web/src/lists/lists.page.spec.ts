import { problemOf, type Visit } from '@downstream/access/web/testing';
import { minute } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import { aList, atDesk, aVersion, type ListSummary, type ListVersion, warmUp } from '../testing/index';
import './lists.page';

const read = 'GET lists';
const versions = 'GET lists/ofac-sdn/versions';

async function open(list: ListSummary = aList(), rows: ListVersion[] = [], mayImport = false): Promise<Visit> {
  const page = await atDesk('/desk/lists');
  await page.answer(read, { lists: [list], mayImport });
  await page.answer(versions, { versions: rows });
  return page;
}
const chip = () => document.querySelector('header ds-chip ds-shape')?.getAttribute('data-tone');
const section = (id: string): string =>
  document.querySelector(`[aria-labelledby="ofac-sdn-${id}"]`)?.textContent?.replace(/\s+/g, ' ') ?? '';

warmUp(() => open());

describe('the lists', () => {
  it('say what is in force here, since when, and how old it is', async () => {
    const page = await open();
    expect(page.text()).toContain('OFAC SDN');
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
  ])('tell their age by the hour, then by the day: %s, %s hours', async (freshness, ageHours, tone, said) => {
    const page = await open(
      aList({ freshness, ageHours, ...(ageHours === null && { inForce: null, retrievedAt: null }) }),
    );
    expect(chip()).toBe(tone);
    expect(page.text()).toContain(said);
    expect(document.querySelector('ds-not-checked') !== null).toBe(tone === 'unknown');
  });

  it('say that nothing is in force, and never that it is fresh', async () => {
    const page = await open(aList({ freshness: 'NONE', inForce: null, retrievedAt: null, ageHours: null }));
    expect(section('force')).toContain('Import the files of the publisher to begin.');
    expect(page.text()).not.toContain('Fresh');
  });

  it('say that a sample is a sample', async () => {
    const page = await open(aList({ sample: true }), [aVersion(1, { sample: true })]);
    expect(page.text()).toContain('This is the bundled sample of invented names.');
    expect(section('versions')).toContain('sample');
  });

  it('show every version with who imported it, what it changed and what stands in its notes', async () => {
    await open(aList(), [aVersion(2, { notes: ['One row names no programme.'] }), aVersion(1)]);
    const rows = [...document.querySelectorAll('tbody tr')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows[0]).toMatch(/^2 ?1 Mar 2026, .*Ole Sørensen ?18,000 ?12 ?3 ?1/);
    expect(rows[1]).toContain('One row names no programme.');
    expect(rows).toHaveLength(3);
  });

  it('say that no version was imported, and not where they could not be read', async () => {
    await open();
    expect(section('versions')).toContain('No version was imported yet.');
  });

  it('read the versions again alone where only they could not be read', async () => {
    const page = await atDesk('/desk/lists');
    await page.answer(read, { lists: [aList()], mayImport: false });
    await page.answer(versions, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(section('versions')).toContain('Versions could not be read.');
    expect(section('versions')).not.toContain('No version was imported yet.');
    expect(section('force')).toContain('18,000');
    await page.press('Try again');
    await page.answer(versions, { versions: [aVersion(1)] });
    expect(section('versions')).toContain('Ole Sørensen');
  });

  it('could not be read: nothing is claimed, and they are read again', async () => {
    const page = await atDesk('/desk/lists');
    await page.answer(read, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.text()).toContain('Lists could not be read.');
    expect(chip()).toBeUndefined();
    await page.press('Try again');
    await page.answer(read, { lists: [aList({ inForceForTenant: minute() })], mayImport: false });
    expect(chip()).toBe('good');
  });
});
