import { Component, computed, input } from '@angular/core';
import type { ReviewState } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Chip } from '@downstream/ui/primitives';
import { reviewTone } from './tones';

/** A review's state in its word, tone and shape. */
@Component({
  selector: 'ds-review-state',
  imports: [Chip],
  template: `<ds-chip [tone]="tone()" [bare]="bare()">{{ t('reviews.state.' + state()) }}</ds-chip>`,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class ReviewStateChip {
  readonly state = input.required<ReviewState>();
  /** Without a ground, for cells of a table. */
  readonly bare = input(false);
  protected readonly t = injectWords();
  protected readonly tone = computed(() => reviewTone[this.state()]);
}
