import { describe, expect, it } from '@jest/globals';
import {
  checkResults,
  distributorStates,
  hitStates,
  type CheckResult,
  type HitState,
  type PartyId,
} from '@downstream/kernel';
import { idOf, minute } from '@downstream/distributors/core/testing';
import * as fc from 'fast-check';
import { readiness, standingAgainst, type CaseFacts } from './readiness';
import { aHit, anOutcome, aReadyCase } from './testing/index';

const codes = (facts: Partial<CaseFacts>): string[] => readiness(aReadyCase(facts)).map((point) => point.code);
const owner = { check: 'K01', partyId: idOf<PartyId>('owner') };

describe('readiness', () => {
  it('finds nothing in a case with nothing open', () => expect(codes({})).toEqual([]));

  it.each<[CheckResult, string[]]>([
    ['CLEAR', []],
    ['NOT_APPLICABLE', ['CHECK_NOT_EXPLAINED']],
    ['CONFIRMED_MATCH', ['MATCH_CONFIRMED']],
    ['POTENTIAL_MATCH', ['CHECK_NOT_SETTLED']],
    ['ADVERSE', ['CHECK_NOT_SETTLED']],
    ['INCONCLUSIVE', ['CHECK_NOT_SETTLED']],
    ['SOURCE_UNAVAILABLE', ['CHECK_NOT_SETTLED']],
    ['ERROR', ['CHECK_NOT_SETTLED']],
    ['STALE', ['CHECK_NOT_SETTLED']],
    ['NOT_RUN', ['CHECK_NOT_SETTLED']],
  ])('a required check that says %s: %j', (result, expected) => {
    expect(codes({ checks: [anOutcome(result)] })).toEqual(expected);
  });

  it('names the check, the party and the result', () => {
    const outcome = anOutcome('ERROR');
    expect(readiness(aReadyCase({ checks: [outcome] }))).toEqual([
      { code: 'CHECK_NOT_SETTLED', check: 'K01', partyId: outcome.partyId, result: 'ERROR' },
    ]);
  });

  it('takes absence for a gap', () => {
    expect(codes({ checks: [] })).toEqual(['CHECK_NOT_SETTLED']);
    expect(codes({ listsInForce: 0 })).toEqual(['NO_LIST_IN_FORCE']);
    expect(codes({ required: [], checks: [] })).toEqual(['NO_CHECK_REQUIRED']);
  });

  it('does not rest on a screening of yesterday', () => {
    expect(codes({ screenedAt: minute(-24 * 60) })).toEqual(['SCREENING_TOO_OLD']);
  });

  it('does not take the distributor’s result for its owner’s', () => {
    const { required } = aReadyCase();
    expect(readiness(aReadyCase({ required: [...required, owner] }))).toEqual([
      { code: 'CHECK_NOT_SETTLED', ...owner, result: 'NOT_RUN' },
    ]);
  });

  it('wants every result of a check settled, not only one', () => {
    expect(codes({ checks: [anOutcome('CLEAR'), anOutcome('ERROR')] })).toEqual(['CHECK_NOT_SETTLED']);
  });

  it('minds what was not required only where it is a confirmed match', () => {
    const { checks } = aReadyCase();
    expect(codes({ checks: [...checks, anOutcome('ERROR', owner)] })).toEqual([]);
    expect(codes({ checks: [...checks, anOutcome('CONFIRMED_MATCH', owner)] })).toEqual(['MATCH_CONFIRMED']);
  });

  it('accepts evidence for what could not be asked, not for what was not asked, is old, or is a match', () => {
    const settled = checkResults.filter(
      (result) => codes({ checks: [anOutcome(result, { resolved: true })] }).length === 0,
    );
    expect(settled).toEqual(['CLEAR', 'ADVERSE', 'INCONCLUSIVE', 'SOURCE_UNAVAILABLE', 'ERROR']);
  });

  it('accepts "not applicable" with a reason', () => {
    expect(codes({ checks: [anOutcome('NOT_APPLICABLE', { reason: 'No register in this country.' })] })).toEqual([]);
    expect(codes({ checks: [anOutcome('NOT_APPLICABLE', { reason: ' ' })] })).toEqual(['CHECK_NOT_EXPLAINED']);
  });

  it.each<[HitState, string[]]>([
    ['OPEN', ['HIT_OPEN']],
    ['PROPOSED', ['HIT_OPEN']],
    ['REOPENED', ['HIT_OPEN']],
    ['UNSURE', ['HIT_UNSURE']],
    ['TRUE_MATCH', ['HIT_CONFIRMED']],
    ['FALSE_POSITIVE', []],
  ])('a hit that is %s: %j', (state, expected) => expect(codes({ hits: [aHit('one', state)] })).toEqual(expected));

  it('lets a confirmed match be the subject after a knock-out, and nothing else pass', () => {
    const confirmed = { checks: [anOutcome('CONFIRMED_MATCH')], hits: [aHit('one', 'TRUE_MATCH')] };
    expect(codes({ ...confirmed, afterKnockOut: true })).toEqual([]);
    expect(codes({ ...confirmed, hits: [aHit('one', 'UNSURE')], afterKnockOut: true })).toEqual(['HIT_UNSURE']);
  });

  it('knows where the distributor must be', () => {
    const ready = distributorStates.filter((distributorState) => codes({ distributorState }).length === 0);
    expect(ready).toEqual([
      'IN_REVIEW',
      'PENDING_APPROVAL',
      'APPROVED',
      'APPROVED_WITH_CONDITIONS',
      'SUSPENDED',
      'EXPIRED',
    ]);
    expect(codes({ distributorState: 'REGISTERING' })).toEqual(['DISTRIBUTOR_NOT_SUBMITTED']);
    expect(codes({ distributorState: 'SCREENING' })).toEqual(['SCREENING_NOT_FINISHED']);
    expect(codes({ distributorState: 'TERMINATED' })).toEqual(['DISTRIBUTOR_CLOSED']);
  });

  it('is never ready with a hit that is not a false positive or a check that is not settled', () => {
    const outcome = fc.record({ result: fc.constantFrom(...checkResults), resolved: fc.boolean() });
    fc.assert(
      fc.property(fc.array(outcome), fc.array(fc.constantFrom(...hitStates)), (results, states) => {
        const points = readiness(
          aReadyCase({
            checks: results.map(({ result, resolved }) => anOutcome(result, { resolved })),
            hits: states.map((state, i) => aHit(String(i), state)),
          }),
        );
        if (points.length > 0) return;
        expect(results.length).toBeGreaterThan(0);
        expect(states.filter((state) => state !== 'FALSE_POSITIVE')).toEqual([]);
        expect(results.filter(({ result, resolved }) => result !== 'CLEAR' && !resolved)).toEqual([]);
      }),
    );
  });
});

describe('standingAgainst', () => {
  const gaps = readiness(aReadyCase({ checks: [], hits: [aHit('one', 'OPEN')], listsInForce: 0 }));

  it('lets gaps stop approvals, not refusals', () => {
    expect(gaps).toHaveLength(3);
    expect(standingAgainst(gaps, 'APPROVED')).toEqual(gaps);
    expect(standingAgainst(gaps, 'APPROVED_WITH_CONDITIONS')).toEqual(gaps);
    expect(standingAgainst(gaps, 'REJECTED')).toEqual([]);
  });

  it('lets nothing be decided before it was submitted', () => {
    const draft = readiness(aReadyCase({ distributorState: 'DRAFT' }));
    expect(standingAgainst(draft, 'REJECTED')).toEqual([{ code: 'DISTRIBUTOR_NOT_SUBMITTED' }]);
  });
});

describe('a red flag', () => {
  it.each([
    ['RAISED', true],
    ['UNDER_INQUIRY', true],
    ['RESOLVED', false],
    ['ACCEPTED_WITH_CONDITION', false],
    ['UPHELD', false],
  ] as const)('that is %s stands against an approval: %s', (state, open) => {
    const flags = [{ id: 'f1', code: 'RF-01', severity: 3 as const, state }];
    const points = readiness(aReadyCase({ flags }));
    expect(points).toEqual(open ? [{ code: 'FLAG_OPEN', flagId: 'f1', flag: 'RF-01' }] : []);
    expect(standingAgainst(points, 'REJECTED')).toEqual([]);
  });
});
