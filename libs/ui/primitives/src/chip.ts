import { Component, input } from '@angular/core';
import type { Tone } from '@downstream/ui/tokens';
import { ToneShape } from '@downstream/ui/elements';

/**
 * A state: tone, shape and word. `<ds-chip tone="hold">In review</ds-chip>`. The word is the content and is mandatory:
 * colour and shape never speak alone. `bare` leaves the ground away (table cells).
 */
@Component({
  selector: 'ds-chip',
  imports: [ToneShape],
  template: `<ds-shape [tone]="tone()" /><span class="word"><ng-content /></span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      max-inline-size: 100%;
      min-block-size: 24px;
      padding: 1px 9px 1px 7px;
      border: 1px solid var(--ds-line-2);
      border-radius: var(--ds-round);
      background: var(--ds-surface);
      color: var(--ds-ink-2);
      font-size: var(--ds-13);
      font-weight: var(--ds-bold);
      line-height: 1.35;
      vertical-align: middle;
    }
    .word {
      min-inline-size: 0;
    }
    ds-shape {
      font-size: 13px;
    }
    :host([data-tone='good']) {
      color: var(--ds-good);
      background: var(--ds-good-soft);
      border-color: var(--ds-good-line);
    }
    :host([data-tone='hold']) {
      color: var(--ds-hold);
      background: var(--ds-hold-soft);
      border-color: var(--ds-hold-line);
    }
    :host([data-tone='stop']) {
      color: var(--ds-stop);
      background: var(--ds-stop-soft);
      border-color: var(--ds-stop-line);
    }
    :host([data-tone='wait']) {
      color: var(--ds-wait);
      background: var(--ds-wait-soft);
      border-color: var(--ds-wait-line);
    }
    :host([data-tone='unknown']) {
      color: var(--ds-unknown);
      background: var(--ds-unknown-hatch), var(--ds-surface);
      border: var(--ds-unknown-border);
    }
    :host(.bare) {
      min-block-size: 0;
      padding-inline: 0;
      border: 0;
      background: none;
      color: var(--ds-ink);
      font-weight: var(--ds-regular);
      font-size: inherit;
    }
    :host(.bare[data-tone='unknown']) {
      padding-inline: 6px 8px;
      border: var(--ds-unknown-border);
      background: var(--ds-unknown-hatch);
    }
    :host(.bare[data-tone='stop']) {
      font-weight: var(--ds-bold);
      color: var(--ds-stop);
    }
    @media print {
      :host {
        background: none;
        border-color: currentColor;
      }
    }
  `,
  host: { '[attr.data-tone]': 'tone()', '[class.bare]': 'bare()' },
})
export class Chip {
  readonly tone = input.required<Tone>();
  readonly bare = input(false);
}
