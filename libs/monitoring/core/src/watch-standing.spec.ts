import { HOUR, later, parseInstant } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { watchedSince, watchStanding } from './watch-standing';

const now = parseInstant('2026-03-02T08:00:00Z');
const ago = (hours: number) => ({ searchedAt: later(now, -hours * HOUR), searchable: true });

describe('where somebody under watch stands', () => {
  it('is watched for a day, late for another, and not monitored then', () => {
    expect([0, 23, 24, 47, 48, 900].map((hours) => watchStanding(ago(hours), now).standing)).toEqual([
      ...['WATCHED', 'WATCHED', 'LATE', 'LATE', 'NOT_MONITORED', 'NOT_MONITORED'],
    ]);
  });

  it('is not monitored without a search, and where there was nothing to search by', () => {
    expect(watchStanding({ searchedAt: null, searchable: true }, now)).toEqual({
      standing: 'NOT_MONITORED',
      gap: 'NEVER_SEARCHED',
    });
    expect(watchStanding({ ...ago(1), searchable: false }, now)).toEqual({
      standing: 'NOT_MONITORED',
      gap: 'NOTHING_TO_SEARCH',
    });
  });

  it('is the same whether one asks for each or for those since a moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * HOUR }), (ms) => {
        const searchedAt = later(now, -ms);
        const { late, notMonitored } = watchedSince(now);
        const expected = searchedAt > late ? 'WATCHED' : searchedAt > notMonitored ? 'LATE' : 'NOT_MONITORED';
        expect(watchStanding({ searchedAt, searchable: true }, now).standing).toBe(expected);
      }),
    );
  });
});
