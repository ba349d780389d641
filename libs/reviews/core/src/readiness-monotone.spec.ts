import { describe, expect, it } from '@jest/globals';
import { checkResults, distributorStates, hitStates, redFlagStates, type PartyId } from '@downstream/kernel';
import { idOf, minute } from '@downstream/distributors/core/testing';
import * as fc from 'fast-check';
import { readiness, standingAgainst, type CaseFacts } from './readiness';
import { reviewOutcomes } from './review-flow';
import { aHit } from './testing/index';

const subject = fc.record({
  check: fc.constantFrom('K01', 'K02', 'K09'),
  partyId: fc.constantFrom('owner', 'distributor').map((name) => idOf<PartyId>(name)),
});
const outcome = fc
  .tuple(subject, fc.constantFrom(...checkResults), fc.boolean(), fc.constantFrom(null, ' ', 'No register.'))
  .map(([about, result, resolved, reason]) => ({ ...about, result, resolved, reason }));
const hit = fc.tuple(fc.nat({ max: 9 }), fc.constantFrom(...hitStates)).map(([n, state]) => aHit(String(n), state));
const flag = fc
  .tuple(fc.nat({ max: 9 }), fc.constantFrom(...redFlagStates))
  .map(([n, state]) => ({ id: `f${n}`, code: `RF-0${n}`, severity: 2 as const, state }));
const few = { maxLength: 3 };
/** Cases among which some are ready: what is drawn at random hardly ever is. */
const facts: fc.Arbitrary<CaseFacts> = fc.record({
  distributorState: fc.constantFrom('IN_REVIEW' as const, ...distributorStates),
  required: fc.array(subject, few),
  checks: fc.array(
    fc.oneof(
      outcome,
      subject.map((one) => ({ ...one, result: 'CLEAR' as const, resolved: false, reason: null })),
    ),
    few,
  ),
  hits: fc.array(hit, few),
  flags: fc.array(flag, few),
  listsInForce: fc.nat({ max: 2 }),
  screenedAt: fc.constantFrom(minute(-60), minute(-60), minute(-2000), null),
  at: fc.constant(minute()),
  afterKnockOut: fc.boolean(),
});
/** One more thing that is asked for, was found, or has grown old. */
const more: fc.Arbitrary<(case_: CaseFacts) => CaseFacts> = fc.oneof(
  hit.map((one) => (given: CaseFacts) => ({ ...given, hits: [...given.hits, one] })),
  flag.map((one) => (given: CaseFacts) => ({ ...given, flags: [...given.flags, one] })),
  // A second result of a check; the first one of what was not answered is no worsening.
  outcome.map((one) => (given: CaseFacts) => {
    const answered = given.checks.some(({ check, partyId }) => check === one.check && partyId === one.partyId);
    return answered ? { ...given, checks: [...given.checks, one] } : given;
  }),
  fc.constant((given: CaseFacts) => ({ ...given, checks: given.checks.map((one) => ({ ...one, resolved: false })) })),
  fc.constant((given: CaseFacts) => ({ ...given, listsInForce: 0 })),
  fc.constant((given: CaseFacts) => ({ ...given, screenedAt: given.screenedAt && minute(-3000) })),
  fc.constant((given: CaseFacts) => ({ ...given, afterKnockOut: false })),
);

describe('readiness', () => {
  it('is monotone: whatever else is found or asked for, a case that is not ready does not become ready', () => {
    let [ready, unready] = [0, 0];
    fc.assert(
      fc.property(facts, more, fc.constantFrom(...reviewOutcomes), (given, worsen, towards) => {
        const [before = [], after = []] = [given, worsen(given)].map((one) => standingAgainst(readiness(one), towards));
        if (before.length === 0) ready += 1;
        else unready += 1;
        expect(after.length).toBeGreaterThanOrEqual(before.length);
      }),
      { numRuns: 3000, seed: 20261123 },
    );
    expect(Math.min(ready, unready)).toBeGreaterThan(100);
  });
});
