import { describe, expect, it } from '@jest/globals';
import { countryLists, someFacts } from '../testing';
import { monthsBetween } from './days';
import { nextOfFacts, nextOfSets } from './next-boundary';

const next = (on: string, today: string) => nextOfFacts(someFacts({ 'party.incorporatedOn': on }), [], today);

describe('the next day on which a rating may say something else', () => {
  it('is the day on which a company is a year old, then two, then five, then none', () => {
    expect(next('2026-03-20', '2026-11-23')).toBe('2027-03-20');
    expect(next('2026-03-20', '2027-03-20')).toBe('2028-03-20');
    expect(next('2026-03-20', '2028-03-20')).toBe('2031-03-20');
    expect(next('2026-03-20', '2031-03-20')).toBeNull();
  });

  it('is the first day on which the months have passed, also from a day that the month does not have', () => {
    const day = next('2024-02-29', '2024-11-23') ?? '';
    expect(day).toBe('2025-03-01');
    expect([monthsBetween('2024-02-29', '2025-02-28'), monthsBetween('2024-02-29', day)]).toEqual([11, 12]);
  });

  it('is the earliest of all facts', () => {
    const facts = someFacts({
      'party.incorporatedOn': '2026-03-20',
      'party.domainRegisteredOn': '2026-08-01',
      'party.adverse': [{ kind: 'CREDIBLE', on: '2021-12-01', what: 'smuggling' }],
    });
    expect(nextOfFacts(facts, [], '2026-11-23')).toBe('2026-12-01');
    expect(nextOfFacts(facts, [], '2026-12-01')).toBe('2027-01-28');
    expect(nextOfFacts({}, [], '2026-11-23')).toBeNull();
  });

  it('is the day on which a row of a set of countries begins or ends', () => {
    const [first] = countryLists;
    const row = first?.rows[0];
    if (!first || !row) throw new Error('No set');
    const lists = [{ ...first, rows: [{ ...row, from: '2020-01-01', to: '2027-01-01' }] }];
    expect(nextOfSets(lists, '2026-11-23')).toBe('2027-01-01');
    expect(nextOfSets(lists, '2027-01-01')).toBeNull();
  });
});
