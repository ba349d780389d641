import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { needsLatin, type WrittenName } from '@downstream/distributors/core';
import { injectWords } from '@downstream/ui/client';
import { Field, Input } from '@downstream/ui/primitives';

const nothing: WrittenName = { native: '', latin: null, language: null };

/** A name in its own script, and in Latin letters where it is written in others. */
@Component({
  selector: 'ds-name-fields',
  imports: [Field, Input],
  template: `<ds-field [label]="label()" [hint]="hint()" [error]="error()">
      <input
        dsInput
        #native
        dir="auto"
        maxlength="300"
        autocomplete="off"
        [value]="now().native"
        (input)="change({ native: native.value })"
      />
    </ds-field>
    @if (foreign()) {
      <ds-field [label]="t('answers.latinName')" [hint]="t('answers.latinNameHint')" [error]="latinError()">
        <input
          dsInput
          #latin
          dir="ltr"
          maxlength="300"
          autocomplete="off"
          [value]="now().latin ?? ''"
          (input)="change({ latin: latin.value || null })"
        />
      </ds-field>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
    }
  `,
})
export class NameFields {
  readonly value = input<WrittenName>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null>(null);
  readonly latinError = input<string | null>(null);
  readonly changed = output<WrittenName>();
  protected readonly t = injectWords();
  // Two fields may change before the page is drawn anew, as when a browser fills a form: each builds on the one before.
  protected readonly now = linkedSignal(() => this.value() ?? nothing);
  protected readonly foreign = computed(() => needsLatin(this.now().native));

  protected change(part: Partial<WrittenName>): void {
    const name = { ...this.now(), ...part };
    this.now.set(needsLatin(name.native) ? name : { ...name, latin: null });
    this.changed.emit(this.now());
  }
}
