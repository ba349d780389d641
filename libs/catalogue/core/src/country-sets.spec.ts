import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '@downstream/kernel';
import { exempts, isMember, membersOf, setsNaming, transitCountries } from './country-sets';
import { listsInForce } from './published-list';
import { shippedLists } from './shipped-lists';

const on = parseInstant;
const lists = listsInForce(shippedLists, 'COUNTRY_SET', on('2026-11-21'));

describe('membership', () => {
  it('has a first day, and a first day after', () => {
    expect(isMember(lists, 'EAR_D5', 'KH', on('2026-02-02'))).toBe(true);
    expect(isMember(lists, 'EAR_D5', 'KH', on('2026-02-03'))).toBe(false);
    expect(isMember(lists, 'CIRC_EU_HARD', 'KG', on('2026-04-23'))).toBe(false);
    expect(isMember(lists, 'CIRC_EU_HARD', 'KG', on('2026-04-24'))).toBe(true);
  });

  it('is told of a country by its sets', () => {
    expect(setsNaming(lists, 'KG', on('2026-04-23'))).not.toContain('CIRC_EU_HARD');
    expect(setsNaming(lists, 'KG', on('2026-04-24'))).toContain('CIRC_EU_HARD');
    expect(setsNaming(lists, 'XX', on('2026-04-24'))).toEqual([]);
  });

  it('knows regions', () => expect(isMember(lists, 'EMBARGO_STOP', 'UA-43', on('2026-11-21'))).toBe(true));

  it.each([
    ['EAR_A5', 37],
    ['EAR_A6', 8],
    ['EAR_D1', 23],
    ['EAR_D5', 22],
    ['COALITION_GECC', 39],
    ['CIRC_US_2022', 18],
    ['CIRC_UK_2025', 16],
    ['EMBARGO_STOP', 11],
  ])('%s has %i today', (set, count) => {
    expect(membersOf(lists, set, on('2026-11-21'))).toHaveLength(count);
  });

  it('is nobody’s in a set there is not', () => expect(membersOf(lists, 'EAR_B', on('2026-11-21'))).toEqual([]));
});

it('exempts by what is confirmed alone', () => {
  expect(exempts(lists, 'EU_ANNEX_VIII', 'NO', on('2026-11-21'))).toBe(true);
  expect(isMember(lists, 'EU_ANNEX_VIII', 'IS', on('2026-11-21'))).toBe(true);
  expect(exempts(lists, 'EU_ANNEX_VIII', 'IS', on('2026-11-21'))).toBe(false);
});

it('works the usual transit countries out of the sets (domain reference 4.3)', () => {
  expect(transitCountries(lists, on('2026-11-21')).join(' ')).toBe(
    'AE AM BR CN GE HK IL IN KG KZ MN MO MX MY NI RS SG TH TJ TR TW UZ VN ZA',
  );
});
