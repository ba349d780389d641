import { Component } from '@angular/core';

/** Many hands, one end: lines that run together into one point. Drawn, not decorated; hidden from readers. */
@Component({
  selector: 'ds-river',
  template: `<svg viewBox="0 0 600 800" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
    @for (line of lines; track line.d) {
      <path [attr.d]="line.d" [attr.stroke-opacity]="line.ink" [attr.stroke-width]="line.wide" />
    }
    <circle cx="486" cy="440" r="7" />
    <path d="M486 440H620" stroke-width="2.5" stroke-opacity="0.9" />
  </svg>`,
  styles: `
    :host {
      position: relative;
      background: var(--ds-sunk);
      border-inline-start: var(--ds-hair);
      overflow: hidden;
    }
    svg {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: var(--ds-river);
      stroke-linecap: round;
    }
    circle {
      fill: var(--ds-river);
      stroke: none;
    }
    :host-context([dir='rtl']) svg {
      transform: scaleX(-1);
    }
  `,
})
export class River {
  /** Nineteen springs; the nearer to the middle, the stronger. */
  protected readonly lines = Array.from({ length: 19 }, (_, i) => {
    const from = -60 + i * 51;
    const off = Math.abs(i - 9) / 9;
    return {
      d: `M-20 ${from}C${150 + off * 70} ${from} ${210 + off * 40} 440 486 440`,
      ink: (0.62 - off * 0.42).toFixed(2),
      wide: (1.7 - off * 0.9).toFixed(2),
    };
  });
}
