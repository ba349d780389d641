import { watchedKinds } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fact, type Fact } from './fact';
import { judgeChange } from './judge-change';
import type { Reading } from './reading';

const word = fc.stringMatching(/^[a-zé]{1,8}( [a-zé]{1,8}){0,2}$/);
const aFact: fc.Arbitrary<Fact> = fc.record({
  what: fc.constantFrom('RESULT', 'HIT_OPEN', 'OFFICER'),
  value: word,
  ref: fc.option(fc.constantFrom('r1', 'r2', 'r3'), { nil: null }),
});
const aReading: fc.Arbitrary<Reading> = fc.record({
  kind: fc.constantFrom(...watchedKinds),
  subject: fc.constant(''),
  facts: fc.uniqueArray(aFact, { maxLength: 6 }),
  weight: fc.option(fc.nat(9), { nil: null }),
});

/** The same said otherwise: other order, other spaces, capitals and encoding, and another name for what has a record. */
const saidOtherwise = (reading: Reading): Reading => ({
  ...reading,
  facts: reading.facts.toReversed().map(({ what, value, ref }) => ({
    what,
    value: ref === null ? `  ${value.replaceAll(' ', ' \t ').normalize('NFD').toUpperCase()} ` : `${value} (again)`,
    ref,
  })),
});

describe('a change', () => {
  it('is none where the same is said otherwise', () => {
    fc.assert(
      fc.property(aReading, (reading) => {
        expect(judgeChange(reading, saidOtherwise(reading))).toEqual({ what: 'SAME' });
      }),
    );
  });

  it('is always written where a fact came or went, or the outcome is another', () => {
    fc.assert(
      fc.property(aReading, word, fc.nat(9), (reading, value, weight) => {
        const more = { ...reading, facts: [...reading.facts, fact('OWNER', value)] };
        const came = judgeChange(reading, more);
        expect(came).toMatchObject({ what: 'CHANGED', before: [], after: [fact('OWNER', value)] });
        expect(judgeChange(more, reading)).toMatchObject({
          what: 'CHANGED',
          before: [fact('OWNER', value)],
          after: [],
        });
        const otherwise = judgeChange(reading, { ...reading, weight });
        const moved = reading.weight !== null && reading.weight !== weight;
        expect(otherwise.what).toBe(moved ? 'CHANGED' : 'SAME');
      }),
    );
  });

  it('is none the first time, whatever is read', () => {
    fc.assert(
      fc.property(aReading, (reading) => {
        expect(judgeChange(undefined, reading)).toEqual({ what: 'BASELINE' });
      }),
    );
  });

  it('is worse or better by weight, and neither where a fact took the place of another', () => {
    const at = (weight: number | null, ...facts: Fact[]): Reading => ({
      kind: 'SCREENING',
      subject: '',
      facts,
      weight,
    });
    const direction = (before: Reading, now: Reading) => {
      const judged = judgeChange(before, now);
      return judged.what === 'CHANGED' ? judged.direction : judged.what;
    };
    expect(direction(at(0, fact('RESULT', 'CLEAR')), at(3, fact('RESULT', 'POTENTIAL_MATCH')))).toBe('WORSE');
    expect(direction(at(3, fact('RESULT', 'POTENTIAL_MATCH')), at(0, fact('RESULT', 'CLEAR')))).toBe('BETTER');
    expect(direction(at(3, fact('HIT_OPEN', 'Xu', 'h1')), at(3, fact('HIT_OPEN', 'Xu', 'h2')))).toBe('OTHER');
    expect(direction(at(null, fact('OFFICER', 'Ana')), at(null, fact('OFFICER', 'Ben')))).toBe('OTHER');
  });
});
