import { describe, expect, it } from '@jest/globals';
import { allowed, classificationStates, DAY, later, orThrow, unreachable } from '@downstream/kernel';
import { classificationFlow, classificationInForce, isReviewDue, type ClassificationId } from './classification';
import { approve, draftClassification, propose } from './classify';
import { shippedLists } from './shipped-lists';
import { anAct, anApprovedItem, aProposedItem, minute, someFacts } from './testing/index';

describe('classificationFlow', () => {
  it('draws every state and reaches every state', () => {
    expect(Object.keys(classificationFlow).sort()).toEqual([...classificationStates].sort());
    expect(unreachable(classificationFlow, 'DRAFT')).toEqual([]);
  });

  it('comes to an approval only from a proposal, and never changes what was approved', () => {
    const into = classificationStates.filter((from) => allowed(classificationFlow, from).includes('APPROVED'));
    expect(into).toEqual(['PENDING_APPROVAL']);
    expect(classificationFlow.APPROVED).toEqual([]);
  });
});

describe('classificationInForce', () => {
  it('is nothing while the first one waits', () => {
    expect(classificationInForce(aProposedItem().classifications, minute(60))).toBeUndefined();
  });

  it('begins with the approval, and answers for the past with what was in force then', () => {
    const second = draftClassification(
      anApprovedItem(),
      'second' as ClassificationId,
      someFacts({ eccn: '6A003.b.4.b' }),
      anAct({ at: minute(10) }),
    );
    const proposed = orThrow(propose(orThrow(second), anAct({ at: minute(11) })));
    const { classifications } = orThrow(approve(proposed, shippedLists, anAct({ person: 'ben', at: minute(12) })));
    const eccnAt = (minutes: number) => classificationInForce(classifications, minute(minutes))?.eccn;
    expect([eccnAt(2), eccnAt(3), eccnAt(11), eccnAt(12)]).toEqual([undefined, '6A993.a', '6A993.a', '6A003.b.4.b']);
    expect(classificationInForce(proposed.classifications, minute(60))?.id).toBe('first');
  });
});

describe('isReviewDue', () => {
  const facts = { ...anApprovedItem().classifications[0]!, nextReview: '2026-03-04' };

  it('comes with the day', () => {
    expect(isReviewDue(facts, minute())).toBe(false);
    expect(isReviewDue(facts, later(minute(), DAY))).toBe(false);
    expect(isReviewDue(facts, later(minute(), 2 * DAY))).toBe(true);
  });

  it('is due where nobody named a day', () => {
    expect(isReviewDue({ ...facts, nextReview: null }, minute())).toBe(true);
  });
});
