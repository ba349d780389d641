import { deskOf, type Visit } from '@downstream/access/web/testing';
import { idOf } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import type { OwnershipView } from './ownership-words';
import { anOwnership, aVerdict, company } from '../testing/an-ownership';
import { warmUp } from '../testing/at-desk';
import { OwnershipTab } from './ownership-tab';

const at = deskOf([{ path: 'tab/:distributorId', component: OwnershipTab }]);
const read = `GET distributors/${company}/ownership`;

async function open(
  view: OwnershipView = anOwnership(),
  roles: ('analyst' | 'auditor')[] = ['analyst'],
): Promise<Visit> {
  const page = await at(`/desk/tab/${company}`, { roles });
  await page.answer(read, view);
  return page;
}
const strip = (): string[] =>
  [...document.querySelectorAll('ds-verdict-strip li')].map(
    (one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );

warmUp(() => open());

describe('the tab "Ownership"', () => {
  it('says each regime with its interval, and that the state of the BIS rule is not confirmed', async () => {
    await open();
    expect(strip()[0]).toMatch(/OFAC.*Undetermined.*48–73 %.*it may be enough/);
    expect(strip()[3]).toMatch(/Not confirmed: compliance must confirm it/);
  });

  it('draws the chart and says the same in a table', async () => {
    const page = await open();
    expect(document.querySelectorAll('ds-chart-picture li')).toHaveLength(3);
    expect(page.text()).toContain('Listed: OFAC');
    expect(document.querySelectorAll('ds-chart-picture path.proof')).toHaveLength(2);
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows[1]).toMatch(/^Gennady Sorokhtin ?Listed: OFAC ?Fjord Holding ?50–75 % ?as capital/);
  });

  it('reads the ways of whoever has the focus', async () => {
    const page = await open();
    page.button('Gennady SorokhtinListed: OFAC').focus();
    await page.settle();
    expect(page.text()).toContain('Gennady Sorokhtin holds 50–75 % of Fjord Holding · Fjord Holding holds 48 %');
  });

  it('never looks clear where nobody is on file', async () => {
    const nobody = aVerdict('OFAC', { sentence: 'NOBODY_ON_FILE', most: '100' });
    const page = await open(anOwnership({ edges: [], days: [], verdicts: [nobody], known: '0' }));
    expect(page.text()).toContain('That is not clear');
    expect(document.querySelector('ds-verdict-strip button')?.getAttribute('data-tone')).toBe('unknown');
  });

  it('goes to another day by the slider', async () => {
    const page = await open();
    const slider = document.querySelector<HTMLInputElement>('input[type="range"]')!;
    slider.value = '0';
    slider.dispatchEvent(new Event('input'));
    await page.settle();
    const sent = await page.answer(read, anOwnership({ edges: [] }));
    expect(sent.params.get('on')).toBe('2025-05-01');
    expect(page.text()).toContain('Shown as of 1 May 2025');
  });

  it('lets a second person alone accept a correction', async () => {
    const proposal: OwnershipView['proposals'][number] = {
      ...{ id: idOf('proposal'), origin: 'PERSON', state: 'OPEN', reason: 'Sold', notes: [], mayAccept: false },
      changes: [{ act: 'REMOVE', entry: idOf('lower edge') }],
      ...{ proposedAt: '2026-03-01T10:00:00.000Z' as never, proposedBy: 'Ana' },
      ...{ decidedAt: null, decidedBy: null, decision: null },
    };
    const page = await open(anOwnership({ proposals: [proposal] }));
    expect(page.text()).toContain('Proposed by Ana');
    expect(page.button('Accept').getAttribute('aria-disabled')).toBe('true');
  });

  it('is read only for those who may not say anything', async () => {
    const page = await open(anOwnership(), ['auditor']);
    expect(page.text()).not.toContain('Add a holding');
  });
});
