import { Component, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Check, CheckLine, Field, Input } from '@downstream/ui/primitives';
import type { AskedCorrections } from './asked-corrections';

/** Asks for one answer to be put right: a tick, and then the sentence that the distributor reads as it is. */
@Component({
  selector: 'ds-correction-ask',
  imports: [Check, CheckLine, Field, Input],
  template: `<label dsCheckLine>
      <input
        #box
        type="checkbox"
        dsCheck
        [checked]="asked().sentences()[question()] !== undefined"
        [attr.aria-label]="t('attestations.askOf', { what: what() })"
        (change)="asked().pick(question(), box.checked)"
      />
      <span>{{ t('attestations.ask') }}</span>
    </label>
    @if (asked().sentences()[question()] !== undefined) {
      <ds-field
        [label]="t('attestations.sentence')"
        [hint]="t('attestations.sentenceHint')"
        [error]="asked().lacks(question()) ? t('ui.error.required') : null"
      >
        <textarea
          dsInput
          #sentence
          rows="2"
          dir="auto"
          maxlength="1000"
          [value]="asked().sentences()[question()] ?? ''"
          (input)="asked().write(question(), sentence.value)"
        ></textarea>
      </ds-field>
    }`,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class CorrectionAsk {
  readonly asked = input.required<AskedCorrections>();
  readonly question = input.required<string>();
  /** What the question is called on the page. */
  readonly what = input.required<string>();
  protected readonly t = injectWords();
}
