import { describe, expect, it } from '@jest/globals';
import { affiliatesStateOn } from './affiliates-rule';
import { turningDays, type OwnershipChart } from './chart';
import { monthsLater } from './control';
import { UnknownPartyError } from './graph';
import { judgeOne } from './judge-party';
import { percentOf } from './share';
import { chart, control, edge } from './testing/a-chart';

const day = '2026-06-01';
const inRegime = (of: OwnershipChart, party: string, regime: string, on = day) =>
  judgeOne(of, party, on)!.regimes.find((one) => one.regime === regime)!;

describe('the verdicts on one party', () => {
  it('name the edges they rest on, up to the listed, and nothing beside them', () => {
    const of = chart(['X 50 A', 'Z 50 A', 'A 25 C', 'X 30 C', 'Z 45 C', 'X 90 D', 'C 10 D']);
    const { verdict, proof, by, sentence } = inRegime(of, 'C', 'OFAC');
    expect({ verdict, proof, by, sentence }).toEqual({
      ...{ verdict: 'BLOCKED_BY_OWNERSHIP', by: ['X'], sentence: 'BLOCKED' },
      proof: ['A 25 C', 'X 30 C', 'X 50 A'],
    });
  });

  it('say that owners are unknown instead of clear', () => {
    expect(inRegime(chart(['Z 40 A']), 'A', 'OFAC')).toMatchObject({ verdict: 'NONE', sentence: 'OWNERS_UNKNOWN' });
    expect(inRegime(chart(['Z 60 A']), 'A', 'OFAC')).toMatchObject({ verdict: 'NONE', sentence: 'NONE' });
    expect(inRegime(chart(['A 60 B']), 'A', 'EU')).toMatchObject({ verdict: 'NONE', sentence: 'NOBODY_ON_FILE' });
    expect(judgeOne(chart(['Z 40 A']), 'A', day)).toMatchObject({ known: 400_000_000_000, overstated: false });
    expect(judgeOne(chart(['Z 80 A', 'B 30 A']), 'A', day)).toMatchObject({ overstated: true });
  });

  it('give a circle to a person, with what one sees when looking through it', () => {
    const of = chart(['X 30 A', 'B 30 A', 'Z 40 A', 'A 60 B', 'X 40 B']);
    const found = judgeOne(of, 'A', day)!;
    expect(found.cycles).toEqual([['A', 'B']]);
    const [ofac] = found.regimes;
    expect(ofac).toMatchObject({ verdict: 'NEAR', byHand: true });
    expect(percentOf(ofac!.lookThrough!)).toBe('51.2195121951');
  });

  it('solve no circle that owns itself wholly, and none for a party without', () => {
    expect(inRegime(chart(['A 100 B', 'B 100 A', 'X 10 C', 'A 10 C']), 'C', 'OFAC').lookThrough).toBeNull();
    expect(inRegime(chart(['X 60 A']), 'A', 'OFAC')).toMatchObject({ lookThrough: null, byHand: false });
  });

  it('look at the listed in their own regime alone', () => {
    const of = chart(['X 60 A'], ['X'], { regimes: ['BIS'] });
    expect(judgeOne(of, 'A', day)!.regimes.map(({ verdict }) => verdict)).toEqual([
      ...['NONE', 'NONE', 'NONE', 'BLOCKED_BY_OWNERSHIP'],
    ]);
  });

  it('say nothing of a party that is not there, and refuse an edge to one', () => {
    expect(judgeOne(chart(['X 60 A']), 'Q', day)).toBeUndefined();
    expect(() => judgeOne({ ...chart(['X 60 A']), parties: [] }, 'A', day)).toThrow(UnknownPartyError);
  });
});

describe('the BIS rule on affiliates', () => {
  it.each([
    ['2025-09-28', 'NOT_YET'],
    ['2025-09-29', 'IN_FORCE'],
    ['2025-11-09', 'IN_FORCE'],
    ['2025-11-10', 'STAYED'],
    ['2026-11-08', 'STAYED'],
    ['2026-11-09', 'IN_FORCE_UNCONFIRMED'],
    ['2026-11-23', 'IN_FORCE_UNCONFIRMED'],
  ])('is on %s %s', (on, state) => {
    expect(affiliatesStateOn(on)).toBe(state);
    expect(inRegime(chart(['X 60 A']), 'A', 'BIS', on).state).toBe(state);
  });
});

describe('control, asked by the EU and the UK', () => {
  const signs = (of: OwnershipChart, party = 'A', regime = 'EU', on = day) =>
    inRegime(of, party, regime, on).control.map(({ rule, level, holder }) => `${rule} ${level} ${holder}`);
  const led = (fact: string) => ({ ...chart(['X 10 A', 'Z 90 A']), controls: [control(fact)] });

  it('is suspected where a listed person leads (C1), and presumed by a right of veto (C4)', () => {
    for (const regime of ['EU', 'UK']) {
      expect(signs(led('X SOLE_DIRECTOR A'), 'A', regime)).toEqual(['C1 CONTROL_SUSPECT X']);
      expect(signs(led('X VETO A'), 'A', regime)).toEqual(['C4 CONTROL X']);
    }
    expect(signs(led('Z CHAIR A'))).toEqual([]);
    expect(signs(led('X CHAIR A'), 'A', 'OFAC')).toEqual([]);
  });

  it('is reviewed where a listed holder of 25 to 49.99 is the largest (C3)', () => {
    expect(signs(chart(['X 49 A', 'Z 26 A', 'V 25 A', 'A 100 B']), 'B')).toEqual(['C3 CONTROL_REVIEW X']);
    expect(signs(chart(['X 40 A', 'Z 40 A']))).toEqual([]);
    expect(signs(chart(['X 24.99 A']))).toEqual([]);
    expect(signs(chart(['X 25-50 A', 'Z 30 A']))).toEqual(['C3 CONTROL_REVIEW X']);
  });

  it('is suspected where a share went from a listed person around its listing to somebody not known to be apart (C2)', () => {
    const sold: OwnershipChart = {
      ...chart([
        edge('X 60 A', { until: '2026-03-01' }),
        edge('W 60 A', { from: '2026-03-01' }),
        edge('Z 40 A', { from: '2019-01-01' }),
      ]),
      listed: [{ party: 'X', regime: 'EU', list: 'EU', from: '2026-04-15', until: null }],
    };
    expect(signs(sold)).toEqual(['C2 CONTROL_SUSPECT W']);
    expect(signs({ ...sold, controls: [control('W RELATIVE_OF X')] })).toEqual(['C2 CONTROL_SUSPECT W']);
    expect(signs({ ...sold, controls: [control('W NOT_CONNECTED_TO X')] })).toEqual([]);
    const long = { ...sold, listed: sold.listed.map((mark) => ({ ...mark, from: '2026-10-01' })) };
    expect(signs(long, 'A', 'EU', '2026-12-01')).toEqual([]);
  });

  it('counts months by the calendar', () => {
    expect([monthsLater('2026-08-31', -6), monthsLater('2026-01-31', 1), monthsLater('2024-02-29', 12)]).toEqual([
      ...['2026-02-28', '2026-02-28', '2025-02-28'],
    ]);
  });
});

describe('the days on which something turns', () => {
  it('are each one once, in order', () => {
    const of = chart([
      edge('X 60 A', { from: '2024-05-01', until: '2026-03-01' }),
      edge('W 60 A', { from: '2026-03-01' }),
    ]);
    expect(turningDays(of)).toEqual(['2024-05-01', '2026-03-01']);
  });
});
