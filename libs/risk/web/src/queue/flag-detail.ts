import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readFlags } from '@downstream/contracts/risk';
import { resourceOf } from '@downstream/ui/client';
import { ErrorState, QueuePlace } from '@downstream/ui/patterns';
import { Skeleton } from '@downstream/ui/primitives';
import { FlagCard } from '../flags/flag-card';
import { type FlagRecord, RiskWords } from '../words/risk-words';

/** A red flag beside the work queue: what raised it, and the inquiry. Once it is settled the queue goes on. */
@Component({
  selector: 'ds-flag-detail',
  imports: [ErrorState, FlagCard, RouterLink, Skeleton],
  template: `<header>
      <h2>
        <bdi>{{ distributor().name }}</bdi>
      </h2>
      <a class="ds-small" [routerLink]="['/desk/distributors', distributor().id]" [queryParams]="{ tab: 'flags' }">{{
        t('risk.flags.allOf')
      }}</a>
    </header>
    @if (found.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('risk.flags.failed')" [small]="true" (retry)="found.reload()" />
    } @else if (flag(); as open) {
      <ds-flag-card [flag]="open" [page]="['/desk/distributors', distributor().id]" (changed)="take($event)" />
    } @else if (found.loading() || !words.ready()) {
      <ds-skeleton [lines]="6" />
    } @else {
      <p>{{ t('risk.flags.gone') }}</p>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
      max-inline-size: 880px;
    }
    h2 {
      font-size: var(--ds-20);
      overflow-wrap: anywhere;
    }
  `,
})
export class FlagDetail {
  readonly id = input.required<string>();
  readonly distributor = input.required<{ readonly id: string; readonly name: string }>();

  protected readonly words = inject(RiskWords);
  protected readonly t = this.words.t;
  private readonly place = inject(QueuePlace);
  protected readonly found = resourceOf(readFlags, () => ({ params: { id: this.distributor().id } }));
  protected readonly flag = computed(() => {
    const flag = this.found.value()?.flags.find(({ id }) => id === this.id());
    return this.words.ready() ? flag : undefined;
  });

  constructor() {
    void this.words.open();
  }

  protected take(flag: FlagRecord): void {
    this.found.reload();
    const waits = (flag.state === 'RAISED' || flag.state === 'UNDER_INQUIRY') && flag.proposal === null;
    if (waits) return this.place.changed();
    const key = flag.proposal ? 'risk.flags.said.proposed' : 'risk.flags.said.settled';
    this.place.done(this.t(key, { rule: flag.rule, name: this.distributor().name }));
  }
}
