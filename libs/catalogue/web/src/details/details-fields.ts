import { Component, computed, inject, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { injectWords, Words } from '@downstream/ui/client';
import { Button, Combobox, Field, Icon, Input, type Option } from '@downstream/ui/primitives';
import type { DetailsForm } from './details-model';

/** Languages in which makers name what they sell; those keywords are looked for in among them. */
const offered =
  'ar bg cs da de el en es et fi fr he hi hr hu it ja kk ko lt lv nl no pl pt ro ru sk sl sr sv tr uk uz vi zh'.split(
    ' ',
  );

/** Number, names by language and description of an item. Used to register and to change. */
@Component({
  selector: 'ds-item-details-fields',
  imports: [Button, Combobox, Field, FormField, Icon, Input],
  template: `<ds-field [label]="t('catalogue.details.sku')" [hint]="t('catalogue.details.skuHint')" [of]="form().sku">
      <input dsInput class="ds-mono" autocomplete="off" spellcheck="false" [formField]="form().sku" />
    </ds-field>
    <fieldset class="ds-group" tabindex="-1">
      <legend>{{ t('catalogue.details.names') }}</legend>
      <p class="ds-quiet ds-small">{{ t('catalogue.details.namesHint') }}</p>
      @for (line of form().names; track $index) {
        <div class="line">
          <ds-field [label]="t('catalogue.details.name')" [of]="line.text">
            <input dsInput autocomplete="off" dir="auto" [formField]="line.text" />
          </ds-field>
          <ds-field [label]="t('catalogue.details.language')" [of]="line.language">
            <ds-combobox [options]="languages()" [formField]="line.language" />
          </ds-field>
          <button
            dsButton="quiet"
            [icon]="true"
            class="take"
            [attr.aria-label]="t('catalogue.details.removeName', { n: $index + 1 })"
            [reason]="form().names.length === 1 ? t('catalogue.details.oneName') : undefined"
            (click)="remove($index)"
          >
            <ds-icon name="trash" />
          </button>
        </div>
      }
      <div>
        <button dsButton (click)="add()"><ds-icon name="plus" />{{ t('catalogue.details.addName') }}</button>
      </div>
    </fieldset>
    <ds-field
      [label]="t('catalogue.details.description')"
      [hint]="t('catalogue.details.descriptionHint')"
      [optional]="true"
      [of]="form().description"
    >
      <textarea dsInput rows="5" dir="auto" [formField]="form().description"></textarea>
    </ds-field>`,
  styleUrl: './details-fields.css',
})
export class DetailsFields {
  readonly form = input.required<DetailsForm>();
  protected readonly t = injectWords();
  private readonly words = inject(Words);
  protected readonly languages = computed<Option[]>(() => {
    const names = new Intl.DisplayNames([this.words.language()], { type: 'language' });
    return offered
      .map((code) => ({ value: code, label: names.of(code) ?? code, code }))
      .sort((a, b) => a.label.localeCompare(b.label, this.words.language()));
  });

  protected add(): void {
    const lines = this.form().names().value;
    lines.update((names) => [...names, { language: '', text: '' }]);
  }

  protected remove(at: number): void {
    const lines = this.form().names().value;
    lines.update((names) => names.filter((_, i) => i !== at));
  }
}
