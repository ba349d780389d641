import { problemOf, visit, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { VerifyFilePage } from './verify-file.page';

const shelves = ['shared', 'verify'].map(
  (shelf) => JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')) as Record<string, string>,
);
const statement = {
  id: '019cad8f-0000-7a7c-84a8-9a397e7d0000',
  number: 1,
  kind: 'T2',
  supplier: 'Halden Optics',
  distributor: 'Baikal Optika LLP',
  from: '2026-11-23',
  to: null,
  signatures: [{ role: 'ISSUER', at: '2026-11-23T09:14:00.000Z' }],
  standing: 'ACTIVE',
};

/** The page after a file was dropped on it and answered. */
async function dropped(answer: object, status = 200): Promise<Visit> {
  const page = await visit([{ path: 'verify', component: VerifyFilePage }], '/verify', ...shelves);
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files: [new File(['%PDF-'], 'statement.pdf')] },
  });
  document.querySelector('.drop')?.dispatchEvent(event);
  await page.settle();
  await page.answer('POST verification', answer, { status });
  return page;
}
const tones = () => [...document.querySelectorAll('.box, .standing')].map((one) => one.getAttribute('data-tone'));

describe('verifying a file without an account', () => {
  it('says that it is unchanged, what it is, and that it counts, to the ear first', async () => {
    const page = await dropped({ verdict: 'VERIFIED', form: 'PDF', statement });
    expect(document.activeElement?.textContent).toBe('Verified: unchanged');
    expect(page.text()).toContain('statement.pdf');
    expect(page.text()).toContain('It counts today.');
    expect(page.text()).toMatch(/Undertaking: no re-export.*Given by Baikal Optika LLP Given to Halden Optics/);
    expect(page.text()).not.toContain('Valid until');
    expect(tones()).toEqual(['good', 'good']);
  });

  it.each([
    ['ENDED', 'stop', 'It no longer counts.'],
    ['EXPIRED', 'hold', 'It has expired.'],
    ['NOT_ASKED', 'unknown', 'was not checked'],
  ])('says apart from that whether it counts: %s', async (standing, tone, words) => {
    const page = await dropped({ verdict: 'VERIFIED', form: 'JSON', statement: { ...statement, standing } });
    expect(page.text()).toContain(words);
    expect(tones()).toEqual([tone, tone]);
  });

  it('says of an altered file not to rely on it, and shows nothing it claims', async () => {
    const page = await dropped({ verdict: 'ALTERED', why: 'BYTES_CHANGED' });
    expect(page.text()).toMatch(/Altered statement.pdf .* Do not rely on it/);
    expect(page.text()).not.toContain('Given by');
    expect(tones()).toEqual(['stop']);
  });

  it('says of a stranger’s file nothing for it and nothing against it', async () => {
    const page = await dropped({ verdict: 'UNKNOWN', why: 'NOT_OURS' });
    expect(page.text()).toContain('nothing for it and nothing against it');
    expect(tones()).toEqual(['unknown']);
  });

  it('says that a document of the house is no statement', async () => {
    const page = await dropped({ verdict: 'VERIFIED', form: 'PDF', statement: null });
    expect(page.text()).toContain('It is not a statement.');
  });

  it('says why it could not ask, and asks again about the same file', async () => {
    const page = await dropped(problemOf('SERVICE_UNAVAILABLE', 503), 503);
    await page.press('Try again');
    await page.answer('POST verification', { verdict: 'UNKNOWN', why: 'UNREADABLE' });
    expect(page.text()).toContain('neither a PDF nor a signed statement');
  });
});
