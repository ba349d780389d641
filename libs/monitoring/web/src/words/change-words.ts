import { inject, Service } from '@angular/core';
import type { listMaterialChanges } from '@downstream/contracts/monitoring';
import type { Received } from '@downstream/contracts/route';
import type { ChangeDirection, ChangeUrgency } from '@downstream/kernel';
import { injectWords, localeOf, Words } from '@downstream/ui/client';
import { countryName } from '@downstream/ui/elements';
import type { Tone } from '@downstream/ui/tokens';

/** A change as it came. */
export type Change = Received<typeof listMaterialChanges>['rows'][number];
type Fact = Change['before'][number];

const urgencyTones: Readonly<Record<ChangeUrgency, Tone>> = { CRITICAL: 'stop', HIGH: 'hold', OTHER: 'neutral' };
const directionTones: Readonly<Record<ChangeDirection, Tone>> = { WORSE: 'hold', BETTER: 'good', OTHER: 'neutral' };

export const urgencyTone = (urgency: ChangeUrgency): Tone => urgencyTones[urgency];
export const directionTone = (direction: ChangeDirection): Tone => directionTones[direction];

/** Changes in words: what each fact says, codes never. */
@Service()
export class ChangeWords {
  private readonly t = injectWords();
  private readonly words = inject(Words);

  /** One fact of a change in a line. */
  fact(kind: Change['kind'], { what, value }: Fact): string {
    switch (kind) {
      case 'TIER':
        return this.t(what === 'UNRATED' ? 'distributors.tier.none' : `distributors.tier.${what}`);
      case 'STATEMENT':
        return this.t('monitoring.fact.statement', {
          kind: this.t(`attestations.statement.kind.${value}`),
          state: this.t(`monitoring.statement.${what}`),
        });
      case 'DOCUMENT':
        return this.t('monitoring.fact.document', {
          kind: this.t(`distributors.documents.kind.${value}`),
          state: this.t(`monitoring.document.${what}`),
        });
      case 'CHECK':
        return `${value}: ${this.t(`reviews.result.${what}`)}`;
      default:
        return this.named(what, value);
    }
  }

  private named(what: string, value: string): string {
    if (what === 'RESULT') return this.t(`reviews.result.${value}`);
    const key = `monitoring.what.${what}`;
    const shown =
      what === 'COUNTRY' || what === 'TERRITORY' ? countryName(value, localeOf(this.words.language())) : value;
    // A fact of a room that came later than these words is shown as it is.
    return this.words.has(key) ? this.t('monitoring.fact.named', { what: this.t(key), value: shown }) : shown;
  }
}
