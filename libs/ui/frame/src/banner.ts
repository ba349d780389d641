import { Component, input } from '@angular/core';
import { ToneShape } from '@downstream/ui/elements';
import type { Tone } from '@downstream/ui/tokens';

/** A line across the top of every screen: two sentences at most, and an action if there is one. */
@Component({
  selector: 'ds-banner',
  imports: [ToneShape],
  template: `<ds-shape [tone]="tone()" /><span class="text"><ng-content /></span>`,
  styles: `
    :host {
      display: flex;
      gap: var(--ds-s2);
      align-items: center;
      padding: 6px var(--ds-s4);
      border-block-end: 1px solid var(--ds-wait-line);
      background: var(--ds-wait-soft);
      color: var(--ds-ink);
      font-size: var(--ds-13);
    }
    :host([data-tone='hold']) {
      border-color: var(--ds-hold-line);
      background: var(--ds-hold-soft);
    }
    :host([data-tone='stop']) {
      border-color: var(--ds-stop-line);
      background: var(--ds-stop-soft);
    }
    .text {
      min-inline-size: 0;
    }
  `,
  host: { '[attr.data-tone]': 'tone()' },
})
export class Banner {
  readonly tone = input<Tone>('wait');
}
