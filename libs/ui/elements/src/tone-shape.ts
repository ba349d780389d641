import { Component, input } from '@angular/core';
import type { Tone } from '@downstream/ui/tokens';

/** The shape that carries a tone without colour: ring with tick, triangle, octagon, half ring, slashed circle, dot. */
@Component({
  selector: 'ds-shape',
  template: `<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    @switch (tone()) {
      @case ('good') {
        <circle cx="8" cy="8" r="6.1" />
        <path d="M5.2 8.2l2 2 3.6-4" />
      }
      @case ('hold') {
        <path class="full" d="M8 1.9 15 14H1Z" />
        <path class="cut" d="M8 6.2v3.6M8 11.9h.01" />
      }
      @case ('stop') {
        <path class="full" d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3Z" />
        <path class="cut" d="M5 8h6" />
      }
      @case ('wait') {
        <circle cx="8" cy="8" r="6.1" class="faint" />
        <path d="M8 1.9a6.1 6.1 0 0 1 0 12.2" class="thick" />
      }
      @case ('unknown') {
        <circle cx="8" cy="8" r="6.1" stroke-dasharray="2.6 1.6" />
        <path d="M3.6 12.4l8.8-8.8" />
      }
      @default {
        <circle class="full" cx="8" cy="8" r="3.2" />
      }
    }
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.1em;
      block-size: 1.1em;
      color: var(--ds-ink-3);
    }
    :host([data-tone='good']) {
      color: var(--ds-good-mark);
    }
    :host([data-tone='hold']) {
      color: var(--ds-hold-mark);
    }
    :host([data-tone='stop']) {
      color: var(--ds-stop-mark);
    }
    :host([data-tone='wait']) {
      color: var(--ds-wait-mark);
    }
    :host([data-tone='unknown']) {
      color: var(--ds-unknown);
    }
    svg {
      max-inline-size: 100%;
      inline-size: auto;
      aspect-ratio: 1;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.7;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .full {
      fill: currentColor;
      stroke-width: 1;
    }
    .cut {
      stroke: var(--ds-surface);
    }
    .faint {
      opacity: 0.4;
    }
    .thick {
      stroke-width: 2.4;
    }
  `,
  host: { '[attr.data-tone]': 'tone()' },
})
export class ToneShape {
  readonly tone = input.required<Tone>();
}
