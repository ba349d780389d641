import { checkKinds, ownershipRegimes, ownershipVerdicts } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkReading, type CheckSaid } from './check-reading';
import { followUpOf } from './follow-up';
import { judgeChange } from './judge-change';
import { CONTROLLERS, ownershipReadings, type OwnershipFacts } from './ownership-reading';
import { flagReading, ratingReading, type OpenFlag } from './risk-reading';

const outcomes = ['CLEAR', 'ADVERSE', 'INCONCLUSIVE', 'SOURCE_UNAVAILABLE', 'ERROR', 'NOT_APPLICABLE'] as const;
const aCode = fc.constantFrom('FREE_MAIL', 'PHONE_ABROAD', 'MASS_REGISTRATION', 'LEI_LAPSED');
const aCheck: fc.Arbitrary<CheckSaid> = fc.record({
  kind: fc.constantFrom(...checkKinds),
  outcome: fc.constantFrom(...outcomes),
  severity: fc.constantFrom(null, 2, 3, 4),
  findings: fc.array(fc.record({ code: aCode, parties: fc.nat() }), { maxLength: 4 }),
});
const aFlag: fc.Arbitrary<OpenFlag> = fc.record({
  rule: fc.constantFrom('RF-01', 'RF-07', 'RF-19', 'RF-33', 'AT-04'),
  severity: fc.constantFrom(1, 2, 3, 4),
  unsettled: fc.boolean(),
});
const someFlags = fc.uniqueArray(aFlag, { selector: ({ rule }) => rule });
const aChart: fc.Arbitrary<OwnershipFacts> = fc.record({
  verdicts: fc
    .tuple(...ownershipRegimes.map(() => fc.constantFrom(...ownershipVerdicts)))
    .map((all) => all.map((verdict, i) => ({ regime: ownershipRegimes[i] ?? 'EU', verdict }))),
  controllers: fc.uniqueArray(fc.record({ id: fc.uuid(), name: fc.string() }), {
    selector: ({ id }) => id,
    maxLength: 3,
  }),
});
const only = <T>(all: readonly T[]): T => {
  const [first] = all;
  if (first === undefined) throw new Error('Nothing was read');
  return first;
};

describe('noise', () => {
  it('is a check made again that finds the same, with other numbers behind it and in another order', () => {
    fc.assert(
      fc.property(aCheck, fc.nat(), (check, parties) => {
        const again = { ...check, findings: check.findings.toReversed().map(({ code }) => ({ code, parties })) };
        expect(judgeChange(checkReading(check), checkReading(again))).toEqual({ what: 'SAME' });
      }),
    );
  });

  it('is a flag that nobody has to act on, whatever becomes of it, and one looked up again', () => {
    fc.assert(
      fc.property(someFlags, aFlag, (flags, other) => {
        const before = flagReading(flags);
        expect(judgeChange(before, flagReading(flags.toReversed()))).toEqual({ what: 'SAME' });
        const light = { ...other, rule: 'RF-60', severity: Math.min(other.severity, 2) as 1 | 2 };
        expect(judgeChange(before, flagReading([...flags, light]))).toEqual({ what: 'SAME' });
        const explained = { ...other, rule: 'RF-61', unsettled: false };
        expect(judgeChange(before, flagReading([...flags, explained]))).toEqual({ what: 'SAME' });
      }),
    );
  });

  it('is an owner by another spelling, and a share that moves no verdict', () => {
    fc.assert(
      fc.property(aChart, fc.string(), (chart, name) => {
        const controllers = chart.controllers.toReversed().map(({ id }) => ({ id, name }));
        const later = ownershipReadings({ ...chart, controllers });
        for (const [i, reading] of ownershipReadings(chart).entries()) {
          expect(judgeChange(reading, later[i] ?? reading)).toEqual({ what: 'SAME' });
        }
      }),
    );
  });
});

describe('what is no noise', () => {
  it('is another outcome or another finding of a check, and none of them is better for not having been found out', () => {
    fc.assert(
      fc.property(aCheck, aCheck, ({ kind: _, ...a }, b) => {
        const judged = judgeChange(checkReading({ ...a, kind: b.kind }), checkReading(b));
        const codes = (one: typeof a) => [...new Set(one.findings.map(({ code }) => code))].sort().join();
        if (a.outcome !== b.outcome || codes(a) !== codes(b)) expect(judged.what).toBe('CHANGED');
        if (['INCONCLUSIVE', 'SOURCE_UNAVAILABLE', 'ERROR'].includes(b.outcome)) {
          expect(judged).not.toMatchObject({ direction: 'BETTER' });
        }
        if (judged.what === 'CHANGED' && b.outcome === 'ADVERSE' && a.outcome !== 'ADVERSE') {
          expect(followUpOf('CHECK', judged).asks).toBe('REVIEW');
        }
      }),
    );
  });

  it('is a source that fell silent: somebody looks, and no review is opened for each of thousands', () => {
    const clear = checkReading({ kind: 'K06', outcome: 'CLEAR', severity: null, findings: [] });
    const silent = checkReading({ kind: 'K06', outcome: 'SOURCE_UNAVAILABLE', severity: null, findings: [] });
    const judged = judgeChange(clear, silent);
    if (judged.what !== 'CHANGED') throw new Error('Silence went unseen');
    expect(followUpOf('CHECK', judged)).toEqual({ urgency: 'OTHER', asks: 'TRIAGE' });
  });

  it('is a grave flag, the first of its rule as well, and one that stops is critical', () => {
    fc.assert(
      fc.property(someFlags, fc.constantFrom(3 as const, 4 as const), (flags, severity) => {
        const judged = judgeChange(
          flagReading(flags),
          flagReading([...flags, { rule: 'RF-61', severity, unsettled: true }]),
        );
        if (judged.what !== 'CHANGED') throw new Error('A grave flag went unseen');
        expect(judged.direction).toBe('WORSE');
        expect(followUpOf('FLAG', judged)).toEqual({ urgency: severity === 4 ? 'CRITICAL' : 'HIGH', asks: 'REVIEW' });
      }),
    );
  });

  it('is a knock-out, a verdict that becomes worse, and somebody else who controls', () => {
    const forbidden = judgeChange(ratingReading([]), ratingReading(['KO-02']));
    expect(forbidden).toMatchObject({ direction: 'WORSE', after: [{ what: 'PROHIBITED', value: 'KO-02' }] });
    fc.assert(
      fc.property(aChart, aChart, (a, b) => {
        for (const [i, { regime, verdict }] of a.verdicts.entries()) {
          const now = b.verdicts[i]?.verdict ?? verdict;
          const [was, is] = [ownershipReadings(a)[i], ownershipReadings(b)[i]];
          const judged = judgeChange(was, is ?? only(ownershipReadings(b)));
          const grew = ownershipVerdicts.indexOf(now) < ownershipVerdicts.indexOf(verdict);
          if (verdict === now) expect(judged).toEqual({ what: 'SAME' });
          else expect(judged).toMatchObject({ direction: grew ? 'WORSE' : 'BETTER', after: [{ value: regime }] });
        }
      }),
    );
    const [before, after] = [[], [{ id: 'x', name: 'X' }]].map((controllers) =>
      ownershipReadings({ verdicts: [], controllers }).at(-1),
    );
    if (!after) throw new Error('Nobody was read');
    expect(after.subject).toBe(CONTROLLERS);
    const judged = judgeChange(before, after);
    expect(judged.what === 'CHANGED' && followUpOf('OWNERSHIP', judged).asks).toBe('REVIEW');
  });
});
