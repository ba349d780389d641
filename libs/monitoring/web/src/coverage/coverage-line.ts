import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { readMonitoringCoverage } from '@downstream/contracts/monitoring';
import type { Received } from '@downstream/contracts/route';
import { injectWords } from '@downstream/ui/client';
import { DateText, ToneShape } from '@downstream/ui/primitives';
import { Heartbeat } from './heartbeat';

/** Coverage as it came. */
export type Coverage = Received<typeof readMonitoringCoverage>;

/** Who is under watch: the number that must be nought first, then the last search, the last pass and thirty days of passes. */
@Component({
  selector: 'ds-coverage-line',
  imports: [DateText, Heartbeat, RouterLink, ToneShape],
  template: `<section class="ds-panel coverage" aria-labelledby="coverage" [class.dark]="coverage().notMonitored > 0">
    <h2 id="coverage">{{ t('monitoring.coverage.title') }}</h2>
    <p class="line">
      <ds-shape [tone]="tone()" />
      <strong>{{ t('monitoring.coverage.notMonitored', { n: coverage().notMonitored }) }}</strong>
      <span>{{ t('monitoring.coverage.of', { n: coverage().parties, m: coverage().distributors }) }}</span>
    </p>
    @if (coverage().gaps.length) {
      <ul class="gaps">
        @for (gap of coverage().gaps; track gap.gap) {
          <li>{{ t('monitoring.gap.' + gap.gap, { n: gap.count }) }}</li>
        }
      </ul>
    }
    <dl class="facts">
      <div>
        <dt>{{ t('monitoring.coverage.oldest') }}</dt>
        <dd>
          @if (coverage().oldest; as at) {
            <ds-date [at]="at" show="time" />
          } @else {
            {{ t('monitoring.coverage.never') }}
          }
        </dd>
      </div>
      <div>
        <dt>{{ t('monitoring.coverage.late') }}</dt>
        <dd>{{ coverage().late }}</dd>
      </div>
      <div>
        <dt>{{ t('monitoring.coverage.lastPass') }}</dt>
        <dd>
          @if (coverage().lastPass; as pass) {
            <ds-date [at]="pass.at" show="time" />
            <span class="ds-quiet ds-small">
              {{ t('monitoring.coverage.pass.' + pass.reason) }},
              {{ t('monitoring.coverage.passOver', { n: pass.parties, lists: pass.lists }) }}
            </span>
          } @else {
            {{ t('monitoring.coverage.noPass') }}
          }
        </dd>
      </div>
    </dl>
    <ds-heartbeat [days]="coverage().days" />
    <a routerLink="/desk/monitoring/parties">{{ t('monitoring.coverage.all') }}</a>
  </section>`,
  styles: `
    .coverage {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
      align-items: start;
    }
    .dark {
      border-color: var(--ds-stop-line);
      background: var(--ds-stop-soft);
    }
    h2 {
      font-size: var(--ds-16);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s2);
      align-items: center;
    }
    .gaps {
      padding-inline-start: var(--ds-s6);
      list-style: disc;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s3) var(--ds-s8);
    }
    dt {
      color: var(--ds-ink-2);
      font-size: var(--ds-13);
    }
    dd {
      margin: 0;
    }
    ds-heartbeat {
      align-self: stretch;
    }
  `,
})
export class CoverageLine {
  readonly coverage = input.required<Coverage>();
  protected readonly t = injectWords();
  protected readonly tone = computed(() => {
    const { notMonitored, late } = this.coverage();
    return notMonitored > 0 ? 'stop' : late > 0 ? 'hold' : 'good';
  });
}
