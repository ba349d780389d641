import { describe, expect, it } from '@jest/globals';
import { markdown, measuresTable, verdicts } from './screening-measures.mjs';
import { recallOf, scoreKeeping, wrongPerNobody } from './search-quality.mjs';

const names = ['Altan Borek', 'Borek Altan', 'Cardif', 'Doruk'].map((name, n) => ({ entity: `e${n}`, name }));
const ask = (kind, entity, equal = []) => ({ kind, entity, equal: new Set(equal) });
const queries = [
  ask('exact', 'e0', ['altan borek']),
  ask('exact', 'e2', ['cardif']),
  ask('typo1', 'e3', ['doruk']),
  ask('cyrillic', 'e3', ['doruk']),
  ask('nobody', null),
  ask('nobody', null),
];
const answers = [
  [{ at: 1, score: 0.9 }],
  [{ at: 2, score: 1 }],
  [
    { at: 0, score: 0.9 },
    { at: 3, score: 0.85 },
  ],
  [],
  [
    { at: 0, score: 0.95 },
    { at: 1, score: 0.8 },
  ],
  [],
];

describe('the quality of answers', () => {
  it('counts what is found by kind; the very same words of another are as good', () => {
    expect(recallOf(names, queries, answers)).toEqual({ exact: 1, typo1: 1, cyrillic: 0 });
    expect(recallOf(names, queries, [[], ...answers.slice(1)])).toMatchObject({ exact: 0.5 });
  });

  it('finds the score that keeps a share of the Latin queries', () => {
    expect(scoreKeeping(1, names, queries, answers)).toBe(0.85);
    expect(scoreKeeping(0.6, names, queries, answers)).toBe(0.9);
    expect(scoreKeeping(1, names, queries, [[], ...answers.slice(1)])).toBe(0);
  });

  it('counts wrong entities for nobody from a score on', () => {
    expect(wrongPerNobody(names, queries, answers, 0.8)).toBe(1);
    expect(wrongPerNobody(names, queries, answers, 0.9)).toBe(0.5);
    expect(wrongPerNobody(names, queries, answers, 0.99)).toBe(0);
  });
});

describe('the verdicts', () => {
  const found = { E1: 40, E2: 1.5, E3a: { value: 59, note: 'busy' }, E7: { missing: 'not built: deltas' }, E15: 0 };
  const by = Object.fromEntries(verdicts(found).map((line) => [line.id, line]));

  it('reach must, goal or moonshot, upwards or downwards', () => {
    expect(by.E1).toMatchObject({ met: true, reached: 'goal', value: 40 });
    expect(by.E2).toMatchObject({ met: true, reached: 'must' });
    expect(by.E3a).toMatchObject({ met: false, reached: 'missed', note: 'busy' });
    expect(by.E15).toMatchObject({ met: true, reached: 'moonshot' });
  });

  it('leave nothing out: what was not measured says why, and is neither met nor missed', () => {
    expect(by.E7).toMatchObject({ value: null, note: 'not built: deltas' });
    expect(by.E7.met).toBeUndefined();
    expect(by.E14).toMatchObject({ value: null, note: 'not measured' });
    expect(measuresTable(Object.values(by)).split('\n')).toHaveLength(2 + Object.keys(by).length);
  });

  it('make a table whatever stands in it', () => {
    expect(markdown(['a', 'b'], [['x|y\nz', null]])).toBe('| a | b |\n| --- | --- |\n| x\\|y z | – |');
  });
});
