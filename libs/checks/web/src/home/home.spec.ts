import { Component, inject } from '@angular/core';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import type { Role } from '@downstream/kernel';
import { ONBOARDING_STEPS } from '@downstream/ui/patterns';
import { describe, expect, it } from '@jest/globals';
import { aList, aRow, atDesk, pageOf, warmUp } from '../testing/index';
import { listsStep, screeningStep } from './steps';
import { WaitingHits } from './waiting-hits';

const read = 'GET hits';
const tone = () => document.querySelector('.line ds-shape')?.getAttribute('data-tone');
const open = (): Promise<Visit> =>
  atDesk('/desk/block', {
    routes: [
      { path: 'block', component: WaitingHits },
      { path: 'hits', children: [] },
    ],
  });

warmUp(() => open());

describe('the hits that wait', () => {
  it('are named with role and score, and what each waits for', async () => {
    const page = await open();
    const proposed = { disposition: 'UNSURE' as const, by: 'Lin Mei', mine: false };
    const { params } = await page.answer(
      read,
      pageOf([aRow(1), aRow(2, { state: 'PROPOSED', proposed, party: { ...aRow(2).party, role: 'OFFICER' } })], 9),
    );
    expect(params.get('limit')).toBe('5');
    expect((params as unknown as { getAll(name: string): string[] }).getAll('state').sort()).toEqual([
      ...['OPEN', 'PROPOSED', 'REOPENED'],
    ]);
    expect(tone()).toBe('hold');
    const lines = [...document.querySelectorAll('li')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(lines[0]).toMatch(/^Party 1 ?Owner · 84 Possible · may be LISTED 1$/);
    expect(lines[1]).toMatch(/^Party 2 ?Officer · 84 Possible · proposed by Lin Mei, second vote needed$/);
    expect(page.button('All that wait').getAttribute('href')).toBe('/desk/hits');
  });

  it('are said to be none in neutral, and never where they could not be read', async () => {
    const page = await open();
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).not.toContain('No hit waits');
    await page.press('Try again');
    await page.answer(read, pageOf([]));
    expect(page.text()).toContain('No hit waits for a decision.');
    expect(tone()).toBe('neutral');
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
  const steps = (roles: Role[] = ['analyst']): Promise<Visit> =>
    atDesk('/desk', {
      roles,
      routes: [
        { path: '', component: Steps, pathMatch: 'full', providers: [listsStep, screeningStep] },
        { path: 'hits', children: [] },
      ],
    });

  it('are a real list in force and a settled hit; the sample does not count', async () => {
    const page = await steps();
    expect(page.text()).toBe('lists: undefined, hits: undefined');
    await page.answer('GET lists', { lists: [aList({ sample: true })], mayImport: false });
    const { params } = await page.answer(read, pageOf([]));
    expect((params as unknown as { getAll(name: string): string[] }).getAll('state')).not.toContain('OPEN');
    expect(page.text()).toBe('lists: false, hits: false');
    await page.go('/desk?again=1');
    await page.answer('GET lists', { lists: [aList()], mayImport: false });
    await page.answer(read, pageOf([], 1));
    expect(page.text()).toBe('lists: true, hits: true');
    await page.go('/desk?again=2');
    expect(page.waiting()).toEqual([]);
  });

  it('ask nothing of whoever sees no checks', async () => {
    const page = await steps(['sponsor']);
    expect(page.waiting()).toEqual([]);
  });
});
