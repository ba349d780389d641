import { Component, computed, inject, input } from '@angular/core';
import { isDecided } from '@downstream/reviews/core';
import type { ReviewState } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Formats, Now, Tip, ToneShape } from '@downstream/ui/primitives';

const DAY = 86_400_000;

/** When a review is due: the time left first, the date in the tip; amber from a day before, red when it is over. A paused clock says so. */
@Component({
  selector: 'ds-due',
  imports: [Tip, ToneShape],
  template: `@if (tone(); as tone) {
      <ds-shape [tone]="tone" />
    }
    <span [dsTip]="date()" [attr.tabindex]="focusable() && date() ? 0 : null" [class.ds-quiet]="!clock()">{{
      words()
    }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
    ds-shape {
      font-size: 13px;
    }
  `,
})
export class Due {
  /** Instant; null when nothing is due. */
  readonly at = input.required<string | null>();
  readonly state = input.required<ReviewState>();
  /** False inside a link or a table cell, whose row has the focus. */
  readonly focusable = input(true);

  private readonly t = injectWords();
  private readonly formats = inject(Formats);
  private readonly now = inject(Now).at;
  private readonly left = computed(() => Date.parse(this.at() ?? '') - this.now());
  /** Whether the clock runs. */
  protected readonly clock = computed(
    () => this.at() !== null && this.state() !== 'AWAITING_DISTRIBUTOR' && !isDecided(this.state()),
  );
  protected readonly tone = computed(() =>
    !this.clock() || this.left() >= DAY ? undefined : this.left() < 0 ? ('stop' as const) : ('hold' as const),
  );
  protected readonly date = computed(() => {
    const at = this.at();
    return at && this.clock() ? this.formats.dateTime(at) : undefined;
  });
  protected readonly words = computed(() => {
    const at = this.at();
    if (isDecided(this.state())) return this.t('reviews.due.decided');
    if (this.state() === 'AWAITING_DISTRIBUTOR') return this.t('reviews.due.paused');
    if (at === null) return this.t('reviews.due.none');
    return this.t(this.left() < 0 ? 'reviews.due.overdue' : 'reviews.due.when', { when: this.formats.relative(at) });
  });
}
