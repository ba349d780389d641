import { Component, computed, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { isEccn, isEuCode, isMilitaryCode, readHsDigits } from '@downstream/catalogue/core';
import { hsEditions } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Button, Check, CheckLine, Field, Icon, Input } from '@downstream/ui/primitives';
import { dotted } from '../words/item-words';
import { type ClassifyForm, emptyParameter, writtenOf } from './classify-model';

/** The fields of a classification. Each says while one types what it takes the entry for. */
@Component({
  selector: 'ds-classify-fields',
  imports: [Button, Check, CheckLine, Field, FormField, Icon, Input],
  templateUrl: './classify-fields.html',
  styleUrl: './classify-fields.css',
})
export class ClassifyFields {
  readonly form = input.required<ClassifyForm>();
  /** Parameters that decide on the class of such goods, by the lists that light up. */
  readonly deciding = input<readonly string[]>([]);
  /** What an old customs code is now; undefined where there is nothing to say. */
  readonly carried = input<string>();
  protected readonly t = injectWords();
  protected readonly editions = hsEditions;

  private readonly written = computed(() => writtenOf(this.form()().value()));
  protected readonly readHs = computed(() => {
    const digits = readHsDigits(this.form()().value().hs);
    return digits === null
      ? undefined
      : this.t('catalogue.classify.readHs', { code: dotted(digits), n: digits.length });
  });
  protected readonly readEccn = computed(() => {
    const { eccn } = this.written();
    if (eccn === null || !isEccn(eccn)) return undefined;
    return eccn === 'EAR99' ? this.t('catalogue.classify.ear99') : this.categoryOf(eccn);
  });
  protected readonly readEu = computed(() => {
    const { euCode } = this.written();
    return euCode !== null && /^\d/.test(euCode) && isEuCode(euCode) ? this.categoryOf(euCode) : undefined;
  });
  protected readonly readMilitary = computed(() => {
    const { militaryCode } = this.written();
    if (militaryCode === null || !isMilitaryCode(militaryCode)) return undefined;
    if (militaryCode.startsWith('ML')) return this.t('catalogue.classify.ml');
    return militaryCode.startsWith('USML') ? this.t('catalogue.classify.usml') : undefined;
  });
  protected readonly missing = computed(() => {
    const named = this.form()()
      .value()
      .parameters.map(({ name }) => name.trim().toLowerCase());
    return this.deciding().filter((name) => !named.includes(name.toLowerCase()));
  });

  protected add(name = ''): void {
    const lines = this.form().parameters().value;
    lines.update((all) => [...all, emptyParameter(name)]);
  }

  protected remove(at: number): void {
    const lines = this.form().parameters().value;
    lines.update((all) => all.filter((_, i) => i !== at));
  }

  /** The first digit is the category, the letter the product group. */
  private categoryOf(code: string): string {
    const [category = '', group = ''] = code;
    return this.t('catalogue.classify.readCode', {
      category: this.t(`catalogue.category.${category}`),
      group: this.t(`catalogue.group.${group}`),
    });
  }
}
