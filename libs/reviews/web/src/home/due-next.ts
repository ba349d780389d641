import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listReviews } from '@downstream/contracts/reviews';
import { reviewStates } from '@downstream/kernel';
import { isDecided } from '@downstream/reviews/core';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { Skeleton } from '@downstream/ui/primitives';
import { Due } from '../words/due';
import { ReviewStateChip } from '../words/review-state';

const SHOWN = 10;
const open = reviewStates.filter((state) => !isDecided(state));

/** On the desk's home: the reviews that are due next. */
@Component({
  selector: 'ds-reviews-due',
  imports: [Due, ErrorState, ReviewStateChip, RouterLink, Skeleton],
  template: `<section class="ds-group" aria-labelledby="due-next">
    <h2 id="due-next">{{ t('reviews.home.title') }}</h2>
    @if (found.value(); as page) {
      @if (rows().length) {
        <ul class="list">
          @for (row of rows(); track row.id) {
            <li>
              <ds-due [at]="row.dueAt" [state]="row.state" />
              <a [routerLink]="['/desk/reviews', row.id]"
                ><bdi>{{ row.distributor.name }}</bdi></a
              >
              <ds-review-state [state]="row.state" [bare]="true" />
              <span class="ds-quiet">{{ row.assignee ?? t('reviews.list.nobody') }}</span>
            </li>
          }
        </ul>
        @if (page.total > rows().length) {
          <a routerLink="/desk/reviews" [queryParams]="{ stage: 'open' }">{{
            t('reviews.home.all', { n: page.total })
          }}</a>
        }
      } @else {
        <p class="ds-quiet">{{ t('reviews.home.none') }}</p>
      }
    } @else if (found.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('reviews.home.title')" [small]="true" (retry)="found.reload()" />
    } @else {
      <ds-skeleton [lines]="5" />
    }
  </section>`,
  styles: `
    h2 {
      font-size: var(--ds-16);
    }
    .list {
      border-block-start: var(--ds-hair);
    }
    li {
      display: grid;
      grid-template-columns: 232px minmax(0, 2fr) minmax(150px, 1fr) minmax(0, 1fr);
      gap: var(--ds-s1) var(--ds-s4);
      align-items: center;
      min-block-size: var(--ds-row);
      padding-block: var(--ds-s1);
      border-block-end: var(--ds-hair);
    }
    a {
      overflow-wrap: anywhere;
    }
    @media (max-width: 719px) {
      li {
        grid-template-columns: minmax(0, 1fr);
        padding-block: var(--ds-s2);
      }
    }
  `,
})
export class DueNext {
  protected readonly t = injectWords();
  protected readonly found = resourceOf(listReviews, () => ({ query: { state: open, limit: SHOWN } }));
  protected readonly rows = computed(() => this.found.value()?.rows ?? []);
}
