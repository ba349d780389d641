import { Component, computed, effect, type ElementRef, input, viewChild } from '@angular/core';
import type { verifyFile } from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import { injectWords } from '@downstream/ui/client';
import { DateText, ToneShape } from '@downstream/ui/elements';

type Verdict = Received<typeof verifyFile>;
type Standing = NonNullable<Extract<Verdict, { verdict: 'VERIFIED' }>['statement']>['standing'];
type Tone = 'good' | 'hold' | 'stop' | 'unknown';

const looks: Readonly<Record<Verdict['verdict'], Tone>> = { VERIFIED: 'good', ALTERED: 'stop', UNKNOWN: 'unknown' };
const standingLooks: Readonly<Record<Standing, Tone>> = {
  ACTIVE: 'good',
  NOT_YET_ACCEPTED: 'hold',
  EXPIRED: 'hold',
  ENDED: 'stop',
  SUPERSEDED: 'hold',
  NOT_ASKED: 'unknown',
};

/** What is said of a file: whether it is unchanged, what it is, and whether it counts today. */
@Component({
  selector: 'ds-file-verdict',
  imports: [DateText, ToneShape],
  templateUrl: './file-verdict.html',
  styleUrl: './file-verdict.css',
})
export class FileVerdict {
  readonly name = input.required<string>();
  readonly verdict = input.required<Verdict>();

  protected readonly t = injectWords();
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly tone = computed(() => looks[this.verdict().verdict]);
  /** The sentence below the heading. */
  protected readonly more = computed(() => {
    const verdict = this.verdict();
    if (verdict.verdict !== 'VERIFIED') return this.t(`verify.${verdict.verdict}.${verdict.why}`);
    return this.t(verdict.statement ? 'verify.VERIFIED.STATEMENT' : 'verify.VERIFIED.DOCUMENT');
  });
  protected readonly statement = computed(() => {
    const verdict = this.verdict();
    return verdict.verdict === 'VERIFIED' ? verdict.statement : null;
  });
  /** The frame speaks of the whole: what is unchanged and no longer counts is nothing to rely on. */
  protected readonly frameTone = computed(() => (this.statement() ? this.standingTone() : this.tone()));
  protected readonly standingTone = computed(() => {
    const standing = this.statement()?.standing;
    return standing ? standingLooks[standing] : 'unknown';
  });

  constructor() {
    // Whoever listens hears the verdict first.
    effect(() => {
      this.verdict();
      this.heading().nativeElement.focus({ preventScroll: true });
    });
  }
}
