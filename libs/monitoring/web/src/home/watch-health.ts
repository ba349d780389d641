import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listMaterialChanges, readMonitoringCoverage } from '@downstream/contracts/monitoring';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { DateText, Skeleton, ToneShape } from '@downstream/ui/primitives';

/** On the desk's home: that nobody is unwatched, and how many changes wait. Nought is said, too. */
@Component({
  selector: 'ds-watch-health',
  imports: [DateText, ErrorState, RouterLink, Skeleton, ToneShape],
  template: `<section class="ds-group" aria-labelledby="watch-health">
    <h2 id="watch-health">{{ t('monitoring.title') }}</h2>
    @if (coverage.value(); as found) {
      <p class="line" [class.dark]="found.notMonitored > 0">
        <ds-shape [tone]="found.notMonitored ? 'stop' : 'neutral'" />
        <a routerLink="/desk/monitoring">{{ t('monitoring.coverage.notMonitored', { n: found.notMonitored }) }}</a>
      </p>
      <p class="ds-quiet ds-small">
        {{ t('monitoring.coverage.of', { n: found.parties, m: found.distributors }) }}
        @if (found.oldest; as at) {
          · {{ t('monitoring.coverage.oldest') }}: <ds-date [at]="at" show="time" />
        }
      </p>
      @if (open.value(); as page) {
        <p class="line">
          <ds-shape [tone]="page.total ? 'hold' : 'neutral'" />
          <a routerLink="/desk/monitoring">{{ t('monitoring.home.open', { n: page.total }) }}</a>
        </p>
      }
    } @else if (coverage.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('monitoring.title')" [small]="true" (retry)="coverage.reload()" />
    } @else {
      <ds-skeleton [lines]="3" />
    }
  </section>`,
  styles: `
    h2 {
      font-size: var(--ds-16);
    }
    .line {
      display: flex;
      gap: var(--ds-s2);
    }
    .dark {
      font-weight: var(--ds-bold);
    }
    ds-shape {
      margin-block-start: 2px;
      font-size: 14px;
    }
  `,
})
export class WatchHealth {
  protected readonly t = injectWords();
  protected readonly coverage = resourceOf(readMonitoringCoverage, () => ({}));
  protected readonly open = resourceOf(listMaterialChanges, () => ({ query: { state: ['OPEN'], limit: 1 } }));
}
