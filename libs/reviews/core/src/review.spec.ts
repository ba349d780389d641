import { describe, expect, it } from '@jest/globals';
import { orThrow, reviewStates, riskTiers, type DistributorId, type ReviewId } from '@downstream/kernel';
import { anAct, idOf, minute, person, systemAct } from '@downstream/distributors/core/testing';
import * as fc from 'fast-check';
import { askDistributor, open, raiseTier, resume, start } from './review';
import { isDecided } from './review-flow';
import { aPendingReview, aReview } from './testing/index';

const facts = {
  id: idOf<ReviewId>('new'),
  distributorId: idOf<DistributorId>('distributor'),
  kind: 'ONBOARDING' as const,
  tier: 'MEDIUM' as const,
};

describe('open', () => {
  it('begins with its opener as a contributor', () => {
    const review = orThrow(open(facts, [], anAct({ person: 'ana' })));
    expect(review).toMatchObject({ ...facts, state: 'OPEN', afterKnockOut: false, signatures: [], version: 1 });
    expect(review.contributions).toEqual([{ personId: person('ana'), deed: 'REVIEW_OPENED', at: minute() }]);
    expect(JSON.parse(JSON.stringify(review))).toEqual(review);
  });

  it('has no contributor when a machine opens it', () => {
    expect(orThrow(open(facts, [], systemAct())).contributions).toEqual([]);
  });

  it.each(reviewStates)('beside another review that is %s', (state) => {
    const opened = open(facts, [{ id: idOf<ReviewId>('other'), state }], anAct());
    expect(opened.ok).toBe(isDecided(state));
    if (!opened.ok) {
      expect(opened.refusal).toMatchObject({ code: 'REVIEW_ALREADY_OPEN', details: { reviewId: idOf('other') } });
    }
  });
});

describe('the work on a review', () => {
  it('makes whoever takes it up a contributor', () => {
    const started = orThrow(start(orThrow(open(facts, [], systemAct())), anAct({ person: 'ben' })));
    expect(started).toMatchObject({ state: 'IN_REVIEW', version: 2 });
    expect(started.contributions).toMatchObject([{ personId: person('ben'), deed: 'REVIEW_WORKED' }]);
  });

  it('stops the clock while the distributor is asked', () => {
    const asked = orThrow(askDistributor(aReview(), 'Who owns the rest?', anAct({ at: minute(10) })));
    expect(asked).toMatchObject({
      state: 'AWAITING_DISTRIBUTOR',
      pauses: [{ question: 'Who owns the rest?', from: minute(10), until: null }],
    });
    const resumed = orThrow(resume(asked, anAct({ at: minute(40) })));
    expect(resumed.state).toBe('IN_REVIEW');
    expect(resumed.pauses).toEqual([{ question: 'Who owns the rest?', from: minute(10), until: minute(40) }]);
    const again = orThrow(askDistributor(resumed, 'And since when?', anAct({ at: minute(50) })));
    expect(orThrow(start(again, anAct({ at: minute(60) }))).pauses.map((pause) => pause.until)).toEqual([
      minute(40),
      minute(60),
    ]);
  });

  it('does not ask nothing, nor twice, nor go on where nobody was asked', () => {
    expect(askDistributor(aReview(), ' ', anAct())).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
    const asked = orThrow(askDistributor(aReview(), 'Who?', anAct()));
    expect(askDistributor(asked, 'Who?', anAct())).toMatchObject({ refusal: { code: 'TRANSITION_NOT_ALLOWED' } });
    expect(resume(aReview(), anAct())).toMatchObject({ refusal: { code: 'TRANSITION_NOT_ALLOWED' } });
    expect(start(aReview(), anAct())).toMatchObject({ refusal: { code: 'TRANSITION_NOT_ALLOWED' } });
  });
});

describe('raiseTier', () => {
  it('takes one person, who thereby contributes', () => {
    const raised = orThrow(raiseTier(aReview(), 'HIGH', 'Owner is unknown.', anAct({ person: 'ben' })));
    expect(raised.tier).toBe('HIGH');
    expect(raised.contributions.at(-1)).toMatchObject({ personId: person('ben'), deed: 'TIER_RAISED' });
  });

  it('wants a reason', () => {
    expect(raiseTier(aReview(), 'HIGH', '', anAct())).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
  });

  it('changes nothing with the same tier', () => {
    const review = aReview();
    expect(orThrow(raiseTier(review, 'LOW', '', anAct()))).toBe(review);
  });

  it('is shut while approvers look at a frozen snapshot, and after the decision', () => {
    const shut = reviewStates.filter((state) => !raiseTier(aReview({ state }), 'HIGH', 'Why.', anAct()).ok);
    expect(shut).toEqual(['RECOMMENDED', 'PENDING_APPROVAL', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED']);
    expect(raiseTier(aPendingReview(), 'HIGH', 'Why.', anAct())).toMatchObject({ refusal: { code: 'REVIEW_LOCKED' } });
  });

  it('never lowers', () => {
    const tier = fc.constantFrom(...riskTiers);
    fc.assert(
      fc.property(tier, tier, (from, to) => {
        const raised = raiseTier(aReview({ tier: from }), to, 'Why.', anAct());
        expect(raised.ok).toBe(riskTiers.indexOf(to) >= riskTiers.indexOf(from));
        if (!raised.ok) expect(raised.refusal.code).toBe('TIER_LOWERED');
      }),
    );
  });
});
