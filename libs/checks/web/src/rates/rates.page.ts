import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readRateLines, type RateLines } from '@downstream/checks/core';
import { enterExchangeRates, listExchangeRates } from '@downstream/contracts/checks';
import { WhoWords } from '@downstream/distributors/web';
import { Api, Attempt, injectWords, resourceOf, Session } from '@downstream/ui/client';
import { EmptyState, ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, Skeleton, Toasts } from '@downstream/ui/primitives';

/** Rates of exchange by day: those that were entered, and a field to paste more. */
@Component({
  selector: 'ds-rates-page',
  imports: [Button, EmptyState, ErrorState, Field, Input, PageHeader, ProblemBanner, RouterLink, Skeleton],
  templateUrl: './rates.page.html',
})
export class RatesPage {
  protected readonly t = injectWords();
  protected readonly who = inject(WhoWords);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly may = this.session.can('check:read');
  protected readonly mayEnter = computed(() => this.session.can('check:run'));
  protected readonly read = resourceOf(listExchangeRates, () => (this.may ? {} : undefined));
  protected readonly lines = signal('');
  protected readonly faults = signal<RateLines['faults']>([]);
  protected readonly entering = new Attempt();

  /** Lines that cannot be read are named before anything is sent; what was typed stays. */
  protected async enter(): Promise<void> {
    const lines = this.lines().trim();
    if (lines === '') return;
    this.faults.set(readRateLines(lines, new Date().toISOString().slice(0, 10)).faults.slice(0, 20));
    if (this.faults().length > 0) return;
    const done = await this.entering.run(async () => {
      this.read.set(await this.api.call(enterExchangeRates, { body: { lines } }));
    });
    if (!done) return;
    this.lines.set('');
    this.toasts.show(this.t('checks.rates.done'));
  }
}
