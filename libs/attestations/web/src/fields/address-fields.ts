import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { PostalAddress } from '@downstream/distributors/core';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { Combobox, countryOptions, Field, Input } from '@downstream/ui/primitives';

const nothing: PostalAddress = { lines: [], city: null, postalCode: null, country: null };

/** A postal address, line by line. */
@Component({
  selector: 'ds-address-fields',
  imports: [Combobox, Field, Input],
  template: `<ds-field [label]="t('answers.address.lines')">
      <textarea
        dsInput
        #lines
        rows="2"
        dir="auto"
        maxlength="1000"
        autocomplete="street-address"
        [value]="text()"
        (input)="change({ lines: split(lines.value) })"
      ></textarea>
    </ds-field>
    <ds-field [label]="t('answers.address.city')">
      <input
        dsInput
        #city
        dir="auto"
        maxlength="120"
        autocomplete="address-level2"
        [value]="now().city ?? ''"
        (input)="change({ city: city.value || null })"
      />
    </ds-field>
    <ds-field [label]="t('answers.address.postalCode')" [optional]="true">
      <input
        dsInput
        #code
        dir="ltr"
        maxlength="20"
        autocomplete="postal-code"
        [value]="now().postalCode ?? ''"
        (input)="change({ postalCode: code.value || null })"
      />
    </ds-field>
    <ds-field [label]="t('answers.address.country')">
      <ds-combobox
        [options]="countries()"
        [value]="now().country ?? ''"
        (valueChange)="change({ country: $event || null })"
      />
    </ds-field>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
    }
    ::ng-deep ds-address-fields .label {
      font-weight: var(--ds-regular);
    }
  `,
})
export class AddressFields {
  readonly value = input<PostalAddress>();
  readonly changed = output<PostalAddress>();
  protected readonly t = injectWords();
  private readonly language = inject(Words).language;
  protected readonly countries = computed(() => countryOptions(localeOf(this.language())));
  // Two fields may change before the page is drawn anew, as when a browser fills a form: each builds on the one before.
  protected readonly now = linkedSignal(() => this.value() ?? nothing);
  // An empty last line is being typed: it stays on the screen, and is taken off when the answer is judged.
  protected readonly text = computed(() => this.now().lines.join('\n'));

  protected split(text: string): readonly string[] {
    return text === '' ? [] : text.split('\n').slice(0, 6);
  }

  protected change(part: Partial<PostalAddress>): void {
    this.now.update((now) => ({ ...now, ...part }));
    this.changed.emit(this.now());
  }
}
