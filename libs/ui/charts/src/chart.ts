import { Component, DestroyRef, effect, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import type { ChartFigures } from './chart-figures';
import { drawingOf } from './drawing-of';
import { nextId } from './next-id';

const HEIGHT = 220;

/**
 * A chart with its finding as title and the same numbers as a table: whoever cannot see it, or wants the number, has the
 * table. What draws it is loaded when the first chart is shown.
 */
@Component({
  selector: 'ds-chart',
  template: `<figure class="ds-panel" [attr.aria-labelledby]="id">
    <figcaption>
      <h2 [id]="id">{{ finding() }}</h2>
      <p class="ds-quiet ds-small">{{ about() }}</p>
    </figcaption>
    <div #paper class="paper" role="img" [attr.aria-label]="finding()"></div>
    @if (failed()) {
      <p class="ds-quiet">{{ t('ui.chart.failed') }}</p>
    }
    <details>
      <summary>{{ t('ui.chart.table') }}</summary>
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="finding()">
        <table>
          <thead>
            <tr>
              <th scope="col">{{ figures().of }}</th>
              @for (one of figures().series; track one.name) {
                <th scope="col" class="number">{{ one.name }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (category of figures().categories; track $index) {
              <tr>
                <th scope="row">{{ category }}</th>
                @for (one of figures().series; track one.name) {
                  <td class="number">{{ shown(one.values[$index] ?? null) }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </details>
  </figure>`,
  styleUrl: './chart.css',
})
export class Chart {
  /** What the chart shows, as a sentence with its number. */
  readonly finding = input.required<string>();
  /** Over what it was counted. */
  readonly about = input.required<string>();
  readonly figures = input.required<ChartFigures>();
  protected readonly t = injectWords();
  protected readonly id = nextId();
  protected readonly failed = signal(false);
  private readonly paper = viewChild.required<ElementRef<HTMLElement>>('paper');
  private readonly width = signal(0);

  constructor() {
    const destroyed = inject(DestroyRef);
    effect(() => {
      const { nativeElement } = this.paper();
      this.width.set(nativeElement.clientWidth);
      if (typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(([entry]) => this.width.set(Math.round(entry?.contentRect.width ?? 0)));
      observer.observe(nativeElement);
      destroyed.onDestroy(() => observer.disconnect());
    });
    effect(() => void this.show(this.figures(), this.width()));
  }

  protected shown(value: number | null): string {
    return value === null ? '–' : `${Math.round(value * 10) / 10}${this.figures().unit}`;
  }

  private async show(figures: ChartFigures, width: number): Promise<void> {
    if (width < 40) return;
    try {
      const { draw } = await import('./draw');
      if (figures !== this.figures() || width !== this.width()) return;
      const drawn = drawingOf(draw(figures, width, HEIGHT));
      this.paper().nativeElement.replaceChildren(drawn);
    } catch {
      // The table below says the same.
      this.failed.set(true);
    }
  }
}
