import { Component, inject, input } from '@angular/core';
import { runScreening, readChecks } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { OpenDistributor } from '@downstream/distributors/web';
import { Api, Attempt, injectWords, newKey, resourceOf, Session } from '@downstream/ui/client';
import { ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Skeleton, Toasts } from '@downstream/ui/primitives';
import { DistributorKinds } from '../kinds/distributor-kinds';
import { ScreeningCard } from './screening-card';

type Card = Received<typeof readChecks>['cards'][number];

/** The tab "Checks" of a distributor: the screening first, then the catalogue, full-size cards whatever their result. */
@Component({
  selector: 'ds-distributor-checks',
  imports: [DistributorKinds, ErrorState, ProblemBanner, ScreeningCard, Skeleton],
  template: `<div class="ds-stack">
    <ds-problem [problem]="act.problem()" [canRetry]="true" (retry)="screen()" />
    @if (checks.value(); as found) {
      @for (card of found.cards; track card.kind) {
        <ds-screening-card
          [card]="card"
          [distributorId]="distributorId()"
          [running]="act.busy()"
          [reason]="session.can('check:run') ? undefined : t('checks.card.notYours')"
          (screen)="screen()"
        />
      }
    } @else if (checks.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('checks.tab')" (retry)="checks.reload()" />
    } @else {
      <ds-skeleton height="320px" />
    }
    <ds-distributor-kinds [distributorId]="distributorId()" />
  </div>`,
})
export class DistributorChecks {
  readonly distributorId = input.required<string>();
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly open = inject(OpenDistributor, { optional: true });
  protected readonly act = new Attempt();
  protected readonly checks = resourceOf(readChecks, () => ({ params: { id: this.distributorId() } }));
  /** One key per wish to screen: repeating it after a broken line starts no second run. */
  private key = newKey();

  protected async screen(): Promise<void> {
    const done = await this.act.run(async () => {
      const card = await this.api.call(runScreening, { params: { id: this.distributorId() }, key: this.key });
      this.show(card);
    });
    if (!done) return;
    this.key = newKey();
    this.toasts.show(this.t('checks.card.done'));
    this.open?.reload();
  }

  private show(card: Card): void {
    const others = this.checks.value()?.cards.filter(({ kind }) => kind !== card.kind) ?? [];
    this.checks.set({ cards: [card, ...others] });
  }
}
