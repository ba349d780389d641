import { Component, computed, inject, input, signal } from '@angular/core';
import { riskTiers, type RiskTier } from '@downstream/kernel';
import { injectWords, type Problem, Session, toProblem } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, Toasts } from '@downstream/ui/primitives';
import { ReviewStore } from '../workspace/review.store';
import { CaseWords, type ReviewRecord } from '../words/case-words';

/** Raises the class of risk with a reason, folded away until it is wanted. Lowering takes two people and is not here. */
@Component({
  selector: 'ds-tier-form',
  imports: [Button, Field, Input, ProblemBanner],
  template: `@if (higher().length) {
    <details #fold>
      <summary>{{ t('reviews.tier.title') }}</summary>
      <form class="form" novalidate (submit)="$event.preventDefault(); raise(fold)">
        <ds-field [label]="t('reviews.tier.to')">
          <select #select dsInput (change)="tier.set($any(select.value))">
            @for (one of higher(); track one) {
              <option [value]="one" [selected]="one === chosen()">{{ t('distributors.tier.' + one) }}</option>
            }
          </select>
        </ds-field>
        <ds-field
          [label]="t('reviews.tier.reason')"
          [error]="tried() && !reason().trim() ? t('reviews.reasonMissing') : null"
        >
          <textarea
            #box
            dsInput
            rows="2"
            maxlength="2000"
            [value]="reason()"
            (input)="reason.set(box.value)"
          ></textarea>
        </ds-field>
        <ds-problem [problem]="problem()" />
        <div>
          <button dsButton type="submit" [pending]="busy()" [reason]="whyNot()">{{ t('reviews.tier.act') }}</button>
        </div>
      </form>
    </details>
  }`,
  styles: `
    summary {
      color: var(--ds-ink-2);
    }
    .form {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
      padding-block-start: var(--ds-s3);
    }
  `,
})
export class TierForm {
  readonly review = input.required<ReviewRecord>();
  protected readonly t = injectWords();
  private readonly store = inject(ReviewStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(CaseWords);
  private readonly me = inject(Session).user()?.personId;

  protected readonly tier = signal<RiskTier | undefined>(undefined);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly higher = computed(() => riskTiers.slice(riskTiers.indexOf(this.review().tier) + 1));
  protected readonly chosen = computed(() => {
    const tier = this.tier();
    return tier !== undefined && this.higher().includes(tier) ? tier : this.higher()[0];
  });
  protected readonly whyNot = computed(() => this.words.whyNot(this.review(), 'RAISE_TIER', this.me));

  protected async raise(fold: HTMLDetailsElement): Promise<void> {
    this.tried.set(true);
    const tier = this.chosen();
    if (!tier || !this.reason().trim() || this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await this.store.raiseTier(tier, this.reason().trim());
      this.toasts.show(this.t('reviews.tier.done', { tier: this.t(`distributors.tier.${tier}`) }));
      this.reason.set('');
      this.tried.set(false);
      fold.open = false;
    } catch (cause) {
      const problem = toProblem(cause);
      this.problem.set(problem);
      // The case is another than the one on screen.
      if (problem.status === 409) this.store.resource.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
