import { EnvironmentInjector, createEnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { lookAgain } from './look-again';

describe('lookAgain', () => {
  const stage = signal<string | undefined>(undefined);
  const busy = signal(false);
  let looks: number;
  let injector: EnvironmentInjector;
  const begin = () => {
    runInInjectionContext(injector, () =>
      lookAgain(stage, busy, () => {
        looks += 1;
        busy.set(true);
      }),
    );
    TestBed.tick();
  };
  /** The answer of a look has come: it goes on, in this stage. */
  const answer = (next: string | undefined) => {
    stage.set(next);
    busy.set(false);
    TestBed.tick();
  };
  const pass = (milliseconds: number) => {
    jest.advanceTimersByTime(milliseconds);
    TestBed.tick();
  };

  beforeEach(() => {
    jest.useFakeTimers();
    stage.set(undefined);
    busy.set(false);
    looks = 0;
    injector = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('does not look while nothing goes on', () => {
    begin();
    pass(60_000);
    expect(looks).toBe(0);
  });

  it('looks after each answer, twice as late each time, and soon again at the next stage', () => {
    stage.set('SUBMITTED');
    begin();
    pass(700);
    expect(looks).toBe(1);
    pass(60_000); // the answer has not come
    expect(looks).toBe(1);
    answer('SUBMITTED');
    pass(1_399);
    expect(looks).toBe(1);
    pass(1);
    expect(looks).toBe(2);
    answer('SCREENING');
    pass(700);
    expect(looks).toBe(3);
    answer(undefined);
    pass(60_000);
    expect(looks).toBe(3);
  });

  it('never waits longer than twenty seconds', () => {
    stage.set('SCREENING');
    begin();
    for (let i = 0; i < 10; i += 1) {
      pass(20_000);
      expect(looks).toBe(i + 1);
      answer('SCREENING');
    }
  });

  it('ends with its page', () => {
    stage.set('SCREENING');
    begin();
    injector.destroy();
    pass(60_000);
    expect(looks).toBe(0);
  });
});
