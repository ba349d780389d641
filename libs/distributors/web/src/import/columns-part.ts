import { Component, inject } from '@angular/core';
import { importFields, type ImportField } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Chip, Input } from '@downstream/ui/primitives';
import { ImportStore } from './import.store';

/** What each column of a table holds: a suggestion with what it rests on, and a choice. */
@Component({
  selector: 'ds-import-columns',
  imports: [Chip, Input],
  template: `@if (store.import(); as view) {
    <section class="ds-group" aria-labelledby="columns">
      <h2 id="columns">{{ t('distributors.import.columns') }}</h2>
      <p class="ds-quiet">
        {{ t(view.remembered ? 'distributors.import.remembered' : 'distributors.import.columnsLead') }}
      </p>
      <div class="scroll" tabindex="0" role="group" [attr.aria-label]="t('distributors.import.columns')">
        <table>
          <caption class="ds-hidden">
            {{
              t('distributors.import.columns')
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t('distributors.import.column') }}</th>
              <th scope="col">{{ t('distributors.import.holds') }}</th>
              <th scope="col">{{ t('distributors.import.samples') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (column of view.columns; track column.place) {
              <tr>
                <th scope="row" dir="auto">
                  {{ column.header || t('distributors.import.headless', { n: column.place + 1 }) }}
                </th>
                <td class="pick">
                  <select
                    #picked
                    dsInput
                    [attr.aria-label]="
                      t('distributors.import.holdsOf', { column: column.header || column.place + 1 + '' })
                    "
                    [value]="fieldAt(column.place)"
                    (change)="store.mapColumn(column.place, fieldOf(picked.value))"
                  >
                    <option value="">{{ t('distributors.import.noField') }}</option>
                    @for (field of fields; track field) {
                      <option [value]="field" [selected]="field === fieldAt(column.place)">
                        {{ t('distributors.import.field.' + field) }}
                      </option>
                    }
                  </select>
                  @if (column.field && column.confidence && fieldAt(column.place) === column.field) {
                    <ds-chip [bare]="true" [tone]="column.confidence === 'HEADER' ? 'good' : 'unknown'">{{
                      t('distributors.import.confidence.' + column.confidence)
                    }}</ds-chip>
                  }
                </td>
                <td class="samples" dir="auto">{{ column.samples.join(' · ') }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  }`,
  styleUrl: './import.css',
})
export class ColumnsPart {
  protected readonly t = injectWords();
  protected readonly store = inject(ImportStore);
  protected readonly fields = importFields;

  protected fieldAt(place: number): ImportField | '' {
    return this.store.draft()?.columns[String(place)] ?? '';
  }

  protected fieldOf(value: string): ImportField | '' {
    return importFields.find((field) => field === value) ?? '';
  }
}
