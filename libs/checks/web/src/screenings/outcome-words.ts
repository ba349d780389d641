import { inject, Service } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import type { Screening } from './screenings.store';

/** What a screening came to, in words and looks. What was not searched for is never shown as good. */
@Service()
export class OutcomeWords {
  private readonly t = injectWords();
  private readonly formats = inject(Formats);

  /** The file of a table, or how many parties there were. */
  what({ title, parties }: Screening): string {
    return title ?? this.t('checks.screenings.parties', { n: parties });
  }

  outcome({ state, counts, done, parties }: Screening): string {
    if (state === 'QUEUED' || state === 'RUNNING') {
      return this.t('checks.screenings.underWay', {
        done: this.formats.number(done),
        of: this.formats.number(parties),
      });
    }
    if (state === 'CANCELLED') return this.t('checks.screenings.stopped', { done, of: parties });
    const words = [];
    if (counts.candidatesFound > 0)
      words.push(this.t('checks.screenings.withCandidates', { n: counts.candidatesFound }));
    if (counts.notRun > 0) words.push(this.t('checks.screenings.notSearched', { n: counts.notRun }));
    if (counts.nothingFound > 0) words.push(this.t('checks.screenings.nothingFound', { n: counts.nothingFound }));
    const all = words.join(', ');
    return all.charAt(0).toLocaleUpperCase() + all.slice(1);
  }

  tone({ state, counts }: Screening): Tone {
    if (state === 'QUEUED' || state === 'RUNNING') return 'wait';
    if (state === 'CANCELLED' || counts.notRun > 0) return 'unknown';
    return counts.candidatesFound > 0 ? 'hold' : 'good';
  }
}
