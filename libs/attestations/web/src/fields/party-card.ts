import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { AnsweredParty, QuestionOf } from '@downstream/attestations/core';
import { roleRules } from '@downstream/distributors/core';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { Combobox, countryOptions, Field, Formats, Input, RadioCards } from '@downstream/ui/primitives';
import { numberOf } from '../words/number-text';
import { AddressFields } from './address-fields';
import { NameFields } from './name-fields';

/** Shares are asked in bands, for many know no more (ux reference 5.12). */
export const shareBands = ['0-10', '10-25', '25-50', '50-75', '75-100'] as const;

/** One person or company of a list: who, where from, in what position, with which share. */
@Component({
  selector: 'ds-party-card',
  imports: [AddressFields, Combobox, Field, Input, NameFields, RadioCards],
  templateUrl: './party-card.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
    }
    .short {
      inline-size: 9rem;
    }
    .date {
      inline-size: auto;
      align-self: start;
    }
    .two {
      --ds-card-min: 150px;
    }
  `,
})
export class PartyCard {
  readonly party = input.required<AnsweredParty>();
  readonly asked = input.required<QuestionOf<'PARTIES'>>();
  /** Words of the fault at a place in the party, `/share`; null where nothing is wrong. */
  readonly faultAt = input<(pointer: string) => string | null>(() => null);
  readonly changed = output<AnsweredParty>();
  // Two fields may change before the page is drawn anew, as when a browser fills a form: each builds on the one before.
  private readonly now = linkedSignal(() => this.party());
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);
  private readonly language = inject(Words).language;
  protected readonly today = new Date().toISOString().slice(0, 10);
  protected readonly countries = computed(() => countryOptions(localeOf(this.language())));
  protected readonly rules = computed(() => roleRules[this.asked().role]);
  protected readonly isPerson = computed(() => this.party().kind === 'PERSON');
  protected readonly placed = computed(() => this.rules().address === 'REQUIRED');
  protected readonly needsCountry = computed(() => this.asked().needs?.includes('country') ?? false);
  protected readonly withPosition = computed(
    () => this.asked().needs?.includes('position') === true || (this.asked().role === 'SIGNATORY' && this.isPerson()),
  );
  protected readonly kinds = computed(() =>
    this.asked().kinds.map((kind) => ({ value: kind, label: this.t(`answers.kind.${kind}`) })),
  );
  protected readonly sharesAsked = computed(() => this.rules().share === 'REQUIRED');
  protected readonly shareChoices = computed(() => [
    ...shareBands.map((band) => {
      const [from = 0, to = 0] = band.split('-').map(Number);
      return { value: band as string, label: this.t('answers.share.band', { from, to: this.formats.number(to) }) };
    }),
    { value: 'PERCENT', label: this.t('answers.share.exact') },
    { value: 'UNKNOWN', label: this.t('answers.share.unknown') },
  ]);
  protected readonly chosenShare = computed(() => {
    const { share } = this.party();
    if (!share) return '';
    return share.kind === 'BAND' ? `${share.from}-${share.to}` : share.kind;
  });
  protected readonly percent = computed(() => {
    const { share } = this.party();
    return share?.kind === 'PERCENT' && share.percent > 0 ? String(share.percent) : '';
  });
  protected readonly reason = computed(() => {
    const { share } = this.party();
    return share?.kind === 'UNKNOWN' ? share.reason : '';
  });

  protected change(part: Partial<AnsweredParty>): void {
    this.now.update((now) => ({ ...now, ...part }));
    this.changed.emit(this.now());
  }

  protected become(kind: string): void {
    const now = kind === 'PERSON' ? 'PERSON' : 'ORGANISATION';
    this.change(now === 'PERSON' ? { kind: now } : { kind: now, dateOfBirth: null, nationality: null });
  }

  protected holds(choice: string): void {
    if (choice === 'PERCENT') this.change({ share: { kind: 'PERCENT', percent: 0 } });
    else if (choice === 'UNKNOWN') this.change({ share: { kind: 'UNKNOWN', reason: '' } });
    else {
      const [from = 0, to = 0] = choice.split('-').map(Number);
      this.change({ share: { kind: 'BAND', from, to } });
    }
  }

  protected weigh(text: string): void {
    const percent = numberOf(text);
    if (text.trim() === '' || Number.isFinite(percent))
      this.change({ share: { kind: 'PERCENT', percent: text.trim() === '' ? 0 : percent } });
  }
}
