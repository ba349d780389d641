import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { readChecks } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { injectWords } from '@downstream/ui/client';
import { FactLine, Facts, NotChecked } from '@downstream/ui/patterns';
import { Button, DateText, Formats, Icon, ToneShape } from '@downstream/ui/primitives';
import { certificateFile } from '../screenings/certificate-file';
import { oldestOf } from '../screenings/oldest-of';
import { resultTone } from '../words/tones';
import { HitWords } from '../words/hit-words';
import { screeningReasons } from './reasons';

type Card = Received<typeof readChecks>['cards'][number];

/** The screening as it stands: result, why in one sentence, what was searched when, who was screened, and the hits. */
@Component({
  selector: 'ds-screening-card',
  imports: [Button, DateText, FactLine, Facts, Icon, NotChecked, RouterLink, ToneShape],
  templateUrl: './screening-card.html',
  styleUrl: './screening-card.css',
})
export class ScreeningCard {
  readonly card = input.required<Card>();
  readonly distributorId = input.required<string>();
  readonly running = input(false);
  /** Why it cannot be screened from here. */
  readonly reason = input<string>();
  /** Screening is asked for. */
  readonly screen = output<void>();

  protected readonly t = injectWords();
  protected readonly words = inject(HitWords);
  private readonly formats = inject(Formats);

  /** A result without its time is none. */
  protected readonly tone = computed(() => {
    const { result, asOf } = this.card();
    return result === 'CLEAR' && asOf === null ? 'unknown' : resultTone[result];
  });
  /** A run that failed or searched no list gave no result; one that is out of date did. */
  protected readonly lastGood = computed(() => {
    const { result, asOf } = this.card();
    return result === 'STALE' ? (asOf ?? undefined) : undefined;
  });
  /** What the result is called; "no open hits" never stands without its time. */
  protected readonly title = computed(() => {
    const { result, asOf } = this.card();
    return result === 'CLEAR' && asOf
      ? this.t('checks.result.CLEAR', { at: this.formats.utc(asOf) })
      : result === 'CLEAR'
        ? this.t('checks.result.NOT_RUN')
        : this.t(`checks.result.${result}`);
  });
  protected readonly sentence = computed(() => {
    const { key, params } = this.card().sentence;
    const known = screeningReasons.find((reason) => reason === key);
    if (!known) return undefined;
    const number = (name: string) => Number(params[name] ?? 0);
    return this.t(`checks.reason.${known}`, {
      open: number('open'),
      hits: number('hits'),
      lists: number('lists'),
      parties: number('parties'),
    });
  });
  /** A result is as good as the oldest of its lists. */
  protected readonly oldest = computed(() => oldestOf(this.card().lists));
  protected readonly tones = resultTone;
  protected readonly fileOf = certificateFile;
  protected utc(at: string): string {
    return this.formats.utc(at);
  }
  protected readonly again = computed(() =>
    this.card().runId === null ? this.t('checks.card.screen') : this.t('checks.card.again'),
  );
}
