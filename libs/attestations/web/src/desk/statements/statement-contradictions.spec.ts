import { deskOf, warmUp, whyNot } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { deskRoutes } from '../../desk';
import { askedByAna, aStatementRow } from '../../testing/a-statement';
import { aContradiction, aSignedStatement } from '../../testing/a-signed-statement';
import type { ShownContradiction } from './contradiction-words';
import './statement.page';
import type { Statement } from './statement-words';

const { id } = aSignedStatement();
const read = `GET statements/${id}`;
const atDesk = deskOf(deskRoutes);
const none = { ATTENTION: 0, INQUIRE: 0, STOP: 0 };

async function open(
  contradictions: ShownContradiction[],
  facts: Partial<Statement> = {},
  roles = ['analyst' as const],
) {
  const page = await atDesk(`/desk/statements/${id}`, { roles });
  await page.answer(read, aSignedStatement({ contradictions, ...facts }));
  return page;
}

warmUp(() => open([aContradiction()]));

describe('what contradicts a statement, at the desk', () => {
  it('lays both sides beside each other, says how grave it is, and leads to the record', async () => {
    const page = await open([aContradiction()], { open: { ...none, STOP: 1 }, stopping: 1 });
    expect(page.text()).toMatch(
      /Contradictions One is open.*Stops orders found on .*A company younger than a year wants a thousand pieces or more\. Quantity in this statement 100,000 pieces Founded on in the record 14 Sept 2026/,
    );
    expect(page.button('in the record').getAttribute('href')).toBe(
      `/desk/distributors/${aStatementRow(1).distributor.id}`,
    );
    expect(whyNot(page, 'Accept')).toContain('A grave contradiction stands in the way.');
  });

  it('leads to the other statement, and marks what differs in the words of both', async () => {
    const other = { id: aStatementRow(2).id, distributor: { id: aStatementRow(2).distributor.id, name: 'Reseller 2' } };
    const said = (source: 'ATTESTATION' | 'OTHER_ATTESTATION', says: string) => ({ source, field: 'endUse', says });
    const page = await open([
      aContradiction({
        ...{ code: 'SAME_WORDING', gravity: 'INQUIRE' },
        ours: { ...said('ATTESTATION', 'Checking the weld seams of line three'), statement: null },
        theirs: { ...said('OTHER_ATTESTATION', 'Checking weld seams of line three'), statement: other },
      }),
    ]);
    expect(page.button('in another statement').getAttribute('href')).toBe(`/desk/statements/${other.id}`);
    expect(page.button('Reseller 2').getAttribute('href')).toBe(`/desk/distributors/${other.distributor.id}`);
    expect([...document.querySelectorAll('mark')].map((one) => one.textContent?.trim())).toEqual(['the']);
    expect(page.text()).not.toContain('word for word');
  });

  it('is settled with a reason, and read anew', async () => {
    const one = aContradiction();
    const page = await open([one]);
    await page.press('Settle with a reason : A company younger than a year wants a thousand pieces or more.');
    expect(page.text()).toContain('The distributor does not read it.');
    await page.type('Reason', 'The founder ran the same business before.');
    await page.press('Settle');
    const { body } = await page.answer(`POST statements/${id}/contradictions/${one.id}/settlement`, aSignedStatement());
    expect(body).toEqual({ reason: 'The founder ran the same business before.' });
    const settled = { deed: askedByAna, reason: 'The founder ran the same business before.' };
    await page.answer(read, aSignedStatement({ contradictions: [{ ...one, state: 'SETTLED', settled }] }));
    expect(page.text()).toMatch(/None is open.*Settled found on.*Settled by Ana Costa on .*The founder ran/);
    expect(page.has('Settle with a reason')).toBe(false);
  });

  it('ends what somebody relies on, where something is open and by those who may', async () => {
    const accepted = { state: 'ACCEPTED' } as const;
    const page = await open([aContradiction({ code: 'YOUNG_COMPANY', gravity: 'ATTENTION' })], accepted);
    await page.press('Contradicted: end it');
    expect(page.text()).toContain('two people let go of it');
    await page.type('Reason', 'The office does not exist.');
    await page.press('Contradicted: end it');
    await page.answer(`POST statements/${id}/contradiction`, aSignedStatement({ state: 'CONTRADICTED' }));
    await page.answer(read, aSignedStatement({ state: 'CONTRADICTED', reason: 'FORWARDER_BUYS' }));
    expect(page.text()).toContain('Somebody whose trade is moving goods says that it keeps or sells them.');
  });

  it('ends nothing where nothing is open', async () => {
    const page = await open([aContradiction({ state: 'GONE' })], { state: 'ACCEPTED' });
    expect(page.text()).toContain('No longer so');
    expect(page.has('Contradicted: end it')).toBe(false);
  });

  it('is decided by nobody who may only read', async () => {
    const page = await open([aContradiction()], { state: 'ACCEPTED' }, ['logistics' as never]);
    expect(page.text()).toContain('Stops orders');
    expect(page.has('Settle with a reason')).toBe(false);
  });
});
