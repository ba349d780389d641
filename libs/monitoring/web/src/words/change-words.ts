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

  /** What a change is of: its kind, and which one where there are several checks. */
  title({ kind, subject }: Pick<Change, 'kind' | 'subject'>): string {
    const of = this.t(`monitoring.kind.${kind}`);
    const which = `checks.kind.${subject}`;
    return kind === 'CHECK' && this.words.has(which)
      ? this.t('monitoring.fact.named', { what: of, value: this.t(which) })
      : of;
  }

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
        return what === 'FOUND'
          ? this.t('monitoring.fact.named', { what: this.t('monitoring.what.FOUND'), value: this.found(value) })
          : this.t('monitoring.fact.checked', {
              check: this.t(`checks.kind.${value}`),
              result: this.t(what === 'CLEAR' ? 'monitoring.fact.clear' : `reviews.result.${what}`),
            });
      case 'OWNERSHIP':
        return what === 'CONTROLLER' ? this.named(what, value) : this.verdict(what, value);
      default:
        return this.named(what, value);
    }
  }

  /** A finding of a check in some words; of a check that came later than these words, its code. */
  private found(code: string): string {
    const key = `monitoring.found.${code}`;
    return this.words.has(key) ? this.t(key) : code;
  }

  private verdict(verdict: string, regime: string): string {
    return this.t('monitoring.fact.owned', {
      regime: this.t(`checks.ownership.regime.${regime}`),
      verdict: this.t(`checks.ownership.verdict.${verdict}`),
    });
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
