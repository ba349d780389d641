import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { readCoverageMap } from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import type { CoverageCell } from '@downstream/kernel';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { Chip, countryName, Formats } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';

export type CoverageMapView = Received<typeof readCoverageMap>;
type Cell = CoverageMapView['rows'][number]['cells'][number];

const tones: Readonly<Record<CoverageCell, Tone>> = {
  ...{ COVERED: 'good', ENDS_SOON: 'hold', NOT_COVERED: 'stop', ASKED: 'wait', NOT_ASKED: 'neutral' },
};

/** What is covered where: goods down, destinations across; each place with its sign and its word, and what is left. */
@Component({
  selector: 'ds-coverage-table',
  imports: [Chip, RouterLink],
  template: `<div class="scroll" tabindex="0" role="group" [attr.aria-label]="t('attestations.coverage.map')">
    <table>
      <caption class="ds-hidden">
        {{
          t('attestations.coverage.map')
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t('attestations.coverage.goods') }}</th>
          @for (one of destinations(); track one.code) {
            <th scope="col">{{ one.name }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track $index) {
          <tr>
            <th scope="row">
              @if (row.template; as kind) {
                {{ t('attestations.statement.kind.' + kind) }}
              } @else {
                <bdi>{{ row.partNumber }}</bdi>&ngsp;
                <span class="ds-quiet ds-mono">{{ t('attestations.coverage.hs', { code: row.hs6 ?? '' }) }}</span>
              }
            </th>
            @for (cell of row.cells; track cell.destination) {
              <td>
                @if (cell.by; as id) {
                  <a [routerLink]="['/desk/statements', id]"
                    ><ds-chip [tone]="cell.tone" [bare]="true">{{ cell.word }}</ds-chip></a
                  >
                } @else {
                  <ds-chip [tone]="cell.tone" [bare]="true">{{ cell.word }}</ds-chip>
                }
                @if (cell.more) {
                  &ngsp;<span class="ds-quiet ds-small">{{ cell.more }}</span>
                }
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  </div>`,
  styles: `
    .scroll {
      position: relative;
      overflow: auto;
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: var(--ds-13);
    }
    th,
    td {
      min-inline-size: 140px;
      padding: var(--ds-s2) var(--ds-s3);
      border-block-end: var(--ds-hair);
      text-align: start;
      vertical-align: top;
    }
    tbody tr:last-child > * {
      border-block-end: 0;
    }
    thead th {
      color: var(--ds-ink-2);
      font-size: var(--ds-12);
    }
    th[scope='row'] {
      position: sticky;
      inset-inline-start: 0;
      background: var(--ds-surface);
      font-weight: var(--ds-bold);
    }
    th span,
    td > span {
      display: block;
    }
    th .ds-quiet {
      font-weight: var(--ds-regular);
    }
    @media (max-width: 599px) {
      th,
      td {
        min-inline-size: 116px;
      }
    }
  `,
})
export class CoverageTable {
  readonly map = input.required<CoverageMapView>();
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);
  private readonly language = inject(Words).language;
  protected readonly destinations = computed(() =>
    this.map().destinations.map((code) => ({ code, name: countryName(code, localeOf(this.language())) })),
  );
  protected readonly rows = computed(() =>
    this.map().rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        tone: tones[cell.state],
        word: this.t(`attestations.coverage.cell.${cell.state}`),
        more: this.more(cell),
      })),
    })),
  );

  /** What stands below the word: why not, or until when and how much is left. */
  private more({ state, gap, until, left }: Cell): string {
    if (state === 'NOT_COVERED' && gap) return this.t(`attestations.coverage.gap.${gap}`);
    if (state !== 'COVERED' && state !== 'ENDS_SOON') return '';
    const day =
      until && until < '9999' ? this.t('attestations.coverage.until', { until: this.formats.date(until) }) : '';
    const amount = left
      ? this.t('attestations.coverage.left', { left: `${left.amount} ${left.unit.toLowerCase()}` })
      : '';
    return [day, amount].filter(Boolean).join(' · ');
  }
}
