import { describe, expect, it } from '@jest/globals';
import * as vocabulary from './index';

const lists = Object.entries(vocabulary as Record<string, unknown>).filter(
  (entry): entry is [string, readonly string[]] => Array.isArray(entry[1]),
);

describe('vocabulary', () => {
  it('has lists to look at', () => {
    expect(lists.length).toBeGreaterThanOrEqual(10);
  });

  it.each(lists)('%s names nothing twice', (_, words) => {
    expect(new Set(words).size).toBe(words.length);
  });

  it('gives a disposition reason to one disposition only', () => {
    const reasons = Object.values(vocabulary.dispositionReasons).flat();
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(Object.keys(vocabulary.dispositionReasons).sort()).toEqual([...vocabulary.dispositions].sort());
  });
});
