import { Component, computed, effect, inject, input } from '@angular/core';
import { Attempt, injectWords, Session } from '@downstream/ui/client';
import { ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Icon, Progress, Skeleton, Toasts } from '@downstream/ui/primitives';
import { RegisterExtracts } from '../extracts/register-extracts';
import { KindCardView } from './kind-card';
import { KindsStore } from './kinds.store';
import { PapersOnFile } from './papers-on-file';

/** The checks of the catalogue beside the screening, full-size cards whatever their result: required first, the worst first. */
@Component({
  selector: 'ds-distributor-kinds',
  imports: [Button, ErrorState, Icon, KindCardView, ProblemBanner, Progress, RegisterExtracts, Skeleton],
  providers: [KindsStore, PapersOnFile],
  template: `<section class="ds-stack" aria-labelledby="kinds">
    <header>
      <div class="ds-group">
        <h2 id="kinds">{{ t('checks.kinds.title') }}</h2>
        @if (store.found.value(); as found) {
          <p class="count">{{ t('checks.kinds.open', { n: open().length, of: required().length }) }}</p>
          <p class="ds-quiet">
            {{
              found.rated
                ? t('checks.kinds.lead', { tier: t('distributors.tier.' + found.tier) })
                : t('checks.kinds.unrated')
            }}
          </p>
        }
      </div>
      <button
        dsButton
        [pending]="act.busy() || !!store.round()"
        [reason]="session.can('check:run') ? undefined : t('checks.kinds.notYours')"
        (click)="run()"
      >
        <ds-icon name="refresh" />{{ t('checks.kinds.runAll') }}
      </button>
    </header>
    <ds-problem [problem]="act.problem()" [canRetry]="true" (retry)="run()" />
    @if (store.round(); as round) {
      <div role="status">
        <ds-progress [label]="t('checks.kinds.running')" [done]="round.done" [of]="round.total" />
        <p class="ds-quiet ds-small">{{ t('checks.kinds.running') }}</p>
      </div>
    }
    <ds-register-extracts [distributorId]="distributorId()" />
    @if (store.found.value(); as found) {
      <ul class="grid">
        @for (card of store.cards(); track card.kind) {
          <li><ds-kind-card [card]="card" [running]="!!store.round()" (again)="run(card.kind)" /></li>
        }
      </ul>
    } @else if (store.found.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('checks.kinds.title')" (retry)="store.found.reload()" />
    } @else {
      <ds-skeleton height="320px" />
    }
  </section>`,
  styles: `
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--ds-s3) var(--ds-s6);
    }
    .count {
      font-weight: var(--ds-bold);
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr));
      gap: var(--ds-s4);
      padding: 0;
      margin: 0;
      list-style: none;
    }
    li {
      display: flex;
      min-inline-size: 0;
    }
  `,
})
export class DistributorKinds {
  readonly distributorId = input.required<string>();
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  protected readonly store = inject(KindsStore);
  private readonly toasts = inject(Toasts);
  protected readonly act = new Attempt();
  protected readonly required = computed(() => this.store.found.value()?.cards.filter((card) => card.required) ?? []);
  protected readonly open = computed(() => this.required().filter(({ settled }) => !settled));

  constructor() {
    effect(() => this.store.open(this.distributorId()));
  }

  protected async run(kind?: Parameters<KindsStore['run']>[0]): Promise<void> {
    if (await this.act.run(() => this.store.run(kind))) this.toasts.show(this.t('checks.kinds.asked'));
  }
}
