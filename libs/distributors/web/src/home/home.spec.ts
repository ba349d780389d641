import { Component, inject } from '@angular/core';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import { ONBOARDING_STEPS } from '@downstream/ui/patterns';
import { describe, expect, it } from '@jest/globals';
import { aRow, atDesk, pageOf, warmUp } from '../testing/index';
import { NotScreened } from './not-screened';
import { registerStep } from './register-step';

const read = 'GET distributors';
const tone = () => document.querySelector('.line ds-shape')?.getAttribute('data-tone');
const open = (): Promise<Visit> =>
  atDesk('/desk/block', {
    routes: [
      { path: 'block', component: NotScreened },
      { path: 'distributors', children: [] },
    ],
  });

warmUp(() => open());

describe('who waits for the screening', () => {
  it('has the look of what was not checked, oldest first, and leads to each and to all', async () => {
    const page = await open();
    const { params } = await page.answer(read, pageOf([aRow(1, { state: 'SUBMITTED' })], 7));
    expect([params.get('sort'), params.get('limit')]).toEqual(['changed', '5']);
    expect((params as unknown as { getAll(name: string): string[] }).getAll('state')).toEqual([
      'SUBMITTED',
      'SCREENING',
    ]);
    expect(tone()).toBe('unknown');
    expect(page.text()).toContain('7 distributors are submitted and not screened.');
    expect(page.button('Reseller 1').getAttribute('href')).toBe(`/desk/distributors/${aRow(1).id}`);
    expect(page.button('Show all').getAttribute('href')).toBe('/desk/distributors?state=SUBMITTED,SCREENING');
  });

  it('is said to be nobody, in neutral', async () => {
    const page = await open();
    await page.answer(read, pageOf([]));
    expect(page.text()).toContain('No distributor waits for its screening.');
    expect(tone()).toBe('neutral');
  });

  it('is not said to be nobody where it could not be read', async () => {
    const page = await open();
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).not.toContain('No distributor waits');
    await page.press('Try again');
    await page.answer(read, pageOf([]));
    expect(tone()).toBe('neutral');
  });
});

@Component({ template: `{{ step.id }}: {{ step.done() }}` })
class Step {
  protected readonly step = inject(ONBOARDING_STEPS)[0]!;
}

describe('the first step', () => {
  const steps = (roles: Parameters<typeof atDesk>[1] = {}): Promise<Visit> =>
    atDesk('/desk', {
      ...roles,
      routes: [
        { path: '', component: Step, pathMatch: 'full', providers: [registerStep] },
        { path: 'distributors', children: [] },
      ],
    });

  it('is done with the first distributor, not known before, and looked at again at home', async () => {
    const page = await steps();
    expect(page.text()).toBe('register:');
    await page.answer(read, pageOf([]));
    expect(page.text()).toBe('register: false');
    await page.go('/desk?again=1');
    await page.answer(read, pageOf([aRow(1)]));
    expect(page.text()).toBe('register: true');
    await page.go('/desk?again=2');
    expect(page.waiting()).toEqual([]);
  });

  it('asks nothing of whoever may not read distributors', async () => {
    const page = await steps({ roles: ['auditor'] });
    expect(page.waiting()).toEqual([]);
  });
});
