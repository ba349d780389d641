import { problemOf } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aReview, aRow, atDesk, key, me, pageOf, warmUp, words } from '../testing/index';
import { nextMorning } from './queue-keys';
import './list.page';

const list = 'GET reviews';
async function open() {
  const page = await atDesk('/desk/reviews?stage=open');
  await page.answer(list, pageOf([aRow(1), aRow(2)]));
  document.querySelector<HTMLElement>('tr[data-row] a')?.focus();
  return page;
}

warmUp(() => open());

describe('the keys of the queue', () => {
  it('take the row in focus on with a a, and put it off with s', async () => {
    const page = await open();
    await key(page, 'a');
    await key(page, 'a');
    const given = await page.answer(`POST reviews/${aRow(1).id}/assignee`, aReview());
    expect(given.body).toEqual({ to: me.id });
    expect(page.toasts()).toEqual(['Reseller 1 is yours now']);
    await page.answer(list, pageOf([aRow(1, { assignee: me.name }), aRow(2)]));
    document.querySelector<HTMLElement>('tr[data-row] a')?.focus();
    await key(page, 's');
    const off = await page.answer(`PUT reviews/${aRow(1).id}/snooze`, null, { status: 204 });
    expect(Date.parse((off.body as { until: string }).until)).toBeGreaterThan(Date.now());
    await page.answer(list, pageOf([aRow(2)], 1));
  });

  it('say why where it is refused, and ask for what was not put off', async () => {
    const page = await atDesk('/desk/reviews?stage=open');
    const { params } = await page.answer(list, pageOf([aRow(1)]));
    expect(params.get('awake')).toBe('true');
    document.querySelector<HTMLElement>('tr[data-row] a')?.focus();
    await key(page, 'a');
    await key(page, 'a');
    await page.answer(`POST reviews/${aRow(1).id}/assignee`, problemOf('REVIEW_LOCKED', 409), { status: 409 });
    expect(page.toasts()).toEqual([words['problem.REVIEW_LOCKED']]);
  });
});

it('puts off until nine on the next working day', () => {
  expect(new Date(nextMorning(new Date(2026, 10, 23, 15))).toString()).toMatch(/^Tue Nov 24 2026 09:00:00/);
  expect(new Date(nextMorning(new Date(2026, 10, 20, 8))).toString()).toMatch(/^Mon Nov 23 2026 09:00:00/);
});
