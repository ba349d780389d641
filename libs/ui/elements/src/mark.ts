import { Component, input } from '@angular/core';

/** The mark: three lines that run together into one point. Two weights; with `word` the name stands beside it. */
@Component({
  selector: 'ds-mark',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" [class.bold]="bold()">
      <path d="M3 4.5c6.2 0 7.6 7.5 13.6 7.5" />
      <path d="M3 12h13.6" />
      <path d="M3 19.5c6.2 0 7.6-7.5 13.6-7.5" />
      <circle cx="18.9" cy="12" r="2.3" />
    </svg>
    @if (word()) {
      <span class="word">Downstream</span>
    }`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.45em;
      font-weight: var(--ds-bold);
      letter-spacing: -0.01em;
      color: var(--ds-ink);
    }
    svg {
      inline-size: 1.5em;
      block-size: 1.5em;
      flex: none;
      fill: none;
      stroke: var(--ds-river);
      stroke-width: 1.6;
      stroke-linecap: round;
    }
    .bold {
      stroke-width: 2.2;
    }
    circle {
      fill: var(--ds-river);
      stroke: none;
    }
    @media (forced-colors: active) {
      svg {
        stroke: CanvasText;
      }
      circle {
        fill: CanvasText;
      }
    }
  `,
})
export class Mark {
  readonly word = input(false);
  readonly bold = input(true);
}
