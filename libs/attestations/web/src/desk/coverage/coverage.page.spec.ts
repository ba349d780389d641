import { deskOf, problemOf, take, warmUp } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { deskRoutes } from '../../desk';
import { aCoverageMap } from '../../testing/a-coverage';
import { aStatementRow } from '../../testing/a-statement';
import './coverage.page';

const { distributor } = aStatementRow(1);
const MAP = 'GET statements/coverage';
const LINE = 'POST statements/required';
const judgedBy = {
  ...{ rules: { id: 'attestation-requirements', version: 1 }, at: '2026-11-23T08:00:00.000Z' },
  ...{ exemptionsKnown: true, lists: [] },
};
const atDesk = deskOf(deskRoutes);
async function open() {
  const page = await atDesk(`/desk/statements/coverage?distributor=${distributor.id}`);
  const { params } = await page.answer(MAP, aCoverageMap());
  expect(params.get('distributor')).toBe(distributor.id);
  return page;
}
const cells = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
  );

warmUp(open);

describe('what is covered where', () => {
  it('says of each place in a word whether it is covered, until when, how much is left, and why not', async () => {
    const page = await open();
    expect(cells()).toEqual([
      ['TC-2 HS 852589', 'Not asked', 'Covered until 9 Nov 2027 · 12 pcs left'],
      ['Undertaking: no goods to Russia or Belarus', 'Not covered not valid on that day', 'Asked for'],
    ]);
    expect(page.button('Covered').getAttribute('href')).toBe(`/desk/statements/${aStatementRow(1).id}`);
  });

  it('is not said to be nothing where it could not be read, and asks for nobody without an address', async () => {
    const page = await atDesk(`/desk/statements/coverage?distributor=${distributor.id}`);
    await page.answer(MAP, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).not.toContain('Not asked');
    await page.go('/desk/statements/coverage?distributor=nobody');
    expect(page.text()).toContain('Choose a distributor first');
  });

  it('answers for one line of an order, each statement with its reasons; wrong figures are told beside them', async () => {
    const page = await open();
    await page.press('Ask');
    expect(page.errorAt('Customs code')).toBe('Six to ten digits.');
    await page.type('Item', 'TC-2');
    await page.type('Customs code', '8525.89');
    await page.type('Quantity', '2');
    await take(page, 'Destination', 'Kazakhstan');
    await page.press('Ask');
    const { body } = await page.answer(LINE, {
      ...{ judgedBy, item: null, stands: false },
      templates: [
        {
          ...{ kind: 'T2', by: null, gap: 'NONE' },
          because: [
            { basis: 'TRANSIT_DESTINATION', ruledBy: 'POLICY', certain: true, facts: { country: 'KZ' } },
            { basis: 'TIER_MEDIUM_OR_MORE', ruledBy: 'POLICY', certain: false, facts: {} },
          ],
        },
      ],
    });
    expect(body).toMatchObject({ item: 'TC-2', hs6: '852589', amount: '2', destination: 'KZ', endUser: null });
    expect(page.text()).toContain('The line does not stand');
    expect(page.text()).toContain('no such statement is in force');
    expect(page.text()).toContain('Kazakhstan is a country through which goods are known to be diverted.');
    expect(page.text()).toContain('The risk of the distributor is not rated low. It could not be ruled out.');
  });
});
