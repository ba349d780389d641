import { deskOf, problemOf, warmUp, whyNot } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { idOf } from '@downstream/distributors/core/testing';
import { deskRoutes } from '../../desk';
import { aFinding, aRendition, aSignedStatement } from '../../testing/a-signed-statement';
import './statement.page';
import type { Statement } from './statement-words';

const { id } = aSignedStatement();
const read = `GET statements/${id}`;
const atDesk = deskOf(deskRoutes);

async function open(facts: Partial<Statement> = {}, roles: ('analyst' | 'sponsor')[] = ['analyst']) {
  const page = await atDesk(`/desk/statements/${id}`, { roles });
  await page.answer(read, aSignedStatement(facts));
  return page;
}

warmUp(() => open());

describe('a statement at the desk', () => {
  it('shows what it is, of whom, in what state, as it reads, and how it was signed', async () => {
    const page = await open();
    expect(page.heading()).toBe('General end-use statement');
    expect(page.text()).toMatch(/Signed, to be decided.*until 9 Nov 2027.*Reseller 1.*Ana Costa.*Arabic/);
    expect(page.text()).toContain('We tell of every change.');
    expect(page.text()).toMatch(/The rules found nothing against it.*Isabel Rojas.*simple electronic signature/);
    expect(page.text()).toMatch(/Network address 203\.0\.113\.7.*Scrolled to the end yes.*odd kept/);
    expect(page.button('To the distributor').getAttribute('href')).toBe(
      `/desk/distributors/${aSignedStatement().distributor.id}`,
    );
  });

  it('says that nothing is known before the rules have looked, never that nothing was found', async () => {
    const page = await open({ state: 'SENT', judgedAt: null, signatures: [], validFrom: null, validTo: null });
    expect(page.text()).toContain('Not judged yet');
    expect(page.text()).not.toContain('found nothing');
    expect(page.text()).toContain('Distributor · has not signed yet');
    expect(page.has('Accept')).toBe(false);
  });

  it('shows findings with what mends them, those in the way first, and does not accept then', async () => {
    const page = await open({
      judged: [
        aFinding({ rule: 'AT_03', severity: 'ATTENTION', reason: 'FREE_MAIL', facts: { email: 'a@b.c' } }),
        aFinding(),
      ],
      findings: 2,
      stopping: 1,
    });
    expect(page.text()).toMatch(
      /To be put right AT-08 The end use is too short to be judged: “commercial use”\. What mends it: Return it.*Look at it AT-03/,
    );
    expect(whyNot(page, 'Accept')).toContain('One finding stands in the way.');
  });

  it('says what no rule could compare with, as not checked', async () => {
    const page = await open({ notTold: ['NUMBER', 'ORDER'] });
    expect(page.text()).toMatch(
      /The rules found nothing against it\. Not checked AT-05 .*no registry number.*Not checked AT-06 .*asked for without an order/,
    );
  });

  it('shows what is left of each quantity and who took of it', async () => {
    const page = await open({ state: 'ACCEPTED' });
    const uses = [{ consumer: 'order 4711', amount: '8', at: '2026-03-02T09:00:00.000Z' }];
    const line = {
      id: idOf('line'),
      partNumber: 'TC-2',
      hs6: '852589',
      unit: 'PCS',
      attested: '2000',
      taken: '8',
      left: '1992',
    };
    await page.answer(`GET statements/${id}/quantities`, { lines: [{ ...line, uses }] });
    expect(page.text()).toMatch(
      /TC-2 HS 852589 2,000 pcs attested, 8 taken, 1,992 left order 4711 : 8 pcs, 2 Mar 2026/,
    );
  });

  it('has other words for a reason that it does not know', async () => {
    const page = await open({ judged: [aFinding({ reason: 'BRAND_NEW' })], stopping: 1 });
    expect(page.text()).toContain('no words for yet: BRAND_NEW');
  });

  it('is read in another language, and says where nobody has reviewed the translation', async () => {
    const page = await open();
    expect(page.text()).not.toContain('Translation not reviewed');
    await page.choose('Read it in', 'ar');
    const arabic = aRendition('10', { language: 'ar', direction: 'rtl', title: 'بيان الاستخدام' });
    const { params } = await page.answer(read, aSignedStatement({ rendition: arabic }));
    expect(params.get('language')).toBe('ar');
    expect(document.querySelector('ds-rendition')?.getAttribute('dir')).toBe('rtl');
    expect(page.text()).toMatch(/Translation not reviewed.*بيان الاستخدام/);
  });

  it('is accepted after a second look, and read anew', async () => {
    const page = await open();
    await page.press('Accept');
    expect(page.text()).toContain('“General end-use statement” of Reseller 1 counts from now on');
    await page.press('Accept');
    const { headers } = await page.answer(`POST statements/${id}/acceptance`, aSignedStatement({ state: 'ACCEPTED' }));
    expect(headers.get('idempotency-key')).toBeTruthy();
    await page.answer(read, aSignedStatement({ state: 'ACCEPTED' }));
    expect(page.toasts()).toContain('The statement is accepted.');
    expect(page.has('Accept')).toBe(false);
  });

  it.each([
    ['Reject', 'rejection'],
    ['Withdraw', 'withdrawal'],
  ])('takes a reason to %s', async (verb, path) => {
    const page = await open({ state: verb === 'Reject' ? 'SIGNED' : 'ACCEPTED' });
    if (verb === 'Withdraw') {
      await page.answer(`GET statements/${id}/quantities`, { lines: [] });
      await page.press('More');
    }
    await page.press(verb);
    await page.press(verb);
    expect(page.waiting()).toEqual([]);
    await page.type('Reason', ' Signed by the wrong company. ');
    await page.press(verb);
    const { body } = await page.answer(`POST statements/${id}/${path}`, aSignedStatement());
    expect(body).toEqual({ reason: 'Signed by the wrong company.' });
    await page.answer(read, aSignedStatement());
  });

  it('keeps what was typed when it is refused', async () => {
    const page = await open();
    await page.press('Reject');
    await page.type('Reason', 'No.');
    await page.press('Reject');
    await page.answer(`POST statements/${id}/rejection`, problemOf('TRANSITION_NOT_ALLOWED', 409), { status: 409 });
    expect(page.field('Reason').value).toBe('No.');
  });

  it('is returned for single answers, each with a sentence', async () => {
    const page = await open();
    await page.press('Return for correction');
    expect(whyNot(page, 'Return for correction')).toBe('Choose at least one answer first.');
    expect(page.text()).toMatch(/Your company · Who you are.*Name of the company.*Do you export\?/);
    const box = document.querySelector<HTMLInputElement>('[aria-label="Ask to correct: Do you export?"]');
    box?.click();
    await page.settle();
    await page.press('Return for one correction');
    expect(page.errorAt('What is to be corrected')).not.toBe('');
    await page.type('What is to be corrected', ' Your website says so. ');
    await page.press('Return for one correction');
    const { body } = await page.answer(`POST statements/${id}/return`, aSignedStatement({ state: 'RETURNED' }));
    expect(body).toEqual({ items: [{ question: 'exports', sentence: 'Your website says so.' }] });
    await page.answer(
      read,
      aSignedStatement({
        state: 'RETURNED',
        corrections: [{ question: 'exports', sentence: 'Your website says so.' }],
      }),
    );
    expect(page.text()).toContain('Do you export?: Your website says so.');
  });

  it('records a call-back with the number and its source', async () => {
    const page = await open();
    await page.press('Record a call-back');
    await page.press('Record a call-back');
    expect(page.errorAt('Number you called')).not.toBe('');
    await page.type('Number you called', '+56 2 2345 6789');
    await page.type('Where the number comes from', 'Register of Chile');
    await page.press('Record a call-back');
    const { body } = await page.answer(`POST statements/${id}/call-back`, aSignedStatement());
    expect(body).toEqual({ role: 'ISSUER', number: '+56 2 2345 6789', source: 'Register of Chile' });
  });

  it('is judged again while it is signed or in force', async () => {
    const page = await open({ state: 'ACCEPTED' });
    await page.press('More');
    await page.press('Judge again');
    await page.press('Judge again');
    await page.answer(`POST statements/${id}/judgement`, aSignedStatement());
    await page.answer(read, aSignedStatement({ judged: [aFinding()], stopping: 1 }));
    expect(page.text()).toContain('AT-08');
  });

  it('offers nothing to those who decide nothing', async () => {
    const page = await open({}, ['sponsor']);
    expect(
      ['Accept', 'Reject', 'Return for correction', 'More', 'Record a call-back'].some((act) => page.has(act)),
    ).toBe(false);
  });

  it('says that it is not there, and leads back', async () => {
    const page = await atDesk(`/desk/statements/${id}`);
    await page.answer(read, problemOf('NOT_FOUND', 404), { status: 404 });
    expect(page.button('End-use statements').getAttribute('href')).toBe('/desk/statements');
  });
});

describe('two versions of a statement', () => {
  const versions = [
    { number: 2, sha256: 'b'.repeat(64) as never },
    { number: 1, sha256: 'a'.repeat(64) as never },
  ];
  const version = (quantity: string) => {
    const { content } = aSignedStatement();
    return { content, sha256: 'a'.repeat(64), rendition: aRendition(quantity) };
  };

  it('are laid together, what differs marked by element and said to a reader', async () => {
    const page = await open({ number: 2, versions });
    await page.answer(`${read}/versions/1`, version('10'));
    await page.answer(`${read}/versions/2`, version('12'));
    expect(page.text()).toContain('2 lines differ, 2 are the same.');
    expect([...document.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual([
      'removed: 10',
      'removed: 10',
    ]);
    expect([...document.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual([
      'added: 12',
      'added: 12',
    ]);
    expect(document.querySelectorAll('.lines .line')).toHaveLength(2);
    await page.tick('Show what is the same, too');
    expect(document.querySelectorAll('.lines .line')).toHaveLength(4);
  });

  it('are read anew when another one is chosen', async () => {
    const page = await open({ number: 3, versions: [{ number: 3, sha256: 'c'.repeat(64) as never }, ...versions] });
    await page.answer(`${read}/versions/2`, version('10'));
    await page.answer(`${read}/versions/3`, version('10'));
    expect(page.text()).toContain('The two say the same.');
    await page.choose('Earlier', '1');
    await page.answer(`${read}/versions/1`, version('7'));
    expect(page.text()).toContain('2 lines differ');
  });

  it('are not compared where there is only one', async () => {
    const page = await open();
    expect(page.text()).not.toContain('Compare versions');
  });
});

describe('the words of findings', () => {
  // The table has an example of every reason that a rule gives.
  const table = readFileSync('libs/attestations/core/src/attestation/testing/invalidity-table.ts', 'utf8');
  const english = JSON.parse(readFileSync('apps/web/src/locales/desk/en.json', 'utf8')) as Record<string, string>;

  it('say a sentence and a repair for every reason of every rule', () => {
    const given = [...table.matchAll(/rule: '(AT_\d\d)', reason: '([A-Z_]+)'/g)].map(
      ([, rule, reason]) => `${rule}.${reason}`,
    );
    expect(new Set(given.map((one) => one.slice(0, 5))).size).toBe(17);
    const lacking = given.filter(
      (one) => !english[`attestations.finding.${one}`] || !english[`attestations.finding.${one}.repair`],
    );
    expect(lacking).toEqual([]);
  });
});
