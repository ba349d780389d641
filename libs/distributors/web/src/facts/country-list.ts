import { Component, computed, inject, input, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { localeOf, Words } from '@downstream/ui/client';
import { Combobox, countryOptions, Formats } from '@downstream/ui/primitives';
import { PickedList } from './picked-list';

/** A set of countries: find one by name or code, take it; it joins the list. A control of signal forms in `<ds-field>`. */
@Component({
  selector: 'ds-country-list',
  imports: [Combobox, PickedList],
  template: `<ds-combobox
      #box
      [options]="left()"
      value=""
      (valueChange)="add($event)"
      (touchedChange)="touched.set(true)"
    />
    @if (picked().length) {
      <ds-picked-list [picked]="picked()" [label]="label()" (remove)="remove($event)" />
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
      min-inline-size: 0;
    }
  `,
})
export class CountryList implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly touched = model(false);
  /** Names the list of what was added. */
  readonly label = input.required<string>();
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  private readonly box = viewChild.required<Combobox>('box');
  private readonly all = computed(() => countryOptions(localeOf(this.words.language())));
  protected readonly left = computed(() => this.all().filter(({ value }) => !this.value().includes(value)));

  protected readonly picked = computed(() =>
    this.value().map((code) => ({ value: code, text: this.formats.country(code) })),
  );

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
