import { TestBed } from '@angular/core/testing';
import { portalStates } from '@downstream/kernel';
import { provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { FourSteps } from './four-steps';

describe('FourSteps', () => {
  beforeEach(() => void TestBed.configureTestingModule({ providers: [provideTestWords({})] }));

  it.each([
    ['RECEIVED', ['now', 'later', 'later', 'later']],
    ['CHECKING', ['past', 'now', 'later', 'later']],
    ['QUESTION_FOR_YOU', ['past', 'past', 'now', 'later']],
    ['DECIDED', ['past', 'past', 'skipped', 'now']],
  ])('%s', async (state, expected) => {
    const fixture = TestBed.createComponent(FourSteps);
    fixture.componentRef.setInput('state', state);
    await fixture.whenStable();
    const steps = [...(fixture.nativeElement as HTMLElement).querySelectorAll('li')];
    expect(steps.map(({ className }) => className)).toEqual(expected);
    const present = steps.filter((step) => step.getAttribute('aria-current') === 'step');
    expect(present.map((step) => steps.indexOf(step))).toEqual([portalStates.indexOf(state as 'DECIDED')]);
    expect(present[0]?.textContent).toContain(`ui.portalState.${state}.more`);
  });
});
