import { describe, expect, it } from '@jest/globals';
import type { ChplRow } from './list-rows';
import { rowChanges } from './row-changes';

const row = (hs6: string, description = 'Part'): ChplRow => ({ hs6, tier: '1', description });

describe('rowChanges', () => {
  it('says what is new, what says something else, and what is gone', () => {
    const before = [row('854231'), row('854232'), row('854233')];
    const after = [row('854239'), row('854233'), row('854232', 'Memories')];
    expect(rowChanges('CHPL', before, after)).toEqual([
      { kind: 'REMOVED', key: '854231', before: before[0], after: null },
      { kind: 'ADDED', key: '854239', before: null, after: after[0] },
      { kind: 'CHANGED', key: '854232', before: before[1], after: after[2] },
    ]);
  });

  it('is nothing for rows in another order', () => {
    expect(rowChanges('CHPL', [row('854231'), row('854232')], [row('854232'), row('854231')])).toEqual([]);
  });
});
