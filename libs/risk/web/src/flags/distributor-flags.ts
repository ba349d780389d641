import { Component, computed, inject, input } from '@angular/core';
import { readFlags } from '@downstream/contracts/risk';
import { severities } from '@downstream/kernel';
import { resourceOf } from '@downstream/ui/client';
import { EmptyState, ErrorState, NotChecked } from '@downstream/ui/patterns';
import { Skeleton } from '@downstream/ui/primitives';
import { RiskWords } from '../words/risk-words';
import { FlagCard } from './flag-card';
import { FlagNews } from './flag-news';

/** The red flags of one distributor on its page, the gravest first, and what could not be evaluated, folded. */
@Component({
  selector: 'ds-distributor-flags',
  imports: [EmptyState, ErrorState, FlagCard, NotChecked, Skeleton],
  templateUrl: './distributor-flags.html',
  styleUrl: './distributor-flags.css',
})
export class DistributorFlags {
  readonly distributorId = input.required<string>();
  protected readonly words = inject(RiskWords);
  protected readonly t = this.words.t;
  protected readonly found = resourceOf(readFlags, () => ({ params: { id: this.distributorId() } }));
  protected readonly all = this.found.value;
  private readonly news = inject(FlagNews);
  protected readonly groups = computed(() =>
    [...severities].reverse().flatMap((severity) => {
      const flags = (this.all()?.flags ?? []).filter((flag) => flag.severity === severity);
      const title = this.t('risk.flags.group', {
        severity: this.t(`risk.flags.severity.${severity}`),
        n: flags.length,
      });
      return flags.length > 0 ? [{ severity, title, flags }] : [];
    }),
  );

  constructor() {
    void this.words.open();
  }

  protected take(): void {
    this.found.reload();
    this.news.tell();
  }
}
