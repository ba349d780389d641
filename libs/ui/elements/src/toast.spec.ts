import { TestBed } from '@angular/core/testing';
import { provideTestWords } from '@downstream/ui/client';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ToastList, Toasts } from './toast';

describe('Toasts', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({ providers: [provideTestWords({})] });
  });
  afterEach(() => void jest.useRealTimers());

  it('stay six seconds, ten with an act, and never more than three', () => {
    const toasts = TestBed.inject(Toasts);
    toasts.show('plain');
    toasts.show('with undo', { label: 'Undo', run: () => undefined });
    jest.advanceTimersByTime(6000);
    expect(toasts.shown().map(({ text }) => text)).toEqual(['with undo']);
    jest.advanceTimersByTime(4000);
    expect(toasts.shown()).toEqual([]);
    ['1', '2', '3', '4'].forEach((text) => toasts.show(text));
    expect(toasts.shown().map(({ text }) => text)).toEqual(['2', '3', '4']);
  });

  it('run their act once and go', () => {
    const fixture = TestBed.createComponent(ToastList);
    const undo = jest.fn();
    TestBed.inject(Toasts).show('Assigned to you', { label: 'Undo', run: undo });
    fixture.detectChanges();
    const root = fixture.nativeElement as HTMLElement;
    expect(root.querySelector('[role="status"]')?.textContent).toContain('Assigned to you');
    root.querySelector<HTMLElement>('.act')?.click();
    fixture.detectChanges();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(root.querySelector('.toast')).toBeNull();
  });
});
