import { TestBed } from '@angular/core/testing';
import { Problem, provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ErrorState } from './error-state';
import { ProblemBanner } from './problem-banner';

const words = {
  'problem.FOUR_EYES': 'You took part, so another person must decide.',
  'problem.TOO_MANY_REQUESTS': 'Wait until {until}.',
  'problem.NOT_REACHED': 'No answer.',
  'problem.SERVICE_UNAVAILABLE': 'Not available.',
  'ui.error.notRead': '{what} could not be read.',
};

describe('ProblemBanner', () => {
  beforeEach(() => void TestBed.configureTestingModule({ providers: [provideTestWords(words)] }));
  const make = async (problem: Problem | undefined, more: Record<string, unknown> = {}) => {
    const fixture = TestBed.createComponent(ProblemBanner);
    fixture.componentRef.setInput('problem', problem);
    for (const [name, value] of Object.entries(more)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    return { fixture, root: fixture.nativeElement as HTMLElement };
  };

  it('is not there without a problem', async () => {
    expect((await make(undefined)).root.textContent).toBe('');
  });

  it('says why in words, that nothing was changed, and the number to copy', async () => {
    const { root } = await make(new Problem('FOUR_EYES', 409, [], 'trace-0123456789'));
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('another person must decide');
    expect(root.textContent).toContain('ui.problem.nothingChanged');
    expect(root.textContent).toContain('trace-0123456789');
    expect(root.querySelector('.ds-button--secondary')).toBeNull();
  });

  it('puts the facts of the refusal into its words', async () => {
    const { root } = await make(new Problem('TOO_MANY_REQUESTS', 429, [], null, { until: '2026-11-22T09:00:00.000Z' }));
    expect(root.querySelector('.words')?.textContent).toMatch(/^Wait until 2[12] Nov 2026, \d\d:\d\d\.$/);
  });

  it('does not claim that nothing was changed when there was no answer, and offers to try again', async () => {
    const { fixture, root } = await make(new Problem('NOT_REACHED', 0), { canRetry: true });
    const again = jest.fn();
    fixture.componentInstance.retry.subscribe(again);
    expect(root.textContent).toContain('ui.problem.unknownChange');
    expect(root.textContent).not.toContain('ui.problem.nothingChanged');
    [...root.querySelectorAll('button')].find((button) => button.textContent?.includes('ui.retry'))?.click();
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('lists field errors where no fields are shown', async () => {
    const problem = new Problem('FOUR_EYES', 422, [{ pointer: '/a', detail: 'must be a date' }]);
    expect((await make(problem)).root.textContent).not.toContain('must be a date');
    expect((await make(problem, { withFields: true })).root.textContent).toContain('must be a date');
  });
});

describe('ErrorState', () => {
  it('names what could not be read and tries again', async () => {
    TestBed.configureTestingModule({ providers: [provideTestWords(words)] });
    const fixture = TestBed.createComponent(ErrorState);
    fixture.componentRef.setInput('problem', new Problem('SERVICE_UNAVAILABLE', 503, [], 't-1'));
    fixture.componentRef.setInput('what', 'Distributors');
    const again = jest.fn();
    fixture.componentInstance.retry.subscribe(again);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    expect(root.textContent).toContain('Distributors could not be read.');
    root.querySelector('button')?.click();
    expect(again).toHaveBeenCalledTimes(1);
  });
});
