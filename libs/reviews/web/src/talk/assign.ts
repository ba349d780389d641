import { Component, computed, inject, input, signal } from '@angular/core';
import { assignReview, readConversation } from '@downstream/contracts/reviews';
import { isDecided } from '@downstream/reviews/core';
import type { UserId } from '@downstream/kernel';
import { Api, Attempt, injectWords, resourceOf, Session } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, Toasts } from '@downstream/ui/primitives';
import { ReviewStore } from '../workspace/review.store';
import type { ReviewRecord } from '../words/case-words';

/** Gives the review to somebody, folded away until it is wanted. Being given one is no share in the case. */
@Component({
  selector: 'ds-assign',
  imports: [Button, Field, Input, ProblemBanner],
  template: `@if (may()) {
    <details #fold (toggle)="open.set(fold.open)">
      <summary>{{ t('reviews.assign.title') }}</summary>
      <form novalidate (submit)="$event.preventDefault(); give(fold)">
        <ds-field [label]="t('reviews.assign.to')">
          <select #select dsInput (change)="to.set($any(select.value))">
            <option value="">{{ t('reviews.assign.choose') }}</option>
            @for (person of people(); track person.id) {
              <option [value]="person.id" [selected]="person.id === to()">{{ person.name }}</option>
            }
          </select>
        </ds-field>
        <ds-problem [problem]="giving.problem()" />
        <div>
          <button
            dsButton
            type="submit"
            [pending]="giving.busy()"
            [reason]="to() ? null : t('reviews.assign.chooseFirst')"
          >
            {{ t('reviews.assign.act') }}
          </button>
        </div>
      </form>
    </details>
  }`,
  styles: `
    summary {
      color: var(--ds-ink-2);
    }
    form {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
      padding-block-start: var(--ds-s3);
    }
  `,
})
export class Assign {
  readonly review = input.required<ReviewRecord>();
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly store = inject(ReviewStore);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly open = signal(false);
  protected readonly to = signal<UserId | ''>('');
  protected readonly giving = new Attempt();
  protected readonly may = computed(() => this.session.can('review:assign') && !isDecided(this.review().state));
  private readonly talk = resourceOf(readConversation, () =>
    this.open() ? { params: { id: this.review().id } } : undefined,
  );
  /** Analysts; whoever has it already is left out. */
  protected readonly people = computed(() =>
    (this.talk.value()?.people ?? []).filter(
      ({ id, makes }) => makes && (id as string) !== (this.review().assignee?.id as string | undefined),
    ),
  );

  protected async give(fold: HTMLDetailsElement): Promise<void> {
    const to = this.to();
    const name = this.people().find(({ id }) => id === to)?.name;
    if (to === '' || name === undefined) return;
    const given = await this.giving.run(async () => {
      const { id } = this.review();
      this.store.resource.set(await this.api.call(assignReview, { params: { id }, body: { to } }));
    });
    if (!given) return;
    this.toasts.show(this.t('reviews.assign.done', { name }));
    this.to.set('');
    fold.open = false;
  }
}
