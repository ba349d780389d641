import { deskOf, problemOf, warmUp } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { deskRoutes } from '../../desk';
import { askedByAna } from '../../testing/a-statement';
import './signers.page';

const atDesk = deskOf(deskRoutes);
const authority = {
  id: '0190a1b2-0000-7000-8000-0000000000a1',
  subject: 'C=DE\nO=Trust Service GmbH\nCN=Root 3',
  validFrom: '2024-01-01T00:00:00.000Z',
  validTo: '2039-12-31T00:00:00.000Z',
  sha256: 'a'.repeat(64),
  note: 'On the trusted list of the EU',
  added: askedByAna,
};

async function open(authorities: object[] = [authority]) {
  const page = await atDesk('/desk/statements/signers');
  await page.answer('GET signing-authorities', { authorities });
  return page;
}

warmUp(() => open());

describe('trusted certificates', () => {
  it('shows each authority with its reason, its end and who added it', async () => {
    const page = await open();
    for (const said of ['O=Trust Service GmbH', 'On the trusted list of the EU', '31 Dec 2039', 'Ana Costa'])
      expect(page.text()).toContain(said);
  });

  it('adds one with a reason, and keeps what was typed when it is refused', async () => {
    const page = await open([]);
    expect(page.text()).toContain('None yet');
    await page.press('Trust authority');
    expect(page.waiting()).toEqual([]);
    await page.type('Its certificate', 'no certificate');
    await page.type('Why you trust it', 'Looked up');
    await page.press('Trust authority');
    await page.answer('POST signing-authorities', problemOf('AUTHORITY_INVALID', 422), { status: 422 });
    expect(page.text()).toContain('no certificate of an authority');
    await page.press('Trust authority');
    const { body } = await page.answer('POST signing-authorities', authority, { status: 201 });
    expect(body).toEqual({ certificate: 'no certificate', note: 'Looked up' });
    await page.answer('GET signing-authorities', { authorities: [authority] });
    expect(page.text()).toContain('Trust Service GmbH');
  });

  it('takes one off the list with a reason', async () => {
    const page = await open();
    await page.press('Trust no longer');
    await page.type('Reason', 'Revoked');
    await page.press('Trust no longer');
    const { body } = await page.answer(`POST signing-authorities/${authority.id}/removal`, { authorities: [] });
    expect(body).toEqual({ reason: 'Revoked' });
  });
});
