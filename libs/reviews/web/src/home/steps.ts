import { computed, inject } from '@angular/core';
import { listReviews } from '@downstream/contracts/reviews';
import { atHome } from '@downstream/distributors/web';
import type { ReviewState } from '@downstream/kernel';
import { resourceOf, Session } from '@downstream/ui/client';
import { provideOnboardingStep } from '@downstream/ui/patterns';

/** Whether any review is in one of these states; undefined while it is not known or not ours to know. */
function anyReview(states: readonly ReviewState[]) {
  const session = inject(Session);
  const found = resourceOf(listReviews, () =>
    session.can('review:read') ? { query: { state: [...states], limit: 1 } } : undefined,
  );
  atHome(() => found.value()?.total === 0 && found.reload());
  return computed(() => {
    const answer = found.value();
    return answer && answer.total > 0;
  });
}

const decided = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED'] as const;

/** The room's steps: the first recommendation, and the first decision by another person. */
export const reviewSteps = [
  provideOnboardingStep(() => ({
    id: 'recommend',
    order: 40,
    titleKey: 'reviews.step.recommend.title',
    textKey: 'reviews.step.recommend.text',
    done: anyReview(['RECOMMENDED', 'PENDING_APPROVAL', 'RETURNED', ...decided]),
    link: ['/desk/reviews'],
    permission: 'review:recommend',
  })),
  provideOnboardingStep(() => ({
    id: 'approve',
    order: 50,
    titleKey: 'reviews.step.approve.title',
    textKey: 'reviews.step.approve.text',
    done: anyReview(decided),
    link: ['/desk/reviews'],
    permission: 'review:sign',
  })),
];
