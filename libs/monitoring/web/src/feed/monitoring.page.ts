import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  dismissMaterialChange,
  listMaterialChanges,
  readMonitoringCoverage,
  takeUpMaterialChange,
} from '@downstream/contracts/monitoring';
import { ReasonDialog, type ReasonAsked } from '@downstream/distributors/web';
import { changeStates, type ChangeState } from '@downstream/kernel';
import { Api, Attempt, injectWords, localeOf, pagesOf, resourceOf, Words } from '@downstream/ui/client';
import { countryName } from '@downstream/ui/elements';
import { Dialogs } from '@downstream/ui/overlay';
import { EmptyState, ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, Skeleton, Toasts } from '@downstream/ui/primitives';
import { CoverageLine } from '../coverage/coverage-line';
import type { Change } from '../words/change-words';
import { byDistributor } from './by-distributor';
import { ChangeCard } from './change-card';

/** What became different between reviews, and proof that somebody looks. */
@Component({
  selector: 'ds-monitoring-page',
  imports: [
    Button,
    ChangeCard,
    CoverageLine,
    EmptyState,
    ErrorState,
    Field,
    Input,
    PageHeader,
    ProblemBanner,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './monitoring.page.html',
  styleUrl: './monitoring.page.css',
})
export class MonitoringPage {
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly locale = localeOf(inject(Words).language());

  protected readonly states = changeStates;
  protected readonly state = signal<ChangeState>('OPEN');
  protected readonly coverage = resourceOf(readMonitoringCoverage, () => ({}));
  protected readonly pages = pagesOf(listMaterialChanges, () => ({ query: { state: [this.state()] } }));
  protected readonly groups = computed(() => byDistributor(this.pages.rows()));
  protected readonly act = new Attempt();
  protected readonly country = (code: string): string => countryName(code, this.locale);

  protected choose(state: string): void {
    this.state.set(changeStates.find((one) => one === state) ?? 'OPEN');
  }

  protected dismiss({ id, distributor }: Change): void {
    const asked: ReasonAsked = {
      heading: this.t('monitoring.dismiss.heading'),
      text: this.t('monitoring.dismiss.text', { name: distributor.name }),
      verb: this.t('monitoring.change.dismiss'),
      reasonLabel: this.t('monitoring.dismiss.reason'),
      run: async (reason) => {
        await this.api.call(dismissMaterialChange, { params: { id }, body: { reason } });
        this.done(this.t('monitoring.dismiss.done'));
      },
    };
    void this.dialogs.open(ReasonDialog, asked);
  }

  protected async takeUp({ id }: Change): Promise<void> {
    const done = await this.act.run(() =>
      this.api.call(takeUpMaterialChange, { params: { id }, body: { reason: null } }),
    );
    if (done) this.done(this.t('monitoring.takeUp.done'));
  }

  private done(said: string): void {
    this.toasts.show(said);
    this.pages.reload();
  }
}
