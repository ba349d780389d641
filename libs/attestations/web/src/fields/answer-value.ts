import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Answer, Asked } from '@downstream/attestations/core';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { Combobox, countryOptions, Field, Input, RadioCards } from '@downstream/ui/primitives';
import { numberOf } from '../words/number-text';
import { AddressFields } from './address-fields';

/** What fits on one line or one set of cards: the questions a cell of a table may ask, too. */
export type AskedValue = Extract<
  Asked,
  { type: 'TEXT' | 'NUMBER' | 'PERCENT' | 'DATE' | 'COUNTRY' | 'YES_NO' | 'CHOICE' | 'ADDRESS' }
>;

const inputOf = {
  EMAIL: { type: 'email', mode: 'email', fill: 'email' },
  PHONE: { type: 'tel', mode: 'tel', fill: 'tel' },
  WEB_ADDRESS: { type: 'text', mode: 'url', fill: 'url' },
  HS_CODE: { type: 'text', mode: 'numeric', fill: 'off' },
  NONE: { type: 'text', mode: 'text', fill: 'off' },
} as const;

/** One value: a text, number, date, country, yes or no, choice or address. */
@Component({
  selector: 'ds-answer-value',
  imports: [AddressFields, Combobox, Field, Input, RadioCards],
  template: `@let asked = this.asked();
    <ds-field [label]="label()" [hint]="hint()" [optional]="optional()" [error]="words()" [group]="grouped()">
      @switch (asked.type) {
        @case ('TEXT') {
          <input
            dsInput
            #text
            [type]="kind().type"
            [attr.inputmode]="kind().mode"
            [attr.autocomplete]="kind().fill"
            [attr.dir]="kind().mode === 'text' ? 'auto' : 'ltr'"
            [attr.maxlength]="asked.max"
            [value]="shown()"
            (input)="write(text.value)"
          />
        }
        @case ('NUMBER') {
          <span class="ds-cluster">
            <input
              dsInput
              #number
              class="short"
              type="text"
              dir="ltr"
              inputmode="decimal"
              maxlength="20"
              [value]="shown()"
              (input)="count(number.value)"
            />
            <span>{{ unit() }}</span>
          </span>
        }
        @case ('PERCENT') {
          <span class="ds-cluster">
            <input
              dsInput
              #percent
              class="short"
              type="text"
              dir="ltr"
              inputmode="decimal"
              maxlength="8"
              [value]="shown()"
              (input)="count(percent.value)"
            />
            <span aria-hidden="true">%</span>
          </span>
        }
        @case ('DATE') {
          <input
            dsInput
            #date
            class="date"
            type="date"
            [attr.max]="asked.future ? null : today"
            [attr.min]="asked.from ?? null"
            [value]="shown()"
            (change)="changed.emit(date.value ? { type: 'DATE', date: date.value } : null)"
          />
        }
        @case ('COUNTRY') {
          <ds-combobox [options]="countries()" [value]="shown()" (valueChange)="choose('COUNTRY', $event)" />
        }
        @case ('YES_NO') {
          <ds-radio-cards class="two" [choices]="yesNo()" [value]="shown()" (valueChange)="choose('YES_NO', $event)" />
        }
        @case ('CHOICE') {
          @if (asked.choices.length <= 7) {
            <ds-radio-cards [choices]="choices()" [value]="shown()" (valueChange)="choose('CHOICE', $event)" />
          } @else {
            <select dsInput #choice (change)="choose('CHOICE', choice.value)">
              <option value="" [selected]="!shown()"></option>
              @for (one of choices(); track one.value) {
                <option [value]="one.value" [selected]="one.value === shown()">{{ one.label }}</option>
              }
            </select>
          }
        }
        @case ('ADDRESS') {
          <ds-address-fields [value]="address()" (changed)="changed.emit({ type: 'ADDRESS', address: $event })" />
        }
      }
    </ds-field>`,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    .short {
      inline-size: 9rem;
    }
    .date {
      inline-size: auto;
      max-inline-size: 100%;
      align-self: start;
    }
    .two {
      --ds-card-min: 150px;
    }
  `,
})
export class AnswerValue {
  readonly asked = input.required<AskedValue>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly optional = input(false);
  readonly value = input<Answer>();
  readonly error = input<string | null>(null);
  /** Words of a choice. */
  readonly choiceWord = input<(code: string) => string>((code) => code);
  readonly unit = input('');
  readonly changed = output<Answer | null>();
  protected readonly t = injectWords();
  private readonly language = inject(Words).language;
  /** Something that is no number, kept on screen as it was typed. */
  private readonly odd = signal<string | undefined>(undefined);

  protected readonly today = new Date().toISOString().slice(0, 10);
  protected readonly countries = computed(() => countryOptions(localeOf(this.language())));
  protected readonly grouped = computed(() => ['YES_NO', 'ADDRESS'].includes(this.asked().type) || this.cards());
  private readonly cards = computed(() => {
    const asked = this.asked();
    return asked.type === 'CHOICE' && asked.choices.length <= 7;
  });
  protected readonly words = computed(() => (this.odd() === undefined ? this.error() : this.t('answers.noNumber')));
  protected readonly kind = computed(() => {
    const asked = this.asked();
    return inputOf[(asked.type === 'TEXT' && asked.form) || 'NONE'];
  });
  protected readonly yesNo = computed(() => [
    { value: 'yes', label: this.t('answers.yes') },
    { value: 'no', label: this.t('answers.no') },
  ]);
  protected readonly choices = computed(() => {
    const asked = this.asked();
    return (asked.type === 'CHOICE' ? asked.choices : []).map((value) => ({ value, label: this.choiceWord()(value) }));
  });
  protected readonly address = computed(() => {
    const value = this.value();
    return value?.type === 'ADDRESS' ? value.address : undefined;
  });
  protected readonly shown = computed(() => {
    const value = this.value();
    switch (value?.type) {
      case 'TEXT':
        return value.text;
      case 'NUMBER':
        return this.odd() ?? String(value.number);
      case 'PERCENT':
        return this.odd() ?? String(value.percent);
      case 'DATE':
        return value.date;
      case 'COUNTRY':
        return value.country;
      case 'CHOICE':
        return value.choice;
      case 'YES_NO':
        return value.yes ? 'yes' : 'no';
      default:
        return this.odd() ?? '';
    }
  });

  protected write(text: string): void {
    this.changed.emit(text === '' ? null : { type: 'TEXT', text });
  }

  protected count(text: string): void {
    const asked = this.asked();
    const whole = asked.type === 'NUMBER' && asked.digits === 0;
    const number = numberOf(text, whole);
    const odd = text.trim() !== '' && !Number.isFinite(number);
    this.odd.set(odd ? text : undefined);
    if (odd) return;
    if (text.trim() === '') this.changed.emit(null);
    else
      this.changed.emit(asked.type === 'PERCENT' ? { type: 'PERCENT', percent: number } : { type: 'NUMBER', number });
  }

  protected choose(type: 'COUNTRY' | 'YES_NO' | 'CHOICE', value: string): void {
    if (value === '') this.changed.emit(null);
    else if (type === 'COUNTRY') this.changed.emit({ type, country: value });
    else this.changed.emit(type === 'YES_NO' ? { type, yes: value === 'yes' } : { type, choice: value });
  }
}
