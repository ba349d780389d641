import { afterNextRender, Component, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WhoWords } from '@downstream/distributors/web';
import { injectWords } from '@downstream/ui/client';
import { CopyId, DateText, ToneShape } from '@downstream/ui/primitives';
import type { RecordedEvent } from '../workspace/review.store';

/** What the server recorded: the event with its number. Takes the focus, for it is the answer to what was done. */
@Component({
  selector: 'ds-recorded',
  imports: [CopyId, DateText, RouterLink, ToneShape],
  template: `<div class="box" role="status" tabindex="-1">
    <ds-shape tone="good" />
    <div>
      @if (event(); as event) {
        <p class="what">{{ t('reviews.recorded.' + event.type) }}</p>
        <p>
          {{ who.full(event.actor) }}, <ds-date [at]="event.at" show="time" />. {{ t('reviews.recorded.number') }}
          <ds-id [value]="event.id" [what]="t('reviews.recorded.numberWhat')" [keep]="8" />
        </p>
      } @else {
        <p class="what">{{ t('reviews.recorded.done') }}</p>
        <p>
          <a [routerLink]="['/desk/distributors', distributor()]" [queryParams]="{ tab: 'timeline' }">{{
            t('reviews.recorded.look')
          }}</a>
        </p>
      }
    </div>
  </div>`,
  styles: `
    .box {
      display: flex;
      gap: var(--ds-s3);
      padding: var(--ds-s3) var(--ds-s4);
      border: 1px solid var(--ds-good-line);
      border-inline-start: 3px solid var(--ds-good-mark);
      border-radius: var(--ds-radius);
      background: var(--ds-good-soft);
    }
    ds-shape {
      font-size: 18px;
      margin-block-start: 1px;
    }
    .what {
      font-weight: var(--ds-bold);
    }
  `,
})
export class Recorded {
  /** The event; null when it could not be read. */
  readonly event = input.required<RecordedEvent | null>();
  /** Id of the distributor, whose timeline has it too. */
  readonly distributor = input.required<string>();
  protected readonly t = injectWords();
  protected readonly who = inject(WhoWords);

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({
      read: () => {
        const box = element.querySelector<HTMLElement>('.box');
        box?.focus({ preventScroll: true });
        box?.scrollIntoView?.({ block: 'center' });
      },
    });
  }
}
