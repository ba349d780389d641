import { Component, inject } from '@angular/core';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import type { ReviewState, Role } from '@downstream/kernel';
import { ONBOARDING_STEPS } from '@downstream/ui/patterns';
import { describe, expect, it } from '@jest/globals';
import { aRow, atDesk, pageOf, warmUp } from '../testing/index';
import { DueNext } from './due-next';
import { reviewSteps } from './steps';

const read = 'GET reviews';
const open = (): Promise<Visit> =>
  atDesk('/desk/block', {
    routes: [
      { path: 'block', component: DueNext },
      { path: 'reviews', children: [] },
    ],
  });

warmUp(() => open());

describe('what is due next', () => {
  it('is asked of undecided reviews, and leads to each and to all of them', async () => {
    const page = await open();
    const { params } = await page.answer(read, pageOf([aRow(1), aRow(2, { assignee: 'Lin Mei' })], 14));
    expect(params.get('limit')).toBe('10');
    expect((params as unknown as { getAll(name: string): string[] }).getAll('state')).not.toContain('REJECTED');
    expect(page.button('Reseller 2').getAttribute('href')).toBe(`/desk/reviews/${aRow(2).id}`);
    expect(page.text()).toMatch(/Reseller 1 Open nobody yet .*Reseller 2 Open Lin Mei/);
    expect(page.button('Show all 14').getAttribute('href')).toBe('/desk/reviews?stage=open');
  });

  it('says that nothing is', async () => {
    const page = await open();
    await page.answer(read, pageOf([]));
    expect(page.text()).toContain('No review is due.');
  });

  it('does not say so where it could not be read', async () => {
    const page = await open();
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).not.toContain('No review is due.');
    await page.press('Try again');
    await page.answer(read, pageOf([aRow(1)]));
    expect(page.has('Reseller 1')).toBe(true);
  });
});

@Component({ template: `{{ said() }}` })
class Steps {
  private readonly steps = inject(ONBOARDING_STEPS);
  protected said(): string {
    return this.steps.map(({ id, done }) => `${id}: ${done()}`).join(', ');
  }
}

describe('the first steps', () => {
  const steps = (roles: Role[]): Promise<Visit> =>
    atDesk('/desk', {
      roles,
      routes: [
        { path: '', component: Steps, pathMatch: 'full', providers: [...reviewSteps] },
        { path: 'reviews', children: [] },
      ],
    });
  const states = ({ params }: Awaited<ReturnType<Visit['answer']>>): readonly ReviewState[] =>
    (params as unknown as { getAll(name: string): ReviewState[] }).getAll('state');

  it('are done with the first recommendation and with the first decision, and not known before', async () => {
    const page = await steps(['analyst']);
    expect(page.text()).toBe('recommend: undefined, approve: undefined');
    const recommended = await page.answer(read, pageOf([], 1));
    const decided = await page.answer(read, pageOf([], 0));
    expect(states(recommended)).toContain('PENDING_APPROVAL');
    expect(states(recommended)).not.toContain('IN_REVIEW');
    expect([...states(decided)].sort()).toEqual(['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED']);
    expect(page.text()).toBe('recommend: true, approve: false');
  });

  it('ask nothing of whoever sees no reviews', async () => {
    const page = await steps(['sponsor']);
    expect(page.waiting()).toEqual([]);
    expect(page.text()).toBe('recommend: undefined, approve: undefined');
  });

  it('look again when somebody comes back to the home, at what was not done', async () => {
    const page = await steps(['analyst']);
    await page.answer(read, pageOf([], 1));
    await page.answer(read, pageOf([], 0));
    await page.go('/desk?again=1');
    expect(states(await page.answer(read, pageOf([], 1)))).not.toContain('PENDING_APPROVAL');
    expect(page.waiting()).toEqual([]);
    expect(page.text()).toBe('recommend: true, approve: true');
  });
});
