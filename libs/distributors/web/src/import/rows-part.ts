import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listImportRows } from '@downstream/contracts/distributors';
import type { Received } from '@downstream/contracts/route';
import { rowOutcomes, type RowOutcome } from '@downstream/kernel';
import { injectWords, pagesOf } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { Button, Chip, Field, Formats, Input } from '@downstream/ui/primitives';
import { outcomeTones } from './import-tones';
import { ImportStore } from './import.store';

type Row = Received<typeof listImportRows>['rows'][number];
type Fault = Row['faults'][number];

const SHOWN = 20;

/** The rows with what becomes of each; a wrong cell is put right where it stands. */
@Component({
  selector: 'ds-import-rows',
  imports: [Button, Chip, ErrorState, Field, Input, RouterLink],
  template: `<section class="ds-group" aria-labelledby="rows">
    <h2 id="rows">{{ t('distributors.import.rowsTitle') }}</h2>
    <div class="fields">
      <ds-field [label]="t('distributors.import.rowsShown')">
        <select #shown dsInput [value]="outcome()" (change)="choose(shown.value)">
          @for (one of outcomes; track one) {
            <option [value]="one" [selected]="one === outcome()">{{ t('distributors.import.count.' + one) }}</option>
          }
        </select>
      </ds-field>
    </div>
    @if (pages.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('distributors.import.rowsTitle')" (retry)="pages.reload()" />
    } @else if (pages.total() === 0) {
      <p class="ds-quiet">{{ t('distributors.import.noRows') }}</p>
    } @else {
      <div class="scroll" tabindex="0" role="group" [attr.aria-label]="t('distributors.import.rowsTitle')">
        <table>
          <caption class="ds-hidden">
            {{
              t('distributors.import.rowsTitle')
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="n">{{ t('distributors.import.row') }}</th>
              <th scope="col">{{ t('distributors.import.field.legalName') }}</th>
              <th scope="col">{{ t('distributors.import.becomes') }}</th>
              <th scope="col">{{ t('distributors.import.wrongHere') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of pages.rows(); track row.row) {
              <tr>
                <th scope="row" class="n">{{ formats.number(row.row) }}</th>
                <td dir="auto">
                  @if (row.distributorId; as id) {
                    <a [routerLink]="['/desk/distributors', id]">{{ nameOf(row) }}</a>
                  } @else {
                    {{ nameOf(row) }}
                  }
                </td>
                <td>
                  <ds-chip [bare]="true" [tone]="tones[row.outcome]">{{
                    t('distributors.import.becomes.' + row.outcome)
                  }}</ds-chip>
                </td>
                <td>
                  @for (fault of row.faults; track $index) {
                    <div class="fault">
                      <p class="ds-small">
                        {{ said(fault) }}
                        @if (fault.hint) {
                          <bdi class="ds-quiet">{{ fault.hint }}</bdi>
                        }
                      </p>
                      @if (row.outcome === 'ERROR' && editable() && placeOf(fault) !== undefined) {
                        <input
                          #cell
                          dsInput
                          dir="auto"
                          [attr.aria-label]="
                            t('distributors.import.fix', { row: formats.number(row.row), what: said(fault) })
                          "
                          [value]="valueOf(row, fault)"
                          (change)="store.fix(row.row, placeOf(fault)!, cell.value)"
                        />
                      }
                    </div>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (pages.hasMore()) {
        <div>
          <button dsButton [pending]="pages.extending()" (click)="pages.more()">
            {{ t('distributors.import.moreRows') }}
          </button>
        </div>
      }
    }
  </section>`,
  styleUrl: './import.css',
})
export class RowsPart {
  protected readonly t = injectWords();
  protected readonly store = inject(ImportStore);
  protected readonly formats = inject(Formats);
  protected readonly tones = outcomeTones;
  protected readonly outcomes: readonly RowOutcome[] = [...rowOutcomes].reverse();
  private readonly chosen = signal<RowOutcome | undefined>(undefined);
  /** Held back where there are any, else what comes in. */
  protected readonly outcome = computed<RowOutcome>(() => {
    const counts = this.store.import()?.report?.outcomes;
    return this.chosen() ?? this.outcomes.find((one) => (counts?.[one] ?? 0) > 0) ?? 'CREATE';
  });
  protected readonly editable = computed(() => this.store.import()?.state === 'CHECKED');
  protected readonly pages = pagesOf(listImportRows, () => {
    const view = this.store.import();
    // Read anew with every check: the report is another one then.
    if (!view?.report || this.store.underWay()) return undefined;
    return { params: { id: view.id }, query: { outcome: this.outcome(), limit: SHOWN } };
  });

  protected choose(value: string): void {
    this.chosen.set(rowOutcomes.find((one) => one === value));
  }

  protected said({ field, code }: Fault): string {
    const what = this.t(`distributors.import.wrong.${code}`);
    return field === null ? what : `${this.t(`distributors.import.field.${field}`)}: ${what}`;
  }

  protected placeOf({ field }: Fault): number | undefined {
    const columns = Object.entries(this.store.import()?.decisions.columns ?? {});
    const place = columns.find(([, held]) => held === (field ?? 'legalName'))?.[0];
    return place === undefined ? undefined : Number(place);
  }

  protected nameOf(row: Row): string {
    const place = this.placeOf({ field: 'legalName' } as Fault);
    return (place === undefined ? '' : row.cells[place]) || this.t('distributors.import.nameless');
  }

  protected valueOf(row: Row, fault: Fault): string {
    const place = this.placeOf(fault);
    const fixed = this.store.fixes().find((one) => one.row === row.row && one.place === place);
    return fixed?.value ?? (place === undefined ? '' : (row.cells[place] ?? ''));
  }
}
