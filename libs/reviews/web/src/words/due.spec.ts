import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { reviewStates, type ReviewState } from '@downstream/kernel';
import { provideTestWords } from '@downstream/ui/client';
import { Now } from '@downstream/ui/primitives';
import { describe, expect, it } from '@jest/globals';
import { warmUp, words } from '../testing/index';
import { Due } from './due';

const HOUR = 3_600_000;
const now = Date.UTC(2026, 10, 20, 12);

@Component({ imports: [Due], template: `<ds-due [at]="at" [state]="state" [focusable]="focusable" />` })
class Host {
  at: string | null = null;
  state: ReviewState = 'OPEN';
  focusable = true;
}

async function shown(hours: number | null, state: ReviewState = 'OPEN', focusable = true) {
  TestBed.configureTestingModule({
    providers: [provideTestWords(words), { provide: Now, useValue: { at: signal(now) } }],
  });
  const fixture = TestBed.createComponent(Host);
  Object.assign(fixture.componentInstance, {
    at: hours === null ? null : new Date(now + hours * HOUR).toISOString(),
    state,
    focusable,
  });
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const text = root.querySelector('span[tabindex], ds-due > span:last-child');
  return {
    words: text?.textContent?.trim(),
    warns: root.querySelector('ds-shape') !== null,
    tip: text?.getAttribute('aria-description') ?? null,
    stops: text?.getAttribute('tabindex') ?? null,
  };
}

warmUp(() => shown(1));

describe('when a review is due', () => {
  it.each([
    [50, 'due in 2 days', false],
    [25, 'due tomorrow', false],
    [23, 'due in 23 hours', true],
    [-5, 'overdue, due 5 hours ago', true],
  ])('says the time left, and warns from a day before: %i h', async (hours, said, warns) => {
    const due = await shown(hours);
    expect([due.words, due.warns]).toEqual([said, warns]);
  });

  it('keeps the date for those who ask, and no stop of the keyboard where the row has the focus', async () => {
    const inText = await shown(23);
    expect(inText.tip).toMatch(/^21 Nov 2026, /);
    expect(inText.stops).toBe('0');
    TestBed.resetTestingModule();
    expect((await shown(23, 'OPEN', false)).stops).toBeNull();
  });

  it('says that the clock stands while the distributor was asked, also when it was overdue', async () => {
    expect(await shown(-48, 'AWAITING_DISTRIBUTOR')).toMatchObject({ words: 'clock paused', warns: false, tip: null });
  });

  it.each(reviewStates.filter((state) => /APPROVED|REJECTED/.test(state)))(
    'warns of nothing after %s',
    async (state) => {
      expect(await shown(-48, state)).toMatchObject({ words: 'decided', warns: false, tip: null });
    },
  );

  it('says that no date is set', async () => {
    expect(await shown(null)).toMatchObject({ words: 'no date set', warns: false });
  });
});
