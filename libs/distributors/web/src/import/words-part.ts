import { Component, computed, inject } from '@angular/core';
import { importWordFields, riskTiers, type ImportWordField } from '@downstream/kernel';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { Button, Combobox, countryOptions, type Option } from '@downstream/ui/primitives';
import { sponsorOptions } from '../facts/sponsors';
import { ImportStore } from './import.store';

/** Words of a table that stand for something nobody knows: each is decided once, for all rows. */
@Component({
  selector: 'ds-import-words',
  imports: [Button, Combobox],
  template: `@if (words().length) {
    <section class="ds-group" aria-labelledby="words">
      <h2 id="words">{{ t('distributors.import.words') }}</h2>
      <p class="ds-quiet">{{ t('distributors.import.wordsLead') }}</p>
      <div class="groups">
        @for (one of words(); track one.field + one.word) {
          <div class="group">
            <div>
              <h3 dir="auto">{{ one.word }}</h3>
              <p class="ds-quiet ds-small">
                {{ t('distributors.import.field.' + one.field) }} ·
                {{ t('distributors.import.inRows', { n: one.rows }) }}
              </p>
            </div>
            <div>
              <ds-combobox
                [label]="t('distributors.import.means', { word: one.word })"
                [placeholder]="t('distributors.import.meansHint')"
                [options]="optionsOf(one.field)"
                [value]="store.meaning(one.field, one.word) ?? ''"
                (valueChange)="store.decideWord(one.field, one.word, $event || undefined)"
              />
              @if (one.field !== 'country') {
                <button
                  dsButton="quiet"
                  [attr.aria-pressed]="store.meaning(one.field, one.word) === null"
                  (click)="store.decideWord(one.field, one.word, null)"
                >
                  {{ t('distributors.import.leaveWord') }}
                </button>
              }
            </div>
          </div>
        }
      </div>
      @if (store.import()?.report?.moreWords; as more) {
        <p class="ds-quiet">{{ t('distributors.import.moreWords', { n: more }) }}</p>
      }
    </section>
  }`,
  styleUrl: './import.css',
})
export class WordsPart {
  protected readonly t = injectWords();
  protected readonly store = inject(ImportStore);
  private readonly language = inject(Words).language;
  private readonly sponsors = sponsorOptions(
    () => undefined,
    () => '',
  );
  protected readonly words = computed(() => this.store.import()?.report?.words ?? []);
  private readonly options = computed<Readonly<Record<ImportWordField, readonly Option[]>>>(() => {
    const countries = countryOptions(localeOf(this.language()));
    const tiers = riskTiers.map((tier) => ({ value: tier, label: this.t(`distributors.tier.${tier}`) }));
    const people = this.sponsors().filter(({ value }) => value !== '');
    const by = { country: countries, addressCountry: countries, territory: countries, tier: tiers, sponsor: people };
    return Object.fromEntries(importWordFields.map((field) => [field, by[field]])) as typeof by;
  });

  protected optionsOf(field: ImportWordField): readonly Option[] {
    return this.options()[field];
  }
}
