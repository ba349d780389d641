import { Component, computed, inject, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import type { Coverage } from './coverage-line';

type Day = Coverage['days'][number];

/**
 * Thirty days of passes, a mark for each: whole where a pass held everybody, open where one missed somebody, crossed out
 * where none ran. The same stands as a table below.
 */
@Component({
  selector: 'ds-heartbeat',
  template: `<div role="img" class="strip" [attr.aria-label]="sentence()">
      @for (day of days(); track day.day) {
        <span [class]="'day ' + kind(day)"></span>
      }
    </div>
    <details>
      <summary>{{ sentence() }}</summary>
      <table class="ds-plain">
        <thead>
          <tr>
            <th scope="col">{{ t('monitoring.beat.day') }}</th>
            <th scope="col">{{ t('monitoring.beat.passes') }}</th>
            <th scope="col">{{ t('monitoring.beat.missed') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (day of days(); track day.day) {
            <tr>
              <th scope="row">{{ formats.date(day.day) }}</th>
              <td>{{ day.passes }}</td>
              <td>{{ day.missed }}</td>
            </tr>
          }
        </tbody>
      </table>
    </details>`,
  styles: `
    .strip {
      display: flex;
      gap: 3px;
      block-size: 28px;
      max-inline-size: 640px;
    }
    .day {
      flex: 1;
      min-inline-size: 4px;
      border-radius: 2px;
    }
    .held {
      background: var(--ds-good-mark);
    }
    .missed {
      border: 2px solid var(--ds-hold-mark);
    }
    .none {
      border: var(--ds-unknown-border);
      background: var(--ds-unknown-hatch);
    }
    summary {
      color: var(--ds-ink-2);
      font-size: var(--ds-13);
    }
    table {
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: 2px var(--ds-s4) 2px 0;
      text-align: start;
      font-weight: var(--ds-regular);
    }
    @media print, (forced-colors: active) {
      .held {
        border: 3px solid;
      }
    }
  `,
})
export class Heartbeat {
  readonly days = input.required<readonly Day[]>();
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  protected readonly sentence = computed(() => {
    const days = this.days();
    const none = days.filter((day) => this.kind(day) === 'none').length;
    const missed = days.filter((day) => this.kind(day) === 'missed').length;
    return this.t('monitoring.beat.sentence', { days: days.length, none, missed });
  });

  protected kind({ passes, missed }: Day): 'held' | 'missed' | 'none' {
    return passes === 0 ? 'none' : missed > 0 ? 'missed' : 'held';
  }
}
