import { describe, expect, it } from '@jest/globals';
import { SourcePace } from './source-pace';

describe('SourcePace', () => {
  it('allows so many calls within a time, and more when the first are past', () => {
    const pace = new SourcePace({ calls: 2, within: 1000 });
    expect([pace.take(0), pace.take(500), pace.take(999), pace.take(1000), pace.take(1001)]).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['30', 30_000],
    ['Thu, 01 Jan 1970 00:00:45 GMT', 45_000],
    ['99999999', 3_600_000],
    ['soon', 60_000],
    [undefined, 60_000],
  ])('keeps away for as long as %s says', (retryAfter, ms) => {
    const pace = new SourcePace({ calls: 9, within: 1 });
    pace.pause(0, retryAfter);
    expect([pace.take(ms - 1), pace.take(ms)]).toEqual([false, true]);
  });

  it('does not come back earlier because somebody asked for less later', () => {
    const pace = new SourcePace({ calls: 9, within: 1 });
    pace.pause(0, '60');
    pace.pause(1, '1');
    expect(pace.take(30_000)).toBe(false);
  });
});
