import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import { OpenDistributor, type TabBadge } from '@downstream/distributors/web';
import { distributorStates, type DistributorState, type ReviewState, type Role } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aReview,
  aRow,
  atDesk,
  distributorId,
  pageOf,
  pick,
  type ReviewRow,
  warmUp,
  whyNot,
  words,
} from '../testing/index';
import { DistributorReviews } from './distributor-reviews';
import { reviewsBadge } from './reviews-badge';

const read = 'GET reviews';
const sending = `POST distributors/${distributorId}/reviews`;

@Component({ template: `{{ badge()?.count ?? 'no badge' }}` })
class BadgeHost {
  protected readonly badge: () => TabBadge | undefined = reviewsBadge();
}

async function open(
  rows: readonly ReviewRow[] = [],
  { state = 'APPROVED' as DistributorState, roles = ['analyst'] as Role[] } = {},
): Promise<Visit> {
  const page = await atDesk(`/desk/tab/${distributorId}`, {
    roles,
    routes: [
      { path: 'tab/:distributorId', component: DistributorReviews },
      { path: 'badge', component: BadgeHost },
      { path: 'reviews/:id', children: [] },
    ],
    providers: [
      { provide: OpenDistributor, useValue: { id: signal(distributorId), record: signal({ state }), reload: () => 0 } },
    ],
  });
  const { params } = await page.answer(read, pageOf(rows));
  expect(params.get('distributor')).toBe(distributorId);
  return page;
}

warmUp(() => open());

describe('the reviews of a distributor', () => {
  it('are listed with kind, state, who and when it is due; nothing is due of a decided one', async () => {
    await open([
      aRow(1, { state: 'IN_REVIEW', assignee: 'Lin Mei' }),
      aRow(2, { state: 'APPROVED', kind: 'PERIODIC' }),
    ]);
    const lines = [...document.querySelectorAll('ul.list li')].map((one) =>
      one.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(lines[0]).toMatch(/Review: Onboarding ?In review ?opened 2 Mar 2026, ?Lin Mei ?no date set/);
    expect(lines[1]).toMatch(/Review: Periodic ?Approved ?opened 2 Mar 2026$/);
    expect(document.querySelector('ul.list a')?.getAttribute('href')).toBe(`/desk/reviews/${aRow(1).id}`);
  });

  it('say that none was opened, and offer to open one to those alone who may', async () => {
    const page = await open();
    expect(page.text()).toContain('No review was opened for this distributor');
    expect(page.has('Open a review')).toBe(true);
    TestBed.resetTestingModule();
    const other = await open([], { roles: ['approver'] });
    expect(other.has('Open a review')).toBe(false);
  });

  it('are not said to be none where they could not be read', async () => {
    const page = await atDesk(`/desk/tab/${distributorId}`, {
      routes: [{ path: 'tab/:distributorId', component: DistributorReviews }],
    });
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).not.toContain('No review was opened');
    await page.press('Try again');
    await page.answer(read, pageOf([aRow(1)]));
    expect(page.text()).toContain('Review: Onboarding');
  });
});

describe('opening a review', () => {
  it('asks for its kind, and leads to the new review', async () => {
    const page = await open();
    await page.press('Open a review');
    await page.press('Open a review');
    expect(page.text()).toContain('Choose what kind of review it is.');
    expect(page.waiting()).toEqual([]);
    await pick(page, 'PERIODIC');
    await page.press('Open a review');
    const { body, headers } = await page.answer(sending, aReview(), { status: 201 });
    expect(body).toEqual({ kind: 'PERIODIC', reason: null });
    expect(headers.get('idempotency-key')).toBeTruthy();
    expect(page.url()).toBe(`/desk/reviews/${aReview().id}`);
  });

  it('asks for a reason after a rejection', async () => {
    const page = await open([aRow(1, { state: 'REJECTED' })], { state: 'REJECTED' });
    await page.press('Open a review');
    await pick(page, 'EVENT_DRIVEN');
    await page.press('Open a review');
    expect(page.errorAt('Why')).toBe(words['reviews.reasonMissing']);
    await page.type('Why', ' New owner. ');
    await page.press('Open a review');
    expect((await page.answer(sending, aReview(), { status: 201 })).body).toEqual({
      kind: 'EVENT_DRIVEN',
      reason: 'New owner.',
    });
  });

  it('asks for a reason also where only the server knows of the rejection', async () => {
    const page = await open();
    await page.press('Open a review');
    await pick(page, 'PERIODIC');
    await page.press('Open a review');
    await page.answer(sending, problemOf('REASON_REQUIRED', 422), { status: 422 });
    expect(page.errorAt('Why')).toBe(words['reviews.reasonMissing']);
    await page.press('Open a review');
    expect(page.waiting()).toEqual([]);
  });

  it('keeps what was typed when it is refused, and can be left', async () => {
    const page = await open();
    await page.press('Open a review');
    await pick(page, 'PERIODIC');
    await page.type('Why', 'A year has passed.');
    await page.press('Open a review');
    await page.answer(sending, problemOf('REVIEW_ALREADY_OPEN', 409), { status: 409 });
    expect(page.text()).toContain(words['problem.REVIEW_ALREADY_OPEN']);
    expect(page.field('Why').value).toBe('A year has passed.');
    await page.press(words['distributors.reason.leave'] ?? '');
    expect(page.has('Open a review')).toBe(true);
    expect(document.querySelector('form')).toBeNull();
  });

  it('waits for the decision of the one that runs', async () => {
    const page = await open([aRow(1, { state: 'PENDING_APPROVAL' })]);
    expect(whyNot(page, 'Open a review')).toBe('A review is under way. It has to be decided first.');
    await page.press('Open a review');
    expect(document.querySelector('form')).toBeNull();
  });

  it.each(distributorStates)('by hand follows a first decision: %s', async (state) => {
    const page = await open([], { state });
    const early = ['DRAFT', 'INVITED', 'REGISTERING', 'SUBMITTED', 'SCREENING', 'PENDING_APPROVAL'].includes(state);
    const ended = state === 'TERMINATED' ? words['reviews.open.ended'] : null;
    expect(whyNot(page, 'Open a review')).toBe(early ? words['reviews.open.tooEarly'] : ended);
  });
});

describe('the badge of the tab', () => {
  const badge = async (total: number): Promise<string> => {
    const page = await atDesk('/desk/badge', {
      routes: [{ path: 'badge', component: BadgeHost }],
      providers: [{ provide: OpenDistributor, useValue: { id: signal(distributorId) } }],
    });
    const { params } = await page.answer(read, pageOf([], total));
    const states = (params as unknown as { getAll(name: string): ReviewState[] }).getAll('state');
    expect(states).not.toContain('APPROVED');
    expect(states).toContain('PENDING_APPROVAL');
    return page.text();
  };

  it('counts what is not decided, and is not there for none', async () => {
    expect(await badge(3)).toBe('3');
    TestBed.resetTestingModule();
    expect(await badge(0)).toBe('no badge');
  });
});
