import { Component, computed, input } from '@angular/core';

/**
 * The shape of what comes, shown only when it takes longer than 300 ms. Put it where the content will be, in its size.
 * `<ds-skeleton [lines]="4" />` draws lines of text; with `height` one block.
 */
@Component({
  selector: 'ds-skeleton',
  template: `@for (width of widths(); track $index) {
    <span class="line" [style.inline-size.%]="width" [style.block-size]="height() ?? null"></span>
  }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: calc((1lh - 0.75em) / 1);
      opacity: 0;
      animation:
        appear 1ms linear 300ms forwards,
        breathe 1.8s ease-in-out 300ms infinite alternate;
    }
    .line {
      display: block;
      block-size: 0.75em;
      border-radius: var(--ds-radius-small);
      background: var(--ds-line);
    }
    @keyframes appear {
      to {
        opacity: 1;
      }
    }
    @keyframes breathe {
      from {
        opacity: 1;
      }
      to {
        opacity: 0.55;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      :host {
        opacity: 1;
        animation: none !important;
      }
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class Skeleton {
  readonly lines = input(1);
  /** A CSS length: one block of this height instead of lines. */
  readonly height = input<string>();
  protected readonly widths = computed(() =>
    this.height() ? [100] : Array.from({ length: this.lines() }, (_, i) => [92, 78, 85, 64, 88, 71][i % 6] ?? 80),
  );
}
