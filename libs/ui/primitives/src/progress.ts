import { Component, computed, inject, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/elements';

/** Real progress, `412 of 1,000`; without `of` only the words and a moving line. */
@Component({
  selector: 'ds-progress',
  template: `<div
      class="bar"
      role="progressbar"
      [attr.aria-label]="label()"
      [attr.aria-valuenow]="of() === undefined ? null : done()"
      [attr.aria-valuemin]="of() === undefined ? null : 0"
      [attr.aria-valuemax]="of() ?? null"
      [attr.aria-valuetext]="words()"
      [class.endless]="of() === undefined"
    >
      <span class="fill" [style.inline-size.%]="share()"></span>
    </div>
    @if (showWords() && words()) {
      <span class="words" aria-hidden="true">{{ words() }}</span>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
      min-inline-size: 80px;
    }
    .bar {
      position: relative;
      overflow: hidden;
      block-size: 6px;
      border-radius: 3px;
      background: var(--ds-line);
      outline: 1px solid transparent;
    }
    .fill {
      display: block;
      block-size: 100%;
      background: var(--ds-river);
      transition: inline-size var(--ds-slow) var(--ds-ease);
    }
    .endless .fill {
      position: absolute;
      inline-size: 35% !important;
      animation: slide 1.4s var(--ds-ease) infinite;
    }
    @keyframes slide {
      from {
        inset-inline-start: -35%;
      }
      to {
        inset-inline-start: 100%;
      }
    }
    .words {
      font-size: var(--ds-small);
      color: var(--ds-ink-2);
      font-variant-numeric: tabular-nums;
    }
    @media (forced-colors: active) {
      .fill {
        background: Highlight;
        forced-color-adjust: none;
      }
    }
  `,
})
export class Progress {
  readonly label = input.required<string>();
  readonly done = input(0);
  /** The whole; undefined while it is not known yet. */
  readonly of = input<number>();
  readonly showWords = input(true);
  private readonly t = injectWords();
  private readonly formats = inject(Formats);
  protected readonly share = computed(() => {
    const of = this.of();
    return of ? Math.min(100, (this.done() / of) * 100) : 0;
  });
  protected readonly words = computed(() => {
    const of = this.of();
    const done = this.formats.number(this.done());
    if (of === undefined) return this.done() > 0 ? done : '';
    return this.t('ui.progress.of', { done, of: this.formats.number(of) });
  });
}
