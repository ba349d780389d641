import { describe, expect, it } from '@jest/globals';
import { oldestOf } from './oldest-of';

const at = (day: number, list = 'un') => ({ list, retrievedAt: `2026-03-0${day}T00:00:00.000Z` });

describe('oldestOf', () => {
  it.each([
    ['several lists', [at(3), at(1), at(2)], '2026-03-01T00:00:00.000Z'],
    ['no list', [], undefined],
    ['a list of unknown age', [at(1), { list: 'eu-fsf', retrievedAt: null }], undefined],
    ['lists of one’s own, which nobody publishes anew', [at(3), at(1, 'own:Refused')], '2026-03-03T00:00:00.000Z'],
  ])('of %s', (_, lists, expected) => {
    expect(oldestOf(lists)).toBe(expected);
  });
});
