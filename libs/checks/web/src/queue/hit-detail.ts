import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { ErrorState, QueuePlace } from '@downstream/ui/patterns';
import { Chip, Skeleton, ToneShape } from '@downstream/ui/primitives';
import { HitEvidence } from '../hit/hit-evidence';
import { HitOutcome } from '../hit/hit-outcome';
import { HitStore, type HitView } from '../hit/hit.store';
import { VoteForm } from '../hit/vote-form';
import { HitWords } from '../words/hit-words';
import { hitTone } from '../words/tones';

/** A hit beside the work queue: the two sides and the vote. Once it is recorded the queue goes on to what comes next. */
@Component({
  selector: 'ds-hit-detail',
  imports: [Chip, ErrorState, HitEvidence, HitOutcome, RouterLink, Skeleton, ToneShape, VoteForm],
  providers: [HitStore],
  templateUrl: './hit-detail.html',
  styleUrl: './hit-detail.css',
})
export class HitDetail {
  readonly id = input.required<string>();
  readonly distributor = input.required<{ readonly id: string; readonly name: string }>();

  protected readonly t = injectWords();
  protected readonly store = inject(HitStore);
  protected readonly words = inject(HitWords);
  private readonly place = inject(QueuePlace);
  protected readonly tone = hitTone;
  /** Nothing of the hit before stands under the name of the next while that one is read. */
  protected readonly hit = computed(() => {
    const hit = this.store.hit();
    return hit?.id === this.id() ? hit : undefined;
  });

  constructor() {
    this.store.alone.set(true);
    effect(() => {
      const id = this.id();
      untracked(() => this.store.open(id));
    });
    effect(() => {
      const hit = this.store.recorded();
      if (hit) untracked(() => this.place.done(this.said(hit)));
    });
  }

  private said({ settled, proposed, party, version, hold }: HitView): string {
    const what = this.t(`checks.disposition.${settled?.disposition ?? proposed?.disposition ?? 'UNSURE'}`);
    const key = settled ? 'checks.passed.settled' : proposed ? 'checks.passed.proposed' : 'checks.passed.open';
    const text = this.t(key, { name: party.name, what, n: version });
    return hold ? `${text} ${this.t('checks.passed.held')}` : text;
  }
}
