import { Component, computed, inject, input } from '@angular/core';
import { runScreening } from '@downstream/contracts/checks';
import { isDecided } from '@downstream/reviews/core';
import { Api, Attempt, injectWords, newKey, Session } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, ToneShape } from '@downstream/ui/primitives';
import { ReviewStore } from '../workspace/review.store';
import type { ReviewRecord } from '../words/case-words';

/** Where a screening that is too old stands in the way: says so, and screens again for whoever may. */
@Component({
  selector: 'ds-screen-again',
  imports: [Button, ProblemBanner, ToneShape],
  template: `@if (tooOld()) {
    <div class="line">
      <ds-shape tone="unknown" />
      <span
        >{{ t('reviews.tooOld.what') }}
        @if (!may()) {
          {{ t('reviews.tooOld.others') }}
        }
      </span>
      @if (may()) {
        <button dsButton [pending]="act.busy()" (click)="screen()">{{ t('checks.card.again') }}</button>
      }
    </div>
    <ds-problem [problem]="act.problem()" [canRetry]="true" (retry)="screen()" />
  }`,
  styles: `
    :host {
      display: block;
    }
    :host(:empty) {
      display: none;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s2) var(--ds-s3);
      align-items: center;
      padding: var(--ds-s3) var(--ds-s4);
      border: 1px solid var(--ds-line-2);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
    }
    span {
      flex: 1;
      min-inline-size: 12em;
    }
  `,
})
export class ScreenAgain {
  readonly review = input.required<ReviewRecord>();
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly store = inject(ReviewStore);
  protected readonly act = new Attempt();
  private key = newKey();

  protected readonly tooOld = computed(
    () =>
      !isDecided(this.review().state) && this.review().readiness.points.some(({ gap }) => gap === 'SCREENING_TOO_OLD'),
  );
  /** Whoever screens has a share in the case: an approver leaves it to an analyst. */
  protected readonly may = computed(() => this.session.can('check:run'));

  protected async screen(): Promise<void> {
    const params = { id: this.review().distributor.id };
    if (!(await this.act.run(() => this.api.call(runScreening, { params, key: this.key })))) return;
    this.key = newKey();
    this.store.resource.reload();
  }
}
