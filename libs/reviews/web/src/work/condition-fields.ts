import { Component, input, model } from '@angular/core';
import { CountryList } from '@downstream/distributors/web';
import { capPeriods, conditionKinds } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Field, Input } from '@downstream/ui/primitives';
import type { ConditionModel } from './condition-model';

/** One condition: its kind, and what that kind asks for. */
@Component({
  selector: 'ds-condition-fields',
  imports: [CountryList, Field, Input],
  template: `<ds-field [label]="t('reviews.recommend.condition', { n: n() })" [error]="error()">
      <select #kind dsInput (change)="set({ kind: $any(kind.value) })">
        @for (one of kinds; track one) {
          <option [value]="one" [selected]="one === value().kind">{{ t('reviews.condition.' + one) }}</option>
        }
      </select>
    </ds-field>
    @switch (value().kind) {
      @case ('QUANTITY_CAP') {
        <div class="cap">
          <ds-field [label]="t('reviews.condition.unit')" [error]="wrong('unit')">
            <input #unit dsInput maxlength="80" [value]="value().unit" (input)="set({ unit: unit.value })" />
          </ds-field>
          <ds-field [label]="t('reviews.condition.amount')" [error]="wrong('amount')">
            <input
              #amount
              dsInput
              inputmode="numeric"
              maxlength="10"
              [value]="value().amount"
              (input)="set({ amount: amount.value })"
            />
          </ds-field>
          <ds-field [label]="t('reviews.condition.period')">
            <select #period dsInput (change)="set({ period: $any(period.value) })">
              @for (one of periods; track one) {
                <option [value]="one" [selected]="one === value().period">
                  {{ t('reviews.condition.period.' + one) }}
                </option>
              }
            </select>
          </ds-field>
        </div>
      }
      @case ('TERRITORY') {
        <ds-field [label]="t('reviews.condition.countries')" [error]="wrong('countries')">
          <ds-country-list
            [label]="t('reviews.condition.countries')"
            [value]="value().countries"
            (valueChange)="set({ countries: $event })"
          />
        </ds-field>
      }
      @case ('EXPIRY') {
        <ds-field [label]="t('reviews.condition.day')" [error]="wrong('day')">
          <input #day dsInput type="date" [value]="value().day" (input)="set({ day: day.value })" />
        </ds-field>
      }
      @case ('OTHER') {
        <ds-field [label]="t('reviews.condition.text')" [error]="wrong('text')">
          <textarea
            #text
            dsInput
            rows="2"
            maxlength="500"
            [value]="value().text"
            (input)="set({ text: text.value })"
          ></textarea>
        </ds-field>
      }
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    .cap {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--ds-s2);
    }
    .cap ds-field:first-child {
      grid-column: 1 / -1;
    }
  `,
})
export class ConditionFields {
  readonly value = model.required<ConditionModel>();
  /** Which condition it is, counted from 1. */
  readonly n = input.required<number>();
  /** What is wrong with the line as a whole. */
  readonly error = input<string | null>(null);
  /** Fields that are wrong. */
  readonly faults = input<readonly string[]>([]);
  protected readonly t = injectWords();
  protected readonly kinds = conditionKinds;
  protected readonly periods = capPeriods;

  protected set(change: Partial<ConditionModel>): void {
    this.value.update((value) => ({ ...value, ...change }));
  }

  protected wrong(field: string): string | null {
    return this.faults().includes(field) ? this.t(`reviews.condition.wrong.${field}`) : null;
  }
}
