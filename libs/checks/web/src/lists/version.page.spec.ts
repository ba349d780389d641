import { problemOf, type Visit } from '@downstream/access/web/testing';
import type { listVersionChanges } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { describe, expect, it } from '@jest/globals';
import { aHeldVersion, aList, atDesk, aVersion, type ListVersion, pageOf, warmUp } from '../testing/index';
import './version.page';

type Change = Received<typeof listVersionChanges>['rows'][number];

const shown = aVersion(8, { added: 553, changed: 8, reworded: 1, removed: 2, notes: ['alt.csv is not in the set.'] });
const changes = `GET lists/ofac-sdn/versions/${shown.id}/changes`;
const change = (facts: Partial<Change> = {}): Change => ({
  ...{ ref: '16862', kind: 'CHANGED', name: 'BAZALT JSC', type: 'ENTITY', programmes: ['RUSSIA-EO14024'], fields: [] },
  ...facts,
});

async function open(rows: readonly Change[], version: ListVersion = shown, query = ''): Promise<Visit> {
  const page = await atDesk(`/desk/lists/ofac-sdn/${version.id}${query}`);
  await page.answer('GET lists', { lists: [aList()], mayImport: true });
  await page.answer('GET lists/ofac-sdn/versions', { versions: [version, aVersion(7)] });
  await page.answer(changes, pageOf(rows, 563, rows.length > 1 ? 'next' : null));
  return page;
}

warmUp(() => open([]));

describe('a version', () => {
  it('says what it changes against the one before, entry by entry and field by field', async () => {
    const page = await open([
      change({
        fields: [
          { field: 'PROGRAMMES', before: [], after: ['RUSSIA-EO14024'] },
          { field: 'IDENTIFIERS', before: ['Website www.bazalt.example'], after: ['Tax ID No. 7719830028 (RU)'] },
        ],
      }),
      change({ ref: '47001', kind: 'ADDED', name: 'NEW PARTY', type: 'INDIVIDUAL' }),
    ]);
    expect(page.heading()).toBe('OFAC SDN, version 8');
    expect(page.text()).toContain('What it changes against version 7');
    const [first, second] = document.querySelectorAll('.change');
    expect(first?.textContent?.replace(/\s+/g, ' ')).toMatch(
      /BAZALT JSC.*16862 · Organisation · RUSSIA-EO14024.*Changed/,
    );
    expect([...(first?.querySelectorAll('del') ?? [])].map((one) => one.textContent)).toEqual([
      'Website www.bazalt.example',
    ]);
    expect([...(first?.querySelectorAll('ins') ?? [])].map((one) => one.textContent)).toEqual([
      'RUSSIA-EO14024',
      'Tax ID No. 7719830028 (RU)',
    ]);
    expect(second?.textContent).toContain('Added');
    expect(page.text()).toContain('alt.csv is not in the set.');
  });

  it('counts each kind, says how many there are, and shows more at a press', async () => {
    const page = await open([change({ kind: 'REWORDED' }), change({ ref: '2' })]);
    const tabs = [...document.querySelectorAll('[role="tab"]')].map((one) =>
      one.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(tabs).toEqual(['All 563', 'Added 553', 'Changed 7', 'Reworded 1', 'Removed 2']);
    expect(page.text()).toContain('2 of 563');
    expect(page.text()).toContain('Only the wording of the published record is another.');
    await page.press('Show more');
    const { params } = await page.answer(changes, pageOf([change({ ref: '3' })], 563));
    expect(params.get('cursor')).toBe('next');
    expect(page.text()).toContain('3 of 563');
  });

  it('keeps the chosen kind in the address', async () => {
    const page = await open([change()]);
    document.querySelectorAll<HTMLElement>('[role="tab"]')[4]?.click();
    await page.settle();
    expect(page.url()).toContain('kind=REMOVED');
    const { params } = await page.answer(changes, pageOf([]));
    expect(params.get('kind')).toBe('REMOVED');
    expect(page.text()).toContain('Nothing of this kind.');
  });

  it('that is held back can be decided here', async () => {
    const page = await open([], aHeldVersion(8, { id: shown.id }));
    expect(page.has('Confirm version')).toBe(true);
  });

  it('that was rejected says why it was held back, and who said no', async () => {
    const votes = [{ by: 'Nadia Roth', mine: false, at: shown.importedAt, verdict: 'REJECT' as const }];
    const page = await open([], aHeldVersion(8, { id: shown.id, status: 'REJECTED', votes }));
    expect(page.has('Confirm version')).toBe(false);
    expect(page.text()).toMatch(/Rejected Nadia Roth,/);
    expect(page.text()).toContain('Why it was held back');
  });

  it('whose changes cannot be read says so, and reads them again', async () => {
    const page = await atDesk(`/desk/lists/ofac-sdn/${shown.id}`);
    await page.answer('GET lists', { lists: [aList()], mayImport: true });
    await page.answer('GET lists/ofac-sdn/versions', { versions: [shown] });
    await page.answer(changes, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('Changes could not be read.');
    await page.press('Try again');
    await page.answer(changes, pageOf([change()], 1));
    expect(page.text()).toContain('BAZALT JSC');
  });

  it('that does not exist is said to be none', async () => {
    const page = await atDesk('/desk/lists/ofac-sdn/00000000-0000-7000-8000-000000000099');
    await page.answer('GET lists', { lists: [aList()], mayImport: true });
    await page.answer('GET lists/ofac-sdn/versions', { versions: [shown] });
    expect(page.text()).toContain('There is no such list or version');
  });
});
