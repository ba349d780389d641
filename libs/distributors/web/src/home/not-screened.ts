import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listDistributors } from '@downstream/contracts/distributors';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { DateText, Skeleton, ToneShape } from '@downstream/ui/primitives';

const SHOWN = 5;
const waiting = ['SUBMITTED', 'SCREENING'] as const;

/** On the desk's home: distributors that are submitted and not screened yet. Nought of them is said as plainly. */
@Component({
  selector: 'ds-not-screened',
  imports: [DateText, ErrorState, RouterLink, Skeleton, ToneShape],
  template: `<section class="ds-group" aria-labelledby="not-screened">
    <h2 id="not-screened">{{ t('distributors.home.title') }}</h2>
    @if (found.value(); as page) {
      <p class="line">
        <ds-shape [tone]="page.total ? 'unknown' : 'neutral'" />{{ t('distributors.home.count', { n: page.total }) }}
      </p>
      @if (rows().length) {
        <ul class="ds-rows">
          @for (row of rows(); track row.id) {
            <li>
              <a [routerLink]="['/desk/distributors', row.id]"
                ><bdi>{{ row.legalName.native }}</bdi></a
              >
              <ds-date class="ds-quiet ds-small" [at]="row.changedAt" lead="relative" />
            </li>
          }
        </ul>
      }
      @if (page.total > rows().length) {
        <a routerLink="/desk/distributors" [queryParams]="{ state: states }">{{ t('distributors.home.all') }}</a>
      }
    } @else if (found.problem(); as problem) {
      <ds-error-state
        [problem]="problem"
        [what]="t('distributors.home.title')"
        [small]="true"
        (retry)="found.reload()"
      />
    } @else {
      <ds-skeleton [lines]="2" />
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
    .line ds-shape {
      margin-block-start: 2px;
      font-size: 14px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--ds-s4);
      padding-block: var(--ds-s2);
    }
  `,
})
export class NotScreened {
  protected readonly t = injectWords();
  protected readonly states = waiting.join(',');
  protected readonly found = resourceOf(listDistributors, () => ({
    query: { state: [...waiting], sort: 'changed', limit: SHOWN },
  }));
  protected readonly rows = computed(() => this.found.value()?.rows ?? []);
}
