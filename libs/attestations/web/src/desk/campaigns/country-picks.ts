import { Component, computed, inject, input, output, signal } from '@angular/core';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { Button, Combobox, countryName, countryOptions, Icon } from '@downstream/ui/primitives';

/** Countries, picked one after the other; none picked stands for all. */
@Component({
  selector: 'ds-country-picks',
  imports: [Button, Combobox, Icon],
  template: `<ds-combobox
      [label]="t('attestations.campaign.addCountry')"
      [placeholder]="t('attestations.campaign.addCountry')"
      [options]="left()"
      [value]="adding()"
      (valueChange)="add($event)"
    />
    @if (countries().length) {
      <ul>
        @for (one of picked(); track one.code) {
          <li>
            <button
              dsButton
              type="button"
              [attr.aria-label]="t('attestations.campaign.dropCountry', { country: one.name })"
              (click)="changed.emit(without(one.code))"
            >
              {{ one.name }}<ds-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s2);
      padding: 0;
      list-style: none;
    }
  `,
})
export class CountryPicks {
  readonly countries = input.required<readonly string[]>();
  readonly changed = output<readonly string[]>();
  protected readonly t = injectWords();
  private readonly locale = computed(() => localeOf(this.language()));
  private readonly language = inject(Words).language;
  protected readonly adding = signal('');
  protected readonly left = computed(() =>
    countryOptions(this.locale()).filter(({ value }) => !this.countries().includes(value)),
  );
  protected readonly picked = computed(() =>
    this.countries().map((code) => ({ code, name: countryName(code, this.locale()) })),
  );

  protected add(code: string): void {
    if (!code) return;
    this.changed.emit([...this.countries(), code]);
    // The box is for the next one: it takes the value and gives it away again.
    this.adding.set(code);
    queueMicrotask(() => this.adding.set(''));
  }

  protected without(code: string): readonly string[] {
    return this.countries().filter((one) => one !== code);
  }
}
