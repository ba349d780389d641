import { Component, computed, inject, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { registers, schemeOf } from '@downstream/distributors/core';
import { riskTiers } from '@downstream/kernel';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { Button, Combobox, countryOptions, Field, Icon, Input, type Option } from '@downstream/ui/primitives';
import { CountryList } from './country-list';
import { asksLatin, type FactsForm } from './facts-form';
import { emptyVolume } from './facts-model';
import { WordList } from './word-list';

/** The fields of a distributor's facts: six in sight, the rest folded. Used to register and to change. */
@Component({
  selector: 'ds-facts-fields',
  imports: [Button, Combobox, CountryList, Field, FormField, Icon, Input, WordList],
  templateUrl: './facts-fields.html',
  styleUrl: './facts-fields.css',
})
export class FactsFields {
  readonly form = input.required<FactsForm>();
  /** Who may be chosen as sponsor. */
  readonly sponsors = input<readonly Option[]>([]);
  /** Whether the class of risk is asked for. Later it is raised in a review, with a reason. */
  readonly withTier = input(false);
  /** Unfolds everything: a change begins with what is there, and an error may be anywhere. */
  readonly unfolded = input(false);

  protected readonly t = injectWords();
  protected readonly tiers = riskTiers;
  protected readonly registers = registers;
  private readonly words = inject(Words);
  protected readonly countries = computed(() => countryOptions(localeOf(this.words.language())));
  protected readonly latinAsked = computed(() => asksLatin(this.form()().value()));
  /** The register one usually finds a company of this country in. */
  protected readonly usualScheme = computed(() => {
    const { country, number } = this.form()().value();
    return schemeOf(country, '', number) ?? '';
  });

  protected addVolume(): void {
    this.form()
      .volumes()
      .value.update((lines) => [...lines, emptyVolume()]);
  }

  protected removeVolume(at: number): void {
    this.form()
      .volumes()
      .value.update((lines) => lines.filter((_, i) => i !== at));
  }
}
