import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { CountryShare } from '@downstream/attestations/core';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { Button, Combobox, countryName, countryOptions, Formats, Icon } from '@downstream/ui/primitives';
import { numberOf } from '../words/number-text';

/** Countries, one after the other; with `shares` each has its percent, and the sum stands below. */
@Component({
  selector: 'ds-country-list',
  imports: [Button, Combobox, Icon],
  template: `@if (lines().length) {
      <ul>
        @for (line of lines(); track line.country) {
          <li>
            <bdi class="name">{{ name(line.country) }}</bdi>
            @if (shares()) {
              <input
                #percent
                class="ds-input"
                type="text"
                dir="ltr"
                inputmode="decimal"
                maxlength="6"
                [attr.aria-label]="t('answers.percentOf', { country: name(line.country) })"
                [value]="line.percent || ''"
                (input)="weigh(line.country, percent.value)"
              />
              <span aria-hidden="true">%</span>
            }
            <button
              dsButton="quiet"
              [icon]="true"
              [attr.aria-label]="t('answers.removeOne', { what: name(line.country) })"
              (click)="remove(line.country)"
            >
              <ds-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }
    <ds-combobox
      [label]="t('answers.addCountry')"
      [placeholder]="t('answers.addCountry')"
      [options]="left()"
      [value]="adding()"
      (valueChange)="add($event)"
    />
    @if (shares() && lines().length) {
      <p class="sum" [class.off]="off()" role="status">{{ t('answers.sum', { sum: formats.number(sum()) }) }}</p>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    ul {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--ds-s2);
      padding-inline-start: var(--ds-s3);
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
    }
    .name {
      flex: 1;
      min-inline-size: 0;
    }
    .ds-input {
      inline-size: 5rem;
    }
    .sum {
      color: var(--ds-ink-2);
    }
    .off {
      color: var(--ds-hold);
      font-weight: var(--ds-bold);
    }
  `,
})
export class CountryList {
  readonly lines = input.required<readonly CountryShare[]>();
  /** Whether each country has a percent. */
  readonly shares = input(false);
  readonly changed = output<readonly CountryShare[]>();
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  private readonly language = inject(Words).language;
  // Two fields may change before the page is drawn anew, as when a browser fills a form: each builds on the one before.
  private readonly now = linkedSignal(() => this.lines());
  protected readonly adding = signal('');
  private readonly options = computed(() => countryOptions(localeOf(this.language())));
  protected readonly left = computed(() => {
    const there = new Set(this.lines().map(({ country }) => country));
    return this.options().filter(({ value }) => !there.has(value));
  });
  protected readonly sum = computed(() => this.lines().reduce((all, { percent }) => all + percent, 0));
  protected readonly off = computed(() => Math.abs(this.sum() - 100) > 1);

  protected name(country: string): string {
    return countryName(country, localeOf(this.language()));
  }

  protected add(country: string): void {
    if (!country) return;
    this.put([...this.now(), { country, percent: 0 }]);
    // The box is for the next one: it takes the value and gives it away again.
    this.adding.set(country);
    queueMicrotask(() => this.adding.set(''));
  }

  protected remove(country: string): void {
    this.put(this.now().filter((line) => line.country !== country));
  }

  protected weigh(country: string, text: string): void {
    const percent = numberOf(text);
    const all = this.now().map((line) =>
      line.country === country ? { country, percent: Number.isFinite(percent) ? percent : 0 } : line,
    );
    this.put(all);
  }

  private put(lines: readonly CountryShare[]): void {
    this.now.set(lines);
    this.changed.emit(lines);
  }
}
