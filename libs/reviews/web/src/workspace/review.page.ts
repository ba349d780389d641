import { Component, computed, inject } from '@angular/core';
import { DistributorStateChip, RecordFailed } from '@downstream/distributors/web';
import { isDecided } from '@downstream/reviews/core';
import { injectWords } from '@downstream/ui/client';
import { PageHeader } from '@downstream/ui/patterns';
import { Chip, Formats, Skeleton } from '@downstream/ui/primitives';
import { RouterLink } from '@angular/router';
import { ReviewDocument } from '../document/document';
import { ReviewStateChip } from '../words/review-state';
import { Work } from '../work/work';
import { ReviewStore } from './review.store';

/** One review: a place of work until it is recommended, a document from then on. */
@Component({
  selector: 'ds-review-page',
  imports: [
    Chip,
    DistributorStateChip,
    PageHeader,
    RecordFailed,
    ReviewDocument,
    ReviewStateChip,
    RouterLink,
    Skeleton,
    Work,
  ],
  providers: [ReviewStore],
  templateUrl: './review.page.html',
  styleUrl: './review.page.css',
})
export class ReviewPage {
  protected readonly t = injectWords();
  protected readonly store = inject(ReviewStore);
  private readonly formats = inject(Formats);

  protected readonly review = this.store.review;
  protected readonly crumbs = computed(() => [{ label: this.t('reviews.list.title'), link: ['/desk/reviews'] }]);
  /** Whether there is something to sign or to read: the frozen document. */
  protected readonly asDocument = computed(() => {
    const state = this.review()?.state;
    return state === 'RECOMMENDED' || state === 'PENDING_APPROVAL' || (state !== undefined && isDecided(state));
  });
  protected readonly facts = computed(() => {
    const review = this.review();
    if (!review) return [];
    const { kind, tier, round, dueAt, distributor, state } = review;
    const due =
      state === 'AWAITING_DISTRIBUTOR'
        ? this.t('reviews.due.paused')
        : dueAt
          ? this.formats.dateTime(dueAt)
          : this.t('reviews.due.none');
    const named = this.t(`distributors.tier.${tier}`);
    // Nobody's rating: who is not rated is treated as this tier.
    const unrated = distributor.tier === null && !isDecided(state);
    return [
      { label: this.t('reviews.head.kind'), value: this.t(`reviews.kind.${kind}`) },
      { label: this.t('reviews.list.tier'), value: unrated ? this.t('reviews.head.unrated', { tier: named }) : named },
      review.decision
        ? { label: this.t('reviews.head.decided'), value: this.formats.date(review.decision.at) }
        : { label: this.t('reviews.list.due'), value: due },
      { label: this.t('reviews.head.round'), value: this.formats.number(round) },
      {
        label: this.t('reviews.head.sponsor'),
        value: distributor.sponsorName ?? this.t('distributors.facts.noSponsor'),
      },
    ];
  });
}
