import { Component, computed, inject, input, model } from '@angular/core';
import type { OwnershipRegime } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Formats, ToneShape } from '@downstream/ui/primitives';
import { intervalWords, percentWords, verdictTone, type OwnershipView } from './ownership-words';

/** What every regime says, side by side; the one chosen is shown in the picture. */
@Component({
  selector: 'ds-verdict-strip',
  imports: [ToneShape],
  template: `<ul>
    @for (one of verdicts(); track one.regime) {
      <li>
        <button
          type="button"
          [attr.data-tone]="one.tone"
          [attr.aria-pressed]="regime() === one.regime"
          (click)="regime.set(one.regime)"
        >
          <span class="name">{{ one.name }}</span>
          <span class="word"><ds-shape [tone]="one.tone" />{{ one.word }}</span>
          <span class="ds-num much">{{ one.interval }}</span>
          <span class="ds-small">{{ one.sentence }}</span>
          @for (more of one.more; track more) {
            <span class="ds-small more">{{ more }}</span>
          }
        </button>
      </li>
    }
  </ul>`,
  styleUrl: './verdict-strip.css',
})
export class VerdictStrip {
  readonly view = input.required<OwnershipView>();
  readonly regime = model.required<OwnershipRegime>();
  private readonly t = injectWords();
  private readonly formats = inject(Formats);

  protected readonly verdicts = computed(() => {
    const { verdicts, cycles, overstated } = this.view();
    return verdicts.map((one) => ({
      regime: one.regime,
      tone: verdictTone(one.verdict, one.sentence),
      name: this.t(`checks.ownership.regime.${one.regime}`),
      word: this.t(`checks.ownership.verdict.${one.verdict}`),
      interval: intervalWords(one.least, one.most, this.t, this.formats),
      sentence: this.t(`checks.ownership.sentence.${one.sentence}`),
      more: [
        ...(one.state ? [this.t(`checks.ownership.state.${one.state}`)] : []),
        ...[...new Set(one.control.map(({ rule }) => this.t(`checks.ownership.control.${rule}`)))],
        ...(cycles.length > 0 ? [this.circle(one.lookThrough)] : []),
        ...(overstated ? [this.t('checks.ownership.overstated')] : []),
      ],
    }));
  });

  private circle(through: string | null): string {
    if (through === null) return this.t('checks.ownership.circle');
    return this.t('checks.ownership.circleThrough', { n: percentWords(through, this.formats) });
  }
}
