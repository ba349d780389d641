import { describe, expect, it } from '@jest/globals';
import { ALERT_THRESHOLD } from '@downstream/matching';
import { evaluate, isHeldOut, kindOfSchema, qualityOf, scorePair, type NamePair, type ScoredPair } from './quality';

const pair = (facts: Partial<NamePair> = {}): NamePair => ({
  nameA: 'Baikal Armour Trade',
  nameB: 'Baikal Armour Trade LLC',
  schema: 'organization',
  expectedMatch: true,
  source: 'desk',
  ...facts,
});
const scored = (score: number, expectedMatch: boolean, facts: Partial<NamePair> = {}): ScoredPair => ({
  ...pair({ expectedMatch, ...facts }),
  score,
});

describe('quality', () => {
  it('is the share of alerts that are right, of matches that were found, and the mean of both', () => {
    const pairs = [scored(0.9, true), scored(0.85, true), scored(0.95, false), scored(0.3, true), scored(0.1, false)];
    expect(qualityOf(pairs)).toEqual({ n: 5, precision: 0.6667, recall: 0.6667, f1: 0.6667 });
    expect(qualityOf(pairs, 0.2)).toEqual({ n: 5, precision: 0.75, recall: 1, f1: 0.8571 });
  });

  it('counts a score at the threshold as an alert', () => {
    expect(qualityOf([scored(ALERT_THRESHOLD, true)])).toEqual({ n: 1, precision: 1, recall: 1, f1: 1 });
    expect(qualityOf([scored(ALERT_THRESHOLD - 1e-4, true)])).toMatchObject({ recall: 0, f1: 0 });
  });

  it('says nothing where there is nothing to take a share of', () => {
    expect(qualityOf([])).toEqual({ n: 0, precision: null, recall: null, f1: null });
    expect(qualityOf([scored(0.1, false)])).toEqual({ n: 1, precision: null, recall: null, f1: null });
    expect(qualityOf([scored(0.9, false)])).toEqual({ n: 1, precision: 0, recall: null, f1: 0 });
    expect(qualityOf([scored(0.1, true)])).toEqual({ n: 1, precision: null, recall: 0, f1: 0 });
  });

  it('is told for all, by source, by schema and by script', () => {
    const pairs = [
      scored(0.9, true, { source: 'b' }),
      scored(0.1, true, { source: 'a', schema: 'person' }),
      scored(0.9, false, { source: '__proto__', nameA: 'Байкал' }),
    ];
    const found = evaluate(pairs, 0.5);
    expect(found).toMatchObject({ threshold: 0.5, overall: { n: 3, precision: 0.5, recall: 0.5, f1: 0.5 } });
    expect(Object.keys(found.bySource)).toEqual(['__proto__', 'a', 'b']);
    expect(found.bySource).toMatchObject({ a: { n: 1, recall: 0 }, b: { n: 1, recall: 1 } });
    expect(Object.entries(found.bySchema).map(([name, { n }]) => [name, n])).toEqual([
      ['organization', 2],
      ['person', 1],
    ]);
    expect(Object.keys(found.byScript)).toEqual(['Cyrillic/Latin', 'Latin']);
  });
});

describe('the score of a pair', () => {
  it('is that of its names as screening normalises them', () => {
    expect(scorePair(pair()).score).toBe(1);
    expect(scorePair(pair({ nameB: 'Nordlys Termografi' })).score).toBeLessThan(ALERT_THRESHOLD);
  });

  it('looks for legal forms only where it may be a company', () => {
    expect(['person', 'Person', 'organization', 'Company', 'vessel', ''].map(kindOfSchema)).toEqual([
      'PERSON',
      'PERSON',
      'ORGANISATION',
      'ORGANISATION',
      undefined,
      undefined,
    ]);
  });
});

describe('the third held out', () => {
  it('is a third, and the same in every run', () => {
    const all = Array.from({ length: 3000 }, (_, n) => pair({ nameA: `Name ${n}`, nameB: `Naam ${n}` }));
    const heldOut = all.filter(isHeldOut).length;
    expect(heldOut).toBeGreaterThan(900);
    expect(heldOut).toBeLessThan(1100);
    const known = [
      ['Olaf Schulze', 'Olaf Scholz', true],
      ['Octavian Scholz', 'Olaf Scholz', false],
      ['Ѕіlva', 'Silva', true],
      ['Baikal', 'Baykal', false],
    ] as const;
    expect(known.map(([nameA, nameB]) => isHeldOut({ nameA, nameB }))).toEqual(known.map(([, , out]) => out));
  });
});
