import { problemOf, type Visit } from '@downstream/access/web/testing';
import { minute } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import { aHeldVersion, aList, atDesk, type ListSummary, warmUp } from '../testing/index';
import './lists.page';

const read = 'GET lists';
const none = { freshness: 'NONE', inForce: null, inForceForTenant: null, retrievedAt: null, ageHours: null } as const;

async function open(lists: ListSummary[] = [aList()], mayImport = false): Promise<Visit> {
  const page = await atDesk('/desk/lists');
  await page.answer(read, { lists, mayImport });
  return page;
}
const rows = (): string[] =>
  [...document.querySelectorAll('tbody tr')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');
const tone = (): string | null | undefined =>
  document.querySelector('tbody ds-chip ds-shape')?.getAttribute('data-tone');

warmUp(() => open());

describe('the lists', () => {
  it('say as of when everybody is screened: as of the oldest that is in force', async () => {
    const page = await open([
      aList(),
      aList({ list: 'un', retrievedAt: minute(-900) }),
      aList({ list: 'seco', ...none }),
    ]);
    expect(page.text()).toContain(
      '2 lists are in force. Everybody is screened against lists as of 1 Mar 2026, 18:00 UTC',
    );
    expect(page.button('UN Security Council').getAttribute('href')).toBe('/desk/lists/un');
  });

  it('show those in force first, with version, entries and age', async () => {
    await open([aList({ list: 'eu-fsf', ...none }), aList()]);
    const [first, second] = rows();
    expect(first).toMatch(
      /^OFAC SDN ?US Treasury, OFAC ?Fresh ?7 ?18,000 ?the files do not say ?1 Mar 2026, 23:00 ?0$/,
    );
    expect(second).toMatch(/^EU sanctions ?.*No list in force ?Not in force: nobody is screened against it\. ?0$/);
  });

  it.each<[ListSummary['freshness'], string]>([
    ['FRESH', 'good'],
    ['AMBER', 'hold'],
    ['RED', 'unknown'],
  ])('look like what their age means: %s', async (freshness, expected) => {
    await open([aList({ freshness })]);
    expect(tone()).toBe(expected);
  });

  it('never show a sample as a list', async () => {
    const page = await open([aList({ sample: true })]);
    expect(tone()).toBe('hold');
    expect(rows()[0]).toContain('sample');
    expect(page.text()).toContain('This is the bundled sample of invented names.');
  });

  it('say it when nothing at all is in force', async () => {
    const page = await open([aList(none)]);
    expect(page.text()).toContain('No list is in force: nobody is screened against anything.');
    expect(page.text()).not.toContain('Fresh');
  });

  it('put on top what waits for two people', async () => {
    const page = await open([aList({ held: 1 })], true);
    await page.answer('GET lists/ofac-sdn/versions', { versions: [aHeldVersion(8)] });
    expect(page.text()).toContain('OFAC SDN, version 8 is held back');
    expect(page.text()).toContain('1,400 of 14,000 entries are gone; 1,399 is the limit.');
    expect(
      document.querySelector('ds-held-version')?.compareDocumentPosition(document.querySelector('table') as Node),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('could not be read: nothing is claimed, and they are read again', async () => {
    const page = await atDesk('/desk/lists');
    await page.answer(read, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.text()).toContain('Lists could not be read.');
    await page.press('Try again');
    await page.answer(read, { lists: [aList()], mayImport: false });
    expect(tone()).toBe('good');
  });
});
