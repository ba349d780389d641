import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@downstream/kernel';
import type { FetchRun } from '../persistence/fetch-runs';
import type { ListSchedule } from '../persistence/list-schedules';
import { isFetching, nextFetch } from './fetch-times';

const at = (time: string): Instant => `2026-11-22T${time}:00.000Z` as Instant;
const schedule = (facts: Partial<ListSchedule> = {}): ListSchedule => ({
  ...{ id: 's', list: 'un', on: true, format: 'un', everyHours: 6, files: [], setAt: at('01:00'), setBy: 'p' },
  ...facts,
});
const run = (facts: Partial<FetchRun> = {}): FetchRun => ({
  ...{ id: 'r', list: 'un', format: 'un', state: 'DONE', outcome: 'UNCHANGED', attempt: 1, asked: false, bytes: 0 },
  ...{ queuedAt: at('02:00'), endedAt: at('02:01'), failure: null, nextTryAt: null, importId: null, files: [] },
  ...facts,
});

describe('the next fetch of a list', () => {
  it('is none where nobody asked for it, or somebody switched it off', () => {
    expect(nextFetch(undefined, undefined, at('03:00'))).toBeNull();
    expect(nextFetch(schedule({ on: false }), run(), at('03:00'))).toBeNull();
  });

  it('is due at once after the settings were made, whatever was fetched before', () => {
    expect(nextFetch(schedule(), undefined, at('03:00'))).toBe(at('01:00'));
    expect(nextFetch(schedule({ setAt: at('02:30') }), run(), at('03:00'))).toBe(at('02:30'));
  });

  it('comes so many hours after the last one, or when that is to be tried again', () => {
    expect(nextFetch(schedule(), run(), at('03:00'))).toBe(at('08:01'));
    const failed = run({ state: 'FAILED', outcome: 'FAILED', nextTryAt: at('02:05') });
    expect(nextFetch(schedule(), failed, at('03:00'))).toBe(at('02:05'));
  });

  it('waits for one that is under way, and not for ever', () => {
    const under = run({ state: 'RUNNING', outcome: null, endedAt: null });
    expect([isFetching(under, at('02:14')), isFetching(under, at('02:16'))]).toEqual([true, false]);
    expect(nextFetch(schedule(), under, at('02:10'))).toBe(at('02:15'));
    expect(isFetching(run(), at('02:01'))).toBe(false);
  });
});
