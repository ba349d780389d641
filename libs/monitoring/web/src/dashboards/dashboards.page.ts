import { Component, computed, inject } from '@angular/core';
import { readDashboards } from '@downstream/contracts/monitoring';
import { Chart } from '@downstream/ui/charts';
import { injectWords, resourceOf, Words } from '@downstream/ui/client';
import { ErrorState, PageHeader } from '@downstream/ui/patterns';
import { DateText, Formats, Skeleton } from '@downstream/ui/primitives';
import { dashboardCharts } from './dashboard-charts';

/** How the work stands: six charts, each with what it shows as its title and its numbers as a table. */
@Component({
  selector: 'ds-dashboards-page',
  imports: [Chart, DateText, ErrorState, PageHeader, Skeleton],
  template: `<div class="ds-page">
    <ds-page-header [heading]="t('monitoring.dash.title')" [lead]="t('monitoring.dash.lead')" />
    @if (found.value(); as numbers) {
      <p class="ds-quiet ds-small">{{ t('monitoring.dash.at') }} <ds-date [at]="numbers.at" show="utc" /></p>
      <div class="charts">
        @for (chart of charts(); track chart.id) {
          <ds-chart [finding]="chart.finding" [about]="chart.about" [figures]="chart.figures" />
        }
      </div>
    } @else if (found.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('monitoring.dash.title')" (retry)="found.reload()" />
    } @else {
      <ds-skeleton height="480px" />
    }
  </div>`,
  styles: `
    .charts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 460px), 1fr));
      gap: var(--ds-s6);
      align-items: start;
    }
    ds-chart {
      min-inline-size: 0;
    }
  `,
})
export class DashboardsPage {
  protected readonly t = injectWords();
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly found = resourceOf(readDashboards, () => ({}));
  protected readonly charts = computed(() => {
    const numbers = this.found.value();
    if (!numbers) return [];
    return dashboardCharts(numbers, this.t, {
      day: (day) => this.formats.date(day),
      list: (list) => {
        const key = `checks.list.${list}`;
        return this.words.has(key) ? this.t(key) : list;
      },
    });
  });
}
