import { problemOf, type Visit } from '@downstream/access/web/testing';
import type { Role } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { aCurrent, aGoodsRow, atDesk, aVersion, key, summaryOf, warmUp, whyNot } from '../testing/index';

type Version = ReturnType<typeof aVersion>;
const path = (number: number) => `item-lists/our-goods/versions/${number}`;
async function open(version: Version = aVersion(), roles: Role[] = ['analyst']): Promise<Visit> {
  const page = await atDesk(`/desk/item-lists/our-goods/${version.number}`, { roles });
  await page.answer(`GET ${path(version.number)}`, version);
  const versions = [version, aCurrent()].filter(({ number }, i) => i === 0 || number !== version.number);
  await page.answer('GET item-lists/our-goods/versions', { versions: versions.map(summaryOf) });
  if (version.number !== 1) await page.answer(`GET ${path(1)}`, aCurrent());
  return page;
}
const paste = async (page: Visit, text: string, act: string): Promise<void> => {
  await page.type('Rows as a table', text);
  await page.press(act);
};
warmUp(() => open());

describe('a draft', () => {
  it('says what it changes about the version in force', async () => {
    const page = await open();
    expect(page.text()).toContain('What it changes about version 1 1 new, 1 changed, 0 gone');
    expect(page.text()).toContain('Changed chairs · chairs · 9401 · our choice chairs · chairs · 9403 · our choice');
  });

  it('is written row by row, and kept as a whole', async () => {
    const page = await open();
    expect(whyNot(page, 'Keep the draft')).toBe('Nothing is changed yet.');
    await page.press('Change row 1');
    const cell = document.querySelector<HTMLInputElement>('input[aria-label="Goods"]')!;
    cell.value = 'stools';
    cell.dispatchEvent(new Event('input', { bubbles: true }));
    await page.press('Take');
    await page.press('Remove row 2');
    expect(whyNot(page, 'Propose for publication')).toBe('Keep the draft first, then propose it.');
    await page.press('Keep the draft');
    const { body, headers } = await page.answer(
      `PUT ${path(2)}`,
      aVersion({ version: 4, rows: [aGoodsRow('stools')] }),
    );
    expect(headers.get('if-match')).toBe('"3"');
    expect(body).toEqual({ source: 'Our choice', rows: [{ ...aGoodsRow('chairs'), goods: 'stools' }] });
    expect(page.toasts()).toEqual(['The draft is kept.']);
  });

  it('takes a pasted table, behind its rows or instead of them', async () => {
    const page = await open();
    const table = 'goods,description,prefixes,status\nlamps,Lamps,9405;9406,policy';
    await paste(page, table, 'Add these rows');
    expect(page.text()).toContain('3 rows');
    await paste(page, table, 'Replace all rows');
    expect(page.text()).toContain('One row');
    expect(page.text()).toContain('9405; 9406');
  });

  it('says what a pasted table misses, and which cell is wrong', async () => {
    const page = await open();
    await paste(page, 'goods,prefixes\nlamps,9405', 'Add these rows');
    expect(page.errorAt('Rows as a table')).toBe('Column description: This is needed.');
    await paste(page, 'goods,description,prefixes\nlamps,Lamps,9', 'Add these rows');
    expect(page.text()).toContain('Row 3, Codes begin with: A customs code has');
    expect(whyNot(page, 'Keep the draft')).toBe('Mend the rows that are named first.');
  });

  it('is proposed from its publication on', async () => {
    const page = await open();
    await page.press('Propose for publication');
    const { body } = await page.answer(`POST ${path(2)}/proposal`, aVersion({ state: 'PENDING_APPROVAL', mine: true }));
    expect(body).toEqual({ effectiveFrom: null });
  });

  it('is proposed from a day on, which is not over', async () => {
    const again = await open();
    await again.type('In force from', '2099-03-01T08:00');
    await again.press('Propose for publication');
    const sent = await again.answer(`POST ${path(2)}/proposal`, problemOf('LIST_DATE_PASSED', 422), { status: 422 });
    expect((sent.body as { effectiveFrom: string }).effectiveFrom).toMatch(/^2099-0[23]-.*Z$/);
    expect(again.text()).toContain('A list may come into force from now on, never for the past.');
  });
});

describe('what waits', () => {
  const pending = (facts: Partial<Version> = {}) => aVersion({ state: 'PENDING_APPROVAL', ...facts });

  it('is published by another person', async () => {
    const page = await open(pending(), ['approver']);
    await page.press('Publish version');
    const { headers } = await page.answer(
      `POST ${path(2)}/publication`,
      aVersion({ state: 'PUBLISHED', inForce: true }),
    );
    expect(headers.get('if-match')).toBe('"3"');
    expect(page.toasts()).toEqual(['The version is published.']);
  });

  it('says why its writer does not publish it', async () => {
    const page = await open(pending({ mine: true }));
    expect(whyNot(page, 'Publish version')).toContain('another person publishes');
    await key(page, 'a');
    expect(page.waiting()).toEqual([]);
  });

  it('is returned with a reason', async () => {
    const page = await open(pending(), ['approver']);
    await key(page, 'r');
    await page.type('What is missing', 'Which chairs?');
    await page.press('Return version');
    expect((await page.answer(`POST ${path(2)}/return`, aVersion())).body).toEqual({ reason: 'Which chairs?' });
  });
});

describe('what is in force', () => {
  it('is never edited; the next version begins with its rows', async () => {
    const page = await open(aCurrent());
    expect(page.has('Keep the draft')).toBe(false);
    await page.press('Draft the next version');
    const { body } = await page.answer('POST item-lists', aVersion(), { status: 201 });
    expect(body).toEqual({ list: 'our-goods', kind: 'SENSITIVE_GOODS', source: 'Our choice', rows: null });
    expect(page.url()).toBe('/desk/item-lists/our-goods/2');
  });
});
