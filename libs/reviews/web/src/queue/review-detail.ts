import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readReview } from '@downstream/contracts/reviews';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { Button, Formats, Skeleton } from '@downstream/ui/primitives';
import { Due } from '../words/due';
import { ReviewStateChip } from '../words/review-state';
import { Checklist } from '../work/checklist';

/** A review beside the work queue: how far it is and what stands in its way; the work is done on its own page. */
@Component({
  selector: 'ds-review-detail',
  imports: [Button, Checklist, Due, ErrorState, ReviewStateChip, RouterLink, Skeleton],
  template: `@if (found.value(); as review) {
      <header>
        <div class="ds-cluster">
          <h2>
            <bdi>{{ review.distributor.legalName.native }}</bdi>
          </h2>
          <ds-review-state [state]="review.state" />
        </div>
        @if (review.distributor.legalName.latin; as latin) {
          <p class="ds-quiet">{{ latin }}</p>
        }
        <p class="ds-small ds-quiet">
          {{ t('reviews.kind.' + review.kind) }} · {{ t('distributors.tier.' + review.tier) }} ·
          {{ formats.country(review.distributor.country) }} · <ds-due [at]="review.dueAt" [state]="review.state" />
        </p>
      </header>
      @if (review.recommendation; as said) {
        <p>
          <strong>{{ t('reviews.queue.recommended', { by: said.by.name }) }}</strong> {{ said.note }}
        </p>
      }
      <ds-checklist [review]="review" />
      <p class="ds-cluster">
        <a dsButton="primary" [routerLink]="['/desk/reviews', review.id]">{{ t('reviews.queue.open') }}</a>
        <a [routerLink]="['/desk/distributors', distributor().id]">{{ t('reviews.head.toDistributor') }}</a>
      </p>
    } @else if (found.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('reviews.head.what')" [small]="true" (retry)="found.reload()" />
    } @else {
      <ds-skeleton [lines]="8" />
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s6);
      max-inline-size: 720px;
    }
    header {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
    }
    h2 {
      font-size: var(--ds-20);
      overflow-wrap: anywhere;
    }
  `,
})
export class ReviewDetail {
  readonly id = input.required<string>();
  readonly distributor = input.required<{ readonly id: string; readonly name: string }>();
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  protected readonly found = resourceOf(readReview, () => ({ params: { id: this.id() } }));
}
