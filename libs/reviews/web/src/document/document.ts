import { Component, computed, inject, input } from '@angular/core';
import { WhoWords } from '@downstream/distributors/web';
import { isDecided } from '@downstream/reviews/core';
import { injectWords } from '@downstream/ui/client';
import { CopyId, DateText, ToneShape } from '@downstream/ui/primitives';
import { Talk } from '../talk/talk';
import { ScreenAgain } from '../work/screen-again';
import { ReviewStore } from '../workspace/review.store';
import { CaseWords, type ReviewRecord } from '../words/case-words';
import { reviewTone } from '../words/tones';
import { Differences } from './differences';
import { FrozenFacts } from './frozen-facts';
import { Grounds } from './grounds';
import { Recorded } from './recorded';
import { Signatures } from './signatures';
import { SignPanel } from './sign-panel';

/** What exactly is signed: reads as a document, what changed since comes first. */
@Component({
  selector: 'ds-review-document',
  imports: [
    CopyId,
    DateText,
    Differences,
    FrozenFacts,
    Grounds,
    Recorded,
    ScreenAgain,
    Signatures,
    SignPanel,
    Talk,
    ToneShape,
  ],
  templateUrl: './document.html',
  styleUrl: './document.css',
})
export class ReviewDocument {
  readonly review = input.required<ReviewRecord>();
  protected readonly t = injectWords();
  protected readonly store = inject(ReviewStore);
  protected readonly who = inject(WhoWords);
  protected readonly words = inject(CaseWords);
  protected readonly tones = reviewTone;
  protected readonly decided = computed(() => isDecided(this.review().state));
  protected readonly drifted = computed(() =>
    this.review().actions.some(({ action, reason }) => action === 'SIGN' && reason === 'SNAPSHOT_CHANGED'),
  );
  protected readonly waiting = computed(() => this.review().state === 'PENDING_APPROVAL');
}
