import { describe, expect, it } from '@jest/globals';
import { rank } from './rank';

const entries = [
  { label: 'Distributors', hint: 'Go to' },
  { label: 'Kestrel Outdoor Supply', hint: 'Recent' },
  { label: 'API keys' },
  { label: 'Žilina Optics' },
];
const labels = (typed: string) => rank(typed, entries).map(({ label }) => label);

describe('rank', () => {
  it.each([
    ['', entries.map(({ label }) => label)],
    ['dis', ['Distributors']],
    ['out', ['Kestrel Outdoor Supply']],
    ['zil', ['Žilina Optics']],
    ['ke', ['Kestrel Outdoor Supply', 'API keys']],
    ['recent', ['Kestrel Outdoor Supply']],
    ['kos', ['Kestrel Outdoor Supply']],
    ['zzz', []],
  ])('answers "%s"', (typed, expected) => {
    expect(labels(typed)).toEqual(expected);
  });
});
