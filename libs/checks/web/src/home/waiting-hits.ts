import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listHits } from '@downstream/contracts/checks';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { Skeleton, ToneShape } from '@downstream/ui/primitives';
import { waitingHitStates } from '../words/hit-states';
import { HitWords } from '../words/hit-words';

const SHOWN = 5;

/** On the desk's home: the hits that wait for a first or second vote, the highest score first. None is said as plainly. */
@Component({
  selector: 'ds-waiting-hits',
  imports: [ErrorState, RouterLink, Skeleton, ToneShape],
  template: `<section class="ds-group" aria-labelledby="waiting-hits">
    <h2 id="waiting-hits">{{ t('checks.home.title') }}</h2>
    @if (found.value(); as page) {
      <p class="line">
        <ds-shape [tone]="page.total ? 'hold' : 'neutral'" />{{ t('checks.home.count', { n: page.total }) }}
      </p>
      @if (rows().length) {
        <ul class="ds-rows">
          @for (row of rows(); track row.id) {
            <li>
              <a [routerLink]="['/desk/hits', row.id]"
                ><bdi>{{ row.party.name }}</bdi></a
              >
              <span class="ds-quiet ds-small">
                {{ words.role(row.party.role) }} · {{ words.score(row) }} ·
                {{
                  row.proposed
                    ? t('checks.home.second', { by: row.proposed.by })
                    : t('checks.home.first', { entry: row.entry.name })
                }}
              </span>
            </li>
          }
        </ul>
      }
      @if (page.total > rows().length) {
        <a routerLink="/desk/hits">{{ t('checks.home.all') }}</a>
      }
    } @else if (found.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('checks.home.title')" [small]="true" (retry)="found.reload()" />
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
    .line ds-shape {
      margin-block-start: 2px;
      font-size: 14px;
    }
    li {
      display: flex;
      flex-direction: column;
      padding-block: var(--ds-s2);
    }
  `,
})
export class WaitingHits {
  protected readonly t = injectWords();
  protected readonly words = inject(HitWords);
  protected readonly found = resourceOf(listHits, () => ({ query: { state: [...waitingHitStates], limit: SHOWN } }));
  protected readonly rows = computed(() => this.found.value()?.rows ?? []);
}
