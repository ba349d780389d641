import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { settled } from './settled';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a value that settles', () => {
  it('follows once nothing has changed for a moment, and not per key', () => {
    const typed = signal('a');
    const calm = TestBed.runInInjectionContext(() => settled(typed, ''));
    TestBed.tick();
    jest.advanceTimersByTime(349);
    expect(calm()).toBe('');
    typed.set('ab');
    TestBed.tick();
    jest.advanceTimersByTime(349);
    expect(calm()).toBe('');
    jest.advanceTimersByTime(1);
    expect(calm()).toBe('ab');
  });

  it('waits for nothing any more when its owner is gone', () => {
    const typed = signal('a');
    const calm = TestBed.runInInjectionContext(() => settled(typed, ''));
    TestBed.tick();
    TestBed.resetTestingModule();
    jest.advanceTimersByTime(1000);
    expect(calm()).toBe('');
  });
});
