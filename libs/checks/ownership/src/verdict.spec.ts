import { ownershipRegimes, type OwnershipRegime, type OwnershipVerdict } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OwnershipChart, OwnershipEdge } from './chart';
import { graphOf } from './graph';
import { UNKNOWN_SHARE, WHOLE, type Share } from './share';
import { chart } from './testing/a-chart';
import { naiveVerdicts } from './testing/naive-verdicts';
import { atLeast, judgeAll, testsOf, type Judged } from './verdict';

const day = '2026-06-01';

/** The verdicts of one regime, by party. */
function judged(of: OwnershipChart, regime: OwnershipRegime): Map<string, Judged> {
  const graph = graphOf(of.parties, of.edges, day);
  const test = testsOf(of, graph, day).find((one) => one.regime === regime)!;
  const all = judgeAll(graph, test);
  return new Map(graph.parties.map(({ id }, node) => [id, all[node]!]));
}
const verdicts = (of: OwnershipChart, regime: OwnershipRegime, parties: readonly string[]) =>
  parties.map((party) => judged(of, regime).get(party)!.verdict);
const percents = ({ interval: { min, max } }: Judged) => [min / (WHOLE / 100), max / (WHOLE / 100)];

const names = ['X', 'Y', 'A', 'B', 'C', 'D', 'Z', 'U'];
const units = fc.constantFrom(0, 1, 5, 10, 15, 20, 25, 30, 40, 49, 50, 51, 60, 75, 100).map((n) => (n * WHOLE) / 100);
const someShare: fc.Arbitrary<Share> = fc.oneof(
  { weight: 6, arbitrary: units.map((one) => ({ min: one, max: one })) },
  { weight: 2, arbitrary: fc.tuple(units, units).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })) },
  { weight: 1, arbitrary: fc.constant(UNKNOWN_SHARE) },
);
const someEdge = fc.record({
  owner: fc.constantFrom(...names),
  asset: fc.constantFrom('A', 'B', 'C', 'D', 'Y'),
  capital: someShare,
  votes: fc.option(someShare, { freq: 4 }),
});
const source = { text: 'a register', grade: 'B', asOf: '2026-01-01' } as const;
const someChart: fc.Arbitrary<OwnershipChart> = fc
  .record({ edges: fc.array(someEdge, { maxLength: 12 }), joint: fc.boolean() })
  .map(({ edges, joint }) => ({
    ...chart([], ['X', 'Y'], { joint: joint ? [{ id: 'J', members: ['X', 'Y'], from: null, until: null }] : [] }),
    parties: names.map((id) => ({ id, name: id, kind: id === 'U' ? 'UNDISCLOSED' : 'ENTITY' })),
    edges: edges.map((one, at): OwnershipEdge => ({ ...one, id: String(at), from: null, until: null, source })),
  }));
const regimes = fc.constantFrom(...ownershipRegimes);
const held = (of: OwnershipChart, regime: OwnershipRegime, rule: (party: string, one: Judged) => void) => {
  for (const [party, one] of judged(of, regime)) rule(party, one);
};

/** Whether the shares of nobody come to more than the whole. */
const adds = ({ edges }: OwnershipChart) =>
  names.every((name) => {
    const into = edges.filter(({ asset }) => asset === name);
    return [into.map(({ capital }) => capital!.min), into.map(({ capital, votes }) => (votes ?? capital!).min)].every(
      (shares) => shares.reduce((a, b) => a + b, 0) <= WHOLE,
    );
  });

describe('the tests of the regimes', () => {
  it('sum all listed persons from a half on, and in the UK ask each for more than a half', () => {
    const two = chart(['X 30 A', 'Y 25 A', 'Z 45 A'], ['X', 'Y']);
    expect(verdicts(two, 'OFAC', ['A'])).toEqual(['BLOCKED_BY_OWNERSHIP']);
    expect(verdicts(two, 'UK', ['A'])).toEqual(['NEAR']);
    const joint = [{ id: 'J', members: ['X', 'Y'], from: null, until: null }];
    expect(verdicts({ ...two, joint }, 'UK', ['A'])).toEqual(['BLOCKED_BY_OWNERSHIP']);
    expect(verdicts(chart(['X 50 A', 'Z 50 A']), 'UK', ['A'])).toEqual(['NEAR']);
  });

  it('sum all ways of one person in the UK', () => {
    expect(verdicts(chart(['X 60 A', 'X 60 B', 'A 30 C', 'B 30 C', 'Z 40 C']), 'UK', ['C'])).toEqual([
      'BLOCKED_BY_OWNERSHIP',
    ]);
  });

  it('say an interval: what is known of blocked owners, and all that may be theirs', () => {
    const one = judged(chart(['X 48 A', 'Z 27 A']), 'OFAC').get('A')!;
    expect([one.verdict, percents(one)]).toEqual(['UNDETERMINED', [48, 73]]);
  });

  it('hand an undetermined owner on as an unknown share', () => {
    const of = chart(['X 20 A', 'Z 30 A', 'A 60 B', 'Z 40 B', 'A 40 C', 'Z 60 C']);
    expect(verdicts(of, 'OFAC', ['A', 'B', 'C'])).toEqual(['UNDETERMINED', 'UNDETERMINED', 'NONE']);
    expect(percents(judged(of, 'OFAC').get('B')!)).toEqual([0, 60]);
  });

  it('ask of a listed person, too, what an undetermined owner may hold of it', () => {
    const of = chart(['X 20 D', 'Z 30 D', 'D 20 Y'], ['X', 'Y']);
    expect(verdicts(of, 'OFAC', ['D', 'Y'])).toEqual(['UNDETERMINED', 'UNDETERMINED']);
  });

  it('take the higher of votes and capital, each summed by itself', () => {
    expect(verdicts(chart(['X 10/50 A', 'Z 90/50 A']), 'OFAC', ['A'])).toEqual(['BLOCKED_BY_OWNERSHIP']);
    const crossed = chart(['X 30/10 A', 'Y 10/30 A', 'Z 60/60 A'], ['X', 'Y']);
    expect(verdicts(crossed, 'OFAC', ['A'])).toEqual(['NEAR']);
  });

  it('hold where a listed person holds an unknown share, and where an unnamed owner may be anybody', () => {
    expect(verdicts(chart(['X ? A', 'Z 40 A']), 'OFAC', ['A'])).toEqual(['UNDETERMINED']);
    expect(verdicts(chart(['X 10 A', 'U 60 A', 'Z 30 A'], ['X'], { undisclosed: ['U'] }), 'OFAC', ['A'])).toEqual([
      'UNDETERMINED',
    ]);
    expect(verdicts(chart(['X ? A', 'Z 60 A']), 'OFAC', ['A'])).toEqual(['NEAR']);
  });

  it('do not multiply through chains, and let nobody be blocked by a circle that it is in alone', () => {
    expect(verdicts(chart(['X 49 A', 'Z 51 A', 'A 100 B']), 'OFAC', ['A', 'B'])).toEqual(['NEAR', 'NONE']);
    expect(verdicts(chart(['A 60 B', 'B 60 A', 'X 5 A', 'Z 35 A', 'Z 40 B']), 'OFAC', ['A', 'B'])).toEqual([
      'NONE',
      'NONE',
    ]);
  });

  it('ask the edges and marks of the day alone', () => {
    const of = chart(['X 60 A']);
    const past = { ...of, edges: of.edges.map((one) => ({ ...one, until: '2026-06-01' })) };
    expect(verdicts(past, 'OFAC', ['A'])).toEqual(['NONE']);
    const later = { ...of, listed: of.listed.map((mark) => ({ ...mark, from: '2026-06-02' })) };
    expect(verdicts(later, 'OFAC', ['A'])).toEqual(['NONE']);
  });

  it('are as right as asking every party again and again until nothing changes', () => {
    fc.assert(
      fc.property(someChart, regimes, (of, regime) => {
        const slow = naiveVerdicts(of, regime, day);
        const quick = [...judged(of, regime)].map(([party, { verdict }]) => [party, verdict] as const);
        const owned = quick.filter(([party]) => !['X', 'Y'].includes(party));
        expect(owned).toEqual(owned.map(([party]) => [party, slow.get(party)]));
      }),
      { numRuns: 1200 },
    );
  });

  it('do not depend on the order of the edges, and never give a lower bound above the upper', () => {
    fc.assert(
      fc.property(someChart, regimes, fc.infiniteStream(fc.nat()), (of, regime, order) => {
        const keyed = of.edges.map((one) => [order.next().value as number, one] as const);
        const mixed = { ...of, edges: keyed.sort(([a], [b]) => a - b).map(([, one]) => one) };
        const other = judged(mixed, regime);
        held(of, regime, (party, one) => {
          expect(other.get(party)).toEqual(one);
          expect(one.interval.min).toBeLessThanOrEqual(one.interval.max);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('never fall because a listed person holds something more, in the UK of its own', () => {
    fc.assert(
      fc.property(someChart, regimes, someEdge, (some, regime, more) => {
        const of = { ...some, listed: some.listed.filter((mark) => regime !== 'UK' || mark.party === 'X') };
        const extra: OwnershipEdge = { ...more, owner: 'X', id: 'more', from: null, until: null, source };
        const after = judged({ ...of, edges: [...of.edges, extra] }, regime);
        held(of, regime, (party, { verdict }) => expect(atLeast(after.get(party)!.verdict, verdict)).toBe(true));
      }),
      { numRuns: 300 },
    );
  });

  it('say of a band all that they would say of any share in it', () => {
    const within = ({ min, max }: Share, part: number): Share => {
      const exact = min + Math.floor((max - min) * part);
      return { min: exact, max: exact };
    };
    fc.assert(
      fc.property(someChart, regimes, fc.double({ min: 0, max: 1, noNaN: true }), (of, regime, part) => {
        const exact = {
          ...of,
          edges: of.edges.map((one) => ({
            ...one,
            capital: within(one.capital!, part),
            votes: one.votes && within(one.votes, part),
          })),
        };
        fc.pre(adds(exact));
        const known = judged(exact, regime);
        held(of, regime, (party, band) => {
          const one = known.get(party)!.verdict;
          const expected: Record<OwnershipVerdict, OwnershipVerdict[]> = {
            BLOCKED_BY_OWNERSHIP: ['BLOCKED_BY_OWNERSHIP'],
            UNDETERMINED: ['BLOCKED_BY_OWNERSHIP', 'UNDETERMINED', 'NEAR', 'NONE'],
            NEAR: ['NEAR', 'NONE'],
            NONE: ['NONE'],
          };
          expect(expected[band.verdict]).toContain(one);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('are lifted by knowing more only where a clean owner is named: what is proved stays', () => {
    fc.assert(
      fc.property(someChart, regimes, units, fc.constantFrom('A', 'B', 'C', 'D'), (of, regime, much, asset) => {
        const extra: OwnershipEdge = {
          ...{ id: 'named', owner: 'Z', asset, capital: { min: much, max: much }, votes: null },
          ...{ from: null, until: null, source },
        };
        const after = judged({ ...of, edges: [...of.edges, extra] }, regime);
        held(of, regime, (party, { verdict, interval }) => {
          if (verdict === 'BLOCKED_BY_OWNERSHIP') expect(after.get(party)!.verdict).toBe(verdict);
          if (regime !== 'UK') expect(after.get(party)!.interval.min).toBe(interval.min);
        });
      }),
      { numRuns: 300 },
    );
  });
});
