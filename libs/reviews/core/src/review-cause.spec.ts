import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@downstream/kernel';
import { anAct, minute, systemAct } from '@downstream/distributors/core/testing';
import { addCauses } from './review';
import { newCauses, type ReviewCause } from './review-cause';
import { materialDifferences, takeSnapshot } from './snapshot';
import { aPendingReview, aReview, someSnapshotFacts } from './testing/index';

const cause = (facts: Partial<ReviewCause> = {}): ReviewCause => ({
  ...{ code: 'LIST_HIT', at: minute(5), subject: 'hit 1', note: null },
  ...facts,
});

describe('causes', () => {
  it('are told apart by their code and what they are about, not by when', () => {
    const known = [cause()];
    expect(newCauses(known, [cause({ at: minute(9) })])).toEqual([]);
    const other = cause({ subject: 'hit 2' });
    expect(newCauses(known, [other, other, cause({ code: 'CHECK_CHANGED' })])).toEqual([
      other,
      cause({ code: 'CHECK_CHANGED' }),
    ]);
  });

  it('are added while a review is under way, by machines too, and change nothing twice', () => {
    const review = orThrow(addCauses(aReview(), [cause()], systemAct()));
    expect(review).toMatchObject({ causes: [cause()], contributions: aReview().contributions });
    expect(orThrow(addCauses(review, [cause()], anAct()))).toBe(review);
    expect(addCauses(aReview({ state: 'APPROVED' }), [cause()], anAct())).toMatchObject({
      refusal: { code: 'REVIEW_LOCKED', details: { state: 'APPROVED' } },
    });
  });

  it('that come while approvers look make the frozen snapshot another case', () => {
    const review = aPendingReview();
    const frozen = takeSnapshot(someSnapshotFacts({ review }), minute());
    const later = orThrow(addCauses(review, [cause()], systemAct()));
    const now = takeSnapshot(someSnapshotFacts({ review: later }), minute(9));
    expect(materialDifferences(frozen, now).map(({ pointer }) => pointer)).toEqual(['/review/causes']);
    const known = takeSnapshot(someSnapshotFacts({ review: later }), minute());
    expect(materialDifferences(known, now)).toEqual([]);
  });
});
