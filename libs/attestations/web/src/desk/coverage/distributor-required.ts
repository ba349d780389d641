import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readRequirements } from '@downstream/contracts/attestations';
import type { DistributorId, TemplateKind } from '@downstream/kernel';
import { injectWords, localeOf, resourceOf, Words } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { Button, Chip, countryName, Formats, Skeleton } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { reasonSaid, type RequiredTemplateView } from './requirement-words';

/** Which statements a distributor needs and why, what stands of each, and asking for what is missing. */
@Component({
  selector: 'ds-distributor-required',
  imports: [Button, Chip, ErrorState, RouterLink, Skeleton],
  templateUrl: './distributor-required.html',
  styleUrl: './distributor-required.css',
})
export class DistributorRequired {
  readonly distributorId = input.required<string>();
  readonly mayAsk = input(false);
  readonly ask = output<TemplateKind>();
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);
  private readonly language = inject(Words).language;
  private readonly locale = computed(() => localeOf(this.language()));
  protected readonly required = resourceOf(readRequirements, () => ({
    query: { distributor: this.distributorId() as DistributorId },
  }));
  protected readonly lines = computed(() =>
    (this.required.value()?.templates ?? []).map((one) => ({
      kind: one.kind,
      ...this.standing(one),
      because: one.because.map((reason) => ({
        sentence: reasonSaid(reason, this.t, this.locale()),
        goods: reason.goods.filter((text) => text !== '–').join(', '),
        countries: reason.destinations.map((code) => countryName(code, this.locale())).join(', '),
      })),
    })),
  );
  protected readonly judged = computed(() => {
    const by = this.required.value()?.judgedBy;
    if (!by) return '';
    const { id, version } = by.rules;
    const lists = by.lists.map((one) => `${one.list} ${one.version}`).join(', ');
    return this.t('attestations.required.judged', { rules: `${id} ${version}`, lists });
  });

  /** Reads it again, after something was asked for. */
  reload(): void {
    this.required.reload();
  }

  private standing({ inForce, underWay }: RequiredTemplateView): {
    tone: Tone;
    words: string;
    statement: string | null;
    missing: boolean;
  } {
    if (inForce?.usable) {
      const until = inForce.validTo && this.formats.date(inForce.validTo);
      const words = until
        ? this.t('attestations.required.inForceUntil', { until })
        : this.t('attestations.required.inForce');
      return { tone: 'good', words, statement: inForce.id, missing: false };
    }
    if (underWay) {
      const words = this.t('attestations.required.underWay', {
        state: this.t(`attestations.statement.state.${underWay.state}`),
      });
      return { tone: 'wait', words, statement: underWay.id, missing: false };
    }
    if (inForce)
      return { tone: 'hold', words: this.t('attestations.required.notUsable'), statement: inForce.id, missing: false };
    return { tone: 'stop', words: this.t('attestations.required.missing'), statement: null, missing: true };
  }
}
