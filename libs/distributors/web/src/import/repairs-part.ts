import { Component, computed, inject } from '@angular/core';
import { rowRepairs, type RowRepair } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Field, Input } from '@downstream/ui/primitives';
import { ImportStore, type Decisions } from './import.store';

/** What is wrong with rows, gathered by what mends it; each kind is decided about once. */
@Component({
  selector: 'ds-import-repairs',
  imports: [Field, Input],
  template: `@if (store.import()?.report; as report) {
    <section class="ds-group" aria-labelledby="repairs">
      <h2 id="repairs">{{ t('distributors.import.repairs') }}</h2>
      @if (report.groups.length) {
        <p class="ds-quiet">{{ t('distributors.import.repairsLead') }}</p>
      } @else {
        <p class="ds-quiet">{{ t('distributors.import.noRepairs') }}</p>
      }
      <div class="groups">
        @for (group of report.groups; track group.key) {
          <div class="group">
            <div>
              <h3>{{ said(group) }}</h3>
              <p class="ds-quiet ds-small">{{ t('distributors.import.inRows', { n: group.rows }) }}</p>
              <ul class="values">
                @for (one of group.values; track one.value) {
                  @if (one.value) {
                    <li>
                      <bdi>{{ one.value }}</bdi>
                      @if (one.hint) {
                        → <bdi>{{ one.hint }}</bdi>
                      }
                    </li>
                  }
                }
              </ul>
            </div>
            <ds-field [label]="t('distributors.import.repair')">
              <select
                #picked
                dsInput
                [value]="repairOf(group.key)"
                (change)="store.decideRepair(group.key, asRepair(picked.value))"
              >
                <option value="">{{ t('distributors.import.repair.NONE') }}</option>
                @for (repair of group.repairs; track repair) {
                  <option [value]="repair" [selected]="repair === repairOf(group.key)">
                    {{ t('distributors.import.repair.' + repair) }}
                  </option>
                }
              </select>
            </ds-field>
          </div>
        }
      </div>
      @if (known()) {
        <div class="fields">
          <ds-field [label]="t('distributors.import.existing')" [hint]="t('distributors.import.existingHint')">
            <select #existing dsInput [value]="store.draft()?.existing" (change)="chooseExisting(existing.value)">
              <option value="UPDATE">{{ t('distributors.import.existing.UPDATE') }}</option>
              <option value="SKIP">{{ t('distributors.import.existing.SKIP') }}</option>
            </select>
          </ds-field>
        </div>
      }
    </section>
  }`,
  styleUrl: './import.css',
})
export class RepairsPart {
  protected readonly t = injectWords();
  protected readonly store = inject(ImportStore);
  /** Whether rows meet records, or would if they were not left alone. */
  protected readonly known = computed(() => {
    const { UPDATE = 0, SKIP = 0 } = this.store.import()?.report?.outcomes ?? {};
    return UPDATE > 0 || (SKIP > 0 && this.store.draft()?.existing === 'SKIP');
  });

  protected said({ field, code }: { field: string | null; code: string }): string {
    const what = this.t(`distributors.import.wrong.${code}`);
    return field === null ? what : `${this.t(`distributors.import.field.${field}`)}: ${what}`;
  }

  protected repairOf(key: string): RowRepair | '' {
    return this.store.draft()?.repairs[key] ?? '';
  }

  protected asRepair(value: string): RowRepair | '' {
    return rowRepairs.find((repair) => repair === value) ?? '';
  }

  protected chooseExisting(value: string): void {
    this.store.decideExisting(value as Decisions['existing']);
  }
}
