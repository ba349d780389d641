import { Component, input } from '@angular/core';
import type { listQueue } from '@downstream/contracts/reviews';
import type { Received } from '@downstream/contracts/route';
import { injectWords } from '@downstream/ui/client';
import { ReviewStateChip } from '../words/review-state';

/** A review in the work queue: what for, how far it has come, of what risk, and whose it is. */
@Component({
  selector: 'ds-review-line',
  imports: [ReviewStateChip],
  template: `@if (row().review; as review) {
    <ds-review-state [state]="review.state" [bare]="true" />
    <span class="ds-quiet ds-small"
      >{{ t('reviews.kind.' + review.kind) }} · {{ t('distributors.tier.' + review.tier) }} ·
      {{ review.assignee ?? t('reviews.list.nobody') }}</span
    >
  }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
    }
  `,
})
export class ReviewLine {
  readonly row = input.required<Received<typeof listQueue>['rows'][number]>();
  protected readonly t = injectWords();
}
