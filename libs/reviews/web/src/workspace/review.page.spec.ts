import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import {
  acts,
  act,
  aPoint,
  aReview,
  atDesk,
  pageOf,
  readiness,
  readyPoints,
  whyNot,
  who,
  warmUp,
} from '../testing/index';
import './review.page';

const { id, distributor } = aReview();
const read = `GET reviews/${id}`;
const untaken = aReview({ state: 'OPEN', assignee: null, actions: [act('TAKE'), act('RECOMMEND', 'NOT_ALLOWED')] });

async function open(review = aReview()): Promise<Visit> {
  const page = await atDesk(`/desk/reviews/${id}`);
  await page.answer(read, review);
  await page.answer(`GET distributors/${distributor.id}/checks`, { cards: [] });
  await page.answer('GET hits', pageOf([]));
  return page;
}

warmUp(() => open());

describe('the page of a review', () => {
  it('says that it is being read, then whose it is and in what state', async () => {
    const page = await atDesk(`/desk/reviews/${id}`);
    expect(page.text()).toContain('The review is being read');
    await page.answer(read, aReview({ distributor: { ...distributor, openHolds: 2 }, round: 3 }));
    expect(page.heading()).toBe('ТОО «Байкал Оптика»');
    expect(document.querySelector('h1')?.getAttribute('lang')).toBe('ru');
    expect(page.text()).toContain('Baikal Optika LLP');
    expect(page.text()).toContain('In review 2 holds');
    expect(page.text()).toMatch(/Due no date set Round 3 Sponsor/);
    expect(document.title).toContain('In review');
  });

  it.each([
    ['NOT_FOUND', 404, '/desk/reviews'],
    ['NOT_ALLOWED', 403, '/desk'],
  ] as const)('leads on where there is nothing to read: %s', async (code, status, to) => {
    const page = await atDesk(`/desk/reviews/${id}`);
    await page.answer(read, problemOf(code, status), { status });
    expect(page.text()).not.toContain('Try again');
    expect(document.querySelector('ds-empty-state a')?.getAttribute('href')).toBe(to);
    expect(page.heading()).not.toBe('The review');
  });

  it('reads it again where something broke', async () => {
    const page = await atDesk(`/desk/reviews/${id}`);
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('The review could not be read.');
    await page.press('Try again');
    await page.answer(read, aReview());
    expect(page.heading()).toBe('ТОО «Байкал Оптика»');
  });

  it('does not show a time left while the clock stands', async () => {
    const page = await open(aReview({ state: 'AWAITING_DISTRIBUTOR', dueAt: '2026-03-01T00:00:00.000Z' as never }));
    expect(page.text()).toContain('Due clock paused');
    expect(page.text()).not.toContain('1 Mar 2026');
  });
});

describe('taking a review', () => {
  it('comes before recommending: whoever takes it is told that they cannot sign', async () => {
    const page = await open(untaken);
    expect(page.text()).toContain('Whoever takes a review works on it and cannot sign it.');
    expect(page.has('Recommend')).toBe(false);
    await page.press('Take this review');
    await page.answer(`POST reviews/${id}/assignment`, aReview());
    expect(page.has('Recommend')).toBe(true);
    expect(page.field('Why')).toBeTruthy();
  });

  it('is refused in words, and can be tried again where that helps', async () => {
    const page = await open(untaken);
    await page.press('Take this review');
    await page.answer(`POST reviews/${id}/assignment`, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    await page.press('Try again');
    await page.answer(`POST reviews/${id}/assignment`, problemOf('REVIEW_LOCKED', 409), { status: 409 });
    expect(page.text()).toContain('This review cannot be changed any more.');
    expect(page.text()).toContain('Nothing was changed.');
    await page.answer(read, aReview({ state: 'OPEN', actions: [act('TAKE', 'REVIEW_LOCKED')] }));
    expect(whyNot(page, 'Take this review')).toContain('Locked while approvers look');
    expect(page.text()).toContain('This review cannot be changed any more.');
  });

  it('is closed to those whose role does not take reviews, with the reason and who can', async () => {
    const page = await open(aReview({ state: 'OPEN', actions: [act('TAKE', 'NOT_ALLOWED', ['Lin Mei'])] }));
    expect(whyNot(page, 'Take this review')).toBe('Your role does not do this. Lin Mei can.');
    expect(page.text()).toContain('Your role does not do this. Lin Mei can.');
    await page.press('Take this review');
    expect(acts(page)).toEqual([]);
  });

  it('can be done in the place of somebody else who works on it', async () => {
    const page = await open(
      aReview({
        assignee: who('Lin Mei'),
        actions: [act('TAKE'), act('RECOMMEND', 'NOT_ALLOWED', ['Lin Mei'])],
      }),
    );
    expect(whyNot(page, 'Recommend')).toBe('Your role does not do this. Lin Mei can.');
    await page.press('Take over');
    await page.answer(`POST reviews/${id}/assignment`, aReview());
    expect(page.has('Take over')).toBe(false);
    expect(whyNot(page, 'Recommend')).toBeNull();
  });
});

describe('the checklist', () => {
  it('counts, has the open points first and leads to where they are dealt with', async () => {
    const open1 = aPoint({ about: 'HIT', gap: 'HIT_OPEN', hitId: 'hit-1', party: { id: 'p', name: 'Timur Sarsenov' } });
    const page = await open(
      aReview({
        readiness: readiness([...readyPoints, open1, aPoint({ about: 'LISTS', gap: 'NO_LIST_IN_FORCE' })]),
      }),
    );
    const lines = [...document.querySelectorAll('ds-checklist li')].map((line) => ({
      text: [...line.querySelectorAll('.text > *')].map((part) => part.textContent).join(' '),
      to: line.querySelector('a')?.getAttribute('href'),
    }));
    expect(page.text()).toContain('4 of 6');
    expect(lines[0]).toEqual({ text: 'open: Hit on Timur Sarsenov is open', to: '/desk/hits/hit-1' });
    expect(lines[1]).toEqual({ text: 'open: No public list in force, so nothing was searched', to: '/desk/lists' });
    expect(lines.slice(2).every(({ text }) => text.startsWith('done:'))).toBe(true);
    expect(lines.at(-1)?.to).toBe(`/desk/distributors/${distributor.id}?tab=checks`);
    expect(page.text()).toContain('2 points are open: only a rejection can be recommended.');
  });

  it('says that it comes with the screening while there is none', async () => {
    const page = await open(aReview({ readiness: readiness([]) }));
    expect(page.text()).toContain('The checklist comes with the screening.');
  });
});

describe('a review that came back', () => {
  it('shows what the approver asked before anything else', async () => {
    const returned = { by: who('Jonas Weber', 'approver'), at: aReview().openedAt, reason: 'Ask for the register.' };
    const page = await open(aReview({ state: 'RETURNED', returned, actions: [act('TAKE')] }));
    expect(page.text()).toMatch(/Returned by the approver Ask for the register\. Jonas Weber, Approver,/);
    expect(page.text()).toContain('Take the review up again to answer what the approver asked.');
  });
});
