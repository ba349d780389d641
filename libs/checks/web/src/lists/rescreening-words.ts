import { inject, Service } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import type { Outcome, Rescreening, VersionRescreenings } from './rescreenings-of';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A state in words, with its look. */
export interface Verdict {
  readonly tone: Tone;
  readonly text: string;
}

/** Words for rescreenings. Whoever has no outcome is bad, nobody at all is nothing good, and not begun is not checked. */
@Service()
export class RescreeningWords {
  private readonly t = injectWords();
  private readonly formats = inject(Formats);

  /** What an outcome amounts to. */
  outcome({ enrolled, notCovered }: Outcome): Verdict {
    if (notCovered > 0) return { tone: 'stop', text: this.t('checks.rescreening.lacking', { n: notCovered }) };
    if (enrolled === 0) return { tone: 'unknown', text: this.t('checks.rescreening.nobody') };
    return { tone: 'good', text: this.t('checks.rescreening.everybody') };
  }

  /** What is to be said of a version in one word or two: of what is under way or was broken off, else of the last outcome. */
  verdict({ open, latest, whole }: VersionRescreenings): Verdict {
    if (open?.state === 'CANCELLED') return { tone: 'unknown', text: this.t('checks.rescreening.stopped') };
    if (open?.state === 'FAILED') return { tone: 'unknown', text: this.t('checks.rescreening.failed') };
    if (open) return { tone: 'wait', text: this.progress(open) };
    if (latest) return this.outcome(latest);
    return { tone: 'unknown', text: this.t(whole ? 'checks.rescreening.none' : 'checks.rescreening.notFound') };
  }

  /** "10,000 under watch: 12 searched in full, 9,988 proved untouched". */
  counts({ enrolled, searched, untouched }: Outcome): string {
    return this.t('checks.rescreening.counts', {
      enrolled: this.formats.number(enrolled),
      searched: this.formats.number(searched),
      untouched: this.formats.number(untouched),
    });
  }

  /** How long it took, from when it was called for: seconds below two minutes, minutes below two hours, then hours. */
  took({ startedAt, completedAt }: Outcome): string {
    const span = Date.parse(completedAt) - Date.parse(startedAt);
    if (span < 2 * MINUTE) return this.t('checks.rescreening.seconds', { n: Math.floor(span / SECOND) });
    if (span < 2 * HOUR) return this.t('checks.rescreening.minutes', { n: Math.round(span / MINUTE) });
    return this.t('checks.rescreening.hours', { n: Math.round(span / HOUR) });
  }

  /** What it was for, as seen from a version. */
  reason({ reason, changes }: Outcome, version: string): string {
    if (reason === 'LIST' && changes?.versionId === version) return this.t('checks.rescreening.reason.THIS');
    return this.t(`checks.rescreening.reason.${reason}`);
  }

  private progress({ done, total }: Rescreening): string {
    if (total === null) return this.t('checks.rescreening.underWay');
    const of = this.formats.number(total);
    return this.t('checks.rescreening.underWayOf', { done: this.formats.number(done), of });
  }
}
