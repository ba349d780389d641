import { Component, computed, inject } from '@angular/core';
import { tableDelimiters, tableEncodings, type TableDelimiter, type TableEncoding } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Field, Formats, Input, ToneShape } from '@downstream/ui/primitives';
import { ImportStore } from './import.store';

/** How a file was read, with its first rows; every part of it can be put right while nothing was brought in. */
@Component({
  selector: 'ds-import-reading',
  imports: [Field, Input, ToneShape],
  template: `@if (store.import(); as view) {
    @if (view.reading; as reading) {
      <section class="ds-group" aria-labelledby="reading">
        <h2 id="reading">{{ t('distributors.import.reading') }}</h2>
        <p>{{ t('distributors.import.rows', { n: reading.rows }) }}</p>
        @if (!reading.encodingSure) {
          <p class="bad"><ds-shape tone="hold" />{{ t('distributors.import.encodingUnsure') }}</p>
        }
        @if (editable()) {
          <div class="fields">
            @if (reading.sheets.length > 1) {
              <ds-field [label]="t('distributors.import.sheet')">
                <select #sheet dsInput [value]="reading.sheet" (change)="store.readAgain({ sheet: sheet.value })">
                  @for (one of reading.sheets; track one.name) {
                    <option [value]="one.name" [selected]="one.name === reading.sheet">{{ one.name }}</option>
                  }
                </select>
              </ds-field>
            }
            <ds-field [label]="t('distributors.import.header')" [hint]="t('distributors.import.headerHint')">
              <input
                #header
                dsInput
                type="number"
                min="0"
                max="1000"
                [value]="reading.header"
                (change)="headerAt(header.valueAsNumber)"
              />
            </ds-field>
            @if (reading.encoding) {
              <ds-field [label]="t('distributors.import.encoding')">
                <select #encoding dsInput [value]="reading.encoding" (change)="encodingIs(encoding.value)">
                  @for (one of encodings; track one) {
                    <option [value]="one" [selected]="one === reading.encoding">
                      {{ t('distributors.import.encoding.' + one) }}
                    </option>
                  }
                </select>
              </ds-field>
              <ds-field [label]="t('distributors.import.delimiter')">
                <select #delimiter dsInput [value]="nameOf(reading.delimiter)" (change)="delimiterIs(delimiter.value)">
                  @for (one of delimiters; track one.name) {
                    <option [value]="one.name" [selected]="one.mark === reading.delimiter">
                      {{ t('distributors.import.delimiter.' + one.name) }}
                    </option>
                  }
                </select>
              </ds-field>
            }
          </div>
        }
        <div class="scroll" tabindex="0" role="group" [attr.aria-label]="t('distributors.import.top')">
          <table>
            <caption class="ds-hidden">
              {{
                t('distributors.import.top')
              }}
            </caption>
            <tbody>
              @for (row of view.top; track row.row) {
                <tr [class.head]="row.row === reading.header">
                  <th scope="row" class="n">{{ formats.number(row.row) }}</th>
                  @for (place of places(); track place) {
                    <td dir="auto">{{ row.cells[place] }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    }
  }`,
  styleUrl: './import.css',
})
export class ReadingPart {
  protected readonly t = injectWords();
  protected readonly store = inject(ImportStore);
  protected readonly formats = inject(Formats);
  protected readonly encodings = tableEncodings;
  protected readonly delimiters = tableDelimiters.map((mark) => ({ mark, name: nameOf(mark) }));
  protected readonly editable = computed(() => ['READ', 'CHECKED'].includes(this.store.import()?.state ?? ''));
  protected readonly nameOf = nameOf;
  /** Every place that a cell of the first rows has: short rows are as wide as long ones. */
  protected readonly places = computed(() => {
    const widths = (this.store.import()?.top ?? []).map(({ cells }) => cells.length);
    return Array.from({ length: Math.max(0, ...widths) }, (_, place) => place);
  });

  protected headerAt(header: number): void {
    if (Number.isInteger(header) && header >= 0 && header <= 1000) void this.store.readAgain({ header });
  }

  protected encodingIs(encoding: string): void {
    void this.store.readAgain({ encoding: encoding as TableEncoding });
  }

  protected delimiterIs(name: string): void {
    const found = this.delimiters.find((one) => one.name === name);
    if (found) void this.store.readAgain({ delimiter: found.mark });
  }
}

const names: Readonly<Record<TableDelimiter, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
function nameOf(mark: TableDelimiter | null): string {
  return mark === null ? '' : names[mark];
}
