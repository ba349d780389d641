import { problemOf, visit, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { AppealPage } from './appeal.page';

const shelves = ['shared', 'portal', 'answers'].map(
  (shelf) => JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')) as Record<string, string>,
);
const until = '2026-12-04T12:00:00.000Z';
const sent = { text: 'The owner left in 2021.', at: '2026-11-22T12:00:00.000Z', by: 'Olga Contact' };

async function open(facts: object): Promise<Visit> {
  const page = await visit([{ path: 'appeal', component: AppealPage }], '/appeal', ...shelves);
  await page.answer('GET portal/appeal', facts);
  return page;
}

describe('objecting to a decision', () => {
  it('takes words, says until when, and shows what was sent', async () => {
    const page = await open({ until, mayAppeal: true, sent: null });
    expect(page.text()).toContain('You can object until 4 Dec 2026.');
    await page.press('Send the objection');
    expect(page.waiting()).toEqual([]);
    expect(page.errorAt('Your objection')).not.toBe('');
    await page.type('Your objection', '  The owner left in 2021. ');
    expect(page.errorAt('Your objection')).toBe('');
    await page.press('Send the objection');
    const request = await page.answer('POST portal/appeal', { until, mayAppeal: false, sent }, { status: 201 });
    expect(request.body).toEqual({ text: sent.text });
    expect(page.text()).toContain('Your objection has arrived.');
    expect(page.text()).toContain('Olga Contact The owner left in 2021.');
    expect(page.has('Send the objection')).toBe(false);
  });

  it('loses no word when it comes too late', async () => {
    const page = await open({ until, mayAppeal: true, sent: null });
    await page.type('Your objection', sent.text);
    await page.press('Send the objection');
    await page.answer('POST portal/appeal', problemOf('APPEAL_TOO_LATE', 409), { status: 409 });
    expect(page.field('Your objection').value).toBe(sent.text);
    expect(page.text()).toContain(shelves.map((words) => words['problem.APPEAL_TOO_LATE']).find(Boolean) ?? '-');
  });

  it('offers nothing where nothing was refused', async () => {
    const page = await open({ until: null, mayAppeal: false, sent: null });
    expect(page.text()).toContain('There is no decision to object to');
    expect(page.has('Send the objection')).toBe(false);
  });
});
