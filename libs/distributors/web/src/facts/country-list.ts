import { Component, computed, inject, input, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { Combobox, countryOptions, Formats, Icon } from '@downstream/ui/primitives';

/** A set of countries: find one by name or code, take it; it joins the list. A control of signal forms in `<ds-field>`. */
@Component({
  selector: 'ds-country-list',
  imports: [Combobox, Icon],
  template: `<ds-combobox
      #box
      [options]="left()"
      value=""
      (valueChange)="add($event)"
      (touchedChange)="touched.set(true)"
    />
    @if (value().length) {
      <ul [attr.aria-label]="label()">
        @for (code of value(); track code) {
          <li>
            <bdi>{{ formats.country(code) }}</bdi>
            <button
              type="button"
              [attr.aria-label]="t('distributors.facts.remove', { what: formats.country(code) })"
              (click)="remove(code)"
            >
              <ds-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }`,
  styleUrl: './picked.css',
})
export class CountryList implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly touched = model(false);
  /** Names the list of what was added. */
  readonly label = input.required<string>();
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  private readonly box = viewChild.required<Combobox>('box');
  private readonly all = computed(() => countryOptions(localeOf(this.words.language())));
  protected readonly left = computed(() => this.all().filter(({ value }) => !this.value().includes(value)));

  protected add(code: string): void {
    if (!code) return;
    this.value.update((codes) => [...codes, code]);
    // The box is for the next one: it holds no choice of its own.
    this.box().value.set('');
  }

  protected remove(code: string): void {
    this.value.update((codes) => codes.filter((one) => one !== code));
  }
}
