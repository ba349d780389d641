import { Component, computed, inject } from '@angular/core';
import { readPortalStatus } from '@downstream/contracts/distributors';
import { injectWords, resourceOf, Words } from '@downstream/ui/client';
import { ErrorState, FourSteps, PageHeader } from '@downstream/ui/patterns';
import { Formats, Skeleton, ToneShape } from '@downstream/ui/primitives';

/** Where the distributor stands: what is asked of it first, then the four steps. Never a word on screening. */
@Component({
  selector: 'ds-portal-home',
  imports: [ErrorState, FourSteps, PageHeader, Skeleton, ToneShape],
  templateUrl: './home.page.html',
  styleUrl: './home.page.css',
})
export class PortalHomePage {
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly status = resourceOf(readPortalStatus, () => ({}));
  /** What is asked for, each once, in the distributor's words. */
  protected readonly items = computed(() => {
    const asked = (this.status.value()?.openItems ?? []).map(({ pointer, code }) => {
      const fact = `portal.fact.${pointer.split('/').find((part) => /^[a-z]/i.test(part)) ?? ''}`;
      const name = this.words.has(fact) ? this.t(fact) : this.t('portal.fact.other');
      return this.t(`portal.item.${code}`, { fact: name });
    });
    return [...new Set(asked)];
  });
  protected readonly until = computed(() => {
    const until = this.status.value()?.decision?.approvedUntil;
    return until ? this.formats.date(until) : undefined;
  });
}
